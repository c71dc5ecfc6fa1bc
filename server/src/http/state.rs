//! What handlers share.

use app::shell::Assets;
use axum::extract::FromRef;
use leptos::prelude::LeptosOptions;
use service::Service;

use super::{assets, blank_forms::BlankForms};

/// Shared by all handlers; cheap to clone.
#[derive(Clone, FromRef)]
pub struct AppState {
    /// The use cases.
    pub service: Service,
    /// What Leptos wants to know.
    pub leptos: LeptosOptions,
    /// Addresses of the built assets.
    pub assets: Assets,
    /// Survey pages that were rendered already.
    pub blank_forms: BlankForms,
}

impl AppState {
    /// The state over `service`, with the assets that this binary holds.
    #[must_use]
    pub fn new(service: Service) -> Self {
        let leptos = LeptosOptions::builder().output_name(assets::output_name()).site_pkg_dir("assets").build();
        let address = |name: &str| assets::asset_url(name).unwrap_or_default();
        let assets = Assets {
            css: address("main.css"),
            icon: address("icon.svg"),
            islands: assets::asset_url("frontend.js").is_some(),
        };
        let blank_forms = BlankForms::new(service.entropy.as_ref());
        Self { service, leptos, assets, blank_forms }
    }
}
