//! What happened between a customer and us, in the order of time.

use chrono::{DateTime, Utc};
use domain::{Channel, Outcome, sentence};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::sight::visible;
use crate::{
    Actor, Error, Result, Service, dispositions,
    store::entity::{contact, disposition, follow_up_case, invitation, response},
    uploads::{self, FileRecord},
};

/// The most contacts that a time line goes back.
const CONTACTS: u64 = 50;

/// The time line of a contact's customer; of the contact alone when nobody knows who that was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// The moments, the latest first.
    pub moments: Vec<Moment>,
    /// Whether there are older contacts than those shown.
    pub more: bool,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// When.
    pub at: DateTime<Utc>,
    /// The contact that it belongs to.
    pub contact_id: Uuid,
    /// What.
    pub kind: MomentKind,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MomentKind {
    /// A contact ended.
    Ended {
        /// Its channel.
        channel: Option<Channel>,
        /// Its reason.
        reason: String,
        /// Who handled it.
        agent: Option<String>,
    },
    /// It was judged.
    Judged {
        /// Asked, or why not.
        kind: domain::Disposition,
        /// The rule and the reason, in words.
        because: String,
    },
    /// A request to answer went out.
    Sent {
        /// How it stands.
        outcome: Option<Outcome>,
        /// Whether it is the one after a closed case.
        recovery: bool,
    },
    /// An answer came.
    Answered {
        /// The metric of its lead question.
        metric: Option<String>,
        /// The lead score.
        score: Option<i32>,
        /// The customer's words.
        comment: Option<String>,
        /// The files that came with it.
        files: Vec<FileRecord>,
    },
    /// A case was opened.
    CaseOpened {
        /// The case.
        id: Uuid,
        /// What people call it.
        number: i64,
        /// Why.
        because: String,
    },
    /// A case was closed.
    CaseClosed {
        /// The case.
        id: Uuid,
        /// What people call it.
        number: i64,
        /// How it ended.
        outcome: Option<String>,
    },
}

/// The time line around the contact `id`: all contacts of its customer that `actor` may see, and what came of them.
///
/// # Errors
/// [`Error::NotFound`] when there is no such contact that `actor` may see; [`Error::Forbidden`] for a token
/// without `contacts:read`.
///
/// It is shown beside [`super::detail`], which writes down who looks.
pub async fn timeline(cx: &Service, actor: &Actor, id: Uuid) -> Result<Timeline> {
    actor.require_scope("contacts:read", sentence!("may-read-contacts"))?;
    let db = cx.store.snapshot().await?;
    let this = visible(actor).filter(contact::Column::Id.eq(id)).one(&db).await?.ok_or(Error::NotFound("contact"))?;
    let mut contacts = match this.customer_id {
        Some(customer) => {
            visible(actor)
                .filter(contact::Column::CustomerId.eq(customer))
                .order_by_desc(contact::Column::EndedAt)
                .limit(CONTACTS + 1)
                .all(&db)
                .await?
        }
        None => vec![this.clone()],
    };
    let more = contacts.len() as u64 > CONTACTS;
    contacts.truncate(CONTACTS as usize);
    if !contacts.iter().any(|contact| contact.id == id) {
        contacts.push(this);
    }
    let ids: Vec<Uuid> = contacts.iter().map(|contact| contact.id).collect();
    let mut moments: Vec<Moment> = contacts.into_iter().map(Moment::ended).collect();
    for row in disposition::Entity::find().filter(disposition::Column::ContactId.is_in(ids.clone())).all(&db).await? {
        moments.push(Moment::judged(row)?);
    }
    let invitations = invitation::Entity::find().filter(invitation::Column::ContactId.is_in(ids.clone()));
    moments.extend(invitations.all(&db).await?.into_iter().filter_map(Moment::sent));
    let responses = response::Entity::find().filter(response::Column::ContactId.is_in(ids.clone()));
    let responses = responses.all(&db).await?;
    let mut files = uploads::by_response(&db, actor, responses.iter().map(|row| row.id)).await?;
    moments.extend(responses.into_iter().filter_map(|row| {
        let files = files.remove(&row.id).unwrap_or_default();
        Moment::answered(row, files)
    }));
    let cases = follow_up_case::Entity::find().filter(follow_up_case::Column::ContactId.is_in(ids));
    moments.extend(cases.all(&db).await?.into_iter().flat_map(Moment::of_case));
    moments.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| b.kind.rank().cmp(&a.kind.rank())));
    Ok(Timeline { moments, more })
}

impl MomentKind {
    /// What comes first when the clock cannot tell.
    const fn rank(&self) -> u8 {
        match self {
            Self::Ended { .. } => 0,
            Self::Judged { .. } => 1,
            Self::Sent { .. } => 2,
            Self::Answered { .. } => 3,
            Self::CaseOpened { .. } => 4,
            Self::CaseClosed { .. } => 5,
        }
    }
}

impl Moment {
    fn ended(row: contact::Model) -> Self {
        let agent = row.agent_name.or(row.agent_key);
        let kind = MomentKind::Ended { channel: row.channel.parse().ok(), reason: row.reason, agent };
        Self { at: row.ended_at, contact_id: row.id, kind }
    }

    fn judged(row: disposition::Model) -> Result<Self> {
        let kind = MomentKind::Judged { kind: dispositions::kind_of(&row)?, because: row.because };
        Ok(Self { at: row.decided_at, contact_id: row.contact_id, kind })
    }

    fn sent(row: invitation::Model) -> Option<Self> {
        let kind = MomentKind::Sent { outcome: row.status.parse().ok(), recovery: row.kind == "recovery" };
        Some(Self { at: row.sent_at?, contact_id: row.contact_id, kind })
    }

    fn answered(row: response::Model, files: Vec<FileRecord>) -> Option<Self> {
        let kind = MomentKind::Answered { metric: row.metric, score: row.score, comment: row.comment, files };
        Some(Self { at: row.submitted_at, contact_id: row.contact_id?, kind })
    }

    fn of_case(row: follow_up_case::Model) -> Vec<Self> {
        let Some(contact_id) = row.contact_id else { return Vec::new() };
        let opened = MomentKind::CaseOpened { id: row.id, number: row.number, because: row.because };
        let closed = MomentKind::CaseClosed { id: row.id, number: row.number, outcome: row.outcome };
        let mut moments = vec![Self { at: row.opened_at, contact_id, kind: opened }];
        moments.extend(row.closed_at.map(|at| Self { at, contact_id, kind: closed }));
        moments
    }
}
