//! Where things stand on a card. Lengths are in points, from the top left; cards that read from right to left are
//! mirrored.

use super::colour::{self, INK, Rgb, SECOND_INK};
use super::fit::{Block, Excess, Style, fit};
use super::fonts::{Fonts, Role};
use super::forms::MM;
use super::measures::Measures;
use super::qr::Modules;
use super::{Card, Form, PrintError};

/// One card, ready to be drawn.
pub(super) struct Panel {
    pub(super) width: f32,
    pub(super) items: Vec<Item>,
    pub(super) code: Modules,
    pub(super) right_to_left: bool,
}

/// Something on a card.
pub(super) enum Item {
    /// Words in a place of their own, which begin where lines begin in the card's direction.
    Text { place: Rect, block: Block },
    /// The brand's dot.
    Dot { place: Rect, colour: Rgb },
    /// The QR code, without its quiet zone.
    Code { place: Rect },
}

/// A part of a card.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rect {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) width: f32,
    pub(super) height: f32,
}

/// The card in this form.
pub(super) fn panel(card: &Card<'_>, form: Form, fonts: &Fonts) -> Result<Panel, PrintError> {
    let code = Modules::of(card.link)?;
    let measures = Measures::of(form);
    let width = measures.size.0 * MM;
    let mut setter = Setter { card, fonts, measures, items: Vec::new() };
    match form {
        Form::TableTent => setter.beside(&code)?,
        Form::A4Sheet | Form::Stickers => setter.upright(&code)?,
    }
    Ok(Panel { width, items: setter.items, code, right_to_left: card.right_to_left })
}

struct Setter<'a> {
    card: &'a Card<'a>,
    fonts: &'a Fonts,
    measures: &'a Measures,
    items: Vec<Item>,
}

