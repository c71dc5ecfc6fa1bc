use sea_orm::entity::prelude::*;

/// Which teams a user belongs to.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "user_team")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub user_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub team_key: String,
}

relations! {
    belongs_to app_user::Id by UserId;
    belongs_to team::Key by TeamKey;
}
