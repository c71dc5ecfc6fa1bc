//! What is known about a contact's customer when the contact is judged.

use chrono::{DateTime, Utc};
use domain::{Outcome, program::Facts};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::{
    Error, Result, opt_outs,
    store::entity::{contact, customer, invitation},
};

/// Gathers what [`domain::program::judge`] asks for.
pub(super) async fn facts(
    tx: &impl ConnectionTrait,
    contact: &contact::Model,
    customer: Option<&customer::Model>,
) -> Result<Facts> {
    let damaged = |what: &str| Error::Internal(format!("contact {} has an unknown {what}", contact.id));
    let address = customer.and_then(|customer| customer.email.as_deref());
    let (opted_out, bounced) = match address {
        Some(address) => (opt_outs::is_opted_out(tx, address).await?, opt_outs::is_bounced(tx, address).await?),
        None => (false, false),
    };
    Ok(Facts {
        channel: contact.channel.parse().map_err(|_| damaged("channel"))?,
        direction: contact.direction.parse().map_err(|_| damaged("direction"))?,
        team: contact.team.clone(),
        reason: Some(contact.reason.clone()),
        segment: contact.segment.clone(),
        source: contact.source.clone(),
        ended_at: contact.ended_at,
        has_address: address.is_some(),
        opted_out,
        bounced,
        last_asked_at: match customer {
            Some(customer) => last_asked(tx, customer).await?,
            None => None,
        },
    })
}

/// When the customer, or somebody else with the same address, was last asked or is going to be, by whatever
/// program. What was never handed over did not reach anybody.
async fn last_asked(tx: &impl ConnectionTrait, customer: &customer::Model) -> Result<Option<DateTime<Utc>>> {
    // In two steps: asked in one, PostgreSQL looks through all invitations there are.
    let mut same = vec![customer.id];
    if let Some(email) = &customer.email {
        let sharing = customer::Entity::find()
            .select_only()
            .column(customer::Column::Id)
            .filter(customer::Column::Email.eq(email))
            .filter(customer::Column::Id.ne(customer.id));
        same.extend(sharing.into_tuple::<Uuid>().all(tx).await?);
    }
    let never_reached = [Outcome::Withdrawn.as_str(), Outcome::Failed.as_str()];
    Ok(invitation::Entity::find()
        .filter(invitation::Column::CustomerId.is_in(same))
        .filter(invitation::Column::Status.is_not_in(never_reached))
        .order_by_desc(invitation::Column::SendAt)
        .one(tx)
        .await?
        .map(|invitation| invitation.sent_at.unwrap_or(invitation.send_at)))
}
