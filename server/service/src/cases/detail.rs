//! One case with everything that is needed to put it right.

use chrono::{DateTime, Utc};
use domain::{
    Language, Sentence,
    case::{Action, RootCause, Severity, State},
    metric::Metric,
    sentence,
    staff::Told,
    survey::Resolution,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use serde_json::json;
use uuid::Uuid;

use super::{
    Due, Earlier, Happened, Tier, act, earlier, history, moves,
    names::Reasons,
    people::{self, Colleague},
    queue, says, scope, word,
};
use crate::{
    Actor, Error, Result, Service, audit,
    store::entity::{answer, contact, customer, follow_up_case, message, response, root_cause},
    uploads::{self, FileRecord},
};

/// A case, its answer, its contact, what went before and what can be done now.
#[derive(Clone, Debug)]
pub struct CaseDetail {
    /// The case's row.
    pub case: follow_up_case::Model,
    /// How grave it is.
    pub severity: Severity,
    /// Where it stands.
    pub state: State,
    /// What is due when.
    pub due: Option<Due>,
    /// Up to which tier it was raised, while it waits for its first touch.
    pub raised: Option<Tier>,
    /// Who has it.
    pub owner: Option<Colleague>,
    /// Whether the reader has it.
    pub yours: bool,
    /// What the customer said.
    pub answered: Answered,
    /// The contact; a comment card has none.
    pub contact: Option<ContactFacts>,
    /// The customer's contacts before, the latest first.
    pub earlier: Vec<Earlier>,
    /// Everything that happened, the oldest first.
    pub history: Vec<Happened>,
    /// What the reader may do now, in the order of the buttons.
    pub may: Vec<Action>,
    /// Whom the reader may give it to.
    pub colleagues: Vec<Colleague>,
    /// Root causes to choose from: key and name.
    pub causes: Vec<(String, Sentence)>,
    /// The name of its root cause.
    pub cause_name: Option<Sentence>,
    /// Whether there is an address for a reply.
    pub reply_to: Option<String>,
    /// Other cases like it.
    pub neighbours: Neighbours,
    /// When it was read.
    pub now: DateTime<Utc>,
}

/// What the customer said.
#[derive(Clone, Debug)]
pub struct Answered {
    /// The lead score.
    pub score: Option<(Metric, i32)>,
    /// The customer's words.
    pub comment: Option<String>,
    /// Each answer as label and words: `Issue resolved`, `no`.
    pub parts: Vec<Part>,
    /// The files that came with it.
    pub files: Vec<FileRecord>,
    /// The circumstances: `in German, on a phone, 26 minutes after the mail`.
    pub circumstances: Sentence,
}

/// One answer in a line of answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What was asked.
    pub label: Sentence,
    /// What was answered.
    pub words: Sentence,
    /// Whether that is good or bad.
    pub tone: Tone,
}

/// Whether an answer is good or bad news.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Bad.
    Low,
    /// Neither.
    Plain,
    /// Good.
    High,
}

/// The contact with its names.
#[derive(Clone, Debug)]
pub struct ContactFacts {
    /// The contact's row.
    pub contact: contact::Model,
    /// The reason, named.
    pub reason: String,
    /// The customer.
    pub customer: Option<customer::Model>,
    /// When the customer's first contact that we know of ended.
    pub customer_since: Option<DateTime<Utc>>,
}

/// How many other cases are like one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Neighbours {
    /// Open cases about contacts with the same reason.
    pub same_reason: u64,
    /// Cases that name the same root cause and are not closed.
    pub same_cause: u64,
}

/// The case `id`, if `actor` sees it. That they look at it is written down.
///
/// # Errors
/// [`Error::NotFound`] if not.
pub async fn detail(cx: &Service, actor: &Actor, id: Uuid) -> Result<CaseDetail> {
    let found = find(cx, actor, id).await?;
    let detail = json!({ "number": found.case.number, "contact": found.case.contact_id });
    audit::read(cx, actor, audit::Action::CaseRead, &id.to_string(), Some(detail)).await?;
    Ok(found)
}

async fn find(cx: &Service, actor: &Actor, id: Uuid) -> Result<CaseDetail> {
    let db = cx.store.reader();
    let case = scope::visible(actor)
        .filter(follow_up_case::Column::Id.eq(id))
        .one(db)
        .await?
        .ok_or(Error::NotFound("case"))?;
    let response = response::Entity::find_by_id(case.response_id)
        .one(db)
        .await?
        .ok_or_else(|| Error::Internal(format!("case {} has no answer", case.number)))?;
    let contact = contact_facts(db, &case).await?;
    let causes: Vec<(String, Sentence)> = root_cause::Entity::find()
        .order_by_asc(root_cause::Column::Name)
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.key.clone(), RootCause::named(&row.key, &row.name)))
        .collect();
    let due = Due::of(&case)?;
    let raised = queue::raised(db, std::slice::from_ref(&case)).await?.remove(&case.id);
    Ok(CaseDetail {
        severity: word(&case.severity)?,
        state: word(&case.state)?,
        raised: raised.filter(|_| matches!(due, Some(Due::FirstTouch(_)))),
        due,
        owner: people::name(db, case.owner_id).await?,
        yours: case.owner_id.is_some() && case.owner_id == actor.user_id,
        answered: answered(db, actor, &response).await?,
        earlier: earlier::of(db, &case).await?,
        history: history::of(db, &case, &response, contact.as_ref().map(|facts| &facts.contact)).await?,
        may: moves::may(actor, &case)?,
        colleagues: people::candidates(db, actor, &case).await?,
        cause_name: causes.iter().find(|(key, _)| Some(key) == case.root_cause.as_ref()).map(|(_, name)| name.clone()),
        causes,
        reply_to: act::address(db, &case).await?,
        neighbours: neighbours(db, &case, response.reason.as_deref()).await?,
        contact,
        now: cx.now(),
        case,
    })
}

