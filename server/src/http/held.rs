//! Forms of staff lose nothing: what fails on our side, or was sent after the session ended, comes back as a page that keeps
//! what was sent.

use app::{
    context::ReadingLanguage,
    held::{Held, STOOD_ON, Why, held},
    shell::Assets,
    stood_on::{StoodOn, is_local, referred},
};
use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{
        HeaderMap, HeaderValue, Method, StatusCode,
        header::{CONTENT_TYPE, WWW_AUTHENTICATE},
    },
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::sentence;
use multer::Multipart;
use tokio::time::timeout;

use super::{
    BODY_LIMIT, parts, patience,
    refusal::{bare_page, path, said_to_browser, wants_a_page},
    respondent::{self, Fields},
    session::LedAway,
};

/// The most fields that a page keeps: many more than any form of ours has.
const MOST_FIELDS: usize = 1000;

/// What HTTP wants to be said with 401. It names no scheme that a browser would ask for a password by.
const BY_COOKIE: HeaderValue = HeaderValue::from_static("Cookie");

/// Lets a form through with what was sent in hand, and gives it back on a page where the answer is a failure on our side
/// or leads to the log-in.
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
    let Some(why) = why(&response) else { return response };
    let known = response.extensions().get::<ReadingLanguage>().copied();
    let reader = known.unwrap_or_else(|| ReadingLanguage::settled(None, &sent.headers));
    let form = sent.into_held(why, stood_on).await;
    if form.is_empty() && !response.status().is_server_error() {
        return response;
    }
    // Of the answer only its status stays: what it would have set in the browser has not come about.
    let mut page = bare_page(why.status(), held(form, &assets, reader));
    if why == Why::LoggedOut {
        page.headers_mut().insert(WWW_AUTHENTICATE, BY_COOKIE);
    }
    page
}

/// Why the form must come back, if it must.
fn why(response: &Response) -> Option<Why> {
    let led = response.extensions().get::<LedAway>().map(|led| match led {
        LedAway::ToLogIn => Why::LoggedOut,
        LedAway::ToAccount => Why::AccountFirst,
    });
    led.or_else(|| match response.status() {
        StatusCode::SERVICE_UNAVAILABLE => Some(Why::Away),
        status => status.is_server_error().then_some(Why::Broke),
    })
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

    async fn into_held(self, why: Why, stood_on: Option<String>) -> Held {
        let (mut fields, files) = if parts::is_in_parts(&self.headers) {
            in_parts(&self.headers, self.body).await
        } else {
            (respondent::fields(&self.body), Vec::new())
        };
        fields.retain(|(name, _)| name != STOOD_ON);
        fields.truncate(MOST_FIELDS);
        Held { why, action: self.path, stood_on, fields, files }
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
