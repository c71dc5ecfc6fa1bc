//! What is wrong with the logic of a survey, found when it is written.

use super::nearest::Thing;
use super::outline::{Ending, Kind, Outline, Page, Question, Skip, Target, Wording};
use super::plan::{self, Plan, Way};
use super::problem::{Code, Problem};
use super::syntax::{SyntaxError, character};
use super::{Condition, Placed, Subject, Template, nearest, reach, token, types};
use crate::{Sentence, sentence};
use std::collections::{BTreeMap, BTreeSet};

/// Everything that is wrong with the logic of a survey, from its first page to its last ending; warnings too.
#[must_use]
pub fn check(outline: &Outline) -> Vec<Problem> {
    read(outline).1
}

/// The plan of a survey, as far as its logic is right, and everything that is wrong with it.
pub(super) fn read(outline: &Outline) -> (Plan, Vec<Problem>) {
    let mut reader = Reader { outline, earlier: BTreeMap::new(), problems: Vec::new() };
    let plan = reader.plan();
    let mut problems = reader.problems;
    // Conditions and ways that are wrong stand in the plan as something else, about which nothing is to be said.
    if problems.iter().all(|problem| problem.code.is_warning()) {
        problems.extend(reach::problems(&plan));
    }
    (plan, problems)
}

