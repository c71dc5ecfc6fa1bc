use sea_orm::entity::prelude::*;

/// Other answers that came in under an attempt that had been answered already.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "response_conflict")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub response_id: Uuid,
    pub attempt_id: Uuid,
    #[sea_orm(column_type = "JsonBinary")]
    pub answers: Json,
    pub received_at: DateTimeUtc,
}

relations! {
    belongs_to response::Id by ResponseId;
}
