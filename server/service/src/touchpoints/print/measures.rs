//! Measures of the forms: the one place to change when a card should look different.

use super::Form;
use super::forms::{PAPER, STICKER, TENT_PANEL};

/// Sizes of the texts of a form, wanted and smallest, in points.
pub(super) struct Sizes {
    pub(super) organisation: (f32, f32),
    pub(super) headline: (f32, f32),
    /// None: the form has no room for it.
    pub(super) invitation: Option<(f32, f32)>,
    pub(super) address: (f32, f32),
    pub(super) hint: (f32, f32),
    pub(super) place: (f32, f32),
}

/// Measures of a form, in millimetres.
pub(super) struct Measures {
    pub(super) size: (f32, f32),
    pub(super) margin: f32,
    pub(super) code: f32,
    pub(super) below_organisation: f32,
    pub(super) below_headline: f32,
    pub(super) sizes: Sizes,
}

const SHEET: Measures = Measures {
    size: PAPER,
    margin: 25.0,
    code: 96.0,
    below_organisation: 22.0,
    below_headline: 7.0,
    sizes: Sizes {
        organisation: (14.0, 9.0),
        headline: (46.0, 20.0),
        invitation: Some((17.0, 11.0)),
        address: (16.0, 9.0),
        hint: (16.0, 10.0),
        place: (13.0, 9.0),
    },
};

const TENT: Measures = Measures {
    size: TENT_PANEL,
    margin: 14.0,
    code: 66.0,
    below_organisation: 9.0,
    below_headline: 4.0,
    sizes: Sizes {
        organisation: (10.5, 7.0),
        headline: (28.0, 13.0),
        invitation: Some((12.5, 8.5)),
        address: (11.5, 7.0),
        hint: (10.0, 7.0),
        place: (10.0, 7.0),
    },
};

const STICKERS: Measures = Measures {
    size: STICKER,
    margin: 4.5,
    code: 31.0,
    below_organisation: 1.8,
    below_headline: 0.0,
    sizes: Sizes {
        organisation: (7.5, 5.0),
        headline: (15.0, 7.5),
        invitation: None,
        address: (8.0, 5.0),
        hint: (7.5, 5.0),
        place: (6.5, 5.0),
    },
};

impl Measures {
    /// The measures of a form.
    pub(super) fn of(form: Form) -> &'static Self {
        match form {
            Form::A4Sheet => &SHEET,
            Form::TableTent => &TENT,
            Form::Stickers => &STICKERS,
        }
    }
}
