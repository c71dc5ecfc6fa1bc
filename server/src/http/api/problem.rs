//! Errors as problem details (RFC 9457).

use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::sentence;
use serde::Serialize;
use service::{Error, FieldError};

use crate::http::BODY_LIMIT;

/// Why a request was not answered as it was meant (RFC 9457).
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Problem {
    /// A URI that names the kind.
    #[serde(rename = "type")]
    #[schema(format = "uri")]
    kind: String,
    /// The kind, in words.
    title: &'static str,
    /// The HTTP status again.
    #[schema(minimum = 400, maximum = 599)]
    status: u16,
    /// The kind, for programs; it never changes.
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
    /// A body that is not even written in its format: why, in words.
    Malformed(String),
    /// A body that is longer than we take.
    TooLong,
    /// A body in another format than this, which we take.
    WrongType(&'static str),
    /// A method that the address does not know.
    NoMethod,
    /// An answer that took longer than we let anything take.
    TooSlow,
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
            ApiError::NoPrecondition => {
                let detail = "Send the ETag that you read as 'If-Match', so that nobody's change is overwritten.";
                Self::of_request(428, "no_precondition", "Say which version you saw", detail)
            }
            ApiError::Malformed(detail) => Self::of_request(400, "malformed", "The request cannot be read", detail),
            ApiError::TooLong => {
                let detail =
                    format!("A body has at most {} kB; send many contacts as a bulk upload.", BODY_LIMIT / 1024);
                Self::of_request(413, "too_long", "The body is too long", &detail)
            }
            ApiError::WrongType(kind) => {
                let detail = format!("Send the body as 'Content-Type: {kind}'.");
                Self::of_request(415, "wrong_type", "Not a format that we read", &detail)
            }
            ApiError::NoMethod => {
                let detail = "This address does not know that method; 'Allow' says which it knows.";
                Self::of_request(405, "no_method", "No such method", detail)
            }
            ApiError::TooSlow => {
                let detail = "This took too long and was given up; try again in a while.";
                Self::of_request(503, "too_slow", "It took too long", detail)
            }
        }
    }
}

impl Problem {
    /// A problem with the request itself, before any use case saw it.
    fn of_request(status: u16, code: &'static str, title: &'static str, detail: &str) -> Self {
        let kind = format!("urn:afterword:problem:{code}");
        Self { kind, title, status, code, detail: detail.to_owned(), errors: Vec::new() }
    }

    /// One of each kind: status, when it happens, an example.
    pub(super) fn examples() -> Vec<(u16, &'static str, Self)> {
        let email = || {
            Error::field("customer.email", "syntax", "This is no e-mail address; one looks like “name@example.org”.")
        };
        let stale = "Ada Second left a note 2 min ago, after you opened this page. Nothing of yours was saved yet; look at what \
            happened, then decide again.";
        let example = |when, error: ApiError| {
            let problem = Self::from(&error);
            (problem.status, when, problem)
        };
        vec![
            example(
                "The body is not written in its format.",
                ApiError::Malformed("This is no JSON: EOF while parsing an object.".to_owned()),
            ),
            example("No token, or one that is revoked or past its date.", Error::Unauthenticated.into()),
            example("The token lacks the scope.", Error::Forbidden(sentence!("may-read-cases")).into()),
            example("There is nothing of that id, or it is not yours to see.", Error::NotFound("case").into()),
            example(
                "What stands does not allow it.",
                Error::conflict("The first request under this key is still under way.".to_owned()).into(),
            ),
            example("Somebody changed it since you read it.", Error::stale(stale.to_owned()).into()),
            example("The body is longer than we take.", ApiError::TooLong),
            example("The body is in another format than those named here.", ApiError::WrongType("application/json")),
            example("A field or parameter is wrong; each is named.", email().into()),
            example("A change that does not say which version it saw.", ApiError::NoPrecondition),
            example(
                "More requests than the token may make; try again after `Retry-After` seconds.",
                Error::TooMany(12).into(),
            ),
            example("Something broke on our side; the log knows more.", Error::Internal(String::new()).into()),
            example(
                "The database is away, or the answer took too long; try again after `Retry-After` seconds.",
                Error::Database(sea_orm::DbErr::RecordNotInserted).into(),
            ),
        ]
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
            _ => {}
        }
        response
    }
}

/// For a method that an address under `/api/v1` does not know; the router says which it knows.
pub async fn no_method() -> ApiError {
    ApiError::NoMethod
}

/// For an address under `/api/v1` that leads nowhere.
pub async fn not_found() -> ApiError {
    ApiError::Refused(Error::NotFound("address"))
}
