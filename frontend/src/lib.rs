//! Wakes the islands of a page once it is there.

use wasm_bindgen::prelude::wasm_bindgen;

/// Called by the page's script after the module is loaded.
#[wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    // The islands are found by name in this module's exports; naming the crate keeps them in it.
    app::islands::wake();
    leptos::mount::hydrate_islands();
}
