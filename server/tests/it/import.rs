//! Tables of contacts come in: mapped, checked row by row, resumable, safe to repeat.

use std::{fmt::Write, path::Path};

use sea_orm::{ActiveValue::Set, EntityTrait, IntoActiveModel, PaginatorTrait};
use service::{
    Actor, Error,
    import::{Options, Progress, Report, contacts::import},
    store::entity::{contact, disposition, import_run},
};

use crate::bed::Bed;

const MAPPING: &str = r#"
delimiter = ";"
time_format = "%d.%m.%Y %H:%M"

[column]
"Ticket" = "external_id"
"Kind" = "channel"
"E-mail" = "customer.email"
"Closed" = "ended_at"
"Order" = "attributes.order"

[constant]
source = "crm"

[values.channel]
Call = "phone"
"#;

fn table(rows: usize) -> String {
    let mut text = "Ticket  ;Kind;E-mail ;Closed;Order;Weather\n".to_owned();
    for row in 0..rows {
        // One in ten is wrong in one column or the other.
        let (kind, email) = match row % 20 {
            3 => ("Fax", "a@example.org".to_owned()),
            13 => ("Call", "nobody@".to_owned()),
            _ => ("Call", format!("c{row}@example.org")),
        };
        writeln!(text, "{row};{kind};{email};19.11.2026 10:{:02};O-{row};rain", row % 60).unwrap();
    }
    text
}

async fn run(bed: &Bed, path: &Path, dry_run: bool, progress: &mut dyn Progress) -> Result<Report, Error> {
    let options = Options { path, mapping: MAPPING, fields: &[], dry_run };
    import(&bed.cx, &Actor::system(), options, progress).await
}

#[test]
fn a_table_is_imported_row_by_row_and_wrong_rows_are_set_aside() {
    Bed::each(async |bed| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("contacts.csv");
        std::fs::write(&path, table(500)).unwrap();
        let db = bed.cx.store.reader();
        let dry = run(&bed, &path, true, &mut ()).await.unwrap();
        assert_eq!((dry.rows, dry.new, dry.bad, dry.rejects.clone()), (500, 450, 50, None));
        assert_eq!(contact::Entity::find().count(db).await.unwrap(), 0);
        let report = run(&bed, &path, false, &mut ()).await.unwrap();
        assert_eq!((report.rows, report.new, report.known, report.bad), (500, 450, 0, 50));
        assert_eq!(report.first_errors[0].0, 5);
        assert_eq!(report.first_errors[0].1, "Kind");
        let first = contact::Entity::find().one(db).await.unwrap().unwrap();
        assert_eq!((first.channel.as_str(), first.source.as_str()), ("phone", "crm"));
        assert_eq!(disposition::Entity::find().count(db).await.unwrap(), 450);
        let rejects = std::fs::read_to_string(report.rejects.unwrap()).unwrap();
        let head: Vec<&str> = rejects.lines().take(3).collect();
        insta::assert_json_snapshot!("rejects", head);
        assert_eq!(rejects.lines().count(), 51);
        let again = run(&bed, &path, false, &mut ()).await.unwrap();
        assert_eq!((again.new, again.known, again.bad, again.resumed_after), (0, 450, 50, 0));
        assert_eq!(contact::Entity::find().count(db).await.unwrap(), 450);
    });
}

#[test]
fn an_interrupted_run_goes_on_where_it_stopped() {
    Bed::each(async |bed| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("contacts.csv");
        std::fs::write(&path, table(500)).unwrap();
        // The run ends in the middle, as if somebody had stopped it after the first chunk.
        let interrupted = futures::future::FutureExt::catch_unwind(std::panic::AssertUnwindSafe(async {
            run(&bed, &path, false, &mut StopAfter(200)).await
        }))
        .await;
        assert!(interrupted.is_err());
        let db = bed.cx.store.reader();
        let row = import_run::Entity::find().one(db).await.unwrap().unwrap();
        assert_eq!((row.rows_done, row.rows_bad, row.finished_at), (200, 20, None));
        let report = run(&bed, &path, false, &mut ()).await.unwrap();
        assert_eq!((report.resumed_after, report.rows, report.new, report.bad), (200, 300, 270, 30));
        assert_eq!(contact::Entity::find().count(db).await.unwrap(), 450);
        let rejects = std::fs::read_to_string(report.rejects.unwrap()).unwrap();
        assert_eq!(rejects.lines().count(), 51, "both runs write into the same file");
        // Stopped between the contacts and the note of how far it came: the rows are done again, and nothing doubles.
        let mut row = import_run::Entity::find().one(db).await.unwrap().unwrap().into_active_model();
        row.rows_done = Set(100);
        row.finished_at = Set(None);
        import_run::Entity::update(row).exec(bed.cx.store.writer()).await.unwrap();
        let report = run(&bed, &path, false, &mut ()).await.unwrap();
        assert_eq!((report.resumed_after, report.new, report.known), (100, 0, 360));
    });
}

/// Stops the run as a crash would.
struct StopAfter(u64);

impl Progress for StopAfter {
    fn show(&mut self, at: u64, of: u64, rows: u64, _bad: u64) {
        assert!(at <= of);
        assert!(rows < self.0, "stopped here");
    }
}

#[test]
fn a_mapping_that_does_not_fit_is_named_before_anything_happens() {
    Bed::each(async |bed| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("contacts.csv");
        std::fs::write(&path, table(3)).unwrap();
        for (wrong, word) in [
            (MAPPING.replace("\"customer.email\"", "\"customer.mail\""), "customer.mail"),
            (MAPPING.replace("\"Kind\"", "\"Sort\""), "Sort"),
            (MAPPING.replace("delimiter", "delimeter"), "delimeter"),
        ] {
            let options = Options { path: &path, mapping: &wrong, fields: &[], dry_run: false };
            let error = import(&bed.cx, &Actor::system(), options, &mut ()).await.unwrap_err().to_string();
            assert!(error.contains(word), "{error}");
        }
        assert_eq!(contact::Entity::find().count(bed.cx.store.reader()).await.unwrap(), 0);
    });
}

#[test]
fn without_a_mapping_a_column_that_names_no_field_is_told() {
    Bed::each(async |bed| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("contacts.csv");
        let text = "source,external_id,channel,ended_at,started_at,email,customer.name\n\
                    crm,1,phone,2026-11-19T10:00:00Z,2026-11-19T09:50:00Z,a@example.org,A. Jansen\n";
        std::fs::write(&path, text).unwrap();
        let options = Options { path: &path, mapping: "", fields: &[], dry_run: false };
        let report = import(&bed.cx, &Actor::system(), options, &mut ()).await.unwrap();
        assert_eq!((report.new, report.unused_columns), (1, vec!["email".to_owned()]));
        // Where a mapping says what is what, the other columns are left out on purpose.
        std::fs::write(&path, table(1)).unwrap();
        assert!(run(&bed, &path, true, &mut ()).await.unwrap().unused_columns.is_empty());
    });
}
