//! Every link inside the documentation leads somewhere, and every page is in the book.

use std::collections::BTreeSet;

use super::page::{Page, pages, root};

#[test]
fn every_link_leads_to_a_file_and_a_heading() {
    let mut astray = Vec::new();
    for page in pages() {
        for (line, target) in &page.links {
            if let Err(why) = follow(&page, target) {
                astray.push(format!("{}:{line}: {target}: {why}", page.path.display()));
            }
        }
    }
    assert!(astray.is_empty(), "\n{}", astray.join("\n"));
}

#[test]
fn every_page_is_in_the_summary_once() {
    let summary = Page::read(&root().join("docs/SUMMARY.md"));
    let mut listed: Vec<_> = summary.links.iter().map(|(_, target)| format!("docs/{target}")).collect();
    let count = listed.len();
    listed.sort();
    listed.dedup();
    assert_eq!(listed.len(), count, "a page stands in docs/SUMMARY.md twice");
    let there: BTreeSet<String> = pages().iter().map(|page| page.path.display().to_string()).collect();
    let outside = ["README.md".to_owned(), "docs/SUMMARY.md".to_owned()];
    let missing: Vec<_> = there.iter().filter(|path| !outside.contains(path) && !listed.contains(path)).collect();
    assert!(missing.is_empty(), "not in docs/SUMMARY.md: {missing:?}");
}

fn follow(page: &Page, target: &str) -> Result<(), &'static str> {
    if ["https://", "http://", "mailto:"].iter().any(|scheme| target.starts_with(scheme)) {
        return Ok(());
    }
    let (path, anchor) = target.split_once('#').map_or((target, None), |(path, anchor)| (path, Some(anchor)));
    let file = match path {
        "" => root().join(&page.path),
        path => root().join(&page.path).parent().unwrap().join(path),
    };
    if !file.exists() {
        return Err("there is no such file");
    }
    match anchor {
        Some(anchor) if !Page::read(&file).anchors.contains(anchor) => Err("the page has no such heading"),
        _ => Ok(()),
    }
}
