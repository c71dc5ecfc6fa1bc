//! A part of a survey: the questions that are shown now, and what is known of those before.
//!
//! Without script nothing else remembers them: what was answered on earlier pages, and which pages these were, travels in
//! the form.

use domain::{
    Language,
    survey::{Survey, Texts, Typed, phrases::Phrase, shown},
};
use leptos::prelude::*;

/// The questions that are shown now, and those that were shown before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The keys of the questions of each page that was shown, in their order.
    before: Vec<Vec<String>>,
    /// The keys of those that are shown now.
    now: Vec<String>,
    /// How many pages may come after this one.
    to_come: usize,
}

impl Part {
    /// The field that says which questions were shown. Its name can be no question's key.
    pub const SHOWN: &str = shown::FIELD;
    /// The field of the button that leads back.
    pub const BACK: &str = shown::BACK;

    /// The questions of `now` after the pages of `before`.
    #[must_use]
    pub const fn new(before: Vec<Vec<String>>, now: Vec<String>, to_come: usize) -> Self {
        Self { before, now, to_come }
    }

    /// Whether a question is shown now.
    #[must_use]
    pub fn shows(&self, key: &str) -> bool {
        self.now.iter().any(|now| now == key)
    }

    /// Whether nothing may come after it.
    #[must_use]
    pub const fn is_last(&self) -> bool {
        self.to_come == 0
    }

    /// Whether a page was passed before.
    #[must_use]
    pub const fn has_before(&self) -> bool {
        !self.before.is_empty()
    }

    /// The title of the page whose first question is shown now.
    pub(super) fn title<'a>(&self, survey: &'a Survey) -> Option<&'a Texts> {
        let first = self.now.first()?;
        let page = survey.pages.iter().find(|page| page.questions.first().is_some_and(|asked| asked.key == *first))?;
        Some(&page.title).filter(|title| !title.is_empty())
    }

    /// Where one is.
    pub(super) fn progress(&self, language: Language) -> impl IntoView + use<> {
        let number = self.before.len() + 1;
        let of = number + self.to_come;
        let label = Phrase::PageOf { number, of }.wording(language);
        view! {
            <div class="way">
                <progress value=number max=of aria-hidden="true"></progress>
                <span>{label}</span>
            </div>
        }
    }

    /// The fields of earlier pages, unseen.
    pub(super) fn along(&self, typed: &Typed) -> AnyView {
        let pages: Vec<Vec<String>> = self.before.iter().chain([&self.now]).cloned().collect();
        let pages = shown::written(&pages);
        let fields = typed
            .pairs(|question| !self.shows(question))
            .map(|(name, value)| view! { <input type="hidden" name=name.to_owned() value=value.to_owned()/> })
            .collect_view();
        view! { <input type="hidden" name=Self::SHOWN value=pages/>{fields} }.into_any()
    }
}

/// The button that leads back. It comes behind the one that sends, which the enter key presses.
pub(super) fn back(language: Language) -> impl IntoView {
    view! { <button class="back" type="submit" name=Part::BACK value="yes">{Phrase::Back.wording(language)}</button> }
}
