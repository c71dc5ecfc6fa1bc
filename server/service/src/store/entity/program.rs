use sea_orm::entity::prelude::*;

/// The rule that says which contacts are asked which survey, on which channel, when and how often.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "program")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub key: String,
    pub name: String,
    pub survey_key: String,
    pub channel: String,
    /// Sampled share in millionths, 0 to 1 000 000.
    pub share_ppm: i32,
    pub delay_minutes: i32,
    pub quarantine_days: i32,
    pub expiry_days: i32,
    pub reminder_days: Option<i32>,
    /// Programs are tried in this order; the first that fits decides.
    pub priority: i32,
    #[sea_orm(column_type = "JsonBinary")]
    pub filter: Json,
    pub enabled: bool,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

relations! {}
