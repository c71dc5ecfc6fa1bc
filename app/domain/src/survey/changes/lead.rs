//! Whether figures may run on over two versions.

use crate::Language;
use crate::survey::{Question, QuestionKind, Survey, Texts};

/// Whether the lead question asks the same, so that the survey's figures may run on over both versions: the same metric
/// under the same key with the same look, worded the same in every language in which both versions can be answered.
///
/// Without a lead question, or without such a language, nothing can be compared, and figures stand apart. Who is asked,
/// and what else is asked before, is not looked at: [`changes`](super::changes()) tells it.
#[must_use]
pub fn keeps_lead(old: &Survey, new: &Survey) -> bool {
    let Some((before, now)) = old.lead().zip(new.lead()) else { return false };
    let common: Vec<Language> =
        old.languages.iter().copied().filter(|language| new.languages.contains(language)).collect();
    !common.is_empty()
        && old.lead_metric == new.lead_metric
        && before.key == now.key
        && is_same_scale(&before.kind, &now.kind, &common)
        && texts(before).into_iter().zip(texts(now)).all(|(old, new)| is_same(old, new, &common))
}

fn texts(question: &Question) -> [&Texts; 4] {
    [&question.text, &question.help, &question.low_end, &question.high_end]
}

fn is_same_scale(old: &QuestionKind, new: &QuestionKind, languages: &[Language]) -> bool {
    let (
        QuestionKind::Metric { metric, look, words },
        QuestionKind::Metric { metric: new_metric, look: new_look, words: new_words },
    ) = (old, new)
    else {
        return false;
    };
    metric == new_metric
        && look == new_look
        && words.len() == new_words.len()
        && words.iter().zip(new_words).all(|(old, new)| is_same(old, new, languages))
}

/// Whether two texts are the same to readers of these languages.
fn is_same(old: &Texts, new: &Texts, languages: &[Language]) -> bool {
    languages.iter().all(|language| old.wording(*language) == new.wording(*language))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Metric;
    use crate::survey::{Look, templates};

    /// Whether figures run on over a change of a built-in survey.
    fn runs_on(change: impl FnOnce(&mut Survey)) -> bool {
        let old = templates::csat_after_contact();
        let mut new = old.clone();
        change(&mut new);
        keeps_lead(&old, &new)
    }

    fn lead(survey: &mut Survey) -> &mut Question {
        &mut survey.pages[0].questions[0]
    }

    #[test]
    fn other_questions_and_other_languages_change_no_figure() {
        assert!(runs_on(|_| {}));
        assert!(runs_on(|survey| survey.pages[0].questions.truncate(1)));
        assert!(runs_on(|survey| survey.languages = vec![Language::De]));
        assert!(runs_on(|survey| {
            survey.languages.retain(|language| *language != Language::Ja);
            lead(survey).text.set(Language::Ja, "別の質問".to_owned());
        }));
    }

    #[test]
    fn what_is_asked_otherwise_stands_apart() {
        assert!(!runs_on(|survey| lead(survey).text.set(Language::De, "Wie war es?".to_owned())));
        assert!(!runs_on(|survey| lead(survey).help.set(Language::En, "Be honest".to_owned())));
        assert!(!runs_on(|survey| lead(survey).high_end = Texts::default()));
        assert!(!runs_on(|survey| lead(survey).key = "rating".to_owned()));
        assert!(!runs_on(|survey| survey.lead_metric = Metric::Nps));
        assert!(!runs_on(|survey| survey.languages.clear()));
        assert!(!runs_on(|survey| {
            let QuestionKind::Metric { look, .. } = &mut lead(survey).kind else { panic!() };
            *look = Look::Stars;
        }));
        assert!(!keeps_lead(&templates::csat_after_contact(), &templates::nps_after_contact()));
    }
}
