use sea_orm::entity::prelude::*;

/// A device from which a comment card was counted: forgotten after a day.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "card_visitor")]
pub struct Model {
    /// Keyed hash of the day, the touchpoint, the address and what the browser calls itself; none of them can be read from it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub hash: String,
    /// When its last card was counted.
    pub counted_at: DateTimeUtc,
}

relations! {}
