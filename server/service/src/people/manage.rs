//! What administrators do with the accounts of others.

use chrono::{DateTime, Utc};
use domain::{input, role::Role, sentence};
use sea_orm::{ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use uuid::Uuid;

use super::{
    password, rules, second_factor, sessions,
    users::{LONGEST_NAME, put_into_teams, role_of},
};
use crate::{
    Actor, Error, Result, Service, audit,
    store::entity::{app_user, second_factor as factor, user_team},
};

/// An account as administrators see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The user.
    pub id: Uuid,
    /// The name that colleagues see.
    pub name: String,
    /// The address to log in with.
    pub email: String,
    /// What the user may do.
    pub role: Role,
    /// Keys of the user's teams.
    pub teams: Vec<String>,
    /// Whether a code is asked for at log-in.
    pub second_factor: bool,
    /// When the user last logged in.
    pub last_login_at: Option<DateTime<Utc>>,
    /// Since when the user cannot log in.
    pub disabled_at: Option<DateTime<Utc>>,
    /// Whether the password was made by somebody else and is still to be changed.
    pub must_change_password: bool,
}

/// What is changed of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountChange {
    /// The name that colleagues see.
    pub name: String,
    /// What the user may do.
    pub role: Role,
    /// Keys of the user's teams; they must exist.
    pub teams: Vec<String>,
}

/// All accounts, by name; the disabled ones as well.
///
/// # Errors
/// [`Error::Forbidden`] for all but administrators.
pub async fn accounts(cx: &Service, actor: &Actor) -> Result<Vec<Account>> {
    actor.require(&[Role::Administrator], sentence!("may-see-accounts"))?;
    let db = cx.store.reader();
    let rows = app_user::Entity::find()
        .order_by_asc(app_user::Column::Name)
        .order_by_asc(app_user::Column::Id)
        .all(db)
        .await?;
    let teams = user_team::Entity::find().order_by_asc(user_team::Column::TeamKey).all(db).await?;
    let factors = factor::Entity::find().filter(factor::Column::ConfirmedAt.is_not_null()).all(db).await?;
    rows.into_iter()
        .map(|row| {
            Ok(Account {
                role: role_of(&row)?,
                teams: teams.iter().filter(|team| team.user_id == row.id).map(|team| team.team_key.clone()).collect(),
                second_factor: factors.iter().any(|factor| factor.user_id == row.id),
                id: row.id,
                name: row.name,
                email: row.email,
                last_login_at: row.last_login_at,
                disabled_at: row.disabled_at,
                must_change_password: row.must_change_password,
            })
        })
        .collect()
}

/// The account with this address, however it is written.
///
/// # Errors
/// [`Error::NotFound`] when there is none; as [`accounts`].
pub async fn account_of(cx: &Service, actor: &Actor, email: &str) -> Result<Account> {
    let email = email.trim().to_lowercase();
    accounts(cx, actor).await?.into_iter().find(|account| account.email == email).ok_or(Error::NotFound("user"))
}

/// Changes name, role and teams of a user.
///
/// # Errors
/// [`Error::Forbidden`] for all but administrators; [`Error::Invalid`] for a bad name or an unknown team;
/// [`Error::Conflict`] when the last administrator would lose the role.
pub async fn change_account(cx: &Service, actor: &Actor, id: Uuid, change: &AccountChange) -> Result<()> {
    let name = input::required_line("name", &change.name, LONGEST_NAME)?;
    let (tx, user) = begin(cx, actor, id).await?;
    if change.role != Role::Administrator {
        keep_an_administrator(&tx, id).await?;
    }
    let next =
        app_user::ActiveModel { name: Set(name), role: Set(change.role.as_str().to_owned()), ..Default::default() };
    app_user::Entity::update_many().set(next).filter(app_user::Column::Id.eq(id)).exec(&tx).await?;
    user_team::Entity::delete_many().filter(user_team::Column::UserId.eq(id)).exec(&tx).await?;
    put_into_teams(&tx, id, &change.teams).await?;
    let detail = json!({ "role": change.role.as_str(), "role_before": user.role, "teams": change.teams });
    finish(tx, cx, actor, audit::Action::UserChanged, id, Some(detail)).await
}

/// Makes a password for a user, to be used once: whoever logs in with it must choose another. Their sessions end.
///
/// # Errors
/// [`Error::Forbidden`] for all but administrators; [`Error::NotFound`] when there is no such user.
pub async fn make_password(cx: &Service, actor: &Actor, id: Uuid) -> Result<String> {
    let made = password::made(cx.entropy.as_ref());
    put_password(cx, actor, id, &made, true).await?;
    Ok(made)
}

/// Sets a password of a user that they keep. Their sessions end.
///
/// # Errors
/// As [`make_password`]; [`Error::Invalid`] for a bad password.
pub async fn set_password(cx: &Service, actor: &Actor, id: Uuid, password: &str) -> Result<()> {
    put_password(cx, actor, id, password, false).await
}

