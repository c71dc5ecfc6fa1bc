//! Which questions were shown: what a form of several pages says of itself.

/// The field that says which questions were shown. Its name can be no question's key.
pub const FIELD: &str = "was_shown";
/// The field of the button that leads back.
pub const BACK: &str = "go_back";

/// The pages that the field says were shown, each by the keys of its questions, the present one the last.
#[must_use]
pub fn read(field: &str) -> Vec<Vec<String>> {
    let keys = |page: &str| page.split(',').filter(|key| !key.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    field.split(';').map(keys).filter(|page| !page.is_empty()).collect()
}

/// What the field says of these pages.
#[must_use]
pub fn written(pages: &[Vec<String>]) -> String {
    pages.iter().map(|page| page.join(",")).collect::<Vec<_>>().join(";")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_shown_travels_in_one_field() {
        let pages = read("score;why,agent");
        assert_eq!(pages, [vec!["score".to_owned()], vec!["why".to_owned(), "agent".to_owned()]]);
        assert_eq!(written(&pages), "score;why,agent");
        for nothing in ["", ";", ",;,"] {
            assert!(read(nothing).is_empty(), "{nothing}");
        }
    }
}
