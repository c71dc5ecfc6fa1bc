//! Walks through two versions and notes what differs. Everything is taken apart field by field, so that a field that is
//! added to surveys cannot be forgotten here.

use super::{Change, Place, Way, What, Wording, kinds, order};
use crate::survey::{Choice, Ending, Pace, Page, Question, QuestionKind, Skip, Survey, Texts};
use crate::{Language, Sentence, sentence};
use std::collections::BTreeSet;

/// What differs so far.
#[derive(Default)]
pub(super) struct Comparer(Vec<Change>);

/// A question and the page on which it stands.
struct Asked<'a> {
    page: &'a str,
    question: &'a Question,
}

impl Comparer {
    /// Everything that differs, as far as keys tell what is what.
    pub(super) fn compare(old: &Survey, new: &Survey) -> Vec<Change> {
        let mut comparer = Self::default();
        comparer.survey(old, new);
        comparer.0
    }

    fn note(&mut self, place: &Place, what: What) {
        self.0.push(Change { place: place.clone(), what });
    }

    fn survey(&mut self, old: &Survey, new: &Survey) {
        let Survey { key, name, lead_metric, about, languages, thanks, endings, pace, pages } = old;
        let place = &Place::Survey;
        self.setting(place, sentence!("survey-setting-key"), quoted(key), quoted(&new.key));
        self.setting(place, sentence!("survey-setting-name"), quoted(name), quoted(&new.name));
        let (was, is) =
            (sentence!("survey-value", value = *lead_metric), sentence!("survey-value", value = new.lead_metric));
        self.setting(place, sentence!("survey-setting-lead-metric"), was, is);
        let (was, is) = (sentence!("survey-value", value = *about), sentence!("survey-value", value = new.about));
        self.setting(place, sentence!("survey-setting-about"), was, is);
        self.languages(languages, &new.languages);
        self.texts(place, Wording::Thanks, thanks, &new.thanks);
        self.setting(place, sentence!("survey-setting-pace"), at_once(*pace), at_once(new.pace));
        self.endings(endings, &new.endings);
        self.pages(pages, &new.pages);
        self.questions(pages, &new.pages);
    }

    fn languages(&mut self, old: &[Language], new: &[Language]) {
        for language in new.iter().filter(|language| !old.contains(language)) {
            self.note(&Place::Survey, What::Language(*language));
        }
        for language in old.iter().filter(|language| !new.contains(language)) {
            self.note(&Place::Survey, What::NoLanguage(*language));
        }
        let first = |languages: &[Language]| listed(languages.get(..1).unwrap_or_default());
        self.setting(&Place::Survey, sentence!("survey-setting-language"), first(old), first(new));
        let common = |these: &[Language], those: &[Language]| {
            these.iter().copied().filter(|language| those.contains(language)).collect::<Vec<_>>()
        };
        // Behind the preferred one, the order shows only in the switch on the page.
        if old.first() == new.first() && common(old, new) != common(new, old) {
            self.setting(&Place::Survey, sentence!("survey-setting-languages"), listed(old), listed(new));
        }
    }

    fn endings(&mut self, old: &[Ending], new: &[Ending]) {
        let paired = order::pair(old, new, |ending| &ending.key);
        let place = |ending: &Ending| Place::Ending(ending.key.clone());
        self.came_and_went(&paired, place);
        for (Ending { key: _, text }, now) in paired.kept {
            self.texts(&place(now), Wording::Heading, text, &now.text);
        }
        self.moves(old, new, |ending| &ending.key, Place::Ending);
    }

    fn pages(&mut self, old: &[Page], new: &[Page]) {
        let paired = order::pair(old, new, |page| &page.key);
        self.came_and_went(&paired, |page| Place::Page(page.key.clone()));
        for (was, now) in paired.kept {
            // Questions are looked at all together, for they may move from page to page.
            let Page { key, title, show_if, questions: _, skips } = was;
            let place = Place::Page(key.clone());
            self.texts(&place, Wording::Title, title, &now.title);
            self.condition(&place, show_if.as_deref(), now.show_if.as_deref());
            self.skips(&place, skips, &now.skips);
        }
        self.moves(old, new, |page| &page.key, Place::Page);
    }

