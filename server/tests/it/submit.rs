//! Answers: taken once, changed openly, never lost.

use std::sync::Arc;

use axum::http::StatusCode;
use chrono::Duration;
use futures::future::join_all;
use scraper::{Html, Selector};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use service::store::entity::{answer, response, response_conflict, response_revision, score_event};

use crate::{
    asked::{asked, attempt, count, dump, response_of, scores, status_of, unhappy},
    bed::Bed,
};

#[test]
fn an_answer_is_stored_with_all_that_follows_from_it() {
    Bed::each(async |bed| {
        let asked = asked(&bed, "nps-after-contact").await;
        let sent = bed.post_form(&asked.path, &unhappy(&attempt())).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        assert_eq!(sent.location.as_deref(), Some(format!("{}/thanks", asked.path).as_str()));
        let row = response_of(&bed, &asked).await.unwrap();
        assert_eq!((row.metric.as_deref(), row.score, row.resolved.as_deref()), (Some("nps"), Some(2), Some("no")));
        assert_eq!((row.comment.as_deref(), row.contact_me, row.revision), (Some("Nobody called back."), true, 1));
        assert_eq!((row.team.as_deref(), row.agent_key.as_deref()), (Some("billing-1"), Some("A-12")));
        assert_eq!((row.reason.as_deref(), row.site.as_deref()), (Some("billing/late-fee"), Some("leipzig")));
        assert_eq!((row.contact_id, row.counted), (Some(asked.contact), true));
        assert_eq!(status_of(&bed, &asked).await, "answered");
        assert_eq!(scores(&bed).await, [(("nps".to_owned(), 2), 1)].into());
        assert_eq!(count::<answer::Entity>(&bed).await, 4);
        let event = score_event::Entity::find().one(bed.cx.store.reader()).await.unwrap().unwrap();
        assert_eq!((event.team.as_str(), event.program_key.as_str()), ("billing-1", "nps-after-contact"));
        let thanks = bed.get(&format!("{}/thanks", asked.path)).await;
        assert_eq!(thanks.status, StatusCode::OK);
        assert!(thanks.text.contains("Thank you") && thanks.text.contains("Somebody from our team"), "{}", thanks.text);
    });
}

