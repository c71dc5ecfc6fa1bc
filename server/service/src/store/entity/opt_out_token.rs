use sea_orm::entity::prelude::*;

/// The token behind `/u/{token}` of a message.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "opt_out_token")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub token_hash: String,
    pub message_id: Uuid,
}

relations! {
    belongs_to message::Id by MessageId;
}
