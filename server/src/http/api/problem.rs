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

/// Why a request is not answered as it was meant, on its way out.
#[derive(Debug)]
pub enum ApiError {
    /// A use case did not do it.
    Refused(Error),
    /// A change that does not say which version it saw.
    NoPrecondition,
}

impl From<Error> for ApiError {
    fn from(error: Error) -> Self {
        Self::Refused(error)
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
            Error::Stale(_) => "Changed meanwhile",
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

impl From<&ApiError> for Problem {
    fn from(error: &ApiError) -> Self {
        match error {
            ApiError::Refused(error) => Self::from(error),
            ApiError::NoPrecondition => Self {
                kind: "urn:afterword:problem:no_precondition".to_owned(),
                title: "Say which version you saw",
                status: 428,
                code: "no_precondition",
                detail: "Send the ETag that you read as 'If-Match', so that nobody's change is overwritten.".to_owned(),
                errors: Vec::new(),
            },
        }
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        if let Self::Refused(error @ (Error::Database(_) | Error::Internal(_))) = &self {
            tracing::error!(code = error.code(), error = %error.for_log(), "a request failed");
        }
        let problem = Problem::from(&self);
        let status = StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = (status, Json(problem)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        match self {
            Self::Refused(Error::Unauthenticated) => {
                headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
            }
            Self::Refused(Error::TooMany(seconds)) => {
                headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
            }
            Self::Refused(Error::Database(_)) => {
                headers.insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
            }
            _ => {}
        }
        response
    }
}

/// For an address under `/api/v1` that leads nowhere.
pub async fn not_found() -> ApiError {
    ApiError::Refused(Error::NotFound("address"))
}
