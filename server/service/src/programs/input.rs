//! A program as people and files write it.

use std::collections::HashSet;

use domain::{
    Channel, ErrorCode, input,
    program::{Filter, ProgramRule},
    sentence,
};
use serde::{Deserialize, Serialize};

use crate::{Error, FieldError, Result, store::entity::program};

/// The channel on which surveys go out.
const EMAIL: &str = "email";
/// Longest name, in characters.
const NAME: usize = 120;
/// Longest entry of a list in a filter, in characters, and the most entries.
const ENTRY: usize = 200;
const ENTRIES: usize = 200;
/// A share is stored in millionths.
const MILLION: f64 = 1_000_000.0;

/// A program to be saved, as configuration files have it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProgramInput {
    /// What configuration and interface call it; never changes.
    pub key: String,
    /// What people call it; not given: the key.
    #[serde(default)]
    pub name: String,
    /// Key of the survey that it asks.
    pub survey: String,
    /// The channel on which it asks: `email`.
    #[serde(default = "email")]
    pub channel: String,
    /// The share of fitting contacts that are asked, 0–1.
    #[serde(default = "everybody")]
    pub share: f64,
    /// How long after the contact's end the survey is sent, in minutes.
    #[serde(default)]
    pub delay_minutes: i64,
    /// How long a customer is not asked again, in days.
    #[serde(default = "thirty")]
    pub quarantine_days: i64,
    /// How long the survey takes answers, in days.
    #[serde(default = "fourteen")]
    pub expiry_days: i64,
    /// After how many days without an answer to remind, once; not given: never.
    #[serde(default)]
    pub reminder_days: Option<i64>,
    /// The smallest number is judged first.
    #[serde(default = "ten")]
    pub priority: i32,
    /// Which contacts it is for.
    #[serde(default)]
    pub filter: ProgramFilter,
    /// Whether it judges at all.
    #[serde(default = "yes")]
    pub enabled: bool,
}

/// Which contacts a program is for; an empty list lets everything through.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ProgramFilter {
    /// Channels of the contact.
    pub channel: Vec<String>,
    /// Keys of teams.
    pub team: Vec<String>,
    /// Reason codes; each stands for all below it too.
    pub reason: Vec<String>,
    /// Segments of the customer.
    pub segment: Vec<String>,
    /// Sources of the contact.
    pub source: Vec<String>,
}

fn email() -> String {
    EMAIL.to_owned()
}

const fn everybody() -> f64 {
    1.0
}

const fn yes() -> bool {
    true
}

const fn ten() -> i32 {
    10
}

const fn fourteen() -> i64 {
    14
}

const fn thirty() -> i64 {
    30
}

/// A program that obeys all rules, in the form of its row.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Clean {
    pub(super) rule: ProgramRule,
    pub(super) name: String,
    pub(super) survey: String,
    pub(super) channel: String,
    pub(super) share_ppm: i32,
    pub(super) reminder_days: Option<i32>,
}

impl ProgramInput {
    /// A program that asks everybody `survey`, as a file that says no more would make it.
    #[must_use]
    pub fn new(key: &str, survey: &str) -> Self {
        Self {
            key: key.to_owned(),
            name: String::new(),
            survey: survey.to_owned(),
            channel: email(),
            share: everybody(),
            delay_minutes: 0,
            quarantine_days: thirty(),
            expiry_days: fourteen(),
            reminder_days: None,
            priority: ten(),
            filter: ProgramFilter::default(),
            enabled: yes(),
        }
    }

    /// Checks everything and names each wrong field.
    pub(super) fn check(&self) -> Result<Clean> {
        let mut errors: Vec<FieldError> = Vec::new();
        let name = if self.name.trim().is_empty() { &self.key } else { &self.name };
        let name = input::required_line("name", name, NAME).map_err(|error| errors.push(error.into()));
        let rule = ProgramRule {
            key: self.key.trim().to_owned(),
            priority: self.priority,
            filter: self.filter.check(&mut errors),
            share: self.share,
            delay_minutes: self.delay_minutes,
            quarantine_days: self.quarantine_days,
            expiry_days: self.expiry_days,
            enabled: self.enabled,
        };
        errors.extend(rule.problems().into_iter().map(FieldError::from));
        if self.survey.trim().is_empty() {
            errors.push(FieldError::new("survey", "required", sentence!("program-survey-required")));
        }
        if self.channel != EMAIL {
            let message = sentence!("program-channel-unknown", given = &self.channel, known = EMAIL);
            errors.push(FieldError::new("channel", ErrorCode::Unknown.as_str(), message));
        }
        if let Some(days) = self.reminder_days
            && !(1..self.expiry_days.max(2)).contains(&days)
        {
            let message = sentence!("program-reminder-range");
            errors.push(FieldError::new("reminder_days", ErrorCode::OutOfRange.as_str(), message));
        }
        match name {
            Ok(name) if errors.is_empty() => Ok(Clean {
                name,
                survey: self.survey.trim().to_owned(),
                channel: self.channel.clone(),
                // Between 0 and a million, as was checked.
                share_ppm: (self.share * MILLION).round() as i32,
                reminder_days: self.reminder_days.and_then(|days| i32::try_from(days).ok()),
                rule,
            }),
            _ => Err(Error::Invalid(errors)),
        }
    }
}

