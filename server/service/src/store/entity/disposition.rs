use sea_orm::entity::prelude::*;

/// The one reason why a contact was or was not asked, and how that ended. Carries copies of the contact's keys,
/// so that the funnel needs no join.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "disposition")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub contact_id: Uuid,
    pub kind: String,
    pub program_key: Option<String>,
    /// A sentence for people.
    pub because: String,
    /// Only for contacts that were asked.
    pub outcome: Option<String>,
    pub decided_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
    pub local_day: Date,
    pub channel: String,
    pub team: Option<String>,
    pub agent_key: Option<String>,
    pub reason: String,
    pub segment: Option<String>,
    pub site: Option<String>,
}

relations! {
    belongs_to contact::Id by ContactId;
}
