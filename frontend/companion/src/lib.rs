//! What stands by customers while they answer, where their browser runs it.
//!
//! The page is whole without it, and stays whole where it never arrives, stops half way or fails: forms go to the server,
//! which decides. With it, the next questions come without a reload, by the same rules as on the server (`domain`); what
//! was typed survives a reload; and what could not be sent for want of a connection waits for one, under the same attempt,
//! so that it counts once. What was said by the time a page was passed is sent along.
//!
//! - [`answering`]: the events of a form, and what follows from them
//! - [`form`]: the fields of a form
//! - [`guide`]: which questions come next
//! - [`pages`]: showing them
//! - [`so_far`]: what is said on the way
//! - [`sending`]: to the server, now or when there is a connection
//! - [`keep`]: what the browser remembers, and for how long
//! - [`slider`]: a line to slide on beside a number
#![cfg(target_arch = "wasm32")]

mod answering;
mod form;
mod guide;
mod keep;
mod pages;
mod sending;
mod slider;
mod so_far;

use wasm_bindgen::prelude::wasm_bindgen;

/// Called by the page's script when the browser has nothing better to do.
#[wasm_bindgen]
pub fn accompany() {
    answering::begin();
}
