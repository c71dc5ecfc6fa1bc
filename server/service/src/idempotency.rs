//! Requests that a program sends again because it does not know whether the first came through.
//!
//! The first one with a key is done, and what was answered is kept for a day; the same request again gets the same
//! answer. Another request under the same key is refused.

use chrono::Duration;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, TryInsertResult};
use serde_json::Value;

use crate::{
    Error, Result, Service, secret,
    store::entity::idempotent_request::{ActiveModel, Column, Entity, Model},
};

/// How long an answer is kept.
const KEPT: Duration = Duration::hours(24);
/// After this time a request without an answer is taken for lost: its process died.
const LOST: Duration = Duration::minutes(1);
/// The longest key, in characters.
const KEY: usize = 200;

/// A request with its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keyed {
    token_hash: String,
    key: String,
    request_hash: String,
}

/// What was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The HTTP status.
    pub status: u16,
    /// Those headers that belong to the answer, by name.
    pub headers: Value,
    /// The body.
    pub body: String,
}

/// How a request stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is new: do it.
    New,
    /// It was done: this was answered.
    Done(Answered),
}

impl Keyed {
    /// The request of the bearer `token` under `key`, with everything about it that makes it this request.
    ///
    /// # Errors
    /// [`Error::Invalid`] for a key that is empty, too long, or not of visible ASCII.
    pub fn new(token: &str, key: &str, request: &[&str]) -> Result<Self> {
        if key.is_empty() || key.len() > KEY || !key.bytes().all(|byte| byte.is_ascii_graphic()) {
            let message = format!("A key has 1 to {KEY} letters, digits and signs, such as a UUID.");
            return Err(Error::field("Idempotency-Key", "syntax", message));
        }
        // Parts are told apart by their lengths.
        let request: String = request.iter().map(|part| format!("{}:{part}", part.len())).collect();
        Ok(Self { token_hash: secret::hash(token), key: key.to_owned(), request_hash: secret::hash(&request) })
    }
}

/// Takes note of a request, or says what was answered to it.
///
/// # Errors
/// [`Error::Invalid`] when the key was used for another request; [`Error::Conflict`] while the first is under way.
pub async fn begin(cx: &Service, keyed: &Keyed) -> Result<Standing> {
    let now = cx.now();
    let db = cx.store.writer();
    Entity::delete_many().filter(Column::CreatedAt.lt(now - KEPT)).exec(db).await?;
    let row = ActiveModel {
        token_hash: Set(keyed.token_hash.clone()),
        key: Set(keyed.key.clone()),
        request_hash: Set(keyed.request_hash.clone()),
        status: Set(None),
        headers: Set(None),
        body: Set(None),
        created_at: Set(now),
    };
    let written = Entity::insert(row)
        .on_conflict_do_nothing_on([Column::TokenHash, Column::Key])
        .exec_without_returning(db)
        .await?;
    if matches!(written, TryInsertResult::Inserted(1..)) {
        return Ok(Standing::New);
    }
    let Some(known) = Entity::find_by_id((keyed.token_hash.clone(), keyed.key.clone())).one(db).await? else {
        return Err(Error::conflict(
            "The first request under this key has just failed. Please send it again.".to_owned(),
        ));
    };
    if known.request_hash != keyed.request_hash {
        let message = "This key was used for another request. Please choose a new one.";
        return Err(Error::field("Idempotency-Key", "reused", message));
    }
    match answered(known.clone()) {
        Some(answered) => Ok(Standing::Done(answered)),
        None if now - known.created_at > LOST && take_over(cx, &known).await? => Ok(Standing::New),
        None => Err(Error::conflict("The first request under this key is still under way.".to_owned())),
    }
}

/// One of those who ask again does what a process that died left undone.
async fn take_over(cx: &Service, lost: &Model) -> Result<bool> {
    let taken = Entity::update_many()
        .col_expr(Column::CreatedAt, sea_orm::sea_query::Expr::value(cx.now()))
        .filter(Column::TokenHash.eq(&lost.token_hash))
        .filter(Column::Key.eq(&lost.key))
        .filter(Column::CreatedAt.eq(lost.created_at))
        .exec(cx.store.writer())
        .await?;
    Ok(taken.rows_affected == 1)
}

fn answered(row: Model) -> Option<Answered> {
    let status = u16::try_from(row.status?).ok()?;
    Some(Answered { status, headers: row.headers.unwrap_or_default(), body: row.body.unwrap_or_default() })
}

/// Keeps what was answered.
///
/// # Errors
/// When the database is away; the same request is then done again.
pub async fn finish(cx: &Service, keyed: &Keyed, answered: &Answered) -> Result<()> {
    let row = ActiveModel {
        token_hash: Set(keyed.token_hash.clone()),
        key: Set(keyed.key.clone()),
        status: Set(Some(answered.status.into())),
        headers: Set(Some(answered.headers.clone())),
        body: Set(Some(answered.body.clone())),
        ..Default::default()
    };
    Entity::update(row).exec(cx.store.writer()).await?;
    Ok(())
}

/// Forgets a request that was not done, through no fault of its sender: it may be sent again.
///
/// # Errors
/// When the database is away.
pub async fn forget(cx: &Service, keyed: &Keyed) -> Result<()> {
    Entity::delete_by_id((keyed.token_hash.clone(), keyed.key.clone())).exec(cx.store.writer()).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_of_a_token_and_a_request_is_all_of_its_parts() {
        let keyed = |token, key, request: &[&str]| Keyed::new(token, key, request).unwrap();
        assert_eq!(keyed("t", "k", &["POST", "/a", "{}"]), keyed("t", "k", &["POST", "/a", "{}"]));
        assert_ne!(keyed("t", "k", &["a", "bc"]), keyed("t", "k", &["ab", "c"]));
        assert_ne!(keyed("t", "k", &["a"]), keyed("u", "k", &["a"]));
        for wrong in ["", " ", "ä", &"x".repeat(KEY + 1)] {
            assert!(Keyed::new("t", wrong, &[]).is_err(), "{wrong}");
        }
    }
}
