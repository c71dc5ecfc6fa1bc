//! The organisation's settings.

use chrono_tz::Tz;
use domain::{Language, Role, input, sentence};
use lettre::message::Mailbox;
use sea_orm::{ActiveValue::Set, ConnectionTrait, DatabaseTransaction, EntityTrait};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::{
    Actor, Error, FieldError, Result, Service,
    audit::{self, Action},
    changes::{Saved, between},
    store::entity::organisation,
};

/// Longest name, in characters.
const NAME: usize = 120;
/// Longest imprint line, in characters.
const ADDRESS: usize = 300;

/// What a file says of the organisation; what it leaves out stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct OrganisationTable {
    name: Option<String>,
    /// IANA name, such as `Europe/Berlin`.
    time_zone: Option<String>,
    /// Of customers whose language is not known.
    language: Option<String>,
    /// `#rrggbb`.
    brand_accent: Option<String>,
    /// The line under a mail that says who sent it.
    address: Option<String>,
    /// `Name <address>`.
    mail_from: Option<String>,
    /// How long a second answer edits the first.
    edit_minutes: Option<i32>,
    /// How many hours after its last change a partial answer is final.
    partial_hours: Option<i32>,
}

/// Changes the organisation's settings.
pub(super) async fn save_in(
    tx: &DatabaseTransaction,
    cx: &Service,
    actor: &Actor,
    table: &OrganisationTable,
) -> Result<Saved> {
    actor.require(&[Role::Administrator], sentence!("may-change-the-organisation"))?;
    let told = check(table)?;
    let row = current(tx).await?;
    let was = OrganisationTable {
        name: Some(row.name),
        time_zone: Some(row.time_zone),
        language: Some(row.language),
        brand_accent: row.brand_accent,
        address: row.address,
        mail_from: Some(row.mail_from),
        edit_minutes: Some(row.edit_minutes),
        partial_hours: Some(row.partial_hours),
    };
    let stood = was.clone();
    let next = OrganisationTable {
        name: told.name.or(stood.name),
        time_zone: told.time_zone.or(stood.time_zone),
        language: told.language.or(stood.language),
        brand_accent: told.brand_accent.or(stood.brand_accent),
        address: told.address.or(stood.address),
        mail_from: told.mail_from.or(stood.mail_from),
        edit_minutes: told.edit_minutes.or(stood.edit_minutes),
        partial_hours: told.partial_hours.or(stood.partial_hours),
    };
    let changes = between(&was, &next)?;
    if changes.is_empty() {
        return Ok(Saved::Same);
    }
    let mut hours = row.business_hours;
    // Cases are worked in the zone in which days begin.
    if let (Some(hours), Some(zone)) = (hours.as_object_mut(), &next.time_zone) {
        hours.insert("zone".to_owned(), json!(zone));
    }
    let changed = organisation::ActiveModel {
        id: Set(row.id),
        name: next.name.map_or_else(Default::default, Set),
        time_zone: next.time_zone.map_or_else(Default::default, Set),
        language: next.language.map_or_else(Default::default, Set),
        brand_accent: Set(next.brand_accent),
        address: Set(next.address),
        mail_from: next.mail_from.map_or_else(Default::default, Set),
        edit_minutes: next.edit_minutes.map_or_else(Default::default, Set),
        partial_hours: next.partial_hours.map_or_else(Default::default, Set),
        business_hours: Set(hours),
        ..Default::default()
    };
    organisation::Entity::update(changed).exec(tx).await?;
    let saved = Saved::Changed(changes);
    let detail = audit::saved(&saved, json!(null));
    audit::record(tx, cx, actor, Action::OrganisationSaved, "organisation", Some(detail)).await?;
    Ok(saved)
}

async fn current(tx: &impl ConnectionTrait) -> Result<organisation::Model> {
    organisation::Entity::find()
        .one(tx)
        .await?
        .ok_or_else(|| Error::Internal("there is no organisation yet".to_owned()))
}

fn check(table: &OrganisationTable) -> Result<OrganisationTable> {
    let mut errors: Vec<FieldError> = Vec::new();
    let mut wrong = |field: &str, message: &str| errors.push(FieldError::new(field, "syntax", message.to_owned()));
    if table.time_zone.as_ref().is_some_and(|zone| zone.parse::<Tz>().is_err()) {
        wrong("time_zone", "This is no time zone; one looks like “Europe/Berlin”.");
    }
    if table.language.as_ref().is_some_and(|language| language.parse::<Language>().is_err()) {
        let known = Language::ALL.iter().map(|language| language.as_str()).collect::<Vec<_>>().join(", ");
        wrong("language", &format!("This is not among the languages of surveys: {known}."));
    }
    if table.brand_accent.as_ref().is_some_and(|colour| !is_colour(colour)) {
        wrong("brand_accent", "This is no colour; one looks like “#1f5fa8”.");
    }
    if table.mail_from.as_ref().is_some_and(|from| from.parse::<Mailbox>().is_err()) {
        wrong("mail_from", "This is no sender; one looks like “Nordlicht <feedback@nordlicht.example>”.");
    }
    if table.edit_minutes.is_some_and(|minutes| !(0..=60 * 24 * 14).contains(&minutes)) {
        wrong("edit_minutes", "An answer can be edited for 0 minutes to 14 days.");
    }
    if table.partial_hours.is_some_and(|hours| !(1..=24 * 90).contains(&hours)) {
        wrong("partial_hours", "A partial answer is final 1 to 2160 hours after its last change.");
    }
    let mut line = |field: &str, text: &Option<String>, limit| {
        let text = text.as_deref()?;
        input::required_line(field, text, limit).map_err(|error| errors.push(error.into())).ok()
    };
    let clean = OrganisationTable {
        name: line("name", &table.name, NAME),
        address: line("address", &table.address, ADDRESS),
        brand_accent: table.brand_accent.as_ref().map(|colour| colour.to_lowercase()),
        ..table.clone()
    };
    if errors.is_empty() { Ok(clean) } else { Err(Error::Invalid(errors)) }
}

fn is_colour(text: &str) -> bool {
    text.strip_prefix('#').is_some_and(|digits| digits.len() == 6 && digits.chars().all(|c| c.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_wrong_setting_is_named() {
        let table: OrganisationTable = toml::from_str(
            "name = \"\"\ntime_zone = \"Berlin\"\nlanguage = \"xx\"\nbrand_accent = \"red\"\nmail_from = \"nobody\"\nedit_minutes = -1\npartial_hours = 0",
        )
        .unwrap();
        let Err(Error::Invalid(errors)) = check(&table) else { panic!("it passed") };
        let fields: Vec<&str> = errors.iter().map(|error| error.field.as_str()).collect();
        assert_eq!(
            fields,
            ["time_zone", "language", "brand_accent", "mail_from", "edit_minutes", "partial_hours", "name"]
        );
        assert!(check(&OrganisationTable::default()).is_ok());
    }
}
