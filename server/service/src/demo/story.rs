//! The history as it unfolds: each contact is judged, asked, answered and followed up by the rules.

use std::collections::HashMap;

use chrono::{DateTime, Duration, Utc};
use domain::{
    Channel, Direction, Disposition, Language, Metric, Outcome,
    case::{self, Rule},
    program::{Facts, ProgramRule, judge},
    survey::{Answer, Answers, phrases::Phrase},
};
use rand::{Rng, rngs::StdRng, seq::IndexedRandom};
use sea_orm::{ActiveValue::Set, EntityTrait, TryIntoModel};
use uuid::Uuid;

use super::{
    Filled,
    answers::{self, AnswerCast},
    cases::Desk,
    cast::TEAMS,
    history::ContactCast,
    ids::Ids,
    people::{AgentCast, CustomerCast},
    programs::{self, ProgramCast, TOUCHPOINTS},
    rows::Rows,
};
use crate::{
    Error, Result, Service, case_rules,
    organisation::{self, Organisation},
    scores, secret,
    store::entity::{
        answer, contact, customer, disposition, invitation, message, opt_out, response, response_revision,
        survey_version, touchpoint,
    },
    surveys,
};

/// Contacts written in one transaction.
const CHUNK: usize = 500;

/// The teller: what is known while the history unfolds.
pub(super) struct Story<'a> {
    cx: &'a Service,
    rng: &'a mut StdRng,
    ids: Ids,
    now: DateTime<Utc>,
    organisation: Organisation,
    agents: Vec<AgentCast>,
    customers: Vec<CustomerCast>,
    programs: Vec<ProgramCast>,
    program_rules: Vec<ProgramRule>,
    versions: HashMap<String, survey_version::Model>,
    touchpoints: Vec<touchpoint::Model>,
    case_rules: Vec<Rule>,
    turn: HashMap<&'static str, usize>,
    rows: Rows,
    filled: Filled,
}

/// What an answer is about: the frozen facts that it carries.
#[derive(Clone, Default)]
struct About {
    invitation_id: Option<Uuid>,
    message_id: Option<Uuid>,
    contact_id: Option<Uuid>,
    customer_id: Option<Uuid>,
    program_key: Option<String>,
    touchpoint: Option<(Uuid, String)>,
    survey_key: String,
    language: String,
    dims: scores::Dims,
}

impl<'a> Story<'a> {
    /// Gathers what the history needs; programs, surveys and rules must be there.
    pub(super) async fn begin(
        cx: &'a Service,
        rng: &'a mut StdRng,
        ids: Ids,
        agents: Vec<AgentCast>,
        customers: Vec<CustomerCast>,
        now: DateTime<Utc>,
    ) -> Result<Self> {
        let db = cx.store.reader();
        let mut versions = HashMap::new();
        for template in domain::survey::templates::built_in() {
            versions.insert(template.key.clone(), surveys::current_version(db, cx, &template.key).await?);
        }
        let programs = programs::programs();
        Ok(Self {
            organisation: organisation::get(cx).await?,
            program_rules: programs.iter().map(|cast| cast.rule.clone()).collect(),
            touchpoints: touchpoint::Entity::find().all(db).await?,
            case_rules: case_rules::all(db).await?,
            turn: HashMap::new(),
            rows: Rows::default(),
            filled: Filled::default(),
            cx,
            rng,
            ids,
            now,
            agents,
            customers,
            programs,
            versions,
        })
    }
}

