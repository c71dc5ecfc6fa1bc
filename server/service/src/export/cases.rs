//! Cases, as they stand.

use sea_orm::{ColumnTrait, Condition, EntityTrait, LoaderTrait, QueryFilter, QuerySelect, QueryTrait};

use super::{
    Options, Out, Which, begin, begins, finish, piece,
    sheet::{Cell, moment},
    writer::Writer,
};
use crate::{
    Actor, Result, Service, cases as subject,
    store::entity::{
        app_user,
        follow_up_case::{self, Column},
        response,
    },
};

const COLUMNS: &[&str] = &[
    "number",
    "id",
    "state",
    "severity",
    "owner",
    "team",
    "agent",
    "rule",
    "because",
    "metric",
    "score",
    "root_cause",
    "outcome",
    "opened_at",
    "opened_at_utc",
    "first_touch_due_at",
    "first_touch_due_at_utc",
    "first_touched_at",
    "first_touched_at_utc",
    "resolve_due_at",
    "resolve_due_at_utc",
    "resolved_at",
    "resolved_at_utc",
    "closed_at",
    "closed_at_utc",
    "response",
    "contact",
    "version",
];

/// Writes the cases that `actor` sees to `out`, in the order in which they were opened; days are those of opening.
/// Says how many.
///
/// # Errors
/// [`crate::Error::Forbidden`] for roles that take no tables out; or when the database is away, or nobody reads.
pub async fn cases(cx: &Service, actor: &Actor, which: &Which, options: Options, out: &Out) -> Result<u64> {
    let zone = begin(cx, actor, "cases").await?;
    let mut select = subject::visible(actor).filter(
        Condition::all()
            .add_option(which.from.map(|from| Column::OpenedAt.gte(begins(from, zone))))
            .add_option(which.to.map(|to| Column::OpenedAt.lt(begins(to, zone))))
            .add_option(which.team.as_ref().map(|team| Column::Team.eq(team))),
    );
    if let Some(program) = &which.program {
        let asked = response::Entity::find()
            .select_only()
            .column(response::Column::Id)
            .filter(response::Column::ProgramKey.eq(program));
        select = select.filter(Column::ResponseId.in_subquery(asked.into_query()));
    }
    let snapshot = cx.store.snapshot().await?;
    let mut table = Writer::begin(options, COLUMNS, out);
    let (mut last, mut n) = (None, 0);
    loop {
        let rows = piece(&select, Column::Id, last).all(&snapshot).await?;
        let Some(row) = rows.last() else { break };
        last = Some(row.id);
        n += rows.len() as u64;
        let owners = rows.load_one(app_user::Entity, &snapshot).await?;
        let row = move |(row, owner): (_, Option<app_user::Model>)| cells(row, owner.map(|owner| owner.name), zone);
        table.rows(move || Ok(rows.into_iter().zip(owners).map(row).collect())).await?;
    }
    finish(snapshot).await?;
    table.end().await?;
    Ok(n)
}

fn cells(row: follow_up_case::Model, owner: Option<String>, zone: chrono_tz::Tz) -> Vec<Cell> {
    let mut cells: Vec<Cell> = vec![
        row.number.into(),
        row.id.into(),
        row.state.into(),
        row.severity.into(),
        owner.into(),
        row.team.into(),
        row.agent_key.into(),
        row.rule_key.into(),
        row.because.into(),
        row.metric.into(),
        row.score.into(),
        row.root_cause.into(),
        row.outcome.into(),
    ];
    let moments = [
        Some(row.opened_at),
        Some(row.first_touch_due_at),
        row.first_touched_at,
        Some(row.resolve_due_at),
        row.resolved_at,
        row.closed_at,
    ];
    cells.extend(moments.into_iter().flat_map(|at| moment(at, zone)));
    cells.extend([row.response_id.into(), row.contact_id.into(), row.version.into()]);
    cells
}
