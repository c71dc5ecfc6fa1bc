//! The ledger: exactly one disposition a contact, and numbers that lead to their contacts.

use std::collections::HashSet;

use axum::http::StatusCode;
use chrono::NaiveDate;
use domain::{Disposition, Outcome, Role};
use rand::{Rng, SeedableRng, rngs::StdRng};
use sea_orm::{ActiveValue::Set, EntityTrait, IntoActiveModel, PaginatorTrait};
use serde_json::json;
use service::{
    Actor, Error,
    contacts::{self, ContactInput},
    dispositions::{self, FunnelQuery, LedgerQuery},
    store::entity::{contact, disposition, invitation},
};

use crate::{
    bed::Bed,
    contacts::{example, input, like, program},
};

fn november() -> FunnelQuery {
    FunnelQuery {
        from: NaiveDate::from_ymd_opt(2026, 11, 1).unwrap(),
        to: NaiveDate::from_ymd_opt(2026, 12, 1).unwrap(),
        program: None,
        team: None,
        channel: None,
    }
}

/// Contacts of few customers on all channels, some of them without an address, some told twice.
fn random_contacts(seed: u64, count: usize) -> Vec<ContactInput> {
    let mut rng = StdRng::seed_from_u64(seed);
    let channels = ["phone", "chat", "email", "ticket", "visit"];
    (0..count)
        .map(|_| {
            let customer = rng.random_range(0..60);
            let email = (customer % 7 != 0).then(|| format!("c{customer}@example.org"));
            input(like(
                &rng.random_range(0..count).to_string(),
                &[
                    ("/channel", json!(channels[rng.random_range(0..channels.len())])),
                    ("/customer/external_id", json!(format!("C-{customer}"))),
                    ("/customer/email", json!(email)),
                    ("/team", json!(if rng.random_bool(0.5) { "billing-1" } else { "sales-2" })),
                    ("/customer/segment", json!(if rng.random_bool(0.3) { "gold" } else { "basic" })),
                ],
            ))
        })
        .collect()
}

#[test]
fn after_random_contacts_and_programs_every_contact_has_exactly_one_disposition() {
    Bed::each(async |bed| {
        for (round, share) in [0.0, 0.3, 1.0].into_iter().enumerate() {
            let quarantine = 30 * (round as i64 % 2);
            program(&bed, "calls", json!({ "priority": round, "share": share, "filter": { "channel": ["phone"] } }))
                .await;
            program(
                &bed,
                "gold",
                json!({ "share": 0.5, "quarantine_days": quarantine, "filter": { "segment": ["gold"] } }),
            )
            .await;
            contacts::record_many(&bed.cx, &Actor::system(), random_contacts(round as u64, 300)).await.unwrap();
        }
        let db = bed.cx.store.reader();
        let contacts: HashSet<_> = contact::Entity::find().all(db).await.unwrap().into_iter().map(|c| c.id).collect();
        let ledger = disposition::Entity::find().all(db).await.unwrap();
        let judged: HashSet<_> = ledger.iter().map(|row| row.contact_id).collect();
        assert_eq!((contacts.len(), judged.len()), (ledger.len(), ledger.len()));
        assert_eq!(contacts, judged);
        // Who is asked has an invitation, and nobody else has; outcomes are only for those who were asked.
        let asked: HashSet<_> = ledger.iter().filter(|row| row.kind == "asked").map(|row| row.contact_id).collect();
        let invited: HashSet<_> =
            invitation::Entity::find().all(db).await.unwrap().into_iter().map(|row| row.contact_id).collect();
        assert_eq!(asked, invited);
        assert!(ledger.iter().all(|row| row.outcome.is_some() == (row.kind == "asked")));
        let funnel = dispositions::funnel(&bed.cx, &Actor::system(), &november()).await.unwrap();
        let not_asked: u64 = funnel.not_asked.iter().map(|(_, n)| n).sum();
        assert_eq!(funnel.contacts, ledger.len() as u64);
        assert_eq!((funnel.asked + not_asked, funnel.asked), (funnel.contacts, asked.len() as u64));
    });
}

#[test]
fn the_database_itself_refuses_a_second_disposition() {
    Bed::each(async |bed| {
        contacts::record(&bed.cx, &Actor::system(), input(example())).await.unwrap();
        let row = disposition::Entity::find().one(bed.cx.store.reader()).await.unwrap().unwrap();
        let mut second = row.into_active_model();
        second.id = Set(bed.cx.new_id());
        assert!(disposition::Entity::insert(second).exec(bed.cx.store.writer()).await.is_err());
    });
}

#[test]
fn outcomes_only_move_forward() {
    Bed::each(async |bed| {
        program(&bed, "all", json!({})).await;
        let id = contacts::record(&bed.cx, &Actor::system(), input(example())).await.unwrap().id;
        for (to, stands) in [
            (Outcome::Sent, Outcome::Sent),
            (Outcome::Answered, Outcome::Answered),
            (Outcome::Bounced, Outcome::Answered),
            (Outcome::Expired, Outcome::Answered),
        ] {
            let tx = bed.cx.store.begin().await.unwrap();
            dispositions::advance(&tx, &bed.cx, id, to).await.unwrap();
            tx.commit().await.unwrap();
            let row = disposition::Entity::find().one(bed.cx.store.reader()).await.unwrap().unwrap();
            assert_eq!(dispositions::outcome_of(&row).unwrap(), Some(stands));
        }
        let funnel = dispositions::funnel(&bed.cx, &Actor::system(), &november()).await.unwrap();
        assert_eq!((funnel.rates.completed, funnel.rates.delivered), (1, 1));
    });
}

