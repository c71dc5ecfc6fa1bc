//! A touchpoint's card on paper.

use domain::{Language, TextDirection, sentence, survey::phrases::Phrase};

use super::{
    by_key,
    print::{self, Card, Form, PrintError},
};
use crate::{
    Actor, Error, Result, Service,
    brand::Accent,
    responses::{self, Ask, Door, Source},
};

/// The card of a touchpoint as a PDF of the form of this name, in one of the languages of its survey: in `wanted`, or in the place's own.
///
/// # Errors
/// [`Error::Forbidden`] for agents; [`Error::NotFound`]; [`Error::Invalid`] when the touchpoint takes no cards, or a name
/// cannot be printed.
pub async fn on_paper(cx: &Service, actor: &Actor, key: &str, form: &str, wanted: Option<&str>) -> Result<Vec<u8>> {
    let row = by_key(cx, actor, key).await?;
    let Some(form) = Form::named(form) else {
        let names = Form::ALL.map(|form| form.1).join(", ");
        return Err(Error::field("form", "unknown", sentence!("touchpoint-unknown-form", names)));
    };
    let Door::Open(ask) = responses::door(cx, &Source::Touchpoint(row.code.clone())).await? else {
        return Err(Error::field("touchpoint", "closed", sentence!("touchpoint-closed")));
    };
    let address = cx.link(&format!("/c/{}", row.code));
    // Shaping fonts takes a tenth of a second: not on the threads that answer others.
    let printed = tokio::task::spawn_blocking({
        let (language, name) = (language(&ask, wanted), row.name);
        move || printed(&ask, &name, &address, language, form)
    });
    match printed.await {
        Ok(Ok(pdf)) => Ok(pdf),
        Ok(Err(PrintError::Internal(why))) => Err(Error::Internal(format!("a card was not printed: {why}"))),
        Ok(Err(error)) => Err(Error::field("touchpoint", "unprintable", error.sentence())),
        Err(_) => Err(Error::Internal("a card was not printed".to_owned())),
    }
}

fn language(ask: &Ask, wanted: Option<&str>) -> Language {
    Language::choose(wanted.into_iter().chain(ask.language.as_deref()), &ask.survey.languages)
}

fn printed(
    ask: &Ask,
    place: &str,
    link: &str,
    language: Language,
    form: Form,
) -> std::result::Result<Vec<u8>, PrintError> {
    let organisation = &ask.organisation;
    let say = |phrase: Phrase<'_>| phrase.wording(language);
    let headline = ask.survey.lead().map(|lead| lead.text.get(language)).unwrap_or_default();
    let card = Card {
        organisation: &organisation.name,
        place: ask.place.as_deref().unwrap_or(place),
        address_shown: link.split_once("://").map_or(link, |(_, shown)| shown),
        link,
        accent: Accent::of(organisation.brand_accent.as_deref()).rgb(),
        headline,
        invitation: &say(Phrase::CardInvitation),
        scan_hint: &say(Phrase::CardScan),
        right_to_left: language.direction() == TextDirection::Rtl,
        language: language.html_lang(),
    };
    print::print(&card, form)
}
