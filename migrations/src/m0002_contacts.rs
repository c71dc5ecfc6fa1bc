//! Customers, what they wish and where they cannot be reached, and their contacts.

use sea_orm_migration::prelude::*;

use crate::new_table::{NewTable, drop_tables};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        NewTable::new("customer")
            .id()
            .maybe_text(["external_id", "name", "email", "phone", "language", "segment"])
            .time(["created_at", "updated_at"])
            .unique(["external_id"])
            .index(["email"])
            .index(["phone"])
            .create(manager)
            .await?;

        NewTable::new("opt_out")
            .id()
            .text(["address_hash", "reason"])
            .time(["created_at"])
            .unique(["address_hash"])
            .create(manager)
            .await?;

        NewTable::new("bounced_address")
            .id()
            .text(["address_hash", "detail"])
            .time(["created_at"])
            .unique(["address_hash"])
            .create(manager)
            .await?;

        NewTable::new("contact_reason")
            .id()
            .text(["code", "name"])
            .flag(["avoidable"])
            .unique(["code"])
            .create(manager)
            .await?;

        // Agent, team, queue, reason, site and segment are frozen keys, so they have no foreign keys.
        NewTable::new("contact")
            .id()
            .text(["source", "external_id"])
            .maybe_refers("customer_id", "customer")
            .text(["channel", "direction", "reason"])
            .maybe_text(["agent_key", "agent_name", "team", "queue", "site", "segment", "language"])
            .time(["started_at", "ended_at"])
            .day("local_day")
            .maybe_int(["wait_seconds", "handle_seconds", "first_response_seconds"])
            .int(["transfers"])
            .maybe_flag("resolved")
            .maybe_big("cost_cents")
            .json("attributes")
            .maybe_refers("noted_by", "app_user")
            .time(["created_at"])
            .unique(["source", "external_id"])
            .index(["local_day"])
            .index(["customer_id", "ended_at"])
            .index(["team", "local_day"])
            .index(["agent_key", "local_day"])
            .create(manager)
            .await?;

        NewTable::new("attribution_change")
            .id()
            .part_of("contact_id", "contact")
            .time(["received_at"])
            .text(["field"])
            .maybe_text(["was", "proposed"])
            .flag(["after_low_score"])
            .create(manager)
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(
            manager,
            &["attribution_change", "contact", "contact_reason", "bounced_address", "opt_out", "customer"],
        )
        .await
    }
}
