//! The routes of the router, read from what it says about itself.

use std::collections::BTreeSet;

use server::http::{AppState, router};

use crate::bed::Bed;

/// Routes that are open, but whose answer says nothing about that: assets are not found in a binary built without, and
/// the log-out leads to the log-in.
const UNASKED: [&str; 2] = ["/assets/{*path}", "/do/log-out"];

/// Method and path of each route. axum lists its routes only when it is printed for debugging: first the routes, each
/// with the methods that it allows, then the paths by the number of their route, from 1.
pub(super) fn of(bed: &Bed) -> BTreeSet<(&'static str, String)> {
    let printed = format!("{:?}", router(AppState::new(bed.cx.clone())));
    let (routes, rest) = printed.split_once("paths: {").unwrap();
    let (paths, _) = rest.split_once('}').map(|_| rest.split_at(end_of_map(rest))).unwrap();
    let methods: Vec<&str> = routes
        .split("allow_header: ")
        .skip(1)
        .map(|said| said.strip_prefix("Bytes(b\"").and_then(|said| said.split('"').next()).unwrap_or_default())
        .collect();
    let mut found = BTreeSet::new();
    for entry in paths.split("RouteId(").skip(1) {
        let (number, path) = entry.split_once("): \"").unwrap();
        let path = path.split('"').next().unwrap();
        if UNASKED.contains(&path) {
            continue;
        }
        for method in methods[number.parse::<usize>().unwrap() - 1].split(',') {
            // HEAD is GET without the body.
            if let Some(method) = ["GET", "POST", "PUT", "PATCH", "DELETE"].into_iter().find(|known| *known == method) {
                found.insert((method, path.to_owned()));
            }
        }
    }
    found
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
