//! The texts of a survey for those who translate them: each under an id that stays, out to a file and back.
//!
//! A file is XLIFF, for one language and the programs of translators, or CSV, for several and for spreadsheets. Either is
//! read into a `Sheet`, and `put_in` takes what it says into a survey. All of that is there with the feature `exchange`.

#[cfg(feature = "exchange")]
mod codes;
mod completeness;
#[cfg(feature = "exchange")]
pub mod csv;
#[cfg(feature = "exchange")]
mod problem;
#[cfg(feature = "exchange")]
mod put_in;
#[cfg(feature = "exchange")]
mod sheet;
mod units;
#[cfg(feature = "exchange")]
pub mod xliff;

pub use completeness::{Completeness, completeness};
#[cfg(feature = "exchange")]
pub use problem::Problem;
#[cfg(feature = "exchange")]
pub use put_in::{Taken, put_in};
#[cfg(feature = "exchange")]
pub use sheet::{LIMIT, Row, Sheet};
pub use units::{Unit, units};
