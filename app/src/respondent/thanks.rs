//! The page after an answer.

use domain::survey::phrases::Phrase;
use leptos::prelude::*;

use super::{Frame, document};

/// Thanks in the words of the survey's ending; whether somebody is going to write or call; and, while the answer may still be
/// changed, the way to do so.
#[must_use]
pub fn thanks(frame: Frame, heading: String, will_be_contacted: bool, change: Option<String>) -> String {
    let language = frame.language;
    let next = if will_be_contacted { Phrase::SomebodyWillContact } else { Phrase::Read };
    document(
        frame,
        &heading.clone(),
        view! {
            <div class="say">
                <span class="mark-done" aria-hidden="true"></span>
                <h1>{heading}</h1>
                <p class="second">{next.wording(language)}</p>
                {change.map(|address| view! { <p><a href=address>{Phrase::ChangeAnswer.wording(language)}</a></p> })}
            </div>
        },
    )
}
