//! Which tests make sense: whether what is asked of an answer can be true of it.

use super::nearest::Thing;
use super::outline::{Kind, Question, Scale};
use super::problem::Code;
use super::{Comparison, Fact, Literal, Number, Placed, Subject, Test, nearest};
use crate::{Channel, Language, Sentence, sentence, text};

/// What is wrong, for programs and for people.
type Objection = (Code, Sentence);

/// What is wrong with a part of a test, and how many bytes of the condition come before that part.
pub(super) struct Finding {
    pub(super) at: usize,
    pub(super) code: Code,
    pub(super) message: Sentence,
}

/// What the values of a subject are.
enum Type<'a> {
    Number(Scale),
    /// One text; one of these, where they are known.
    Word(Option<Vec<&'a str>>),
    Reason,
    /// Several of these.
    Words(&'a [String]),
    Date,
    Flag,
    /// Something that can only be there or not; the sentence says what to ask instead.
    Whole(Sentence),
}

/// What is wrong with a test of a fact, or of the answer to `question`.
pub(super) fn findings(test: &Test, question: Option<&Question>) -> Vec<Finding> {
    let Placed { what: subject, at } = test.subject();
    let finding = |at, (code, message)| Finding { at, code, message };
    let of = match type_of(subject, question) {
        Ok(of) => of,
        Err(objection) => return vec![finding(*at, objection)],
    };
    let compared = |how, literal: &Placed<Literal>| {
        compare(subject, &of, how, &literal.what).err().map(|objection| finding(literal.at, objection))
    };
    match test {
        Test::Answered(Placed { what: Subject::Count(key), at }) => {
            let message = sentence!("logic-always-there", subject = subject.to_string(), key);
            vec![finding(*at, (Code::Mismatch, message))]
        }
        Test::Answered(_) => Vec::new(),
        Test::Compare(_, how, literal) => compared(*how, literal).into_iter().collect(),
        Test::In(_, literals) => literals.iter().filter_map(|literal| compared(Comparison::Equal, literal)).collect(),
        Test::Has(_, literal) => {
            has(subject, &of, &literal.what).err().map(|objection| finding(literal.at, objection)).into_iter().collect()
        }
    }
}

/// What is wrong with showing a fact, or the answer to `question`, in a text.
pub(super) fn unshowable(subject: &Subject, question: Option<&Question>) -> Option<Objection> {
    match (type_of(subject, question), question.map(|question| &question.kind)) {
        (Err(objection), _) => Some(objection),
        (Ok(Type::Whole(_)), Some(Kind::File)) => {
            Some((Code::Mismatch, sentence!("logic-file-in-text", subject = subject.to_string())))
        }
        (Ok(Type::Whole(_)), Some(Kind::Matrix { .. })) => {
            Some((Code::Mismatch, sentence!("logic-rows-in-text", subject = subject.to_string())))
        }
        _ => None,
    }
}

fn type_of<'a>(subject: &Subject, question: Option<&'a Question>) -> Result<Type<'a>, Objection> {
    match (subject, question.map(|question| &question.kind)) {
        (Subject::Fact(fact), _) => Ok(of_fact(*fact)),
        (_, None) => Ok(Type::Word(None)),
        (Subject::Answer(key) | Subject::Part(key, _) | Subject::Count(key), Some(Kind::Nothing)) => {
            Err((Code::Mismatch, sentence!("logic-statement", key)))
        }
        (Subject::Answer(key), Some(kind)) => Ok(of_answer(key, kind)),
        (Subject::Part(key, part), Some(kind)) => of_part(key, part, kind),
        (Subject::Count(_), Some(Kind::ManyOf(choices) | Kind::Ranking(choices))) => {
            Ok(Type::Number(up_to(0, choices.len())))
        }
        (Subject::Count(key), Some(_)) => Err((Code::Mismatch, sentence!("logic-nothing-to-count", key))),
    }
}

fn of_fact(fact: Fact) -> Type<'static> {
    match fact {
        Fact::Reason => Type::Reason,
        Fact::Channel => Type::Word(Some(Channel::ALL.iter().map(|channel| channel.as_str()).collect())),
        Fact::Segment => Type::Word(None),
        Fact::Language => Type::Word(Some(Language::ALL.iter().map(|language| language.as_str()).collect())),
    }
}

