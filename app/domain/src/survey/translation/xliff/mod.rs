//! Texts as XLIFF 2, the format of translators' programs: from one language into one other.
//!
//! Placeholders are protected: one that stands alone is a `<ph>` element, one with words behind its bar a `<pc>` element
//! around these words, so that they can be translated and nothing else of it. What they are written like stands in the
//! unit's `<originalData>`, and is put back when the file comes in. Control characters, which XML does not allow, travel as
//! `<cp>` elements, as XLIFF has them for that. Document types and entities are refused; nothing outside the file is read.

mod document;
mod inline;
mod node;
mod unit;
mod write;

pub use document::read;
pub use write::write;

/// The namespace of XLIFF 2.0 and 2.1.
const NAMESPACE: &str = "urn:oasis:names:tc:xliff:document:2.0";
/// The versions that are read.
const VERSIONS: [&str; 2] = ["2.0", "2.1"];

/// Whether XML 1.0 allows the character.
const fn is_allowed(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::super::{Taken, put_in, units};
    use super::*;
    use crate::Language;
    use crate::survey::{Survey, Texts, random, templates};
    use proptest::prelude::*;

    const TITLE: &str = "About {{contact.reason | \"your \\\"request\\\"\"}}, {{contact.segment}} & more";

    fn survey() -> Survey {
        let mut survey: Survey = serde_json::from_str(include_str!("../../sample.json")).unwrap();
        survey.pages[1].title =
            Texts::new([(Language::En, TITLE), (Language::De, "{{contact.segment}} zu {{contact.reason | \"x\"}}")]);
        survey.thanks = Texts::new([(Language::En, "Thank\u{7} you"), (Language::De, "")]);
        survey
    }

    #[test]
    fn placeholders_are_protected_and_their_words_are_not() {
        let file = write(&survey(), Language::En, Language::De).unwrap();
        for expected in [
            r#"<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="de">"#,
            r#"<file id="survey" original="everything" xml:space="preserve">"#,
            r#"<unit id="page.more.title">"#,
            r#"<data id="d1">{{contact.reason | &quot;</data><data id="d2">&quot;}}</data><data id="d3">{{contact.segment}}</data>"#,
            r#"<source>About <pc id="1" dataRefStart="d1" dataRefEnd="d2" canCopy="no" canDelete="no" equivStart="contact.reason" equivEnd="">your &quot;request&quot;</pc>, <ph id="2" dataRef="d3" canCopy="no" canDelete="no" equiv="contact.segment"/> &amp; more</source>"#,
            r#"<segment state="translated">"#,
            r#"<target><ph id="2" dataRef="d3""#,
            r#"<source>Thank<cp hex="0007"/> you</source>"#,
        ] {
            assert!(file.contains(expected), "{expected}\n{file}");
        }
    }

    #[test]
    fn both_ends_of_a_placeholder_say_what_stands_for_them() {
        let file = write(&survey(), Language::En, Language::De).unwrap();
        let elements: Vec<&str> = file.split("<pc ").skip(1).filter_map(|rest| rest.split('>').next()).collect();
        assert_eq!(elements.len(), 2, "{file}");
        for element in elements {
            assert!(element.contains("equivStart=\"") && element.contains("equivEnd=\""), "{element}");
        }
    }

    #[test]
    fn a_translation_comes_back_with_its_placeholders() {
        let file = write(&survey(), Language::En, Language::De).unwrap();
        let start = file.find("<target><ph").unwrap();
        let end = file[start..].find("</target>").unwrap() + start;
        let target = r#"<target>Zu <pc id="1">Ihrem "\ Anliegen</pc> für <ph id="2"/><![CDATA[ <&> ]]>&#228;&lt;<mrk id="m1">!</mrk>"#;
        let file = format!("{}{target}{}", &file[..start], &file[end..]);
        let mut after = survey();
        let taken = put_in(&mut after, &read(&file).unwrap()).unwrap();
        assert_eq!(taken.new, [("page.more.title".to_owned(), Language::De)]);
        let expected = r#"Zu {{contact.reason | "Ihrem \"\\ Anliegen"}} für {{contact.segment}} <&> ä<!"#;
        assert_eq!(after.pages[1].title.get(Language::De), expected);
    }

    proptest! {
        #[test]
        fn out_and_in_again_changes_nothing(survey in random::survey()) {
            let file = write(&survey, Language::En, Language::De).unwrap();
            let sheet = read(&file).unwrap();
            for (row, unit) in sheet.rows.iter().zip(units(&survey)) {
                let said = |language| unit.texts.wording(language).unwrap_or_default();
                prop_assert_eq!(&row.id, &unit.id);
                prop_assert_eq!(row.source.as_str(), said(Language::En));
                // What is blank is no translation, and is not told from none.
                let back = row.wordings[0].1.as_str();
                prop_assert!(back == said(Language::De) || (back.is_empty() && said(Language::De).trim().is_empty()));
            }
            let mut after = survey.clone();
            let taken = put_in(&mut after, &sheet).unwrap();
            prop_assert_eq!(&after, &survey);
            prop_assert_eq!((taken.new, taken.outdated), (vec![], vec![]));
        }

        #[test]
        fn a_file_that_was_tampered_with_does_no_harm(
            cuts in prop::collection::vec((any::<prop::sample::Index>(), 0_usize..12, select_piece()), 1..6),
        ) {
            let mut file: Vec<char> = write(&survey(), Language::En, Language::De).unwrap().chars().collect();
            for (at, length, piece) in cuts {
                let at = at.index(file.len());
                let end = (at + length).min(file.len());
                file.splice(at..end, piece.chars());
            }
            let file: String = file.into_iter().collect();
            match read(&file) {
                Err(problems) => prop_assert!(!problems.is_empty()),
                Ok(sheet) => {
                    let mut after = survey();
                    match put_in(&mut after, &sheet) {
                        Ok(taken) => prop_assert!(after == survey() || taken != Taken::default()),
                        Err(problems) => prop_assert!(!problems.is_empty() && after == survey()),
                    }
                }
            }
        }

        #[test]
        fn any_text_is_read_or_refused(file in prop_oneof![".{0,80}", "[<>/a-c =\"&;!\\[\\]?-]{0,80}"]) {
            prop_assert!(read(&file).is_err());
        }
    }

    /// What may be torn into a file: its own pieces above all.
    fn select_piece() -> impl Strategy<Value = String> {
        let pieces = [
            "",
            "<",
            ">",
            "&",
            "\"",
            "</",
            "/>",
            "<!DOCTYPE x>",
            "<!ENTITY a \"b\">",
            "&a;",
            "&#0;",
            "&#xD800;",
            "<![CDATA[",
            "]]>",
            "<pc id=\"1\">",
            "</pc>",
            "<ph id=\"1\"/>",
            "<cp hex=\"D800\"/>",
            "<source>",
            "</source>",
            "<target>",
            "<unit id=\"x\">",
            "</unit>",
            "<segment>",
            "</segment>",
            "<ignorable>",
            "<data id=\"d1\">",
            "<!--",
            "-->",
            "<?x",
            "x:",
            "xmlns=\"\"",
            "{{",
            "\0",
        ];
        prop::sample::select(pieces.to_vec()).prop_map(str::to_owned)
    }

    #[test]
    fn every_built_in_survey_goes_out_and_in() {
        for survey in templates::built_in() {
            for target in Language::ALL.iter().copied().filter(|target| *target != Language::En) {
                let mut after = survey.clone();
                let sheet = read(&write(&survey, Language::En, target).unwrap()).unwrap();
                let taken = put_in(&mut after, &sheet).unwrap();
                assert_eq!((taken.known, &after), (units(&survey).len(), &survey));
            }
        }
    }
}
