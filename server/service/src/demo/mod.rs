//! A believable organisation, made up: a supplier of energy with sites, teams, agents, customers, seasons, a
//! bad month with a cause, comments in several languages, cases in every state, and what does not end neatly.
//!
//! The same seed and end give the same organisation. What can be decided by the rules is decided by them: the
//! programs judge each contact, the case rules each answer. Only the people are invented.

mod answers;
mod cases;
mod cast;
mod comments;
mod history;
mod ids;
mod loose_ends;
mod people;
mod programs;
mod reasons;
mod rows;
mod story;
mod welcome;

use chrono::{DateTime, Months, NaiveDate, TimeZone, Timelike, Utc};
use chrono_tz::{Europe::Berlin, Tz};
use rand::{SeedableRng, rngs::StdRng};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, sea_query::Expr};

pub use cast::PASSWORD;
pub use welcome::{Welcome, welcome};

use crate::{
    Error, Result, Service, case_rules, organisation,
    people::password,
    scores,
    store::entity::{contact, organisation as organisation_row, team},
    surveys,
};

/// The zone in which the demo organisation lives.
const ZONE: Tz = Berlin;

/// How much of a history to make up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Contacts in all.
    pub contacts: usize,
    /// Months up to now.
    pub months: u32,
    /// Another seed, another history.
    pub seed: u64,
}

impl Default for Plan {
    fn default() -> Self {
        Self { contacts: 20_000, months: 12, seed: 1 }
    }
}

/// What was made up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filled {
    /// Contacts.
    pub contacts: usize,
    /// Invitations sent.
    pub invitations: usize,
    /// Answers, comment cards included.
    pub responses: usize,
    /// Cases.
    pub cases: usize,
}

/// Whether the database holds an organisation already: teams or contacts.
///
/// # Errors
/// When the database is away.
pub async fn is_filled(cx: &Service) -> Result<bool> {
    let teams = team::Entity::find().count(cx.store.reader()).await?;
    let contacts = contact::Entity::find().filter(contact::Column::Source.ne("noted")).count(cx.store.reader()).await?;
    Ok(teams + contacts > 0)
}

/// Fills an empty database with a made-up organisation. `progress` hears how many contacts are done.
///
/// # Errors
/// [`Error::Conflict`] when the database holds an organisation already; otherwise when the database is away.
pub async fn fill(cx: &Service, plan: Plan, progress: impl Fn(usize)) -> Result<Filled> {
    if is_filled(cx).await? {
        return Err(Error::conflict("There is an organisation in this database already.".to_owned()));
    }
    let mut rng = StdRng::seed_from_u64(plan.seed);
    let until = this_hour(cx.now());
    let from = first_day(until, plan.months);
    let since = ZONE
        .from_local_datetime(&from.and_hms_opt(0, 0, 0).unwrap_or_default())
        .earliest()
        .map_or(until, |at| at.to_utc());
    set_up(cx).await?;
    let ids = ids::Ids;
    let agents = people::agents(&mut rng, ids, since);
    let password_hash = password::hash(cx.entropy.as_ref(), PASSWORD).await?;
    let tx = cx.store.begin().await?;
    people::write(&tx, &mut rng, ids, &agents, &password_hash, since).await?;
    programs::write(&tx, &mut rng, ids, since).await?;
    tx.commit().await?;
    let customers = people::customers(&mut rng, ids, plan.contacts * 2 / 5 + 1, since);
    let contacts = history::contacts(&mut rng, ZONE, (from, until), plan.contacts, &customers, &agents)?;
    let filled =
        story::Story::begin(cx, &mut rng, ids, agents, customers, until).await?.tell(contacts, progress).await?;
    loose_ends::leave(cx, plan.seed, until).await?;
    while scores::fold(cx).await? > 0 {}
    Ok(filled)
}

/// What exists before anybody does anything: the organisation, its surveys, its case rules.
async fn set_up(cx: &Service) -> Result<()> {
    organisation::ensure(cx, cast::ORGANISATION, ZONE).await?;
    organisation_row::Entity::update_many()
        .col_expr(organisation_row::Column::Name, Expr::value(cast::ORGANISATION))
        .col_expr(organisation_row::Column::TimeZone, Expr::value(ZONE.name()))
        .col_expr(organisation_row::Column::Language, Expr::value("de"))
        .col_expr(organisation_row::Column::Address, Expr::value(Some("Nordlicht Energie, Leipzig")))
        .col_expr(organisation_row::Column::MailFrom, Expr::value("Nordlicht Energie <feedback@nordlicht.example>"))
        .exec(cx.store.writer())
        .await?;
    let tx = cx.store.begin().await?;
    for template in domain::survey::templates::built_in() {
        surveys::ensure_builtin(&tx, cx, &template.key).await?;
    }
    case_rules::ensure_defaults(&tx, cx).await?;
    tx.commit().await?;
    Ok(())
}

/// The start of the hour of `now`: two runs within the hour make up the same.
fn this_hour(now: DateTime<Utc>) -> DateTime<Utc> {
    now.with_minute(0).and_then(|at| at.with_second(0)).and_then(|at| at.with_nanosecond(0)).unwrap_or(now)
}

fn first_day(until: DateTime<Utc>, months: u32) -> NaiveDate {
    let today = until.with_timezone(&ZONE).date_naive();
    today.checked_sub_months(Months::new(months)).unwrap_or(today)
}
