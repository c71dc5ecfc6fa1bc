//! In which language somebody reads the staff pages.

use domain::{Language, staff};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{Result, people};

use crate::{
    components::field::{FormError, SelectField, Tried},
    context,
    forms::account::ChooseLanguage,
    load::load,
};

pub(super) fn part() -> AnyView {
    view! {
        <section class="card" id="language">
            <h2 class="card-title">{t!("account-language")}</h2>
            <p class="card-note">{t!("account-language-note")}</p>
            {load(chosen(), form)}
        </section>
    }
    .into_any()
}

async fn chosen() -> Result<Option<Language>> {
    people::own_language(&context::service(), &context::actor()?).await
}

fn form(chosen: Option<Language>) -> AnyView {
    let tried = Tried::of("choose-language");
    let browsers = (String::new(), t!("account-language-of-browser"));
    let languages =
        staff::LANGUAGES.iter().map(|language| (language.as_str().to_owned(), language.native_name().to_owned()));
    let options = std::iter::once(browsers).chain(languages).collect();
    let value = chosen.map(Language::as_str).unwrap_or_default();
    view! {
        <form class="form" method="post" action=ChooseLanguage::url()>
            <FormError tried=tried.clone()/>
            <SelectField tried name="language" label=t!("account-language-label") options=options value=value of_languages=true/>
            <div class="actions"><button class="button" type="submit">{t!("account-language-use")}</button></div>
        </form>
    }
    .into_any()
}
