//! Errors as problem details (RFC 9457).

use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;
use service::{Error, FieldError};

/// A problem, as its reader gets it.
#[derive(Debug, Serialize)]
pub struct Problem {
    /// A URI that names the kind.
    #[serde(rename = "type")]
    kind: String,
    /// The kind, in words.
    title: &'static str,
    /// The HTTP status again.
    status: u16,
    /// The kind, for programs.
    code: &'static str,
    /// This case, in a sentence.
    detail: String,
    /// Each field that was wrong.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<FieldError>,
}

/// An error of a use case, on its way out.
#[derive(Debug)]
pub struct ApiError(pub Error);

impl From<Error> for ApiError {
    fn from(error: Error) -> Self {
        Self(error)
    }
}

/// What a handler returns.
pub type ApiResult<T> = Result<T, ApiError>;

impl From<&Error> for Problem {
    fn from(error: &Error) -> Self {
        let title = match error {
            Error::Invalid(_) => "The input breaks rules",
            Error::NotFound(_) => "Not found",
            Error::Unauthenticated => "No valid token",
            Error::Forbidden(_) => "Not allowed",
            Error::Conflict(_) => "In conflict with what stands",
            Error::TooMany(_) => "Too many requests",
            Error::Database(_) => "The database is away",
            Error::Internal(_) => "Our fault",
        };
        let detail = match error {
            Error::Unauthenticated => "Send a valid token as 'Authorization: Bearer …'.".to_owned(),
            other => other.to_string(),
        };
        let errors = if let Error::Invalid(errors) = error { errors.clone() } else { Vec::new() };
        Self {
            kind: format!("urn:afterword:problem:{}", error.code()),
            title,
            status: error.status(),
            code: error.code(),
            detail,
            errors,
        }
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        if matches!(self.0, Error::Database(_) | Error::Internal(_)) {
            tracing::error!(code = self.0.code(), error = ?self.0, "a request failed");
        }
        let status = StatusCode::from_u16(self.0.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = (status, Json(Problem::from(&self.0))).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        match self.0 {
            Error::Unauthenticated => {
                headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
            }
            Error::TooMany(seconds) => {
                headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
            }
            Error::Database(_) => {
                headers.insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
            }
            _ => {}
        }
        response
    }
}

/// For an address under `/api/v1` that leads nowhere.
pub async fn not_found() -> ApiError {
    ApiError(Error::NotFound("address"))
}
