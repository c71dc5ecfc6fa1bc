use sea_orm::entity::prelude::*;

/// The one organisation that an installation serves. There is never a second row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "organisation")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Always true, and unique: the database itself refuses a second row.
    pub singleton: bool,
    pub name: String,
    /// IANA name; decides what a local day is.
    pub time_zone: String,
    pub language: String,
    /// `#rrggbb`.
    pub brand_accent: Option<String>,
    /// Imprint line under mails and surveys.
    pub address: Option<String>,
    pub mail_from: String,
    /// How long a second answer from the same link edits the first.
    pub edit_minutes: i32,
    /// So many hours after its last change a partial answer is final.
    pub partial_hours: i32,
    #[sea_orm(column_type = "JsonBinary")]
    pub business_hours: Json,
    pub created_at: DateTimeUtc,
}

relations! {}
