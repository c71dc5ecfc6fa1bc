//! The files of the staff's languages, held against each other and against the code that names their messages.

use std::{collections::BTreeSet, fs, path::Path};

use fluent_bundle::{FluentArgs, FluentValue};
use proc_macro2::{Group, TokenStream, TokenTree};

use super::{LANGUAGES, wording};
use crate::{
    Language,
    texts::{Messages, asks_for, messages, sources},
};

/// What the names of all labels begin with: English has these in the code.
const LABEL: &str = "label-";

/// A place in the code that names a message.
#[derive(Debug, PartialEq, Eq)]
struct Named {
    id: String,
    told: BTreeSet<String>,
}

/// The files of a language: name and text.
fn files(language: Language) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("texts/staff").join(language.as_str());
    let mut files: Vec<(String, String)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| (entry.file_name().into_string().unwrap(), fs::read_to_string(entry.path()).unwrap()))
        .collect();
    files.sort();
    files
}

/// The messages of all files of a language, and what is wrong with the files.
fn gathered(files: &[(String, String)]) -> (Messages, Vec<String>) {
    let (mut all, mut problems) = (Messages::new(), Vec::new());
    for (name, text) in files {
        match messages(text) {
            Ok(messages) => {
                for (id, asked) in messages {
                    if all.insert(id.clone(), asked).is_some() {
                        problems.push(format!("{name}, {id}: stands in another file as well"));
                    }
                }
            }
            Err(problem) => problems.push(format!("{name}, {problem}")),
        }
    }
    (all, problems)
}

/// The messages of a language.
fn all(language: Language) -> Messages {
    gathered(&files(language)).0
}

/// Where a language has more or less than English, labels apart.
fn differences(english: &Messages, other: &Messages) -> Vec<String> {
    let own = |id: &&String| !id.starts_with(LABEL);
    let mut problems = Vec::new();
    for id in english.keys().filter(own) {
        if !other.contains_key(id) {
            problems.push(format!("{id}: is missing"));
            continue;
        }
        match (asks_for(id, english), asks_for(id, other)) {
            (Ok(english), Ok(other)) => {
                problems.extend(other.difference(&english).map(|name| format!("{id}: ${name} is not in English")));
            }
            (Err(problem), _) => problems.push(format!("{id}, in English: {problem}")),
            (_, Err(problem)) => problems.push(format!("{id}: {problem}")),
        }
    }
    problems.extend(
        other.keys().filter(own).filter(|id| !english.contains_key(*id)).map(|id| format!("{id}: is too much")),
    );
    problems
}

/// Looks at every macro that code calls: its name and what it is given.
fn calls(code: TokenStream, look: &mut dyn FnMut(&str, &Group)) {
    let tokens: Vec<TokenTree> = code.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(given) = token else { continue };
        if let [.., TokenTree::Ident(name), TokenTree::Punct(mark)] = &tokens[..at]
            && mark.as_char() == '!'
        {
            look(&name.to_string(), given);
        }
        calls(given.stream(), look);
    }
}

/// The text of a literal between its quotes.
fn quoted(token: Option<&TokenTree>) -> Option<String> {
    let TokenTree::Literal(literal) = token? else { return None };
    Some(literal.to_string().strip_prefix('"')?.strip_suffix('"')?.to_owned())
}

/// The messages that code names, each with what it is told.
fn named(code: &str) -> Vec<Named> {
    let mut named = Vec::new();
    calls(code.parse().unwrap(), &mut |name, given| {
        if !["t", "sentence"].contains(&name) {
            return;
        }
        let given: Vec<TokenTree> = given.stream().into_iter().collect();
        let mut parts = given.split(|token| is_mark(token, ','));
        // Without a name as its first argument it is no place but a macro that makes one.
        if let Some(id) = parts.next().and_then(|first| quoted(first.first())) {
            named.push(Named { id, told: parts.filter_map(argument).collect() });
        }
    });
    named
}

/// The name of what is told: `limit`, `length = text.len()`.
fn argument(part: &[TokenTree]) -> Option<String> {
    match part {
        [TokenTree::Ident(name)] => Some(name.to_string()),
        [TokenTree::Ident(name), mark, _, ..] if is_mark(mark, '=') => Some(name.to_string()),
        _ => None,
    }
}

