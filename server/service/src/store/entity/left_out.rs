use sea_orm::entity::prelude::*;

/// How many answers did not count, and why.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "left_out")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub local_day: Date,
    #[sea_orm(primary_key, auto_increment = false)]
    pub metric: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub survey_key: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub program_key: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub touchpoint_key: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub reason: String,
    pub n: i64,
    /// Whether the survey is about staff: then only figures by survey tell of it.
    pub about_staff: bool,
}

relations! {}
