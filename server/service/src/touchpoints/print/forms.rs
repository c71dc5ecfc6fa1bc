//! The sheets of paper: where the cards stand on them, where they are cut and folded.

use super::Form;

/// Points in a millimetre.
pub(super) const MM: f32 = 72.0 / 25.4;

/// A4, in millimetres.
pub(super) const PAPER: (f32, f32) = (210.0, 297.0);
/// One side of a tent, in millimetres.
pub(super) const TENT_PANEL: (f32, f32) = (190.0, 120.0);
/// A sticker, in millimetres: the common label of which twelve are on a sheet (3 × 4).
pub(super) const STICKER: (f32, f32) = (63.5, 72.0);

/// What is glued over each other under the tent, in millimetres.
const TENT_FOOT: f32 = 18.0;
const COLUMNS: u8 = 3;
const ROWS: u8 = 4;
/// From one column of stickers to the next, and what is left at the sides and above, in millimetres.
const COLUMN_STEP: f32 = 66.04;
const STICKERS_LEFT: f32 = (PAPER.0 - 2.0 * COLUMN_STEP - STICKER.0) / 2.0;
const STICKERS_TOP: f32 = (PAPER.1 - 4.0 * STICKER.1) / 2.0;

/// A sheet of A4. Lengths are in points.
pub(super) struct Sheet {
    pub(super) cards: Vec<Spot>,
    /// Lines to cut by, in the waste.
    pub(super) cuts: Vec<Stretch>,
    /// Lines to fold by.
    pub(super) folds: Vec<Stretch>,
}

/// The top left corner of a card as it lies on the sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Spot {
    pub(super) x: f32,
    pub(super) y: f32,
    /// Upside down.
    pub(super) turned: bool,
}

/// A straight line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Stretch {
    pub(super) from: (f32, f32),
    pub(super) to: (f32, f32),
}

/// The sheet of a form.
pub(super) fn sheet(form: Form) -> Sheet {
    match form {
        Form::A4Sheet => Sheet { cards: vec![spot(0.0, 0.0, false)], cuts: Vec::new(), folds: Vec::new() },
        Form::TableTent => tent(),
        Form::Stickers => stickers(),
    }
}

/// From above: a foot, a panel upside down, the ridge, a panel, a foot.
fn tent() -> Sheet {
    let (width, panel) = TENT_PANEL;
    let (left, top) = ((PAPER.0 - width) / 2.0, (PAPER.1 - 2.0 * (panel + TENT_FOOT)) / 2.0);
    let right = left + width;
    let first = top + TENT_FOOT;
    let bottom = first + 2.0 * panel + TENT_FOOT;
    let cards = vec![spot(left, first, true), spot(left, first + panel, false)];
    let folds = [first, first + panel, first + 2.0 * panel].map(|y| stretch((left, y), (right, y)));
    Sheet { cards, cuts: corner_marks((left, top), (right, bottom)), folds: folds.to_vec() }
}

/// Short lines that point at the corners and end 2 mm before them.
fn corner_marks((left, top): (f32, f32), (right, bottom): (f32, f32)) -> Vec<Stretch> {
    let across = [top, bottom]
        .into_iter()
        .flat_map(|y| [stretch((left - 7.0, y), (left - 2.0, y)), stretch((right + 2.0, y), (right + 7.0, y))]);
    let along = [left, right]
        .into_iter()
        .flat_map(|x| [stretch((x, top - 7.0), (x, top - 2.0)), stretch((x, bottom + 2.0), (x, bottom + 7.0))]);
    across.chain(along).collect()
}

fn stickers() -> Sheet {
    let (width, height) = STICKER;
    let column = |number: u8| STICKERS_LEFT + f32::from(number) * COLUMN_STEP;
    let row = |number: u8| STICKERS_TOP + f32::from(number) * height;
    let cards = (0..ROWS).flat_map(|r| (0..COLUMNS).map(move |c| spot(column(c), row(r), false))).collect();

    // Rows meet without waste, so they are cut by marks at the sides and in the gaps between columns.
    let across = (0..=ROWS).flat_map(|r| {
        let gaps = (0..COLUMNS - 1).map(move |c| (column(c) + width + 0.4, column(c + 1) - 0.4));
        let sides = [(2.5, column(0) - 1.0), (column(COLUMNS - 1) + width + 1.0, PAPER.0 - 2.5)];
        gaps.chain(sides).map(move |(from, to)| stretch((from, row(r)), (to, row(r))))
    });
    let along = (0..COLUMNS)
        .flat_map(|c| [column(c), column(c) + width])
        .flat_map(|x| [stretch((x, 1.0), (x, STICKERS_TOP - 0.7)), stretch((x, row(ROWS) + 0.7), (x, PAPER.1 - 1.0))]);
    Sheet { cards, cuts: across.chain(along).collect(), folds: Vec::new() }
}

fn spot(x: f32, y: f32, turned: bool) -> Spot {
    Spot { x: x * MM, y: y * MM, turned }
}

fn stretch((from_x, from_y): (f32, f32), (to_x, to_y): (f32, f32)) -> Stretch {
    Stretch { from: (from_x * MM, from_y * MM), to: (to_x * MM, to_y * MM) }
}
