//! Case rules: which answers open a case, how grave it is and when it is due.

use domain::{
    case::{Conditions, RootCause, Rule, default_rules},
    metric::Metric,
    role::Role,
    sentence,
    staff::Sentence,
    text,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
    QueryOrder, sea_query::OnConflict,
};
use serde_json::json;

use crate::{
    Actor, Error, FieldError, Result, Service,
    audit::{self, Action},
    changes::between,
    store::entity::{case_rule, root_cause, team},
};

/// The longest time that a rule may allow, in working minutes: a year of working days.
const LONGEST: i64 = 260 * 8 * 60;

/// What saving a rule did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// There was no rule of this key.
    Added,
    /// The rule is another now.
    Changed,
    /// It was like this already; nothing was written.
    Same,
}

/// Makes the rules and root causes that every organisation starts with, where there are none at all.
///
/// # Errors
/// When the database is away.
pub async fn ensure_defaults(tx: &impl ConnectionTrait, cx: &Service) -> Result<()> {
    if case_rule::Entity::find().count(tx).await? == 0 {
        for rule in default_rules() {
            case_rule::Entity::insert(row(cx, &rule)?).exec_without_returning(tx).await?;
        }
    }
    let causes = RootCause::COMMON
        .iter()
        .map(|(key, name)| root_cause::ActiveModel { key: Set((*key).to_owned()), name: Set((*name).to_owned()) });
    root_cause::Entity::insert_many(causes)
        .on_conflict(OnConflict::column(root_cause::Column::Key).do_nothing().to_owned())
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// All rules, in the order in which they are tried.
///
/// # Errors
/// [`Error::Forbidden`] for roles that do not read the configuration.
pub async fn list(cx: &Service, actor: &Actor) -> Result<Vec<Rule>> {
    if !actor.role.can_read_configuration() {
        return Err(Error::Forbidden(sentence!("may-see-case-rules")));
    }
    all(cx.store.reader()).await
}

/// All rules, as a transaction sees them.
///
/// # Errors
/// When the database is away, or a row is damaged.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<Rule>> {
    let rows = case_rule::Entity::find()
        .order_by_asc(case_rule::Column::Priority)
        .order_by_asc(case_rule::Column::Key)
        .all(db)
        .await?;
    rows.into_iter().map(rule_of).collect()
}

/// Adds or changes the rule of `rule.key`. Cases that are open keep the due times they were opened with.
///
/// # Errors
/// [`Error::Forbidden`] for all but administrators; [`Error::Invalid`] with every broken field.
pub async fn save(cx: &Service, actor: &Actor, rule: Rule) -> Result<Saved> {
    let tx = cx.store.begin().await?;
    let saved = save_in(&tx, cx, actor, rule).await?;
    tx.commit().await?;
    Ok(saved)
}

/// Like [`save`], inside the caller's transaction: for many rules at once.
///
/// # Errors
/// As [`save`].
pub async fn save_in(tx: &impl ConnectionTrait, cx: &Service, actor: &Actor, rule: Rule) -> Result<Saved> {
    actor.require(&[Role::Administrator], sentence!("may-change-case-rules"))?;
    check(tx, &rule).await?;
    let known = case_rule::Entity::find().filter(case_rule::Column::Key.eq(&rule.key)).one(tx).await?;
    let mut detail = json!({ "added": rule });
    let saved = match known {
        None => {
            case_rule::Entity::insert(row(cx, &rule)?).exec_without_returning(tx).await?;
            Saved::Added
        }
        Some(before) if rule_of(before.clone())? == rule => return Ok(Saved::Same),
        Some(before) => {
            detail = json!({ "changes": between(&rule_of(before.clone())?, &rule)? });
            let mut changed = row(cx, &rule)?;
            changed.id = before.into_active_model().id;
            case_rule::Entity::update(changed).exec(tx).await?;
            Saved::Changed
        }
    };
    audit::record(tx, cx, actor, Action::CaseRuleSaved, &rule.key, Some(detail)).await?;
    Ok(saved)
}

async fn check(tx: &impl ConnectionTrait, rule: &Rule) -> Result<()> {
    let mut errors = Vec::new();
    let mut wrong = |field: &str, code: &str, message: Sentence| errors.push(FieldError::new(field, code, message));
    if !text::is_key(&rule.key) {
        wrong("key", "not_a_key", sentence!("rule-key-wrong"));
    }
    if rule.name.trim().is_empty() || rule.name.chars().count() > 120 || text::has_control(&rule.name) {
        wrong("name", "required", sentence!("rule-name-required"));
    }
    if rule.when == (Conditions { teams: rule.when.teams.clone(), ..Conditions::default() }) {
        wrong("when", "required", sentence!("rule-condition-required"));
    }
    for metric in Metric::ALL.iter().copied() {
        if rule.when.at_most(metric).is_some_and(|limit| !metric.scale().contains(&limit)) {
            let (low, high) = (metric.lowest(), metric.highest());
            wrong(
                &format!("{}_at_most", metric.as_str()),
                "out_of_range",
                sentence!("rule-score-out-of-scale", metric, low, high),
            );
        }
    }
    if !(1..=LONGEST).contains(&rule.first_touch_minutes) {
        wrong("first_touch_minutes", "out_of_range", sentence!("rule-first-touch-wrong"));
    }
    if !(rule.first_touch_minutes..=LONGEST).contains(&rule.resolve_minutes) {
        wrong("resolve_minutes", "out_of_range", sentence!("rule-resolve-wrong"));
    }
    for key in &rule.when.teams {
        if team::Entity::find().filter(team::Column::Key.eq(key)).count(tx).await? == 0 {
            wrong("teams", "unknown", sentence!("rule-team-unknown", key));
        }
    }
    if errors.is_empty() { Ok(()) } else { Err(Error::Invalid(errors)) }
}

fn row(cx: &Service, rule: &Rule) -> Result<case_rule::ActiveModel> {
    let damaged = |what: String| Error::Internal(format!("a case rule cannot be written: {what}"));
    let minutes = |minutes: i64| i32::try_from(minutes).map_err(|error| damaged(error.to_string()));
    Ok(case_rule::ActiveModel {
        id: Set(cx.new_id()),
        key: Set(rule.key.clone()),
        name: Set(rule.name.trim().to_owned()),
        conditions: Set(serde_json::to_value(&rule.when).map_err(|error| damaged(error.to_string()))?),
        severity: Set(rule.severity.as_str().to_owned()),
        first_touch_minutes: Set(minutes(rule.first_touch_minutes)?),
        resolve_minutes: Set(minutes(rule.resolve_minutes)?),
        priority: Set(rule.priority),
        enabled: Set(rule.enabled),
    })
}

fn rule_of(row: case_rule::Model) -> Result<Rule> {
    let damaged = |what: String| Error::Internal(format!("the case rule {:?} cannot be read: {what}", row.key));
    Ok(Rule {
        when: serde_json::from_value(row.conditions).map_err(|error| damaged(error.to_string()))?,
        severity: row.severity.parse().map_err(|error: domain::UnknownWord| damaged(error.to_string()))?,
        name: row.name,
        first_touch_minutes: row.first_touch_minutes.into(),
        resolve_minutes: row.resolve_minutes.into(),
        priority: row.priority,
        enabled: row.enabled,
        key: row.key.clone(),
    })
}
