//! Open cases, those due first.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, ExprTrait, Order, QueryFilter, QueryOrder, QuerySelect, Select,
    sea_query::{Expr, Query},
};
use uuid::Uuid;

use super::View;
use crate::{
    Actor, Result, Service,
    cases::{self, Due},
    store::entity::{
        follow_up_case::{self, Column},
        response,
    },
};

/// The open cases that the actor sees.
#[derive(Clone, Debug)]
pub struct OpenCases {
    /// All of them.
    pub open: u64,
    /// Those that should have been touched, or resolved, by now.
    pub overdue: u64,
    /// Those due first.
    pub first: Vec<OpenCase>,
}

/// An open case.
#[derive(Clone, Debug)]
pub struct OpenCase {
    /// The case.
    pub id: Uuid,
    /// Its number, as people say it.
    pub number: i64,
    /// Its row.
    pub row: follow_up_case::Model,
    /// What the customer said, if anything.
    pub comment: Option<String>,
    /// The contact reason.
    pub reason: Option<String>,
    /// When it must be touched, or, once touched, resolved.
    pub due_at: DateTime<Utc>,
}

pub(super) async fn open(cx: &Service, actor: &Actor, view: &View, most: u64) -> Result<OpenCases> {
    let mut select = cases::visible(actor).filter(cases::is_open());
    if let Some(team) = &view.team {
        select = select.filter(Column::Team.eq(team));
    }
    if let Some(program) = &view.program {
        let asked = response::Column::ProgramKey.eq(program);
        let answers = Query::select().column(response::Column::Id).from(response::Entity).and_where(asked).take();
        select = select.filter(Column::ResponseId.in_subquery(answers));
    }
    let db = cx.store.reader();
    // Two statements: in one that counts both SQLite takes the index of teams and reads the row of each open case.
    let open = counted(db, select.clone()).await?;
    let overdue = counted(db, select.clone().filter(Expr::expr(cases::next_due()).lt(cx.now()))).await?;
    let rows = select
        .order_by(cases::next_due(), Order::Asc)
        .order_by_asc(Column::Number)
        .limit(most)
        .find_also_related(response::Entity)
        .all(db)
        .await?;
    let first = rows.into_iter().map(|(row, response)| {
        // An open case has a due time.
        let due_at = Due::of(&row)?.map_or(row.resolve_due_at, Due::at);
        let (comment, reason) = response.map(|response| (response.comment, response.reason)).unwrap_or_default();
        Ok(OpenCase { id: row.id, number: row.number, due_at, comment, reason, row })
    });
    Ok(OpenCases { open, overdue, first: first.collect::<Result<_>>()? })
}

/// How many `cases` there are. It names no column that the filters do not, so that an index alone may answer.
async fn counted(db: &impl ConnectionTrait, cases: Select<follow_up_case::Entity>) -> Result<u64> {
    let found: Option<i64> = cases.select_only().expr_as(Expr::cust("COUNT(*)"), "n").into_tuple().one(db).await?;
    Ok(found.unwrap_or_default().unsigned_abs())
}
