//! Surveys of one's own, written as JSON.

use domain::{
    Sentence, sentence,
    survey::{
        Obstacle, Survey,
        changes::{Change, changes, keeps_lead},
        logic, templates, unread,
    },
};
use sea_orm::{ConnectionTrait, DatabaseTransaction};
use serde::Serialize;
use serde_json::{Value, json};
use utoipa::ToSchema;

use super::{about::refuse_asked, by_key, content as content_of, newest, publish, retired::bring_back_in};
use crate::{Actor, Error, FieldError, Result, Service, audit, secret::hash, uploads::refuse_unmet};

/// What publishing did, or would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = PublishedSurvey)]
pub struct Published {
    /// The survey's key.
    pub key: String,
    /// The number of the version that says it.
    pub number: i32,
    /// Whether that version is new: the newest one says something else, or there was none.
    pub is_new: bool,
    /// What is odd about its ways, though everybody gets through; with places.
    #[schema(value_type = Vec<String>)]
    pub warnings: Vec<Sentence>,
    /// What it changes in the newest version, in words; nothing where there is none.
    #[schema(value_type = Vec<String>)]
    pub changes: Vec<Sentence>,
    /// Whether the lead question stays as it is in the newest version, so that figures run on over both.
    pub keeps_lead: bool,
    /// Whether the survey is retired, so that publishing it brings it back.
    pub brings_back: bool,
}

/// Reads a survey of its JSON.
///
/// # Errors
/// [`Error::Invalid`] with the place of everything that is wrong.
pub fn read(text: &str) -> Result<Survey> {
    let at_json = |code, said: Sentence| Error::Invalid(vec![FieldError::new("survey", code, said)]);
    let value: Value = serde_json::from_str(text)
        .map_err(|error| at_json("syntax", sentence!("survey-no-json", error = unread(&error.to_string()))))?;
    let strays = strays(&value);
    if !strays.is_empty() {
        return Err(Error::Invalid(strays));
    }
    let survey: Survey = serde_json::from_value(value)
        .map_err(|error| at_json("syntax", sentence!("survey-no-survey", error = unread(&error.to_string()))))?;
    let problems = survey.problems();
    if problems.is_empty() {
        return Ok(survey);
    }
    let of = |obstacle: Obstacle| FieldError::new(obstacle.place, "invalid", obstacle.message);
    Err(Error::Invalid(problems.into_iter().map(of).collect()))
}

/// Publishes a survey as its newest version, unless that says the same already. Answers to earlier versions stay with
/// theirs, and so do invitations that went out.
///
/// # Errors
/// As [`read`]; [`Error::Invalid`] for the key of a built-in survey, and for files that this server does not take;
/// [`Error::Forbidden`] for who may not configure.
pub async fn publish_own(cx: &Service, actor: &Actor, text: &str, dry_run: bool) -> Result<Published> {
    allowed(actor)?;
    let survey = own(text)?;
    let tx = cx.store.begin().await?;
    let published = publish_in(&tx, cx, actor, survey, dry_run).await?;
    tx.commit().await?;
    Ok(published)
}

pub(super) fn allowed(actor: &Actor) -> Result<()> {
    actor.require_scope("surveys:write", sentence!("may-publish-surveys"))?;
    if actor.role.can_configure() { Ok(()) } else { Err(Error::Forbidden(sentence!("may-publish-surveys"))) }
}

/// A survey of one's own: read, and of a key that no built-in survey has.
pub(super) fn own(text: &str) -> Result<Survey> {
    let survey = read(text)?;
    if templates::by_key(&survey.key).is_some() {
        return Err(Error::field("key", "taken", sentence!("survey-key-taken", key = &survey.key)));
    }
    Ok(survey)
}

pub(super) async fn publish_in(
    tx: &DatabaseTransaction,
    cx: &Service,
    actor: &Actor,
    survey: Survey,
    dry_run: bool,
) -> Result<Published> {
    refuse_unmet(cx, &survey)?;
    if survey.about.is_staff() {
        refuse_asked(tx, &survey.key).await?;
    }
    let published = compared(tx, &survey).await?;
    if published.is_new && !dry_run {
        let version = publish(tx, cx, &survey).await?;
        let detail = json!({ "version": version.number });
        audit::record(tx, cx, actor, audit::Action::SurveyPublished, &survey.key, Some(detail)).await?;
    }
    if published.brings_back && !dry_run {
        bring_back_in(tx, cx, actor, &survey.key).await?;
    }
    Ok(published)
}

