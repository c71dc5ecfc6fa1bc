//! Surveys that are being written, before anybody is asked them.

use sea_orm_migration::prelude::*;

use crate::new_table::{NewTable, drop_tables};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        NewTable::new("survey_draft")
            .id()
            .text(["key"])
            .json("content")
            .time(["changed_at"])
            .maybe_refers("user_id", "app_user")
            .unique(["key"])
            .create(manager)
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["survey_draft"]).await
    }
}
