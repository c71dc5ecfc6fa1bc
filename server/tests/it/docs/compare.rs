//! Whether what was printed is what the page shows. `…` stands for anything.

use serde_json::Value;

/// Whether the lines of `shown` stand in `printed`, in this order; others may stand between them. Says which does not.
pub fn lines(shown: &str, printed: &str) -> Result<(), String> {
    let mut rest = printed.lines();
    for line in shown.lines().map(str::trim).filter(|line| !line.is_empty() && *line != "…") {
        if !rest.any(|printed| fits(line, printed.trim())) {
            return Err(format!("the line “{line}” is not printed"));
        }
    }
    Ok(())
}

/// Whether `printed` is JSON with at least what `shown` has. Each may be several lines of JSON.
pub fn json(shown: &str, printed: &str) -> Result<(), String> {
    let (shown, printed) = (documents(shown)?, documents(printed)?);
    if shown.len() != printed.len() {
        return Err(format!("{} JSON values are shown, {} printed", shown.len(), printed.len()));
    }
    shown.iter().zip(&printed).try_for_each(|(shown, printed)| value(shown, printed, "$"))
}

fn documents(text: &str) -> Result<Vec<Value>, String> {
    serde_json::Deserializer::from_str(text)
        .into_iter()
        .collect::<Result<_, _>>()
        .map_err(|error| format!("no JSON: {error}"))
}

fn value(shown: &Value, printed: &Value, at: &str) -> Result<(), String> {
    let differs = || Err(format!("{at}: shown {shown}, printed {printed}"));
    match (shown, printed) {
        (Value::Object(shown), Value::Object(printed)) => {
            for (key, shown) in shown.iter().filter(|(key, _)| *key != "…") {
                let Some(printed) = printed.get(key) else { return Err(format!("{at}: {key} is not printed")) };
                value(shown, printed, &format!("{at}.{key}"))?;
            }
            Ok(())
        }
        (Value::Array(shown), Value::Array(printed)) => {
            let more = shown.last().is_some_and(|last| last == "…");
            let shown = if more { &shown[..shown.len() - 1] } else { shown };
            if shown.len() > printed.len() || (!more && shown.len() < printed.len()) {
                return Err(format!("{at}: {} are shown, {} printed", shown.len(), printed.len()));
            }
            shown
                .iter()
                .zip(printed)
                .enumerate()
                .try_for_each(|(n, (shown, printed))| value(shown, printed, &format!("{at}[{n}]")))
        }
        (Value::String(shown), _) if shown == "…" => Ok(()),
        (Value::String(shown), Value::String(printed)) if fits(shown, printed) => Ok(()),
        (Value::Number(shown), Value::Number(printed)) if shown.as_f64() == printed.as_f64() => Ok(()),
        _ if shown == printed => Ok(()),
        _ => differs(),
    }
}

/// Whether `text` is `pattern`, where `…` stands for anything.
fn fits(pattern: &str, text: &str) -> bool {
    let mut parts = pattern.split('…');
    let Some(mut rest) = parts.next().and_then(|first| text.strip_prefix(first)) else { return false };
    let Some(last) = parts.next_back() else { return rest.is_empty() };
    for part in parts {
        match rest.split_once(part) {
            Some((_, after)) => rest = after,
            None => return false,
        }
    }
    rest.ends_with(last)
}

#[test]
fn an_ellipsis_stands_for_anything_and_nothing_else_does() {
    assert!(fits("Took … in …", "Took 3 contacts in 2 s") && fits("ready", "ready") && fits("a…", "a"));
    assert!(!fits("ready", "already") && !fits("ready", "ready now") && !fits("a…b", "ac") && !fits("a…a", "a"));
    assert!(lines("one\n…\nthree", "one\ntwo\nthree").is_ok());
    assert!(lines("three\none", "one\ntwo\nthree").is_err());
}

#[test]
fn json_that_is_shown_must_be_there() {
    let printed = r#"{"id":"7","n":-100.0,"list":[1,2],"text":"NPS 2 of 10"}"#;
    for shown in [r#"{"id":"…","n":-100}"#, r#"{"list":[1,"…"]}"#, r#"{"text":"NPS … of 10"}"#] {
        assert_eq!(json(shown, printed), Ok(()), "{shown}");
    }
    for shown in [r#"{"other":"…"}"#, r#"{"list":[1]}"#, r#"{"list":[2,1]}"#, r#"{"n":1}"#, r#"{"id":"8"}"#] {
        assert!(json(shown, printed).is_err(), "{shown}");
    }
}
