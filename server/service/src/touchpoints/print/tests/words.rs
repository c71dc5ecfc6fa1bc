//! Letters become the right glyphs, in the right order, or are refused.

use super::super::fonts::{Fonts, Role};
use super::super::layout::{Item, panel};
use super::super::shape::{Line, Paragraph};
use super::super::{Card, Form, PrintError, print};
use super::{FORMS, everything, samples};

fn line(text: &str, right_to_left: bool, language: &str) -> Line {
    let fonts = Fonts::load(language).unwrap();
    Paragraph::new(text, Role::Body, right_to_left, &fonts).line(0..text.len())
}

fn glyphs(line: &Line) -> Vec<u32> {
    line.runs.iter().flat_map(|run| &run.glyphs).map(|glyph| glyph.glyph_id.to_u32()).collect()
}

fn texts(line: &Line) -> Vec<&str> {
    line.runs.iter().map(|run| run.text.trim()).filter(|text| !text.is_empty()).collect()
}

#[test]
fn no_glyph_is_an_empty_box() {
    for card in everything() {
        for form in FORMS {
            let panel = panel(&card, form, &Fonts::load(card.language).unwrap()).unwrap();
            for item in &panel.items {
                if let Item::Text { block, .. } = item {
                    assert!(block.lines.iter().all(|line| !glyphs(line).contains(&0)), "{}", card.language);
                }
            }
        }
    }
}

#[test]
fn characters_without_a_glyph_are_named() {
    let plain = samples::all()[0];
    let card = Card { organisation: "Café ☕ Noir 😀☕", ..plain };
    let error = print(&card, Form::A4Sheet).unwrap_err();
    let PrintError::NoGlyphs { text, characters } = &error else { panic!("{error}") };
    assert_eq!((text.as_str(), characters.as_str()), ("Café ☕ Noir 😀☕", "☕ 😀"));
    assert!(error.to_string().contains("☕ 😀"));
    for form in FORMS {
        // Devanagari has no font here.
        assert!(print(&Card { place: "नमस्ते", ..plain }, form).is_err());
        // What is not seen needs no glyph, nor does what is not printed.
        assert!(print(&Card { place: "Da\u{ad}ten\u{200b}\u{200e}raum\n2\t", ..plain }, form).is_ok());
    }
}

#[test]
fn arabic_joins_and_runs_from_right_to_left() {
    let joined = glyphs(&line("ببب", true, "ar"));
    let alone = glyphs(&line("ب", true, "ar"));
    assert!(joined.iter().all(|glyph| *glyph != alone[0]), "{joined:?} {alone:?}");
    let word = line("باب", true, "ar");
    assert_eq!(word.runs[0].glyphs[0].text_range.end, "باب".len(), "the last letter stands leftmost");
}

#[test]
fn latin_and_digits_keep_their_direction_inside_hebrew() {
    let mixed = line("אבג 17:30 Nordlicht דהו", true, "he");
    assert_eq!(texts(&mixed), ["דהו", "Nordlicht", "17:30", "אבג"]);
}

#[test]
fn brackets_are_mirrored() {
    let right = glyphs(&line("(א", true, "he"));
    let left = glyphs(&line("א)", true, "he"));
    assert_ne!(right, left);
    assert!(right.last() == glyphs(&line(")", false, "he")).first(), "an opening bracket opens to the left");
}

#[test]
fn shared_ideographs_have_the_forms_of_the_language() {
    assert_ne!(glyphs(&line("直", false, "ja")), glyphs(&line("直", false, "zh-Hans")));
}

#[test]
fn letters_with_marks_are_the_same_however_they_are_written() {
    let (one, many) = (line("Đống Đa, ở", false, "vi"), line("Đo\u{302}\u{301}ng Đa, o\u{31b}\u{309}", false, "vi"));
    assert_eq!(glyphs(&one), glyphs(&many));
}

#[test]
fn a_common_word_of_each_script_is_known() {
    let fonts = Fonts::load("en").unwrap();
    for text in [
        "ąćęłńóśźż ğışİ ảẫợ ßẞ œæø ñ¿¡ «»„“” – €",
        "Київ Αθήνα",
        "٠١٢٣ گچپژ",
        "שלום ׳״",
        "a\u{a0}b\u{202f}c\u{2011}d",
        "髙橋 﨑 渋谷区 重庆市",
    ] {
        for role in [Role::Headline, Role::Body, Role::Strong] {
            assert_eq!(fonts.missing(role, text), Vec::<char>::new(), "{role:?} {text}");
        }
    }
}

#[test]
fn what_there_is_no_room_for_is_left_out_with_dots() {
    let endless = "w".repeat(3000);
    let card = Card { headline: &endless, invitation: &endless, ..samples::all()[0] };
    for form in FORMS {
        let panel = panel(&card, form, &Fonts::load("en").unwrap()).unwrap();
        let cut = panel.items.iter().any(|item| match item {
            Item::Text { block, .. } => block.lines.last().is_some_and(|line| texts(line).join("").ends_with("w…")),
            _ => false,
        });
        assert!(cut, "{form:?}");
    }
}

#[test]
fn japanese_lines_end_with_phrases() {
    let fonts = Fonts::load("ja").unwrap();
    let panel = panel(&samples::all()[12], Form::A4Sheet, &fonts).unwrap();
    let lines: Vec<String> = panel
        .items
        .iter()
        .filter_map(|item| if let Item::Text { block, .. } = item { Some(&block.lines) } else { None })
        .flatten()
        .map(|line| texts(line).concat())
        .collect();
    for whole in ["本日のご利用は", "いかがでしたか。", "サービスカウンター3番"] {
        assert!(lines.iter().any(|line| line == whole), "{lines:?}");
    }
}