/// Reads an outline from its first page on.
struct Reader<'a> {
    outline: &'a Outline,
    /// The questions that were passed so far: those of which a condition may speak.
    earlier: BTreeMap<&'a str, &'a Question>,
    problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    fn plan(&mut self) -> Plan {
        let Outline { pages, endings } = self.outline;
        if pages.is_empty() {
            self.problem("pages", Code::Missing, sentence!("logic-no-page"));
        }
        if endings.is_empty() {
            self.problem("endings", Code::Missing, sentence!("logic-no-ending"));
        }
        self.unique("pages", Thing::Page, pages.iter().map(|page| &page.key));
        self.unique("endings", Thing::Ending, endings.iter().map(|ending| &ending.key));
        let pages = pages.iter().enumerate().map(|(number, page)| self.page(number, page)).collect();
        let endings = endings.iter().enumerate().map(|(number, ending)| self.ending(number, ending)).collect();
        Plan { pages, endings }
    }

    fn page(&mut self, number: usize, page: &'a Page) -> plan::Page {
        let place = format!("pages.{number}");
        let show_if = self.condition(&format!("{place}.show_if"), page.show_if.as_deref());
        self.wordings(&place, &page.wordings);
        let questions = page.questions.iter().enumerate();
        let questions =
            questions.map(|(at, question)| self.question(&format!("{place}.questions.{at}"), question)).collect();
        let skips = page.skips.iter().enumerate();
        let skips = skips.filter_map(|(at, skip)| self.skip(&format!("{place}.skips.{at}"), number, skip)).collect();
        plan::Page { key: page.key.clone(), show_if, questions, skips }
    }

    fn question(&mut self, place: &str, question: &'a Question) -> plan::Question {
        let key = question.key.as_str();
        let show_if = self.condition(&format!("{place}.show_if"), question.show_if.as_deref());
        self.wordings(place, &question.wordings);
        match &question.kind {
            Kind::OneOf(words) | Kind::ManyOf(words) | Kind::Ranking(words) => self.unique(place, Thing::Choice, words),
            Kind::Matrix { rows, .. } => self.unique(place, Thing::Row, rows),
            _ => {}
        }
        let has_parts = matches!(question.kind, Kind::Ranking(_) | Kind::Matrix { .. });
        if !token::is_nameable(key) || (has_parts && key == "contact") {
            self.problem(place, Code::Unnameable, sentence!("logic-unnameable", key));
        }
        if self.earlier.insert(key, question).is_some() {
            self.problem(place, Code::Duplicate, sentence!("logic-question-twice", key));
        }
        plan::Question { key: key.to_owned(), show_if, required: question.required }
    }

    fn skip(&mut self, place: &str, from: usize, skip: &Skip) -> Option<plan::Skip> {
        let when = self.condition(&format!("{place}.when"), skip.when.as_deref());
        let place = format!("{place}.to");
        let to = match &skip.to {
            Target::Page(key) => match self.outline.pages.iter().position(|page| page.key == *key) {
                Some(to) if to > from => Some(Way::Page(to)),
                Some(_) => {
                    self.problem(&place, Code::Circle, sentence!("logic-leads-back", key));
                    None
                }
                None => {
                    let keys = self.outline.pages.iter().map(|page| page.key.as_str());
                    self.problem(&place, Code::UnknownPage, nearest::unknown(Thing::Page, key, keys));
                    None
                }
            },
            Target::Ending(key) => {
                let ending = self.outline.endings.iter().position(|ending| ending.key == *key);
                if ending.is_none() {
                    let keys = self.outline.endings.iter().map(|ending| ending.key.as_str());
                    self.problem(&place, Code::UnknownEnding, nearest::unknown(Thing::Ending, key, keys));
                }
                ending.map(Way::Ending)
            }
        };
        to.map(|to| plan::Skip { when, to })
    }

    fn ending(&mut self, number: usize, ending: &Ending) -> String {
        self.wordings(&format!("endings.{number}"), &ending.wordings);
        ending.key.clone()
    }

    /// The condition; always true where there is none, or none that can be read.
    fn condition(&mut self, place: &str, text: Option<&str>) -> Condition {
        let Some(text) = text else { return Condition::default() };
        let condition: Condition = match text.parse() {
            Ok(condition) => condition,
            Err(error) => {
                self.problems.push(Problem::syntax(place, error));
                return Condition::default();
            }
        };
        for test in condition.tests() {
            let Some(question) = self.subject(place, text, test.subject()) else { continue };
            for finding in types::findings(test, question) {
                let error = SyntaxError::new(text, finding.at, finding.code, finding.message);
                self.problems.push(Problem::syntax(place, error));
            }
        }
        condition
    }

    fn wordings(&mut self, place: &str, wordings: &[Wording]) {
        for wording in wordings {
            let place = format!("{place}.{}", wording.place);
            match wording.text.parse::<Template>() {
                Err(error) => self.problems.push(Problem::syntax(&place, error)),
                Ok(template) => {
                    for subject in template.subjects() {
                        let Some(question) = self.subject(&place, &wording.text, subject) else { continue };
                        if let Some((code, message)) = types::unshowable(&subject.what, question) {
                            let error = SyntaxError::new(&wording.text, subject.at, code, message);
                            self.problems.push(Problem::syntax(&place, error));
                        }
                    }
                }
            }
        }
    }

    /// The question of which a subject speaks, none for a fact; nothing where it is none that was asked earlier.
    fn subject(&mut self, place: &str, text: &str, subject: &Placed<Subject>) -> Option<Option<&'a Question>> {
        let Some(key) = subject.what.question() else { return Some(None) };
        if let Some(question) = self.earlier.get(key) {
            return Some(Some(question));
        }
        let mut keys = self.outline.questions().map(|question| question.key.as_str());
        let (code, message) = if keys.any(|known| known == key) {
            (Code::NotEarlier, sentence!("logic-not-earlier", key))
        } else {
            let keys = self.outline.questions().map(|question| question.key.as_str());
            (Code::UnknownQuestion, nearest::unknown(Thing::Question, key, keys))
        };
        let character = Some(character(text, subject.at));
        self.problems.push(Problem { character, ..Problem::new(place, code, message) });
        None
    }

    fn unique(&mut self, place: &str, what: Thing, keys: impl IntoIterator<Item = &'a String>) {
        let mut seen = BTreeSet::new();
        for key in keys {
            if !seen.insert(key) {
                self.problem(place, Code::Duplicate, what.twice(key));
            }
        }
    }

    fn problem(&mut self, place: &str, code: Code, message: Sentence) {
        self.problems.push(Problem::new(place, code, message));
    }
}

#[cfg(test)]
mod tests {
    use super::super::outline::Scale;
    use super::*;

