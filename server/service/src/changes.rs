//! What saving something changed, field by field: for the audit trail, and for `afterword apply` to say.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{Error, Result};

/// One field that is another now.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// The field, with dots into nested tables.
    pub field: String,
    /// What it was.
    pub was: Value,
    /// What it is.
    pub now: Value,
}

/// What saving something under its key did.
#[derive(Clone, Debug, PartialEq)]
pub enum Saved {
    /// There was none of this key.
    Added,
    /// It is another now, in these fields.
    Changed(Vec<Change>),
    /// It was like this already; nothing was written.
    Same,
}

impl std::fmt::Display for Change {
    /// `share: 0.5 → 1`
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {} → {}", self.field, word(&self.was), word(&self.now))
    }
}

/// A value as people read it.
pub(crate) fn word(value: &Value) -> String {
    match value {
        Value::Null => "nothing".to_owned(),
        Value::String(text) => text.clone(),
        Value::Array(items) if items.is_empty() => "none".to_owned(),
        Value::Array(items) => items.iter().map(word).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

/// What differs between two states of the same thing.
///
/// # Errors
/// [`Error::Internal`] when one of them cannot be written as JSON.
pub fn between<T: Serialize>(was: &T, now: &T) -> Result<Vec<Change>> {
    let json = |state: &T| serde_json::to_value(state).map_err(|error| Error::Internal(error.to_string()));
    let mut changes = Vec::new();
    compare("", &json(was)?, &json(now)?, &mut changes);
    Ok(changes)
}

fn compare(path: &str, was: &Value, now: &Value, changes: &mut Vec<Change>) {
    if was == now {
        return;
    }
    let (Value::Object(before), Value::Object(after)) = (was, now) else {
        changes.push(Change { field: path.to_owned(), was: was.clone(), now: now.clone() });
        return;
    };
    let all = before.keys().chain(after.keys().filter(|key| !before.contains_key(*key)));
    for key in all {
        let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
        compare(&path, before.get(key).unwrap_or(&Value::Null), after.get(key).unwrap_or(&Value::Null), changes);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_what_differs_is_told_and_read_well() {
        let was = json!({ "share": 0.5, "name": "A", "filter": { "team": [], "reason": ["x"] } });
        let now = json!({ "share": 1, "name": "A", "filter": { "team": ["b", "c"], "reason": ["x"] }, "note": "n" });
        let told: Vec<String> = between(&was, &now).unwrap().iter().map(ToString::to_string).collect();
        assert_eq!(told, ["filter.team: none → b, c", "share: 0.5 → 1", "note: nothing → n"]);
        assert!(between(&was, &was).unwrap().is_empty());
    }
}
