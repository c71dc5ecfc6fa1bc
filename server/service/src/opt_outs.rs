//! Who does not want to be asked, and whom mail cannot reach. Addresses are remembered by their hash.

use domain::Outcome;
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect,
    sea_query::{Expr, ExprTrait, Func},
};
use uuid::Uuid;

use crate::{
    Error, Result, Service, invitations, secret,
    store::entity::{bounced_address, invitation, message, opt_out, opt_out_token},
};

/// Who said that an address is not to be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OptOutReason {
    /// The customer, with the link of a message.
    Customer,
    /// A complaint that the mail provider passed on.
    Complaint,
    /// Staff, on the customer's word.
    Staff,
}

impl OptOutReason {
    /// The stored word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Complaint => "complaint",
            Self::Staff => "staff",
        }
    }
}

/// Whether the owner of this address does not want to be asked.
///
/// # Errors
/// When the database is away.
pub async fn is_opted_out(db: &impl ConnectionTrait, address: &str) -> Result<bool> {
    let hash = secret::address_hash(address);
    Ok(opt_out::Entity::find().filter(opt_out::Column::AddressHash.eq(hash)).one(db).await?.is_some())
}

/// Whether mail to this address was refused before.
///
/// # Errors
/// When the database is away.
pub async fn is_bounced(db: &impl ConnectionTrait, address: &str) -> Result<bool> {
    let hash = secret::address_hash(address);
    Ok(bounced_address::Entity::find().filter(bounced_address::Column::AddressHash.eq(hash)).one(db).await?.is_some())
}

/// Remembers that mail to this address was refused, and how (`detail`, which must not hold the address).
///
/// # Errors
/// When the database is away.
pub async fn remember_bounce(tx: &DatabaseTransaction, cx: &Service, address: &str, detail: &str) -> Result<()> {
    bounced_address::Entity::insert(bounced_address::ActiveModel {
        id: Set(cx.new_id()),
        address_hash: Set(secret::address_hash(address)),
        detail: Set(detail.to_owned()),
        created_at: Set(cx.now()),
    })
    .on_conflict_do_nothing_on([bounced_address::Column::AddressHash])
    .exec_without_returning(tx)
    .await?;
    Ok(())
}

/// Remembers that this address is not to be asked, and takes back what waits to be sent to it.
///
/// A message that is on its way in this moment may still arrive; every later one is stopped, for each sending
/// looks here once more.
///
/// # Errors
/// When the database is away.
pub async fn opt_out(tx: &DatabaseTransaction, cx: &Service, address: &str, reason: OptOutReason) -> Result<()> {
    opt_out::Entity::insert(opt_out::ActiveModel {
        id: Set(cx.new_id()),
        address_hash: Set(secret::address_hash(address)),
        reason: Set(reason.as_str().to_owned()),
        created_at: Set(cx.now()),
    })
    .on_conflict_do_nothing_on([opt_out::Column::AddressHash])
    .exec_without_returning(tx)
    .await?;
    let waiting: Vec<Uuid> = invitation::Entity::find()
        .select_only()
        .column(invitation::Column::Id)
        .filter(invitation::Column::Status.eq(Outcome::Queued.as_str()))
        .filter(Expr::expr(Func::lower(Expr::col(invitation::Column::Address))).eq(address.trim().to_lowercase()))
        .into_tuple()
        .all(tx)
        .await?;
    for id in waiting {
        invitations::advance(tx, cx, id, Outcome::Withdrawn).await?;
    }
    Ok(())
}

/// The invitation whose message carries this token; none when no message does. The token of the survey's link is
/// good as well: the survey has a link to here. Reads only, for mail scanners open every link.
///
/// # Errors
/// When the database is away.
pub async fn by_token(cx: &Service, token: &str) -> Result<Option<invitation::Model>> {
    if !secret::is_token(token) {
        return Ok(None);
    }
    let (db, hash) = (cx.store.reader(), secret::hash(token));
    let own = opt_out_token::Entity::find_by_id(&hash).find_also_related(message::Entity).one(db).await?;
    let message = match own.and_then(|(_, message)| message) {
        Some(message) => Some(message),
        None => message::Entity::find().filter(message::Column::TokenHash.eq(&hash)).one(db).await?,
    };
    let Some(message) = message else { return Ok(None) };
    Ok(invitation::Entity::find_by_id(message.invitation_id).one(db).await?)
}

/// Opts the address of the message with this token out, at once; doing it again changes nothing. Gives the
/// invitation of the message, or none when no message carries the token.
///
/// # Errors
/// When the database is away.
pub async fn opt_out_by_token(cx: &Service, token: &str) -> Result<Option<invitation::Model>> {
    let Some(invitation) = by_token(cx, token).await? else { return Ok(None) };
    let address = invitation
        .address
        .as_deref()
        .ok_or_else(|| Error::Internal("an invitation that was mailed has no address".to_owned()))?;
    let tx = cx.store.begin().await?;
    opt_out(&tx, cx, address, OptOutReason::Customer).await?;
    invitations::advance(&tx, cx, invitation.id, Outcome::OptedOut).await?;
    tx.commit().await?;
    Ok(Some(invitation))
}