    fn question(key: &str, kind: Kind) -> Question {
        Question { key: key.to_owned(), kind, show_if: None, required: false, wordings: Vec::new() }
    }

    fn page(key: &str, questions: Vec<Question>) -> Page {
        Page { key: key.to_owned(), questions, ..Page::default() }
    }

    fn ending(key: &str) -> Ending {
        Ending { key: key.to_owned(), wordings: Vec::new() }
    }

    fn wording(place: &str, text: &str) -> Wording {
        Wording { place: place.to_owned(), text: text.to_owned() }
    }

    fn always(to: Target) -> Skip {
        Skip { when: None, to }
    }

    fn to_page(key: &str) -> Target {
        Target::Page(key.to_owned())
    }

    /// Three pages: a score and whether it was resolved; why; details.
    fn outline() -> Outline {
        let resolved = Kind::OneOf(["yes", "partly", "no"].map(str::to_owned).to_vec());
        Outline {
            pages: vec![
                page(
                    "score",
                    vec![question("score", Kind::Number(Scale::whole(0_i16, 10_i16))), question("resolved", resolved)],
                ),
                page("why", vec![question("comment", Kind::Text)]),
                page("details", vec![question("visited", Kind::Date), question("hint", Kind::Nothing)]),
            ],
            endings: vec![ending("thanks")],
        }
    }

    fn said(outline: &Outline) -> Vec<String> {
        check(outline).iter().map(ToString::to_string).collect()
    }

    /// What is said when `change` was made to the outline.
    fn said_of(change: impl FnOnce(&mut Outline)) -> Vec<String> {
        let mut outline = outline();
        change(&mut outline);
        said(&outline)
    }

    fn said_of_condition(text: &str) -> Vec<String> {
        said_of(|outline| outline.pages[1].questions[0].show_if = Some(text.to_owned()))
    }

    #[test]
    fn what_is_right_is_left_alone() {
        assert_eq!(said(&outline()), Vec::<String>::new());
        let conditions = [
            "score <= 6 and resolved in (\"no\", \"partly\")",
            "not answered(resolved) or contact.channel = \"phone\"",
        ];
        for condition in conditions {
            assert_eq!(said_of_condition(condition), Vec::<String>::new());
        }
    }

    #[test]
    fn conditions_may_speak_of_earlier_answers_only() {
        let place = "pages.1.questions.0.show_if";
        for (text, expected) in [
            ("score <= 6 and", "character 15: A condition is expected here, such as score <= 6; the text ends here."),
            ("resolved = \"no\" or scroe < 3", "character 20: There is no question “scroe”; did you mean “score”?"),
            (
                "not answered(comment)",
                "character 14: “comment” is not asked before this; only earlier answers can be used.",
            ),
            (
                "visited < 2026-01-31",
                "character 1: “visited” is not asked before this; only earlier answers can be used.",
            ),
            (
                "contact.chanel = \"phone\"",
                "character 9: There is no fact of the contact “chanel”; did you mean “channel”?",
            ),
            ("resolved = \"ja\"", "character 12: There is no choice “ja”."),
            (
                "contact.segment = \"ä\" and score > 10",
                "character 35: “score” is a whole number from 0 to 10; this is never true.",
            ),
        ] {
            assert_eq!(said_of_condition(text), [format!("{place}, {expected}")], "{text}");
        }
        // On its own page a question may speak of those above it, the page itself of none of them, a skip of all.
        let said = said_of(|outline| {
            let skip = Skip { when: Some("resolved = \"yes\" and comment = \"\"".to_owned()), to: to_page("details") };
            outline.pages[0].show_if = Some("score > 3".to_owned());
            outline.pages[0].questions[1].show_if = Some("score > 3".to_owned());
            outline.pages[0].skips = vec![skip];
        });
        assert_eq!(
            said,
            [
                "pages.0.show_if, character 1: “score” is not asked before this; only earlier answers can be used.",
                "pages.0.skips.0.when, character 22: “comment” is not asked before this; only earlier answers can be used.",
            ]
        );
    }

