//! What all pages of customers have in common: headers, language, the fields of a form.

use std::{
    convert::Infallible,
    sync::{PoisonError, RwLock},
};

use app::respondent::{Beside, Frame, held, notice};
use axum::{
    extract::{FromRequestParts, Path},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header, request::Parts},
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use domain::{
    AttemptId, Language,
    survey::{Piping, Survey, logic::Plan, phrases::Phrase},
};
use service::{Error, Service, organisation, responses::Device};
use sha2::{Digest, Sha256};
use url::form_urlencoded;

use super::{
    assets::asset_url,
    blank_forms::{Own, Page},
    turn,
};

/// The most fields that a page keeps of a form that could not be taken: many more than any survey of ours asks for.
const HELD_FIELDS: usize = 200;

/// What an address of a customer's page may ask for.
#[derive(Clone, Debug, Default)]
pub(super) struct Wish {
    /// The language, as a tag.
    pub(super) lang: Option<String>,
    /// The score that was tapped in a mail: marked on the page, never recorded.
    pub(super) score: Option<String>,
    /// The number of the survey version that was filled in.
    pub(super) v: Option<String>,
    /// After a comment card: that its customer wants to be contacted.
    pub(super) contact: Option<String>,
    /// After a comment card: the ending that its answers led to.
    pub(super) ending: Option<String>,
    /// The attempt of the page that asks for everything at once.
    pub(super) attempt: Option<String>,
    /// In a preview: that the draft is meant.
    pub(super) draft: Option<String>,
}

/// What stands in the path after `/s/` or `/c/`; what is not even text is nothing, which no address of ours is.
#[derive(Clone, Debug)]
pub(super) struct Named(pub(super) String);

impl<S: Send + Sync> FromRequestParts<S> for Named {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        Ok(Self(Path::from_request_parts(parts, state).await.map(|Path(name)| name).unwrap_or_default()))
    }
}

/// Whatever stands in a query says something or nothing; a customer never sees an error of it.
impl<S: Send + Sync> FromRequestParts<S> for Wish {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Infallible> {
        let mut wish = Self::default();
        for (name, value) in form_urlencoded::parse(parts.uri.query().unwrap_or_default().as_bytes()) {
            let place = match name.as_ref() {
                "lang" => &mut wish.lang,
                "score" => &mut wish.score,
                "v" => &mut wish.v,
                "contact" => &mut wish.contact,
                "ending" => &mut wish.ending,
                AttemptId::FIELD => &mut wish.attempt,
                "draft" => &mut wish.draft,
                _ => continue,
            };
            *place = Some(value.into_owned());
        }
        Ok(wish)
    }
}

impl Wish {
    /// The number of the version shown.
    pub(super) fn version(&self) -> Option<i32> {
        self.v.as_deref().and_then(|number| number.parse().ok())
    }
}

/// A customer's page. Nobody keeps a copy, no search engine lists it, and no other site learns its address; our own
/// does (`same-origin`, for with `no-referrer` a browser would also hide that the form came from here).
pub(super) fn page(status: StatusCode, html: String) -> Response {
    (status, page_headers(policy(&html)), html).into_response()
}

/// A page that nobody has filled in yet, compressed where the browser takes that.
pub(super) fn blank(page: &Page, own: &Own, headers: &HeaderMap) -> Response {
    let head = page_headers(page.policy());
    if takes_gzip(headers) {
        let coding = [
            (header::CONTENT_ENCODING, HeaderValue::from_static("gzip")),
            (header::VARY, HeaderValue::from_static("accept-encoding")),
        ];
        return (head, coding, page.gzipped(own)).into_response();
    }
    (head, page.plain(own)).into_response()
}

fn page_headers(policy: HeaderValue) -> [(HeaderName, HeaderValue); 4] {
    [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (header::CONTENT_SECURITY_POLICY, policy),
        (HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex")),
    ]
}

/// Whether the browser takes gzip (RFC 9110, 12.5.3).
fn takes_gzip(headers: &HeaderMap) -> bool {
    let listed = headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    listed.flat_map(|value| value.split(',')).any(|coding| {
        let (name, weight) = coding.split_once(';').unwrap_or((coding, ""));
        let refused = weight.split_once("q=").is_some_and(|(_, q)| q.trim().parse::<f32>().is_ok_and(|q| q == 0.0));
        name.trim().eq_ignore_ascii_case("gzip") && !refused
    })
}

/// Scripts and answers of this site only, none that stands in a page, nothing from elsewhere, no frame around it, forms to
/// this site only. The one style sheet stands in the page itself and is named by its hash: nothing that a customer or a brand
/// brings can add another.
pub(super) fn policy(html: &str) -> HeaderValue {
    /// The style sheet of the last page, and its policy: a house has one brand, so most pages have the same.
    static LAST: RwLock<Option<(String, HeaderValue)>> = RwLock::new(None);
    let style = style_sheet(html);
    if let Some((known, policy)) = &*LAST.read().unwrap_or_else(PoisonError::into_inner)
        && known == style
    {
        return policy.clone();
    }
    let hash = STANDARD.encode(Sha256::digest(style));
    let policy = HeaderValue::from_str(&format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'sha256-{hash}'; \
         img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ))
    .unwrap_or_else(|_| HeaderValue::from_static("default-src 'none'"));
    *LAST.write().unwrap_or_else(PoisonError::into_inner) = Some((style.to_owned(), policy.clone()));
    policy
}

