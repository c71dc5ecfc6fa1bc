//! The organisation as it was read last, and how to tell that it still is so.
//!
//! Whoever opens a survey's link needs the organisation as well. A read of its own for that would cost as much as the
//! read of the link, so that one brings along what the organisation's row says now, as one text ([`state`]). As long as
//! that is the text of the last reading, nothing else has to be read.

use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use sea_orm::{ConnectionTrait, EntityTrait, FromQueryResult, Iterable, QuerySelect, sea_query::Expr};

use super::{Organisation, read};
use crate::{Error, Result, Service, store::entity::organisation};

/// The last reading, under the state that it found.
#[derive(Debug, Default)]
pub(crate) struct Known(Mutex<Option<(String, Arc<Organisation>)>>);

impl Known {
    fn at(&self, state: &str) -> Option<Arc<Organisation>> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.as_ref().filter(|(of, _)| of == state).map(|(_, organisation)| organisation.clone())
    }

    fn remember(&self, state: String, organisation: Arc<Organisation>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((state, organisation));
    }
}

/// What stands between two columns: a control character, which no name holds.
const BETWEEN: char = '\u{1f}';

/// All that can change of the organisation's row, as one text; a statement about something else selects it beside its own columns.
pub(crate) fn state() -> Expr {
    static STATE: LazyLock<String> = LazyLock::new(|| {
        use organisation::Column;
        let columns =
            Column::iter().filter(|column| !matches!(column, Column::Id | Column::Singleton | Column::CreatedAt));
        let texts: Vec<String> = columns
            .map(|column| format!("COALESCE(CAST(\"{}\" AS text), '')", sea_orm::IdenStatic::as_str(&column)))
            .collect();
        format!("(SELECT {} FROM \"organisation\")", texts.join(&format!(" || '{BETWEEN}' || ")))
    });
    Expr::cust(STATE.as_str())
}

#[derive(FromQueryResult)]
struct Stated {
    #[sea_orm(nested)]
    row: organisation::Model,
    state: String,
}

/// The organisation at `now`, the [`state`] that a statement has just found; read anew if it is not known so. Then it may be
/// a moment younger.
///
/// # Errors
/// When the database is away, or its row is damaged.
pub(crate) async fn known(cx: &Service, now: &str) -> Result<Arc<Organisation>> {
    let known = cx.store.known_organisation();
    if let Some(organisation) = known.at(now) {
        return Ok(organisation);
    }
    let stated = stated(cx.store.reader()).await?;
    let organisation = Arc::new(read(Some(stated.row))?);
    known.remember(stated.state, organisation.clone());
    Ok(organisation)
}

/// The row with its state, both of one moment.
async fn stated(db: &impl ConnectionTrait) -> Result<Stated> {
    let found = organisation::Entity::find().expr_as(state(), "state").into_model::<Stated>().one(db).await?;
    found.ok_or_else(|| Error::Internal("the organisation went away while it was read".to_owned()))
}
