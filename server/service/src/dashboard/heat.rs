//! Reasons by channels: where it is better and where worse than on the whole.

use std::collections::BTreeMap;

use domain::{
    Channel, Metric, Sentence,
    score::{Counts, Estimate, estimate},
    sentence,
};

use super::{Comparison, Part, compare::comparison, one_after_another};
use crate::{
    Error, Result, Service,
    labels::Labels,
    scores::{Dimension, Group, cells},
};

/// The table.
#[derive(Clone, Debug)]
pub struct Heat {
    /// What it says.
    pub sentence: Sentence,
    /// Channels, as people call them.
    pub channels: Vec<Sentence>,
    /// Reasons, those with most answers first.
    pub rows: Vec<HeatRow>,
    /// How many further reasons there are.
    pub more: usize,
}

/// A reason.
#[derive(Clone, Debug)]
pub struct HeatRow {
    /// Its code.
    pub key: String,
    /// What people call it.
    pub label: Sentence,
    /// One cell a channel; none where nobody answered.
    pub cells: Vec<Option<HeatCell>>,
    /// How many answers in all channels.
    pub n: u64,
}

/// A reason on a channel.
#[derive(Clone, Debug)]
pub struct HeatCell {
    /// Key of the channel, counts and figure.
    pub group: Group,
    /// How far it lies from the figure of all answers: −3 (far below) to 3 (far above).
    pub step: i8,
}

/// Rows that are shown.
const MOST: usize = 8;

/// The table, and the comparisons of its sums: by reason and by channel.
pub(super) async fn heat(cx: &Service, part: &Part<'_>, labels: &Labels) -> Result<(Heat, Vec<Comparison>)> {
    let by = [Dimension::Reason, Dimension::Channel];
    let (ask, metric) = (part.ask(&by), part.metric);
    let snapshot = cx.store.snapshot().await?;
    let counted = cells(&snapshot, &ask).await?;
    snapshot.commit().await?;
    let (mut whole, mut reasons, mut channels) = (Counts::new(metric), BTreeMap::new(), BTreeMap::new());
    let mut grid: BTreeMap<String, BTreeMap<String, Counts>> = BTreeMap::new();
    for (key, counts) in counted {
        let [reason, channel] =
            <[String; 2]>::try_from(key.keys).map_err(|_| Error::Internal("two keys".to_owned()))?;
        merge(&mut whole, &counts)?;
        merge(reasons.entry(reason.clone()).or_insert_with(|| Counts::new(metric)), &counts)?;
        merge(channels.entry(channel.clone()).or_insert_with(|| Counts::new(metric)), &counts)?;
        grid.entry(reason).or_default().insert(channel, counts);
    }
    let sentence = apart(metric, &whole, &reasons, labels)?;
    let shown: Vec<&str> =
        Channel::ALL.iter().map(|channel| channel.as_str()).filter(|key| channels.contains_key(*key)).collect();
    let centre = estimate(&whole);
    let mut rows: Vec<HeatRow> = grid
        .into_iter()
        .filter(|(reason, _)| !reason.is_empty())
        .map(|(reason, mut counts)| HeatRow {
            n: counts.values().map(Counts::n).sum(),
            label: labels.of(Dimension::Reason, &reason),
            cells: shown.iter().map(|key| counts.remove(*key).map(|counts| cell(key, counts, centre))).collect(),
            key: reason,
        })
        .collect();
    rows.sort_by(|a, b| b.n.cmp(&a.n).then_with(|| a.label.to_string().cmp(&b.label.to_string())));
    let more = rows.len().saturating_sub(MOST);
    rows.truncate(MOST);
    let comparisons = vec![
        comparison(part, Dimension::Reason, reasons, labels)?,
        comparison(part, Dimension::Channel, channels, labels)?,
    ];
    let channels = shown.iter().map(|key| labels.of(Dimension::Channel, key)).collect();
    Ok((Heat { sentence, channels, rows, more }, comparisons))
}

fn merge(into: &mut Counts, counts: &Counts) -> Result<()> {
    into.merge(counts).map_err(|error| Error::Internal(error.to_string()))
}

fn cell(channel: &str, counts: Counts, centre: Option<Estimate>) -> HeatCell {
    let group = Group::new(channel, counts);
    let step = match (group.estimate, centre) {
        (Some(figure), Some(centre)) if figure.enough => step(group.counts.metric(), figure.value - centre.value),
        _ => 0,
    };
    HeatCell { group, step }
}