fn of_answer<'a>(key: &str, kind: &'a Kind) -> Type<'a> {
    let example = |words: &'a [String], otherwise| words.first().map_or(otherwise, String::as_str);
    match kind {
        Kind::Number(scale) => Type::Number(*scale),
        Kind::OneOf(choices) => Type::Word(Some(words(choices).collect())),
        Kind::ManyOf(choices) => Type::Words(choices),
        Kind::Text => Type::Word(None),
        Kind::Date => Type::Date,
        Kind::Flag => Type::Flag,
        Kind::Matrix { rows, .. } => Type::Whole(sentence!("logic-rows", key, row = example(rows, "row"))),
        Kind::Ranking(choices) => Type::Whole(sentence!("logic-ranking", key, choice = example(choices, "choice"))),
        Kind::File | Kind::Nothing => Type::Whole(sentence!("logic-file", key)),
    }
}

fn of_part<'a>(key: &str, part: &str, kind: &'a Kind) -> Result<Type<'a>, Objection> {
    match kind {
        Kind::Matrix { rows, scale } if rows.iter().any(|row| row == part) => Ok(Type::Number(*scale)),
        Kind::Matrix { rows, .. } => Err((Code::UnknownRow, nearest::unknown(Thing::Row, part, words(rows)))),
        Kind::Ranking(choices) => known(part, words(choices)).map(|()| Type::Number(up_to(1, choices.len()))),
        _ => Err((Code::Mismatch, sentence!("logic-no-parts", key))),
    }
}

fn words(words: &[String]) -> impl Iterator<Item = &str> + Clone {
    words.iter().map(String::as_str)
}

fn up_to(lowest: u32, choices: usize) -> Scale {
    Scale { lowest: lowest.into(), highest: Number::count(choices), whole: true }
}

fn known<'a>(choice: &str, choices: impl Iterator<Item = &'a str> + Clone) -> Result<(), Objection> {
    if choices.clone().any(|known| known == choice) {
        return Ok(());
    }
    Err((Code::UnknownChoice, nearest::unknown(Thing::Choice, choice, choices)))
}

fn compare(subject: &Subject, of: &Type<'_>, how: Comparison, with: &Literal) -> Result<(), Objection> {
    let no = |why: Sentence| Err((Code::Mismatch, why));
    match (of, with) {
        (Type::Whole(instead), _) => no(instead.clone()),
        (Type::Words(_), Literal::Text(_)) => {
            no(sentence!("logic-several-choices", subject = subject.to_string(), with = with.to_string()))
        }
        (Type::Word(_) | Type::Reason, Literal::Text(_)) | (Type::Flag, Literal::Flag(_)) if how.is_order() => {
            no(sentence!("logic-no-order", sign = how.as_str(), signs = "=, !="))
        }
        (Type::Number(scale), Literal::Number(number)) => scale.judge(subject, how, *number),
        (Type::Word(Some(choices)), Literal::Text(choice)) => known(choice, choices.iter().copied()),
        (Type::Reason, Literal::Text(reason)) if !text::is_reason(reason) => {
            Err((Code::NeverTrue, sentence!("logic-no-reason", given = text::shortened(reason, 60))))
        }
        (Type::Word(None) | Type::Reason, Literal::Text(_))
        | (Type::Date, Literal::Date(_))
        | (Type::Flag, Literal::Flag(_)) => Ok(()),
        _ => no(sentence!("logic-not-compared", subject = subject.to_string(), is = of.as_str(), with = word_of(with))),
    }
}

fn has(subject: &Subject, of: &Type<'_>, choice: &Literal) -> Result<(), Objection> {
    let no = |why: Sentence| Err((Code::Mismatch, why));
    match (of, choice) {
        (Type::Whole(instead), _) => no(instead.clone()),
        (Type::Words(choices), Literal::Text(choice)) => known(choice, words(choices)),
        (Type::Words(_), _) => no(sentence!("logic-choices-are-texts", subject = subject.to_string())),
        _ => {
            let (subject, choice) = (subject.to_string(), choice.to_string());
            no(sentence!("logic-has-no-several", subject, is = of.as_str(), choice))
        }
    }
}