/// What stands in the first style element. Before it there is only the title, in which nothing is an element.
fn style_sheet(html: &str) -> &str {
    let after = html.split_once("<style>").map_or("", |(_, after)| after);
    after.split_once("</style>").map_or("", |(style, _)| style)
}

/// Everything that it takes to lead through a survey in a browser; nothing where only the server may. `changing` says that it
/// was answered before.
pub(super) fn whole(
    (survey, plan): (&Survey, &Plan),
    piping: &Piping,
    attempt: Option<&str>,
    changing: bool,
) -> Response {
    let attempt = attempt.and_then(|attempt| attempt.parse::<AttemptId>().ok());
    let (true, Some(attempt)) = (survey.can_be_led_by_a_browser(), attempt) else {
        return StatusCode::NO_CONTENT.into_response();
    };
    let language = piping.facts.language.unwrap_or(Language::En);
    let shuffle = turn::shuffle(survey, attempt);
    let whole = app::respondent::whole((survey, plan), language, piping, shuffle, changing);
    let Ok(bytes) = postcard::to_allocvec(&whole) else { return StatusCode::NO_CONTENT.into_response() };
    let headers = [(header::CONTENT_TYPE, "application/octet-stream"), (header::CACHE_CONTROL, "no-store")];
    (headers, bytes).into_response()
}

/// What may stand by the form of a survey at `path`.
pub(super) fn beside(survey: &Survey, path: &str, language: Language) -> Beside {
    // The program sends forms as fields in one line, in which no file has room.
    if survey.asks_for_files() {
        return Beside::NOTHING;
    }
    let whole = survey.can_be_led_by_a_browser().then(|| format!("{path}/whole?lang={language}"));
    Beside { script: asset_url("companion-start.js"), whole, is_tried: false }
}

/// On to another page of this site, after a form.
pub(super) fn see_other(path: &str) -> Response {
    let Ok(location) = HeaderValue::from_str(path) else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    let headers = [(header::LOCATION, location), (header::CACHE_CONTROL, HeaderValue::from_static("no-store"))];
    (StatusCode::SEE_OTHER, headers).into_response()
}

/// The language of a page: the reader's choice on the page first, then what is `known` of the customer, then what the
/// browser asks for, then what is known of the `house`.
pub(super) fn language(
    wish: &Wish,
    known: Option<&str>,
    headers: &HeaderMap,
    house: Option<&str>,
    offered: &[Language],
) -> Language {
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let wishes = wish.lang.as_deref().into_iter().chain(known).chain(Language::accepted(accepted)).chain(house);
    Language::choose(wishes, offered)
}

/// The device, as its browser names itself.
pub(super) fn device(headers: &HeaderMap) -> Device {
    Device::of_user_agent(headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default())
}

/// The fields of a form, in their order.
pub(super) type Fields = Vec<(String, String)>;

/// Whatever was sent gives fields; what is no form gives none that we know.
pub(super) fn fields(body: &[u8]) -> Fields {
    form_urlencoded::parse(body).into_owned().collect()
}

/// A new attempt.
pub(super) fn new_attempt(cx: &Service) -> AttemptId {
    let mut bits = [0; 16];
    cx.entropy.fill(&mut bits);
    AttemptId::from_bits(u128::from_be_bytes(bits))
}

/// The attempt that a form carries; a new one where it carries none that can be read.
pub(super) fn attempt_of(cx: &Service, fields: &[(String, String)]) -> AttemptId {
    let carried = fields.iter().find(|(name, _)| name == AttemptId::FIELD).and_then(|(_, value)| value.parse().ok());
    carried.unwrap_or_else(|| new_attempt(cx))
}

