//! Every answer below the question that was asked, as the version of the survey said it.

use domain::{
    Language,
    survey::{Answers, Piping, Said, Survey, logic::Facts},
};
use leptos::prelude::*;
use service::store::entity::response;

use crate::context;

/// What questions and labels say to the reader of a page.
#[derive(Clone, Debug)]
pub struct Wording {
    /// What is known of the contact, of which questions may speak.
    facts: Facts,
    /// In which language it was answered, as it is stored.
    answered_in: String,
}

impl Wording {
    /// That of this response.
    #[must_use]
    pub fn of(response: &response::Model) -> Self {
        let facts = Facts {
            reason: response.reason.clone(),
            channel: response.channel.as_deref().and_then(|channel| channel.parse().ok()),
            segment: response.segment.clone(),
            language: response.language.parse().ok(),
        };
        Self { facts, answered_in: response.language.clone() }
    }

    /// The reader's language where the survey speaks it, or else that of the answer.
    fn language(&self, survey: &Survey) -> Language {
        let reader = context::language();
        if survey.languages.contains(&reader) { reader } else { self.facts.language.unwrap_or(reader) }
    }
}

/// The answers to `survey`, each with its question.
pub(super) fn answers(answers: &Answers, survey: &Survey, wording: &Wording) -> AnyView {
    let language = wording.language(survey);
    let piping = Piping { facts: wording.facts.clone(), answers: answers.clone() };
    let line = |Said { question, words, is_theirs }| {
        let spoken = if is_theirs { wording.answered_in.clone() } else { language.html_lang().to_owned() };
        view! {
            <dt dir="auto" lang=language.html_lang()>{question}</dt>
            <dd class:theirs=is_theirs dir="auto" lang=spoken>{words}</dd>
        }
    };
    let lines = survey.said(&piping, language).into_iter().map(line).collect_view();
    view! { <dl class="answers">{lines}</dl> }.into_any()
}
