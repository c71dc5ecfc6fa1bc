use sea_orm::entity::prelude::*;

/// The app of a user that makes codes.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "second_factor")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub user_id: Uuid,
    /// Sealed with the installation's secret.
    pub secret: String,
    pub created_at: DateTimeUtc,
    /// When a first code proved it; it is asked for from then on.
    pub confirmed_at: Option<DateTimeUtc>,
    /// The step of the last code taken, in 30 seconds since 1970.
    pub last_step: Option<i64>,
}

relations! {}
