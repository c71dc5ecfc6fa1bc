//! Pieces that pages are put together from; rendered on the server only.

mod answers;
pub mod bars;
pub mod conflict;
pub mod field;
pub mod files;
pub mod filter;
pub mod icon;
pub mod notice;
pub mod score_chip;
pub mod severity;
pub mod so_far;
pub mod table;
pub(crate) mod text;
pub mod verdict;
pub mod webhook_banner;
pub mod why;
pub mod words;
