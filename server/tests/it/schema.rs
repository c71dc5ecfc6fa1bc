//! The schema on both databases, and the entities against it.

use std::collections::BTreeSet;

use futures::future::join_all;
use migrations::{Migrator, MigratorTrait};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ColumnType, ConnectionTrait, Database, DatabaseConnection, DbBackend, EntityTrait,
    IdenStatic, IntoActiveModel, Iterable, ModelTrait, SqlErr, Statement,
};
use server::schema::{self, Standing};
use service::{Store, store::entity};
use uuid::Uuid;

use crate::bed::{drop_database, postgres_database};

/// Runs `$check::<Entity>($db)` for the entities named, and gives the answers as a list.
macro_rules! for_each {
    ($check:ident($db:expr): $($table:ident)*) => {
        vec![$($check::<entity::$table::Entity>($db).await),*]
    };
}

/// As `for_each`, for all entities. That none is missing here shows against the tables of the database.
macro_rules! for_each_entity {
    ($check:ident($db:expr)) => {
        for_each!($check($db):
            agent answer api_token app_user attribution_change audit_event bounced_address card_visitor case_event case_rule
            conflict_resolution contact contact_reason customer disposition follow_up_case idempotent_request import_run invitation job left_out
            login_challenge login_tries message opt_out opt_out_token organisation partial_response program recovery_code
            response response_conflict response_revision root_cause score_count score_event second_factor second_factor_rule session
            set_aside site survey survey_draft survey_version team team_rotation touchpoint upload upload_piece user_team verdict_reversal
            webhook_attempt webhook_delivery webhook_endpoint webhook_event webhook_subscription
        )
    };
}

#[tokio::test]
async fn goes_up_down_and_up_again() {
    on_each_database(async |db| {
        Migrator::up(db, None).await.unwrap();
        let first = described(db).await;
        assert!(!first.is_empty());

        Migrator::down(db, None).await.unwrap();
        assert_eq!(described(db).await, BTreeSet::new());

        Migrator::up(db, None).await.unwrap();
        assert_eq!(described(db).await, first);
    })
    .await;
}

#[tokio::test]
async fn replicas_that_start_together_take_turns() {
    let url = postgres_database().await;
    let stores = join_all((0..4).map(|_| async { Store::open(&url).await.unwrap() })).await;
    let taken = join_all(stores.iter().map(schema::bring_up)).await;
    let mut taken: Vec<usize> = taken.into_iter().map(|steps| steps.unwrap()).collect();
    taken.sort_unstable();
    let all = Migrator::migrations().len();
    assert_eq!(taken, [0, 0, 0, all], "one takes all steps, the others find nothing to do");
    for store in stores {
        store.close().await.unwrap();
    }
    drop_database(&url).await;
}

