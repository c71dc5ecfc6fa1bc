//! Which answers are meant: keys by dimension, narrowed to what the actor sees.

use std::collections::{BTreeMap, BTreeSet};

use super::Dimension;
use crate::{Actor, actor::Sight};

/// Keys by dimension. An answer is meant when each dimension that is named holds one of its keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters(BTreeMap<Dimension, BTreeSet<String>>);

impl Filters {
    /// Every answer.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// Also lets in `key` of `dimension`.
    #[must_use]
    pub fn with(mut self, dimension: Dimension, key: impl Into<String>) -> Self {
        self.0.entry(dimension).or_default().insert(key.into());
        self
    }

    /// Keeps of `dimension` only what is also in `keys`.
    pub fn narrow(&mut self, dimension: Dimension, keys: impl IntoIterator<Item = String>) {
        let keys: BTreeSet<String> = keys.into_iter().collect();
        self.0.entry(dimension).and_modify(|own| own.retain(|key| keys.contains(key))).or_insert(keys);
    }

    /// The same, but nothing that `actor` may not see.
    #[must_use]
    pub fn seen_by(mut self, actor: &Actor) -> Self {
        match actor.sight() {
            Sight::All => {}
            Sight::Teams(teams) => self.narrow(Dimension::Team, teams),
            Sight::Own { agent_key, .. } => self.narrow(Dimension::Agent, agent_key),
        }
        self
    }

    /// The dimensions that are named.
    pub fn dimensions(&self) -> impl Iterator<Item = Dimension> + '_ {
        self.0.keys().copied()
    }

    /// The dimensions that are named, with their keys.
    pub fn iter(&self) -> impl Iterator<Item = (Dimension, &BTreeSet<String>)> + '_ {
        self.0.iter().map(|(dimension, keys)| (*dimension, keys))
    }

    /// The keys of a dimension; none if every key is let in.
    #[must_use]
    pub fn keys(&self, dimension: Dimension) -> Option<&BTreeSet<String>> {
        self.0.get(&dimension)
    }

    /// Whether no answer can be meant.
    #[must_use]
    pub fn is_void(&self) -> bool {
        self.0.values().any(BTreeSet::is_empty)
    }
}

#[cfg(test)]
mod tests {
    use domain::role::Role;

    use super::*;

    #[test]
    fn a_lead_sees_own_teams_whatever_is_asked() {
        let lead = Actor { role: Role::TeamLead, teams: vec!["a".to_owned(), "b".to_owned()], ..Actor::system() };
        let keys = |filters: &Filters| filters.keys(Dimension::Team).unwrap().iter().cloned().collect::<Vec<_>>();
        assert_eq!(keys(&Filters::none().seen_by(&lead)), ["a", "b"]);
        let asked = Filters::none().with(Dimension::Team, "b").with(Dimension::Team, "c").seen_by(&lead);
        assert_eq!(keys(&asked), ["b"]);
        assert!(Filters::none().with(Dimension::Team, "c").seen_by(&lead).is_void());
    }

    #[test]
    fn an_agent_sees_own_answers_and_one_without_a_key_none() {
        let agent = Actor { role: Role::Agent, agent_key: Some("A-1".to_owned()), ..Actor::system() };
        assert!(Filters::none().seen_by(&agent).keys(Dimension::Agent).unwrap().contains("A-1"));
        assert!(Filters::none().seen_by(&Actor { agent_key: None, ..agent }).is_void());
    }
}
