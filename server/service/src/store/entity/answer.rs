use sea_orm::entity::prelude::*;

/// The current answer to one question of a response.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "answer")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub response_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub question_key: String,
    pub metric: Option<String>,
    pub value_int: Option<i32>,
    pub value_text: Option<String>,
}

relations! {
    belongs_to response::Id by ResponseId;
}
