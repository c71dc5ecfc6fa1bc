//! What people see: pages, components, islands and server functions.
//!
//! Pages and layout are rendered on the server only (feature `ssr`); they read through `service`. Islands are
//! the few places that are also awake in the browser (feature `hydrate`). Forms of staff post to server
//! functions and work without script.

// The type of a page is as deep as its elements are.
#![recursion_limit = "512"]

/// What a page says to its reader: the words of a [`Sentence`](domain::Sentence) in the language of the page. It is written as
/// [`sentence!`](domain::sentence) is: `t!("cases-open", count)`.
#[cfg(feature = "ssr")]
macro_rules! t {
    ($($sentence:tt)+) => { $crate::context::say(domain::sentence!($($sentence)+)) };
}

pub mod forms;
pub mod islands;

#[cfg(feature = "ssr")]
pub mod components;
#[cfg(feature = "ssr")]
pub mod context;
#[cfg(feature = "ssr")]
pub mod cookies;
#[cfg(feature = "ssr")]
pub mod held;
#[cfg(feature = "ssr")]
pub mod layout;
#[cfg(feature = "ssr")]
pub mod load;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod reference;
#[cfg(feature = "ssr")]
pub mod refused;
#[cfg(feature = "ssr")]
pub mod respondent;
#[cfg(feature = "ssr")]
pub mod routes;
#[cfg(feature = "ssr")]
mod sheet;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(feature = "ssr")]
pub mod stood_on;
#[cfg(feature = "ssr")]
pub mod window;
