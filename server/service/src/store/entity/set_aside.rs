use sea_orm::entity::prelude::*;

/// An answer that was taken for a machine's, or a card too many of one device: kept as it was sent, with the frozen keys of its
/// contact or touchpoint, and counted nowhere.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "set_aside")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Chosen when the survey was opened; the same attempt is kept once.
    pub attempt_id: Uuid,
    pub invitation_id: Option<Uuid>,
    pub message_id: Option<Uuid>,
    pub contact_id: Option<Uuid>,
    pub touchpoint_id: Option<Uuid>,
    pub survey_version_id: Uuid,
    /// The survey.
    pub survey_key: String,
    /// The program that asked.
    pub program_key: Option<String>,
    /// The touchpoint that took it.
    pub touchpoint_key: Option<String>,
    /// In which language it was shown.
    pub language: String,
    /// The answers as they were sent.
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
    /// Why it does not count: words such as `quick sweep`; `repeat` is a card too many of one device.
    pub reasons: String,
    /// When it was sent.
    pub submitted_at: DateTimeUtc,
    /// Day of the submit in the organisation's time zone.
    pub local_day: Date,
    /// The response that it became when somebody reversed the verdict.
    pub response_id: Option<Uuid>,
    /// Whether its survey is about staff.
    pub about_staff: bool,
}

relations! {
    belongs_to contact::Id by ContactId;
    belongs_to survey_version::Id by SurveyVersionId;
}
