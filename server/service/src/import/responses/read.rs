//! From a row to a response.

use domain::{
    Channel, Language, Metric, Score,
    survey::{Answer, Answers, COMMENT_LIMIT, QuestionKind, Resolution, Survey},
};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::survey::score_field;
use crate::{
    FieldError,
    import::{Mapping, Row},
    organisation::Organisation,
    responses::record::fill,
    store::entity::response,
};

/// A response that was read, and the questions that the row leaves blank.
pub(super) struct Read {
    /// Without id and version, which are given when it is written.
    pub(super) row: response::Model,
    pub(super) answers: Answers,
    pub(super) blank: Vec<Metric>,
}

/// Reads a row. Everything that is wrong with it is named.
pub(super) fn response(
    row: &Row,
    mapping: &Mapping,
    house: &Organisation,
    survey: &Survey,
) -> Result<Read, Vec<FieldError>> {
    let mut errors = Vec::new();
    let mut answers = Vec::new();
    let mut blank = Vec::new();
    for question in survey.questions() {
        let read = match question.kind {
            QuestionKind::Metric { metric, .. } if row.has(&score_field(metric)) => score(row, metric, &mut blank),
            QuestionKind::Resolved => resolved(row),
            QuestionKind::Comment => comment(row),
            _ => Ok(None),
        };
        match read {
            Ok(Some(answer)) => answers.push((question.key.clone(), answer)),
            Ok(None) => {}
            Err(error) => errors.push(error),
        }
    }
    let external_id = row.get("external_id").unwrap_or_default();
    if external_id.is_empty() {
        errors.push(FieldError::new(
            "external_id",
            "required",
            "Each row needs an id of its own, so that it is taken only once.",
        ));
    }
    let submitted_at = match row.get("submitted_at") {
        None => Err(FieldError::new("submitted_at", "required", "Please say when the answer was given.")),
        Some(written) => mapping.time("submitted_at", written, house.zone),
    };
    let language = word(row, "language", Language::of_tag);
    let channel = word(row, "channel", |text| text.parse::<Channel>().ok());
    let (language, channel, submitted_at) = match (language, channel, submitted_at) {
        (Ok(language), Ok(channel), Ok(at)) if errors.is_empty() => (language, channel, at),
        (language, channel, at) => {
            errors.extend(language.err().into_iter().chain(channel.err()).chain(at.err()));
            return Err(errors);
        }
    };
    let key = |field: &str| row.get(field).map(str::to_owned);
    let answers = Answers::new(answers);
    let mut response = response::Model {
        id: Uuid::nil(),
        attempt_id: attempt(row.get("source").unwrap_or("import"), external_id),
        invitation_id: None,
        message_id: None,
        contact_id: None,
        touchpoint_id: None,
        survey_version_id: Uuid::nil(),
        survey_key: survey.key.clone(),
        program_key: key("program"),
        touchpoint_key: key("touchpoint"),
        language: language.map_or_else(|| house.language.clone(), |language| language.as_str().to_owned()),
        status: "complete".to_owned(),
        revision: 1,
        metric: Some(survey.lead_metric.as_str().to_owned()),
        score: None,
        comment: None,
        resolved: None,
        contact_me: false,
        channel: channel.map(|channel| channel.as_str().to_owned()),
        team: key("team"),
        agent_key: key("agent"),
        reason: key("reason"),
        segment: key("segment"),
        site: key("site"),
        contact_name: None,
        contact_email: None,
        device: None,
        submitted_at,
        local_day: house.local_day(submitted_at),
        edited_at: None,
        counted: true,
        verdict: "person".to_owned(),
        verdict_reasons: None,
        about_staff: survey.about.is_staff(),
    };
    fill(&mut response, survey, &answers);
    Ok(Read { row: response, answers, blank })
}

/// The id under which a row is known: the same for the same source and id, whenever it is imported.
fn attempt(source: &str, external_id: &str) -> Uuid {
    // The length parts the two, so that no other pair gives the same text.
    let digest = Sha256::digest(format!("{}:{source}:{external_id}", source.len()));
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

fn score(row: &Row, metric: Metric, blank: &mut Vec<Metric>) -> Result<Option<Answer>, FieldError> {
    let field = score_field(metric);
    let Some(written) = row.get(&field) else {
        blank.push(metric);
        return Ok(None);
    };
    let value: i64 = written.parse().map_err(|_| {
        FieldError::new(&field, "not_a_number", "This is no whole number; the mapping file can say what it means.")
    })?;
    let score =
        Score::new(metric, value).map_err(|error| FieldError::new(&field, "out_of_range", format!("{error}.")))?;
    Ok(Some(Answer::Score(score)))
}

fn resolved(row: &Row) -> Result<Option<Answer>, FieldError> {
    Ok(word(row, "resolved", |text| text.parse::<Resolution>().ok())?.map(Answer::Resolved))
}

fn comment(row: &Row) -> Result<Option<Answer>, FieldError> {
    let words = domain::input::optional_text("comment", row.get("comment").unwrap_or_default(), COMMENT_LIMIT)?;
    Ok(words.map(Answer::Comment))
}

fn word<T>(row: &Row, field: &str, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>, FieldError> {
    match row.get(field) {
        None => Ok(None),
        Some(written) => read(written).map(Some).ok_or_else(|| {
            FieldError::new(field, "unknown", "This word is not known here; the mapping file can say what it means.")
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::attempt;

    #[test]
    fn a_row_is_known_by_its_source_and_id() {
        assert_eq!(attempt("a", "1"), attempt("a", "1"));
        assert_ne!(attempt("a", "1"), attempt("a", "2"));
        assert_ne!(attempt("a:1", "2"), attempt("a", "1:2"));
    }
}
