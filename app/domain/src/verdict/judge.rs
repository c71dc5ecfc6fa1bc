//! From an answer, and what came by in the same moments, to a verdict with its reasons.

use std::collections::BTreeSet;

use chrono::{DateTime, Duration, Utc};

use super::{Deed, Family, Look, Reason, Traits, Verdict, Visit};
use crate::AttemptId;

/// So soon after the look no person can have read, decided and pressed.
pub const AT_ONCE: Duration = Duration::milliseconds(700);
/// So soon after the look only the fastest can.
pub const HASTY: Duration = Duration::milliseconds(1500);
/// So soon after the look few people do.
pub const QUICK: Duration = Duration::seconds(3);
/// So long after the look machines do not wait.
pub const TOOK_TIME: Duration = Duration::seconds(8);
/// So near to the look another visit may belong to it.
pub const NEAR: Duration = Duration::seconds(5);
/// Within this time nobody opens [`SWEPT`] scores of a mail by hand.
pub const SWEEP: Duration = Duration::seconds(3);
/// Within this time nobody gives three answers.
pub const BURST: Duration = Duration::seconds(5);

/// How many different scores make a sweep: somebody who changes their mind opens two or three.
const SWEPT: usize = 4;
/// How many answers make a burst.
const BURST_OF: usize = 3;

/// An answer as it was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sent {
    /// When it arrived.
    pub at: DateTime<Utc>,
    /// What the request that brought it shows.
    pub traits: Traits,
    /// The attempt.
    pub attempt: AttemptId,
    /// The look that the form brought back, if its seal is ours and for this link and attempt.
    pub look: Option<Look>,
    /// Whether something stood in the field that no person sees.
    pub hidden_field: bool,
}

/// A verdict and what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// Who answered.
    pub verdict: Verdict,
    /// Why, in the order of [`Reason::ALL`].
    pub reasons: Vec<Reason>,
}

/// Judges an answer by itself and by the visits of the same link that are remembered. Visits that came later, or that are
/// the answer's own, change nothing.
#[must_use]
pub fn judge(sent: &Sent, visits: &[Visit]) -> Judgement {
    let reasons: Vec<Reason> = Reason::ALL.iter().copied().filter(|reason| holds(*reason, sent, visits)).collect();
    Judgement { verdict: Verdict::of(&reasons), reasons }
}

/// Judges an answer where many people share one address, as on a comment card: what came by there, and how fast somebody
/// was, says nothing about anybody. What is left are the proofs.
#[must_use]
pub fn judge_alone(traits: Traits, hidden_field: bool) -> Judgement {
    let reasons = [(Reason::HiddenField, hidden_field), (Reason::Robot, traits.family.is_robot())];
    let reasons: Vec<Reason> = reasons.into_iter().filter(|(_, holds)| *holds).map(|(reason, _)| reason).collect();
    Judgement { verdict: Verdict::of(&reasons), reasons }
}

fn holds(reason: Reason, sent: &Sent, visits: &[Visit]) -> bool {
    let Sent { traits, look, .. } = sent;
    let sent_within = |from: Duration, to: Duration| sent.took().is_some_and(|took| from <= took && took < to);
    match reason {
        Reason::HiddenField => sent.hidden_field,
        Reason::Robot => traits.family.is_robot(),
        Reason::Program => traits.family == Family::Program,
        Reason::AtOnce => sent_within(Duration::zero(), AT_ONCE),
        Reason::Hasty => sent_within(AT_ONCE, HASTY),
        Reason::Quick => sent_within(HASTY, QUICK),
        Reason::TookTime => sent_within(TOOK_TIME, Duration::MAX),
        Reason::Burst => is_burst(sent, visits),
        // Only where it is written down is it known what that device had sent.
        Reason::Repeat => false,
        Reason::NoLook => look.is_none(),
        Reason::NoBrowser => traits.says_nothing(),
        Reason::Sweep => is_sweep(&sent.company(visits).collect::<Vec<_>>()),
        Reason::HiddenLink => sent.company(visits).any(|visit| visit.deed == Deed::HiddenLink),
        Reason::NotAsItSays => traits.should_tell && !traits.tells,
        Reason::NoGesture => can_tell_gestures(*traits) && !traits.gesture,
        Reason::Gesture => can_tell_gestures(*traits) && traits.gesture,
        Reason::OtherHands => look.is_some_and(|look| !look.traits.is_like(*traits)),
        Reason::SaysLittle => {
            let says_all = traits.family != Family::Silent && traits.html && traits.language;
            !says_all && !traits.says_nothing()
        }
    }
}

