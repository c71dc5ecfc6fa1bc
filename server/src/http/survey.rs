//! `/s/{token}`: the survey behind a message's link. Looking records nothing; sending the form does. What machines do with
//! the link is told from what people do by the marks of the page and by what came by in the same moments ([`visits`]).

use app::respondent::{Frame, Part, SurveyPage, closed, survey_page, thanks};
use axum::{
    Router,
    body::Body,
    extract::{DefaultBodyLimit, State},
    http::{HeaderMap, StatusCode, Uri},
    middleware,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use domain::{
    AttemptId, FieldError, Language,
    survey::{Answers, Piping, Typed, logic::Facts, phrases::Phrase},
    verdict::Deed,
};
use service::{
    Result, Service, organisation,
    responses::{self, Ask, Closed, Door, Source, Submit, Submitted},
    secret,
};

use super::{
    AppState, BODY_LIMIT,
    blank_forms::{BlankForms, Look, Own},
    origin,
    parts::{self, Form},
    respondent::{self, Named, Wish},
    so_far,
    turn::{self, Asking, Turn},
    visits::{self, Visits},
};
use crate::metrics;

/// The survey and its thanks.
pub fn router(state: &AppState) -> Router<AppState> {
    Router::new()
        .route("/s/{token}", get(show).post(take))
        .route("/s/{token}/thanks", get(thanked))
        .route("/s/{token}/more", get(more))
        .route("/s/{token}/whole", get(whole))
        .route("/s/{token}/partial", post(so_far::of_link).layer(DefaultBodyLimit::max(BODY_LIMIT)))
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
    body: Body,
) -> Response {
    let source = Source::Message(token.clone());
    let form = match parts::read(&cx, &source, &headers, body).await {
        Ok(form) => form,
        Err(unread) => return parts::not_read(&cx, &wish, &headers, unread).await,
    };
    let fields = form.fields.clone();
    match try_take(&cx, &visits, token, &wish, &headers, form).await {
        Ok(response) => response,
        Err(error) => respondent::hold(&cx, &wish, &headers, &uri, fields, &error).await,
    }
}

async fn thanked(State(cx): State<Service>, Named(token): Named, wish: Wish, headers: HeaderMap) -> Response {
    answered(&cx, &wish, &headers, try_thank(&cx, token, &wish, &headers).await).await
}

/// What a browser takes to lead through the survey.
async fn whole(State(cx): State<Service>, Named(token): Named, wish: Wish, headers: HeaderMap) -> Response {
    match responses::door(&cx, &Source::Message(token)).await {
        Ok(Door::Open(ask)) => {
            let piping = Piping { facts: ask.facts(language(&ask, &wish, &headers)), ..Piping::default() };
            respondent::whole((&ask.survey, &ask.plan), &piping, wish.attempt.as_deref(), ask.given.is_some())
        }
        Ok(Door::Closed(..)) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => respondent::trouble(&cx, &wish, &headers, &error).await,
    }
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
    let (reader, shuffle) = (language(&ask, wish, headers), turn::shuffle(&ask.survey, attempt));
    let own = Own { look: visits::look_now(&token, attempt, headers, cx), token, attempt };
    let show = |own: &Own| {
        let filled = Filled { shuffle, ..Filled::begun(&ask, reader, typed.clone()) };
        render(own, (*ask).clone(), wish, headers, filled)
    };
    if ask.given.is_some() {
        // What was answered before is this customer's own.
        return Ok(respondent::page(StatusCode::OK, show(&own)));
    }
    let score = typed_score(&ask, &typed);
    let facts = (ask.survey.has_ways() || ask.survey.is_piped()).then(|| ask.facts(reader));
    let look = Look::new(ask.version_id, reader, &ask.organisation, ask.about, score).knowing(facts).shuffled(shuffle);
    Ok(respondent::blank(&forms.page(look, show), &own, headers))
}

async fn try_take(
    cx: &Service,
    visits: &Visits,
    token: String,
    wish: &Wish,
    headers: &HeaderMap,
    form: Form,
) -> Result<Response> {
    let source = Source::Message(token.clone());
    let ask = match responses::door(cx, &source).await? {
        Door::Open(ask) => Some(ask),
        // The same attempt may be sent again even then; only the use case can tell.
        Door::Closed(Closed::Answered, _) => None,
        Door::Closed(why, known) => return turned_away(cx, why, known, wish, headers).await,
    };
    let form = match &ask {
        Some(ask) => parts::settled(cx, &source, &ask.survey, form).await?,
        None => form.fields,
    };
    let language = ask.as_ref().map_or(Language::En, |ask| language(ask, wish, headers));
    let attempt = respondent::attempt_of(cx, &form);
    let own =
        |attempt| Own { look: visits::look_again(&token, attempt, &form, headers, cx), token: token.clone(), attempt };
    if let Some(ask) = &ask
        && let Turn::Show(part, typed, errors) = asking(ask, &ask.facts(language), language).next(&form)
    {
        if part.has_before() {
            let judgement = visits.judge_on_the_way(&token, attempt, &form, headers, cx);
            let (device, shown) = (respondent::device(headers), None);
            so_far::keep(cx, Submit { source, form: form.clone(), language, device, shown, judgement, visitor: None })
                .await;
        }
        let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        let filled = Filled { typed, errors, part: Some(part), shuffle: turn::shuffle(&ask.survey, attempt) };
        return Ok(respondent::page(status, render(&own(attempt), (**ask).clone(), wish, headers, filled)));
    }
    let judgement = visits.judge(&token, attempt, &form, headers, cx);
    let verdict = judgement.as_ref().map(|said| said.verdict);
    let device = respondent::device(headers);
    let submit = Submit { source, form: form.clone(), language, device, shown: None, judgement, visitor: None };
    let submitted = match &ask {
        Some(ask) => responses::submit_to(cx, ask, submit).await,
        None => responses::submit(cx, submit).await,
    };
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
            let known = ask.facts(language);
            let (part, typed, errors) = asking(&ask, &known, language).again(&form, refused.typed, refused.errors);
            let filled = Filled { typed, errors, part, shuffle: turn::shuffle(&ask.survey, attempt) };
            let html = render(&own(attempt), *ask, wish, headers, filled);
            Ok(respondent::page(StatusCode::UNPROCESSABLE_ENTITY, html))
        }
    }
}

