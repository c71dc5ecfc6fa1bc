//! The words of the language: keys, keywords, signs and values. Each takes the blanks behind it along.

use super::expected::Expected;
use super::nearest::Thing;
use super::problem::Code;
use super::syntax::{Fault, Input, Parsed, wrong};
use super::{Fact, Literal, Placed, Subject, nearest};
use crate::{sentence, text};
use chrono::NaiveDate;
use winnow::combinator::{alt, cut_err, opt, preceded, repeat, terminated};
use winnow::error::ErrMode;
use winnow::prelude::*;
use winnow::stream::Location;
use winnow::token::{none_of, one_of, take_while};

/// The words of the language itself; like values, they are no keys in a condition.
const KEYWORDS: [&str; 7] = ["and", "or", "not", "in", "has", "answered", "count"];

/// A parser that reads a `T`.
pub(super) trait Reads<'a, T>: Parser<Input<'a>, T, ErrMode<Fault>> {}

impl<'a, T, P: Parser<Input<'a>, T, ErrMode<Fault>>> Reads<'a, T> for P {}

/// Blanks and line ends of every script.
pub(super) fn blanks(input: &mut Input<'_>) -> Parsed<()> {
    take_while(0.., char::is_whitespace).void().parse_next(input)
}

/// What `token` reads, and the blanks behind it.
pub(super) fn lexeme<'a, T>(token: impl Reads<'a, T>) -> impl Reads<'a, T> {
    terminated(token, blanks)
}

/// A sign such as `<=`.
pub(super) fn sign<'a>(sign: &'static str) -> impl Reads<'a, ()> {
    lexeme(sign.void())
}

/// A keyword such as `and`, as a whole word.
pub(super) fn keyword<'a>(keyword: &'static str) -> impl Reads<'a, ()> {
    lexeme(word.verify(move |word: &str| word == keyword).void())
}

/// A word and the full stop behind it: `contact.`
pub(super) fn prefix<'a>(prefix: &'static str) -> impl Reads<'a, ()> {
    (word.verify(move |word: &str| word == prefix), '.').void()
}

/// A run of letters, digits, hyphens and underscores that does not begin with a hyphen.
fn word<'a>(input: &mut Input<'a>) -> Parsed<&'a str> {
    let letter = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    (one_of(move |c| letter(c) && c != '-'), take_while(0.., letter)).take().parse_next(input)
}

/// The answer to a question, or a part of it: `score`, `matrix.friendly`.
pub(super) fn answer(input: &mut Input<'_>) -> Parsed<Subject> {
    let question = question.parse_next(input)?.to_owned();
    let part = opt(preceded('.', cut_err(part.context(Expected::Part)))).parse_next(input)?;
    Ok(match part {
        Some(part) => Subject::Part(question, part.to_owned()),
        None => Subject::Answer(question),
    })
}

/// The key of a question: a word that is neither one of the language's own nor a value.
pub(super) fn question<'a>(input: &mut Input<'a>) -> Parsed<&'a str> {
    let at = input.current_token_start();
    let word = word.verify(|word: &str| !KEYWORDS.contains(&word) && value(word).is_none()).parse_next(input)?;
    key(at, word)
}

fn part<'a>(input: &mut Input<'a>) -> Parsed<&'a str> {
    let at = input.current_token_start();
    let word = word.parse_next(input)?;
    key(at, word)
}

fn key(at: usize, word: &str) -> Parsed<&str> {
    if text::is_key(word) {
        return Ok(word);
    }
    let word = text::shortened(word, 60);
    wrong(at, Code::Syntax, sentence!("logic-no-key", word))
}

/// The name of a fact, as it stands behind `contact.`.
pub(super) fn fact(input: &mut Input<'_>) -> Parsed<Fact> {
    let at = input.current_token_start();
    let word = word.context(Expected::Fact).parse_next(input)?;
    word.parse().or_else(|_| {
        let known = Fact::ALL.iter().map(|fact| fact.as_str());
        wrong(at, Code::UnknownFact, nearest::unknown(Thing::Fact, word, known))
    })
}

/// A number, a date, a text in double quotes, `true` or `false`.
pub(super) fn literal(input: &mut Input<'_>) -> Parsed<Placed<Literal>> {
    let at = input.current_token_start();
    let what = alt((quoted.map(Literal::Text), bare)).parse_next(input)?;
    Ok(Placed { what, at })
}

/// A value that stands without quotes.
fn bare(input: &mut Input<'_>) -> Parsed<Literal> {
    let at = input.current_token_start();
    let number_or_word = (opt('-'), word, opt(('.', word))).take();
    let written = lexeme(number_or_word.verify(|word: &str| !KEYWORDS.contains(&word))).parse_next(input)?;
    if let Some(value) = value(written) {
        return Ok(value);
    }
    let shown = text::shortened(written, 60);
    if written.starts_with(|c: char| c == '-' || c.is_ascii_digit()) {
        wrong(at, Code::Syntax, sentence!("logic-neither-number-nor-date", shown))
    } else {
        wrong(at, Code::Syntax, sentence!("logic-quotes-needed", shown))
    }
}

/// The value that a word is on its own.
fn value(word: &str) -> Option<Literal> {
    match word {
        "true" => Some(Literal::Flag(true)),
        "false" => Some(Literal::Flag(false)),
        _ => word.parse().map(Literal::Number).ok().or_else(|| date(word).map(Literal::Date)),
    }
}

/// A day as ISO 8601 has it: `2026-01-31`.
fn date(word: &str) -> Option<NaiveDate> {
    let [year, month, day] = word.split('-').collect::<Vec<_>>().try_into().ok()?;
    let fits = |(digits, length): (&str, usize)| digits.len() == length && digits.bytes().all(|b| b.is_ascii_digit());
    if ![(year, 4), (month, 2), (day, 2)].into_iter().all(fits) {
        return None;
    }
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// A text in double quotes, in which a backslash stands before a quote or another backslash.
pub(super) fn quoted(input: &mut Input<'_>) -> Parsed<String> {
    let escaped = preceded('\\', cut_err(one_of(['"', '\\']))).context(Expected::Escaped);
    let inside = repeat(0.., alt((none_of(['"', '\\']), escaped))).fold(String::new, |mut text, c| {
        text.push(c);
        text
    });
    let end = cut_err('"').context(Expected::Quote);
    lexeme(preceded('"', terminated(inside, end))).parse_next(input)
}

/// Whether a condition can name a question with this key.
pub(super) fn is_nameable(key: &str) -> bool {
    text::is_key(key) && !KEYWORDS.contains(&key) && value(key).is_none()
}
