//! A made-up history of contacts and answers, written as the use cases write it, and the same history in memory to
//! hold what is read against.

use chrono::{DateTime, Days, Duration, NaiveDate, NaiveTime, Utc};
use domain::{Metric, score::Counts};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, ModelTrait, QueryFilter};
use serde_json::json;
use service::{
    scores::{self, Cause, Dimension, Dims, Event},
    store::entity::{agent, answer, contact, contact_reason, program, response, survey, survey_version, team},
};
use uuid::Uuid;

use crate::bed::{Bed, start};

/// Numbers that are always the same for a seed.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        // splitmix64
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `n`.
    pub(crate) fn below(&mut self, n: u64) -> u64 {
        self.next() % n
    }

    pub(crate) fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len() as u64) as usize]
    }
}

/// An answer as it stands.
#[derive(Clone, Debug)]
pub(crate) struct Said {
    pub(crate) response_id: Uuid,
    pub(crate) day: NaiveDate,
    pub(crate) metric: Metric,
    pub(crate) score: i32,
    pub(crate) dims: Dims,
}

/// The history, as it should be counted.
pub(crate) struct History {
    version: Uuid,
    pub(crate) dice: Dice,
    pub(crate) said: Vec<Said>,
}

pub(crate) const TEAMS: [&str; 3] = ["billing-1", "billing-2", "service-3"];
pub(crate) const AGENTS: [&str; 6] = ["A-1", "A-2", "A-3", "A-4", "A-5", "A-6"];
pub(crate) const CHANNELS: [&str; 4] = ["phone", "chat", "email", "visit"];
pub(crate) const REASONS: [&str; 5] =
    ["billing/late-fee", "billing/price-change", "meter-reading", "moving-house", "outage"];
/// A survey about staff.
pub(crate) const PULSE: &str = "agents-pulse";
pub(crate) const PROGRAMS: [&str; 2] = ["after-call", "after-chat"];

impl History {
    /// The beginning: teams, agents, reasons, programs, one survey.
    pub(crate) async fn begin(bed: &Bed, seed: u64) -> Self {
        let db = bed.cx.store.writer();
        let now = bed.cx.now();
        for key in TEAMS {
            let name = key.replace('-', " ").replace("billing", "Billing").replace("service", "Service");
            let row = team::Model { id: bed.cx.new_id(), key: key.to_owned(), name, site_key: None, created_at: now };
            team::Entity::insert(row.into_active_model()).exec_without_returning(db).await.unwrap();
        }
        let names = ["R. Moss", "T. Alvarez", "J. Okafor", "L. Brandt", "S. Ito", "M. Duarte"];
        for (key, name) in AGENTS.iter().zip(names) {
            let row = agent::Model {
                id: bed.cx.new_id(),
                external_id: (*key).to_owned(),
                name: name.to_owned(),
                user_id: None,
                created_at: now,
            };
            agent::Entity::insert(row.into_active_model()).exec_without_returning(db).await.unwrap();
        }
        for (code, name) in REASONS.iter().zip(["Late fee", "Price change", "Meter reading", "Moving house", "Outage"])
        {
            let row = contact_reason::Model {
                id: bed.cx.new_id(),
                code: (*code).to_owned(),
                name: name.to_owned(),
                avoidable: false,
            };
            contact_reason::Entity::insert(row.into_active_model()).exec_without_returning(db).await.unwrap();
        }
        let survey = survey::Model {
            id: bed.cx.new_id(),
            key: "history".to_owned(),
            name: "History".to_owned(),
            lead_metric: "csat".to_owned(),
            created_at: now,
            retired_at: None,
        };
        let version = survey_version::Model {
            id: bed.cx.new_id(),
            survey_id: survey.id,
            number: 1,
            content: json!({}),
            content_hash: "history".to_owned(),
            published_at: now,
        };
        let id = version.id;
        survey::Entity::insert(survey.into_active_model()).exec_without_returning(db).await.unwrap();
        survey_version::Entity::insert(version.into_active_model()).exec_without_returning(db).await.unwrap();
        for (key, name) in PROGRAMS.iter().zip(["After a call", "After a chat"]) {
            let row = program::ActiveModel {
                id: Set(bed.cx.new_id()),
                key: Set((*key).to_owned()),
                name: Set(name.to_owned()),
                survey_key: Set("history".to_owned()),
                channel: Set("email".to_owned()),
                share_ppm: Set(1_000_000),
                delay_minutes: Set(0),
                quarantine_days: Set(30),
                expiry_days: Set(14),
                reminder_days: Set(None),
                priority: Set(10),
                filter: Set(json!({"channel": [], "reason": [], "team": [], "segment": [], "source": []})),
                enabled: Set(true),
                created_at: Set(now),
                updated_at: Set(now),
            };
            program::Entity::insert(row).exec_without_returning(db).await.unwrap();
        }
        Self { version: id, dice: Dice::new(seed), said: Vec::new() }
    }

