//! Events in words.

use domain::{
    Sentence,
    audit::{Action, Target},
    sentence,
};
use serde_json::Value;

use crate::changes::{Change, word};

/// An API token among people.
pub(super) fn token(name: &str) -> Sentence {
    sentence!("audit-token", name)
}

/// What something was done to, as people call it.
pub(super) fn target(action: Option<Action>, target: &str, detail: Option<&Value>) -> String {
    let number = || detail.and_then(|detail| detail["number"].as_i64());
    match action.map(Action::target) {
        Some(Target::Case) => number().map_or_else(|| short(target), |number| number.to_string()),
        _ => short(target),
    }
}

/// The end of an id, for their beginnings are times and look alike; keys are short as they are.
fn short(target: &str) -> String {
    match target.parse::<uuid::Uuid>() {
        Ok(id) => format!("…{}", &id.simple().to_string()[24..]),
        Err(_) => target.to_owned(),
    }
}

/// What changed or was shown, a line each: `share: 0.5 → 1`.
pub(super) fn facts(detail: Option<&Value>) -> Vec<Sentence> {
    let Some(detail) = detail else { return Vec::new() };
    if let Ok(changes) = serde_json::from_value::<Vec<Change>>(detail["changes"].clone()) {
        return changes.iter().map(changed).collect();
    }
    let mut lines = Vec::new();
    match detail.get("added") {
        Some(added) => {
            lines.push(sentence!("audit-new"));
            gather("", added, &mut lines);
        }
        None => gather("", detail, &mut lines),
    }
    lines
}

fn changed(change: &Change) -> Sentence {
    sentence!("audit-changed", field = &change.field, was = shown(&change.was), now = shown(&change.now))
}

/// A value as people read it.
fn shown(value: &Value) -> Sentence {
    match value {
        Value::Null => sentence!("audit-nothing"),
        Value::Array(items) if items.is_empty() => sentence!("audit-none"),
        other => word(other).into(),
    }
}

/// What an event's details hold, by the names that programs know it by.
fn gather(path: &str, value: &Value, lines: &mut Vec<Sentence>) {
    match value {
        // The number of a case stands in the sentence.
        Value::Number(_) if path == "number" => {}
        Value::Object(fields) => {
            for (name, value) in fields {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                gather(&path, value, lines);
            }
        }
        Value::Null => {}
        Value::Array(items) if items.is_empty() => {}
        other => lines.push(format!("{}: {}", path.replace('_', " "), word(other)).into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn details_are_read_line_by_line() {
        let changed = json!({ "changes": [{ "field": "share", "was": 0.5, "now": 1 }] });
        assert_eq!(facts(Some(&changed)), ["share: 0.5 → 1"]);
        let added = json!({ "added": { "name": "Billing", "site": null, "teams": [], "filter": { "a": 1 } } });
        assert_eq!(facts(Some(&added)), ["new", "filter.a: 1", "name: Billing"]);
        assert_eq!(facts(Some(&json!({ "number": 3, "shown": 25 }))), ["shown: 25"]);
        assert!(facts(None).is_empty());
    }

    #[test]
    fn targets_are_short_and_cases_have_their_number() {
        let id = "0193f1a2-0000-7000-8000-0123456789ab";
        assert_eq!(target(Some(Action::CaseTaken), id, Some(&json!({ "number": 12 }))), "12");
        assert_eq!(target(Some(Action::ContactRead), id, None), "…456789ab");
        assert_eq!(target(Some(Action::TeamSaved), "billing-1", None), "billing-1");
        assert_eq!(target(None, "", None), "");
    }
}
