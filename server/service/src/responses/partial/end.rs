//! How a partial ends: completed by the answer that was sent after all, or final after a time.

use chrono::{DateTime, Duration, Utc};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::Expr};
use serde_json::json;
use uuid::Uuid;

use crate::{
    Result, Service, feedback,
    jobs::{self, JobKind, NewJob},
    organisation::{self, Organisation},
    store::{
        entity::{
            partial_response::{Column, Entity},
            response,
        },
        padded,
    },
};

/// Seconds of an hour.
const HOUR: i64 = 3600;

/// Takes away what the attempts of `sent`, or others on the same invitations, had said so far.
pub(in crate::responses) async fn completed(tx: &impl ConnectionTrait, sent: &[&response::Model]) -> Result<()> {
    if sent.is_empty() {
        return Ok(());
    }
    let of_them = Condition::any()
        .add(Column::AttemptId.is_in(padded(sent.iter().map(|row| row.attempt_id))))
        .add(Column::InvitationId.is_in(padded(sent.iter().filter_map(|row| row.invitation_id))));
    Entity::delete_many().filter(of_them).exec(tx).await?;
    Ok(())
}

/// Marks the partials of an invitation whose time is over as final.
///
/// # Errors
/// When the database is away.
pub(crate) async fn end_of_invitation(tx: &impl ConnectionTrait, cx: &Service, invitation: Uuid) -> Result<()> {
    end(tx, cx.now(), Condition::all().add(Column::InvitationId.eq(invitation))).await
}

/// Plans that what was said at `at` becomes final in time: one job for all of an hour.
pub(super) async fn plan(
    tx: &impl ConnectionTrait,
    cx: &Service,
    at: DateTime<Utc>,
    organisation: &Organisation,
) -> Result<()> {
    let due = at + patience(organisation);
    // The whole hour is over by then.
    let hour = (due.timestamp().div_euclid(HOUR) + 1) * HOUR;
    let job = NewJob {
        kind: JobKind::EndPartials,
        payload: json!({}),
        run_at: DateTime::from_timestamp(hour, 0).unwrap_or(due),
        unique_key: Some(format!("end partials {hour}")),
    };
    jobs::enqueue(tx, cx, job).await?;
    Ok(())
}

/// The job: marks partials as final that were not changed for as long as the organisation waits. They can still be completed
/// while their link is open.
///
/// # Errors
/// When the database is away.
pub async fn end_in_time(cx: &Service) -> Result<()> {
    let tx = cx.store.begin().await?;
    let organisation = organisation::get_in(&tx).await?;
    // A page that arrived after its whole survey.
    Entity::delete_many().filter(feedback::was_completed()).exec(&tx).await?;
    let quiet = Column::UpdatedAt.lte(cx.now() - patience(&organisation));
    end(&tx, cx.now(), Condition::all().add(quiet)).await?;
    // Where the organisation waits longer than it did, those that are open have no job of their own.
    let open = Entity::find().filter(Column::FinalAt.is_null()).order_by_asc(Column::UpdatedAt).one(&tx).await?;
    if let Some(oldest) = open {
        plan(&tx, cx, oldest.updated_at, &organisation).await?;
    }
    tx.commit().await?;
    Ok(())
}

async fn end(tx: &impl ConnectionTrait, now: DateTime<Utc>, which: Condition) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::FinalAt, Expr::value(Some(now)))
        .filter(Column::FinalAt.is_null())
        .filter(which)
        .exec(tx)
        .await?;
    Ok(())
}

fn patience(organisation: &Organisation) -> Duration {
    Duration::hours(i64::from(organisation.partial_hours))
}