    /// Somebody answers, on one of the last `days` days; satisfaction depends on reason and team.
    pub(crate) async fn answer(&mut self, bed: &Bed, days: u64) {
        let dice = &mut self.dice;
        let metric = dice.pick(Metric::ALL);
        let team = dice.below(TEAMS.len() as u64) as usize;
        let reason = dice.pick(&REASONS);
        let key = |text: &str| text.to_owned();
        let dims = Dims {
            program_key: key(dice.pick(&PROGRAMS)),
            survey_key: key("history"),
            touchpoint_key: String::new(),
            team: key(TEAMS[team]),
            agent_key: key(AGENTS[team * 2 + dice.below(2) as usize]),
            channel: key(dice.pick(&CHANNELS)),
            reason: key(reason),
            segment: key(dice.pick(&["", "gold", "basic"])),
            site: key(dice.pick(&["leipzig", ""])),
        };
        let ago = dice.below(days);
        let bad = if reason.starts_with("billing") { 45 } else { 18 } + team as u64 * 4;
        let band = if dice.below(100) < bad { &domain::Band::Low } else { &domain::Band::High };
        let scores: Vec<i16> = metric.scores_of(*band).collect();
        let score = i32::from(if dice.below(8) == 0 {
            metric.scores_of(domain::Band::Middle).last().unwrap()
        } else {
            dice.pick(&scores)
        });
        let comment = (dice.below(3) == 0).then(|| dice.pick(&COMMENTS).to_owned());
        let day = start().date_naive() - Days::new(ago);
        let time = NaiveTime::from_num_seconds_from_midnight_opt(28_800 + dice.below(30_000) as u32, 0).unwrap();
        self.say(bed, metric, score, dims, day.and_time(time).and_utc(), comment).await;
    }

    /// Somebody gives `score`; contact, response, answer and event are written.
    pub(crate) async fn say(
        &mut self,
        bed: &Bed,
        metric: Metric,
        score: i32,
        dims: Dims,
        at: DateTime<Utc>,
        comment: Option<String>,
    ) -> Uuid {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        // The test bed stands in Berlin, and nothing here happens near midnight.
        let day = at.date_naive();
        let contact = contact::ActiveModel {
            id: Set(bed.cx.new_id()),
            source: Set("history".to_owned()),
            external_id: Set(bed.cx.new_id().to_string()),
            customer_id: Set(None),
            channel: Set(if dims.channel.is_empty() { "phone".to_owned() } else { dims.channel.clone() }),
            direction: Set("inbound".to_owned()),
            reason: Set(if dims.reason.is_empty() { "unknown".to_owned() } else { dims.reason.clone() }),
            agent_key: Set(some(&dims.agent_key)),
            agent_name: Set(None),
            team: Set(some(&dims.team)),
            queue: Set(None),
            site: Set(some(&dims.site)),
            segment: Set(some(&dims.segment)),
            language: Set(None),
            started_at: Set(at - Duration::minutes(20)),
            ended_at: Set(at - Duration::minutes(6)),
            local_day: Set(day),
            wait_seconds: Set(Some(30)),
            handle_seconds: Set(Some(800)),
            first_response_seconds: Set(None),
            transfers: Set(0),
            resolved: Set(None),
            cost_cents: Set(None),
            attributes: Set(json!({})),
            noted_by: Set(None),
            created_at: Set(at),
        };
        let row = response::ActiveModel {
            id: Set(bed.cx.new_id_at(at)),
            attempt_id: Set(bed.cx.new_id()),
            invitation_id: Set(None),
            message_id: Set(None),
            contact_id: Set(contact.id.clone().take()),
            touchpoint_id: Set(None),
            survey_version_id: Set(self.version),
            survey_key: Set(dims.survey_key.clone()),
            program_key: Set(some(&dims.program_key)),
            touchpoint_key: Set(some(&dims.touchpoint_key)),
            language: Set("en".to_owned()),
            status: Set("complete".to_owned()),
            revision: Set(1),
            metric: Set(Some(metric.as_str().to_owned())),
            score: Set(Some(score)),
            comment: Set(comment),
            resolved: Set(None),
            contact_me: Set(false),
            channel: Set(some(&dims.channel)),
            team: Set(some(&dims.team)),
            agent_key: Set(some(&dims.agent_key)),
            reason: Set(some(&dims.reason)),
            segment: Set(some(&dims.segment)),
            site: Set(some(&dims.site)),
            contact_name: Set(None),
            contact_email: Set(None),
            device: Set(Some("phone".to_owned())),
            submitted_at: Set(at),
            local_day: Set(day),
            edited_at: Set(None),
            counted: Set(true),
            verdict: Set("person".to_owned()),
            verdict_reasons: Set(None),
            about_staff: Set(dims.survey_key == PULSE),
        };
        let id = row.id.clone().unwrap();
        let said = Said { response_id: id, day, metric, score, dims };
        let tx = bed.cx.store.begin().await.unwrap();
        contact::Entity::insert(contact).exec_without_returning(&tx).await.unwrap();
        response::Entity::insert(row).exec_without_returning(&tx).await.unwrap();
        let answer = answer::Model {
            response_id: id,
            question_key: "lead".to_owned(),
            metric: Some(metric.as_str().to_owned()),
            value_int: Some(score),
            value_text: None,
        };
        answer::Entity::insert(answer.into_active_model()).exec_without_returning(&tx).await.unwrap();
        scores::record(&tx, &bed.cx, &[event(&said, 1, Cause::Answer)]).await.unwrap();
        tx.commit().await.unwrap();
        self.said.push(said);
        id
    }

