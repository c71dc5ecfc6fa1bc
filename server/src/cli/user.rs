//! `afterword user add`.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use clap::Subcommand;
use domain::role::Role;
use service::{
    Actor,
    people::{self, NewUser},
};

use crate::settings::Settings;

/// Users: who may log in.
#[derive(Debug, Subcommand)]
pub(super) enum User {
    /// Add a user; prints a password unless one is given.
    Add {
        /// The address to log in with.
        #[arg(long)]
        email: String,
        /// The name that colleagues see.
        #[arg(long)]
        name: String,
        /// administrator, quality_manager, team_lead or agent.
        #[arg(long)]
        role: Role,
        /// A team's key; may be given several times.
        #[arg(long = "team")]
        teams: Vec<String>,
        /// The agent that the user is, by external id.
        #[arg(long)]
        agent: Option<String>,
        /// The password; better left out, or given as AFTERWORD_PASSWORD, for a command line is seen by others.
        #[arg(long, env = "AFTERWORD_PASSWORD", hide_env_values = true)]
        password: Option<String>,
    },
}

impl User {
    pub(super) async fn run(self, settings: &Settings) -> anyhow::Result<()> {
        let Self::Add { email, name, role, teams, agent, password } = self;
        let cx = super::open(settings).await?;
        let made = password.is_none();
        let password = password.unwrap_or_else(|| {
            let mut bytes = [0; 12];
            cx.entropy.fill(&mut bytes);
            URL_SAFE_NO_PAD.encode(bytes)
        });
        let new = NewUser { email: email.clone(), name, role, password: password.clone(), teams, agent };
        people::add_user(&cx, &Actor::system(), new).await?;
        println!("Added {email} as {}.", role.label());
        if made {
            println!("Password: {password}");
        }
        Ok(())
    }
}
