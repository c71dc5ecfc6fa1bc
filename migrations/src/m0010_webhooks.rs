//! Outgoing webhooks: where they go, what they told, and what became of it.

use sea_orm_migration::prelude::*;

use crate::new_table::{NewTable, drop_tables};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        NewTable::new("webhook_endpoint")
            .id()
            .text(["url", "secret"])
            .maybe_text(["old_secret"])
            .maybe_time(["old_until", "off_at"])
            .maybe_text(["off_because"])
            .int_from_zero("failures")
            .maybe_time(["failing_since", "rests_until"])
            .time(["created_at", "updated_at"])
            .create(manager)
            .await?;

        NewTable::new("webhook_subscription")
            .part_of("endpoint_id", "webhook_endpoint")
            .text(["event"])
            .primary_key(["endpoint_id", "event"])
            .index(["event"])
            .create(manager)
            .await?;

        NewTable::new("webhook_event")
            .id()
            .text(["event", "body"])
            .time(["created_at"])
            .index(["created_at"])
            .create(manager)
            .await?;

        NewTable::new("webhook_delivery")
            .id()
            .part_of("event_id", "webhook_event")
            .part_of("endpoint_id", "webhook_endpoint")
            .text(["state"])
            .int(["attempts"])
            .maybe_time(["next_at"])
            .time(["created_at", "updated_at"])
            .unique(["event_id", "endpoint_id"])
            .index(["endpoint_id", "id"])
            .index(["endpoint_id", "state", "id"])
            .create(manager)
            .await?;

        NewTable::new("webhook_attempt")
            .id()
            .part_of("delivery_id", "webhook_delivery")
            .int(["number"])
            .time(["at"])
            .int(["duration_ms"])
            .maybe_int(["status"])
            .maybe_text(["answer", "error"])
            .create(manager)
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables =
            ["webhook_attempt", "webhook_delivery", "webhook_event", "webhook_subscription", "webhook_endpoint"];
        drop_tables(manager, &tables).await
    }
}
