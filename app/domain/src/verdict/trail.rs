//! The last visits of one link: a hint that is kept in memory for a short while, and never stored.
//!
//! Only what a person seldom does is worth remembering: that a score was opened from a mail, that a link was followed which
//! no person sees, that an answer was sent. An ordinary look is not among them. What is forgotten, or was seen by another
//! process, speaks for the visitor.

use chrono::{DateTime, Duration, Utc};

use super::Traits;
use crate::AttemptId;

/// What a visit was for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Deed {
    /// It opened a score from a mail: the page with that score marked.
    Score(i16),
    /// It followed the link of the page that no person sees.
    HiddenLink,
    /// It sent an answer under this attempt.
    Sent(AttemptId),
}

/// A visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visit {
    /// When.
    pub at: DateTime<Utc>,
    /// What it did.
    pub deed: Deed,
    /// What its headers show.
    pub traits: Traits,
}

/// The last visits of one link, the first one first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trail(Vec<Visit>);

impl Trail {
    /// How long a visit is remembered: machines do what they do in seconds.
    pub const KEPT: Duration = Duration::seconds(60);
    /// As many visits as are remembered of one link: all scores of a mail, twice, and some more.
    pub const MOST: usize = 32;

    /// Adds a visit, and forgets those that are too old or too many.
    pub fn add(&mut self, visit: Visit) {
        self.0.retain(|known| visit.at - known.at <= Self::KEPT);
        if self.0.len() == Self::MOST {
            self.0.remove(0);
        }
        self.0.push(visit);
    }

    /// The visits.
    #[must_use]
    pub fn visits(&self) -> &[Visit] {
        &self.0
    }

    /// Whether there is nothing left to remember at `now`.
    #[must_use]
    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        self.0.iter().all(|visit| now - visit.at > Self::KEPT)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn visit(second: i64) -> Visit {
        let at = DateTime::UNIX_EPOCH + Duration::seconds(second);
        Visit { at, deed: Deed::HiddenLink, traits: Traits::NOTHING }
    }

    #[test]
    fn a_trail_goes_cold() {
        let mut trail = Trail::default();
        trail.add(visit(0));
        trail.add(visit(30));
        assert!(!trail.is_over(visit(90).at) && trail.is_over(visit(91).at));
        trail.add(visit(61));
        assert_eq!(trail.visits(), [visit(30), visit(61)]);
    }

    proptest! {
        #[test]
        fn a_trail_never_grows_beyond_its_bound(seconds in proptest::collection::vec(0_i64..200, 0..200)) {
            let mut trail = Trail::default();
            for second in seconds {
                trail.add(visit(second));
                prop_assert!((1..=Trail::MOST).contains(&trail.visits().len()));
                prop_assert_eq!(trail.visits().last(), Some(&visit(second)));
            }
        }
    }
}
