//! Users: who may log in, with which role and teams.

use std::fmt;

use domain::{
    input::{self, ErrorCode},
    role::Role,
    sentence,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;
use uuid::Uuid;

use super::{password, rules};
use crate::{
    Actor, Error, FieldError, Result, Service, audit,
    store::entity::{agent, app_user, team, user_team},
};

/// The longest name, in characters.
pub(super) const LONGEST_NAME: usize = 200;

/// A user to be added.
#[derive(Clone)]
pub struct NewUser {
    /// The address to log in with.
    pub email: String,
    /// The name that colleagues see.
    pub name: String,
    /// What the user may do.
    pub role: Role,
    /// The password: at least ten characters, and none that is easily guessed.
    pub password: String,
    /// Keys of the user's teams; they must exist.
    pub teams: Vec<String>,
    /// The agent that the user is, by `external_id`; it must exist.
    pub agent: Option<String>,
}

/// Without address and password, for logs and panics.
impl fmt::Debug for NewUser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NewUser").field("role", &self.role).field("teams", &self.teams).finish_non_exhaustive()
    }
}

/// A user in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserRow {
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
}

/// Adds a user.
///
/// # Errors
/// [`Error::Forbidden`] for all but administrators; [`Error::Invalid`] for a bad or taken address, a short
/// password, an unknown team or agent.
pub async fn add_user(cx: &Service, actor: &Actor, new: NewUser) -> Result<Uuid> {
    add(cx, actor, new, false).await
}

/// Adds a user with a password that is made for them, to be used once: whoever logs in with it must choose another.
/// `new.password` does not count.
///
/// # Errors
/// As [`add_user`].
pub async fn add_user_with_made_password(cx: &Service, actor: &Actor, new: NewUser) -> Result<(Uuid, String)> {
    let password = password::made(cx.entropy.as_ref());
    let id = add(cx, actor, NewUser { password: password.clone(), ..new }, true).await?;
    Ok((id, password))
}

async fn add(cx: &Service, actor: &Actor, new: NewUser, must_change_password: bool) -> Result<Uuid> {
    actor.require(&[Role::Administrator], sentence!("may-add-users"))?;
    let (email, name) = checked(&new.email, &new.name)?;
    rules::check(&new.password, &email, &name)?;
    let password_hash = password::hash(cx.entropy.as_ref(), &new.password).await?;
    let id = cx.new_id();
    let tx = cx.store.begin().await?;
    let taken = app_user::Entity::find().filter(app_user::Column::Email.eq(&email)).one(&tx).await?;
    if taken.is_some() {
        return Err(Error::field("email", "taken", sentence!("users-address-taken")));
    }
    app_user::Entity::insert(app_user::ActiveModel {
        id: Set(id),
        email: Set(email),
        name: Set(name),
        role: Set(new.role.as_str().to_owned()),
        password_hash: Set(password_hash),
        created_at: Set(cx.now()),
        disabled_at: Set(None),
        last_login_at: Set(None),
        must_change_password: Set(must_change_password),
        language: Set(None),
    })
    .exec_without_returning(&tx)
    .await?;
    put_into_teams(&tx, id, &new.teams).await?;
    if let Some(key) = &new.agent {
        let updated = agent::Entity::update_many()
            .col_expr(agent::Column::UserId, sea_orm::sea_query::Expr::value(Some(id)))
            .filter(agent::Column::ExternalId.eq(key))
            .exec(&tx)
            .await?;
        if updated.rows_affected == 0 {
            return Err(Error::field("agent", "unknown", sentence!("users-agent-unknown", key)));
        }
    }
    let detail = json!({ "role": new.role, "teams": new.teams, "agent": new.agent });
    audit::record(&tx, cx, actor, audit::Action::UserAdded, &id.to_string(), Some(detail)).await?;
    tx.commit().await?;
    Ok(id)
}

/// Puts a user who is in no team into these.
pub(super) async fn put_into_teams(tx: &DatabaseTransaction, user_id: Uuid, teams: &[String]) -> Result<()> {
    for key in teams {
        if team::Entity::find().filter(team::Column::Key.eq(key)).one(tx).await?.is_none() {
            return Err(Error::field("teams", "unknown", sentence!("users-team-unknown", key)));
        }
        user_team::Entity::insert(user_team::ActiveModel { user_id: Set(user_id), team_key: Set(key.clone()) })
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

/// The role of a stored user.
pub(super) fn role_of(user: &app_user::Model) -> Result<Role> {
    user.role.parse().map_err(|_| Error::Internal(format!("unknown role {:?} of a user", user.role)))
}

/// Address and name in the form that is stored; all that is wrong with them at once.
fn checked(email: &str, name: &str) -> Result<(String, String)> {
    let email = input::email("email", email).and_then(|email| {
        email.ok_or_else(|| input::FieldError::new("email", ErrorCode::Required, sentence!("users-address-required")))
    });
    let name = input::required_line("name", name, LONGEST_NAME);
    match (email, name) {
        (Ok(email), Ok(name)) => Ok((email.to_lowercase(), name)),
        (email, name) => Err(Error::Invalid(email.err().into_iter().chain(name.err()).map(FieldError::from).collect())),
    }
}

/// All users that may log in, by name.
///
/// # Errors
/// [`Error::Forbidden`] for agents.
pub async fn users(cx: &Service, actor: &Actor) -> Result<Vec<UserRow>> {
    actor.require(&[Role::Administrator, Role::QualityManager, Role::TeamLead], sentence!("may-see-users"))?;
    let rows = app_user::Entity::find()
        .filter(app_user::Column::DisabledAt.is_null())
        .order_by_asc(app_user::Column::Name)
        .all(cx.store.reader())
        .await?;
    let teams = user_team::Entity::find().all(cx.store.reader()).await?;
    rows.into_iter()
        .map(|user| {
            Ok(UserRow {
                role: role_of(&user)?,
                teams: teams.iter().filter(|t| t.user_id == user.id).map(|t| t.team_key.clone()).collect(),
                id: user.id,
                name: user.name,
                email: user.email,
            })
        })
        .collect()
}
