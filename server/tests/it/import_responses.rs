//! Answers that come as a table: each once, blanks counted, wrong rows told.

use std::{collections::BTreeMap, fs};

use axum::http::Method;
use migrations::Migrator;
use sea_orm::EntityTrait;
use sea_orm_migration::MigratorTrait;
use service::{
    Actor,
    import::{Options, Report, responses},
    store::entity::{follow_up_case, left_out, response, survey_version},
};

use crate::{
    asked::{count, dump, scores},
    bed::Bed,
};

/// As the file of an airport's survey: a header with blanks at its ends, codes for blanks, two metrics in a row.
const TABLE: &str = "RESPNUM,INTDATE,NETPRO  ,Q7ALL,BAREA\n\
    1,21,10,5,A\n2,21,9,4,A\n3,21,11,3,B\n4,22,0,BLANK,B\n5,22,11,BLANK,B\n6,22,12,4,B\n7,,7,4,B\n1,21,3,3,A\n";

fn mapping() -> String {
    let real = include_str!("../../../docs/mappings/sfo-2018.toml");
    assert!(real.contains("NETPRO = \"score.nps\""));
    real.to_owned()
}

async fn import(bed: &Bed, table: &str, mapping: &str, dry_run: bool) -> service::Result<Report> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("answers.csv");
    fs::write(&path, table).unwrap();
    let options = Options { path: &path, mapping, fields: &[], dry_run };
    responses::import(&bed.cx, &Actor::system(), options, &mut ()).await
}

async fn blanks(bed: &Bed) -> BTreeMap<(String, String), i64> {
    let rows = left_out::Entity::find().all(bed.cx.store.reader()).await.unwrap();
    rows.into_iter().map(|row| ((row.metric, row.local_day.to_string()), row.n)).collect()
}

#[test]
fn a_table_is_taken_once_and_its_blanks_are_counted() {
    Bed::each(async |bed| {
        let report = import(&bed, TABLE, &mapping(), false).await.unwrap();
        assert_eq!((report.rows, report.new, report.known, report.bad), (8, 5, 1, 2), "{report:?}");
        let told: Vec<(u64, &str)> =
            report.first_errors.iter().map(|(line, column, _)| (*line, column.trim())).collect();
        assert_eq!(told, [(7, "NETPRO"), (8, "INTDATE")]);
        let counted =
            [(("nps", 10), 1), (("nps", 9), 1), (("nps", 0), 1), (("csat", 5), 1), (("csat", 4), 1), (("csat", 3), 1)];
        let counted: BTreeMap<_, _> =
            counted.into_iter().map(|((metric, score), n)| ((metric.to_owned(), score), n)).collect();
        assert_eq!(scores(&bed).await, counted);
        let left = [(("csat", "2018-05-22"), 2), (("nps", "2018-05-21"), 1), (("nps", "2018-05-22"), 1)];
        let left: BTreeMap<_, _> =
            left.into_iter().map(|((metric, day), n)| ((metric.to_owned(), day.to_owned()), n)).collect();
        assert_eq!(blanks(&bed).await, left);
        assert_eq!(count::<follow_up_case::Entity>(&bed).await, 0, "history opens no cases");
        let row = response::Entity::find().all(bed.cx.store.reader()).await.unwrap();
        assert!(row.iter().all(|row| row.metric.as_deref() == Some("nps") && row.channel.as_deref() == Some("visit")));
        assert!(row.iter().any(|row| row.site.as_deref() == Some("boarding-area-a")));

        let versions = count::<survey_version::Entity>(&bed).await;
        // Other blanks at the ends and one more row: another file, the same answers.
        let longer = format!("{}8,23,8,4,C\n", TABLE.replace("NETPRO  ", " NETPRO"));
        let report = import(&bed, &longer, &mapping(), false).await.unwrap();
        assert_eq!((report.new, report.known, report.bad), (1, 6, 2), "{report:?}");
        assert_eq!(blanks(&bed).await, left);
        assert_eq!(count::<response::Entity>(&bed).await, 6);
        assert_eq!(count::<survey_version::Entity>(&bed).await, versions, "the survey is published once");
    });
}

