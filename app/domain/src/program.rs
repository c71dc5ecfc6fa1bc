//! Programs: which contacts are asked, when and how often; and the verdict on one contact.

mod because;

pub use because::because;

use crate::input::{self, ErrorCode, FieldError};
use crate::{Channel, Direction, Disposition, Sentence, sentence, words};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// Which contacts a program is for. An empty list lets everything through; the lists must all fit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Filter {
    /// Channels on which the contact took place.
    pub channel: Vec<Channel>,
    /// Keys of the teams that handled it.
    pub team: Vec<String>,
    /// Reason codes; each stands for itself and everything below it: `billing` lets `billing/late-fee` through.
    pub reason: Vec<String>,
    /// Segments of the customer.
    pub segment: Vec<String>,
    /// Systems that reported the contact.
    pub source: Vec<String>,
}

/// A program's rule, as far as the verdict on a contact needs it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProgramRule {
    /// The program's key.
    pub key: String,
    /// The smallest number is judged first; equal numbers by key.
    pub priority: i32,
    /// Which contacts it is for.
    pub filter: Filter,
    /// The share of fitting contacts that are asked, 0–1.
    pub share: f64,
    /// How long after the contact's end the survey is sent, in minutes.
    pub delay_minutes: i64,
    /// How long a customer is not asked again, in days of 24 hours; 0 switches it off.
    pub quarantine_days: i64,
    /// How long after its sending the survey takes answers, in days; an older contact is not asked any more.
    pub expiry_days: i64,
    /// A disabled program judges nothing.
    pub enabled: bool,
}

/// What is known about an ended contact and its customer when it is judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Channel of the contact.
    pub channel: Channel,
    /// Who began it.
    pub direction: Direction,
    /// Key of the team that handled it.
    pub team: Option<String>,
    /// Reason code.
    pub reason: Option<String>,
    /// The customer's segment at the contact's end.
    pub segment: Option<String>,
    /// The system that reported it.
    pub source: String,
    /// When it ended.
    pub ended_at: DateTime<Utc>,
    /// Whether the customer has an address on the channel on which the program asks.
    pub has_address: bool,
    /// Whether the customer does not want to be asked.
    pub opted_out: bool,
    /// Whether earlier messages to that address came back.
    pub bounced: bool,
    /// The send time of the latest survey to this customer, by whatever program, sent or still waiting.
    pub last_asked_at: Option<DateTime<Utc>>,
}

/// The verdict on a contact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Asked, or why not.
    pub kind: Disposition,
    /// Key of the program that decided; nothing when none fits.
    pub program: Option<String>,
    /// The rule and the reason, in English, for the ledger. [`because()`] makes it a sentence for staff again.
    pub because: String,
    /// When the survey is to be sent; only when asked.
    pub send_at: Option<DateTime<Utc>>,
}

