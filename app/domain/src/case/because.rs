//! Why a case was opened: kept in English beside the case, read by staff in their language.

use crate::{Metric, Score, sentence, staff::Sentence};

/// What stands between two reasons as they are kept.
const BETWEEN: &str = "; ";

/// A score with its scale: `NPS 3 of 10`.
#[must_use]
pub fn scored(score: Score) -> Sentence {
    let metric = score.metric();
    sentence!("case-score", metric, score = score.value(), highest = metric.highest())
}

/// That the customer says that the issue was not resolved.
pub(super) fn not_resolved() -> Sentence {
    sentence!("case-because-not-resolved")
}

/// That the customer wants to hear from us.
pub(super) fn contact_me() -> Sentence {
    sentence!("case-because-contact-me")
}

/// Reasons as they are kept.
pub(super) fn kept(reasons: &[Sentence]) -> String {
    let english: Vec<String> = reasons.iter().map(ToString::to_string).collect();
    english.join(BETWEEN)
}

/// Why a case was opened, from the words that are `kept`. Words that no rule of ours says stay as they are.
#[must_use]
pub fn because(kept: &str) -> Sentence {
    reasons(kept).unwrap_or_else(|| kept.to_owned().into())
}

/// Why a case was opened, from the words that are `kept`, if they are all such as rules say.
#[must_use]
pub fn reasons(kept: &str) -> Option<Sentence> {
    let reasons: Option<Vec<Sentence>> = kept.split(BETWEEN).map(reason).collect();
    reasons?.into_iter().reduce(|first, second| sentence!("case-because-two", first, second))
}

fn reason(kept: &str) -> Option<Sentence> {
    let said = score(kept).map(scored);
    said.into_iter().chain([not_resolved(), contact_me()]).find(|reason| *reason == kept)
}

/// The score that `kept` begins with.
fn score(kept: &str) -> Option<Score> {
    let mut words = kept.split(' ');
    let (label, value) = (words.next()?, words.next()?);
    let metric = Metric::ALL.iter().find(|metric| metric.label() == label)?;
    Score::new(*metric, value.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn what_is_kept_is_read_in_other_languages() {
        let score = scored(Score::new(Metric::Nps, 2).unwrap());
        let kept = kept(&[score, not_resolved(), contact_me()]);
        assert_eq!(kept, "NPS 2 of 10; says that the issue was not resolved; asks to be contacted");
        assert_eq!(because(&kept), kept.as_str());
        assert!(because(&kept).text(Language::De).starts_with("NPS 2 von 10; "));
    }

    #[test]
    fn other_words_stay() {
        for words in ["", "NPS", "NPS 11 of 10", "NPS 2 of 10, at least", "Somebody wanted it"] {
            assert_eq!((reasons(words), because(words)), (None, words.to_owned().into()));
        }
    }
}
