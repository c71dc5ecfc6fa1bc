//! The routes of the router, read from what it says about itself.

use std::collections::{BTreeMap, BTreeSet};

use server::http::{AppState, router};

use crate::bed::Bed;

/// Routes whose answer says nothing about who may: assets are not found in a binary built without, figures only where
/// the peer is known (`observe.rs` asks for them), and what ends one's own session leads to the log-in.
const UNASKED: [&str; 6] =
    ["/assets/{*path}", "/metrics", "/login/code", "/do/log-out", "/do/log-out-everywhere", "/do/end-session"];

/// Method and path of each route. axum lists its routes only when it is printed for debugging: the routes by number,
/// each with the methods that it allows, then the paths by number.
pub(super) fn of(bed: &Bed) -> BTreeSet<(&'static str, String)> {
    let printed = format!("{:?}", router(AppState::new(bed.cx.clone())));
    let (routes, rest) = printed.split_once("paths: {").unwrap();
    let methods: BTreeMap<&str, &str> = numbered(routes)
        .filter_map(|(number, route)| Some((number, route.split_once("allow_header: Bytes(b\"")?.1.split('"').next()?)))
        .collect();
    let mut found = BTreeSet::new();
    for (number, entry) in numbered(&rest[..end_of_map(rest)]) {
        let path = entry.trim_start_matches('"').split('"').next().unwrap();
        if UNASKED.contains(&path) {
            continue;
        }
        for method in methods.get(number).into_iter().flat_map(|methods| methods.split(',')) {
            // HEAD is GET without the body.
            if let Some(method) = ["GET", "POST", "PUT", "PATCH", "DELETE"].into_iter().find(|known| *known == method) {
                found.insert((method, path.to_owned()));
            }
        }
    }
    found
}

/// The entries of a printed map from the numbers of routes.
fn numbered(printed: &str) -> impl Iterator<Item = (&str, &str)> {
    printed.split("RouteId(").skip(1).filter_map(|entry| entry.split_once("): "))
}

/// Where a printed map ends: paths have braces of their own, in pairs.
fn end_of_map(text: &str) -> usize {
    let mut open = 0_i32;
    text.char_indices()
        .find(|(_, c)| {
            open += i32::from(*c == '{') - i32::from(*c == '}');
            open < 0
        })
        .map_or(text.len(), |(at, _)| at)
}
