//! From the token of a link to the survey behind it.

use std::{collections::HashMap, sync::Arc};

use chrono::{DateTime, Utc};
use domain::Outcome;
use sea_orm::{
    ColumnTrait, DatabaseConnection, DbErr, EntityTrait, FromQueryResult, JoinType, QueryFilter, QuerySelect, Related,
};
use uuid::Uuid;

use super::advance::outcome;
use crate::{
    Error, Result, Service,
    organisation::{self, Organisation},
    secret,
    store::{
        entity::{contact, invitation, message},
        padded,
    },
    surveys::{self, Frozen},
};

/// What a survey link leads to.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The link.
    pub link: Link,
    /// The frozen wording.
    pub version: Arc<Frozen>,
    /// Who asks.
    pub organisation: Arc<Organisation>,
    /// How the asking stands, as stored; [`Opened::state`] also looks at the clock.
    pub outcome: Outcome,
}

/// The message whose token it is, the invitation of the message and the contact that is asked about: of each only what
/// pages and answers need. The mail that was sent is long, and links are opened often.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Link {
    token_hash: String,
    /// The message.
    pub message_id: Uuid,
    /// The invitation.
    pub invitation_id: Uuid,
    /// The program that asks.
    pub program_key: String,
    /// The wording.
    pub survey_version_id: Uuid,
    /// The customer's language, as a tag.
    pub language: String,
    status: String,
    /// Until when it may be answered.
    pub expires_at: DateTime<Utc>,
    /// The contact.
    pub contact_id: Uuid,
    /// The contact's channel.
    pub channel: String,
    /// When the contact ended.
    pub ended_at: DateTime<Utc>,
    /// The team that handled it.
    pub team: Option<String>,
    /// The agent who handled it.
    pub agent_key: Option<String>,
    /// The contact reason.
    pub reason: String,
    /// The customer's segment.
    pub segment: Option<String>,
    /// The site.
    pub site: Option<String>,
    /// The state of the organisation in the same moment.
    organisation: String,
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
        link_state(self.outcome, self.link.expires_at, now)
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
    let Some(link) = found else { return Ok(None) };
    let version = surveys::frozen(cx, link.survey_version_id).await?;
    let organisation = organisation::known(cx, &link.organisation).await?;
    let outcome = outcome(&link.status)?;
    Ok(Some(Opened { link, version, organisation, outcome }))
}

/// Looks behind several links with one read.
async fn look(db: DatabaseConnection, hashes: Vec<String>) -> Vec<Result<Option<Link>>> {
    match try_look(&db, &hashes).await {
        // Two who open the same link at once both get it.
        Ok(found) => hashes.iter().map(|hash| Ok(found.get(hash).cloned())).collect(),
        Err(error) => hashes.iter().map(|_| Err(Error::Database(error.clone()))).collect(),
    }
}

async fn try_look(db: &DatabaseConnection, hashes: &[String]) -> Result<HashMap<String, Link>, DbErr> {
    use contact::Column as OfContact;
    use invitation::Column as OfInvitation;
    use message::Column as OfMessage;
    let rows = message::Entity::find()
        .select_only()
        .column(OfMessage::TokenHash)
        .column_as(OfMessage::Id, "message_id")
        .column_as(OfInvitation::Id, "invitation_id")
        .columns([OfInvitation::ProgramKey, OfInvitation::SurveyVersionId, OfInvitation::Language])
        .columns([OfInvitation::Status, OfInvitation::ExpiresAt, OfInvitation::ContactId])
        .columns([OfContact::Channel, OfContact::EndedAt, OfContact::Team, OfContact::AgentKey])
        .columns([OfContact::Reason, OfContact::Segment, OfContact::Site])
        .expr_as(organisation::state(), "organisation")
        .inner_join(invitation::Entity)
        .join(JoinType::InnerJoin, <invitation::Entity as Related<contact::Entity>>::to())
        .filter(OfMessage::TokenHash.is_in(padded(hashes.iter().map(String::as_str))))
        .into_model::<Link>()
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|link| (link.token_hash.clone(), link)).collect())
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