/// How far apart two figures are, in steps that widen: 3, 8 and 15 points, twice that for NPS.
fn step(metric: Metric, distance: f64) -> i8 {
    let (least, most) = metric.value_range();
    let distance = distance * 100.0 / (most - least);
    let steps = [3.0, 8.0, 15.0].iter().filter(|border| distance.abs() >= **border).count() as i8;
    if distance < 0.0 { -steps } else { steps }
}

/// Which reasons surely differ from all others together.
fn apart(metric: Metric, whole: &Counts, reasons: &BTreeMap<String, Counts>, labels: &Labels) -> Result<Sentence> {
    let mut below = Vec::new();
    let mut above = Vec::new();
    for (key, counts) in reasons.iter().filter(|(key, _)| !key.is_empty()) {
        let mut rest = whole.clone();
        rest.subtract(counts).map_err(|error| Error::Internal(error.to_string()))?;
        if let (Some(own), Some(rest)) = (estimate(counts), estimate(&rest))
            && own.parts_from(&rest)
        {
            if own.value < rest.value { &mut below } else { &mut above }.push(labels.of(Dimension::Reason, key));
        }
    }
    let said = [lie(&below, "below"), lie(&above, "above")];
    let none = || sentence!("overview-heat-no-difference", metric);
    Ok(one_after_another(said.into_iter().flatten()).unwrap_or_else(none))
}

/// That reasons lie on that side of the rest: a few by name, of many two.
fn lie(names: &[Sentence], way: &'static str) -> Option<Sentence> {
    let n = names.len();
    let names_of = |first: &[Sentence], last: &Sentence| {
        let list = first.iter().cloned().reduce(|list, item| sentence!("overview-list", list, item));
        let item = last.clone();
        list.map_or(last.clone(), |list| sentence!("overview-list-and", list, item))
    };
    match names {
        [] => None,
        [first, .., last] if n > 3 => {
            let names = names_of(std::slice::from_ref(first), last);
            Some(sentence!("overview-heat-many-lie", n, way, names))
        }
        [init @ .., last] => Some(sentence!("overview-heat-lie", n, way, names = names_of(init, last))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_widen_with_distance() {
        assert_eq!([-20.0, -9.0, -3.0, -2.9, 0.0, 5.0, 40.0].map(|d| step(Metric::Csat, d)), [-3, -2, -1, 0, 0, 1, 3]);
        assert_eq!([-20.0, 5.9, 16.0].map(|d| step(Metric::Nps, d)), [-2, 0, 2]);
    }

    #[test]
    fn only_reasons_that_surely_differ_are_named() {
        let counts = |high, low| Counts::from_rows(Metric::Csat, [(5, high), (1, low)]).unwrap();
        let mut reasons = BTreeMap::from([("fee".to_owned(), counts(20, 80)), ("move".to_owned(), counts(80, 20))]);
        let sum = |reasons: &BTreeMap<String, Counts>| {
            let mut whole = Counts::new(Metric::Csat);
            reasons.values().for_each(|counts| whole.merge(counts).unwrap());
            whole
        };
        let told = |reasons: &BTreeMap<String, Counts>| {
            apart(Metric::Csat, &sum(reasons), reasons, &Labels::default()).unwrap()
        };
        assert_eq!(told(&reasons), "fee lies below the rest. move lies above the rest.");
        reasons.insert("fee".to_owned(), counts(79, 21));
        assert_eq!(told(&reasons), "No reason surely differs from the others in CSAT.");
    }

    #[test]
    fn a_few_reasons_are_named_and_of_many_two() {
        let said = |names: &[&'static str]| {
            let names: Vec<Sentence> = names.iter().copied().map(Sentence::from).collect();
            lie(&names, "above").map(|said| said.to_string()).unwrap_or_default()
        };
        assert_eq!(said(&[]), "");
        assert_eq!(said(&["a", "b"]), "a and b lie above the rest.");
        assert_eq!(said(&["a", "b", "c"]), "a, b and c lie above the rest.");
        assert_eq!(said(&["a", "b", "c", "d"]), "4 reasons lie above the rest, a and d among them.");
    }
}
