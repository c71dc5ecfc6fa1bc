//! What two kinds of questions have in common, and in what they differ.

use crate::survey::{Look, Order, QuestionKind, Texts};

/// The kind in words, as a sentence has it.
pub(super) const fn label(kind: &QuestionKind) -> &'static str {
    match kind {
        QuestionKind::Metric { .. } => "a point on a metric's scale",
        QuestionKind::Resolved => "whether it was resolved",
        QuestionKind::Comment => "a comment",
        QuestionKind::ContactMe => "whether we may contact the customer",
        QuestionKind::Name => "a name",
        QuestionKind::Email => "an e-mail address",
        QuestionKind::Phone => "a telephone number",
        QuestionKind::Matrix { .. } => "a matrix",
        QuestionKind::OneOf { .. } => "one choice",
        QuestionKind::ManyOf { .. } => "some choices",
        QuestionKind::Dropdown { .. } => "one choice from a list that opens",
        QuestionKind::Ranking { .. } => "a ranking",
        QuestionKind::Slider { .. } => "a slider",
        QuestionKind::Number { .. } => "a number",
        QuestionKind::Date { .. } => "a day",
        QuestionKind::ShortText { .. } => "one line of text",
        QuestionKind::LongText => "several lines of text",
        QuestionKind::YesNo => "yes or no",
        QuestionKind::File { .. } => "files",
        QuestionKind::Statement => "a statement",
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
pub(super) fn settings(kind: &QuestionKind) -> Vec<(&'static str, String)> {
    let order = |order: &Order| {
        let word = match order {
            Order::Fixed => "as they are written",
            Order::Random => "another for each",
        };
        ("the order of the choices", word.to_owned())
    };
    let bound = |bound: Option<String>| bound.unwrap_or_else(|| "not bounded".to_owned());
    match kind {
        QuestionKind::Metric { metric, look, words } => {
            let look = match look {
                Look::Numbers => "numbers",
                Look::Stars => "stars",
                Look::Smileys => "smileys",
                Look::Words => "words",
            };
            vec![
                ("the metric", metric.label().to_owned()),
                ("the look", look.to_owned()),
                ("the number of points with words", words.len().to_string()),
            ]
        }
        QuestionKind::Matrix { rows: _, points } => vec![("the number of points", points.to_string())],
        QuestionKind::OneOf { choices: _, other: _, order: how } => vec![order(how)],
        QuestionKind::ManyOf { choices: _, other: _, order: how, at_most } => {
            let most = at_most.map_or_else(|| "all".to_owned(), |most| most.to_string());
            vec![order(how), ("the most that may be chosen", most)]
        }
        QuestionKind::Slider { lowest, highest, step } => {
            vec![
                ("the lowest", lowest.to_string()),
                ("the highest", highest.to_string()),
                ("the step", step.to_string()),
            ]
        }
        QuestionKind::Number { lowest, highest, decimals } => vec![
            ("the lowest", bound(lowest.map(|lowest| lowest.to_string()))),
            ("the highest", bound(highest.map(|highest| highest.to_string()))),
            ("the number of decimals", decimals.to_string()),
        ],
        QuestionKind::Date { earliest, latest } => vec![
            ("the earliest day", bound(earliest.map(|day| day.to_string()))),
            ("the latest day", bound(latest.map(|day| day.to_string()))),
        ],
        QuestionKind::ShortText { limit } => vec![("the most characters", limit.to_string())],
        QuestionKind::File { accept, most, largest_mb } => vec![
            ("what is taken", accept.as_str().to_owned()),
            ("the most files", most.to_string()),
            ("the largest file in MB", largest_mb.to_string()),
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
