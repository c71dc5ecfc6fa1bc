//! Working time: when an organisation works, and when so many working minutes are over.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc, Weekday};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// How far ahead working time is looked for, in days: twenty years. Due times beyond it are set to its end.
const HORIZON_DAYS: u32 = 7305;

/// From when to when is worked on a weekday, in local time: minutes after midnight, the end exclusive, at most 1440.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkingDay {
    /// Minutes after midnight at which work begins.
    pub from: u16,
    /// Minutes after midnight at which it ends; 1440 is midnight.
    pub to: u16,
}

/// When an organisation works.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Unchecked", into = "Unchecked")]
pub struct BusinessHours {
    zone: Tz,
    /// Monday to Sunday; nothing on a day off.
    week: [Option<WorkingDay>; 7],
    holidays: BTreeSet<NaiveDate>,
}

/// Hours in which nothing would ever become due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BusinessHoursError {
    /// Work ends before it begins, or after midnight.
    #[error("a working day begins before it ends, and both lie between 00:00 and 24:00")]
    Reversed,
    /// No weekday has any hours.
    #[error("at least one weekday needs working hours")]
    NoWorkingDay,
}

#[derive(Serialize, Deserialize)]
struct Unchecked {
    zone: Tz,
    week: [Option<WorkingDay>; 7],
    #[serde(default)]
    holidays: BTreeSet<NaiveDate>,
}

impl TryFrom<Unchecked> for BusinessHours {
    type Error = BusinessHoursError;

    fn try_from(raw: Unchecked) -> Result<Self, BusinessHoursError> {
        Self::new(raw.zone, raw.week, raw.holidays)
    }
}

impl From<BusinessHours> for Unchecked {
    fn from(hours: BusinessHours) -> Self {
        Self { zone: hours.zone, week: hours.week, holidays: hours.holidays }
    }
}

impl BusinessHours {
    /// Working hours by weekday (Monday first) in a time zone, without work on holidays.
    ///
    /// # Errors
    /// When a day ends before it begins, or no day has hours.
    pub fn new(
        zone: Tz,
        week: [Option<WorkingDay>; 7],
        holidays: BTreeSet<NaiveDate>,
    ) -> Result<Self, BusinessHoursError> {
        if week.iter().flatten().any(|day| day.from >= day.to || day.to > 1440) {
            return Err(BusinessHoursError::Reversed);
        }
        if week.iter().all(Option::is_none) {
            return Err(BusinessHoursError::NoWorkingDay);
        }
        Ok(Self { zone, week, holidays })
    }

    /// Monday to Friday, 9:00 to 17:00, without holidays: what an organisation starts with.
    #[must_use]
    pub fn office(zone: Tz) -> Self {
        let day = Some(WorkingDay { from: 9 * 60, to: 17 * 60 });
        Self { zone, week: [day, day, day, day, day, None, None], holidays: BTreeSet::new() }
    }

    /// The organisation's time zone.
    #[must_use]
    pub const fn zone(&self) -> Tz {
        self.zone
    }

    /// The hours of a weekday; nothing on a day off.
    #[must_use]
    pub const fn on(&self, weekday: Weekday) -> Option<WorkingDay> {
        self.week[weekday as usize]
    }

    /// The days on which nobody works.
    #[must_use]
    pub const fn holidays(&self) -> &BTreeSet<NaiveDate> {
        &self.holidays
    }

    /// Whether work is done at this instant.
    #[must_use]
    pub fn is_open(&self, at: DateTime<Utc>) -> bool {
        self.hours_of(at.with_timezone(&self.zone).date_naive()).is_some_and(|(open, close)| open <= at && at < close)
    }

