//! Why the customers of the demo organisation make contact, how often, and how that tends to go.

use chrono::{Datelike, NaiveDate};

/// One reason of the made-up organisation.
pub(super) struct Reason {
    /// The code in the tree of reasons.
    pub(super) code: &'static str,
    /// What people call it.
    pub(super) name: &'static str,
    /// Whether a better company would not cause such contacts.
    pub(super) avoidable: bool,
    /// How often, against the others.
    pub(super) weight: f64,
    /// How satisfied people tend to be, −1…1.
    pub(super) mood: f64,
    /// Which kind of team deals with it.
    pub(super) desk: Desk,
}

/// A kind of team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Desk {
    /// Bills, fees, prices.
    Billing,
    /// Meters, moving, contracts.
    Service,
    /// Power cuts.
    Outage,
}

/// All reasons.
pub(super) const REASONS: &[Reason] = &[
    Reason {
        code: "billing/late-fee",
        name: "Late fee",
        avoidable: true,
        weight: 12.0,
        mood: -0.28,
        desk: Desk::Billing,
    },
    Reason {
        code: "billing/price-change",
        name: "Price change",
        avoidable: false,
        weight: 9.0,
        mood: -0.38,
        desk: Desk::Billing,
    },
    Reason {
        code: "billing/instalment",
        name: "Instalment",
        avoidable: false,
        weight: 10.0,
        mood: 0.12,
        desk: Desk::Billing,
    },
    Reason {
        code: "meter/reading",
        name: "Meter reading",
        avoidable: true,
        weight: 26.0,
        mood: 0.34,
        desk: Desk::Service,
    },
    Reason {
        code: "moving/house",
        name: "Moving house",
        avoidable: false,
        weight: 14.0,
        mood: 0.18,
        desk: Desk::Service,
    },
    Reason {
        code: "contract/end",
        name: "Contract end",
        avoidable: false,
        weight: 7.0,
        mood: -0.05,
        desk: Desk::Service,
    },
    Reason {
        code: "contract/new",
        name: "New contract",
        avoidable: false,
        weight: 8.0,
        mood: 0.42,
        desk: Desk::Service,
    },
    Reason { code: "outage/power", name: "Outage", avoidable: false, weight: 5.0, mood: 0.02, desk: Desk::Outage },
];

/// The month in which the billing run failed: the ninth of the demo's year before `end`, counted backwards
/// so that it lies well inside the window and the recovery after it can be seen.
pub(super) fn bad_month(end: NaiveDate) -> (i32, u32) {
    let months = end.year() * 12 + i32::try_from(end.month0()).unwrap_or(0) - 3;
    (months.div_euclid(12), u32::try_from(months.rem_euclid(12)).unwrap_or(0) + 1)
}

/// How much more often than usual `reason` brings contacts on `day`.
pub(super) fn season(reason: &Reason, day: NaiveDate, bad: (i32, u32)) -> f64 {
    let winter = matches!(day.month(), 11 | 12 | 1 | 2);
    let failed = is_bad(day, bad);
    match reason.code {
        "billing/late-fee" if failed => 2.6,
        "billing/price-change" if day.month() == 1 => 2.2,
        "meter/reading" if day.month() == 12 || day.month() == 1 => 1.9,
        "moving/house" if (6..=9).contains(&day.month()) => 1.4,
        "outage/power" if winter => 1.8,
        _ => 1.0,
    }
}

/// How much worse than usual `reason` went on `day`: the failed billing run.
pub(super) fn trouble(reason: &Reason, day: NaiveDate, bad: (i32, u32)) -> f64 {
    match (is_bad(day, bad), reason.desk) {
        (true, Desk::Billing) => 0.75,
        (true, _) => 0.15,
        _ => 0.0,
    }
}

fn is_bad(day: NaiveDate, bad: (i32, u32)) -> bool {
    (day.year(), day.month()) == bad
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bad_month_lies_three_months_back() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(bad_month(day("2026-11-22")), (2026, 8));
        assert_eq!(bad_month(day("2026-02-10")), (2025, 11));
    }

    #[test]
    fn the_failed_billing_run_is_felt_where_bills_are_dealt_with() {
        let day = "2026-08-14".parse().unwrap();
        let of = |code: &str| REASONS.iter().find(|reason| reason.code == code).unwrap();
        assert!(trouble(of("billing/late-fee"), day, (2026, 8)) > trouble(of("meter/reading"), day, (2026, 8)));
        assert!(season(of("billing/late-fee"), day, (2026, 8)) > 2.0);
    }
}
