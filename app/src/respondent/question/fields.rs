//! Questions whose answer is written, and the box of consent.

use domain::survey::{QuestionKind, Texts};
use leptos::prelude::*;

use super::{Asked, anchor};
use crate::components::text::in_textarea;

/// What a browser is told about a field of one line.
struct Field {
    /// The field's type; mostly text, for a browser's own checks do not speak in our words.
    kind: &'static str,
    mode: Option<&'static str>,
    autocomplete: Option<&'static str>,
    lowest: Option<String>,
    highest: Option<String>,
}

impl Field {
    fn of(kind: &QuestionKind) -> Self {
        let text = Self { kind: "text", mode: None, autocomplete: None, lowest: None, highest: None };
        match kind {
            QuestionKind::Name => Self { autocomplete: Some("name"), ..text },
            QuestionKind::Email => Self { mode: Some("email"), autocomplete: Some("email"), ..text },
            QuestionKind::Phone => Self { kind: "tel", autocomplete: Some("tel"), ..text },
            QuestionKind::Slider { .. } => Self { mode: Some("numeric"), ..text },
            QuestionKind::Number { lowest, decimals, .. } => {
                // A numeric keyboard has neither a sign nor a point.
                let is_plain = *decimals == 0 && lowest.is_some_and(|lowest| lowest >= 0);
                Self { mode: Some(if is_plain { "numeric" } else { "decimal" }), ..text }
            }
            QuestionKind::Date { earliest, latest } => Self {
                kind: "date",
                lowest: earliest.map(|day| day.to_string()),
                highest: latest.map(|day| day.to_string()),
                ..text
            },
            _ => text,
        }
    }
}

impl Asked<'_> {
    /// A field of several lines.
    pub(super) fn lines(&self) -> AnyView {
        let id = anchor(self.question);
        let described = self.described_by(None);
        let invalid = self.error.as_ref().map(|_| "true");
        let text = in_textarea(self.typed.get(&self.question.key));
        view! {
            <div>
                <label class="ask" for=id.clone()>{self.text.clone()}</label>
                <textarea id=id name=self.question.key.clone() rows="4" aria-invalid=invalid aria-describedby=described>{text}</textarea>
                {self.help_line()}
                {self.said()}
            </div>
        }
        .into_any()
    }

    /// A field of one line. Contact details are shown once the consent is given.
    pub(super) fn line(&self, kind: &QuestionKind) -> AnyView {
        let Field { kind: type_, mode, autocomplete, lowest, highest } = Field::of(kind);
        let id = anchor(self.question);
        let is_slider = matches!(kind, QuestionKind::Slider { .. });
        let described = self.described_by(is_slider.then(|| self.ends_id()));
        let invalid = self.error.as_ref().map(|_| "true");
        // An address is read from the left in every language, and so is a number.
        let direction = matches!(kind, QuestionKind::Email | QuestionKind::Phone).then_some("ltr");
        // For the line that a script puts beside the field.
        let line = match kind {
            QuestionKind::Slider { lowest, highest, step } => Some((*lowest, *highest, *step)),
            _ => None,
        };
        let ends = match kind {
            QuestionKind::Slider { lowest, highest, .. } => {
                let end = |value: &i32, words: &Texts| format!("{value} {}", words.get(self.language));
                let (low, high) = (&self.question.low_end, &self.question.high_end);
                Some(self.ends(end(lowest, low), end(highest, high)))
            }
            _ => None,
        };
        let is_short = mode.is_some_and(|mode| mode != "email") || type_ == "date";
        view! {
            <div class:with-consent=kind.needs_consent()>
                <label class="ask" for=id.clone()>{self.text.clone()}</label>
                <input
                    class="line"
                    class:short=is_short
                    type=type_
                    inputmode=mode
                    dir=direction
                    id=id
                    name=self.question.key.clone()
                    value=self.typed.get(&self.question.key).to_owned()
                    autocomplete=autocomplete
                    min=lowest
                    max=highest
                    data-lowest=line.map(|line| line.0)
                    data-highest=line.map(|line| line.1)
                    data-step=line.map(|line| line.2)
                    aria-invalid=invalid
                    aria-describedby=described
                />
                {ends}
                {self.help_line()}
                {self.said()}
            </div>
        }
        .into_any()
    }

    /// A box to tick. Nothing is ticked for the customer.
    pub(super) fn consent(&self) -> AnyView {
        let checked = matches!(self.typed.get(&self.question.key).trim(), "yes" | "on" | "true" | "1");
        let described = self.error.as_ref().map(|_| self.error_id());
        let help = self.help.clone();
        view! {
            <div>
                <label class="box">
                    <input
                        type="checkbox"
                        id=anchor(self.question)
                        name=self.question.key.clone()
                        value="yes"
                        checked=checked
                        data-consent=""
                        aria-describedby=described
                    />
                    <span>
                        {self.text.clone()}
                        {(!help.is_empty()).then(|| view! { <span class="help">{help}</span> })}
                    </span>
                </label>
                {self.said()}
            </div>
        }
        .into_any()
    }
}
