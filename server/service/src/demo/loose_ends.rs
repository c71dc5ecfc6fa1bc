//! What does not end neatly: answers that came twice and say something else, and answers that were begun and not sent.
//!
//! Both go through the functions that customers' forms go through, at the moment at which they would have come.

use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};
use domain::{
    AttemptId, Language, Metric, Score,
    survey::{Answer, Answers, Resolution},
};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Select};

use crate::{
    Error, Result, Service,
    clock::SetClock,
    entropy::SeededEntropy,
    responses::{self, Device, Source, Submit},
    store::entity::{response, response_revision, touchpoint},
};

/// The place whose survey has two pages: key, code, name, survey.
const LETTER: (&str, &str, &str, &str) = ("welcome-letter", "start22", "Link in the welcome letter", "onboarding");
/// How long ago that letter went out first.
const LETTER_SENT: Duration = Duration::days(12);

/// Leaves loose ends in a history that goes up to `until`.
pub(super) async fn leave(cx: &Service, seed: u64, until: DateTime<Utc>) -> Result<()> {
    let clock = SetClock::at(until);
    let then = Service { clock: Arc::new(clock.clone()), entropy: Arc::new(SeededEntropy::new(seed)), ..cx.clone() };
    let past = Past { cx: &then, clock: &clock, until };
    past.contradictions().await?;
    past.partials().await
}

/// The service as it was at a moment before `until`.
struct Past<'a> {
    cx: &'a Service,
    clock: &'a SetClock,
    until: DateTime<Utc>,
}

