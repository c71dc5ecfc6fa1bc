//! The window of days that a page shows: a span up to today, or dates of one's own; kept in the address.

use chrono::{Days, Months, NaiveDate};
use domain::{Sentence, sentence};
use leptos_router::params::ParamsMap;
use service::{Error, Result};

/// The spans to choose from, by their words in the address.
pub const SPANS: [&str; 5] = ["30d", "90d", "26w", "12m", "own"];
/// The span that a page begins with.
const USUAL: &str = "26w";

/// What people call the span `span`, one of [`SPANS`].
#[must_use]
pub fn label(span: &str) -> Sentence {
    match span {
        "30d" => sentence!("window-choice-30d"),
        "90d" => sentence!("window-choice-90d"),
        "26w" => sentence!("window-choice-26w"),
        "12m" => sentence!("window-choice-12m"),
        _ => sentence!("window-choice-own"),
    }
}

/// Days from `from` to the day before `to`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first day.
    pub from: NaiveDate,
    /// The day after the last.
    pub to: NaiveDate,
    /// The span that was chosen, as it stands in the address.
    pub span: &'static str,
}

impl Window {
    /// The window that the address asks for; `today` is its last day unless it says otherwise.
    ///
    /// # Errors
    /// [`Error::Invalid`] when a date is none.
    pub fn of(query: &ParamsMap, today: NaiveDate) -> Result<Self> {
        let asked = query.get_str("window").unwrap_or_default();
        let has_dates = query.get_str("from").is_some_and(|from| !from.is_empty());
        let span = match SPANS.into_iter().find(|word| *word == asked) {
            Some(word) => word,
            None if has_dates => "own",
            None => USUAL,
        };
        let to = today.checked_add_days(Days::new(1)).unwrap_or(today);
        let back = |days| to.checked_sub_days(Days::new(days)).unwrap_or(to);
        let usual = back(26 * 7);
        let from = match span {
            "30d" => back(30),
            "90d" => back(90),
            "12m" => to.checked_sub_months(Months::new(12)).unwrap_or(usual),
            "own" => {
                let from = day(query, "from")?.unwrap_or(usual);
                let until = day(query, "until")?.and_then(|until| until.succ_opt()).unwrap_or(to);
                return Ok(Self { from, to: until, span });
            }
            _ => usual,
        };
        Ok(Self { from, to, span })
    }

    /// The last day.
    #[must_use]
    pub fn until(&self) -> NaiveDate {
        self.to.pred_opt().unwrap_or(self.to)
    }

    /// What of it stands in the address.
    #[must_use]
    pub fn params(&self) -> Vec<(&'static str, String)> {
        let mut params = vec![("window", self.span.to_owned())];
        if self.span == "own" {
            params.push(("from", self.from.to_string()));
            params.push(("until", self.until().to_string()));
        }
        params
    }
}

fn day(query: &ParamsMap, field: &str) -> Result<Option<NaiveDate>> {
    let text = query.get_str(field).unwrap_or_default();
    if text.is_empty() {
        return Ok(None);
    }
    let wrong = || Error::field(field, "not_a_day", sentence!("window-choice-not-a-day"));
    text.parse().map(Some).map_err(|_| wrong())
}

/// `path` with these parameters; empty ones are left out.
#[must_use]
pub fn address<'a>(path: &str, params: impl IntoIterator<Item = (&'a str, String)>) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    for (name, value) in params {
        if !value.is_empty() {
            query.append_pair(name, &value);
        }
    }
    let query = query.finish();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(pairs: &[(&'static str, &str)]) -> Result<Window> {
        let mut query = ParamsMap::new();
        for (name, value) in pairs {
            query.insert(*name, (*value).to_owned());
        }
        Window::of(&query, "2026-11-20".parse().unwrap())
    }

    #[test]
    fn a_span_ends_today_and_own_dates_where_they_say() {
        let usual = of(&[]).unwrap();
        assert_eq!(
            (usual.span, usual.until().to_string(), (usual.to - usual.from).num_days()),
            ("26w", "2026-11-20".to_owned(), 182)
        );
        let year = of(&[("window", "12m")]).unwrap();
        assert_eq!(year.from.to_string(), "2025-11-21");
        let own = of(&[("from", "2026-01-01"), ("until", "2026-01-31")]).unwrap();
        assert_eq!((own.span, own.to.to_string()), ("own", "2026-02-01".to_owned()));
        assert_eq!(
            own.params(),
            [("window", "own".to_owned()), ("from", "2026-01-01".to_owned()), ("until", "2026-01-31".to_owned())]
        );
        // A span that was chosen after dates were typed wins over them.
        assert_eq!(of(&[("window", "30d"), ("from", "2020-01-01")]).unwrap().span, "30d");
    }

    #[test]
    fn what_is_no_day_is_named() {
        let Err(Error::Invalid(errors)) = of(&[("from", "yesterday")]) else { panic!("it passes") };
        assert_eq!(errors[0].field, "from");
    }

    #[test]
    fn addresses_are_escaped_and_short() {
        assert_eq!(address("/", [("a", String::new())]), "/");
        assert_eq!(address("/", [("team", "a&b c".to_owned())]), "/?team=a%26b+c");
    }
}
