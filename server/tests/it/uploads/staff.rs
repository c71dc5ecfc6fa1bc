//! Files as staff and programs take them.

use axum::http::{Method, StatusCode};
use domain::{Role, audit::Action};
use sea_orm::{ActiveValue::Set, EntityTrait, QueryOrder};
use service::{
    people,
    store::entity::{audit_event, follow_up_case, response},
};

use super::{asked_for_photos, files, photo, post, stored};
use crate::{
    asked::{attempt, response_of},
    bed::Bed,
    case_queue,
    stage::Stage,
};

#[test]
fn a_file_is_saved_and_never_shown_and_that_it_was_is_written_down() {
    Bed::each(async |bed| {
        let stage = Stage::set(&bed).await;
        let response = stage.response(&bed, Some("See the photo.")).await;
        let file = stored(&bed, &response).await;
        let lead = bed.log_in_as(Role::TeamLead, &["billing-1"], None).await;
        let list = bed.get_as(&lead, "/feedback").await;
        let links = list.hrefs(".files a");
        assert_eq!(links, [format!("/files/{file}")], "{}", list.text);
        let contact = bed.get_as(&lead, &format!("/contacts/{}", response.contact_id.unwrap())).await;
        assert_eq!(contact.hrefs(".files a"), links, "{}", contact.text);

        let saved = bed.get_as(&lead, &links[0]).await;
        let header = |name: &str| saved.headers[name].to_str().unwrap().to_owned();
        assert_eq!((saved.status, saved.text.as_str()), (StatusCode::OK, "4711"));
        assert_eq!(header("content-type"), "application/octet-stream");
        let name = "attachment; filename=\"Z_hler.txt\"; filename*=UTF-8''Z%C3%A4hler.txt";
        assert_eq!(header("content-disposition"), name);
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert_eq!(header("content-security-policy"), "sandbox; default-src 'none'");
        assert_eq!(header("cache-control"), "no-store");
        let told = audit_event::Entity::find().order_by_desc(audit_event::Column::Id).one(bed.cx.store.reader()).await;
        let told = told.unwrap().unwrap();
        assert_eq!((told.action.as_str(), told.target), (Action::FileRead.as_str(), file.to_string()));

        let stranger = bed.log_in_as(Role::TeamLead, &["sales"], None).await;
        assert_eq!(bed.get_as(&stranger, &links[0]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(bed.get_as(&lead, "/files/nothing").await.status, StatusCode::NOT_FOUND);
        assert_eq!(bed.get(&links[0]).await.status, StatusCode::SEE_OTHER, "to the log-in");
    });
}

#[test]
fn who_works_a_case_sees_the_files_of_its_answer() {
    Bed::each(async |bed| {
        let stage = Stage::set(&bed).await;
        let case = case_queue::open(&bed, &stage, 2, "Broken.").await;
        let row = follow_up_case::Entity::find_by_id(case).one(bed.cx.store.reader()).await;
        let response = response::Entity::find_by_id(row.unwrap().unwrap().response_id);
        let response = response.one(bed.cx.store.reader()).await.unwrap().unwrap();
        let file = stored(&bed, &response).await;
        // Of another team: they see the case that was handed to them, and not the answer in the list.
        let colleague = bed.log_in_as(Role::Agent, &["sales"], None).await;
        let token = colleague.split_once('=').unwrap().1;
        let identity = people::identify(&bed.cx, token).await.unwrap().unwrap();
        let mine =
            follow_up_case::ActiveModel { id: Set(case), owner_id: Set(identity.actor.user_id), ..Default::default() };
        follow_up_case::Entity::update(mine).exec(bed.cx.store.writer()).await.unwrap();
        let page = bed.get_as(&colleague, &format!("/cases/{case}")).await;
        assert_eq!(page.hrefs(".said .files a"), [format!("/files/{file}")], "{}", page.text);
        assert_eq!(bed.get_as(&colleague, &format!("/files/{file}")).await.status, StatusCode::OK);
    });
}

#[test]
fn programs_take_files_of_the_response_that_they_name() {
    Bed::each(async |bed| {
        let asked = asked_for_photos(&bed, str::to_owned).await;
        post(&bed, &asked.path, &[("attempt", &attempt()), ("score", "2")], &[("photo", "a.jpg", &photo(1))]).await;
        let (response, kept) = (response_of(&bed, &asked).await.unwrap().id, files(&bed).await.remove(0));
        let list = bed.api(&["responses:read"], Method::GET, "/api/v1/responses", None).await.json();
        let told = &list["data"][0]["files"][0];
        assert_eq!((told["name"].as_str(), told["size"].as_i64()), (Some("a.jpg"), Some(kept.size)), "{list}");
        let take = async |response: &str, scopes: &[&str]| {
            let path = format!("/api/v1/responses/{response}/files/{}", kept.id);
            bed.api(scopes, Method::GET, &path, None).await
        };
        let saved = take(&response.to_string(), &["responses:read"]).await;
        assert_eq!(
            (saved.status, saved.headers["x-content-type-options"].as_bytes()),
            (StatusCode::OK, &b"nosniff"[..])
        );
        assert_eq!(saved.size as i64, kept.size);
        assert_eq!(take(&bed.cx.new_id().to_string(), &["responses:read"]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(take("x", &["responses:read"]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(take(&response.to_string(), &["cases:read"]).await.status, StatusCode::FORBIDDEN);
    });
}
