//! A touchpoint may count one card of a device within some minutes; which devices those were is known by a hash, for a day.

use sea_orm_migration::prelude::*;

use crate::new_table::{NewTable, drop_tables};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let minutes = ColumnDef::new("repeat_minutes").integer().null().take();
        manager.alter_table(Table::alter().table("touchpoint").add_column(minutes).take()).await?;
        NewTable::new("card_visitor")
            .text(["hash"])
            .primary_key(["hash"])
            .time(["counted_at"])
            .index(["counted_at"])
            .create(manager)
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["card_visitor"]).await?;
        manager.alter_table(Table::alter().table("touchpoint").drop_column("repeat_minutes").take()).await
    }
}
