//! Which address shows which page.

use leptos::prelude::*;
use leptos_router::{
    SsrMode,
    components::{Route, Router, Routes},
    path,
};

use crate::pages;

/// All staff pages.
#[component]
pub fn Staff() -> impl IntoView {
    view! {
        <Router>
            <Routes fallback=pages::not_found::NotFoundPage>
                <Route path=path!("/login") view=pages::login::LoginPage ssr=SsrMode::Async/>
                <Route path=path!("/") view=pages::overview::OverviewPage ssr=SsrMode::Async/>
                <Route path=path!("/feedback") view=pages::feedback::FeedbackPage ssr=SsrMode::Async/>
            </Routes>
        </Router>
    }
}
