//! The forms of a case. Each opens in place, also without script, and keeps what was typed when it fails.

use domain::case::{Action, CaseOutcome};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{cases::CaseDetail, people::Flash};

use crate::{
    components::field::{FormError, SelectField, TextArea, Tried},
    context::{self, language, say},
    forms::cases::{AssignCase, CallCase, CloseCase, NoteCase, ReopenCase, ReplyCase, ResolveCase, TakeCase},
};

/// Each form's name with the action that it does and the field of its text.
const FORMS: &[(&str, Action, &str)] = &[
    ("case-take", Action::Take, ""),
    ("case-assign", Action::Assign, ""),
    ("case-note", Action::Note, "note"),
    ("case-call", Action::LogCall, "call_note"),
    ("case-reply", Action::Reply, "reply"),
    ("case-resolve", Action::Resolve, "resolve_note"),
    ("case-close", Action::Close, ""),
    ("case-reopen", Action::Reopen, "reopen_note"),
];

/// The field whose text was sent just now: its draft is no longer needed. Empty when none was.
pub(super) fn just_sent() -> String {
    let sent = context::flash().filter(|flash| flash.said.is_some());
    sent.and_then(|flash| FORMS.iter().find(|(form, ..)| *form == flash.form))
        .map_or_else(String::new, |(_, _, field)| (*field).to_owned())
}

/// What a form said that is no longer offered, for somebody else changed the case or the customer's address is gone:
/// its error and what was typed.
pub(super) fn lost(detail: &CaseDetail) -> Option<impl IntoView + use<>> {
    let flash = context::flash()?;
    let error = flash.error.clone()?;
    let (_, action, field) = FORMS.iter().find(|(form, ..)| *form == flash.form)?;
    let offered = match action {
        // It has no form of its own to show an error in.
        Action::Take => false,
        Action::Reply => detail.may.contains(action) && detail.reply_to.is_some(),
        _ => detail.may.contains(action),
    };
    // What is offered shows its error itself; elsewhere there is no marked field to look at.
    (!offered).then(|| {
        let error = flash.error_at(field).unwrap_or(error);
        view! { <div class="stack lost"><p class="form-error" role="alert">{error}</p>{typed(&flash)}</div> }
    })
}

/// What was typed, to be copied.
pub(super) fn typed(flash: &Flash) -> Option<impl IntoView + use<>> {
    let (_, _, field) = FORMS.iter().find(|(form, ..)| *form == flash.form)?;
    let text = flash.value(field);
    (!text.is_empty())
        .then(|| view! { <p class="field-label">{t!("case-typed")}</p><blockquote class="quote">{text}</blockquote> })
}

/// The forms of what may be done, in the order of the buttons.
pub(super) fn all(detail: &CaseDetail) -> impl IntoView + use<> {
    let may = |action: Action| detail.may.contains(&action).then_some(());
    let first = detail.may.iter().copied().find(|action| *action != Action::Take);
    // Whoever does not have the case takes it first.
    let first = if detail.may.contains(&Action::Take) { Some(Action::Take) } else { first };
    let main = |action: Action| if first == Some(action) { "button primary wide" } else { "button wide" };
    let ids = Ids { case: detail.case.id.to_string(), version: detail.case.version };
    view! {
        <div class="case-actions">
            {may(Action::Take).map(|()| take(&ids))}
            {may(Action::LogCall).map(|()| panel(Action::LogCall, main(Action::LogCall), "wide", CallCase::url(), "case-call", &ids, |tried| view! {
                <SelectField tried=tried.clone() name="reached" label=t!("case-call-reached") value="yes"
                    options=vec![("yes".to_owned(), t!("case-yes")), ("no".to_owned(), t!("case-no"))]/>
                <TextArea tried name="call_note" label=t!("case-call-said") help=t!("case-may-stay-empty")/>
                <div class="actions"><button class="button primary" type="submit">{t!("case-call-do")}</button></div>
            }.into_any()))}
            {may(Action::Reply).map(|()| reply(detail, main(Action::Reply), &ids))}
            {may(Action::Note).map(|()| panel(Action::Note, "button wide", "half", NoteCase::url(), "case-note", &ids, |tried| view! {
                <TextArea tried name="note" label=t!("case-note-field") required=true/>
                <div class="actions"><button class="button primary" type="submit">{t!("case-note-do")}</button></div>
            }.into_any()))}
            {may(Action::Resolve).map(|()| resolve(detail, &ids))}
            {may(Action::Close).map(|()| panel(Action::Close, main(Action::Close), "wide", CloseCase::url(), "case-close", &ids, |_| view! {
                <p>{t!("case-close-what")}</p>
                <div class="actions"><button class="button primary" type="submit">{t!("case-close-do")}</button></div>
            }.into_any()))}
            {may(Action::Reopen).map(|()| panel(Action::Reopen, "button wide", "wide", ReopenCase::url(), "case-reopen", &ids, |tried| view! {
                <TextArea tried name="reopen_note" label=t!("case-reopen-field") required=true/>
                <div class="actions"><button class="button primary" type="submit">{t!("case-reopen-do")}</button></div>
            }.into_any()))}
        </div>
    }
}

