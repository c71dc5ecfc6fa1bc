//! Sessions of staff: from log-in to log-out.

use std::fmt;

use chrono::{DateTime, Duration, Utc};
use domain::role::Role;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, ExprTrait, QueryFilter, sea_query::Expr};
use uuid::Uuid;

use super::{Flash, password};
use crate::{
    Actor, Error, Result, Service,
    audit::log_ins,
    secret,
    store::entity::{agent, app_user, session, user_team},
};

/// How long a session lasts without being used.
const IDLE: Duration = Duration::hours(12);
/// Wrong passwords in a row before an account pauses.
const TRIES: i32 = 8;
/// How long it pauses.
const PAUSE: Duration = Duration::minutes(5);
/// How exact "last seen" is: not every request writes.
const SEEN_EVERY: Duration = Duration::minutes(5);

/// A session as storage knows it: the hash of its token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionId(String);

impl SessionId {
    /// The id of the session whose cookie holds `token`.
    #[must_use]
    pub fn of(token: &str) -> Self {
        Self(secret::hash(token))
    }
}

/// A session just started.
#[derive(Clone)]
pub struct NewSession {
    /// What goes into the cookie, once.
    pub token: String,
    /// When it ends unless used.
    pub expires_at: DateTime<Utc>,
}

/// Without the token, for logs and panics.
impl fmt::Debug for NewSession {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NewSession").field("expires_at", &self.expires_at).finish_non_exhaustive()
    }
}

/// What a request's session says: who asks, and what the last form said.
#[derive(Clone, Debug)]
pub struct Identity {
    /// Who asks.
    pub actor: Actor,
    /// The session.
    pub session: SessionId,
    /// What the last form said; waiting to be shown once.
    pub flash: Option<Flash>,
}

/// Starts a session for the user of `email` if `password` is theirs.
///
/// # Errors
/// [`Error::Invalid`] when they don't belong together, the same whether or not the user exists;
/// [`Error::TooMany`] after too many wrong passwords.
pub async fn log_in(cx: &Service, email: &str, password: &str) -> Result<NewSession> {
    let now = cx.now();
    let user = app_user::Entity::find()
        .filter(app_user::Column::Email.eq(email.trim().to_lowercase()))
        .filter(app_user::Column::DisabledAt.is_null())
        .one(cx.store.reader())
        .await?;
    let paused = user.as_ref().and_then(|u| u.locked_until).filter(|until| *until > now);
    let known = user.as_ref().map(|user| user.id);
    if let Some(until) = paused {
        log_ins::refused(cx, known, "too many wrong passwords").await?;
        return Err(Error::TooMany(std::cmp::max(1, (until - now).num_seconds()).unsigned_abs()));
    }
    let right = password::verify(user.as_ref().map(|u| u.password_hash.clone()), password).await?;
    let Some(user) = user.filter(|_| right) else {
        count_failure(cx, email).await?;
        log_ins::refused(cx, known, "wrong password or address").await?;
        return Err(Error::field("password", "wrong", "E-mail and password do not belong together."));
    };
    let token = secret::token(cx.entropy.as_ref());
    let expires_at = now + IDLE;
    let tx = cx.store.begin().await?;
    session::Entity::insert(session::ActiveModel {
        id_hash: Set(SessionId::of(&token).0),
        user_id: Set(user.id),
        created_at: Set(now),
        last_seen_at: Set(now),
        expires_at: Set(expires_at),
        flash: Set(None),
    })
    .exec_without_returning(&tx)
    .await?;
    app_user::Entity::update_many()
        .col_expr(app_user::Column::LastLoginAt, Expr::value(now))
        .col_expr(app_user::Column::FailedLogins, Expr::value(0))
        .filter(app_user::Column::Id.eq(user.id))
        .exec(&tx)
        .await?;
    log_ins::came_in(&tx, cx, user.id).await?;
    tx.commit().await?;
    Ok(NewSession { token, expires_at })
}