/// Whether `reason` is `code` or lies below it in the tree of reasons.
#[must_use]
pub fn reason_within(reason: &str, code: &str) -> bool {
    reason.strip_prefix(code).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

impl Filter {
    /// Whether the contact passes every list.
    #[must_use]
    pub fn fits(&self, facts: &Facts) -> bool {
        let holds = |list: &[String], value: Option<&str>| {
            list.is_empty() || value.is_some_and(|value| list.iter().any(|entry| entry == value))
        };
        (self.channel.is_empty() || self.channel.contains(&facts.channel))
            && holds(&self.team, facts.team.as_deref())
            && holds(&self.segment, facts.segment.as_deref())
            && holds(&self.source, Some(&facts.source))
            && (self.reason.is_empty()
                || facts
                    .reason
                    .as_deref()
                    .is_some_and(|reason| self.reason.iter().any(|code| reason_within(reason, code))))
    }

    /// The filter in words: `phone, chat; reason billing; team billing-1`, or `every contact`.
    #[must_use]
    pub fn in_words(&self) -> Sentence {
        let names = |list: &[String]| one_of(list.iter().map(|name| name.clone().into()));
        let channels = self.channel.iter().map(|channel| sentence!("program-channel", channel = channel.as_str()));
        let parts = [
            one_of(channels),
            names(&self.reason).map(|names| sentence!("program-reason-in", names)),
            names(&self.team).map(|names| sentence!("program-team-in", names)),
            names(&self.segment).map(|names| sentence!("program-segment-in", names)),
            names(&self.source).map(|names| sentence!("program-source-in", names)),
        ];
        let all = parts.into_iter().flatten().reduce(|first, next| sentence!("program-both-of", first, next));
        all.unwrap_or_else(|| sentence!("program-every-contact"))
    }
}

/// Judges an ended contact: the first enabled program that fits decides (smallest priority, then key).
///
/// `draw` is a random number in [0, 1): the contact is asked when it lies below the program's share, so a contact
/// that is asked at some share is asked at every larger one. Reasons that concern the customer (no address, opted out,
/// bounced) come before reasons of the rule (too old, quarantine, sampling), so that the ledger names what would stand
/// in the way at any share.
#[must_use]
pub fn judge(programs: &[ProgramRule], facts: &Facts, now: DateTime<Utc>, draw: f64) -> Decision {
    let decider = programs
        .iter()
        .filter(|program| program.enabled && program.filter.fits(facts))
        .min_by(|a, b| a.priority.cmp(&b.priority).then_with(|| a.key.cmp(&b.key)));
    let Some(program) = decider else {
        return Decision {
            kind: Disposition::NoProgram,
            program: None,
            because: sentence!("program-none-fits").to_string(),
            send_at: None,
        };
    };
    let send_at = now.max(later(facts.ended_at, TimeDelta::try_minutes(program.delay_minutes.max(0))));
    let (kind, why) = program.verdict(facts, now, send_at, draw);
    Decision {
        kind,
        program: Some(program.key.clone()),
        because: sentence!("program-judged", key = &program.key, filter = program.filter.in_words(), why).to_string(),
        send_at: kind.is_asked().then_some(send_at),
    }
}

impl ProgramRule {
    /// What is wrong with the rule's own figures, field by field; empty when it can be used.
    #[must_use]
    pub fn problems(&self) -> Vec<FieldError> {
        let mut problems = Vec::new();
        problems.extend(input::key("key", &self.key).err());
        if !(0.0..=1.0).contains(&self.share) {
            problems.push(FieldError::new("share", ErrorCode::OutOfRange, sentence!("program-share-range")));
        }
        let (delay, minutes) = (sentence!("input-the-delay"), sentence!("input-minutes"));
        problems
            .extend(input::number_within("delay_minutes", self.delay_minutes, 0..=60 * 24 * 30, delay, minutes).err());
        let (quarantine, days) = (sentence!("input-the-quarantine"), sentence!("input-days"));
        problems.extend(
            input::number_within("quarantine_days", self.quarantine_days, 0..=3650, quarantine, days.clone()).err(),
        );
        let expiry = sentence!("input-the-expiry");
        problems.extend(input::number_within("expiry_days", self.expiry_days, 1..=365, expiry, days).err());
        problems
    }

    fn verdict(&self, facts: &Facts, now: DateTime<Utc>, send_at: DateTime<Utc>, draw: f64) -> (Disposition, Sentence) {
        if !facts.has_address {
            return (Disposition::NoAddress, sentence!("program-why-no-address"));
        }
        if facts.opted_out {
            return (Disposition::OptedOut, sentence!("program-why-opted-out"));
        }
        if facts.bounced {
            return (Disposition::Bounced, sentence!("program-why-bounced"));
        }
        if now > later(facts.ended_at, TimeDelta::try_days(self.expiry_days.max(0))) {
            return (Disposition::TooOld, sentence!("program-why-too-old", days = self.expiry_days.max(0)));
        }
        if let Some(last) = facts.last_asked_at
            && self.quarantine_days > 0
            && send_at < later(last, TimeDelta::try_days(self.quarantine_days))
        {
            let day = last.format("%Y-%m-%d").to_string();
            return (Disposition::Quarantined, sentence!("program-why-quarantined", day, days = self.quarantine_days));
        }
        let share = share_in_words(self.share);
        if draw < self.share {
            let everybody = self.share >= 1.0;
            let why =
                if everybody { sentence!("program-why-everybody") } else { sentence!("program-why-drawn", share) };
            (Disposition::Asked, why)
        } else {
            (Disposition::SampledOut, sentence!("program-why-not-drawn", share))
        }
    }
}

/// A share in per cent, without needless digits.
fn share_in_words(share: f64) -> Sentence {
    let value = (share * 10_000.0).round() / 100.0;
    let decimals = value.to_string().split_once('.').map_or(0, |(_, decimals)| decimals.len());
    words::figure(value, decimals)
}

/// One name or another; nothing where there are none.
fn one_of(names: impl Iterator<Item = Sentence>) -> Option<Sentence> {
    names.reduce(|first, next| sentence!("program-one-of", first, next))
}

/// `at` plus `by`; the end of time where that overflows, so that absurd settings mean "never" and not a crash.
fn later(at: DateTime<Utc>, by: Option<TimeDelta>) -> DateTime<Utc> {
    by.and_then(|by| at.checked_add_signed(by)).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    pub(super) fn at(minutes: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_760_000_000 + minutes * 60, 0).unwrap()
    }

    pub(super) fn facts() -> Facts {
        Facts {
            channel: Channel::Phone,
            direction: Direction::Inbound,
            team: Some("billing-1".to_owned()),
            reason: Some("billing/late-fee".to_owned()),
            segment: Some("gold".to_owned()),
            source: "helpdesk".to_owned(),
            ended_at: at(0),
            has_address: true,
            opted_out: false,
            bounced: false,
            last_asked_at: None,
        }
    }

    pub(super) fn program(key: &str, priority: i32) -> ProgramRule {
        ProgramRule {
            key: key.to_owned(),
            priority,
            filter: Filter::default(),
            share: 1.0,
            delay_minutes: 30,
            quarantine_days: 30,
            expiry_days: 14,
            enabled: true,
        }
    }

    #[test]
    fn a_reason_stands_for_all_below_it_and_not_for_its_namesakes() {
        assert!(reason_within("billing", "billing"));
        assert!(reason_within("billing/late-fee", "billing"));
        assert!(!reason_within("billing-disputes", "billing"));
        assert!(!reason_within("billing", "billing/late-fee"));
    }

    #[test]
    fn every_list_must_fit_and_empty_lists_always_do() {
        let s = |word: &str| vec![word.to_owned()];
        assert!(Filter::default().fits(&facts()));
        let all = Filter {
            channel: vec![Channel::Phone],
            team: s("billing-1"),
            reason: s("billing"),
            segment: s("gold"),
            source: s("helpdesk"),
        };
        assert!(all.fits(&facts()));
        assert!(!Filter { channel: vec![Channel::Chat], ..all.clone() }.fits(&facts()));
        for other in [
            Filter { team: s("x"), ..all.clone() },
            Filter { reason: s("x"), ..all.clone() },
            Filter { segment: s("x"), ..all.clone() },
            Filter { source: s("x"), ..all.clone() },
        ] {
            assert!(!other.fits(&facts()));
        }
        let unknown = Facts { team: None, ..facts() };
        assert!(!all.fits(&unknown), "a contact without a team is in no team");
    }

    #[test]
    fn the_filter_reads_from_configuration_with_lists_left_out() {
        let filter: Filter = serde_json::from_str(r#"{"channel":["phone"],"reason":["billing"]}"#).unwrap();
        assert_eq!(filter.in_words(), "phone; reason billing");
        assert!(
            serde_json::from_str::<Filter>(r#"{"chanel":["phone"]}"#).is_err(),
            "a misspelt list must not mean everything"
        );
    }

    #[test]
    fn the_first_program_that_fits_decides_alone() {
        let closed = ProgramRule { share: 0.0, ..program("b", 1) };
        let decision = judge(&[program("c", 2), closed, program("a", 2)], &facts(), at(1), 0.0);
        assert_eq!((decision.kind, decision.program.as_deref()), (Disposition::SampledOut, Some("b")));
        let by_key = judge(&[program("c", 2), program("a", 2)], &facts(), at(1), 0.0);
        assert_eq!(by_key.program.as_deref(), Some("a"));
        let disabled = ProgramRule { enabled: false, ..program("a", 1) };
        assert_eq!(judge(&[disabled], &facts(), at(1), 0.0).kind, Disposition::NoProgram);
    }

    #[test]
    fn an_asked_contact_is_asked_after_the_delay_but_never_in_the_past() {
        assert_eq!(judge(&[program("a", 1)], &facts(), at(1), 0.5).send_at, Some(at(30)));
        let late = judge(&[program("a", 1)], &facts(), at(300), 0.5);
        assert_eq!(late.send_at, Some(at(300)));
        assert_eq!(late.because, "Program a (every contact): asks everybody.");
    }

    #[test]
    fn each_reason_not_to_ask_is_given() {
        let kind = |facts: &Facts, now| judge(&[ProgramRule { share: 0.25, ..program("a", 1) }], facts, now, 0.5).kind;
        assert_eq!(kind(&Facts { has_address: false, ..facts() }, at(1)), Disposition::NoAddress);
        assert_eq!(kind(&Facts { opted_out: true, ..facts() }, at(1)), Disposition::OptedOut);
        assert_eq!(kind(&Facts { bounced: true, ..facts() }, at(1)), Disposition::Bounced);
        assert_eq!(kind(&facts(), at(14 * 24 * 60 + 1)), Disposition::TooOld);
        assert_eq!(kind(&Facts { last_asked_at: Some(at(-60)), ..facts() }, at(1)), Disposition::Quarantined);
        assert_eq!(kind(&facts(), at(1)), Disposition::SampledOut);
    }

    #[test]
    fn quarantine_ends_to_the_second() {
        let day: i64 = 24 * 60;
        let asked_then = |minutes| {
            let facts = Facts { last_asked_at: Some(at(30 - 30 * day + minutes)), ..facts() };
            judge(&[program("a", 1)], &facts, at(1), 0.0).kind
        };
        assert_eq!(asked_then(0), Disposition::Asked, "sent exactly when the quarantine is over");
        assert_eq!(asked_then(1), Disposition::Quarantined);
    }

    #[test]
    fn absurd_settings_do_not_crash() {
        let absurd = ProgramRule { quarantine_days: i64::MAX, expiry_days: i64::MAX, ..program("a", 1) };
        assert!(!absurd.problems().is_empty());
        let decision = judge(&[absurd], &Facts { last_asked_at: Some(at(0)), ..facts() }, at(1), 0.0);
        assert_eq!(decision.kind, Disposition::Quarantined);
        let backwards = ProgramRule {
            delay_minutes: i64::MIN,
            quarantine_days: i64::MIN,
            expiry_days: i64::MIN,
            share: f64::NAN,
            ..program("a", 1)
        };
        assert_eq!(
            judge(std::slice::from_ref(&backwards), &facts(), at(0), 0.0).kind,
            Disposition::SampledOut,
            "no share, nobody asked"
        );
        let fields: Vec<String> = backwards.problems().into_iter().map(|problem| problem.field).collect();
        assert_eq!(fields, ["share", "delay_minutes", "quarantine_days", "expiry_days"]);
        assert!(program("after-call", 1).problems().is_empty());
    }

    proptest! {
        /// However contacts end and whichever programs decide: two surveys to a customer are a quarantine apart.
        #[test]
        fn nobody_is_asked_twice_within_the_quarantine(
            contacts in proptest::collection::vec((0_i64..20_000, any::<bool>(), 0.0_f64..1.0), 1..60),
            quarantine_days in 1_i64..10,
            delays in (0_i64..3_000, 0_i64..3_000),
        ) {
            let day: i64 = 24 * 60;
            let mut clock = 0;
            let mut last: Option<DateTime<Utc>> = None;
            let programs = [
                ProgramRule { filter: Filter { channel: vec![Channel::Chat], ..Filter::default() }, delay_minutes: delays.0, quarantine_days, ..program("a", 1) },
                ProgramRule { share: 0.7, delay_minutes: delays.1, quarantine_days, ..program("b", 2) },
            ];
            for (wait, chat, draw) in contacts {
                clock += wait;
                let facts = Facts {
                    channel: if chat { Channel::Chat } else { Channel::Phone },
                    ended_at: at(clock - wait.min(day)),
                    last_asked_at: last,
                    ..facts()
                };
                let decision = judge(&programs, &facts, at(clock), draw);
                prop_assert_eq!(decision.kind.is_asked(), decision.send_at.is_some());
                if let Some(send_at) = decision.send_at {
                    if let Some(last) = last {
                        prop_assert!(send_at - last >= TimeDelta::days(quarantine_days));
                    }
                    last = Some(send_at);
                }
            }
        }

        #[test]
        fn a_larger_share_asks_everybody_whom_a_smaller_one_asks(a in 0.0_f64..=1.0, b in 0.0_f64..=1.0, draw in 0.0_f64..1.0) {
            let asked = |share| judge(&[ProgramRule { share, ..program("a", 1) }], &facts(), at(1), draw).kind.is_asked();
            prop_assert!(!asked(a.min(b)) || asked(a.max(b)));
            prop_assert!(asked(1.0) && !asked(0.0));
        }
    }
}