/// What every form of a case says of it.
struct Ids {
    case: String,
    version: i32,
}

impl Ids {
    fn fields(&self) -> impl IntoView + use<> {
        view! {
            <input type="hidden" name="case" value=self.case.clone()/>
            <input type="hidden" name="version" value=self.version/>
        }
    }
}

fn key(action: Action) -> impl IntoView {
    view! { <kbd class="key">{action.key().to_ascii_uppercase().to_string()}</kbd> }
}

fn take(ids: &Ids) -> impl IntoView + use<> {
    view! {
        <form class="wide" method="post" action=TakeCase::url()>
            {ids.fields()}
            <button class="button primary wide" type="submit" data-key=Action::Take.key().to_string()>
                {Action::Take.label_in(language())}" "{key(Action::Take)}
            </button>
        </form>
    }
}

/// A button that opens a form; open by itself after a failed try.
fn panel(
    action: Action,
    button: &'static str,
    width: &'static str,
    to: &'static str,
    form: &'static str,
    ids: &Ids,
    content: impl FnOnce(Tried) -> AnyView,
) -> AnyView {
    let tried = Tried::of(form);
    let failed = tried.failed();
    view! {
        <details class=format!("panel {width}") open=failed data-key=action.key().to_string()>
            <summary class=button>{action.label_in(language())}" "{key(action)}</summary>
            <form class="form" method="post" action=to>
                {ids.fields()}
                <FormError tried=tried.clone()/>
                {content(tried)}
            </form>
        </details>
    }
    .into_any()
}

fn reply(detail: &CaseDetail, button: &'static str, ids: &Ids) -> AnyView {
    let Some(address) = detail.reply_to.clone() else {
        return view! { <p class="meta wide">{t!("case-reply-no-address")}</p> }.into_any();
    };
    panel(Action::Reply, button, "wide", ReplyCase::url(), "case-reply", ids, |tried| {
        view! {
            <TextArea tried name="reply" label=t!("case-reply-field", address) required=true help=t!("case-reply-help")/>
            <div class="actions"><button class="button primary" type="submit">{t!("case-reply-do")}</button></div>
        }
        .into_any()
    })
}

fn resolve(detail: &CaseDetail, ids: &Ids) -> AnyView {
    let mut causes: Vec<_> = detail.causes.iter().map(|(key, name)| (key.clone(), say(name))).collect();
    causes.sort_by_key(|(_, name)| name.to_lowercase());
    let causes = std::iter::once(unchosen()).chain(causes).collect();
    let ends = CaseOutcome::ALL.iter().map(|end| (end.to_string(), end.label_in(language()).into_owned()));
    let ends = std::iter::once(unchosen()).chain(ends).collect();
    let before = detail.case.root_cause.clone().unwrap_or_default();
    panel(Action::Resolve, "button wide", "half", ResolveCase::url(), "case-resolve", ids, move |tried| {
        view! {
            <SelectField tried=tried.clone() name="root_cause" label=t!("case-resolve-why") options=causes value=before/>
            <SelectField tried=tried.clone() name="outcome" label=t!("case-resolve-how") options=ends/>
            <TextArea tried name="resolve_note" label=t!("case-resolve-word") help=t!("case-may-stay-empty")/>
            <div class="actions"><button class="button primary" type="submit">{t!("case-resolve-do")}</button></div>
        }
        .into_any()
    })
}

/// What a choice begins with.
fn unchosen() -> (String, String) {
    (String::new(), t!("case-choose"))
}

/// Giving the case to somebody, at the head of the page.
pub(super) fn hand_over(detail: &CaseDetail) -> Option<impl IntoView + use<>> {
    let offered = detail.may.contains(&Action::Assign) && !detail.colleagues.is_empty();
    offered.then(|| {
        let ids = Ids { case: detail.case.id.to_string(), version: detail.case.version };
        let people: Vec<(String, String)> = std::iter::once(unchosen())
            .chain(detail.colleagues.iter().map(|person| (person.id.to_string(), person.name.clone())))
            .collect();
        let label = match detail.owner {
            Some(_) => t!("case-hand-over"),
            None => Action::Assign.label_in(language()).into_owned(),
        };
        let tried = Tried::of("case-assign");
        let failed = tried.failed();
        view! {
            <details class="panel over" open=failed data-key=Action::Assign.key().to_string()>
                <summary class="button small">{label}" "{key(Action::Assign)}</summary>
                <form class="form" method="post" action=AssignCase::url()>
                    {ids.fields()}
                    <FormError tried=tried.clone()/>
                    <SelectField tried name="to" label=t!("case-assign-to") options=people/>
                    <div class="actions"><button class="button primary" type="submit">{t!("case-hand-over")}</button></div>
                </form>
            </details>
        }
    })
}
