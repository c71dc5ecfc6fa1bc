//! Shaping: from characters to glyphs in the order in which they are seen.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;

use harfrust::{Direction, Language, ShapeOptions, UnicodeBuffer};
use krilla::text::{GlyphId, KrillaGlyph};
use unicode_bidi::{Level, ParagraphBidiInfo};

use super::fonts::{Face, Fonts, Role};

/// A text with the direction of each of its characters.
pub(super) struct Paragraph<'a> {
    pub(super) text: &'a str,
    role: Role,
    bidi: ParagraphBidiInfo<'a>,
    fonts: &'a Fonts,
    /// Parts are measured again and again, for widths and sizes are tried until one fits.
    widths: RefCell<HashMap<(usize, usize), f32>>,
}

/// Glyphs of one font and one direction.
#[derive(Clone)]
pub(super) struct Run {
    pub(super) face: usize,
    /// The characters, in the order in which they are read.
    pub(super) text: String,
    pub(super) glyphs: Vec<KrillaGlyph>,
    /// In ems.
    pub(super) width: f32,
}

/// What stands on one line, from left to right.
#[derive(Clone, Default)]
pub(super) struct Line {
    pub(super) runs: Vec<Run>,
    /// In ems.
    pub(super) width: f32,
}

impl<'a> Paragraph<'a> {
    /// `text` as a paragraph that reads from right to left, or from left to right.
    pub(super) fn new(text: &'a str, role: Role, right_to_left: bool, fonts: &'a Fonts) -> Self {
        let level = if right_to_left { Level::rtl() } else { Level::ltr() };
        Self { text, role, bidi: ParagraphBidiInfo::new(text, Some(level)), fonts, widths: RefCell::default() }
    }

    /// The glyphs of a part of the text that stands on a line of its own.
    pub(super) fn line(&self, part: Range<usize>) -> Line {
        let mut line = Line::default();
        if part.is_empty() {
            return line;
        }
        let (levels, runs) = self.bidi.visual_runs(part);
        for run in runs {
            let right_to_left = levels.get(run.start).is_some_and(Level::is_rtl);
            let mut items = self.items(run);
            if right_to_left {
                items.reverse();
            }
            line.runs.extend(items.into_iter().filter_map(|(face, range)| self.shaped(face, range, right_to_left)));
        }
        line.width = line.runs.iter().map(|run| run.width).sum();
        line
    }

    /// How wide a part is on a line of its own, in ems.
    pub(super) fn width(&self, part: Range<usize>) -> f32 {
        let key = (part.start, part.end);
        if let Some(width) = self.widths.borrow().get(&key) {
            return *width;
        }
        let width = self.line(part).width;
        self.widths.borrow_mut().insert(key, width);
        width
    }

    /// A run of one direction, divided by fonts.
    fn items(&self, run: Range<usize>) -> Vec<(usize, Range<usize>)> {
        let mut items: Vec<(usize, Range<usize>)> = Vec::new();
        let text = self.text.get(run.clone()).unwrap_or_default();
        for (at, character) in text.char_indices() {
            let before = items.last().map(|(face, _)| *face);
            let Some(face) = self.fonts.face_for(self.role, character, before) else { continue };
            let range = run.start + at..run.start + at + character.len_utf8();
            match items.last_mut() {
                Some((last, part)) if *last == face && part.end == range.start => part.end = range.end,
                _ => items.push((face, range)),
            }
        }
        items
    }

    fn shaped(&self, number: usize, range: Range<usize>, right_to_left: bool) -> Option<Run> {
        let face = self.fonts.face(number)?;
        let text = self.text.get(range)?;
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_direction(if right_to_left { Direction::RightToLeft } else { Direction::LeftToRight });
        if let Some(language) = Language::new(&self.fonts.language) {
            buffer.set_language(language);
        }
        let glyphs = glyphs(face, text, buffer);
        let width = glyphs.iter().map(|glyph| glyph.x_advance).sum();
        Some(Run { face: number, text: text.to_owned(), glyphs, width })
    }
}

fn glyphs(face: &Face, text: &str, buffer: UnicodeBuffer) -> Vec<KrillaGlyph> {
    let shaper = face.shaper.shaper(&face.font).build();
    let em = face.pdf.units_per_em();
    let shaped = shaper.shape(buffer, ShapeOptions::new());
    let mut starts: Vec<usize> = shaped.glyph_infos().iter().map(|info| info.cluster as usize).collect();
    starts.sort_unstable();
    let glyphs = shaped.glyph_infos().iter().zip(shaped.glyph_positions());
    glyphs
        .map(|(info, position)| {
            let start = info.cluster as usize;
            // What the glyph stands for ends where the next cluster starts: so text can be marked and copied.
            let end = starts.iter().copied().find(|next| *next > start).unwrap_or(text.len());
            KrillaGlyph {
                glyph_id: GlyphId::new(info.glyph_id),
                text_range: start..end,
                x_advance: position.x_advance as f32 / em,
                x_offset: position.x_offset as f32 / em,
                y_offset: position.y_offset as f32 / em,
                y_advance: position.y_advance as f32 / em,
                location: None,
            }
        })
        .collect()
}
