//! What is said on the way is sent along, once a page was passed: in the background, a moment after each page, and at once when
//! the page is left. Nobody waits for it; what does not arrive comes with the next page, or with the whole.

use std::cell::{Cell, RefCell};

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::RequestInit;

use crate::{
    form::{Form, encoded},
    sending,
};

/// How long somebody may leaf on until it is sent, in milliseconds.
const MOMENT: i32 = 800;

thread_local! {
    static TIMER: Cell<Option<i32>> = const { Cell::new(None) };
    static LAST: RefCell<String> = const { RefCell::new(String::new()) };
    static ON_THE_WAY: RefCell<Option<Form>> = const { RefCell::new(None) };
}

/// Somebody is beyond the first page of `form`: what it says is sent when the page is left.
pub(crate) fn begin(form: &Form) {
    ON_THE_WAY.replace(Some(form.clone()));
}

/// A page of `form` was passed: what it says by then is sent in a moment.
pub(crate) fn soon(form: &Form) {
    begin(form);
    stop();
    let then = Closure::once_into_js(now);
    let Some(window) = web_sys::window() else { return };
    let timer = window.set_timeout_with_callback_and_timeout_and_arguments_0(then.unchecked_ref(), MOMENT);
    TIMER.set(timer.ok());
}

/// The form itself is sent: what it says comes with it.
pub(crate) fn no_more() {
    stop();
    ON_THE_WAY.take();
}

/// Sends what is said so far, unless that was sent already.
pub(crate) fn now() {
    stop();
    let Some(form) = ON_THE_WAY.with_borrow(Clone::clone) else { return };
    let body = encoded(&form.pairs());
    if LAST.with_borrow(|last| *last == body) {
        return;
    }
    if let (Some(path), Some(window)) = (path(&form), web_sys::window()) {
        // At once: a page that is left does nothing later.
        let sent = window.fetch_with_str_and_init(&path, &request(&body));
        spawn_local(async move {
            // What becomes of it makes no difference here.
            JsFuture::from(sent).await.ok();
        });
        LAST.replace(body);
    }
}

fn request(body: &str) -> RequestInit {
    let request = sending::request(body);
    // It goes on when the page is left. Browsers that do not know this word send it as well as they can.
    Reflect::set(&request, &JsValue::from_str("keepalive"), &JsValue::TRUE).ok();
    request
}

/// Where it goes; nowhere where the form is only tried.
fn path(form: &Form) -> Option<String> {
    if form.told("data-tried").is_some() {
        return None;
    }
    let action = form.told("action")?;
    let (path, query) = action.split_once('?').unwrap_or((&action, ""));
    Some(format!("{path}/partial?{query}"))
}

fn stop() {
    if let (Some(timer), Some(window)) = (TIMER.take(), web_sys::window()) {
        window.clear_timeout_with_handle(timer);
    }
}
