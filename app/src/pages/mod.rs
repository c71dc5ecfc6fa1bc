//! The staff pages, one file each; rendered on the server only.

pub mod login;
pub mod not_found;
pub mod overview;
