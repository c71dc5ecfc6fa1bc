//! What happened: contacts over the months, with times, agents and how each went.

use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveTime, TimeZone, Utc, Weekday};
use chrono_tz::Tz;
use domain::Channel;
use rand::{
    Rng,
    distr::{Distribution, weighted::WeightedIndex},
    seq::IndexedRandom,
};

use super::{
    people::{AgentCast, CustomerCast},
    reasons::{REASONS, Reason, bad_month, season, trouble},
};
use crate::{Error, Result};

/// One contact, and how it felt.
pub(super) struct ContactCast {
    pub(super) customer: usize,
    pub(super) agent: usize,
    pub(super) reason: &'static Reason,
    pub(super) channel: Channel,
    pub(super) started_at: DateTime<Utc>,
    pub(super) ended_at: DateTime<Utc>,
    pub(super) wait_seconds: i32,
    pub(super) handle_seconds: i32,
    pub(super) transfers: i32,
    pub(super) resolved: bool,
    pub(super) cost_cents: i64,
    /// How it felt, about −1…1.
    pub(super) feeling: f64,
    /// Whether it fell into the month with the cause.
    pub(super) trouble: bool,
}

/// `count` contacts between `from` and `until`, in the order in which they ended.
pub(super) fn contacts(
    rng: &mut impl Rng,
    zone: Tz,
    (from, until): (NaiveDate, DateTime<Utc>),
    count: usize,
    customers: &[CustomerCast],
    agents: &[AgentCast],
) -> Result<Vec<ContactCast>> {
    let end = until.with_timezone(&zone).date_naive();
    let bad = bad_month(end);
    let days: Vec<_> = from.iter_days().take_while(|day| *day <= end).collect();
    let by_day = weighted(days.iter().map(|day| busyness(*day, bad)))?;
    let mut contacts = Vec::with_capacity(count);
    while contacts.len() < count {
        let day = days[by_day.sample(rng)];
        let reason =
            &REASONS[weighted(REASONS.iter().map(|reason| reason.weight * season(reason, day, bad)))?.sample(rng)];
        let customer = rng.random_range(0..customers.len());
        let Some(agent) = pick_agent(rng, agents, reason) else { continue };
        let contact = contact(
            rng,
            zone,
            day,
            reason,
            trouble(reason, day, bad),
            (customer, &customers[customer]),
            (agent, &agents[agent]),
        );
        if contact.ended_at <= until {
            contacts.push(contact);
        }
    }
    contacts.sort_by_key(|contact| contact.ended_at);
    Ok(contacts)
}

fn weighted(weights: impl Iterator<Item = f64>) -> Result<WeightedIndex<f64>> {
    WeightedIndex::new(weights).map_err(|error| Error::Internal(format!("the demo's weights are wrong: {error}")))
}

/// How busy a day is against the others: workdays, Mondays, winter, the month with the cause.
fn busyness(day: NaiveDate, bad: (i32, u32)) -> f64 {
    let weekday = match day.weekday() {
        Weekday::Mon => 1.35,
        Weekday::Sat => 0.35,
        Weekday::Sun => 0.08,
        _ => 1.0,
    };
    let all: f64 = REASONS.iter().map(|reason| reason.weight).sum();
    let today: f64 = REASONS.iter().map(|reason| reason.weight * season(reason, day, bad)).sum();
    weekday * today / all
}

fn pick_agent(rng: &mut impl Rng, agents: &[AgentCast], reason: &Reason) -> Option<usize> {
    let able: Vec<usize> = (0..agents.len()).filter(|index| agents[*index].team.desk == reason.desk).collect();
    able.choose(rng).copied()
}

fn contact(
    rng: &mut impl Rng,
    zone: Tz,
    day: NaiveDate,
    reason: &'static Reason,
    trouble: f64,
    (customer, who): (usize, &CustomerCast),
    (agent, by): (usize, &AgentCast),
) -> ContactCast {
    let channel = match rng.random_range(0..100) {
        0..=53 => Channel::Phone,
        54..=74 => Channel::Chat,
        75..=91 => Channel::Email,
        92..=94 => Channel::Ticket,
        _ => Channel::Visit,
    };
    let started_at = moment(rng, zone, day);
    let handle_seconds = (180.0 * (1.0 + spread(rng)).exp2()) as i32;
    let wait_seconds = (40.0 * (1.6 * spread(rng) + 1.2 * trouble).exp2()) as i32;
    let transfers = if rng.random_bool(0.14 + 0.1 * trouble) { rng.random_range(1..=2) } else { 0 };
    let resolved = rng.random_bool(
        (0.83 + 0.2 * (by.skill + by.team.skill) - 0.35 * trouble - 0.12 * f64::from(transfers)).clamp(0.1, 0.97),
    );
    let minutes_waited = f64::from(wait_seconds) / 60.0;
    let feeling = 0.34 + 0.5 * reason.mood + by.skill + by.team.skill + 0.45 * who.temper
        - 0.05 * minutes_waited.min(10.0)
        - 0.14 * f64::from(transfers)
        + if resolved { 0.22 } else { -0.6 }
        - 0.5 * trouble
        + 0.3 * spread(rng);
    ContactCast {
        customer,
        agent,
        reason,
        channel,
        started_at,
        ended_at: started_at + Duration::seconds(i64::from(wait_seconds + handle_seconds)),
        wait_seconds,
        handle_seconds,
        transfers,
        resolved,
        cost_cents: 60 + i64::from(handle_seconds) * 110 / 100,
        feeling,
        trouble: trouble > 0.5,
    }
}

/// Between −1.5 and 1.5, mostly near nothing: the sum of three even draws.
fn spread(rng: &mut impl Rng) -> f64 {
    (0..3).map(|_| rng.random_range(-0.5..0.5)).sum()
}

/// A moment of `day` at which people make contact: between eight and eight, mostly in the morning.
fn moment(rng: &mut impl Rng, zone: Tz, day: NaiveDate) -> DateTime<Utc> {
    let hours = 8.0 + 12.0 * rng.random::<f64>().min(rng.random::<f64>() + 0.2).min(0.999);
    let time = NaiveTime::from_num_seconds_from_midnight_opt((hours * 3600.0) as u32, 0).unwrap_or_default();
    // Never in the hour that a clock change takes away.
    zone.from_local_datetime(&day.and_time(time))
        .earliest()
        .map_or_else(|| day.and_time(time).and_utc(), |at| at.to_utc())
}