    /// The instant at which `minutes` of working time have passed since `start`.
    ///
    /// Working time is real time within the hours: on a day on which the clock is put forward over working hours, that
    /// hour is missing; where it is put back, it counts twice. With no minutes, or less, it is `start` itself. Nothing
    /// becomes due later than twenty years after `start`.
    #[must_use]
    pub fn add_working_minutes(&self, start: DateTime<Utc>, minutes: i64) -> DateTime<Utc> {
        // More minutes than the horizon has come to the same end.
        let mut left = TimeDelta::minutes(minutes.clamp(0, i64::from(HORIZON_DAYS) * 1440));
        if left.is_zero() {
            return start;
        }
        let mut latest = start;
        let mut day = start.with_timezone(&self.zone).date_naive();
        for _ in 0..HORIZON_DAYS {
            if let Some((open, close)) = self.hours_of(day) {
                let from = open.max(start);
                if from < close {
                    let available = close - from;
                    if left <= available {
                        return from + left;
                    }
                    left -= available;
                    latest = close;
                }
            }
            let Some(next) = day.succ_opt() else { break };
            day = next;
        }
        latest
    }

    /// The working time between two instants, in whole minutes; 0 when `to` is not after `from`.
    #[must_use]
    pub fn working_minutes_between(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> i64 {
        let last = to.with_timezone(&self.zone).date_naive();
        let mut day = from.with_timezone(&self.zone).date_naive();
        let mut worked = TimeDelta::zero();
        while day <= last {
            if let Some((open, close)) = self.hours_of(day) {
                let (begin, end) = (open.max(from), close.min(to));
                if begin < end {
                    worked += end - begin;
                }
            }
            let Some(next) = day.succ_opt() else { break };
            day = next;
        }
        worked.num_minutes()
    }

    /// The instants at which work begins and ends on a day; nothing on a day off, a holiday, or a day whose hours a
    /// clock change swallowed.
    fn hours_of(&self, day: NaiveDate) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
        let hours = self.on(day.weekday())?;
        if self.holidays.contains(&day) {
            return None;
        }
        let open = self.instant(day, hours.from, Occurrence::First)?;
        let close = self.instant(day, hours.to, Occurrence::Last)?;
        (open < close).then_some((open, close))
    }

    /// The instant of a wall-clock time. A time that a clock change skips is the instant of the change; of one that it
    /// repeats, the occurrence that is asked for.
    fn instant(&self, day: NaiveDate, minute: u16, occurrence: Occurrence) -> Option<DateTime<Utc>> {
        let (day, minute) = if minute >= 1440 { (day.succ_opt()?, 0) } else { (day, minute) };
        let wall = day.and_time(NaiveTime::from_num_seconds_from_midnight_opt(u32::from(minute) * 60, 0)?);
        // Midnight at a day's end belongs to the next day: its first occurrence, or two days would overlap.
        let found = self.zone.from_local_datetime(&wall);
        let found = match occurrence {
            Occurrence::Last if minute > 0 => found.latest(),
            Occurrence::First | Occurrence::Last => found.earliest(),
        };
        if let Some(found) = found {
            return Some(found.with_timezone(&Utc));
        }
        // Skipped: no change moves the clock by more than a day; the wall clock an hour before the gap still exists.
        (1..=96_i64).find_map(|quarters| {
            let before = wall - TimeDelta::minutes(15 * quarters);
            let reached = self.zone.from_local_datetime(&before).latest()?;
            // From just before the gap, the same stretch of real time leads beyond it; the gap begins where the wall
            // clock is first at or past the wanted time.
            let mut low = reached.with_timezone(&Utc);
            let mut high = low + TimeDelta::minutes(15 * quarters);
            while high - low > TimeDelta::seconds(1) {
                let middle = low + (high - low) / 2;
                if middle.with_timezone(&self.zone).naive_local() >= wall { high = middle } else { low = middle }
            }
            Some(DateTime::from_timestamp(high.timestamp(), 0).unwrap_or(high))
        })
    }
}

#[derive(Clone, Copy)]
enum Occurrence {
    First,
    Last,
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::{America, Europe};
    use proptest::prelude::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn always(zone: Tz) -> BusinessHours {
        BusinessHours::new(zone, [Some(WorkingDay { from: 0, to: 1440 }); 7], BTreeSet::new()).unwrap()
    }

