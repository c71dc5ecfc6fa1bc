//! The funnel: from the contacts that ended to the answers that came.

use chrono::NaiveDate;
use domain::{
    Disposition, Outcome,
    score::{ResponseRates, response_rates},
    sentence,
};
use sea_orm::{
    ColumnTrait, EntityTrait, ExprTrait, FromQueryResult, QueryFilter, QuerySelect, Select,
    sea_query::{Asterisk, Expr},
};

use super::{parse_kind, parse_outcome};
use crate::{
    Actor, Error, Result, Service,
    actor::Sight,
    feedback::{self, Partials},
    store::entity::disposition,
};

/// Which part of the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FunnelQuery {
    /// First day, in the organisation's zone.
    pub from: NaiveDate,
    /// The day after the last.
    pub to: NaiveDate,
    /// Only what this program decided.
    pub program: Option<String>,
    /// Only contacts of this team.
    pub team: Option<String>,
    /// Only contacts on this channel.
    pub channel: Option<String>,
}

impl FunnelQuery {
    /// What was begun in the same part.
    fn begun(&self) -> feedback::Filter {
        feedback::Filter {
            from: Some(self.from),
            to: Some(self.to),
            program: self.program.clone(),
            team: self.team.clone(),
            channel: self.channel.clone(),
            ..feedback::Filter::default()
        }
        .of_survey(None)
    }
}

/// Where the contacts of a window went.
#[derive(Clone, Debug, PartialEq)]
pub struct Funnel {
    /// All contacts that ended.
    pub contacts: u64,
    /// Those that were asked.
    pub asked: u64,
    /// Why the others were not, each reason with its count; only those that occur.
    pub not_asked: Vec<(Disposition, u64)>,
    /// How the asking stands or ended, each outcome with its count; only those that occur.
    pub outcomes: Vec<(Outcome, u64)>,
    /// Response rates, with their definitions at [`response_rates`].
    pub rates: ResponseRates,
    /// Answers that were begun in the window and not sent whole, those of comment cards too.
    pub partials: Partials,
}

/// A count of the database.
#[derive(Debug, FromQueryResult)]
struct Count {
    kind: String,
    outcome: Option<String>,
    n: i64,
}

/// The funnel of what `actor` sees.
///
/// # Errors
/// [`Error::Forbidden`] for agents, and for a token without `dispositions:read`.
pub async fn funnel(cx: &Service, actor: &Actor, query: &FunnelQuery) -> Result<Funnel> {
    let counts = select(actor, query)?
        .select_only()
        .column(disposition::Column::Kind)
        .column(disposition::Column::Outcome)
        // Not of a column: an index that holds days, kinds and outcomes then says it all.
        .column_as(Expr::col(Asterisk).count(), "n")
        .group_by(disposition::Column::Kind)
        .group_by(disposition::Column::Outcome)
        .into_model::<Count>()
        .all(cx.store.reader())
        .await?;
    let mut kinds = Vec::new();
    let mut found = Vec::new();
    for Count { kind, outcome, n } in counts {
        let n = n.unsigned_abs();
        kinds.push((parse_kind(&kind)?, n));
        if let Some(outcome) = outcome {
            found.push((parse_outcome(&outcome)?, n));
        }
    }
    let of_kind = |kind: Disposition| kinds.iter().filter(|(k, _)| *k == kind).map(|(_, n)| n).sum::<u64>();
    let reasons = Disposition::ALL.iter().filter(|kind| !kind.is_asked());
    let outcomes: Vec<_> = Outcome::ALL
        .iter()
        .map(|outcome| (*outcome, found.iter().filter(|(o, _)| o == outcome).map(|(_, n)| n).sum::<u64>()))
        .filter(|(_, n)| *n > 0)
        .collect();
    Ok(Funnel {
        contacts: kinds.iter().map(|(_, n)| n).sum(),
        asked: of_kind(Disposition::Asked),
        not_asked: reasons.map(|kind| (*kind, of_kind(*kind))).filter(|(_, n)| *n > 0).collect(),
        rates: response_rates(outcomes.iter().copied()),
        outcomes,
        partials: feedback::partial_counts(cx, actor, &query.begun()).await?,
    })
}

/// The rows of the ledger that `actor` sees and `query` asks for; every read of the ledger starts here.
pub(super) fn select(actor: &Actor, query: &FunnelQuery) -> Result<Select<disposition::Entity>> {
    actor.require_scope("dispositions:read", sentence!("may-read-dispositions"))?;
    if !actor.role.can_compare() {
        return Err(Error::Forbidden(sentence!("may-see-the-ledger")));
    }
    let mut select = disposition::Entity::find()
        .filter(disposition::Column::LocalDay.gte(query.from))
        .filter(disposition::Column::LocalDay.lt(query.to));
    match actor.sight() {
        Sight::All => {}
        Sight::Teams(teams) => select = select.filter(disposition::Column::Team.is_in(teams)),
        Sight::Own { agent_key, .. } => select = select.filter(disposition::Column::AgentKey.eq(agent_key)),
    }
    for (column, value) in [
        (disposition::Column::ProgramKey, &query.program),
        (disposition::Column::Team, &query.team),
        (disposition::Column::Channel, &query.channel),
    ] {
        if let Some(value) = value {
            select = select.filter(column.eq(value));
        }
    }
    Ok(select)
}
