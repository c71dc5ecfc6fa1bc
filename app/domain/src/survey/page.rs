//! Pages, the ways between them, and where they end.

#[cfg(feature = "exchange")]
use super::schema;
use super::{Question, Texts};
use serde::{Deserialize, Serialize};

/// What is asked together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "exchange", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// Its key, unique among pages.
    #[cfg_attr(feature = "exchange", schemars(regex(pattern = schema::KEY)))]
    pub key: String,
    /// Its heading; may be empty.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub title: Texts,
    /// Who sees it, as a condition ([`logic`](super::logic)); everybody where there is none.
    #[cfg_attr(feature = "exchange", schemars(description = schema::SEEN))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub show_if: Option<String>,
    /// What is asked, in its order.
    pub questions: Vec<Question>,
    /// Where to go after it; the first that holds decides. Where none does, the next page comes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skips: Vec<Skip>,
}

/// A way that leaves the order of pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "exchange", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Skip {
    /// Who takes it, as a condition; everybody where there is none.
    #[cfg_attr(feature = "exchange", schemars(description = schema::TAKEN))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
    /// Where it leads: `{"page": "why"}` or `{"ending": "sorry"}`.
    pub to: Target,
}

/// Where a skip leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "exchange", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// To the later page of this key.
    Page(String),
    /// To the ending of this key.
    Ending(String),
}

/// A page of thanks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "exchange", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Ending {
    /// Its key, unique among endings; `thanks` is the usual one.
    #[cfg_attr(feature = "exchange", schemars(regex(pattern = schema::KEY)))]
    pub key: String,
    /// Its heading.
    pub text: Texts,
}

impl Page {
    /// The key of the one page of a survey that has no others.
    pub(super) const ONLY: &str = "questions";

    /// A page of questions and nothing else, as the only one.
    #[must_use]
    pub fn only(questions: Vec<Question>) -> Self {
        Self { key: Self::ONLY.to_owned(), questions, ..Self::default() }
    }

    /// Whether it says nothing besides its questions.
    pub(super) fn is_plain(&self) -> bool {
        self.key == Self::ONLY && self.title.is_empty() && self.show_if.is_none() && self.skips.is_empty()
    }
}

impl Ending {
    /// The key of the usual ending.
    pub const USUAL: &str = "thanks";
}