    #[test]
    fn within_a_day_over_night_and_over_a_weekend() {
        let hours = BusinessHours::office(Europe::Berlin);
        // Friday 20 November 2026, 16:30 in Berlin.
        let friday = at("2026-11-20T15:30:00Z");
        assert_eq!(hours.add_working_minutes(friday, 20), at("2026-11-20T15:50:00Z"));
        assert_eq!(hours.add_working_minutes(friday, 30), at("2026-11-20T16:00:00Z"), "the last minute still is one");
        assert_eq!(hours.add_working_minutes(friday, 31), at("2026-11-23T08:01:00Z"));
        let sunday = at("2026-11-22T12:00:00Z");
        assert_eq!(hours.add_working_minutes(sunday, 1), at("2026-11-23T08:01:00Z"));
        assert_eq!(hours.add_working_minutes(sunday, 0), sunday);
        assert_eq!(hours.working_minutes_between(friday, at("2026-11-23T08:01:00Z")), 31);
    }

    #[test]
    fn nobody_works_on_a_holiday() {
        let christmas = BTreeSet::from(["2026-12-25".parse().unwrap()]);
        let office = BusinessHours::office(Europe::Berlin);
        let hours = BusinessHours::new(Europe::Berlin, office.week, christmas).unwrap();
        assert_eq!(hours.add_working_minutes(at("2026-12-24T15:30:00Z"), 60), at("2026-12-28T08:30:00Z"));
        assert!(!hours.is_open(at("2026-12-25T10:00:00Z")) && hours.is_open(at("2026-12-24T10:00:00Z")));
    }

    #[test]
    fn office_hours_follow_the_wall_clock_over_a_change() {
        let hours = BusinessHours::office(Europe::Berlin);
        // Friday 23 October 2026 16:00 summer time; Monday 26 October 10:00 winter time.
        assert_eq!(hours.add_working_minutes(at("2026-10-23T14:00:00Z"), 120), at("2026-10-26T09:00:00Z"));
    }

    #[test]
    fn around_the_clock_minutes_are_real_minutes() {
        let hours = always(Europe::Berlin);
        // Over both changes of 2026, one on 29 March and one on 25 October.
        assert_eq!(hours.add_working_minutes(at("2026-03-28T12:00:00Z"), 2 * 1440), at("2026-03-30T12:00:00Z"));
        assert_eq!(hours.add_working_minutes(at("2026-10-24T12:00:00Z"), 2 * 1440), at("2026-10-26T12:00:00Z"));
    }

    #[test]
    fn hours_that_a_change_skips_or_repeats() {
        let night =
            BusinessHours::new(Europe::Berlin, [Some(WorkingDay { from: 150, to: 240 }); 7], BTreeSet::new()).unwrap();
        // 29 March 2026: 02:00–03:00 does not exist; 02:30–04:00 is 03:00–04:00 summer time.
        let spring = night.hours_of("2026-03-29".parse().unwrap()).unwrap();
        assert_eq!(spring, (at("2026-03-29T01:00:00Z"), at("2026-03-29T02:00:00Z")));
        // 25 October 2026: 02:00–03:00 comes twice; the first 02:30 counts.
        let autumn = night.hours_of("2026-10-25".parse().unwrap()).unwrap();
        assert_eq!(autumn, (at("2026-10-25T00:30:00Z"), at("2026-10-25T03:00:00Z")));
        let swallowed =
            BusinessHours::new(Europe::Berlin, [Some(WorkingDay { from: 125, to: 170 }); 7], BTreeSet::new()).unwrap();
        assert_eq!(swallowed.hours_of("2026-03-29".parse().unwrap()), None);
    }

    #[test]
    fn midnights_that_do_not_exist_or_come_twice() {
        // Santiago skips midnight of 6 September 2026, and repeats 23:00 of 4 April 2026.
        for (zone, from) in [
            (America::Santiago, "2026-09-04T00:00:00Z"),
            (America::Santiago, "2026-04-02T00:00:00Z"),
            (America::Havana, "2026-10-30T00:00:00Z"),
        ] {
            let start = at(from);
            assert_eq!(always(zone).add_working_minutes(start, 5 * 1440), start + TimeDelta::days(5), "{zone}");
        }
    }