    fn skips(&mut self, place: &Place, old: &[Skip], new: &[Skip]) {
        let way = |Skip { when, to }: &Skip| Way { when: when.clone(), to: to.clone() };
        let (mut gone, mut fresh) = (old.to_vec(), Vec::new());
        for skip in new {
            match gone.iter().position(|known| known == skip) {
                Some(at) => drop(gone.remove(at)),
                None => fresh.push(skip),
            }
        }
        gone.iter().for_each(|skip| self.note(place, What::SkipRemoved(way(skip))));
        fresh.iter().for_each(|skip| self.note(place, What::SkipAdded(way(skip))));
        let staying = |from: &[Skip], without: &[Skip]| {
            from.iter().filter(|skip| !without.contains(skip)).cloned().collect::<Vec<_>>()
        };
        let fresh: Vec<Skip> = fresh.into_iter().cloned().collect();
        if staying(old, &gone) != staying(new, &fresh) {
            self.note(place, What::SkipsReordered);
        }
    }

    fn questions(&mut self, old: &[Page], new: &[Page]) {
        let (before, now) = (asked(old), asked(new));
        let paired = order::pair(&before, &now, |asked| &asked.question.key);
        let place = |asked: &Asked<'_>| Place::Question(asked.question.key.clone());
        for asked in paired.removed {
            self.note(&place(asked), What::Removed(Some(asked.page.to_owned())));
        }
        for asked in paired.added {
            self.note(&place(asked), What::Added(Some(asked.page.to_owned())));
        }
        for (was, is) in &paired.kept {
            if was.page != is.page {
                self.note(&place(is), What::ToPage { from: was.page.to_owned(), to: is.page.to_owned() });
            }
        }
        for page in new {
            let was = old.iter().find(|was| was.key == page.key).map_or(&[][..], |was| &was.questions);
            self.moves(was, &page.questions, |question| &question.key, Place::Question);
        }
        for (was, is) in paired.kept {
            self.question(was.question, is.question);
        }
    }

    fn question(&mut self, old: &Question, new: &Question) {
        let Question { key, kind, text, help, low_end, high_end, show_if, required } = old;
        let place = Place::Question(key.clone());
        self.kind(key, kind, &new.kind);
        self.texts(&place, Wording::Text, text, &new.text);
        self.texts(&place, Wording::Help, help, &new.help);
        self.texts(&place, Wording::LowEnd, low_end, &new.low_end);
        self.texts(&place, Wording::HighEnd, high_end, &new.high_end);
        self.condition(&place, show_if.as_deref(), new.show_if.as_deref());
        let word = |required| if required { sentence!("survey-required") } else { sentence!("survey-optional") };
        self.setting(&place, sentence!("survey-setting-answer"), word(*required), word(new.required));
    }

