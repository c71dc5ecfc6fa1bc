//! Whose turn it is: cases of a team go round among those who work them.

use domain::role::Role;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::OnConflict,
};
use uuid::Uuid;

use crate::{
    Result,
    store::entity::{agent, app_user, team_rotation, user_team},
};

/// The next owner of a case of `team`, and writes down that the turn was theirs. None when nobody of the team
/// works cases.
///
/// The agent of the contact is passed over while there is somebody else: a second person looks at it.
pub(super) async fn next(
    tx: &impl ConnectionTrait,
    team: &str,
    agent_key: Option<&str>,
) -> Result<Option<app_user::Model>> {
    let mut members = members(tx, team).await?;
    let ids: Vec<Uuid> = members.iter().map(|user| user.id).collect();
    let last = team_rotation::Entity::find_by_id(team).one(tx).await?.and_then(|row| row.last_user_id);
    let Some(turn) = in_turn(&ids, last, agent_user(tx, agent_key).await?) else { return Ok(None) };
    team_rotation::Entity::insert(team_rotation::ActiveModel {
        team_key: Set(team.to_owned()),
        last_user_id: Set(Some(ids[turn])),
    })
    .on_conflict(
        OnConflict::column(team_rotation::Column::TeamKey).update_column(team_rotation::Column::LastUserId).to_owned(),
    )
    .exec_without_returning(tx)
    .await?;
    Ok(Some(members.swap_remove(turn)))
}

/// Who works the cases of a team: enabled agents and team leads, in the order in which they joined.
async fn members(tx: &impl ConnectionTrait, team: &str) -> Result<Vec<app_user::Model>> {
    let of_team = user_team::Entity::find().filter(user_team::Column::TeamKey.eq(team)).all(tx).await?;
    Ok(app_user::Entity::find()
        .filter(app_user::Column::Id.is_in(of_team.into_iter().map(|row| row.user_id)))
        .filter(app_user::Column::DisabledAt.is_null())
        .filter(app_user::Column::Role.is_in([Role::Agent.as_str(), Role::TeamLead.as_str()]))
        .order_by_asc(app_user::Column::Id)
        .all(tx)
        .await?)
}

/// The user that the agent of a contact is, if one.
async fn agent_user(tx: &impl ConnectionTrait, agent_key: Option<&str>) -> Result<Option<Uuid>> {
    let Some(key) = agent_key else { return Ok(None) };
    let agent = agent::Entity::find().filter(agent::Column::ExternalId.eq(key)).one(tx).await?;
    Ok(agent.and_then(|agent| agent.user_id))
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
