//! The context of every use case.

use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};

use chrono::{DateTime, Utc};
use uuid::{Builder, Uuid};

use crate::{Clock, Entropy, Store, Vault, mail::Mailer, uploads, webhooks::HttpSender};

/// What a use case works with: storage, time, randomness, settings. Cheap to clone.
#[derive(Clone)]
pub struct Service {
    /// The database.
    pub store: Store,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Where random numbers come from.
    pub entropy: Arc<dyn Entropy>,
    /// How mail leaves.
    pub mailer: Arc<dyn Mailer>,
    /// How requests leave for other people's web servers.
    pub http: Arc<dyn HttpSender>,
    /// Where secrets are sealed that the server must read again.
    pub vault: Arc<Vault>,
    /// How many files are taken, and how large.
    pub files: Arc<uploads::Limits>,
    /// The address under which customers and staff reach this installation, without a trailing slash.
    pub public_url: Arc<str>,
}

impl Service {
    /// The present moment.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// A new id: UUID v7, so that ids sort by the time they were made.
    #[must_use]
    pub fn new_id(&self) -> Uuid {
        self.new_id_at(self.now())
    }

    /// A new id as it would have been made at `at`: for histories that are imported or made up.
    ///
    /// Ids of one process that are made in one millisecond sort by the order in which they were made: a counter
    /// of 24 bits stands before the random bits (RFC 9562, section 6.2, method 1).
    #[must_use]
    pub fn new_id_at(&self, at: DateTime<Utc>) -> Uuid {
        static MADE: AtomicU32 = AtomicU32::new(0);
        let mut random = [0; 10];
        self.entropy.fill(&mut random);
        let [_, low @ ..] = MADE.fetch_add(1, Ordering::Relaxed).to_be_bytes();
        let count = u32::from_be_bytes([0, low[0], low[1], low[2]]);
        // Version and variant are written over the top bits of bytes 0 and 2; the counter goes around them.
        random[0] = (count >> 22) as u8;
        random[1] = (count >> 14) as u8;
        random[2] = (count >> 8 & 0x3f) as u8;
        random[3] = count as u8;
        Builder::from_unix_timestamp_millis(at.timestamp_millis().unsigned_abs(), &random).into_uuid()
    }

    /// A link of this installation: `path` starts with a slash.
    #[must_use]
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.public_url)
    }
}
