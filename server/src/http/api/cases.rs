//! `/api/v1/cases`: read, and changed by whoever saw the case as it stands.

use axum::{
    Json, Router,
    extract::{Path, RawQuery, State},
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
    routing::get,
};
use serde::Deserialize;
use service::{
    Actor, Error, FieldError, Service,
    cases::{self, CaseFilter, CaseRecord, Move},
};
use uuid::Uuid;

use super::{
    auth::Caller,
    json::ApiJson,
    params::{Page, Params},
    problem::{ApiError, ApiResult},
};
use crate::http::AppState;

/// The routes of cases.
pub(super) fn router() -> Router<AppState> {
    Router::new().route("/cases", get(list)).route("/cases/{id}", get(one).patch(change))
}

/// One change of a case: an owner, a note, or a state with what belongs to it.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Change {
    /// The id of the user who shall work on it.
    owner: Option<Uuid>,
    /// A note for colleagues.
    note: Option<String>,
    /// `contacted`, `resolved`, `closed` or `reopened`.
    state: Option<String>,
    /// With `resolved`: why it went wrong.
    root_cause: Option<String>,
    /// With `resolved`: how the follow-up ended.
    outcome: Option<String>,
    /// With `contacted`, `resolved` and `reopened`: a word on it.
    text: Option<String>,
}

async fn list(
    State(cx): State<Service>,
    Caller(actor): Caller,
    RawQuery(query): RawQuery,
) -> ApiResult<Json<Page<CaseRecord>>> {
    let mut params = Params::of(query.as_deref());
    let filter = CaseFilter {
        state: params.word("state"),
        severity: params.word("severity"),
        team: params.text("team"),
        contact: params.id("contact"),
        after: params.id("after"),
        limit: params.limit(),
    };
    params.done()?;
    let page = cases::list(&cx, &actor, &filter).await?;
    Ok(Json(Page { data: page.cases, next: page.next.map(|id| id.to_string()) }))
}

/// One case; its `ETag` is what a change names as `If-Match`.
async fn one(State(cx): State<Service>, Caller(actor): Caller, Path(id): Path<String>) -> ApiResult<Response> {
    answer(&cx, &actor, parse(&id)?).await
}

/// Changes a case that nobody else has changed since it was read.
async fn change(
    State(cx): State<Service>,
    Caller(actor): Caller,
    Path(id): Path<String>,
    headers: HeaderMap,
    ApiJson(change): ApiJson<Change>,
) -> ApiResult<Response> {
    actor.require_scope("cases:write", "change cases")?;
    let id = parse(&id)?;
    let version = seen_version(&headers)?;
    cases::act(&cx, &actor, id, version, change.step()?).await?;
    answer(&cx, &actor, id).await
}

async fn answer(cx: &Service, actor: &Actor, id: Uuid) -> ApiResult<Response> {
    let case = cases::record(cx, actor, id).await?;
    let tag =
        HeaderValue::from_str(&format!("\"{}\"", case.version)).map_err(|error| Error::Internal(error.to_string()))?;
    Ok(([(header::ETAG, tag)], Json(case)).into_response())
}

/// What is no id names nothing that there could be.
fn parse(id: &str) -> Result<Uuid, Error> {
    id.parse().map_err(|_| Error::NotFound("case"))
}

/// The version that the caller saw, of `If-Match`.
fn seen_version(headers: &HeaderMap) -> Result<i32, ApiError> {
    let given = headers.get(header::IF_MATCH).ok_or(ApiError::NoPrecondition)?;
    // What was never our tag matches nothing.
    let version = given.to_str().ok().and_then(|tag| tag.trim().trim_matches('"').parse().ok());
    Ok(version.unwrap_or(i32::MIN))
}

impl Change {
    /// The one move that it asks for.
    fn step(self) -> Result<Move, Error> {
        let text = self.text.unwrap_or_default();
        let step = match (self.owner, self.note, self.state.as_deref()) {
            (Some(to), None, None) => Move::Assign { to },
            (None, Some(text), None) => Move::Note { text },
            (None, None, Some("contacted")) => Move::LogCall { reached: true, text },
            (None, None, Some("resolved")) => {
                let (root_cause, outcome) = (self.root_cause.unwrap_or_default(), self.outcome.unwrap_or_default());
                Move::Resolve { root_cause, outcome, text }
            }
            (None, None, Some("closed")) => Move::Close,
            (None, None, Some("reopened")) => Move::Reopen { text },
            (None, None, Some(_)) => {
                let message = "A case becomes contacted, resolved, closed or reopened.";
                return Err(Error::field("state", "unknown", message));
            }
            _ => {
                let message = "Send exactly one of owner, note and state.";
                return Err(Error::Invalid(vec![FieldError::new("body", "one_of", message)]));
            }
        };
        Ok(step)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_one_move() {
        let step = |json: &str| serde_json::from_str::<Change>(json).unwrap().step();
        assert_eq!(step(r#"{"note":"x"}"#).unwrap(), Move::Note { text: "x".to_owned() });
        assert_eq!(step(r#"{"state":"closed"}"#).unwrap(), Move::Close);
        for wrong in ["{}", r#"{"note":"x","state":"closed"}"#, r#"{"state":"assigned"}"#] {
            assert!(matches!(step(wrong), Err(Error::Invalid(_))), "{wrong}");
        }
    }

    #[test]
    fn only_our_tags_name_a_version() {
        let seen = |tag: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::IF_MATCH, HeaderValue::from_str(tag).unwrap());
            seen_version(&headers).unwrap()
        };
        assert_eq!((seen("\"7\""), seen("*"), seen("W/\"7\"")), (7, i32::MIN, i32::MIN));
        assert!(seen_version(&HeaderMap::new()).is_err());
    }
}
