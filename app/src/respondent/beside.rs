//! What a page says to the program that stands by the form where a browser runs it (`frontend/companion`).

use std::collections::BTreeMap;

use domain::{
    Language,
    survey::{
        Page, Piping, Question, Survey, Texts, Typed, Whole, Words, file, logic::Plan, phrases::Phrase,
        speaks_of_answers,
    },
};
use leptos::prelude::*;

use super::question::Asked;

/// Where the program is, and what it may ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// The script that fetches it; none where it was not built.
    pub script: Option<String>,
    /// Where everything is that it takes to lead through the survey; none where only the server may.
    pub whole: Option<String>,
    /// Whether the form is only tried: nothing of it is kept on the way.
    pub is_tried: bool,
}

impl Beside {
    /// What stands at a form that nothing stands by.
    pub const NOTHING: Self = Self { script: None, whole: None, is_tried: false };
}

/// Everything that it takes to lead through `survey`, with choices in the order that `shuffle` names. Questions and headings
/// that speak of answers are left out: only whoever knows these can show them.
#[must_use]
pub fn whole(
    (survey, plan): (&Survey, &Plan),
    language: Language,
    piping: &Piping,
    shuffle: u8,
    changing: bool,
) -> Whole {
    let owner = Owner::new();
    owner.with(|| {
        let say = |texts: &Texts| piping.say(survey, texts, language);
        let is_free = |texts: &Texts| !speaks_of_answers(texts.get(language));
        let questions = survey.questions().filter(|question| is_free(&question.text) && is_free(&question.help));
        let questions = questions.map(|question| {
            let is_lead = question.kind.asks_for() == Some(survey.lead_metric);
            let (text, help) = (say(&question.text), say(&question.help));
            let typed = &Typed::default();
            // No survey that asks for files is led by a browser.
            let largest_mb = file::LARGEST_MB;
            let asked = Asked { question, is_lead, language, typed, error: None, text, help, shuffle, largest_mb };
            (question.key.clone(), asked.view().to_html())
        });
        Whole {
            questions: questions.collect(),
            headings: headings(survey, &say),
            words: words(survey, language, changing),
            rules: survey.into(),
            plan: plan.clone().into(),
            language,
        }
    })
}

/// Wherever the answers lead, any question may be the first of what is shown.
fn headings(survey: &Survey, say: &dyn Fn(&Texts) -> String) -> BTreeMap<String, String> {
    let lead = survey.lead().map(|lead| say(&lead.text)).unwrap_or_default();
    let is_lead = |question: &Question| question.kind.asks_for() == Some(survey.lead_metric);
    let of_page = |page: &'_ Page| {
        let title = (!page.title.is_empty()).then(|| say(&page.title));
        let has_lead = page.questions.iter().any(is_lead);
        page.questions
            .iter()
            .enumerate()
            .filter(|(_, question)| !is_lead(question))
            .map(|(at, question)| {
                let title = title.clone().filter(|_| at == 0);
                (question.key.clone(), heading(title, has_lead && survey.pace.is_usual(), &lead))
            })
            .filter_map(|(key, heading)| Some((key, heading?.to_html())))
            .collect::<Vec<_>>()
    };
    survey.pages.iter().flat_map(of_page).collect()
}

/// The heading of what is shown together: every page has one of the first level. Where the lead question is among it, that
/// is it; where there is no title, those who see the page do without.
pub(super) fn heading(title: Option<String>, has_lead: bool, lead: &str) -> Option<AnyView> {
    match (title, has_lead) {
        (Some(title), true) => Some(view! { <h2 class="heading">{title}</h2> }.into_any()),
        (Some(title), false) => Some(view! { <h1 class="heading">{title}</h1> }.into_any()),
        (None, false) => Some(view! { <h1 class="heading unseen">{lead.to_owned()}</h1> }.into_any()),
        (None, true) => None,
    }
}

fn words(survey: &Survey, language: Language, changing: bool) -> Words {
    let say = |phrase: Phrase<'_>| phrase.wording(language).into_owned();
    let most = if survey.pace.is_usual() { survey.pages.len() } else { survey.questions().count() };
    let pages = |of| (1..=of).map(|number| say(Phrase::PageOf { number, of })).collect();
    Words {
        send: say(if changing { Phrase::SendChange } else { Phrase::Send }),
        next: say(Phrase::Next),
        back: say(Phrase::Back),
        page_of: (1..=most).map(pages).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_that_needs_no_answer_is_ready_and_texts_are_only_in_them() {
        let mut survey: Survey = serde_json::from_str(include_str!("../../domain/src/survey/sample.json")).unwrap();
        let spoken = survey.pages[1].questions[0].key.clone();
        survey.pages[1].questions[0].text = Texts::new([(Language::En, "You said {{answer.score}}")]);
        let whole = whole((&survey, &survey.plan().unwrap()), Language::En, &Piping::default(), 0, false);
        assert!(!whole.questions.contains_key(&spoken));
        for question in survey.questions().filter(|question| question.key != spoken) {
            let html = &whole.questions[&question.key];
            let texts = question.text.get(Language::En);
            assert!(speaks_of_answers(texts) || html.contains(&format!("id=\"q-{}\"", question.key)), "{html}");
        }
        assert_eq!(whole.words.page(2, 2), "Page 2 of 2");
        assert_eq!(whole.words.page(3, 2), "");
    }
}
