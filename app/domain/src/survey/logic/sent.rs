//! A plan on its way to a browser: in few bytes, its conditions taken apart already, so that nothing has to be read there.

use super::plan::{Page, Plan, Question, Skip, Way};
use super::{Condition, Test};
use serde::{Deserialize, Serialize};

/// A plan on its way to a browser, for formats that do not describe themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentPlan {
    pages: Vec<SentPage>,
    endings: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct SentPage {
    key: String,
    show_if: Tree,
    /// Key, condition, and whether it must be answered.
    questions: Vec<(String, Tree, bool)>,
    skips: Vec<(Tree, Way)>,
}

/// A condition as it is, where its own form is its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Tree {
    Always(bool),
    Not(Box<Tree>),
    All(Vec<Tree>),
    Any(Vec<Tree>),
    Test(Test),
}

impl From<Plan> for SentPlan {
    fn from(Plan { pages, endings }: Plan) -> Self {
        let question = |question: Question| (question.key, question.show_if.into(), question.required);
        let page = |page: Page| SentPage {
            key: page.key,
            show_if: page.show_if.into(),
            questions: page.questions.into_iter().map(question).collect(),
            skips: page.skips.into_iter().map(|skip| (skip.when.into(), skip.to)).collect(),
        };
        Self { pages: pages.into_iter().map(page).collect(), endings }
    }
}

impl From<SentPlan> for Plan {
    fn from(SentPlan { pages, endings }: SentPlan) -> Self {
        let question = |(key, show_if, required): (_, Tree, _)| Question { key, show_if: show_if.into(), required };
        let page = |page: SentPage| Page {
            key: page.key,
            show_if: page.show_if.into(),
            questions: page.questions.into_iter().map(question).collect(),
            skips: page.skips.into_iter().map(|(when, to)| Skip { when: when.into(), to }).collect(),
        };
        Self { pages: pages.into_iter().map(page).collect(), endings }
    }
}

impl From<Condition> for Tree {
    fn from(condition: Condition) -> Self {
        match condition {
            Condition::Always(always) => Self::Always(always),
            Condition::Not(inner) => Self::Not(Box::new((*inner).into())),
            Condition::All(parts) => Self::All(parts.into_iter().map(Self::from).collect()),
            Condition::Any(parts) => Self::Any(parts.into_iter().map(Self::from).collect()),
            Condition::Test(test) => Self::Test(test),
        }
    }
}

impl From<Tree> for Condition {
    fn from(tree: Tree) -> Self {
        match tree {
            Tree::Always(always) => Self::Always(always),
            Tree::Not(inner) => Self::Not(Box::new((*inner).into())),
            Tree::All(parts) => Self::All(parts.into_iter().map(Self::from).collect()),
            Tree::Any(parts) => Self::Any(parts.into_iter().map(Self::from).collect()),
            Tree::Test(test) => Self::Test(test),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_arrives_as_it_was_sent(outline in sample::outline()) {
            let plan = Plan::new(&outline).unwrap();
            let bytes = postcard::to_allocvec(&SentPlan::from(plan.clone())).unwrap();
            prop_assert_eq!(Plan::from(postcard::from_bytes::<SentPlan>(&bytes).unwrap()), plan);
        }
    }
}
