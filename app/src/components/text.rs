//! Text inside elements that the renderer leaves as it is.

/// The content of a `<textarea>` that shows `text`. The renderer does not escape there, so this does: without it a
/// text that closes the element would become markup. The line break before it is dropped by browsers; without one, a
/// text that begins with a line break would lose it.
pub(crate) fn in_textarea(text: &str) -> String {
    format!("\n{}", escaped(text))
}

/// `text` where only text may stand, such as inside a `<title>`, given as `inner_html`: the renderer would put its
/// marks of place beside a child, and there they would be read.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::in_textarea;

    #[test]
    fn nothing_gets_out_of_a_textarea() {
        let html = view! { <textarea>{in_textarea("\n</textarea><script>a && b</script>&lt;")}</textarea> }.to_html();
        assert_eq!(
            html, "<textarea>\n\n&lt;/textarea&gt;&lt;script&gt;a &amp;&amp; b&lt;/script&gt;&amp;lt;</textarea>",
            "escaped once, neither never nor twice"
        );
    }
}
