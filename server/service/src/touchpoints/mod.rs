//! Touchpoints: places that take comment cards. Each has a short code, which its QR code leads to.

mod code;
mod paper;
pub mod print;
mod read;
mod save;

pub use code::{is_code, qr_svg};
pub use paper::on_paper;
pub use read::{Choices, Place, by_code, by_key, choices, list};
pub use save::{TouchpointInput, save, save_in};
