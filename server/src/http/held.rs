//! Forms of staff lose nothing: what is answered with a failure on our side comes back as a page that keeps what was sent.

use app::{
    context::ReadingLanguage,
    held::{Held, STOOD_ON, held},
    shell::Assets,
    stood_on::{StoodOn, is_local, referred},
};
use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{
        HeaderMap, HeaderValue, Method, StatusCode, Uri,
        header::{ACCEPT, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE},
    },
    middleware::Next,
    response::{Html, IntoResponse, Response},
};
use domain::sentence;
use multer::Multipart;
use tokio::time::timeout;

use super::{
    BODY_LIMIT, parts, patience,
    refusal::said_to_browser,
    respondent::{self, Fields},
};

/// The most fields that a page keeps: many more than any form of ours has.
const MOST_FIELDS: usize = 1000;

/// No script, and forms to this site only.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; \
     frame-ancestors 'none'",
);

const NO_STORE: HeaderValue = HeaderValue::from_static("no-store");

/// Lets a form through with what was sent in hand, and gives it back on a page where the answer is a failure on our side.
/// What a program sends, that wants no page, goes by.
pub(super) async fn keep(State(assets): State<Assets>, request: Request, next: Next) -> Response {
    if request.method() != Method::POST || !wants_a_page(request.headers()) {
        return next.run(request).await;
    }
    let (mut head, body) = request.into_parts();
    // Whoever sends slower than an answer may take would hold it up unseen.
    let read = timeout(patience::within(&head.headers), to_bytes(body, BODY_LIMIT)).await;
    let Ok(Ok(body)) = read else {
        let said = said_to_browser(&sentence!("form-not-whole", kb = BODY_LIMIT / 1024), &head.headers);
        return (StatusCode::BAD_REQUEST, said).into_response();
    };
    let sent = Sent { path: path(&head.uri), headers: head.headers.clone(), body: body.clone() };
    let stood_on = sent.stood_on();
    if let Some(path) = stood_on.clone() {
        head.extensions.insert(StoodOn(path));
    }
    let response = next.run(Request::from_parts(head, Body::from(body))).await;
    if !response.status().is_server_error() {
        return response;
    }
    let known = response.extensions().get::<ReadingLanguage>().copied();
    let reader = known.unwrap_or_else(|| ReadingLanguage::settled(None, &sent.headers));
    let form = sent.into_held(response.status(), stood_on).await;
    // Of the answer only its status stays: what it would have set in the browser has not come about.
    let (status, headers) = (form.status, [(CACHE_CONTROL, NO_STORE), (CONTENT_SECURITY_POLICY, POLICY)]);
    (status, headers, Html(held(form, &assets, reader))).into_response()
}

fn wants_a_page(headers: &HeaderMap) -> bool {
    headers.get_all(ACCEPT).iter().any(|accepts| accepts.to_str().is_ok_and(|accepts| accepts.contains("text/html")))
}

fn path(uri: &Uri) -> String {
    uri.path_and_query().map_or_else(|| uri.path().to_owned(), ToString::to_string)
}

/// A form as it came.
struct Sent {
    path: String,
    headers: HeaderMap,
    body: Bytes,
}

impl Sent {
    /// The page that it stood on first: a page that keeps it says so in the form itself.
    fn stood_on(&self) -> Option<String> {
        let told = if parts::is_in_parts(&self.headers) {
            None
        } else {
            url::form_urlencoded::parse(&self.body)
                .find(|(name, _)| name == STOOD_ON)
                .map(|(_, path)| path.into_owned())
        };
        told.filter(|path| is_local(path)).or_else(|| referred(&self.headers))
    }

    async fn into_held(self, status: StatusCode, stood_on: Option<String>) -> Held {
        let (mut fields, files) = if parts::is_in_parts(&self.headers) {
            in_parts(&self.headers, self.body).await
        } else {
            (respondent::fields(&self.body), Vec::new())
        };
        fields.retain(|(name, _)| name != STOOD_ON);
        fields.truncate(MOST_FIELDS);
        Held { status, action: self.path, stood_on, fields, files }
    }
}

/// The fields of a form in parts, and the names of its files; as far as it can be read.
async fn in_parts(headers: &HeaderMap, body: Bytes) -> (Fields, Vec<String>) {
    let (mut fields, mut files) = (Vec::new(), Vec::new());
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let Ok(boundary) = multer::parse_boundary(kind) else { return (fields, files) };
    let mut parts = Multipart::new(Body::from(body).into_data_stream(), boundary);
    while let Ok(Some(part)) = parts.next_field().await {
        let name = part.name().unwrap_or_default().to_owned();
        match part.file_name().map(str::to_owned) {
            // A field for files in which nothing was chosen is sent as a file without a name.
            Some(file) if !file.is_empty() => files.push(file),
            Some(_) => {}
            None => fields.push((name, part.text().await.unwrap_or_default())),
        }
    }
    (fields, files)
}
