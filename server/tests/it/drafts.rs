//! Surveys that are being written: seen, compared, published or thrown away.

use axum::http::StatusCode;
use domain::Role;
use sea_orm::EntityTrait;
use service::{
    Actor,
    store::entity::{invitation, survey_draft},
    surveys,
};

use crate::{
    asked::{Asked, asked, attempt, count, dump},
    bed::Bed,
};

const SURVEY: &str = include_str!("../../../app/domain/src/survey/sample.json");

/// The survey with other words.
fn reworded() -> String {
    SURVEY.replace("What happened?", "What happened then?")
}

async fn version_of(bed: &Bed, asked: &Asked) -> uuid::Uuid {
    let rows = invitation::Entity::find().all(bed.cx.store.reader()).await.unwrap();
    rows.into_iter().find(|row| row.id == asked.invitation).unwrap().survey_version_id
}

#[test]
fn a_draft_is_seen_and_compared_and_asked_of_nobody() {
    Bed::each(async |bed| {
        surveys::publish_own(&bed.cx, &Actor::system(), SURVEY, false).await.unwrap();
        let asked = asked(&bed, "everything").await;
        let admin = bed.log_in_as(Role::Administrator, &[], None).await;
        let saved = bed.post_form_as(&admin, "/surveys", "/do/save-survey-draft", &[("json", &reworded())]).await;
        assert!(saved.status.is_redirection());
        let page = bed.get_as(&admin, "/surveys").await;
        assert!(page.text.contains("The draft of everything is saved"), "{}", page.text);
        assert!(page.text.contains("It would be version 2"), "{}", page.text);
        assert!(page.text.contains("What happened then?"), "the change is told in words");
        assert!(page.text.contains("Let the one open invitation ask with it, too"));
        let preview = bed.get_as(&admin, "/surveys/everything/preview?draft=yes").await;
        assert_eq!(preview.status, StatusCode::OK);
        assert!(preview.text.contains("draft=yes"), "its form goes back to the draft");
        assert!(!bed.get(&asked.path).await.text.contains("then?"));
        assert_eq!(surveys::newest_of(bed.cx.store.reader(), "everything").await.unwrap().unwrap().number, 1);
    });
}

#[test]
fn what_is_wrong_with_a_draft_is_told_and_nothing_typed_is_lost() {
    Bed::each(async |bed| {
        let admin = bed.log_in_as(Role::Administrator, &[], None).await;
        let wrong = SURVEY.replace("score <= 2", "scoer <= 2");
        bed.post_form_as(&admin, "/surveys", "/do/save-survey-draft", &[("json", &wrong)]).await;
        let page = bed.get_as(&admin, "/surveys").await;
        assert!(page.text.contains("show_if, character") && page.text.contains("scoer"), "{}", page.text);
        assert_eq!(count::<survey_draft::Entity>(&bed).await, 0);
    });
}

#[test]
fn open_invitations_keep_their_version_or_move_as_one_says() {
    for moves in [false, true] {
        Bed::each(async |bed| {
            let system = Actor::system();
            surveys::publish_own(&bed.cx, &system, SURVEY, false).await.unwrap();
            let (answered, open) = (asked(&bed, "everything").await, asked(&bed, "everything").await);
            let fields = [("attempt", attempt()), ("score", "5".to_owned())];
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            assert!(bed.post_form(&answered.path, &fields).await.status.is_redirection());
            let before = (version_of(&bed, &answered).await, version_of(&bed, &open).await);
            assert_eq!(surveys::save_draft(&bed.cx, &system, &reworded()).await.unwrap(), "everything");
            let (published, moved) = surveys::publish_draft(&bed.cx, &system, "everything", moves).await.unwrap();
            assert_eq!((published.number, moved), (2, u64::from(moves)));
            assert_eq!(version_of(&bed, &answered).await, before.0, "what was answered stays with its version");
            assert_eq!(version_of(&bed, &open).await != before.1, moves);
            assert_eq!(count::<survey_draft::Entity>(&bed).await, 0);
        });
    }
}

#[test]
fn a_draft_is_thrown_away_and_only_by_those_who_may() {
    Bed::each(async |bed| {
        let system = Actor::system();
        surveys::save_draft(&bed.cx, &system, SURVEY).await.unwrap();
        let lead = bed.log_in_as(Role::TeamLead, &[], None).await;
        bed.post_form_as(&lead, "/surveys", "/do/discard-survey-draft", &[("key", "everything")]).await;
        assert_eq!(count::<survey_draft::Entity>(&bed).await, 1);
        assert!(!bed.get_as(&lead, "/surveys").await.text.contains("Throw the draft away"));
        surveys::discard_draft(&bed.cx, &system, "everything").await.unwrap();
        assert_eq!(count::<survey_draft::Entity>(&bed).await, 0);
    });
}

