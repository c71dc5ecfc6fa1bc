use sea_orm::entity::prelude::*;

/// Who got the last case of a team, so that the next one goes to the next member.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "team_rotation")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub team_key: String,
    pub last_user_id: Option<Uuid>,
}

relations! {}
