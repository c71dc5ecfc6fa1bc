//! The staff pages, one file each; rendered on the server only.

pub mod feedback;
pub mod login;
pub mod not_found;
pub mod overview;
