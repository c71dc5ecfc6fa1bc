use sea_orm::entity::prelude::*;

/// An attempt to change a frozen key of a contact. It is kept and shown, never applied.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "attribution_change")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub contact_id: Uuid,
    pub received_at: DateTimeUtc,
    pub field: String,
    pub was: Option<String>,
    pub proposed: Option<String>,
    pub after_low_score: bool,
}

relations! {
    belongs_to contact::Id by ContactId;
}