async fn try_thank(cx: &Service, token: String, wish: &Wish, headers: &HeaderMap) -> Result<Response> {
    let source = Source::Message(token.clone());
    match responses::door(cx, &source).await? {
        Door::Closed(why, known) => turned_away(cx, why, known, wish, headers).await,
        Door::Open(ask) => {
            let given = match &ask.given {
                Some(given) => given.clone(),
                // Whoever was taken for a machine is thanked, too; promised is nothing.
                None if responses::was_set_aside(cx, &source).await? => Answers::default(),
                None => return Ok(respondent::see_other(&format!("/s/{token}{}", chosen(wish)))),
            };
            let language = language(&ask, wish, headers);
            let facts = ask.facts(language);
            let asking = asking(&ask, &facts, language);
            let heading = asking.heading(asking.ending(&given), &given);
            let (frame, change) = (Frame::new(&ask.organisation, language), format!("/s/{token}{}", chosen(wish)));
            Ok(respondent::page(StatusCode::OK, thanks(frame, heading, given.contact_me(), Some(change))))
        }
    }
}

fn render(own: &Own, ask: Ask, wish: &Wish, headers: &HeaderMap, filled: Filled) -> String {
    let Own { token, attempt, look } = own;
    let language = language(&ask, wish, headers);
    let Filled { typed, errors, part, shuffle } = filled;
    let score = typed_score(&ask, &typed);
    let piping = Piping { facts: ask.facts(language), answers: ask.survey.read_so_far(&typed, language) };
    let frame = Frame::new(&ask.organisation, language)
        .offering(&ask.survey.languages, |language| format!("/s/{token}?lang={language}{score}"));
    survey_page(SurveyPage {
        frame,
        about: ask
            .about
            .map(|(channel, weekday)| Phrase::AboutContact { channel, weekday }.wording(language).into_owned()),
        action: format!("/s/{token}?lang={language}"),
        attempt: *attempt,
        look: Some(look.clone()),
        more: Some(format!("/s/{token}/more")),
        typed,
        errors,
        changing: ask.given.is_some(),
        opt_out: Some(format!("/u/{token}")),
        part,
        piping,
        shuffle,
        largest_mb: ask.largest_mb,
        beside: respondent::beside(&ask.survey, &format!("/s/{token}"), language),
        survey: ask.survey,
    })
}

/// What a page shows besides its wording.
struct Filled {
    typed: Typed,
    errors: Vec<FieldError>,
    part: Option<Part>,
    shuffle: u8,
}

impl Filled {
    /// The beginning of a survey.
    fn begun(ask: &Ask, language: Language, typed: Typed) -> Self {
        let part = asking(ask, &ask.facts(language), language).first(&typed);
        Self { typed, errors: Vec::new(), part, shuffle: 0 }
    }
}

pub(super) fn asking<'a>(ask: &'a Ask, facts: &'a Facts, language: Language) -> Asking<'a> {
    Asking { survey: &ask.survey, plan: &ask.plan, facts, language }
}

/// What stands in the form at first: the answer given before, and over it the score that was tapped in the mail.
fn opening(ask: &Ask, wish: &Wish) -> Typed {
    let tapped = Typed::preselected(&ask.survey, wish.score.as_deref().unwrap_or_default());
    let (Some(given), Some(lead)) = (&ask.given, ask.survey.lead()) else { return tapped };
    let before = Typed::from_answers(given);
    match tapped.get(&lead.key) {
        "" => before,
        score => before.with(&lead.key, score),
    }
}

/// The score that goes along when the reader changes the language.
fn typed_score(ask: &Ask, typed: &Typed) -> String {
    let score = ask.survey.lead().map(|lead| typed.get(&lead.key)).unwrap_or_default();
    score.parse::<u8>().map_or_else(|_| String::new(), |score| format!("&score={score}"))
}

pub(super) fn language(ask: &Ask, wish: &Wish, headers: &HeaderMap) -> Language {
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
