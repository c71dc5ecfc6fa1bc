//! `afterword webhook add`, `list`, `rotate` and `remove`.

use clap::Subcommand;
use service::{
    Actor,
    webhooks::{self, Endpoint, EndpointInput, Made},
};
use uuid::Uuid;

use crate::settings::Settings;

/// Webhooks: who is told what happens here.
#[derive(Debug, Subcommand)]
pub(super) enum Webhook {
    /// Add an endpoint; prints its id and, once, the key with which it checks signatures.
    Add {
        /// Where to send, such as https://example.org/hooks.
        #[arg(long)]
        url: String,
        /// What to tell, such as case.opened; may be given several times.
        #[arg(long = "event", required = true, num_args = 1.., value_delimiter = ',')]
        events: Vec<String>,
    },
    /// All endpoints, a line each: id, state, address, events.
    List,
    /// Give an endpoint a new key and print it, once; the old one signs beside it for 24 hours.
    Rotate {
        /// The endpoint's id.
        id: Uuid,
    },
    /// Remove an endpoint; what waits for it is not sent.
    Remove {
        /// The endpoint's id.
        id: Uuid,
    },
}

impl Webhook {
    pub(super) async fn run(self, settings: &Settings) -> anyhow::Result<()> {
        let cx = super::open(settings).await?;
        let actor = Actor::system();
        match self {
            Self::Add { url, events } => {
                let Made { id, secret } = webhooks::add(&cx, &actor, &EndpointInput { url, events }).await?;
                println!("Added {id}.");
                println!("Secret: {secret}");
            }
            Self::List => {
                for endpoint in webhooks::list(&cx, &actor).await? {
                    println!("{}", line(&endpoint));
                }
            }
            Self::Rotate { id } => println!("Secret: {}", webhooks::rotate(&cx, &actor, id).await?.secret),
            Self::Remove { id } => {
                webhooks::remove(&cx, &actor, id).await?;
                println!("Removed {id}.");
            }
        }
        Ok(())
    }
}

fn line(endpoint: &Endpoint) -> String {
    let state = if endpoint.off.is_none() { "on" } else { "off" };
    let events: Vec<&str> = endpoint.events.iter().map(|event| event.as_str()).collect();
    format!("{}  {state:<3}  {}  {}", endpoint.id, endpoint.url, events.join(","))
}
