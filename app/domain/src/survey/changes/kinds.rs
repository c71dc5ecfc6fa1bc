//! What two kinds of questions have in common, and in what they differ.

use crate::survey::{Look, Order, QuestionKind, Texts};
use crate::{Sentence, sentence};

/// The kind in words, as a sentence has it.
pub(super) fn label(kind: &QuestionKind) -> Sentence {
    match kind {
        QuestionKind::Metric { .. } => sentence!("survey-kind-metric"),
        QuestionKind::Resolved => sentence!("survey-kind-resolved"),
        QuestionKind::Comment => sentence!("survey-kind-comment"),
        QuestionKind::ContactMe => sentence!("survey-kind-contact-me"),
        QuestionKind::Name => sentence!("survey-kind-name"),
        QuestionKind::Email => sentence!("survey-kind-email"),
        QuestionKind::Phone => sentence!("survey-kind-phone"),
        QuestionKind::Matrix { .. } => sentence!("survey-kind-matrix"),
        QuestionKind::OneOf { .. } => sentence!("survey-kind-one-of"),
        QuestionKind::ManyOf { .. } => sentence!("survey-kind-many-of"),
        QuestionKind::Dropdown { .. } => sentence!("survey-kind-dropdown"),
        QuestionKind::Ranking { .. } => sentence!("survey-kind-ranking"),
        QuestionKind::Slider { .. } => sentence!("survey-kind-slider"),
        QuestionKind::Number { .. } => sentence!("survey-kind-number"),
        QuestionKind::Date { .. } => sentence!("survey-kind-date"),
        QuestionKind::ShortText { .. } => sentence!("survey-kind-short-text"),
        QuestionKind::LongText => sentence!("survey-kind-long-text"),
        QuestionKind::YesNo => sentence!("survey-kind-yes-no"),
        QuestionKind::File { .. } => sentence!("survey-kind-file"),
        QuestionKind::Statement => sentence!("survey-kind-statement"),
    }
}

/// Whether both ask for the same kind of thing.
pub(super) fn is_same(old: &QuestionKind, new: &QuestionKind) -> bool {
    std::mem::discriminant(old) == std::mem::discriminant(new)
}

/// Whether choices of one can be choices of the other; rows of a matrix cannot.
pub(super) fn share_choices(old: &QuestionKind, new: &QuestionKind) -> bool {
    let chooses = |kind: &QuestionKind| !kind.choices().is_empty() && !matches!(kind, QuestionKind::Matrix { .. });
    is_same(old, new) || (chooses(old) && chooses(new))
}

/// Everything about a kind that is neither text nor choice, in words. Kinds that are the same have the same settings.
pub(super) fn settings(kind: &QuestionKind) -> Vec<(Sentence, Sentence)> {
    let order = |order: &Order| {
        let word = match order {
            Order::Fixed => sentence!("survey-order-fixed"),
            Order::Random => sentence!("survey-order-random"),
        };
        (sentence!("survey-setting-order"), word)
    };
    let bound = |bound: Option<String>| bound.map_or_else(|| sentence!("survey-not-bounded"), Sentence::from);
    match kind {
        QuestionKind::Metric { metric, look, words } => {
            let look = match look {
                Look::Numbers => sentence!("survey-look-numbers"),
                Look::Stars => sentence!("survey-look-stars"),
                Look::Smileys => sentence!("survey-look-smileys"),
                Look::Words => sentence!("survey-look-words"),
            };
            vec![
                (sentence!("survey-setting-metric"), sentence!("survey-value", value = *metric)),
                (sentence!("survey-setting-look"), look),
                (sentence!("survey-setting-worded-points"), words.len().to_string().into()),
            ]
        }
        QuestionKind::Matrix { rows: _, points } => {
            vec![(sentence!("survey-setting-points"), points.to_string().into())]
        }
        QuestionKind::OneOf { choices: _, other: _, order: how } => vec![order(how)],
        QuestionKind::ManyOf { choices: _, other: _, order: how, at_most } => {
            let most = at_most.map_or_else(|| sentence!("survey-all"), |most| most.to_string().into());
            vec![order(how), (sentence!("survey-setting-at-most"), most)]
        }
        QuestionKind::Slider { lowest, highest, step } => {
            vec![
                (sentence!("survey-setting-lowest"), lowest.to_string().into()),
                (sentence!("survey-setting-highest"), highest.to_string().into()),
                (sentence!("survey-setting-step"), step.to_string().into()),
            ]
        }
        QuestionKind::Number { lowest, highest, decimals } => vec![
            (sentence!("survey-setting-lowest"), bound(lowest.map(|lowest| lowest.to_string()))),
            (sentence!("survey-setting-highest"), bound(highest.map(|highest| highest.to_string()))),
            (sentence!("survey-setting-decimals"), decimals.to_string().into()),
        ],
        QuestionKind::Date { earliest, latest } => vec![
            (sentence!("survey-setting-earliest"), bound(earliest.map(|day| day.to_string()))),
            (sentence!("survey-setting-latest"), bound(latest.map(|day| day.to_string()))),
        ],
        QuestionKind::ShortText { limit } => {
            vec![(sentence!("survey-setting-limit"), limit.to_string().into())]
        }
        QuestionKind::File { accept, most, largest_mb } => vec![
            (sentence!("survey-setting-accept"), sentence!("survey-accept", accept = accept.as_str())),
            (sentence!("survey-setting-most-files"), most.to_string().into()),
            (sentence!("survey-setting-largest"), largest_mb.to_string().into()),
        ],
        QuestionKind::Dropdown { choices: _ }
        | QuestionKind::Ranking { choices: _ }
        | QuestionKind::Resolved
        | QuestionKind::Comment
        | QuestionKind::ContactMe
        | QuestionKind::Name
        | QuestionKind::Email
        | QuestionKind::Phone
        | QuestionKind::LongText
        | QuestionKind::YesNo
        | QuestionKind::Statement => Vec::new(),
    }
}

/// What the points of the scale say, each with its number.
pub(super) fn points(kind: &QuestionKind) -> Vec<(i64, &Texts)> {
    match kind {
        QuestionKind::Metric { metric, look: _, words } => (i64::from(metric.lowest())..).zip(words).collect(),
        _ => Vec::new(),
    }
}
