//! The second factor: an app that makes codes, recovery codes for the day it is lost, and whose role needs one.

use chrono::{DateTime, Utc};
use domain::sentence;
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, ConnectionTrait, DatabaseTransaction, EntityTrait, PaginatorTrait, QueryFilter,
    sea_query::{Expr, OnConflict},
};
use uuid::Uuid;

use super::{
    account::own_password,
    sessions::{self, NewSession, SessionId, person},
    totp::{self, App},
    tries,
};
use crate::{
    Actor, Error, Result, Service, audit, organisation, secret,
    store::entity::{app_user, recovery_code, second_factor},
    touchpoints,
};

/// Recovery codes that are made at once.
const RECOVERY_CODES: usize = 10;
/// Letters of a recovery code: about 79 bits, so that its plain hash cannot be turned back.
const CODE_LETTERS: usize = 16;

/// How a user stands with their second factor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SecondFactor {
    /// There is none.
    Off,
    /// It waits for the first code of the app.
    Pending(SetUp),
    /// It is asked for at log-in.
    On {
        /// Since when.
        since: DateTime<Utc>,
        /// Recovery codes that were not used yet.
        codes_left: u64,
    },
}

/// What an app is set up with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetUp {
    /// The secret, to be typed.
    pub key: String,
    /// The same as a QR code: an SVG element without a name for those who hear it.
    pub qr: String,
}

/// What was taken as the second factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Proof {
    /// A code of the app.
    App,
    /// A recovery code.
    Recovery,
}

impl Proof {
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::App => "app",
            Self::Recovery => "recovery_code",
        }
    }
}

/// How `actor` stands with their second factor.
///
/// # Errors
/// [`Error::Forbidden`] for what is not a person.
pub async fn second_factor(cx: &Service, actor: &Actor) -> Result<SecondFactor> {
    let (user_id, db) = (person(actor)?, cx.store.reader());
    let Some(row) = second_factor::Entity::find_by_id(user_id).one(db).await? else { return Ok(SecondFactor::Off) };
    let Some(since) = row.confirmed_at else { return Ok(SecondFactor::Pending(set_up(cx, &row).await?)) };
    let left = recovery_code::Entity::find()
        .filter(recovery_code::Column::UserId.eq(user_id))
        .filter(recovery_code::Column::UsedAt.is_null());
    Ok(SecondFactor::On { since, codes_left: left.count(db).await? })
}

async fn set_up(cx: &Service, row: &second_factor::Model) -> Result<SetUp> {
    let app = app_of(cx.store.reader(), cx, row).await?;
    let svg = touchpoints::qr_svg(&app.url()?)?;
    // Inside a page it is an element and no document.
    let (_, element) = svg.split_once("<svg").ok_or_else(|| Error::Internal("a QR code is no SVG".to_owned()))?;
    Ok(SetUp { key: app.key(), qr: format!("<svg{element}") })
}

async fn app_of(db: &impl ConnectionTrait, cx: &Service, row: &second_factor::Model) -> Result<App> {
    let user = app_user::Entity::find_by_id(row.user_id).one(db).await?.ok_or(Error::NotFound("user"))?;
    let issuer = organisation::get_in(db).await?.name;
    App::new(&cx.vault.open(&purpose(row.user_id), &row.secret)?, &format!("Afterword {issuer}"), &user.email)
}

/// What a user's secret is sealed for: it opens in no other row.
fn purpose(user_id: Uuid) -> String {
    format!("second_factor.secret {user_id}")
}

/// Makes a secret for the app of `actor`; it counts once a code of it was entered ([`confirm_second_factor`]).
///
/// # Errors
/// [`Error::Conflict`] when there is a second factor already, or no secret to seal this one with.
pub async fn begin_second_factor(cx: &Service, actor: &Actor) -> Result<()> {
    let user_id = person(actor)?;
    let mut secret = [0; totp::SECRET];
    cx.entropy.fill(&mut secret);
    let sealed = cx.vault.seal(cx.entropy.as_ref(), &purpose(user_id), &secret)?;
    let tx = cx.store.begin().await?;
    if is_on(&tx, user_id).await? {
        return Err(Error::conflict(sentence!("factor-on-already")));
    }
    let row = second_factor::ActiveModel {
        user_id: Set(user_id),
        secret: Set(sealed),
        created_at: Set(cx.now()),
        confirmed_at: Set(None),
        last_step: Set(None),
    };
    let anew = OnConflict::column(second_factor::Column::UserId)
        .update_columns([second_factor::Column::Secret, second_factor::Column::CreatedAt])
        .to_owned();
    second_factor::Entity::insert(row).on_conflict(anew).exec_without_returning(&tx).await?;
    Ok(tx.commit().await?)
}

