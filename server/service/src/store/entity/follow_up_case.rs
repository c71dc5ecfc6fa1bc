use sea_orm::entity::prelude::*;

/// A follow-up task that a response opened.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "follow_up_case")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// 1, 2, 3 …: what people call the case.
    pub number: i64,
    pub response_id: Uuid,
    pub contact_id: Option<Uuid>,
    pub customer_id: Option<Uuid>,
    pub rule_key: String,
    /// A sentence for people.
    pub because: String,
    pub severity: String,
    pub state: String,
    pub owner_id: Option<Uuid>,
    pub team: Option<String>,
    /// Of the contact, not of the owner.
    pub agent_key: Option<String>,
    pub metric: Option<String>,
    pub score: Option<i32>,
    pub first_touch_due_at: DateTimeUtc,
    pub resolve_due_at: DateTimeUtc,
    pub first_touched_at: Option<DateTimeUtc>,
    pub resolved_at: Option<DateTimeUtc>,
    pub closed_at: Option<DateTimeUtc>,
    pub root_cause: Option<String>,
    pub outcome: Option<String>,
    /// Goes up with each change; an update names the version it saw.
    pub version: i32,
    pub opened_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

relations! {
    belongs_to response::Id by ResponseId;
    belongs_to contact::Id by ContactId;
    belongs_to customer::Id by CustomerId;
    belongs_to app_user::Id by OwnerId;
    has_many case_event;
}
