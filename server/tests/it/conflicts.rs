//! Two answers of one attempt: shown, found, and resolved once, with a reason.

use axum::http::StatusCode;
use chrono::Duration;
use domain::{
    Role,
    survey::{Settlement, file::AWAY},
};
use futures::future::join_all;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use service::{
    Actor, Error, people,
    responses::resolve,
    scores::rebuild,
    store::entity::{audit_event, conflict_resolution, follow_up_case, response_conflict, response_revision},
};
use uuid::Uuid;

use crate::{
    asked::{Asked, asked, attempt, count, response_of, scores},
    bed::Bed,
    stage::Stage,
    uploads,
};

/// Sends `first`, and `second` under the same attempt; gives the conflict.
pub async fn contradict(bed: &Bed, asked: &Asked, first: &str, second: &str) -> Uuid {
    let id = attempt();
    for score in [first, second] {
        let sent = bed.post_form(&asked.path, &[("attempt", &id), ("score", score)]).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    }
    let response = response_of(bed, asked).await.unwrap().id;
    let of_it = response_conflict::Entity::find().filter(response_conflict::Column::ResponseId.eq(response));
    of_it.one(bed.cx.store.reader()).await.unwrap().unwrap().id
}

/// Somebody of this role.
async fn somebody(bed: &Bed, role: Role) -> (String, Actor) {
    let cookie = bed.log_in_as(role, &[], None).await;
    let token = cookie.split_once('=').unwrap().1.to_owned();
    let actor = people::identify(&bed.cx, &token).await.unwrap().unwrap().actor;
    (cookie, actor)
}

#[test]
fn what_counts_is_kept_once_and_the_second_manager_is_told() {
    Bed::each(async |bed| {
        let asked = asked(&bed, "nps-after-contact").await;
        let conflict = contradict(&bed, &asked, "9", "2").await;
        let ((_, one), (_, other)) =
            (somebody(&bed, Role::QualityManager).await, somebody(&bed, Role::Administrator).await);
        let before = response_of(&bed, &asked).await.unwrap();
        for _ in 0..2 {
            resolve(&bed.cx, &one, conflict, Settlement::Keep, " The first is right. ").await.unwrap();
        }
        assert_eq!(response_of(&bed, &asked).await.unwrap(), before);
        let kept = conflict_resolution::Entity::find().all(bed.cx.store.reader()).await.unwrap();
        assert_eq!(kept.len(), 1, "the same said twice is said once");
        assert_eq!((kept[0].settlement.as_str(), kept[0].why.as_str()), ("keep", "The first is right."));
        assert_eq!((kept[0].user_id, kept[0].at), (one.user_id, bed.cx.now()));
        for (actor, to) in [(&one, Settlement::Replace), (&other, Settlement::Keep), (&other, Settlement::Replace)] {
            let refused = resolve(&bed.cx, actor, conflict, to, "No.").await.unwrap_err();
            assert!(
                matches!(&refused, Error::Conflict(says) if says.to_string().contains("resolved already")),
                "{refused}"
            );
        }
        assert_eq!(scores(&bed).await, [(("nps".to_owned(), 9), 1)].into());
        let audited = audit_event::Entity::find().filter(audit_event::Column::Action.eq("conflict_resolved"));
        let audited = audited.all(bed.cx.store.reader()).await.unwrap();
        assert_eq!((audited.len(), audited[0].target.clone()), (1, before.id.to_string()));
        assert!(!format!("{audited:?}").contains("The first is right"));
    });
}

