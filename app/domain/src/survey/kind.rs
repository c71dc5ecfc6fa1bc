//! What questions ask for.

use super::{
    Texts,
    file::{Accept, USUAL_MB},
    logic::{
        Number,
        outline::{Kind, Scale},
    },
};
#[cfg(feature = "exchange")]
use super::{
    file::{LARGEST_MB, MOST_FILES},
    schema,
};
use crate::Metric;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The most characters of an answer in one line, where the survey says nothing else.
pub const LINE_LIMIT: u16 = 200;
/// The most characters of an answer in several lines.
pub const COMMENT_LIMIT: usize = 4000;

/// What a question asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "exchange", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum QuestionKind {
    /// A number on a metric's scale.
    Metric {
        /// The metric.
        metric: Metric,
        /// How the scale looks.
        #[serde(default, skip_serializing_if = "Look::is_usual")]
        look: Look,
        /// With the look `words`, what each point says, the lowest first.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        words: Vec<Texts>,
    },
    /// Whether the issue was resolved: yes, partly, no.
    Resolved,
    /// Free text of at most 4000 characters: the customer's words, as lists of answers show them.
    Comment,
    /// Whether we may contact the customer: a box to tick.
    ContactMe,
    /// The customer's name; kept only when we may contact them.
    Name,
    /// The customer's e-mail address; kept only when we may contact them, and then needed where no telephone number is asked for.
    Email,
    /// The customer's telephone number; kept only when we may contact them.
    Phone,
    /// A point on one scale for each of several rows.
    Matrix {
        /// The rows.
        rows: Vec<Choice>,
        /// How many points the scale has, from 1 on; 2–10.
        #[cfg_attr(feature = "exchange", schemars(range(min = 2, max = 10)))]
        points: u8,
    },
    /// One of the choices.
    OneOf {
        /// The choices.
        choices: Vec<Choice>,
        /// The label of “Other, please say”; empty where there is no such choice.
        #[serde(default, skip_serializing_if = "Texts::is_empty")]
        other: Texts,
        /// In which order they stand.
        #[serde(default, skip_serializing_if = "Order::is_usual")]
        order: Order,
    },
    /// Some of the choices.
    ManyOf {
        /// The choices.
        choices: Vec<Choice>,
        /// The label of “Other, please say”; empty where there is no such choice.
        #[serde(default, skip_serializing_if = "Texts::is_empty")]
        other: Texts,
        /// In which order they stand.
        #[serde(default, skip_serializing_if = "Order::is_usual")]
        order: Order,
        /// The most that may be chosen; none: all.
        #[cfg_attr(feature = "exchange", schemars(range(min = 1)))]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at_most: Option<u8>,
    },
    /// One of many choices, from a list that opens.
    Dropdown {
        /// The choices.
        choices: Vec<Choice>,
    },
    /// The choices in an order, the best first; all of them or those that matter.
    Ranking {
        /// The choices.
        choices: Vec<Choice>,
    },
    /// A whole number on a line.
    Slider {
        /// The lowest.
        lowest: i32,
        /// The highest.
        highest: i32,
        /// From one point to the next.
        #[cfg_attr(feature = "exchange", schemars(range(min = 1)))]
        #[serde(default = "one", skip_serializing_if = "is_one")]
        step: i32,
    },
    /// A number.
    Number {
        /// The lowest; none: no bound.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        lowest: Option<i32>,
        /// The highest; none: no bound.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        highest: Option<i32>,
        /// How many decimals it may have, 0–6.
        #[cfg_attr(feature = "exchange", schemars(range(max = 6)))]
        #[serde(default, skip_serializing_if = "is_zero")]
        decimals: u8,
    },
    /// A day.
    Date {
        /// The earliest; none: no bound.
        #[cfg_attr(feature = "exchange", schemars(with = "Option<schema::Day>"))]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        earliest: Option<NaiveDate>,
        /// The latest; none: no bound.
        #[cfg_attr(feature = "exchange", schemars(with = "Option<schema::Day>"))]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        latest: Option<NaiveDate>,
    },
    /// One line of text.
    ShortText {
        /// The most characters, 1–4000.
        #[cfg_attr(feature = "exchange", schemars(range(min = 1, max = COMMENT_LIMIT)))]
        #[serde(default = "line_limit", skip_serializing_if = "is_line_limit")]
        limit: u16,
    },
    /// Several lines of text of at most 4000 characters.
    LongText,
    /// Yes or no.
    YesNo,
    /// Files: photos, documents, or both. Photos are written anew, so that nothing but the picture is kept.
    File {
        /// What it takes.
        #[serde(default)]
        accept: Accept,
        /// The most files, 1–5.
        #[cfg_attr(feature = "exchange", schemars(range(min = 1, max = MOST_FILES)))]
        #[serde(default = "one_file", skip_serializing_if = "is_one_file")]
        most: u8,
        /// The largest that each may be, in MB, 1–40.
        #[cfg_attr(feature = "exchange", schemars(range(min = 1, max = LARGEST_MB)))]
        #[serde(default = "usual_mb", skip_serializing_if = "is_usual_mb")]
        largest_mb: u16,
    },
    /// Nothing: something to read.
    Statement,
}

