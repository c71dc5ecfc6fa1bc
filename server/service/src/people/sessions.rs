//! Sessions of staff: from log-in to log-out.

use std::fmt;

use chrono::{DateTime, Duration, Utc};
use domain::{Language, sentence};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait, QueryFilter, QueryOrder,
    UpdateResult, sea_query::Expr,
};
use uuid::Uuid;

use super::{Flash, device, factor_rule, second_factor, users::role_of};
use crate::{
    Actor, Error, Result, Service,
    audit::{self, log_ins},
    responses::Device,
    secret,
    store::entity::{agent, app_user, login_challenge, session, user_team},
};

/// How long a session lasts without being used.
const IDLE: Duration = Duration::hours(12);
/// How long it lasts at most.
const LONGEST: Duration = Duration::days(30);
/// How exact "last seen" is: not every request writes.
const SEEN_EVERY: Duration = Duration::minutes(5);

/// A session as storage knows it: the hash of its token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionId(pub(super) String);

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
    /// When it ends at the latest; it ends earlier when it is not used.
    pub ends_at: DateTime<Utc>,
    /// The device cookie to come with it, if it has changed.
    pub device: Option<String>,
    /// How long the device cookie is good for.
    pub device_lasts: Duration,
}

/// Without the token, for logs and panics.
impl fmt::Debug for NewSession {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NewSession").field("ends_at", &self.ends_at).finish_non_exhaustive()
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
    /// What must be done before anything else.
    pub duty: Option<Duty>,
    /// In which language they read staff pages, if they have chosen one.
    pub language: Option<Language>,
}

/// What a user who is logged in must do before anything else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Duty {
    /// Choose a password of their own: theirs was made by somebody else.
    NewPassword,
    /// Set up a second factor: their role needs one.
    SecondFactor,
}

/// A session as its user sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionRow {
    /// What names it in a form: the hash of its token, which opens nothing.
    pub id: String,
    /// What kind of device signed in.
    pub device: Device,
    /// When the log-in was.
    pub created_at: DateTime<Utc>,
    /// When it was last used, to within five minutes.
    pub last_seen_at: DateTime<Utc>,
    /// Whether it is the one that asks.
    pub current: bool,
}

