//! A form on its way to the server: now, or as soon as there is a connection.

use std::cell::{Cell, RefCell};

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    AbortSignal, DomParser, Element, Headers, HtmlButtonElement, RequestInit, Response, SupportedType, UrlSearchParams,
};

use crate::{
    answering,
    form::{Form, decoded, document, encoded, go_to},
    keep,
    pages::set_hidden,
    so_far,
};

/// How long an answer may take before the connection counts as gone, in milliseconds.
const PATIENCE: u32 = 20_000;
/// How long until the next try, in milliseconds: it doubles from the first to the last.
const TRIES: (i32, i32) = (4_000, 60_000);

thread_local! {
    static UNDER_WAY: Cell<bool> = const { Cell::new(false) };
    static WAITING: Cell<i32> = const { Cell::new(0) };
    static UNSENT: RefCell<Option<(Form, String)>> = const { RefCell::new(None) };
}

/// Sends the fields of a form; `extra` is the button that was pressed.
pub(crate) fn send(form: &Form, extra: Option<(&str, &str)>) {
    let mut pairs = form.pairs();
    pairs.extend(extra.map(|(name, value)| (name.to_owned(), value.to_owned())));
    send_body(form.clone(), encoded(&pairs));
}

/// Sends what waits since an earlier visit; whether something did.
pub(crate) fn send_unsent(form: &Form) -> bool {
    let Some(body) = keep::get(keep::UNSENT) else { return false };
    form.fill(&decoded(&body));
    send_body(form.clone(), body);
    true
}

/// Sends what waits on this page.
pub(crate) fn send_again() {
    if let Some((form, body)) = UNSENT.take() {
        send_body(form, body);
    }
}

fn send_body(form: Form, body: String) {
    if UNDER_WAY.replace(true) {
        return;
    }
    so_far::no_more();
    set_busy(&form, true);
    spawn_local(async move {
        let path = form.told("action").unwrap_or_default();
        match fetched(&path, &request(&body)).await {
            Ok(response) => arrived(response).await,
            Err(_) => wait(&form, &body),
        }
        UNDER_WAY.set(false);
        set_busy(&form, false);
    });
}

/// A form on its way.
pub(crate) fn request(body: &str) -> RequestInit {
    let request = RequestInit::new();
    request.set_method("POST");
    // Its type tells the server that it is a form.
    if let Ok(fields) = UrlSearchParams::new_with_str(body) {
        request.set_body(&fields);
    }
    // A page is asked for, as by the form itself.
    if let Ok(headers) = Headers::new() {
        headers.set("accept", "text/html").ok();
        request.set_headers(&headers);
    }
    request.set_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE)));
    request
}

async fn fetched(path: &str, request: &RequestInit) -> Result<Response, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    JsFuture::from(window.fetch_with_str_and_init(path, request)).await?.dyn_into()
}

/// The bytes of a file of ours.
pub(crate) async fn read(path: &str) -> Option<Vec<u8>> {
    let window = web_sys::window()?;
    let response: Response = JsFuture::from(window.fetch_with_str(path)).await.ok()?.dyn_into().ok()?;
    let body = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    response.ok().then(|| Uint8Array::new(&body).to_vec())
}

async fn text(response: &Response) -> Option<String> {
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

/// The server answered: with another address, or with a page that takes the place of this one.
async fn arrived(response: Response) {
    keep_only_what_is_needed(&response);
    WAITING.set(0);
    let Some(window) = web_sys::window() else { return };
    if response.redirected() {
        window.location().assign(&response.url()).ok();
        return;
    }
    let Some(html) = text(&response).await else { return };
    if put_in_place(&html).is_some() {
        answering::begin();
    } else {
        window.location().reload().ok();
    }
}

fn keep_only_what_is_needed(response: &Response) {
    // A page that asks on, or asks again, still needs the draft; what waited was taken or refused in words.
    if response.redirected() || response.status() == 410 {
        keep::forget();
    } else {
        let draft = keep::get(keep::DRAFT);
        keep::forget();
        if let Some(draft) = draft {
            keep::put(keep::DRAFT, &draft);
        }
    }
}

fn put_in_place(html: &str) -> Option<()> {
    let document = document()?;
    let page = DomParser::new().ok()?.parse_from_string(html, SupportedType::TextHtml).ok()?;
    let (old, new) = (document.query_selector("main").ok()??, page.query_selector("main").ok()??);
    document.set_title(&page.title());
    old.replace_with_with_node_1(&new).ok()?;
    web_sys::window()?.scroll_to_with_x_and_y(0.0, 0.0);
    let summary = document.query_selector("main .errors, main h1, main legend, main .heading").ok()?;
    go_to(&summary.unwrap_or(new));
    Some(())
}

/// No connection: the answer waits here and is sent when there is one.
fn wait(form: &Form, body: &str) {
    keep::put(keep::UNSENT, body);
    tell(form);
    let waited = WAITING.get();
    let next = if waited == 0 { TRIES.0 } else { (waited * 2).min(TRIES.1) };
    WAITING.set(next);
    UNSENT.replace(Some((form.clone(), body.to_owned())));
    let again = Closure::once_into_js(send_again);
    if let Some(window) = web_sys::window() {
        window.set_timeout_with_callback_and_timeout_and_arguments_0(again.unchecked_ref(), next).ok();
    }
}

/// Says that the answer waits.
fn tell(form: &Form) {
    let Some(words) = form.told("data-offline") else { return };
    if form.find_in::<Element>(".offline").is_some() {
        return;
    }
    let Some(note) = document().and_then(|document| document.create_element("p").ok()) else { return };
    note.set_class_name("offline");
    note.set_attribute("role", "status").ok();
    if let Some(tail) = form.tail() {
        tail.append_child(&note).ok();
    }
    // After it is in the page, so that it is read out.
    note.set_text_content(Some(&words));
}

fn set_busy(form: &Form, is_busy: bool) {
    if let Some(send) = form.find_in::<HtmlButtonElement>("button.send") {
        send.set_disabled(is_busy);
    }
    if !is_busy && WAITING.get() == 0 {
        set_hidden(form.find_in(".offline"), true);
    }
}
