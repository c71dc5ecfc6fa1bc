//! Files that came with an answer.

use domain::{survey::file::MB, words};
use leptos::prelude::*;
use service::uploads::FileRecord;

use crate::context::say;

/// A length in bytes as the reader of the page writes it: `4.1 MB`, `4,1 MB`, `312 kB`.
#[must_use]
pub fn size(bytes: u64) -> String {
    if bytes < MB {
        return format!("{} kB", bytes.div_ceil(1000));
    }
    let tenths = u32::try_from(bytes / (MB / 10)).unwrap_or(u32::MAX);
    format!("{} MB", say(words::figure(f64::from(tenths) / 10.0, 1)))
}

/// Links that take copies, each with its length; nothing where there are none.
pub fn files(files: Vec<FileRecord>) -> Option<AnyView> {
    if files.is_empty() {
        return None;
    }
    let line = |file: FileRecord| {
        let size = size(file.size.unsigned_abs());
        view! {
            <li><a href=format!("/files/{}", file.id) download=""><bdi>{file.name}</bdi></a>" "<span class="meta">{size}</span></li>
        }
    };
    let lines = files.into_iter().map(line).collect_view();
    Some(view! { <ul class="files" aria-label=t!("feedback-files")>{lines}</ul> }.into_any())
}
