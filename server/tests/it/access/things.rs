//! What is asked about: contacts, cases, messages of team `billing-1`.

use std::collections::BTreeMap;

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;
use service::{
    Actor, people,
    store::entity::{api_token, follow_up_case, job, webhook_delivery},
    surveys, touchpoints,
    webhooks::{self, EndpointInput},
};
use uuid::Uuid;

use super::{
    people::{Asking, Person},
    rules::Rules,
};
use crate::{
    asked::{self, Wish, asked},
    bed::Bed,
    case_queue, conflicts,
    contacts::program,
    stage::Stage,
    uploads,
};

/// The stage, and the words that stand for things in the paths and fields of the rules.
pub(super) struct Things {
    stage: Stage,
    words: BTreeMap<&'static str, String>,
}

impl Things {
    pub(super) async fn set(bed: &Bed) -> Self {
        let stage = Stage::set(bed).await;
        let contact = stage.contact(bed).await.id.to_string();
        program(bed, "after-call", json!({})).await;
        let counter = serde_json::from_value(json!({ "key": "counter" })).unwrap();
        touchpoints::save(&bed.cx, &Actor::system(), &counter).await.unwrap();
        let code = touchpoints::by_key(&bed.cx, &Actor::system(), "counter").await.unwrap().code;
        let asked = asked(bed, "nps-after-contact").await;
        asked::invite(&bed.cx, &Wish::default()).await;
        bed.work().await;
        let message = asked::messages(&bed.cx).await.into_iter().find(|message| message.body_text.is_some()).unwrap();
        let job = job::Entity::find().one(bed.cx.store.reader()).await.unwrap().unwrap().id;
        let link = asked.path.trim_start_matches("/s/").to_owned();
        let words = BTreeMap::from([
            ("contact", contact),
            ("message", message.id.to_string()),
            ("invitation", message.invitation_id.to_string()),
            ("job", job.to_string()),
            ("token", link),
            ("code", code),
        ]);
        Self { stage, words }
    }

    /// The same, with a case of its own where the route is about one: owned by the person, so that what an agent may do
    /// to their own cases is seen too.
    pub(super) async fn fresh(&self, bed: &Bed, person: &Person, rules: &Rules) -> Filling {
        let mut words = self.words.clone();
        if rules.is_about_a_case() {
            let id = case_queue::open(bed, &self.stage, 2, "Nobody called back.").await;
            let mut changed = follow_up_case::ActiveModel { id: Set(id), ..Default::default() };
            if let Asking::Staff { own: true, cookie, .. } = &person.asking {
                let token = cookie.split_once('=').unwrap().1;
                let identity = people::identify(&bed.cx, token).await.unwrap().unwrap();
                // Who has a case need not take it.
                changed.owner_id = Set(identity.actor.user_id.filter(|_| rules.path != "/do/case-take"));
                follow_up_case::Entity::update(changed).exec(bed.cx.store.writer()).await.unwrap();
            }
            let case = follow_up_case::Entity::find_by_id(id).one(bed.cx.store.reader()).await.unwrap().unwrap();
            words.insert("case", id.to_string());
            words.insert("version", case.version.to_string());
        }
        let (cx, system) = (&bed.cx, Actor::system());
        let mut survey = domain::survey::templates::comment_card();
        survey.key = "mine".to_owned();
        let json = serde_json::to_string(&survey).unwrap();
        if rules.path.ends_with("-survey-draft") {
            surveys::save_draft(cx, &system, &json).await.unwrap();
        } else if rules.path.ends_with("-survey") {
            surveys::publish_own(cx, &system, &json, false).await.unwrap();
        }
        if rules.path == "/do/bring-back-survey" {
            surveys::retire(cx, &system, "mine").await.unwrap();
        }
        if rules.path.ends_with("verdict") {
            let asked = asked(bed, "nps-after-contact").await;
            bed.post_form(&asked.path, &[("attempt", &asked::attempt()), ("score", "9")]).await;
            words.insert("response", asked::response_of(bed, &asked).await.unwrap().id.to_string());
        }
        if rules.path.contains("conflict") {
            let asked = asked(bed, "nps-after-contact").await;
            words.insert("conflict", conflicts::contradict(bed, &asked, "9", "2").await.to_string());
        }
        if rules.path.contains("/files/") {
            let response = self.stage.response(bed, None).await;
            words.insert("response", response.id.to_string());
            words.insert("file", uploads::stored(bed, &response).await.to_string());
        }
        if rules.is_about_a_webhook() {
            let (webhook, delivery) = webhook(bed).await;
            words.insert("webhook", webhook.to_string());
            words.insert("delivery", delivery.to_string());
        }
        if rules.path == "/do/revoke-token" {
            let scopes = ["contacts:read".to_owned()];
            people::add_token(&bed.cx, &Actor::system(), "to be revoked", &scopes, None).await.unwrap();
            let newest =
                api_token::Entity::find().order_by_desc(api_token::Column::Id).one(bed.cx.store.reader()).await;
            words.insert("api_token", newest.unwrap().unwrap().id.to_string());
        }
        words.insert("fresh", bed.cx.new_id().simple().to_string());
        words.insert("someone", self.stage.second.to_string());
        Filling(words)
    }
}

/// A webhook, and a delivery of it that waits.
async fn webhook(bed: &Bed) -> (Uuid, Uuid) {
    let input = EndpointInput { url: "https://example.org/hooks".to_owned(), events: vec!["case.opened".to_owned()] };
    let id = webhooks::add(&bed.cx, &Actor::system(), &input).await.unwrap().id;
    webhooks::send_test(&bed.cx, &Actor::system(), id).await.unwrap();
    let delivery = webhook_delivery::Entity::find()
        .filter(webhook_delivery::Column::EndpointId.eq(id))
        .one(bed.cx.store.reader())
        .await;
    (id, delivery.unwrap().unwrap().id)
}

/// Words for one try.
pub(super) struct Filling(BTreeMap<&'static str, String>);

impl Filling {
    /// A path or a field, with the things in it. `{id}` is what the path is about: `/cases/{id}` a case.
    pub(super) fn filled(&self, text: &str) -> String {
        let mut filled = text.to_owned();
        for (subject, word) in [
            ("/cases/{id}", "case"),
            ("/contacts/{id}", "contact"),
            ("/outbox/{id}", "message"),
            ("/invitations/{id}", "invitation"),
            ("/responses/{id}", "response"),
            ("/conflicts/{id}", "conflict"),
            ("/webhooks/{id}", "webhook"),
            ("/programs/{key}", "program"),
            ("/touchpoints/{key}", "touchpoint"),
            ("/surveys/{key}", "survey"),
        ] {
            let subject_word = match word {
                "program" => "after-call",
                "touchpoint" => "counter",
                "survey" => "comment-card",
                word => self.0.get(word).map_or("", String::as_str),
            };
            let kind = subject.split('{').next().unwrap();
            filled = filled.replace(subject, &format!("{kind}{subject_word}"));
        }
        for (word, value) in &self.0 {
            filled = filled.replace(&format!("{{{word}}}"), value);
        }
        filled
    }
}
