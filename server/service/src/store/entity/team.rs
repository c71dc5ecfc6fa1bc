use sea_orm::entity::prelude::*;

/// A group of agents; also the unit by which reads are scoped.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "team")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub key: String,
    pub name: String,
    pub site_key: Option<String>,
    pub created_at: DateTimeUtc,
}

relations! {}
