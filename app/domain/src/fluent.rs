//! Texts in the format of Project Fluent, read into what words them.

use fluent_bundle::{FluentResource, FluentValue, concurrent::FluentBundle};
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use crate::Language;

/// The texts of one language.
pub(crate) type Bundle = FluentBundle<FluentResource>;

/// How numbers are written; none where a value is no number.
pub(crate) type Formatter = fn(&FluentValue<'_>, &IntlLangMemoizer) -> Option<String>;

/// Reads `sources`, the files of `language`. What cannot be read of a file is left out; the tests name it.
pub(crate) fn read(language: Language, sources: &[&str], formatter: Formatter) -> Bundle {
    let tag: LanguageIdentifier = language.as_str().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    // What is told to a text keeps itself apart where lines run from right to left; elsewhere it needs no marks around it.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(formatter));
    for source in sources {
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(readable, _)| readable);
        bundle.add_resource_overriding(resource);
    }
    bundle
}
