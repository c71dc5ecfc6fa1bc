//! The schema, step by step, the same for SQLite and PostgreSQL.
//!
//! A step that was released is never changed; the next change is a step of its own.

mod m0001_people;
mod m0002_contacts;
mod m0003_surveys;
mod m0004_asking;
mod m0005_responses;
mod m0006_cases;
mod m0007_scores;
mod m0008_jobs;
mod m0009_idempotency;
mod m0010_webhooks;
mod m0011_accounts;
mod m0012_audit;
mod m0014_unfolded_events;
mod m0015_cases_due;
mod m0016_verdicts;
mod m0017_drafts;
mod m0018_partials;
mod m0019_conflict_resolutions;
mod m0020_about_staff;
mod m0022_uploads;
mod m0023_latest_comments;
mod m0024_reading_language;
mod m0025_card_repeats;
mod m0026_blanks_about_staff;
mod m0027_card_files;
mod m0028_cases_due_alone;
mod new_table;

pub use sea_orm_migration::MigratorTrait;

use sea_orm_migration::prelude::*;

/// All steps in order.
#[derive(Debug)]
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_people::Migration),
            Box::new(m0002_contacts::Migration),
            Box::new(m0003_surveys::Migration),
            Box::new(m0004_asking::Migration),
            Box::new(m0005_responses::Migration),
            Box::new(m0006_cases::Migration),
            Box::new(m0007_scores::Migration),
            Box::new(m0008_jobs::Migration),
            Box::new(m0009_idempotency::Migration),
            Box::new(m0010_webhooks::Migration),
            Box::new(m0011_accounts::Migration),
            Box::new(m0012_audit::Migration),
            Box::new(m0014_unfolded_events::Migration),
            Box::new(m0015_cases_due::Migration),
            Box::new(m0016_verdicts::Migration),
            Box::new(m0017_drafts::Migration),
            Box::new(m0018_partials::Migration),
            Box::new(m0019_conflict_resolutions::Migration),
            Box::new(m0020_about_staff::Migration),
            Box::new(m0022_uploads::Migration),
            Box::new(m0023_latest_comments::Migration),
            Box::new(m0024_reading_language::Migration),
            Box::new(m0025_card_repeats::Migration),
            Box::new(m0026_blanks_about_staff::Migration),
            Box::new(m0027_card_files::Migration),
            Box::new(m0028_cases_due_alone::Migration),
        ]
    }
}
