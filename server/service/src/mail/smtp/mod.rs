//! Mail by SMTP.
//!
//! The conversation is held command by command, so that it is known what a refusal was about: only a permanent
//! refusal of the recipient is one of the recipient. Everything else (the server is away, greylists, does not know
//! our sender, takes our words for spam) is ours to mend, and is tried again.

mod address;
mod connections;

use std::time::Duration;

use domain::trouble::{self, MailStep};
use futures::future::BoxFuture;
use lettre::{
    Message,
    transport::smtp::{
        client::AsyncSmtpConnection,
        commands::{Data, Mail as MailFrom, Noop, Rcpt},
        extension::{Extension, MailParameter},
    },
};

use self::{address::SmtpAddress, connections::Connections};
use super::{Handed, Mail, MailError, Mailer, mime};
use crate::error::with_causes;

pub use self::{address::SmtpUrlError, connections::Way};

/// The most that handing over one message may take. Well below the lease of a job, also when a whole batch of jobs
/// waits for a server that does not answer.
const LIMIT: Duration = Duration::from_secs(45);

/// Hands mail to a mail server; keeps a few connections open.
pub struct SmtpMailer {
    connections: Connections,
    limit: Duration,
}

impl SmtpMailer {
    /// A mailer for the server of `url`:
    /// `smtp://` or `smtps://` `[user:password@]host[:port][?tls=none|required][&ca=FILE]`.
    ///
    /// `smtp://` demands STARTTLS, except from this machine itself or with `tls=none`; `ca` names a PEM file with a
    /// certificate to trust besides the public ones. Nothing is connected yet.
    ///
    /// # Errors
    /// When the URL names no mail server, or its certificate cannot be read.
    pub fn new(url: &str) -> Result<Self, SmtpUrlError> {
        Ok(Self { connections: Connections::to(SmtpAddress::parse(url)?)?, limit: LIMIT })
    }

    /// The same, with another limit for one message: for tests of servers that hang.
    #[must_use]
    pub fn with_limit(self, limit: Duration) -> Self {
        Self { limit, ..self }
    }

    /// Whether the server answers and takes our name: everything up to the first mail, and no mail.
    ///
    /// # Errors
    /// What the server, or the way to it, said.
    pub async fn probe(&self) -> Result<Way, MailError> {
        let ask = async {
            let mut connection =
                self.connections.open().await.map_err(|error| for_now(MailStep::Connecting, &error))?;
            connection.command(Noop).await.map_err(|error| for_now(MailStep::Greeting, &error))?;
            // It answered; how it takes the farewell is of no interest.
            connection.quit().await.ok();
            Ok(self.connections.way())
        };
        tokio::time::timeout(self.limit, ask).await.unwrap_or_else(|_| Err(self.too_late()))
    }

    fn too_late(&self) -> MailError {
        MailError::ForNow(trouble::mail_too_slow(self.limit.as_secs()).to_string())
    }

    async fn hand_over(&self, message: &Message) -> Result<(), MailError> {
        if let Some(mut kept) = self.connections.kept() {
            // The server may have hung up meanwhile; then nothing was said yet.
            if kept.test_connected().await {
                return self.converse(kept, message).await;
            }
        }
        let fresh = self.connections.open().await.map_err(|error| for_now(MailStep::Connecting, &error))?;
        self.converse(fresh, message).await
    }

    async fn converse(&self, mut connection: AsyncSmtpConnection, message: &Message) -> Result<(), MailError> {
        let outcome = say(&mut connection, message).await;
        if outcome.is_ok() {
            self.connections.keep(connection);
        } else {
            connection.abort().await;
        }
        outcome
    }
}

impl Mailer for SmtpMailer {
    fn send<'a>(&'a self, mail: &'a Mail) -> BoxFuture<'a, Result<Handed, MailError>> {
        Box::pin(async move {
            let message = mime::message(mail)?;
            match tokio::time::timeout(self.limit, self.hand_over(&message)).await {
                Ok(outcome) => outcome.map(|()| Handed::Sent),
                Err(_) => Err(self.too_late()),
            }
        })
    }
}

/// One message: sender, recipient, content.
async fn say(connection: &mut AsyncSmtpConnection, message: &Message) -> Result<(), MailError> {
    let envelope = message.envelope();
    let mut options = Vec::new();
    if envelope.to().iter().chain(envelope.from()).any(|address| !AsRef::<str>::as_ref(address).is_ascii()) {
        if !connection.server_info().supports_feature(Extension::SmtpUtfEight) {
            return Err(MailError::ForNow(trouble::mail_address_not_ascii().to_string()));
        }
        options.push(MailParameter::SmtpUtfEight);
    }
    let from = MailFrom::new(envelope.from().cloned(), options);
    connection.command(from).await.map_err(|error| for_now(MailStep::Sender, &error))?;
    for to in envelope.to() {
        connection.command(Rcpt::new(to.clone(), Vec::new())).await.map_err(|error| {
            if error.is_permanent() {
                MailError::Refused(with_causes(&error))
            } else {
                for_now(MailStep::Recipient, &error)
            }
        })?;
    }
    connection.command(Data).await.map_err(|error| for_now(MailStep::Message, &error))?;
    connection.message(&message.formatted()).await.map_err(|error| for_now(MailStep::Message, &error))?;
    Ok(())
}

fn for_now(step: MailStep, error: &lettre::transport::smtp::Error) -> MailError {
    MailError::ForNow(trouble::mail_at(step, &with_causes(error)).to_string())
}
