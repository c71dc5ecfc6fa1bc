//! JSON bodies whose errors name the field.

use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    http::header,
};
use serde::de::DeserializeOwned;
use service::{Error, contacts::from_json};

use super::problem::ApiError;

/// A body of JSON. What does not fit is answered with problem details that name it by its path.
#[derive(Clone, Copy, Debug)]
pub struct ApiJson<T>(pub T);

impl<T, S> FromRequest<S> for ApiJson<T>
where
    T: DeserializeOwned,
    S: Send + Sync,
{
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        let is_json = request
            .headers()
            .get(header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .and_then(|value| value.split(';').next())
            .map(str::trim)
            .is_some_and(|kind| {
                kind == "application/json" || (kind.starts_with("application/") && kind.ends_with("+json"))
            });
        if !is_json {
            let message = "Send JSON, with 'Content-Type: application/json'.";
            return Err(Error::field("body", "type", message).into());
        }
        let body = Bytes::from_request(request, state).await.map_err(|_| {
            Error::field("body", "too_long", "The body could not be read to its end, or is longer than we take.")
        })?;
        Ok(Self(from_json(&body)?))
    }
}
