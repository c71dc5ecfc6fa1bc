//! Saving a program.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

#[cfg(feature = "ssr")]
use super::answer::{Done, answer};

/// What the form asks; everything as it was typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the fields of the form, under the names that the program has them")]
pub struct TypedProgram {
    pub key: String,
    pub name: String,
    pub survey: String,
    /// In per cent, for people.
    pub share: String,
    pub delay_minutes: String,
    pub quarantine_days: String,
    pub expiry_days: String,
    pub reminder_days: String,
    pub priority: String,
    /// Lists are parted by commas or blanks; segments and sources, which may hold blanks, by commas only.
    pub filter_channel: String,
    pub filter_team: String,
    pub filter_reason: String,
    pub filter_segment: String,
    pub filter_source: String,
    /// `true` when checked.
    pub enabled: String,
    /// `true` on the form of a program that is not there yet: an existing key is then refused.
    pub adding: String,
}

/// Adds or changes the program of `key`.
#[server(endpoint = "program", prefix = "/do")]
pub async fn save_program(#[server(flatten)] typed: TypedProgram) -> Result<(), ServerFnError> {
    use crate::context;
    use domain::sentence;
    use service::{changes::Saved, programs};
    let outcome = async {
        let (cx, actor) = (context::service(), context::actor()?);
        let input = typed.program()?;
        if typed.adding == "true" && programs::get(&cx, &actor, &input.key).await.is_ok() {
            return Err(service::Error::field("key", "taken", sentence!("program-key-taken")));
        }
        programs::save(&cx, &actor, &input).await
    };
    let outcome = outcome.await.map_err(named_as_here).map(|saved| Done {
        to: Some("/programs".to_owned()),
        said: Some(match saved {
            Saved::Added => t!("program-added", key = &typed.key),
            Saved::Changed(_) => t!("program-changed", key = &typed.key),
            Saved::Same => t!("program-same", key = &typed.key),
        }),
    });
    answer("program", &typed, outcome).await
}

#[cfg(feature = "ssr")]
impl TypedProgram {
    fn program(&self) -> service::Result<service::programs::ProgramInput> {
        use domain::sentence;
        use service::programs::{ProgramFilter, ProgramInput};
        let mut errors = Vec::new();
        let mut number = |field: &str, text: &str| {
            text.trim().parse::<i64>().unwrap_or_else(|_| {
                errors.push(service::FieldError::new(field, "not_a_number", sentence!("program-whole-number")));
                0
            })
        };
        let delay_minutes = number("delay_minutes", &self.delay_minutes);
        let quarantine_days = number("quarantine_days", &self.quarantine_days);
        let expiry_days = number("expiry_days", &self.expiry_days);
        let priority = number("priority", &self.priority);
        let reminder_days =
            (!self.reminder_days.trim().is_empty()).then(|| number("reminder_days", &self.reminder_days));
        let share = self.share.trim().trim_end_matches('%').trim().replace(',', ".").parse::<f64>().ok();
        let share = share.filter(|share| (0.0..=100.0).contains(share));
        if share.is_none() {
            errors.push(service::FieldError::new("share", "not_a_number", sentence!("program-share-number")));
        }
        if !errors.is_empty() {
            return Err(service::Error::Invalid(errors));
        }
        Ok(ProgramInput {
            key: self.key.trim().to_owned(),
            name: self.name.clone(),
            survey: self.survey.clone(),
            channel: "email".to_owned(),
            share: share.unwrap_or_default() / 100.0,
            delay_minutes,
            quarantine_days,
            expiry_days,
            reminder_days,
            priority: priority.clamp(i32::MIN.into(), i32::MAX.into()) as i32,
            filter: ProgramFilter {
                channel: keys(&self.filter_channel),
                team: keys(&self.filter_team),
                reason: keys(&self.filter_reason),
                segment: lines(&self.filter_segment),
                source: lines(&self.filter_source),
            },
            enabled: self.enabled == "true",
        })
    }
}

#[cfg(feature = "ssr")]
fn keys(typed: &str) -> Vec<String> {
    typed.split(|c: char| c == ',' || c.is_whitespace()).filter(|key| !key.is_empty()).map(str::to_owned).collect()
}

#[cfg(feature = "ssr")]
fn lines(typed: &str) -> Vec<String> {
    typed.split(',').map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// The form's fields have `_` where the program has `.`.
#[cfg(feature = "ssr")]
fn named_as_here(error: service::Error) -> service::Error {
    let service::Error::Invalid(mut errors) = error else { return error };
    for error in &mut errors {
        error.field = error.field.replace('.', "_");
    }
    service::Error::Invalid(errors)
}
