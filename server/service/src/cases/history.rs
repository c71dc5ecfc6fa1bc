//! What happened: from the end of the contact to the last note.

use chrono::{DateTime, Utc};
use domain::{
    Language,
    case::{CaseOutcome, EventKind},
    channel::Channel,
    metric::Score,
    words,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{people, word};
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
    pub what: String,
    /// Who did it; none: the customer, or the system.
    pub by: Option<String>,
    /// More about it; may have several lines.
    pub text: String,
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

fn plain(at: DateTime<Utc>, what: &str, text: String) -> Happened {
    Happened { at, what: what.to_owned(), by: None, text, grave: false, kind: None }
}

fn ended(contact: &contact::Model) -> Result<Happened> {
    let mut parts = vec![word::<Channel>(&contact.channel)?.label().to_owned()];
    parts.extend(contact.handle_seconds.map(|seconds| words::duration(seconds.into())));
    if contact.transfers > 0 {
        parts.push(words::counted(contact.transfers.unsigned_abs().into(), "transfer", "transfers"));
    }
    match contact.resolved {
        Some(true) => parts.push("marked as resolved".to_owned()),
        Some(false) => parts.push("not resolved at the first try".to_owned()),
        None => {}
    }
    Ok(plain(contact.ended_at, "Contact ended", parts.join(", ")))
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
        invitation.language.parse::<Language>().map_or_else(|_| invitation.language.clone(), |l| l.label().to_owned());
    let what = if invitation.channel == Channel::Email.as_str() { "Asked by e-mail" } else { "Asked" };
    let program = program::Entity::find().filter(program::Column::Key.eq(&invitation.program_key)).one(db).await?;
    let program = program.map_or(invitation.program_key, |program| program.name);
    Ok(Some(plain(at, what, format!("{program}, in {language}"))))
}

fn answered(answer: &response::Model) -> Result<Happened> {
    let mut parts = Vec::new();
    let mut grave = false;
    if let (Some(metric), Some(score)) = (&answer.metric, answer.score)
        && let Ok(score) = Score::new(word(metric)?, score.into())
    {
        grave = score.band() == domain::Band::Low;
        parts.push(format!("{} {score}", score.metric().label()));
    }
    if let Some(resolved) = &answer.resolved {
        parts.push(format!("“{}”", word::<domain::survey::Resolution>(resolved)?.label().to_lowercase()));
    }
    if answer.contact_me {
        parts.push("may be contacted".to_owned());
    }
    if answer.edited_at.is_some() {
        parts.push("edited since".to_owned());
    }
    Ok(Happened { grave, ..plain(answer.submitted_at, "Answered", parts.join(", ")) })
}

async fn of_event(db: &impl ConnectionTrait, event: case_event::Model, by: Option<String>) -> Result<Happened> {
    let kind = word::<EventKind>(&event.kind)?;
    let data = event.data.unwrap_or_default();
    let lead = match kind {
        EventKind::Assigned if by.is_some() => {
            let to = data["to"].as_str().and_then(|id| id.parse().ok());
            people::name(db, to).await?.map(|person| format!("To {}", person.name))
        }
        EventKind::Call if data["reached"] == false => Some("Not reached".to_owned()),
        EventKind::Call => Some("Reached".to_owned()),
        EventKind::Resolved => Some(resolution(db, &data).await?),
        EventKind::Reply => undelivered(&data),
        _ => None,
    };
    let grave = matches!(kind, EventKind::Opened | EventKind::Escalated) || data["delivery"] == "refused";
    let text = match (lead, event.body) {
        (Some(lead), Some(body)) => format!("{lead}. {body}"),
        (Some(lead), None) => lead,
        (None, body) => body.unwrap_or_default(),
    };
    Ok(Happened { at: event.at, what: title(kind).to_owned(), by, text, grave, kind: Some(kind) })
}

/// Why the customer has not got a reply, where that is known: whoever wrote it would wait for an answer.
fn undelivered(data: &serde_json::Value) -> Option<String> {
    match data["delivery"].as_str()? {
        "refused" => {
            let why = data["delivery_error"].as_str().unwrap_or_default().trim_end_matches('.');
            Some(format!("Not delivered: {why}"))
        }
        "outbox" => Some("Not delivered, for there is no mail server".to_owned()),
        _ => None,
    }
}

/// The root cause and the outcome that an entry tells of, by name.
async fn resolution(db: &impl ConnectionTrait, data: &serde_json::Value) -> Result<String> {
    let key = data["root_cause"].as_str().unwrap_or_default();
    let cause = root_cause::Entity::find_by_id(key).one(db).await?.map_or_else(|| key.to_owned(), |row| row.name);
    let outcome = data["outcome"].as_str().and_then(|word| word.parse::<CaseOutcome>().ok());
    Ok(match outcome {
        Some(outcome) => format!("{cause}: {}", outcome.label().to_lowercase()),
        None => cause,
    })
}

const fn title(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Opened => "Case opened",
        EventKind::Assigned => "Assigned",
        EventKind::Taken => "Taken",
        EventKind::Note => "Note",
        EventKind::Call => "Call",
        EventKind::Reply => "Reply by e-mail",
        EventKind::Resolved => "Resolved",
        EventKind::Closed => "Closed",
        EventKind::Reopened => "Reopened",
        EventKind::Escalated => "Overdue",
    }
}
