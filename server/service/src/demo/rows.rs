//! Rows on their way into the database, many at a time.

use chrono::{DateTime, Utc};
use sea_orm::DatabaseTransaction;
use uuid::Uuid;

use super::cases::CaseRows;
use crate::{
    Result, cases,
    invitations::plan_expiry,
    scores,
    store::{
        entity::{
            answer, case_event, contact, customer, disposition, follow_up_case, invitation, message, opt_out, response,
            response_revision,
        },
        insert_all,
    },
};

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
        insert_all(tx, std::mem::take(&mut self.customers)).await?;
        insert_all(tx, std::mem::take(&mut self.opt_outs)).await?;
        insert_all(tx, std::mem::take(&mut self.contacts)).await?;
        insert_all(tx, std::mem::take(&mut self.dispositions)).await?;
        insert_all(tx, std::mem::take(&mut self.invitations)).await?;
        insert_all(tx, std::mem::take(&mut self.messages)).await?;
        insert_all(tx, std::mem::take(&mut self.responses)).await?;
        insert_all(tx, std::mem::take(&mut self.revisions)).await?;
        insert_all(tx, std::mem::take(&mut self.answers)).await?;
        insert_all(tx, std::mem::take(&mut self.cases)).await?;
        insert_all(tx, std::mem::take(&mut self.case_events)).await?;
        for (invitation, at) in self.expiring.drain(..) {
            plan_expiry(tx, cx, invitation, at).await?;
        }
        for (case, due) in self.untouched.drain(..) {
            cases::watch(tx, cx, case, due).await?;
        }
        scores::record(tx, cx, &std::mem::take(&mut self.scores)).await
    }
}
