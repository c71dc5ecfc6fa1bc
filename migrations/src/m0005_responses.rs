//! What came back.

use sea_orm_migration::prelude::*;

use crate::new_table::{NewTable, drop_tables};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        NewTable::new("response")
            .id()
            .uuid("attempt_id")
            .maybe_refers("invitation_id", "invitation")
            .maybe_refers("message_id", "message")
            .maybe_refers("contact_id", "contact")
            .maybe_refers("touchpoint_id", "touchpoint")
            .refers("survey_version_id", "survey_version")
            .text(["survey_key"])
            .maybe_text(["program_key", "touchpoint_key"])
            .text(["language", "status"])
            .int(["revision"])
            .maybe_text(["metric"])
            .maybe_int(["score"])
            .maybe_text(["comment", "resolved"])
            .flag(["contact_me"])
            .maybe_text(["channel", "team", "agent_key", "reason", "segment", "site"])
            .maybe_text(["contact_name", "contact_email", "device"])
            .time(["submitted_at"])
            .day("local_day")
            .maybe_time(["edited_at"])
            .flag(["counted"])
            .unique(["attempt_id"])
            .unique(["invitation_id"])
            .index(["local_day"])
            .index(["team", "submitted_at"])
            .index(["submitted_at"])
            .create(manager)
            .await?;

        NewTable::new("response_revision")
            .id()
            .part_of("response_id", "response")
            .int(["number"])
            .json("answers")
            .uuid("attempt_id")
            .time(["submitted_at"])
            .unique(["response_id", "number"])
            .create(manager)
            .await?;

        NewTable::new("response_conflict")
            .id()
            .part_of("response_id", "response")
            .uuid("attempt_id")
            .json("answers")
            .time(["received_at"])
            .create(manager)
            .await?;

        NewTable::new("answer")
            .part_of("response_id", "response")
            .text(["question_key"])
            .maybe_text(["metric"])
            .maybe_int(["value_int"])
            .maybe_text(["value_text"])
            .primary_key(["response_id", "question_key"])
            .create(manager)
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["answer", "response_conflict", "response_revision", "response"]).await
    }
}