#[test]
fn files_stay_when_an_answer_without_them_counts_instead() {
    Bed::each(async |bed| {
        let asked = uploads::asked_for_photos(&bed, str::to_owned).await;
        let (id, photo) = (attempt(), uploads::photo(3));
        let first = [("attempt", id.as_str()), ("score", "4")];
        uploads::post(&bed, &asked.path, &first, &[("photo", "broken.png", &photo)]).await;
        let sent: Vec<String> = uploads::files(&bed).await.iter().map(|file| file.id.to_string()).collect();
        assert_eq!(sent.len(), 1);
        let taken_away = format!("photo.{AWAY}");
        let second = [("attempt", id.as_str()), ("score", "2"), (taken_away.as_str(), sent[0].as_str())];
        uploads::post(&bed, &asked.path, &second, &[]).await;
        let conflict = response_conflict::Entity::find().one(bed.cx.store.reader()).await.unwrap().unwrap();
        assert!(!conflict.answers.to_string().contains(&sent[0]), "{}", conflict.answers);

        let (_, manager) = somebody(&bed, Role::QualityManager).await;
        resolve(&bed.cx, &manager, conflict.id, Settlement::Replace, "They said so.").await.unwrap();
        assert_eq!(response_of(&bed, &asked).await.unwrap().score, Some(2));
        let stay: Vec<String> = uploads::files(&bed).await.iter().map(|file| file.id.to_string()).collect();
        assert_eq!(stay, sent, "the answer before stands among the revisions, and its files with it");
    });
}

#[test]
fn the_other_answer_counts_instead_as_a_change_would() {
    Bed::each(async |bed| {
        let asked = asked(&bed, "nps-after-contact").await;
        let conflict = contradict(&bed, &asked, "9", "2").await;
        let before = response_of(&bed, &asked).await.unwrap();
        assert_eq!(count::<follow_up_case::Entity>(&bed).await, 0);
        bed.clock.advance(Duration::days(2));
        let (_, manager) = somebody(&bed, Role::QualityManager).await;
        for _ in 0..2 {
            resolve(&bed.cx, &manager, conflict, Settlement::Replace, "The customer says so.").await.unwrap();
        }
        let row = response_of(&bed, &asked).await.unwrap();
        assert_eq!((row.score, row.revision, row.local_day, row.counted), (Some(2), 2, before.local_day, true));
        assert_eq!((row.edited_at, &row.verdict), (Some(bed.cx.now()), &before.verdict));
        assert_eq!(scores(&bed).await, [(("nps".to_owned(), 2), 1)].into());
        let revisions = response_revision::Entity::find().order_by_asc(response_revision::Column::Number);
        let revisions = revisions.all(bed.cx.store.reader()).await.unwrap();
        assert_eq!(revisions.iter().map(|row| row.number).collect::<Vec<_>>(), [1, 2]);
        assert_eq!(revisions[0].attempt_id, revisions[1].attempt_id);
        let case = follow_up_case::Entity::find().all(bed.cx.store.reader()).await.unwrap();
        assert_eq!((case.len(), case[0].response_id), (1, row.id));
        bed.work().await;
        let report = rebuild(&bed.cx).await.unwrap();
        assert_eq!((report.differed, report.events_astray), (0, 0));

        // The form that was sent first, sent once more: the customer is thanked, and nothing changes.
        let first = revisions[0].attempt_id.to_string();
        for score in ["9", "2"] {
            bed.post_form(&asked.path, &[("attempt", &first), ("score", score)]).await;
        }
        assert_eq!(response_of(&bed, &asked).await.unwrap(), row);
        assert_eq!(count::<response_conflict::Entity>(&bed).await, 1);
    });
}

#[test]
fn of_two_who_resolve_at_once_one_does() {
    Bed::each(async |bed| {
        for _ in 0..4 {
            let asked = asked(&bed, "nps-after-contact").await;
            let conflict = contradict(&bed, &asked, "9", "2").await;
            let mut managers = Vec::new();
            for _ in 0..3 {
                managers.push(somebody(&bed, Role::QualityManager).await.1);
            }
            let tries = managers.iter().map(|one| resolve(&bed.cx, one, conflict, Settlement::Replace, "So."));
            let done = join_all(tries).await;
            assert_eq!(done.iter().filter(|done| done.is_ok()).count(), 1, "{done:?}");
            assert!(done.iter().flat_map(|done| done.as_ref().err()).all(|error| matches!(error, Error::Conflict(_))));
            assert_eq!(response_of(&bed, &asked).await.unwrap().revision, 2);
        }
        assert_eq!(count::<conflict_resolution::Entity>(&bed).await, 4);
        assert_eq!(scores(&bed).await, [(("nps".to_owned(), 2), 4)].into());
    });
}

