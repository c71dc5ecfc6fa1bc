//! The page after an answer.

use domain::survey::{Survey, phrases::Phrase};
use leptos::prelude::*;

use super::{Frame, document};

/// Thanks in the survey's words; whether somebody is going to write or call; and, while the answer may still be
/// changed, the way to do so.
#[must_use]
pub fn thanks(frame: Frame, survey: &Survey, will_be_contacted: bool, change: Option<String>) -> String {
    let language = frame.language;
    let heading = survey.thanks.get(language).to_owned();
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
