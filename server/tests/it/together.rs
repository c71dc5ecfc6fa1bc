//! Answers that arrive at the same time: they share a transaction, and each stands or falls alone.

use std::sync::Arc;

use axum::http::StatusCode;
use domain::Language;
use futures::future::join_all;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use service::{
    Entropy, Error, Service,
    responses::{self, Device, Source, Submit},
    store::entity::{invitation, response, response_conflict, response_revision, score_event},
};

use crate::{
    asked::{Asked, asked, attempt, count, response_of, status_of, unhappy},
    bed::{Bed, start},
};

/// Randomness that breaks whatever asks for it.
struct Poison;

impl Entropy for Poison {
    fn fill(&self, _bytes: &mut [u8]) {
        panic!("poisoned");
    }
}

async fn some(bed: &Bed, number: usize) -> Vec<Asked> {
    let mut all = Vec::new();
    for _ in 0..number {
        all.push(asked(bed, "nps-after-contact").await);
    }
    all
}

/// The form of a score, as a page would send it.
fn scored(attempt: &str, score: usize) -> Vec<(String, String)> {
    vec![("attempt".to_owned(), attempt.to_owned()), ("score".to_owned(), score.to_string())]
}

#[test]
fn everything_that_can_arrive_arrives_at_once_and_each_gets_the_own_answer() {
    Bed::each(async |bed| {
        let plain = some(&bed, 120).await;
        let repeated = some(&bed, 20).await;
        let contradicted = some(&bed, 10).await;
        let changed = some(&bed, 10).await;
        let late = some(&bed, 5).await;
        let incomplete = some(&bed, 5).await;
        let poisoned = some(&bed, 1).await;
        let over = invitation::Entity::update_many()
            .col_expr(invitation::Column::ExpiresAt, sea_orm::sea_query::Expr::value(start()))
            .filter(invitation::Column::Id.is_in(late.iter().map(|asked| asked.invitation)));
        over.exec(bed.cx.store.writer()).await.unwrap();

        let taken = StatusCode::SEE_OTHER;
        let mut sends = Vec::new();
        for (number, asked) in plain.iter().enumerate() {
            sends.push((asked, scored(&attempt(), number % 11), taken));
        }
        for asked in &repeated {
            let form = scored(&attempt(), 9);
            sends.extend([(asked, form.clone(), taken), (asked, form, taken)]);
        }
        for asked in &contradicted {
            let id = attempt();
            sends.extend([(asked, scored(&id, 9), taken), (asked, scored(&id, 3), taken)]);
        }
        for asked in &changed {
            sends.extend([(asked, scored(&attempt(), 8), taken), (asked, scored(&attempt(), 1), taken)]);
        }
        sends.extend(late.iter().map(|asked| (asked, scored(&attempt(), 7), StatusCode::GONE)));
        let broken = |asked| (asked, vec![("attempt".to_owned(), attempt())], StatusCode::UNPROCESSABLE_ENTITY);
        sends.extend(incomplete.iter().map(broken));

        let poison = Service { entropy: Arc::new(Poison), ..bed.cx.clone() };
        let token = poisoned[0].path.trim_start_matches("/s/").to_owned();
        let submit = Submit {
            source: Source::Message(token),
            form: scored(&attempt(), 5),
            language: Language::En,
            device: Device::Phone,
            shown: None,
            judgement: None,
            visitor: None,
        };
        // The one that breaks comes in the middle of all others.
        let half = sends.len() / 2;
        let mut tasks = Vec::new();
        let mut broken = None;
        for (place, (asked, form, expected)) in sends.into_iter().enumerate() {
            if place == half {
                let (poison, submit) = (poison.clone(), submit.clone());
                broken = Some(tokio::spawn(async move { responses::submit(&poison, submit).await }));
            }
            let (bed, path) = (bed.clone(), asked.path.clone());
            tasks.push(tokio::spawn(async move {
                let fields: Vec<(&str, &str)> = form.iter().map(|(name, value)| (&**name, &**value)).collect();
                (path.clone(), expected, bed.post_form(&path, &fields).await.status)
            }));
        }
        for sent in join_all(tasks).await {
            let (path, expected, status) = sent.unwrap();
            assert_eq!(status, expected, "{path}");
        }
        assert!(matches!(broken.unwrap().await.unwrap(), Err(Error::Internal(_))));

        for (number, asked) in plain.iter().enumerate() {
            assert_eq!(response_of(&bed, asked).await.unwrap().score, Some((number % 11) as i32));
            assert_eq!(status_of(&bed, asked).await, "answered");
        }
        for asked in late.iter().chain(&incomplete).chain(&poisoned) {
            assert!(response_of(&bed, asked).await.is_none());
        }
        assert_eq!(status_of(&bed, &poisoned[0]).await, "sent");
        assert_eq!(count::<response::Entity>(&bed).await, 160);
        assert_eq!(count::<response_conflict::Entity>(&bed).await, 10);
        assert_eq!(count::<response_revision::Entity>(&bed).await, 170);
        // 160 first answers, and a −1 and a +1 for each change.
        assert_eq!(count::<score_event::Entity>(&bed).await, 180);
    });
}

#[test]
fn when_the_database_fails_all_hear_of_it_and_may_send_again() {
    Bed::each(async |bed| {
        let all = some(&bed, 40).await;
        let forms: Vec<(&Asked, String)> = all.iter().map(|asked| (asked, attempt())).collect();
        let send = async || {
            let sends = forms.iter().map(|(asked, id)| {
                let (bed, path, id) = (bed.clone(), asked.path.clone(), id.clone());
                tokio::spawn(async move { bed.post_form(&path, &unhappy(&id)).await.status })
            });
            join_all(sends).await.into_iter().map(Result::unwrap).collect::<Vec<_>>()
        };
        let db = bed.cx.store.writer();
        db.execute_unprepared("ALTER TABLE score_event RENAME TO gone").await.unwrap();
        let refused = send().await;
        assert!(refused.iter().all(|status| *status == StatusCode::SERVICE_UNAVAILABLE), "{refused:?}");
        assert_eq!(count::<response::Entity>(&bed).await, 0);
        db.execute_unprepared("ALTER TABLE gone RENAME TO score_event").await.unwrap();
        let taken = send().await;
        assert!(taken.iter().all(|status| *status == StatusCode::SEE_OTHER), "{taken:?}");
        assert_eq!(count::<response::Entity>(&bed).await, 40);
        assert_eq!(count::<score_event::Entity>(&bed).await, 40);
    });
}

#[test]
fn who_hangs_up_and_sends_again_has_answered_once() {
    Bed::each(async |bed| {
        let all = some(&bed, 20).await;
        for asked in &all {
            let id = attempt();
            let send = || {
                let (bed, path, id) = (bed.clone(), asked.path.clone(), id.clone());
                tokio::spawn(async move { bed.post_form(&path, &unhappy(&id)).await.status })
            };
            let first = send();
            tokio::task::yield_now().await;
            first.abort();
            assert_eq!(send().await.unwrap(), StatusCode::SEE_OTHER);
        }
        assert_eq!(count::<response::Entity>(&bed).await, 20);
        assert_eq!(count::<score_event::Entity>(&bed).await, 20);
        assert_eq!(count::<response_conflict::Entity>(&bed).await, 0);
    });
}
