//! Backups: taken while others write, restored into either database, and refused when they are not whole.

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use clap::Parser;
use domain::role::Role;
use migrations::{Migrator, MigratorTrait};
use sea_orm::{ActiveModelTrait, ActiveValue, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait};
use server::{
    cli::{self, Arguments},
    schema::{self, Standing},
};
use service::{
    Store,
    backup::{self, Archive, Manifest},
    demo::{self, Plan},
    store::entity::{app_user, contact, customer, score_event, survey_version},
};

use crate::{
    bed::{Bed, start},
    schema::on_each_url,
    stage::Stage,
};

async fn restore(store: &Store, file: &Path) -> anyhow::Result<usize> {
    cli::restore(store, &Archive::open(file)?).await
}

/// The tables of a database: names, rows and the hash of all their values.
async fn tables(store: &Store, folder: &Path) -> Vec<(String, u64, String)> {
    let scratch = tempfile::tempdir_in(folder).unwrap();
    of(&backup::take(store, &scratch.path().join("now.zip"), start()).await.unwrap().manifest)
}

fn of(manifest: &Manifest) -> Vec<(String, u64, String)> {
    let mut tables: Vec<_> =
        manifest.tables.iter().map(|table| (table.name.clone(), table.rows, table.sha256.clone())).collect();
    tables.sort();
    tables
}

#[test]
fn taken_while_others_write_it_is_one_state_and_fits_both_databases() {
    Bed::each(async |bed| {
        demo::fill(&bed.cx, Plan { contacts: 300, months: 3, seed: 5 }, |_| {}).await.unwrap();
        let stage = on_stage(&bed).await;
        stage.response(&bed, Some("Before the backup.")).await;
        let cookie = bed.log_in_as(Role::Administrator, &[], None).await;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("afterword.zip");

        let before = contact::Entity::find().count(bed.cx.store.reader()).await.unwrap();
        let stop = Arc::new(AtomicBool::new(false));
        let writer = async {
            while !stop.load(Ordering::SeqCst) {
                // A contact and its answer: two rows in two transactions, the second points to the first.
                stage.response(&bed, Some("While a backup is taken: \u{1f9fe} “quoted”, \\n, =1")).await;
            }
        };
        let taking = async {
            let taken = backup::take(&bed.cx.store, &file, bed.cx.now()).await;
            stop.store(true, Ordering::SeqCst);
            taken.unwrap()
        };
        let (taken, ()) = futures::join!(taking, writer);
        let after = contact::Entity::find().count(bed.cx.store.reader()).await.unwrap();
        let held = taken.manifest.tables.iter().find(|table| table.name == "contact").unwrap().rows;
        assert!(before <= held && held < after, "{before} ≤ {held} < {after}: others went on writing");
        assert!(!folder.path().join("afterword.zip.part").exists());
        let checked = Archive::open(&file).unwrap().check().unwrap();
        assert_eq!(checked.rows, taken.manifest.rows());

        on_each_url(async |url| {
            let store = Store::open(url).await.unwrap();
            restore(&store, &file).await.unwrap();
            assert_eq!(tables(&store, folder.path()).await, of(&taken.manifest), "row by row the same");
            assert_eq!(schema::standing(store.reader()).await.unwrap(), Standing::Current);

            let there = bed.over(store.clone());
            let page = there.get_as(&cookie, "/feedback?q=before").await;
            assert_eq!(page.status.as_u16(), 200, "who was logged in still is");
            assert!(page.text.contains("Before the backup."), "{}", page.text);
            // Ids that the database counts go on after the highest.
            there.work().await;
            let rebuilt = service::scores::rebuild(&there.cx).await.unwrap();
            assert_eq!(rebuilt.differed, 0);
            let highest = score_event::Entity::find().all(store.reader()).await.unwrap().iter().map(|row| row.id).max();
            let mut next =
                score_event::Entity::find().one(store.reader()).await.unwrap().unwrap().into_active_model().reset_all();
            next.id = ActiveValue::NotSet;
            let made = score_event::Entity::insert(next).exec(store.writer()).await.unwrap();
            assert!(made.last_insert_id > highest.unwrap());
            store.close().await.unwrap();
        })
        .await;
    });
}

/// The stage of an organisation that has its teams, surveys and customers already.
async fn on_stage(bed: &Bed) -> Stage {
    let db = bed.cx.store.reader();
    let user = app_user::Entity::find().one(db).await.unwrap().unwrap().id;
    let customer = customer::Entity::find().one(db).await.unwrap().unwrap().id;
    let version = survey_version::Entity::find().one(db).await.unwrap().unwrap().id;
    Stage { first: user, second: user, customer, version }
}

