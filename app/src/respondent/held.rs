//! A form that could not be taken for now: the page keeps it, to be sent again.

use domain::survey::phrases::Phrase;
use leptos::prelude::*;

use super::{Frame, document};

/// A page with everything that was sent in hidden fields, in its order, and one button that sends it to `action` again.
/// Works without script; the fields go unread, for the survey that could read them cannot be had.
#[must_use]
pub fn held(frame: Frame, action: &str, fields: Vec<(String, String)>) -> String {
    let language = frame.language;
    let heading = Phrase::HeldHeading.wording(language);
    let action = action.to_owned();
    let kept =
        fields.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect_view();
    document(
        frame,
        &heading.clone(),
        view! {
            <form class="say" method="post" action=action>
                <h1>{heading}</h1>
                <p class="second">{Phrase::HeldText.wording(language)}</p>
                <p><button class="send" type="submit">{Phrase::SendAgain.wording(language)}</button></p>
                {kept}
            </form>
        },
    )
}

#[cfg(test)]
mod tests {
    use domain::Language;

    use super::*;

    #[test]
    fn everything_typed_is_in_the_page_and_none_of_it_is_markup() {
        let typed = "\nfirst line\r\n\"quoted\" & <script>alert(1)</script> ä";
        let fields = [("score", "3"), ("comment", typed), ("attempt", "7")];
        let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
        let html = held(Frame::nameless(Language::De), "/s/x?lang=de&v=1", fields);
        assert!(!html.contains("<script"), "{html}");
        assert!(
            html.contains("action=\"/s/x?lang=de&amp;v=1\"") || html.contains("action=\"/s/x?lang=de&v=1\""),
            "{html}"
        );
        assert!(html.contains("&quot;quoted&quot; &amp; &lt;script&gt;alert(1)&lt;/script&gt; ä"), "{html}");
        assert_eq!(html.matches("type=\"hidden\"").count(), 3, "{html}");
        assert!(html.contains("<title>Das ließ sich gerade nicht speichern</title>"), "{html}");
    }
}
