//! Mails, counted on their way out.

use std::sync::Arc;

use futures::future::BoxFuture;
use service::mail::{Handed, Mail, MailError, Mailer};

use super::{FIGURES, Outcome};

/// A mailer that counts what becomes of its mails.
pub struct CountedMailer(pub Arc<dyn Mailer>);

impl Mailer for CountedMailer {
    fn send<'a>(&'a self, mail: &'a Mail) -> BoxFuture<'a, Result<Handed, MailError>> {
        Box::pin(async move {
            let handed = self.0.send(mail).await;
            let outcome = match &handed {
                Ok(Handed::Sent) => "sent",
                Ok(Handed::Outbox) => "kept",
                Err(MailError::ForNow(_)) => "try_again",
                Err(MailError::Refused(_)) => "refused",
            };
            FIGURES.mails.get_or_create(&Outcome { outcome }).inc();
            handed
        })
    }

    fn delivers(&self) -> bool {
        self.0.delivers()
    }
}
