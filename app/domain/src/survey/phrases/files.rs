//! The files of the languages, held against the declared phrases and against the code that uses them.

use std::{collections::BTreeSet, fs, path::Path};

use fluent_bundle::{FluentArgs, FluentValue};

use super::{Phrase, bundle};
use crate::{
    Language,
    texts::{asks_for, messages, sources},
};

/// A phrase as it is declared.
pub(super) struct Declared {
    /// Its name in Rust.
    pub(super) name: &'static str,
    /// The name of its message.
    pub(super) id: &'static str,
    /// What it is told, each with values to try.
    pub(super) arguments: &'static [(&'static str, Samples)],
}

type Samples = fn(Language) -> Vec<FluentValue<'static>>;

/// What is wrong with a file, by message.
fn problems(source: &str) -> Vec<String> {
    let messages = match messages(source) {
        Ok(messages) => messages,
        Err(problem) => return vec![problem],
    };
    let mut problems = Vec::new();
    for Declared { id, arguments, .. } in Phrase::DECLARED {
        if !messages.contains_key(*id) {
            problems.push(format!("{id}: is missing"));
            continue;
        }
        let declared: BTreeSet<String> = arguments.iter().map(|(name, _)| (*name).to_owned()).collect();
        match asks_for(id, &messages) {
            Ok(asked) => {
                problems.extend(declared.difference(&asked).map(|name| format!("{id}: ${name} is not used")));
                problems.extend(asked.difference(&declared).map(|name| format!("{id}: ${name} is not declared")));
            }
            Err(problem) => problems.push(format!("{id}: {problem}")),
        }
    }
    let referred: BTreeSet<&String> = messages.values().flat_map(|asked| &asked.references).collect();
    for id in messages.keys() {
        // A part of a message is the language's own affair, but not without a use.
        let known = if id.contains('.') {
            referred.contains(id)
        } else {
            Phrase::DECLARED.iter().any(|declared| declared.id == id)
        };
        if !known {
            problems.push(format!("{id}: nothing asks for it"));
        }
    }
    problems
}

#[test]
fn every_language_has_the_declared_messages_with_their_arguments() {
    let problems: Vec<String> = Language::ALL
        .iter()
        .flat_map(|language| {
            let problems = problems(bundle::source(*language)).into_iter();
            problems.map(move |problem| format!("{}, {problem}", language.label()))
        })
        .collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn what_is_wrong_with_a_file_is_named() {
    let english = bundle::source(Language::En);
    let said = |from: &str, to: &str| {
        assert!(english.contains(from), "{from}");
        problems(&english.replacen(from, to, 1)).join("; ")
    };
    assert_eq!(said("\nsend-again = Send again", ""), "send-again: is missing");
    assert_eq!(said("\nsend-again", "\nsend-agian = x\nsend-again"), "send-agian: nothing asks for it");
    assert_eq!(said("\nsend-again", "\nsend = x\nsend-again"), "send: stands twice");
    assert_eq!(said("on { $date }", "then"), "on-date: $date is not used");
    assert_eq!(said("on { $date }", "on { $date }, { $hour }"), "on-date: $hour is not declared");
    assert_eq!(said("on { $date }", "on { $date }, { no-such }"), "on-date: refers to no-such, which is missing");
    assert!(said("on { $date }", "on { $date").starts_with("cannot be read"));
}

/// Every wording that there can be: each message with every combination of the samples of what it is told.
fn every_wording(mut look: impl FnMut(Language, &Declared, &str)) {
    for language in Language::ALL.iter().copied() {
        for declared in Phrase::DECLARED {
            let pattern = bundle::bundle(language).get_message(declared.id).and_then(|message| message.value());
            let pattern = pattern.unwrap_or_else(|| panic!("{language} {}", declared.id));
            let mut told = vec![FluentArgs::new()];
            for (name, samples) in declared.arguments {
                let with = |known: &FluentArgs<'static>, value: &FluentValue<'static>| {
                    let pairs = known.iter().map(|(name, value)| (name.to_owned(), value.into_owned()));
                    pairs.chain([((*name).to_owned(), value.clone())]).collect::<FluentArgs<'static>>()
                };
                let samples = samples(language);
                told = told.iter().flat_map(|known| samples.iter().map(move |value| with(known, value))).collect();
            }
            for told in told {
                let mut errors = Vec::new();
                let wording = bundle::bundle(language).format_pattern(pattern, Some(&told), &mut errors);
                assert!(errors.is_empty(), "{language} {}: {errors:?}", declared.id);
                look(language, declared, &wording);
            }
        }
    }
}

#[test]
fn every_wording_is_there_and_calm_in_every_language() {
    let mut count = 0;
    every_wording(|language, declared, wording| {
        let id = declared.id;
        // A topic follows another word, and brings the blank between them.
        let wording = if id == "topic" { wording.trim_start() } else { wording };
        assert!(!wording.is_empty() && wording.trim() == wording, "{language} {id}: {wording:?}");
        assert!(!wording.contains(['!', '¡', '！']), "{language} {id} shouts: {wording}");
        assert!(!wording.contains("  ") && !wording.contains('\n'), "{language} {id}: {wording:?}");
        count += 1;
    });
    assert!(count > 14 * 150, "{count}");
}

#[test]
fn every_phrase_is_used() {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/survey/phrases");
    let own = own.canonicalize().unwrap();
    let code: String = sources()
        .iter()
        .filter(|path| !path.canonicalize().unwrap().starts_with(&own))
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    let uses = |name: &str| {
        let whole = format!("Phrase::{name}");
        code.match_indices(&whole).any(|(at, _)| !code[at + whole.len()..].starts_with(char::is_alphanumeric))
    };
    let unused: Vec<&str> = Phrase::DECLARED.iter().map(|declared| declared.name).filter(|name| !uses(name)).collect();
    assert!(unused.is_empty(), "no page or mail says these: {}", unused.join(", "));
}
