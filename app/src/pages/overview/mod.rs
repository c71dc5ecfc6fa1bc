//! `/`: how it feels to contact us.

use leptos::prelude::*;

use crate::layout::Page;

/// The overview.
#[component]
pub fn OverviewPage() -> impl IntoView {
    view! { <Page title="How it feels to contact us">""</Page> }
}
