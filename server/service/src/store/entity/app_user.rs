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
    /// In a row; a success sets it back to 0.
    pub failed_logins: i32,
    pub locked_until: Option<DateTimeUtc>,
}

relations! {
    has_many user_team;
}
