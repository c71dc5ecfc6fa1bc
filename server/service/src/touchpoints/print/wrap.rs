//! Where lines end.

use std::ops::Range;

use unicode_bidi::BidiClass;

use super::shape::Paragraph;

/// How much wider the pieces of a line may be than the whole, where letters are drawn together.
const SLACK: f32 = 1.03;

/// Where a line may end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Breaks {
    /// Only where Japanese pauses: the rules of Unicode allow an end after almost every sign.
    Phrases,
    /// Where the rules of Unicode allow it (UAX 14). A word that is too long has no lines.
    Words,
    /// As [`Breaks::Words`], and as the last way between any two letters.
    Letters,
}

/// The lines of a paragraph, none wider than `width` (in ems), or nothing when there would be more than `most` of them
/// or a word is too long.
pub(super) fn wrap(paragraph: &Paragraph<'_>, width: f32, most: usize, breaks: Breaks) -> Option<Vec<Range<usize>>> {
    let mut lines: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    while start < paragraph.text.len() {
        if lines.len() == most {
            return None;
        }
        let end = end_of_line(paragraph, start, width, breaks)?;
        lines.push(trimmed(paragraph.text, start..end));
        start = end;
    }
    Some(lines)
}

/// The same lines, about equally long: so that no word is left alone on the last.
pub(super) fn balanced(
    paragraph: &Paragraph<'_>,
    width: f32,
    breaks: Breaks,
    lines: Vec<Range<usize>>,
) -> Vec<Range<usize>> {
    let mut best = lines;
    let (mut narrow, mut wide) = (width / 2.0, width);
    for _ in 0..6 {
        let middle = f32::midpoint(narrow, wide);
        match wrap(paragraph, middle, best.len(), breaks) {
            Some(lines) => (best, wide) = (lines, middle),
            None => narrow = middle,
        }
    }
    best
}

/// Where the line ends that begins at `start`: as late as it can.
fn end_of_line(paragraph: &Paragraph<'_>, start: usize, width: f32, breaks: Breaks) -> Option<usize> {
    let rest = paragraph.text.get(start..)?;
    let ends = unicode_linebreak::linebreaks(rest).map(|(at, _)| at);
    let allowed = ends.filter(|at| breaks != Breaks::Phrases || ends_phrase(rest, *at)).map(|at| start + at);
    last_that_fits(paragraph, start, width, allowed).or_else(|| match breaks {
        Breaks::Phrases | Breaks::Words => None,
        // One letter at the least, however narrow: a line that takes nothing would never end.
        Breaks::Letters => last_that_fits(paragraph, start, width, letters(rest).map(|at| start + at))
            .or_else(|| letters(rest).next().map(|at| start + at)),
    })
}

/// Whether a phrase of Japanese may end at `at`. A rule of thumb: after signs, after a particle, and where the script
/// changes between ideographs and katakana; never inside a word of katakana.
fn ends_phrase(text: &str, at: usize) -> bool {
    let (before, after) = text.split_at(at);
    let (Some(last), Some(next)) = (before.chars().next_back(), after.chars().next()) else { return true };
    match (Script::of(last), Script::of(next)) {
        (Script::Hiragana, Script::Hiragana) => "はをに".contains(last),
        (Script::Hiragana, _) => "はをにへでともがのやかてばたるなく".contains(last),
        // A number and what it counts.
        (Script::Other, _) if last.is_numeric() => false,
        (Script::Katakana, Script::Ideograph) | (Script::Ideograph, Script::Katakana) | (Script::Other, _) => true,
        _ => false,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Hiragana,
    Katakana,
    Ideograph,
    /// Signs, spaces and other scripts: the rules of Unicode do for them.
    Other,
}

impl Script {
    fn of(character: char) -> Self {
        match character {
            '\u{3041}'..='\u{309f}' => Self::Hiragana,
            '\u{30a1}'..='\u{30fa}' | '\u{30fc}'..='\u{30ff}' => Self::Katakana,
            '々' | '〇' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' => Self::Ideograph,
            _ => Self::Other,
        }
    }
}

fn last_that_fits(
    paragraph: &Paragraph<'_>,
    start: usize,
    width: f32,
    ends: impl Iterator<Item = usize>,
) -> Option<usize> {
    // Pieces are measured one by one, which shapes each only once. Together they may be a little narrower.
    let (mut before, mut from, mut candidates) = (0.0, start, Vec::new());
    for end in ends {
        if before + paragraph.width(trimmed(paragraph.text, from..end)) > width * SLACK {
            break;
        }
        before += paragraph.width(from..end);
        from = end;
        candidates.push(end);
    }
    candidates.into_iter().rev().find(|end| paragraph.width(trimmed(paragraph.text, start..*end)) <= width)
}

/// Where letters end, with the marks that stand on them.
pub(super) fn letters(text: &str) -> impl Iterator<Item = usize> {
    let mark = |character| matches!(unicode_bidi::bidi_class(character), BidiClass::NSM | BidiClass::BN);
    text.char_indices()
        .skip(1)
        .filter(move |(_, character)| !mark(*character))
        .map(|(at, _)| at)
        .chain(std::iter::once(text.len()))
}

/// Spaces at the end of a line are not seen.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let length = text.get(range.clone()).map_or(0, |line| line.trim_end().len());
    range.start..range.start + length
}