/// One of the answers to choose from, or a row of a matrix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "exchange", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its key, unique among the choices of its question.
    #[cfg_attr(feature = "exchange", schemars(regex(pattern = schema::KEY)))]
    pub key: String,
    /// What it says.
    pub text: Texts,
    /// Whether it keeps its place where the order is random.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub pinned: bool,
    /// Whether nothing else can be chosen with it: “None of these”.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub exclusive: bool,
}

/// How a metric's scale looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "exchange", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Look {
    /// The numbers of the scale.
    #[default]
    Numbers,
    /// Stars, as many as the number.
    Stars,
    /// Faces, from sad to glad.
    Smileys,
    /// A word for each point.
    Words,
}

/// In which order choices stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "exchange", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// As they are written.
    #[default]
    Fixed,
    /// Another one for each who answers; pinned choices stay where they are.
    Random,
}

impl Look {
    /// Whether it is what is meant where nothing is said.
    #[must_use]
    pub fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

impl Order {
    /// Whether it is what is meant where nothing is said.
    #[must_use]
    pub fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

/// The key under which “Other, please say” is chosen; choices cannot have it.
pub const OTHER: &str = "other";

impl QuestionKind {
    /// A metric with its scale as numbers.
    #[must_use]
    pub const fn metric(metric: Metric) -> Self {
        Self::Metric { metric, look: Look::Numbers, words: Vec::new() }
    }

    /// The metric that it asks for, if it does.
    #[must_use]
    pub const fn asks_for(&self) -> Option<Metric> {
        match self {
            Self::Metric { metric, .. } => Some(*metric),
            _ => None,
        }
    }

    /// The choices or rows; none where there is nothing to choose from.
    #[must_use]
    pub fn choices(&self) -> &[Choice] {
        match self {
            Self::Matrix { rows: choices, .. }
            | Self::OneOf { choices, .. }
            | Self::ManyOf { choices, .. }
            | Self::Dropdown { choices }
            | Self::Ranking { choices } => choices,
            _ => &[],
        }
    }

    /// The label of “Other, please say”; none where it cannot be chosen.
    #[must_use]
    pub fn other(&self) -> Option<&Texts> {
        match self {
            Self::OneOf { other, .. } | Self::ManyOf { other, .. } => Some(other).filter(|other| !other.is_empty()),
            _ => None,
        }
    }

    /// Whether its choices stand in another order for each who answers.
    #[must_use]
    pub const fn is_shuffled(&self) -> bool {
        matches!(self, Self::OneOf { order: Order::Random, .. } | Self::ManyOf { order: Order::Random, .. })
    }

    /// Whether the ends of its scale need words.
    pub(super) const fn has_ends(&self) -> bool {
        matches!(self, Self::Metric { look: Look::Numbers | Look::Stars | Look::Smileys, .. } | Self::Matrix { .. })
    }

