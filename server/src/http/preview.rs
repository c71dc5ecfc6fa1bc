//! `/surveys/{key}/preview`: a survey as customers see it, for staff. Nothing that is sent here is recorded.

use app::{
    context::ReadingLanguage,
    respondent::{Beside, Frame, Part, SurveyPage, survey_page, thanks},
};
use axum::{
    Extension,
    body::Body,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use domain::{
    AttemptId, FieldError, Language, sentence,
    survey::{
        self, Piping, Survey, Typed,
        logic::{Facts, Plan},
    },
};
use service::{Actor, Error, Result, Service, organisation, surveys};

use super::{
    parts,
    refusal::refused,
    respondent::{self, Fields, Wish},
    turn::{self, Asking, Turn},
};

/// The survey's page.
pub(super) async fn show(
    State(cx): State<Service>,
    Extension(actor): Extension<Actor>,
    Extension(ReadingLanguage(reader)): Extension<ReadingLanguage>,
    Path(key): Path<String>,
    wish: Wish,
) -> Response {
    answered(try_show(&cx, &actor, &key, (&wish, reader)).await, reader)
}

/// What a customer would get for the form: the errors beside their fields, or the thanks.
pub(super) async fn send(
    State(cx): State<Service>,
    Extension(actor): Extension<Actor>,
    Extension(ReadingLanguage(reader)): Extension<ReadingLanguage>,
    Path(key): Path<String>,
    wish: Wish,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let survey = match find(&cx, &actor, &key, &wish).await {
        Ok(found) => found,
        Err(error) => return answered(Err(error), reader),
    };
    match parts::noted(&cx, &survey.0, &headers, body).await {
        Ok(form) => answered(try_send(&cx, survey, (&wish, reader), form).await, reader),
        Err(unread) => parts::not_read(&cx, &wish, &headers, unread).await,
    }
}

/// What a browser takes to lead through the survey, as customers' browsers get it.
pub(super) async fn whole(
    State(cx): State<Service>,
    Extension(actor): Extension<Actor>,
    Extension(ReadingLanguage(reader)): Extension<ReadingLanguage>,
    Path(key): Path<String>,
    wish: Wish,
) -> Response {
    let whole = find(&cx, &actor, &key, &wish).await.map(|(survey, plan)| {
        let piping = Piping { facts: somebody(language(&wish, &survey)), ..Piping::default() };
        respondent::whole((&survey, &plan), &piping, wish.attempt.as_deref(), false)
    });
    answered(whole, reader)
}

fn answered(outcome: Result<Response>, reader: Language) -> Response {
    outcome.unwrap_or_else(|error| refused(&error, reader))
}

async fn try_show(cx: &Service, actor: &Actor, key: &str, (wish, reader): (&Wish, Language)) -> Result<Response> {
    let (survey, plan) = find(cx, actor, key, wish).await?;
    let language = language(wish, &survey);
    let part = asking(&survey, &plan, &somebody(language), language).first(&Typed::default());
    let look = Look { wish, reader, language, attempt: respondent::new_attempt(cx) };
    render(cx, survey, look, StatusCode::OK, (part, Typed::default(), Vec::new())).await
}

async fn try_send(
    cx: &Service,
    (content, plan): (Survey, Plan),
    (wish, reader): (&Wish, Language),
    form: Fields,
) -> Result<Response> {
    let language = language(wish, &content);
    let facts = somebody(language);
    let asking = asking(&content, &plan, &facts, language);
    let (status, filled) = match asking.next(&form) {
        Turn::Show(part, typed, errors) if errors.is_empty() => (StatusCode::OK, (Some(part), typed, errors)),
        Turn::Show(part, typed, errors) => (StatusCode::UNPROCESSABLE_ENTITY, (Some(part), typed, errors)),
        Turn::Whole => match survey::submit(&content, &plan, &facts, &form, language) {
            Ok(answers) => {
                let frame = Frame::new(&organisation::get(cx).await?, language);
                let again = format!("/surveys/{}/preview?lang={language}{}", content.key, draft(wish));
                return Ok(respondent::page(
                    StatusCode::OK,
                    thanks(frame, asking.heading(asking.ending(&answers), &answers), answers.contact_me(), Some(again)),
                ));
            }
            Err(refused) => (StatusCode::UNPROCESSABLE_ENTITY, asking.again(&form, refused.typed, refused.errors)),
        },
    };
    let look = Look { wish, reader, language, attempt: respondent::attempt_of(cx, &form) };
    render(cx, content, look, status, filled).await
}

/// Somebody of whom nothing is known.
fn somebody(language: Language) -> Facts {
    Facts { language: Some(language), ..Facts::default() }
}

fn asking<'a>(survey: &'a Survey, plan: &'a Plan, facts: &'a Facts, language: Language) -> Asking<'a> {
    Asking { survey, plan, facts, language }
}

async fn find(cx: &Service, actor: &Actor, key: &str, wish: &Wish) -> Result<(Survey, Plan)> {
    let survey = if wish.draft.is_some() {
        surveys::draft(cx, actor, key).await?
    } else {
        let found = surveys::list(cx, actor).await?.into_iter().find(|row| row.content.key == key);
        found.ok_or(Error::NotFound("survey"))?.content
    };
    let plan = survey.plan().map_err(|problems| {
        let first = problems.first().map(ToString::to_string).unwrap_or_default();
        Error::Internal(format!("the survey {key} has no way through it: {first}"))
    })?;
    Ok((survey, plan))
}

fn language(wish: &Wish, survey: &Survey) -> Language {
    Language::choose(wish.lang.as_deref(), &survey.languages)
}

/// The part of an address that keeps to the draft.
fn draft(wish: &Wish) -> &'static str {
    if wish.draft.is_some() { "&draft=yes" } else { "" }
}

/// What stands by customers' forms, told that this one is only tried.
fn beside(survey: &Survey, path: &str, Look { wish, language, .. }: Look<'_>) -> Beside {
    let Beside { script, whole, .. } = respondent::beside(survey, path, language);
    Beside { script, whole: whole.map(|whole| whole + draft(wish)), is_tried: true }
}

/// What a page of the preview is shown by.
#[derive(Clone, Copy)]
struct Look<'a> {
    wish: &'a Wish,
    /// The language of who looks.
    reader: Language,
    /// The language in which the survey is shown.
    language: Language,
    /// Which try it is: choices keep their order as long as it lasts.
    attempt: AttemptId,
}

async fn render(
    cx: &Service,
    survey: Survey,
    look: Look<'_>,
    status: StatusCode,
    (part, typed, errors): (Option<Part>, Typed, Vec<FieldError>),
) -> Result<Response> {
    let Look { wish, reader, language, attempt } = look;
    let (path, draft) = (format!("/surveys/{}/preview", survey.key), draft(wish));
    let frame = Frame::new(&organisation::get(cx).await?, language)
        .offering(&survey.languages, |language| format!("{path}?lang={language}{draft}"));
    let piping = Piping { facts: somebody(language), answers: survey.read_so_far(&typed, language) };
    let page = SurveyPage {
        frame,
        about: Some(sentence!("preview-nothing-recorded").text(reader).into_owned()),
        action: format!("{path}?lang={language}{draft}"),
        attempt,
        look: None,
        more: None,
        typed,
        errors,
        changing: false,
        opt_out: None,
        part,
        piping,
        shuffle: turn::shuffle(&survey, attempt),
        largest_mb: cx.files.largest(),
        beside: beside(&survey, &path, look),
        survey: survey.into(),
    };
    Ok(respondent::page(status, survey_page(page)))
}
