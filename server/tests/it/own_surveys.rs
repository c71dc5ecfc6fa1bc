//! Surveys of one's own: written as JSON, asked page by page, answered without script.

use domain::survey::{Answer, Answers};
use scraper::{Html, Selector};
use sea_orm::EntityTrait;
use service::{Actor, Error, store::entity::response_revision, surveys};

use crate::{
    asked::{asked, attempt},
    bed::{Answer as Page, Bed},
};

/// A survey with a question of every kind, on two pages, with a way for the dissatisfied.
pub const OF_ALL_KINDS: &str = include_str!("../../../app/domain/src/survey/sample.json");

fn values(page: &Page, selector: &str) -> Vec<String> {
    let html = Html::parse_document(&page.text);
    let selector = Selector::parse(selector).unwrap();
    html.select(&selector).filter_map(|field| field.value().attr("value").map(str::to_owned)).collect()
}

fn count(page: &Page, selector: &str) -> usize {
    Html::parse_document(&page.text).select(&Selector::parse(selector).unwrap()).count()
}

/// The fields that a page hides and the next one needs.
pub fn along(page: &Page) -> Vec<(String, String)> {
    let html = Html::parse_document(&page.text);
    let hidden = Selector::parse("form input[type=hidden]").unwrap();
    let attr = |field: &scraper::ElementRef<'_>, name| field.value().attr(name).unwrap_or_default().to_owned();
    html.select(&hidden).map(|field| (attr(&field, "name"), attr(&field, "value"))).collect()
}

