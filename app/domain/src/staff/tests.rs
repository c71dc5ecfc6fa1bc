//! Sentences, read in several languages.

use super::Sentence;
use crate::{Channel, Language, Role, sentence};

#[test]
fn a_sentence_is_english_where_it_is_shown_as_it_is() {
    let sentence = sentence!("error-too-many", seconds = 5_u64);
    assert_eq!(sentence.to_string(), "Too many tries. Please wait 5 seconds.");
    assert_eq!(sentence, "Too many tries. Please wait 5 seconds.");
    assert_eq!(format!("{:>8}|", sentence!("input-days")), "    days|");
}

#[test]
fn a_sentence_is_read_in_the_languages_of_staff() {
    let sentence = sentence!("error-too-many", seconds = 5_u64);
    assert_eq!(sentence.text(Language::De), "Zu viele Versuche. Bitte warten Sie 5 Sekunden.");
    assert_eq!(sentence.text(Language::Es), "Demasiados intentos. Espere 5 segundos.");
    assert_eq!(sentence.text(Language::Vi), "Quá nhiều lần thử. Vui lòng chờ 5 giây.");
}

#[test]
fn a_language_that_is_none_of_the_staffs_reads_english() {
    let sentence = sentence!("error-at-field", field = "name", message = sentence!("input-required"));
    assert_eq!(sentence.text(Language::Fr), "name: Please fill this in.");
    assert_eq!(Channel::Phone.label_in(Language::Fr), "Phone");
}

#[test]
fn sentences_and_labels_within_a_sentence_are_in_its_language() {
    let within = sentence!("error-at-field", field = "name", message = sentence!("input-required"));
    assert_eq!(within.text(Language::De), "name: Bitte füllen Sie dieses Feld aus.");
    let label = sentence!("error-at-field", field = Channel::Phone, message = Role::TeamLead);
    assert_eq!(label.text(Language::De), "Telefon: Teamleitung");
    assert_eq!(label, "Phone: Team lead");
}

#[test]
fn a_wording_chooses_by_what_it_is_told() {
    let lost = |what: &str| sentence!("error-not-found", what).text(Language::De);
    assert_eq!(lost("survey"), "Diese Umfrage gibt es nicht, oder Sie haben darauf keinen Zugriff.");
    assert_eq!(lost("dragon"), "Das gibt es nicht, oder Sie haben darauf keinen Zugriff.");
}

#[test]
fn counts_have_their_digits_in_groups() {
    let wait = |seconds: i64| sentence!("error-too-many", seconds).to_string();
    assert!(wait(12_345).contains("12\u{202f}345 seconds"), "{}", wait(12_345));
    assert!(wait(-12).contains("−12 seconds"), "{}", wait(-12));
}

#[test]
fn words_as_they_are_are_the_same_in_every_language() {
    for words in [Sentence::from("Nordlicht"), Sentence::from("Nordlicht".to_owned())] {
        assert!(Language::ALL.iter().all(|language| words.text(*language) == "Nordlicht"));
    }
}

#[test]
fn a_message_that_is_in_no_file_is_read_by_its_name() {
    assert_eq!(Sentence::named("no-such-message", Vec::new()).text(Language::De), "no-such-message");
}

#[test]
fn programs_get_english_and_what_they_keep_stays_so() {
    let sentence = sentence!("look-at-marked-fields");
    let json = serde_json::to_string(&sentence).unwrap();
    assert_eq!(json, "\"Please look at the marked fields.\"");
    let kept: Sentence = serde_json::from_str(&json).unwrap();
    assert_eq!(kept.text(Language::De), "Please look at the marked fields.");
}
