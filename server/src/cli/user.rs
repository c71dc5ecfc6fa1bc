//! `afterword user`: who may log in.

use clap::{Args, Subcommand};
use domain::role::Role;
use service::{
    Actor, Service,
    people::{self, Account, NewUser},
};

use super::columns;
use crate::settings::Settings;

/// Users: who may log in.
#[derive(Debug, Subcommand)]
pub(super) enum User {
    /// Add a user; unless a password is given it prints one that opens one log-in, in which they choose their own.
    Add(Add),
    /// All users: role, teams, second factor, last log-in, state.
    List,
    /// Keep a user from logging in, at once.
    Disable(Whom),
    /// Let a user log in again.
    Enable(Whom),
    /// Give a user another password; unless one is given it prints one that opens one log-in.
    Password {
        #[command(flatten)]
        whom: Whom,
        /// The password; better left out, or given as AFTERWORD_PASSWORD, for a command line is seen by others.
        #[arg(long, env = "AFTERWORD_PASSWORD", hide_env_values = true)]
        password: Option<String>,
    },
    /// Take the second factor of a user away who lost it.
    ResetSecondFactor(Whom),
}

/// A user to be added.
#[derive(Debug, Args)]
pub(super) struct Add {
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
}

/// The user that a command is about.
#[derive(Debug, Args)]
pub(super) struct Whom {
    /// The address that the user logs in with.
    email: String,
}

impl User {
    pub(super) async fn run(self, settings: &Settings) -> anyhow::Result<()> {
        let (cx, actor) = (super::open(settings).await?, Actor::system());
        match self {
            Self::Add(new) => add(&cx, &actor, new).await?,
            Self::List => list(&cx, &actor).await?,
            Self::Disable(whom) => {
                let user = whom.find(&cx, &actor).await?;
                people::disable(&cx, &actor, user.id).await?;
                println!("{} cannot log in any more.", user.email);
            }
            Self::Enable(whom) => {
                let user = whom.find(&cx, &actor).await?;
                people::enable(&cx, &actor, user.id).await?;
                println!("{} can log in.", user.email);
            }
            Self::Password { whom, password } => {
                let user = whom.find(&cx, &actor).await?;
                match password {
                    Some(password) => people::set_password(&cx, &actor, user.id, &password).await?,
                    None => print_password(&people::make_password(&cx, &actor, user.id).await?),
                }
                println!("{} is logged out everywhere.", user.email);
            }
            Self::ResetSecondFactor(whom) => {
                let user = whom.find(&cx, &actor).await?;
                people::reset_second_factor(&cx, &actor, user.id).await?;
                println!("{} has no second factor any more and is logged out everywhere.", user.email);
            }
        }
        Ok(())
    }
}

impl Whom {
    async fn find(&self, cx: &Service, actor: &Actor) -> anyhow::Result<Account> {
        people::account_of(cx, actor, &self.email)
            .await
            .map_err(|error| anyhow::Error::new(error).context(format!("The user {}", self.email)))
    }
}

async fn add(cx: &Service, actor: &Actor, add: Add) -> anyhow::Result<()> {
    let Add { email, name, role, teams, agent, password } = add;
    let new = NewUser { email: email.clone(), name, role, password: String::new(), teams, agent };
    let made = match password {
        Some(password) => {
            people::add_user(cx, actor, NewUser { password, ..new }).await?;
            None
        }
        None => Some(people::add_user_with_made_password(cx, actor, new).await?.1),
    };
    println!("Added {email} as {}.", role.label());
    if let Some(password) = made {
        print_password(&password);
    }
    Ok(())
}

fn print_password(password: &str) {
    println!("Password: {password}");
    println!("It opens one log-in, in which they choose their own.");
}

async fn list(cx: &Service, actor: &Actor) -> anyhow::Result<()> {
    let head = ["E-MAIL", "NAME", "ROLE", "TEAMS", "SECOND FACTOR", "LAST LOG-IN", "STATE"].map(str::to_owned);
    let row = |account: Account| {
        [
            account.email,
            account.name,
            account.role.as_str().to_owned(),
            account.teams.join(","),
            if account.second_factor { "yes" } else { "no" }.to_owned(),
            columns::moment(account.last_login_at, "never"),
            match (account.disabled_at, account.must_change_password) {
                (Some(_), _) => "disabled",
                (None, true) => "to choose a password",
                (None, false) => "active",
            }
            .to_owned(),
        ]
    };
    let rows = people::accounts(cx, actor).await?.into_iter().map(row);
    print!("{}", columns::aligned(std::iter::once(head).chain(rows)));
    Ok(())
}
