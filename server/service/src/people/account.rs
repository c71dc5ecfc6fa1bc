//! What people do with their own account: the password, the language.

use domain::{Language, sentence, staff};
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
        return Err(Error::field("password", "same", sentence!("password-same")));
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

/// Sets the language in which `actor` reads staff pages; none: what the browser asks for.
///
/// # Errors
/// [`Error::Invalid`] for a language that staff pages are not in.
pub async fn choose_language(cx: &Service, actor: &Actor, language: &str) -> Result<()> {
    let user = own_row(cx, actor).await?;
    let chosen = match language {
        "" => None,
        word => Some(staffs(word)?.as_str().to_owned()),
    };
    let tx = cx.store.begin().await?;
    let next = app_user::ActiveModel { language: Set(chosen), ..Default::default() };
    app_user::Entity::update_many().set(next).filter(app_user::Column::Id.eq(user.id)).exec(&tx).await?;
    audit::record(&tx, cx, actor, audit::Action::LanguageChosen, &user.id.to_string(), None).await?;
    tx.commit().await?;
    Ok(())
}

/// One of the languages of the staff pages.
fn staffs(word: &str) -> Result<Language> {
    let known = staff::LANGUAGES.iter().copied().find(|language| language.as_str() == word);
    known.ok_or_else(|| Error::field("language", "unknown", sentence!("account-language-unknown")))
}

/// The language that `actor` has chosen for staff pages.
///
/// # Errors
/// [`Error::Forbidden`] for what is not a person.
pub async fn own_language(cx: &Service, actor: &Actor) -> Result<Option<Language>> {
    Ok(own_row(cx, actor).await?.language.as_deref().and_then(Language::of_tag))
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
        return Err(Error::field(field, "wrong", sentence!("password-not-yours")));
    }
    tries::forget(cx.store.writer(), &key).await?;
    Ok(user)
}

async fn own_row(cx: &Service, actor: &Actor) -> Result<app_user::Model> {
    app_user::Entity::find_by_id(person(actor)?).one(cx.store.reader()).await?.ok_or(Error::NotFound("user"))
}
