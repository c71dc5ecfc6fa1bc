//! What is said on the way through a survey: kept apart, completed, final after a time, counted by itself.

mod ends;
mod kept;
mod read;

use domain::survey::Answers;
use sea_orm::{EntityTrait, QueryOrder};
use service::store::entity::partial_response::{self, Column};

use crate::{
    asked::{Asked, asked},
    bed::{Answer, Bed},
    own_surveys::{publish, send},
};

/// A customer who was asked a survey of several pages.
async fn asked_much(bed: &Bed) -> Asked {
    publish(bed).await;
    asked(bed, "everything").await
}

/// Passes the first page without script; gives the second.
async fn pass_first(bed: &Bed, asked: &Asked, score: &str) -> Answer {
    let first = bed.get(&asked.path).await;
    let second = send(bed, &asked.path, &first, &[("score", score)]).await;
    assert_eq!(second.status.as_u16(), 200, "{}", second.text);
    second
}

/// Everything that is kept, in the order in which it was begun.
async fn partials(bed: &Bed) -> Vec<partial_response::Model> {
    let all = partial_response::Entity::find().order_by_asc(Column::StartedAt).order_by_asc(Column::Id);
    all.all(bed.cx.store.reader()).await.unwrap()
}

/// The keys of the questions that a partial answers.
fn keys(row: &partial_response::Model) -> Vec<String> {
    let answers: Answers = serde_json::from_value(row.answers.clone()).unwrap();
    answers.iter().map(|(key, _)| key.to_owned()).collect()
}
