use sea_orm::entity::prelude::*;

/// A questionnaire; its wording lives in versions.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "survey")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub key: String,
    pub name: String,
    pub lead_metric: String,
    pub created_at: DateTimeUtc,
    /// Since when it asks nobody any more; nothing: programs and touchpoints may ask it.
    pub retired_at: Option<DateTimeUtc>,
}

relations! {
    has_many survey_version;
}
