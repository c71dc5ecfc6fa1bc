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
                <Route path=path!("/login/code") view=pages::login_code::LoginCodePage ssr=SsrMode::Async/>
                <Route path=path!("/account") view=pages::account::AccountPage ssr=SsrMode::Async/>
                <Route path=path!("/surveys") view=pages::surveys::SurveysPage ssr=SsrMode::Async/>
                <Route path=path!("/touchpoints") view=pages::touchpoints::TouchpointsPage ssr=SsrMode::Async/>
                <Route path=path!("/touchpoints/:key") view=pages::touchpoints::TouchpointPage ssr=SsrMode::Async/>
                <Route path=path!("/") view=pages::overview::OverviewPage ssr=SsrMode::Async/>
                <Route path=path!("/feedback") view=pages::feedback::FeedbackPage ssr=SsrMode::Async/>
                <Route path=path!("/cases") view=pages::cases::CasesPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:id") view=pages::case::CasePage ssr=SsrMode::Async/>
                <Route path=path!("/settings/case-rules") view=pages::case_rules::CaseRulesPage ssr=SsrMode::Async/>
                <Route path=path!("/contacts/new") view=pages::contact_new::NewContactPage ssr=SsrMode::Async/>
                <Route path=path!("/contacts/:id") view=pages::contact::ContactPage ssr=SsrMode::Async/>
                <Route path=path!("/dispositions") view=pages::dispositions::DispositionsPage ssr=SsrMode::Async/>
                <Route path=path!("/programs") view=pages::programs::ProgramsPage ssr=SsrMode::Async/>
                <Route path=path!("/programs/:key") view=pages::program::ProgramPage ssr=SsrMode::Async/>
                <Route path=path!("/settings/teams") view=pages::teams::TeamsPage ssr=SsrMode::Async/>
                <Route path=path!("/settings/users") view=pages::users::UsersPage ssr=SsrMode::Async/>
                <Route path=path!("/settings/security") view=pages::security::SecurityPage ssr=SsrMode::Async/>
                <Route path=path!("/settings/tokens") view=pages::tokens::TokensPage ssr=SsrMode::Async/>
                <Route path=path!("/settings/outbox") view=pages::outbox::OutboxPage ssr=SsrMode::Async/>
                <Route path=path!("/settings/outbox/:id") view=pages::message::MessagePage ssr=SsrMode::Async/>
                <Route path=path!("/settings/webhooks") view=pages::webhooks::WebhooksPage ssr=SsrMode::Async/>
                <Route path=path!("/settings/webhooks/:id") view=pages::webhook::WebhookPage ssr=SsrMode::Async/>
                <Route path=path!("/settings/audit") view=pages::audit::AuditPage ssr=SsrMode::Async/>
                <Route path=path!("/settings/jobs") view=pages::jobs::JobsPage ssr=SsrMode::Async/>
            </Routes>
        </Router>
    }
}
