use sea_orm::entity::prelude::*;

/// Which responses open a case, and how soon it must be touched and resolved.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_rule")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub key: String,
    pub name: String,
    #[sea_orm(column_type = "JsonBinary")]
    pub conditions: Json,
    pub severity: String,
    /// In business hours.
    pub first_touch_minutes: i32,
    /// In business hours.
    pub resolve_minutes: i32,
    pub priority: i32,
    pub enabled: bool,
}

relations! {}
