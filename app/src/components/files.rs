//! Files that came with an answer.

use domain::survey::file;
use leptos::prelude::*;
use service::uploads::FileRecord;

/// Links that take copies, each with its length; nothing where there are none.
pub fn files(files: Vec<FileRecord>) -> Option<AnyView> {
    if files.is_empty() {
        return None;
    }
    let line = |file: FileRecord| {
        let size = file::in_words(file.size.unsigned_abs());
        view! {
            <li><a href=format!("/files/{}", file.id) download=""><bdi>{file.name}</bdi></a>" "<span class="meta">{size}</span></li>
        }
    };
    let lines = files.into_iter().map(line).collect_view();
    Some(view! { <ul class="files" aria-label=t!("feedback-files")>{lines}</ul> }.into_any())
}
