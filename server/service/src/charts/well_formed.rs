//! A check that a chart is whole: every element closed, every attribute quoted, nothing that runs.

/// Panics unless `svg` is one well-formed element tree without script, style or event attributes.
pub(super) fn assert_well_formed(svg: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = svg;
    let mut roots = 0;
    while let Some(at) = rest.find('<') {
        assert!(!rest[..at].contains('>'), "a stray > in {:?}", &rest[..at]);
        let end = rest[at..].find('>').expect("a tag that ends") + at;
        let tag = &rest[at + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "closed in order");
            continue;
        }
        let (body, closed) = tag.strip_suffix('/').map_or((tag, false), |body| (body, true));
        let name = body.split_whitespace().next().expect("a name");
        assert!(!["script", "style", "foreignObject"].contains(&name), "{name}");
        assert_eq!(body.matches('"').count() % 2, 0, "quotes in pairs: {body}");
        for attribute in body.split('"').step_by(2).filter_map(|part| part.trim().strip_suffix('=')) {
            let attribute = attribute.split_whitespace().last().unwrap_or(attribute);
            assert!(!attribute.starts_with("on") && attribute != "style" && attribute != "href", "{attribute}");
        }
        assert!(!body.contains("NaN") && !body.contains("inf"), "{body}");
        roots += usize::from(open.is_empty());
        if !closed {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "left open: {open:?}");
    assert_eq!(roots, 1, "one root");
}
