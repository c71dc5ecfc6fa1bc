//! The context of every use case.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use uuid::{Builder, Uuid};

use crate::{Clock, Entropy, Store, mail::Mailer};

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
    #[must_use]
    pub fn new_id_at(&self, at: DateTime<Utc>) -> Uuid {
        let mut random = [0; 10];
        self.entropy.fill(&mut random);
        Builder::from_unix_timestamp_millis(at.timestamp_millis().unsigned_abs(), &random).into_uuid()
    }

    /// A link of this installation: `path` starts with a slash.
    #[must_use]
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.public_url)
    }
}