impl Sent {
    /// The time from the look to the answer. None when it is not known, or cannot be true: two machines of ours may
    /// disagree about the time, and nobody is to suffer from it.
    fn took(&self) -> Option<Duration> {
        self.look.map(|look| self.at - look.at).filter(|took| *took >= Duration::zero())
    }

    /// The visits that may be this visitor's own: near to the look (or to the answer, where no look is known), before the
    /// answer, and with the same traits. Not those that fetched ahead: that is a browser in front of which a person sits.
    fn company<'a>(&self, visits: &'a [Visit]) -> impl Iterator<Item = &'a Visit> {
        let (moment, looker) = self.look.map_or((self.at, self.traits), |look| (look.at, look.traits));
        let until = self.at;
        visits.iter().filter(move |visit| {
            visit.at <= until
                && (visit.at - moment).abs() <= NEAR
                && visit.traits.is_like(looker)
                && !visit.traits.ahead
        })
    }
}

/// Whether `visits` opened many different scores within [`SWEEP`].
fn is_sweep(visits: &[&Visit]) -> bool {
    visits.iter().any(|first| {
        let together = visits.iter().filter(|visit| visit.at >= first.at && visit.at - first.at <= SWEEP);
        let scores: BTreeSet<i16> = together
            .filter_map(|visit| match visit.deed {
                Deed::Score(score) => Some(score),
                Deed::HiddenLink | Deed::Sent(_) => None,
            })
            .collect();
        scores.len() >= SWEPT
    })
}

/// Whether this is at least the third attempt within [`BURST`]. The same form sent again and again is one attempt.
fn is_burst(sent: &Sent, visits: &[Visit]) -> bool {
    let lately = visits.iter().filter(|visit| visit.at <= sent.at && sent.at - visit.at <= BURST);
    let mut attempts: BTreeSet<AttemptId> = lately
        .filter_map(|visit| match visit.deed {
            Deed::Sent(attempt) => Some(attempt),
            Deed::Score(_) | Deed::HiddenLink => None,
        })
        .collect();
    attempts.insert(sent.attempt);
    attempts.len() >= BURST_OF
}

/// Whether the browser that these traits show says what made it send a form: Chrome and Firefox do, on going to a page.
const fn can_tell_gestures(traits: Traits) -> bool {
    traits.navigates && matches!(traits.family, Family::Chromium | Family::Firefox)
}

#[cfg(test)]
mod tests {
    use super::super::traits::any_traits;
    use super::*;
    use proptest::prelude::*;

    const BROWSER: Traits = Traits {
        family: Family::Chromium,
        should_tell: true,
        html: true,
        language: true,
        tells: true,
        navigates: true,
        gesture: true,
        ahead: false,
    };

    fn at(millis: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + Duration::days(20_000) + Duration::milliseconds(millis)
    }

    /// An answer of a good browser, this long after its look at 0.
    fn after(millis: i64) -> Sent {
        let look = Some(Look { at: at(0), traits: BROWSER });
        Sent { at: at(millis), traits: BROWSER, attempt: AttemptId::from_bits(0), look, hidden_field: false }
    }

    fn reasons(sent: &Sent, visits: &[Visit]) -> Vec<Reason> {
        judge(sent, visits).reasons
    }

    #[test]
    fn time_is_judged_at_its_limits() {
        let told = |millis| reasons(&after(millis), &[]).into_iter().find(|reason| *reason != Reason::Gesture);
        for (millis, reason) in [
            (-60_000, None),
            (0, Some(Reason::AtOnce)),
            (699, Some(Reason::AtOnce)),
            (700, Some(Reason::Hasty)),
            (1499, Some(Reason::Hasty)),
            (1500, Some(Reason::Quick)),
            (2999, Some(Reason::Quick)),
            (3000, None),
            (7999, None),
            (8000, Some(Reason::TookTime)),
            (30 * 24 * 3_600_000, Some(Reason::TookTime)),
        ] {
            assert_eq!(told(millis), reason, "{millis}");
        }
    }

