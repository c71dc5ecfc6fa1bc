//! From the token of a link to the survey behind it.

use chrono::{DateTime, Utc};
use domain::Outcome;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::advance::status;
use crate::{
    Error, Result, Service, secret,
    store::entity::{contact, invitation, message, survey_version},
};

/// What a survey link leads to.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The message whose token it is.
    pub message: message::Model,
    /// The invitation of the message.
    pub invitation: invitation::Model,
    /// The contact that is asked about.
    pub contact: contact::Model,
    /// The frozen wording.
    pub version: survey_version::Model,
    /// How the asking stands, as stored; [`Opened::state`] also looks at the clock.
    pub outcome: Outcome,
}

/// Whether a survey link takes an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkState {
    /// It takes one.
    Open,
    /// It took one; for a while it takes a changed one.
    Answered,
    /// Its time is over.
    Expired,
    /// The customer opted out since.
    OptedOut,
}

impl Opened {
    /// What the link may do at `now`. The expiry counts by the clock, not by when its job ran.
    #[must_use]
    pub fn state(&self, now: DateTime<Utc>) -> LinkState {
        state(self.outcome, self.invitation.expires_at, now)
    }
}

fn state(outcome: Outcome, expires_at: DateTime<Utc>, now: DateTime<Utc>) -> LinkState {
    match outcome {
        Outcome::Answered => LinkState::Answered,
        Outcome::OptedOut | Outcome::Withdrawn => LinkState::OptedOut,
        Outcome::Expired => LinkState::Expired,
        _ if expires_at <= now => LinkState::Expired,
        _ => LinkState::Open,
    }
}

/// What the survey link with this token leads to; none when no message carries it. Reads only.
///
/// A text that cannot be a token ([`secret::is_token`]) gives none as well, without a look at the database.
///
/// # Errors
/// When the database is away.
pub async fn by_token(cx: &Service, token: &str) -> Result<Option<Opened>> {
    if !secret::is_token(token) {
        return Ok(None);
    }
    let db = cx.store.reader();
    let found = message::Entity::find()
        .filter(message::Column::TokenHash.eq(secret::hash(token)))
        .find_also_related(invitation::Entity)
        .one(db)
        .await?;
    let Some((message, Some(invitation))) = found else { return Ok(None) };
    let damaged = || Error::Internal("an invitation lost its contact or its survey".to_owned());
    let contact = contact::Entity::find_by_id(invitation.contact_id).one(db).await?.ok_or_else(damaged)?;
    let version =
        survey_version::Entity::find_by_id(invitation.survey_version_id).one(db).await?.ok_or_else(damaged)?;
    let outcome = status(&invitation)?;
    Ok(Some(Opened { message, invitation, contact, version, outcome }))
}

#[cfg(test)]
mod tests {
    use chrono::Duration;

    use super::*;

    #[test]
    fn a_link_closes_by_the_clock_or_by_what_happened() {
        let now = DateTime::from_timestamp_millis(1_700_000_000_000).unwrap();
        let later = now + Duration::days(1);
        assert_eq!(state(Outcome::Delivered, later, now), LinkState::Open);
        assert_eq!(state(Outcome::Queued, later, now), LinkState::Open);
        assert_eq!(state(Outcome::Bounced, later, now), LinkState::Open);
        assert_eq!(state(Outcome::Delivered, now, now), LinkState::Expired);
        assert_eq!(state(Outcome::Answered, now, later), LinkState::Answered);
        assert_eq!(state(Outcome::OptedOut, later, now), LinkState::OptedOut);
    }
}
