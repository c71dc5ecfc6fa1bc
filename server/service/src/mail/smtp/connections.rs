//! Connections to the mail server: opened when needed, kept for the next message.

use std::{
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use lettre::transport::smtp::{
    Error,
    authentication::Mechanism,
    client::{AsyncSmtpConnection, Certificate, TlsParameters},
    extension::ClientId,
};

use super::address::{Security, SmtpAddress, SmtpUrlError, is_this_machine};

/// How long one step of opening a connection may take.
const PATIENCE: Duration = Duration::from_secs(15);
/// Connections kept while nobody uses them: as many as messages under way at once.
const KEPT: usize = 8;
/// How long one is kept: shorter than mail servers wait for the next command (RFC 5321 asks for five minutes).
const KEPT_FOR: Duration = Duration::from_secs(60);

/// How a mail server is spoken to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// The server and its port.
    pub server: String,
    /// Whether nobody in between reads along.
    pub is_encrypted: bool,
    /// Whether the server was told a name and password.
    pub is_logged_in: bool,
    /// Whether the server is on this machine, so that nobody is in between.
    pub is_this_machine: bool,
}

/// The way to one server, and the connections to it that wait for their next message.
pub(super) struct Connections {
    address: SmtpAddress,
    tls: Option<TlsParameters>,
    idle: Mutex<Vec<(Instant, AsyncSmtpConnection)>>,
}

impl Connections {
    /// The way to `address`; connects nothing yet.
    pub(super) fn to(address: SmtpAddress) -> Result<Self, SmtpUrlError> {
        let tls = match address.security {
            Security::None => None,
            Security::Tls | Security::StartTls => Some(tls(&address)?),
        };
        Ok(Self { address, tls, idle: Mutex::default() })
    }

    /// How the server is spoken to.
    pub(super) fn way(&self) -> Way {
        Way {
            server: format!("{}:{}", self.address.host, self.address.port),
            is_encrypted: self.address.security != Security::None,
            is_logged_in: self.address.credentials.is_some(),
            is_this_machine: is_this_machine(&self.address.host),
        }
    }

    /// A kept connection, the one used last; it may have been closed by the server meanwhile.
    pub(super) fn kept(&self) -> Option<AsyncSmtpConnection> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.retain(|(since, _)| since.elapsed() < KEPT_FOR);
        idle.pop().map(|(_, connection)| connection)
    }

    /// Keeps a connection for the next message.
    pub(super) fn keep(&self, connection: AsyncSmtpConnection) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < KEPT {
            idle.push((Instant::now(), connection));
        }
    }

    /// Opens a connection, protects it, and says who we are.
    pub(super) async fn open(&self) -> Result<AsyncSmtpConnection, Error> {
        let us = ClientId::default();
        let server = (self.address.host.as_str(), self.address.port);
        let first = self.tls.clone().filter(|_| self.address.security == Security::Tls);
        let mut connection = AsyncSmtpConnection::connect_tokio1(server, Some(PATIENCE), &us, first, None).await?;
        if let (Security::StartTls, Some(tls)) = (self.address.security, &self.tls) {
            // Fails where the server does not offer it: nobody in between can talk us out of it.
            connection.starttls(tls.clone(), &us).await?;
        }
        if let Some(credentials) = &self.address.credentials {
            connection.auth(&[Mechanism::Plain, Mechanism::Login], credentials).await?;
        }
        Ok(connection)
    }
}

fn tls(address: &SmtpAddress) -> Result<TlsParameters, SmtpUrlError> {
    let mut builder = TlsParameters::builder(address.host.clone());
    if let Some(file) = &address.ca {
        let pem = std::fs::read(file)
            .map_err(|error| SmtpUrlError(format!("the file {} cannot be read: {error}.", file.display())))?;
        let certificate = Certificate::from_pem(&pem)
            .map_err(|error| SmtpUrlError(format!("the file {} holds no PEM certificate: {error}.", file.display())))?;
        builder = builder.add_root_certificate(certificate);
    }
    builder.build().map_err(|error| SmtpUrlError(format!("TLS cannot be set up: {error}.")))
}
