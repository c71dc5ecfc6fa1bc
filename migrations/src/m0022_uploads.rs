//! Files that customers send: what is known of each, and its bytes in pieces.

use sea_orm_migration::prelude::*;

use crate::new_table::{NewTable, drop_tables};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        NewTable::new("upload")
            .id()
            .uuid("attempt_id")
            .maybe_part_of("response_id", "response")
            .text(["question_key", "name", "media_type"])
            .big(["size"])
            .text(["sha256"])
            .time(["created_at"])
            // The same file sent twice is one.
            .unique(["attempt_id", "question_key", "sha256"])
            .create(manager)
            .await?;

        NewTable::new("upload_piece")
            .part_of("upload_id", "upload")
            .int(["number"])
            .bytes("bytes")
            .primary_key(["upload_id", "number"])
            .create(manager)
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["upload_piece", "upload"]).await
    }
}
