//! The person behind a contact: found again, or new.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, Select,
};

use super::input::CustomerInput;
use crate::{Error, Result, Service, store::entity::customer};

/// The customer of `given`: known by `external_id`, else by e-mail, else by phone; else new. What is given and
/// differs replaces what was known; what is not given stays.
///
/// A person known only by an address takes on the `external_id` that comes with the same address; a person of
/// another `external_id` at the same address stays another person.
pub(super) async fn upsert(tx: &impl ConnectionTrait, cx: &Service, given: &CustomerInput) -> Result<customer::Model> {
    match find(tx, given).await? {
        Some(known) => update(tx, cx, known, given).await,
        None => insert(tx, cx, given).await,
    }
}

async fn find(tx: &impl ConnectionTrait, given: &CustomerInput) -> Result<Option<customer::Model>> {
    let oldest = |select: Select<customer::Entity>| {
        select.order_by_asc(customer::Column::CreatedAt).order_by_asc(customer::Column::Id)
    };
    if let Some(external_id) = &given.external_id {
        let by_id = customer::Entity::find().filter(customer::Column::ExternalId.eq(external_id)).one(tx).await?;
        if by_id.is_some() {
            return Ok(by_id);
        }
    }
    let (column, value) = match (&given.email, &given.phone) {
        (Some(email), _) => (customer::Column::Email, email),
        (None, Some(phone)) => (customer::Column::Phone, phone),
        (None, None) => return Ok(None),
    };
    let mut same_address = customer::Entity::find().filter(column.eq(value));
    if given.external_id.is_some() {
        same_address = same_address.filter(customer::Column::ExternalId.is_null());
    }
    Ok(oldest(same_address).one(tx).await?)
}

async fn insert(tx: &impl ConnectionTrait, cx: &Service, given: &CustomerInput) -> Result<customer::Model> {
    let row = customer::Model {
        id: cx.new_id(),
        external_id: given.external_id.clone(),
        name: given.name.clone(),
        email: given.email.clone(),
        phone: given.phone.clone(),
        language: given.language.clone(),
        segment: given.segment.clone(),
        created_at: cx.now(),
        updated_at: cx.now(),
    };
    customer::Entity::insert(row.clone().into_active_model()).exec_without_returning(tx).await?;
    Ok(row)
}

async fn update(
    tx: &impl ConnectionTrait,
    cx: &Service,
    known: customer::Model,
    given: &CustomerInput,
) -> Result<customer::Model> {
    let newer = |was: &Option<String>, now: &Option<String>| now.clone().or_else(|| was.clone());
    let next = customer::Model {
        external_id: newer(&known.external_id, &given.external_id),
        name: newer(&known.name, &given.name),
        email: newer(&known.email, &given.email),
        phone: newer(&known.phone, &given.phone),
        language: newer(&known.language, &given.language),
        segment: newer(&known.segment, &given.segment),
        ..known.clone()
    };
    if next == known {
        return Ok(known);
    }
    let row = customer::ActiveModel {
        id: Set(next.id),
        external_id: Set(next.external_id),
        name: Set(next.name),
        email: Set(next.email),
        phone: Set(next.phone),
        language: Set(next.language),
        segment: Set(next.segment),
        updated_at: Set(cx.now()),
        ..Default::default()
    };
    row.update(tx).await.map_err(Error::from)
}
