//! Survey pages that nobody has filled in yet: rendered once, then given out with other links and attempts.
//!
//! Such a page depends on little: the wording, the language, who asks, what it is about, the score that was tapped. The
//! link, the attempt and the look are the only parts that are each customer's own. So a page is rendered with marks in
//! their places, random ones that no text holds, and filled in for each who looks. Nothing of a customer is kept.

mod page;

use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

use chrono::Weekday;
use domain::{AttemptId, Channel, Language, survey::logic::Facts};
use service::{Entropy, organisation::Organisation, secret};
use uuid::Uuid;

/// Pages that are kept; each is some 30 kB. Beyond that it begins anew: whoever asks now is more likely to ask again.
const MOST: usize = 256;

/// What a blank page depends on.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Look {
    pub(super) version: Uuid,
    pub(super) language: Language,
    pub(super) about: Option<(Channel, Weekday)>,
    /// The score that was tapped in a mail.
    pub(super) score: String,
    /// What is known of the contact, where the page depends on it.
    facts: Option<Facts>,
    /// Which of the random orders choices stand in.
    shuffle: u8,
    house: (String, Option<String>, Option<String>),
}

impl Look {
    pub(super) fn new(
        version: Uuid,
        language: Language,
        organisation: &Organisation,
        about: Option<(Channel, Weekday)>,
        score: String,
    ) -> Self {
        let Organisation { name, brand_accent, address, .. } = organisation;
        let house = (name.clone(), brand_accent.clone(), address.clone());
        Self { version, language, about, score, facts: None, shuffle: 0, house }
    }

    /// The same for a page that depends on the contact.
    pub(super) fn knowing(mut self, facts: Option<Facts>) -> Self {
        self.facts = facts;
        self
    }

    /// The same with choices in one of the random orders.
    pub(super) const fn shuffled(mut self, shuffle: u8) -> Self {
        self.shuffle = shuffle;
        self
    }
}

/// The pages that were rendered. Cheap to clone.
#[derive(Clone)]
pub struct BlankForms {
    pages: Arc<RwLock<HashMap<Look, Arc<Page>>>>,
    /// What stands in a page where a customer's own parts belong.
    marks: Arc<Own>,
}

pub(super) use page::{Own, Page};

impl BlankForms {
    /// No pages yet.
    #[must_use]
    pub fn new(entropy: &dyn Entropy) -> Self {
        let mut bits = [0; 16];
        entropy.fill(&mut bits);
        let attempt = AttemptId::from_bits(u128::from_be_bytes(bits));
        let marks = Own { token: secret::token(entropy), attempt, look: secret::token(entropy) };
        Self { pages: Arc::default(), marks: Arc::new(marks) }
    }

    /// The page that looks like `look`. `render` makes it where it is not known, with the parts that it is given.
    pub(super) fn page(&self, look: Look, render: impl FnOnce(&Own) -> String) -> Arc<Page> {
        let known = self.pages.read().unwrap_or_else(PoisonError::into_inner).get(&look).cloned();
        known.unwrap_or_else(|| {
            let page = Arc::new(Page::cut(&render(&self.marks), &self.marks));
            let mut pages = self.pages.write().unwrap_or_else(PoisonError::into_inner);
            if pages.len() >= MOST {
                pages.clear();
            }
            pages.insert(look, page.clone());
            page
        })
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use service::entropy::SeededEntropy;

    use super::*;

    fn look(score: &str) -> Look {
        Look {
            version: Uuid::from_u128(1),
            language: Language::En,
            about: Some((Channel::Phone, Weekday::Fri)),
            score: score.to_owned(),
            facts: None,
            shuffle: 0,
            house: ("Nordlicht".to_owned(), None, None),
        }
    }

    fn own(token: &str, attempt: u128) -> Own {
        Own { token: token.to_owned(), attempt: AttemptId::from_bits(attempt), look: format!("look {attempt}") }
    }

    #[test]
    fn a_page_is_rendered_once_and_given_out_with_the_own_link_and_attempt() {
        let (forms, rendered) = (BlankForms::new(&SeededEntropy::new(1)), Cell::new(0));
        let show = |score: &str, token: &str, attempt: u128| {
            let page = forms.page(look(score), |Own { token, attempt, look }| {
                rendered.set(rendered.get() + 1);
                format!("<a href=/u/{token}>{attempt}</a> {score} <form action=/s/{token}>{look}")
            });
            page.plain(&own(token, attempt))
        };
        let (one, two) = (AttemptId::from_bits(1), AttemptId::from_bits(2));
        assert_eq!(show("", "aaa", 1), format!("<a href=/u/aaa>{one}</a>  <form action=/s/aaa>look 1"));
        assert_eq!(show("", "bbb", 2), format!("<a href=/u/bbb>{two}</a>  <form action=/s/bbb>look 2"));
        assert_eq!(rendered.get(), 1);
        assert_eq!(show("9", "bbb", 2), format!("<a href=/u/bbb>{two}</a> 9 <form action=/s/bbb>look 2"));
        assert_eq!(rendered.get(), 2);
    }

    #[test]
    fn the_pages_that_are_kept_have_an_end() {
        let forms = BlankForms::new(&SeededEntropy::new(2));
        for n in 0..3 * MOST {
            let page = forms.page(look(&n.to_string()), |own| format!("{n}{}", own.token));
            assert_eq!(page.plain(&own("t", 3)), format!("{n}t"));
            assert!(forms.pages.read().unwrap().len() <= MOST);
        }
    }
}