pub async fn send(bed: &Bed, path: &str, page: &Page, given: &[(&str, &str)]) -> Page {
    let mut fields = along(page);
    fields.extend(given.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    bed.post_form(path, &fields).await
}

pub async fn publish(bed: &Bed) {
    surveys::publish_own(&bed.cx, &Actor::system(), OF_ALL_KINDS, false).await.unwrap();
}

#[test]
fn a_survey_is_published_once_and_again_when_it_says_something_else() {
    Bed::each(async |bed| {
        let (cx, system) = (&bed.cx, Actor::system());
        let publish = async |text: &str, dry_run| surveys::publish_own(cx, &system, text, dry_run).await.unwrap();
        let tried = publish(OF_ALL_KINDS, true).await;
        assert_eq!((tried.number, tried.is_new), (1, true));
        assert!(
            surveys::newest_of(cx.store.reader(), "everything").await.unwrap().is_none(),
            "a dry run writes nothing"
        );
        assert!(publish(OF_ALL_KINDS, false).await.is_new);
        assert_eq!((publish(OF_ALL_KINDS, false).await.is_new, publish(OF_ALL_KINDS, false).await.number), (false, 1));
        let other = OF_ALL_KINDS.replace("What happened?", "What happened then?");
        assert_eq!(publish(&other, false).await.number, 2);
        let built_in = OF_ALL_KINDS.replace("\"key\": \"everything\"", "\"key\": \"comment-card\"");
        let refused = surveys::publish_own(cx, &system, &built_in, false).await.unwrap_err();
        assert!(matches!(refused, Error::Invalid(_)), "{refused:?}");
    });
}

#[test]
fn it_is_asked_page_by_page_and_nothing_is_lost_on_the_way() {
    Bed::each(async |bed| {
        publish(&bed).await;
        let asked = asked(&bed, "everything").await;
        let first = bed.get(&asked.path).await;
        assert_eq!(count(&first, "input[name=score]"), 5);
        assert_eq!((count(&first, "textarea"), count(&first, "progress"), count(&first, ".back")), (0, 1, 0));

        let missing = send(&bed, &asked.path, &first, &[]).await;
        assert_eq!(missing.status.as_u16(), 422, "the first page must be answered before the next");
        let second = send(&bed, &asked.path, &missing, &[("score", "2")]).await;
        assert_eq!(second.status.as_u16(), 200, "{}", second.text);
        assert_eq!(values(&second, "input[type=hidden][name=score]"), ["2"]);
        assert_eq!(count(&second, "input[name=why]"), 1, "low scores are asked why");

        let given = [("agent.friendly", "4"), ("topics", "price"), ("order.price", "1"), ("trust", "75")];
        let wrong = send(&bed, &asked.path, &second, &given).await;
        assert_eq!(wrong.status.as_u16(), 422);
        assert!(wrong.text.contains("Please give a number from 0 to 100 in steps of 10."), "{}", wrong.text);
        assert_eq!(count(&wrong, "input[name='agent.friendly'][value='4'][checked]"), 1, "what was given stays");

        let back = send(&bed, &asked.path, &wrong, &[given[0], given[1], ("go_back", "yes")]).await;
        assert_eq!(values(&back, "input[name=score][checked]"), ["2"]);
        assert_eq!(values(&back, "input[type=hidden][name='agent.friendly']"), ["4"]);
        let again = send(&bed, &asked.path, &back, &[("score", "1")]).await;
        assert_eq!(count(&again, "input[name='agent.friendly'][value='4'][checked]"), 1);

        let given = [given[0], given[1], given[2], ("trust", "70"), ("why", "Late."), ("again", "no")];
        let thanks = send(&bed, &asked.path, &again, &given).await;
        assert_eq!(thanks.status.as_u16(), 303, "{}", thanks.text);
        let said = bed.get(&format!("{}/thanks", asked.path)).await;
        assert!(said.text.contains("We are sorry, and shall look into it"), "{}", said.text);
        let rows = response_revision::Entity::find().all(bed.cx.store.reader()).await.unwrap();
        let answers: Answers = serde_json::from_value(rows[0].answers.clone()).unwrap();
        let keys: Vec<&str> = answers.iter().map(|(key, _)| key).collect();
        assert_eq!((rows.len(), keys), (1, vec!["again", "agent", "order", "score", "topics", "trust", "why"]));
        assert_eq!(answers.get("again"), Some(&Answer::YesNo(false)));
    });
}

#[test]
fn what_was_answered_to_a_question_that_is_no_longer_asked_is_not_kept() {
    Bed::each(async |bed| {
        publish(&bed).await;
        let asked = asked(&bed, "everything").await;
        let first = bed.get(&asked.path).await;
        let second = send(&bed, &asked.path, &first, &[("score", "1")]).await;
        let back = send(&bed, &asked.path, &second, &[("why", "Late."), ("go_back", "yes")]).await;
        let again = send(&bed, &asked.path, &back, &[("score", "5")]).await;
        assert_eq!(count(&again, "input[type=text][name=why]"), 0);
        assert_eq!(send(&bed, &asked.path, &again, &[]).await.status.as_u16(), 303);
        let rows = response_revision::Entity::find().all(bed.cx.store.reader()).await.unwrap();
        let answers: Answers = serde_json::from_value(rows[0].answers.clone()).unwrap();
        assert_eq!(answers.iter().map(|(key, _)| key).collect::<Vec<_>>(), ["score"]);
    });
}

#[test]
fn a_form_made_elsewhere_with_everything_in_it_is_taken_at_once() {
    Bed::each(async |bed| {
        publish(&bed).await;
        let asked = asked(&bed, "everything").await;
        let attempt = attempt();
        let sent =
            bed.post_form(&asked.path, &[("attempt", attempt.as_str()), ("score", "4"), ("country", "vn")]).await;
        assert_eq!(sent.status.as_u16(), 303, "{}", sent.text);
    });
}

#[test]
fn staff_walk_through_it_before_it_goes_out() {
    Bed::each(async |bed| {
        publish(&bed).await;
        let manager = bed.log_in_as(domain::Role::QualityManager, &[], None).await;
        let path = "/surveys/everything/preview?lang=en";
        let first = bed.get_as(&manager, path).await;
        assert_eq!(count(&first, "input[name=score]"), 5, "{}", first.text);
        let list = bed.get_as(&manager, "/surveys").await;
        assert!(list.text.contains("a table of 2, 1 to 5"), "{}", list.text);
    });
}
