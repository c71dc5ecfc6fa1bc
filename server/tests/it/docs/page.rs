//! Pages as a reader's program sees them: blocks of code, links, headings.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

/// What a comment above a block says about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    File(String),
    Answer,
    Fails,
    NotRun(String),
}

/// A block of code.
#[derive(Clone, Debug)]
pub struct Block {
    /// Counted from 1, of the opening fence.
    pub line: usize,
    pub language: String,
    pub text: String,
    pub note: Option<Note>,
}

/// A page of the documentation.
pub struct Page {
    /// From the root of the source tree.
    pub path: PathBuf,
    pub text: String,
    pub blocks: Vec<Block>,
    /// Line and target.
    pub links: Vec<(usize, String)>,
    /// What `#…` can name.
    pub anchors: BTreeSet<String>,
}

/// The root of the source tree.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// `README.md` and the pages of `docs/`, in the order of their paths.
pub fn pages() -> Vec<Page> {
    let mut paths = vec![root().join("README.md")];
    gather(&root().join("docs"), &mut paths);
    paths.sort();
    paths.iter().map(|path| Page::read(path)).collect()
}

fn gather(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "md") {
            paths.push(path);
        }
    }
}

impl Page {
    /// Reads the page at `path`.
    pub fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let path = path.strip_prefix(root()).unwrap_or(path).to_owned();
        Self::parse(path, text)
    }

    fn parse(path: PathBuf, text: String) -> Self {
        let mut page =
            Self { path, text: String::new(), blocks: Vec::new(), links: Vec::new(), anchors: BTreeSet::new() };
        let line_of = |at: usize| 1 + text[..at].bytes().filter(|byte| *byte == b'\n').count();
        let (mut note, mut inside) = (None, Inside::Paragraph);
        for (event, range) in Parser::new_ext(&text, Options::ENABLE_TABLES).into_offset_iter() {
            match event {
                Event::Html(html) => note = read_note(&html, &page.path, line_of(range.start)),
                Event::Start(Tag::CodeBlock(kind)) => {
                    let language = match kind {
                        CodeBlockKind::Fenced(words) => words.to_string(),
                        CodeBlockKind::Indented => String::new(),
                    };
                    let line = line_of(range.start);
                    page.blocks.push(Block { line, language, text: String::new(), note: note.take() });
                    inside = Inside::Block;
                }
                Event::Start(Tag::Heading { .. }) => inside = Inside::Heading(String::new()),
                Event::End(TagEnd::CodeBlock | TagEnd::Heading(_)) => {
                    if let Inside::Heading(words) = std::mem::replace(&mut inside, Inside::Paragraph) {
                        page.anchors.insert(anchor(&words));
                    }
                }
                Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                    page.links.push((line_of(range.start), dest_url.to_string()));
                }
                Event::Text(words) | Event::Code(words) => match &mut inside {
                    Inside::Block => page.blocks.last_mut().unwrap().text.push_str(&words),
                    Inside::Heading(heading) => heading.push_str(&words),
                    // A note is about what follows at once.
                    Inside::Paragraph => note = None,
                },
                _ => {}
            }
        }
        page.text = text;
        page
    }

    /// Whether the page wants a database on PostgreSQL.
    pub fn wants_postgres(&self) -> bool {
        self.text.contains("<!-- database: postgresql -->")
    }
}

/// Where in a page a text stands.
enum Inside {
    Paragraph,
    Block,
    Heading(String),
}

/// What a comment says; none for comments about other things.
fn read_note(html: &str, page: &Path, line: usize) -> Option<Note> {
    let words = html.trim().strip_prefix("<!--")?.strip_suffix("-->")?.trim();
    match words.split_once(':').map_or((words, ""), |(word, rest)| (word, rest.trim())) {
        ("file", name) if !name.is_empty() => Some(Note::File(name.to_owned())),
        ("not run", why) if !why.is_empty() => Some(Note::NotRun(why.to_owned())),
        ("answer", "") => Some(Note::Answer),
        ("fails", "") => Some(Note::Fails),
        ("database", "postgresql") => None,
        _ => panic!("{}:{line}: no note about a block: {html}", page.display()),
    }
}

/// What a heading is called in an address, as GitHub and mdBook make it.
fn anchor(heading: &str) -> String {
    heading
        .trim()
        .to_lowercase()
        .chars()
        .filter_map(|c| match c {
            ' ' => Some('-'),
            c if c.is_alphanumeric() || c == '-' || c == '_' => Some(c),
            _ => None,
        })
        .collect()
}