#[test]
fn a_browser_gets_the_rules_without_words_and_never_those_about_the_contact() {
    Bed::each(async |bed| {
        let system = Actor::system();
        surveys::publish_own(&bed.cx, &system, SURVEY, false).await.unwrap();
        let whole = |path: &str| format!("{path}/whole?lang=en&attempt={}", attempt());
        let asked_all = asked(&bed, "everything").await;
        let given = bed.get(&whole(&asked_all.path)).await;
        assert_eq!(
            (given.status, &given.headers["content-type"]),
            (StatusCode::OK, &"application/octet-stream".parse().unwrap())
        );
        assert!(given.text.contains("id=\"q-story\""), "the questions are ready to be shown");
        let page = bed.get(&asked_all.path).await;
        assert!(page.text.contains(&format!("data-whole=\"{}/whole?lang=en\"", asked_all.path)), "{}", page.text);
        let own = SURVEY.replace("\"everything\"", "\"of-contacts\"");
        let own = own.replace("score <= 2", r#"score <= 2 and contact.segment = \"gold\""#);
        surveys::publish_own(&bed.cx, &system, &own, false).await.unwrap();
        let asked_own = asked(&bed, "of-contacts").await;
        assert_eq!(bed.get(&whole(&asked_own.path)).await.status, StatusCode::NO_CONTENT);
        assert!(!bed.get(&asked_own.path).await.text.contains("data-whole"));
    });
}

#[test]
fn a_preview_is_led_by_the_browser_as_the_page_will_be_and_keeps_nothing() {
    Bed::each(async |bed| {
        let system = Actor::system();
        surveys::publish_own(&bed.cx, &system, SURVEY, false).await.unwrap();
        surveys::save_draft(&bed.cx, &system, &reworded()).await.unwrap();
        let agent = bed.log_in_as(Role::Agent, &[], None).await;
        bed.get_as(&agent, "/surveys").await;
        let before = dump(&bed).await;
        for (draft, says, says_not) in
            [("", "What happened?", "happened then?"), ("&draft=yes", "happened then?", "What happened?")]
        {
            let page = bed.get_as(&agent, &format!("/surveys/everything/preview?lang=en{draft}")).await;
            let form = "main form[data-tried=yes]";
            let path = format!("/surveys/everything/preview/whole?lang=en{draft}");
            assert_eq!(page.attributes(form, "data-whole"), [path.as_str()], "{}", page.text);
            let whole = bed.get_as(&agent, &format!("{path}&attempt={}", attempt())).await;
            assert_eq!(whole.status, StatusCode::OK);
            assert!(whole.text.contains(says) && !whole.text.contains(says_not), "{draft}: {}", whole.text);
        }
        assert_eq!(dump(&bed).await, before);
        let whole = "/surveys/everything/preview/whole?lang=en";
        assert_eq!(bed.get_as(&agent, whole).await.status, StatusCode::NO_CONTENT, "without an attempt");
        let none = format!("/surveys/none/preview/whole?attempt={}", attempt());
        assert_eq!(bed.get_as(&agent, &none).await.status, StatusCode::NOT_FOUND);
        assert!(bed.get(&format!("{whole}&attempt={}", attempt())).await.status.is_redirection(), "behind the log-in");
        let asked = asked(&bed, "everything").await;
        assert!(!bed.get(&asked.path).await.text.contains("data-tried"), "customers' answers are kept");
    });
}

#[test]
fn choices_of_a_preview_keep_their_order_as_long_as_it_lasts() {
    Bed::each(async |bed| {
        surveys::publish_own(&bed.cx, &Actor::system(), SURVEY, false).await.unwrap();
        let agent = bed.log_in_as(Role::Agent, &[], None).await;
        let path = "/surveys/everything/preview?lang=en";
        let first = bed.get_as(&agent, path).await;
        let (attempt, shown) = (first.values("input[name=attempt]"), first.values("input[name=was_shown]"));
        let fields = [("attempt", attempt[0].as_str()), ("was_shown", shown[0].as_str()), ("score", "4")];
        let second = bed.post_form_as(&agent, path, path, &fields).await;
        assert_eq!(second.status, StatusCode::OK, "{}", second.text);
        assert_eq!(second.values("input[name=attempt]"), attempt);
    });
}
