use sea_orm::entity::prelude::*;

/// Somebody who handles contacts; may or may not be a user.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "agent")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The name by which contacts refer to the agent.
    pub external_id: String,
    pub name: String,
    pub user_id: Option<Uuid>,
    pub created_at: DateTimeUtc,
}

relations! {
    belongs_to app_user::Id by UserId;
}
