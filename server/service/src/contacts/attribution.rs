//! A contact told again with other attribution: written down, not applied.

use domain::{Band, Metric};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::check::Clean;
use crate::{
    Result, Service,
    store::entity::{attribution_change, contact, response},
};

/// Compares what stands with what is told now, and writes down each difference once. What is not told again is no
/// difference.
pub(super) async fn compare(
    tx: &impl ConnectionTrait,
    cx: &Service,
    known: &contact::Model,
    told: &Clean,
) -> Result<()> {
    let differences: Vec<_> = differences(known, told).collect();
    if differences.is_empty() {
        return Ok(());
    }
    let before =
        attribution_change::Entity::find().filter(attribution_change::Column::ContactId.eq(known.id)).all(tx).await?;
    let after_low_score = has_low_score(tx, known).await?;
    for (field, was, proposed) in differences {
        let told_before =
            before.iter().any(|change| change.field == field && change.proposed.as_deref() == Some(proposed));
        if told_before {
            continue;
        }
        attribution_change::Entity::insert(attribution_change::ActiveModel {
            id: Set(cx.new_id()),
            contact_id: Set(known.id),
            received_at: Set(cx.now()),
            field: Set(field.to_owned()),
            was: Set(was.map(str::to_owned)),
            proposed: Set(Some(proposed.to_owned())),
            after_low_score: Set(after_low_score),
        })
        .exec_without_returning(tx)
        .await?;
    }
    Ok(())
}

fn differences<'a>(
    known: &'a contact::Model,
    told: &'a Clean,
) -> impl Iterator<Item = (&'static str, Option<&'a str>, &'a str)> {
    let segment = told.customer.as_ref().and_then(|customer| customer.segment.as_deref());
    let agent = told.agent.as_ref().map(|agent| agent.external_id.as_str());
    [
        ("agent", known.agent_key.as_deref(), agent),
        ("team", known.team.as_deref(), told.team.as_deref()),
        ("queue", known.queue.as_deref(), told.queue.as_deref()),
        ("reason", Some(known.reason.as_str()), told.reason.as_deref()),
        ("site", known.site.as_deref(), told.site.as_deref()),
        ("segment", known.segment.as_deref(), segment),
    ]
    .into_iter()
    .filter_map(|(field, was, now)| now.filter(|now| was != Some(*now)).map(|now| (field, was, now)))
}

async fn has_low_score(tx: &impl ConnectionTrait, known: &contact::Model) -> Result<bool> {
    let responses = response::Entity::find().filter(response::Column::ContactId.eq(known.id)).all(tx).await?;
    Ok(responses.iter().any(|response| {
        let metric = response.metric.as_deref().and_then(|word| word.parse::<Metric>().ok());
        let score = response.score.and_then(|score| i16::try_from(score).ok());
        metric.zip(score).is_some_and(|(metric, score)| metric.band_of(score) == Band::Low)
    }))
}
