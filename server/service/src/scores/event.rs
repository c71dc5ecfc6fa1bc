//! Score events: what changed, signed, and by whose cause.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use domain::Metric;
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ConnectionTrait,
};
use serde_json::json;
use uuid::Uuid;

use crate::{
    Result, Service,
    jobs::{self, JobKind, NewJob},
    store::{
        entity::{response, score_event},
        insert_all,
    },
};

/// The one key of a waiting fold; the fold gives it free when it starts.
pub(super) const WAITING: &str = "fold_scores";
/// How long events wait to be folded together. Readers do not wait: they add the unfolded events themselves.
const GATHER: Duration = Duration::seconds(15);

/// Why a count changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cause {
    /// A new answer.
    Answer,
    /// A second answer that edits the first: −1 for the old score, +1 for the new.
    Edit,
    /// A verdict (a machine after all, or a person after all).
    Verdict,
    /// An answer that was erased.
    Erasure,
    /// An answer that came from elsewhere.
    Import,
}

impl Cause {
    /// The stored name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Edit => "edit",
            Self::Verdict => "verdict",
            Self::Erasure => "erasure",
            Self::Import => "import",
        }
    }
}

/// The keys that were frozen with an answer; `''` where there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dims {
    /// The program that asked.
    pub program_key: String,
    /// The survey that was answered.
    pub survey_key: String,
    /// The touchpoint that took a comment card.
    pub touchpoint_key: String,
    /// The team that handled the contact.
    pub team: String,
    /// The agent who handled the contact.
    pub agent_key: String,
    /// The channel of the contact.
    pub channel: String,
    /// The contact reason.
    pub reason: String,
    /// The customer's segment.
    pub segment: String,
    /// The site.
    pub site: String,
}

impl From<&response::Model> for Dims {
    fn from(row: &response::Model) -> Self {
        let key = |value: &Option<String>| value.clone().unwrap_or_default();
        Self {
            program_key: key(&row.program_key),
            survey_key: row.survey_key.clone(),
            touchpoint_key: key(&row.touchpoint_key),
            team: key(&row.team),
            agent_key: key(&row.agent_key),
            channel: key(&row.channel),
            reason: key(&row.reason),
            segment: key(&row.segment),
            site: key(&row.site),
        }
    }
}

/// A signed change of the score counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The day of the first submit in the organisation's time zone; an edit counts on the same day.
    pub local_day: NaiveDate,
    /// What the question measures.
    pub metric: Metric,
    /// The number that was chosen.
    pub score: i32,
    /// +1 or −1.
    pub delta: i32,
    /// Why.
    pub cause: Cause,
    /// The response.
    pub response_id: Uuid,
    /// What it is counted under.
    pub dims: Dims,
    /// Whether its survey is about staff: then only counts by survey contain it.
    pub about_staff: bool,
}

/// Writes score events, in the transaction of their cause, and sees to it that they are folded soon.
///
/// One fold waits at a time, however many events come ([`WAITING`]): the first event after a fold began writes
/// the job of the next. An event that is committed just after a fold passed it waits for the fold after; readers
/// miss nothing meanwhile.
///
/// # Errors
/// When the database is away.
pub async fn record(tx: &impl ConnectionTrait, cx: &Service, events: &[Event]) -> Result<()> {
    if events.is_empty() {
        return Ok(());
    }
    let now = cx.now();
    insert_all(tx, events.iter().map(|event| row(event, now)).collect()).await?;
    let fold = NewJob {
        kind: JobKind::FoldScores,
        payload: json!({}),
        run_at: now + GATHER,
        unique_key: Some(WAITING.to_owned()),
    };
    jobs::enqueue(tx, cx, fold).await?;
    Ok(())
}

fn row(event: &Event, now: DateTime<Utc>) -> score_event::ActiveModel {
    score_event::ActiveModel {
        id: NotSet,
        created_at: Set(now),
        local_day: Set(event.local_day),
        metric: Set(event.metric.as_str().to_owned()),
        score: Set(event.score),
        delta: Set(event.delta),
        cause: Set(event.cause.as_str().to_owned()),
        response_id: Set(event.response_id),
        program_key: Set(event.dims.program_key.clone()),
        survey_key: Set(event.dims.survey_key.clone()),
        touchpoint_key: Set(event.dims.touchpoint_key.clone()),
        team: Set(event.dims.team.clone()),
        agent_key: Set(event.dims.agent_key.clone()),
        channel: Set(event.dims.channel.clone()),
        reason: Set(event.dims.reason.clone()),
        segment: Set(event.dims.segment.clone()),
        site: Set(event.dims.site.clone()),
        folded: Set(false),
        about_staff: Set(event.about_staff),
    }
}
