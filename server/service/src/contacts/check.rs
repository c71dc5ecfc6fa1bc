//! What a contact must be like to be stored: every broken rule is named by its field, all at once.

use chrono::{DateTime, Duration, SubsecRound, Utc};
use domain::{Channel, Direction, Sentence, input, sentence};
use serde_json::{Map, Value};
use validator::{Validate, ValidationErrors};

use super::input::{AgentInput, ContactInput, CustomerInput};
use crate::{Error, FieldError, Result};

/// How far ahead of ours another machine's clock may be.
const CLOCKS_DIFFER: Duration = Duration::hours(1);
/// 2000-01-01: nothing older comes from a system in use, but empty and broken times do.
const EARLIEST: i64 = 946_684_800;
/// Names of persons and other single lines.
const LINE: usize = 200;
/// Codes that people choose among: sources, queues, segments.
const SHORT: usize = 60;
/// Names in `attributes`.
const ATTRIBUTES: usize = 50;
/// Length of `attributes` as JSON, in bytes.
const ATTRIBUTES_LENGTH: usize = 10_000;

/// A contact that obeys all rules.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Clean {
    pub(super) source: String,
    pub(super) external_id: String,
    pub(super) channel: Channel,
    pub(super) direction: Direction,
    pub(super) reason: Option<String>,
    pub(super) customer: Option<CustomerInput>,
    pub(super) agent: Option<AgentInput>,
    pub(super) team: Option<String>,
    pub(super) queue: Option<String>,
    pub(super) site: Option<String>,
    pub(super) started_at: DateTime<Utc>,
    pub(super) ended_at: DateTime<Utc>,
    pub(super) wait_seconds: Option<i32>,
    pub(super) handle_seconds: Option<i32>,
    pub(super) first_response_seconds: Option<i32>,
    pub(super) transfers: i32,
    pub(super) resolved: Option<bool>,
    pub(super) cost_cents: Option<i64>,
    pub(super) attributes: Value,
}

/// Checks `input` as of `now`.
pub(super) fn check(input: ContactInput, now: DateTime<Utc>) -> Result<Clean> {
    let mut wrong = Wrong(Vec::new());
    let source = wrong.take(input::required_line("source", &input.source, SHORT));
    let external_id = wrong.take(input::required_line("external_id", &input.external_id, LINE));
    let channel = wrong.take(input::word::<Channel>("channel", &input.channel));
    let direction = match input.direction.as_deref().map(str::trim) {
        None | Some("") => Some(Direction::Inbound),
        Some(word) => wrong.take(input::word("direction", word)),
    };
    let reason = wrong.maybe(input.reason.as_deref(), |typed| input::reason("reason", typed));
    let customer = input.customer.as_ref().and_then(|customer| wrong.customer(customer));
    let agent = input.agent.as_ref().and_then(|agent| wrong.agent(agent));
    let team = wrong.maybe(input.team.as_deref(), |typed| optional_key("team", typed));
    let queue = wrong.maybe(input.queue.as_deref(), |typed| input::optional_line("queue", typed, SHORT));
    let site = wrong.maybe(input.site.as_deref(), |typed| optional_key("site", typed));
    let times = wrong.times(input.started_at, input.ended_at, now);
    if let Err(errors) = numbers(&input) {
        wrong.0.extend(errors);
    }
    wrong.attributes(&input.attributes);
    let (Some(source), Some(external_id), Some(channel), Some(direction), Some((started_at, ended_at)), true) =
        (source, external_id, channel, direction, times, wrong.0.is_empty())
    else {
        return Err(Error::Invalid(wrong.0));
    };
    // The ranges were checked: what does not fit into the column is not here any more.
    let narrow = |number: Option<i64>| number.and_then(|number| i32::try_from(number).ok());
    Ok(Clean {
        source,
        external_id,
        channel,
        direction,
        reason,
        customer,
        agent,
        team,
        queue,
        site,
        started_at,
        ended_at,
        wait_seconds: narrow(input.wait_seconds),
        handle_seconds: narrow(input.handle_seconds),
        first_response_seconds: narrow(input.first_response_seconds),
        transfers: narrow(input.transfers).unwrap_or(0),
        resolved: input.resolved,
        cost_cents: input.cost_cents,
        attributes: Value::Object(input.attributes),
    })
}

/// The errors gathered so far.
struct Wrong(Vec<FieldError>);

impl Wrong {
    fn take<T>(&mut self, checked: Result<T, domain::FieldError>) -> Option<T> {
        checked.map_err(|error| self.0.push(error.into())).ok()
    }

    fn maybe<T>(
        &mut self,
        typed: Option<&str>,
        rule: impl FnOnce(&str) -> Result<Option<T>, domain::FieldError>,
    ) -> Option<T> {
        typed.and_then(|typed| self.take(rule(typed)).flatten())
    }

