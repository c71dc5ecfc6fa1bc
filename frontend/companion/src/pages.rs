//! Showing questions: those that were not there are put in, those that go are hidden and keep what was typed.

use domain::survey::shown;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlButtonElement, HtmlProgressElement, HtmlTemplateElement};

use crate::{
    form::{Form, Pairs, document},
    guide::Guide,
};

/// Shows the questions of `keys` on this page and no others.
pub(crate) fn show(form: &Form, guide: &mut Guide, keys: Vec<String>) {
    for key in guide.now.iter().filter(|key| !keys.contains(key)) {
        set_hidden(form.question(key), true);
    }
    let mut last = form.find_in::<Element>(".heading:not([hidden])").or_else(|| form.find_in(".way"));
    for key in &keys {
        let element = form.question(key).or_else(|| made(guide.questions.get(key)?));
        let Some(element) = element else { continue };
        place(form, &element, last.as_ref());
        set_hidden(Some(element.clone()), false);
        last = Some(element);
    }
    guide.now = keys;
}

/// Leads on to the questions of `keys`, as a page of their own.
pub(crate) fn turn(form: &Form, guide: &mut Guide, keys: Vec<String>) {
    let left = std::mem::take(&mut guide.now);
    for key in &left {
        set_hidden(form.question(key), true);
    }
    guide.before.push(left);
    set_heading(form, guide, keys.first());
    show(form, guide, keys);
}

/// Leads back to the page before; whether it could.
pub(crate) fn turn_back(form: &Form, guide: &mut Guide) -> bool {
    let Some(back) = guide.before.pop() else { return false };
    // What an earlier answer of the server brought is not in this page.
    if back.iter().any(|key| form.question(key).is_none() && !guide.questions.contains_key(key)) {
        guide.before.push(back);
        return false;
    }
    for key in &guide.now {
        set_hidden(form.question(key), true);
    }
    guide.now.clear();
    set_heading(form, guide, back.first());
    show(form, guide, back);
    true
}

/// Brings what stands around the questions up to date: where one is, the buttons, and what the form says was shown.
pub(crate) fn settle(form: &Form, guide: &Guide, pairs: &Pairs) {
    let (number, to_come) = (guide.before.len() + 1, guide.to_come(pairs));
    form.set_hidden_field(shown::FIELD, &shown::written(&guide.shown()));
    let words = &guide.words;
    if let Some(progress) = form.find_in::<HtmlProgressElement>(".way progress") {
        progress.set_max((number + to_come) as f64);
        progress.set_value(number as f64);
    }
    let label = words.page(number, number + to_come);
    if let Some(way) = form.find_in::<Element>(".way span").filter(|_| !label.is_empty()) {
        way.set_text_content(Some(label));
    }
    if let Some(send) = form.find_in::<Element>("button.send") {
        send.set_text_content(Some(if to_come == 0 { &words.send } else { &words.next }));
    }
    let back = form.find_in::<Element>("button.back").or_else(|| made_back(form, guide));
    set_hidden(back, guide.before.is_empty());
}

pub(crate) fn set_hidden(element: Option<Element>, is_hidden: bool) {
    let Some(element) = element else { return };
    // Attributes cannot fail with these names.
    if is_hidden {
        element.set_attribute("hidden", "").ok();
    } else {
        element.remove_attribute("hidden").ok();
    }
}

fn place(form: &Form, element: &Element, after: Option<&Element>) {
    let is_there = element.previous_element_sibling().as_ref() == after && element.parent_element().is_some();
    if is_there {
        return;
    }
    let before = match after {
        Some(after) => after.next_sibling(),
        None => form.0.first_child(),
    };
    form.0.insert_before(element, before.as_ref()).ok();
}

fn set_heading(form: &Form, guide: &Guide, first: Option<&String>) {
    if let Some(old) = form.find_in::<Element>(".heading") {
        old.remove();
    }
    let heading = first.and_then(|key| made(guide.headings.get(key)?));
    if let Some(heading) = heading {
        let way = form.find_in::<Element>(".way");
        place(form, &heading, way.as_ref());
    }
    // What the server found wrong belongs to a page that was left.
    if let Some(errors) = form.find_in::<Element>(".errors") {
        errors.remove();
    }
}

/// The element of a piece of the server's HTML.
fn made(html: &str) -> Option<Element> {
    let template: HtmlTemplateElement = document()?.create_element("template").ok()?.dyn_into().ok()?;
    template.set_inner_html(html);
    template.content().first_element_child()
}

fn made_back(form: &Form, guide: &Guide) -> Option<Element> {
    if guide.before.is_empty() {
        return None;
    }
    let button: HtmlButtonElement = document()?.create_element("button").ok()?.dyn_into().ok()?;
    button.set_class_name("back");
    button.set_type("submit");
    button.set_name(shown::BACK);
    button.set_value("yes");
    button.set_text_content(Some(&guide.words.back));
    form.tail()?.append_child(&button).ok()?;
    button.dyn_into().ok()
}
