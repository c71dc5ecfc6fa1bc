//! A survey as its logic sees it.

use super::{
    Ending, Question, Survey, Target, Texts,
    logic::{
        Plan, Problem,
        outline::{self, Outline, Wording},
    },
};

impl Survey {
    /// The survey as its logic sees it.
    #[must_use]
    pub fn outline(&self) -> Outline {
        let pages = self.pages.iter().map(|page| outline::Page {
            key: page.key.clone(),
            show_if: page.show_if.clone(),
            questions: page.questions.iter().map(question).collect(),
            skips: page
                .skips
                .iter()
                .map(|skip| outline::Skip { when: skip.when.clone(), to: target(&skip.to) })
                .collect(),
            wordings: wordings("title", &page.title).collect(),
        });
        let ending =
            |key: &str, texts| outline::Ending { key: key.to_owned(), wordings: wordings("text", texts).collect() };
        let usual = ending(Ending::USUAL, &self.thanks);
        let others = self.endings.iter().map(|other| ending(&other.key, &other.text));
        Outline { pages: pages.collect(), endings: [usual].into_iter().chain(others).collect() }
    }

    /// The ways through it.
    ///
    /// # Errors
    /// Every problem of its logic, when one of them is more than a warning.
    pub fn plan(&self) -> Result<Plan, Vec<Problem>> {
        Plan::new(&self.outline())
    }
}

fn question(question: &Question) -> outline::Question {
    outline::Question {
        key: question.key.clone(),
        kind: question.kind.in_logic(),
        show_if: question.show_if.clone(),
        required: question.required,
        wordings: wordings("text", &question.text).chain(wordings("help", &question.help)).collect(),
    }
}

fn target(to: &Target) -> outline::Target {
    match to {
        Target::Page(key) => outline::Target::Page(key.clone()),
        Target::Ending(key) => outline::Target::Ending(key.clone()),
    }
}

fn wordings<'a>(of: &'a str, texts: &'a Texts) -> impl Iterator<Item = Wording> + 'a {
    texts.iter().map(move |(language, text)| Wording { place: format!("{of}.{language}"), text: text.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::super::templates::built_in;

    #[test]
    fn every_built_in_survey_has_a_plan() {
        for survey in built_in() {
            assert!(survey.plan().is_ok(), "{}", survey.key);
        }
    }
}
