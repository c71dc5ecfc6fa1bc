//! Setting the second factor up, and what can be done with it then.

use domain::words;
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
            <h2 class="card-title">"Second factor"</h2>
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
        Some(Duty::SecondFactor) => {
            "Your role needs one: a code from an app on your phone, beside the password. Until it is set up nothing else is open."
        }
        _ => "A code from an app on your phone, beside the password. Whoever learns your password still cannot get in.",
    };
    view! {
        <p class="card-note">{note}</p>
        <form class="form" method="post" action=BeginSecondFactor::url()>
            <FormError tried=Tried::of("begin-second-factor")/>
            <div class="actions"><button class="button primary" type="submit">"Set it up"</button></div>
        </form>
    }
    .into_any()
}

fn pending(set_up: SetUp) -> AnyView {
    let tried = Tried::of("confirm-second-factor");
    view! {
        <p class="card-note">"Scan this with an app for codes, such as the one of your phone or of your password manager, or type the key into it."</p>
        <div class="qr" inner_html=set_up.qr></div>
        <p>"Key: "<span class="code">{set_up.key}</span></p>
        <form class="form" method="post" action=ConfirmSecondFactor::url()>
            <FormError tried=tried.clone()/>
            <TextField tried name="code" label="The code that the app shows" required=true autocomplete="one-time-code"/>
            <div class="actions"><button class="button primary" type="submit">"Turn it on"</button></div>
        </form>
        <form method="post" action=BeginSecondFactor::url()>
            <button class="link" type="submit">"Make another key"</button>
        </form>
    }
    .into_any()
}

fn on(since: String, codes_left: u64) -> AnyView {
    let left = match codes_left {
        0 => "No recovery code is left.".to_owned(),
        1 => "One recovery code is left.".to_owned(),
        n => format!("{n} recovery codes are left."),
    };
    view! {
        <p><span class="badge high">"On"</span>{format!(" since {since}. {left}")}</p>
        <div class="row">
            {guarded("new-recovery-codes", "New recovery codes", "The old ones stop working.", NewRecoveryCodes::url(), "Make new codes", "button small")}
            {guarded("remove-second-factor", "Remove", "Your password alone opens your account then. To use another phone, remove it and set it up again.", RemoveSecondFactor::url(), "Remove the second factor", "button small danger")}
        </div>
    }
    .into_any()
}

/// A step that asks for the password once more.
fn guarded(
    form: &'static str,
    summary: &'static str,
    note: &'static str,
    url: &'static str,
    button: &'static str,
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
                <TextField tried name="password" id=form label="Your password" kind="password" required=true
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
            <p><strong>"Your recovery codes."</strong>" Each works once in place of the app. Keep them where your phone is not: they are not shown again."</p>
            <ul class="recovery">{codes}</ul>
        </div>
    }
    .into_any()
}
