//! Texts made to fit their place: wrapped, then smaller down to a floor, then cut.

use super::PrintError;
use super::colour::Rgb;
use super::fonts::{Family, Fonts, Role};
use super::shape::{Line, Paragraph};
use super::wrap::{Breaks, balanced, letters, wrap};

/// How a text is set.
#[derive(Clone, Copy)]
pub(super) struct Style {
    pub(super) role: Role,
    /// The size that is wanted, in points.
    pub(super) size: f32,
    /// The smallest size.
    pub(super) floor: f32,
    pub(super) most_lines: usize,
    pub(super) colour: Rgb,
    pub(super) right_to_left: bool,
    /// What to do with a text that is too long at the smallest size.
    pub(super) excess: Excess,
}

/// What to do with a text that is too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Excess {
    /// Leave the rest out, with three dots.
    Cut,
    /// Refuse it.
    Refuse,
}

/// A text in its place's width. Lengths are in points.
#[derive(Clone)]
pub(super) struct Block {
    pub(super) lines: Vec<Line>,
    pub(super) size: f32,
    pub(super) colour: Rgb,
    measure: Measure,
}

/// The room that a line needs, in ems.
#[derive(Clone, Copy)]
struct Measure {
    above: f32,
    below: f32,
    leading: f32,
}

impl Block {
    /// From the top of the first line to the foot of the last.
    pub(super) fn height(&self) -> f32 {
        height(self.measure, self.lines.len(), self.size)
    }

    /// From the top of the block to the baseline of a line.
    pub(super) fn baseline(&self, line: usize) -> f32 {
        (self.measure.above + line as f32 * self.measure.leading) * self.size
    }
}

/// A text in a place of `width` and `height`; nothing if there are no words or no room at all.
pub(super) fn fit(
    text: &str,
    style: Style,
    (width, height): (f32, f32),
    fonts: &Fonts,
) -> Result<Option<Block>, PrintError> {
    let text = clean(text);
    let missing = fonts.missing(style.role, &text);
    if !missing.is_empty() {
        let characters = missing.iter().map(char::to_string).collect::<Vec<_>>().join(" ");
        return Err(PrintError::NoGlyphs { text, characters });
    }
    if text.is_empty() {
        return Ok(None);
    }
    let paragraph = Paragraph::new(&text, style.role, style.right_to_left, fonts);
    let place = Place { style, width, height, measure: Measure::of(&text, style.role, fonts), fonts };
    if let Some(block) = place.attempts().into_iter().find_map(|attempt| place.attempt(&paragraph, attempt)) {
        return Ok(Some(block));
    }
    match style.excess {
        Excess::Refuse => Err(PrintError::AddressTooLong { text: text.clone() }),
        Excess::Cut => Ok(place.cut(&text)),
    }
}

struct Place<'a> {
    style: Style,
    width: f32,
    height: f32,
    measure: Measure,
    fonts: &'a Fonts,
}

/// One way to set a text.
#[derive(Clone, Copy)]
struct Attempt {
    most_lines: usize,
    breaks: Breaks,
    /// The smallest size at which this way is better than the next.
    least: f32,
}