    /// Whether it is about the customer, and so is kept only with consent.
    #[must_use]
    pub const fn needs_consent(&self) -> bool {
        matches!(self, Self::Name | Self::Email | Self::Phone)
    }

    /// Whether what is given is written, not chosen.
    #[must_use]
    pub const fn is_written(&self) -> bool {
        matches!(
            self,
            Self::Comment
                | Self::Name
                | Self::Email
                | Self::Phone
                | Self::Number { .. }
                | Self::Slider { .. }
                | Self::Date { .. }
                | Self::ShortText { .. }
                | Self::LongText
        )
    }

    /// The kind as conditions see it.
    #[must_use]
    pub fn in_logic(&self) -> Kind {
        let keys = || self.choices().iter().map(|choice| choice.key.clone());
        let with_other = || keys().chain(self.other().map(|_| OTHER.to_owned())).collect();
        match self {
            Self::Metric { metric, .. } => Kind::Number(Scale::whole(metric.lowest(), metric.highest())),
            Self::Resolved => {
                Kind::OneOf(super::Resolution::ALL.iter().map(|resolution| resolution.as_str().to_owned()).collect())
            }
            Self::Comment | Self::Name | Self::Email | Self::Phone | Self::ShortText { .. } | Self::LongText => {
                Kind::Text
            }
            Self::ContactMe | Self::YesNo => Kind::Flag,
            Self::Matrix { points, .. } => {
                Kind::Matrix { rows: keys().collect(), scale: Scale::whole(1_i16, i16::from(*points)) }
            }
            Self::OneOf { .. } => Kind::OneOf(with_other()),
            Self::Dropdown { .. } => Kind::OneOf(keys().collect()),
            Self::ManyOf { .. } => Kind::ManyOf(with_other()),
            Self::Ranking { .. } => Kind::Ranking(keys().collect()),
            Self::Slider { lowest, highest, .. } => Kind::Number(Scale::whole(*lowest, *highest)),
            Self::Number { lowest, highest, decimals } => Kind::Number(Scale {
                lowest: lowest.map_or(Number::LOWEST, Number::from),
                highest: highest.map_or(Number::HIGHEST, Number::from),
                whole: *decimals == 0,
            }),
            Self::Date { .. } => Kind::Date,
            Self::File { .. } => Kind::File,
            Self::Statement => Kind::Nothing,
        }
    }
}

const fn one() -> i32 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
const fn is_one(step: &i32) -> bool {
    *step == 1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
const fn is_zero(decimals: &u8) -> bool {
    *decimals == 0
}

const fn one_file() -> u8 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
const fn is_one_file(most: &u8) -> bool {
    *most == 1
}

const fn usual_mb() -> u16 {
    USUAL_MB
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
const fn is_usual_mb(largest: &u16) -> bool {
    *largest == USUAL_MB
}

const fn line_limit() -> u16 {
    LINE_LIMIT
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
const fn is_line_limit(limit: &u16) -> bool {
    *limit == LINE_LIMIT
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_published_before_reads_and_writes_as_it_did() {
        for (kind, json) in [
            (QuestionKind::metric(Metric::Nps), r#"{"type":"metric","metric":"nps"}"#),
            (QuestionKind::Resolved, r#"{"type":"resolved"}"#),
            (QuestionKind::ContactMe, r#"{"type":"contact_me"}"#),
        ] {
            assert_eq!(serde_json::to_string(&kind).unwrap(), json);
            assert_eq!(serde_json::from_str::<QuestionKind>(json).unwrap(), kind);
        }
    }

    #[test]
    fn a_field_that_is_not_known_is_told() {
        let error = serde_json::from_str::<QuestionKind>(r#"{"type":"slider","lowest":0,"highest":9,"colour":"red"}"#)
            .unwrap_err();
        assert!(error.to_string().contains("colour"), "{error}");
    }
}