    #[test]
    fn every_problem_is_told_at_once() {
        let said = said_of_condition("scor = 1 and answered(comment) or score > 10 or resolved = 1");
        assert_eq!(said.len(), 4, "{said:#?}");
    }

    #[test]
    fn ways_lead_on_to_what_there_is() {
        let said = said_of(|outline| {
            outline.pages[1].skips = vec![
                always(to_page("detials")),
                always(to_page("why")),
                always(to_page("score")),
                always(Target::Ending("sorry".to_owned())),
            ];
        });
        assert_eq!(
            said,
            [
                "pages.1.skips.0.to: There is no page “detials”; did you mean “details”?",
                "pages.1.skips.1.to: This leads back to “why”; a skip may only lead to a later page.",
                "pages.1.skips.2.to: This leads back to “score”; a skip may only lead to a later page.",
                "pages.1.skips.3.to: There is no ending “sorry”.",
            ]
        );
    }

    #[test]
    fn keys_stand_once_and_can_be_named() {
        let said = said_of(|outline| {
            outline.pages[1].key = "score".to_owned();
            outline.pages[1].questions[0].key = "score".to_owned();
            outline.pages[2].questions[0].key = "2026-01-31".to_owned();
            outline.pages[2].questions[1].key = "not".to_owned();
            outline.pages[0].questions[1].kind = Kind::OneOf(vec!["yes".to_owned(), "yes".to_owned()]);
            outline.endings.push(ending("thanks"));
        });
        assert_eq!(
            said,
            [
                "pages: There is more than one page “score”.",
                "endings: There is more than one ending “thanks”.",
                "pages.0.questions.1: There is more than one choice “yes”.",
                "pages.1.questions.0: There is an earlier question “score” already.",
                "pages.2.questions.0: “2026-01-31” means something else in a condition, so none can speak of this question.",
                "pages.2.questions.1: “not” means something else in a condition, so none can speak of this question.",
            ]
        );
        assert_eq!(
            self::said(&Outline::default()),
            ["pages: A survey needs at least one page.", "endings: A survey needs at least one ending."]
        );
    }

    #[test]
    fn placeholders_are_held_to_the_same_order() {
        let said = said_of(|outline| {
            outline.pages[0].questions[0].wordings =
                vec![wording("text.de", "Zu {{contact.reason | \"Ihrem Anliegen\"}}")];
            outline.pages[1].wordings = vec![wording("title.en", "You gave {{answer.score}} of {{answer.comment}}")];
            outline.pages[2].questions[1].wordings = vec![wording("text.en", "{{answer.hint}} {{answer.score.x}}")];
            outline.endings[0].wordings = vec![
                wording("heading.en", "Bye {{answer.visited}} {{answer.hint}}"),
                wording("heading.de", "Für {{answer.visited"),
            ];
        });
        assert_eq!(
            said,
            [
                "pages.1.title.en, character 32: “comment” is not asked before this; only earlier answers can be used.",
                "pages.2.questions.1.text.en, character 3: “hint” is not asked before this; only earlier answers can be used.",
                "pages.2.questions.1.text.en, character 19: “score” has neither rows nor ranks; please write “score” alone.",
                "endings.0.heading.en, character 26: “hint” is a statement and has no answer.",
                "endings.0.heading.de, character 21: Two closing braces are expected here; the text ends here.",
            ]
        );
    }

    #[test]
    fn a_plan_is_made_of_what_has_warnings_at_most() {
        let mut outline = outline();
        outline.pages[1].show_if = Some("score <= 10".to_owned());
        outline.endings.push(ending("other"));
        let codes: Vec<Code> = check(&outline).iter().map(|problem| problem.code).collect();
        assert_eq!(codes, [Code::AlwaysTrue, Code::Unused]);
        assert!(Plan::new(&outline).is_ok());
        outline.pages[1].show_if = Some("score > 10".to_owned());
        assert_eq!(Plan::new(&outline).unwrap_err()[0].code, Code::NeverTrue);
    }
}
