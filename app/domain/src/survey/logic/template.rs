//! Words with placeholders: `Thank you for your {{contact.channel | "message"}}.`
//!
//! `{{contact.reason}}` stands for a fact, `{{answer.score}}` for an earlier answer, `{{answer.agent.friendly}}` for a part of
//! it. What stands behind `|` is shown where there is nothing to show. `{{"{{"}}` is two braces.

use super::expected::Expected;
use super::syntax::{self, Input, Parsed, SyntaxError};
use super::token::{answer, blanks, fact, lexeme, prefix, quoted, sign};
use super::{Placed, Subject};
use std::str::FromStr;
use winnow::combinator::{alt, cut_err, delimited, eof, opt, preceded, repeat, terminated};
use winnow::prelude::*;
use winnow::stream::Location;
use winnow::token::{take_until, take_while};

/// Words with placeholders, read once and shown often. They are words: whoever shows them escapes every piece.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Template(Vec<Part>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Words(String),
    Placeholder(Placeholder),
}

/// What a placeholder stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Placeholder {
    subject: Placed<Subject>,
    default: String,
}

/// A piece of words to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words of the template.
    Words(&'a str),
    /// What a placeholder stands for, or its default.
    Value(String),
}

impl Template {
    /// The pieces to show, one after the other. `say` gives the words for a fact or an answer in the reader's language;
    /// nothing, or nothing but blanks, where there is none.
    pub fn pieces(&self, say: impl Fn(&Subject) -> Option<String>) -> Vec<Piece<'_>> {
        let said = |placeholder: &Placeholder| {
            say(&placeholder.subject.what)
                .filter(|words| !words.trim().is_empty())
                .unwrap_or_else(|| placeholder.default.clone())
        };
        self.0
            .iter()
            .map(|part| match part {
                Part::Words(words) => Piece::Words(words),
                Part::Placeholder(placeholder) => Piece::Value(said(placeholder)),
            })
            .collect()
    }

    /// The pieces as one text, for where nothing needs escaping, such as a plain mail.
    pub fn text(&self, say: impl Fn(&Subject) -> Option<String>) -> String {
        self.pieces(say).iter().map(Piece::as_str).collect()
    }

    /// What its placeholders stand for.
    pub fn subjects(&self) -> impl Iterator<Item = &Placed<Subject>> {
        self.0.iter().filter_map(|part| match part {
            Part::Placeholder(placeholder) => Some(&placeholder.subject),
            Part::Words(_) => None,
        })
    }
}

impl Piece<'_> {
    /// The words of the piece.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Words(words) => words,
            Self::Value(value) => value,
        }
    }
}

impl FromStr for Template {
    type Err = SyntaxError;

    fn from_str(text: &str) -> Result<Self, SyntaxError> {
        terminated(repeat(0.., part), eof)
            .map(Self)
            .parse_next(&mut syntax::input(text))
            .map_err(|fault| SyntaxError::of(text, fault))
    }
}

fn part(input: &mut Input<'_>) -> Parsed<Part> {
    let words = alt((take_until(1.., "{{"), take_while(1.., |_| true)));
    let filled = alt((quoted.map(Part::Words), placeholder.map(Part::Placeholder))).context(Expected::Name);
    let braces = delimited(("{{", blanks), cut_err(filled), cut_err("}}").context(Expected::Braces));
    alt((braces, words.map(|words: &str| Part::Words(words.to_owned())))).parse_next(input)
}

fn placeholder(input: &mut Input<'_>) -> Parsed<Placeholder> {
    let at = input.current_token_start();
    let fact = preceded(prefix("contact"), cut_err(fact)).map(Subject::Fact);
    let answer = preceded(prefix("answer"), cut_err(answer.context(Expected::Question)));
    let what = lexeme(alt((fact, answer))).parse_next(input)?;
    let default = opt(preceded(sign("|"), cut_err(quoted).context(Expected::Default))).parse_next(input)?;
    Ok(Placeholder { subject: Placed { what, at }, default: default.unwrap_or_default() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NAME: &str = "The name of a fact or an answer is expected here, such as contact.reason or answer.score";
    const DEFAULT: &str = "A text in double quotes is expected here";
    const CLOSING: &str = "Two closing braces are expected here";

    fn shown(text: &str) -> String {
        let template: Template = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
        template.text(|subject| match subject.to_string().as_str() {
            "contact.reason" => Some("Late fee".to_owned()),
            "score" => Some("6".to_owned()),
            "agent.friendly" => Some("<b>".to_owned()),
            _ => Some(" ".to_owned()),
        })
    }

    #[test]
    fn placeholders_are_filled() {
        assert_eq!(shown("About {{contact.reason}}: why {{ answer.score }}?"), "About Late fee: why 6?");
        assert_eq!(shown(r#"Hello {{contact.segment | "there"}}!"#), "Hello there!");
        assert_eq!(shown("Hello {{contact.segment}}!"), "Hello !");
        assert_eq!(shown(r#"{{answer.agent.friendly}}{{ answer.x|"a \"b\"" }}"#), r#"<b>a "b""#);
        assert_eq!(shown(r#"{ } }} {{"{{"}} \ {"#), r"{ } }} {{ \ {");
        assert_eq!(shown(""), "");
    }

    #[test]
    fn values_are_pieces_of_their_own() {
        let template: Template = "{{answer.name}}, thanks".parse().unwrap();
        let pieces = template.pieces(|_| Some("<script>".to_owned()));
        assert_eq!(pieces, [Piece::Value("<script>".to_owned()), Piece::Words(", thanks")]);
    }

    #[test]
    fn an_error_says_where_it_is_and_what_would_be_right() {
        for (text, expected) in [
            ("Hi {{", format!("character 6: {NAME}; the text ends here.")),
            ("Hi {{score}}", format!("character 6: {NAME}; found “score”.")),
            ("Hi {{answer}}", format!("character 12: {NAME}; found “}}”.")),
            ("{{answer.}}", "character 10: The key of a question is expected here; found “}”.".to_owned()),
            (
                "{{contact.raeson}}",
                "character 11: There is no fact of the contact “raeson”; did you mean “reason”?".to_owned(),
            ),
            ("Für {{contact.reason}", format!("character 21: {CLOSING}; found “}}”.")),
            ("{{contact.reason | there}}", format!("character 20: {DEFAULT}; found “there”.")),
        ] {
            assert_eq!(text.parse::<Template>().unwrap_err().to_string(), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused_with_a_sentence(text in prop_oneof![".{0,60}", "[{}|\" a.contswer]{0,60}"]) {
            if let Err(error) = text.parse::<Template>() {
                prop_assert!((1..=text.chars().count() + 1).contains(&error.character) && error.message.to_string().ends_with(['.', '?']), "{error}");
            }
        }

        #[test]
        fn words_without_braces_are_shown_as_they_are(text in "[^{]{0,60}") {
            prop_assert_eq!(shown(&text), text);
        }
    }
}
