//! Touchpoints, set up by staff in a form: added, changed, shown, printed; and surveys looked at beforehand.

use axum::http::StatusCode;
use domain::Role;
use scraper::{Html, Selector};
use sea_orm::EntityTrait;
use service::store::entity::{response, touchpoint};

use crate::{
    asked::{attempt, count, dump},
    bed::{Answer, Bed},
    stage::Stage,
};

const LIST: &str = "/touchpoints";
const SAVE: &str = "/do/save-touchpoint";

/// What stands in the field `name` of the page's form: typed, chosen or not checked.
fn value(page: &Answer, name: &str) -> Option<String> {
    let html = Html::parse_document(&page.text);
    let one = |selector: String| {
        let selector = Selector::parse(&selector).unwrap();
        html.select(&selector).next().and_then(|field| field.attr("value").map(str::to_owned))
    };
    one(format!("input[name={name}]:not([type=checkbox])"))
        .or_else(|| one(format!("select[name={name}] option[selected]")))
        .or_else(|| one(format!("input[name={name}][checked]")))
}

/// The form as it is filled in to add the counter in Leipzig.
fn counter<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![
        ("adding", "true"),
        ("key", "counter"),
        ("name", "Counter <Leipzig>"),
        ("survey", "comment-card"),
        ("language", "de"),
        ("site", ""),
        ("team", "billing-1"),
        ("enabled", "true"),
    ];
    for (name, value) in changes {
        fields.iter_mut().find(|field| field.0 == *name).unwrap().1 = value;
    }
    fields
}

async fn rows(bed: &Bed) -> Vec<touchpoint::Model> {
    touchpoint::Entity::find().all(bed.cx.store.reader()).await.unwrap()
}

#[test]
fn a_touchpoint_is_added_after_what_was_wrong_is_mended() {
    Bed::each(async |bed| {
        Stage::set(&bed).await;
        let cookie = bed.log_in_as(Role::QualityManager, &[], None).await;
        assert!(bed.get_as(&cookie, LIST).await.text.contains("No touchpoint takes comment cards yet"));
        let wrong = counter(&[("key", "Counter Leipzig"), ("survey", "none"), ("team", "nobody"), ("language", "xx")]);
        let back = bed.post_form_as(&cookie, LIST, SAVE, &wrong).await;
        assert!(back.status.is_redirection());
        assert_eq!(back.location.as_deref(), Some(LIST));
        let page = bed.get_as(&cookie, LIST).await;
        assert_eq!(page.texts(".form-error").len(), 1);
        let errors = page.texts(".field-error");
        assert_eq!(errors.len(), 4, "{errors:?}");
        assert!(errors.iter().any(|error| error.contains("counter-leipzig")), "{errors:?}");
        assert!(errors.iter().any(|error| error.contains("There is no team “nobody”.")), "{errors:?}");
        assert_eq!(page.texts("[aria-invalid=true]").len(), 4);
        assert_eq!(value(&page, "key").as_deref(), Some("Counter Leipzig"));
        assert_eq!(value(&page, "name").as_deref(), Some("Counter <Leipzig>"));
        assert_eq!(value(&page, "enabled").as_deref(), Some("true"));
        assert_eq!(page.texts("details.panel[open]").len(), 1, "the form is open");
        assert!(rows(&bed).await.is_empty());
        assert!(bed.get_as(&cookie, LIST).await.texts(".field-error").is_empty(), "shown once");

        let added = bed.post_form_as(&cookie, LIST, SAVE, &counter(&[])).await;
        assert_eq!(added.location.as_deref(), Some("/touchpoints/counter"));
        let row = rows(&bed).await.remove(0);
        assert_eq!((row.name.as_str(), row.team_key.as_deref()), ("Counter <Leipzig>", Some("billing-1")));
        assert_eq!((row.language.as_deref(), row.site_key, row.enabled), (Some("de"), None, true));
        let page = bed.get_as(&cookie, "/touchpoints/counter").await;
        assert!(page.text.contains(&format!("http://feedback.test/c/{}", row.code)), "{}", page.text);
        assert!(page.text.contains("Counter &lt;Leipzig&gt;") && !page.text.contains("<Leipzig>"), "{}", page.text);
        let card = bed.get(&format!("/c/{}", row.code)).await;
        assert!(card.status == StatusCode::OK && card.text.contains("Counter &lt;Leipzig&gt;"), "{}", card.text);
        assert_eq!(bed.get_as(&cookie, LIST).await.texts("tbody .badge"), ["Takes cards"]);
    });
}

#[test]
fn a_key_typed_twice_changes_nothing() {
    Bed::each(async |bed| {
        Stage::set(&bed).await;
        let cookie = bed.log_in_as(Role::Administrator, &[], None).await;
        bed.post_form_as(&cookie, LIST, SAVE, &counter(&[])).await;
        let before = rows(&bed).await;
        bed.post_form_as(&cookie, LIST, SAVE, &counter(&[("key", " counter "), ("name", "Another")])).await;
        let page = bed.get_as(&cookie, LIST).await;
        assert_eq!(page.texts(".field-error"), ["There is a touchpoint of this key. Please choose another one."]);
        assert_eq!(value(&page, "name").as_deref(), Some("Another"));
        assert_eq!(rows(&bed).await, before);
    });
}

