//! Ids of made-up rows: UUID v7 of the moment they would have been made, repeatable by the seed.

use chrono::{DateTime, Utc};
use rand::Rng;
use uuid::{Builder, Uuid};

/// Makes ids.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ids;

impl Ids {
    /// An id as it would have been made at `at`.
    pub(super) fn at(self, rng: &mut impl Rng, at: DateTime<Utc>) -> Uuid {
        let random: [u8; 10] = rng.random();
        Builder::from_unix_timestamp_millis(at.timestamp_millis().unsigned_abs(), &random).into_uuid()
    }
}
