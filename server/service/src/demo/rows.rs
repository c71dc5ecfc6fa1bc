//! Rows on their way into the database, many at a time.

use chrono::{DateTime, Utc};
use sea_orm::{ActiveModelTrait, DatabaseTransaction, EntityTrait};
use uuid::Uuid;

use super::cases::CaseRows;
use crate::{
    Result, cases,
    invitations::plan_expiry,
    scores,
    store::entity::{
        answer, case_event, contact, customer, disposition, follow_up_case, invitation, message, opt_out, response,
        response_revision,
    },
};

/// Rows in one statement: both databases bound the number of parameters.
const AT_ONCE: usize = 400;

/// Everything that a stretch of the history wrote, in the order in which the tables refer to each other.
#[derive(Default)]
pub(super) struct Rows {
    pub(super) customers: Vec<customer::ActiveModel>,
    pub(super) opt_outs: Vec<opt_out::ActiveModel>,
    pub(super) contacts: Vec<contact::ActiveModel>,
    pub(super) dispositions: Vec<disposition::ActiveModel>,
    pub(super) invitations: Vec<invitation::ActiveModel>,
    pub(super) messages: Vec<message::ActiveModel>,
    pub(super) responses: Vec<response::ActiveModel>,
    pub(super) revisions: Vec<response_revision::ActiveModel>,
    pub(super) answers: Vec<answer::ActiveModel>,
    pub(super) cases: Vec<follow_up_case::ActiveModel>,
    pub(super) case_events: Vec<case_event::ActiveModel>,
    pub(super) scores: Vec<scores::Event>,
    /// Invitations that are still open, and when they end.
    pub(super) expiring: Vec<(Uuid, DateTime<Utc>)>,
    /// Cases that nobody has touched, and when somebody should have.
    pub(super) untouched: Vec<(Uuid, DateTime<Utc>)>,
}

impl Rows {
    /// Adds a case with its events.
    pub(super) fn add_case(&mut self, rows: CaseRows) {
        self.cases.push(rows.case);
        self.untouched.extend(rows.untouched);
        self.case_events.extend(rows.events);
    }

    /// Writes everything and is empty again.
    pub(super) async fn write(&mut self, tx: &DatabaseTransaction, cx: &crate::Service) -> Result<()> {
        insert(tx, std::mem::take(&mut self.customers)).await?;
        insert(tx, std::mem::take(&mut self.opt_outs)).await?;
        insert(tx, std::mem::take(&mut self.contacts)).await?;
        insert(tx, std::mem::take(&mut self.dispositions)).await?;
        insert(tx, std::mem::take(&mut self.invitations)).await?;
        insert(tx, std::mem::take(&mut self.messages)).await?;
        insert(tx, std::mem::take(&mut self.responses)).await?;
        insert(tx, std::mem::take(&mut self.revisions)).await?;
        insert(tx, std::mem::take(&mut self.answers)).await?;
        insert(tx, std::mem::take(&mut self.cases)).await?;
        insert(tx, std::mem::take(&mut self.case_events)).await?;
        for (invitation, at) in self.expiring.drain(..) {
            plan_expiry(tx, cx, invitation, at).await?;
        }
        for (case, due) in self.untouched.drain(..) {
            cases::watch(tx, cx, case, due).await?;
        }
        scores::record(tx, cx, &std::mem::take(&mut self.scores)).await
    }
}

async fn insert<A>(tx: &DatabaseTransaction, rows: Vec<A>) -> Result<()>
where
    A: ActiveModelTrait + Send,
{
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let some: Vec<A> = rows.by_ref().take(AT_ONCE).collect();
        A::Entity::insert_many(some).exec_without_returning(tx).await?;
    }
    Ok(())
}
