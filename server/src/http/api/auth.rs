//! The bearer token becomes an actor.

use axum::{
    extract::{FromRef, FromRequestParts},
    http::{HeaderMap, header, request::Parts},
};
use service::{Actor, Error, Service};

use super::problem::ApiError;

/// The program that asks. A handler that takes this is closed to everybody without a valid token; it still
/// has to ask for the scope.
#[derive(Clone, Debug)]
pub struct Caller(pub Actor);

impl<S> FromRequestParts<S> for Caller
where
    Service: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let token = bearer(&parts.headers).ok_or(Error::Unauthenticated)?;
        Ok(Self(service::people::token_actor(&Service::from_ref(state), token).await?))
    }
}

/// The bearer token of a request.
pub(crate) fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}
