//! Which roles must have a second factor.

use domain::{role::Role, sentence};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait};
use serde_json::json;

use crate::{Actor, Result, Service, audit, store::entity::second_factor_rule};

/// Whether people of this role must have a second factor.
pub(super) async fn is_needed(db: &impl ConnectionTrait, role: &str) -> Result<bool> {
    Ok(second_factor_rule::Entity::find_by_id(role).one(db).await?.is_some())
}

/// The roles whose people must have a second factor.
///
/// # Errors
/// [`Error::Forbidden`] for all but administrators.
pub async fn second_factor_roles(cx: &Service, actor: &Actor) -> Result<Vec<Role>> {
    actor.require(&[Role::Administrator], sentence!("may-see-security"))?;
    let rows = second_factor_rule::Entity::find().all(cx.store.reader()).await?;
    Ok(Role::ALL.iter().copied().filter(|role| rows.iter().any(|row| row.role == role.as_str())).collect())
}

/// Says which roles must have a second factor. Who has none yet can do nothing else until it is set up.
///
/// # Errors
/// [`Error::Forbidden`] for all but administrators; [`Error::Conflict`] without a secret to seal the apps' with, for
/// then nobody could do what is asked.
pub async fn set_second_factor_roles(cx: &Service, actor: &Actor, roles: &[Role]) -> Result<()> {
    actor.require(&[Role::Administrator], sentence!("may-change-security"))?;
    if !roles.is_empty() {
        cx.vault.seal(cx.entropy.as_ref(), "a try", b"")?;
    }
    let now = cx.now();
    let tx = cx.store.begin().await?;
    second_factor_rule::Entity::delete_many().exec(&tx).await?;
    if !roles.is_empty() {
        let row =
            |role: &Role| second_factor_rule::ActiveModel { role: Set(role.as_str().to_owned()), created_at: Set(now) };
        second_factor_rule::Entity::insert_many(roles.iter().map(row).collect::<Vec<_>>())
            .exec_without_returning(&tx)
            .await?;
    }
    let detail = json!({ "roles": roles.iter().map(|role| role.as_str()).collect::<Vec<_>>() });
    audit::record(&tx, cx, actor, audit::Action::SecondFactorRolesSet, "security", Some(detail)).await?;
    Ok(tx.commit().await?)
}
