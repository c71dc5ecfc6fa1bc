//! A mailer for tests: it remembers, and fails when told to.

use std::sync::{Arc, Mutex, PoisonError};

use futures::future::BoxFuture;

use super::{Handed, Mail, MailError, Mailer};

/// Remembers every message that it takes.
#[derive(Clone, Debug, Default)]
pub struct RecordingMailer(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    sent: Vec<Mail>,
    failure: Option<MailError>,
}

impl RecordingMailer {
    /// Everything taken so far.
    #[must_use]
    pub fn sent(&self) -> Vec<Mail> {
        self.state().sent.clone()
    }

    /// From now on every message fails so; none: they are taken again.
    pub fn fail_with(&self, failure: Option<MailError>) {
        self.state().failure = failure;
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Mailer for RecordingMailer {
    fn send<'a>(&'a self, mail: &'a Mail) -> BoxFuture<'a, Result<Handed, MailError>> {
        Box::pin(async move {
            let mut state = self.state();
            if let Some(failure) = &state.failure {
                return Err(failure.clone());
            }
            state.sent.push(mail.clone());
            Ok(Handed::Sent)
        })
    }
}
