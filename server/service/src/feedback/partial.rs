//! What was begun and not sent whole: listed, and counted apart from what was.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use domain::survey::{Answers, Survey};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, ExprTrait, LoaderTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    Select,
    sea_query::{Expr, Query},
};
use uuid::Uuid;

use super::{
    Entry, Filter, Listing, cursor,
    filter::{self, PARTIAL},
};
use crate::{
    Actor, Result, Service,
    responses::partial_as_response,
    store::entity::{
        contact,
        partial_response::{Column, Entity},
        response,
    },
    surveys,
};

/// What was said on the way through a survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SoFar {
    /// The answers so far.
    pub answers: Answers,
    /// What was asked.
    pub asked: Arc<Survey>,
    /// When they were changed last.
    pub updated_at: DateTime<Utc>,
    /// Since when nobody is expected to go on; none: it is open.
    pub final_at: Option<DateTime<Utc>>,
}

/// How many answers were begun and not sent whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Partials {
    /// Somebody may go on.
    pub open: u64,
    /// Nobody is expected to.
    pub ended: u64,
}

/// That the same attempt, or another one on the same invitation, was sent whole meanwhile.
pub(crate) fn was_completed() -> Condition {
    let of = |name| Expr::col((PARTIAL, name));
    let same = Condition::any()
        .add(Expr::col((response::Entity, response::Column::AttemptId)).eq(of("attempt_id")))
        .add(Expr::col((response::Entity, response::Column::InvitationId)).eq(of("invitation_id")));
    let sent = Query::select().expr(Expr::val(1)).from(response::Entity).cond_where(same).take();
    Condition::all().add(Expr::exists(sent))
}

/// The partials that `actor` sees and `filter` lets through, in no order.
pub(crate) fn selected(actor: &Actor, filter: &Filter) -> Select<Entity> {
    Entity::find()
        .filter(filter::sight(actor, PARTIAL))
        .filter(filter::condition(filter, PARTIAL))
        .filter(was_completed().not())
}

/// What was not sent whole of what fits `filter`, `limit` from `after` on, the one begun last first.
pub(super) async fn find(
    cx: &Service,
    actor: &Actor,
    filter: &Filter,
    after: Option<(DateTime<Utc>, Uuid)>,
    limit: u64,
) -> Result<Listing> {
    let db = cx.store.reader();
    let mut rows = selected(actor, filter)
        .filter(filter::about_when(filter, PARTIAL))
        .filter(filter::behind(after, PARTIAL))
        .order_by_desc(Column::StartedAt)
        .order_by_desc(Column::Id)
        .limit(limit + 1)
        .all(db)
        .await?;
    let more = rows.len() as u64 > limit;
    rows.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let next = rows.last().filter(|_| more).map(|last| cursor(last.started_at, last.id));
    let contacts = rows.load_one(contact::Entity, db).await?;
    let mut entries = Vec::with_capacity(rows.len());
    for (row, contact) in rows.into_iter().zip(contacts) {
        let (updated_at, final_at) = (row.updated_at, row.final_at);
        let (response, answers) = partial_as_response(row)?;
        let asked = surveys::frozen(cx, response.survey_version_id).await?.content.clone();
        let so_far = Some(SoFar { answers, asked, updated_at, final_at });
        // Files belong to nobody before a form is sent whole.
        let (conflicts, files) = (Vec::new(), Vec::new());
        entries.push(Entry {
            response,
            contact,
            case: None,
            set_aside: None,
            taken_out: None,
            so_far,
            conflicts,
            files,
        });
    }
    Ok(Listing { entries, next })
}

/// How many of those that `actor` sees fit `filter`.
pub(crate) async fn counts(cx: &Service, actor: &Actor, filter: &Filter) -> Result<Partials> {
    let all = selected(actor, filter).filter(filter::about_when(filter, PARTIAL));
    let db = cx.store.reader();
    let open = all.clone().filter(Column::FinalAt.is_null()).count(db).await?;
    let ended = all.filter(Column::FinalAt.is_not_null()).count(db).await?;
    Ok(Partials { open, ended })
}
