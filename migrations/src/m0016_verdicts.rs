//! Whether a person answered, or a machine: the verdict of each response, answers that were set aside, and reversals.

use sea_orm_migration::prelude::*;

use crate::new_table::{NewTable, drop_tables};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Whatever is stored already was taken for a person's answer.
        let verdict = ColumnDef::new("verdict").string().not_null().default("person").take();
        manager.alter_table(Table::alter().table("response").add_column(verdict).take()).await?;
        let reasons = ColumnDef::new("verdict_reasons").string().null().take();
        manager.alter_table(Table::alter().table("response").add_column(reasons).take()).await?;

        NewTable::new("set_aside")
            .id()
            .uuid("attempt_id")
            .maybe_refers("invitation_id", "invitation")
            .maybe_refers("message_id", "message")
            .maybe_refers("contact_id", "contact")
            .maybe_refers("touchpoint_id", "touchpoint")
            .refers("survey_version_id", "survey_version")
            .text(["survey_key"])
            .maybe_text(["program_key", "touchpoint_key"])
            .text(["language"])
            .json("answers")
            .maybe_text(["metric"])
            .maybe_int(["score"])
            .maybe_text(["comment", "channel", "team", "agent_key", "reason", "segment", "site", "device"])
            .text(["reasons"])
            .time(["submitted_at"])
            .day("local_day")
            .maybe_refers("response_id", "response")
            .unique(["attempt_id"])
            .index(["local_day"])
            .create(manager)
            .await?;

        NewTable::new("verdict_reversal")
            .id()
            .maybe_refers("response_id", "response")
            .maybe_refers("set_aside_id", "set_aside")
            .text(["from_verdict", "to_verdict", "why"])
            .maybe_refers("user_id", "app_user")
            .time(["at"])
            .create(manager)
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["verdict_reversal", "set_aside"]).await?;
        manager.alter_table(Table::alter().table("response").drop_column("verdict_reasons").take()).await?;
        manager.alter_table(Table::alter().table("response").drop_column("verdict").take()).await
    }
}
