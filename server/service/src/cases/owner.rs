//! Whose turn it is: cases of a team go round among those who work them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::role::Role;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::OnConflict,
};
use uuid::Uuid;

use crate::{
    Result,
    store::entity::{agent, app_user, response, team_rotation, user_team},
};

/// A case that waits for its owner.
#[derive(Clone, Copy, Debug)]
pub(super) struct Turn<'a> {
    team: Option<&'a str>,
    /// The agent of the contact.
    agent_key: Option<&'a str>,
}

impl<'a> Turn<'a> {
    pub(super) fn of(response: &'a response::Model) -> Self {
        Self { team: response.team.as_deref(), agent_key: response.agent_key.as_deref() }
    }
}

/// The owner of each of these cases, in turn, and writes down whose turns they were. None where nobody of the team works
/// cases.
///
/// The agent of the contact is passed over while there is somebody else: a second person looks at it.
pub(super) async fn next(tx: &impl ConnectionTrait, turns: &[Turn<'_>]) -> Result<Vec<Option<app_user::Model>>> {
    let keys: BTreeSet<&str> = turns.iter().filter_map(|turn| turn.team).collect();
    if keys.is_empty() {
        return Ok(vec![None; turns.len()]);
    }
    let mut teams = teams(tx, &keys).await?;
    let agents = agents(tx, turns.iter().filter_map(|turn| turn.agent_key)).await?;
    let owners = turns.iter().map(|turn| {
        let avoid = turn.agent_key.and_then(|key| agents.get(key).copied());
        teams.get_mut(turn.team?)?.take_turn(avoid)
    });
    let owners = owners.collect();
    let rotations: Vec<_> = teams
        .into_iter()
        .filter(|(_, team)| !team.members.is_empty())
        .map(|(key, team)| team_rotation::ActiveModel { team_key: Set(key), last_user_id: Set(team.last) })
        .collect();
    if !rotations.is_empty() {
        team_rotation::Entity::insert_many(rotations)
            .on_conflict(
                OnConflict::column(team_rotation::Column::TeamKey)
                    .update_column(team_rotation::Column::LastUserId)
                    .to_owned(),
            )
            .exec_without_returning(tx)
            .await?;
    }
    Ok(owners)
}

/// Who works the cases of a team, and whose turn was the last.
#[derive(Debug, Default)]
struct Team {
    /// In the order in which they joined.
    members: Vec<app_user::Model>,
    last: Option<Uuid>,
}

impl Team {
    fn take_turn(&mut self, avoid: Option<Uuid>) -> Option<app_user::Model> {
        let ids: Vec<Uuid> = self.members.iter().map(|user| user.id).collect();
        let turn = in_turn(&ids, self.last, avoid)?;
        self.last = Some(ids[turn]);
        Some(self.members[turn].clone())
    }
}

/// The teams of these keys: enabled agents and team leads work their cases.
async fn teams(tx: &impl ConnectionTrait, keys: &BTreeSet<&str>) -> Result<BTreeMap<String, Team>> {
    let mut teams: BTreeMap<String, Team> = keys.iter().map(|key| ((*key).to_owned(), Team::default())).collect();
    let members = user_team::Entity::find()
        .filter(user_team::Column::TeamKey.is_in(keys.iter().copied()))
        .find_also_related(app_user::Entity)
        .filter(app_user::Column::DisabledAt.is_null())
        .filter(app_user::Column::Role.is_in([Role::Agent.as_str(), Role::TeamLead.as_str()]))
        .order_by_asc(app_user::Column::Id)
        .all(tx)
        .await?;
    for (of_team, user) in members {
        if let (Some(team), Some(user)) = (teams.get_mut(&of_team.team_key), user) {
            team.members.push(user);
        }
    }
    let rotations = team_rotation::Entity::find()
        .filter(team_rotation::Column::TeamKey.is_in(keys.iter().copied()))
        .all(tx)
        .await?;
    for row in rotations {
        if let Some(team) = teams.get_mut(&row.team_key) {
            team.last = row.last_user_id;
        }
    }
    Ok(teams)
}

/// The users that agents of contacts are, by the agent's key.
async fn agents(tx: &impl ConnectionTrait, keys: impl Iterator<Item = &str>) -> Result<HashMap<String, Uuid>> {
    let keys: BTreeSet<&str> = keys.collect();
    if keys.is_empty() {
        return Ok(HashMap::new());
    }
    let agents = agent::Entity::find().filter(agent::Column::ExternalId.is_in(keys)).all(tx).await?;
    Ok(agents.into_iter().filter_map(|agent| Some((agent.external_id, agent.user_id?))).collect())
}

/// The place in `members` (sorted) of the one after `last`, passing over `avoid` unless there is nobody else.
fn in_turn(members: &[Uuid], last: Option<Uuid>, avoid: Option<Uuid>) -> Option<usize> {
    // The last one may have left since: go on behind the place they had.
    let start = last.map_or(0, |last| members.partition_point(|member| *member <= last));
    let turns = (0..members.len()).map(|step| (start + step) % members.len());
    turns.clone().find(|turn| Some(members[*turn]) != avoid).or_else(|| turns.clone().next())
}

#[cfg(test)]
mod tests {
    use super::in_turn;
    use uuid::Uuid;

    fn id(number: u128) -> Uuid {
        Uuid::from_u128(number)
    }

    #[test]
    fn everybody_gets_a_turn() {
        let members = [id(1), id(2), id(3)];
        let mut last = None;
        let turns: Vec<usize> = (0..5)
            .map(|_| {
                let turn = in_turn(&members, last, None).unwrap();
                last = Some(members[turn]);
                turn
            })
            .collect();
        assert_eq!(turns, [0, 1, 2, 0, 1]);
    }

    #[test]
    fn the_agent_of_the_contact_is_passed_over_unless_alone() {
        assert_eq!(in_turn(&[id(1), id(2)], Some(id(1)), Some(id(2))), Some(0));
        assert_eq!(in_turn(&[id(2)], None, Some(id(2))), Some(0));
        assert_eq!(in_turn(&[], None, Some(id(2))), None);
    }

    #[test]
    fn who_left_does_not_stop_the_round() {
        assert_eq!(in_turn(&[id(1), id(3)], Some(id(2)), None), Some(1));
        assert_eq!(in_turn(&[id(1), id(3)], Some(id(9)), None), Some(0));
    }
}