fn is_mark(token: &TokenTree, mark: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == mark)
}

/// The names of the labels that code needs: one for each word of a set.
fn labels(code: &str) -> BTreeSet<String> {
    let mut labels = BTreeSet::new();
    calls(code.parse().unwrap(), &mut |name, given| {
        let given: Vec<TokenTree> = given.stream().into_iter().collect();
        let (Some(what), Some(TokenTree::Group(words))) = (quoted(given.first()), given.last()) else { return };
        if name != "text_enum" {
            return;
        }
        let words: Vec<TokenTree> = words.stream().into_iter().collect();
        let words = words.windows(2).filter(|pair| is_mark(&pair[0], '='));
        labels.extend(words.filter_map(|pair| quoted(Some(&pair[1]))).map(|word| wording::label_id(&what, &word)));
    });
    labels
}

/// What is wrong with the places that name messages, each with its file.
fn misnamed(english: &Messages, places: &[(String, Named)]) -> Vec<String> {
    let mut problems = Vec::new();
    for (file, Named { id, told }) in places {
        if !english.contains_key(id) {
            problems.push(format!("{file}: {id} is no message"));
            continue;
        }
        let asked = asks_for(id, english).unwrap();
        problems.extend(asked.difference(told).map(|name| format!("{file}: {id} is not told ${name}")));
        problems.extend(told.difference(&asked).map(|name| format!("{file}: {id} has no use for ${name}")));
    }
    let said = places.iter().map(|(_, named)| &named.id);
    let said: BTreeSet<&String> = said.chain(english.values().flat_map(|asked| &asked.references)).collect();
    problems.extend(english.keys().filter(|id| !said.contains(id)).map(|id| format!("{id}: nothing says it")));
    problems
}

fn none(problems: &[String]) {
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn every_file_can_be_read_and_is() {
    for language in LANGUAGES.iter().copied() {
        let (messages, problems) = gathered(&files(language));
        none(&problems);
        let bundle = wording::bundle(language);
        let unread: Vec<String> =
            messages.into_keys().filter(|id| !id.contains('.') && !bundle.has_message(id)).collect();
        none(&unread);
    }
}

#[test]
fn every_language_has_the_messages_of_english() {
    let english = all(Language::En);
    let problems = LANGUAGES.iter().flat_map(|language| {
        let problems = differences(&english, &all(*language)).into_iter();
        problems.map(move |problem| format!("{}, {problem}", language.label()))
    });
    none(&problems.collect::<Vec<_>>());
}

#[test]
fn every_language_but_english_has_a_label_for_each_word_and_no_other() {
    let needed: BTreeSet<String> =
        sources().iter().flat_map(|path| labels(&fs::read_to_string(path).unwrap())).collect();
    assert!(needed.len() > 200, "{}", needed.len());
    for language in LANGUAGES.iter().copied() {
        let there: BTreeSet<String> = all(language).into_keys().filter(|id| id.starts_with(LABEL)).collect();
        let needed = if language == Language::En { BTreeSet::new() } else { needed.clone() };
        let lacking: Vec<&String> = needed.difference(&there).collect();
        let idle: Vec<&String> = there.difference(&needed).collect();
        assert!(lacking.is_empty() && idle.is_empty(), "{language} lacks {lacking:?}, has no use for {idle:?}");
    }
}

#[test]
fn the_code_names_every_message_and_no_other_and_tells_it_what_it_asks_for() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut places = Vec::new();
    for path in sources() {
        let file = path.strip_prefix(&root).unwrap_or(&path).display().to_string();
        places.extend(named(&fs::read_to_string(&path).unwrap()).into_iter().map(|named| (file.clone(), named)));
    }
    none(&misnamed(&all(Language::En), &places));
}