    fn customer(&mut self, customer: &CustomerInput) -> Option<CustomerInput> {
        let line = |field: &'static str, limit| move |typed: &str| input::optional_line(field, typed, limit);
        let clean = CustomerInput {
            external_id: self.maybe(customer.external_id.as_deref(), line("customer.external_id", LINE)),
            name: self.maybe(customer.name.as_deref(), line("customer.name", LINE)),
            email: self.maybe(customer.email.as_deref(), |typed| input::email("customer.email", typed)),
            phone: self.maybe(customer.phone.as_deref(), |typed| input::phone("customer.phone", typed)),
            language: self.maybe(customer.language.as_deref(), |typed| language("customer.language", typed)),
            segment: self.maybe(customer.segment.as_deref(), line("customer.segment", SHORT)),
        };
        (clean != CustomerInput::default()).then_some(clean)
    }

    fn agent(&mut self, agent: &AgentInput) -> Option<AgentInput> {
        let external_id = self.take(input::required_line("agent.external_id", &agent.external_id, LINE));
        let name = self.maybe(agent.name.as_deref(), |typed| input::optional_line("agent.name", typed, LINE));
        Some(AgentInput { external_id: external_id?, name })
    }

    fn times(
        &mut self,
        started_at: Option<DateTime<Utc>>,
        ended_at: Option<DateTime<Utc>>,
        now: DateTime<Utc>,
    ) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
        let mut say = |field: &str, code: &str, says: Sentence| self.0.push(FieldError::new(field, code, says));
        let Some(ended_at) = ended_at.map(|time| time.trunc_subsecs(3)) else {
            say("ended_at", "required", sentence!("contact-end-required"));
            return None;
        };
        let started_at = started_at.map_or(ended_at, |time| time.trunc_subsecs(3));
        if ended_at > now + CLOCKS_DIFFER {
            say("ended_at", "out_of_range", sentence!("contact-in-future"));
        }
        for (field, time) in [("started_at", started_at), ("ended_at", ended_at)] {
            if time.timestamp() < EARLIEST && (field == "ended_at" || started_at != ended_at) {
                say(field, "out_of_range", sentence!("contact-before-2000"));
            }
        }
        if ended_at < started_at {
            say("ended_at", "contradiction", sentence!("contact-ends-before-start"));
        }
        Some((started_at, ended_at))
    }

    fn attributes(&mut self, attributes: &Map<String, Value>) {
        let mut say = |field: String, code: &str, says: Sentence| self.0.push(FieldError::new(field, code, says));
        if attributes.len() > ATTRIBUTES {
            say("attributes".to_owned(), "too_long", sentence!("contact-attributes-too-many"));
            return;
        }
        let length: usize = attributes.iter().map(|(name, value)| name.len() + value.to_string().len() + 6).sum();
        if length > ATTRIBUTES_LENGTH {
            say("attributes".to_owned(), "too_long", sentence!("contact-attributes-too-long"));
            return;
        }
        for (name, value) in attributes {
            let field = || format!("attributes.{}", domain::text::shortened(name, SHORT));
            if name.trim().is_empty() || name.chars().count() > LINE || name.chars().any(char::is_control) {
                say(field(), "syntax", sentence!("contact-attribute-name"));
            }
            match value {
                Value::String(text) if domain::text::has_control(&domain::text::tidy(text)) => {
                    say(field(), "control_character", sentence!("contact-attribute-control"));
                }
                Value::Array(_) | Value::Object(_) => {
                    say(field(), "type", sentence!("contact-attribute-kind"));
                }
                _ => {}
            }
        }
    }
}

fn numbers(input: &ContactInput) -> Result<(), Vec<FieldError>> {
    input.validate().map_err(|errors: ValidationErrors| {
        let mut errors: Vec<FieldError> = errors
            .field_errors()
            .into_iter()
            .flat_map(|(field, errors)| errors.iter().map(move |error| (field.to_string(), error.clone())))
            .map(|(field, error)| {
                FieldError::new(field, "out_of_range", error.message.unwrap_or_default().into_owned())
            })
            .collect();
        errors.sort_by(|a, b| a.field.cmp(&b.field));
        errors
    })
}

fn optional_key(field: &str, typed: &str) -> Result<Option<String>, domain::FieldError> {
    if typed.trim().is_empty() { Ok(None) } else { input::key(field, typed).map(Some) }
}

