//! Setting the second factor up, and what can be done with it then.

use domain::{Sentence, words};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Result,
    organisation::{self, Organisation},
    people::{self, Duty, SecondFactor, SetUp},
};

use crate::{
    components::field::{FormError, TextField, Tried},
    context, cookies,
    forms::account::{BeginSecondFactor, ConfirmSecondFactor, NewRecoveryCodes, RemoveSecondFactor},
    load::load,
};

pub(super) fn part() -> AnyView {
    let codes = cookies::RECOVERY_CODES.shown_once().map(recovery_codes);
    view! {
        <section class="card" id="second-factor">
            <h2 class="card-title">{t!("account-factor")}</h2>
            {codes}
            {load(read(), |(factor, organisation)| match factor {
                SecondFactor::Off => off(),
                SecondFactor::Pending(set_up) => pending(set_up),
                SecondFactor::On { since, codes_left } => {
                    on(words::day(organisation.local_day(since)), codes_left)
                }
            })}
        </section>
    }
    .into_any()
}

async fn read() -> Result<(SecondFactor, Organisation)> {
    let cx = context::service();
    Ok((people::second_factor(&cx, &context::actor()?).await?, organisation::get(&cx).await?))
}

fn off() -> AnyView {
    let note = match context::duty() {
        Some(Duty::SecondFactor) => t!("account-factor-needed"),
        _ => t!("account-factor-what"),
    };
    view! {
        <p class="card-note">{note}</p>
        <form class="form" method="post" action=BeginSecondFactor::url()>
            <FormError tried=Tried::of("begin-second-factor")/>
            <div class="actions"><button class="button primary" type="submit">{t!("account-factor-set-up")}</button></div>
        </form>
    }
    .into_any()
}

fn pending(set_up: SetUp) -> AnyView {
    let tried = Tried::of("confirm-second-factor");
    view! {
        <p class="card-note">{t!("account-factor-scan")}</p>
        <div class="qr" role="img" aria-label=t!("account-factor-qr") inner_html=set_up.qr></div>
        <p>{t!("account-factor-key")}" "<span class="code">{set_up.key}</span></p>
        <form class="form" method="post" action=ConfirmSecondFactor::url()>
            <FormError tried=tried.clone()/>
            <TextField tried name="code" label=t!("account-factor-code") required=true autocomplete="one-time-code"/>
            <div class="actions"><button class="button primary" type="submit">{t!("account-factor-turn-on")}</button></div>
        </form>
        <form method="post" action=BeginSecondFactor::url()>
            <button class="link" type="submit">{t!("account-factor-another-key")}</button>
        </form>
    }
    .into_any()
}

fn on(since: Sentence, codes_left: u64) -> AnyView {
    let since = format!(" {}", t!("account-factor-since", since, codes = codes_left));
    view! {
        <p><span class="badge high">{t!("account-factor-on")}</span>{since}</p>
        <div class="row">{new_codes()}{removal()}</div>
    }
    .into_any()
}

fn new_codes() -> AnyView {
    guarded(
        "new-recovery-codes",
        t!("account-new-codes"),
        t!("account-new-codes-note"),
        NewRecoveryCodes::url(),
        t!("account-new-codes-button"),
        "button small",
    )
}

fn removal() -> AnyView {
    guarded(
        "remove-second-factor",
        t!("account-factor-remove"),
        t!("account-factor-remove-note"),
        RemoveSecondFactor::url(),
        t!("account-factor-remove-button"),
        "button small danger",
    )
}

/// A step that asks for the password once more.
fn guarded(
    form: &'static str,
    summary: String,
    note: String,
    url: &'static str,
    button: String,
    class: &'static str,
) -> AnyView {
    let tried = Tried::of(form);
    let failed = tried.failed();
    view! {
        <details class="panel" open=failed>
            <summary class="button small">{summary}</summary>
            <form class="form" method="post" action=url>
                <FormError tried=tried.clone()/>
                <p class="card-note">{note}</p>
                <TextField tried name="password" id=form label=t!("account-your-password") kind="password" required=true
                    autocomplete="current-password"/>
                <div class="actions"><button class=class type="submit">{button}</button></div>
            </form>
        </details>
    }
    .into_any()
}

/// Shown once: the database keeps only their hashes.
fn recovery_codes(codes: String) -> AnyView {
    let codes: Vec<_> = codes.split(' ').map(|code| view! { <li class="code">{code.to_owned()}</li> }).collect();
    view! {
        <div class="once" role="status">
            <p><strong>{t!("account-codes")}</strong>" "{t!("account-codes-note")}</p>
            <ul class="recovery">{codes}</ul>
        </div>
    }
    .into_any()
}
