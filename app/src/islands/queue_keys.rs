//! The queue by keyboard: `j` and `k` or the arrows move, Enter opens.

use leptos::prelude::*;

/// Moves the focus from case to case; the browser itself opens what has the focus.
#[island]
pub fn QueueKeys() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    browser::start();
}

#[cfg(feature = "hydrate")]
mod browser {
    use leptos::{
        ev,
        prelude::{document, window_event_listener},
        web_sys::KeyboardEvent,
    };

    use crate::islands::typing::{all, focus, is_command};

    pub(super) fn start() {
        window_event_listener(ev::keydown, |press| {
            if is_command(&press) {
                go(&press);
            }
        });
    }

    fn go(press: &KeyboardEvent) {
        let rows = all(".queue a.row-link");
        let at = document().active_element().and_then(|active| rows.iter().position(|row| *row == active));
        let last = rows.len().saturating_sub(1);
        // Arrows scroll the page until a case has the focus.
        let to = match (press.key().as_str(), at) {
            ("j", None) => 0,
            ("k", None) => last,
            ("j" | "ArrowDown", Some(at)) => (at + 1).min(last),
            ("k" | "ArrowUp", Some(at)) => at.saturating_sub(1),
            _ => return,
        };
        if let Some(row) = rows.into_iter().nth(to) {
            press.prevent_default();
            focus(row);
        }
    }
}