    /// Somebody thinks again.
    pub(crate) async fn edit(&mut self, bed: &Bed) {
        let at = self.dice.below(self.said.len() as u64) as usize;
        let scale: Vec<i16> = self.said[at].metric.scale().collect();
        let score = i32::from(self.dice.pick(&scale));
        let before = self.said[at].clone();
        self.said[at].score = score;
        let after = &self.said[at];
        let tx = bed.cx.store.begin().await.unwrap();
        let row =
            answer::Entity::find().filter(answer::Column::ResponseId.eq(after.response_id)).one(&tx).await.unwrap();
        let mut row = row.unwrap().into_active_model();
        row.value_int = Set(Some(score));
        row.update(&tx).await.unwrap();
        let events = [event(&before, -1, Cause::Edit), event(after, 1, Cause::Edit)];
        scores::record(&tx, &bed.cx, &events).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// Somebody wants to be forgotten.
    pub(crate) async fn erase(&mut self, bed: &Bed) {
        let at = self.dice.below(self.said.len() as u64) as usize;
        let gone = self.said.swap_remove(at);
        let tx = bed.cx.store.begin().await.unwrap();
        answer::Entity::delete_many().filter(answer::Column::ResponseId.eq(gone.response_id)).exec(&tx).await.unwrap();
        let row = response::Entity::find_by_id(gone.response_id).one(&tx).await.unwrap().unwrap();
        row.delete(&tx).await.unwrap();
        scores::record(&tx, &bed.cx, &[event(&gone, -1, Cause::Erasure)]).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// The counts of what was said and fits, by brute force; by the key in `by`.
    pub(crate) fn counts(
        &self,
        metric: Metric,
        window: (NaiveDate, NaiveDate),
        by: Option<Dimension>,
        fits: impl Fn(&Said) -> bool,
    ) -> Vec<(String, Counts)> {
        let mut groups = std::collections::BTreeMap::<String, Counts>::new();
        for said in &self.said {
            if said.metric == metric && (window.0..window.1).contains(&said.day) && fits(said) {
                let key = by.map_or("all", |by| said.dims.get(by)).to_owned();
                let counts = groups.entry(key).or_insert_with(|| Counts::new(metric));
                counts.add(said.score.try_into().unwrap(), 1).unwrap();
            }
        }
        groups.into_iter().collect()
    }
}

pub(crate) fn event(said: &Said, delta: i32, cause: Cause) -> Event {
    Event {
        local_day: said.day,
        metric: said.metric,
        score: said.score,
        delta,
        cause,
        response_id: said.response_id,
        dims: said.dims.clone(),
        about_staff: said.dims.survey_key == PULSE,
    }
}

const COMMENTS: [&str; 8] = [
    "The line dropped twice and each time I had to explain everything again. Nobody called back.",
    "Sie hat mir in drei Minuten erklärt, was ich seit Wochen nicht verstanden hatte.",
    "Moved house, still paying for the old flat. This is the third letter.",
    "Quick, friendly, done.",
    "100 % of my questions were answered, but I waited 20 minutes.",
    "Le conseiller a été très clair, merci.",
    "The price change was announced in a letter that nobody could explain to me on the phone.",
    "Kein Rückruf, obwohl er zweimal versprochen war.",
];
