use sea_orm::entity::prelude::*;

/// A survey that is being written: nobody is asked it until it is published.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "survey_draft")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The key of the survey that it becomes a version of.
    pub key: String,
    /// What it says so far.
    #[sea_orm(column_type = "JsonBinary")]
    pub content: Json,
    /// When it was saved.
    pub changed_at: DateTimeUtc,
    /// Who saved it; nothing: a program.
    pub user_id: Option<Uuid>,
}

relations! {
    belongs_to app_user::Id by UserId;
}
