//! The document around every staff page.

use http::{HeaderValue, header::CONTENT_SECURITY_POLICY};
use leptos::{nonce::use_nonce, prelude::*};
use leptos_axum::ResponseOptions;
use leptos_meta::{MetaTags, provide_meta_context};

use crate::{context, routes::Staff};

/// Where the built assets are: names that carry their content's hash.
#[derive(Clone, Debug)]
pub struct Assets {
    /// Address of the staff style sheet.
    pub css: String,
    /// Address of the icon.
    pub icon: String,
    /// Whether the browser's half was built; without it pages work, but islands sleep.
    pub islands: bool,
}

/// The HTML document of a staff page.
pub fn shell(options: LeptosOptions, assets: Assets) -> impl IntoView {
    provide_meta_context();
    set_policy();
    view! {
        <!DOCTYPE html>
        <html lang=context::language().html_lang()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <meta name="robots" content="noindex"/>
                <link rel="stylesheet" href=assets.css/>
                <link rel="icon" href=assets.icon type="image/svg+xml"/>
                {assets.islands.then(|| view! { <HydrationScripts options islands=true/> })}
                <MetaTags/>
            </head>
            <body>
                <Staff/>
            </body>
        </html>
    }
}

/// Only what this page brought runs: scripts of ours that carry the nonce of this very answer, and the WebAssembly that
/// they load. Styles come from our style sheet; there is no style or script attribute on any element.
fn set_policy() {
    let (Some(nonce), Some(response)) = (use_nonce(), use_context::<ResponseOptions>()) else { return };
    let policy = format!(
        "default-src 'none'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
         connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    );
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        response.insert_header(CONTENT_SECURITY_POLICY, policy);
    }
}
