//! Drawing: from a card's layout to a PDF.

use krilla::Document;
use krilla::color::{luma, rgb};
use krilla::geom::{Path, PathBuilder, Point, Rect as PdfRect, Transform};
use krilla::metadata::{Metadata, TextDirection};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke, StrokeDash};
use krilla::surface::Surface;

use super::colour::{MARK, Rgb};
use super::fit::Block;
use super::fonts::Fonts;
use super::forms::{MM, PAPER, Spot, Stretch, TENT_PANEL, sheet};
use super::layout::{Item, Panel, Rect};
use super::qr::Modules;
use super::{Card, Form, PrintError};

/// Width of marks, in points.
const HAIRLINE: f32 = 0.35;

/// One sheet with cards on it.
pub(super) fn document(card: &Card<'_>, form: Form, panel: &Panel, fonts: &Fonts) -> Result<Vec<u8>, PrintError> {
    let mut document = Document::new();
    document.set_metadata(metadata(card));
    let size = PageSettings::from_wh(PAPER.0 * MM, PAPER.1 * MM);
    let mut page = document.start_page_with(size.ok_or_else(|| PrintError::Internal("no size of paper".to_owned()))?);
    let mut surface = page.surface();
    let sheet = sheet(form);
    stretches(&mut surface, &sheet.folds, Some(StrokeDash { array: vec![2.0 * MM, 1.5 * MM], offset: 0.0 }));
    stretches(&mut surface, &sheet.cuts, None);
    for spot in &sheet.cards {
        surface.push_transform(&transform(*spot));
        draw(&mut surface, panel, fonts);
        surface.pop();
    }
    surface.finish();
    page.finish();
    document.finish().map_err(|error| PrintError::Internal(error.to_string()))
}

/// No date: the same card is the same file.
fn metadata(card: &Card<'_>) -> Metadata {
    let names = [card.organisation.trim(), card.place.trim()];
    let title = names.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" · ");
    let direction = if card.right_to_left { TextDirection::RightToLeft } else { TextDirection::LeftToRight };
    Metadata::new()
        .title(title)
        .language(card.language.to_owned())
        .text_direction(direction)
        .producer("Afterword".to_owned())
}

fn transform(spot: Spot) -> Transform {
    if spot.turned {
        // Half a turn round the middle of the panel; only tents have such panels.
        let (width, height) = TENT_PANEL;
        return Transform::from_row(-1.0, 0.0, 0.0, -1.0, spot.x + width * MM, spot.y + height * MM);
    }
    Transform::from_translate(spot.x, spot.y)
}

fn draw(surface: &mut Surface<'_>, panel: &Panel, fonts: &Fonts) {
    for item in &panel.items {
        let place = if panel.right_to_left { item.place().mirrored(panel.width) } else { item.place() };
        match item {
            Item::Text { block, .. } => text(surface, block, place, panel.right_to_left, fonts),
            Item::Dot { colour, .. } => fill(surface, rounded(place), *colour),
            Item::Code { .. } => {
                surface.set_fill(Some(Fill { paint: luma::Color::black().into(), ..Fill::default() }));
                if let Some(path) = code(&panel.code, place) {
                    surface.draw_path(&path);
                }
            }
        }
    }
}

fn text(surface: &mut Surface<'_>, block: &Block, place: Rect, right_to_left: bool, fonts: &Fonts) {
    surface.set_fill(Some(paint(block.colour)));
    for (number, line) in block.lines.iter().enumerate() {
        let free = place.width - line.width * block.size;
        let mut x = place.x + if right_to_left { free } else { 0.0 };
        for run in &line.runs {
            let start = Point::from_xy(x, place.y + block.baseline(number));
            if let Some(face) = fonts.face(run.face) {
                surface.draw_glyphs(start, &run.glyphs, face.pdf.clone(), &run.text, block.size, false);
            }
            x += run.width * block.size;
        }
    }
}

/// The dark modules as one path: pieces of one path leave no light seams between them.
fn code(modules: &Modules, place: Rect) -> Option<Path> {
    let module = place.width / modules.side as f32;
    let mut path = PathBuilder::new();
    for bar in modules.bars() {
        let (x, y) = (place.x + bar.from as f32 * module, place.y + bar.row as f32 * module);
        path.push_rect(PdfRect::from_xywh(x, y, (bar.to - bar.from) as f32 * module, module)?);
    }
    path.finish()
}

/// A square with round corners.
fn rounded(place: Rect) -> Option<Path> {
    let radius = place.width * 0.28;
    let (left, top, right, bottom) = (place.x, place.y, place.right(), place.bottom());
    let mut path = PathBuilder::new();
    path.move_to(left + radius, top);
    path.line_to(right - radius, top);
    path.quad_to(right, top, right, top + radius);
    path.line_to(right, bottom - radius);
    path.quad_to(right, bottom, right - radius, bottom);
    path.line_to(left + radius, bottom);
    path.quad_to(left, bottom, left, bottom - radius);
    path.line_to(left, top + radius);
    path.quad_to(left, top, left + radius, top);
    path.close();
    path.finish()
}

fn fill(surface: &mut Surface<'_>, path: Option<Path>, colour: Rgb) {
    surface.set_fill(Some(paint(colour)));
    if let Some(path) = path {
        surface.draw_path(&path);
    }
}

fn stretches(surface: &mut Surface<'_>, stretches: &[Stretch], dash: Option<StrokeDash>) {
    let (r, g, b) = MARK;
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke {
        paint: rgb::Color::new(r, g, b).into(),
        width: HAIRLINE,
        dash,
        ..Stroke::default()
    }));
    for Stretch { from, to } in stretches {
        let mut path = PathBuilder::new();
        path.move_to(from.0, from.1);
        path.line_to(to.0, to.1);
        if let Some(path) = path.finish() {
            surface.draw_path(&path);
        }
    }
    surface.set_stroke(None);
}

fn paint((r, g, b): Rgb) -> Fill {
    Fill { paint: rgb::Color::new(r, g, b).into(), ..Fill::default() }
}
