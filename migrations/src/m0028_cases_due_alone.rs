//! Counting the cases that are overdue takes nothing but the index of those that are due.
//!
//! PostgreSQL reads an index alone only where that has every column which the query names, even those that only the indexed
//! expression is made of. SQLite knows the expression's value from the index and has no columns to include.

use sea_orm_migration::{prelude::*, sea_orm::DbBackend};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        anew(manager, "INCLUDE (state, first_touched_at, first_touch_due_at, resolve_due_at)").await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        anew(manager, "").await
    }
}

/// Makes the index of m0015 again, with what it is to `include`.
async fn anew(manager: &SchemaManager<'_>, include: &str) -> Result<(), DbErr> {
    if manager.get_database_backend() != DbBackend::Postgres {
        return Ok(());
    }
    let db = manager.get_connection();
    db.execute_unprepared("DROP INDEX ix_follow_up_case_open_due").await?;
    let sql = format!(
        "CREATE INDEX ix_follow_up_case_open_due ON follow_up_case \
         ((CASE WHEN state IN ('new', 'assigned') AND first_touched_at IS NULL \
         THEN first_touch_due_at ELSE resolve_due_at END), number) {include} \
         WHERE state NOT IN ('resolved', 'closed')"
    );
    db.execute_unprepared(&sql).await.map(drop)
}
