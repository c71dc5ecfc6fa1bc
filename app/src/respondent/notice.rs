//! A kind word in place of a survey.

use domain::survey::phrases::Phrase;
use leptos::prelude::*;
use service::responses::Closed;

use super::{Frame, document};

/// A page that says one thing: a heading and a sentence.
#[must_use]
pub fn notice(frame: Frame, heading: Phrase<'_>, text: Phrase<'_>) -> String {
    let (heading, text) = (heading.wording(frame.language), text.wording(frame.language));
    document(
        frame,
        &heading.clone(),
        view! {
            <div class="say">
                <h1>{heading}</h1>
                <p>{text}</p>
            </div>
        },
    )
}

/// The page of a link that has no survey to answer.
#[must_use]
pub fn closed(frame: Frame, why: Closed) -> String {
    let (heading, text) = match why {
        Closed::Answered => (Phrase::AnsweredHeading, Phrase::AnsweredText),
        Closed::Expired => (Phrase::ExpiredHeading, Phrase::ExpiredText),
        Closed::OptedOut => (Phrase::OptedOutHeading, Phrase::OptedOutText),
        Closed::Unknown | Closed::Malformed => (Phrase::UnknownHeading, Phrase::UnknownText),
    };
    notice(frame, heading, text)
}