impl Clean {
    /// The same as somebody would have written it: in the one form in which two can be compared.
    pub(super) fn as_input(&self) -> ProgramInput {
        written(&self.rule, &self.name, &self.survey, &self.channel, self.share_ppm, self.reminder_days)
    }
}

impl TryFrom<&program::Model> for ProgramInput {
    type Error = Error;

    fn try_from(row: &program::Model) -> Result<Self> {
        let rule = super::rule_of(row)?;
        Ok(written(&rule, &row.name, &row.survey_key, &row.channel, row.share_ppm, row.reminder_days))
    }
}

fn written(
    rule: &ProgramRule,
    name: &str,
    survey: &str,
    channel: &str,
    share_ppm: i32,
    reminder_days: Option<i32>,
) -> ProgramInput {
    let filter = rule.filter.clone();
    ProgramInput {
        key: rule.key.clone(),
        name: name.to_owned(),
        survey: survey.to_owned(),
        channel: channel.to_owned(),
        share: f64::from(share_ppm) / MILLION,
        delay_minutes: rule.delay_minutes,
        quarantine_days: rule.quarantine_days,
        expiry_days: rule.expiry_days,
        reminder_days: reminder_days.map(i64::from),
        priority: rule.priority,
        filter: ProgramFilter {
            channel: filter.channel.into_iter().map(|channel| channel.as_str().to_owned()).collect(),
            team: filter.team,
            reason: filter.reason,
            segment: filter.segment,
            source: filter.source,
        },
        enabled: rule.enabled,
    }
}

impl ProgramFilter {
    fn check(&self, errors: &mut Vec<FieldError>) -> Filter {
        let channel = self
            .channel
            .iter()
            .filter_map(|word| input::word::<Channel>("filter.channel", word).map_err(|e| errors.push(e.into())).ok())
            .collect();
        let mut list = |field: &str, entries: &[String], rule: fn(&str, &str) -> Result<(), domain::FieldError>| {
            let mut seen = HashSet::new();
            if entries.len() > ENTRIES {
                errors.push(FieldError::new(field, "too_long", sentence!("program-too-many-entries", most = ENTRIES)));
                return Vec::new();
            }
            entries
                .iter()
                .map(|entry| entry.trim().to_owned())
                .filter(|entry| seen.insert(entry.clone()))
                .filter(|entry| rule(field, entry).map_err(|error| errors.push(error.into())).is_ok())
                .collect()
        };
        Filter {
            channel,
            team: list("filter.team", &self.team, |field, entry| input::key(field, entry).map(|_| ())),
            reason: list("filter.reason", &self.reason, |field, entry| input::reason(field, entry).map(|_| ())),
            segment: list("filter.segment", &self.segment, line),
            source: list("filter.source", &self.source, line),
        }
    }
}

fn line(field: &str, entry: &str) -> Result<(), domain::FieldError> {
    input::required_line(field, entry, ENTRY).map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn good() -> ProgramInput {
        serde_json::from_str(
            r#"{"key":"after-call","survey":"nps-after-contact","filter":{"channel":["phone"],"reason":["billing"]}}"#,
        )
        .unwrap()
    }

    #[test]
    fn what_a_file_leaves_out_has_sensible_values() {
        let clean = good().check().unwrap();
        assert_eq!((clean.name.as_str(), clean.share_ppm, clean.channel.as_str()), ("after-call", 1_000_000, "email"));
        assert_eq!((clean.rule.quarantine_days, clean.rule.expiry_days, clean.rule.enabled), (30, 14, true));
        assert_eq!(clean.rule.filter.in_words(), "phone; reason billing");
    }

    #[test]
    fn each_wrong_figure_is_named() {
        let filter =
            ProgramFilter { channel: vec!["fax".into()], team: vec!["A b".into()], ..ProgramFilter::default() };
        let bad = ProgramInput {
            key: "After Call".to_owned(),
            share: 1.5,
            channel: "sms".to_owned(),
            expiry_days: 0,
            reminder_days: Some(40),
            filter,
            survey: " ".to_owned(),
            ..good()
        };
        let Err(Error::Invalid(errors)) = bad.check() else { panic!("it passed") };
        let fields: Vec<&str> = errors.iter().map(|error| error.field.as_str()).collect();
        assert_eq!(
            fields,
            ["filter.channel", "filter.team", "key", "share", "expiry_days", "survey", "channel", "reminder_days"]
        );
        assert!(ProgramInput { share: f64::NAN, ..good() }.check().is_err());
    }
}
