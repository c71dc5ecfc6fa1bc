//! What is taken at most.

use domain::survey::file::{LARGEST_MB, MB};
use tokio::sync::Semaphore;

/// Photos that are decoded at once: each may take some hundred MB of memory.
const AT_ONCE: usize = 2;
/// The most that one form may bring, in MB.
pub const FORM_MB: u32 = 100;

/// How much is taken at most, in MB, beside what each question says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Most {
    /// The largest file.
    pub largest: u16,
    /// What may wait to be submitted.
    pub waiting: u32,
    /// What may come with comment cards within 24 hours: anybody can send those.
    pub cards_daily: u32,
    /// What may be kept in all of what came with comment cards.
    pub cards: u32,
}

impl Default for Most {
    fn default() -> Self {
        Self { largest: LARGEST_MB, waiting: 1000, cards_daily: 1000, cards: 10_000 }
    }
}

/// Limits of this process for files.
#[derive(Debug)]
pub struct Limits {
    most: Most,
    /// Places at which photos are decoded.
    pub(super) desks: Semaphore,
}

impl Limits {
    /// With `most`.
    #[must_use]
    pub const fn new(most: Most) -> Self {
        Self { most, desks: Semaphore::const_new(AT_ONCE) }
    }

    /// The largest file that is taken where a question takes `largest_mb`, in MB.
    #[must_use]
    pub fn largest_mb(&self, largest_mb: u16) -> u16 {
        largest_mb.min(self.most.largest)
    }

    /// The largest file that is taken anywhere, in MB.
    #[must_use]
    pub const fn largest(&self) -> u16 {
        self.most.largest
    }

    /// What one form may bring, in MB: it waits as a whole before it is submitted.
    #[must_use]
    pub fn form_mb(&self) -> u32 {
        FORM_MB.min(self.most.waiting)
    }

    /// What may be in a room, in bytes.
    pub(super) fn of(&self, room: super::Room) -> u64 {
        let megabytes = match room {
            super::Room::Waiting => self.most.waiting,
            super::Room::CardsDaily => self.most.cards_daily,
            super::Room::Cards => self.most.cards,
        };
        u64::from(megabytes) * MB
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::new(Most::default())
    }
}
