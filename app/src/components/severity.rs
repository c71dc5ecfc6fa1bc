//! How grave a case is.

use domain::case::Severity;
use leptos::prelude::*;

use crate::context;

/// The severity by sign and word; its colour only repeats it.
#[component]
pub fn SeverityBadge(
    /// How grave.
    severity: Severity,
) -> impl IntoView {
    let (class, sign) = match severity {
        Severity::Severe => ("badge low", "▼"),
        Severity::High => ("badge middle", "▽"),
        Severity::Normal => ("badge quiet", "○"),
    };
    view! { <span class=class><span aria-hidden="true">{sign}</span>" "{severity.label_in(context::language())}</span> }
}
