//! The fields of the form that a customer fills in.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, Element, FormData, HtmlButtonElement, HtmlElement, HtmlFormElement, HtmlInputElement, HtmlSelectElement,
    HtmlTextAreaElement, UrlSearchParams,
};

/// Names and values, in the order of the page.
pub(crate) type Pairs = Vec<(String, String)>;

/// The form of a survey.
#[derive(Clone)]
pub(crate) struct Form(pub(crate) HtmlFormElement);

pub(crate) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

impl Form {
    /// The form of this page, if it is one of ours that can be accompanied.
    pub(crate) fn find() -> Option<Self> {
        document()?.query_selector("main form[data-offline]").ok()??.dyn_into().ok().map(Self)
    }

    pub(crate) fn pairs(&self) -> Pairs {
        FormData::new_with_form(&self.0).map(|data| listed(&data)).unwrap_or_default()
    }

    /// What stands beside the form for this program to read.
    pub(crate) fn told(&self, name: &str) -> Option<String> {
        self.0.get_attribute(name).filter(|value| !value.is_empty())
    }

    pub(crate) fn find_in<T: JsCast>(&self, selector: &str) -> Option<T> {
        self.0.query_selector(selector).ok()??.dyn_into().ok()
    }

    /// The outermost element of a question.
    pub(crate) fn question(&self, key: &str) -> Option<Element> {
        let mut at = document()?.get_element_by_id(&format!("q-{key}"))?;
        while let Some(parent) = at.parent_element() {
            if parent.is_same_node(Some(&self.0)) {
                return Some(at);
            }
            at = parent;
        }
        None
    }

    /// The part with the buttons, behind the last question.
    pub(crate) fn tail(&self) -> Option<Element> {
        self.find_in::<HtmlButtonElement>("button.send")?.parent_element()
    }

    pub(crate) fn set_hidden_field(&self, name: &str, value: &str) {
        if let Some(field) = self.find_in::<HtmlInputElement>(&format!("input[type=hidden][name={name}]")) {
            field.set_value(value);
        }
    }

    /// Fills fields that are still empty; hidden ones are the page's own.
    pub(crate) fn fill(&self, pairs: &[(String, String)]) {
        let all = self.0.elements();
        for at in 0..all.length() {
            let Some(field) = all.item(at) else { continue };
            let Some(name) = field.get_attribute("name") else { continue };
            let kept: Vec<&str> = pairs.iter().filter(|pair| pair.0 == name).map(|pair| pair.1.as_str()).collect();
            if !kept.is_empty() {
                self.fill_one(&field, &name, &kept);
            }
        }
    }

    fn fill_one(&self, field: &Element, name: &str, kept: &[&str]) {
        let last = kept.last().copied().unwrap_or_default();
        if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
            match input.type_().as_str() {
                "hidden" => {}
                "radio" => {
                    let is_chosen = self.find_in::<Element>(&format!("[name=\"{name}\"]:checked")).is_some();
                    if !is_chosen && last == input.value() {
                        input.set_checked(true);
                    }
                }
                "checkbox" => input.set_checked(input.checked() || kept.contains(&input.value().as_str())),
                _ if input.value().is_empty() => input.set_value(last),
                _ => {}
            }
        } else if let Some(text) = field.dyn_ref::<HtmlTextAreaElement>() {
            if text.value().is_empty() {
                text.set_value(last);
            }
        } else if let Some(list) = field.dyn_ref::<HtmlSelectElement>()
            && list.value().is_empty()
        {
            list.set_value(last);
        }
    }
}

/// Pairs as a form is sent.
pub(crate) fn encoded(pairs: &[(String, String)]) -> String {
    let Ok(params) = UrlSearchParams::new() else { return String::new() };
    for (name, value) in pairs {
        params.append(name, value);
    }
    params.to_string().into()
}

/// The pairs of an encoded form.
pub(crate) fn decoded(body: &str) -> Pairs {
    UrlSearchParams::new_with_str(body).map(|params| listed(&params)).unwrap_or_default()
}

/// The pairs that something of the browser's lists; what is no text, such as a file, is left out.
fn listed(entries: &JsValue) -> Pairs {
    let pair = |entry: JsValue| {
        let entry = Array::from(&entry);
        Some((entry.get(0).as_string()?, entry.get(1).as_string()?))
    };
    Array::from(entries).iter().filter_map(pair).collect()
}

/// Puts the reader, and whoever reads aloud, at the beginning of an element.
pub(crate) fn go_to(element: &Element) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return };
    if element.tab_index() < 0 {
        element.set_tab_index(-1);
    }
    if element.focus().is_err() {
        element.scroll_into_view();
    }
}
