//! Contacts that are asked about, or were: what tests of asking and of answering begin with. Written as rows, so that
//! each test says what differs.

use std::collections::BTreeMap;

use axum::{body::Body, http::Request};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, FromQueryResult, IntoActiveModel,
    JsonValue, PaginatorTrait, QueryFilter, QueryOrder, Statement,
};
use service::{
    Actor, Entropy, Service,
    entropy::SystemEntropy,
    invitations::{self, InvitationKind, Invite},
    jobs::JobKind,
    store::entity::{
        contact, contact_reason, customer, disposition, invitation, job, message, program, response, score_event,
    },
    surveys,
};
use uuid::Uuid;

use crate::bed::{Answer, Bed};

/// A contact that was asked, and the link in its mail.
#[derive(Clone, Debug)]
pub struct Asked {
    pub contact: Uuid,
    pub invitation: Uuid,
    /// The path of the link: `/s/…`.
    pub path: String,
}

/// The fields of a complete, unhappy answer to `nps-after-contact`.
pub fn unhappy(attempt: &str) -> Vec<(&str, &str)> {
    vec![
        ("attempt", attempt),
        ("score", "2"),
        ("resolved", "no"),
        ("comment", "Nobody called back."),
        ("contact", "yes"),
    ]
}

/// An attempt's id, as a page would have made it.
pub fn attempt() -> String {
    let mut bytes = [0; 16];
    SystemEntropy.fill(&mut bytes);
    Uuid::from_bytes(bytes).to_string()
}

/// What a test may want otherwise about who is asked, and how.
pub struct Wish {
    pub survey: &'static str,
    pub language: &'static str,
    pub email: String,
    pub reminder_days: Option<i32>,
}

impl Default for Wish {
    fn default() -> Self {
        Self {
            survey: "nps-after-contact",
            language: "en",
            email: "a.jansen@example.org".to_owned(),
            reminder_days: None,
        }
    }
}

/// A customer who called yesterday, was asked by mail with `survey`, and has got the mail.
pub async fn asked(bed: &Bed, survey: &'static str) -> Asked {
    let cx = &bed.cx;
    let email = format!("{}@example.org", cx.new_id());
    let invitation = invite(cx, &Wish { survey, email, ..Wish::default() }).await;
    let tx = cx.store.begin().await.unwrap();
    invitations::advance(&tx, cx, invitation, domain::Outcome::Sent).await.unwrap();
    tx.commit().await.unwrap();
    let link = invitations::new_link(cx, &Actor::system(), invitation).await.unwrap();
    let contact = self::invitation(cx, invitation).await.contact_id;
    Asked { contact, invitation, path: link.trim_start_matches("http://feedback.test").to_owned() }
}

/// A customer who called yesterday, and the invitation that is to be sent now; gives the invitation's id.
pub async fn invite(cx: &Service, wish: &Wish) -> Uuid {
    let tx = cx.store.begin().await.unwrap();
    let program = program(&tx, cx, wish).await;
    let contact = contact(&tx, cx, wish).await;
    let kept = disposition::Model {
        id: cx.new_id(),
        contact_id: contact.id,
        kind: "asked".to_owned(),
        program_key: Some(program.key.clone()),
        because: "The program fits.".to_owned(),
        outcome: Some("queued".to_owned()),
        decided_at: cx.now(),
        updated_at: cx.now(),
        local_day: contact.local_day,
        channel: contact.channel.clone(),
        team: contact.team.clone(),
        agent_key: contact.agent_key.clone(),
        reason: contact.reason.clone(),
        segment: contact.segment.clone(),
        site: contact.site.clone(),
    };
    disposition::Entity::insert(kept.into_active_model().reset_all()).exec_without_returning(&tx).await.unwrap();
    let invite = Invite { contact: &contact, program: &program, kind: InvitationKind::First, send_at: cx.now() };
    let id = invitations::invite(&tx, cx, invite).await.unwrap();
    tx.commit().await.unwrap();
    id
}

async fn contact(tx: &impl ConnectionTrait, cx: &Service, wish: &Wish) -> contact::Model {
    let (customer_id, contact_id) = (cx.new_id(), cx.new_id());
    let person = customer::Model {
        id: customer_id,
        external_id: Some(customer_id.to_string()),
        name: Some("A. Jansen".to_owned()),
        email: Some(wish.email.clone()),
        phone: None,
        language: Some(wish.language.to_owned()),
        segment: Some("gold".to_owned()),
        created_at: cx.now(),
        updated_at: cx.now(),
    };
    customer::Entity::insert(person.into_active_model().reset_all()).exec_without_returning(tx).await.unwrap();
    let reason = contact_reason::Model {
        id: cx.new_id(),
        code: "billing/late-fee".to_owned(),
        name: "Late fee".to_owned(),
        avoidable: true,
    };
    contact_reason::Entity::insert(reason.into_active_model().reset_all())
        .on_conflict_do_nothing_on([contact_reason::Column::Code])
        .exec_without_returning(tx)
        .await
        .unwrap();
    let ended_at = cx.now() - chrono::Duration::days(1);
    let call = contact::Model {
        id: contact_id,
        source: "helpdesk".to_owned(),
        external_id: contact_id.to_string(),
        customer_id: Some(customer_id),
        channel: "phone".to_owned(),
        direction: "inbound".to_owned(),
        reason: "billing/late-fee".to_owned(),
        agent_key: Some("A-12".to_owned()),
        agent_name: Some("R. Moss".to_owned()),
        team: Some("billing-1".to_owned()),
        queue: Some("billing".to_owned()),
        site: Some("leipzig".to_owned()),
        segment: Some("gold".to_owned()),
        language: None,
        started_at: ended_at - chrono::Duration::minutes(6),
        ended_at,
        local_day: ended_at.date_naive(),
        wait_seconds: Some(42),
        handle_seconds: Some(310),
        first_response_seconds: Some(42),
        transfers: 0,
        resolved: Some(true),
        cost_cents: None,
        attributes: serde_json::json!({}),
        noted_by: None,
        created_at: cx.now(),
    };
    contact::Entity::insert(call.clone().into_active_model().reset_all()).exec_without_returning(tx).await.unwrap();
    call
}