    #[test]
    fn impossible_hours_are_refused_also_when_stored() {
        let reversed = [Some(WorkingDay { from: 600, to: 600 }); 7];
        assert_eq!(BusinessHours::new(Tz::UTC, reversed, BTreeSet::new()), Err(BusinessHoursError::Reversed));
        assert_eq!(BusinessHours::new(Tz::UTC, [None; 7], BTreeSet::new()), Err(BusinessHoursError::NoWorkingDay));
        let json = serde_json::to_string(&BusinessHours::office(Europe::Berlin)).unwrap();
        assert_eq!(serde_json::from_str::<BusinessHours>(&json).unwrap(), BusinessHours::office(Europe::Berlin));
        assert!(serde_json::from_str::<BusinessHours>(&json.replace("540", "1020")).is_err());
    }

    #[test]
    fn absurd_minutes_end_at_the_horizon() {
        let hours = BusinessHours::office(Europe::Berlin);
        let start = at("2026-11-20T15:30:00Z");
        let due = hours.add_working_minutes(start, i64::MAX);
        assert!(due > start && due <= start + TimeDelta::days(i64::from(HORIZON_DAYS)));
        assert_eq!(hours.add_working_minutes(start, i64::MIN), start);
    }

    /// Whether `due` was reached by working, and is not where the search ends: one minute a week takes that long.
    fn within_horizon(start: DateTime<Utc>, due: DateTime<Utc>) -> bool {
        due < start + TimeDelta::days(i64::from(HORIZON_DAYS) - 14)
    }

    fn any_hours() -> impl Strategy<Value = BusinessHours> {
        let day = proptest::option::of(
            (0_u16..1440, 1_u16..=1440)
                .prop_filter_map("reversed", |(from, to)| (from < to).then_some(WorkingDay { from, to })),
        );
        let zones = proptest::sample::select(vec![
            Tz::UTC,
            Europe::Berlin,
            America::Santiago,
            America::Los_Angeles,
            chrono_tz::Australia::Lord_Howe,
            chrono_tz::Asia::Kathmandu,
        ]);
        (zones, proptest::collection::vec(day, 7), proptest::collection::btree_set(0_u64..400, 0..20)).prop_filter_map(
            "no hours",
            |(zone, week, holidays)| {
                let holidays = holidays
                    .into_iter()
                    .map(|days| NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + chrono::Days::new(days))
                    .collect();
                BusinessHours::new(zone, week.try_into().ok()?, holidays).ok()
            },
        )
    }

    proptest! {
        #[test]
        fn exactly_so_many_minutes_are_worked_until_then(hours in any_hours(), offset in 0_i64..500 * 24 * 60, minutes in 1_i64..6000) {
            let start = at("2026-01-01T00:00:00Z") + TimeDelta::minutes(offset);
            let due = hours.add_working_minutes(start, minutes);
            prop_assume!(within_horizon(start, due));
            prop_assert_eq!(hours.working_minutes_between(start, due), minutes);
            // It is the first such instant: a second earlier one minute is missing.
            prop_assert_eq!(hours.working_minutes_between(start, due - TimeDelta::seconds(1)), minutes - 1);
        }

        #[test]
        fn parts_add_up_and_order_is_kept(hours in any_hours(), offset in 0_i64..500 * 24 * 60, a in 0_i64..3000, b in 0_i64..3000) {
            let start = at("2026-01-01T00:00:00Z") + TimeDelta::minutes(offset);
            prop_assume!(within_horizon(start, hours.add_working_minutes(start, a + b)));
            prop_assert_eq!(hours.add_working_minutes(hours.add_working_minutes(start, a), b), hours.add_working_minutes(start, a + b));
            prop_assert!(hours.add_working_minutes(start, a) <= hours.add_working_minutes(start + TimeDelta::minutes(1), a));
        }

        #[test]
        fn days_do_not_overlap(hours in any_hours(), days in 0_u64..500) {
            let day = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + chrono::Days::new(days);
            if let (Some((open, close)), Some((next_open, _))) = (hours.hours_of(day), hours.hours_of(day.succ_opt().unwrap())) {
                prop_assert!(open < close && close <= next_open);
                prop_assert!(hours.is_open(open));
                prop_assert_eq!(hours.is_open(close), close == next_open);
            }
        }
    }
}