async fn put_password(cx: &Service, actor: &Actor, id: Uuid, password: &str, once: bool) -> Result<()> {
    actor.require(&[Role::Administrator], sentence!("may-change-accounts"))?;
    let password_hash = password::hash(cx.entropy.as_ref(), password).await?;
    let (tx, user) = begin(cx, actor, id).await?;
    rules::check(password, &user.email, &user.name)?;
    let next = app_user::ActiveModel {
        password_hash: Set(password_hash),
        must_change_password: Set(once),
        ..Default::default()
    };
    app_user::Entity::update_many().set(next).filter(app_user::Column::Id.eq(id)).exec(&tx).await?;
    sessions::end_all_of(&tx, id).await?;
    finish(tx, cx, actor, audit::Action::PasswordSet, id, Some(json!({ "once": once }))).await
}

/// Keeps a user from logging in, at once; nothing of theirs is lost.
///
/// # Errors
/// [`Error::Forbidden`] for all but administrators; [`Error::Conflict`] for the last administrator.
pub async fn disable(cx: &Service, actor: &Actor, id: Uuid) -> Result<()> {
    let (tx, user) = begin(cx, actor, id).await?;
    if user.disabled_at.is_some() {
        return Ok(());
    }
    keep_an_administrator(&tx, id).await?;
    set_disabled(&tx, id, Some(cx.now())).await?;
    sessions::end_all_of(&tx, id).await?;
    finish(tx, cx, actor, audit::Action::UserDisabled, id, None).await
}

/// Lets a user log in again.
///
/// # Errors
/// [`Error::Forbidden`] for all but administrators; [`Error::NotFound`] when there is no such user.
pub async fn enable(cx: &Service, actor: &Actor, id: Uuid) -> Result<()> {
    let (tx, user) = begin(cx, actor, id).await?;
    if user.disabled_at.is_none() {
        return Ok(());
    }
    set_disabled(&tx, id, None).await?;
    finish(tx, cx, actor, audit::Action::UserEnabled, id, None).await
}

async fn set_disabled(tx: &DatabaseTransaction, id: Uuid, at: Option<DateTime<Utc>>) -> Result<()> {
    let next = app_user::ActiveModel { disabled_at: Set(at), ..Default::default() };
    app_user::Entity::update_many().set(next).filter(app_user::Column::Id.eq(id)).exec(tx).await?;
    Ok(())
}

/// Takes the second factor of a user away who lost it. Their sessions end.
///
/// # Errors
/// [`Error::Forbidden`] for all but administrators; [`Error::NotFound`] when there is no such user.
pub async fn reset_second_factor(cx: &Service, actor: &Actor, id: Uuid) -> Result<()> {
    let (tx, _) = begin(cx, actor, id).await?;
    second_factor::remove(&tx, id).await?;
    sessions::end_all_of(&tx, id).await?;
    finish(tx, cx, actor, audit::Action::SecondFactorReset, id, None).await
}

/// Ends all sessions of a user.
///
/// # Errors
/// [`Error::Forbidden`] for all but administrators; [`Error::NotFound`] when there is no such user.
pub async fn end_sessions_of(cx: &Service, actor: &Actor, id: Uuid) -> Result<()> {
    let (tx, _) = begin(cx, actor, id).await?;
    sessions::end_all_of(&tx, id).await?;
    finish(tx, cx, actor, audit::Action::UserSessionsEnded, id, None).await
}

/// A transaction in which an administrator changes the user of `id`.
async fn begin(cx: &Service, actor: &Actor, id: Uuid) -> Result<(DatabaseTransaction, app_user::Model)> {
    actor.require(&[Role::Administrator], sentence!("may-change-accounts"))?;
    let tx = cx.store.begin().await?;
    let user = app_user::Entity::find_by_id(id).one(&tx).await?.ok_or(Error::NotFound("user"))?;
    Ok((tx, user))
}

async fn finish(
    tx: DatabaseTransaction,
    cx: &Service,
    actor: &Actor,
    action: audit::Action,
    id: Uuid,
    detail: Option<serde_json::Value>,
) -> Result<()> {
    audit::record(&tx, cx, actor, action, &id.to_string(), detail).await?;
    Ok(tx.commit().await?)
}

/// Refuses when nobody but `id` is an administrator who can log in. The rows are locked: of two administrators who take
/// the role from each other one comes too late.
async fn keep_an_administrator(tx: &DatabaseTransaction, id: Uuid) -> Result<()> {
    let administrators = app_user::Entity::find()
        .filter(app_user::Column::Role.eq(Role::Administrator.as_str()))
        .filter(app_user::Column::DisabledAt.is_null())
        .order_by_asc(app_user::Column::Id)
        .lock_exclusive()
        .all(tx)
        .await?;
    if administrators.iter().all(|user| user.id == id) && !administrators.is_empty() {
        return Err(Error::conflict(sentence!("users-last-administrator")));
    }
    Ok(())
}