#[tokio::test]
async fn a_database_of_a_newer_afterword_is_refused_and_left_alone() {
    on_each_url(async |url| {
        let store = Store::open(url).await.unwrap();
        schema::bring_up(&store).await.unwrap();
        let later = "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m9999_later', 1)";
        store.writer().execute_unprepared(later).await.unwrap();
        let before = described(store.writer()).await;
        let refused = schema::bring_up(&store).await.unwrap_err().to_string();
        assert!(refused.contains("newer than this program") && refused.contains("m9999_later"), "{refused}");
        assert_eq!(described(store.writer()).await, before);
        store.close().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_step_that_breaks_off_leaves_nothing_of_itself() {
    on_each_url(async |url| {
        let store = Store::open(url).await.unwrap();
        let db = store.writer();
        // A table of a late step stands in its way; what the step made before that is gone with it.
        db.execute_unprepared("CREATE TABLE audit_event (id INTEGER)").await.unwrap();
        schema::bring_up(&store).await.unwrap_err();
        let tables: BTreeSet<String> = described(db).await.into_iter().map(|column| column.table).collect();
        assert!(tables.contains("score_event"), "the steps before it stand: {tables:?}");
        assert!(!tables.contains("job") && !tables.contains("import_run"), "half a step stands: {tables:?}");
        db.execute_unprepared("DROP TABLE audit_event").await.unwrap();
        schema::bring_up(&store).await.unwrap();
        store.close().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn entities_have_the_columns_of_the_database() {
    on_each_database(async |db| {
        Migrator::up(db, None).await.unwrap();
        let wanted: BTreeSet<Column> = for_each_entity!(columns_of(db)).into_iter().flatten().collect();
        let there = described(db).await;

        let without_entity: Vec<_> = there.difference(&wanted).collect();
        let without_column: Vec<_> = wanted.difference(&there).collect();
        assert!(without_entity.is_empty() && without_column.is_empty(), "{without_entity:#?} {without_column:#?}");
    })
    .await;
}

#[tokio::test]
async fn every_entity_can_be_selected() {
    on_each_database(async |db| {
        Migrator::up(db, None).await.unwrap();
        let rows: usize = for_each_entity!(count(db)).into_iter().sum();
        assert_eq!(rows, 0);
    })
    .await;
}

#[tokio::test]
async fn a_contact_reads_back_as_it_was_written() {
    on_each_database(async |db| {
        Migrator::up(db, None).await.unwrap();
        let contact = insert_contact(db).await;
        assert_eq!(entity::contact::Entity::find_by_id(contact.id).one(db).await.unwrap(), Some(contact));
    })
    .await;
}

#[tokio::test]
async fn a_second_disposition_of_a_contact_is_refused() {
    on_each_database(async |db| {
        Migrator::up(db, None).await.unwrap();
        let contact = insert_contact(db).await;
        disposition(Uuid::from_u128(2), &contact).into_active_model().insert(db).await.unwrap();

        let refused = disposition(Uuid::from_u128(3), &contact).into_active_model().insert(db).await.unwrap_err();
        let Some(SqlErr::UniqueConstraintViolation(said)) = refused.sql_err() else {
            panic!("refused for another reason: {refused}");
        };
        assert!(said.contains("uq_disposition_contact_id") || said.contains("disposition.contact_id"), "{said}");
        let kept: Vec<_> = contact.find_related(entity::disposition::Entity).all(db).await.unwrap();
        assert_eq!(kept.iter().map(|row| row.id).collect::<Vec<_>>(), [Uuid::from_u128(2)]);
    })
    .await;
}

#[tokio::test]
async fn foreign_keys_are_enforced() {
    on_each_database(async |db| {
        Migrator::up(db, None).await.unwrap();
        let contact = insert_contact(db).await;
        let mut stray = disposition(Uuid::from_u128(2), &contact);
        stray.contact_id = Uuid::from_u128(404);

        let refused = stray.into_active_model().insert(db).await.unwrap_err();
        assert!(matches!(refused.sql_err(), Some(SqlErr::ForeignKeyConstraintViolation(_))), "{refused}");
    })
    .await;
}

/// A column as the database describes it.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Column {
    pub table: String,
    pub name: String,
    pub kind: String,
    pub required: bool,
}

/// All columns of all tables but those of the migrations' own table.
pub async fn described(db: &DatabaseConnection) -> BTreeSet<Column> {
    let sql = match db.get_database_backend() {
        DbBackend::Sqlite => {
            "SELECT m.name AS tab, c.name AS name, lower(c.type) AS kind, c.\"notnull\" = 1 AS required
             FROM sqlite_master m JOIN pragma_table_info(m.name) c
             WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name <> 'seaql_migrations'"
        }
        _ => {
            "SELECT table_name::text AS tab, column_name::text AS name, data_type::text AS kind,
                    is_nullable = 'NO' AS required
             FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'seaql_migrations'"
        }
    };
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await.unwrap();
    rows.iter()
        .map(|row| Column {
            table: row.try_get("", "tab").unwrap(),
            name: row.try_get("", "name").unwrap(),
            kind: row.try_get("", "kind").unwrap(),
            required: row.try_get("", "required").unwrap(),
        })
        .collect()
}

/// The columns as the entity would have them.
async fn columns_of<E: EntityTrait>(db: &DatabaseConnection) -> Vec<Column> {
    E::Column::iter()
        .map(|column| {
            let definition = column.def();
            Column {
                table: E::default().table_name().to_owned(),
                name: column.as_str().to_owned(),
                kind: kind_in(db.get_database_backend(), definition.get_column_type()).to_owned(),
                required: !definition.is_null(),
            }
        })
        .collect()
}

/// What each database calls the column type.
fn kind_in(backend: DbBackend, column: &ColumnType) -> &'static str {
    let (sqlite, postgres) = match column {
        ColumnType::Uuid => ("uuid_text", "uuid"),
        ColumnType::String(_) => ("varchar", "character varying"),
        ColumnType::Integer => ("integer", "integer"),
        ColumnType::BigInteger => ("integer", "bigint"),
        ColumnType::Boolean => ("boolean", "boolean"),
        ColumnType::TimestampWithTimeZone => ("timestamp_with_timezone_text", "timestamp with time zone"),
        ColumnType::Date => ("date_text", "date"),
        ColumnType::Blob => ("blob", "bytea"),
        ColumnType::JsonBinary => ("jsonb_text", "jsonb"),
        other => panic!("no column of this schema is of type {other:?}"),
    };
    if backend == DbBackend::Sqlite { sqlite } else { postgres }
}

async fn count<E: EntityTrait>(db: &DatabaseConnection) -> usize {
    E::find().all(db).await.unwrap().len()
}

async fn insert_contact(db: &DatabaseConnection) -> entity::contact::Model {
    let contact = entity::contact::Model {
        id: Uuid::from_u128(1),
        source: "helpdesk".to_owned(),
        external_id: "8841".to_owned(),
        customer_id: None,
        channel: "phone".to_owned(),
        direction: "inbound".to_owned(),
        reason: "billing/late-fee".to_owned(),
        agent_key: Some("A-12".to_owned()),
        agent_name: Some("R. Moss".to_owned()),
        team: Some("billing-1".to_owned()),
        queue: None,
        site: None,
        segment: Some("gold".to_owned()),
        language: Some("de".to_owned()),
        started_at: "2026-11-20T09:12:00Z".parse().unwrap(),
        ended_at: "2026-11-20T23:18:10.042Z".parse().unwrap(),
        local_day: "2026-11-21".parse().unwrap(),
        wait_seconds: Some(42),
        handle_seconds: Some(310),
        first_response_seconds: None,
        transfers: 0,
        resolved: Some(true),
        cost_cents: Some(5_000_000_000),
        attributes: serde_json::json!({ "order": "4711", "weight": 1.5 }),
        noted_by: None,
        created_at: "2026-11-20T23:18:11.5Z".parse().unwrap(),
    };
    contact.clone().into_active_model().insert(db).await.unwrap();
    contact
}

fn disposition(id: Uuid, contact: &entity::contact::Model) -> entity::disposition::Model {
    entity::disposition::Model {
        id,
        contact_id: contact.id,
        kind: "no_address".to_owned(),
        program_key: None,
        because: "The customer has no e-mail address.".to_owned(),
        outcome: None,
        decided_at: contact.created_at,
        updated_at: contact.created_at,
        local_day: contact.local_day,
        channel: contact.channel.clone(),
        team: contact.team.clone(),
        agent_key: contact.agent_key.clone(),
        reason: contact.reason.clone(),
        segment: contact.segment.clone(),
        site: contact.site.clone(),
    }
}

/// Runs the test on an empty SQLite file and on an empty PostgreSQL database.
async fn on_each_database(test: impl AsyncFn(&DatabaseConnection)) {
    on_each_url(async |url| {
        let db = Database::connect(url).await.unwrap();
        test(&db).await;
        db.close().await.unwrap();
    })
    .await;
}

/// Runs the test on the address of an SQLite file that is to be made, and of an empty PostgreSQL database.
pub async fn on_each_url(test: impl AsyncFn(&str)) {
    let folder = tempfile::tempdir().unwrap();
    test(&format!("sqlite://{}?mode=rwc", folder.path().join("schema.db").display())).await;
    let postgres = postgres_database().await;
    test(&postgres).await;
    drop_database(&postgres).await;
}

/// The schema of this program, and after it a step that makes a table and then fails as long as it is told to.
struct Failing;

static FAILS: std::sync::atomic::AtomicBool = std::sync::atomic::AtomicBool::new(true);

struct Half;

impl sea_orm_migration::MigrationName for Half {
    fn name(&self) -> &str {
        "m9998_half"
    }
}

#[sea_orm_migration::prelude::async_trait::async_trait]
impl sea_orm_migration::MigrationTrait for Half {
    async fn up(&self, manager: &sea_orm_migration::SchemaManager) -> Result<(), sea_orm::DbErr> {
        manager.get_connection().execute_unprepared("CREATE TABLE half (id integer)").await?;
        if FAILS.load(std::sync::atomic::Ordering::SeqCst) {
            return Err(sea_orm::DbErr::Custom("the power went".to_owned()));
        }
        manager.get_connection().execute_unprepared("INSERT INTO half VALUES (1)").await?;
        Ok(())
    }
}

#[sea_orm_migration::prelude::async_trait::async_trait]
impl MigratorTrait for Failing {
    fn migrations() -> Vec<Box<dyn sea_orm_migration::MigrationTrait>> {
        let mut steps = Migrator::migrations();
        steps.push(Box::new(Half));
        steps
    }
}

#[tokio::test]
async fn a_step_that_breaks_off_leaves_nothing_and_is_taken_by_the_next_start() {
    on_each_url(async |url| {
        FAILS.store(true, std::sync::atomic::Ordering::SeqCst);
        let store = Store::open(url).await.unwrap();
        let broken = schema::bring_up_with::<Failing>(&store).await.unwrap_err();
        assert!(format!("{broken:#}").contains("the power went"), "{broken:#}");
        assert_eq!(schema::standing(store.reader()).await.unwrap(), Standing::Current, "the steps before it are taken");
        assert!(store.reader().execute_unprepared("SELECT * FROM half").await.is_err(), "half a step is there");

        FAILS.store(false, std::sync::atomic::Ordering::SeqCst);
        assert_eq!(schema::bring_up_with::<Failing>(&store).await.unwrap(), 1);
        store.reader().execute_unprepared("SELECT * FROM half").await.unwrap();
        store.close().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_database_newer_than_the_program_is_refused() {
    on_each_url(async |url| {
        let store = Store::open(url).await.unwrap();
        schema::bring_up(&store).await.unwrap();
        crate::backup::step_of_the_future(&store).await;
        let Standing::Newer(steps) = schema::standing(store.reader()).await.unwrap() else { panic!("it is not newer") };
        assert_eq!(steps, ["m9999_future"]);
        for refused in [schema::bring_up(&store).await.map(drop), schema::refuse_newer(&store).await] {
            let said = refused.unwrap_err().to_string();
            assert!(said.contains("newer than this program") && said.contains("m9999_future"), "{said}");
        }
        store.close().await.unwrap();
    })
    .await;
}
