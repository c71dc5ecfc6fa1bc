//! The page that a form stood on: where it leads back to, by a path and query of this site.

use http::{HeaderMap, header::REFERER};

/// Put into the request of a form that does not come from the page it stood on first, for it was [kept](crate::held) on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoodOn(pub String);

/// Whether `path` leads to a page of this site, as it can stand in a header: `//host` would lead elsewhere.
#[must_use]
pub fn is_local(path: &str) -> bool {
    path.starts_with('/')
        && !path.starts_with("//")
        && path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\')
}

/// The page from which the browser says that the request comes.
#[must_use]
pub fn referred(headers: &HeaderMap) -> Option<String> {
    let url = url::Url::parse(headers.get(REFERER)?.to_str().ok()?).ok()?;
    let path = match url.query() {
        Some(query) => format!("{}?{query}", url.path()),
        None => url.path().to_owned(),
    };
    is_local(&path).then_some(path)
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    #[test]
    fn only_paths_of_this_site_lead_back() {
        assert!(is_local("/") && is_local("/cases/1?note=a%20b#notes"));
        for elsewhere in ["", "cases", "//evil.example", "/\\evil.example", "https://evil.example", "/a\r\nb: c", "/ä"]
        {
            assert!(!is_local(elsewhere), "{elsewhere:?}");
        }
        let referred = |url: &'static str| referred(&HeaderMap::from_iter([(REFERER, HeaderValue::from_static(url))]));
        assert_eq!(referred("https://feedback.example.org/cases?mine=1").as_deref(), Some("/cases?mine=1"));
        assert_eq!(referred("https://evil.example//cases"), None);
        assert_eq!(referred("cases"), None);
    }
}
