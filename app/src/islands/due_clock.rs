//! Keeps "24 min left" true while a page stays open.

use domain::case::due::Wordings;
use leptos::prelude::*;

/// Counts with the rules of the domain, from the server's `now` (seconds since 1970): the browser's clock may be wrong.
#[island]
pub fn DueClock(
    /// The server's time when the page was made.
    now: i64,
    /// What the page says of due times, in its language.
    words: Wordings,
) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    browser::start(now, words);
    #[cfg(not(feature = "hydrate"))]
    let _ = (now, words);
}

#[cfg(feature = "hydrate")]
mod browser {
    use std::time::Duration;

    use domain::case::due::{Urgency, Wordings, urgency};
    use leptos::{
        prelude::set_interval,
        web_sys::{Element, js_sys::Date},
    };

    use crate::islands::typing::all;

    const EVERY: Duration = Duration::from_secs(10);

    pub(super) fn start(server_now: i64, words: Wordings) {
        let ahead = browser_now() - server_now;
        let tick = move || {
            let now = browser_now() - ahead;
            all("[data-due]").iter().for_each(|element| show(element, now, &words));
        };
        set_interval(tick, EVERY);
    }

    fn browser_now() -> i64 {
        // Milliseconds since 1970 are far below 2^53.
        (Date::now() / 1000.0) as i64
    }

    fn show(element: &Element, now: i64, words: &Wordings) {
        let number = |name: &str| element.get_attribute(name).and_then(|text| text.parse::<i64>().ok());
        let Some(due) = number("data-due") else { return };
        let [before, length, after] = words.parts(due - now);
        match element.get_attribute("data-due-part").as_deref() {
            None => element.set_text_content(Some(&words.whole(due - now))),
            Some("before") => {
                element.set_text_content(Some(&before));
                element.toggle_attribute_with_force("hidden", before.is_empty()).ok();
            }
            Some("length") => element.set_text_content(Some(&length)),
            Some("after") => element.set_text_content(Some(&after)),
            Some(_) => {
                let used = now - number("data-due-from").unwrap_or(now);
                element.set_attribute("value", &used.max(0).to_string()).ok();
            }
        }
        if element.class_list().contains("due") {
            for other in Urgency::ALL {
                element.class_list().toggle_with_force(other.as_str(), *other == urgency(due - now)).ok();
            }
        }
    }
}