impl Type<'_> {
    /// The word by which wordings choose.
    const fn as_str(&self) -> &'static str {
        match self {
            Self::Number(_) => "number",
            Self::Word(Some(_)) => "choice",
            Self::Word(None) | Self::Reason => "text",
            Self::Words(_) | Self::Whole(_) => "choices",
            Self::Date => "date",
            Self::Flag => "flag",
        }
    }
}

/// The word by which wordings choose.
const fn word_of(literal: &Literal) -> &'static str {
    match literal {
        Literal::Number(_) => "number",
        Literal::Date(_) => "date",
        Literal::Text(_) => "text",
        Literal::Flag(_) => "flag",
    }
}

impl Scale {
    /// Whether a comparison with `number` tells points of this scale apart.
    fn judge(&self, subject: &Subject, how: Comparison, number: Number) -> Result<(), Objection> {
        if !self.allows(how, number) {
            return Err((Code::NeverTrue, sentence!("logic-never-true", range = self.in_words(subject))));
        }
        if !self.allows(how.opposite(), number) {
            return Err((Code::AlwaysTrue, sentence!("logic-always-true", range = self.in_words(subject))));
        }
        Ok(())
    }

    /// What the answers are; the beginning of a sentence.
    fn in_words(&self, subject: &Subject) -> Sentence {
        let (subject, from, to) = (subject.to_string(), self.lowest.to_string(), self.highest.to_string());
        if self.whole {
            sentence!("logic-range-whole", subject, from, to)
        } else {
            sentence!("logic-range", subject, from, to)
        }
    }

