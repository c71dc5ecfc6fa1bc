use sea_orm::entity::prelude::*;

/// A file that a customer sent. Its bytes are in `upload_piece`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "upload")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The attempt with which it came.
    pub attempt_id: Uuid,
    /// The response that it belongs to; none until that is submitted. What never is goes after a day.
    pub response_id: Option<Uuid>,
    /// The question that asked for it.
    pub question_key: String,
    /// The name that it had, tidied.
    pub name: String,
    /// `image/jpeg`, `image/png`, `application/pdf` or `text/plain`, by its content.
    pub media_type: String,
    /// How long it is as it is kept, in bytes.
    pub size: i64,
    /// Of the bytes as they were sent, in hexadecimal: the same file sent twice is one.
    pub sha256: String,
    /// When it came.
    pub created_at: DateTimeUtc,
    /// Whether it came with a comment card.
    pub by_card: bool,
}

relations! {
    has_many upload_piece;
}
