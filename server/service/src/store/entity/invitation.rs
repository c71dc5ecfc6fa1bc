use sea_orm::entity::prelude::*;

/// One request to one customer about one contact; a contact gets at most one of each kind.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "invitation")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub contact_id: Uuid,
    pub customer_id: Option<Uuid>,
    /// `first` or `recovery`.
    pub kind: String,
    pub program_key: String,
    pub survey_version_id: Uuid,
    pub channel: String,
    pub address: Option<String>,
    pub language: String,
    pub status: String,
    pub send_at: DateTimeUtc,
    pub sent_at: Option<DateTimeUtc>,
    pub expires_at: DateTimeUtc,
    pub created_at: DateTimeUtc,
    pub answered_at: Option<DateTimeUtc>,
}

relations! {
    belongs_to contact::Id by ContactId;
    belongs_to customer::Id by CustomerId;
    belongs_to survey_version::Id by SurveyVersionId;
    has_many message;
    has_one response;
}
