//! Accounts: a second factor, counted log-in tries, log-ins that wait for their code, what a session knows.

use sea_orm_migration::{prelude::*, schema};

use crate::new_table::{NewTable, drop_tables};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Tries are counted by what was typed, known or not: `address:…`, `device:…`, `code:…`, `password:…`.
        NewTable::new("login_tries")
            .text(["key"])
            .int(["tries"])
            .time(["tried_at", "open_at"])
            .primary_key(["key"])
            .index(["tried_at"])
            .create(manager)
            .await?;

        // Not a session that is not one yet: what looks sessions up cannot take it for one.
        NewTable::new("login_challenge")
            .text(["id_hash"])
            .part_of("user_id", "app_user")
            .time(["created_at", "expires_at"])
            .int_from_zero("tries")
            .primary_key(["id_hash"])
            .index(["expires_at"])
            .create(manager)
            .await?;

        // `secret` is sealed. `last_step` is the step of the last code taken: none is taken twice.
        NewTable::new("second_factor")
            .part_of("user_id", "app_user")
            .text(["secret"])
            .time(["created_at"])
            .maybe_time(["confirmed_at"])
            .maybe_big("last_step")
            .primary_key(["user_id"])
            .create(manager)
            .await?;

        NewTable::new("recovery_code")
            .part_of("user_id", "app_user")
            .text(["code_hash"])
            .maybe_time(["used_at"])
            .primary_key(["user_id", "code_hash"])
            .create(manager)
            .await?;

        // The roles whose people must have a second factor.
        NewTable::new("second_factor_rule")
            .text(["role"])
            .time(["created_at"])
            .primary_key(["role"])
            .create(manager)
            .await?;

        add(manager, "session", schema::string_null("device")).await?;
        add(manager, "app_user", schema::boolean("must_change_password").default(false).take()).await?;
        take(manager, "app_user", "failed_logins").await?;
        take(manager, "app_user", "locked_until").await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add(manager, "app_user", schema::integer("failed_logins").default(0).take()).await?;
        add(manager, "app_user", schema::timestamp_with_time_zone_null("locked_until")).await?;
        take(manager, "app_user", "must_change_password").await?;
        take(manager, "session", "device").await?;
        drop_tables(
            manager,
            &["second_factor_rule", "recovery_code", "second_factor", "login_challenge", "login_tries"],
        )
        .await
    }
}

async fn add(manager: &SchemaManager<'_>, table: &'static str, column: ColumnDef) -> Result<(), DbErr> {
    manager.alter_table(Table::alter().table(table).add_column(column).take()).await
}

async fn take(manager: &SchemaManager<'_>, table: &'static str, column: &'static str) -> Result<(), DbErr> {
    manager.alter_table(Table::alter().table(table).drop_column(column).take()).await
}
