//! `/u/{token}`: a customer does not want to be asked. No log-in; looking changes nothing; a POST is honoured at once.

use app::respondent::{Frame, notice, opt_out};
use axum::{
    Router,
    extract::State,
    http::{HeaderMap, StatusCode, Uri},
    response::Response,
    routing::get,
};
use domain::{Language, survey::phrases::Phrase};
use service::{Result, Service, opt_outs, organisation, responses::Closed, secret, store::entity::invitation};

use super::{
    AppState,
    respondent::{self, Fields, Named, Wish},
    survey::turned_away,
};

/// The page and its button.
///
/// Its POST is taken from anywhere: mail providers send it for their readers (RFC 8058), with nothing but the token,
/// and whoever has the token may opt out.
pub fn router() -> Router<AppState> {
    Router::new().route("/u/{token}", get(show).post(take))
}

async fn show(State(cx): State<Service>, Named(token): Named, wish: Wish, headers: HeaderMap) -> Response {
    match try_show(&cx, &token, &wish, &headers).await {
        Ok(response) => response,
        Err(error) => respondent::trouble(&cx, &wish, &headers, &error).await,
    }
}

async fn take(State(cx): State<Service>, Named(token): Named, wish: Wish, headers: HeaderMap, uri: Uri) -> Response {
    match try_take(&cx, &token, &wish, &headers).await {
        Ok(response) => response,
        // The form has no fields: its address says everything.
        Err(error) => respondent::hold(&cx, &wish, &headers, &uri, Fields::new(), &error).await,
    }
}

async fn try_show(cx: &Service, token: &str, wish: &Wish, headers: &HeaderMap) -> Result<Response> {
    let Some(found) = opt_outs::by_token(cx, token).await? else { return unknown(cx, token, wish, headers).await };
    if opt_outs::is_opted_out(cx.store.reader(), found.address.as_deref().unwrap_or_default()).await? {
        return done(cx, &found, wish, headers).await;
    }
    let frame = frame(cx, &found, wish, headers)
        .await?
        .offering(Language::ALL, |language| format!("/u/{token}?lang={language}"));
    let action = format!("/u/{token}?lang={}", frame.language);
    Ok(respondent::page(StatusCode::OK, opt_out(frame, &action)))
}

async fn try_take(cx: &Service, token: &str, wish: &Wish, headers: &HeaderMap) -> Result<Response> {
    match opt_outs::opt_out_by_token(cx, token).await? {
        Some(found) => done(cx, &found, wish, headers).await,
        None => unknown(cx, token, wish, headers).await,
    }
}

/// Says that it holds; with 200 and no redirect, as RFC 8058 wants it.
async fn done(cx: &Service, found: &invitation::Model, wish: &Wish, headers: &HeaderMap) -> Result<Response> {
    let frame = frame(cx, found, wish, headers).await?;
    Ok(respondent::page(StatusCode::OK, notice(frame, Phrase::OptedOutHeading, Phrase::OptedOutText)))
}

async fn frame(cx: &Service, found: &invitation::Model, wish: &Wish, headers: &HeaderMap) -> Result<Frame> {
    let language = respondent::language(wish, Some(&found.language), headers, None, Language::ALL);
    Ok(Frame::new(&organisation::get(cx).await?, language))
}

async fn unknown(cx: &Service, token: &str, wish: &Wish, headers: &HeaderMap) -> Result<Response> {
    let house = Language::of_tag(&organisation::get(cx).await?.language).unwrap_or(Language::En);
    let why = if secret::is_token(token) { Closed::Unknown } else { Closed::Malformed };
    turned_away(cx, why, house, wish, headers).await
}