    /// Whether the comparison holds for at least one point.
    fn allows(&self, how: Comparison, number: Number) -> bool {
        let has = (self.lowest..=self.highest).contains(&number) && (number.is_whole() || !self.whole);
        match how {
            Comparison::Equal => has,
            Comparison::Unequal => !has || self.lowest < self.highest,
            Comparison::Below | Comparison::AtMost => how.holds(&self.lowest, &number),
            Comparison::Above | Comparison::AtLeast => how.holds(&self.highest, &number),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(kind: Kind) -> Question {
        Question { key: "q".to_owned(), kind, show_if: None, required: false, wordings: Vec::new() }
    }

    fn keys(words: &[&str]) -> Vec<String> {
        words.iter().map(ToString::to_string).collect()
    }

    fn said(condition: &str, kind: Option<Kind>) -> Vec<(usize, Code, String)> {
        let condition: super::super::Condition = condition.parse().unwrap();
        let question = kind.map(question);
        condition
            .tests()
            .into_iter()
            .flat_map(|test| findings(test, question.as_ref()))
            .map(|finding| (finding.at, finding.code, finding.message.to_string()))
            .collect()
    }

    #[test]
    fn a_scale_knows_what_can_be_true_of_it() {
        let nps = || Some(Kind::Number(Scale::whole(0_i16, 10_i16)));
        for fine in ["q > 9", "q >= 10", "q < 1", "q != 5", "q in (0, 10)", "q > 9.5"] {
            assert_eq!(said(fine, nps()), [], "{fine}");
        }
        for (condition, at, code, end) in [
            ("q > 10", 4, Code::NeverTrue, "never true."),
            ("q < 0", 4, Code::NeverTrue, "never true."),
            ("q = 2.5", 4, Code::NeverTrue, "never true."),
            ("q in (9, 11)", 9, Code::NeverTrue, "never true."),
            ("q <= 10", 5, Code::AlwaysTrue, "true of every answer."),
            ("q != -1", 5, Code::AlwaysTrue, "true of every answer."),
        ] {
            let message = format!("“q” is a whole number from 0 to 10; this is {end}");
            assert_eq!(said(condition, nps()), [(at, code, message)], "{condition}");
        }
        let rows = || Some(Kind::Matrix { rows: keys(&["friendly"]), scale: Scale::whole(1_i16, 5_i16) });
        assert_eq!(said("q.friendly >= 6", rows())[0].1, Code::NeverTrue);
        assert_eq!(said("count(q) > 2", Some(Kind::ManyOf(keys(&["a", "b"]))))[0].1, Code::NeverTrue);
        assert_eq!(said("q.a < 1", Some(Kind::Ranking(keys(&["a", "b"]))))[0].1, Code::NeverTrue);
    }

    #[test]
    fn what_does_not_go_together_is_told_with_what_would() {
        let one = || Some(Kind::OneOf(keys(&["yes", "partly", "no"])));
        let many = || Some(Kind::ManyOf(keys(&["price", "tone"])));
        let number = || Some(Kind::Number(Scale::whole(0_i16, 10_i16)));
        let matrix = || Some(Kind::Matrix { rows: keys(&["friendly"]), scale: Scale::whole(1_i16, 5_i16) });
        for (condition, kind, expected) in [
            ("q = \"6\"", number(), "“q” is a number; it cannot be compared with a text."),
            ("q = 6", one(), "“q” is one choice; it cannot be compared with a number."),
            ("q < \"yes\"", one(), "“<” is for numbers and dates; please use =, != or “in” here."),
            ("q = \"part\"", one(), "There is no choice “part”; did you mean “partly”?"),
            ("q in (\"yes\", \"partyl\")", one(), "There is no choice “partyl”; did you mean “partly”?"),
            ("q has \"yes\"", one(), "“q” is one choice; “has” is for several choices. Please write q = \"yes\"."),
            ("q = \"price\"", many(), "“q” may have several choices; please write q has \"price\"."),
            ("q has \"prise\"", many(), "There is no choice “prise”; did you mean “price”?"),
            ("q has 1", many(), "The choices of “q” are texts in double quotes."),
            ("q = 4", matrix(), "“q” has several rows; please name one of them, as in q.friendly."),
            ("q.freindly = 4", matrix(), "There is no row “freindly”; did you mean “friendly”?"),
            ("q.x = 4", number(), "“q” has neither rows nor ranks; please write “q” alone."),
            ("answered(count(q))", many(), "“count(q)” is always there; please write answered(q)."),
            ("count(q) = 4", number(), "“q” is no question with several choices, so there is nothing to count."),
            (
                "q = 1",
                Some(Kind::Ranking(keys(&["a"]))),
                "“q” is a ranking; please ask for the rank of a choice, as in q.a = 1.",
            ),
            ("q.b = 1", Some(Kind::Ranking(keys(&["a"]))), "There is no choice “b”."),
            ("q = true", Some(Kind::File), "“q” is a file; all to ask is answered(q)."),
            ("answered(q)", Some(Kind::Nothing), "“q” is a statement and has no answer."),
            ("q = 2026", Some(Kind::Date), "“q” is a date; it cannot be compared with a number."),
            ("q = \"yes\"", Some(Kind::Flag), "“q” is true or false; it cannot be compared with a text."),
            ("q > true", Some(Kind::Flag), "“>” is for numbers and dates; please use =, != or “in” here."),
            ("contact.channel = \"fone\"", None, "There is no choice “fone”; did you mean “phone”?"),
            ("contact.language = \"jp\"", None, "There is no choice “jp”."),
            (
                "contact.reason = \"Late fee\"",
                None,
                "A contact reason is written like “billing/late-fee”; none is “Late fee”.",
            ),
            (
                "contact.segment has \"vip\"",
                None,
                "“contact.segment” is a text; “has” is for several choices. Please write contact.segment = \"vip\".",
            ),
        ] {
            let said: Vec<String> = said(condition, kind).into_iter().map(|(_, _, message)| message).collect();
            assert_eq!(said, [expected], "{condition}");
        }
    }

    #[test]
    fn what_makes_sense_passes() {
        for (condition, kind) in [
            ("answered(q)", Some(Kind::File)),
            ("answered(q)", Some(Kind::Ranking(keys(&["a"])))),
            ("q = \"anything\" and q != \"\"", Some(Kind::Text)),
            ("q > 2026-01-31 and q in (2026-02-01)", Some(Kind::Date)),
            ("q = true and q != false", Some(Kind::Flag)),
            ("contact.reason in (\"billing\", \"billing/late-fee\") and contact.segment = \"vip\"", None),
        ] {
            assert_eq!(said(condition, kind), [], "{condition}");
        }
    }
}
