//! Logging in: a password, and a code where there is a second factor.

use chrono::Duration;
use domain::sentence;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, ExprTrait, QueryFilter, sea_query::Expr,
};
use serde_json::json;
use uuid::Uuid;

use super::{
    device::{self, Browser},
    password, second_factor,
    second_factor::Proof,
    sessions::{self, NewSession, SessionId},
    tries,
};
use crate::{
    Error, Result, Service,
    audit::{self, log_ins},
    secret,
    store::entity::{app_user, login_challenge},
};

/// How long a log-in waits for its code.
const WAITS: Duration = Duration::minutes(10);
/// Wrong codes until the log-in must be begun anew.
const WRONG_CODES: i32 = 5;

/// How a right password is answered.
#[derive(Clone, Debug)]
pub enum Entered {
    /// With a session.
    In(NewSession),
    /// With the wish for a code of the second factor.
    CodeWanted(NewChallenge),
}

/// A log-in that waits for its code. It opens nothing else.
#[derive(Clone, Debug)]
pub struct NewChallenge {
    /// What goes into its cookie, once.
    pub token: String,
}

/// Looks at e-mail and password.
///
/// # Errors
/// [`Error::Invalid`] when they don't belong together and [`Error::TooMany`] after too many tries, both the same
/// whether or not the user exists.
pub async fn log_in(cx: &Service, email: &str, password: &str, browser: &Browser) -> Result<Entered> {
    let email = email.trim().to_lowercase();
    let address = secret::address_hash(&email);
    let key = device::tries_key(cx, &address, browser.device.as_deref());
    tries::count(cx, &key).await?;
    let user = app_user::Entity::find()
        .filter(app_user::Column::Email.eq(email))
        .filter(app_user::Column::DisabledAt.is_null())
        .one(cx.store.reader())
        .await?;
    let right = password::verify(user.as_ref().map(|u| u.password_hash.clone()), password).await?;
    let known = user.as_ref().map(|user| user.id);
    let Some(user) = user.filter(|_| right) else {
        log_ins::refused(cx, known, "wrong password or address").await?;
        return Err(Error::field("password", "wrong", sentence!("login-wrong")));
    };
    let tx = cx.store.begin().await?;
    tries::forget(&tx, &key).await?;
    let entered = if second_factor::is_on(&tx, user.id).await? {
        Entered::CodeWanted(challenge(&tx, cx, user.id).await?)
    } else {
        Entered::In(let_in(&tx, cx, &user, browser, None).await?)
    };
    tx.commit().await?;
    Ok(entered)
}

/// Looks at the code that a log-in waited for: one of the app, or a recovery code.
///
/// # Errors
/// [`Error::Conflict`] when no log-in waits (any more); [`Error::Invalid`] for a wrong or used code;
/// [`Error::TooMany`] after too many.
pub async fn enter_code(cx: &Service, challenge: &str, code: &str, browser: &Browser) -> Result<NewSession> {
    let id = secret::hash(challenge);
    let (waiting, user) = login_challenge::Entity::find_by_id(&id)
        .filter(login_challenge::Column::ExpiresAt.gt(cx.now()))
        .filter(login_challenge::Column::Tries.lt(WRONG_CODES))
        .find_also_related(app_user::Entity)
        .one(cx.store.reader())
        .await?
        .and_then(|(waiting, user)| Some((waiting, user?)))
        .filter(|(_, user)| user.disabled_at.is_none())
        .ok_or_else(over)?;
    let key = format!("code:{}", user.id);
    tries::count(cx, &key).await?;
    let tx = cx.store.begin().await?;
    let Some(proof) = second_factor::accept(&tx, cx, user.id, code).await? else {
        count_wrong(&tx, &waiting.id_hash).await?;
        tx.commit().await?;
        log_ins::refused(cx, Some(user.id), "wrong code").await?;
        return Err(Error::field("code", "wrong", sentence!("login-code-wrong")));
    };
    let gone = login_challenge::Entity::delete_by_id(&id).exec(&tx).await?;
    if gone.rows_affected != 1 {
        return Err(over());
    }
    tries::forget(&tx, &key).await?;
    let session = let_in(&tx, cx, &user, browser, Some(proof)).await?;
    tx.commit().await?;
    Ok(session)
}

fn over() -> Error {
    Error::conflict(sentence!("login-over"))
}

/// Whether a log-in with this token waits for its code.
///
/// # Errors
/// When the database is away.
pub async fn code_wanted(cx: &Service, challenge: &str) -> Result<bool> {
    let found = login_challenge::Entity::find_by_id(secret::hash(challenge))
        .filter(login_challenge::Column::ExpiresAt.gt(cx.now()))
        .filter(login_challenge::Column::Tries.lt(WRONG_CODES))
        .one(cx.store.reader())
        .await?;
    Ok(found.is_some())
}

async fn challenge(tx: &DatabaseTransaction, cx: &Service, user_id: Uuid) -> Result<NewChallenge> {
    let now = cx.now();
    login_challenge::Entity::delete_many().filter(login_challenge::Column::ExpiresAt.lte(now)).exec(tx).await?;
    let token = secret::token(cx.entropy.as_ref());
    login_challenge::Entity::insert(login_challenge::ActiveModel {
        id_hash: Set(secret::hash(&token)),
        user_id: Set(user_id),
        created_at: Set(now),
        expires_at: Set(now + WAITS),
        tries: Set(0),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(NewChallenge { token })
}

async fn count_wrong(tx: &DatabaseTransaction, id_hash: &str) -> Result<()> {
    login_challenge::Entity::update_many()
        .col_expr(login_challenge::Column::Tries, Expr::col(login_challenge::Column::Tries).add(1))
        .filter(login_challenge::Column::IdHash.eq(id_hash))
        .exec(tx)
        .await?;
    Ok(())
}

/// Starts the session of a user who proved to be one. A session that the browser had before ends: whoever knows its
/// cookie must not come in with the new one.
async fn let_in(
    tx: &DatabaseTransaction,
    cx: &Service,
    user: &app_user::Model,
    browser: &Browser,
    proof: Option<Proof>,
) -> Result<NewSession> {
    let now = cx.now();
    if let Some(SessionId(before)) = &browser.session {
        sessions::end(tx, before).await?;
    }
    let mut session = sessions::start(tx, cx, user.id, now, &browser.user_agent).await?;
    session.device = device::cookie(cx, &secret::address_hash(&user.email));
    app_user::Entity::update_many()
        .col_expr(app_user::Column::LastLoginAt, Expr::value(now))
        .filter(app_user::Column::Id.eq(user.id))
        .exec(tx)
        .await?;
    let actor = sessions::actor_of(tx, user).await?;
    let detail = json!({ "second_factor": proof.map(Proof::as_str) });
    audit::record(tx, cx, &actor, audit::Action::LoggedIn, &user.id.to_string(), Some(detail)).await?;
    Ok(session)
}
