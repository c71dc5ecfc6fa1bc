//! What handlers share.

use std::{
    num::NonZeroU32,
    ops::Deref,
    sync::{Arc, atomic::AtomicBool},
};

use app::shell::Assets;
use axum::extract::FromRef;
use ipnet::IpNet;
use leptos::prelude::LeptosOptions;
use service::Service;

use super::{
    assets,
    blank_forms::BlankForms,
    limits::{self, Limits},
    visits::Visits,
};
use crate::metrics::Access;

/// Shared by all handlers. Every layer that a request passes clones it, so that must cost nothing.
#[derive(Clone)]
pub struct AppState(Arc<Shared>);

/// What is shared.
#[derive(Clone)]
pub struct Shared {
    /// The use cases.
    pub service: Service,
    /// What Leptos wants to know.
    pub leptos: LeptosOptions,
    /// Addresses of the built assets.
    pub assets: Assets,
    /// Proxies that are believed when they say who speaks.
    pub trusted_proxies: Arc<[IpNet]>,
    /// How often somebody may ask.
    pub limits: Arc<Limits>,
    /// Set once this process is asked to end: load balancers are told, requests are still answered.
    pub draining: Arc<AtomicBool>,
    /// Who may read the figures.
    pub metrics: Access,
    /// Survey pages that were rendered already.
    pub blank_forms: BlankForms,
    /// What came by at survey links within the last minute.
    pub visits: Visits,
}

impl Deref for AppState {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.0
    }
}

macro_rules! parts {
    ($($field:ident: $part:ty),*) => {
        $(impl FromRef<AppState> for $part {
            fn from_ref(state: &AppState) -> Self {
                state.$field.clone()
            }
        })*
    };
}

parts!(
    service: Service,
    leptos: LeptosOptions,
    assets: Assets,
    metrics: Access,
    blank_forms: BlankForms,
    visits: Visits
);

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
        Self(Arc::new(Shared {
            service,
            leptos,
            assets,
            blank_forms,
            visits: Visits::default(),
            trusted_proxies: Arc::new([]),
            limits: Arc::new(Limits::new(limits::USUAL)),
            draining: Arc::default(),
            metrics: Access::Local { token: None },
        }))
    }

    fn with(self, change: impl FnOnce(&mut Shared)) -> Self {
        let mut shared = Arc::unwrap_or_clone(self.0);
        change(&mut shared);
        Self(Arc::new(shared))
    }

    /// The same, believing `proxies`.
    #[must_use]
    pub fn behind(self, proxies: &[IpNet]) -> Self {
        self.with(|shared| shared.trusted_proxies = proxies.into())
    }

    /// The same, with `per_minute` requests for each API token.
    #[must_use]
    pub fn limited_to(self, per_minute: NonZeroU32) -> Self {
        self.with(|shared| shared.limits = Arc::new(Limits::new(per_minute)))
    }

    /// The same, with figures for those whom `metrics` lets read them.
    #[must_use]
    pub fn measured_by(self, metrics: Access) -> Self {
        self.with(|shared| shared.metrics = metrics)
    }
}
