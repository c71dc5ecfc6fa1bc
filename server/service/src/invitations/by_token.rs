//! From the token of a link to the survey behind it.

use std::{collections::HashMap, sync::Arc};

use chrono::{DateTime, Utc};
use domain::Outcome;
use sea_orm::{ColumnTrait, DatabaseConnection, DbErr, EntityTrait, QueryFilter};

use super::advance::status;
use crate::{
    Error, Result, Service, secret,
    store::entity::{contact, invitation, message},
    surveys::{self, Frozen},
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
    pub version: Arc<Frozen>,
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
        link_state(self.outcome, self.invitation.expires_at, now)
    }
}

/// What the link of an invitation may do at `now`.
pub(crate) fn link_state(outcome: Outcome, expires_at: DateTime<Utc>, now: DateTime<Utc>) -> LinkState {
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
    let db = cx.store.reader().clone();
    let looked = cx.store.looks().ask(secret::hash(token), move |hashes| look(db.clone(), hashes)).await;
    let found = looked.ok_or_else(|| Error::Internal("the look behind a link broke off".to_owned()))??;
    let Some(Found { message, invitation, contact }) = found else { return Ok(None) };
    let version = surveys::frozen(cx, invitation.survey_version_id).await?;
    let outcome = status(&invitation)?;
    Ok(Some(Opened { message, invitation, contact, version, outcome }))
}

/// What a token names, as it is stored.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    message: message::Model,
    invitation: invitation::Model,
    contact: contact::Model,
}

/// Looks behind several links with one read.
async fn look(db: DatabaseConnection, hashes: Vec<String>) -> Vec<Result<Option<Found>>> {
    match try_look(&db, &hashes).await {
        // Two who open the same link at once both get it.
        Ok(found) => hashes.iter().map(|hash| Ok(found.get(hash).cloned())).collect(),
        Err(error) => hashes.iter().map(|_| Err(Error::Database(error.clone()))).collect(),
    }
}

async fn try_look(db: &DatabaseConnection, hashes: &[String]) -> Result<HashMap<String, Found>, DbErr> {
    let rows = message::Entity::find()
        .filter(message::Column::TokenHash.is_in(hashes.iter().map(String::as_str)))
        .find_also_related(invitation::Entity)
        .and_also_related(contact::Entity)
        .all(db)
        .await?;
    let whole = rows.into_iter().filter_map(|(message, invitation, contact)| {
        Some((message.token_hash.clone(), Found { message, invitation: invitation?, contact: contact? }))
    });
    Ok(whole.collect())
}

#[cfg(test)]
mod tests {
    use chrono::Duration;

    use super::*;

    #[test]
    fn a_link_closes_by_the_clock_or_by_what_happened() {
        let now = DateTime::from_timestamp_millis(1_700_000_000_000).unwrap();
        let later = now + Duration::days(1);
        assert_eq!(link_state(Outcome::Delivered, later, now), LinkState::Open);
        assert_eq!(link_state(Outcome::Queued, later, now), LinkState::Open);
        assert_eq!(link_state(Outcome::Bounced, later, now), LinkState::Open);
        assert_eq!(link_state(Outcome::Delivered, now, now), LinkState::Expired);
        assert_eq!(link_state(Outcome::Answered, now, later), LinkState::Answered);
        assert_eq!(link_state(Outcome::OptedOut, later, now), LinkState::OptedOut);
    }
}
