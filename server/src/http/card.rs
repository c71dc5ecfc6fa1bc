//! `/c/{code}`: the comment card of a touchpoint, the same form as a survey, without a contact; and its QR code.

use app::{
    context::ReadingLanguage,
    respondent::{Frame, Part, SurveyPage, survey_page, thanks},
};
use axum::{
    Extension, Router,
    body::Body,
    extract::{DefaultBodyLimit, Path, Query, State},
    http::{HeaderMap, StatusCode, Uri, header},
    middleware,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use domain::{
    AttemptId, FieldError, Language,
    survey::{Answers, Ending, Piping, QuestionKind, Typed, logic::Facts},
};
use serde::Deserialize;
use service::{
    Actor, Result, Service,
    responses::{self, Ask, Door, Source, Submit, Submitted},
    touchpoints,
};

use super::{
    AppState, BODY_LIMIT,
    client::Client,
    origin,
    parts::{self, Form},
    refusal::refused,
    respondent::{self, Named, Wish},
    so_far,
    survey::turned_away,
    turn::{self, Asking, Turn},
    visits,
};
use crate::metrics;

/// The card and its thanks.
pub fn router(state: &AppState) -> Router<AppState> {
    Router::new()
        .route("/c/{code}", get(show).post(take))
        .route("/c/{code}/thanks", get(thanked))
        .route("/c/{code}/whole", get(whole))
        .route("/c/{code}/partial", post(so_far::of_card).layer(DefaultBodyLimit::max(BODY_LIMIT)))
        .layer(middleware::from_fn_with_state(state.service.public_url.clone(), origin::same_site))
}

async fn show(State(cx): State<Service>, Named(code): Named, wish: Wish, headers: HeaderMap) -> Response {
    answered(&cx, &wish, &headers, try_show(&cx, code, &wish, &headers).await).await
}

async fn take(
    State(cx): State<Service>,
    Named(code): Named,
    wish: Wish,
    Extension(client): Extension<Client>,
    headers: HeaderMap,
    uri: Uri,
    body: Body,
) -> Response {
    let form = match parts::read(&cx, &Source::Touchpoint(code.clone()), &headers, body).await {
        Ok(form) => form,
        Err(unread) => return parts::not_read(&cx, &wish, &headers, unread).await,
    };
    let fields = form.fields.clone();
    match try_take(&cx, code, (&wish, client), &headers, form).await {
        Ok(response) => response,
        Err(error) => respondent::hold(&cx, &wish, &headers, &uri, fields, &error).await,
    }
}

async fn thanked(State(cx): State<Service>, Named(code): Named, wish: Wish, headers: HeaderMap) -> Response {
    answered(&cx, &wish, &headers, try_thank(&cx, code, &wish, &headers).await).await
}

/// What a browser takes to lead through the card.
async fn whole(State(cx): State<Service>, Named(code): Named, wish: Wish, headers: HeaderMap) -> Response {
    match responses::door(&cx, &Source::Touchpoint(code)).await {
        Ok(Door::Open(ask)) => {
            let piping = Piping { facts: facts(language(&ask, &wish, &headers)), ..Piping::default() };
            respondent::whole((&ask.survey, &ask.plan), &piping, wish.attempt.as_deref(), false)
        }
        Ok(Door::Closed(..)) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => respondent::trouble(&cx, &wish, &headers, &error).await,
    }
}

/// The QR code of a card's address, for staff to print. The route lies behind the log-in.
pub async fn qr(
    State(cx): State<Service>,
    Extension(actor): Extension<Actor>,
    Extension(ReadingLanguage(reader)): Extension<ReadingLanguage>,
    Path(key): Path<String>,
) -> Response {
    let drawn = match touchpoints::by_key(&cx, &actor, &key).await {
        Ok(place) => touchpoints::qr_svg(&cx.link(&format!("/c/{}", place.code))),
        Err(error) => Err(error),
    };
    match drawn {
        Ok(svg) => ([(header::CONTENT_TYPE, "image/svg+xml")], svg).into_response(),
        Err(error) => refused(&error, reader),
    }
}

/// Which card to print.
#[derive(Debug, Deserialize)]
pub struct Print {
    /// The name of a form to print it as.
    #[serde(default)]
    form: String,
    /// The language, as a tag.
    lang: Option<String>,
}

/// A card as a PDF, for staff to print. The route lies behind the log-in.
pub async fn on_paper(
    State(cx): State<Service>,
    Extension(actor): Extension<Actor>,
    Extension(ReadingLanguage(reader)): Extension<ReadingLanguage>,
    Path(key): Path<String>,
    Query(Print { form, lang }): Query<Print>,
) -> Response {
    match touchpoints::on_paper(&cx, &actor, &key, &form, lang.as_deref()).await {
        Ok(pdf) => {
            let name = format!("inline; filename=\"{key}.pdf\"");
            let headers = [(header::CONTENT_TYPE, "application/pdf"), (header::CONTENT_DISPOSITION, name.as_str())];
            (headers, pdf).into_response()
        }
        Err(error) => refused(&error, reader),
    }
}

async fn answered(cx: &Service, wish: &Wish, headers: &HeaderMap, outcome: Result<Response>) -> Response {
    match outcome {
        Ok(response) => response,
        Err(error) => respondent::trouble(cx, wish, headers, &error).await,
    }
}

async fn try_show(cx: &Service, code: String, wish: &Wish, headers: &HeaderMap) -> Result<Response> {
    let ask = match responses::door(cx, &Source::Touchpoint(code.clone())).await? {
        Door::Open(ask) => ask,
        Door::Closed(why, known) => return turned_away(cx, why, known, wish, headers).await,
    };
    let typed = Typed::preselected(&ask.survey, wish.score.as_deref().unwrap_or_default());
    let language = language(&ask, wish, headers);
    let part = asking(&ask, &facts(language), language).first(&typed);
    let html = render(&code, *ask, (wish, headers), respondent::new_attempt(cx), (part, typed, Vec::new()));
    Ok(respondent::page(StatusCode::OK, html))
}

async fn try_take(
    cx: &Service,
    code: String,
    (wish, client): (&Wish, Client),
    headers: &HeaderMap,
    form: Form,
) -> Result<Response> {
    let source = Source::Touchpoint(code.clone());
    let ask = match responses::door(cx, &source).await? {
        Door::Open(ask) => ask,
        Door::Closed(why, known) => return turned_away(cx, why, known, wish, headers).await,
    };
    let form = parts::settled(cx, &source, &ask.survey, form).await?;
    let language = language(&ask, wish, headers);
    let attempt = respondent::attempt_of(cx, &form);
    if let Turn::Show(part, typed, errors) = asking(&ask, &facts(language), language).next(&form) {
        if part.has_before() {
            let judgement = Some(visits::judge_card(&form, headers, cx));
            let (device, shown) = (respondent::device(headers), wish.version());
            so_far::keep(cx, Submit { source, form, language, device, shown, judgement, visitor: None }).await;
        }
        let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        let html = render(&code, *ask, (wish, headers), attempt, (Some(part), typed, errors));
        return Ok(respondent::page(status, html));
    }
    let sent = form.clone();
    let consent = ask.survey.questions().find(|question| question.kind == QuestionKind::ContactMe);
    let wants_contact =
        consent.is_some_and(|asked| form.iter().any(|(name, value)| *name == asked.key && value == "yes"));
    let judgement = visits::judge_card(&form, headers, cx);
    let verdict = Some(judgement.verdict);
    let (device, shown) = (respondent::device(headers), wish.version());
    let visitor = visits::visitor(cx, &code, client, headers);
    let submit = Submit { source, form, language, device, shown, judgement: Some(judgement), visitor };
    let submitted = responses::submit(cx, submit).await;
    metrics::submitted("card", &submitted, verdict);
    match submitted? {
        Submitted::Taken | Submitted::SetAside => {
            let contact = if wants_contact { "&contact=yes" } else { "" };
            let answers = ask.survey.read_so_far(&Typed::of(&ask.survey, &sent), language);
            let ending = match asking(&ask, &facts(language), language).ending(&answers) {
                Ending::USUAL => String::new(),
                ending => format!("&ending={ending}"),
            };
            Ok(respondent::see_other(&format!("/c/{code}/thanks?lang={language}{contact}{ending}")))
        }
        Submitted::Closed(why) => turned_away(cx, why, language, wish, headers).await,
        Submitted::Refused(refused) => {
            let broken = refused.errors.iter().any(|error| error.field == AttemptId::FIELD);
            let attempt = if broken { respondent::new_attempt(cx) } else { attempt };
            let filled = asking(&ask, &facts(language), language).again(&sent, refused.typed, refused.errors);
            let html = render(&code, *ask, (wish, headers), attempt, filled);
            Ok(respondent::page(StatusCode::UNPROCESSABLE_ENTITY, html))
        }
    }
}

async fn try_thank(cx: &Service, code: String, wish: &Wish, headers: &HeaderMap) -> Result<Response> {
    match responses::door(cx, &Source::Touchpoint(code)).await? {
        Door::Closed(why, known) => turned_away(cx, why, known, wish, headers).await,
        Door::Open(ask) => {
            let language = language(&ask, wish, headers);
            let frame = Frame::new(&ask.organisation, language);
            let ending = wish.ending.as_deref().unwrap_or(Ending::USUAL);
            // Nothing is kept of who answered, so nothing can be said of what was.
            let heading = asking(&ask, &facts(language), language).heading(ending, &Answers::default());
            let contacted = wish.contact.as_deref() == Some("yes");
            Ok(respondent::page(StatusCode::OK, thanks(frame, heading, contacted, None)))
        }
    }
}

fn render(
    code: &str,
    ask: Ask,
    (wish, headers): (&Wish, &HeaderMap),
    attempt: AttemptId,
    (part, typed, errors): (Option<Part>, Typed, Vec<FieldError>),
) -> String {
    let language = language(&ask, wish, headers);
    let piping = Piping { facts: facts(language), answers: ask.survey.read_so_far(&typed, language) };
    let shuffle = turn::shuffle(&ask.survey, attempt);
    let frame = Frame::new(&ask.organisation, language)
        .offering(&ask.survey.languages, |language| format!("/c/{code}?lang={language}"));
    survey_page(SurveyPage {
        frame,
        about: ask.place,
        action: format!("/c/{code}?lang={language}&v={}", ask.version),
        attempt,
        look: None,
        more: None,
        typed,
        errors,
        changing: false,
        opt_out: None,
        part,
        piping,
        shuffle,
        largest_mb: ask.largest_mb,
        beside: respondent::beside(&ask.survey, &format!("/c/{code}"), language),
        survey: ask.survey,
    })
}

/// Nothing is known of somebody who found a card.
pub(super) fn facts(language: Language) -> Facts {
    Facts { language: Some(language), ..Facts::default() }
}

pub(super) fn asking<'a>(ask: &'a Ask, facts: &'a Facts, language: Language) -> Asking<'a> {
    Asking { survey: &ask.survey, plan: &ask.plan, facts, language }
}

/// Readers of a card are strangers: their browser goes before what is known of the place.
pub(super) fn language(ask: &Ask, wish: &Wish, headers: &HeaderMap) -> Language {
    respondent::language(wish, None, headers, ask.language.as_deref(), &ask.survey.languages)
}
