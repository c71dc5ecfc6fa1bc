//! Where in a window a survey got another wording. Counts know surveys and days, and no versions: so a wording begins on
//! the day on which it was published.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use domain::{Sentence, period, sentence, survey::changes::keeps_lead};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::{Part, dates};
use crate::{
    Result, Service, organisation,
    scores::{Ask, Dimension, cells},
    store::entity::{survey, survey_version},
    surveys,
};

/// Another wording of a survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NewWording {
    /// In which of the window's periods it was published.
    pub(super) at: usize,
    /// On which day.
    pub(super) day: NaiveDate,
    /// The survey's key.
    pub(super) key: String,
    /// The survey's name.
    pub(super) name: String,
    /// Whether the lead question is another one, so that figures of before and after do not compare.
    pub(super) breaks: bool,
}

impl NewWording {
    /// A sentence.
    pub(super) fn in_words(&self) -> Sentence {
        let day = dates::day_of_year(self.day);
        if self.breaks {
            sentence!("chart-question-since", survey = &self.name, day)
        } else {
            sentence!("chart-wording-since", survey = &self.name, day)
        }
    }

    /// A remark in a table.
    pub(super) fn in_short(&self) -> Sentence {
        if self.breaks {
            sentence!("chart-question-of", survey = &self.name)
        } else {
            sentence!("chart-wording-of", survey = &self.name)
        }
    }
}

/// The wordings that were published in the window, in order of time; the first one of a survey is not new.
pub(super) async fn published(cx: &Service, part: &Part<'_>, starts: &[NaiveDate]) -> Result<Vec<NewWording>> {
    let (db, zone) = (cx.store.reader(), organisation::get(cx).await?.zone);
    // A day more on either side, for no zone is further from UTC; the day decides below.
    let (from, to) = (midnight(part.view.from - Days::new(1)), midnight(part.view.to + Days::new(1)));
    let rows = survey_version::Entity::find()
        .find_also_related(survey::Entity)
        .filter(survey_version::Column::Number.gt(1))
        .filter(survey_version::Column::PublishedAt.gte(from))
        .filter(survey_version::Column::PublishedAt.lt(to))
        .order_by_asc(survey_version::Column::PublishedAt)
        .all(db)
        .await?;
    let mut found = Vec::new();
    for (version, survey) in rows {
        let day = period::local_day(version.published_at, zone);
        let Some(survey) = survey.filter(|_| (part.view.from..part.view.to).contains(&day)) else { continue };
        let Some(at) = starts.partition_point(|start| *start <= day).checked_sub(1) else { continue };
        let now = surveys::freeze(cx, &version)?;
        if now.content.about.is_staff() {
            continue;
        }
        let breaks = match before(db, version.survey_id, version.number).await? {
            Some(before) => {
                let before = surveys::freeze(cx, &before)?;
                let leads = [before.content.lead_metric, now.content.lead_metric];
                leads.contains(&part.metric) && !keeps_lead(&before.content, &now.content)
            }
            None => false,
        };
        found.push(NewWording { at, day, key: survey.key, name: survey.name, breaks });
    }
    Ok(found)
}

fn midnight(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::MIN).and_utc()
}

async fn before(db: &impl ConnectionTrait, survey: Uuid, number: i32) -> Result<Option<survey_version::Model>> {
    Ok(survey_version::Entity::find()
        .filter(survey_version::Column::SurveyId.eq(survey))
        .filter(survey_version::Column::Number.eq(number - 1))
        .one(db)
        .await?)
}

/// Those that somebody answered in the view. One parts the figure only where there are answers on both sides of it.
pub(super) async fn in_view(
    db: &impl ConnectionTrait,
    part: &Part<'_>,
    published: Vec<NewWording>,
) -> Result<Vec<NewWording>> {
    if published.is_empty() {
        return Ok(published);
    }
    let ask = Ask { every: Some(part.view.period), ..part.ask(&[Dimension::Survey]) };
    let mut answered: BTreeMap<String, Vec<NaiveDate>> = BTreeMap::new();
    for mut key in cells(db, &ask).await?.into_keys() {
        answered.entry(key.keys.pop().unwrap_or_default()).or_default().push(key.start);
    }
    let seen = published.into_iter().filter_map(|new| {
        let days = answered.get(&new.key)?;
        let begin = part.view.period.start(new.day);
        days.iter().find(|day| **day >= begin)?;
        let parts = days.iter().any(|day| *day < begin);
        Some(NewWording { breaks: new.breaks && parts, ..new })
    });
    Ok(seen.collect())
}
