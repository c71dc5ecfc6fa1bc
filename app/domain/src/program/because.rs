//! The ledger keeps in English why a contact was judged as it was. Here its sentences are known again, so that staff can read them
//! in their language.

use super::{Filter, share_in_words};
use crate::{Channel, Sentence, sentence};
use chrono::NaiveDate;

/// What the ledger keeps, as a sentence for staff. What is none of [`judge`](super::judge)'s sentences stays as it is.
#[must_use]
pub fn because(kept: &str) -> Sentence {
    // A sentence that does not say the same in English is not the one that was kept.
    known(kept).filter(|known| known == kept).unwrap_or_else(|| kept.to_owned().into())
}

fn known(kept: &str) -> Option<Sentence> {
    let none_fits = sentence!("program-none-fits");
    if none_fits == kept {
        return Some(none_fits);
    }
    let (program, why) = kept.strip_prefix("Program ")?.rsplit_once("): ")?;
    let (key, filter) = program.split_once(" (")?;
    Some(sentence!("program-judged", key, filter = filter_of(filter), why = why_of(why)?))
}

/// The reason that says this in English: one without figures, or one with those that stand in it.
fn why_of(why: &str) -> Option<Sentence> {
    let figures: Vec<&str> = why.split([' ', ',']).collect();
    let days = figures.iter().rev().find_map(|word| word.trim_end_matches('.').parse::<i64>().ok());
    let day = figures.iter().find(|word| word.parse::<NaiveDate>().is_ok());
    let share = figures.iter().find_map(|word| word.parse::<f64>().ok());
    let plain = [
        sentence!("program-why-no-address"),
        sentence!("program-why-opted-out"),
        sentence!("program-why-bounced"),
        sentence!("program-why-everybody"),
    ];
    let figured = [
        days.map(|days| sentence!("program-why-too-old", days)),
        day.zip(days).map(|(day, days)| sentence!("program-why-quarantined", day = *day, days)),
        share.map(|share| sentence!("program-why-drawn", share = share_in_words(share / 100.0))),
        share.map(|share| sentence!("program-why-not-drawn", share = share_in_words(share / 100.0))),
    ];
    plain.into_iter().chain(figured.into_iter().flatten()).find(|sentence| sentence == why)
}

/// The filter that these English words tell of, or the words as they are.
fn filter_of(kept: &str) -> Sentence {
    let mut filter = Filter::default();
    for part in kept.split("; ") {
        let lists = [
            ("reason ", &mut filter.reason),
            ("team ", &mut filter.team),
            ("segment ", &mut filter.segment),
            ("source ", &mut filter.source),
        ];
        match lists.into_iter().find_map(|(name, list)| Some((part.strip_prefix(name)?, list))) {
            Some((names, list)) => *list = names.split(" or ").map(str::to_owned).collect(),
            None => filter.channel = part.split(" or ").filter_map(channel_of).collect(),
        }
    }
    let known = filter.in_words();
    if known == kept { known } else { kept.to_owned().into() }
}

fn channel_of(name: &str) -> Option<Channel> {
    Channel::ALL.iter().copied().find(|channel| sentence!("program-channel", channel = channel.as_str()) == name)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{at, facts, program};
    use super::super::{Facts, ProgramRule, judge};
    use super::*;
    use crate::Language;
    use proptest::prelude::*;

    fn in_german(kept: &str) -> String {
        because(kept).text(Language::De).into_owned()
    }

    #[test]
    fn each_reason_is_known_again() {
        let filter = Filter {
            channel: vec![Channel::Phone, Channel::Chat],
            reason: vec!["billing".to_owned()],
            segment: vec!["gold (old); silver".to_owned()],
            ..Filter::default()
        };
        let rules = [
            program("a", 1),
            ProgramRule { share: 0.125, ..program("a", 1) },
            ProgramRule { filter, ..program("a", 1) },
            ProgramRule { quarantine_days: 1, expiry_days: 1, ..program("a", 1) },
            ProgramRule { enabled: false, ..program("a", 1) },
        ];
        let all_facts = [
            facts(),
            Facts { segment: Some("gold (old); silver".to_owned()), ..facts() },
            Facts { has_address: false, ..facts() },
            Facts { opted_out: true, ..facts() },
            Facts { bounced: true, ..facts() },
            Facts { last_asked_at: Some(at(-60)), ..facts() },
        ];
        for rule in &rules {
            for (facts, draw) in all_facts.iter().flat_map(|facts| [(facts, 0.0), (facts, 0.9)]) {
                for now in [at(1), at(60 * 24 * 30)] {
                    let kept = judge(std::slice::from_ref(rule), facts, now, draw).because;
                    let known = because(&kept);
                    assert_eq!(known, kept.as_str());
                    assert_ne!(in_german(&kept), kept);
                }
            }
        }
    }

    #[test]
    fn the_filter_and_figures_are_worded_too() {
        let kept = "Program a (phone or chat; reason billing): asks 12.5 %, and this contact was drawn.";
        assert_eq!(
            in_german(kept),
            "Programm a (Telefon oder Chat; Anlass billing): 12,5 % werden gefragt, und dieser Kontakt wurde ausgelost."
        );
    }

    #[test]
    fn what_is_none_of_ours_stays() {
        for other in
            ["", "The program fits.", "Program a (every contact): it rained.", "Program ): ", "Program a: (b): "]
        {
            assert_eq!(in_german(other), other);
        }
    }

    proptest! {
        #[test]
        fn nothing_is_read_as_something_else(kept in "(Program )?[a-z0-9 (:;)%.,-]{0,40}") {
            prop_assert_eq!(because(&kept).to_string(), kept);
        }
    }
}
