//! Requests of programs that may be sent again, with what was answered.

use sea_orm_migration::prelude::*;

use crate::new_table::{NewTable, drop_tables};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        NewTable::new("idempotent_request")
            .text(["token_hash", "key", "request_hash"])
            .maybe_int(["status"])
            .maybe_json("headers")
            .maybe_text(["body"])
            .time(["created_at"])
            .primary_key(["token_hash", "key"])
            .index(["created_at"])
            .create(manager)
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["idempotent_request"]).await
    }
}
