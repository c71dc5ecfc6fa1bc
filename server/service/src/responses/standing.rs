//! A response as it stands: its row, its latest answers, and the attempts that made it.

use domain::{AttemptId, survey::Answers};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, ModelTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::{
    Error, Result,
    store::entity::{response, response_revision},
};

/// A stored response with all its revisions.
#[derive(Clone, Debug)]
pub(super) struct Standing {
    pub(super) response: response::Model,
    /// The answers that count now.
    pub(super) answers: Answers,
    /// Every attempt that was taken, with its answers, the first one first.
    pub(super) attempts: Vec<(Uuid, Answers)>,
}

impl Standing {
    /// What an attempt of this response said.
    pub(super) fn said(&self, attempt: AttemptId) -> Option<&Answers> {
        let id = Uuid::from_u128(attempt.bits());
        self.attempts.iter().find(|(known, _)| *known == id).map(|(_, answers)| answers)
    }
}

/// The response to an invitation.
pub(super) async fn of_invitation(db: &impl ConnectionTrait, invitation_id: Uuid) -> Result<Option<Standing>> {
    let found = response::Entity::find().filter(response::Column::InvitationId.eq(invitation_id)).one(db).await?;
    read(db, found).await
}

/// The response that an attempt began.
pub(super) async fn of_attempt(db: &impl ConnectionTrait, attempt: AttemptId) -> Result<Option<Standing>> {
    let id = Uuid::from_u128(attempt.bits());
    let found = response::Entity::find().filter(response::Column::AttemptId.eq(id)).one(db).await?;
    read(db, found).await
}

async fn read(db: &impl ConnectionTrait, found: Option<response::Model>) -> Result<Option<Standing>> {
    let Some(response) = found else { return Ok(None) };
    let revisions = response
        .find_related(response_revision::Entity)
        .order_by_asc(response_revision::Column::Number)
        .all(db)
        .await?;
    let attempts = revisions
        .into_iter()
        .map(|revision| {
            let answers = serde_json::from_value(revision.answers)
                .map_err(|_| Error::Internal(format!("revision {} cannot be read", revision.id)))?;
            Ok((revision.attempt_id, answers))
        })
        .collect::<Result<Vec<(Uuid, Answers)>>>()?;
    let answers = attempts.last().map(|(_, answers)| answers.clone()).unwrap_or_default();
    Ok(Some(Standing { response, answers, attempts }))
}