#[test]
fn a_dry_run_says_the_same_and_writes_nothing() {
    Bed::each(async |bed| {
        let before = dump(&bed).await;
        let report = import(&bed, TABLE, &mapping(), true).await.unwrap();
        assert_eq!((report.new, report.known, report.bad), (5, 1, 2));
        assert_eq!(dump(&bed).await, before);
    });
}

#[test]
fn a_mapping_that_fits_nothing_is_refused_with_its_place() {
    Bed::each(async |bed| {
        let before = dump(&bed).await;
        for (mapping, words) in [
            ("[column]\nNETPRO = \"score.nps\"", "name the survey"),
            ("[constant]\nsurvey = \"x\"\n[column]\nRESPNUM = \"external_id\"", "which column holds"),
            ("[constant]\nsurvey = \"csat-after-contact\"\n[column]\nNETPRO = \"score.nps\"", "asks for no NPS"),
            ("[column]\nNETPRO = \"score.fun\"", "no field"),
            ("[constant]\nsurvey = \"x\"\n\"survey.lead\" = \"fun\"\n[column]\nNETPRO = \"score.nps\"", "fun"),
        ] {
            let error = import(&bed, TABLE, mapping, true).await.unwrap_err();
            assert!(error.to_string().contains(words), "{error}");
        }
        assert_eq!(dump(&bed).await, before);
    });
}

#[test]
fn blanks_of_surveys_about_staff_stand_beside_no_figure_of_customers() {
    Bed::each(async |bed| {
        import(&bed, TABLE, &mapping(), false).await.unwrap();
        let staff = "time_format = \"%d.%m.%Y\"\n[constant]\nsource = \"pulse\"\nsurvey = \"agents-pulse\"\n\
                     [column]\nID = \"external_id\"\nDAY = \"submitted_at\"\nNPS = \"score.nps\"\n";
        let table = "ID,DAY,NPS\n1,21.05.2018,9\n2,21.05.2018,\n3,21.05.2018,\n4,22.05.2018,\n";
        let report = import(&bed, table, staff, false).await.unwrap();
        assert_eq!((report.new, report.bad), (4, 0), "{report:?}");
        let blank = async |query: &str| {
            let path = format!("/api/v1/scores?metric=nps&from=2018-05-01&to=2018-06-01{query}");
            let found = bed.api(&["scores:read"], Method::GET, &path, None).await.json();
            found["left_out"]["blank"].clone()
        };
        for zone in ["", "&time_zone=Africa/Lagos"] {
            assert_eq!(blank(zone).await, 2, "those of customers{zone}");
            assert_eq!(blank(&format!("&survey=agents-pulse{zone}")).await, 3, "where it is named{zone}");
            assert_eq!(blank(&format!("&survey=sfo-2018{zone}")).await, 2, "{zone}");
            assert_eq!(blank(&format!("&group_by=survey{zone}")).await, 5, "where surveys are told apart{zone}");
        }
    });
}

#[test]
fn blanks_about_staff_of_before_the_update_are_told_apart_after_it() {
    Bed::each(async |bed| {
        let staff = "time_format = \"%d.%m.%Y\"\n[constant]\nsurvey = \"agents-pulse\"\n\
                     [column]\nID = \"external_id\"\nDAY = \"submitted_at\"\nNPS = \"score.nps\"\n";
        import(&bed, TABLE, &mapping(), false).await.unwrap();
        import(&bed, "ID,DAY,NPS\n1,21.05.2018,\n", staff, false).await.unwrap();
        let db = bed.cx.store.writer();
        let steps = Migrator::migrations().iter().rev().take_while(|step| step.name() != "m0025_card_repeats").count();
        Migrator::down(db, Some(u32::try_from(steps).unwrap())).await.unwrap();
        Migrator::up(db, None).await.unwrap();
        let rows = left_out::Entity::find().all(bed.cx.store.reader()).await.unwrap();
        assert!(rows.iter().any(|row| row.about_staff) && rows.iter().any(|row| !row.about_staff));
        assert!(rows.iter().all(|row| row.about_staff == (row.survey_key == "agents-pulse")), "{rows:?}");
    });
}
