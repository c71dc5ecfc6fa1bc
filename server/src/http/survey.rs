//! `/s/{token}`: the survey behind a message's link. Looking records nothing; sending the form does. What machines do with
//! the link is told from what people do by the marks of the page and by what came by in the same moments ([`visits`]).

use app::respondent::{Frame, SurveyPage, closed, survey_page, thanks};
use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode, Uri},
    middleware,
    response::Response,
    routing::get,
};
use domain::{
    AttemptId, FieldError, Language,
    survey::{Typed, phrases::about_contact},
    verdict::Deed,
};
use service::{
    Result, Service, organisation,
    responses::{self, Ask, Closed, Door, Source, Submit, Submitted},
    secret,
};

use super::{
    AppState,
    blank_forms::{BlankForms, Look, Own},
    origin,
    respondent::{self, Fields, Named, Wish},
    visits::{self, Visits},
};
use crate::metrics;

/// The survey and its thanks.
pub fn router(state: &AppState) -> Router<AppState> {
    Router::new()
        .route("/s/{token}", get(show).post(take))
        .route("/s/{token}/thanks", get(thanked))
        .route("/s/{token}/more", get(more))
        .layer(middleware::from_fn_with_state(state.service.public_url.clone(), origin::same_site))
}

async fn show(
    State(cx): State<Service>,
    State(forms): State<BlankForms>,
    State(visits): State<Visits>,
    Named(token): Named,
    wish: Wish,
    headers: HeaderMap,
) -> Response {
    answered(&cx, &wish, &headers, try_show(&cx, &(forms, visits), token, &wish, &headers).await).await
}

async fn take(
    State(cx): State<Service>,
    State(visits): State<Visits>,
    Named(token): Named,
    wish: Wish,
    headers: HeaderMap,
    uri: Uri,
    body: Bytes,
) -> Response {
    let form = respondent::fields(&body);
    match try_take(&cx, &visits, token, &wish, &headers, form.clone()).await {
        Ok(response) => response,
        Err(error) => respondent::hold(&cx, &wish, &headers, &uri, form, &error).await,
    }
}

async fn thanked(State(cx): State<Service>, Named(token): Named, wish: Wish, headers: HeaderMap) -> Response {
    answered(&cx, &wish, &headers, try_thank(&cx, token, &wish, &headers).await).await
}

/// The link of the page that no person sees leads back to the page.
async fn more(
    State(cx): State<Service>,
    State(visits): State<Visits>,
    Named(token): Named,
    wish: Wish,
    headers: HeaderMap,
) -> Response {
    if secret::is_token(&token) {
        visits.note(&token, cx.now(), Deed::HiddenLink, &headers, &cx);
        return respondent::see_other(&format!("/s/{token}{}", chosen(&wish)));
    }
    let outcome = turned_away(&cx, Closed::Malformed, Language::En, &wish, &headers).await;
    answered(&cx, &wish, &headers, outcome).await
}

async fn answered(cx: &Service, wish: &Wish, headers: &HeaderMap, outcome: Result<Response>) -> Response {
    match outcome {
        Ok(response) => response,
        Err(error) => respondent::trouble(cx, wish, headers, &error).await,
    }
}

async fn try_show(
    cx: &Service,
    (forms, visits): &(BlankForms, Visits),
    token: String,
    wish: &Wish,
    headers: &HeaderMap,
) -> Result<Response> {
    let ask = match responses::door(cx, &Source::Message(token.clone())).await? {
        Door::Open(ask) => ask,
        Door::Closed(why, known) => return turned_away(cx, why, known, wish, headers).await,
    };
    if let Some(score) = wish.score.as_deref().and_then(|score| score.parse().ok()) {
        visits.note(&token, cx.now(), Deed::Score(score), headers, cx);
    }
    let typed = opening(&ask, wish);
    let attempt = respondent::new_attempt(cx);
    let own = Own { look: visits::look_now(&token, attempt, headers, cx), token, attempt };
    let show = |own: &Own| render(own, (*ask).clone(), wish, headers, typed.clone(), Vec::new());
    if ask.given.is_some() {
        // What was answered before is this customer's own.
        return Ok(respondent::page(StatusCode::OK, show(&own)));
    }
    let score = typed_score(&ask, &typed);
    let look = Look::new(ask.version_id, language(&ask, wish, headers), &ask.organisation, ask.about, score);
    Ok(respondent::blank(&forms.page(look, show), &own, headers))
}

