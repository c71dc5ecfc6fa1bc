//! What is taken at most.

use domain::survey::file::{LARGEST_MB, MB};
use tokio::sync::Semaphore;

/// Photos that are decoded at once: each may take some hundred MB of memory.
const AT_ONCE: usize = 2;
/// What may wait to be submitted, in MB, unless the setting says otherwise.
pub const USUAL_WAITING_MB: u32 = 1000;

/// Limits of this process for files, beside those of each question.
#[derive(Debug)]
pub struct Limits {
    largest_mb: u16,
    waiting_mb: u32,
    /// Places at which photos are decoded.
    pub(super) desks: Semaphore,
}

impl Limits {
    /// With files of at most `largest_mb`, of which `waiting_mb` may wait to be submitted.
    #[must_use]
    pub const fn new(largest_mb: u16, waiting_mb: u32) -> Self {
        Self { largest_mb, waiting_mb, desks: Semaphore::const_new(AT_ONCE) }
    }

    /// The largest file that is taken where a question takes `largest_mb`, in MB.
    #[must_use]
    pub fn largest_mb(&self, largest_mb: u16) -> u16 {
        largest_mb.min(self.largest_mb)
    }

    /// What may wait to be submitted, in bytes.
    pub(super) fn waiting(&self) -> u64 {
        u64::from(self.waiting_mb) * MB
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::new(LARGEST_MB, USUAL_WAITING_MB)
    }
}
