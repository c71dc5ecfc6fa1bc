//! Of a file it is known whether it came with a comment card, which anybody can send: what is kept of those has limits.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mark = ColumnDef::new("by_card").boolean().not_null().default(false).take();
        manager.alter_table(Table::alter().table("upload").add_column(mark).take()).await?;
        let db = manager.get_connection();
        db.execute_unprepared(
            "UPDATE upload SET by_card = TRUE
             WHERE response_id IN (SELECT id FROM response WHERE touchpoint_id IS NOT NULL)
                OR attempt_id IN (SELECT attempt_id FROM set_aside WHERE touchpoint_id IS NOT NULL)",
        )
        .await?;
        // Added up whenever a file comes with a card: what there is to add stands in the index.
        db.execute_unprepared("CREATE INDEX ix_upload_by_card ON upload (created_at, size) WHERE by_card").await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.get_connection().execute_unprepared("DROP INDEX ix_upload_by_card").await?;
        manager.alter_table(Table::alter().table("upload").drop_column("by_card").take()).await
    }
}
