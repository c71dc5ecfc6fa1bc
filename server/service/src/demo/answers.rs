//! What customers of the demo organisation answer.

use chrono::{DateTime, Duration, Utc};
use domain::{
    Band, Metric, Score,
    survey::{Answer, Answers, Resolution},
};
use rand::Rng;

use super::{comments, history::ContactCast, people::CustomerCast};

/// An answer to an invitation.
pub(super) struct AnswerCast {
    pub(super) at: DateTime<Utc>,
    pub(super) answers: Answers,
    pub(super) device: &'static str,
}

/// The answer to the survey of `metric` about `contact`, if the customer gives one.
pub(super) fn answer(
    rng: &mut impl Rng,
    contact: &ContactCast,
    customer: &CustomerCast,
    metric: Metric,
    sent_at: DateTime<Utc>,
) -> Option<AnswerCast> {
    // Who feels strongly answers more often: the bias that a response rate has to be read with.
    let moved = contact.feeling.abs().min(1.0);
    if !rng.random_bool((0.19 + 0.16 * moved).clamp(0.0, 1.0)) {
        return None;
    }
    let score = score(rng, metric, contact.feeling)?;
    let mut answers = vec![("score".to_owned(), Answer::Score(score))];
    if rng.random_bool(0.9) {
        answers.push(("resolved".to_owned(), Answer::Resolved(resolution(rng, contact.resolved, score.band()))));
    }
    let comment = comments::comment(rng, customer.language, score.band(), contact.reason.code, contact.trouble);
    let wrote = comment.is_some();
    answers.extend(comment.map(|text| ("comment".to_owned(), Answer::Comment(text))));
    let wants_contact = match score.band() {
        Band::Low => 0.42,
        Band::Middle => 0.06,
        Band::High => 0.02,
    };
    if rng.random_bool(if wrote { wants_contact } else { wants_contact / 3.0 }) {
        answers.push(("contact".to_owned(), Answer::ContactMe));
    }
    Some(AnswerCast {
        at: sent_at + delay(rng),
        answers: Answers::new(answers),
        device: if rng.random_bool(0.74) { "phone" } else { "desktop" },
    })
}

/// A score that fits a feeling of about −1…1. On the long scale few people use the middle.
pub(super) fn score(rng: &mut impl Rng, metric: Metric, feeling: f64) -> Option<Score> {
    let felt = (feeling + rng.random_range(-0.22..0.22)).clamp(-1.0, 1.0);
    let bent = match metric {
        Metric::Nps => 0.62 + 0.46 * felt,
        Metric::Csat => 0.66 + 0.5 * felt,
        Metric::Ces => 0.62 + 0.5 * felt,
    };
    let (lowest, highest) = (f64::from(metric.lowest()), f64::from(metric.highest()));
    let value = lowest + bent.clamp(0.0, 1.0) * (highest - lowest);
    Score::new(metric, value.round() as i64).ok()
}

/// Who is content rarely says that nothing was resolved, whatever the agent noted.
fn resolution(rng: &mut impl Rng, resolved: bool, band: Band) -> Resolution {
    let (yes, partly) = match (resolved, band) {
        (true, Band::High) => (95, 99),
        (false, Band::High) => (70, 98),
        (true, _) => (82, 94),
        (false, _) => (8, 35),
    };
    match rng.random_range(0..100) {
        n if n < yes => Resolution::Yes,
        n if n < partly => Resolution::Partly,
        _ => Resolution::No,
    }
}

/// Half of those who answer do so within the hour, some after days.
fn delay(rng: &mut impl Rng) -> Duration {
    let minutes = 3.0 * (rng.random::<f64>() * 11.5).exp2();
    Duration::seconds((minutes * 60.0).min(12.0 * 86_400.0) as i64)
}

#[cfg(test)]
mod tests {
    use rand::{SeedableRng, rngs::StdRng};

    use super::*;

    #[test]
    fn scores_follow_the_feeling_on_every_scale() {
        let mut rng = StdRng::seed_from_u64(5);
        for metric in Metric::ALL.iter().copied() {
            let mean = |rng: &mut StdRng, feeling| {
                (0..500).filter_map(|_| score(rng, metric, feeling)).map(|score| f64::from(score.value())).sum::<f64>()
                    / 500.0
            };
            assert!(
                mean(&mut rng, 0.8) > mean(&mut rng, 0.0) + 0.8 && mean(&mut rng, 0.0) > mean(&mut rng, -0.8) + 0.8
            );
        }
    }

    #[test]
    fn answers_come_after_the_mail_and_before_it_expires() {
        let mut rng = StdRng::seed_from_u64(5);
        assert!((0..2000).all(|_| (Duration::minutes(1)..Duration::days(13)).contains(&delay(&mut rng))));
    }
}
