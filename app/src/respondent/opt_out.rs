//! The page on which a customer says that they don't want to be asked.

use domain::survey::phrases::Phrase;
use leptos::prelude::*;

use super::{Frame, document};

/// One question, one button. Looking at it changes nothing: mail scanners open every link.
#[must_use]
pub fn opt_out(frame: Frame, action: &str) -> String {
    let language = frame.language;
    let heading = Phrase::OptOutHeading.wording(language);
    let action = action.to_owned();
    document(
        frame,
        &heading.clone(),
        view! {
            <form class="say" method="post" action=action>
                <h1>{heading}</h1>
                <p class="second">{Phrase::OptOutText.wording(language)}</p>
                <p><button class="send" type="submit">{Phrase::DontAskAgain.wording(language)}</button></p>
            </form>
        },
    )
}
