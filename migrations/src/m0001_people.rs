//! The organisation, its places and teams, and those who work in it.

use sea_orm_migration::prelude::*;

use crate::new_table::{NewTable, drop_tables};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        NewTable::new("organisation")
            .id()
            .flag(["singleton"])
            .text(["name", "time_zone", "language"])
            .maybe_text(["brand_accent", "address"])
            .text(["mail_from"])
            .int(["edit_minutes"])
            .json("business_hours")
            .time(["created_at"])
            .unique(["singleton"])
            .create(manager)
            .await?;

        NewTable::new("site").id().text(["key", "name"]).unique(["key"]).create(manager).await?;

        // `site_key` has no foreign key: a site that is only a label needs no row.
        NewTable::new("team")
            .id()
            .text(["key", "name"])
            .maybe_text(["site_key"])
            .time(["created_at"])
            .unique(["key"])
            .create(manager)
            .await?;

        NewTable::new("app_user")
            .id()
            .text(["email", "name", "role", "password_hash"])
            .time(["created_at"])
            .maybe_time(["disabled_at", "last_login_at"])
            .int_from_zero("failed_logins")
            .maybe_time(["locked_until"])
            .unique(["email"])
            .create(manager)
            .await?;

        NewTable::new("user_team")
            .part_of("user_id", "app_user")
            .part_of_by_key("team_key", "team")
            .primary_key(["user_id", "team_key"])
            .create(manager)
            .await?;

        NewTable::new("agent")
            .id()
            .text(["external_id", "name"])
            .maybe_refers("user_id", "app_user")
            .time(["created_at"])
            .unique(["external_id"])
            .unique(["user_id"])
            .create(manager)
            .await?;

        NewTable::new("session")
            .text(["id_hash"])
            .part_of("user_id", "app_user")
            .time(["created_at", "last_seen_at", "expires_at"])
            .maybe_json("flash")
            .primary_key(["id_hash"])
            .index(["expires_at"])
            .create(manager)
            .await?;

        NewTable::new("api_token")
            .id()
            .text(["name", "token_hash", "scopes"])
            .time(["created_at"])
            .maybe_time(["expires_at", "revoked_at", "last_used_at"])
            .unique(["token_hash"])
            .create(manager)
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(
            manager,
            &["api_token", "session", "agent", "user_team", "app_user", "team", "site", "organisation"],
        )
        .await
    }
}
