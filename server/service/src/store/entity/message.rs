use sea_orm::entity::prelude::*;

/// One mail or link of an invitation, each with a token of its own, of which only the hash is kept.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "message")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub invitation_id: Uuid,
    /// `first`, `reminder` or `link`.
    pub kind: String,
    pub token_hash: String,
    pub subject: Option<String>,
    /// As sent, with the links blanked.
    pub body_text: Option<String>,
    /// As sent, with the links blanked.
    pub body_html: Option<String>,
    pub recipient: Option<String>,
    pub delivery: String,
    pub error: Option<String>,
    pub created_at: DateTimeUtc,
    pub sent_at: Option<DateTimeUtc>,
}

relations! {
    belongs_to invitation::Id by InvitationId;
}
