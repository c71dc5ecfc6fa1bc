//! Answers to surveys that are not about customers are marked, and stand in no figure of customers.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// The tables whose rows know it.
const TABLES: [&str; 3] = ["response", "set_aside", "score_event"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        for table in TABLES {
            let mark = ColumnDef::new("about_staff").boolean().not_null().default(false).take();
            manager.alter_table(Table::alter().table(table).add_column(mark).take()).await?;
            // Built-in surveys that were about staff before surveys could say so.
            db.execute_unprepared(&format!(
                "UPDATE {table} SET about_staff = TRUE WHERE survey_key IN ('agents-pulse', 'interview-note')"
            ))
            .await?;
        }
        // Where such answers were counted with those of customers, all events are folded anew. Until that is done readers add
        // them up themselves.
        let counted = "EXISTS (SELECT 1 FROM score_event WHERE about_staff)";
        db.execute_unprepared(&format!("DELETE FROM score_count WHERE {counted}")).await?;
        db.execute_unprepared(&format!("UPDATE score_event SET folded = FALSE WHERE {counted}")).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in TABLES {
            manager.alter_table(Table::alter().table(table).drop_column("about_staff").take()).await?;
        }
        Ok(())
    }
}
