//! The part of a survey's card that retires it, or brings it back.

use chrono::{DateTime, Utc};
use domain::formats;
use leptos::{prelude::*, server_fn::ServerFn};

use crate::{
    components::field::{FormError, Tried},
    context,
    forms::surveys::{BringBackSurvey, RETIRED, RetireSurvey},
};

/// What can be done about a survey of `key` that is retired since `retired_at`, or not.
pub(super) fn part(key: &str, retired_at: Option<DateTime<Utc>>, may_write: bool) -> impl IntoView + use<> {
    let tried = Tried::of(RETIRED);
    let tried = if tried.value("key", "") == key { tried } else { Tried::default() };
    let since = retired_at.map(|at| {
        let day = formats::full_day(context::language(), at.date_naive());
        view! { <p class="meta">{t!("survey-retired-on", day)}</p> }
    });
    let key = key.to_owned();
    view! {
        <FormError tried=tried.clone()/>
        {since}
        {may_write.then(|| match retired_at {
            Some(_) => bring_back(key).into_any(),
            None => retire(key, tried.failed()).into_any(),
        })}
    }
}

fn retire(key: String, open: bool) -> impl IntoView {
    view! {
        <details class="panel" open=open>
            <summary class="button small">{t!("survey-retire")}</summary>
            <form class="form" method="post" action=RetireSurvey::url()>
                <input type="hidden" name="key" value=key/>
                <p class="card-note">{t!("survey-retire-note")}</p>
                <div class="actions"><button class="button small danger" type="submit">{t!("survey-retire-this")}</button></div>
            </form>
        </details>
    }
}

fn bring_back(key: String) -> impl IntoView {
    view! {
        <form method="post" action=BringBackSurvey::url()>
            <input type="hidden" name="key" value=key/>
            <button class="button small" type="submit">{t!("survey-bring-back")}</button>
        </form>
    }
}
