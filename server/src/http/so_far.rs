//! `/s/{token}/partial` and `/c/{code}/partial`: what somebody says on the way through a survey, sent along by the program that
//! stands by the form. Without script it comes with each page. Nobody waits for it, and its failure keeps nobody from going on.

use axum::{
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode},
};
use domain::{AttemptId, Language, verdict::Judgement};
use service::{
    Error, Result, Service,
    responses::{self, Ask, Door, Source, Submit},
};

use super::{
    card,
    respondent::{self, Fields, Named, Wish},
    survey,
    visits::{self, Visits},
};

/// Keeps what is said so far behind a message's link.
pub(super) async fn of_link(
    State(cx): State<Service>,
    State(visits): State<Visits>,
    Named(token): Named,
    wish: Wish,
    headers: HeaderMap,
    body: Bytes,
) -> StatusCode {
    let source = Source::Message(token.clone());
    let ask = match open(&cx, &source).await {
        Ok(ask) => ask,
        Err(status) => return status,
    };
    let (form, language) = (respondent::fields(&body), survey::language(&ask, &wish, &headers));
    if !survey::asking(&ask, &ask.facts(language), language).has_passed_a_page(&form) {
        return StatusCode::NO_CONTENT;
    }
    let Some(attempt) = attempt(&form) else { return StatusCode::NO_CONTENT };
    let judgement = visits.judge_on_the_way(&token, attempt, &form, &headers, &cx);
    keep(&cx, submit(source, form, language, (&wish, &headers), judgement)).await
}

/// Keeps what is said so far on a comment card.
pub(super) async fn of_card(
    State(cx): State<Service>,
    Named(code): Named,
    wish: Wish,
    headers: HeaderMap,
    body: Bytes,
) -> StatusCode {
    let source = Source::Touchpoint(code);
    let ask = match open(&cx, &source).await {
        Ok(ask) => ask,
        Err(status) => return status,
    };
    let (form, language) = (respondent::fields(&body), card::language(&ask, &wish, &headers));
    if !card::asking(&ask, &card::facts(language), language).has_passed_a_page(&form) {
        return StatusCode::NO_CONTENT;
    }
    let judgement = Some(visits::judge_card(&form, &headers, &cx));
    keep(&cx, submit(source, form, language, (&wish, &headers), judgement)).await
}

/// Keeps what an unfinished form says, and says how that went: there is nothing to show.
pub(super) async fn keep(cx: &Service, submit: Submit) -> StatusCode {
    responses::keep_partial(cx, submit).await.map_or_else(|error| failed(&error), |_| StatusCode::NO_CONTENT)
}

/// The survey, or why there is none to answer.
async fn open(cx: &Service, source: &Source) -> Result<Box<Ask>, StatusCode> {
    match responses::door(cx, source).await {
        Ok(Door::Open(ask)) => Ok(ask),
        Ok(Door::Closed(why, _)) => Err(StatusCode::from_u16(why.status()).unwrap_or(StatusCode::NOT_FOUND)),
        Err(error) => Err(failed(&error)),
    }
}

fn submit(
    source: Source,
    form: Fields,
    language: Language,
    (wish, headers): (&Wish, &HeaderMap),
    judgement: Option<Judgement>,
) -> Submit {
    Submit {
        source,
        form,
        language,
        device: respondent::device(headers),
        shown: wish.version(),
        judgement,
        visitor: None,
    }
}

fn attempt(form: &Fields) -> Option<AttemptId> {
    form.iter().find(|(name, _)| name == AttemptId::FIELD).and_then(|(_, value)| value.parse().ok())
}

fn failed(error: &Error) -> StatusCode {
    tracing::warn!(code = error.code(), error = %error.for_log(), "what was said so far could not be kept");
    StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}
