use sea_orm::entity::prelude::*;

/// An address that must not be asked again. The address itself is not kept.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "opt_out")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// SHA-256, in hex, of the lower-cased address.
    pub address_hash: String,
    /// `customer`, `complaint` or `staff`.
    pub reason: String,
    pub created_at: DateTimeUtc,
}

relations! {}