/// Turns the second factor of `actor` on, if `code` shows that the app has the secret. Their other sessions end, this
/// one gets another token. Gives the recovery codes, once.
///
/// # Errors
/// [`Error::Invalid`] for a wrong code; [`Error::TooMany`] after too many; [`Error::Conflict`] when none was begun.
pub async fn confirm_second_factor(
    cx: &Service,
    actor: &Actor,
    session: &SessionId,
    code: &str,
) -> Result<(NewSession, Vec<String>)> {
    let user_id = person(actor)?;
    let key = format!("code:{user_id}");
    tries::count(cx, &key).await?;
    let tx = cx.store.begin().await?;
    let row = second_factor::Entity::find_by_id(user_id)
        .filter(second_factor::Column::ConfirmedAt.is_null())
        .one(&tx)
        .await?
        .ok_or_else(|| Error::conflict(sentence!("factor-not-begun")))?;
    let step = app_of(&tx, cx, &row).await?.step_of(code, cx.now());
    let Some(step) = step else {
        return Err(Error::field("code", "wrong", sentence!("factor-code-wrong")));
    };
    second_factor::Entity::update_many()
        .col_expr(second_factor::Column::ConfirmedAt, Expr::value(Some(cx.now())))
        .col_expr(second_factor::Column::LastStep, Expr::value(Some(step)))
        .filter(second_factor::Column::UserId.eq(user_id))
        .exec(&tx)
        .await?;
    tries::forget(&tx, &key).await?;
    let codes = make_codes(&tx, cx, user_id).await?;
    let session = sessions::rotate(&tx, cx, session, user_id).await?;
    audit::record(&tx, cx, actor, audit::Action::SecondFactorOn, &user_id.to_string(), None).await?;
    tx.commit().await?;
    Ok((session, codes))
}

/// Takes the second factor of `actor` away, if `password` is theirs.
///
/// # Errors
/// [`Error::Invalid`] for a wrong password, [`Error::TooMany`] after too many.
pub async fn remove_second_factor(cx: &Service, actor: &Actor, password: &str) -> Result<()> {
    let user = own_password(cx, actor, "password", password).await?;
    let tx = cx.store.begin().await?;
    remove(&tx, user.id).await?;
    audit::record(&tx, cx, actor, audit::Action::SecondFactorOff, &user.id.to_string(), None).await?;
    Ok(tx.commit().await?)
}

/// Makes new recovery codes for `actor`, if `password` is theirs; the old ones stop working.
///
/// # Errors
/// As [`remove_second_factor`]; [`Error::Conflict`] without a second factor.
pub async fn new_recovery_codes(cx: &Service, actor: &Actor, password: &str) -> Result<Vec<String>> {
    let user = own_password(cx, actor, "password", password).await?;
    let tx = cx.store.begin().await?;
    if !is_on(&tx, user.id).await? {
        return Err(Error::conflict(sentence!("factor-none-for-codes")));
    }
    let codes = make_codes(&tx, cx, user.id).await?;
    audit::record(&tx, cx, actor, audit::Action::RecoveryCodesMade, &user.id.to_string(), None).await?;
    tx.commit().await?;
    Ok(codes)
}

/// Takes app, secret and recovery codes of a user away.
pub(super) async fn remove(tx: &DatabaseTransaction, user_id: Uuid) -> Result<()> {
    second_factor::Entity::delete_by_id(user_id).exec(tx).await?;
    recovery_code::Entity::delete_many().filter(recovery_code::Column::UserId.eq(user_id)).exec(tx).await?;
    Ok(())
}

async fn make_codes(tx: &DatabaseTransaction, cx: &Service, user_id: Uuid) -> Result<Vec<String>> {
    recovery_code::Entity::delete_many().filter(recovery_code::Column::UserId.eq(user_id)).exec(tx).await?;
    let codes: Vec<String> = (0..RECOVERY_CODES).map(|_| secret::spoken(cx.entropy.as_ref(), CODE_LETTERS)).collect();
    let rows = codes.iter().map(|code| recovery_code::ActiveModel {
        user_id: Set(user_id),
        code_hash: Set(code_hash(code)),
        used_at: Set(None),
    });
    recovery_code::Entity::insert_many(rows.collect::<Vec<_>>()).exec_without_returning(tx).await?;
    Ok(codes)
}

/// The hash of a recovery code, however it is typed.
fn code_hash(code: &str) -> String {
    secret::hash(&code.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect::<String>())
}

/// Whether `user_id` is asked for a code at log-in.
pub(super) async fn is_on(db: &impl ConnectionTrait, user_id: Uuid) -> Result<bool> {
    let row = second_factor::Entity::find_by_id(user_id).one(db).await?;
    Ok(row.is_some_and(|row| row.confirmed_at.is_some()))
}

/// Uses up `code` of a user: a code of the app that is newer than the last one, or a recovery code. None if it is
/// neither.
pub(super) async fn accept(tx: &DatabaseTransaction, cx: &Service, user_id: Uuid, code: &str) -> Result<Option<Proof>> {
    let Some(row) = second_factor::Entity::find_by_id(user_id).one(tx).await? else { return Ok(None) };
    // Recovery codes have letters. They work also when the app's secret cannot be opened.
    if !code.contains(|c: char| c.is_ascii_alphabetic()) {
        let Some(step) = app_of(tx, cx, &row).await?.step_of(code, cx.now()) else { return Ok(None) };
        // Of two requests with the same code only one moves the step on.
        let newer = Condition::any()
            .add(second_factor::Column::LastStep.is_null())
            .add(second_factor::Column::LastStep.lt(step));
        let taken = second_factor::Entity::update_many()
            .col_expr(second_factor::Column::LastStep, Expr::value(Some(step)))
            .filter(second_factor::Column::UserId.eq(user_id))
            .filter(newer)
            .exec(tx)
            .await?;
        return Ok((taken.rows_affected == 1).then_some(Proof::App));
    }
    let used = recovery_code::Entity::update_many()
        .col_expr(recovery_code::Column::UsedAt, Expr::value(Some(cx.now())))
        .filter(recovery_code::Column::UserId.eq(user_id))
        .filter(recovery_code::Column::CodeHash.eq(code_hash(code)))
        .filter(recovery_code::Column::UsedAt.is_null())
        .exec(tx)
        .await?;
    Ok((used.rows_affected == 1).then_some(Proof::Recovery))
}
