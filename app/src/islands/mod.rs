//! The few parts of staff pages that are awake in the browser. Without them everything still works.

/// Keeps the islands in the browser's module: a crate that nothing refers to is left out when linking.
pub fn wake() {}
