use sea_orm::entity::prelude::*;

/// Somebody who signs in.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "app_user")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Lower case.
    pub email: String,
    pub name: String,
    pub role: String,
    /// PHC string.
    pub password_hash: String,
    pub created_at: DateTimeUtc,
    pub disabled_at: Option<DateTimeUtc>,
    pub last_login_at: Option<DateTimeUtc>,
    /// The password was made by somebody else and opens only the page to choose one.
    pub must_change_password: bool,
    /// In which staff pages are read: `en`, `de`, `es`, `vi`; none: what the browser asks for.
    pub language: Option<String>,
}

relations! {
    has_many user_team;
}