    #[test]
    fn one_form_sent_again_and_again_is_no_burst() {
        let sent_at =
            |millis, bits| Visit { at: at(millis), deed: Deed::Sent(AttemptId::from_bits(bits)), traits: BROWSER };
        let again = [sent_at(4000, 0), sent_at(4200, 0), sent_at(4400, 0)];
        assert!(!reasons(&after(4500), &again).contains(&Reason::Burst));
        let others = [sent_at(4000, 1), sent_at(4200, 2)];
        assert!(reasons(&after(4500), &others).contains(&Reason::Burst));
        assert!(!reasons(&after(9100), &others).contains(&Reason::Burst), "long ago");
    }

    #[test]
    fn a_sweep_is_of_many_scores_at_once_by_the_same_kind_of_visitor() {
        let opened = |from: i64, step: i64, traits| {
            move |score: i16| Visit { at: at(from + step * i64::from(score)), deed: Deed::Score(score), traits }
        };
        let sweeps = |visits: Vec<Visit>| reasons(&after(6000), &visits).contains(&Reason::Sweep);
        assert!(sweeps((0..4).map(opened(-1000, 100, BROWSER)).collect()));
        assert!(!sweeps((0..3).map(opened(-1000, 100, BROWSER)).collect()), "three only");
        assert!(!sweeps((0..4).map(opened(-4900, 1100, BROWSER)).collect()), "one after the other");
        assert!(!sweeps((0..11).map(opened(-7000, 100, BROWSER)).collect()), "before");
        assert!(!sweeps((0..11).map(opened(-1000, 100, Traits { language: false, ..BROWSER })).collect()), "another");
        assert!(!sweeps((0..11).map(opened(-1000, 100, Traits { ahead: true, ..BROWSER })).collect()), "ahead");
        let again = vec![opened(0, 1, BROWSER)(5); 8];
        assert!(!sweeps(again), "one score, opened again and again");
    }

    /// Whether somebody may browse with this: programs and what says nothing at all are in doubt, whatever they do.
    fn may_be_a_person(traits: Traits) -> bool {
        !traits.family.is_robot() && traits.family != Family::Program && !traits.says_nothing()
    }

    #[test]
    fn where_many_share_one_address_only_proofs_count() {
        assert_eq!(judge_alone(BROWSER, false), Judgement { verdict: Verdict::Person, reasons: Vec::new() });
        assert_eq!(judge_alone(Traits::NOTHING, false).verdict, Verdict::Person);
        assert_eq!(judge_alone(BROWSER, true).reasons, [Reason::HiddenField]);
        let preview = Traits { family: Family::Preview, ..BROWSER };
        assert_eq!(judge_alone(preview, true).reasons, [Reason::HiddenField, Reason::Robot]);
        assert_eq!(judge_alone(preview, false).verdict, Verdict::Machine);
        assert_eq!(judge_alone(Traits { family: Family::Program, ..BROWSER }, false).verdict, Verdict::Person);
    }

    fn any_visit() -> impl Strategy<Value = Visit> {
        let deed = prop_oneof![
            (0_i16..=10).prop_map(Deed::Score),
            Just(Deed::HiddenLink),
            (0_u128..5).prop_map(|bits| Deed::Sent(AttemptId::from_bits(bits))),
        ];
        (-8000_i64..8000, deed, prop_oneof![3 => Just(BROWSER), 1 => any_traits()])
            .prop_map(|(millis, deed, traits)| Visit { at: at(millis), deed, traits })
    }

    fn any_sent() -> impl Strategy<Value = Sent> {
        let traits = || prop_oneof![Just(BROWSER), any_traits()];
        (-1000_i64..12_000, traits(), proptest::option::weighted(0.9, traits()), proptest::bool::weighted(0.1))
            .prop_map(|(millis, traits, looker, hidden_field)| Sent {
                traits,
                look: looker.map(|traits| Look { at: at(0), traits }),
                hidden_field,
                ..after(millis)
            })
    }

