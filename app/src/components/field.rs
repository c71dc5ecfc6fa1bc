//! Fields of forms: label, control, help, and after a failed try what was typed and what was wrong with it.

use leptos::prelude::*;
use service::people::Flash;

use super::text::in_textarea;

/// What a form knows of its last try; nothing if the last form was another.
#[derive(Clone, Debug, Default)]
pub struct Tried(Option<Flash>);

impl Tried {
    /// The last try of the form `name`.
    #[must_use]
    pub fn of(name: &str) -> Self {
        Self(crate::context::flash().filter(|flash| flash.form == name && flash.error.is_some()))
    }

    /// Whether there was a failed try: a panel then opens by itself.
    #[must_use]
    pub fn failed(&self) -> bool {
        self.0.is_some()
    }

    /// What went wrong as a whole.
    #[must_use]
    pub fn error(&self) -> Option<String> {
        self.0.as_ref().and_then(|flash| flash.error.clone())
    }

    /// What was typed in `field`, or what `stands` there otherwise.
    #[must_use]
    pub fn value(&self, field: &str, stands: &str) -> String {
        self.0.as_ref().map_or_else(|| stands.to_owned(), |flash| flash.value(field))
    }

    /// What was wrong with `field`.
    #[must_use]
    pub fn error_at(&self, field: &str) -> Option<String> {
        self.0.as_ref().and_then(|flash| flash.error_at(field))
    }
}

/// The sentence at the top of a form whose last try failed.
#[component]
pub fn FormError(
    /// The last try.
    tried: Tried,
) -> impl IntoView {
    tried.error().map(|error| view! { <p class="form-error" role="alert">{error}</p> })
}

/// The label, the help and the error around a control. The control's ids come from its name.
fn framed(
    name: &str,
    label: String,
    help: Option<String>,
    error: Option<String>,
    control: AnyView,
) -> impl IntoView + use<> {
    view! {
        <div class="field">
            <label class="field-label" for=format!("f-{name}")>{label}</label>
            {control}
            {help.map(|help| view! { <p class="field-help" id=format!("h-{name}")>{help}</p> })}
            {error.map(|error| view! { <p class="field-error" id=format!("e-{name}")>{error}</p> })}
        </div>
    }
}

fn described(name: &str, help: bool, error: bool) -> Option<String> {
    let ids: Vec<_> = [(error, "e"), (help, "h")]
        .iter()
        .filter(|(there, _)| *there)
        .map(|(_, kind)| format!("{kind}-{name}"))
        .collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// One line of text, a number, a date.
#[component]
pub fn TextField(
    /// The last try of the form.
    #[prop(optional)]
    tried: Tried,
    /// The field's name.
    name: &'static str,
    /// What it asks for.
    #[prop(into)]
    label: String,
    /// What stands there at first.
    #[prop(optional, into)]
    value: String,
    /// How to fill it in.
    #[prop(optional, into)]
    help: Option<String>,
    /// The type of input; `text` unless given.
    #[prop(default = "text")]
    kind: &'static str,
    /// Whether the browser asks for it.
    #[prop(optional)]
    required: bool,
    /// What the browser may fill in, such as `new-password`.
    #[prop(optional)]
    autocomplete: Option<&'static str>,
    /// What its id is made of, where another form of the page has a field of the same name.
    #[prop(optional)]
    id: Option<&'static str>,
) -> impl IntoView {
    let error = tried.error_at(name);
    let id = id.unwrap_or(name);
    let described = described(id, help.is_some(), error.is_some());
    let control = view! {
        <input class="input" id=format!("f-{id}") type=kind name=name value=tried.value(name, &value) required=required
            autocomplete=autocomplete
            aria-invalid=error.as_ref().map(|_| "true") aria-describedby=described/>
    };
    framed(id, label, help, error, control.into_any())
}

/// Several lines of text.
#[component]
pub fn TextArea(
    /// The last try of the form.
    #[prop(optional)]
    tried: Tried,
    /// The field's name.
    name: &'static str,
    /// What it asks for.
    #[prop(into)]
    label: String,
    /// What stands there at first.
    #[prop(optional, into)]
    value: String,
    /// How to fill it in.
    #[prop(optional, into)]
    help: Option<String>,
    /// Whether the browser asks for it.
    #[prop(optional)]
    required: bool,
) -> impl IntoView {
    let error = tried.error_at(name);
    let described = described(name, help.is_some(), error.is_some());
    let control = view! {
        <textarea class="textarea" id=format!("f-{name}") name=name rows="4" required=required
            aria-invalid=error.as_ref().map(|_| "true") aria-describedby=described>{in_textarea(&tried.value(name, &value))}</textarea>
    };
    framed(name, label, help, error, control.into_any())
}

/// One of several.
#[component]
pub fn SelectField(
    /// The last try of the form.
    #[prop(optional)]
    tried: Tried,
    /// The field's name.
    name: &'static str,
    /// What it asks for.
    #[prop(into)]
    label: String,
    /// Value and label of each choice.
    options: Vec<(String, String)>,
    /// What is chosen at first.
    #[prop(optional, into)]
    value: String,
    /// How to choose.
    #[prop(optional, into)]
    help: Option<String>,
    /// Whether the values are tags of languages, each labelled in its own.
    #[prop(optional)]
    of_languages: bool,
) -> impl IntoView {
    let error = tried.error_at(name);
    let described = described(name, help.is_some(), error.is_some());
    let chosen = tried.value(name, &value);
    let control = view! {
        <select class="select" id=format!("f-{name}") name=name aria-invalid=error.as_ref().map(|_| "true") aria-describedby=described>
            {options.into_iter().map(|(value, label)| {
                let selected = value == chosen;
                let lang = (of_languages && !value.is_empty()).then(|| value.clone());
                view! { <option value=value lang=lang selected=selected>{label}</option> }
            }).collect_view()}
        </select>
    };
    framed(name, label, help, error, control.into_any())
}

/// Yes or no.
#[component]
pub fn Check(
    /// The last try of the form.
    #[prop(optional)]
    tried: Tried,
    /// The field's name; it posts `true` when checked, nothing otherwise.
    name: &'static str,
    /// What it says.
    #[prop(into)]
    label: String,
    /// Whether it is checked at first.
    #[prop(optional)]
    checked: bool,
) -> impl IntoView {
    let checked = if tried.failed() { tried.value(name, "") == "true" } else { checked };
    view! { <label class="check"><input type="checkbox" name=name value="true" checked=checked/><span>{label}</span></label> }
}
