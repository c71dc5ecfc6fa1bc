//! What a condition says, taken apart.

use super::{Fact, Number};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A condition such as `score <= 6 and contact.channel = "phone"`. Read from text and written as text, in JSON too.
///
/// Equal conditions say the same in the same words; blanks, needless brackets and where things stood do not count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Condition {
    /// `true` or `false`.
    Always(bool),
    /// `not …`
    Not(Box<Condition>),
    /// `… and …`: two or more.
    All(Vec<Condition>),
    /// `… or …`: two or more.
    Any(Vec<Condition>),
    /// One question about one thing.
    Test(Test),
}

/// One question about one answer or fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Test {
    /// `answered(comment)`: whether there is an answer.
    Answered(Placed<Subject>),
    /// `score <= 6`
    Compare(Placed<Subject>, Comparison, Placed<Literal>),
    /// `resolved in ("no", "partly")`
    In(Placed<Subject>, Vec<Placed<Literal>>),
    /// `topics has "price"`
    Has(Placed<Subject>, Placed<Literal>),
}

/// What a test is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Subject {
    /// `contact.channel`: a fact of the contact.
    Fact(Fact),
    /// `score`: the answer to an earlier question.
    Answer(String),
    /// `matrix.friendly`: the point given to a row; `ranking.price`: the rank given to a choice, the best being 1.
    Part(String, String),
    /// `count(topics)`: how many choices were made or ranked; 0 where there is no answer.
    Count(String),
}

/// How two values are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Comparison {
    /// `=`
    Equal,
    /// `!=`
    Unequal,
    /// `<`
    Below,
    /// `<=`
    AtMost,
    /// `>`
    Above,
    /// `>=`
    AtLeast,
}

/// A value that stands in a condition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Literal {
    /// `6`, `-1`, `2.5`
    Number(Number),
    /// `2026-01-31`
    Date(NaiveDate),
    /// `"phone"`
    Text(String),
    /// `true` or `false`
    Flag(bool),
}

/// Something and where it stood in the text. Equal when it is the same thing, wherever it stood.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Placed<T> {
    /// What it is.
    pub what: T,
    /// How many bytes of the text come before it.
    pub at: usize,
}

impl<T: PartialEq> PartialEq for Placed<T> {
    fn eq(&self, other: &Self) -> bool {
        self.what == other.what
    }
}

impl<T: Eq> Eq for Placed<T> {}

/// No condition at all.
impl Default for Condition {
    fn default() -> Self {
        Self::Always(true)
    }
}

impl Condition {
    /// Whether it is `true`, and so no condition at all.
    #[must_use]
    pub fn is_always(&self) -> bool {
        *self == Self::Always(true)
    }

    /// Every test in it, as they stand from left to right.
    #[must_use]
    pub fn tests(&self) -> Vec<&Test> {
        match self {
            Self::Always(_) => Vec::new(),
            Self::Not(inner) => inner.tests(),
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::tests).collect(),
            Self::Test(test) => vec![test],
        }
    }
}

impl Test {
    /// What it is about.
    #[must_use]
    pub const fn subject(&self) -> &Placed<Subject> {
        match self {
            Self::Answered(subject) | Self::Compare(subject, ..) | Self::In(subject, _) | Self::Has(subject, _) => {
                subject
            }
        }
    }
}

impl Subject {
    /// The question that it is about; none for a fact.
    #[must_use]
    pub fn question(&self) -> Option<&str> {
        match self {
            Self::Fact(_) => None,
            Self::Answer(question) | Self::Part(question, _) | Self::Count(question) => Some(question),
        }
    }
}

impl Comparison {
    /// As it is written.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Equal => "=",
            Self::Unequal => "!=",
            Self::Below => "<",
            Self::AtMost => "<=",
            Self::Above => ">",
            Self::AtLeast => ">=",
        }
    }

    /// The one that holds where this does not.
    #[must_use]
    pub const fn opposite(self) -> Self {
        match self {
            Self::Equal => Self::Unequal,
            Self::Unequal => Self::Equal,
            Self::Below => Self::AtLeast,
            Self::AtMost => Self::Above,
            Self::Above => Self::AtMost,
            Self::AtLeast => Self::Below,
        }
    }

    /// Whether it asks which of two values is the greater one; texts and yes or no have no order.
    #[must_use]
    pub const fn is_order(self) -> bool {
        !matches!(self, Self::Equal | Self::Unequal)
    }

    /// Whether it holds between two values.
    pub fn holds<T: Ord>(self, left: &T, right: &T) -> bool {
        match self {
            Self::Equal => left == right,
            Self::Unequal => left != right,
            Self::Below => left < right,
            Self::AtMost => left <= right,
            Self::Above => left > right,
            Self::AtLeast => left >= right,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_opposite_holds_exactly_where_a_comparison_does_not() {
        use Comparison::{Above, AtLeast, AtMost, Below, Equal, Unequal};
        for how in [Equal, Unequal, Below, AtMost, Above, AtLeast] {
            for (left, right) in [(1, 2), (2, 2), (3, 2)] {
                assert_ne!(how.holds(&left, &right), how.opposite().holds(&left, &right), "{left} {how:?} {right}");
            }
        }
    }

    #[test]
    fn tests_are_found_in_the_order_of_the_text() {
        let condition: Condition = "not (a = 1 or answered(b)) and count(c) > 1 and true".parse().unwrap();
        let questions: Vec<_> =
            condition.tests().into_iter().filter_map(|test| test.subject().what.question()).collect();
        assert_eq!(questions, ["a", "b", "c"]);
    }

    #[test]
    fn in_json_it_is_its_text() {
        let condition: Condition = serde_json::from_str(r#""(score<=6)  and not(x=\"a\")""#).unwrap();
        assert_eq!(serde_json::to_string(&condition).unwrap(), r#""score <= 6 and not x = \"a\"""#);
        let error = serde_json::from_str::<Condition>(r#""score <=""#).unwrap_err().to_string();
        assert!(error.starts_with("character 9: A value is expected here"), "{error}");
    }
}