#[test]
fn a_form_without_the_lead_answer_comes_back_whole() {
    Bed::each(async |bed| {
        let asked = asked(&bed, "nps-after-contact").await;
        let before = dump(&bed).await;
        let id = attempt();
        let words = "  Zu spät & <script>alert(\"1\")</script>\r\n'quote'";
        let page = bed
            .post_form(&asked.path, &[("attempt", &id), ("resolved", "partly"), ("comment", words), ("contact", "yes")])
            .await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(dump(&bed).await, before);
        assert!(!page.text.contains("<script>"), "{}", page.text);
        let html = Html::parse_document(&page.text);
        let all = |selector: &str| html.select(&Selector::parse(selector).unwrap()).count();
        assert_eq!(all("input[name=resolved][value=partly][checked]"), 1);
        assert_eq!(all("input[name=contact][checked]"), 1);
        assert_eq!(all(&format!("input[name=attempt][value='{id}']")), 1, "the attempt goes on");
        let kept = html.select(&Selector::parse("textarea").unwrap()).next().unwrap().text().collect::<String>();
        assert_eq!(kept.trim_start_matches('\n'), words.replace("\r\n", "\n").trim_start_matches('\n'));
        assert_eq!(all("[role=alert] a[href='#q-score']"), 1);
        assert_eq!(all("fieldset[aria-invalid=true][aria-describedby~=error-score] #error-score"), 1);
        // The same attempt, now whole, is taken.
        assert_eq!(bed.post_form(&asked.path, &unhappy(&id)).await.status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn what_is_sent_in_is_never_markup() {
    Bed::each(async |bed| {
        let asked = asked(&bed, "nps-after-contact").await;
        let evil = "</textarea><script>alert(1)</script><img src=x onerror=alert(1)>";
        bed.post_form(&asked.path, &[("attempt", &attempt()), ("score", "1"), ("comment", evil)]).await;
        assert_eq!(response_of(&bed, &asked).await.unwrap().comment.as_deref(), Some(evil), "kept as it was written");
        let again = bed.get(&asked.path).await;
        assert!(!again.text.contains("<script>") && !again.text.contains("<img"), "{}", again.text);
        assert!(again.text.contains("&lt;/textarea&gt;"), "{}", again.text);
    });
}

#[test]
fn the_same_attempt_twice_is_one_response_and_another_content_a_conflict() {
    Bed::each(async |bed| {
        let asked = asked(&bed, "nps-after-contact").await;
        let id = attempt();
        let first = bed.post_form(&asked.path, &unhappy(&id)).await;
        let after_first = dump(&bed).await;
        let repeat = bed.post_form(&asked.path, &unhappy(&id)).await;
        assert_eq!((repeat.status, &repeat.location), (first.status, &first.location));
        assert_eq!(dump(&bed).await, after_first);
        for _ in 0..2 {
            let other = bed.post_form(&asked.path, &[("attempt", &id), ("score", "9")]).await;
            assert_eq!((other.status, &other.location), (first.status, &first.location));
        }
        assert_eq!(response_of(&bed, &asked).await.unwrap().score, Some(2), "the first one stands");
        assert_eq!(count::<response_conflict::Entity>(&bed).await, 1, "kept once");
        assert_eq!(scores(&bed).await, [(("nps".to_owned(), 2), 1)].into());
        // Even when the time to change is over, a repeat of what was taken is thanked for, not refused.
        bed.clock.advance(Duration::hours(3));
        assert_eq!(bed.post_form(&asked.path, &unhappy(&id)).await.status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn a_second_answer_in_time_changes_the_first_and_both_stay_on_record() {
    Bed::each(async |bed| {
        let asked = asked(&bed, "nps-after-contact").await;
        bed.post_form(&asked.path, &unhappy(&attempt())).await;
        bed.clock.advance(Duration::minutes(30));
        let page = bed.get(&format!("{}?score=9", asked.path)).await;
        assert!(page.text.contains("Send the change") && page.text.contains("Nobody called back."), "{}", page.text);
        let second = attempt();
        let changed = [("attempt", second.as_str()), ("score", "9"), ("comment", "They called after all.")];
        assert_eq!(bed.post_form(&asked.path, &changed).await.status, StatusCode::SEE_OTHER);
        assert_eq!(bed.post_form(&asked.path, &changed).await.status, StatusCode::SEE_OTHER);
        let row = response_of(&bed, &asked).await.unwrap();
        assert_eq!((row.score, row.revision, row.contact_me), (Some(9), 2, false));
        assert_eq!((row.resolved.as_deref(), row.comment.as_deref()), (None, Some("They called after all.")));
        assert!(row.edited_at.unwrap() > row.submitted_at);
        assert_eq!(scores(&bed).await, [(("nps".to_owned(), 9), 1)].into());
        let events = score_event::Entity::find().all(bed.cx.store.reader()).await.unwrap();
        assert_eq!(events.iter().map(|e| (e.score, e.delta)).collect::<Vec<_>>(), [(2, 1), (2, -1), (9, 1)]);
        assert!(events.iter().all(|event| event.local_day == row.local_day));
        let revisions = response_revision::Entity::find().all(bed.cx.store.reader()).await.unwrap();
        assert_eq!(revisions.len(), 2);
        assert!(revisions.iter().any(|revision| revision.answers.to_string().contains("Nobody called back.")));
        // Later it stands.
        bed.clock.advance(Duration::minutes(31));
        let before = dump(&bed).await;
        let late = bed.post_form(&asked.path, &unhappy(&attempt())).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert_eq!(dump(&bed).await, before);
    });
}

#[test]
fn an_attempt_belongs_to_one_invitation() {
    Bed::each(async |bed| {
        let (mine, other) = (asked(&bed, "nps-after-contact").await, asked(&bed, "nps-after-contact").await);
        let id = attempt();
        bed.post_form(&mine.path, &unhappy(&id)).await;
        let page = bed.post_form(&other.path, &unhappy(&id)).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.text.contains("Nobody called back.") && !page.text.contains(&id), "a new attempt, nothing lost");
        assert!(response_of(&bed, &other).await.is_none());
    });
}

#[test]
fn two_hundred_parallel_submissions_of_one_attempt_are_one_response() {
    Bed::each(async |bed| {
        let asked = Arc::new(asked(&bed, "nps-after-contact").await);
        let id = attempt();
        let tries = (0..200).map(|_| {
            let (bed, asked, id) = (bed.clone(), asked.clone(), id.clone());
            tokio::spawn(async move { bed.post_form(&asked.path, &unhappy(&id)).await.status })
        });
        for status in join_all(tries).await {
            assert_eq!(status.unwrap(), StatusCode::SEE_OTHER);
        }
        assert_eq!(count::<response::Entity>(&bed).await, 1);
        assert_eq!(count::<response_revision::Entity>(&bed).await, 1);
        assert_eq!(count::<response_conflict::Entity>(&bed).await, 0);
        assert_eq!(scores(&bed).await, [(("nps".to_owned(), 2), 1)].into());
    });
}

#[test]
fn two_hundred_parallel_submissions_of_two_hundred_invitations_are_all_there() {
    Bed::each(async |bed| {
        let mut all = Vec::new();
        for number in 0..200 {
            all.push((number % 11, asked(&bed, "nps-after-contact").await));
        }
        let tries = all.into_iter().map(|(score, asked)| {
            let bed = bed.clone();
            tokio::spawn(async move {
                let (id, score) = (attempt(), score.to_string());
                bed.post_form(&asked.path, &[("attempt", &id), ("score", &score)]).await.status
            })
        });
        for status in join_all(tries).await {
            assert_eq!(status.unwrap(), StatusCode::SEE_OTHER);
        }
        assert_eq!(count::<response::Entity>(&bed).await, 200);
        let expected =
            (0..11).map(|score| (("nps".to_owned(), score), (0..200).filter(|n| n % 11 == score).count() as i32));
        assert_eq!(scores(&bed).await, expected.collect());
        let complete = response::Entity::find().filter(response::Column::Status.eq("complete"));
        assert_eq!(complete.count(bed.cx.store.reader()).await.unwrap(), 200);
    });
}
