//! Pieces that pages are put together from; rendered on the server only.

pub mod notice;
