//! A contact with everything that came of it.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{Disposition, sentence};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use super::sight::visible;
use crate::{
    Actor, Error, Result, Service, audit, dispositions,
    store::entity::{attribution_change, contact, customer, disposition, follow_up_case, invitation, response},
};

/// A contact with its disposition, invitation, response and case.
#[derive(Clone, Debug, PartialEq, Serialize, utoipa::ToSchema)]
#[schema(as = ContactDetail)]
pub struct Detail {
    /// The contact itself.
    #[serde(flatten)]
    pub contact: Contact,
    /// Asked, or why not.
    pub disposition: Option<Decided>,
    /// The request to answer, when the contact was asked.
    pub invitation: Option<Invited>,
    /// What came back.
    pub response: Option<Returned>,
    /// The case that the answer opened.
    pub case: Option<Case>,
    /// Attempts to change who handled it: not applied.
    pub attribution_changes: Vec<AttributionChange>,
}

/// A contact, as it was at its end.
#[derive(Clone, Debug, PartialEq, Serialize, utoipa::ToSchema)]
#[expect(missing_docs, reason = "as in `ContactInput`, which describes each")]
pub struct Contact {
    pub id: Uuid,
    pub source: String,
    pub external_id: String,
    #[schema(value_type = domain::Channel)]
    pub channel: String,
    #[schema(value_type = domain::Direction)]
    pub direction: String,
    pub reason: String,
    pub customer: Option<Customer>,
    pub agent: Option<Handler>,
    pub team: Option<String>,
    pub queue: Option<String>,
    pub site: Option<String>,
    pub segment: Option<String>,
    pub language: Option<String>,
    pub started_at: DateTime<Utc>,
    pub ended_at: DateTime<Utc>,
    /// The day of its end in the organisation's zone.
    pub local_day: NaiveDate,
    pub wait_seconds: Option<i32>,
    pub handle_seconds: Option<i32>,
    pub first_response_seconds: Option<i32>,
    pub transfers: i32,
    pub resolved: Option<bool>,
    pub cost_cents: Option<i64>,
    #[schema(value_type = Object)]
    pub attributes: Value,
    /// When it was told to us.
    pub created_at: DateTime<Utc>,
}

/// Who made contact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[expect(missing_docs, reason = "as in `CustomerInput`, which describes each")]
pub struct Customer {
    pub id: Uuid,
    pub external_id: Option<String>,
    pub name: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub language: Option<String>,
    pub segment: Option<String>,
}

/// Who handled it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Handler {
    /// What the source calls the agent.
    pub external_id: String,
    /// The agent's name at that time.
    pub name: Option<String>,
}

/// The one disposition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = ContactDisposition)]
pub struct Decided {
    /// Asked, or why not.
    pub kind: Disposition,
    /// The program that decided.
    pub program: Option<String>,
    /// The rule and the reason, in words.
    pub because: String,
    /// How the asking stands.
    #[schema(value_type = Option<domain::Outcome>)]
    pub outcome: Option<String>,
    /// When it was judged.
    pub decided_at: DateTime<Utc>,
}

/// A request to answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = ContactInvitation)]
pub struct Invited {
    /// The invitation.
    pub id: Uuid,
    /// The program that asks.
    pub program: String,
    /// On which channel.
    pub channel: String,
    /// In which language.
    pub language: String,
    /// How it stands.
    #[schema(value_type = domain::Outcome)]
    pub status: String,
    /// When it goes out, at the earliest.
    pub send_at: DateTime<Utc>,
    /// When it went out.
    pub sent_at: Option<DateTime<Utc>>,
    /// Until when it takes answers.
    pub expires_at: DateTime<Utc>,
    /// When it was answered.
    pub answered_at: Option<DateTime<Utc>>,
}

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = ContactResponse)]
pub struct Returned {
    /// The response.
    pub id: Uuid,
    /// `partial` or `complete`.
    pub status: String,
    /// The metric of its lead question.
    #[schema(value_type = Option<domain::Metric>)]
    pub metric: Option<String>,
    /// The lead score.
    pub score: Option<i32>,
    /// The customer's words.
    pub comment: Option<String>,
    /// `yes`, `partly` or `no`.
    #[schema(value_type = Option<domain::survey::Resolution>)]
    pub resolved: Option<String>,
    /// Whether the customer wants to hear from us.
    pub contact_me: bool,
    /// When it was submitted.
    pub submitted_at: DateTime<Utc>,
}

/// The case that a response opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = ContactCase)]
pub struct Case {
    /// The case.
    pub id: Uuid,
    /// What people call it.
    pub number: i64,
    /// How it stands.
    #[schema(value_type = domain::case::State)]
    pub state: String,
    /// How grave it is.
    #[schema(value_type = domain::case::Severity)]
    pub severity: String,
    /// When it was opened.
    pub opened_at: DateTime<Utc>,
}

/// An attempt to change a frozen key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct AttributionChange {
    /// Which: `agent`, `team`, `queue`, `reason`, `site` or `segment`.
    pub field: String,
    /// What stands.
    pub was: Option<String>,
    /// What was told later.
    pub proposed: Option<String>,
    /// Whether that was after a low score.
    pub after_low_score: bool,
    /// When it was told.
    pub received_at: DateTime<Utc>,
}

