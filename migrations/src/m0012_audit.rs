//! The audit log names API tokens, and the database itself refuses to change or delete what stands in it.

use sea_orm_migration::{prelude::*, sea_orm::DbBackend};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// Its words for actions were pairs with a dot before.
const ACTIONS: &str = "UPDATE audit_event SET action = CASE action
    WHEN 'invitation.link_made' THEN 'link_made' ELSE REPLACE(action, '.', '_') END";

/// `INSERT OR REPLACE` deletes without a trigger of its own being asked, so it is refused at the insert.
const SQLITE: [&str; 3] = [
    "CREATE TRIGGER audit_event_no_update BEFORE UPDATE ON audit_event
        BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END",
    "CREATE TRIGGER audit_event_no_delete BEFORE DELETE ON audit_event
        BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END",
    "CREATE TRIGGER audit_event_no_replace BEFORE INSERT ON audit_event
        WHEN EXISTS (SELECT 1 FROM audit_event WHERE id = NEW.id)
        BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END",
];

const POSTGRES: [&str; 2] = [
    "CREATE FUNCTION audit_event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'the audit log is append-only'; END $$",
    "CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
        FOR EACH STATEMENT EXECUTE FUNCTION audit_event_is_append_only()",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = ColumnDef::new("token_id").uuid().null().take();
        manager.alter_table(Table::alter().table("audit_event").add_column(column).take()).await?;
        for column in ["actor_id", "token_id", "target"] {
            let name = format!("ix_audit_event_{column}");
            manager.create_index(Index::create().name(name).table("audit_event").col(column).take()).await?;
        }
        let db = manager.get_connection();
        db.execute_unprepared(ACTIONS).await?;
        for statement in triggers(manager.get_database_backend()) {
            db.execute_unprepared(statement).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        let dropped: &[&str] = match manager.get_database_backend() {
            DbBackend::Sqlite => &[
                "DROP TRIGGER audit_event_no_update",
                "DROP TRIGGER audit_event_no_delete",
                "DROP TRIGGER audit_event_no_replace",
            ],
            _ => &["DROP TRIGGER audit_event_append_only ON audit_event", "DROP FUNCTION audit_event_is_append_only()"],
        };
        for statement in dropped {
            db.execute_unprepared(statement).await?;
        }
        for column in ["actor_id", "token_id", "target"] {
            let name = format!("ix_audit_event_{column}");
            manager.drop_index(Index::drop().name(name).table("audit_event").to_owned()).await?;
        }
        manager.alter_table(Table::alter().table("audit_event").drop_column("token_id").take()).await
    }
}

fn triggers(backend: DbBackend) -> &'static [&'static str] {
    match backend {
        DbBackend::Sqlite => &SQLITE,
        _ => &POSTGRES,
    }
}
