//! Noting a contact by hand.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

#[cfg(feature = "ssr")]
use super::answer::{Done, answer};

/// What the form asks; everything as it was typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the fields of the form, under the names that the contact has them")]
pub struct NotedContact {
    pub channel: String,
    pub direction: String,
    pub reason: String,
    pub customer_name: String,
    pub customer_email: String,
    pub customer_phone: String,
    pub customer_language: String,
    pub team: String,
    pub agent_external_id: String,
    /// In the organisation's zone, as `2026-11-20T09:18`.
    pub started_at: String,
    pub ended_at: String,
    /// `yes`, `no` or nothing.
    pub resolved: String,
    pub attributes_note: String,
}

/// Notes a contact and leads to it.
#[server(endpoint = "note-contact", prefix = "/do")]
pub async fn note_contact(#[server(flatten)] typed: NotedContact) -> Result<(), ServerFnError> {
    use crate::context;
    use service::contacts;
    let outcome = async {
        let (cx, actor) = (context::service(), context::actor()?);
        let zone = service::organisation::get(&cx).await?.zone;
        contacts::note(&cx, &actor, typed.contact(zone)?).await
    };
    let outcome = outcome.await.map_err(named_as_here).map(|recorded| Done {
        to: Some(format!("/contacts/{}", recorded.id)),
        said: Some(t!("contact-noted", meaning = recorded.disposition.meaning())),
    });
    answer("note-contact", &typed, outcome).await
}

#[cfg(feature = "ssr")]
impl NotedContact {
    fn contact(&self, zone: chrono_tz::Tz) -> service::Result<service::contacts::ContactInput> {
        use service::{
            contacts::{AgentInput, ContactInput, CustomerInput},
            local_time,
        };
        let some = |text: &str| (!text.trim().is_empty()).then(|| text.to_owned());
        let mut errors = Vec::new();
        let mut time = |field: &str, text: &str| {
            some(text).and_then(|text| local_time::read(field, &text, zone).map_err(|error| errors.push(error)).ok())
        };
        let (started_at, ended_at) = (time("started_at", &self.started_at), time("ended_at", &self.ended_at));
        if !errors.is_empty() {
            return Err(service::Error::Invalid(errors));
        }
        Ok(ContactInput {
            channel: self.channel.clone(),
            direction: some(&self.direction),
            reason: some(&self.reason),
            customer: Some(CustomerInput {
                name: some(&self.customer_name),
                email: some(&self.customer_email),
                phone: some(&self.customer_phone),
                language: some(&self.customer_language),
                ..CustomerInput::default()
            }),
            team: some(&self.team),
            agent: some(&self.agent_external_id).map(|external_id| AgentInput { external_id, name: None }),
            started_at,
            ended_at,
            resolved: match self.resolved.as_str() {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            },
            attributes: some(&self.attributes_note).map(|note| ("note".to_owned(), note.into())).into_iter().collect(),
            ..ContactInput::default()
        })
    }
}

/// The form's fields have `_` where the contact has `.`.
#[cfg(feature = "ssr")]
fn named_as_here(error: service::Error) -> service::Error {
    let service::Error::Invalid(mut errors) = error else { return error };
    for error in &mut errors {
        error.field = error.field.replace('.', "_");
    }
    service::Error::Invalid(errors)
}
