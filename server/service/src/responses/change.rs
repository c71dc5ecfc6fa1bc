//! A second answer: one that changes the first, or one that contradicts it.

use domain::{
    AttemptId,
    survey::{Answers, Survey},
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::{
    record::{self, event},
    standing::Standing,
    submit::Ready,
};
use crate::{
    Result, Service,
    scores::{self, Cause, Event},
    store::entity::{answer, response, response_conflict},
    uploads,
};

/// Changes a response to say `answers`, on its customer's word. The verdict is the one on the change, unless somebody took the
/// response out of the counts: their word stands.
pub(super) async fn edit(
    tx: &impl ConnectionTrait,
    ready: &Ready,
    before: &Standing,
    attempt: AttemptId,
    answers: &Answers,
) -> Result<response::Model> {
    let verdict = before.response.counted.then(|| record::verdict(ready.new.judgement.as_ref()));
    let attempt_id = Uuid::from_u128(attempt.bits());
    let row = rewrite(tx, &ready.cx, before, To { survey: ready.survey(), attempt_id, answers, verdict }).await?;
    uploads::drop_gone(tx, row.id, &before.answers, answers).await?;
    Ok(row)
}

/// What a response is to say.
pub(super) struct To<'a> {
    pub(super) survey: &'a Survey,
    /// The attempt that said it.
    pub(super) attempt_id: Uuid,
    pub(super) answers: &'a Answers,
    /// The verdict and its reasons, where there is another one.
    pub(super) verdict: Option<(String, Option<String>)>,
}

/// Changes a response. What it said before stays as a revision, its files stay, and the counts change by signed events.
pub(super) async fn rewrite(
    tx: &impl ConnectionTrait,
    cx: &Service,
    before: &Standing,
    to: To<'_>,
) -> Result<response::Model> {
    let To { survey, attempt_id, answers, verdict } = to;
    let mut row = before.response.clone();
    record::fill(&mut row, survey, answers);
    if let Some(verdict) = verdict {
        (row.verdict, row.verdict_reasons) = verdict;
    }
    row.revision += 1;
    row.edited_at = Some(cx.now());
    let changed = response::ActiveModel::from(row.clone()).reset_all();
    response::Entity::update(changed).exec(tx).await?;
    uploads::belong(tx, row.id, attempt_id, answers).await?;
    answer::Entity::delete_many().filter(answer::Column::ResponseId.eq(row.id)).exec(tx).await?;
    record::write_answers(tx, &[(row.id, answers)]).await?;
    record::write_revision(tx, cx, &row, attempt_id, answers).await?;
    if row.counted {
        scores::record(tx, cx, &differences(&row, &before.answers, answers)).await?;
    }
    Ok(row)
}

/// −1 for each score that is gone, +1 for each that is new; nothing for those that stayed.
fn differences(row: &response::Model, was: &Answers, is: &Answers) -> Vec<Event> {
    let gone = was.scores().filter(|score| is.score(score.metric()) != Some(*score)).map(|score| (score, -1));
    let new = is.scores().filter(|score| was.score(score.metric()) != Some(*score)).map(|score| (score, 1));
    gone.chain(new).map(|(score, delta)| event(row, (score.metric(), score.value()), delta, Cause::Edit)).collect()
}

/// Keeps other answers that came under an attempt that was taken already. The same contradiction is kept once.
pub(crate) async fn keep_conflict(
    tx: &impl ConnectionTrait,
    cx: &Service,
    response: &response::Model,
    attempt: AttemptId,
    answers: &Answers,
) -> Result<()> {
    let json = record::json(answers)?;
    let known = response_conflict::Entity::find()
        .filter(response_conflict::Column::ResponseId.eq(response.id))
        .all(tx)
        .await?
        .into_iter()
        .any(|conflict| conflict.answers == json);
    if !known {
        uploads::belong(tx, response.id, Uuid::from_u128(attempt.bits()), answers).await?;
        response_conflict::Entity::insert(response_conflict::ActiveModel {
            id: Set(cx.new_id()),
            response_id: Set(response.id),
            attempt_id: Set(Uuid::from_u128(attempt.bits())),
            answers: Set(json),
            received_at: Set(cx.now()),
        })
        .exec_without_returning(tx)
        .await?;
    }
    Ok(())
}
