use sea_orm::entity::prelude::*;

/// A place that takes comment cards.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "touchpoint")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub key: String,
    /// Short and safe in a URL; printed in QR codes, so it never changes.
    pub code: String,
    pub name: String,
    pub survey_key: String,
    pub site_key: Option<String>,
    pub team_key: Option<String>,
    pub language: Option<String>,
    pub enabled: bool,
    /// Within so many minutes one card of a device counts; none: all do.
    pub repeat_minutes: Option<i32>,
    pub created_at: DateTimeUtc,
}

relations! {}
