use sea_orm::entity::prelude::*;

/// A request that a program may send again, and what was answered; without a status it is under way.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "idempotent_request")]
pub struct Model {
    /// Of the token that sent it: two programs may choose the same key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub token_hash: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: String,
    /// Of method, address and body.
    pub request_hash: String,
    pub status: Option<i32>,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub headers: Option<Json>,
    pub body: Option<String>,
    pub created_at: DateTimeUtc,
}

relations! {}
