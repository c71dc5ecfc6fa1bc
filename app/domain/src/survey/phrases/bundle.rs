//! The files of the languages, each read when it is first asked for.

use std::{borrow::Cow, sync::OnceLock};

use fluent_bundle::{FluentArgs, FluentValue};
use intl_memoizer::{Memoizable, concurrent::IntlLangMemoizer};
use unic_langid::LanguageIdentifier;

use crate::{
    Language,
    fluent::{self, Bundle},
    formats,
};

/// The file of a language.
pub(super) const fn source(language: Language) -> &'static str {
    match language {
        Language::En => include_str!("../../../texts/en.ftl"),
        Language::De => include_str!("../../../texts/de.ftl"),
        Language::Fr => include_str!("../../../texts/fr.ftl"),
        Language::Es => include_str!("../../../texts/es.ftl"),
        Language::Pt => include_str!("../../../texts/pt.ftl"),
        Language::It => include_str!("../../../texts/it.ftl"),
        Language::Nl => include_str!("../../../texts/nl.ftl"),
        Language::Pl => include_str!("../../../texts/pl.ftl"),
        Language::Tr => include_str!("../../../texts/tr.ftl"),
        Language::Vi => include_str!("../../../texts/vi.ftl"),
        Language::Ar => include_str!("../../../texts/ar.ftl"),
        Language::He => include_str!("../../../texts/he.ftl"),
        Language::Ja => include_str!("../../../texts/ja.ftl"),
        Language::Zh => include_str!("../../../texts/zh.ftl"),
    }
}

/// The message `id` as `language` words it. The tests see to it that there is one, and that nothing in it fails.
pub(super) fn wording(language: Language, id: &str, told: &FluentArgs<'_>) -> Cow<'static, str> {
    let bundle = bundle(language);
    let pattern = bundle.get_message(id).and_then(|message| message.value());
    pattern.map_or_else(|| id.to_owned().into(), |pattern| bundle.format_pattern(pattern, Some(told), &mut Vec::new()))
}

pub(super) fn bundle(language: Language) -> &'static Bundle {
    static BUNDLES: [OnceLock<Bundle>; Language::ALL.len()] = [const { OnceLock::new() }; Language::ALL.len()];
    BUNDLES[language as usize].get_or_init(|| fluent::read(language, &[source(language)], formatted))
}

/// Numbers as the language of the bundle writes them.
fn formatted(value: &FluentValue<'_>, intls: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let Spoken(language) = intls.with_try_get((), |spoken: &Spoken| *spoken).ok()?;
    // Whole numbers are all that a phrase is told.
    Some(formats::number(language, number.value as i64))
}

/// The language of a bundle, which Fluent gives away only to what it keeps for it.
#[derive(Clone, Copy)]
struct Spoken(Language);

impl Memoizable for Spoken {
    type Args = ();
    type Error = ();

    fn construct(tag: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        Language::of_tag(tag.language.as_str()).map(Self).ok_or(())
    }
}
