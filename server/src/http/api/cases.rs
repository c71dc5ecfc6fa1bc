//! `/api/v1/cases`: read, and changed by whoever saw the case as it stands.

use axum::{
    Json,
    extract::State,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use domain::case::{CaseOutcome, Severity, State as CaseState};
use serde::Deserialize;
use service::{
    Error, FieldError, Service,
    cases::{self, CaseFilter, CaseRecord, Move},
};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        Object, ObjectBuilder, RefOr, Schema,
        schema::{AdditionalProperties, OneOfBuilder, SchemaType, Type},
    },
};
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use super::{
    auth::Caller,
    json::ApiJson,
    openapi::example,
    params::{Id, Limit, NoParams, Page, Params},
    problem::{ApiError, ApiResult},
};
use crate::http::AppState;

/// The routes of cases.
pub(super) fn router() -> OpenApiRouter<AppState> {
    OpenApiRouter::default().routes(routes!(list)).routes(routes!(one, change))
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

/// List cases
///
/// The follow-up cases that answers opened, the newest first.
#[utoipa::path(
    get,
    path = "/cases",
    operation_id = "listCases",
    tag = "Cases",
    security(("token" = ["cases:read"])),
    params(
        ("state" = Option<CaseState>, Query, description = "Only those that stand here."),
        ("severity" = Option<Severity>, Query, description = "Only those as grave as this."),
        ("team" = Option<String>, Query, description = "Only those of this team."),
        ("contact" = Option<Uuid>, Query, description = "Only the one about this contact."),
        ("after" = Option<Uuid>, Query, description = "Reads on: `next` of the page before."),
        Limit,
    ),
    responses((status = 200, description = "A page of cases.", body = Page<CaseRecord>)),
)]
async fn list(
    State(cx): State<Service>,
    Caller(actor): Caller,
    mut params: Params,
) -> ApiResult<Json<Page<CaseRecord>>> {
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
    Ok(Page::of(page.cases, page.next))
}

/// Read a case
///
/// Its `ETag` is what a change names as `If-Match`.
#[utoipa::path(
    get,
    path = "/cases/{id}",
    operation_id = "getCase",
    tag = "Cases",
    security(("token" = ["cases:read"])),
    params(("id" = Uuid, Path, description = "The case.")),
    responses((status = 200, description = "The case.", body = CaseRecord,
        headers(("ETag" = String, description = "The version of the case.")))),
)]
async fn one(State(cx): State<Service>, Caller(actor): Caller, id: Id, _: NoParams) -> ApiResult<Response> {
    answer(cases::record(&cx, &actor, id.of("case")?).await?)
}

/// Change a case
///
/// One step: an owner, a note, or a state with what belongs to it. `If-Match` names the version that you saw, so that
/// nobody overwrites what they have not seen.
#[utoipa::path(
    patch,
    path = "/cases/{id}",
    operation_id = "changeCase",
    tag = "Cases",
    security(("token" = ["cases:read", "cases:write"])),
    params(
        ("id" = Uuid, Path, description = "The case."),
        ("If-Match" = String, Header, description = "The `ETag` of the case as you read it.", pattern = r#"^"[0-9]{1,9}"$"#, example = json!("\"3\"")),
    ),
    request_body(content = Change, examples(
        ("note" = (summary = "Leave a note", value = json!(example::note()))),
        ("resolved" = (summary = "Say why it went wrong and how it ended", value = json!(example::resolved()))),
    )),
    responses(
        (status = 200, description = "The case after the change.", body = CaseRecord,
            headers(("ETag" = String, description = "The version of the case."))),
        (status = 409, description = "The state of the case does not allow it, or the first request under this key is still under way."),
        (status = 412, description = ""),
        (status = 428, description = ""),
    ),
)]
async fn change(
    State(cx): State<Service>,
    Caller(actor): Caller,
    id: Id,
    _: NoParams,
    headers: HeaderMap,
    ApiJson(change): ApiJson<Change>,
) -> ApiResult<Response> {
    let (id, version) = (id.of("case")?, seen_version(&headers)?);
    answer(cases::act_and_read(&cx, &actor, id, version, change.step()?).await?)
}

fn answer(case: CaseRecord) -> ApiResult<Response> {
    let tag =
        HeaderValue::from_str(&format!("\"{}\"", case.version)).map_err(|error| Error::Internal(error.to_string()))?;
    Ok(([(header::ETAG, tag)], Json(case)).into_response())
}

/// The version that the caller saw, of `If-Match`.
pub(super) fn seen_version(headers: &HeaderMap) -> Result<i32, ApiError> {
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

impl ToSchema for Change {
    fn name() -> std::borrow::Cow<'static, str> {
        "CaseChange".into()
    }
}

/// A derived schema would let every field stand beside every other.
impl PartialSchema for Change {
    fn schema() -> RefOr<Schema> {
        let id = ObjectBuilder::new()
            .schema_type(Type::String)
            .format(Some(utoipa::openapi::SchemaFormat::KnownFormat(utoipa::openapi::KnownFormat::Uuid)));
        let owner = step("owner", id, "Hand it to this user, who is to work on it.");
        let note = step("note", words(Type::String, true), "Leave a note for colleagues.");
        let contacted = state("contacted", "The customer was reached.").property("text", optional_words());
        let code = words(Type::String, true)
            .pattern(Some("^[a-z0-9][a-z0-9-]*$"))
            .max_length(Some(60))
            .examples(["billing-error"]);
        let outcomes = CaseOutcome::ALL.iter().map(|outcome| outcome.as_str());
        let resolved = state("resolved", "Why it went wrong, and how the follow-up ended.")
            .property("root_cause", code)
            .required("root_cause")
            .property("outcome", ObjectBuilder::new().schema_type(Type::String).enum_values(Some(outcomes)))
            .required("outcome")
            .property("text", optional_words());
        let reopened =
            state("reopened", "It begins again; say why.").property("text", words(Type::String, true)).required("text");
        let closed = state("closed", "Finish it.");
        [owner, note, contacted, resolved, closed, reopened]
            .into_iter()
            .fold(OneOfBuilder::new().description(Some("One change of a case.")), OneOfBuilder::item)
            .into()
    }
}

/// A change that takes one field.
fn step(field: &str, value: impl Into<RefOr<Schema>>, says: &str) -> ObjectBuilder {
    ObjectBuilder::new()
        .description(Some(says))
        .property(field, value)
        .required(field)
        .additional_properties(Some(AdditionalProperties::FreeForm(false)))
}

/// A change to another state.
fn state(word: &str, says: &str) -> ObjectBuilder {
    step("state", ObjectBuilder::new().schema_type(Type::String).enum_values(Some([word])), says)
}

fn optional_words() -> Object {
    words(SchemaType::from_iter([Type::String, Type::Null]), false).description(Some("A word on it.")).build()
}

/// Words in several lines, which must not be blank if they are `needed`.
fn words(kind: impl Into<SchemaType>, needed: bool) -> ObjectBuilder {
    const LINES: &str = r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]*$";
    const WORDS: &str =
        r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]*[^\s\x00-\x1f\x7f-\x9f][^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]*$";
    ObjectBuilder::new().schema_type(kind).max_length(Some(10_000)).pattern(Some(if needed { WORDS } else { LINES }))
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
