//! The built assets inside the binary: WebAssembly, scripts, styles, pictures.
//!
//! `frontend/build.mjs` writes them to `target/site` with the hash of their content in their names, a `.br` and a `.gz`
//! beside each where that pays, and `manifest.json`, which leads from the plain name to the hashed one. A name never
//! changes its content, so a browser may keep it for ever.

use std::{borrow::Cow, collections::HashMap, sync::LazyLock};

use axum::{
    body::Body,
    extract::Path,
    http::{
        HeaderMap, HeaderValue, StatusCode,
        header::{
            ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY,
            X_CONTENT_TYPE_OPTIONS,
        },
    },
    response::{IntoResponse, Response},
};
use rust_embed::RustEmbed;
use serde::Deserialize;

/// `target/site` as it was when the binary was built; empty when there was none.
#[derive(RustEmbed)]
#[folder = "../target/site"]
#[allow_missing = true]
struct Site;

/// What `manifest.json` says.
#[derive(Debug, Default, Deserialize)]
struct Manifest {
    /// Name of script and WebAssembly without their endings, as Leptos' own loader wants it.
    frontend: String,
    /// From the plain name (`main.css`) to the hashed one (`main-4f2a….css`).
    files: HashMap<String, String>,
}

static MANIFEST: LazyLock<Manifest> = LazyLock::new(|| {
    let Some(file) = Site::get("manifest.json") else {
        tracing::warn!("this binary was built without assets: pages will have no styles and no islands");
        return Manifest::default();
    };
    serde_json::from_slice(&file.data).unwrap_or_else(|error| {
        tracing::error!(%error, "the embedded manifest.json cannot be read: pages will have no styles and no islands");
        Manifest::default()
    })
});

/// The address of an asset by its plain name: `main.css` → `/assets/main-4f2a….css`. `None` when the binary holds no such asset.
pub fn asset_url(logical: &str) -> Option<String> {
    MANIFEST.files.get(logical).map(|hashed| format!("/assets/{hashed}"))
}

/// The name under which Leptos finds script and WebAssembly (`LeptosOptions::output_name`): `frontend-<hash>`, or plain
/// `frontend` in a binary without assets.
pub fn output_name() -> String {
    if MANIFEST.frontend.is_empty() { "frontend".to_owned() } else { MANIFEST.frontend.clone() }
}

/// `GET /assets/{*path}`: one asset, in the smallest encoding that the browser takes; 404 when there is none.
pub async fn serve(Path(path): Path<String>, headers: HeaderMap) -> Response {
    respond(&path, &headers, |name| {
        let file = Site::get(&format!("assets/{name}"))?;
        Some(Stored { tag: hex(&file.metadata.sha256_hash()), bytes: file.data })
    })
}

/// One embedded file.
struct Stored {
    bytes: Cow<'static, [u8]>,
    /// Hash of the bytes, in hex.
    tag: String,
}

/// A form in which an asset may lie in the binary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Brotli,
    Gzip,
    Identity,
}

impl Encoding {
    /// Smallest first.
    const ALL: [Self; 3] = [Self::Brotli, Self::Gzip, Self::Identity];

    fn token(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
            Self::Identity => "identity",
        }
    }

    fn suffix(self) -> &'static str {
        match self {
            Self::Brotli => ".br",
            Self::Gzip => ".gz",
            Self::Identity => "",
        }
    }
}

fn respond(path: &str, headers: &HeaderMap, find: impl Fn(&str) -> Option<Stored>) -> Response {
    // The compressed files are forms of an asset, not assets.
    if path.ends_with(".br") || path.ends_with(".gz") || find(path).is_none() {
        return (StatusCode::NOT_FOUND, "There is no such asset.\n").into_response();
    }
    // Whoever refuses even the plain form gets it all the same: RFC 9110 allows that, and 406 would help nobody.
    let accepted = accepted(headers).into_iter().chain([Encoding::Identity]);
    let Some((encoding, file)) =
        accepted.into_iter().find_map(|encoding| Some((encoding, find(&format!("{path}{}", encoding.suffix()))?)))
    else {
        return StatusCode::NOT_FOUND.into_response();
    };

    let tag = format!("\"{}\"", &file.tag[..file.tag.len().min(32)]);
    let mut response = if is_known(headers, &tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        Body::from(file.bytes).into_response()
    };
    let out = response.headers_mut();
    out.insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    out.insert(VARY, HeaderValue::from_static("accept-encoding"));
    out.insert(CONTENT_TYPE, HeaderValue::from_static(content_type(path)));
    out.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        out.insert(ETAG, tag);
    }
    if encoding != Encoding::Identity {
        out.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding.token()));
    }
    response
}

/// The encodings that a request takes, the most wanted first; among equals the smallest first.
fn accepted(headers: &HeaderMap) -> Vec<Encoding> {
    let listed: Vec<(String, f32)> = headers
        .get_all(ACCEPT_ENCODING)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(|item| {
            let mut parts = item.split(';').map(str::trim);
            let name = parts.next().unwrap_or_default().to_ascii_lowercase();
            let weight = parts
                .find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")))
                .map_or(Some(1.0), |q| q.parse().ok());
            (name, weight.unwrap_or(0.0))
        })
        .collect();
    let weight = |encoding: Encoding| {
        let of = |name: &str| listed.iter().find(|(listed, _)| listed == name).map(|(_, weight)| *weight);
        let unnamed = if encoding == Encoding::Identity { f32::MIN_POSITIVE } else { 0.0 };
        of(encoding.token()).or_else(|| of("*")).unwrap_or(unnamed)
    };
    let mut wanted: Vec<(Encoding, f32)> = Encoding::ALL
        .map(|encoding| (encoding, weight(encoding)))
        .into_iter()
        .filter(|(_, weight)| *weight > 0.0)
        .collect();
    wanted.sort_by(|a, b| b.1.total_cmp(&a.1));
    wanted.into_iter().map(|(encoding, _)| encoding).collect()
}

