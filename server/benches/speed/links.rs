//! Links that wait for an answer: contacts that were asked, in rows, as many as a measurement uses up.

use anyhow::Context;
use chrono::{Duration, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, JoinType, QueryFilter, QueryOrder, QuerySelect,
    Related,
};
use service::{
    Entropy, Store,
    entropy::SystemEntropy,
    secret,
    store::entity::{contact, disposition, invitation, message, survey, survey_version},
};
use uuid::Uuid;

/// Rows of one statement.
const CHUNK: usize = 400;

/// What customers are asked here: satisfaction from 1 to 5, whether it was resolved, a comment.
const ASKED: &str = "csat-after-contact";
/// Where contacts of a measurement come from.
const SOURCE: &str = "bench";

/// Makes `count` open links and gives their tokens. Each belongs to a contact of its own, like one of the demo's that was asked
/// for satisfaction.
pub(crate) async fn make(store: &Store, count: usize) -> anyhow::Result<Vec<String>> {
    let like = of_the_demo(store).await?;
    copies(store, &like, count).await
}

/// Makes one open link to a version of a survey, in a language.
pub(crate) async fn to(store: &Store, version: Uuid, language: &str) -> anyhow::Result<String> {
    let of_the_demo = of_the_demo(store).await?;
    let like = invitation::Model { survey_version_id: version, language: language.to_owned(), ..of_the_demo };
    copies(store, &like, 1).await?.pop().context("one link was made")
}

/// The demo's newest of that survey. Those that were made here are passed over: some of them ask staff.
async fn of_the_demo(store: &Store) -> anyhow::Result<invitation::Model> {
    let newest = invitation::Entity::find()
        .inner_join(contact::Entity)
        .inner_join(survey_version::Entity)
        .join(JoinType::InnerJoin, <survey_version::Entity as Related<survey::Entity>>::to())
        .filter(contact::Column::Source.ne(SOURCE))
        .filter(survey::Column::Key.eq(ASKED))
        .order_by_desc(invitation::Column::CreatedAt)
        .one(store.writer())
        .await?;
    newest.with_context(|| format!("nobody in the demo was asked {ASKED}"))
}

async fn copies(store: &Store, like: &invitation::Model, count: usize) -> anyhow::Result<Vec<String>> {
    let db = store.writer();
    let contact = contact::Entity::find_by_id(like.contact_id).one(db).await?.context("it has its contact")?;
    let mut tokens = Vec::with_capacity(count);
    while tokens.len() < count {
        let new: Vec<Rows> = (tokens.len()..count).take(CHUNK).map(|_| rows(like, &contact)).collect();
        let tx = store.begin().await?;
        contact::Entity::insert_many(new.iter().map(|rows| rows.contact.clone().into_active_model().reset_all()))
            .exec_without_returning(&tx)
            .await?;
        disposition::Entity::insert_many(
            new.iter().map(|rows| rows.disposition.clone().into_active_model().reset_all()),
        )
        .exec_without_returning(&tx)
        .await?;
        invitation::Entity::insert_many(new.iter().map(|rows| rows.invitation.clone().into_active_model().reset_all()))
            .exec_without_returning(&tx)
            .await?;
        message::Entity::insert_many(new.iter().map(|rows| rows.message.clone().into_active_model().reset_all()))
            .exec_without_returning(&tx)
            .await?;
        tx.commit().await?;
        tokens.extend(new.into_iter().map(|rows| rows.token));
    }
    Ok(tokens)
}

struct Rows {
    contact: contact::Model,
    disposition: disposition::Model,
    invitation: invitation::Model,
    message: message::Model,
    token: String,
}

fn rows(like: &invitation::Model, contact: &contact::Model) -> Rows {
    let now = Utc::now();
    let contact = contact::Model {
        id: Uuid::now_v7(),
        source: SOURCE.to_owned(),
        external_id: Uuid::now_v7().to_string(),
        ended_at: now,
        ..contact.clone()
    };
    let invitation = invitation::Model {
        id: Uuid::now_v7(),
        contact_id: contact.id,
        status: "sent".to_owned(),
        kind: "first".to_owned(),
        send_at: now,
        sent_at: Some(now),
        expires_at: now + Duration::days(14),
        created_at: now,
        answered_at: None,
        ..like.clone()
    };
    let disposition = disposition::Model {
        id: Uuid::now_v7(),
        contact_id: contact.id,
        kind: "asked".to_owned(),
        program_key: Some(invitation.program_key.clone()),
        because: "A measurement.".to_owned(),
        outcome: Some("sent".to_owned()),
        decided_at: now,
        updated_at: now,
        local_day: contact.local_day,
        channel: contact.channel.clone(),
        team: contact.team.clone(),
        agent_key: contact.agent_key.clone(),
        reason: contact.reason.clone(),
        segment: contact.segment.clone(),
        site: contact.site.clone(),
    };
    let token = secret::token(&SystemEntropy);
    let message = message::Model {
        id: Uuid::now_v7(),
        invitation_id: invitation.id,
        kind: "link".to_owned(),
        token_hash: secret::hash(&token),
        subject: None,
        body_text: None,
        body_html: None,
        recipient: None,
        delivery: "sent".to_owned(),
        error: None,
        created_at: now,
        sent_at: Some(now),
    };
    Rows { contact, disposition, invitation, message, token }
}

/// A fresh attempt's id.
pub(crate) fn attempt() -> String {
    let mut bytes = [0; 16];
    SystemEntropy.fill(&mut bytes);
    Uuid::from_bytes(bytes).to_string()
}
