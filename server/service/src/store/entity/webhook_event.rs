use sea_orm::entity::prelude::*;

/// Something that happened, as webhooks tell it.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "webhook_event")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub event: String,
    /// The payload to the octet, for it is signed.
    pub body: String,
    pub created_at: DateTimeUtc,
}

relations! {}
