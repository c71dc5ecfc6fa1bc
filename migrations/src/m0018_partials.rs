//! What somebody began to answer and did not send whole.

use sea_orm_migration::prelude::*;

use crate::new_table::{NewTable, drop_tables};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let hours = ColumnDef::new("partial_hours").integer().not_null().default(24).take();
        manager.alter_table(Table::alter().table("organisation").add_column(hours).take()).await?;

        NewTable::new("partial_response")
            .id()
            .uuid("attempt_id")
            .maybe_part_of("invitation_id", "invitation")
            .maybe_part_of("contact_id", "contact")
            .maybe_part_of("touchpoint_id", "touchpoint")
            .refers("survey_version_id", "survey_version")
            .text(["survey_key"])
            .maybe_text(["program_key", "touchpoint_key"])
            .text(["language"])
            .json("answers")
            .maybe_text(["metric"])
            .maybe_int(["score"])
            .maybe_text(["comment", "channel", "team", "agent_key", "reason", "segment", "site", "device"])
            .time(["started_at", "updated_at"])
            .day("local_day")
            .flag_from_false("about_staff")
            .maybe_time(["final_at"])
            .unique(["attempt_id"])
            .index(["local_day"])
            .index(["started_at"])
            .index(["final_at", "updated_at"])
            .create(manager)
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["partial_response"]).await?;
        manager.alter_table(Table::alter().table("organisation").drop_column("partial_hours").take()).await
    }
}
