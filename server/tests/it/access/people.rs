//! Everybody who might ask, and how to tell whether they were let in.

use std::fmt;

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use domain::Role;
use service::{
    Actor,
    people::{self, Flash, SCOPES},
};

use super::{
    rules::{Rule, Rules, Sends},
    things::Things,
};
use crate::bed::Bed;

/// How somebody asks.
pub(super) enum Asking {
    /// Without anything that says who they are.
    Nobody,
    /// With a session.
    Staff { role: Role, own: bool, cookie: String },
    /// With a token of the REST interface.
    Program { scopes: Vec<&'static str>, token: String },
}

pub(super) struct Person {
    pub(super) name: String,
    pub(super) asking: Asking,
}

/// What happened.
pub(super) enum Found {
    LetIn,
    SentToLogIn,
    Refused(String),
}

impl Found {
    pub(super) fn is_let_in(&self) -> bool {
        matches!(self, Self::LetIn)
    }
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LetIn => f.write_str("let in"),
            Self::SentToLogIn => f.write_str("sent to the log-in"),
            Self::Refused(why) => write!(f, "refused: {why}"),
        }
    }
}

impl Person {
    /// Everybody: each role, of the team whose things are asked about and of another; programs with all scopes, with
    /// each alone, and with a token that is none; and nobody.
    pub(super) async fn all(bed: &Bed) -> Vec<Self> {
        let mut all = vec![
            Self { name: "nobody".to_owned(), asking: Asking::Nobody },
            Self {
                name: "a made-up token".to_owned(),
                asking: Asking::Program { scopes: Vec::new(), token: "aw_made-up".to_owned() },
            },
        ];
        for role in Role::ALL.iter().copied() {
            for (own, team, place) in [(true, "billing-1", "own team"), (false, "sales", "another team")] {
                // The agent of their own team is the one who handled the contact.
                let agent = (own && role == Role::Agent).then_some("A-12");
                let cookie = bed.log_in_as(role, &[team], agent).await;
                all.push(Self {
                    name: format!("{} of {place}", role.as_str()),
                    asking: Asking::Staff { role, own, cookie },
                });
            }
        }
        let sets = SCOPES.iter().map(|scope| vec![*scope]).chain([vec!["cases:read", "cases:write"], SCOPES.to_vec()]);
        for scopes in sets {
            let named: Vec<String> = scopes.iter().map(ToString::to_string).collect();
            let token = people::add_token(&bed.cx, &Actor::system(), "test", &named, None).await.unwrap().token;
            all.push(Self {
                name: format!("a token of {}", scopes.join(" ")),
                asking: Asking::Program { scopes, token },
            });
        }
        all
    }

    /// Does what the route is for, with things of their own made for this one try.
    pub(super) async fn tries(&self, bed: &Bed, things: &Things, rules: &Rules) -> Found {
        let fresh = things.fresh(bed, self, rules).await;
        let path = fresh.filled(rules.path);
        let mut request = Request::builder().method(rules.method).uri(&path).header(header::ACCEPT, "text/html");
        match &self.asking {
            Asking::Nobody => {}
            Asking::Staff { cookie, .. } => request = request.header(header::COOKIE, cookie),
            Asking::Program { token, .. } => request = request.header(header::AUTHORIZATION, format!("Bearer {token}")),
        }
        let body = match &rules.sends {
            Sends::Nothing => Body::empty(),
            Sends::Form(fields) => {
                request = request
                    .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                    .header("sec-fetch-site", "same-origin");
                let fields = fields.iter().map(|(name, value)| (*name, fresh.filled(value)));
                Body::from(url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish())
            }
            Sends::Json(json) => {
                let kind = if rules.path.ends_with("/bulk") { "application/x-ndjson" } else { "application/json" };
                request = request.header(header::CONTENT_TYPE, kind).header(header::IF_MATCH, "\"1\"");
                Body::from(*json)
            }
        };
        let answer = bed.send(request.body(body).unwrap()).await;
        let found = judge(answer.status, answer.location.as_deref(), &answer.text);
        match (&self.asking, &rules.rule) {
            // A form always leads on; whether it was done is what it said.
            (Asking::Staff { cookie, .. }, Rule::Staff(_)) if found.is_let_in() && rules.method != "GET" => {
                said(bed, cookie).await
            }
            _ => found,
        }
    }
}

fn judge(status: StatusCode, location: Option<&str>, text: &str) -> Found {
    match status {
        // A form is kept, and leads there by a link.
        StatusCode::UNAUTHORIZED if text.contains("href=\"/login\"") => Found::SentToLogIn,
        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN | StatusCode::NOT_FOUND => {
            Found::Refused(format!("{status}: {}", text.chars().take(200).collect::<String>()))
        }
        status if status.is_redirection() && location.is_some_and(|to| to.starts_with("/login")) => Found::SentToLogIn,
        status if status.is_server_error() => Found::Refused(format!("it broke: {status}: {text}")),
        _ => Found::LetIn,
    }
}

/// What the last form of a session said.
async fn said(bed: &Bed, cookie: &str) -> Found {
    let token = cookie.split_once('=').unwrap().1;
    let flash: Option<Flash> = people::identify(&bed.cx, token).await.unwrap().and_then(|identity| identity.flash);
    match flash.and_then(|flash| flash.error) {
        Some(error) if error.contains("not allowed") || error.contains("is not yours to see") => Found::Refused(error),
        _ => Found::LetIn,
    }
}
