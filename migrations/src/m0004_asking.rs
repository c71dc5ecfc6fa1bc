//! Which contacts are asked, why, and with what: programs, dispositions, invitations, messages.

use sea_orm_migration::prelude::*;

use crate::new_table::{NewTable, drop_tables};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        NewTable::new("program")
            .id()
            .text(["key", "name"])
            .refers_by_key("survey_key", "survey")
            .text(["channel"])
            .int(["share_ppm", "delay_minutes", "quarantine_days", "expiry_days"])
            .maybe_int(["reminder_days"])
            .int(["priority"])
            .json("filter")
            .flag(["enabled"])
            .time(["created_at", "updated_at"])
            .unique(["key"])
            .create(manager)
            .await?;

        // The unique contact is the promise that every contact has exactly one disposition.
        NewTable::new("disposition")
            .id()
            .part_of("contact_id", "contact")
            .text(["kind"])
            .maybe_text(["program_key"])
            .text(["because"])
            .maybe_text(["outcome"])
            .time(["decided_at", "updated_at"])
            .day("local_day")
            .text(["channel"])
            .maybe_text(["team", "agent_key"])
            .text(["reason"])
            .maybe_text(["segment", "site"])
            .unique(["contact_id"])
            .index(["local_day", "kind", "outcome"])
            .index(["program_key", "local_day"])
            .create(manager)
            .await?;

        NewTable::new("invitation")
            .id()
            .refers("contact_id", "contact")
            .maybe_refers("customer_id", "customer")
            .text(["kind", "program_key"])
            .refers("survey_version_id", "survey_version")
            .text(["channel"])
            .maybe_text(["address"])
            .text(["language", "status"])
            .time(["send_at"])
            .maybe_time(["sent_at"])
            .time(["expires_at", "created_at"])
            .maybe_time(["answered_at"])
            .unique(["contact_id", "kind"])
            .index(["customer_id", "created_at"])
            .create(manager)
            .await?;

        NewTable::new("message")
            .id()
            .part_of("invitation_id", "invitation")
            .text(["kind", "token_hash"])
            .maybe_text(["subject", "body_text", "body_html", "recipient"])
            .text(["delivery"])
            .maybe_text(["error"])
            .time(["created_at"])
            .maybe_time(["sent_at"])
            .unique(["token_hash"])
            .create(manager)
            .await?;

        NewTable::new("opt_out_token")
            .text(["token_hash"])
            .part_of("message_id", "message")
            .primary_key(["token_hash"])
            .create(manager)
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["opt_out_token", "message", "invitation", "disposition", "program"]).await
    }
}