impl Past<'_> {
    /// Two customers whose page stood open sent it again with other answers: one after the call that put it right, one after
    /// a second thought.
    async fn contradictions(&self) -> Result<()> {
        let open = self
            .recent()
            .filter(response::Column::InvitationId.is_not_null())
            .filter(response::Column::Comment.is_not_null())
            .filter(response::Column::Resolved.eq("no"));
        if let Some(row) = open.one(self.cx.store.reader()).await? {
            let other = [
                ("score", Answer::Score(score(&row, |lowest, highest| highest - (highest - lowest) / 10)?)),
                ("resolved", Answer::Resolved(Resolution::Yes)),
                ("comment", Answer::Comment(called_back(&row.language).to_owned())),
            ];
            self.contradict(&row, other, Duration::minutes(26)).await?;
        }
        let card = self
            .recent()
            .filter(response::Column::TouchpointId.is_not_null())
            .filter(response::Column::Comment.is_null())
            .filter(response::Column::Score.gte(4));
        if let Some(row) = card.one(self.cx.store.reader()).await? {
            let other = [
                ("score", Answer::Score(score(&row, |lowest, _| lowest + 1)?)),
                (
                    "comment",
                    Answer::Comment("Beratung gut. Aber eine halbe Stunde warten, bei drei Leuten vor mir?".to_owned()),
                ),
            ];
            self.contradict(&row, other, Duration::minutes(4)).await?;
        }
        Ok(())
    }

    /// Answers of customers old enough that another one could follow, the latest first.
    fn recent(&self) -> Select<response::Entity> {
        response::Entity::find()
            .filter(response::Column::AboutStaff.eq(false))
            .filter(response::Column::SubmittedAt.lt(self.until - Duration::hours(1)))
            .order_by_desc(response::Column::SubmittedAt)
            .order_by_desc(response::Column::Id)
    }

    /// The attempt of `row` is sent again, with `other` answers in the place of those that it gave.
    async fn contradict<const N: usize>(
        &self,
        row: &response::Model,
        other: [(&str, Answer); N],
        later: Duration,
    ) -> Result<()> {
        let first = response_revision::Entity::find().filter(response_revision::Column::ResponseId.eq(row.id));
        let first = first.one(self.cx.store.reader()).await?.ok_or_else(|| lost("a response without its answers"))?;
        let said: Answers = serde_json::from_value(first.answers).map_err(|error| lost(&error.to_string()))?;
        let stays = said.iter().filter(|(_, answer)| **answer != Answer::ContactMe);
        let stays = stays.map(|(key, answer)| (key.to_owned(), answer.clone()));
        let answers = Answers::new(stays.chain(other.map(|(key, answer)| (key.to_owned(), answer))));
        self.clock.set(row.submitted_at + later);
        let tx = self.cx.store.begin().await?;
        let attempt = AttemptId::from_bits(row.attempt_id.as_u128());
        responses::keep_conflict(&tx, self.cx, row, attempt, &answers).await?;
        tx.commit().await?;
        Ok(())
    }

    /// New customers who began the survey of their welcome letter: two left it, one may still go on.
    async fn partials(&self) -> Result<()> {
        self.clock.set(self.until - LETTER_SENT);
        self.send_letter().await?;
        let (de, en) = (Language::De, Language::En);
        let papers = [
            ("score", "3"),
            ("hard", "papers"),
            ("hard", "next-step"),
            ("missing", "Die Bestätigung. Ich weiß bis heute nicht, ob der alte Vertrag gekündigt ist."),
        ];
        for (before, language, said) in [
            (Duration::hours(8 * 24 + 5), de, &papers[..]),
            (Duration::hours(3 * 24 + 7), en, &[("score", "5"), ("hard", "setting-up")]),
            (Duration::hours(2), de, &[("score", "6")]),
        ] {
            self.clock.set(self.until - before);
            self.begin(language, said).await?;
            // Whoever has not gone on for a day is not expected to.
            let day_later = self.until - before + Duration::hours(25);
            if day_later < self.until {
                self.clock.set(day_later);
                responses::end_partials(self.cx).await?;
            }
        }
        Ok(())
    }

    async fn send_letter(&self) -> Result<()> {
        let (key, code, name, survey) = LETTER;
        let place = touchpoint::Model {
            id: self.cx.new_id(),
            key: key.to_owned(),
            code: code.to_owned(),
            name: name.to_owned(),
            survey_key: survey.to_owned(),
            site_key: None,
            team_key: None,
            language: None,
            enabled: true,
            repeat_minutes: None,
            created_at: self.cx.now(),
        };
        let place = touchpoint::ActiveModel::from(place).reset_all();
        touchpoint::Entity::insert(place).exec_without_returning(self.cx.store.writer()).await?;
        Ok(())
    }

    /// Somebody fills in what they come to, and does not send it.
    async fn begin(&self, language: Language, said: &[(&str, &str)]) -> Result<()> {
        let mut bits = [0; 16];
        self.cx.entropy.fill(&mut bits);
        let attempt = (AttemptId::FIELD.to_owned(), AttemptId::from_bits(u128::from_be_bytes(bits)).to_string());
        let said = said.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        let (_, code, ..) = LETTER;
        let unfinished = Submit {
            source: Source::Touchpoint(code.to_owned()),
            form: [attempt].into_iter().chain(said).collect(),
            language,
            device: Device::Phone,
            shown: None,
            judgement: None,
            visitor: None,
        };
        responses::keep_partial(self.cx, unfinished).await?;
        Ok(())
    }
}

/// What `row` would have scored: `choose` gets the ends of its scale.
fn score(row: &response::Model, choose: impl Fn(i64, i64) -> i64) -> Result<Score> {
    let metric: Metric = row
        .metric
        .as_deref()
        .and_then(|metric| metric.parse().ok())
        .ok_or_else(|| lost("a response of the demo has no score"))?;
    let value = choose(metric.lowest().into(), metric.highest().into());
    Score::new(metric, value).map_err(|error| lost(&error.to_string()))
}

fn called_back(language: &str) -> &'static str {
    match language {
        "fr" => "On vient de me rappeler : tout est réglé. Merci !",
        "es" => "Me acaban de llamar y ya está resuelto. ¡Gracias!",
        "en" => "They have just called me back, and it is sorted. Thank you!",
        _ => "Gerade kam der Rückruf, jetzt ist alles geklärt. Danke!",
    }
}

fn lost(what: &str) -> Error {
    Error::Internal(format!("the demo's loose ends: {what}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::touchpoints::is_code;

    #[test]
    fn the_letter_has_a_code_that_is_taken_and_a_survey_of_two_pages() {
        let (_, code, _, survey) = LETTER;
        assert!(is_code(code));
        assert!(domain::survey::templates::by_key(survey).is_some_and(|survey| survey.has_ways()));
    }
}
