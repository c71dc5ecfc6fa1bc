use sea_orm::entity::prelude::*;

/// A signed-in browser.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    /// SHA-256, in hex, of the token in the cookie.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id_hash: String,
    pub user_id: Uuid,
    pub created_at: DateTimeUtc,
    pub last_seen_at: DateTimeUtc,
    pub expires_at: DateTimeUtc,
    /// One-time message and typed values for the page after a form was sent.
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub flash: Option<Json>,
    /// What kind of device signed in: a word of `Device`.
    pub device: Option<String>,
}

relations! {
    belongs_to app_user::Id by UserId;
}