/// What publishing a survey would do.
pub(super) async fn compared(db: &impl ConnectionTrait, survey: &Survey) -> Result<Published> {
    let warnings = logic::check(&survey.outline()).iter().map(logic::Problem::sentence).collect();
    let known = by_key(db, &survey.key).await?;
    let standing = match &known {
        Some(known) => newest(db, known).await?,
        None => None,
    };
    let content = serde_json::to_string(survey).map_err(|error| Error::Internal(error.to_string()))?;
    let is_new = standing.as_ref().is_none_or(|version| version.content_hash != hash(&content));
    let before = standing.as_ref().map(content_of).transpose()?;
    let changes = before.as_ref().map(|before| changes(before, survey)).unwrap_or_default();
    Ok(Published {
        key: survey.key.clone(),
        number: standing.map_or(0, |version| version.number) + i32::from(is_new),
        is_new,
        warnings,
        changes: changes.iter().map(Change::sentence).collect(),
        keeps_lead: before.as_ref().is_none_or(|before| keeps_lead(before, survey)),
        brings_back: known.is_some_and(|known| known.retired_at.is_some()),
    })
}

/// Fields that a kind of question without any does not have. Such kinds read past them, so they are looked for here: what
/// somebody wrote must mean something, or be told.
fn strays(survey: &Value) -> Vec<FieldError> {
    let mut found = Vec::new();
    let pages = survey.get("pages").and_then(Value::as_array);
    let on_pages = pages.into_iter().flatten().enumerate().map(|(at, page)| (format!("pages.{at}.questions"), page));
    for (place, page) in [("questions".to_owned(), survey)].into_iter().chain(on_pages) {
        let questions = page.get("questions").and_then(Value::as_array);
        for (at, question) in questions.into_iter().flatten().enumerate() {
            let Some(kind) = question.get("kind").and_then(Value::as_object) else { continue };
            let has_none = HAVE_NONE.contains(&kind.get("type").and_then(Value::as_str).unwrap_or_default());
            for field in kind.keys().filter(|field| has_none && *field != "type") {
                let place = format!("{place}.{at}.kind.{field}");
                found.push(FieldError::new(place, "unknown", sentence!("survey-no-such-field")));
            }
        }
    }
    found
}

/// The kinds of questions that have no fields.
const HAVE_NONE: [&str; 9] =
    ["resolved", "comment", "contact_me", "name", "email", "phone", "long_text", "yes_no", "statement"];

#[cfg(test)]
mod tests {
    use super::*;

    fn errors(text: &str) -> Vec<String> {
        let Err(Error::Invalid(errors)) = read(text) else { panic!("it is right") };
        errors.into_iter().map(|error| format!("{}: {}", error.field, error.message)).collect()
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        assert!(errors("{")[0].starts_with("survey: This is no JSON: EOF"), "{:?}", errors("{"));
        assert!(errors("{}")[0].contains("missing field `key`"));
        let mut survey = serde_json::to_value(templates::csat_after_contact()).unwrap();
        survey["questions"][2]["kind"]["colour"] = json!("red");
        let said = errors(&survey.to_string());
        assert_eq!(said, ["questions.2.kind.colour: This kind of question has no such field."]);
        let mut survey = serde_json::to_value(templates::csat_after_contact()).unwrap();
        survey["questions"][2]["show_if"] = json!("score <= 12 and topics has \"x\"");
        let said = errors(&survey.to_string());
        assert!(said.iter().all(|error| error.starts_with("pages.0.questions.2.show_if, character")), "{said:?}");
    }

    #[test]
    fn every_built_in_survey_can_be_read_as_ones_own() {
        for survey in templates::built_in() {
            assert_eq!(read(&serde_json::to_string(&survey).unwrap()).unwrap(), survey);
        }
    }
}
