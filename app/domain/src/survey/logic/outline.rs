//! A survey as its logic sees it: keys, kinds, conditions, ways.
//!
//! Conditions and wordings are here as their author wrote them, right or wrong: [`check`](super::check) says what is wrong
//! with them, and [`Plan`](super::Plan) is what has nothing wrong.

use super::Number;

/// A survey as its logic sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// The pages, in their order; the way through them only ever goes on.
    pub pages: Vec<Page>,
    /// The pages of thanks; the first is the one where nothing says otherwise.
    pub endings: Vec<Ending>,
}

/// A page: what is asked together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Its key, unique among pages.
    pub key: String,
    /// Who sees it; everybody where there is no condition.
    pub show_if: Option<String>,
    /// What is asked. A page of which no question is shown is not shown.
    pub questions: Vec<Question>,
    /// Where to go after it; the first skip that holds decides. Where none does, the next page comes.
    pub skips: Vec<Skip>,
    /// Its title and other words.
    pub wordings: Vec<Wording>,
}

/// A question, or a statement among questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its key, unique in the survey.
    pub key: String,
    /// What can be answered.
    pub kind: Kind,
    /// Who is asked it; everybody who sees the page where there is no condition.
    pub show_if: Option<String>,
    /// Whether those who are asked must answer.
    pub required: bool,
    /// Its text, help and other words.
    pub wordings: Vec<Wording>,
}

/// What can be answered to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A number, or a point on a scale.
    Number(Scale),
    /// One of the choices.
    OneOf(Vec<String>),
    /// Some of the choices.
    ManyOf(Vec<String>),
    /// The choices, in an order.
    Ranking(Vec<String>),
    /// A point on one scale for each row.
    Matrix {
        /// The keys of the rows.
        rows: Vec<String>,
        /// The scale.
        scale: Scale,
    },
    /// Free text.
    Text,
    /// A day.
    Date,
    /// Yes or no, or a box to tick.
    Flag,
    /// A file.
    File,
    /// Nothing: it is a statement.
    Nothing,
}

/// Between which numbers an answer lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// The lowest.
    pub lowest: Number,
    /// The highest.
    pub highest: Number,
    /// Whether it has no decimals.
    pub whole: bool,
}

/// A way that leaves the order of pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skip {
    /// Who takes it; everybody where there is no condition.
    pub when: Option<String>,
    /// Where it leads.
    pub to: Target,
}

/// Where a skip leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// To the later page with this key. Where that is not shown, the way goes on behind it.
    Page(String),
    /// To the ending with this key.
    Ending(String),
}

/// A page of thanks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ending {
    /// Its key, unique among endings.
    pub key: String,
    /// Its words.
    pub wordings: Vec<Wording>,
}

/// Words that people read, with placeholders such as `{{contact.reason}}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// Where it is in what it belongs to: `text.de`.
    pub place: String,
    /// The words.
    pub text: String,
}

impl Scale {
    /// The whole numbers from `lowest` to `highest`.
    #[must_use]
    pub fn whole(lowest: impl Into<Number>, highest: impl Into<Number>) -> Self {
        Self { lowest: lowest.into(), highest: highest.into(), whole: true }
    }
}

impl Outline {
    /// Every question, in the order in which they stand.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.pages.iter().flat_map(|page| &page.questions)
    }
}