#[test]
fn a_touchpoint_is_changed_on_its_page_and_keeps_its_code() {
    Bed::each(async |bed| {
        Stage::set(&bed).await;
        let cookie = bed.log_in_as(Role::Administrator, &[], None).await;
        bed.post_form_as(&cookie, LIST, SAVE, &counter(&[])).await;
        let code = rows(&bed).await.remove(0).code;
        let here = "/touchpoints/counter";
        let page = bed.get_as(&cookie, here).await;
        let stands = ["key", "name", "survey", "language", "team", "enabled"].map(|name| value(&page, name).unwrap());
        assert_eq!(stands, ["counter", "Counter <Leipzig>", "comment-card", "de", "billing-1", "true"]);

        let long = "x".repeat(201);
        let edit = |name: &'static str, value: &str| {
            let mut fields: Vec<(String, String)> =
                counter(&[]).into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
            // The form to change says nothing of adding; a box that is not checked says nothing at all.
            fields.retain(|(field, _)| field != "adding" && field != name);
            if !value.is_empty() {
                fields.push((name.to_owned(), value.to_owned()));
            }
            fields
        };
        let send = async |fields: Vec<(String, String)>| {
            let fields: Vec<(&str, &str)> =
                fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let back = bed.post_form_as(&cookie, here, SAVE, &fields).await;
            assert_eq!(back.location.as_deref(), Some(here));
            bed.get_as(&cookie, here).await
        };
        let refused = send(edit("name", &long)).await;
        assert_eq!(refused.texts(".field-error").len(), 1);
        assert_eq!(value(&refused, "name"), Some(long.clone()), "what was typed is kept");
        assert_eq!(rows(&bed).await[0].name, "Counter <Leipzig>");

        let saved = send(edit("name", "Counter Halle")).await;
        assert!(saved.text.contains("The touchpoint is saved.") && saved.text.contains("Counter Halle"));
        let closed = send(edit("enabled", "")).await;
        assert_eq!(value(&closed, "enabled"), None);
        let row = rows(&bed).await.remove(0);
        assert_eq!((row.code.as_str(), row.enabled), (code.as_str(), false));
        assert_eq!(bed.get(&format!("/c/{code}")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(bed.get_as(&cookie, LIST).await.texts("tbody .badge"), ["Closed"]);
        assert_eq!(bed.get_as(&cookie, "/touchpoints/none").await.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_lead_looks_and_changes_nothing_and_an_agent_does_not_look() {
    Bed::each(async |bed| {
        Stage::set(&bed).await;
        let cookie = bed.log_in_as(Role::Administrator, &[], None).await;
        bed.post_form_as(&cookie, LIST, SAVE, &counter(&[])).await;
        let before = rows(&bed).await;
        for role in [Role::TeamLead, Role::Agent] {
            let cookie = bed.log_in_as(role, &["billing-1"], None).await;
            for path in [LIST, "/touchpoints/counter"] {
                let page = bed.get_as(&cookie, path).await;
                let expected = if role == Role::Agent { StatusCode::FORBIDDEN } else { StatusCode::OK };
                assert_eq!((page.status, page.texts("main form[method=post]").len()), (expected, 0), "{}", page.text);
            }
            bed.post_form_as(&cookie, LIST, SAVE, &counter(&[("key", "another")])).await;
            bed.post_form_as(&cookie, LIST, SAVE, &counter(&[("name", "Changed")])[1..]).await;
            assert_eq!(rows(&bed).await, before, "{}", role.as_str());
        }
        bed.post_form(SAVE, &counter(&[("key", "another")])).await;
        assert_eq!(rows(&bed).await, before);
        let lead = bed.log_in_as(Role::TeamLead, &["billing-1"], None).await;
        let code = bed.get_as(&lead, "/touchpoints/counter/qr.svg").await;
        assert_eq!((code.status, code.headers["content-type"].to_str().unwrap()), (StatusCode::OK, "image/svg+xml"));
    });
}

#[test]
fn a_survey_is_looked_at_beforehand_and_nothing_is_recorded() {
    Bed::each(async |bed| {
        let cookie = bed.log_in_as(Role::QualityManager, &[], None).await;
        let list = bed.get_as(&cookie, "/surveys").await;
        let paths = list.hrefs("a[href*='/preview']");
        let surveys = domain::survey::templates::built_in().len();
        assert_eq!(paths.len(), surveys * domain::Language::ALL.len(), "each survey in each language: {paths:?}");
        let before = dump(&bed).await;
        for path in &paths {
            let page = bed.get_as(&cookie, path).await;
            assert!(
                page.status == StatusCode::OK && page.text.contains("nothing is recorded"),
                "{path}: {}",
                page.text
            );
        }
        let path = "/surveys/comment-card/preview?lang=de";
        let empty = bed.post_form_as(&cookie, path, path, &[("attempt", &attempt()), ("comment", "Zu <laut>")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(empty.text.contains("Zu &lt;laut&gt;"), "{}", empty.text);
        let sent = bed.post_form_as(&cookie, path, path, &[("attempt", &attempt()), ("score", "1")]).await;
        assert!(sent.status == StatusCode::OK && sent.text.contains("Danke"), "{}", sent.text);
        assert_eq!(count::<response::Entity>(&bed).await, 0);
        assert_eq!(dump(&bed).await, before);
        assert_eq!(bed.get_as(&cookie, "/surveys/none/preview").await.status, StatusCode::NOT_FOUND);
        assert_eq!(bed.get(path).await.status, StatusCode::SEE_OTHER);
    });
}
