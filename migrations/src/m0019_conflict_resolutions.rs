//! How people resolved conflicts between answers of one attempt.

use sea_orm_migration::prelude::*;

use crate::new_table::{NewTable, drop_tables};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        NewTable::new("conflict_resolution")
            .id()
            .part_of("conflict_id", "response_conflict")
            .text(["settlement", "why"])
            .maybe_refers("user_id", "app_user")
            .time(["at"])
            .unique(["conflict_id"])
            .create(manager)
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["conflict_resolution"]).await
    }
}
