//! What the browser remembers of this page: what was typed until its tab is closed, what could not be sent until it was.
//!
//! A link is one customer's own, so an answer to it may wait on their device. A comment card is often filled in on a
//! device of the house, which the next guest takes up: nothing of it is remembered.

use web_sys::Storage;

/// What was typed.
pub(crate) const DRAFT: &str = "draft";
/// What was sent and did not arrive.
pub(crate) const UNSENT: &str = "unsent";

pub(crate) fn put(what: &str, value: &str) {
    if let Some(storage) = storage(what) {
        // A full or forbidden store remembers nothing; the page goes on.
        storage.set_item(&name(what), value).ok();
    }
}

pub(crate) fn get(what: &str) -> Option<String> {
    storage(what)?.get_item(&name(what)).ok()?
}

pub(crate) fn forget() {
    for what in [DRAFT, UNSENT] {
        if let Some(storage) = storage(what) {
            storage.remove_item(&name(what)).ok();
        }
    }
}

fn storage(what: &str) -> Option<Storage> {
    let window = web_sys::window()?;
    if !path().starts_with("/s/") {
        return None;
    }
    if what == UNSENT { window.local_storage().ok()? } else { window.session_storage().ok()? }
}

fn name(what: &str) -> String {
    format!("afterword {what} {}", path())
}

fn path() -> String {
    web_sys::window().and_then(|window| window.location().pathname().ok()).unwrap_or_default()
}
