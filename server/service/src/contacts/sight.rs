//! Which contacts an actor sees.

use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Select};

use crate::{
    Actor,
    actor::Sight,
    store::entity::{contact, follow_up_case},
};

/// The contacts that `actor` may see; every read of contacts starts here. A lead sees what the teams handled. An
/// agent sees what they handled or noted themselves, and the contacts of cases that are theirs or theirs to take.
#[must_use]
pub fn visible(actor: &Actor) -> Select<contact::Entity> {
    let select = contact::Entity::find();
    match actor.sight() {
        Sight::All => select,
        Sight::Teams(teams) => select.filter(contact::Column::Team.is_in(teams)),
        Sight::Own { user_id, agent_key, teams } => {
            let mut any = Condition::any();
            if let Some(key) = agent_key {
                any = any.add(contact::Column::AgentKey.eq(key));
            }
            if let Some(user) = user_id {
                any = any.add(contact::Column::NotedBy.eq(user));
            }
            let mine_or_free =
                Condition::any().add_option(user_id.map(|user| follow_up_case::Column::OwnerId.eq(user))).add(
                    Condition::all()
                        .add(follow_up_case::Column::OwnerId.is_null())
                        .add(follow_up_case::Column::Team.is_in(teams)),
                );
            let cases = follow_up_case::Entity::find()
                .select_only()
                .column(follow_up_case::Column::ContactId)
                .filter(follow_up_case::Column::ContactId.is_not_null())
                .filter(mine_or_free);
            select.filter(any.add(contact::Column::Id.in_subquery(cases.into_query())))
        }
    }
}