impl Setter<'_> {
    /// Words above, the code at the foot with the short link under it, the hint and the place beside it.
    fn upright(&mut self, code: &Modules) -> Result<(), PrintError> {
        let whole = self.inner();
        let size = self.measures.code * MM;
        let quiet = code.quiet(size);
        let address = self.address(whole.width, size / 3.0)?;
        let address_top = whole.bottom() - address.as_ref().map_or(0.0, Block::height);
        self.put(address, Rect { y: address_top, ..whole });

        let square = Rect { x: whole.x, y: address_top - quiet - size, width: size, height: size };
        self.items.push(Item::Code { place: square });
        let x = square.right() + quiet;
        let side = Rect { x, width: whole.right() - x, ..square };
        self.hint_and_place(side)?;

        self.words(Rect { height: square.y - quiet - whole.y, ..whole })
    }

    /// Words at the one side; the code at the other, with the short link and the hint under it.
    fn beside(&mut self, code: &Modules) -> Result<(), PrintError> {
        let whole = self.inner();
        let size = self.measures.code * MM;
        let quiet = code.quiet(size);
        let square = Rect { x: whole.right() - size, y: whole.y, width: size, height: size };
        self.items.push(Item::Code { place: square });

        let below = Rect { y: square.bottom() + quiet, height: whole.bottom() - square.bottom() - quiet, ..square };
        let address = self.address(below.width, below.height / 2.0)?;
        let used = address.as_ref().map_or(0.0, Block::height);
        self.put(address, below);
        let below = below.shrunk(used + MM);
        let hint = self.text(self.card.scan_hint, &self.body(self.measures.sizes.hint, SECOND_INK, 3), below)?;
        self.put(hint, below);

        let column = Rect { width: square.x - quiet - 2.0 * MM - whole.x, ..whole };
        let foot = Rect { height: column.height / 6.0, ..column };
        let place = self.text(self.card.place, &self.body(self.measures.sizes.place, SECOND_INK, 2), foot)?;
        let used = place.as_ref().map_or(0.0, Block::height);
        self.put(place, Rect { y: column.bottom() - used, height: used, ..column });
        self.words(Rect { height: column.height - used - 3.0 * MM, ..column })
    }

    /// Organisation, headline and invitation, from the top.
    fn words(&mut self, room: Rect) -> Result<(), PrintError> {
        let sizes = &self.measures.sizes;
        let used = self.organisation(room)?;
        let room = room.shrunk(used + self.measures.below_organisation * MM);
        let gap = self.measures.below_headline * MM;
        let invitation = match sizes.invitation {
            Some(size) => {
                let third = Rect { height: (room.height - gap) * 0.36, ..room };
                self.text(self.card.invitation, &self.body(size, SECOND_INK, 5), third)?
            }
            None => None,
        };
        let left = room.height - invitation.as_ref().map_or(0.0, |block| block.height() + gap);
        let style = Style { role: Role::Headline, ..self.body(sizes.headline, INK, 4) };
        let headline = self.text(self.card.headline, &style, Rect { height: left, ..room })?;
        let used = headline.as_ref().map_or(0.0, |block| block.height() + gap);
        self.put(headline, room);
        self.put(invitation, room.shrunk(used));
        Ok(())
    }

    /// The dot and the organisation's name. Gives the height that they take.
    fn organisation(&mut self, room: Rect) -> Result<f32, PrintError> {
        let size = self.measures.sizes.organisation;
        let style = Style { role: Role::Strong, ..self.body(size, INK, 2) };
        let indent = size.0 * 1.3;
        let named = Rect { x: room.x + indent, width: room.width - indent, height: size.0 * 2.6, ..room };
        let Some(block) = self.text(self.card.organisation, &style, named)? else { return Ok(0.0) };
        // As high as a capital letter and standing on the same line.
        let side = block.size * 0.72;
        let dot = Rect { x: room.x, y: room.y + block.baseline(0) - side, width: side, height: side };
        let colour = colour::of_dot(self.card.accent);
        self.items.push(Item::Dot { place: dot, colour });
        let height = block.height();
        self.put(Some(block), named);
        Ok(height)
    }

    /// Beside the code: what to do with it, and where the card stands.
    fn hint_and_place(&mut self, side: Rect) -> Result<(), PrintError> {
        let sizes = &self.measures.sizes;
        let half = Rect { height: side.height * 0.47, ..side };
        let hint = self.text(self.card.scan_hint, &self.body(sizes.hint, INK, 8), half)?;
        self.put(hint, half);
        let place = self.text(self.card.place, &self.body(sizes.place, SECOND_INK, 8), half)?;
        let height = place.as_ref().map_or(0.0, Block::height);
        self.put(place, Rect { y: side.bottom() - height, height, ..side });
        Ok(())
    }

    fn address(&self, width: f32, height: f32) -> Result<Option<Block>, PrintError> {
        let style = Style {
            role: Role::Strong,
            colour: colour::of_text(self.card.accent),
            // An address is written from left to right in every language.
            right_to_left: false,
            excess: Excess::Refuse,
            ..self.body(self.measures.sizes.address, INK, 2)
        };
        fit(self.card.address_shown, style, (width, height), self.fonts)
    }

    fn text(&self, text: &str, style: &Style, room: Rect) -> Result<Option<Block>, PrintError> {
        fit(text, *style, (room.width, room.height), self.fonts)
    }

    fn body(&self, (size, floor): (f32, f32), colour: Rgb, most_lines: usize) -> Style {
        let right_to_left = self.card.right_to_left;
        Style { role: Role::Body, size, floor, most_lines, colour, right_to_left, excess: Excess::Cut }
    }

    /// Puts a text at the top of `room`, as high as it is.
    fn put(&mut self, block: Option<Block>, room: Rect) {
        if let Some(block) = block {
            let place = Rect { height: block.height(), ..room };
            self.items.push(Item::Text { place, block });
        }
    }

    /// The card without its margins.
    fn inner(&self) -> Rect {
        let Measures { size: (width, height), margin, .. } = self.measures;
        Rect {
            x: margin * MM,
            y: margin * MM,
            width: (width - 2.0 * margin) * MM,
            height: (height - 2.0 * margin) * MM,
        }
    }
}

impl Item {
    /// The part of a card that reads from left to right which the item takes up.
    pub(super) fn place(&self) -> Rect {
        match self {
            Self::Text { place, .. } | Self::Dot { place, .. } | Self::Code { place } => *place,
        }
    }
}

impl Rect {
    pub(super) fn right(&self) -> f32 {
        self.x + self.width
    }

    pub(super) fn bottom(&self) -> f32 {
        self.y + self.height
    }

    /// Without what is used up at the top.
    fn shrunk(self, used: f32) -> Self {
        Self { y: self.y + used, height: self.height - used, ..self }
    }

    /// The same on a card of `width` that reads from right to left.
    pub(super) fn mirrored(self, width: f32) -> Self {
        Self { x: width - self.right(), ..self }
    }
}
