use sea_orm::entity::prelude::*;

/// An address that mail cannot reach.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "bounced_address")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// SHA-256, in hex, of the lower-cased address.
    pub address_hash: String,
    pub detail: String,
    pub created_at: DateTimeUtc,
}

relations! {}
