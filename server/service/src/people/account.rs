//! What people do with their own account: the password.

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::{
    password, rules,
    sessions::{self, NewSession, SessionId, person},
    tries,
};
use crate::{Actor, Error, Result, Service, audit, store::entity::app_user};

/// Changes the password of `actor`, who knows the old one. Their other sessions end, this one gets another token.
///
/// # Errors
/// [`Error::Invalid`] for a wrong old password or a bad new one; [`Error::TooMany`] after too many wrong ones.
pub async fn change_password(
    cx: &Service,
    actor: &Actor,
    session: &SessionId,
    old: &str,
    new: &str,
) -> Result<NewSession> {
    let user = own_password(cx, actor, "old", old).await?;
    if old == new {
        return Err(Error::field("password", "same", "This is the old password. Choose another."));
    }
    rules::check(new, &user.email, &user.name)?;
    let password_hash = password::hash(cx.entropy.as_ref(), new).await?;
    let tx = cx.store.begin().await?;
    let next = app_user::ActiveModel {
        password_hash: Set(password_hash),
        must_change_password: Set(false),
        ..Default::default()
    };
    app_user::Entity::update_many().set(next).filter(app_user::Column::Id.eq(user.id)).exec(&tx).await?;
    let session = sessions::rotate(&tx, cx, session, user.id).await?;
    audit::record(&tx, cx, actor, audit::Action::PasswordChanged, &user.id.to_string(), None).await?;
    tx.commit().await?;
    Ok(session)
}

/// The address with which `actor` logs in.
///
/// # Errors
/// [`Error::Forbidden`] for what is not a person.
pub async fn own_email(cx: &Service, actor: &Actor) -> Result<String> {
    Ok(own_row(cx, actor).await?.email)
}

/// The user that `actor` is, once `typed` was seen to be their password: an open session alone must not be enough to
/// take an account over.
pub(super) async fn own_password(cx: &Service, actor: &Actor, field: &str, typed: &str) -> Result<app_user::Model> {
    let user = own_row(cx, actor).await?;
    let key = format!("password:{}", user.id);
    tries::count(cx, &key).await?;
    if !password::verify(Some(user.password_hash.clone()), typed).await? {
        return Err(Error::field(field, "wrong", "This is not your password."));
    }
    tries::forget(cx.store.writer(), &key).await?;
    Ok(user)
}

async fn own_row(cx: &Service, actor: &Actor) -> Result<app_user::Model> {
    app_user::Entity::find_by_id(person(actor)?).one(cx.store.reader()).await?.ok_or(Error::NotFound("user"))
}
