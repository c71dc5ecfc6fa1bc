//! The made-up organisation: the same by its seed, in every state, and consistent.

use std::collections::BTreeSet;

use domain::{Disposition, case::State, survey::Answers};
use sea_orm::{EntityTrait, PaginatorTrait};
use service::{
    Error,
    demo::{self, PASSWORD, Plan},
    people::{self, Browser},
    scores,
    store::entity::{
        contact, disposition, follow_up_case, organisation, partial_response, response, response_conflict,
    },
};

use crate::bed::Bed;

const PLAN: Plan = Plan { contacts: 12_000, months: 12, seed: 7 };

/// Fills a bed that has never been used: its organisation came with it.
async fn filled(bed: &Bed, plan: Plan) -> Result<demo::Filled, Error> {
    demo::fill(&bed.cx, plan, |_| {}).await
}

#[test]
fn it_has_a_history_in_every_state_and_people_who_log_in() {
    Bed::each(async |bed| {
        let made = filled(&bed, PLAN).await.unwrap();
        let db = bed.cx.store.reader();
        assert_eq!(contact::Entity::find().count(db).await.unwrap(), 12_000);
        assert_eq!(disposition::Entity::find().count(db).await.unwrap(), 12_000, "every contact is accounted for");
        assert_eq!(response::Entity::find().count(db).await.unwrap(), made.responses as u64);
        let kinds: BTreeSet<String> =
            disposition::Entity::find().all(db).await.unwrap().into_iter().map(|row| row.kind).collect();
        let missing: Vec<_> = Disposition::ALL.iter().filter(|kind| !kinds.contains(kind.as_str())).collect();
        assert_eq!(missing, [&Disposition::TooOld], "nobody tells the demo of a contact too late");
        let states: BTreeSet<String> =
            follow_up_case::Entity::find().all(db).await.unwrap().into_iter().map(|row| row.state).collect();
        let missing: Vec<_> = State::ALL.iter().filter(|state| !states.contains(state.as_str())).collect();
        assert!(missing.is_empty(), "no case is {missing:?}");
        let name = organisation::Entity::find().one(db).await.unwrap().unwrap().name;
        assert_eq!(name, "Nordlicht Energie");

        let conflicts = response_conflict::Entity::find().all(db).await.unwrap();
        assert_eq!(conflicts.len(), 2, "{conflicts:?}");
        for conflict in &conflicts {
            let row = response::Entity::find_by_id(conflict.response_id).one(db).await.unwrap().unwrap();
            let other: Answers = serde_json::from_value(conflict.answers.clone()).unwrap();
            assert_ne!(other.scores().next().map(|score| i32::from(score.value())), row.score, "{conflict:?}");
            assert!(row.submitted_at < conflict.received_at && conflict.received_at < bed.cx.now(), "{conflict:?}");
            assert_eq!(row.attempt_id, conflict.attempt_id);
        }
        let partials = partial_response::Entity::find().all(db).await.unwrap();
        let ended = partials.iter().filter(|partial| partial.final_at.is_some()).count();
        assert_eq!((partials.len(), ended), (3, 2), "{partials:?}");

        let welcome = demo::welcome(&bed.cx).await.unwrap();
        for (role, email) in &welcome.logins {
            assert!(people::log_in(&bed.cx, email, PASSWORD, &Browser::default()).await.is_ok(), "{role}");
        }
        let path = welcome.survey_link.trim_start_matches("http://feedback.test");
        assert_eq!(bed.get(path).await.status.as_u16(), 200);
        let rebuilt = scores::rebuild(&bed.cx).await.unwrap();
        assert_eq!(rebuilt.differed, 0, "kept counts are what the answers say");
        assert!(matches!(filled(&bed, PLAN).await, Err(Error::Conflict(_))), "a second one does not fit in");
    });
}

#[test]
fn the_same_seed_makes_the_same_history_on_both_databases() {
    use std::sync::Mutex;
    let seen: Mutex<Vec<Vec<String>>> = Mutex::default();
    Bed::each(async |bed| {
        filled(&bed, Plan { contacts: 600, months: 6, seed: 3 }).await.unwrap();
        let mut rows: Vec<String> = response::Entity::find()
            .all(bed.cx.store.reader())
            .await
            .unwrap()
            .into_iter()
            .map(|row| format!("{} {:?} {:?} {}", row.submitted_at, row.score, row.comment, row.survey_key))
            .collect();
        let db = bed.cx.store.reader();
        let conflicts = response_conflict::Entity::find().all(db).await.unwrap();
        rows.extend(conflicts.into_iter().map(|row| format!("{} {}", row.received_at, row.answers)));
        let partials = partial_response::Entity::find().all(db).await.unwrap();
        rows.extend(
            partials.into_iter().map(|row| format!("{} {:?} {}", row.started_at, row.final_at, row.attempt_id)),
        );
        rows.sort();
        seen.lock().unwrap().push(rows);
    });
    let seen = seen.into_inner().unwrap();
    assert!(seen[0].len() > 50);
    assert_eq!(seen[0], seen[1]);
}
