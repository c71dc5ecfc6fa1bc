//! Open cases are found by indexes that hold nothing else: those due first, those of a team, those of a person.
//!
//! Closed cases become ever more, open ones do not. The words of the expression and of the condition are those of the
//! queries (`cases::due` of the service): a database takes such an index only where it finds the same words.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const INDEXES: [(&str, &str); 3] = [
    (
        "ix_follow_up_case_open_due",
        "(CASE WHEN state IN ('new', 'assigned') AND first_touched_at IS NULL \
         THEN first_touch_due_at ELSE resolve_due_at END), number",
    ),
    ("ix_follow_up_case_open_team", "team"),
    ("ix_follow_up_case_open_owner_id", "owner_id"),
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (name, columns) in INDEXES {
            let sql =
                format!("CREATE INDEX {name} ON follow_up_case ({columns}) WHERE state NOT IN ('resolved', 'closed')");
            manager.get_connection().execute_unprepared(&sql).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (name, _) in INDEXES {
            manager.get_connection().execute_unprepared(&format!("DROP INDEX {name}")).await?;
        }
        Ok(())
    }
}