/// The contact `id` with everything that came of it. That `actor` looks at it is written down.
///
/// # Errors
/// [`Error::NotFound`] when there is none that `actor` may see; [`Error::Forbidden`] for a token without
/// `contacts:read`.
pub async fn detail(cx: &Service, actor: &Actor, id: Uuid) -> Result<Detail> {
    actor.require_scope("contacts:read", sentence!("may-read-contacts"))?;
    let found = find(cx, actor, id).await?;
    audit::read(cx, actor, audit::Action::ContactRead, &id.to_string(), None).await?;
    Ok(found)
}

/// Ends its transaction before anything is written: no reader waits for the writer.
async fn find(cx: &Service, actor: &Actor, id: Uuid) -> Result<Detail> {
    let db = cx.store.snapshot().await?;
    let row = visible(actor).filter(contact::Column::Id.eq(id)).one(&db).await?.ok_or(Error::NotFound("contact"))?;
    let customer = match row.customer_id {
        Some(id) => customer::Entity::find_by_id(id).one(&db).await?,
        None => None,
    };
    let disposition = disposition::Entity::find().filter(disposition::Column::ContactId.eq(id)).one(&db).await?;
    let invitation = invitation::Entity::find()
        .filter(invitation::Column::ContactId.eq(id))
        .filter(invitation::Column::Kind.eq("first"))
        .one(&db)
        .await?;
    let response = response_to(&db, id, invitation.as_ref()).await?;
    let case = match &response {
        Some(response) => {
            follow_up_case::Entity::find().filter(follow_up_case::Column::ResponseId.eq(response.id)).one(&db).await?
        }
        None => None,
    };
    let changes = attribution_change::Entity::find()
        .filter(attribution_change::Column::ContactId.eq(id))
        .order_by_asc(attribution_change::Column::ReceivedAt)
        .order_by_asc(attribution_change::Column::Field)
        .all(&db)
        .await?;
    Ok(Detail {
        contact: Contact::new(row, customer),
        disposition: disposition.map(Decided::new).transpose()?,
        invitation: invitation.map(Invited::from),
        response: response.map(Returned::from),
        case: case.map(Case::from),
        attribution_changes: changes.into_iter().map(AttributionChange::from).collect(),
    })
}

/// The answer to the first request, not the one to a request after a closed case; without an invitation (an
/// imported answer) the first one to the contact.
async fn response_to(
    db: &impl ConnectionTrait,
    contact_id: Uuid,
    invitation: Option<&invitation::Model>,
) -> Result<Option<response::Model>> {
    let mut select = response::Entity::find().filter(response::Column::ContactId.eq(contact_id));
    if let Some(invitation) = invitation {
        select = select.filter(response::Column::InvitationId.eq(invitation.id));
    }
    Ok(select.order_by_asc(response::Column::SubmittedAt).one(db).await?)
}

impl Contact {
    fn new(row: contact::Model, customer: Option<customer::Model>) -> Self {
        Self {
            id: row.id,
            source: row.source,
            external_id: row.external_id,
            channel: row.channel,
            direction: row.direction,
            reason: row.reason,
            customer: customer.map(Customer::from),
            agent: row.agent_key.map(|external_id| Handler { external_id, name: row.agent_name }),
            team: row.team,
            queue: row.queue,
            site: row.site,
            segment: row.segment,
            language: row.language,
            started_at: row.started_at,
            ended_at: row.ended_at,
            local_day: row.local_day,
            wait_seconds: row.wait_seconds,
            handle_seconds: row.handle_seconds,
            first_response_seconds: row.first_response_seconds,
            transfers: row.transfers,
            resolved: row.resolved,
            cost_cents: row.cost_cents,
            attributes: row.attributes,
            created_at: row.created_at,
        }
    }
}

impl From<customer::Model> for Customer {
    fn from(row: customer::Model) -> Self {
        Self {
            id: row.id,
            external_id: row.external_id,
            name: row.name,
            email: row.email,
            phone: row.phone,
            language: row.language,
            segment: row.segment,
        }
    }
}

impl Decided {
    fn new(row: disposition::Model) -> Result<Self> {
        Ok(Self {
            kind: dispositions::kind_of(&row)?,
            program: row.program_key,
            because: row.because,
            outcome: row.outcome,
            decided_at: row.decided_at,
        })
    }
}

impl From<invitation::Model> for Invited {
    fn from(row: invitation::Model) -> Self {
        Self {
            id: row.id,
            program: row.program_key,
            channel: row.channel,
            language: row.language,
            status: row.status,
            send_at: row.send_at,
            sent_at: row.sent_at,
            expires_at: row.expires_at,
            answered_at: row.answered_at,
        }
    }
}

impl From<response::Model> for Returned {
    fn from(row: response::Model) -> Self {
        Self {
            id: row.id,
            status: row.status,
            metric: row.metric,
            score: row.score,
            comment: row.comment,
            resolved: row.resolved,
            contact_me: row.contact_me,
            submitted_at: row.submitted_at,
        }
    }
}

impl From<follow_up_case::Model> for Case {
    fn from(row: follow_up_case::Model) -> Self {
        Self { id: row.id, number: row.number, state: row.state, severity: row.severity, opened_at: row.opened_at }
    }
}

impl From<attribution_change::Model> for AttributionChange {
    fn from(row: attribution_change::Model) -> Self {
        Self {
            field: row.field,
            was: row.was,
            proposed: row.proposed,
            after_low_score: row.after_low_score,
            received_at: row.received_at,
        }
    }
}
