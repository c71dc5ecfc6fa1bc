//! Nothing overlaps, nothing leaves its card, and the code has what readers need.

use super::super::fonts::Fonts;
use super::super::forms::{MM, PAPER, STICKER, TENT_PANEL, sheet};
use super::super::layout::{Item, Panel, Rect, panel};
use super::super::qr::Modules;
use super::super::{Card, Form, PrintError};
use super::{FORMS, everything, samples};

fn laid_out(card: &Card<'_>, form: Form) -> Panel {
    panel(card, form, &Fonts::load(card.language).unwrap()).unwrap()
}

fn size_of(form: Form) -> (f32, f32) {
    match form {
        Form::A4Sheet => PAPER,
        Form::TableTent => TENT_PANEL,
        Form::Stickers => STICKER,
    }
}

fn overlap(a: Rect, b: Rect) -> bool {
    let slack = 0.01;
    a.x + slack < b.right() && b.x + slack < a.right() && a.y + slack < b.bottom() && b.y + slack < a.bottom()
}

/// The part of a text's place in which there are words.
fn written(item: &Item) -> Rect {
    match item {
        Item::Text { place, block } => {
            let width = block.lines.iter().map(|line| line.width * block.size).fold(0.0, f32::max);
            assert!(width <= place.width + 0.01, "{width} > {}", place.width);
            assert!((block.height() - place.height).abs() < 0.01);
            Rect { width, ..*place }
        }
        other => other.place(),
    }
}

fn code_of(panel: &Panel) -> Rect {
    panel.items.iter().find(|item| matches!(item, Item::Code { .. })).unwrap().place()
}

#[test]
fn nothing_overlaps_and_nothing_leaves_its_card() {
    for card in everything() {
        for form in FORMS {
            let panel = laid_out(&card, form);
            let (width, height) = size_of(form);
            let inside = Rect { x: 4.0 * MM, y: 4.0 * MM, width: (width - 8.0) * MM, height: (height - 8.0) * MM };
            let places: Vec<Rect> = panel.items.iter().map(written).collect();
            for (number, place) in places.iter().enumerate() {
                assert!(place.x >= inside.x && place.y >= inside.y, "{form:?} {place:?}");
                assert!(place.right() <= inside.right() && place.bottom() <= inside.bottom(), "{form:?} {place:?}");
                for other in &places[number + 1..] {
                    assert!(!overlap(*place, *other), "{form:?} {}: {place:?} {other:?}", card.headline);
                }
            }
        }
    }
}

#[test]
fn the_code_is_large_and_has_its_quiet_zone() {
    for card in everything() {
        for (form, least) in [(Form::A4Sheet, 90.0), (Form::TableTent, 60.0), (Form::Stickers, 30.0)] {
            let panel = laid_out(&card, form);
            let code = code_of(&panel);
            assert!(code.width >= least * MM && code.height >= least * MM);
            let quiet = panel.code.quiet(code.width);
            let zone = Rect {
                x: code.x - quiet,
                y: code.y - quiet,
                width: code.width + 2.0 * quiet,
                height: code.height + 2.0 * quiet,
            };
            let (width, height) = size_of(form);
            assert!(zone.x >= 0.0 && zone.y >= 0.0 && zone.right() <= width * MM && zone.bottom() <= height * MM);
            for item in panel.items.iter().filter(|item| !matches!(item, Item::Code { .. })) {
                assert!(!overlap(zone, written(item)), "{form:?} {:?}", item.place());
            }
        }
    }
}

#[test]
fn the_code_leads_to_the_link() {
    for card in everything() {
        let code = Modules::of(card.link).unwrap();
        let bars = code.bars();
        let dark = |x, y| bars.iter().any(|bar| bar.row == y && (bar.from..bar.to).contains(&x));
        let grid = rqrr::Grid::new(rqrr::SimpleGrid::from_func(code.side, dark));
        let (_, link) = grid.decode().unwrap();
        assert_eq!(link, card.link);
    }
}

#[test]
fn a_link_or_address_that_is_too_long_is_refused() {
    let plain = samples::all()[0];
    let link = format!("https://f.example/c/{}", "x".repeat(400));
    assert!(matches!(Modules::of(&link), Err(PrintError::LinkTooLong { .. })));
    let address = format!("f.example/c/{}", "x".repeat(200));
    let card = Card { address_shown: &address, ..plain };
    for form in FORMS {
        let error = super::super::print(&card, form).unwrap_err();
        assert!(matches!(&error, PrintError::AddressTooLong { text } if *text == address), "{error}");
    }
}

#[test]
fn cards_lie_on_the_paper_beside_each_other() {
    for form in FORMS {
        let (width, height) = size_of(form);
        let spots = sheet(form).cards;
        let places: Vec<Rect> =
            spots.iter().map(|spot| Rect { x: spot.x, y: spot.y, width: width * MM, height: height * MM }).collect();
        for (number, place) in places.iter().enumerate() {
            assert!(place.x >= 0.0 && place.y >= 0.0);
            assert!(place.right() <= PAPER.0 * MM + 0.01 && place.bottom() <= PAPER.1 * MM + 0.01);
            assert!(places[number + 1..].iter().all(|other| !overlap(*place, *other)));
        }
    }
    let tent = sheet(Form::TableTent);
    assert_eq!(tent.cards.iter().map(|spot| spot.turned).collect::<Vec<_>>(), [true, false]);
    assert_eq!((tent.folds.len(), tent.cuts.len()), (3, 8));
    assert_eq!(sheet(Form::Stickers).cards.len(), 12);
}
