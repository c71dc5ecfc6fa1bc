//! What the system writes into the histories of cases: kept in English, read by staff in their language.

use domain::{
    Sentence,
    case::{EventKind, because, reasons},
    sentence,
    verdict::Verdict,
};

use super::Tier;

/// That the rule of this name opened the case.
pub(super) fn opened(rule: &str, kept: &str) -> Sentence {
    sentence!("case-opened-by-rule", rule, because = because(kept))
}

/// Whose turn it was.
pub(super) fn turn(name: &str) -> Sentence {
    sentence!("case-turn", name)
}

/// Who is told that the first touch is overdue.
pub(super) fn overdue(tier: Tier, owner: Option<&str>) -> Sentence {
    match (tier, owner) {
        (Tier::Owner, Some(name)) => sentence!("case-overdue-for-person", name),
        (Tier::Owner, None) => sentence!("case-overdue-for-team"),
        (Tier::TeamLead, _) => sentence!("case-overdue-for-lead"),
        (Tier::QualityManager, _) => sentence!("case-overdue-for-quality"),
    }
}

/// That the customer changed the answer, which calls for a case as before.
pub(super) fn changed(kept: &str) -> Sentence {
    sentence!("case-answer-changed", because = because(kept))
}

/// That the customer changed the answer, which calls for no case any longer. `scores` are what it gives now, `CSAT 5 of 5,
/// NPS 9 of 10`; empty without a score.
pub(super) fn no_longer(scores: &str) -> Sentence {
    let scores = scores.split(", ").map(because).reduce(two).filter(|_| !scores.is_empty());
    match scores {
        Some(scores) => sentence!("case-answer-now-good", scores),
        None => sentence!("case-answer-now-silent"),
    }
}

/// What the answer was judged to be, and why.
pub(super) fn judged(to: Verdict, why: &str) -> Sentence {
    if to.counts() { sentence!("case-judged-person", why) } else { sentence!("case-judged-machine", why) }
}

/// Two facts of a list.
pub(super) fn two(first: Sentence, second: Sentence) -> Sentence {
    sentence!("case-list", first, second)
}

/// The words that stand in an entry of this kind, as a sentence for each language: what people wrote stays as it is.
pub(super) fn read(kind: EventKind, body: String) -> Sentence {
    let found = match kind {
        EventKind::Opened => of_rule(&body),
        EventKind::Assigned => filled(&body, turn),
        EventKind::Escalated => [Tier::TeamLead, Tier::QualityManager, Tier::Owner]
            .into_iter()
            .map(|tier| overdue(tier, None))
            .find(|sentence| *sentence == body.as_str())
            .or_else(|| filled(&body, |name| overdue(Tier::Owner, Some(name)))),
        EventKind::Note => of_answer(&body),
        _ => None,
    };
    found.unwrap_or_else(|| body.into())
}

/// The name of a rule may hold a colon itself.
fn of_rule(body: &str) -> Option<Sentence> {
    let told = body.strip_suffix('.')?;
    let mut halves = told.match_indices(": ").map(|(at, colon)| (&told[..at], &told[at + colon.len()..]));
    let (rule, kept) = halves.find(|(_, kept)| reasons(kept).is_some())?;
    Some(opened(rule, kept)).filter(|sentence| *sentence == body)
}

fn of_answer(body: &str) -> Option<Sentence> {
    Some(no_longer(""))
        .filter(|sentence| *sentence == body)
        .or_else(|| filled(body, no_longer))
        .or_else(|| filled(body, changed))
        .or_else(|| filled(body, |why| judged(Verdict::Person, why)))
        .or_else(|| filled(body, |why| judged(Verdict::Machine, why)))
}

/// The sentence whose English is `text`, if there is one: `template` with what stands in the text where its own blank is.
fn filled(text: &str, template: impl Fn(&str) -> Sentence) -> Option<Sentence> {
    const BLANK: &str = "\u{1}";
    let english = template(BLANK).to_string();
    let (before, after) = english.split_once(BLANK)?;
    let own = text.strip_prefix(before)?.strip_suffix(after)?;
    Some(template(own))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_wrote_is_read_as_it_was_meant() {
        let all = [
            (EventKind::Opened, opened("Unhappy: first", "NPS 2 of 10; asks to be contacted")),
            (EventKind::Assigned, turn("R. Moss")),
            (EventKind::Escalated, overdue(Tier::Owner, Some("R. Moss"))),
            (EventKind::Escalated, overdue(Tier::Owner, None)),
            (EventKind::Escalated, overdue(Tier::TeamLead, None)),
            (EventKind::Escalated, overdue(Tier::QualityManager, None)),
            (EventKind::Note, changed("CSAT 1 of 5")),
            (EventKind::Note, no_longer("CSAT 5 of 5, NPS 9 of 10")),
            (EventKind::Note, no_longer("")),
            (EventKind::Note, judged(Verdict::Person, "He called.")),
            (EventKind::Note, judged(Verdict::Machine, "Nobody called.")),
        ];
        for (kind, sentence) in all {
            assert_eq!(read(kind, sentence.to_string()), sentence);
        }
    }

    #[test]
    fn what_people_wrote_stays() {
        for kind in EventKind::ALL {
            let typed = "To be called at four: today.";
            assert_eq!(read(*kind, typed.to_owned()), Sentence::from(typed));
        }
    }
}
