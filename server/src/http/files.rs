//! `/files/{file}`: a file that came with an answer, for staff who may read the answer. It is saved, never shown: nothing of a
//! customer's runs or is drawn under our address.

use app::context::ReadingLanguage;
use axum::{
    Extension,
    extract::{Path, State},
    http::{HeaderName, HeaderValue, header},
    response::{IntoResponse, Response},
};
use service::{
    Actor, Error, Service,
    uploads::{self, File},
};
use url::form_urlencoded;

use super::refusal::refused;

/// What a browser is told of every file: to save it, to guess nothing, to let nothing of it run, to keep no copy.
const CLOSED: [(HeaderName, HeaderValue); 4] = [
    (header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream")),
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("sandbox; default-src 'none'")),
    (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
];

/// A file, to be saved. The route lies behind the log-in.
pub(super) async fn save(
    State(cx): State<Service>,
    Extension(actor): Extension<Actor>,
    Extension(ReadingLanguage(reader)): Extension<ReadingLanguage>,
    Path(id): Path<String>,
) -> Response {
    let file = match id.parse() {
        Ok(id) => uploads::open(&cx, &actor, id, None).await,
        Err(_) => Err(Error::NotFound("file")),
    };
    file.map_or_else(|error| refused(&error, reader), saved)
}

/// The answer that hands out a file.
pub(super) fn saved(file: File) -> Response {
    let name = HeaderValue::from_str(&attachment(&file.name)).unwrap_or(HeaderValue::from_static("attachment"));
    (CLOSED, [(header::CONTENT_DISPOSITION, name)], file.bytes).into_response()
}

/// With the name in letters that every header can hold, and as it is (RFC 6266).
fn attachment(name: &str) -> String {
    let plain: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || "._-".contains(c) { c } else { '_' }).collect();
    let whole: String = form_urlencoded::byte_serialize(name.as_bytes()).collect::<String>().replace('+', "%20");
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{}", whole.replace('*', "%2A"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_break_out_of_its_header() {
        assert_eq!(
            attachment("Zähler \"1\"*.jpg"),
            "attachment; filename=\"Z_hler__1__.jpg\"; filename*=UTF-8''Z%C3%A4hler%20%221%22%2A.jpg"
        );
        assert!(HeaderValue::from_str(&attachment("a\r\nb.pdf")).is_ok());
    }
}
