use sea_orm::entity::prelude::*;

/// Who did what to what. Append-only: triggers of the database refuse everything else.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_event")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub at: DateTimeUtc,
    /// The user; none with `token_id`, or when it was the system, or nobody who is known.
    pub actor_id: Option<Uuid>,
    pub action: String,
    pub target: String,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub detail: Option<Json>,
    /// The API token.
    pub token_id: Option<Uuid>,
}

relations! {}
