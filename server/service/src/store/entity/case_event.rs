use sea_orm::entity::prelude::*;

/// One move or note in the life of a case. Append-only.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_event")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub case_id: Uuid,
    pub at: DateTimeUtc,
    /// `None`: the system, or a program with a token.
    pub actor_id: Option<Uuid>,
    pub kind: String,
    pub from_state: Option<String>,
    pub to_state: Option<String>,
    pub body: Option<String>,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub data: Option<Json>,
}

relations! {
    belongs_to follow_up_case::Id by CaseId;
    belongs_to app_user::Id by ActorId;
}