impl Story<'_> {
    /// Lets everything happen, in order, and writes it.
    pub(super) async fn tell(mut self, contacts: Vec<ContactCast>, progress: impl Fn(usize)) -> Result<Filled> {
        self.introduce_customers();
        let cards = contacts.len() / 40;
        for chunk in contacts.chunks(CHUNK) {
            for contact in chunk {
                self.contact(contact)?;
            }
            self.save().await?;
            self.filled.contacts += chunk.len();
            progress(self.filled.contacts);
        }
        let from = contacts.first().map_or(self.now, |contact| contact.ended_at);
        for _ in 0..cards {
            self.card(from)?;
        }
        self.save().await?;
        Ok(self.filled)
    }

    async fn save(&mut self) -> Result<()> {
        let tx = self.cx.store.begin().await?;
        self.rows.write(&tx, self.cx).await?;
        tx.commit().await?;
        Ok(())
    }

    fn introduce_customers(&mut self) {
        for customer in &self.customers {
            let since = self.now - Duration::days(400);
            self.rows.customers.push(customer::ActiveModel {
                id: Set(customer.id),
                external_id: Set(Some(customer.key.clone())),
                name: Set(Some(customer.name.clone())),
                email: Set(customer.email.clone()),
                phone: Set(None),
                language: Set(Some(customer.language.to_owned())),
                segment: Set(Some(customer.segment.to_owned())),
                created_at: Set(since),
                updated_at: Set(since),
            });
            if let Some(email) = customer.email.as_ref().filter(|_| customer.opted_out) {
                self.rows.opt_outs.push(opt_out::ActiveModel {
                    id: Set(self.ids.at(self.rng, since)),
                    address_hash: Set(secret::address_hash(email)),
                    reason: Set("customer".to_owned()),
                    created_at: Set(since),
                });
            }
        }
    }

    /// A contact ends: it is stored, judged, and, if a program says so, asked about.
    fn contact(&mut self, cast: &ContactCast) -> Result<()> {
        let id = self.ids.at(self.rng, cast.ended_at);
        let day = self.organisation.local_day(cast.ended_at);
        let agent = &self.agents[cast.agent];
        let customer = &self.customers[cast.customer];
        let dims = scores::Dims {
            team: agent.team.key.to_owned(),
            agent_key: agent.key.clone(),
            channel: cast.channel.as_str().to_owned(),
            reason: cast.reason.code.to_owned(),
            segment: customer.segment.to_owned(),
            site: agent.team.site.to_owned(),
            ..scores::Dims::default()
        };
        self.rows.contacts.push(contact::ActiveModel {
            id: Set(id),
            source: Set("telephony".to_owned()),
            external_id: Set(format!("T-{}", 100_000 + self.filled.contacts + self.rows.contacts.len())),
            customer_id: Set(Some(customer.id)),
            channel: Set(dims.channel.clone()),
            direction: Set(Direction::Inbound.as_str().to_owned()),
            reason: Set(dims.reason.clone()),
            agent_key: Set(Some(agent.key.clone())),
            agent_name: Set(Some(agent.name.to_owned())),
            team: Set(Some(dims.team.clone())),
            queue: Set(cast.reason.code.split('/').next().map(str::to_owned)),
            site: Set(Some(dims.site.clone())),
            segment: Set(Some(dims.segment.clone())),
            language: Set(Some(customer.language.to_owned())),
            started_at: Set(cast.started_at),
            ended_at: Set(cast.ended_at),
            local_day: Set(day),
            wait_seconds: Set(Some(cast.wait_seconds)),
            handle_seconds: Set(Some(cast.handle_seconds)),
            first_response_seconds: Set(Some(cast.wait_seconds)),
            transfers: Set(cast.transfers),
            resolved: Set(Some(cast.resolved)),
            cost_cents: Set(Some(cast.cost_cents)),
            attributes: Set(serde_json::json!({ "order": (4_000 + cast.customer).to_string() })),
            noted_by: Set(None),
            created_at: Set(cast.ended_at),
        });
        let facts = Facts {
            channel: cast.channel,
            direction: Direction::Inbound,
            team: Some(dims.team.clone()),
            reason: Some(dims.reason.clone()),
            segment: Some(dims.segment.clone()),
            source: "telephony".to_owned(),
            ended_at: cast.ended_at,
            has_address: customer.email.is_some(),
            opted_out: customer.opted_out,
            bounced: customer.bounced && customer.last_asked.is_some(),
            last_asked_at: customer.last_asked,
        };
        let decision = judge(&self.program_rules, &facts, cast.ended_at, self.rng.random());
        let mut disposition = disposition::ActiveModel {
            id: Set(self.ids.at(self.rng, cast.ended_at)),
            contact_id: Set(id),
            kind: Set(decision.kind.as_str().to_owned()),
            program_key: Set(decision.program.clone()),
            because: Set(decision.because),
            outcome: Set(None),
            decided_at: Set(cast.ended_at),
            updated_at: Set(cast.ended_at),
            local_day: Set(day),
            channel: Set(dims.channel.clone()),
            team: Set(Some(dims.team.clone())),
            agent_key: Set(Some(dims.agent_key.clone())),
            reason: Set(dims.reason.clone()),
            segment: Set(Some(dims.segment.clone())),
            site: Set(Some(dims.site.clone())),
        };
        if let (Disposition::Asked, Some(key), Some(send_at)) = (decision.kind, decision.program, decision.send_at) {
            let (outcome, at) = self.ask(cast, id, &key, send_at, dims)?;
            disposition.outcome = Set(Some(outcome.as_str().to_owned()));
            disposition.updated_at = Set(at);
        }
        self.rows.dispositions.push(disposition);
        Ok(())
    }

    /// An invitation goes out, and comes back, is answered, or runs out. Says how it stands and since when.
    fn ask(
        &mut self,
        cast: &ContactCast,
        contact_id: Uuid,
        program_key: &str,
        send_at: DateTime<Utc>,
        dims: scores::Dims,
    ) -> Result<(Outcome, DateTime<Utc>)> {
        // What would go out after now: the demo has no half-sent mail, so it goes out at once.
        let sent_at = send_at.min(self.now);
        let survey_key = self.survey_of(program_key)?;
        let version = self.version(&survey_key)?.id;
        let metric = self.lead_metric(&survey_key)?;
        self.customers[cast.customer].last_asked = Some(sent_at);
        let customer = &self.customers[cast.customer];
        let (customer_id, email, language) = (customer.id, customer.email.clone(), customer.language);
        let expires_at = sent_at + Duration::days(14);
        let answer = if customer.bounced { None } else { answers::answer(self.rng, cast, customer, metric, sent_at) };
        let answer = answer.filter(|answer| answer.at <= self.now && answer.at < expires_at);
        let (outcome, at) = match &answer {
            Some(answer) => (Outcome::Answered, answer.at),
            None if customer.bounced || self.rng.random_bool(0.014) => (Outcome::Bounced, sent_at),
            None if expires_at <= self.now => (Outcome::Expired, expires_at),
            None => (Outcome::Delivered, sent_at),
        };
        let (invitation_id, message_id) = (self.ids.at(self.rng, sent_at), self.ids.at(self.rng, sent_at));
        if outcome == Outcome::Delivered {
            self.rows.expiring.push((invitation_id, expires_at));
        }
        self.rows.invitations.push(invitation::ActiveModel {
            id: Set(invitation_id),
            contact_id: Set(contact_id),
            customer_id: Set(Some(customer_id)),
            kind: Set("first".to_owned()),
            program_key: Set(program_key.to_owned()),
            survey_version_id: Set(version),
            channel: Set("email".to_owned()),
            address: Set(email.clone()),
            language: Set(language.to_owned()),
            status: Set(outcome.as_str().to_owned()),
            send_at: Set(sent_at),
            sent_at: Set(Some(sent_at)),
            expires_at: Set(expires_at),
            created_at: Set(cast.ended_at),
            answered_at: Set(answer.as_ref().map(|answer| answer.at)),
        });
        self.rows.messages.push(message::ActiveModel {
            id: Set(message_id),
            invitation_id: Set(invitation_id),
            kind: Set("first".to_owned()),
            // The hash of a token that nobody ever had.
            token_hash: Set(secret::hash(&format!("made up {message_id}"))),
            subject: Set(Some(self.subject(cast.channel, language))),
            body_text: Set(None),
            body_html: Set(None),
            recipient: Set(email),
            delivery: Set(if outcome == Outcome::Bounced { "bounced" } else { "sent" }.to_owned()),
            error: Set(None),
            created_at: Set(sent_at),
            sent_at: Set(Some(sent_at)),
        });
        self.filled.invitations += 1;
        if let Some(answer) = answer {
            let about = About {
                invitation_id: Some(invitation_id),
                message_id: Some(message_id),
                contact_id: Some(contact_id),
                customer_id: Some(customer_id),
                program_key: Some(program_key.to_owned()),
                touchpoint: None,
                language: language.to_owned(),
                dims: scores::Dims { program_key: program_key.to_owned(), survey_key: survey_key.clone(), ..dims },
                survey_key,
            };
            self.answered(about, answer)?;
        }
        Ok((outcome, at))
    }

    /// Somebody fills in a comment card.
    fn card(&mut self, from: DateTime<Utc>) -> Result<()> {
        let Some(place) = self.touchpoints.choose(self.rng).cloned() else { return Ok(()) };
        let seconds = (self.now - from).num_seconds().max(1);
        let at = from + Duration::seconds(self.rng.random_range(0..seconds));
        let feeling = self.rng.random_range(-0.7..1.0);
        let Some(score) = answers::score(self.rng, Metric::Csat, feeling) else { return Ok(()) };
        let mut given = vec![("score".to_owned(), Answer::Score(score))];
        let words = super::comments::comment(self.rng, "de", score.band(), "", false);
        given.extend(words.map(|text| ("comment".to_owned(), Answer::Comment(text))));
        let site = TOUCHPOINTS.iter().find(|(key, ..)| *key == place.key).map(|(.., site)| (*site).to_owned());
        let about = About {
            touchpoint: Some((place.id, place.key.clone())),
            survey_key: place.survey_key.clone(),
            language: "de".to_owned(),
            dims: scores::Dims {
                survey_key: place.survey_key,
                touchpoint_key: place.key,
                site: site.unwrap_or_default(),
                ..scores::Dims::default()
            },
            ..About::default()
        };
        self.answered(about, AnswerCast { at, answers: Answers::new(given), device: "phone" })
    }

    /// An answer arrives: it is stored and counted, and may open a case.
    fn answered(&mut self, about: About, cast: AnswerCast) -> Result<()> {
        let id = self.ids.at(self.rng, cast.at);
        let attempt_id = self.ids.at(self.rng, cast.at);
        let day = self.organisation.local_day(cast.at);
        let metric = self.lead_metric(&about.survey_key)?;
        let lead = cast.answers.score(metric);
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let response = response::ActiveModel {
            id: Set(id),
            attempt_id: Set(attempt_id),
            invitation_id: Set(about.invitation_id),
            message_id: Set(about.message_id),
            contact_id: Set(about.contact_id),
            touchpoint_id: Set(about.touchpoint.as_ref().map(|(id, _)| *id)),
            survey_version_id: Set(self.version(&about.survey_key)?.id),
            survey_key: Set(about.survey_key.clone()),
            program_key: Set(about.program_key.clone()),
            touchpoint_key: Set(about.touchpoint.as_ref().map(|(_, key)| key.clone())),
            language: Set(about.language.clone()),
            status: Set("complete".to_owned()),
            revision: Set(1),
            metric: Set(lead.map(|_| metric.as_str().to_owned())),
            score: Set(lead.map(|score| i32::from(score.value()))),
            comment: Set(cast.answers.comment()),
            resolved: Set(cast.answers.resolved().map(|resolved| resolved.as_str().to_owned())),
            contact_me: Set(cast.answers.contact_me()),
            channel: Set(some(&about.dims.channel)),
            team: Set(some(&about.dims.team)),
            agent_key: Set(some(&about.dims.agent_key)),
            reason: Set(some(&about.dims.reason)),
            segment: Set(some(&about.dims.segment)),
            site: Set(some(&about.dims.site)),
            contact_name: Set(None),
            contact_email: Set(None),
            device: Set(Some(cast.device.to_owned())),
            submitted_at: Set(cast.at),
            local_day: Set(day),
            edited_at: Set(None),
            counted: Set(true),
            verdict: Set("person".to_owned()),
            verdict_reasons: Set(None),
            about_staff: Set(false),
        };
        self.store_answers(id, attempt_id, &cast)?;
        for score in cast.answers.scores() {
            self.rows.scores.push(scores::Event {
                local_day: day,
                metric: score.metric(),
                score: i32::from(score.value()),
                delta: 1,
                cause: scores::Cause::Answer,
                response_id: id,
                dims: about.dims.clone(),
                about_staff: false,
            });
        }
        let model = response.clone().try_into_model()?;
        self.rows.responses.push(response);
        self.filled.responses += 1;
        self.follow_up(&about, &cast.answers, &model);
        Ok(())
    }

    fn store_answers(&mut self, response_id: Uuid, attempt_id: Uuid, cast: &AnswerCast) -> Result<()> {
        self.rows.revisions.push(response_revision::ActiveModel {
            id: Set(self.ids.at(self.rng, cast.at)),
            response_id: Set(response_id),
            number: Set(1),
            answers: Set(serde_json::to_value(&cast.answers).map_err(|error| Error::Internal(error.to_string()))?),
            attempt_id: Set(attempt_id),
            submitted_at: Set(cast.at),
        });
        self.rows.answers.extend(cast.answers.iter().map(|(key, given)| answer::ActiveModel {
            response_id: Set(response_id),
            question_key: Set(key.to_owned()),
            metric: Set(given.metric().map(|metric| metric.as_str().to_owned())),
            value_int: Set(given.value_int().map(i32::from)),
            value_text: Set(Some(given.value_text())),
        }));
        Ok(())
    }

    /// Opens a case where the rules call for one, and lives it up to now.
    fn follow_up(&mut self, about: &About, answers: &Answers, response: &response::Model) {
        let facts = answers.facts(response.team.as_deref());
        let Some(opening) = case::opens(&self.case_rules, &facts) else { return };
        let (rule, because) = (opening.rule.clone(), opening.because);
        let mut owner = self.next_owner(response.team.as_deref());
        // Of a comment card no team knows whose it is: somebody takes it, if only after some days.
        if owner.is_none() && self.now - response.submitted_at > Duration::days(9) {
            let team = TEAMS.choose(self.rng).map(|team| team.key);
            owner = self.next_owner(team);
        }
        self.filled.cases += 1;
        let number = i64::try_from(self.filled.cases).unwrap_or(i64::MAX);
        let desk = Desk { ids: self.ids, hours: &self.organisation.business_hours, now: self.now };
        let rows = desk.case(self.rng, (number, &rule, because), (response, about.customer_id), owner);
        self.rows.add_case(rows);
    }

    /// Round robin among those of the team who work cases.
    fn next_owner(&mut self, team: Option<&str>) -> Option<Uuid> {
        let team = TEAMS.iter().find(|cast| Some(cast.key) == team)?;
        let able: Vec<Uuid> =
            self.agents.iter().filter(|agent| agent.team.key == team.key).filter_map(|agent| agent.user).collect();
        let turn = self.turn.entry(team.key).or_default();
        *turn += 1;
        able.get(*turn % able.len().max(1)).copied()
    }

    /// The demo keeps no mail's text, but what stood over it.
    fn subject(&self, channel: Channel, language: &str) -> String {
        let language = language.parse().unwrap_or(Language::En);
        Phrase::MailSubject { channel, organisation: &self.organisation.name }.wording(language).into_owned()
    }

    fn survey_of(&self, program_key: &str) -> Result<String> {
        let program = self.programs.iter().find(|cast| cast.rule.key == program_key);
        program
            .map(|cast| cast.survey.to_owned())
            .ok_or_else(|| Error::Internal(format!("the demo has no program {program_key:?}")))
    }

    fn version(&self, survey_key: &str) -> Result<&survey_version::Model> {
        self.versions.get(survey_key).ok_or_else(|| Error::Internal(format!("the demo has no survey {survey_key:?}")))
    }

    fn lead_metric(&self, survey_key: &str) -> Result<Metric> {
        Ok(surveys::content(self.version(survey_key)?)?.lead_metric)
    }
}
