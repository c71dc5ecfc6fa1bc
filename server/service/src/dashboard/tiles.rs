//! The score tiles: a figure, how sure it is, and what it is made of.

use std::collections::BTreeMap;

use domain::{Language, Metric, score::Counts};

use super::View;
use crate::{
    Result, Service,
    charts::{self, Ends},
    scores::{self, Ask, Filters, Group, cells},
};

/// One score.
#[derive(Clone, Debug)]
pub struct Tile {
    /// What is measured.
    pub metric: Metric,
    /// Counts and figure.
    pub group: Group,
    /// How many answers did not count, by why.
    pub left_out: BTreeMap<String, u64>,
    /// The interval on its line, with the values at its ends; none below the least number of answers.
    pub line: Option<(String, Ends)>,
}

pub(super) async fn tiles(cx: &Service, view: &View, filters: &Filters, language: Language) -> Result<Vec<Tile>> {
    let ask = Ask { metrics: Metric::ALL, from: view.from, to: view.to, every: None, by: &[], filters };
    let snapshot = cx.store.snapshot().await?;
    let mut counted = cells(&snapshot, &ask).await?;
    let mut left_out = scores::left_out(&snapshot, &ask).await?;
    snapshot.commit().await?;
    let mut tiles = Vec::new();
    for metric in Metric::ALL.iter().copied() {
        let key = scores::Key { metric, start: view.from, keys: Vec::new() };
        let group = Group::new("all", counted.remove(&key).unwrap_or_else(|| Counts::new(metric)));
        let line = match group.estimate.filter(|figure| figure.enough) {
            Some(figure) => {
                let ends = Ends::around(metric, &figure);
                Some((charts::interval(metric, &figure, ends, language)?, ends))
            }
            None => None,
        };
        tiles.push(Tile { metric, group, left_out: left_out.remove(&metric).unwrap_or_default(), line });
    }
    Ok(tiles)
}
