//! The staff pages, one file each; rendered on the server only.

pub mod case;
pub mod case_rules;
pub mod cases;
pub mod feedback;
pub mod login;
pub mod not_found;
pub mod overview;
pub mod surveys;
pub mod touchpoints;
