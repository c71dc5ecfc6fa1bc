//! `Idempotency-Key`: a write that is sent again is done once.

use axum::{
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use serde_json::{Map, Value};
use service::{
    Error, Service,
    idempotency::{self, Answered, Keyed, Standing},
};

use super::{auth::bearer, problem::ApiError};
use crate::http::BODY_LIMIT;

/// What a client sends.
const KEY: HeaderName = HeaderName::from_static("idempotency-key");
/// What an answer carries that was given before.
const REPLAYED: HeaderName = HeaderName::from_static("idempotent-replayed");
/// Headers that belong to an answer and are given again with it.
const KEPT: [HeaderName; 3] = [header::CONTENT_TYPE, header::LOCATION, header::ETAG];

/// Does a write with a key once, and gives its answer again.
pub(super) async fn once(State(cx): State<Service>, request: Request, next: Next) -> Response {
    if request.method().is_safe() || !request.headers().contains_key(KEY) {
        return next.run(request).await;
    }
    match keyed(&cx, request, next).await {
        Ok(response) => response,
        Err(error) => error.into_response(),
    }
}

async fn keyed(cx: &Service, request: Request, next: Next) -> Result<Response, ApiError> {
    let (parts, body) = request.into_parts();
    let token = bearer(&parts.headers).ok_or(Error::Unauthenticated)?;
    // Only who may come in at all leaves a trace.
    service::people::token_actor(cx, token).await?;
    let body = to_bytes(body, BODY_LIMIT).await.map_err(|_| ApiError::TooLong)?;
    let keyed = Keyed::new(token, text(&parts, KEY), &request_parts(&parts, &String::from_utf8_lossy(&body)))?;
    match idempotency::begin(cx, &keyed).await? {
        Standing::Done(answered) => Ok(replay(answered)),
        Standing::New => {
            let response = next.run(Request::from_parts(parts, Body::from(body))).await;
            Ok(keep(cx, &keyed, response).await?)
        }
    }
}

/// Everything that makes a request this request.
fn request_parts<'a>(parts: &'a Parts, body: &'a str) -> [&'a str; 4] {
    let address = parts.uri.path_and_query().map_or("", |address| address.as_str());
    [parts.method.as_str(), address, text(parts, header::IF_MATCH), body]
}

fn text(parts: &Parts, name: HeaderName) -> &str {
    parts.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// Marks an answer that holds a secret of which only the hash may be stored.
#[derive(Clone, Copy, Debug)]
pub(super) struct Secret;

async fn keep(cx: &Service, keyed: &Keyed, response: Response) -> Result<Response, Error> {
    // Our own fault is no answer: the next try may do better. A secret is told once, and the next try gets another.
    if response.status().is_server_error() || response.extensions().get::<Secret>().is_some() {
        idempotency::forget(cx, keyed).await?;
        return Ok(response);
    }
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX).await.map_err(|error| Error::Internal(error.to_string()))?;
    let answered = Answered {
        status: parts.status.as_u16(),
        headers: kept(&parts.headers),
        body: String::from_utf8_lossy(&body).into_owned(),
    };
    idempotency::finish(cx, keyed, &answered).await?;
    Ok(Response::from_parts(parts, Body::from(body)))
}

fn kept(headers: &HeaderMap) -> Value {
    let pair = |name: HeaderName| Some((name.to_string(), Value::from(headers.get(&name)?.to_str().ok()?)));
    KEPT.into_iter().filter_map(pair).collect::<Map<_, _>>().into()
}

fn replay(answered: Answered) -> Response {
    let status = StatusCode::from_u16(answered.status).unwrap_or(StatusCode::OK);
    let mut response = (status, answered.body).into_response();
    for name in KEPT {
        let value = answered.headers[name.as_str()].as_str().and_then(|value| HeaderValue::from_str(value).ok());
        if let Some(value) = value {
            response.headers_mut().insert(name, value);
        }
    }
    response.headers_mut().insert(REPLAYED, HeaderValue::from_static("true"));
    response
}
