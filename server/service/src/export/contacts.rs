//! Contacts, with what became of each.

use sea_orm::{ColumnTrait, EntityTrait, LoaderTrait, QueryFilter, QuerySelect, QueryTrait};

use super::{
    Options, Out, Which, begin, finish, piece,
    sheet::{Cell, moment},
    writer::Writer,
};
use crate::{
    Actor, Result, Service, contacts as subject,
    store::entity::{
        contact::{self, Column},
        customer, disposition,
    },
};

const COLUMNS: &[&str] = &[
    "id",
    "source",
    "external_id",
    "channel",
    "direction",
    "reason",
    "team",
    "agent",
    "agent_name",
    "queue",
    "site",
    "segment",
    "language",
    "customer",
    "customer_name",
    "customer_email",
    "customer_phone",
    "day",
    "started_at",
    "started_at_utc",
    "ended_at",
    "ended_at_utc",
    "wait_seconds",
    "handle_seconds",
    "first_response_seconds",
    "transfers",
    "resolved",
    "cost_cents",
    "attributes",
    "disposition",
    "disposition_because",
    "outcome",
    "program",
];

/// Writes the contacts that `actor` sees to `out`, in the order in which they came in. Says how many.
///
/// # Errors
/// [`crate::Error::Forbidden`] for roles that take no tables out; or when the database is away, or nobody reads.
pub async fn contacts(cx: &Service, actor: &Actor, which: &Which, options: Options, out: &Out) -> Result<u64> {
    let zone = begin(cx, actor, "contacts").await?;
    let mut select = subject::visible(actor).filter(
        sea_orm::Condition::all()
            .add_option(which.from.map(|from| Column::LocalDay.gte(from)))
            .add_option(which.to.map(|to| Column::LocalDay.lt(to)))
            .add_option(which.team.as_ref().map(|team| Column::Team.eq(team))),
    );
    if let Some(program) = &which.program {
        let asked = disposition::Entity::find()
            .select_only()
            .column(disposition::Column::ContactId)
            .filter(disposition::Column::ProgramKey.eq(program));
        select = select.filter(Column::Id.in_subquery(asked.into_query()));
    }
    let snapshot = cx.store.snapshot().await?;
    let mut table = Writer::begin(options, COLUMNS, out);
    let (mut last, mut n) = (None, 0);
    loop {
        let rows = piece(&select, Column::Id, last).all(&snapshot).await?;
        let Some(row) = rows.last() else { break };
        last = Some(row.id);
        n += rows.len() as u64;
        let customers = rows.load_one(customer::Entity, &snapshot).await?;
        let dispositions = rows.load_one(disposition::Entity, &snapshot).await?;
        let rows = rows.into_iter().zip(customers).zip(dispositions);
        let row = move |((row, customer), disposition)| cells(row, customer, disposition, zone);
        table.rows(move || Ok(rows.map(row).collect())).await?;
    }
    finish(snapshot).await?;
    table.end().await?;
    Ok(n)
}

fn cells(
    row: contact::Model,
    customer: Option<customer::Model>,
    disposition: Option<disposition::Model>,
    zone: chrono_tz::Tz,
) -> Vec<Cell> {
    let [customer_key, name, email, phone] = match customer {
        Some(customer) => [customer.external_id, customer.name, customer.email, customer.phone],
        None => [const { None }; 4],
    };
    let (kind, because, outcome, program) = match disposition {
        Some(said) => (Some(said.kind), Some(said.because), said.outcome, said.program_key),
        None => (None, None, None, None),
    };
    let [started, started_utc] = moment(Some(row.started_at), zone);
    let [ended, ended_utc] = moment(Some(row.ended_at), zone);
    vec![
        row.id.into(),
        row.source.into(),
        row.external_id.into(),
        row.channel.into(),
        row.direction.into(),
        row.reason.into(),
        row.team.into(),
        row.agent_key.into(),
        row.agent_name.into(),
        row.queue.into(),
        row.site.into(),
        row.segment.into(),
        row.language.into(),
        customer_key.into(),
        name.into(),
        email.into(),
        phone.into(),
        row.local_day.into(),
        started,
        started_utc,
        ended,
        ended_utc,
        row.wait_seconds.into(),
        row.handle_seconds.into(),
        row.first_response_seconds.into(),
        row.transfers.into(),
        row.resolved.into(),
        row.cost_cents.into(),
        row.attributes.into(),
        kind.into(),
        because.into(),
        outcome.into(),
        program.into(),
    ]
}