impl Place<'_> {
    /// The ways to set a text, the best first.
    fn attempts(&self) -> Vec<Attempt> {
        let Style { role, size, floor, most_lines, excess, .. } = self.style;
        let usual = Attempt { most_lines, breaks: Breaks::Words, least: floor };
        let least = (size * 0.6).max(floor);
        let mut attempts = Vec::new();
        if excess == Excess::Refuse {
            // Rather small than in two lines, of which people would type the first.
            attempts.push(Attempt { most_lines: 1, ..usual });
        } else if self.fonts.is_language("ja") {
            attempts.push(Attempt { breaks: Breaks::Phrases, least, ..usual });
        } else if self.fonts.writes_ideographs() && role == Role::Headline {
            // No rule tells where the words end, so a short headline is better on one line.
            attempts.push(Attempt { most_lines: 1, least, ..usual });
        }
        attempts.extend([usual, Attempt { breaks: Breaks::Letters, ..usual }]);
        attempts
    }

    fn attempt(&self, paragraph: &Paragraph<'_>, attempt: Attempt) -> Option<Block> {
        if attempt.breaks == Breaks::Letters {
            return self.set(paragraph, attempt.least, attempt);
        }
        sizes(self.style.size, attempt.least).find_map(|size| self.set(paragraph, size, attempt))
    }

    fn set(&self, paragraph: &Paragraph<'_>, size: f32, attempt: Attempt) -> Option<Block> {
        let Attempt { most_lines, breaks, .. } = attempt;
        let (measure, colour) = (self.measure, self.style.colour);
        let most = (1..=most_lines).rev().find(|lines| height(measure, *lines, size) <= self.height)?;
        let width = self.width / size;
        let mut ranges = wrap(paragraph, width, most, breaks)?;
        if breaks != Breaks::Letters && ranges.len() > 1 {
            ranges = balanced(paragraph, width, breaks, ranges);
        }
        let lines: Vec<Line> = ranges.into_iter().map(|range| paragraph.line(range)).collect();
        // A single letter wider than its place is the one thing that wrapping lets through.
        let fits = lines.iter().all(|line| line.width <= width);
        fits.then_some(Block { lines, size, colour, measure })
    }

    /// As much of the text as there is room for, at the smallest size, and three dots.
    fn cut(&self, text: &str) -> Option<Block> {
        let Style { role, floor, most_lines, right_to_left, .. } = self.style;
        let attempt = Attempt { most_lines, breaks: Breaks::Letters, least: floor };
        let ends: Vec<usize> = letters(text).collect();
        let short = |kept: usize| {
            let end = kept.checked_sub(1).and_then(|last| ends.get(last)).copied().unwrap_or(0);
            let kept = text.get(..end).unwrap_or_default().trim_end().trim_end_matches(['.', ',', ';', ':', '،']);
            let text = format!("{kept}…");
            self.set(&Paragraph::new(&text, role, right_to_left, self.fonts), floor, attempt)
        };
        // Longer texts never fit where shorter ones do not, so the longest can be searched for by halves.
        let longest = binary_search(ends.len(), |kept| short(kept).is_some());
        short(longest)
    }
}

impl Measure {
    /// The room that the scripts of a text need.
    fn of(text: &str, role: Role, fonts: &Fonts) -> Self {
        let families: Vec<Family> = text
            .chars()
            .filter(|character| character.is_alphabetic())
            .filter_map(|character| fonts.face_for(role, character, None))
            .filter_map(|face| fonts.face(face).map(|face| face.family))
            .collect();
        let headline = role == Role::Headline;
        let pick = |above, below, tight, loose| Self { above, below, leading: if headline { tight } else { loose } };
        if families.contains(&Family::Arabic) {
            pick(1.05, 0.5, 1.6, 1.6)
        } else if families.contains(&Family::Ideographs) {
            pick(0.92, 0.26, 1.36, 1.6)
        } else if fonts.is_language("vi") {
            // Two marks on one capital letter.
            pick(1.05, 0.28, 1.36, 1.5)
        } else {
            pick(0.98, 0.28, 1.24, 1.44)
        }
    }
}

/// The greatest number up to `most` for which `holds`, if it holds for all that are smaller; else 0.
fn binary_search(most: usize, holds: impl Fn(usize) -> bool) -> usize {
    let (mut good, mut bad) = (0, most + 1);
    while bad - good > 1 {
        let middle = usize::midpoint(good, bad);
        if holds(middle) {
            good = middle;
        } else {
            bad = middle;
        }
    }
    good
}

fn height(measure: Measure, lines: usize, size: f32) -> f32 {
    (measure.above + measure.below + lines.saturating_sub(1) as f32 * measure.leading) * size
}

/// Sizes from one down to a smaller one.
fn sizes(from: f32, to: f32) -> impl Iterator<Item = f32> {
    (0..=12_u8).map(move |step| from + (to - from) * f32::from(step) / 12.0)
}

/// One line of words: no line ends, tabs and other signs to machines, one space at a time. A soft hyphen is left out,
/// for words are not divided.
fn clean(text: &str) -> String {
    let seen = text.replace('\u{ad}', "");
    let words =
        seen.split(|c: char| c.is_control() || (c.is_whitespace() && !is_fixed(c))).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// Spaces that hold words together.
fn is_fixed(character: char) -> bool {
    matches!(character, '\u{a0}' | '\u{202f}')
}
