//! What tests of cases begin with: a team of two, a customer, contacts with answers.

use domain::role::Role;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};
use service::{
    Actor,
    people::{self, NewUser},
    store::entity::{agent, contact, customer, response, survey, survey_version, team},
};
use uuid::Uuid;

use crate::bed::Bed;

pub struct Stage {
    /// The agent of every contact, `A-12`, of team `billing-1`.
    pub first: Uuid,
    /// The other agent of the team.
    pub second: Uuid,
    pub customer: Uuid,
    pub version: Uuid,
}

pub async fn user(bed: &Bed, name: &str, role: Role, teams: &[&str], agent: Option<&str>) -> Uuid {
    let new = NewUser {
        email: format!("{}@feedback.test", bed.cx.new_id()),
        name: name.to_owned(),
        role,
        password: "a long enough password".to_owned(),
        teams: teams.iter().map(ToString::to_string).collect(),
        agent: agent.map(str::to_owned),
    };
    people::add_user(&bed.cx, &Actor::system(), new).await.unwrap()
}

impl Stage {
    pub async fn set(bed: &Bed) -> Self {
        let (cx, db) = (&bed.cx, bed.cx.store.writer());
        for key in ["billing-1", "sales"] {
            let row = team::ActiveModel {
                id: Set(cx.new_id()),
                key: Set(key.to_owned()),
                name: Set(format!("Team {key}")),
                site_key: Set(None),
                created_at: Set(cx.now()),
            };
            team::Entity::insert(row).exec_without_returning(db).await.unwrap();
        }
        let row = agent::ActiveModel {
            id: Set(cx.new_id()),
            external_id: Set("A-12".to_owned()),
            name: Set("R. Moss".to_owned()),
            user_id: Set(None),
            created_at: Set(cx.now()),
        };
        agent::Entity::insert(row).exec_without_returning(db).await.unwrap();
        let first = user(bed, "R. Moss", Role::Agent, &["billing-1"], Some("A-12")).await;
        let second = user(bed, "Ada Second", Role::Agent, &["billing-1"], None).await;
        let customer = cx.new_id();
        let row = customer::ActiveModel {
            id: Set(customer),
            external_id: Set(Some("C-77".to_owned())),
            name: Set(Some("A. Jansen".to_owned())),
            email: Set(Some("a.jansen@example.org".to_owned())),
            phone: Set(None),
            language: Set(Some("de".to_owned())),
            segment: Set(Some("gold".to_owned())),
            created_at: Set(cx.now()),
            updated_at: Set(cx.now()),
        };
        customer::Entity::insert(row).exec_without_returning(db).await.unwrap();
        let version = Self::survey(bed).await;
        Self { first, second, customer, version }
    }

    async fn survey(bed: &Bed) -> Uuid {
        let (cx, db) = (&bed.cx, bed.cx.store.writer());
        let content = domain::survey::templates::nps_after_contact();
        let (survey_id, version) = (cx.new_id(), cx.new_id());
        let row = survey::ActiveModel {
            id: Set(survey_id),
            key: Set(content.key.clone()),
            name: Set(content.name.clone()),
            lead_metric: Set(content.lead_metric.as_str().to_owned()),
            created_at: Set(cx.now()),
            retired_at: Set(None),
        };
        survey::Entity::insert(row).exec_without_returning(db).await.unwrap();
        let row = survey_version::ActiveModel {
            id: Set(version),
            survey_id: Set(survey_id),
            number: Set(1),
            content: Set(serde_json::to_value(&content).unwrap()),
            content_hash: Set("test".to_owned()),
            published_at: Set(cx.now()),
        };
        survey_version::Entity::insert(row).exec_without_returning(db).await.unwrap();
        version
    }

    /// A phone call of the customer with agent `A-12` that ended now.
    pub async fn contact(&self, bed: &Bed) -> contact::Model {
        let cx = &bed.cx;
        let row = contact::Model {
            id: cx.new_id(),
            source: "test".to_owned(),
            external_id: bed.cx.new_id().to_string(),
            customer_id: Some(self.customer),
            channel: "phone".to_owned(),
            direction: "inbound".to_owned(),
            reason: "billing/late-fee".to_owned(),
            agent_key: Some("A-12".to_owned()),
            agent_name: Some("R. Moss".to_owned()),
            team: Some("billing-1".to_owned()),
            queue: Some("billing".to_owned()),
            site: None,
            segment: Some("gold".to_owned()),
            language: Some("de".to_owned()),
            started_at: cx.now() - chrono::Duration::minutes(14),
            ended_at: cx.now(),
            local_day: cx.now().date_naive(),
            wait_seconds: Some(462),
            handle_seconds: Some(840),
            first_response_seconds: None,
            transfers: 2,
            resolved: Some(false),
            cost_cents: None,
            attributes: serde_json::json!({ "order": "4711" }),
            noted_by: None,
            created_at: cx.now(),
        };
        contact::Entity::insert(contact::ActiveModel::from(row.clone()).reset_all())
            .exec_without_returning(cx.store.writer())
            .await
            .unwrap();
        row
    }

    /// A detractor's answer (2 of 10) about a call of its own.
    pub async fn response(&self, bed: &Bed, comment: Option<&str>) -> response::Model {
        let cx = &bed.cx;
        let contact = self.contact(bed).await;
        let row = response::Model {
            id: cx.new_id(),
            attempt_id: bed.cx.new_id(),
            invitation_id: None,
            message_id: None,
            contact_id: Some(contact.id),
            touchpoint_id: None,
            survey_version_id: self.version,
            survey_key: "nps-after-contact".to_owned(),
            program_key: None,
            touchpoint_key: None,
            language: "de".to_owned(),
            status: "complete".to_owned(),
            revision: 1,
            metric: Some("nps".to_owned()),
            score: Some(2),
            comment: comment.map(str::to_owned),
            resolved: Some("no".to_owned()),
            contact_me: true,
            channel: Some(contact.channel),
            team: contact.team,
            agent_key: contact.agent_key,
            reason: Some(contact.reason),
            segment: contact.segment,
            site: contact.site,
            contact_name: None,
            contact_email: None,
            device: Some("phone".to_owned()),
            submitted_at: cx.now(),
            local_day: cx.now().date_naive(),
            edited_at: None,
            counted: true,
            verdict: "person".to_owned(),
            verdict_reasons: None,
            about_staff: false,
        };
        response::Entity::insert(response::ActiveModel::from(row.clone()).reset_all())
            .exec_without_returning(cx.store.writer())
            .await
            .unwrap();
        row
    }
}