async fn contact_facts(db: &impl ConnectionTrait, case: &follow_up_case::Model) -> Result<Option<ContactFacts>> {
    let Some(id) = case.contact_id else { return Ok(None) };
    let found = contact::Entity::find_by_id(id).find_also_related(customer::Entity).one(db).await?;
    let Some((contact, customer)) = found else { return Ok(None) };
    let since = match &customer {
        Some(customer) => contact::Entity::find()
            .filter(contact::Column::CustomerId.eq(customer.id))
            .order_by_asc(contact::Column::EndedAt)
            .one(db)
            .await?
            .map(|first| first.ended_at),
        None => None,
    };
    let reason = Reasons::of(db, [contact.reason.clone()]).await?.name(&contact.reason);
    Ok(Some(ContactFacts { reason, contact, customer, customer_since: since }))
}

async fn answered(db: &impl ConnectionTrait, actor: &Actor, response: &response::Model) -> Result<Answered> {
    let scores = answer::Entity::find()
        .filter(answer::Column::ResponseId.eq(response.id))
        .filter(answer::Column::Metric.is_not_null())
        .all(db)
        .await?;
    let mut given: Vec<(Metric, i32)> = Vec::new();
    for row in scores {
        if let (Some(metric), Some(value)) = (row.metric, row.value_int) {
            given.push((word(&metric)?, value));
        }
    }
    let lead = match (&response.metric, response.score) {
        (Some(metric), Some(score)) => Some((word::<Metric>(metric)?, score)),
        _ => None,
    };
    // The lead score first; it stands in the response even where its answer's row does not.
    given.retain(|score| Some(*score) != lead);
    let mut parts: Vec<Part> = lead.into_iter().chain(given).map(of_score).collect();
    if let Some(resolved) = &response.resolved {
        let resolution = word::<Resolution>(resolved)?;
        let tone = match resolution {
            Resolution::Yes => Tone::High,
            Resolution::Partly => Tone::Plain,
            Resolution::No => Tone::Low,
        };
        let words = sentence!("case-resolved-or-not", resolved);
        parts.push(Part { label: sentence!("case-issue-resolved"), words, tone });
    }
    let (words, tone) = if response.contact_me {
        (sentence!("case-contact-wanted"), Tone::High)
    } else {
        (sentence!("case-contact-not-said"), Tone::Plain)
    };
    parts.push(Part { label: sentence!("case-wants-contact"), words, tone });
    if let Some(name) = &response.contact_name {
        parts.push(Part { label: sentence!("case-name"), words: name.clone().into(), tone: Tone::Plain });
    }
    let files = uploads::by_response(db, actor, [response.id]).await?.remove(&response.id).unwrap_or_default();
    Ok(Answered {
        files,
        score: lead,
        comment: response.comment.clone(),
        parts,
        circumstances: circumstances(db, response).await?,
    })
}

fn of_score((metric, score): (Metric, i32)) -> Part {
    let label = match metric {
        Metric::Nps => sentence!("case-would-recommend"),
        Metric::Csat => sentence!("case-satisfied"),
        Metric::Ces => sentence!("case-easy"),
    };
    Part { label, words: sentence!("case-score-of", score, highest = metric.highest()), tone: Tone::Plain }
}

/// `in German, on a phone, 26 minutes after the mail`.
async fn circumstances(db: &impl ConnectionTrait, response: &response::Model) -> Result<Sentence> {
    let language = response.language.parse::<Language>().map_or_else(|_| Told::from(&response.language), Told::from);
    let device = match response.device.as_deref() {
        Some("phone") => Some(sentence!("case-on-phone")),
        Some("tablet") => Some(sentence!("case-on-tablet")),
        Some("desktop") => Some(sentence!("case-on-computer")),
        _ => None,
    };
    let card = response.touchpoint_key.as_ref().map(|touchpoint| sentence!("case-on-card", touchpoint));
    let sent = match response.message_id {
        Some(id) => message::Entity::find_by_id(id).one(db).await?.and_then(|message| message.sent_at),
        None => None,
    };
    let after = sent.map(|sent| {
        let seconds = response.submitted_at.signed_duration_since(sent).num_seconds();
        sentence!("case-after-mail", length = domain::words::duration(seconds / 60 * 60))
    });
    Ok([device, card, after].into_iter().flatten().fold(sentence!("case-answered-in", language), says::two))
}

/// Counts only, over all teams: they tell somebody who sees one case whether it stands alone, and nothing more.
async fn neighbours(
    db: &impl ConnectionTrait,
    case: &follow_up_case::Model,
    reason: Option<&str>,
) -> Result<Neighbours> {
    let others = || follow_up_case::Entity::find().filter(follow_up_case::Column::Id.ne(case.id));
    let same_reason = match reason {
        Some(reason) => {
            others()
                .filter(super::is_open())
                .inner_join(response::Entity)
                .filter(response::Column::Reason.eq(reason))
                .count(db)
                .await?
        }
        None => 0,
    };
    let same_cause = match &case.root_cause {
        Some(cause) => {
            others()
                .filter(follow_up_case::Column::RootCause.eq(cause))
                .filter(follow_up_case::Column::State.ne(State::Closed.as_str()))
                .count(db)
                .await?
        }
        None => 0,
    };
    Ok(Neighbours { same_reason, same_cause })
}
