//! A contact that is asked about, for the tests of asking: written as rows, so that each test says what differs.

use chrono::Duration;
use sea_orm::{ActiveValue::Set, EntityTrait};
use service::{
    Service,
    invitations::{self, InvitationKind, Invite},
    organisation,
    store::entity::{contact, contact_reason, customer, invitation, job, message, program},
    surveys,
};
use uuid::Uuid;

/// What a test may want otherwise.
pub struct Asked {
    pub survey: &'static str,
    pub language: &'static str,
    pub email: &'static str,
    pub reminder_days: Option<i32>,
}

impl Default for Asked {
    fn default() -> Self {
        Self { survey: "nps-after-contact", language: "en", email: "a.jansen@example.org", reminder_days: None }
    }
}

/// Writes customer, contact, survey and program, and invites; gives the invitation's id.
pub async fn invite(cx: &Service, asked: &Asked) -> Uuid {
    let program = program(cx, asked).await;
    let contact = contact(cx, asked).await;
    let tx = cx.store.begin().await.unwrap();
    let kind = InvitationKind::First;
    let id =
        invitations::invite(&tx, cx, Invite { contact: &contact, program: &program, kind, send_at: cx.now() }).await;
    tx.commit().await.unwrap();
    id.unwrap()
}

pub async fn contact(cx: &Service, asked: &Asked) -> contact::Model {
    let db = cx.store.writer();
    let now = cx.now();
    let customer = customer::ActiveModel {
        id: Set(cx.new_id()),
        external_id: Set(None),
        name: Set(Some("A. Jansen".to_owned())),
        email: Set(Some(asked.email.to_owned())),
        phone: Set(None),
        language: Set(Some(asked.language.to_owned())),
        segment: Set(None),
        created_at: Set(now),
        updated_at: Set(now),
    };
    let customer = customer::Entity::insert(customer).exec_with_returning(db).await.unwrap();
    let reason = contact_reason::ActiveModel {
        id: Set(cx.new_id()),
        code: Set("billing/late-fee".to_owned()),
        name: Set("Late fee".to_owned()),
        avoidable: Set(true),
    };
    contact_reason::Entity::insert(reason)
        .on_conflict_do_nothing_on([contact_reason::Column::Code])
        .exec_without_returning(db)
        .await
        .unwrap();
    let zone = organisation::get(cx).await.unwrap();
    let row = contact::ActiveModel {
        id: Set(cx.new_id()),
        source: Set("test".to_owned()),
        external_id: Set(cx.new_id().to_string()),
        customer_id: Set(Some(customer.id)),
        channel: Set("phone".to_owned()),
        direction: Set("inbound".to_owned()),
        reason: Set("billing/late-fee".to_owned()),
        agent_key: Set(None),
        agent_name: Set(None),
        team: Set(None),
        queue: Set(None),
        site: Set(None),
        segment: Set(None),
        language: Set(None),
        started_at: Set(now - Duration::minutes(6)),
        ended_at: Set(now),
        local_day: Set(zone.local_day(now)),
        wait_seconds: Set(None),
        handle_seconds: Set(None),
        first_response_seconds: Set(None),
        transfers: Set(0),
        resolved: Set(None),
        cost_cents: Set(None),
        attributes: Set(serde_json::json!({})),
        noted_by: Set(None),
        created_at: Set(now),
    };
    contact::Entity::insert(row).exec_with_returning(db).await.unwrap()
}

pub async fn program(cx: &Service, asked: &Asked) -> program::Model {
    let db = cx.store.writer();
    surveys::ensure_builtin(db, cx, asked.survey).await.unwrap();
    let row = program::ActiveModel {
        id: Set(cx.new_id()),
        key: Set("after-call".to_owned()),
        name: Set("After a call".to_owned()),
        survey_key: Set(asked.survey.to_owned()),
        channel: Set("email".to_owned()),
        share_ppm: Set(1_000_000),
        delay_minutes: Set(0),
        quarantine_days: Set(30),
        expiry_days: Set(14),
        reminder_days: Set(asked.reminder_days),
        priority: Set(10),
        filter: Set(serde_json::json!({})),
        enabled: Set(true),
        created_at: Set(cx.now()),
        updated_at: Set(cx.now()),
    };
    program::Entity::insert(row).exec_with_returning(db).await.unwrap()
}

pub async fn invitation(cx: &Service, id: Uuid) -> invitation::Model {
    invitation::Entity::find_by_id(id).one(cx.store.reader()).await.unwrap().unwrap()
}

/// All messages, the oldest first.
pub async fn messages(cx: &Service) -> Vec<message::Model> {
    let mut rows = message::Entity::find().all(cx.store.reader()).await.unwrap();
    rows.sort_by_key(|row| (row.created_at, row.id));
    rows
}

/// The jobs of a kind.
pub async fn jobs(cx: &Service, kind: &str) -> Vec<job::Model> {
    let rows = job::Entity::find().all(cx.store.reader()).await.unwrap();
    rows.into_iter().filter(|job| job.kind == kind).collect()
}

/// The token behind `/s/` or `/u/` in a text.
pub fn token_in(text: &str, path: &str) -> String {
    let rest = text.split_once(path).unwrap_or_else(|| panic!("no {path} in {text}")).1;
    rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_').collect()
}