#[test]
fn only_who_judges_resolves_and_what_is_wrong_is_said() {
    Bed::each(async |bed| {
        let asked = asked(&bed, "nps-after-contact").await;
        let conflict = contradict(&bed, &asked, "9", "2").await;
        for role in [Role::Agent, Role::TeamLead] {
            let (_, actor) = somebody(&bed, role).await;
            let refused = resolve(&bed.cx, &actor, conflict, Settlement::Keep, "So.").await.unwrap_err();
            assert!(matches!(refused, Error::Forbidden(_)), "{role}: {refused}");
        }
        let (_, manager) = somebody(&bed, Role::QualityManager).await;
        for why in ["", " ", &"x".repeat(501)] {
            let refused = resolve(&bed.cx, &manager, conflict, Settlement::Keep, why).await.unwrap_err();
            assert!(matches!(&refused, Error::Invalid(errors) if errors[0].field == "why"), "{refused}");
        }
        let nowhere = resolve(&bed.cx, &manager, bed.cx.new_id(), Settlement::Keep, "So.").await.unwrap_err();
        assert!(matches!(nowhere, Error::NotFound("conflict")), "{nowhere}");
        assert_eq!(count::<conflict_resolution::Entity>(&bed).await, 0);
    });
}

#[test]
fn staff_find_them_on_the_page_and_resolve_them_there() {
    Bed::each(async |bed| {
        Stage::set(&bed).await;
        let (quiet, loud) = (asked(&bed, "nps-after-contact").await, asked(&bed, "nps-after-contact").await);
        bed.post_form(&quiet.path, &[("attempt", &attempt()), ("score", "8"), ("comment", "All the same.")]).await;
        let conflict = contradict(&bed, &loud, "9", "2").await;
        let (cookie, _) = somebody(&bed, Role::QualityManager).await;
        let page = bed.get_as(&cookie, "/feedback").await;
        assert!(page.text.contains("1 answer has another one under the same attempt."), "{}", page.text);
        assert!(page.text.contains("All the same."));
        let only = "/feedback?conflict=yes";
        let page = bed.get_as(&cookie, only).await;
        assert!(page.text.contains("Another answer came") && !page.text.contains("All the same."), "{}", page.text);
        assert_eq!(page.values("form[action*=resolve-conflict] input[name=id]"), [conflict.to_string()]);

        // Who may not judge sees the other answer, and no form.
        let agent = bed.log_in_as(Role::Agent, &["billing-1"], Some("A-12")).await;
        let theirs = bed.get_as(&agent, "/feedback").await;
        assert!(theirs.text.contains("Another answer came") && !theirs.text.contains("resolve-conflict"));

        let fields = |why: &'static str| [("settlement", "replace"), ("why", why)];
        let id = conflict.to_string();
        let send = async |why| {
            let mut all = vec![("id", id.as_str())];
            all.extend(fields(why));
            bed.post_form_as(&cookie, only, "/do/resolve-conflict", &all).await;
            bed.get_as(&cookie, only).await
        };
        let refused = send("").await;
        assert_eq!(refused.texts("form[action*=resolve-conflict] .field-error").len(), 1, "{}", refused.text);
        let done = send("They called.").await;
        assert!(
            done.text.contains("The other answer counts now.") && done.text.contains("No conflict waits"),
            "{}",
            done.text
        );
        let all = bed.get_as(&cookie, "/feedback").await.text;
        assert!(all.contains("let it count instead") && all.contains("They called."), "{all}");
        assert!(!all.contains("under the same attempt."));
        let late = send("Once more, by the same.").await;
        assert!(late.text.contains("The other answer counts now."), "{}", late.text);
    });
}
