//! A form of staff that could not be taken for now: the page keeps what was sent, to be sent again.

use http::StatusCode;
use leptos::prelude::*;

use crate::{components::field::TextField, context::ReadingLanguage, sheet, shell::Assets};

/// The field of a kept form that says on which page it stood first: after success it leads back there.
pub const STOOD_ON: &str = "held-stood-on";

/// What only its owner knows, by the names that our forms have for it: it is never sent back but asked for again.
const SECRETS: [&str; 3] = ["old", "password", "code"];

/// Whether a field of this name is asked for in confidence.
#[must_use]
pub fn is_secret(name: &str) -> bool {
    SECRETS.contains(&name)
}

/// Why a form comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Something is away, or took too long.
    Away,
    /// Something broke.
    Broke,
    /// The session ended while somebody wrote.
    LoggedOut,
    /// The account wants something first: a new password, a second factor.
    AccountFirst,
}

impl Why {
    /// The status of the page that brings the form back.
    #[must_use]
    pub const fn status(self) -> StatusCode {
        match self {
            Self::Away => StatusCode::SERVICE_UNAVAILABLE,
            Self::Broke => StatusCode::INTERNAL_SERVER_ERROR,
            Self::LoggedOut => StatusCode::UNAUTHORIZED,
            Self::AccountFirst => StatusCode::FORBIDDEN,
        }
    }

    /// What happened, and what to do about it.
    fn said(self) -> [String; 2] {
        match self {
            Self::Away => [t!("held-away"), t!("held-kept")],
            Self::Broke => [t!("error-internal"), t!("held-kept")],
            Self::LoggedOut => [t!("held-logged-out"), t!("held-log-in-first")],
            Self::AccountFirst => [t!("held-account-wants"), t!("held-account-first")],
        }
    }

    /// What must be done before the form is sent again: a link, in a tab of its own so that this page stays.
    fn first(self) -> Option<(&'static str, String)> {
        match self {
            Self::Away | Self::Broke => None,
            Self::LoggedOut => Some(("/login", t!("held-log-in"))),
            Self::AccountFirst => Some(("/account", t!("held-open-account"))),
        }
    }
}

/// A form that was sent, and why it comes back.
#[derive(Clone, Debug)]
pub struct Held {
    /// What kept it from being taken.
    pub why: Why,
    /// The path that it is sent to again.
    pub action: String,
    /// The path of the page that it stood on, if that is known.
    pub stood_on: Option<String>,
    /// Names and values of its fields, in their order; those that are [secret](is_secret) go no further than this.
    pub fields: Vec<(String, String)>,
    /// The names of files that came with it: they are gone.
    pub files: Vec<String>,
}

impl Held {
    /// Whether there is nothing to keep: a button was pressed, and can be pressed again.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.fields.is_empty() && self.files.is_empty()
    }
}

/// The page with the form and one button that sends it again. Needs no script, and nothing of the database.
#[must_use]
pub fn held(form: Held, assets: &Assets, reader: ReadingLanguage) -> String {
    sheet::page(assets, reader, || {
        let title = t!("held-title");
        (title.clone(), kept(form, title))
    })
}

fn kept(form: Held, title: String) -> impl IntoView {
    let Held { why, action, stood_on, fields, files } = form;
    let (secrets, kept): (Vec<_>, Vec<_>) = fields.into_iter().partition(|(name, _)| is_secret(name));
    let secrets: Vec<_> = secrets.into_iter().map(|(name, _)| name).collect();
    let [happened, then] = why.said();
    let first = why.first();
    let send = if first.is_some() { "button" } else { "button primary" };
    let words = words(&kept);
    let stood = stood_on.clone().map(|path| (STOOD_ON.to_owned(), path));
    let hidden = kept.into_iter().chain(stood);
    view! {
        <form class="sheet stack" method="post" action=action>
            <h1 class="page-title">{title}</h1>
            <div class="held-said" role="alert"><p>{happened}</p><p>{then}</p></div>
            {(!files.is_empty()).then(|| view! { <p class="form-error">{t!("held-files", names = files.join(", "))}</p> })}
            {asked_again(&secrets)}
            <div class="actions">
                {first.map(|(path, label)| view! {
                    <a class="button primary" href=path target="_blank" rel="noopener">{label}</a>
                })}
                <button class=send type="submit">{t!("held-send-again")}</button>
                {stood_on.map(|path| view! { <a class="button" href=path>{t!("held-back")}</a> })}
            </div>
            {words}
            {hidden.map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect_view()}
        </form>
    }
}

