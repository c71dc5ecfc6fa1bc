use sea_orm::entity::prelude::*;

/// One code of the tree of reasons why customers make contact.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "contact_reason")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Path from the root, as `billing/late-fee`.
    pub code: String,
    pub name: String,
    pub avoidable: bool,
}

relations! {}