    proptest! {
        #[test]
        fn every_answer_has_a_verdict_that_its_reasons_bear_out(sent in any_sent(), visits in proptest::collection::vec(any_visit(), 0..40)) {
            let Judgement { verdict, reasons } = judge(&sent, &visits);
            prop_assert_eq!(Verdict::of(&reasons), verdict);
            prop_assert!(verdict != Verdict::Machine || reasons.iter().any(|reason| !reason.speaks_for_a_person()));
            let mut shuffled = visits.clone();
            shuffled.reverse();
            prop_assert_eq!(judge(&sent, &shuffled).verdict, verdict, "the order in which visits were noted decides nothing");
        }

        /// The promise: whoever takes three seconds, in any browser, behind any proxy and any scanner, is heard.
        #[test]
        fn whoever_takes_three_seconds_is_heard(sent in any_sent(), visits in proptest::collection::vec(any_visit(), 0..40), took in 3000_i64..1_000_000) {
            let visits: Vec<_> = visits.into_iter().filter(|visit| !matches!(visit.deed, Deed::Sent(_))).collect();
            let look = Some(sent.look.unwrap_or(Look { at: at(0), traits: sent.traits }));
            let sent = Sent { at: at(took), look, hidden_field: false, ..sent };
            if may_be_a_person(sent.traits) {
                prop_assert!(judge(&sent, &visits).verdict.counts(), "{:?}", judge(&sent, &visits));
            }
        }

        /// However fast, and whatever the headers say: who neither scans nor calls itself a scanner is counted.
        #[test]
        fn whoever_only_fetches_the_form_and_sends_it_is_counted(sent in any_sent(), score in 0_i16..=10) {
            let sent = Sent { hidden_field: false, ..sent };
            let own = Visit { at: sent.look.map_or(sent.at, |look| look.at), deed: Deed::Score(score), traits: sent.traits };
            if !sent.traits.family.is_robot() {
                prop_assert!(judge(&sent, &[own]).verdict.counts(), "{:?}", judge(&sent, &[own]));
            }
        }

        /// … and with nothing but the own click on the trail, whoever takes a second and a half.
        #[test]
        fn odd_headers_and_a_fast_thumb_are_heard(sent in any_sent(), score in 0_i16..=10, took in 1500_i64..3000) {
            let look = Look { at: at(0), ..sent.look.unwrap_or(Look { at: at(0), traits: sent.traits }) };
            let own = Visit { at: look.at, deed: Deed::Score(score), traits: look.traits };
            let sent = Sent { at: at(took), look: Some(look), hidden_field: false, ..sent };
            if may_be_a_person(sent.traits) {
                prop_assert!(judge(&sent, &[own]).verdict.counts(), "{:?}", judge(&sent, &[own]));
            }
        }

        #[test]
        fn what_speaks_for_a_person_never_makes_it_worse(
            sent in any_sent(),
            visits in proptest::collection::vec(any_visit(), 0..20),
            later in 0_i64..20_000,
        ) {
            // Answers sent in between are conduct of their own; they are not what is varied here.
            let visits: Vec<_> = visits.into_iter().filter(|visit| visit.at <= sent.at && !matches!(visit.deed, Deed::Sent(_))).collect();
            let before = judge(&sent, &visits).verdict;
            let better = [
                Sent { hidden_field: false, ..sent },
                Sent { traits: Traits { gesture: true, ..sent.traits }, ..sent },
                Sent { traits: Traits { html: true, ..sent.traits }, ..sent },
            ];
            for better in better {
                prop_assert!(judge(&better, &visits).verdict <= before, "{:?}", better);
            }
            // A later answer, where the time is known at all.
            if sent.took().is_some() {
                let slower = Sent { at: sent.at + Duration::milliseconds(later), ..sent };
                prop_assert!(judge(&slower, &visits).verdict <= before, "{:?}", slower);
            }
            // Fewer visits by others.
            for fewer in 0..visits.len() {
                prop_assert!(judge(&sent, &visits[..fewer]).verdict <= before);
            }
        }

        #[test]
        fn visits_of_others_and_visits_long_ago_change_nothing(sent in any_sent(), visits in proptest::collection::vec(any_visit(), 0..40)) {
            let others: Vec<_> = visits
                .iter()
                .filter(|visit| !matches!(visit.deed, Deed::Sent(_)))
                .map(|visit| {
                    let long_ago = visit.at - Duration::seconds(30);
                    if visit.traits.is_like(sent.look.map_or(sent.traits, |look| look.traits)) {
                        Visit { at: long_ago, ..*visit }
                    } else {
                        *visit
                    }
                })
                .collect();
            prop_assert_eq!(judge(&sent, &others), judge(&sent, &[]));
        }
    }
}
