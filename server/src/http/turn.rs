//! Surveys of several pages without script: which questions a form shows next, or whether it is whole.

use app::respondent::Part;
use domain::AttemptId;
use domain::{
    FieldError, Language,
    survey::{
        self, Answers, ORDERS, Onward, Piping, Survey, Typed,
        logic::{Facts, Plan},
        shown,
    },
};

/// A survey that is answered by somebody of whom this is known.
#[derive(Clone, Copy)]
pub(super) struct Asking<'a> {
    pub(super) survey: &'a Survey,
    pub(super) plan: &'a Plan,
    pub(super) facts: &'a Facts,
    pub(super) language: Language,
}

/// What a form that was sent calls for.
pub(super) enum Turn {
    /// These questions, with what was typed and what needs another look.
    Show(Part, Typed, Vec<FieldError>),
    /// Everything was asked: the form can be taken.
    Whole,
}

/// In which of the random orders an attempt sees choices.
pub(super) fn shuffle(survey: &Survey, attempt: AttemptId) -> u8 {
    if survey.is_shuffled() { (attempt.bits() % u128::from(ORDERS)) as u8 } else { 0 }
}

impl<'a> Asking<'a> {
    /// The questions to begin with; none where all are shown at once.
    pub(super) fn first(self, typed: &Typed) -> Option<Part> {
        if !self.survey.has_ways() {
            return None;
        }
        let pairs: Vec<(&str, &str)> = typed.pairs(|_| true).collect();
        match survey::onward(self.survey, self.plan, self.facts, &pairs, &[], self.language) {
            Ok(Onward::Ask(now)) => Some(self.part(Vec::new(), now, typed)),
            _ => None,
        }
    }

    /// The key of the ending that these answers lead to.
    pub(super) fn ending(self, answers: &Answers) -> &'a str {
        self.plan.route(&answers.in_logic(), self.facts).ending
    }

    /// What is said at an ending.
    pub(super) fn heading(self, ending: &str, answers: &Answers) -> String {
        let piping = Piping { facts: self.facts.clone(), answers: answers.clone() };
        piping.say(self.survey, self.survey.heading(ending), self.language)
    }

    /// What comes after a form.
    pub(super) fn next(self, form: &[(String, String)]) -> Turn {
        let Some(mut shown) = self.shown(form) else { return Turn::Whole };
        let typed = Typed::of(self.survey, form);
        if form.iter().any(|(name, _)| name == Part::BACK) && shown.len() > 1 {
            shown.pop();
            return self.show_last(shown, typed, Vec::new());
        }
        let seen: Vec<&str> = shown.iter().flatten().map(String::as_str).collect();
        match survey::onward(self.survey, self.plan, self.facts, form, &seen, self.language) {
            Ok(Onward::Ask(now)) => Turn::Show(self.part(shown, now, &typed), typed, Vec::new()),
            Ok(Onward::Done { .. }) => Turn::Whole,
            Err(refused) => self.look_again(shown, refused.typed, refused.errors),
        }
    }

    /// The page of a form that goes back: the first with something wrong.
    pub(super) fn again(
        self,
        form: &[(String, String)],
        typed: Typed,
        errors: Vec<FieldError>,
    ) -> (Option<Part>, Typed, Vec<FieldError>) {
        match self.shown(form) {
            Some(shown) => match self.look_again(shown, typed.clone(), errors.clone()) {
                Turn::Show(part, typed, errors) => (Some(part), typed, errors),
                Turn::Whole => (None, typed, errors),
            },
            None => (None, typed, errors),
        }
    }

    /// Whether a form says that it goes beyond a first page.
    pub(super) fn has_passed_a_page(self, form: &[(String, String)]) -> bool {
        self.shown(form).is_some_and(|pages| pages.len() > 1)
    }

    /// The pages that a form says were shown; none where it says nothing, or all is shown at once. What is no question of
    /// this survey is passed over.
    fn shown(self, form: &[(String, String)]) -> Option<Vec<Vec<String>>> {
        let (_, pages) = form.iter().find(|(name, _)| name == Part::SHOWN)?;
        let mut pages = shown::read(pages);
        for page in &mut pages {
            page.retain(|key| self.survey.question(key).is_some());
        }
        pages.retain(|page| !page.is_empty());
        (self.survey.has_ways() && !pages.is_empty()).then_some(pages)
    }

    fn look_again(self, mut shown: Vec<Vec<String>>, typed: Typed, errors: Vec<FieldError>) -> Turn {
        let is_wrong = |page: &Vec<String>| page.iter().any(|key| errors.iter().any(|error| error.field == *key));
        if let Some(wrong) = shown.iter().position(is_wrong) {
            shown.truncate(wrong + 1);
        }
        self.show_last(shown, typed, errors)
    }

    fn show_last(self, mut shown: Vec<Vec<String>>, typed: Typed, errors: Vec<FieldError>) -> Turn {
        let Some(now) = shown.pop() else { return Turn::Whole };
        Turn::Show(self.part(shown, now, &typed), typed, errors)
    }

    fn part(self, before: Vec<Vec<String>>, now: Vec<String>, typed: &Typed) -> Part {
        let given = self.survey.read_so_far(typed, self.language).in_logic();
        let to_come = survey::to_come(self.survey, self.plan, self.facts, (&before, &now), &given);
        Part::new(before, now, to_come)
    }
}
