//! Surveys with their published versions, and the places that take comment cards.

use sea_orm_migration::prelude::*;

use crate::new_table::{NewTable, drop_tables};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        NewTable::new("survey")
            .id()
            .text(["key", "name", "lead_metric"])
            .time(["created_at"])
            .maybe_time(["retired_at"])
            .unique(["key"])
            .create(manager)
            .await?;

        NewTable::new("survey_version")
            .id()
            .refers("survey_id", "survey")
            .int(["number"])
            .json("content")
            .text(["content_hash"])
            .time(["published_at"])
            .unique(["survey_id", "number"])
            .create(manager)
            .await?;

        NewTable::new("touchpoint")
            .id()
            .text(["key", "code", "name"])
            .refers_by_key("survey_key", "survey")
            .maybe_text(["site_key", "team_key", "language"])
            .flag(["enabled"])
            .time(["created_at"])
            .unique(["key"])
            .unique(["code"])
            .create(manager)
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["touchpoint", "survey_version", "survey"]).await
    }
}
