//! What people call things: names for the keys that answers carry.

use std::collections::HashMap;

use domain::{Channel, Sentence, sentence};
use sea_orm::{ConnectionTrait, EntityTrait};

use crate::{
    Result,
    scores::Dimension,
    store::entity::{agent, contact_reason, program, site, survey, team, touchpoint},
};

/// Names by dimension and key. Channels have no names of their own: each language has words for them.
#[derive(Clone, Debug, Default)]
pub struct Labels(HashMap<(Dimension, String), String>);

impl Labels {
    /// All names.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn load(db: &impl ConnectionTrait) -> Result<Self> {
        let mut names = HashMap::new();
        let mut add = |dimension, key: String, name: String| names.insert((dimension, key), name);
        for row in program::Entity::find().all(db).await? {
            add(Dimension::Program, row.key, row.name);
        }
        for row in survey::Entity::find().all(db).await? {
            add(Dimension::Survey, row.key, row.name);
        }
        for row in touchpoint::Entity::find().all(db).await? {
            add(Dimension::Touchpoint, row.key, row.name);
        }
        for row in team::Entity::find().all(db).await? {
            add(Dimension::Team, row.key, row.name);
        }
        for row in agent::Entity::find().all(db).await? {
            add(Dimension::Agent, row.external_id, row.name);
        }
        for row in contact_reason::Entity::find().all(db).await? {
            add(Dimension::Reason, row.code, row.name);
        }
        for row in site::Entity::find().all(db).await? {
            add(Dimension::Site, row.key, row.name);
        }
        Ok(Self(names))
    }

    /// The name of `key`; the key itself where it has none, and words where there is no key.
    #[must_use]
    pub fn of(&self, dimension: Dimension, key: &str) -> Sentence {
        if key.is_empty() {
            return sentence!("overview-label-none", dimension = dimension.as_str());
        }
        if dimension == Dimension::Channel
            && let Ok(channel) = key.parse::<Channel>()
        {
            return sentence!("overview-label-channel", channel);
        }
        self.0.get(&(dimension, key.to_owned())).cloned().unwrap_or_else(|| key.to_owned()).into()
    }

    /// All keys of a dimension that somebody named, with their names, by name.
    #[must_use]
    pub fn all(&self, dimension: Dimension) -> Vec<(String, String)> {
        let mut all: Vec<(String, String)> = self
            .0
            .iter()
            .filter(|((of, _), _)| *of == dimension)
            .map(|((_, key), name)| (key.clone(), name.clone()))
            .collect();
        all.sort_by(|(_, a), (_, b)| a.cmp(b));
        all
    }
}
