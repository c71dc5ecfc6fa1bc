//! HTTP: which request goes where, and what every answer carries.

pub mod api;
pub mod assets;
mod audit;
pub mod blank_forms;
pub mod card;
pub mod client;
mod export;
pub mod figures;
mod files;
pub mod headers;
pub mod health;
mod held;
pub mod limits;
pub mod observe;
pub mod opt_out;
pub mod origin;
mod parts;
mod patience;
mod preview;
mod reference;
mod refusal;
mod respondent;
pub mod session;
pub mod so_far;
mod state;
pub mod survey;
mod turn;
pub mod visits;

use std::time::Duration;

use app::{context, routes::Staff, shell::shell};
use axum::{
    Router, middleware,
    routing::{any, get},
};
use leptos_axum::{LeptosRoutes, generate_route_list};
use tower::ServiceBuilder;
use tower_http::{
    catch_panic::CatchPanicLayer, compression::CompressionLayer, limit::RequestBodyLimitLayer,
    timeout::RequestBodyTimeoutLayer,
};

pub use state::AppState;

/// The most that a request may bring, in bytes. The REST interface keeps to it by itself, for its errors are problem
/// details; bulk uploads are read as a stream and have limits of their own.
const BODY_LIMIT: usize = 512 * 1024;
/// How long a body may pause on its way in.
const BODY_PAUSE: Duration = Duration::from_secs(20);

/// Everything this installation answers.
pub fn router(state: AppState) -> Router {
    beside()
        .layer(middleware::from_fn(patience::of_people))
        .layer(RequestBodyLimitLayer::new(BODY_LIMIT))
        .merge(staff(&state))
        .merge(answering(&state).layer(middleware::from_fn(patience::of_people)))
        .nest("/api/v1", api::router(&state))
        // Nested routers do not answer for the slash behind their name.
        .route("/api/v1/", any(api::problem::not_found))
        // Together, for a request that passes a router's layer pays for it.
        .layer(
            ServiceBuilder::new()
                .layer(client::found(state.trusted_proxies.clone()))
                .layer(middleware::from_fn_with_state(state.clone(), observe::observe))
                .layer(headers::added(&state.service.public_url))
                .layer(CatchPanicLayer::new())
                .layer(CompressionLayer::new())
                .layer(RequestBodyTimeoutLayer::new(BODY_PAUSE)),
        )
        .with_state(state)
}

/// What is small, and open to whoever finds it.
fn beside() -> Router<AppState> {
    health::router()
        .merge(figures::router())
        .route("/assets/{*path}", get(assets::serve))
        .merge(opt_out::router())
        .merge(reference::router())
}

/// What customers answer on. Forms with files are longer than others; what is sent here is read to its own limit by [`parts`].
fn answering(state: &AppState) -> Router<AppState> {
    survey::router(state).merge(card::router(state))
}

/// The staff pages and what they post to: behind the log-in, and only from our own pages.
fn staff(state: &AppState) -> Router<AppState> {
    let service = state.service.clone();
    let (options, assets) = (state.leptos.clone(), state.assets.clone());
    Router::new()
        .leptos_routes_with_context(
            state,
            generate_route_list(Staff),
            move || context::provide(service.clone()),
            move || shell(options.clone(), assets.clone()),
        )
        .route("/touchpoints/{key}/qr.svg", get(card::qr))
        .route("/touchpoints/{key}/card.pdf", get(card::on_paper))
        .route("/feedback/export", get(export::responses))
        .route("/files/{file}", get(files::save))
        .route("/surveys/{key}/preview", get(preview::show).post(preview::send))
        .route("/surveys/{key}/preview/whole", get(preview::whole))
        .route("/settings/audit/export", get(audit::export))
        .fallback(get(session::not_found))
        .layer(middleware::from_fn_with_state(state.clone(), session::identify))
        .layer(middleware::from_fn_with_state(state.service.public_url.clone(), origin::same_site))
        .layer(middleware::from_fn_with_state(state.clone(), limits::log_ins))
        .layer(CatchPanicLayer::new())
        .layer(middleware::from_fn(patience::of_people))
        // Around all that can fail.
        .layer(middleware::from_fn_with_state(state.clone(), held::keep))
        .layer(RequestBodyLimitLayer::new(BODY_LIMIT))
        // Around all that says no.
        .layer(middleware::from_fn_with_state(state.clone(), refusal::shown))
}
