//! Rates that come from the ledgers of dispositions, contacts and cases.

use super::Estimate;
use crate::Outcome;
use crate::survey::Resolution;
use serde::{Deserialize, Serialize};

/// Response rates of those who were asked.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseRates {
    /// Invitations that were asked, without those still waiting or withdrawn before anything was sent.
    pub asked: u64,
    /// Those of them that arrived, as far as is known ([`Outcome::counts_as_delivered`]).
    pub delivered: u64,
    /// Those of them that were answered whole.
    pub completed: u64,
    /// Those of them that were answered in part.
    pub partial: u64,
    /// Completed ÷ delivered, in per cent. This is what we call the response rate.
    pub rate: Option<Estimate>,
    /// AAPOR Response Rate 1 in per cent: completed ÷ all asked, known to have arrived or not.
    pub rr1: Option<Estimate>,
    /// AAPOR Response Rate 2 in per cent: completed and partial ÷ all asked.
    pub rr2: Option<Estimate>,
}

/// Response rates from a count by outcome of the contacts whose disposition is "asked".
///
/// AAPOR Standard Definitions, for a list of named persons asked over the internet:
/// RR1 = I ÷ ((I + P) + (R + NC + O) + (UH + UO)), RR2 = (I + P) ÷ the same. Our outcomes map to
///
/// | AAPOR | our outcomes |
/// | --- | --- |
/// | I complete | answered |
/// | P partial | partial |
/// | R refusal | opted out |
/// | NC non-contact, O other | delivered, expired (arrived, nothing came back) |
/// | UH, UO unknown whether it reached an eligible person | sent, bounced, failed |
/// | not in the sample | queued, withdrawn; and all who were not asked |
///
/// Both count every unknown as eligible, so they are the lowest that the rate can be.
#[must_use]
pub fn response_rates(outcomes: impl IntoIterator<Item = (Outcome, u64)>) -> ResponseRates {
    let (mut asked, mut delivered, mut completed, mut partial) = (0, 0, 0, 0);
    for (outcome, n) in outcomes {
        if !matches!(outcome, Outcome::Queued | Outcome::Withdrawn) {
            asked += n;
        }
        if outcome.counts_as_delivered() {
            delivered += n;
        }
        match outcome {
            Outcome::Answered => completed += n,
            Outcome::Partial => partial += n,
            _ => {}
        }
    }
    ResponseRates {
        asked,
        delivered,
        completed,
        partial,
        rate: Estimate::of_share(completed, delivered),
        rr1: Estimate::of_share(completed, asked),
        rr2: Estimate::of_share(completed + partial, asked),
    }
}

/// First contact resolution as customers say it: "yes" ÷ all who answered whether their issue was resolved, in per cent.
///
/// The other FCR, by repeated contacts within 7 days (SQM), is [`contact_resolution`]; the two are shown apart.
#[must_use]
pub fn stated_resolution(answers: impl IntoIterator<Item = (Resolution, u64)>) -> Option<Estimate> {
    let (mut yes, mut all) = (0, 0);
    for (resolution, n) in answers {
        all += n;
        if resolution == Resolution::Yes {
            yes += n;
        }
    }
    Estimate::of_share(yes, all)
}

/// FCR by behaviour: contacts after which the same customer made no further contact for the same reason within 7 days,
/// ÷ contacts whose 7 days are over, in per cent. Source: SQM.
#[must_use]
pub fn contact_resolution(without_repeat: u64, observed: u64) -> Option<Estimate> {
    Estimate::of_share(without_repeat, observed)
}

/// How far the loop brought low scorers back.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recovery {
    /// Followed-up low scorers whose next score is neutral or better ÷ those followed up and asked again who answered.
    pub rate: Option<Estimate>,
    /// Followed-up low scorers who were asked again and did not answer: shown beside the rate.
    pub silent: u64,
    /// Followed-up low scorers who were not asked again: shown beside the rate.
    pub not_asked_again: u64,
}

/// The recovery rate: of `followed_up` low scorers, `asked_again` were, `answered` did, and `recovered` scored neutral or better.
///
/// Numbers that cannot be (more answers than asked) are cut to what can.
#[must_use]
pub fn recovery_rate(followed_up: u64, asked_again: u64, answered: u64, recovered: u64) -> Recovery {
    let asked_again = asked_again.min(followed_up);
    let answered = answered.min(asked_again);
    Recovery {
        rate: Estimate::of_share(recovered, answered),
        silent: asked_again - answered,
        not_asked_again: followed_up - asked_again,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn value(estimate: Option<Estimate>) -> f64 {
        (estimate.unwrap().value * 10.0).round() / 10.0
    }

    #[test]
    fn the_funnel_gives_three_named_rates() {
        let rates = response_rates([
            (Outcome::Queued, 50),
            (Outcome::Withdrawn, 5),
            (Outcome::Sent, 10),
            (Outcome::Delivered, 20),
            (Outcome::Bounced, 8),
            (Outcome::Failed, 2),
            (Outcome::Partial, 10),
            (Outcome::Answered, 30),
            (Outcome::Expired, 15),
            (Outcome::OptedOut, 5),
        ]);
        assert_eq!((rates.asked, rates.delivered, rates.completed, rates.partial), (100, 80, 30, 10));
        assert_eq!((value(rates.rate), value(rates.rr1), value(rates.rr2)), (37.5, 30.0, 40.0));
    }

    #[test]
    fn without_anybody_asked_there_is_no_rate() {
        let rates = response_rates([(Outcome::Queued, 3)]);
        assert!(rates.rate.is_none() && rates.rr1.is_none() && rates.rr2.is_none());
    }

    #[test]
    fn partly_resolved_is_not_resolved() {
        let said = [(Resolution::Yes, 6), (Resolution::Partly, 2), (Resolution::No, 2)];
        assert_eq!(value(stated_resolution(said)), 60.0);
        assert!(stated_resolution([]).is_none());
    }

    #[test]
    fn recovery_shows_those_of_whom_nothing_is_known() {
        let recovery = recovery_rate(40, 30, 20, 13);
        assert_eq!((value(recovery.rate), recovery.silent, recovery.not_asked_again), (65.0, 10, 10));
        assert_eq!(recovery_rate(5, 0, 0, 0).rate, None);
    }

    proptest! {
        #[test]
        fn rates_stay_in_order(counts in proptest::collection::vec(0_u64..1000, Outcome::ALL.len())) {
            let rates = response_rates(Outcome::ALL.iter().copied().zip(counts));
            prop_assert!(rates.completed + rates.partial <= rates.delivered && rates.delivered <= rates.asked);
            if let (Some(rate), Some(rr1), Some(rr2)) = (rates.rate, rates.rr1, rates.rr2) {
                prop_assert!(rr1.value <= rate.value && rr1.value <= rr2.value);
            }
        }

        #[test]
        fn impossible_recoveries_do_not_crash(a in any::<u64>(), b in any::<u64>(), c in any::<u64>(), d in any::<u64>()) {
            let recovery = recovery_rate(a, b, c, d);
            prop_assert!(recovery.rate.is_none_or(|rate| (0.0..=100.0).contains(&rate.value)));
        }
    }
}
