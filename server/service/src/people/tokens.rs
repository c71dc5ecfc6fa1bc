//! API tokens: how programs come in.

use std::fmt;

use chrono::{DateTime, Duration, Utc};
use domain::role::Role;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};
use serde_json::json;

use crate::{Actor, Error, Result, Service, audit, secret, store::entity::api_token};

/// All scopes that a token can have.
pub const SCOPES: &[&str] = &[
    "contacts:read",
    "contacts:write",
    "responses:read",
    "cases:read",
    "cases:write",
    "dispositions:read",
    "scores:read",
    "invitations:read",
    "invitations:links",
    "audit:read",
];

/// How exact "last used" is: not every request writes.
const USED_EVERY: Duration = Duration::minutes(1);
/// What a token starts with, so that it is recognised when it turns up where it should not.
const PREFIX: &str = "aw_";

/// A token just made.
#[derive(Clone)]
pub struct NewToken {
    /// The token; shown once, only its hash is stored.
    pub token: String,
}

/// Without the token, for logs and panics.
impl fmt::Debug for NewToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NewToken").finish_non_exhaustive()
    }
}

/// Makes a token named `name` that may do what `scopes` say.
///
/// # Errors
/// [`Error::Forbidden`] for all but administrators; [`Error::Invalid`] for an unknown scope, none, or no name.
pub async fn add_token(
    cx: &Service,
    actor: &Actor,
    name: &str,
    scopes: &[String],
    expires_at: Option<DateTime<Utc>>,
) -> Result<NewToken> {
    actor.require(&[Role::Administrator], "make API tokens")?;
    if name.trim().is_empty() {
        return Err(Error::field("name", "required", "Give the token a name, to know it by later."));
    }
    if scopes.is_empty() {
        return Err(Error::field("scope", "required", format!("Give at least one scope: {}.", SCOPES.join(", "))));
    }
    if let Some(unknown) = scopes.iter().find(|scope| !SCOPES.contains(&scope.as_str())) {
        return Err(Error::field(
            "scope",
            "unknown",
            format!("There is no scope {unknown:?}. Scopes are {}.", SCOPES.join(", ")),
        ));
    }
    let token = format!("{PREFIX}{}", secret::token(cx.entropy.as_ref()));
    let id = cx.new_id();
    let tx = cx.store.begin().await?;
    api_token::Entity::insert(api_token::ActiveModel {
        id: Set(id),
        name: Set(name.trim().to_owned()),
        token_hash: Set(secret::hash(&token)),
        scopes: Set(scopes.join(" ")),
        created_at: Set(cx.now()),
        expires_at: Set(expires_at),
        revoked_at: Set(None),
        last_used_at: Set(None),
    })
    .exec_without_returning(&tx)
    .await?;
    let detail = json!({ "scopes": scopes, "expires_at": expires_at });
    audit::record(&tx, cx, actor, audit::Action::TokenAdded, &id.to_string(), Some(detail)).await?;
    tx.commit().await?;
    Ok(NewToken { token })
}

/// The actor behind a bearer `token`.
///
/// # Errors
/// [`Error::Unauthenticated`] when the token is unknown, revoked or past its date.
pub async fn token_actor(cx: &Service, token: &str) -> Result<Actor> {
    let now = cx.now();
    let row = api_token::Entity::find()
        .filter(api_token::Column::TokenHash.eq(secret::hash(token)))
        .filter(api_token::Column::RevokedAt.is_null())
        .one(cx.store.reader())
        .await?
        .filter(|row| row.expires_at.is_none_or(|end| end > now))
        .ok_or(Error::Unauthenticated)?;
    if row.last_used_at.is_none_or(|used| now - used > USED_EVERY) {
        api_token::Entity::update_many()
            .col_expr(api_token::Column::LastUsedAt, Expr::value(Some(now)))
            .filter(api_token::Column::Id.eq(row.id))
            .exec(cx.store.writer())
            .await?;
    }
    Ok(Actor {
        user_id: None,
        token_id: Some(row.id),
        name: row.name,
        role: Role::Administrator,
        teams: Vec::new(),
        agent_key: None,
        scopes: Some(row.scopes.split_whitespace().map(str::to_owned).collect()),
    })
}
