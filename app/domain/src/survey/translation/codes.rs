//! Texts as translators see them: words, and the placeholders between them that stay as they are.

use crate::survey::logic::Template;

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    Words(&'a str),
    Code(Code<'a>),
}

/// A placeholder, exactly as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Code<'a> {
    /// What it stands for: `contact.reason`; the quoted words where it stands for words.
    pub(super) subject: &'a str,
    /// Up to the words that are said where there is nothing else, or all of it where there are none.
    pub(super) opening: &'a str,
    /// These words and what stands behind them; the words are as they are written, with backslashes.
    pub(super) default: Option<(&'a str, &'a str)>,
}

impl Code<'_> {
    /// Whether it is a way to write braces, and stands for nothing.
    pub(super) fn is_quoted(&self) -> bool {
        self.subject.starts_with('"')
    }
}

/// The pieces of a text, which one after the other are the text. One that is no template is words and nothing else, and so
/// is one that is not written like a template.
pub(super) fn pieces(text: &str, is_template: bool) -> Vec<Piece<'_>> {
    if !is_template || text.parse::<Template>().is_err() {
        return vec![Piece::Words(text)];
    }
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((words, length)) = rest.find("{{").and_then(|at| Some((at, length(&rest[at..])?))) {
        if words > 0 {
            pieces.push(Piece::Words(&rest[..words]));
        }
        pieces.push(Piece::Code(code(&rest[words..words + length])));
        rest = &rest[words + length..];
    }
    if !rest.is_empty() || pieces.is_empty() {
        pieces.push(Piece::Words(rest));
    }
    pieces
}

/// What the placeholders of a template stand for, in order of the alphabet; nothing where it is not written like one.
pub(super) fn subjects(text: &str) -> Vec<&str> {
    let codes = pieces(text, true).into_iter().filter_map(|piece| match piece {
        Piece::Code(code) if !code.is_quoted() => Some(code.subject),
        _ => None,
    });
    let mut subjects: Vec<&str> = codes.collect();
    subjects.sort_unstable();
    subjects
}

/// How many bytes the placeholder has with which a text begins.
fn length(text: &str) -> Option<usize> {
    let (mut is_quoted, mut is_escaped) = (false, false);
    for (at, c) in text.char_indices().skip(2) {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' if is_quoted => is_escaped = true,
            '"' => is_quoted = !is_quoted,
            '}' if !is_quoted => return text[at..].starts_with("}}").then_some(at + 2),
            _ => {}
        }
    }
    None
}

/// Takes a placeholder apart.
fn code(whole: &str) -> Code<'_> {
    let inner = whole.trim_start_matches('{').trim_end_matches('}').trim();
    if inner.starts_with('"') {
        return Code { subject: inner, opening: whole, default: None };
    }
    let subject = inner.split('|').next().unwrap_or_default().trim();
    match whole.find('"').zip(whole.rfind('"')) {
        Some((first, last)) if first < last => {
            Code { subject, opening: &whole[..=first], default: Some((&whole[first + 1..last], &whole[last..])) }
        }
        _ => Code { subject, opening: whole, default: None },
    }
}

/// Words as they are read: without the backslashes before quotes and backslashes.
pub(super) fn unescaped(written: &str) -> String {
    let mut words = String::with_capacity(written.len());
    let mut chars = written.chars();
    while let Some(c) = chars.next() {
        words.extend(if c == '\\' { chars.next() } else { Some(c) });
    }
    words
}

/// Words as they stand between quotes.
pub(super) fn escaped(words: &str) -> String {
    words.replace('\\', "\\\\").replace('"', "\\\"")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::random;
    use proptest::prelude::*;

    #[test]
    fn placeholders_are_taken_apart() {
        let found = pieces(r#"a {{contact.reason}}{{ answer.x | "b \" }}" }} {{"{{"}}."#, true);
        let code = |subject, opening, default| Piece::Code(Code { subject, opening, default });
        assert_eq!(
            found,
            [
                Piece::Words("a "),
                code("contact.reason", "{{contact.reason}}", None),
                code("answer.x", "{{ answer.x | \"", Some((r#"b \" }}"#, "\" }}"))),
                Piece::Words(" "),
                code(r#""{{""#, r#"{{"{{"}}"#, None),
                Piece::Words("."),
            ]
        );
    }

    #[test]
    fn what_is_no_template_is_words() {
        assert_eq!(pieces("a {{b", true), [Piece::Words("a {{b")]);
        assert_eq!(pieces("{{contact.reason}}", false), [Piece::Words("{{contact.reason}}")]);
        assert_eq!(pieces("", true), [Piece::Words("")]);
        assert_eq!(subjects("{{contact.segment}} {{answer.a}} {{\"{{\"}}"), ["answer.a", "contact.segment"]);
    }

    proptest! {
        #[test]
        fn the_pieces_are_the_text(text in prop_oneof![random::wording(), "[{}|\" a.contswer]{0,60}"], is_template: bool) {
            let whole: String = pieces(&text, is_template).iter().map(|piece| match piece {
                Piece::Words(words) => (*words).to_owned(),
                Piece::Code(Code { opening, default: None, .. }) => (*opening).to_owned(),
                Piece::Code(Code { opening, default: Some((words, closing)), .. }) => {
                    assert_eq!(escaped(&unescaped(words)), *words);
                    format!("{opening}{words}{closing}")
                }
            }).collect();
            prop_assert_eq!(whole, text);
        }

        #[test]
        fn they_stand_for_what_the_template_stands_for(text in random::wording()) {
            if let Ok(template) = text.parse::<Template>() {
                let bare = |subject: &str| subject.strip_prefix("answer.").unwrap_or(subject).to_owned();
                let mut found: Vec<String> = subjects(&text).into_iter().map(bare).collect();
                let mut expected: Vec<String> = template.subjects().map(|subject| subject.what.to_string()).collect();
                found.sort();
                expected.sort();
                prop_assert_eq!(found, expected);
            }
        }
    }
}
