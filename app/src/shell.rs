//! The document around every staff page.

use leptos::prelude::*;
use leptos_meta::{MetaTags, provide_meta_context};

use crate::routes::Staff;

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
    view! {
        <!DOCTYPE html>
        <html lang="en">
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
