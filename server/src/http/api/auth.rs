//! The bearer token becomes an actor.

use axum::{
    extract::{FromRef, FromRequestParts},
    http::{header, request::Parts},
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
        let token = parts
            .headers
            .get(header::AUTHORIZATION)
            .and_then(|value| value.to_str().ok())
            .and_then(|value| value.split_once(' '))
            .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
            .map(|(_, token)| token.trim())
            .ok_or(Error::Unauthenticated)?;
        Ok(Self(service::people::token_actor(&Service::from_ref(state), token).await?))
    }
}