/// Starts a session of a user who logged in at `since`.
pub(super) async fn start(
    tx: &DatabaseTransaction,
    cx: &Service,
    user_id: Uuid,
    since: DateTime<Utc>,
    user_agent: &str,
) -> Result<NewSession> {
    let now = cx.now();
    session::Entity::delete_many().filter(session::Column::ExpiresAt.lte(now)).exec(tx).await?;
    let token = secret::token(cx.entropy.as_ref());
    session::Entity::insert(session::ActiveModel {
        id_hash: Set(SessionId::of(&token).0),
        user_id: Set(user_id),
        created_at: Set(since),
        last_seen_at: Set(now),
        expires_at: Set((now + IDLE).min(since + LONGEST)),
        flash: Set(None),
        device: Set(Some(Device::of_user_agent(user_agent).as_str().to_owned())),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(NewSession { token, ends_at: since + LONGEST, device: None, device_lasts: device::KNOWN })
}

/// Puts a new session with another token in the place of `before` and ends all others of its user: after a change of
/// what proves who they are.
pub(super) async fn rotate(
    tx: &DatabaseTransaction,
    cx: &Service,
    before: &SessionId,
    user_id: Uuid,
) -> Result<NewSession> {
    let row = session::Entity::find_by_id(before.0.clone())
        .filter(session::Column::UserId.eq(user_id))
        .one(tx)
        .await?
        .ok_or(Error::Unauthenticated)?;
    end_all_of(tx, user_id).await?;
    let session = start(tx, cx, user_id, row.created_at, "").await?;
    session::Entity::update_many()
        .col_expr(session::Column::Device, Expr::value(row.device))
        .filter(session::Column::IdHash.eq(SessionId::of(&session.token).0))
        .exec(tx)
        .await?;
    Ok(session)
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
        .filter(session::Column::CreatedAt.gt(now - LONGEST))
        .find_also_related(app_user::Entity)
        .one(cx.store.reader())
        .await?;
    let Some((row, Some(user))) = found else { return Ok(None) };
    if user.disabled_at.is_some() {
        return Ok(None);
    }
    if now - row.last_seen_at > SEEN_EVERY {
        let seen = session::Entity::update_many()
            .col_expr(session::Column::LastSeenAt, Expr::value(now))
            .col_expr(session::Column::ExpiresAt, Expr::value((now + IDLE).min(row.created_at + LONGEST)))
            .filter(session::Column::IdHash.eq(&id.0))
            .exec(cx.store.writer())
            .await;
        noted(seen);
    }
    let flash = row.flash.and_then(|json| serde_json::from_value(json).ok());
    if flash.is_some() {
        let shown = session::Entity::update_many()
            .col_expr(session::Column::Flash, Expr::value(None::<serde_json::Value>))
            .filter(session::Column::IdHash.eq(&id.0))
            .exec(cx.store.writer())
            .await;
        noted(shown);
    }
    let duty = duty_of(cx, &user).await?;
    let language = user.language.as_deref().and_then(Language::of_tag);
    Ok(Some(Identity { actor: actor_of(cx.store.reader(), &user).await?, session: id, flash, duty, language }))
}

/// Goes on where something about a session or a token could not be written down: on a full disk people still read.
pub(super) fn noted(written: std::result::Result<UpdateResult, DbErr>) {
    if let Err(error) = written {
        tracing::warn!(error = %Error::from(error).for_log(), "who was here is not written down");
    }
}

async fn duty_of(cx: &Service, user: &app_user::Model) -> Result<Option<Duty>> {
    if user.must_change_password {
        return Ok(Some(Duty::NewPassword));
    }
    let db = cx.store.reader();
    let missing = factor_rule::is_needed(db, &user.role).await? && !second_factor::is_on(db, user.id).await?;
    Ok(missing.then_some(Duty::SecondFactor))
}

/// The actor that `user` is: with teams, and with the agent's key if the user is one.
pub(super) async fn actor_of(db: &impl ConnectionTrait, user: &app_user::Model) -> Result<Actor> {
    let teams = user_team::Entity::find().filter(user_team::Column::UserId.eq(user.id)).all(db).await?;
    let agent = agent::Entity::find().filter(agent::Column::UserId.eq(user.id)).one(db).await?;
    Ok(Actor {
        teams: teams.into_iter().map(|row| row.team_key).collect(),
        agent_key: agent.map(|agent| agent.external_id),
        user_id: Some(user.id),
        token_id: None,
        name: user.name.clone(),
        role: role_of(user)?,
        scopes: None,
    })
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

/// Where `actor` is signed in, the last used first.
///
/// # Errors
/// [`Error::Forbidden`] for what is not a person.
pub async fn sessions(cx: &Service, actor: &Actor, current: &SessionId) -> Result<Vec<SessionRow>> {
    let rows = session::Entity::find()
        .filter(session::Column::UserId.eq(person(actor)?))
        .filter(session::Column::ExpiresAt.gt(cx.now()))
        .order_by_desc(session::Column::LastSeenAt)
        .all(cx.store.reader())
        .await?;
    let row = |row: session::Model| SessionRow {
        current: row.id_hash == current.0,
        device: row.device.as_deref().map_or(Device::Unknown, Device::of_word),
        id: row.id_hash,
        created_at: row.created_at,
        last_seen_at: row.last_seen_at,
    };
    Ok(rows.into_iter().map(row).collect())
}

/// Ends one session of `actor`, named as in [`sessions`].
///
/// # Errors
/// [`Error::NotFound`] when it is not theirs or has ended.
pub async fn end_session(cx: &Service, actor: &Actor, id: &str) -> Result<()> {
    let user_id = person(actor)?;
    let tx = cx.store.begin().await?;
    let ended = session::Entity::delete_many()
        .filter(session::Column::IdHash.eq(id))
        .filter(session::Column::UserId.eq(user_id))
        .exec(&tx)
        .await?;
    if ended.rows_affected == 0 {
        return Err(Error::NotFound("session"));
    }
    audit::record(&tx, cx, actor, audit::Action::SessionEnded, &user_id.to_string(), None).await?;
    Ok(tx.commit().await?)
}

/// Ends all sessions of `actor`, the one that asks as well.
///
/// # Errors
/// [`Error::Forbidden`] for what is not a person.
pub async fn log_out_everywhere(cx: &Service, actor: &Actor) -> Result<()> {
    let user_id = person(actor)?;
    let tx = cx.store.begin().await?;
    end_all_of(&tx, user_id).await?;
    audit::record(&tx, cx, actor, audit::Action::SessionsEnded, &user_id.to_string(), None).await?;
    Ok(tx.commit().await?)
}

/// Ends a session.
///
/// # Errors
/// When the database is away.
pub async fn log_out(cx: &Service, session: &SessionId) -> Result<()> {
    log_ins::left(cx, &session.0).await?;
    end(cx.store.writer(), &session.0).await
}

pub(super) async fn end(db: &impl ConnectionTrait, id_hash: &str) -> Result<()> {
    session::Entity::delete_by_id(id_hash).exec(db).await?;
    Ok(())
}

/// Ends all sessions of a user, and the log-ins that wait for their code.
pub(super) async fn end_all_of(tx: &DatabaseTransaction, user_id: Uuid) -> Result<()> {
    session::Entity::delete_many().filter(session::Column::UserId.eq(user_id)).exec(tx).await?;
    login_challenge::Entity::delete_many().filter(login_challenge::Column::UserId.eq(user_id)).exec(tx).await?;
    Ok(())
}

/// The user that `actor` is.
pub(super) fn person(actor: &Actor) -> Result<Uuid> {
    actor.user_id.ok_or(Error::Forbidden(sentence!("may-have-an-account")))
}
