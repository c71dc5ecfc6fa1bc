//! Importing tables: a file is read as a stream, row by row through a mapping, in chunks; wrong rows go into a
//! rejects file beside it; an interrupted run goes on where it stopped, and a repeated one does no harm.
//!
//! ```text
//! let mut import = Import::open(cx, "contacts", options, progress).await?;
//! while let Some(rows) = import.next(200)? {
//!     let outcomes = …;                        // one a row: new, known, or what was wrong
//!     import.done(rows, outcomes).await?;      // rejects, place in the file, progress
//! }
//! let report = import.finish().await?;
//! ```

pub mod contacts;
pub mod mapping;
pub mod rejects;
pub mod responses;
pub mod run;
pub mod table;

mod driver;

pub use driver::{Import, Options, Outcome, Progress, Report};
pub use mapping::Mapping;
pub use table::Row;
