//! Follow-up cases: the rules that open them, their life, and whose turn it is.

use sea_orm_migration::prelude::*;

use crate::new_table::{NewTable, drop_tables};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        NewTable::new("case_rule")
            .id()
            .text(["key", "name"])
            .json("conditions")
            .text(["severity"])
            .int(["first_touch_minutes", "resolve_minutes", "priority"])
            .flag(["enabled"])
            .unique(["key"])
            .create(manager)
            .await?;

        NewTable::new("root_cause").text(["key", "name"]).primary_key(["key"]).create(manager).await?;

        // `rule_key` has no foreign key: a rule may go, the case that it opened stays.
        NewTable::new("follow_up_case")
            .id()
            .big(["number"])
            .refers("response_id", "response")
            .maybe_refers("contact_id", "contact")
            .maybe_refers("customer_id", "customer")
            .text(["rule_key", "because", "severity", "state"])
            .maybe_refers("owner_id", "app_user")
            .maybe_text(["team", "agent_key", "metric"])
            .maybe_int(["score"])
            .time(["first_touch_due_at", "resolve_due_at"])
            .maybe_time(["first_touched_at", "resolved_at", "closed_at"])
            .maybe_refers_by_key("root_cause", "root_cause")
            .maybe_text(["outcome"])
            .int(["version"])
            .time(["opened_at", "updated_at"])
            .unique(["number"])
            .unique(["response_id"])
            .index(["owner_id", "state"])
            .index(["team", "state"])
            .index(["state", "first_touch_due_at"])
            .create(manager)
            .await?;

        NewTable::new("case_event")
            .id()
            .part_of("case_id", "follow_up_case")
            .time(["at"])
            .maybe_refers("actor_id", "app_user")
            .text(["kind"])
            .maybe_text(["from_state", "to_state", "body"])
            .maybe_json("data")
            .index(["case_id", "at"])
            .create(manager)
            .await?;

        NewTable::new("team_rotation")
            .part_of_by_key("team_key", "team")
            .maybe_refers("last_user_id", "app_user")
            .primary_key(["team_key"])
            .create(manager)
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["team_rotation", "case_event", "follow_up_case", "root_cause", "case_rule"]).await
    }
}