async fn try_take(
    cx: &Service,
    visits: &Visits,
    token: String,
    wish: &Wish,
    headers: &HeaderMap,
    form: Fields,
) -> Result<Response> {
    let source = Source::Message(token.clone());
    let ask = match responses::door(cx, &source).await? {
        Door::Open(ask) => Some(ask),
        // The same attempt may be sent again even then; only the use case can tell.
        Door::Closed(Closed::Answered, _) => None,
        Door::Closed(why, known) => return turned_away(cx, why, known, wish, headers).await,
    };
    let language = ask.as_ref().map_or(Language::En, |ask| language(ask, wish, headers));
    let attempt = respondent::attempt_of(cx, &form);
    let judgement = visits.judge(&token, attempt, &form, headers, cx);
    let verdict = judgement.as_ref().map(|said| said.verdict);
    let device = respondent::device(headers);
    let submit = Submit { source, form: form.clone(), language, device, shown: None, judgement };
    let submitted = responses::submit(cx, submit).await;
    metrics::submitted("link", &submitted, verdict);
    match submitted? {
        Submitted::Taken | Submitted::SetAside => {
            Ok(respondent::see_other(&format!("/s/{token}/thanks{}", chosen(wish))))
        }
        Submitted::Closed(why) => turned_away(cx, why, language, wish, headers).await,
        Submitted::Refused(refused) => {
            let Some(ask) = ask else { return turned_away(cx, Closed::Answered, language, wish, headers).await };
            // An attempt that is refused itself makes place for a new one.
            let broken = refused.errors.iter().any(|error| error.field == AttemptId::FIELD);
            let attempt = if broken { respondent::new_attempt(cx) } else { attempt };
            let own = Own { look: visits::look_again(&token, attempt, &form, headers, cx), token, attempt };
            let html = render(&own, *ask, wish, headers, refused.typed, refused.errors);
            Ok(respondent::page(StatusCode::UNPROCESSABLE_ENTITY, html))
        }
    }
}

async fn try_thank(cx: &Service, token: String, wish: &Wish, headers: &HeaderMap) -> Result<Response> {
    let source = Source::Message(token.clone());
    match responses::door(cx, &source).await? {
        Door::Closed(why, known) => turned_away(cx, why, known, wish, headers).await,
        Door::Open(ask) => {
            let contact_me = match &ask.given {
                Some(given) => Some(given.contact_me()),
                // Whoever was taken for a machine is thanked, too; promised is nothing.
                None => responses::was_set_aside(cx, &source).await?.then_some(false),
            };
            let Some(contact_me) = contact_me else {
                return Ok(respondent::see_other(&format!("/s/{token}{}", chosen(wish))));
            };
            let frame = Frame::new(&ask.organisation, language(&ask, wish, headers));
            let change = format!("/s/{token}{}", chosen(wish));
            Ok(respondent::page(StatusCode::OK, thanks(frame, &ask.survey, contact_me, Some(change))))
        }
    }
}

fn render(own: &Own, ask: Ask, wish: &Wish, headers: &HeaderMap, typed: Typed, errors: Vec<FieldError>) -> String {
    let Own { token, attempt, look } = own;
    let language = language(&ask, wish, headers);
    let score = typed_score(&ask, &typed);
    let frame = Frame::new(&ask.organisation, language)
        .offering(&ask.survey.languages, |language| format!("/s/{token}?lang={language}{score}"));
    survey_page(SurveyPage {
        frame,
        about: ask.about.map(|(channel, weekday)| about_contact(language, channel, weekday)),
        action: format!("/s/{token}?lang={language}"),
        attempt: *attempt,
        look: Some(look.clone()),
        more: Some(format!("/s/{token}/more")),
        typed,
        errors,
        changing: ask.given.is_some(),
        opt_out: Some(format!("/u/{token}")),
        survey: ask.survey,
    })
}

/// What stands in the form at first: the answer given before, and over it the score that was tapped in the mail.
fn opening(ask: &Ask, wish: &Wish) -> Typed {
    let tapped = Typed::preselected(&ask.survey, wish.score.as_deref().unwrap_or_default());
    let (Some(given), Some(lead)) = (&ask.given, ask.survey.lead()) else { return tapped };
    let mut pairs: Vec<(&str, String)> = given.iter().map(|(key, answer)| (key, answer.value_text())).collect();
    let score = tapped.get(&lead.key);
    if !score.is_empty() {
        pairs.push((&lead.key, score.to_owned()));
    }
    Typed::of(&ask.survey, &pairs)
}

/// The score that goes along when the reader changes the language.
fn typed_score(ask: &Ask, typed: &Typed) -> String {
    let score = ask.survey.lead().map(|lead| typed.get(&lead.key)).unwrap_or_default();
    score.parse::<u8>().map_or_else(|_| String::new(), |score| format!("&score={score}"))
}

fn language(ask: &Ask, wish: &Wish, headers: &HeaderMap) -> Language {
    respondent::language(wish, ask.language.as_deref(), headers, None, &ask.survey.languages)
}

/// The query that keeps the language the reader chose.
fn chosen(wish: &Wish) -> String {
    wish.lang.as_deref().and_then(Language::of_tag).map(|language| format!("?lang={language}")).unwrap_or_default()
}

/// The page of a link that takes no answer, in the customer's language where the link is known, else in the browser's.
pub(super) async fn turned_away(
    cx: &Service,
    why: Closed,
    known: Language,
    wish: &Wish,
    headers: &HeaderMap,
) -> Result<Response> {
    let is_known = !matches!(why, Closed::Unknown | Closed::Malformed);
    let (customer, house) = if is_known { (Some(known.as_str()), None) } else { (None, Some(known.as_str())) };
    let language = respondent::language(wish, customer, headers, house, Language::ALL);
    let status = StatusCode::from_u16(why.status()).unwrap_or(StatusCode::NOT_FOUND);
    Ok(respondent::page(status, closed(Frame::new(&organisation::get(cx).await?, language), why)))
}
