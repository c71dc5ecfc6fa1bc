use sea_orm::entity::prelude::*;

/// Who did what to what. Append-only.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_event")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub at: DateTimeUtc,
    /// A user or an API token; `None`: the system.
    pub actor_id: Option<Uuid>,
    pub action: String,
    pub target: String,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub detail: Option<Json>,
}

relations! {}
