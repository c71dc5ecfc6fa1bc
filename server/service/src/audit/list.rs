//! The audit log, newest first, with the names of who acted.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::{Sentence, sentence};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use super::{Action, AuditQuery, Group, Target, words};
use crate::{
    Actor, Error, Result, Service, organisation,
    store::entity::{api_token, app_user, audit_event},
};

/// The most events of a page.
const MOST: u64 = 1000;

/// Something that somebody did.
#[derive(Clone, Debug, PartialEq, Serialize, utoipa::ToSchema)]
#[schema(as = AuditEvent)]
pub struct Event {
    /// Its id: where the next page goes on.
    pub id: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub who: Who,
    /// What, as a word.
    pub action: String,
    /// The group of the action; none for an action that this release does not know.
    pub group: Option<Group>,
    /// To what: a key or an id; empty where the action says it all.
    pub target: String,
    /// What changed, or what was shown.
    pub detail: Option<Value>,
    /// The target as people call it.
    #[serde(skip)]
    #[schema(ignore)]
    pub target_name: Sentence,
}

/// Who did something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Who {
    /// What kind of actor.
    pub kind: WhoKind,
    /// The user or token.
    pub id: Option<Uuid>,
    /// Its name today.
    #[schema(value_type = String)]
    pub name: Sentence,
}

/// What kind of actor did something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum WhoKind {
    /// A person who was logged in.
    User,
    /// A program with an API token.
    Token,
    /// Afterword itself: the command line, imports.
    System,
    /// Somebody who was not let in.
    Nobody,
}

/// A page of the log, the newest first.
#[derive(Clone, Debug, PartialEq)]
pub struct AuditPage {
    /// The events.
    pub events: Vec<Event>,
    /// Where the next page begins, if there is one.
    pub next: Option<Uuid>,
}

/// The events that `query` asks for.
///
/// # Errors
/// [`Error::Forbidden`] for all but administrators and tokens of scope `audit:read`.
pub async fn list(cx: &Service, actor: &Actor, query: &AuditQuery) -> Result<AuditPage> {
    authorise(actor)?;
    let organisation = organisation::get(cx).await?;
    let limit = query.limit.clamp(1, MOST);
    let mut select = audit_event::Entity::find().filter(query.condition(&organisation));
    if let Some(after) = query.after {
        // Ids sort by the time at which they were made.
        select = select.filter(audit_event::Column::Id.lt(after));
    }
    // One more than asked for tells whether there is a next page.
    let mut rows = select.order_by_desc(audit_event::Column::Id).limit(limit + 1).all(cx.store.reader()).await?;
    let more = rows.len() as u64 > limit;
    rows.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let next = rows.last().filter(|_| more).map(|row| row.id);
    let names = Names::of(cx, &rows).await?;
    Ok(AuditPage { events: rows.into_iter().map(|row| Event::new(row, &names)).collect(), next })
}

/// Everybody who can have done something: users, also those who may not log in any more, and API tokens.
///
/// # Errors
/// As [`list`].
pub async fn people(cx: &Service, actor: &Actor) -> Result<Vec<(Uuid, Sentence)>> {
    authorise(actor)?;
    let db = cx.store.reader();
    let users = app_user::Entity::find().order_by_asc(app_user::Column::Name).all(db).await?;
    let tokens = api_token::Entity::find().order_by_asc(api_token::Column::Name).all(db).await?;
    let users = users.into_iter().map(|user| (user.id, user.name.into()));
    Ok(users.chain(tokens.into_iter().map(|token| (token.id, words::token(&token.name)))).collect())
}

pub(super) fn authorise(actor: &Actor) -> Result<()> {
    actor.require_scope("audit:read", sentence!("may-read-the-audit-log"))?;
    if actor.role.can_read_audit() { Ok(()) } else { Err(Error::Forbidden(sentence!("may-read-the-audit-log"))) }
}

/// The names of the users and tokens in a page, as they act or are acted upon.
struct Names {
    users: HashMap<Uuid, String>,
    tokens: HashMap<Uuid, String>,
}

impl Names {
    async fn of(cx: &Service, rows: &[audit_event::Model]) -> Result<Self> {
        let db = cx.store.reader();
        let targets = || rows.iter().filter_map(|row| row.target.parse::<Uuid>().ok());
        let users = app_user::Entity::find()
            .filter(app_user::Column::Id.is_in(rows.iter().filter_map(|row| row.actor_id).chain(targets())))
            .all(db)
            .await?;
        let tokens = api_token::Entity::find()
            .filter(api_token::Column::Id.is_in(rows.iter().filter_map(|row| row.token_id).chain(targets())))
            .all(db)
            .await?;
        Ok(Self {
            users: users.into_iter().map(|user| (user.id, user.name)).collect(),
            tokens: tokens.into_iter().map(|token| (token.id, token.name)).collect(),
        })
    }

    fn who(&self, row: &audit_event::Model, action: Option<Action>) -> Who {
        let (kind, id, name) = match (row.actor_id, row.token_id) {
            (Some(id), _) => (WhoKind::User, Some(id), self.users.get(&id).cloned().map(Sentence::from)),
            (None, Some(id)) => (WhoKind::Token, Some(id), self.tokens.get(&id).map(|name| words::token(name))),
            (None, None) if action == Some(Action::LogInRefused) => {
                (WhoKind::Nobody, None, Some(sentence!("audit-somebody")))
            }
            (None, None) => (WhoKind::System, None, Some(Actor::system().name.into())),
        };
        Who { kind, id, name: name.unwrap_or_else(|| sentence!("audit-somebody-gone")) }
    }

    /// The name of a user or token that was acted upon.
    fn target(&self, target: &str) -> Option<String> {
        let id = target.parse().ok()?;
        self.users.get(&id).or_else(|| self.tokens.get(&id)).cloned()
    }
}

impl Event {
    fn new(row: audit_event::Model, names: &Names) -> Self {
        let action: Option<Action> = row.action.parse().ok();
        Self {
            target_name: match names.target(&row.target) {
                Some(name) if action == Some(Action::LogInRefused) => sentence!("audit-refused-as", name),
                Some(name) => name.into(),
                None => words::target(action, &row.target, row.detail.as_ref()).into(),
            },
            who: names.who(&row, action),
            group: action.map(Action::group),
            id: row.id,
            at: row.at,
            action: row.action,
            target: row.target,
            detail: row.detail,
        }
    }

    /// What was done, as people say it; the word itself for an action that this release does not know.
    #[must_use]
    pub fn label(&self) -> Sentence {
        match self.action.parse::<Action>() {
            Ok(action) => sentence!("audit-action", action),
            Err(_) => self.action.replace('_', " ").into(),
        }
    }

    /// The page of what it was done to, where there is one.
    #[must_use]
    pub fn path(&self) -> Option<String> {
        let action: Action = self.action.parse().ok()?;
        let by_id = |folder: &str| self.target.parse::<Uuid>().ok().map(|id| format!("{folder}/{id}"));
        match action.target() {
            Target::Contact => by_id("/contacts"),
            Target::Case => by_id("/cases"),
            Target::Message => by_id("/settings/outbox"),
            Target::Program => Some(format!("/programs/{}", self.target)),
            Target::Touchpoint => Some(format!("/touchpoints/{}", self.target)),
            Target::CaseRule => Some(format!("/settings/case-rules?rule={}", self.target)),
            Target::Other => None,
        }
    }

    /// What changed or was shown, a line each.
    #[must_use]
    pub fn facts(&self) -> Vec<Sentence> {
        words::facts(self.detail.as_ref())
    }
}
