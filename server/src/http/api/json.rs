//! JSON bodies whose errors name the field.

use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    http::{HeaderMap, StatusCode, header},
};
use serde::de::{DeserializeOwned, IgnoredAny};
use service::contacts::from_json;

use super::problem::ApiError;

/// A body of JSON. What is no JSON is answered with 400, what does not fit with 422, which names it by its path.
#[derive(Clone, Copy, Debug)]
pub struct ApiJson<T>(pub T);

impl<T, S> FromRequest<S> for ApiJson<T>
where
    T: DeserializeOwned,
    S: Send + Sync,
{
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        let kind = media_type(request.headers());
        if kind != "application/json" && !(kind.starts_with("application/") && kind.ends_with("+json")) {
            return Err(ApiError::WrongType("application/json"));
        }
        let body = Bytes::from_request(request, state).await.map_err(|error| {
            if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
                ApiError::TooLong
            } else {
                ApiError::Malformed("The body could not be read to its end.".to_owned())
            }
        })?;
        from_json(&body).map(Self).map_err(|error| match serde_json::from_slice::<IgnoredAny>(&body) {
            Ok(_) => ApiError::from(error),
            Err(cause) => ApiError::Malformed(format!("This is no JSON: {cause}.")),
        })
    }
}

/// The media type of a body in lower case, without its parameters; empty when none is named.
pub(super) fn media_type(headers: &HeaderMap) -> String {
    let named = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    named.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}