    fn kind(&mut self, question: &str, old: &QuestionKind, new: &QuestionKind) {
        let place = Place::Question(question.to_owned());
        if kinds::is_same(old, new) {
            for ((name, old), (_, new)) in kinds::settings(old).into_iter().zip(kinds::settings(new)) {
                self.setting(&place, name, old, new);
            }
            let (before, now) = (kinds::points(old), kinds::points(new));
            for at in 0..before.len().max(now.len()) {
                let (was, is) = (before.get(at), now.get(at));
                let Some((point, _)) = is.or(was) else { continue };
                let said =
                    |point: Option<&(i64, &'_ Texts)>| point.map_or_else(Texts::default, |(_, said)| (*said).clone());
                self.texts(&place, Wording::Point(*point), &said(was), &said(is));
            }
        } else {
            self.setting(&place, sentence!("survey-setting-kind"), kinds::label(old), kinds::label(new));
        }
        if kinds::share_choices(old, new) {
            let none = Texts::default();
            self.texts(&place, Wording::Other, old.other().unwrap_or(&none), new.other().unwrap_or(&none));
            let is_matrix = matches!(new, QuestionKind::Matrix { .. });
            let place = |key: String| {
                let question = question.to_owned();
                if is_matrix { Place::Row { question, key } } else { Place::Choice { question, key } }
            };
            self.choices(old.choices(), new.choices(), place);
        }
    }

    fn choices(&mut self, old: &[Choice], new: &[Choice], place: impl Fn(String) -> Place) {
        let paired = order::pair(old, new, |choice| &choice.key);
        let mut added = paired.added;
        let mut renamed = Vec::new();
        for was in paired.removed {
            // What says the same under another key is the same choice, unless it says nothing.
            let twin = added.iter().position(|is| is.text == was.text && !was.text.is_empty());
            if let Some(at) = twin {
                let is = added.remove(at);
                self.note(&place(was.key.clone()), What::Renamed(is.key.clone()));
                renamed.push((was, is));
            } else {
                self.note(&place(was.key.clone()), What::Removed(None));
            }
        }
        added.into_iter().for_each(|is| self.note(&place(is.key.clone()), What::Added(None)));
        for (was, is) in paired.kept.into_iter().chain(renamed) {
            let Choice { key, text, pinned, exclusive } = was;
            let place = place(key.clone());
            self.texts(&place, Wording::Text, text, &is.text);
            let held = |pinned| if pinned { sentence!("survey-pinned") } else { sentence!("survey-not-pinned") };
            self.setting(&place, sentence!("survey-setting-pinned"), held(*pinned), held(is.pinned));
            let alone = |needed| if needed { sentence!("survey-alone") } else { sentence!("survey-not-alone") };
            self.setting(&place, sentence!("survey-setting-alone"), alone(*exclusive), alone(is.exclusive));
        }
        self.moves(old, new, |choice| &choice.key, place);
    }

    fn came_and_went<T>(&mut self, paired: &order::Paired<'_, T>, place: impl Fn(&T) -> Place) {
        paired.removed.iter().for_each(|gone| self.note(&place(gone), What::Removed(None)));
        paired.added.iter().for_each(|fresh| self.note(&place(fresh), What::Added(None)));
    }

    fn moves<T>(&mut self, old: &[T], new: &[T], key: impl Fn(&T) -> &str, place: impl Fn(String) -> Place) {
        let (old, new): (Vec<&str>, Vec<&str>) = (old.iter().map(&key).collect(), new.iter().map(&key).collect());
        for (moved, after) in order::moved(&old, &new) {
            self.note(&place(moved.to_owned()), What::Moved(after.map(str::to_owned)));
        }
    }

    fn condition(&mut self, place: &Place, old: Option<&str>, new: Option<&str>) {
        let word = |condition: Option<&str>| match condition {
            Some(when) => format!("`{when}`").into(),
            None => sentence!("survey-no-condition"),
        };
        self.setting(place, sentence!("survey-setting-condition"), word(old), word(new));
    }

    fn setting(&mut self, place: &Place, name: Sentence, old: Sentence, new: Sentence) {
        if old != new {
            self.note(place, What::Setting { name, old, new });
        }
    }

    fn texts(&mut self, place: &Place, of: Wording, old: &Texts, new: &Texts) {
        let languages: BTreeSet<Language> = old.iter().chain(new.iter()).map(|(language, _)| language).collect();
        for language in languages {
            let (old, new) = (old.wording(language), new.wording(language));
            if old != new {
                let (old, new) = (old.map(str::to_owned), new.map(str::to_owned));
                self.note(place, What::Wording { of, language, old, new });
            }
        }
    }
}

fn asked(pages: &[Page]) -> Vec<Asked<'_>> {
    let all = pages.iter().flat_map(|page| page.questions.iter().map(move |question| (page, question)));
    all.map(|(page, question)| Asked { page: &page.key, question }).collect()
}

fn quoted(text: &str) -> Sentence {
    sentence!("survey-quoted", text)
}

fn at_once(pace: Pace) -> Sentence {
    match pace {
        Pace::Page => sentence!("survey-pace-page"),
        Pace::Question => sentence!("survey-pace-question"),
    }
}

/// The languages by name, one after the other.
fn listed(languages: &[Language]) -> Sentence {
    let names = languages.iter().map(|language| sentence!("survey-value", value = *language));
    let all = names.reduce(|first, next| sentence!("survey-list", first, next));
    all.unwrap_or_else(|| sentence!("survey-no-language"))
}
