use sea_orm::entity::prelude::*;

/// One finished interaction. Agent, team, queue, reason, site and segment are keys as they were when it ended;
/// later changes of the organisation do not reach them.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "contact")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The system that told us; unique together with `external_id`.
    pub source: String,
    pub external_id: String,
    pub customer_id: Option<Uuid>,
    pub channel: String,
    pub direction: String,
    /// Code of a contact reason; `unknown` when none was told.
    pub reason: String,
    pub agent_key: Option<String>,
    pub agent_name: Option<String>,
    pub team: Option<String>,
    pub queue: Option<String>,
    pub site: Option<String>,
    pub segment: Option<String>,
    pub language: Option<String>,
    pub started_at: DateTimeUtc,
    pub ended_at: DateTimeUtc,
    /// Day of `ended_at` in the organisation's time zone.
    pub local_day: Date,
    pub wait_seconds: Option<i32>,
    pub handle_seconds: Option<i32>,
    pub first_response_seconds: Option<i32>,
    pub transfers: i32,
    pub resolved: Option<bool>,
    pub cost_cents: Option<i64>,
    #[sea_orm(column_type = "JsonBinary")]
    pub attributes: Json,
    /// The user who noted it by hand.
    pub noted_by: Option<Uuid>,
    pub created_at: DateTimeUtc,
}

relations! {
    belongs_to customer::Id by CustomerId;
    has_many attribution_change;
    has_many invitation;
    has_many response;
    has_one disposition;
}
