use sea_orm::entity::prelude::*;

/// A signed change of the score counts. Append-only, but for `folded`. Keys are `''` where there is none. No
/// foreign key: an event outlives the response that was erased.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "score_event")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub created_at: DateTimeUtc,
    pub local_day: Date,
    pub metric: String,
    pub score: i32,
    /// +1 or -1.
    pub delta: i32,
    pub cause: String,
    pub response_id: Uuid,
    pub program_key: String,
    pub survey_key: String,
    pub touchpoint_key: String,
    pub team: String,
    pub agent_key: String,
    pub channel: String,
    pub reason: String,
    pub segment: String,
    pub site: String,
    /// Whether `score_count` contains it.
    pub folded: bool,
    /// Whether its survey is about staff: then only counts by survey contain it.
    pub about_staff: bool,
}

relations! {}
