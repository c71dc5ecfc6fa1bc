//! The files of the staff's languages, each language read when it is first asked for.

use std::{borrow::Cow, sync::OnceLock};

use fluent_bundle::{FluentArgs, FluentValue};
use intl_memoizer::concurrent::IntlLangMemoizer;

use super::{LANGUAGES, Told};
use crate::{
    Language,
    fluent::{self, Bundle},
    words,
};

/// The files of a language.
macro_rules! files {
    ($language:literal: $($part:literal),+ $(,)?) => {
        &[$(include_str!(concat!("../../texts/staff/", $language, "/", $part, ".ftl"))),+]
    };
    ($language:literal) => {
        files!($language: "asking", "cases", "common", "errors", "feedback", "findings", "frame", "labels", "overview", "people", "settings")
    };
}

const fn sources(language: Language) -> Option<&'static [&'static str]> {
    match language {
        Language::En => Some(files!("en")),
        Language::De => Some(files!("de")),
        Language::Es => Some(files!("es")),
        Language::Vi => Some(files!("vi")),
        _ => None,
    }
}

/// The message `id` as `language` words it, or as English does where the language is none of the staff's.
pub(super) fn worded(language: Language, id: &'static str, told: &[(&'static str, Told)]) -> Cow<'static, str> {
    let language = if LANGUAGES.contains(&language) { language } else { Language::En };
    let mut arguments = FluentArgs::with_capacity(told.len());
    for (name, value) in told {
        arguments.set(*name, value.as_told(language));
    }
    found(language, id, &arguments).or_else(|| found(Language::En, id, &arguments)).unwrap_or(Cow::Borrowed(id))
}

fn found(language: Language, id: &str, told: &FluentArgs<'_>) -> Option<Cow<'static, str>> {
    let bundle = bundle(language);
    let pattern = bundle.get_message(id)?.value()?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(told), &mut errors);
    debug_assert!(errors.is_empty(), "{id} in {language}: {errors:?}");
    Some(text.into_owned().into())
}

/// The label of `word` among `what`; what no file has is English.
pub(super) fn label(language: Language, what: &str, word: &str, english: &'static str) -> Cow<'static, str> {
    if language == Language::En || !LANGUAGES.contains(&language) {
        return Cow::Borrowed(english);
    }
    found(language, &label_id(what, word), &FluentArgs::new()).unwrap_or(Cow::Borrowed(english))
}

#[cfg(test)]
pub(super) fn is_labelled(what: &str, word: &str) -> bool {
    let id = label_id(what, word);
    LANGUAGES.iter().all(|language| *language == Language::En || bundle(*language).has_message(&id))
}

/// The name of a label's message: `label-state-of-a-case-in-progress`.
pub(super) fn label_id(what: &str, word: &str) -> String {
    format!("label-{what}-{word}").replace([' ', '_', '.'], "-")
}

impl Told {
    fn as_told(&self, language: Language) -> FluentValue<'static> {
        match self {
            Self::Text(text) => FluentValue::String(text.clone()),
            Self::Count(number) => FluentValue::from(*number),
            Self::Label { what, word, english } => FluentValue::String(label(language, what, word, english)),
            Self::Sentence(sentence) => FluentValue::String(sentence.text(language)),
        }
    }
}

pub(super) fn bundle(language: Language) -> &'static Bundle {
    static BUNDLES: [OnceLock<Bundle>; Language::ALL.len()] = [const { OnceLock::new() }; Language::ALL.len()];
    BUNDLES[language as usize].get_or_init(|| fluent::read(language, sources(language).unwrap_or_default(), formatted))
}

/// Counts as they stand on every staff page, in each language.
fn formatted(value: &FluentValue<'_>, _: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    // Whole numbers are all that a sentence is told.
    let whole = number.value as i64;
    let sign = if whole < 0 { "−" } else { "" };
    Some(format!("{sign}{}", words::count(whole.unsigned_abs())))
}
