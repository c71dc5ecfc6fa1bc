//! A mail server for tests: it does what its script says, and keeps what it was told.

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex},
};

use tokio::{
    io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader},
    net::TcpListener,
};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{
        ServerConfig,
        pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
    },
};

/// Certificate and key of the server; the file serves as the `ca` of who shall trust it.
const PEM: &str = include_str!("peer.pem");

/// What the server does otherwise, once.
#[derive(Clone, Copy)]
pub enum Turn {
    /// It answers so.
    Say(&'static str),
    /// It answers nothing any more, and keeps the line open.
    Hang,
}

/// How the server protects its connections.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Tls {
    Never,
    /// It offers STARTTLS.
    Offered,
    /// From the first byte.
    Always,
}

/// What the server was told.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    pub connections: usize,
    pub commands: Vec<String>,
    /// The messages that it took, as they travelled.
    pub mails: Vec<String>,
}

impl Seen {
    /// The commands that begin with `word`.
    pub fn of(&self, word: &str) -> usize {
        self.commands.iter().filter(|line| line.starts_with(word)).count()
    }
}

#[derive(Clone)]
pub struct Peer {
    pub address: SocketAddr,
    tls: Tls,
    script: Arc<Mutex<Vec<(&'static str, Turn)>>>,
    seen: Arc<Mutex<Seen>>,
}

trait Wire: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Wire for T {}

impl Peer {
    /// A server that takes everything, but for the turns of `script`: each is used once, at the first command that
    /// begins with its word. `220` stands for the moment before the greeting, `.` for the end of a message.
    pub async fn start(tls: Tls, script: &[(&'static str, Turn)]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let peer = Self {
            address: listener.local_addr().unwrap(),
            tls,
            script: Arc::new(Mutex::new(script.to_vec())),
            seen: Arc::default(),
        };
        let own = peer.clone();
        tokio::spawn(async move {
            while let Ok((wire, _)) = listener.accept().await {
                own.seen.lock().unwrap().connections += 1;
                let own = own.clone();
                // A line that breaks is part of the tests.
                tokio::spawn(async move { own.talk(Box::new(wire)).await.ok() });
            }
        });
        peer
    }

    /// The address as a setting says it, without TLS unless `query` asks for it.
    pub fn url(&self, query: &str) -> String {
        let scheme = if self.tls == Tls::Always { "smtps" } else { "smtp" };
        format!("{scheme}://{}{query}", self.address)
    }

    pub fn seen(&self) -> Seen {
        self.seen.lock().unwrap().clone()
    }

    async fn talk(&self, mut wire: Box<dyn Wire>) -> std::io::Result<()> {
        if self.tls == Tls::Always {
            wire = Box::new(acceptor().accept(wire).await?);
        }
        let mut wire = BufReader::new(wire);
        self.answer(&mut wire, "220", "220 peer.test ESMTP").await?;
        let mut protected = self.tls == Tls::Always;
        loop {
            let mut line = String::new();
            if wire.read_line(&mut line).await? == 0 {
                return Ok(());
            }
            self.seen.lock().unwrap().commands.push(line.trim_end().to_owned());
            let offers = self.tls == Tls::Offered && !protected;
            let usual = match line.split_whitespace().next().unwrap_or_default() {
                "EHLO" if offers => "250-peer.test\r\n250-8BITMIME\r\n250 STARTTLS",
                "EHLO" => "250-peer.test\r\n250 8BITMIME",
                "STARTTLS" if offers => "220 go on",
                "MAIL" | "RCPT" | "NOOP" | "RSET" => "250 fine",
                "DATA" => "354 go on",
                "QUIT" => "221 bye",
                _ => "502 what is that?",
            };
            let said = self.answer(&mut wire, &line, usual).await?;
            if line.starts_with("STARTTLS") && said.starts_with("220") {
                wire = BufReader::new(Box::new(acceptor().accept(wire.into_inner()).await?));
                protected = true;
            }
            if said.starts_with("354") {
                let mail = message(&mut wire).await?;
                if self.answer(&mut wire, ".", "250 taken").await?.starts_with("250") {
                    self.seen.lock().unwrap().mails.push(mail);
                }
            }
        }
    }

    /// Answers `line`, as the script says or as usual.
    async fn answer(
        &self,
        wire: &mut BufReader<Box<dyn Wire>>,
        line: &str,
        usual: &'static str,
    ) -> std::io::Result<&'static str> {
        let turn = {
            let mut script = self.script.lock().unwrap();
            let at = script.iter().position(|(word, _)| line.starts_with(word));
            at.map(|at| script.remove(at).1)
        };
        let said = match turn {
            None => usual,
            Some(Turn::Say(other)) => other,
            Some(Turn::Hang) => std::future::pending().await,
        };
        wire.write_all(format!("{said}\r\n").as_bytes()).await?;
        wire.flush().await?;
        Ok(said)
    }
}

/// A message up to its last dot.
async fn message(wire: &mut BufReader<Box<dyn Wire>>) -> std::io::Result<String> {
    let mut mail = String::new();
    while !mail.ends_with("\r\n.\r\n") {
        if wire.read_line(&mut mail).await? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
    }
    mail.truncate(mail.len() - 3);
    Ok(mail)
}

fn acceptor() -> TlsAcceptor {
    let chain = vec![CertificateDer::from_pem_slice(PEM.as_bytes()).unwrap()];
    let key = PrivateKeyDer::from_pem_slice(PEM.as_bytes()).unwrap();
    TlsAcceptor::from(Arc::new(ServerConfig::builder().with_no_client_auth().with_single_cert(chain, key).unwrap()))
}
