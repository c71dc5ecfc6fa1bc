//! The pages that customers see: a whole document each, complete in its first flight, without script.

mod document;

pub use document::{Frame, document};
