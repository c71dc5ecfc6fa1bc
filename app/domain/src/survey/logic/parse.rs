//! The grammar of conditions.
//!
//! ```text
//! any       = all { "or" all }
//! all       = opposite { "and" opposite }
//! opposite  = "not" opposite | simple
//! simple    = "(" any ")" | "answered" "(" subject ")" | "true" | "false" | test
//! test      = subject ( comparison value | "in" "(" value { "," value } ")" | "has" value )
//! subject   = "contact" "." fact | "count" "(" key ")" | key [ "." key ]
//! comparison = "=" | "!=" | "<=" | "<" | ">=" | ">"
//! value     = number | date | text | "true" | "false"
//! ```

use super::expected::Expected;
use super::problem::Code;
use super::syntax::{self, Input, Parsed, SyntaxError, wrong};
use super::token::{Reads, answer, blanks, fact, keyword, lexeme, literal, prefix, question, sign};
use super::{Comparison, Condition, Placed, Subject, Test};
use crate::sentence;
use std::str::FromStr;
use winnow::combinator::{alt, cut_err, delimited, eof, preceded, repeat, separated};
use winnow::prelude::*;
use winnow::stream::Location;

/// The most characters of a condition; blanks are free, so that its canonical text always fits too.
pub const LENGTH_LIMIT: usize = 1000;
/// How deep `not` and brackets may nest.
pub const DEPTH_LIMIT: usize = 32;

impl FromStr for Condition {
    type Err = SyntaxError;

    fn from_str(text: &str) -> Result<Self, SyntaxError> {
        let length = text.chars().filter(|c| !c.is_whitespace()).count();
        if length > LENGTH_LIMIT {
            let (length, limit) = (length.to_string(), LENGTH_LIMIT.to_string());
            let message = sentence!("logic-too-long", length, limit);
            return Err(SyntaxError::new(text, text.len(), Code::TooLong, message));
        }
        delimited(blanks, any, eof.context(Expected::End))
            .parse_next(&mut syntax::input(text))
            .map_err(|fault| SyntaxError::of(text, fault))
    }
}

impl TryFrom<String> for Condition {
    type Error = SyntaxError;

    fn try_from(text: String) -> Result<Self, SyntaxError> {
        text.parse()
    }
}

fn any(input: &mut Input<'_>) -> Parsed<Condition> {
    joined(all, "or", Condition::Any).parse_next(input)
}

fn all(input: &mut Input<'_>) -> Parsed<Condition> {
    joined(opposite, "and", Condition::All).parse_next(input)
}

/// Parts with a word between them; a part alone is itself.
fn joined<'a>(
    part: fn(&mut Input<'a>) -> Parsed<Condition>,
    word: &'static str,
    join: fn(Vec<Condition>) -> Condition,
) -> impl Reads<'a, Condition> {
    (part, repeat(0.., preceded(keyword(word), cut_err(part)))).map(move |(first, mut others): (_, Vec<_>)| {
        if others.is_empty() {
            return first;
        }
        others.insert(0, first);
        join(others)
    })
}

fn opposite(input: &mut Input<'_>) -> Parsed<Condition> {
    let not = preceded(keyword("not"), cut_err(deeper(opposite))).map(|inner| Condition::Not(Box::new(inner)));
    alt((not, simple)).parse_next(input)
}

fn simple(input: &mut Input<'_>) -> Parsed<Condition> {
    let answered = preceded(keyword("answered"), cut_err(bracketed(subject.context(Expected::Subject))));
    alt((
        bracketed(deeper(any)),
        answered.map(|subject| Condition::Test(Test::Answered(subject))),
        keyword("true").value(Condition::Always(true)),
        keyword("false").value(Condition::Always(false)),
        test.map(Condition::Test),
    ))
    .context(Expected::Condition)
    .parse_next(input)
}

