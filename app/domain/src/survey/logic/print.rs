//! The text of a condition: one blank where one is needed, brackets only where they change what is said.

use super::{Condition, Literal, Subject, Test};
use std::fmt::{self, Display, Formatter, Write};

impl Display for Condition {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Always(value) => write!(f, "{value}"),
            Self::Not(inner) if matches!(**inner, Self::All(_) | Self::Any(_)) => write!(f, "not ({inner})"),
            Self::Not(inner) => write!(f, "not {inner}"),
            Self::All(parts) => joined(f, parts, " and ", |part| matches!(part, Self::All(_) | Self::Any(_))),
            Self::Any(parts) => joined(f, parts, " or ", |part| matches!(part, Self::Any(_))),
            Self::Test(test) => test.fmt(f),
        }
    }
}

fn joined(
    f: &mut Formatter<'_>,
    parts: &[Condition],
    word: &str,
    needs_brackets: impl Fn(&Condition) -> bool,
) -> fmt::Result {
    for (place, part) in parts.iter().enumerate() {
        if place > 0 {
            f.write_str(word)?;
        }
        if needs_brackets(part) {
            write!(f, "({part})")?;
        } else {
            part.fmt(f)?;
        }
    }
    Ok(())
}

impl Display for Test {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Answered(subject) => write!(f, "answered({})", subject.what),
            Self::Compare(subject, how, literal) => write!(f, "{} {} {}", subject.what, how.as_str(), literal.what),
            Self::Has(subject, literal) => write!(f, "{} has {}", subject.what, literal.what),
            Self::In(subject, literals) => {
                let literals: Vec<String> = literals.iter().map(|literal| literal.what.to_string()).collect();
                write!(f, "{} in ({})", subject.what, literals.join(", "))
            }
        }
    }
}

impl Display for Subject {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fact(fact) => write!(f, "contact.{fact}"),
            Self::Answer(question) => f.write_str(question),
            Self::Part(question, part) => write!(f, "{question}.{part}"),
            Self::Count(question) => write!(f, "count({question})"),
        }
    }
}

impl Display for Literal {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Date(date) => date.fmt(f),
            Self::Flag(flag) => flag.fmt(f),
            Self::Text(text) => quoted(f, text),
        }
    }
}

/// The text in double quotes, with a backslash before what would end it.
pub(super) fn quoted(f: &mut Formatter<'_>, text: &str) -> fmt::Result {
    f.write_char('"')?;
    for c in text.chars() {
        if matches!(c, '"' | '\\') {
            f.write_char('\\')?;
        }
        f.write_char(c)?;
    }
    f.write_char('"')
}

impl From<Condition> for String {
    fn from(condition: Condition) -> Self {
        condition.to_string()
    }
}
