//! Configuration as code: all of it or nothing, and nothing the second time.

use domain::Role;
use sea_orm::{EntityTrait, PaginatorTrait};
use service::{
    Actor, Error,
    apply::apply,
    organisation,
    store::entity::{program, team},
};

use crate::bed::Bed;

const FILE: &str = r##"
[organisation]
name = "Nordlicht"
time_zone = "Europe/Vienna"
brand_accent = "#1F5FA8"

[[team]]
key = "billing-1"
site = "leipzig"

[[survey]]
template = "ces-after-contact"

[[program]]
key = "after-call"
survey = "nps-after-contact"
share = 0.5
filter = { channel = ["phone"], reason = ["billing"], team = [], segment = [], source = [] }

[[touchpoint]]
key = "counter-leipzig"
survey = "comment-card"

[[case_rule]]
key = "billing-detractor"
when = { nps_at_most = 6, teams = ["billing-1"] }
severity = "high"
first_touch_minutes = 60
resolve_minutes = 480
priority = 5
"##;

#[test]
fn a_file_is_applied_once_and_says_what_it_changed() {
    Bed::each(async |bed| {
        let dry = apply(&bed.cx, &Actor::system(), FILE, true).await.unwrap();
        let db = bed.cx.store.reader();
        assert_eq!(team::Entity::find().count(db).await.unwrap(), 0, "a dry run changes nothing");
        let first = apply(&bed.cx, &Actor::system(), FILE, false).await.unwrap();
        assert_eq!(dry, first);
        insta::assert_json_snapshot!("applied", first.changes);
        let again = apply(&bed.cx, &Actor::system(), FILE, false).await.unwrap();
        assert!(again.changes.is_empty(), "{:?}", again.changes);
        assert_eq!(again.unchanged, 6);
        let zone = organisation::get(&bed.cx).await.unwrap().zone;
        assert_eq!(zone, chrono_tz::Europe::Vienna);
        let other = FILE.replace("share = 0.5", "share = 1.0\nreminder_days = 3");
        let changed = apply(&bed.cx, &Actor::system(), &other, false).await.unwrap();
        assert_eq!(
            changed.changes,
            ["program after-call: reminder_days: nothing → 3", "program after-call: share: 0.5 → 1.0"]
        );
    });
}

#[test]
fn a_file_without_names_takes_none_away() {
    Bed::each(async |bed| {
        let named = FILE
            .replace("site = \"leipzig\"", "site = \"leipzig\"\nname = \"Billing one\"")
            .replace("share = 0.5", "share = 0.5\nname = \"After a call\"")
            .replace("survey = \"comment-card\"", "survey = \"comment-card\"\nname = \"Counter\"");
        apply(&bed.cx, &Actor::system(), &named, false).await.unwrap();
        let without = FILE.replace("share = 0.5", "share = 0.6");
        let applied = apply(&bed.cx, &Actor::system(), &without, false).await.unwrap();
        let names: Vec<_> = applied.changes.iter().filter(|change| change.contains("name")).collect();
        assert!(names.is_empty() && !applied.changes.is_empty(), "{:?}", applied.changes);
    });
}

#[test]
fn anything_wrong_keeps_everything_out_and_is_named_with_its_line() {
    Bed::each(async |bed| {
        let wrong = FILE.replace("share = 0.5", "share = 1.5").replace("key = \"billing-1\"", "key = \"Billing 1\"");
        let Err(Error::Invalid(errors)) = apply(&bed.cx, &Actor::system(), &wrong, false).await else {
            panic!("it was applied")
        };
        let places: Vec<&str> = errors.iter().map(|error| error.field.as_str()).collect();
        // The rule's team is the one whose key is refused, so there is none of that name either.
        assert_eq!(
            places,
            [
                "line 7, team Billing 1, key",
                "line 14, program after-call, share",
                "line 24, case rule billing-detractor, teams"
            ]
        );
        let unknown = format!("{FILE}\ncolour = \"red\"\n");
        let error = apply(&bed.cx, &Actor::system(), &unknown, false).await.unwrap_err().to_string();
        assert!(error.contains("colour") && error.contains("line 32"), "{error}");
        let db = bed.cx.store.reader();
        assert_eq!(program::Entity::find().count(db).await.unwrap(), 0);
        assert_eq!(organisation::get(&bed.cx).await.unwrap().name, "Nordlicht Energie");
        let lead = Actor { role: Role::TeamLead, ..Actor::system() };
        assert!(matches!(apply(&bed.cx, &lead, FILE, true).await, Err(Error::Forbidden(_))));
    });
}