/// Whether the browser says that it holds this very content.
fn is_known(headers: &HeaderMap, tag: &str) -> bool {
    headers
        .get_all(IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(|known| known.trim().trim_start_matches("W/"))
        .any(|known| known == tag || known == "*")
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "json" | "webmanifest" => "application/json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A site with one asset in all three forms and one that lies there plainly.
    fn site(name: &str) -> Option<Stored> {
        let bytes: &'static [u8] = match name {
            "main-1.css" => b"body{}",
            "main-1.css.br" => b"BR",
            "main-1.css.gz" => b"GZ",
            "logo-1.png" => b"PNG",
            _ => return None,
        };
        Some(Stored { bytes: Cow::Borrowed(bytes), tag: hex(bytes) })
    }

    fn get(path: &str, headers: &[(&'static str, &str)]) -> Response {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, value.parse().unwrap());
        }
        respond(path, &map, site)
    }

    fn header<'a>(response: &'a Response, name: &str) -> Option<&'a str> {
        response.headers().get(name).map(|value| value.to_str().unwrap())
    }

    fn encoding_for(accept: &str) -> Option<String> {
        header(&get("main-1.css", &[("accept-encoding", accept)]), "content-encoding").map(str::to_owned)
    }

    #[test]
    fn takes_the_smallest_form_that_the_browser_takes() {
        assert_eq!(encoding_for("gzip, deflate, br, zstd").as_deref(), Some("br"));
        assert_eq!(encoding_for("gzip, deflate").as_deref(), Some("gzip"));
        assert_eq!(encoding_for("*").as_deref(), Some("br"));
        assert_eq!(encoding_for("BR").as_deref(), Some("br"));
        assert_eq!(encoding_for("deflate"), None);
        assert_eq!(encoding_for(""), None);
        assert_eq!(header(&get("main-1.css", &[]), "content-encoding"), None);
    }

    #[test]
    fn heeds_weights_and_refusals() {
        assert_eq!(encoding_for("br;q=0, gzip").as_deref(), Some("gzip"));
        assert_eq!(encoding_for("br;q=0.5, gzip;q=0.8").as_deref(), Some("gzip"));
        assert_eq!(encoding_for("br; q=0, *; q=0"), None);
        assert_eq!(encoding_for("identity, br;q=0.1"), None);
        assert_eq!(encoding_for("br;q=nonsense, gzip;q=0.1").as_deref(), Some("gzip"));
    }

    #[tokio::test]
    async fn sends_the_bytes_of_the_chosen_form() {
        let body = |response: Response| async { axum::body::to_bytes(response.into_body(), 100).await.unwrap() };
        assert_eq!(body(get("main-1.css", &[("accept-encoding", "br")])).await, "BR");
        assert_eq!(body(get("main-1.css", &[("accept-encoding", "gzip")])).await, "GZ");
        assert_eq!(body(get("main-1.css", &[])).await, "body{}");
        assert_eq!(body(get("logo-1.png", &[("accept-encoding", "br")])).await, "PNG");
    }

    #[test]
    fn may_be_kept_for_ever_and_told_apart_by_encoding() {
        let response = get("main-1.css", &[("accept-encoding", "br")]);
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(header(&response, "cache-control"), Some("public, max-age=31536000, immutable"));
        assert_eq!(header(&response, "vary"), Some("accept-encoding"));
        assert_eq!(header(&response, "content-type"), Some("text/css; charset=utf-8"));
        assert_eq!(header(&response, "x-content-type-options"), Some("nosniff"));
        let plain = get("main-1.css", &[]);
        assert_ne!(header(&response, "etag"), header(&plain, "etag"));
    }

    #[test]
    fn says_unchanged_to_a_browser_that_has_it() {
        let tag = header(&get("main-1.css", &[]), "etag").unwrap().to_owned();
        for known in [tag.clone(), format!("W/{tag}"), format!("\"other\", {tag}"), "*".to_owned()] {
            assert_eq!(get("main-1.css", &[("if-none-match", &known)]).status(), StatusCode::NOT_MODIFIED, "{known}");
        }
        assert_eq!(get("main-1.css", &[("if-none-match", "\"other\"")]).status(), StatusCode::OK);
    }

    #[test]
    fn knows_nothing_else() {
        for path in ["other.css", "", "main-1.css.br", "main-1.css.gz", "../Cargo.toml", "/etc/passwd"] {
            let response = get(path, &[("accept-encoding", "br")]);
            assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path}");
            assert_eq!(header(&response, "cache-control"), None, "{path}");
        }
    }

    #[test]
    fn the_manifest_and_the_embedded_files_agree() {
        for (logical, hashed) in &MANIFEST.files {
            assert!(Site::get(&format!("assets/{hashed}")).is_some(), "{logical} → {hashed} is not embedded");
            assert_eq!(asset_url(logical), Some(format!("/assets/{hashed}")));
        }
        assert_eq!(asset_url("no-such-asset"), None);
        // Leptos' loader asks for these two names.
        if !MANIFEST.frontend.is_empty() {
            for ending in [".js", "_bg.wasm"] {
                assert!(Site::get(&format!("assets/{}{ending}", output_name())).is_some(), "{ending}");
            }
        }
    }

    #[test]
    fn every_kind_of_asset_that_is_embedded_has_a_type() {
        for hashed in MANIFEST.files.values() {
            assert_ne!(content_type(hashed), "application/octet-stream", "{hashed}");
        }
    }
}
