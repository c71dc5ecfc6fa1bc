use sea_orm::entity::prelude::*;

/// How somebody resolved a conflict; each is resolved once.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "conflict_resolution")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub conflict_id: Uuid,
    /// `keep`: what counted stays; `replace`: the other answer counts instead, as a revision of the response.
    pub settlement: String,
    /// The reason that was given.
    pub why: String,
    /// Who; none: a program.
    pub user_id: Option<Uuid>,
    /// When.
    pub at: DateTimeUtc,
}

relations! {
    belongs_to app_user::Id by UserId;
}
