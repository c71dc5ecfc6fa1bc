use sea_orm::entity::prelude::*;

/// How far the import of a file came; the same file goes on from there.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "import_run")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub kind: String,
    pub file_hash: String,
    pub rows_done: i64,
    pub rows_bad: i64,
    pub finished_at: Option<DateTimeUtc>,
    pub started_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

relations! {}
