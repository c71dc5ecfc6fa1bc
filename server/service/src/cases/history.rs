//! What happened: from the end of the contact to the last note.

use chrono::{DateTime, Utc};
use domain::{
    Language, Sentence,
    case::{CaseOutcome, EventKind, RootCause, scored},
    channel::Channel,
    metric::Score,
    sentence,
    staff::Told,
    trouble, words,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{people, says, word};
use crate::{
    Result,
    store::entity::{
        app_user, case_event, contact, follow_up_case, invitation, message, program, response, root_cause,
    },
};

/// One entry of the time line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happened {
    /// When.
    pub at: DateTime<Utc>,
    /// What, in two or three words.
    pub what: Sentence,
    /// Who did it; none: the customer, or the system.
    pub by: Option<String>,
    /// More about it; may have several lines.
    pub text: Sentence,
    /// Whether it is bad news.
    pub grave: bool,
    /// The exact name of the kind, for the history of a case.
    pub kind: Option<EventKind>,
}

/// Everything that happened around a case, the oldest first.
pub(super) async fn of(
    db: &impl ConnectionTrait,
    case: &follow_up_case::Model,
    answer: &response::Model,
    contact: Option<&contact::Model>,
) -> Result<Vec<Happened>> {
    let mut line = Vec::new();
    if let Some(contact) = contact {
        line.push(ended(contact)?);
    }
    if let Some(asked) = asked(db, answer).await? {
        line.push(asked);
    }
    line.push(answered(answer)?);
    let events = case_event::Entity::find()
        .filter(case_event::Column::CaseId.eq(case.id))
        .order_by_asc(case_event::Column::At)
        .order_by_asc(case_event::Column::Id)
        .find_also_related(app_user::Entity)
        .all(db)
        .await?;
    for (event, user) in events {
        line.push(of_event(db, event, user.map(|user| user.name)).await?);
    }
    // A stable sort: what happened in one moment stays in its order.
    line.sort_by_key(|entry| entry.at);
    Ok(line)
}

fn plain(at: DateTime<Utc>, what: Sentence, text: Sentence) -> Happened {
    Happened { at, what, by: None, text, grave: false, kind: None }
}

/// Facts with commas between them; empty where there are none.
fn listed(facts: impl IntoIterator<Item = Option<Sentence>>) -> Sentence {
    facts.into_iter().flatten().reduce(says::two).unwrap_or_else(|| "".into())
}

fn ended(contact: &contact::Model) -> Result<Happened> {
    let channel = sentence!("case-channel", channel = word::<Channel>(&contact.channel)?);
    let talked = contact.handle_seconds.map(|seconds| words::duration(seconds.into()));
    let transfers = (contact.transfers > 0).then(|| sentence!("case-transfers", n = contact.transfers));
    let result = contact
        .resolved
        .map(|yes| if yes { sentence!("case-marked-resolved") } else { sentence!("case-not-resolved-at-first") });
    let text = listed([Some(channel), talked, transfers, result]);
    Ok(plain(contact.ended_at, sentence!("case-contact-ended"), text))
}

/// The message that the customer answered.
async fn asked(db: &impl ConnectionTrait, answer: &response::Model) -> Result<Option<Happened>> {
    let Some(id) = answer.invitation_id else { return Ok(None) };
    let Some(invitation) = invitation::Entity::find_by_id(id).one(db).await? else { return Ok(None) };
    let message = match answer.message_id {
        Some(id) => message::Entity::find_by_id(id).one(db).await?,
        None => None,
    };
    let Some(at) = message.and_then(|message| message.sent_at).or(invitation.sent_at) else { return Ok(None) };
    let language =
        invitation.language.parse::<Language>().map_or_else(|_| Told::from(&invitation.language), Told::from);
    let by_email = invitation.channel == Channel::Email.as_str();
    let what = if by_email { sentence!("case-asked-by-email") } else { sentence!("case-asked") };
    let program = program::Entity::find().filter(program::Column::Key.eq(&invitation.program_key)).one(db).await?;
    let program = program.map_or(invitation.program_key, |program| program.name);
    Ok(Some(plain(at, what, sentence!("case-asked-for", program, language))))
}

fn answered(answer: &response::Model) -> Result<Happened> {
    let score = match (&answer.metric, answer.score) {
        (Some(metric), Some(score)) => Score::new(word(metric)?, score.into()).ok(),
        _ => None,
    };
    let text = listed([
        score.map(scored),
        answer.resolved.as_ref().map(|resolved| sentence!("case-said-resolved", resolved)),
        answer.contact_me.then(|| sentence!("case-may-be-contacted")),
        answer.edited_at.map(|_| sentence!("case-edited-since")),
    ]);
    let grave = score.is_some_and(|score| score.band() == domain::Band::Low);
    Ok(Happened { grave, ..plain(answer.submitted_at, sentence!("case-answered"), text) })
}

async fn of_event(db: &impl ConnectionTrait, event: case_event::Model, by: Option<String>) -> Result<Happened> {
    let kind = word::<EventKind>(&event.kind)?;
    let data = event.data.unwrap_or_default();
    let lead = match kind {
        EventKind::Assigned if by.is_some() => {
            let to = data["to"].as_str().and_then(|id| id.parse().ok());
            people::name(db, to).await?.map(|person| sentence!("case-assigned-to", name = person.name))
        }
        EventKind::Call if data["reached"] == false => Some(sentence!("case-not-reached")),
        EventKind::Call => Some(sentence!("case-reached")),
        EventKind::Resolved => Some(resolution(db, &data).await?),
        EventKind::Reply => undelivered(&data),
        _ => None,
    };
    let grave = matches!(kind, EventKind::Opened | EventKind::Escalated) || data["delivery"] == "refused";
    let text = match (lead, event.body.map(|body| says::read(kind, body))) {
        (Some(lead), Some(body)) => sentence!("case-lead-and-text", lead, body),
        (lead, body) => listed([lead, body]),
    };
    let what = sentence!("case-happened", kind = kind.as_str());
    Ok(Happened { at: event.at, what, by, text, grave, kind: Some(kind) })
}

/// Why the customer has not got a reply, where that is known: whoever wrote it would wait for an answer.
fn undelivered(data: &serde_json::Value) -> Option<Sentence> {
    match data["delivery"].as_str()? {
        "refused" => {
            let why = data["delivery_error"].as_str().unwrap_or_default().trim_end_matches('.');
            Some(sentence!("case-reply-refused", why = trouble::read(why)))
        }
        "outbox" => Some(sentence!("case-reply-in-outbox")),
        _ => None,
    }
}

/// The root cause and the outcome that an entry tells of, by name.
async fn resolution(db: &impl ConnectionTrait, data: &serde_json::Value) -> Result<Sentence> {
    let key = data["root_cause"].as_str().unwrap_or_default();
    let known = root_cause::Entity::find_by_id(key).one(db).await?;
    let cause = known.map_or_else(|| key.to_owned().into(), |row| RootCause::named(&row.key, &row.name));
    let outcome = data["outcome"].as_str().and_then(|word| word.parse::<CaseOutcome>().ok());
    Ok(match outcome {
        Some(outcome) => sentence!("case-resolution", cause, outcome = outcome.as_str()),
        None => cause,
    })
}
