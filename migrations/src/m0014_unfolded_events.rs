//! Score events that no count contains yet are found by indexes that hold nothing else.
//!
//! They are a handful among millions. An index over `(folded, id)` serves only until the database has statistics:
//! SQLite then takes the flag for one that tells nothing, and reads every event of the window instead.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        // For the fold, which takes them in their order.
        db.execute_unprepared("CREATE INDEX ix_score_event_unfolded_id ON score_event (id) WHERE NOT folded").await?;
        // For readers, who add those of their window.
        let of_window =
            "CREATE INDEX ix_score_event_unfolded_local_day ON score_event (local_day, metric) WHERE NOT folded";
        db.execute_unprepared(of_window).await?;
        db.execute_unprepared("DROP INDEX ix_score_event_folded_id").await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        db.execute_unprepared("CREATE INDEX ix_score_event_folded_id ON score_event (folded, id)").await?;
        db.execute_unprepared("DROP INDEX ix_score_event_unfolded_local_day").await?;
        db.execute_unprepared("DROP INDEX ix_score_event_unfolded_id").await?;
        Ok(())
    }
}
