//! The rules by which the demo organisation asks, and the places where it takes comment cards.

use chrono::{DateTime, Utc};
use domain::{
    Channel,
    program::{Filter, ProgramRule},
};
use rand::Rng;
use sea_orm::{ActiveValue::Set, DatabaseTransaction, EntityTrait};

use super::ids::Ids;
use crate::{
    Error, Result,
    store::entity::{program, touchpoint},
};

/// A program of the demo, with what the rule itself does not say.
pub(super) struct ProgramCast {
    pub(super) rule: ProgramRule,
    pub(super) name: &'static str,
    pub(super) survey: &'static str,
}

/// All programs, in the order in which they decide. Nobody asks about tickets.
pub(super) fn programs() -> Vec<ProgramCast> {
    let channels = |channels: &[Channel]| Filter { channel: channels.to_vec(), ..Filter::default() };
    let business = Filter {
        segment: vec!["business".to_owned()],
        ..channels(&[Channel::Phone, Channel::Chat, Channel::Email, Channel::Visit])
    };
    let of = |key: &str, name, survey, filter, share, delay_minutes, priority| ProgramCast {
        rule: ProgramRule {
            key: key.to_owned(),
            priority,
            filter,
            share,
            delay_minutes,
            quarantine_days: 30,
            expiry_days: 14,
            enabled: true,
        },
        name,
        survey,
    };
    vec![
        of("business", "Business customers", "ces-after-contact", business, 1.0, 120, 10),
        of(
            "after-call",
            "After a call or e-mail",
            "nps-after-contact",
            channels(&[Channel::Phone, Channel::Email]),
            0.85,
            45,
            20,
        ),
        of(
            "after-chat",
            "After a chat or visit",
            "csat-after-contact",
            channels(&[Channel::Chat, Channel::Visit]),
            1.0,
            5,
            30,
        ),
    ]
}

/// Places with comment cards: key, code, name, site.
pub(super) const TOUCHPOINTS: &[(&str, &str, &str, &str)] = &[
    ("counter-leipzig", "cnter22", "Counter, Leipzig", "leipzig"),
    ("counter-rostock", "cnter33", "Counter, Rostock", "rostock"),
    ("receipt", "rcpt222", "Link on the receipt", "leipzig"),
];

/// Writes programs and touchpoints. Their surveys must be there.
pub(super) async fn write(tx: &DatabaseTransaction, rng: &mut impl Rng, ids: Ids, since: DateTime<Utc>) -> Result<()> {
    for cast in programs() {
        let rule = cast.rule;
        program::Entity::insert(program::ActiveModel {
            id: Set(ids.at(rng, since)),
            key: Set(rule.key),
            name: Set(cast.name.to_owned()),
            survey_key: Set(cast.survey.to_owned()),
            channel: Set("email".to_owned()),
            share_ppm: Set((rule.share * 1_000_000.0).round() as i32),
            delay_minutes: Set(i32::try_from(rule.delay_minutes).unwrap_or(0)),
            quarantine_days: Set(i32::try_from(rule.quarantine_days).unwrap_or(0)),
            expiry_days: Set(i32::try_from(rule.expiry_days).unwrap_or(0)),
            reminder_days: Set(None),
            priority: Set(rule.priority),
            filter: Set(serde_json::to_value(rule.filter).map_err(|error| Error::Internal(error.to_string()))?),
            enabled: Set(true),
            created_at: Set(since),
            updated_at: Set(since),
        })
        .exec_without_returning(tx)
        .await?;
    }
    let places = TOUCHPOINTS.iter().map(|(key, code, name, site)| touchpoint::ActiveModel {
        id: Set(ids.at(rng, since)),
        key: Set((*key).to_owned()),
        code: Set((*code).to_owned()),
        name: Set((*name).to_owned()),
        survey_key: Set("comment-card".to_owned()),
        site_key: Set(Some((*site).to_owned())),
        team_key: Set(None),
        language: Set(None),
        enabled: Set(true),
        repeat_minutes: Set(None),
        created_at: Set(since),
    });
    touchpoint::Entity::insert_many(places.collect::<Vec<_>>()).exec_without_returning(tx).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::TOUCHPOINTS;
    use crate::touchpoints::is_code;

    #[test]
    fn the_cards_of_the_demo_have_codes_that_are_taken() {
        assert!(TOUCHPOINTS.iter().all(|(_, code, ..)| is_code(code)));
    }
}
