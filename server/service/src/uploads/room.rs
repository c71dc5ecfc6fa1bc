//! How much room files take; when those go that nobody has submitted.

use chrono::{DateTime, Duration, DurationRound, Utc};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect,
    sea_query::{Alias, Expr, ExprTrait, Query, SelectStatement},
};
use serde_json::json;

use crate::{
    Error, Result, Service,
    jobs::{self, JobKind, NewJob},
    store::entity::{set_aside, upload},
};

/// How long a file waits for its form to be submitted.
const WAITS: Duration = Duration::hours(24);
/// Over which time files of comment cards are added up.
const DAY: Duration = Duration::hours(24);

/// Files that belong to nothing. What was set aside as a machine's keeps its own.
fn waiting() -> Condition {
    let set_aside: SelectStatement =
        Query::select().column(set_aside::Column::AttemptId).from(set_aside::Entity).take();
    Condition::all().add(upload::Column::ResponseId.is_null()).add(upload::Column::AttemptId.not_in_subquery(set_aside))
}

/// What files take room of. Each has a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// For what nobody has submitted yet.
    Waiting,
    /// For what came with comment cards within 24 hours, submitted or not: so no single night fills what is left for all time.
    CardsDaily,
    /// For everything that came with comment cards and is there.
    Cards,
}

impl Room {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Waiting, Self::CardsDaily, Self::Cards];

    /// Of what a file takes room that came with a comment card, or behind a link.
    const fn of(by_card: bool) -> &'static [Self] {
        if by_card { &Self::ALL } else { &[Self::Waiting] }
    }

    fn holds(self, now: DateTime<Utc>) -> Condition {
        // In the very words of the index that holds only such files.
        let by_card = Condition::all().add(Expr::col(upload::Column::ByCard));
        match self {
            Self::Waiting => waiting(),
            Self::CardsDaily => by_card.add(upload::Column::CreatedAt.gt(now - DAY)),
            Self::Cards => by_card,
        }
    }
}

/// How full a room is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fill {
    /// Which.
    pub room: Room,
    /// How much is in it, in bytes.
    pub taken: u64,
    /// How much may be, in bytes.
    pub most: u64,
}

impl Fill {
    /// From this share of a room on, in per cent, somebody should look.
    const NEARLY: u64 = 80;

    /// Whether somebody should look: beyond its limit no file is taken.
    #[must_use]
    pub const fn is_nearly_full(&self) -> bool {
        self.taken.saturating_mul(100) >= self.most.saturating_mul(Self::NEARLY)
    }
}

/// The rooms for files of comment cards that are nearly full.
///
/// # Errors
/// When the database is away.
pub async fn nearly_full_of_cards(cx: &Service) -> Result<Vec<Fill>> {
    let fills = [fill(cx, Room::CardsDaily).await?, fill(cx, Room::Cards).await?];
    Ok(fills.into_iter().filter(Fill::is_nearly_full).collect())
}

/// How full a room is now.
///
/// # Errors
/// When the database is away.
pub async fn fill(cx: &Service, room: Room) -> Result<Fill> {
    let sum = upload::Column::Size.sum().cast_as(Alias::new("bigint"));
    let found: Option<Option<i64>> = upload::Entity::find()
        .select_only()
        .expr_as(sum, "sum")
        .filter(room.holds(cx.now()))
        .into_tuple()
        .one(cx.store.reader())
        .await?;
    Ok(Fill { room, taken: found.flatten().unwrap_or_default().unsigned_abs(), most: cx.files.of(room) })
}

/// Whether there is room for one more file of `size` bytes. Files that come in the same moment do not see each other, so a limit
/// may be passed by as much as comes at once.
pub(super) async fn is_there(cx: &Service, size: u64, by_card: bool) -> Result<bool> {
    for room in Room::of(by_card) {
        let Fill { taken, most, .. } = fill(cx, *room).await?;
        if taken + size > most {
            tracing::warn!(?room, taken, most, "there is no room for a file");
            return Ok(false);
        }
    }
    Ok(true)
}

/// Plans that what came at `now` is forgotten in time: one job for all files of an hour.
pub(super) async fn plan(tx: &impl ConnectionTrait, cx: &Service, now: DateTime<Utc>) -> Result<()> {
    let hour = Duration::hours(1);
    let run_at = (now + WAITS + hour).duration_trunc(hour).map_err(|error| Error::Internal(error.to_string()))?;
    let job = NewJob {
        kind: JobKind::ForgetUploads,
        payload: json!({}),
        run_at,
        unique_key: Some(format!("forget uploads {}", run_at.format("%Y-%m-%dT%H"))),
    };
    jobs::enqueue(tx, cx, job).await?;
    Ok(())
}

/// The job: forgets files that came a day ago and belong to no answer. Says how many.
///
/// # Errors
/// When the database is away.
pub async fn forget(cx: &Service) -> Result<u64> {
    let forgotten = upload::Entity::delete_many()
        .filter(upload::Column::CreatedAt.lt(cx.now() - WAITS))
        .filter(waiting())
        .exec(cx.store.writer())
        .await?;
    Ok(forgotten.rows_affected)
}
