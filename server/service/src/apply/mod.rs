//! `afterword apply`: teams, sites, surveys, programs, touchpoints, case rules and the organisation as code.
//!
//! A file says how things shall be. Applying it makes them so, in one transaction: all of it or, when anything in
//! the file is wrong, nothing. Applied again it changes nothing. What the file does not name stays as it is.

mod organisation;
mod plan;

use domain::{case::Rule, text::shortened};
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter};
use toml::Spanned;

use crate::{
    Actor, Error, FieldError, Result, Service, audit, case_rules,
    changes::{Saved, between},
    programs,
    sites::{self, SiteInput},
    store::entity::{site, survey},
    surveys, teams, touchpoints,
};
use plan::Plan;

/// What applying a file did, or would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Applied {
    /// What changed, a line each: `program after-call: share: 0.5 → 1`.
    pub changes: Vec<String>,
    /// How many things were like this already.
    pub unchanged: usize,
}

/// Makes things as the TOML `text` says; in a dry run only says what that would change.
///
/// # Errors
/// [`Error::Invalid`] naming each unknown key and wrong value with its line; [`Error::Forbidden`] for all but
/// administrators.
pub async fn apply(cx: &Service, actor: &Actor, text: &str, dry_run: bool) -> Result<Applied> {
    let plan = Plan::parse(text)?;
    let tx = cx.store.begin().await?;
    let mut under_way = UnderWay { text, applied: Applied::default(), errors: Vec::new() };
    under_way.all(&tx, cx, actor, plan).await?;
    if !under_way.errors.is_empty() {
        return Err(Error::Invalid(under_way.errors));
    }
    if dry_run {
        tx.rollback().await?;
    } else {
        tx.commit().await?;
    }
    Ok(under_way.applied)
}

struct UnderWay<'a> {
    text: &'a str,
    applied: Applied,
    errors: Vec<FieldError>,
}

impl UnderWay<'_> {
    /// In the order in which things name each other.
    async fn all(&mut self, tx: &DatabaseTransaction, cx: &Service, actor: &Actor, plan: Plan) -> Result<()> {
        if let Some(table) = &plan.organisation {
            let saved = organisation::save_in(tx, cx, actor, table.get_ref()).await;
            self.take("organisation", "", table.span().start, saved)?;
        }
        for table in &plan.site {
            let saved = sites::save_in(tx, cx, actor, table.get_ref()).await;
            self.take("site", &table.get_ref().key, table.span().start, saved)?;
        }
        for table in &plan.team {
            self.named_site(tx, cx, actor, table, table.get_ref().site.as_deref()).await?;
            let saved = teams::save_in(tx, cx, actor, table.get_ref()).await;
            self.take("team", &table.get_ref().key, table.span().start, saved)?;
        }
        for table in &plan.survey {
            let key = &table.get_ref().template;
            let saved = self.survey(tx, cx, actor, key).await;
            self.take("survey", key, table.span().start, saved)?;
        }
        for table in &plan.program {
            let saved = programs::save_in(tx, cx, actor, table.get_ref()).await;
            self.take("program", &table.get_ref().key, table.span().start, saved)?;
        }
        for table in &plan.touchpoint {
            self.named_site(tx, cx, actor, table, table.get_ref().site.as_deref()).await?;
            let saved = touchpoints::save_in(tx, cx, actor, table.get_ref()).await;
            self.take("touchpoint", &table.get_ref().key, table.span().start, saved)?;
        }
        for table in &plan.case_rule {
            let saved = case_rule(tx, cx, actor, &table.get_ref().rule()).await;
            self.take("case rule", &table.get_ref().key, table.span().start, saved)?;
        }
        Ok(())
    }

    /// A site that a team or touchpoint is the first to name needs no table of its own.
    async fn named_site<T>(
        &mut self,
        tx: &DatabaseTransaction,
        cx: &Service,
        actor: &Actor,
        table: &Spanned<T>,
        key: Option<&str>,
    ) -> Result<()> {
        let Some(key) = key else { return Ok(()) };
        if site::Entity::find().filter(site::Column::Key.eq(key)).one(tx).await?.is_some() {
            return Ok(());
        }
        let site = SiteInput { key: key.to_owned(), name: String::new() };
        let saved = sites::save_in(tx, cx, actor, &site).await;
        self.take("site", key, table.span().start, saved)
    }

    async fn survey(&self, tx: &DatabaseTransaction, cx: &Service, actor: &Actor, key: &str) -> Result<Saved> {
        let known = survey::Entity::find().filter(survey::Column::Key.eq(key)).one(tx).await?.is_some();
        match surveys::ensure_builtin(tx, cx, key).await {
            Ok(_) if known => Ok(Saved::Same),
            Ok(version) => {
                let detail = serde_json::json!({ "version": version.number });
                audit::record(tx, cx, actor, audit::Action::SurveyPublished, key, Some(detail)).await?;
                Ok(Saved::Added)
            }
            Err(Error::NotFound(_)) => {
                let known: Vec<String> = domain::survey::templates::built_in().into_iter().map(|s| s.key).collect();
                let message =
                    format!("There is no template “{}”; there are: {}.", shortened(key, 60), known.join(", "));
                Err(Error::field("template", "unknown", message))
            }
            Err(other) => Err(other),
        }
    }

    /// Writes down what saving did; wrong fields are gathered, so that all are told at once.
    fn take(&mut self, kind: &str, key: &str, at: usize, saved: Result<Saved>) -> Result<()> {
        let name = if key.is_empty() { kind.to_owned() } else { format!("{kind} {}", shortened(key, 60)) };
        match saved {
            Ok(Saved::Added) => self.applied.changes.push(format!("{name}: added")),
            Ok(Saved::Changed(changes)) => {
                self.applied.changes.extend(changes.iter().map(|change| format!("{name}: {change}")));
            }
            Ok(Saved::Same) => self.applied.unchanged += 1,
            Err(Error::Invalid(errors)) => {
                let line = plan::line_of(self.text, at);
                self.errors.extend(
                    errors
                        .into_iter()
                        .map(|error| FieldError { field: format!("line {line}, {name}, {}", error.field), ..error }),
                );
            }
            Err(other) => return Err(other),
        }
        Ok(())
    }
}

async fn case_rule(tx: &DatabaseTransaction, cx: &Service, actor: &Actor, rule: &Rule) -> Result<Saved> {
    let before = case_rules::all(tx).await?.into_iter().find(|known| known.key == rule.key);
    case_rules::save_in(tx, cx, actor, rule.clone()).await?;
    let after = case_rules::all(tx).await?.into_iter().find(|known| known.key == rule.key);
    Ok(match (before, after) {
        (Some(before), Some(after)) => match between(&before, &after)? {
            changes if changes.is_empty() => Saved::Same,
            changes => Saved::Changed(changes),
        },
        _ => Saved::Added,
    })
}
