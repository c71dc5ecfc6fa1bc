//! What the tests of the wordings share: the messages of a file, and the code that says them.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use fluent_syntax::{
    ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};

/// A message of a file: what it asks for itself, and which patterns it refers to.
#[derive(Default)]
pub(crate) struct Asked {
    /// What it is to be told.
    pub(crate) arguments: BTreeSet<String>,
    /// The names of other messages.
    pub(crate) references: BTreeSet<String>,
}

/// Messages by their names.
pub(crate) type Messages = BTreeMap<String, Asked>;

/// The messages of a file, and their attributes as `message.attribute`.
pub(crate) fn messages(source: &str) -> Result<Messages, String> {
    let file = parser::parse(source).map_err(|(_, errors)| format!("cannot be read: {errors:?}"))?;
    let mut messages = Messages::new();
    for entry in &file.body {
        match entry {
            Entry::Message(message) => {
                let id = message.id.name;
                let value = message.value.as_ref().ok_or_else(|| format!("{id}: has no text"))?;
                let parts = message.attributes.iter().map(|part| (format!("{id}.{}", part.id.name), &part.value));
                for (id, pattern) in [(id.to_owned(), value)].into_iter().chain(parts) {
                    let mut asked = Asked::default();
                    look_at(pattern, &mut asked);
                    if messages.insert(id.clone(), asked).is_some() {
                        return Err(format!("{id}: stands twice"));
                    }
                }
            }
            Entry::Term(term) => return Err(format!("-{}: terms are not used here", term.id.name)),
            _ => {}
        }
    }
    Ok(messages)
}

fn look_at(pattern: &Pattern<&str>, asked: &mut Asked) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => look_into(inline, asked),
            Expression::Select { selector, variants } => {
                look_into(selector, asked);
                variants.iter().for_each(|variant| look_at(&variant.value, asked));
            }
        }
    }
}

fn look_into(inline: &InlineExpression<&str>, asked: &mut Asked) {
    match inline {
        InlineExpression::VariableReference { id } => {
            asked.arguments.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, attribute } => {
            let part = attribute.as_ref().map(|part| format!(".{}", part.name)).unwrap_or_default();
            asked.references.insert(format!("{}{part}", id.name));
        }
        InlineExpression::FunctionReference { arguments: CallArguments { positional, named }, .. } => {
            positional.iter().chain(named.iter().map(|named| &named.value)).for_each(|inner| look_into(inner, asked));
        }
        InlineExpression::Placeable { expression } => match &**expression {
            Expression::Inline(inner) => look_into(inner, asked),
            Expression::Select { selector, variants } => {
                look_into(selector, asked);
                variants.iter().for_each(|variant| look_at(&variant.value, asked));
            }
        },
        _ => {}
    }
}

/// What a message asks for, with all that it refers to.
pub(crate) fn asks_for(id: &str, messages: &Messages) -> Result<BTreeSet<String>, String> {
    let (mut arguments, mut seen, mut open) = (BTreeSet::new(), BTreeSet::new(), vec![id.to_owned()]);
    while let Some(id) = open.pop() {
        let asked = messages.get(&id).ok_or_else(|| format!("refers to {id}, which is missing"))?;
        arguments.extend(asked.arguments.iter().cloned());
        open.extend(asked.references.iter().filter(|id| seen.insert((*id).clone())).cloned());
    }
    Ok(arguments)
}

/// The files of all code that people read something of.
pub(crate) fn sources() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut sources = Vec::new();
    for folder in ["app/src", "app/domain/src", "server/src", "server/service/src"] {
        gather(&root.join(folder), &mut sources);
    }
    sources
}

fn gather(folder: &Path, sources: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, sources);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            sources.push(path);
        }
    }
}
