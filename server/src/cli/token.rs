//! `afterword token`: how programs come in.

use clap::Subcommand;
use service::{
    Actor, Service,
    people::{self, TokenRow},
};

use super::columns;
use crate::settings::Settings;

/// API tokens: how programs come in.
#[derive(Debug, Subcommand)]
pub(super) enum Token {
    /// Make a token and print it, once.
    Add {
        /// What to know it by later.
        #[arg(long)]
        name: String,
        /// What it may do, such as contacts:write; may be given several times.
        #[arg(long = "scope", required = true, num_args = 1.., value_delimiter = ',')]
        scopes: Vec<String>,
        /// When it ends: a number of days, or its last day such as 2027-06-30; left out, it does not.
        #[arg(long, value_name = "DAYS|DATE", default_value = "", hide_default_value = true)]
        expires: String,
    },
    /// All tokens: scopes, made, ends, last used, state.
    List,
    /// Take a token back: its next request is refused.
    Revoke {
        /// Its name, or its id where several have the name.
        #[arg(value_name = "NAME|ID")]
        token: String,
    },
}

impl Token {
    pub(super) async fn run(self, settings: &Settings) -> anyhow::Result<()> {
        let (cx, actor) = (super::open(settings).await?, Actor::system());
        match self {
            Self::Add { name, scopes, expires } => {
                let expires_at = people::token_end(&cx, &expires).await?;
                println!("{}", people::add_token(&cx, &actor, &name, &scopes, expires_at).await?.token);
            }
            Self::List => list(&cx, &actor).await?,
            Self::Revoke { token } => {
                let found = people::token_named(&cx, &actor, &token).await?;
                people::revoke_token(&cx, &actor, found.id).await?;
                println!("The token {} is revoked.", found.name);
            }
        }
        Ok(())
    }
}

async fn list(cx: &Service, actor: &Actor) -> anyhow::Result<()> {
    let now = cx.now();
    let head = ["ID", "NAME", "SCOPES", "MADE", "ENDS", "LAST USED", "STATE"].map(str::to_owned);
    let row = |token: TokenRow| {
        [
            token.id.to_string(),
            token.name.clone(),
            token.scopes.join(","),
            columns::moment(Some(token.created_at), ""),
            columns::moment(token.expires_at, "never"),
            columns::moment(token.last_used_at, "never"),
            match (token.revoked_at, token.works(now)) {
                (Some(at), _) => format!("revoked {}", columns::moment(Some(at), "")),
                (None, true) => "works".to_owned(),
                (None, false) => "past its date".to_owned(),
            },
        ]
    };
    let rows = people::tokens(cx, actor).await?.into_iter().map(row);
    print!("{}", columns::aligned(std::iter::once(head).chain(rows)));
    Ok(())
}