/// Fields for what is secret; nothing where the form had nothing of the kind.
fn asked_again(secrets: &[String]) -> Option<AnyView> {
    let asked = |name| secrets.iter().any(|secret| secret == name);
    let (old, password, code) = (asked("old"), asked("password"), asked("code"));
    let (label, fills) =
        if old { (t!("held-new-password"), "new-password") } else { (t!("login-password"), "current-password") };
    (old || password || code).then(|| {
        view! {
            <p class="field-help">{t!("held-secrets")}</p>
            {old.then(|| view! {
                <TextField name="old" label=t!("held-present-password") kind="password" required=true autocomplete="current-password"/>
            })}
            {password.then(|| view! {
                <TextField name="password" label kind="password" required=true autocomplete=fills/>
            })}
            {code.then(|| view! { <TextField name="code" label=t!("login-code") required=true autocomplete="one-time-code"/> })}
        }
        .into_any()
    })
}

/// What somebody wrote, to be read and copied: values of several words. All others are ids, choices and numbers.
fn words(kept: &[(String, String)]) -> Option<AnyView> {
    let written = kept.iter().map(|(_, value)| value.trim()).filter(|value| value.contains(char::is_whitespace));
    let written: Vec<_> = written.map(|value| view! { <p class="held-words">{value.to_owned()}</p> }).collect();
    (!written.is_empty()).then(|| {
        view! { <section class="stack"><h2 class="card-title">{t!("held-written")}</h2>{written}</section> }.into_any()
    })
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use domain::Language;

    use super::*;

    fn page(fields: &[(&str, &str)], files: &[&str], reader: Language) -> String {
        let form = Held {
            why: Why::Away,
            action: "/do/case-note".to_owned(),
            stood_on: Some("/cases/1?from=\"><script>".to_owned()),
            fields: fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
            files: files.iter().map(ToString::to_string).collect(),
        };
        let assets = Assets { css: "/assets/main.css".to_owned(), icon: "/assets/icon.svg".to_owned(), islands: true };
        held(form, &assets, ReadingLanguage(reader))
    }

    #[test]
    fn everything_typed_is_in_the_page_and_none_of_it_is_markup() {
        let typed = "\nfirst line\r\n\"quoted\" & <script>alert(1)</script></title> ä";
        let html = page(&[("version", "3"), ("note", typed), ("<b>", "<i>")], &["</p><img src=x>"], Language::De);
        for markup in ["<script", "<img", "<b>", "<i>"] {
            assert!(!html.contains(markup), "{markup} in {html}");
        }
        assert!(html.contains("name=\"version\" value=\"3\""), "{html}");
        assert!(html.contains("&quot;quoted&quot; &amp; &lt;script&gt;alert(1)&lt;/script&gt;"), "{html}");
        assert!(html.contains("<html lang=\"de\">"), "{html}");
    }

    #[test]
    fn nothing_secret_is_sent_back() {
        let html = page(&[("old", "so far"), ("password", "from now on"), ("code", "123456")], &[], Language::En);
        for secret in ["so far", "from now on", "123456"] {
            assert!(!html.contains(secret), "{html}");
        }
        assert_eq!(html.matches("required").count(), 3, "each is asked for again: {html}");
    }

    /// The pages' sources name every field of this kind; a new one must be known here.
    #[test]
    fn all_fields_for_secrets_are_known() {
        let mut found = Vec::new();
        secret_fields(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/pages"), &mut found);
        found.sort();
        found.dedup();
        let mut known = SECRETS;
        known.sort_unstable();
        assert_eq!(found, known);
    }

    /// The names of the fields that ask for a password or a code below `folder`.
    fn secret_fields(folder: &Path, found: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                secret_fields(&path, found);
                continue;
            }
            let source = fs::read_to_string(&path).unwrap();
            let fields = source.split('<').filter(|element| {
                ["=\"password\"", "one-time-code", "-password\""].iter().any(|mark| {
                    element.contains(mark) && (element.starts_with("input") || element.starts_with("TextField"))
                })
            });
            found.extend(
                fields.filter_map(|element| Some(element.split_once(" name=\"")?.1.split_once('"')?.0.to_owned())),
            );
        }
    }
}
