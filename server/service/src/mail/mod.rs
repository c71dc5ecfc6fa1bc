//! Mail on its way out.

pub mod ask;
pub mod headers;
mod mime;
mod recording;
pub mod reply;
mod smtp;
pub mod webhook_off;
pub mod words;

use futures::future::BoxFuture;

pub use recording::RecordingMailer;
pub use smtp::{SmtpMailer, SmtpUrlError, Way};

/// One message to one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// Sender, as `Name <address>`.
    pub from: String,
    /// Recipient's address.
    pub to: String,
    /// Subject line.
    pub subject: String,
    /// The text part.
    pub text: String,
    /// The HTML part.
    pub html: String,
    /// Further headers, such as `List-Unsubscribe`.
    pub headers: Vec<(String, String)>,
}

/// What became of a message that was handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handed {
    /// A mail server took it.
    Sent,
    /// There is no mail server: it stays here, to be read by an administrator, and is not delivered.
    Outbox,
}

/// Why a message could not be handed over.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MailError {
    /// Trying again later may help: the server is away, busy, or greylists.
    #[error("the mail server did not take the message for now: {0}")]
    ForNow(String),
    /// Trying again won't help: the server refused this recipient or message.
    #[error("the mail server refused the message: {0}")]
    Refused(String),
}

/// Hands mail over: to a server, to the outbox, or to a test.
pub trait Mailer: Send + Sync {
    /// Hands one message over.
    fn send<'a>(&'a self, mail: &'a Mail) -> BoxFuture<'a, Result<Handed, MailError>>;

    /// Whether mail leaves at all: the outbox only keeps it.
    fn delivers(&self) -> bool {
        true
    }
}

/// For an installation without a mail server.
#[derive(Clone, Copy, Debug, Default)]
pub struct OutboxMailer;

impl Mailer for OutboxMailer {
    fn send<'a>(&'a self, _mail: &'a Mail) -> BoxFuture<'a, Result<Handed, MailError>> {
        Box::pin(async { Ok(Handed::Outbox) })
    }

    fn delivers(&self) -> bool {
        false
    }
}
