//! The name that was probably meant by another.

/// How alike two names must be (0 to 1) for the one to be meant by the other.
const ALIKE: f64 = 0.6;

/// A sentence that there is no such thing, with the known name that comes nearest, where one is near.
pub(super) fn unknown<'a>(what: &str, name: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let shown = crate::text::shortened(name, 60);
    match nearest(name, known) {
        Some(meant) => format!("There is no {what} “{shown}”; did you mean “{meant}”?"),
        None => format!("There is no {what} “{shown}”."),
    }
}

fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|known| (strsim::normalized_damerau_levenshtein(name, known), known))
        .filter(|(alike, _)| *alike >= ALIKE)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use super::unknown;

    #[test]
    fn the_nearest_name_is_offered_and_a_far_one_is_not() {
        let known = ["score", "resolved", "comment"];
        assert_eq!(unknown("question", "scroe", known), "There is no question “scroe”; did you mean “score”?");
        assert_eq!(unknown("question", "weather", known), "There is no question “weather”.");
    }
}
