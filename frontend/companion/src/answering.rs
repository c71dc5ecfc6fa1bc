//! The events of a form, and what follows from them.

use std::{cell::RefCell, rc::Rc};

use domain::{
    AttemptId,
    survey::{Whole, shown},
};
use wasm_bindgen::{JsCast, closure::Closure};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, HtmlButtonElement, HtmlInputElement, SubmitEvent};

use crate::{
    form::{Form, Pairs, decoded, encoded, go_to},
    guide::Guide,
    keep, pages, sending, slider, so_far,
};

type Led = Rc<RefCell<Option<Guide>>>;

/// Stands by the form of the page that is shown now, if it has one.
pub(crate) fn begin() {
    let Some(form) = Form::find() else { return };
    let led = Led::default();
    let draft = keep::get(keep::DRAFT).map(|draft| decoded(&draft)).unwrap_or_default();
    form.fill(&draft);
    slider::add(&form);
    // The server tells in words what is wrong; a browser's own bubbles would come before it and in its own language.
    form.0.set_no_validate(true);
    listen(&form, &led);
    if sending::send_unsent(&form) {
        return;
    }
    let Some(path) = form.told("data-whole") else { return };
    spawn_local(async move {
        if let Some(guide) = guide(&form, &path).await {
            led.replace(Some(guide));
            replay(&form, &led, &draft);
            if has_passed_a_page(&led) {
                so_far::begin(&form);
            }
        }
    });
}

async fn guide(form: &Form, path: &str) -> Option<Guide> {
    let pairs = form.pairs();
    let field = |name: &str| pairs.iter().find(|pair| pair.0 == name).map(|pair| pair.1.clone());
    let attempt = field(AttemptId::FIELD)?;
    let whole: Whole = postcard::from_bytes(&sending::read(&format!("{path}&attempt={attempt}")).await?).ok()?;
    Guide::new(whole, shown::read(&field(shown::FIELD)?))
}

/// Goes as far as somebody was before the page was loaded anew.
fn replay(form: &Form, led: &Led, draft: &Pairs) {
    let was = draft.iter().find(|pair| pair.0 == shown::FIELD).map(|pair| shown::read(&pair.1)).unwrap_or_default();
    let mut led = led.borrow_mut();
    let Some(guide) = led.as_mut() else { return };
    while guide.before.len() + 1 < was.len() {
        let Some(keys) = guide.next(&form.pairs()) else { break };
        pages::turn(form, guide, keys);
        form.fill(draft);
    }
    bring_up(form, guide, draft);
    slider::add(form);
}

/// Shows what the answers on this page call for, at once.
fn bring_up(form: &Form, guide: &mut Guide, draft: &Pairs) {
    let pairs = form.pairs();
    if let Some(keys) = guide.here(&pairs).filter(|keys| *keys != guide.now) {
        pages::show(form, guide, keys);
        form.fill(draft);
    }
    pages::settle(form, guide, &form.pairs());
}

fn listen(form: &Form, led: &Led) {
    let (on_submit, on_change) = (form.clone(), form.clone());
    let (led_on, led_here) = (led.clone(), led.clone());
    on(form, "submit", move |event| submitted(&on_submit, &led_on, &event));
    on(form, "input", move |_| changed(&on_change, &led_here));
    on_window("online", sending::send_again);
    on_window("pagehide", so_far::now);
}

fn on_window(name: &str, heard: impl FnMut() + 'static) {
    let heard = Closure::<dyn FnMut()>::new(heard);
    if let Some(window) = web_sys::window() {
        window.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref()).ok();
    }
    // Listeners live as long as the page.
    heard.forget();
}

fn on(form: &Form, name: &str, heard: impl FnMut(Event) + 'static) {
    let heard = Closure::<dyn FnMut(Event)>::new(heard);
    form.0.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref()).ok();
    heard.forget();
}

fn changed(form: &Form, led: &Led) {
    if let Ok(mut led) = led.try_borrow_mut()
        && let Some(guide) = led.as_mut()
    {
        bring_up(form, guide, &Pairs::new());
        slider::add(form);
    }
    keep::put(keep::DRAFT, &encoded(&form.pairs()));
}

fn submitted(form: &Form, led: &Led, event: &Event) {
    event.prevent_default();
    let button = event.dyn_ref::<SubmitEvent>().and_then(SubmitEvent::submitter);
    let goes_back = button.and_then(|button| button.dyn_into::<HtmlButtonElement>().ok());
    let goes_back = goes_back.is_some_and(|button| button.name() == shown::BACK);
    let turned = led.borrow_mut().as_mut().is_some_and(|guide| turn(form, guide, goes_back));
    if turned {
        keep::put(keep::DRAFT, &encoded(&form.pairs()));
        if has_passed_a_page(led) {
            so_far::soon(form);
        }
    } else {
        sending::send(form, goes_back.then_some((shown::BACK, "yes")));
    }
}

fn has_passed_a_page(led: &Led) -> bool {
    led.borrow().as_ref().is_some_and(Guide::has_passed_a_page)
}

/// Turns the page here, where that can be done.
fn turn(form: &Form, guide: &mut Guide, goes_back: bool) -> bool {
    if goes_back {
        if !pages::turn_back(form, guide) {
            return false;
        }
    } else if let Some(keys) = guide.next(&form.pairs()) {
        pages::turn(form, guide, keys);
    } else {
        return false;
    }
    slider::add(form);
    pages::settle(form, guide, &form.pairs());
    if let Some(first) = guide.now.first().and_then(|key| form.question(key)) {
        form.0.scroll_into_view();
        go_to(&focus_of(first));
    }
    true
}

/// What is read out of a question first.
fn focus_of(question: web_sys::Element) -> web_sys::Element {
    let field = question.query_selector("input:not([type=hidden]), select, textarea").ok().flatten();
    field
        .filter(|field| field.dyn_ref::<HtmlInputElement>().is_none_or(|input| input.type_() != "range"))
        .unwrap_or(question)
}
