use sea_orm::entity::prelude::*;

/// One try of a delivery, and what came back.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "webhook_attempt")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub delivery_id: Uuid,
    /// Which try, from 1.
    pub number: i32,
    pub at: DateTimeUtc,
    pub duration_ms: i32,
    /// The HTTP status; none when there was no answer.
    pub status: Option<i32>,
    /// The beginning of the answer.
    pub answer: Option<String>,
    /// Why there was no answer.
    pub error: Option<String>,
}

relations! {}
