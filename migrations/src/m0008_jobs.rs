//! Jobs, imports and the audit trail.

use sea_orm_migration::prelude::*;

use crate::new_table::{NewTable, drop_tables};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        NewTable::new("job")
            .id()
            .text(["kind"])
            .json("payload")
            .time(["run_at"])
            .int(["attempts", "max_attempts"])
            .maybe_time(["locked_until"])
            .maybe_text(["locked_by"])
            .maybe_time(["done_at", "failed_at"])
            .maybe_text(["last_error", "unique_key"])
            .time(["created_at"])
            .unique(["unique_key"])
            .index(["done_at", "failed_at", "run_at"])
            .create(manager)
            .await?;

        NewTable::new("import_run")
            .id()
            .text(["kind", "file_hash"])
            .big(["rows_done", "rows_bad"])
            .maybe_time(["finished_at"])
            .time(["started_at", "updated_at"])
            .unique(["kind", "file_hash"])
            .create(manager)
            .await?;

        // `actor_id` has no foreign key: it names a user or an API token.
        NewTable::new("audit_event")
            .id()
            .time(["at"])
            .maybe_uuid("actor_id")
            .text(["action", "target"])
            .maybe_json("detail")
            .index(["at"])
            .create(manager)
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["audit_event", "import_run", "job"]).await
    }
}
