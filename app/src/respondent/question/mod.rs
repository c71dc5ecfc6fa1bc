//! One question of a survey, by what it asks for.

mod choices;
mod fields;
mod files;
mod scale;

use domain::{
    Language,
    survey::{Choice, Question, QuestionKind, Typed},
};
use leptos::prelude::*;

/// The id of the field to which an error's link leads: of a group its first field.
pub(super) fn anchor(question: &Question) -> String {
    format!("q-{}", question.key)
}

/// A question with what was typed, and what needs another look.
pub(super) struct Asked<'a> {
    pub(super) question: &'a Question,
    /// Whether it is the one that the survey is about.
    pub(super) is_lead: bool,
    pub(super) language: Language,
    pub(super) typed: &'a Typed,
    pub(super) error: Option<String>,
    /// The question and the line below it, with what they say about the contact and earlier answers put in.
    pub(super) text: String,
    pub(super) help: String,
    /// Which of the random orders choices stand in.
    pub(super) shuffle: u8,
    /// The largest file that the server takes, in MB.
    pub(super) largest_mb: u16,
}

impl Asked<'_> {
    pub(super) fn view(&self) -> AnyView {
        match &self.question.kind {
            QuestionKind::Metric { metric, look, words } => self.scale(*metric, *look, words),
            QuestionKind::Resolved => self.resolutions(),
            QuestionKind::YesNo => self.yes_no(),
            QuestionKind::Matrix { rows, points } => self.matrix(rows, *points),
            QuestionKind::OneOf { choices, .. } => self.choices("radio", choices),
            QuestionKind::ManyOf { choices, .. } => self.choices("checkbox", choices),
            QuestionKind::Dropdown { choices } => self.dropdown(choices),
            QuestionKind::Ranking { choices } => self.ranking(choices),
            QuestionKind::Comment | QuestionKind::LongText => self.lines(),
            QuestionKind::ContactMe => self.consent(),
            QuestionKind::File { accept, most, largest_mb } => {
                self.files(*accept, *most, self.largest_mb.min(*largest_mb))
            }
            QuestionKind::Statement => self.statement(),
            kind => self.line(kind),
        }
    }

    /// Something to read.
    fn statement(&self) -> AnyView {
        view! { <div id=anchor(self.question)><p class="statement">{self.text.clone()}</p>{self.help_line()}</div> }
            .into_any()
    }

    /// Fields under their question.
    fn group(&self, role: Option<&'static str>, fields: AnyView, ends: bool) -> AnyView {
        let text = self.text.clone();
        let heading = if self.is_lead { view! { <h1>{text}</h1> }.into_any() } else { text.into_any() };
        let described = self.described_by(ends.then(|| self.ends_id()));
        let invalid = self.error.as_ref().map(|_| "true");
        let required = (self.question.required && role.is_some()).then_some("true");
        let is_lead = self.is_lead;
        view! {
            <fieldset role=role aria-required=required aria-invalid=invalid aria-describedby=described>
                <legend class:lead=is_lead>{heading}</legend>
                {self.help_line()}
                {fields}
                {self.said()}
            </fieldset>
        }
        .into_any()
    }

    /// One button of a group: the whole tile is its label. The first of a group is what an error leads to.
    fn pick(&self, kind: &'static str, is_first: bool, value: String, label: AnyView) -> AnyView {
        let checked = self.typed.all(&self.question.key).iter().any(|typed| typed.trim() == value);
        let id = is_first.then(|| anchor(self.question));
        view! {
            <label class="pick">
                <input type=kind id=id name=self.question.key.clone() value=value checked=checked/>
                <span>{label}</span>
            </label>
        }
        .into_any()
    }

    /// What the ends of a scale say.
    fn ends(&self, low: String, high: String) -> impl IntoView + use<> {
        view! { <p class="ends" id=self.ends_id()><span>{low}</span><span>{high}</span></p> }
    }

    fn help_line(&self) -> Option<impl IntoView + use<>> {
        let text = self.help.clone();
        (!text.is_empty()).then(|| view! { <p class="help" id=self.help_id()>{text}</p> })
    }

    fn said(&self) -> Option<impl IntoView + use<>> {
        let id = self.error_id();
        self.error.clone().map(|message| view! { <p class="error" id=id>{message}</p> })
    }

    /// The value of `aria-describedby`; none when nothing describes.
    fn described_by(&self, ends: Option<String>) -> Option<String> {
        let error = self.error.as_ref().map(|_| self.error_id());
        let help = (!self.help.is_empty()).then(|| self.help_id());
        let ids: Vec<String> = [error, help, ends].into_iter().flatten().collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn error_id(&self) -> String {
        format!("error-{}", self.question.key)
    }

    fn help_id(&self) -> String {
        format!("help-{}", self.question.key)
    }

    fn ends_id(&self) -> String {
        format!("ends-{}", self.question.key)
    }

    /// The name of a field behind the question's own.
    fn field(&self, of: &str) -> String {
        format!("{}.{of}", self.question.key)
    }

    fn says<'c>(&self, choice: &'c Choice) -> &'c str {
        choice.text.get(self.language)
    }
}
