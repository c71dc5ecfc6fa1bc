//! Many contacts at once: a transaction for each chunk, a result for each contact.

use super::{
    check::{Clean, check},
    input::ContactInput,
    lock,
    record::{Recorded, Round, find, store},
};
use domain::sentence;
use serde_json::json;

use crate::{Actor, Result, Service, audit};

/// How many contacts share a transaction: enough to spread the cost of a commit, few enough not to keep others waiting.
pub const CHUNK: usize = 200;

/// Stores many contacts; the result of each stands at its place. A wrong one keeps no other out.
///
/// # Errors
/// [`crate::Error::Forbidden`] for a token without `contacts:write`. What was stored before an outage stays stored,
/// and telling all again is safe.
pub async fn record_many(cx: &Service, actor: &Actor, inputs: Vec<ContactInput>) -> Result<Vec<Result<Recorded>>> {
    actor.require_scope("contacts:write", sentence!("may-add-contacts"))?;
    let now = cx.now();
    let mut results = Vec::with_capacity(inputs.len());
    let mut inputs = inputs.into_iter();
    loop {
        let chunk: Vec<Result<Clean>> = inputs.by_ref().take(CHUNK).map(|input| check(input, now)).collect();
        if chunk.is_empty() {
            return Ok(results);
        }
        results.extend(match together(cx, actor, &chunk).await {
            Ok(recorded) => merge(chunk, recorded),
            // One that the database refuses must not take the others along: each for itself.
            Err(error) => {
                tracing::warn!(code = error.code(), "a chunk of contacts is stored one by one");
                one_by_one(cx, actor, chunk).await
            }
        });
    }
}

/// Checks many contacts as [`record_many`] would and writes nothing; says of each good one whether it is known.
///
/// # Errors
/// As [`record_many`].
pub async fn preview_many(cx: &Service, actor: &Actor, inputs: Vec<ContactInput>) -> Result<Vec<Result<bool>>> {
    actor.require_scope("contacts:write", sentence!("may-add-contacts"))?;
    let now = cx.now();
    let mut results = Vec::with_capacity(inputs.len());
    for input in inputs {
        results.push(match check(input, now) {
            Ok(contact) => Ok(find(cx.store.reader(), &contact).await?.is_some()),
            Err(error) => Err(error),
        });
    }
    Ok(results)
}

async fn together(cx: &Service, actor: &Actor, chunk: &[Result<Clean>]) -> Result<Vec<Recorded>> {
    let tx = cx.store.begin().await?;
    lock::everybody(&tx).await?;
    let mut round = Round::begin(&tx).await?;
    let mut recorded = Vec::with_capacity(chunk.len());
    for contact in chunk.iter().flatten() {
        recorded.push(store(&tx, cx, actor, &mut round, contact).await?);
    }
    let new = recorded.iter().filter(|contact| !contact.known).count();
    // A command that imports a table is one event, at its end.
    if new > 0 && (actor.user_id.is_some() || actor.token_id.is_some()) {
        let detail = json!({ "new": new, "known": recorded.len() - new });
        audit::record(&tx, cx, actor, audit::Action::ContactsAdded, "", Some(detail)).await?;
    }
    tx.commit().await?;
    Ok(recorded)
}

/// Puts the results of the good ones between the errors of the others.
fn merge(chunk: Vec<Result<Clean>>, recorded: Vec<Recorded>) -> Vec<Result<Recorded>> {
    let mut recorded = recorded.into_iter();
    chunk
        .into_iter()
        .filter_map(|checked| match checked {
            Ok(_) => recorded.next().map(Ok),
            Err(error) => Some(Err(error)),
        })
        .collect()
}

async fn one_by_one(cx: &Service, actor: &Actor, chunk: Vec<Result<Clean>>) -> Vec<Result<Recorded>> {
    let mut results = Vec::with_capacity(chunk.len());
    for checked in chunk {
        results.push(match checked {
            Ok(contact) => together(cx, actor, &[Ok(contact)]).await.map(|mut one| one.remove(0)),
            Err(error) => Err(error),
        });
    }
    results
}
