use sea_orm::entity::prelude::*;

/// A log-in whose password was right and whose code is waited for.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "login_challenge")]
pub struct Model {
    /// SHA-256, in hex, of the token in the cookie.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id_hash: String,
    pub user_id: Uuid,
    pub created_at: DateTimeUtc,
    pub expires_at: DateTimeUtc,
    /// Wrong codes.
    pub tries: i32,
}

relations! {
    belongs_to app_user::Id by UserId;
}
