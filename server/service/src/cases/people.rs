//! Who can be given a case.

use domain::role::Role;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::{
    Actor, Result,
    store::entity::{app_user, follow_up_case, user_team},
};

/// Somebody by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    /// The user.
    pub id: Uuid,
    /// The name that colleagues see.
    pub name: String,
}

/// Whom `actor` may give `case` to, by name, those of the case's team first: a lead to people of their own teams,
/// managers to everybody who works cases. Nobody, for those who do not assign.
pub(super) async fn candidates(
    db: &impl ConnectionTrait,
    actor: &Actor,
    case: &follow_up_case::Model,
) -> Result<Vec<Colleague>> {
    if !actor.role.can_assign_cases() {
        return Ok(Vec::new());
    }
    let mut users = app_user::Entity::find().filter(app_user::Column::DisabledAt.is_null());
    if !actor.role.sees_all_teams() {
        let mates = user_team::Entity::find().filter(user_team::Column::TeamKey.is_in(&actor.teams)).all(db).await?;
        users = users.filter(app_user::Column::Id.is_in(mates.into_iter().map(|row| row.user_id)));
    }
    // An administrator sets things up; one who works cases takes them.
    let users = users
        .filter(app_user::Column::Role.ne(Role::Administrator.as_str()))
        .order_by_asc(app_user::Column::Name)
        .all(db)
        .await?;
    let team: Vec<Uuid> = match &case.team {
        Some(team) => user_team::Entity::find()
            .filter(user_team::Column::TeamKey.eq(team))
            .all(db)
            .await?
            .into_iter()
            .map(|row| row.user_id)
            .collect(),
        None => Vec::new(),
    };
    let (near, far): (Vec<_>, Vec<_>) = users.into_iter().partition(|user| team.contains(&user.id));
    Ok(near.into_iter().chain(far).map(|user| Colleague { id: user.id, name: user.name }).collect())
}

/// The name of a user.
pub(super) async fn name(db: &impl ConnectionTrait, id: Option<Uuid>) -> Result<Option<Colleague>> {
    let Some(id) = id else { return Ok(None) };
    let user = app_user::Entity::find_by_id(id).one(db).await?;
    Ok(user.map(|user| Colleague { id, name: user.name }))
}
