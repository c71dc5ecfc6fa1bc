//! Contacts that were asked: what tests of answering begin with.

use std::collections::BTreeMap;

use axum::{body::Body, http::Request};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, FromQueryResult, IntoActiveModel,
    JsonValue, PaginatorTrait, QueryFilter, Statement,
};
use service::{
    Actor, Entropy,
    entropy::SystemEntropy,
    invitations::{self, InvitationKind, Invite},
    store::entity::{contact, customer, disposition, invitation, program, response, score_event},
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

/// A customer who called yesterday, was asked by mail with `survey`, and has got the mail.
pub async fn asked(bed: &Bed, survey: &str) -> Asked {
    let cx = &bed.cx;
    surveys::publish_builtin(cx).await.unwrap();
    let tx = cx.store.begin().await.unwrap();
    let program = match program::Entity::find().filter(program::Column::Key.eq(survey)).one(&tx).await.unwrap() {
        Some(program) => program,
        None => add_program(bed, &tx, survey).await,
    };
    let (customer_id, contact_id) = (cx.new_id(), cx.new_id());
    let person = customer::Model {
        id: customer_id,
        external_id: Some(customer_id.to_string()),
        name: Some("A. Jansen".to_owned()),
        email: Some(format!("{customer_id}@example.org")),
        phone: None,
        language: Some("en".to_owned()),
        segment: Some("gold".to_owned()),
        created_at: cx.now(),
        updated_at: cx.now(),
    };
    customer::Entity::insert(person.into_active_model().reset_all()).exec_without_returning(&tx).await.unwrap();
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
        language: Some("en".to_owned()),
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
    contact::Entity::insert(call.clone().into_active_model().reset_all()).exec_without_returning(&tx).await.unwrap();
    let kept = disposition::Model {
        id: cx.new_id(),
        contact_id,
        kind: "asked".to_owned(),
        program_key: Some(program.key.clone()),
        because: "The program fits.".to_owned(),
        outcome: Some("sent".to_owned()),
        decided_at: cx.now(),
        updated_at: cx.now(),
        local_day: call.local_day,
        channel: call.channel.clone(),
        team: call.team.clone(),
        agent_key: call.agent_key.clone(),
        reason: call.reason.clone(),
        segment: call.segment.clone(),
        site: call.site.clone(),
    };
    disposition::Entity::insert(kept.into_active_model().reset_all()).exec_without_returning(&tx).await.unwrap();
    let invite = Invite { contact: &call, program: &program, kind: InvitationKind::First, send_at: cx.now() };
    let invitation = invitations::invite(&tx, cx, invite).await.unwrap();
    invitations::advance(&tx, cx, invitation, domain::Outcome::Sent).await.unwrap();
    tx.commit().await.unwrap();
    let link = invitations::new_link(cx, &Actor::system(), invitation).await.unwrap();
    Asked { contact: contact_id, invitation, path: link.trim_start_matches("http://feedback.test").to_owned() }
}

async fn add_program(bed: &Bed, tx: &impl ConnectionTrait, survey: &str) -> program::Model {
    let row = program::Model {
        id: bed.cx.new_id(),
        key: survey.to_owned(),
        name: "After a call".to_owned(),
        survey_key: survey.to_owned(),
        channel: "email".to_owned(),
        share_ppm: 1_000_000,
        delay_minutes: 0,
        quarantine_days: 30,
        expiry_days: 14,
        reminder_days: None,
        priority: 10,
        filter: serde_json::json!({}),
        enabled: true,
        created_at: bed.cx.now(),
        updated_at: bed.cx.now(),
    };
    program::Entity::insert(row.clone().into_active_model().reset_all()).exec_without_returning(tx).await.unwrap();
    row
}

/// The response to an invitation.
pub async fn response_of(bed: &Bed, asked: &Asked) -> Option<response::Model> {
    let found = response::Entity::find().filter(response::Column::InvitationId.eq(asked.invitation));
    found.one(bed.cx.store.reader()).await.unwrap()
}

/// How the asking stands.
pub async fn status_of(bed: &Bed, asked: &Asked) -> String {
    invitation::Entity::find_by_id(asked.invitation).one(bed.cx.store.reader()).await.unwrap().unwrap().status
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
