//! The integration tests: through HTTP in memory and through the use cases, on SQLite and on PostgreSQL.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as it should be"
)]
#![expect(unreachable_pub, reason = "a test binary has no outside; its helpers are shared between its modules")]

mod about_staff;
mod access;
mod account;
mod api;
mod api_described;
mod api_paging;
mod apply;
mod asked;
mod attempts;
mod audit;
mod away;
mod backup;
mod bed;
mod cards;
mod case_queue;
mod cases;
mod check;
mod conflict_programs;
mod conflicts;
mod contacts;
mod dashboard;
mod demo;
mod described;
mod dispositions;
mod docs;
mod drafts;
mod export;
mod feedback;
mod full_disk;
mod hardening;
mod held;
mod history;
mod import;
mod import_responses;
mod in_german;
mod invitations;
mod jobs;
mod listener;
mod login;
mod login_tries;
mod mails;
mod observe;
mod opt_out;
mod organisation_changes;
mod own_surveys;
mod partials;
mod peer;
mod programs;
mod quiet_logs;
mod receiver;
mod refused;
mod replies;
mod retired;
mod schema;
mod scores;
mod second_factor;
mod second_factor_rule;
mod settings_pages;
mod smtp_peer;
mod stage;
mod submit;
mod survey_page;
mod surveys;
mod together;
mod tokens;
mod touchpoints;
mod traces;
mod uploads;
mod users;
mod verdicts;
mod webhook_command;
mod webhook_pages;
mod webhooks;
mod wordings;
mod worker;
