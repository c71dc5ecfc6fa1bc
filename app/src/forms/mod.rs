//! Server functions: what staff pages post to. Each authorises, parses, calls one use case and answers.

pub mod session;

#[cfg(feature = "ssr")]
mod answer;
