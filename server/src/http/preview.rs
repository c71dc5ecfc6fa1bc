//! `/surveys/{key}/preview`: a survey as customers see it, for staff. Nothing that is sent here is recorded.

use app::respondent::{Frame, SurveyPage, survey_page, thanks};
use axum::{
    Extension,
    body::Bytes,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    FieldError, Language,
    survey::{self, Survey, Typed},
};
use service::{Actor, Error, Result, Service, organisation, surveys};

use super::respondent::{self, Wish};

/// The survey's page.
pub(super) async fn show(
    State(cx): State<Service>,
    Extension(actor): Extension<Actor>,
    Path(key): Path<String>,
    wish: Wish,
) -> Response {
    answered(try_show(&cx, &actor, &key, &wish).await)
}

/// What a customer would get for the form: the errors beside their fields, or the thanks.
pub(super) async fn send(
    State(cx): State<Service>,
    Extension(actor): Extension<Actor>,
    Path(key): Path<String>,
    wish: Wish,
    body: Bytes,
) -> Response {
    answered(try_send(&cx, &actor, &key, &wish, &body).await)
}

fn answered(outcome: Result<Response>) -> Response {
    outcome.unwrap_or_else(|error| {
        let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        (status, error.to_string()).into_response()
    })
}

async fn try_show(cx: &Service, actor: &Actor, key: &str, wish: &Wish) -> Result<Response> {
    let survey = find(cx, actor, key).await?;
    render(cx, survey, wish, StatusCode::OK, Typed::default(), Vec::new()).await
}

async fn try_send(cx: &Service, actor: &Actor, key: &str, wish: &Wish, body: &[u8]) -> Result<Response> {
    let content = find(cx, actor, key).await?;
    let language = language(wish, &content);
    match survey::submit(&content, &respondent::fields(body), language) {
        Ok(answers) => {
            let frame = Frame::new(&organisation::get(cx).await?, language);
            let again = format!("/surveys/{key}/preview?lang={language}");
            Ok(respondent::page(StatusCode::OK, thanks(frame, &content, answers.contact_me(), Some(again))))
        }
        Err(refused) => {
            render(cx, content, wish, StatusCode::UNPROCESSABLE_ENTITY, refused.typed, refused.errors).await
        }
    }
}

async fn find(cx: &Service, actor: &Actor, key: &str) -> Result<Survey> {
    let found = surveys::list(cx, actor).await?.into_iter().find(|row| row.content.key == key);
    Ok(found.ok_or(Error::NotFound("survey"))?.content)
}

fn language(wish: &Wish, survey: &Survey) -> Language {
    Language::choose(wish.lang.as_deref(), &survey.languages)
}

async fn render(
    cx: &Service,
    survey: Survey,
    wish: &Wish,
    status: StatusCode,
    typed: Typed,
    errors: Vec<FieldError>,
) -> Result<Response> {
    let language = language(wish, &survey);
    let path = format!("/surveys/{}/preview", survey.key);
    let frame = Frame::new(&organisation::get(cx).await?, language)
        .offering(&survey.languages, |language| format!("{path}?lang={language}"));
    let page = SurveyPage {
        frame,
        about: Some("Preview: nothing is recorded".to_owned()),
        action: format!("{path}?lang={language}"),
        attempt: respondent::new_attempt(cx),
        look: None,
        more: None,
        typed,
        errors,
        changing: false,
        opt_out: None,
        survey: survey.into(),
    };
    Ok(respondent::page(status, survey_page(page)))
}