#[test]
fn the_list_behind_a_number_comes_page_by_page_and_only_what_is_theirs() {
    Bed::each(async |bed| {
        contacts::record_many(&bed.cx, &Actor::system(), random_contacts(9, 120)).await.unwrap();
        let all = contact::Entity::find().count(bed.cx.store.reader()).await.unwrap();
        let mut query = LedgerQuery {
            within: november(),
            kind: Some(Disposition::NoProgram),
            outcome: None,
            after: None,
            limit: 25,
        };
        let mut seen = HashSet::new();
        loop {
            let page = dispositions::list(&bed.cx, &Actor::system(), &query).await.unwrap();
            assert!(page.rows.len() <= 25);
            assert!(page.rows.iter().all(|row| seen.insert(row.contact_id)), "no contact comes twice");
            query.after = page.next;
            if query.after.is_none() {
                break;
            }
        }
        assert_eq!(seen.len() as u64, all);
        let lead = Actor { role: Role::TeamLead, teams: vec!["sales-2".to_owned()], ..Actor::system() };
        let theirs = dispositions::funnel(&bed.cx, &lead, &november()).await.unwrap().contacts;
        assert!(theirs > 0 && theirs < all);
        let page = dispositions::list(&bed.cx, &lead, &LedgerQuery { limit: 200, ..query.clone() }).await.unwrap();
        assert!(page.rows.iter().all(|row| row.team.as_deref() == Some("sales-2")));
        let agent = Actor { role: Role::Agent, ..lead };
        assert!(matches!(dispositions::funnel(&bed.cx, &agent, &november()).await, Err(Error::Forbidden(_))));
    });
}

#[test]
fn the_page_shows_funnel_and_contacts_and_keeps_filters_in_the_address() {
    Bed::each(async |bed| {
        program(&bed, "all", json!({})).await;
        let id = contacts::record(&bed.cx, &Actor::system(), input(example())).await.unwrap().id;
        let manager = bed.log_in_as(Role::QualityManager, &[], None).await;
        let page = bed.get_as(&manager, "/dispositions?from=2026-11-01&until=2026-11-30&kind=asked&program=all").await;
        assert_eq!(page.status, StatusCode::OK);
        for part in [
            "A. Jansen",
            &format!("/contacts/{id}"),
            "Waiting to be sent",
            "AAPOR RR2",
            "from=2026-11-01&amp;until=2026-11-30&amp;program=all",
        ] {
            assert!(page.text.contains(part), "no {part} in {}", page.text);
        }
        let page = bed.get_as(&manager, "/dispositions?kind=quarantined").await;
        assert!(page.text.contains("No contacts here"), "{}", page.text);
        let wrong = bed.get_as(&manager, "/dispositions?from=yesterday").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let contact = bed.get_as(&manager, &format!("/contacts/{id}")).await;
        for part in ["billing/late-fee", "R. Moss", "a.jansen@example.org", "4711", "Time line", "asks everybody"] {
            assert!(contact.text.contains(part), "no {part} in {}", contact.text);
        }
        let agent = bed.log_in_as(Role::Agent, &["billing-1"], None).await;
        assert_eq!(bed.get_as(&agent, &format!("/contacts/{id}")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(bed.get_as(&agent, "/dispositions").await.status, StatusCode::FORBIDDEN);
        let own = bed.log_in_as(Role::Agent, &["billing-1"], Some("A-12")).await;
        assert_eq!(bed.get_as(&own, &format!("/contacts/{id}")).await.status, StatusCode::OK);
    });
}

#[test]
fn a_contact_noted_by_hand_is_judged_like_any_other() {
    Bed::each(async |bed| {
        program(&bed, "all", json!({})).await;
        contacts::record(&bed.cx, &Actor::system(), input(example())).await.unwrap();
        let agent = bed.log_in_as(Role::Agent, &["billing-1"], Some("A-12")).await;
        assert_eq!(bed.get_as(&agent, "/contacts/new").await.status, StatusCode::OK);
        let mut fields = vec![
            ("channel", "visit"),
            ("direction", "inbound"),
            ("ended_at", "2026-11-20T11:30"),
            ("reason", "moving"),
            ("team", ""),
            ("customer_name", "B. Okafor"),
            ("customer_email", "b.okafor@"),
            ("attributes_note", "Wants a call back"),
        ];
        let answer = bed.post_form_as(&agent, "/contacts/new", "/do/note-contact", &fields).await;
        assert_eq!(answer.location.as_deref(), Some("/contacts/new"));
        let page = bed.get_as(&agent, "/contacts/new").await;
        assert!(page.text.contains("b.okafor@") && page.text.contains("This is no e-mail address"), "{}", page.text);
        fields[6] = ("customer_email", "b.okafor@example.org");
        let answer = bed.post_form_as(&agent, "/contacts/new", "/do/note-contact", &fields).await;
        let path = answer.location.unwrap();
        assert!(path.starts_with("/contacts/") && path != "/contacts/new", "{path}");
        let page = bed.get_as(&agent, &path).await;
        for part in ["B. Okafor", "moving", "Wants a call back", "billing-1", "A survey was sent, or is going to be."] {
            assert!(page.text.contains(part), "no {part} in {}", page.text);
        }
        fields[4] = ("team", "sales-2");
        let answer = bed.post_form_as(&agent, "/contacts/new", "/do/note-contact", &fields).await;
        assert_eq!(answer.location.as_deref(), Some("/contacts/new"), "another team's contact is not theirs to note");
    });
}