/// A language tag: letters, digits and hyphens. Also languages that we do not speak are kept.
fn language(field: &str, typed: &str) -> Result<Option<String>, domain::FieldError> {
    let Some(tag) = input::optional_line(field, typed, 35)? else { return Ok(None) };
    if tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_') {
        return Ok(Some(tag.replace('_', "-")));
    }
    Err(domain::FieldError::new(field, domain::ErrorCode::Syntax, sentence!("contact-language-tag")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn now() -> DateTime<Utc> {
        "2026-11-20T11:00:00Z".parse().unwrap()
    }

    fn good() -> Value {
        json!({"source":"helpdesk","external_id":"8841","channel":"phone","direction":"inbound",
            "reason":"billing/late-fee","customer":{"external_id":"C-77","name":"A. Jansen",
            "email":"a.jansen@Example.org","phone":"+49 151 12345678","language":"de_AT","segment":"gold"},
            "agent":{"external_id":"A-12","name":"R. Moss"},"team":"billing-1","queue":"billing","site":"leipzig",
            "started_at":"2026-11-20T09:12:00Z","ended_at":"2026-11-20T09:18:10.123456Z","wait_seconds":42,
            "transfers":0,"resolved":true,"cost_cents":410,"attributes":{"order":"4711"}})
    }

    fn with(path: &str, value: Value) -> ContactInput {
        let mut json = good();
        *json.pointer_mut(path).unwrap_or_else(|| panic!("{path}")) = value;
        serde_json::from_value(json).unwrap()
    }

    fn named(input: ContactInput) -> Vec<(String, String)> {
        match check(input, now()) {
            Err(Error::Invalid(errors)) => errors.into_iter().map(|e| (e.field, e.code)).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_good_contact_is_kept_in_one_form() {
        let clean = check(serde_json::from_value(good()).unwrap(), now()).unwrap();
        let customer = clean.customer.unwrap();
        assert_eq!(customer.email.as_deref(), Some("a.jansen@example.org"));
        assert_eq!(customer.phone.as_deref(), Some("+4915112345678"));
        assert_eq!(customer.language.as_deref(), Some("de-AT"));
        assert_eq!(clean.ended_at.timestamp_subsec_micros(), 123_000);
    }

    #[test]
    fn impossible_data_is_named_by_its_field() {
        for (path, value, field, code) in [
            ("/ended_at", json!("2026-11-20T09:00:00Z"), "ended_at", "contradiction"),
            ("/ended_at", json!("2027-01-01T00:00:00Z"), "ended_at", "out_of_range"),
            ("/ended_at", json!(null), "ended_at", "required"),
            ("/started_at", json!("1970-01-01T00:00:00Z"), "started_at", "out_of_range"),
            ("/channel", json!("fax"), "channel", "unknown"),
            ("/direction", json!("sideways"), "direction", "unknown"),
            ("/customer/name", json!("x".repeat(300_000)), "customer.name", "too_long"),
            ("/customer/name", json!("A\u{0}B"), "customer.name", "control_character"),
            ("/customer/email", json!("a.jansen@"), "customer.email", "syntax"),
            ("/customer/phone", json!("0151 123"), "customer.phone", "syntax"),
            ("/customer/language", json!("<b>"), "customer.language", "syntax"),
            ("/agent/external_id", json!(" "), "agent.external_id", "required"),
            ("/reason", json!("Billing//x"), "reason", "syntax"),
            ("/team", json!("Team Ä"), "team", "syntax"),
            ("/wait_seconds", json!(-1), "wait_seconds", "out_of_range"),
            ("/cost_cents", json!(-5), "cost_cents", "out_of_range"),
            ("/transfers", json!(i64::MAX), "transfers", "out_of_range"),
            ("/attributes/order", json!({"deep": 1}), "attributes.order", "type"),
            ("/attributes/order", json!("a\u{0}"), "attributes.order", "control_character"),
            ("/attributes/order", json!("x".repeat(10_001)), "attributes", "too_long"),
            ("/source", json!(""), "source", "required"),
        ] {
            assert_eq!(named(with(path, value)), [(field.to_owned(), code.to_owned())], "{path}");
        }
    }

    #[test]
    fn all_errors_are_told_at_once() {
        let errors = named(ContactInput { wait_seconds: Some(-1), ..ContactInput::default() });
        let fields: Vec<&str> = errors.iter().map(|(field, _)| field.as_str()).collect();
        assert_eq!(fields, ["source", "external_id", "channel", "ended_at", "wait_seconds"]);
    }

    #[test]
    fn a_customer_of_blanks_is_nobody() {
        let clean = check(with("/customer", json!({"name": " ", "email": ""})), now()).unwrap();
        assert_eq!(clean.customer, None);
    }

    proptest! {
        #[test]
        fn nothing_typed_brings_it_down_and_nothing_kept_holds_nul(text in any::<String>(), seconds in any::<i64>()) {
            let input = ContactInput {
                source: text.clone(), external_id: text.clone(), channel: "chat".to_owned(), reason: Some(text.clone()),
                customer: Some(CustomerInput { name: Some(text.clone()), ..CustomerInput::default() }),
                ended_at: DateTime::from_timestamp_millis(seconds), handle_seconds: Some(seconds), ..ContactInput::default()
            };
            if let Ok(clean) = check(input, now()) {
                let kept = format!("{clean:?}");
                prop_assert!(!kept.contains("\\0"));
                prop_assert!(clean.started_at <= clean.ended_at);
            }
        }
    }
}
