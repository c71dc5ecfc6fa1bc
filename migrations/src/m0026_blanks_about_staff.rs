//! Blanks of surveys about staff are marked, as their answers are, and stand beside no figure of customers.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mark = ColumnDef::new("about_staff").boolean().not_null().default(false).take();
        manager.alter_table(Table::alter().table("left_out").add_column(mark).take()).await?;
        // What was imported has its answers beside it, and they know.
        let sql = "UPDATE left_out SET about_staff = TRUE
                   WHERE survey_key IN (SELECT DISTINCT survey_key FROM response WHERE about_staff)";
        manager.get_connection().execute_unprepared(sql).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("left_out").drop_column("about_staff").take()).await
    }
}
