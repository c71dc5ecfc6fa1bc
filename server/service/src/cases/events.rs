//! The history of a case: append-only.

use domain::{
    Sentence,
    case::{EventKind, State},
};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait};
use serde_json::Value;
use uuid::Uuid;

use crate::{
    Result, Service,
    store::{entity::case_event, insert_all},
};

/// One entry to be written.
pub(super) struct NewEvent {
    pub(super) case_id: Uuid,
    /// None: the system.
    pub(super) actor_id: Option<Uuid>,
    pub(super) kind: EventKind,
    /// Before and after, where the entry may change the state.
    pub(super) states: Option<(State, State)>,
    pub(super) body: Option<String>,
    pub(super) data: Option<Value>,
}

impl NewEvent {
    /// An entry of the system that changes no state. It is kept in English; [`super::says::read`] knows the sentence again.
    pub(super) fn of_system(case_id: Uuid, kind: EventKind, says: &Sentence) -> Self {
        Self { case_id, actor_id: None, kind, states: None, body: Some(says.to_string()), data: None }
    }
}

/// Writes an entry. Its id says where it stands among entries of the same moment.
pub(super) async fn write(tx: &impl ConnectionTrait, cx: &Service, new: NewEvent) -> Result<Uuid> {
    let id = cx.new_id();
    case_event::Entity::insert(row(cx, id, new)).exec_without_returning(tx).await?;
    Ok(id)
}

/// Writes entries, in their order.
pub(super) async fn write_all(tx: &impl ConnectionTrait, cx: &Service, new: Vec<NewEvent>) -> Result<()> {
    Ok(insert_all(tx, new.into_iter().map(|new| row(cx, cx.new_id(), new)).collect()).await?)
}

fn row(cx: &Service, id: Uuid, new: NewEvent) -> case_event::ActiveModel {
    case_event::ActiveModel {
        id: Set(id),
        case_id: Set(new.case_id),
        at: Set(cx.now()),
        actor_id: Set(new.actor_id),
        kind: Set(new.kind.as_str().to_owned()),
        from_state: Set(new.states.map(|(from, _)| from.as_str().to_owned())),
        to_state: Set(new.states.map(|(_, to)| to.as_str().to_owned())),
        body: Set(new.body),
        data: Set(new.data),
    }
}
