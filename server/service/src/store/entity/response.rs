use sea_orm::entity::prelude::*;

/// What came back, at its latest revision, with the frozen keys of its contact or touchpoint.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "response")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Chosen when the survey was opened; the same attempt sent twice is one response.
    pub attempt_id: Uuid,
    pub invitation_id: Option<Uuid>,
    pub message_id: Option<Uuid>,
    pub contact_id: Option<Uuid>,
    pub touchpoint_id: Option<Uuid>,
    pub survey_version_id: Uuid,
    pub survey_key: String,
    pub program_key: Option<String>,
    pub touchpoint_key: Option<String>,
    pub language: String,
    /// `partial` or `complete`.
    pub status: String,
    /// 1 for the first answer, one more for each edit.
    pub revision: i32,
    pub metric: Option<String>,
    /// Of the lead question.
    pub score: Option<i32>,
    pub comment: Option<String>,
    /// `yes`, `partly` or `no`.
    pub resolved: Option<String>,
    pub contact_me: bool,
    pub channel: Option<String>,
    pub team: Option<String>,
    pub agent_key: Option<String>,
    pub reason: Option<String>,
    pub segment: Option<String>,
    pub site: Option<String>,
    /// Only on comment cards, with consent.
    pub contact_name: Option<String>,
    /// Only on comment cards, with consent.
    pub contact_email: Option<String>,
    pub device: Option<String>,
    pub submitted_at: DateTimeUtc,
    /// Day of the first submit in the organisation's time zone; an edit does not move it.
    pub local_day: Date,
    pub edited_at: Option<DateTimeUtc>,
    /// Whether its scores are in the counts.
    pub counted: bool,
    /// Who answered, as far as can be told: `person`, `unsure` or `machine`.
    pub verdict: String,
    /// Why it was not plainly taken for a person's: words such as `at_once program`.
    pub verdict_reasons: Option<String>,
    /// Whether its survey is about staff: then it stands in no figure of customers.
    pub about_staff: bool,
}

relations! {
    belongs_to invitation::Id by InvitationId;
    belongs_to message::Id by MessageId;
    belongs_to contact::Id by ContactId;
    belongs_to touchpoint::Id by TouchpointId;
    belongs_to survey_version::Id by SurveyVersionId;
    has_many answer;
    has_many response_conflict;
    has_many response_revision;
    has_one follow_up_case;
}
