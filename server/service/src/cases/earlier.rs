//! What there was with the same customer before.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::{Disposition, metric::Metric};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::{names::Reasons, word};
use crate::{
    Result,
    store::entity::{contact, disposition, follow_up_case, response},
};

/// So many earlier contacts stand on a case.
const SHOWN: u64 = 6;

/// An earlier contact of the customer.
#[derive(Clone, Debug)]
pub struct Earlier {
    /// The contact.
    pub contact_id: Uuid,
    /// When it ended.
    pub ended_at: DateTime<Utc>,
    /// The channel's word.
    pub channel: String,
    /// The reason, named.
    pub reason: String,
    /// What the customer gave.
    pub score: Option<(Metric, i32)>,
    /// Whether they were asked, and otherwise why not.
    pub disposition: Option<Disposition>,
}

/// The customer's contacts before the one of the case, the latest first.
///
/// They are read whoever handled them: who puts something right for a customer must know what went before.
pub(super) async fn of(db: &impl ConnectionTrait, case: &follow_up_case::Model) -> Result<Vec<Earlier>> {
    let Some(customer) = case.customer_id else { return Ok(Vec::new()) };
    let before = match case.contact_id {
        Some(id) => contact::Entity::find_by_id(id).one(db).await?.map_or(case.opened_at, |contact| contact.ended_at),
        None => case.opened_at,
    };
    let contacts = contact::Entity::find()
        .filter(contact::Column::CustomerId.eq(customer))
        .filter(contact::Column::EndedAt.lte(before))
        .filter(contact::Column::Id.ne(case.contact_id.unwrap_or_default()))
        .order_by_desc(contact::Column::EndedAt)
        .limit(SHOWN)
        .find_also_related(disposition::Entity)
        .all(db)
        .await?;
    let reasons = Reasons::of(db, contacts.iter().map(|(contact, _)| contact.reason.clone())).await?;
    let answers: HashMap<Option<Uuid>, response::Model> = response::Entity::find()
        .filter(response::Column::ContactId.is_in(contacts.iter().map(|(contact, _)| contact.id)))
        .all(db)
        .await?
        .into_iter()
        .map(|answer| (answer.contact_id, answer))
        .collect();
    let earlier = |(contact, disposition): (contact::Model, Option<disposition::Model>)| {
        let score = match answers.get(&Some(contact.id)).map(|answer| (&answer.metric, answer.score)) {
            Some((Some(metric), Some(score))) => Some((word(metric)?, score)),
            _ => None,
        };
        Ok(Earlier {
            reason: reasons.name(&contact.reason),
            disposition: disposition.map(|row| word(&row.kind)).transpose()?,
            score,
            contact_id: contact.id,
            ended_at: contact.ended_at,
            channel: contact.channel,
        })
    };
    contacts.into_iter().map(earlier).collect()
}
