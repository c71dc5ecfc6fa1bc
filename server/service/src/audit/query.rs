//! Which part of the audit log somebody asks for.

use chrono::NaiveDate;
use domain::sentence;
use sea_orm::{
    ColumnTrait, Condition,
    sea_query::{Expr, ExprTrait, Func, LikeExpr},
};
use uuid::Uuid;

use super::{Action, Group};
use crate::{
    Error, Result, feedback::escaped, local_time::start_of_day, organisation::Organisation,
    store::entity::audit_event::Column,
};

/// Which events; each part narrows the others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditQuery {
    /// What this user or API token did.
    pub who: Option<Uuid>,
    /// Only actions of this group.
    pub group: Option<Group>,
    /// Only this action.
    pub action: Option<Action>,
    /// What was done to this: a key or id.
    pub target: Option<String>,
    /// The first day, in the organisation's zone.
    pub from: Option<NaiveDate>,
    /// The day after the last.
    pub to: Option<NaiveDate>,
    /// Words that all stand in action, target or detail.
    pub search: String,
    /// Only events before this one: the last of the page before.
    pub after: Option<Uuid>,
    /// At most so many, 1–1000.
    pub limit: u64,
}

impl AuditQuery {
    /// The query of an address: `who`, `group`, `action`, `target`, `from`, `until` (the last day), `q`, `after`, each
    /// of which `word` gives if it is there.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming the word that is wrong.
    pub fn of(word: impl Fn(&str) -> Option<String>) -> Result<Self> {
        let word = |name: &str| word(name).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        let id = |name: &'static str| {
            let parsed = word(name).map(|text| text.parse::<Uuid>()).transpose();
            parsed.map_err(|_| Error::field(name, "syntax", sentence!("audit-no-id")))
        };
        let day = |name: &'static str| {
            let parsed = word(name).map(|text| text.parse::<NaiveDate>()).transpose();
            parsed.map_err(|_| Error::field(name, "not_a_day", sentence!("audit-no-day")))
        };
        let unknown = |name, error: domain::UnknownWord| Error::field(name, "unknown", error.sentence());
        Ok(Self {
            who: id("who")?,
            group: word("group").map(|text| text.parse()).transpose().map_err(|error| unknown("group", error))?,
            action: word("action").map(|text| text.parse()).transpose().map_err(|error| unknown("action", error))?,
            target: word("target"),
            from: day("from")?,
            to: day("until")?.and_then(|until| until.succ_opt()),
            search: word("q").unwrap_or_default(),
            after: id("after")?,
            limit: 50,
        })
    }

    /// The events that fit, on whatever page.
    pub(super) fn condition(&self, organisation: &Organisation) -> Condition {
        let start = |day| start_of_day(day, organisation.zone);
        let group = self.group.map(|group| Column::Action.is_in(group.actions().map(Action::as_str)));
        let all = Condition::all()
            .add_option(self.who.map(|id| Condition::any().add(Column::ActorId.eq(id)).add(Column::TokenId.eq(id))))
            .add_option(group)
            .add_option(self.action.map(|action| Column::Action.eq(action.as_str())))
            .add_option(self.target.as_ref().map(|target| Column::Target.eq(target.as_str())))
            .add_option(self.from.map(|day| Column::At.gte(start(day))))
            .add_option(self.to.map(|day| Column::At.lt(start(day))));
        self.search.split_whitespace().take(8).fold(all, |all, word| all.add(says(word)))
    }
}

/// That an event's action, target or detail holds `word`, in whatever case.
fn says(word: &str) -> Condition {
    let pattern = format!("%{}%", escaped(&word.to_lowercase()));
    let like = |text: Expr| Expr::expr(Func::lower(text)).like(LikeExpr::new(pattern.clone()).escape('\\'));
    Condition::any()
        .add(like(Expr::col(Column::Action)))
        .add(like(Expr::col(Column::Target)))
        .add(like(Expr::expr(Expr::col(Column::Detail).cast_as("text"))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(pairs: &[(&str, &str)]) -> Result<AuditQuery> {
        AuditQuery::of(|name| pairs.iter().find(|(given, _)| *given == name).map(|(_, word)| (*word).to_owned()))
    }

    #[test]
    fn an_address_says_what_is_asked_for() {
        let query = of(&[("group", "reads"), ("from", "2026-11-01"), ("until", "2026-11-20"), ("q", " late fee ")]);
        let query = query.unwrap();
        assert_eq!((query.group, query.search.as_str()), (Some(Group::Reads), "late fee"));
        assert_eq!(query.to.unwrap().to_string(), "2026-11-21", "the last day counts");
        assert_eq!(of(&[("who", ""), ("target", " ")]).unwrap(), of(&[]).unwrap());
    }

    #[test]
    fn what_is_wrong_is_named() {
        for (name, word) in [("who", "Ada"), ("group", "all"), ("action", "x"), ("from", "today"), ("after", "1")] {
            let Err(Error::Invalid(errors)) = of(&[(name, word)]) else { panic!("{name} passes") };
            assert_eq!(errors[0].field, name);
        }
    }
}
