use sea_orm::entity::prelude::*;

/// The answers as they were sent at one revision.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "response_revision")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub response_id: Uuid,
    pub number: i32,
    #[sea_orm(column_type = "JsonBinary")]
    pub answers: Json,
    pub attempt_id: Uuid,
    pub submitted_at: DateTimeUtc,
}

relations! {
    belongs_to response::Id by ResponseId;
}
