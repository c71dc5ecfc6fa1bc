use sea_orm::entity::prelude::*;

/// That somebody reversed a verdict. Append-only.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "verdict_reversal")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub response_id: Option<Uuid>,
    /// The answer that had been set aside, where it was one.
    pub set_aside_id: Option<Uuid>,
    /// `person`, `unsure` or `machine`.
    pub from_verdict: String,
    /// `person` or `machine`.
    pub to_verdict: String,
    /// The reason that was given, in words.
    pub why: String,
    /// Who did it; nothing: a program.
    pub user_id: Option<Uuid>,
    /// When.
    pub at: DateTimeUtc,
}

relations! {
    belongs_to app_user::Id by UserId;
}