/// What stands around a page that knows no survey.
pub(super) async fn frame(cx: &Service, wish: &Wish, headers: &HeaderMap) -> Frame {
    let language = language(wish, None, headers, None, Language::ALL);
    let house = organisation::get(cx).await.ok();
    house.map_or_else(|| Frame::nameless(language), |organisation| Frame::new(&organisation, language))
}

/// The page after a failure on our side: kind, and without a word of the cause.
pub(super) async fn trouble(cx: &Service, wish: &Wish, headers: &HeaderMap, error: &Error) -> Response {
    let frame = frame_in_trouble(cx, wish, headers, error).await;
    page(in_trouble(error), notice(frame, Phrase::TroubleHeading, Phrase::TroubleText))
}

/// The page after a form that could not be taken because of a failure on our side: it keeps everything that was sent,
/// and sends it again under the same attempt, so that an answer that was stored after all counts once.
pub(super) async fn hold(
    cx: &Service,
    wish: &Wish,
    headers: &HeaderMap,
    uri: &Uri,
    mut form: Fields,
    error: &Error,
) -> Response {
    form.truncate(HELD_FIELDS);
    let action = uri.path_and_query().map_or("", |path| path.as_str());
    let frame = frame_in_trouble(cx, wish, headers, error).await;
    page(in_trouble(error), held(frame, action, form))
}

fn in_trouble(error: &Error) -> StatusCode {
    tracing::error!(code = error.code(), error = %error.for_log(), "a customer's page failed");
    StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// With the name of the house, unless the database that knows it is what failed: nobody waits for it twice.
async fn frame_in_trouble(cx: &Service, wish: &Wish, headers: &HeaderMap, error: &Error) -> Frame {
    match error {
        Error::Database(_) => Frame::nameless(language(wish, None, headers, None, Language::ALL)),
        _ => frame(cx, wish, headers).await,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_readers_choice_goes_first_and_the_house_last() {
        let mut headers = HeaderMap::new();
        let all = Language::ALL;
        assert_eq!(language(&Wish::default(), None, &headers, Some("es"), all), Language::Es);
        headers.insert(header::ACCEPT_LANGUAGE, HeaderValue::from_static("fr-CA, en;q=0.5"));
        assert_eq!(language(&Wish::default(), None, &headers, Some("es"), all), Language::Fr);
        assert_eq!(language(&Wish::default(), Some("de"), &headers, Some("es"), all), Language::De);
        let wish = Wish { lang: Some("en".to_owned()), ..Wish::default() };
        assert_eq!(language(&wish, Some("de"), &headers, None, all), Language::En);
    }

    #[test]
    fn the_policy_names_the_one_style_sheet_by_its_hash() {
        let page = |style: &str| format!("<title>&lt;style&gt;</title><style>{style}</style><body><style>b</style>");
        let said = |style: &str| policy(&page(style)).to_str().unwrap().to_owned();
        // As `printf a | openssl dgst -sha256 -binary | base64` says.
        assert!(said("a").contains("'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='"), "{}", said("a"));
        assert_ne!(said("a"), said("b"));
        assert_eq!(said("a"), said("a"));
    }

    #[test]
    fn broken_bodies_give_fields_without_harm() {
        assert_eq!(
            fields(b"a=1&a=%FF&=&b"),
            [("a", "1"), ("a", "\u{fffd}"), ("", ""), ("b", "")].map(|(a, b)| (a.to_owned(), b.to_owned()))
        );
        assert!(fields(b"").is_empty());
    }

    proptest! {
        /// Whatever bytes come as a form, or as the question behind an address.
        #[test]
        fn any_bytes_are_fields_and_any_query_a_wish(
            body in prop_oneof![
                proptest::collection::vec(any::<u8>(), 0..200),
                "([a-z%+=&;]|%[0-9a-fA-F]{0,2}|attempt=|score=){0,40}".prop_map(String::into_bytes),
            ],
            tags in "\\PC{0,60}", version in "[-+0-9a-z]{0,24}"
        ) {
            let fields = fields(&body);
            prop_assert!(fields.len() <= body.len());
            let again = form_urlencoded::Serializer::new(String::new()).extend_pairs(&fields).finish();
            prop_assert_eq!(super::fields(again.as_bytes()), fields, "what was read is written and read again");
            let wish = Wish { lang: Some(tags.clone()), v: Some(version), ..Wish::default() };
            let mut headers = HeaderMap::new();
            if let Ok(value) = HeaderValue::from_str(&tags) {
                headers.insert(header::ACCEPT_LANGUAGE, value);
            }
            prop_assert!(Language::ALL.contains(&language(&wish, Some(tags.as_str()), &headers, None, Language::ALL)));
            let _version = wish.version();
        }
    }
}
