//! API tokens: how programs come in.

use std::fmt;

use chrono::{DateTime, Duration, NaiveDate, Utc};
use domain::{role::Role, sentence};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::Expr};
use serde_json::json;
use uuid::Uuid;

use super::sessions::noted;
use crate::{Actor, Error, Result, Service, audit, local_time, organisation, secret, store::entity::api_token};

/// All scopes that a token can have.
pub const SCOPES: &[&str] = &[
    "contacts:read",
    "contacts:write",
    "responses:read",
    "responses:write",
    "cases:read",
    "cases:write",
    "dispositions:read",
    "scores:read",
    "invitations:read",
    "invitations:links",
    "audit:read",
    "surveys:read",
    "surveys:write",
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
    actor.require(&[Role::Administrator], sentence!("may-make-tokens"))?;
    if name.trim().is_empty() {
        return Err(Error::field("name", "required", sentence!("token-name-required")));
    }
    if scopes.is_empty() {
        return Err(Error::field("scope", "required", sentence!("token-scope-required", scopes = SCOPES.join(", "))));
    }
    if expires_at.is_some_and(|end| end <= cx.now()) {
        return Err(Error::field("expires", "past", sentence!("token-end-past")));
    }
    if let Some(unknown) = scopes.iter().find(|scope| !SCOPES.contains(&scope.as_str())) {
        let says = sentence!("token-scope-unknown", scope = unknown, scopes = SCOPES.join(", "));
        return Err(Error::field("scope", "unknown", says));
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
    let detail = json!({ "name": name.trim(), "scopes": scopes, "expires_at": expires_at });
    audit::record(&tx, cx, actor, audit::Action::TokenAdded, &id.to_string(), Some(detail)).await?;
    tx.commit().await?;
    Ok(NewToken { token })
}

/// When a token ends for which people wrote `typed`: a number of days from now, or its last day in the organisation's
/// zone; nothing: never.
///
/// # Errors
/// [`Error::Invalid`] when it is neither.
pub async fn token_end(cx: &Service, typed: &str) -> Result<Option<DateTime<Utc>>> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    if let Ok(days) = typed.parse::<u16>() {
        return Ok(Some(cx.now() + Duration::days(days.into())));
    }
    let wrong = || Error::field("expires", "syntax", sentence!("token-end-syntax"));
    let day: NaiveDate = typed.parse().map_err(|_| wrong())?;
    let zone = organisation::get(cx).await?.zone;
    let end =
        local_time::read("expires", &format!("{day} 23:59:59"), zone).map_err(|error| Error::Invalid(vec![error]))?;
    Ok(Some(end))
}

/// A token as administrators see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenRow {
    /// What names it for good.
    pub id: Uuid,
    /// What it is known by.
    pub name: String,
    /// What it may do.
    pub scopes: Vec<String>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it stops working by itself; none: never.
    pub expires_at: Option<DateTime<Utc>>,
    /// When it was last used, to within a minute.
    pub last_used_at: Option<DateTime<Utc>>,
    /// When it was taken back.
    pub revoked_at: Option<DateTime<Utc>>,
}

impl TokenRow {
    /// Whether it works at `now`.
    #[must_use]
    pub fn works(&self, now: DateTime<Utc>) -> bool {
        self.revoked_at.is_none() && self.expires_at.is_none_or(|end| end > now)
    }
}

/// All tokens, the newest first; those that ended as well.
///
/// # Errors
/// [`Error::Forbidden`] for all but administrators.
pub async fn tokens(cx: &Service, actor: &Actor) -> Result<Vec<TokenRow>> {
    actor.require(&[Role::Administrator], sentence!("may-see-tokens"))?;
    let rows = api_token::Entity::find().order_by_desc(api_token::Column::Id).all(cx.store.reader()).await?;
    let row = |row: api_token::Model| TokenRow {
        id: row.id,
        name: row.name,
        scopes: row.scopes.split_whitespace().map(str::to_owned).collect(),
        created_at: row.created_at,
        expires_at: row.expires_at,
        last_used_at: row.last_used_at,
        revoked_at: row.revoked_at,
    };
    Ok(rows.into_iter().map(row).collect())
}

/// Takes a token back: its next request is refused.
///
/// # Errors
/// [`Error::Forbidden`] for all but administrators; [`Error::NotFound`] when there is none of this id, or it was taken
/// back already.
pub async fn revoke_token(cx: &Service, actor: &Actor, id: Uuid) -> Result<()> {
    actor.require(&[Role::Administrator], sentence!("may-revoke-tokens"))?;
    let tx = cx.store.begin().await?;
    let revoked = api_token::Entity::update_many()
        .col_expr(api_token::Column::RevokedAt, Expr::value(Some(cx.now())))
        .filter(api_token::Column::Id.eq(id))
        .filter(api_token::Column::RevokedAt.is_null())
        .exec(&tx)
        .await?;
    if revoked.rows_affected == 0 {
        return Err(Error::NotFound("token"));
    }
    audit::record(&tx, cx, actor, audit::Action::TokenRevoked, &id.to_string(), None).await?;
    Ok(tx.commit().await?)
}

/// The one token that works and has this name, or this id.
///
/// # Errors
/// [`Error::NotFound`] when there is none; [`Error::Conflict`] when several have the name, with their ids.
pub async fn token_named(cx: &Service, actor: &Actor, name_or_id: &str) -> Result<TokenRow> {
    let now = cx.now();
    let named = |token: &TokenRow| token.works(now) && (token.name == name_or_id || token.id.to_string() == name_or_id);
    let mut found: Vec<_> = tokens(cx, actor).await?.into_iter().filter(named).collect();
    if found.len() > 1 {
        let ids: Vec<_> = found.iter().map(|token| token.id.to_string()).collect();
        return Err(Error::conflict(format!(
            "Several tokens have this name. Say which by its id: {}.",
            ids.join(", ")
        )));
    }
    found.pop().ok_or(Error::NotFound("token"))
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
        let used = api_token::Entity::update_many()
            .col_expr(api_token::Column::LastUsedAt, Expr::value(Some(now)))
            .filter(api_token::Column::Id.eq(row.id))
            .exec(cx.store.writer())
            .await;
        noted(used);
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
