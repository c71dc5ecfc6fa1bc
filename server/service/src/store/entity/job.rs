use sea_orm::entity::prelude::*;

/// Work to be done outside the transaction that asked for it.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "job")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub kind: String,
    #[sea_orm(column_type = "JsonBinary")]
    pub payload: Json,
    /// Not before.
    pub run_at: DateTimeUtc,
    pub attempts: i32,
    pub max_attempts: i32,
    /// A worker that is gone by then lost its claim.
    pub locked_until: Option<DateTimeUtc>,
    pub locked_by: Option<String>,
    pub done_at: Option<DateTimeUtc>,
    /// Given up after `max_attempts`.
    pub failed_at: Option<DateTimeUtc>,
    pub last_error: Option<String>,
    /// A second job with the same key is refused.
    pub unique_key: Option<String>,
    pub created_at: DateTimeUtc,
}

relations! {}
