//! Which responses: the same filter for those that count, those that do not, and answers that were set aside.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::{
    Band, Metric,
    survey::{About, Completion},
};
use sea_orm::{
    Condition, ExprTrait,
    sea_query::{Expr, Func, LikeExpr},
};
use uuid::Uuid;

use crate::{Actor, actor::Sight};

/// Which responses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The day after the last.
    pub to: Option<NaiveDate>,
    /// Words that all stand in the comment; upper and lower case are the same.
    pub search: String,
    /// Whose lead question measures this.
    pub metric: Option<Metric>,
    /// Whose score falls into this band.
    pub band: Option<Band>,
    /// The program that asked.
    pub program: Option<String>,
    /// The survey that was answered.
    pub survey: Option<String>,
    /// Only answers to surveys about these; none: to all surveys.
    pub about: Option<About>,
    /// The team that handled the contact.
    pub team: Option<String>,
    /// The agent who handled the contact.
    pub agent: Option<String>,
    /// The channel of the contact.
    pub channel: Option<String>,
    /// The contact reason.
    pub reason: Option<String>,
    /// The language of the survey, as a tag such as `de`.
    pub language: Option<String>,
    /// Only with a comment.
    pub has_comment: bool,
    /// Only those that count in scores, or only those that do not, with what was set aside; none: all responses.
    pub counted: Option<bool>,
    /// Whether they were sent whole; none: they were. Those that were not count nowhere, whatever `counted` says.
    pub status: Option<Completion>,
    /// Only those with a conflict that nobody resolved.
    pub in_conflict: bool,
}

impl Filter {
    /// Whether what was not sent whole is asked for.
    #[must_use]
    pub fn asks_for_partials(&self) -> bool {
        self.status == Some(Completion::Partial)
    }

    /// The same for one survey, or, where none is named, for all that are about customers: answers about staff are shown
    /// only to who asks for them.
    #[must_use]
    pub fn of_survey(self, survey: Option<String>) -> Self {
        let about = survey.is_none().then_some(About::Customer);
        Self { survey, about, ..self }
    }
}

/// A table of responses, by name: `response`, `set_aside` and `partial_response` have the columns of the filter in common.
pub(super) type Table = &'static str;

/// What was not sent whole.
pub(super) const PARTIAL: Table = "partial_response";

fn col(table: Table, name: &'static str) -> Expr {
    Expr::col((table, name))
}

/// The moment by which a list is in order.
fn moment(table: Table) -> Expr {
    col(table, if table == PARTIAL { "started_at" } else { "submitted_at" })
}

/// What `actor` sees: managers all, leads what belongs to their teams, agents what is about their own contacts.
pub(super) fn sight(actor: &Actor, table: Table) -> Condition {
    match actor.sight() {
        Sight::All => Condition::all(),
        Sight::Teams(teams) => Condition::all().add(col(table, "team").is_in(teams)),
        Sight::Own { agent_key, .. } => Condition::all().add(col(table, "agent_key").is_in(agent_key)),
    }
}

/// What the filter asks of a row, but for whether it counts.
pub(super) fn condition(filter: &Filter, table: Table) -> Condition {
    let is =
        |name: &'static str, value: &Option<String>| value.as_ref().map(|value| col(table, name).eq(value.as_str()));
    let mut all = Condition::all()
        .add_option(filter.from.map(|from| col(table, "local_day").gte(from)))
        .add_option(filter.to.map(|to| col(table, "local_day").lt(to)))
        .add_option(filter.metric.map(|metric| col(table, "metric").eq(metric.as_str())))
        .add_option(is("program_key", &filter.program))
        .add_option(is("survey_key", &filter.survey))
        .add_option(filter.about.map(|about| col(table, "about_staff").eq(about.is_staff())))
        .add_option(is("team", &filter.team))
        .add_option(is("agent_key", &filter.agent))
        .add_option(is("channel", &filter.channel))
        .add_option(is("reason", &filter.reason))
        .add_option(is("language", &filter.language))
        .add_option(filter.has_comment.then(|| col(table, "comment").is_not_null()));
    if let Some(band) = filter.band {
        all = all.add(Metric::ALL.iter().fold(Condition::any(), |any, metric| {
            let scores = metric.scores_of(band);
            any.add(
                Condition::all()
                    .add(col(table, "metric").eq(metric.as_str()))
                    .add(col(table, "score").between(i32::from(*scores.start()), i32::from(*scores.end()))),
            )
        }));
    }
    filter.search.split_whitespace().take(8).fold(all, |all, word| all.add(says(word, table)))
}

/// When responses of the filter's days came in, roughly: no zone is a day away from UTC. It leaves out nothing more, but it
/// is about the column of the order: databases then walk its index from the newest on, instead of sorting all of the days.
pub(super) fn about_when(filter: &Filter, table: Table) -> Condition {
    let midnight = |day: NaiveDate| day.and_time(NaiveTime::MIN).and_utc();
    let before = filter.from.and_then(|from| from.pred_opt()).map(midnight);
    let behind = filter.to.and_then(|to| to.succ_opt()).map(midnight);
    Condition::all()
        .add_option(before.map(|at| moment(table).gte(at)))
        .add_option(behind.map(|at| moment(table).lt(at)))
}

/// What comes after a place in the order, the newest first.
pub(super) fn behind(after: Option<(DateTime<Utc>, Uuid)>, table: Table) -> Condition {
    let Some((at, id)) = after else { return Condition::all() };
    let at_once = Condition::all().add(moment(table).eq(at)).add(col(table, "id").lt(id));
    Condition::any().add(moment(table).lt(at)).add(at_once)
}

/// That the comment contains `word`. SQLite's `lower` knows only the Latin letters of ASCII, so a word is also
/// looked for as it was typed.
fn says(word: &str, table: Table) -> Condition {
    let like = |word: &str| LikeExpr::new(format!("%{}%", escaped(word))).escape('\\');
    Condition::any()
        .add(Expr::expr(Func::lower(col(table, "comment"))).like(like(&word.to_lowercase())))
        .add(col(table, "comment").like(like(word)))
}

/// `text` as LIKE finds it literally.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars().take(100).filter(|c| *c != '\0') {
        if matches!(c, '\\' | '%' | '_') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_like_would_take_for_a_pattern_is_taken_literally() {
        assert_eq!(escaped(r"100 % of a_b\c"), r"100 \% of a\_b\\c");
    }
}
