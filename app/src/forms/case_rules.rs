//! Saving a case rule.

use leptos::prelude::*;

#[cfg(feature = "ssr")]
use super::answer::{Done, answer};
#[cfg(feature = "ssr")]
use domain::{Sentence, sentence};

/// Adds or changes the rule of `key`. Numbers come as text, so that what was mistyped can be shown again.
#[server(endpoint = "case-rule", prefix = "/do")]
pub async fn save_case_rule(
    key: String,
    name: String,
    nps_at_most: String,
    csat_at_most: String,
    ces_at_most: String,
    #[server(default)] not_resolved: bool,
    #[server(default)] contact_me: bool,
    teams: String,
    severity: String,
    first_touch_minutes: String,
    resolve_minutes: String,
    priority: String,
    #[server(default)] enabled: bool,
) -> Result<(), ServerFnError> {
    use crate::context;
    use domain::case::{Conditions, Rule};
    use service::case_rules::{self, Saved};
    let typed = serde_json::json!({
        "key": key, "name": name, "nps_at_most": nps_at_most, "csat_at_most": csat_at_most, "ces_at_most": ces_at_most,
        "not_resolved": not_resolved, "contact_me": contact_me, "teams": teams, "severity": severity,
        "first_touch_minutes": first_touch_minutes, "resolve_minutes": resolve_minutes, "priority": priority,
        "enabled": enabled,
    });
    let outcome = async {
        let actor = context::actor()?;
        let mut numbers = Numbers::default();
        let when = Conditions {
            nps_at_most: numbers.maybe("nps_at_most", &nps_at_most),
            csat_at_most: numbers.maybe("csat_at_most", &csat_at_most),
            ces_at_most: numbers.maybe("ces_at_most", &ces_at_most),
            not_resolved,
            contact_me,
            teams: teams.split([',', ' ']).filter(|key| !key.is_empty()).map(str::to_owned).collect(),
        };
        let rule = Rule {
            when,
            first_touch_minutes: numbers.needed("first_touch_minutes", &first_touch_minutes),
            resolve_minutes: numbers.needed("resolve_minutes", &resolve_minutes),
            priority: numbers.needed("priority", &priority),
            severity: domain::input::word("severity", &severity)?,
            key: key.trim().to_owned(),
            name: name.trim().to_owned(),
            enabled,
        };
        numbers.check()?;
        case_rules::save(&context::service(), &actor, rule).await
    };
    let outcome = outcome.await.map(|saved| Done {
        to: Some("/settings/case-rules".to_owned()),
        said: Some(match saved {
            Saved::Added => t!("rule-added-said", key),
            Saved::Changed => t!("rule-changed-said", key),
            Saved::Same => t!("rule-same-said", key),
        }),
    });
    answer("case-rule", typed, outcome).await
}

/// Numbers of a form, and what was wrong with them.
#[cfg(feature = "ssr")]
#[derive(Default)]
struct Numbers(Vec<service::FieldError>);

#[cfg(feature = "ssr")]
impl Numbers {
    fn maybe<N: std::str::FromStr>(&mut self, field: &str, typed: &str) -> Option<N> {
        let typed = typed.trim();
        if typed.is_empty() {
            return None;
        }
        let number = typed.parse().ok();
        if number.is_none() {
            self.wrong(field, sentence!("rule-number-or-empty"));
        }
        number
    }

    fn needed<N: std::str::FromStr + Default>(&mut self, field: &str, typed: &str) -> N {
        typed.trim().parse().unwrap_or_else(|_| {
            self.wrong(field, sentence!("rule-number"));
            N::default()
        })
    }

    fn wrong(&mut self, field: &str, sentence: Sentence) {
        self.0.push(service::FieldError::new(field, "not_a_number", sentence));
    }

    fn check(self) -> service::Result<()> {
        if self.0.is_empty() { Ok(()) } else { Err(service::Error::Invalid(self.0)) }
    }
}