/// The program that asks with the wished survey, and has its name; the first wish makes it.
async fn program(tx: &impl ConnectionTrait, cx: &Service, wish: &Wish) -> program::Model {
    let known = program::Entity::find().filter(program::Column::Key.eq(wish.survey)).one(tx).await.unwrap();
    if let Some(known) = known {
        return known;
    }
    surveys::current_version(tx, cx, wish.survey).await.unwrap();
    let row = program::Model {
        id: cx.new_id(),
        key: wish.survey.to_owned(),
        name: "After a call".to_owned(),
        survey_key: wish.survey.to_owned(),
        channel: "email".to_owned(),
        share_ppm: 1_000_000,
        delay_minutes: 0,
        quarantine_days: 30,
        expiry_days: 14,
        reminder_days: wish.reminder_days,
        priority: 10,
        filter: serde_json::json!({}),
        enabled: true,
        created_at: cx.now(),
        updated_at: cx.now(),
    };
    program::Entity::insert(row.clone().into_active_model().reset_all()).exec_without_returning(tx).await.unwrap();
    row
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
pub async fn jobs(cx: &Service, kind: JobKind) -> Vec<job::Model> {
    let of_kind = job::Entity::find().filter(job::Column::Kind.eq(kind.as_str())).order_by_asc(job::Column::Id);
    of_kind.all(cx.store.reader()).await.unwrap()
}

/// The token behind `/s/` or `/u/` in a text.
pub fn token_in(text: &str, path: &str) -> String {
    let rest = text.split_once(path).unwrap_or_else(|| panic!("no {path} in {text}")).1;
    rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_').collect()
}

/// The response to an invitation.
pub async fn response_of(bed: &Bed, asked: &Asked) -> Option<response::Model> {
    let found = response::Entity::find().filter(response::Column::InvitationId.eq(asked.invitation));
    found.one(bed.cx.store.reader()).await.unwrap()
}

/// How the asking stands.
pub async fn status_of(bed: &Bed, asked: &Asked) -> String {
    invitation(&bed.cx, asked.invitation).await.status
}

/// The rows of a table.
pub async fn count<E: EntityTrait>(bed: &Bed) -> u64
where
    E::Model: Sync + FromQueryResult + Sized + Send,
{
    E::find().count(bed.cx.store.reader()).await.unwrap()
}

/// Metric, score and sum of the signed events.
pub async fn scores(bed: &Bed) -> BTreeMap<(String, i32), i32> {
    let mut sums = BTreeMap::new();
    for event in score_event::Entity::find().all(bed.cx.store.reader()).await.unwrap() {
        *sums.entry((event.metric, event.score)).or_insert(0) += event.delta;
    }
    sums.retain(|_, n| *n != 0);
    sums
}

/// Everything in the database, table by table: equal dumps mean that nothing has changed.
pub async fn dump(bed: &Bed) -> BTreeMap<String, Vec<String>> {
    let db = bed.cx.store.reader();
    let backend = db.get_database_backend();
    let tables = match backend {
        DbBackend::Sqlite => "SELECT name AS t FROM sqlite_master WHERE type = 'table'",
        _ => "SELECT table_name::text AS t FROM information_schema.tables WHERE table_schema = 'public'",
    };
    let mut dump = BTreeMap::new();
    for row in db.query_all_raw(Statement::from_string(backend, tables)).await.unwrap() {
        let table: String = row.try_get("", "t").unwrap();
        let select = Statement::from_string(backend, format!("SELECT * FROM \"{table}\""));
        let rows = JsonValue::find_by_statement(select).all(db).await.unwrap();
        let mut rows: Vec<String> = rows.iter().map(ToString::to_string).collect();
        rows.sort();
        dump.insert(table, rows);
    }
    assert!(dump.len() > 30, "the dump sees the tables");
    dump
}

/// Sends a form as bytes that were not made by a browser.
pub async fn post_raw(bed: &Bed, path: &str, body: &'static [u8]) -> Answer {
    bed.send(Request::post(path).header("sec-fetch-site", "same-origin").body(Body::from(body)).unwrap()).await
}