#[test]
fn every_message_can_be_worded() {
    let samples = [FluentValue::from(1), FluentValue::from(2), FluentValue::from(12_345), FluentValue::from("Ada")];
    for language in LANGUAGES.iter().copied() {
        let (bundle, messages) = (wording::bundle(language), all(language));
        for id in messages.keys().filter(|id| !id.contains('.')) {
            let asked = asks_for(id, &messages).unwrap();
            let pattern = bundle.get_message(id).and_then(|message| message.value()).unwrap();
            for sample in &samples {
                let told: FluentArgs<'_> = asked.iter().map(|name| (name.as_str(), sample.clone())).collect();
                let mut errors = Vec::new();
                let words = bundle.format_pattern(pattern, Some(&told), &mut errors);
                assert!(errors.is_empty(), "{language} {id}: {errors:?}");
                assert!(!words.trim().is_empty(), "{language} {id} says nothing");
                assert!(!words.contains(['!', '¡']), "{language} {id} shouts: {words}");
            }
        }
    }
}

#[test]
fn what_is_wrong_with_files_is_named() {
    let of =
        |text: &str| gathered(&[("a.ftl".to_owned(), text.to_owned()), ("b.ftl".to_owned(), "b = B\n".to_owned())]);
    let wrong = |text: &str| of(text).1.join("; ");
    assert_eq!(wrong("a = A\n"), "");
    assert_eq!(wrong("a = A\na = A\n"), "a.ftl, a: stands twice");
    assert_eq!(wrong("b = B\n"), "b.ftl, b: stands in another file as well");
    assert!(wrong("a = { $n\n").starts_with("a.ftl, cannot be read"));
    let against = |english: &str, other: &str| differences(&of(english).0, &of(other).0).join("; ");
    assert_eq!(against("a = { $n } { $of }\n", "a = { $n }\nlabel-side-above = A\n"), "");
    assert_eq!(against("a = { $n }\n", "a = { $m }\n"), "a: $m is not in English");
    assert_eq!(against("a = A\n", ""), "a: is missing");
    assert_eq!(against("", "a = A\n"), "a: is too much");
    assert_eq!(against("a = A\n", "a = { c }\n"), "a: refers to c, which is missing");
}

#[test]
fn names_are_found_in_code_and_not_in_its_comments_and_strings() {
    let found = |code: &str| -> Vec<(String, Vec<String>)> {
        named(code).into_iter().map(|Named { id, told }| (id, told.into_iter().collect())).collect()
    };
    let one = |id: &str, told: &[&str]| vec![(id.to_owned(), told.iter().map(|name| (*name).to_owned()).collect())];
    assert_eq!(found(r#"fn f() { view! { <p>{t!("a", n, of = g::<A, B>(x, y))}</p> } }"#), one("a", &["n", "of"]));
    assert_eq!(found(r#"let a = domain::sentence!("a", n = if x == y { 1 } else { 2 },);"#), one("a", &["n"]));
    let none = [
        r#"// t!("a")"#,
        r#"/// t!("a")"#,
        r##"let a = r#"t!("a")"#;"##,
        r#"macro_rules! t { () => {} }"#,
        "t!(a)",
        "x.t(\"a\")",
    ];
    assert!(none.iter().all(|code| found(&format!("{code}\nfn f() {{}}")).is_empty()));

    let english = gathered(&[("a.ftl".to_owned(), "a = { $n }\nb = { c }\nc = C\n".to_owned())]).0;
    let said = |code: &str| {
        let places: Vec<_> = named(code).into_iter().map(|named| ("x.rs".to_owned(), named)).collect();
        misnamed(&english, &places).join("; ")
    };
    assert_eq!(said(r#"t!("a", n) t!("b")"#), "");
    assert_eq!(said(r#"t!("a") t!("b")"#), "x.rs: a is not told $n");
    assert_eq!(said(r#"t!("a", n) t!("b", n)"#), "x.rs: b has no use for $n");
    assert_eq!(said(r#"t!("a", n)"#), "b: nothing says it");
    assert_eq!(said(r#"t!("a", n) t!("b") t!("d")"#), "x.rs: d is no message");
}

#[test]
fn the_labels_of_a_set_of_words_are_known_by_its_declaration() {
    let code = r#"text_enum! {
        "state of a thing";
        /// How a thing stands.
        pub enum State {
            /// Somebody = "has begun".
            Begun = "in_progress", "In progress";
            Done = "done.well", "Done";
        }
    }"#;
    let ids: Vec<String> = labels(code).into_iter().collect();
    assert_eq!(ids, ["label-state-of-a-thing-done-well", "label-state-of-a-thing-in-progress"]);
}
