//! The page for an address that leads nowhere.

use leptos::prelude::*;
use service::Error;

use crate::{layout::Page, load::failed};

/// Says that there is nothing, with status 404.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    view! { <Page title=t!("page-not-found")>{failed(&Error::NotFound("page"))}</Page> }
}
