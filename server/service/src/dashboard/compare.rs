//! Figures side by side: ranks only where intervals part.

use std::collections::BTreeMap;

use domain::{
    Sentence,
    score::{Counts, Estimate},
    sentence,
};

use super::Part;
use crate::{
    Actor, Result, Service,
    charts::{self, Ends},
    labels::Labels,
    scores::{Dimension, Group, cells},
};

/// The most rows of a comparison: what lies in the middle of a long one tells nobody where to look.
pub const MOST_ROWS: usize = 40;

/// One dimension, a row a key.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// What is compared.
    pub dimension: Dimension,
    /// Rows with enough answers, the highest figure first; then the others, by number of answers. Of more than
    /// [`MOST_ROWS`] those at both ends.
    pub rows: Vec<Row>,
    /// How many rows are not among them.
    pub left_out: usize,
    /// The values at the ends of the rows' lines; none where no row has enough answers.
    pub ends: Option<Ends>,
}

/// One key.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its name.
    pub label: Sentence,
    /// Its key, counts and figure.
    pub group: Group,
    /// The interval on the line; none with too few answers.
    pub line: Option<String>,
    /// Its place among the rows; none with too few answers.
    pub place: Option<Place>,
}

/// Where a row surely stands among the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The best place it may have: one behind those that are surely higher.
    pub best: usize,
    /// The worst place it may have.
    pub worst: usize,
    /// Among how many.
    pub of: usize,
}

impl Place {
    /// In words: `1st`, `2nd to 4th`; nothing when half of all places are possible, for that says nothing.
    #[must_use]
    pub fn in_words(self) -> Option<Sentence> {
        match self {
            Self { best, worst, of } if (worst - best) * 2 >= of || of < 2 => None,
            Self { best, worst, .. } if best == worst => Some(ordinal(best)),
            Self { best, worst, .. } => {
                Some(sentence!("overview-places", best = ordinal(best), worst = ordinal(worst)))
            }
        }
    }
}

fn ordinal(n: usize) -> Sentence {
    let form = match (n % 10, n % 100) {
        (1, tens) if tens != 11 => "one",
        (2, tens) if tens != 12 => "two",
        (3, tens) if tens != 13 => "few",
        _ => "other",
    };
    sentence!("overview-ordinal", n, form)
}

/// Teams and agents, for those who may compare people.
pub(super) async fn people(cx: &Service, actor: &Actor, part: &Part<'_>, labels: &Labels) -> Result<Vec<Comparison>> {
    if !actor.role.can_compare() {
        return Ok(Vec::new());
    }
    let mut comparisons = Vec::new();
    for dimension in [Dimension::Team, Dimension::Agent] {
        let by = [dimension];
        let ask = part.ask(&by);
        let snapshot = cx.store.snapshot().await?;
        let counted = cells(&snapshot, &ask).await?;
        snapshot.commit().await?;
        let groups = counted.into_iter().filter_map(|(mut key, counts)| Some((key.keys.pop()?, counts)));
        comparisons.push(comparison(part, dimension, groups.collect(), labels)?);
    }
    Ok(comparisons)
}

/// A comparison of `groups`, by key.
pub(super) fn comparison(
    part: &Part<'_>,
    dimension: Dimension,
    groups: BTreeMap<String, Counts>,
    labels: &Labels,
) -> Result<Comparison> {
    let metric = part.metric;
    let mut groups: Vec<Group> =
        groups.into_iter().filter(|(key, _)| !key.is_empty()).map(|(key, counts)| Group::new(key, counts)).collect();
    let enough = |group: &Group| group.estimate.filter(|figure| figure.enough);
    groups.sort_by(|a, b| {
        let value = |group| enough(group).map_or(f64::MIN, |figure| figure.value);
        value(b).total_cmp(&value(a)).then_with(|| b.counts.n().cmp(&a.counts.n()))
    });
    let figures: Vec<Estimate> = groups.iter().filter_map(enough).collect();
    let left_out = groups.len().saturating_sub(MOST_ROWS);
    leave_middle_out(&mut groups, figures.len());
    let ends = Ends::holding(metric, &figures);
    let mut rows = Vec::new();
    for group in groups {
        let figure = enough(&group);
        let line = match (figure, ends) {
            (Some(figure), Some(ends)) => Some(charts::interval(metric, &figure, ends, part.language)?),
            _ => None,
        };
        let place = figure.map(|figure| place(&figure, &figures));
        rows.push(Row { label: labels.of(dimension, &group.key), group, line, place });
    }
    Ok(Comparison { dimension, rows, left_out, ends })
}

/// Leaves [`MOST_ROWS`]: half of them the highest, half the lowest of the `enough` that have a figure.
fn leave_middle_out<T>(rows: &mut Vec<T>, enough: usize) {
    if rows.len() > MOST_ROWS {
        let lowest = enough.saturating_sub(MOST_ROWS / 2).max(MOST_ROWS / 2);
        rows.drain(MOST_ROWS / 2..lowest);
        rows.truncate(MOST_ROWS);
    }
}

fn place(figure: &Estimate, all: &[Estimate]) -> Place {
    let surely = |above: bool| {
        all.iter().filter(|other| other.parts_from(figure) && (other.value > figure.value) == above).count()
    };
    Place { best: surely(true) + 1, worst: all.len() - surely(false), of: all.len() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_surely_differs_has_a_place() {
        let share = |hits| Estimate::of_share(hits, 100).unwrap();
        let all = [share(95), share(92), share(60), share(55), share(20)];
        let said: Vec<_> =
            all.iter().filter_map(|figure| place(figure, &all).in_words()).map(|words| words.to_string()).collect();
        assert_eq!(said, ["1st to 2nd", "1st to 2nd", "3rd to 4th", "3rd to 4th", "5th"]);
        let close = [share(80), share(78), share(79)];
        assert!(close.iter().all(|figure| super::place(figure, &close).in_words().is_none()));
    }

    #[test]
    fn of_a_long_comparison_both_ends_are_left() {
        let left = |all: usize, enough: usize| {
            let mut rows: Vec<usize> = (0..all).collect();
            leave_middle_out(&mut rows, enough);
            rows
        };
        assert_eq!(left(40, 40), (0..40).collect::<Vec<_>>());
        assert_eq!(left(1300, 1000), (0..20).chain(980..1000).collect::<Vec<_>>());
        // Few have a figure: those, and then the ones with most answers.
        assert_eq!(left(1300, 5), (0..40).collect::<Vec<_>>());
        assert_eq!(left(1300, 30), (0..40).collect::<Vec<_>>());
    }

    #[test]
    fn ordinals() {
        assert_eq!(
            [1, 2, 3, 4, 11, 12, 13, 21, 112].map(|n| ordinal(n).to_string()),
            ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th"]
        );
    }
}
