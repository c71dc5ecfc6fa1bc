//! Cards of every form in every language.

mod pdf;
mod places;
mod samples;
mod words;

use super::{Card, Form};

const FORMS: [Form; 3] = [Form::A4Sheet, Form::TableTent, Form::Stickers];

/// Longer than anything people should write on a card.
fn long() -> Card<'static> {
    Card {
        organisation: "Kommunale Wohnungsbau- und Stadtentwicklungsgesellschaft der Hansestadt Greifswald mit \
                       beschränkter Haftung",
        place: "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzamt, Zweigstelle \
                Königswusterhausen-Nord, dritter Stock links",
        headline: "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihungszeremonie – how did we do, \
                   and what should we do better for you and yours tomorrow, please?",
        invitation: "Three short questions, about a minute. We read every answer. Three short questions, about a \
                     minute. We read every answer, and do so again with great pleasure on every other Tuesday.",
        scan_hint: "Point the camera of your telephone at the square, wait until an address is shown, and then press it; \
                    or write the address that stands below into whatever you use to look at pages.",
        address_shown: "kommunale-wohnungsbau-greifswald.example/c/ab12cde",
        link: "https://kommunale-wohnungsbau-greifswald.example/c/ab12cde",
        ..samples::all()[1]
    }
}

/// A letter repeated without any place to end a line.
fn endless(text: &'static str, of: &Card<'static>) -> Card<'static> {
    Card { organisation: text, place: text, headline: text, invitation: text, scan_hint: text, ..*of }
}

fn everything() -> Vec<Card<'static>> {
    let mut cards = samples::all();
    let (english, arabic, japanese) = (cards[0], cards[10], cards[12]);
    cards.push(long());
    cards.push(Card { right_to_left: true, ..long() });
    cards
        .push(endless("WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", &english));
    cards.push(endless("مممممممممممممممممممممممممممممممممممممممممممممممممممممممممممممممممممممممممممممم", &arabic));
    cards.push(endless(
        "愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛愛",
        &japanese,
    ));
    cards.push(endless("", &english));
    cards
}
