//! Surveys that ask for larger files than this server takes: said before they are published, and by `check` where they are.

use axum::http::{Method, StatusCode};
use domain::Role;
use serde_json::json;
use server::{
    check::{self, Level},
    settings::Settings,
};
use service::{
    Actor, Error, Service, Store,
    store::entity::{survey, survey_draft, survey_version},
    surveys, touchpoints,
    uploads::Most,
};

use super::{SURVEY, asked_for_photos, post, taking};
use crate::{
    asked::{attempt, count},
    bed::Bed,
};

/// The survey with photos of up to 6 MB.
fn wish() -> String {
    SURVEY.replace("\"largest_mb\": 1", "\"largest_mb\": 6")
}

fn told(error: Error) -> (String, String) {
    let Error::Invalid(errors) = error else { panic!("{error:?}") };
    (errors[0].field.clone(), errors[0].message.to_string())
}

#[test]
fn a_survey_is_published_where_its_files_fit_only() {
    Bed::each(async |bed| {
        let (system, small) = (Actor::system(), taking(&bed, Most { largest: 5, ..Most::default() }));
        let place = "pages.0.questions.2.kind.largest_mb";
        let says = "“photo” takes files of up to 6 MB, and this server takes 5 MB at most. Please ask for 5 MB or less, \
                    or have AFTERWORD_FILE_LARGEST_MB raised.";
        for refused in [
            surveys::publish_own(&small.cx, &system, &wish(), false).await.map(|_| ()),
            surveys::publish_own(&small.cx, &system, &wish(), true).await.map(|_| ()),
            surveys::save_draft(&small.cx, &system, &wish()).await.map(|_| ()),
        ] {
            assert_eq!(told(refused.unwrap_err()), (place.to_owned(), says.to_owned()));
        }
        let body = serde_json::from_str(&wish()).unwrap();
        let answer = small.api(&["surveys:write"], Method::POST, "/api/v1/surveys", Some(body)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(answer.json()["errors"][0]["code"], "above_limit", "{}", answer.text);

        // A draft of before the limit was lowered.
        surveys::save_draft(&bed.cx, &system, &wish()).await.unwrap();
        let refused = surveys::publish_draft(&small.cx, &system, "photos", false).await.unwrap_err();
        assert_eq!(told(refused).0, place);
        let own = count::<survey::Entity>(&bed).await;
        assert_eq!((count::<survey_draft::Entity>(&bed).await, count::<survey_version::Entity>(&bed).await), (1, own));
        surveys::publish_draft(&bed.cx, &system, "photos", false).await.unwrap();
        assert_eq!(count::<survey::Entity>(&bed).await, own + 1);
    });
}

#[test]
fn customers_are_told_the_limit_that_counts() {
    Bed::each(async |bed| {
        let asked = asked_for_photos(&bed, |_| wish()).await;
        let place = serde_json::from_value(json!({ "key": "hall", "survey": "photos" })).unwrap();
        touchpoints::save(&bed.cx, &Actor::system(), &place).await.unwrap();
        let card = format!("/c/{}", touchpoints::by_key(&bed.cx, &Actor::system(), "hall").await.unwrap().code);
        let lowered = taking(&bed, Most { largest: 5, ..Most::default() });
        for path in [&asked.path, &card] {
            for (server, megabytes) in [(&*bed, 6), (&lowered, 5)] {
                let page = server.get(path).await;
                let hint = page.texts("#hint-photo").join(" ");
                assert!(hint.contains(&format!("{megabytes} MB")), "{hint}");
                let page = post(server, path, &[("attempt", &attempt())], &[]).await;
                assert_eq!(page.texts("#hint-photo").join(" "), hint, "also where the form comes back");
            }
        }
        let (id, large) = (attempt(), vec![b'a'; 5_500_000]);
        let given = [("attempt", id.as_str()), ("score", "4")];
        let told = post(&lowered, &asked.path, &given, &[("photo", "a.txt", &large)]).await;
        assert!(told.texts("#error-photo").join(" ").contains("5 MB"), "{}", told.text);
        let staff = lowered.log_in_as(Role::QualityManager, &[], None).await;
        let preview = lowered.get_as(&staff, "/surveys/photos/preview").await;
        assert!(preview.texts("#hint-photo").join(" ").contains("5 MB"), "{}", preview.text);
    });
}

#[test]
fn check_says_the_limits_how_much_is_taken_and_which_survey_asks_for_more() {
    Bed::each(async |bed| {
        let asked = asked_for_photos(&bed, |_| wish()).await;
        post(&bed, &asked.path, &[("attempt", &attempt())], &[("photo", "long.txt", &vec![b'a'; 900_000])]).await;
        let look = async |bed: &Bed| {
            let settings = Settings { database_url: bed.url.clone(), ..Settings::default() };
            // The report closes the database that it opened; the test goes on with its own.
            let (cx, url) = (bed.cx.clone(), bed.url.clone());
            let open = async move || Ok(Service { store: Store::open(&url).await?, ..cx });
            json!(check::look(&settings, Vec::new(), open).await.findings)
        };
        let of = |findings: &serde_json::Value, subject: &str| {
            let found = findings.as_array().unwrap().iter().find(|found| found["subject"] == subject).cloned();
            found.map(|found| (found["level"].clone(), found["says"].as_str().unwrap().to_owned()))
        };
        let (ok, warning) = (json!(Level::Ok), json!(Level::Warning));

        let well = look(&bed).await;
        let says = "A file of a customer may have 40 MB, and one form brings 100 MB at most.";
        assert_eq!(of(&well, "files").unwrap(), (ok.clone(), says.to_owned()));
        let says = "Files that wait for their form take 900 kB of 1000.0 MB.";
        assert_eq!(of(&well, "waiting files").unwrap(), (ok.clone(), says.to_owned()));
        assert_eq!(of(&well, "card files").unwrap().0, ok);
        assert_eq!(of(&well, "surveys"), None);

        let tight = look(&taking(&bed, Most { largest: 5, waiting: 1, ..Most::default() })).await;
        let (level, says) = of(&tight, "waiting files").unwrap();
        assert_eq!(level, warning);
        assert!(says.contains("take 900 kB of 1.0 MB;") && says.contains("AFTERWORD_FILES_WAITING_MB"), "{says}");
        let (level, says) = of(&tight, "surveys").unwrap();
        assert_eq!(level, warning);
        assert!(says.starts_with("The survey photos, pages.0.questions.2.kind.largest_mb: “photo” takes"), "{says}");
        surveys::publish_own(&bed.cx, &Actor::system(), SURVEY, false).await.unwrap();
        let mended = look(&taking(&bed, Most { largest: 5, ..Most::default() })).await;
        assert_eq!(of(&mended, "surveys"), None, "the newest version counts");
    });
}