fn test(input: &mut Input<'_>) -> Parsed<Test> {
    let subject = subject.parse_next(input)?;
    let value = || cut_err(literal).context(Expected::Value);
    let values = delimited(
        cut_err(sign("(")).context(Expected::Opening),
        separated(1.., value(), sign(",")),
        cut_err(sign(")")).context(Expected::NextOrClosing),
    );
    let compared = (comparison, value()).map(|(how, literal)| Test::Compare(subject.clone(), how, literal));
    let among = preceded(keyword("in"), values).map(|literals| Test::In(subject.clone(), literals));
    let has = preceded(keyword("has"), value()).map(|literal| Test::Has(subject.clone(), literal));
    cut_err(alt((compared, among, has))).context(Expected::Comparison).parse_next(input)
}

fn subject(input: &mut Input<'_>) -> Parsed<Placed<Subject>> {
    let at = input.current_token_start();
    let counted = preceded(keyword("count"), cut_err(bracketed(lexeme(question).context(Expected::Subject))));
    let fact = preceded(prefix("contact"), cut_err(fact));
    let what = alt((
        counted.map(|question| Subject::Count(question.to_owned())),
        lexeme(fact).map(Subject::Fact),
        lexeme(answer),
    ));
    what.map(|what| Placed { what, at }).parse_next(input)
}

fn comparison(input: &mut Input<'_>) -> Parsed<Comparison> {
    use Comparison::{Above, AtLeast, AtMost, Below, Equal, Unequal};
    // The longer signs come first, for `<` begins `<=`.
    alt([AtMost, AtLeast, Unequal, Below, Above, Equal].map(|how| sign(how.as_str()).value(how))).parse_next(input)
}

fn bracketed<'a, T>(inner: impl Reads<'a, T>) -> impl Reads<'a, T> {
    delimited(sign("(").context(Expected::Opening), cut_err(inner), cut_err(sign(")")).context(Expected::Closing))
}

