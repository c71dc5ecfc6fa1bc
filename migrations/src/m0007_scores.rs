//! Score events, the counts made of them, and what was left out.

use sea_orm_migration::prelude::*;

use crate::new_table::{NewTable, drop_tables};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // No foreign keys: the signed events outlive the response that an erasure removes.
        NewTable::new("score_event")
            .counted_id()
            .time(["created_at"])
            .day("local_day")
            .text(["metric"])
            .int(["score", "delta"])
            .text(["cause"])
            .uuid("response_id")
            .text(["program_key", "survey_key", "touchpoint_key"])
            .text(["team", "agent_key", "channel", "reason", "segment", "site"])
            .flag_from_false("folded")
            .index(["folded", "id"])
            .index(["local_day", "metric"])
            .create(manager)
            .await?;

        NewTable::new("score_count")
            .text(["period"])
            .day("starts_on")
            .text(["cut", "key_a", "key_b", "metric"])
            .int(["score"])
            .big(["n"])
            // The order in which a dashboard asks: one cut, one metric, a range of days.
            .primary_key(["period", "cut", "metric", "starts_on", "key_a", "key_b", "score"])
            .create(manager)
            .await?;

        NewTable::new("left_out")
            .day("local_day")
            .text(["metric", "survey_key", "program_key", "touchpoint_key", "reason"])
            .big(["n"])
            .primary_key(["local_day", "metric", "survey_key", "program_key", "touchpoint_key", "reason"])
            .create(manager)
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["left_out", "score_count", "score_event"]).await
    }
}