/// Counts a wrong password; the last allowed one pauses the account.
async fn count_failure(cx: &Service, email: &str) -> Result<()> {
    let pause =
        Expr::case(Expr::col(app_user::Column::FailedLogins).gte(TRIES - 1), Expr::value(Some(cx.now() + PAUSE)))
            .finally(Expr::col(app_user::Column::LockedUntil));
    let count = Expr::case(Expr::col(app_user::Column::FailedLogins).gte(TRIES - 1), Expr::value(0))
        .finally(Expr::col(app_user::Column::FailedLogins).add(1));
    app_user::Entity::update_many()
        .col_expr(app_user::Column::LockedUntil, pause.into())
        .col_expr(app_user::Column::FailedLogins, count.into())
        .filter(app_user::Column::Email.eq(email.trim().to_lowercase()))
        .exec(cx.store.writer())
        .await?;
    Ok(())
}

/// Who a cookie's `token` belongs to; none when the session ended or never was.
///
/// # Errors
/// When the database is away.
pub async fn identify(cx: &Service, token: &str) -> Result<Option<Identity>> {
    if !secret::is_token(token) {
        return Ok(None);
    }
    let now = cx.now();
    let id = SessionId::of(token);
    let found = session::Entity::find_by_id(id.0.clone())
        .filter(session::Column::ExpiresAt.gt(now))
        .find_also_related(app_user::Entity)
        .one(cx.store.reader())
        .await?;
    let Some((row, Some(user))) = found else { return Ok(None) };
    if user.disabled_at.is_some() {
        return Ok(None);
    }
    if now - row.last_seen_at > SEEN_EVERY {
        session::Entity::update_many()
            .col_expr(session::Column::LastSeenAt, Expr::value(now))
            .col_expr(session::Column::ExpiresAt, Expr::value(now + IDLE))
            .filter(session::Column::IdHash.eq(&id.0))
            .exec(cx.store.writer())
            .await?;
    }
    let flash = row.flash.and_then(|json| serde_json::from_value(json).ok());
    if flash.is_some() {
        session::Entity::update_many()
            .col_expr(session::Column::Flash, Expr::value(None::<serde_json::Value>))
            .filter(session::Column::IdHash.eq(&id.0))
            .exec(cx.store.writer())
            .await?;
    }
    Ok(Some(Identity { actor: actor_of(cx, user).await?, session: id, flash }))
}

/// The actor that `user` is: with teams, and with the agent's key if the user is one.
async fn actor_of(cx: &Service, user: app_user::Model) -> Result<Actor> {
    let role =
        user.role.parse::<Role>().map_err(|_| Error::Internal(format!("unknown role {:?} of a user", user.role)))?;
    Ok(Actor {
        teams: teams_of(cx, user.id).await?,
        agent_key: agent::Entity::find()
            .filter(agent::Column::UserId.eq(user.id))
            .one(cx.store.reader())
            .await?
            .map(|agent| agent.external_id),
        user_id: Some(user.id),
        token_id: None,
        name: user.name,
        role,
        scopes: None,
    })
}

async fn teams_of(cx: &Service, user_id: Uuid) -> Result<Vec<String>> {
    let rows = user_team::Entity::find().filter(user_team::Column::UserId.eq(user_id)).all(cx.store.reader()).await?;
    Ok(rows.into_iter().map(|row| row.team_key).collect())
}

/// Keeps what a form said for the next page of the session.
///
/// # Errors
/// When the database is away.
pub async fn keep_flash(cx: &Service, session: &SessionId, flash: Flash) -> Result<()> {
    let json = serde_json::to_value(flash).map_err(|error| Error::Internal(error.to_string()))?;
    session::Entity::update_many()
        .col_expr(session::Column::Flash, Expr::value(Some(json)))
        .filter(session::Column::IdHash.eq(&session.0))
        .exec(cx.store.writer())
        .await?;
    Ok(())
}

/// Ends a session.
///
/// # Errors
/// When the database is away.
pub async fn log_out(cx: &Service, session: &SessionId) -> Result<()> {
    log_ins::left(cx, &session.0).await?;
    session::Entity::delete_by_id(session.0.clone()).exec(cx.store.writer()).await?;
    Ok(())
}
