//! Side effects as rows: written in the transaction of their cause, done once it is committed.
//!
//! A job is claimed for a while ([`LEASE`]); a worker that dies loses its claim and another takes over. So a
//! job may run twice and must be idempotent. What fails is tried again with growing pauses and jitter, then
//! given up and shown to an administrator with its last error.

mod claim;
mod manage;
mod put_back;
mod run;

use chrono::{DateTime, Duration, Utc};
use domain::{Sentence, sentence};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, QueryOrder, QuerySelect, TryInsertResult};
use serde_json::Value;

pub use claim::{claim, fail, finish};
pub use manage::{JobState, counts, give_up, of_state, retry_now};
pub use run::{run, run_due};

use crate::{Actor, Error, Result, Service, store::entity::job};

/// How long a claim holds.
pub const LEASE: Duration = Duration::minutes(5);
/// Tries before a job is given up: with the pauses between them about six hours.
const TRIES: i32 = 12;

/// What is to be done. The name is stored; the payload belongs to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum JobKind {
    /// Send an invitation's first message. Payload: `invitation`.
    SendInvitation,
    /// Send a reminder, if there is no answer yet. Payload: `invitation`.
    Remind,
    /// End an invitation that was not answered. Payload: `invitation`.
    Expire,
    /// Raise a case that nobody touched in time. Payload: `case`, `tier`.
    Escalate,
    /// Send a reply of staff to a customer. Payload: `case_event`.
    SendReply,
    /// Fold new score events into the counts.
    FoldScores,
    /// Tell an endpoint what happened. Payload: `delivery`, `attempts`, `by_hand`.
    DeliverWebhook,
    /// Write to an administrator that a webhook was switched off. Payload: `endpoint`, `off_at`, `user`.
    SendWebhookNotice,
    /// Forget what webhooks told a month ago.
    ForgetWebhooks,
    /// Mark partial answers as final that nobody goes on with.
    EndPartials,
    /// Forget files that were sent a day ago with forms that nobody submitted.
    ForgetUploads,
}

impl JobKind {
    /// All kinds.
    pub const ALL: [Self; 11] = [
        Self::SendInvitation,
        Self::Remind,
        Self::Expire,
        Self::Escalate,
        Self::SendReply,
        Self::FoldScores,
        Self::DeliverWebhook,
        Self::SendWebhookNotice,
        Self::ForgetWebhooks,
        Self::EndPartials,
        Self::ForgetUploads,
    ];

    /// Whether doing it means to wait for a mail server.
    #[must_use]
    pub const fn sends_mail(self) -> bool {
        matches!(self, Self::SendInvitation | Self::Remind | Self::SendReply | Self::SendWebhookNotice)
    }

    /// Whether doing it means to wait for somebody else's web server.
    #[must_use]
    pub const fn calls_out(self) -> bool {
        matches!(self, Self::DeliverWebhook)
    }

    /// The stored name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SendInvitation => "send_invitation",
            Self::Remind => "remind",
            Self::Expire => "expire",
            Self::Escalate => "escalate",
            Self::SendReply => "send_reply",
            Self::FoldScores => "fold_scores",
            Self::DeliverWebhook => "deliver_webhook",
            Self::SendWebhookNotice => "send_webhook_notice",
            Self::ForgetWebhooks => "forget_webhooks",
            Self::EndPartials => "end_partials",
            Self::ForgetUploads => "forget_uploads",
        }
    }

    /// What people read.
    #[must_use]
    pub fn label(self) -> Sentence {
        match self {
            Self::SendInvitation => sentence!("job-send-invitation"),
            Self::Remind => sentence!("job-remind"),
            Self::Expire => sentence!("job-expire"),
            Self::Escalate => sentence!("job-escalate"),
            Self::SendReply => sentence!("job-send-reply"),
            Self::FoldScores => sentence!("job-fold-scores"),
            Self::DeliverWebhook => sentence!("job-deliver-webhook"),
            Self::SendWebhookNotice => sentence!("job-send-webhook-notice"),
            Self::ForgetWebhooks => sentence!("job-forget-webhooks"),
            Self::EndPartials => sentence!("job-end-partials"),
            Self::ForgetUploads => sentence!("job-forget-uploads"),
        }
    }

    /// The kind of a stored name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

/// A job to be written.
#[derive(Clone, Debug)]
pub struct NewJob {
    /// What.
    pub kind: JobKind,
    /// With what.
    pub payload: Value,
    /// Not before.
    pub run_at: DateTime<Utc>,
    /// A second job with the same key is not written; none: there may be many.
    pub unique_key: Option<String>,
}

/// Writes a job, in the transaction of its cause. Says whether it is new.
///
/// # Errors
/// When the database is away.
pub async fn enqueue(tx: &impl ConnectionTrait, cx: &Service, new: NewJob) -> Result<bool> {
    let written = job::Entity::insert(row(cx, new))
        .on_conflict_do_nothing_on([job::Column::UniqueKey])
        .exec_without_returning(tx)
        .await?;
    Ok(matches!(written, TryInsertResult::Inserted(1..)))
}

/// Writes jobs with one statement, in the transaction of their cause; those whose key is taken are left out.
///
/// # Errors
/// When the database is away.
pub(crate) async fn enqueue_all(tx: &impl ConnectionTrait, cx: &Service, new: Vec<NewJob>) -> Result<()> {
    if !new.is_empty() {
        job::Entity::insert_many(new.into_iter().map(|new| row(cx, new)))
            .on_conflict_do_nothing_on([job::Column::UniqueKey])
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

fn row(cx: &Service, new: NewJob) -> job::ActiveModel {
    job::ActiveModel {
        id: Set(cx.new_id()),
        kind: Set(new.kind.as_str().to_owned()),
        payload: Set(new.payload),
        run_at: Set(new.run_at),
        attempts: Set(0),
        max_attempts: Set(TRIES),
        locked_until: Set(None),
        locked_by: Set(None),
        done_at: Set(None),
        failed_at: Set(None),
        last_error: Set(None),
        unique_key: Set(new.unique_key),
        created_at: Set(cx.now()),
    }
}

/// The newest jobs, for an administrator: those that failed first.
///
/// # Errors
/// [`Error::Forbidden`] for all but administrators.
pub async fn list(cx: &Service, actor: &Actor, limit: u64) -> Result<Vec<job::Model>> {
    if !actor.role.can_configure() {
        return Err(Error::Forbidden(sentence!("may-see-jobs")));
    }
    Ok(job::Entity::find()
        .order_by_desc(job::Column::FailedAt)
        .order_by_desc(job::Column::RunAt)
        .limit(limit)
        .all(cx.store.reader())
        .await?)
}