/// One level deeper in brackets, as far as that is allowed.
fn deeper<'a, T>(mut inner: impl Reads<'a, T>) -> impl Reads<'a, T> {
    move |input: &mut Input<'a>| {
        if input.state == DEPTH_LIMIT {
            let message = sentence!("logic-too-deep", limit = DEPTH_LIMIT.to_string());
            return wrong(input.current_token_start(), Code::TooDeep, message);
        }
        input.state += 1;
        let read = inner.parse_next(input);
        input.state -= 1;
        read
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use proptest::prelude::*;

    fn canonical(text: &str) -> String {
        text.parse::<Condition>().unwrap_or_else(|error| panic!("{text}: {error}")).to_string()
    }

    fn error(text: &str) -> String {
        text.parse::<Condition>().expect_err(text).to_string()
    }

    #[test]
    fn conditions_are_read_and_written_in_one_form() {
        for text in [
            r#"score <= 6 and contact.channel = "phone""#,
            "not answered(comment)",
            r#"topics has "price""#,
            r#"resolved in ("no", "partly")"#,
            r#"contact.language = "de" or contact.segment = "vip""#,
            "matrix.friendly >= 4 and count(topics) >= 2",
            "ranking.price = 1 and visited < 2026-01-31",
            "not (a = 1 or b != -2.5) and (c > 3 or d = true)",
            "a = 1 or b = 1 and not not c = 1 or false",
            "(a = 1 and b = 1) and true",
            r#"name = "a \"quoted\" \\ – “name”""#,
            "contact = true and answered(contact.reason) and not-ok = 1 and 1st-visit = false",
        ] {
            assert_eq!(canonical(text), text);
        }
        assert_eq!(canonical(" (score<=6)\nand((b=01.50))\u{a0}"), "score <= 6 and b = 1.5");
        assert_eq!(canonical(r#"a in("x","y")or(b=1 and c=2)"#), r#"a in ("x", "y") or b = 1 and c = 2"#);
    }

    #[test]
    fn an_error_says_where_it_is_and_what_would_be_right() {
        let condition = "A condition is expected here, such as score <= 6";
        let value = "A value is expected here, such as 6, \"phone\" or 2026-01-31";
        let comparison = "A comparison is expected here: =, !=, <, <=, >, >=, “in” or “has”";
        for (text, expected) in [
            ("", format!("character 1: {condition}; the text ends here.")),
            ("score <= 6 and", format!("character 15: {condition}; the text ends here.")),
            ("or score = 1", format!("character 1: {condition}; found “or”.")),
            ("6 >= score", format!("character 1: {condition}; found “6”.")),
            ("score", format!("character 6: {comparison}; the text ends here.")),
            ("score 6", format!("character 7: {comparison}; found “6”.")),
            ("score + 1 = 6", format!("character 7: {comparison}; found “+”.")),
            ("score <=", format!("character 9: {value}; the text ends here.")),
            ("score == 6", format!("character 8: {value}; found “=”.")),
            ("ü", "character 1: “ü” is not written like a key: lower-case letters, digits and hyphens, such as “billing-1”.".to_owned()),
            ("a = 1 or Score = 6", "character 10: “Score” is not written like a key: lower-case letters, digits and hyphens, such as “billing-1”.".to_owned()),
            ("m. = 6", "character 3: The key of a row or choice is expected here; found a blank.".to_owned()),
            ("contact.chanel = 6", "character 9: There is no fact of the contact “chanel”; did you mean “channel”?".to_owned()),
            ("contact. = 6", "character 9: The name of a fact is expected here, such as channel; found a blank.".to_owned()),
            ("“a” = 6", format!("character 1: {condition}; found ““”.")),
            ("a = \0", format!("character 5: {value}; found a control character.")),
            ("resolved = no", "character 12: A text stands in double quotes: \"no\".".to_owned()),
            ("visited < 2026-02-30", "character 11: “2026-02-30” is neither a number, such as 6 or 2.5, nor a date, such as 2026-01-31.".to_owned()),
            ("a = 6 b = 7", "character 7: Here “and”, “or” or the end is expected; found “b”.".to_owned()),
            ("a = 6)", "character 6: Here “and”, “or” or the end is expected; found “)”.".to_owned()),
            ("(a = 6", "character 7: A closing bracket is expected here; the text ends here.".to_owned()),
            ("a in 6", "character 6: An opening bracket is expected here; found “6”.".to_owned()),
            ("a in (6 7)", "character 9: A comma or a closing bracket is expected here; found “7”.".to_owned()),
            ("a in ()", format!("character 7: {value}; found “)”.")),
            ("answered comment", "character 10: An opening bracket is expected here; found “comment”.".to_owned()),
            ("answered(6)", "character 10: The key of a question or a fact such as contact.channel is expected here; found “6”.".to_owned()),
            ("a = \"x", "character 7: The text needs a double quote at its end; the text ends here.".to_owned()),
            ("a = \"ä\\n\"", "character 8: A backslash stands only before a double quote or another backslash; found “n”.".to_owned()),
            (&format!("a = \"{}\"", "x".repeat(1000)), "character 1007: This is 1004 characters long; at most 1000 fit. Please shorten it.".to_owned()),
            (&"(".repeat(900), "character 34: Brackets and “not” nest more than 32 deep here. Please write it simpler.".to_owned()),
            (&"not ".repeat(200), "character 133: Brackets and “not” nest more than 32 deep here. Please write it simpler.".to_owned()),
        ] {
            assert_eq!(error(text), expected, "{text}");
        }
    }

    #[test]
    fn programs_read_the_code() {
        for (text, code) in [
            ("score <", Code::Syntax),
            (&"x".repeat(1001), Code::TooLong),
            (&"(".repeat(33), Code::TooDeep),
            ("contact.x = 1", Code::UnknownFact),
        ] {
            assert_eq!(text.parse::<Condition>().unwrap_err().code, code, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused_with_a_sentence(text in prop_oneof![".{0,80}", "[ -~]{0,200}", sample::babble()]) {
            match text.parse::<Condition>() {
                Ok(condition) => prop_assert_eq!(canonical(&condition.to_string()), condition.to_string()),
                Err(error) => {
                    prop_assert!((1..=text.chars().count() + 1).contains(&error.character), "{error}");
                    let said = error.message.to_string();
                    prop_assert!(said.ends_with(['.', '?']) && !said.starts_with("This cannot be read"), "{error}");
                }
            }
        }

        #[test]
        fn a_condition_is_written_as_it_is_read(condition in sample::condition()) {
            prop_assert_eq!(condition.to_string().parse::<Condition>(), Ok(condition));
        }
    }
}