#[test]
fn what_is_not_whole_is_refused_and_changes_nothing() {
    Bed::each(async |bed| {
        Stage::set(&bed).await.response(&bed, Some("Once.")).await;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("whole.zip");
        backup::take(&bed.cx.store, &file, bed.cx.now()).await.unwrap();
        let again = backup::take(&bed.cx.store, &file, bed.cx.now()).await.unwrap_err();
        assert!(again.to_string().contains("is there already"), "{again}");

        let whole = std::fs::read(&file).unwrap();
        let state = tables(&bed.cx.store, folder.path()).await;
        let broken = folder.path().join("broken.zip");
        let half = whole[..whole.len() / 2].to_vec();
        let read = |bytes: &[u8]| {
            std::fs::write(&broken, bytes).unwrap();
            let mut archive = Archive::open(&broken)?;
            archive.check().map(|_| archive.manifest().clone())
        };
        let manifest = read(&whole).unwrap();
        let mut bent = Vec::new();
        for at in (0..whole.len()).step_by(97) {
            let mut bytes = whole.clone();
            bytes[at] ^= 0x20;
            match read(&bytes) {
                // Such as the time of a file, which nobody reads.
                Ok(same) => assert_eq!(same, manifest, "byte {at} of {} goes unnoticed", whole.len()),
                Err(_) => bent = bytes,
            }
        }
        assert!(!bent.is_empty(), "no bent byte was noticed");
        for (name, bytes) in [("half", half), ("bent", bent), ("empty", Vec::new())] {
            std::fs::write(&broken, bytes).unwrap();
            let check = Archive::open(&broken).and_then(|mut archive| archive.check());
            assert!(check.is_err(), "{name} passes for whole");
            assert!(restore(&bed.cx.store, &broken).await.is_err(), "{name} is restored");
            assert_eq!(tables(&bed.cx.store, folder.path()).await, state, "{name} changed something");
        }
        restore(&bed.cx.store, &file).await.unwrap();
        assert_eq!(tables(&bed.cx.store, folder.path()).await, state, "what is whole replaces what was there");
    });
}

async fn run(url: &str, words: &[&str]) -> anyhow::Result<()> {
    cli::run(Arguments::parse_from([&["afterword", "--database-url", url], words].concat())).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_commands_ask_before_they_replace() {
    on_each_url(async |url| {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.zip");
        let file = file.to_str().unwrap();
        run(url, &["migrate"]).await.unwrap();
        run(url, &["user", "add", "--email", "a@example.org", "--name", "A", "--role", "administrator"]).await.unwrap();
        run(url, &["backup", file]).await.unwrap();
        run(url, &["backup", "--verify", file]).await.unwrap();
        run(url, &["restore", "--dry-run", file]).await.unwrap();
        let refused = run(url, &["restore", file]).await.unwrap_err().to_string();
        assert!(refused.contains("--replace"), "{refused}");
        run(url, &["restore", "--replace", "--yes", file]).await.unwrap();

        let nowhere = folder.path().join("none.db");
        let missing = format!("sqlite://{}", nowhere.display());
        let refused = run(&missing, &["backup", folder.path().join("b.zip").to_str().unwrap()]).await.unwrap_err();
        assert!(refused.to_string().contains("there is no database"), "{refused}");
        assert!(!nowhere.exists(), "looking made a database");

        run(&missing, &["restore", file]).await.unwrap();
        assert!(nowhere.exists());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_backup_is_brought_up_to_date_and_a_newer_one_is_refused() {
    on_each_url(async |url| {
        let folder = tempfile::tempdir().unwrap();
        let (older, newer) = (folder.path().join("older.zip"), folder.path().join("newer.zip"));
        let store = Store::open(url).await.unwrap();
        // As the program before the last step left it.
        let all = Migrator::migrations().len();
        Migrator::up(store.writer(), Some(all as u32 - 1)).await.unwrap();
        backup::take(&store, &older, start()).await.unwrap();
        schema::bring_up(&store).await.unwrap();
        step_of_the_future(&store).await;
        backup::take(&store, &newer, start()).await.unwrap();

        let refused = format!("{:#}", schema::refuse_newer(&store).await.unwrap_err());
        assert!(refused.contains("m9999_future"), "{refused}");
        let state = tables(&store, folder.path()).await;
        let replace = ["restore", "--replace", "--yes", older.to_str().unwrap()];
        let refused = format!("{:#}", run(url, &replace).await.unwrap_err());
        assert!(refused.contains("empty database") && refused.contains("m9999_future"), "{refused}");
        assert_eq!(tables(&store, folder.path()).await, state, "a newer database stays as it is");
        forget_the_future(&store).await;
        let refused = format!("{:#}", restore(&store, &newer).await.unwrap_err());
        assert!(refused.contains("newer") && refused.contains("m9999_future"), "{refused}");
        assert_eq!(restore(&store, &older).await.unwrap(), 1, "the step that was missing then is taken");
        assert_eq!(schema::standing(store.reader()).await.unwrap(), Standing::Current);
        store.close().await.unwrap();
    })
    .await;
}

/// What a newer program would have written.
pub async fn step_of_the_future(store: &Store) {
    let sql = "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m9999_future', 0)";
    store.writer().execute_unprepared(sql).await.unwrap();
}

async fn forget_the_future(store: &Store) {
    store.writer().execute_unprepared("DELETE FROM seaql_migrations WHERE version = 'm9999_future'").await.unwrap();
}
