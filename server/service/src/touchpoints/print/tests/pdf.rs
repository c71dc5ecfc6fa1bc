//! The finished files, taken apart.

use lopdf::{Dictionary, Document, Object};

use super::super::print;
use super::{FORMS, everything, samples};

fn catalog(document: &Document) -> &Dictionary {
    document.catalog().unwrap()
}

/// A text string of PDF, which is UTF-16 unless it is plain.
fn string(object: &Object) -> String {
    lopdf::decode_text_string(object).unwrap()
}

fn letters(text: &str) -> String {
    text.chars().filter(|character| character.is_alphanumeric()).collect()
}

fn sorted(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = letters(text).chars().collect();
    letters.sort_unstable();
    letters
}

#[test]
fn every_form_in_every_language_is_a_pdf_of_one_page_with_title_and_language() {
    for card in samples::all() {
        for form in FORMS {
            let bytes = print(&card, form).unwrap();
            let document = Document::load_mem(&bytes).unwrap();
            assert_eq!(document.get_pages().len(), 1);
            assert_eq!(string(catalog(&document).get(b"Lang").unwrap()), card.language);
            let info = document.trailer.get(b"Info").unwrap().as_reference().unwrap();
            let info = document.get_dictionary(info).unwrap();
            assert_eq!(string(info.get(b"Title").unwrap()), format!("{} · {}", card.organisation, card.place));
            assert!(info.get(b"CreationDate").is_err(), "no clock");
        }
    }
}

#[test]
fn the_words_can_be_found_and_copied() {
    for card in samples::all() {
        for form in FORMS {
            let document = Document::load_mem(&print(&card, form).unwrap()).unwrap();
            let text = document.extract_text(&[1]).unwrap();
            if card.right_to_left {
                // The file has the glyphs from left to right; readers put the letters in order.
                for letter in sorted(card.place) {
                    assert!(text.contains(letter), "{} {form:?} {letter}: {text}", card.language);
                }
            } else {
                assert!(letters(&text).contains(&letters(card.place)), "{} {form:?}: {text}", card.language);
            }
            assert!(letters(&text).contains(&letters(card.address_shown)), "{text}");
        }
    }
}

#[test]
fn the_same_card_is_the_same_file_and_small() {
    for card in everything() {
        for form in FORMS {
            let bytes = print(&card, form).unwrap();
            assert_eq!(bytes, print(&card, form).unwrap());
            assert!(bytes.len() < 200_000, "{form:?} {}", bytes.len());
        }
    }
}
