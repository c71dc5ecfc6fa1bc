use sea_orm::entity::prelude::*;

/// What somebody began to answer and did not send whole, with the frozen keys of its contact or touchpoint. It counts in
/// no score, and goes when the same attempt is completed.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "partial_response")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Chosen when the survey was opened; the response that completes it has the same.
    pub attempt_id: Uuid,
    pub invitation_id: Option<Uuid>,
    pub contact_id: Option<Uuid>,
    pub touchpoint_id: Option<Uuid>,
    pub survey_version_id: Uuid,
    /// The survey.
    pub survey_key: String,
    /// The program that asked.
    pub program_key: Option<String>,
    /// The touchpoint where it was begun.
    pub touchpoint_key: Option<String>,
    /// In which language it was shown.
    pub language: String,
    /// The answers so far; never a name, an address or a consent.
    #[sea_orm(column_type = "JsonBinary")]
    pub answers: Json,
    /// The metric of the lead question.
    pub metric: Option<String>,
    /// Of the lead question.
    pub score: Option<i32>,
    /// What was written.
    pub comment: Option<String>,
    /// Frozen, as of the contact.
    pub channel: Option<String>,
    /// Frozen, as of the contact or touchpoint.
    pub team: Option<String>,
    /// Frozen, as of the contact.
    pub agent_key: Option<String>,
    /// The contact reason, frozen.
    pub reason: Option<String>,
    /// Frozen, as of the contact.
    pub segment: Option<String>,
    /// Frozen, as of the contact or touchpoint.
    pub site: Option<String>,
    /// `phone`, `tablet`, `desktop` or `unknown`.
    pub device: Option<String>,
    /// When the first page was passed.
    pub started_at: DateTimeUtc,
    /// When it was changed last.
    pub updated_at: DateTimeUtc,
    /// Day of the start in the organisation's time zone.
    pub local_day: Date,
    /// Whether its survey is about staff, and not about customers.
    pub about_staff: bool,
    /// Since when nobody is expected to go on; a later page makes it open again.
    pub final_at: Option<DateTimeUtc>,
}

relations! {
    belongs_to contact::Id by ContactId;
}
