use sea_orm::entity::prelude::*;

/// A published, frozen wording of a survey. Never updated.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "survey_version")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub survey_id: Uuid,
    /// 1, 2, 3 … within the survey.
    pub number: i32,
    #[sea_orm(column_type = "JsonBinary")]
    pub content: Json,
    /// Tells whether publishing would change anything.
    pub content_hash: String,
    pub published_at: DateTimeUtc,
}

relations! {
    belongs_to survey::Id by SurveyId;
}
