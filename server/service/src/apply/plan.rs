//! The file's form.

use domain::case::{Conditions, Rule, Severity};
use serde::Deserialize;
use toml::Spanned;

use super::organisation::OrganisationTable;
use crate::{Error, Result, programs::ProgramInput, sites::SiteInput, teams::TeamInput, touchpoints::TouchpointInput};

/// Everything that a file can say.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Plan {
    pub(super) organisation: Option<Spanned<OrganisationTable>>,
    pub(super) site: Vec<Spanned<SiteInput>>,
    pub(super) team: Vec<Spanned<TeamInput>>,
    pub(super) survey: Vec<Spanned<SurveyTable>>,
    pub(super) program: Vec<Spanned<ProgramInput>>,
    pub(super) touchpoint: Vec<Spanned<TouchpointInput>>,
    pub(super) case_rule: Vec<Spanned<CaseRuleTable>>,
}

/// A case rule.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CaseRuleTable {
    pub(super) key: String,
    /// Not given: the key.
    #[serde(default)]
    name: String,
    when: Conditions,
    severity: Severity,
    first_touch_minutes: i64,
    resolve_minutes: i64,
    priority: i32,
    #[serde(default = "yes")]
    enabled: bool,
}

fn yes() -> bool {
    true
}

impl CaseRuleTable {
    /// The rule that the table writes down.
    pub(super) fn rule(&self) -> Rule {
        let name = if self.name.trim().is_empty() { &self.key } else { &self.name };
        Rule {
            key: self.key.clone(),
            name: name.clone(),
            when: self.when.clone(),
            severity: self.severity,
            first_touch_minutes: self.first_touch_minutes,
            resolve_minutes: self.resolve_minutes,
            priority: self.priority,
            enabled: self.enabled,
        }
    }
}

/// A survey to be published. Built-in ones are published on first use anyway; naming one here makes it so now.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SurveyTable {
    pub(super) template: String,
}

impl Plan {
    /// Reads a file. Of what does not fit, TOML's own message names line and column.
    pub(super) fn parse(text: &str) -> Result<Self> {
        toml::from_str(text).map_err(|error| {
            let line = error.span().map_or(1, |span| line_of(text, span.start));
            Error::field(&format!("line {line}"), "syntax", error.to_string().trim().to_owned())
        })
    }
}

/// The line, from 1, on which the byte `at` lies.
pub(super) fn line_of(text: &str, at: usize) -> usize {
    1 + text.bytes().take(at).filter(|byte| *byte == b'\n').count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    use crate::nasty;

    #[test]
    fn the_file_of_the_design_reads() {
        let plan = Plan::parse(
            "[[team]]\nkey = \"billing-1\"\nsite = \"leipzig\"\n\n[[program]]\nkey = \"after-call\"\n\
             survey = \"nps-after-contact\"\nfilter = { channel = [\"phone\"], team = [] }\n",
        )
        .unwrap();
        assert_eq!((plan.team.len(), plan.program[0].get_ref().key.as_str()), (1, "after-call"));
    }

    #[test]
    fn unknown_keys_and_wrong_kinds_are_named_with_their_line() {
        for (text, line, word) in [
            ("[[team]]\nkey = \"a\"\ncolour = 1\n", "line 3", "colour"),
            ("[[program]]\nkey = \"a\"\nsurvey = \"b\"\nshare = \"all\"\n", "line 4", "share = \"all\""),
            ("[teams]\n", "line 1", "teams"),
            ("[[program]]\nkey = \n", "line 2", "key ="),
        ] {
            let error = Plan::parse(text).unwrap_err().to_string();
            assert!(error.starts_with(line) && error.contains(word), "{error}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_a_plan_or_an_error_with_its_line(text in nasty::soup()) {
            check(&text)?;
        }

        /// Tables and keys that exist, with values that do not fit.
        #[test]
        fn any_values_are_a_plan_or_an_error_with_its_line(
            table in proptest::sample::select(&["organisation", "site", "team", "survey", "program", "touchpoint", "case_rule"][..]),
            keys in proptest::collection::vec((proptest::sample::select(KEYS), nasty::soup()), 0..6)
        ) {
            let mut text = if table == "organisation" { format!("[{table}]\n") } else { format!("[[{table}]]\n") };
            for (key, value) in keys {
                text.push_str(&format!("{key} = {value}\n"));
            }
            check(&text)?;
        }
    }

    const KEYS: &[&str] = &[
        "key",
        "name",
        "site",
        "survey",
        "template",
        "channel",
        "share",
        "delay_minutes",
        "quarantine_days",
        "expiry_days",
        "reminder_days",
        "priority",
        "filter",
        "enabled",
        "when",
        "severity",
        "time_zone",
        "business_hours",
        "language",
    ];

    fn check(text: &str) -> Result<(), TestCaseError> {
        if let Err(error) = Plan::parse(text) {
            let Error::Invalid(errors) = error else { panic!("{error}") };
            let line = errors[0].field.strip_prefix("line ").and_then(|line| line.parse::<usize>().ok());
            prop_assert!(line.is_some_and(|line| line >= 1 && line <= text.lines().count() + 1), "{errors:?}");
        }
        Ok(())
    }
}
