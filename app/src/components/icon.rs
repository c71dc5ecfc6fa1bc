//! Small line drawings of the navigation. They stand beside words, so readers of screens skip them.

use leptos::{prelude::*, tachys::view::any_view::AnyView};

/// A drawing on a grid of 16.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is named after what it shows")]
pub enum Icon {
    Case,
    Clock,
    Eye,
    Funnel,
    Key,
    Lines,
    Lock,
    Mail,
    Out,
    People,
    Person,
    Plus,
    Rule,
    Squares,
    Survey,
    Trend,
    Words,
}

impl Icon {
    const fn strokes(self) -> &'static str {
        match self {
            Self::Case => "M4 1.8h5.2L12.5 5v9.2H4zM9 2v3.2h3.2M6 8h4.4M6 10.8h4.4",
            Self::Clock => "M8 2a6 6 0 1 0 .01 0M8 4.8V8l2.2 1.6",
            Self::Eye => {
                "M1.8 8c1.5-2.8 3.6-4.2 6.2-4.2s4.7 1.4 6.2 4.2c-1.5 2.8-3.6 4.2-6.2 4.2S3.3 10.8 1.8 8M8 6.2a1.8 1.8 0 1 0 .01 0"
            }
            Self::Funnel => "M2.2 3h11.6L9.6 8.2v4.9l-3.2-1.6V8.2z",
            Self::Key => "M5.4 6.6a2.9 2.9 0 1 0 .01 0M7.6 8.4l5.6-5.6M10.4 5.6l2 2",
            Self::Lines => "M2 4h12M4 8h8M6 12h4",
            Self::Lock => "M3.4 7.2h9.2v6.4H3.4zM5.4 7.2V5a2.6 2.6 0 0 1 5.2 0v2.2M8 9.8v1.4",
            Self::Mail => "M2 3.6h12v8.8H2zM2.4 4l5.6 4.6L13.6 4",
            Self::Out => "M9.6 2.4h4v4M13.2 2.8 7.4 8.6M11.8 9.4v4.2H2.4V4.2h4.2",
            Self::People => {
                "M6 3a2.4 2.4 0 1 0 .01 0M1.8 13.2c.4-2.6 2-4 4.2-4s3.8 1.4 4.2 4M11 4.2a2 2 0 0 1 0 3.8M12 9.6c1.3.5 2 1.7 2.2 3.4"
            }
            Self::Person => "M8 2.4a2.6 2.6 0 1 0 .01 0M3 13.6c.5-3 2.4-4.6 5-4.6s4.5 1.6 5 4.6",
            Self::Plus => "M8 3v10M3 8h10",
            Self::Rule => "M3 3.4h6M3 8h4M3 12.6h6M10.6 6.2 13.4 8l-2.8 1.8",
            Self::Squares => "M2.6 2.6h4v4h-4zM9.4 2.6h4v4h-4zM2.6 9.4h4v4h-4zM9.4 9.4h4v4h-4z",
            Self::Survey => "M3 2.4h10v11.2H3zM5.4 5.6h5.2M5.4 8.2h5.2M5.4 10.8h3.2",
            Self::Trend => "M2 13.4h12M2.4 10.4 6 6.6l2.6 2.2 4.8-5.4",
            Self::Words => "M2.4 3h11.2v7.6H7.4L4.6 13v-2.4H2.4z",
        }
    }
}

impl IntoRender for Icon {
    type Output = AnyView;

    fn into_render(self) -> AnyView {
        view! { <svg viewBox="0 0 16 16" aria-hidden="true"><path d=self.strokes()/></svg> }.into_any()
    }
}
