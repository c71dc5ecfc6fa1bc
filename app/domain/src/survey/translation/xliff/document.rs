//! Reads a file of XLIFF from its first element to its last.

use super::super::{Problem, Sheet};
use super::VERSIONS;
use super::node::{Element, Node, Nodes};
use super::unit::UnitReader;
use crate::{Language, text};

/// Reads a file of translations.
///
/// # Errors
/// Everything in it that cannot be taken, with its line and unit; or the one thing for which it could not be read further.
pub fn read(file: &str) -> Result<Sheet, Vec<Problem>> {
    if let Some(problem) = Problem::of_length(file) {
        return Err(vec![problem]);
    }
    let mut nodes = Nodes::new(file);
    let mut problems = Vec::new();
    match document(&mut nodes, &mut problems) {
        Ok(sheet) if problems.is_empty() => Ok(sheet),
        Ok(_) => Err(problems),
        Err(problem) => {
            problems.push(problem);
            Err(problems)
        }
    }
}

fn document(nodes: &mut Nodes<'_>, problems: &mut Vec<Problem>) -> Result<Sheet, Problem> {
    let root = root(nodes)?;
    let source = language(nodes, &root, "srcLang")?;
    let target = language(nodes, &root, "trgLang")?;
    let mut rows = Vec::new();
    loop {
        match nodes.next()? {
            Node::Open(element) => match element.name.as_str() {
                // What they hold is read as if they were not there.
                "file" | "group" => {}
                "unit" => match UnitReader::read(nodes, &element, target)? {
                    Ok(row) => rows.push(row),
                    Err(told) => problems.extend(told),
                },
                _ => nodes.skip_element(&element)?,
            },
            Node::Foreign(name) => nodes.skip(&name)?,
            Node::Text(_) | Node::Close => {}
            Node::End => return Ok(Sheet { source, rows }),
        }
    }
}

/// The first element, when it is XLIFF of a version that is read.
fn root(nodes: &mut Nodes<'_>) -> Result<Element, Problem> {
    let other = |nodes: &Nodes<'_>, what: String| {
        Err(Problem::at(nodes.line(), format!("This is {what}, not XLIFF {}.", VERSIONS.join(" or "))))
    };
    loop {
        match nodes.next()? {
            Node::Open(element) if element.name == "xliff" => {
                let version = element.get("version").unwrap_or_default();
                if VERSIONS.contains(&version) {
                    return Ok(element);
                }
                return other(nodes, format!("XLIFF {}", text::shortened(version, 20)));
            }
            Node::Open(Element { name, .. }) | Node::Foreign(name) => {
                return other(nodes, format!("<{}>", text::shortened(&name, 60)));
            }
            Node::Text(words) if words.trim().is_empty() => {}
            Node::Text(_) => return other(nodes, "plain text".to_owned()),
            Node::Close | Node::End => return other(nodes, "an empty file".to_owned()),
        }
    }
}

fn language(nodes: &Nodes<'_>, root: &Element, attribute: &str) -> Result<Language, Problem> {
    let tag = root.get(attribute).unwrap_or_default();
    let message = || match tag {
        "" => format!("The file does not say its languages: {attribute} is missing."),
        tag => format!("{attribute}: “{}” is none of the languages that surveys speak.", text::shortened(tag, 60)),
    };
    Language::of_tag(tag).ok_or_else(|| Problem::at(nodes.line(), message()))
}

#[cfg(test)]
mod tests {
    use super::super::super::LIMIT;
    use super::super::NAMESPACE;
    use super::*;

    /// A file around this unit.
    fn file(unit: &str) -> String {
        format!(
            "<?xml version=\"1.0\"?>\n<x:xliff xmlns:x=\"{NAMESPACE}\" xmlns:m=\"urn:m\" version=\"2.1\" srcLang=\"en-US\" trgLang=\"de\">\
             <x:file id=\"f\"><x:skeleton>?</x:skeleton><m:m><x:unit id=\"no\"/></m:m><x:group id=\"g\">\n{}</x:group></x:file></x:xliff>",
            unit.replace("</", "</x:").replace('<', "<x:").replace("<x:/x:", "</x:").replace("<x:!", "<!")
        )
    }

    fn problems(file: &str) -> Vec<String> {
        read(file).unwrap_err().iter().map(ToString::to_string).collect()
    }

    /// What is said of the text between the tags of a target.
    fn said_of(target: &str) -> Vec<String> {
        problems(&file(&format!(
            "<unit id=\"a\"><segment><source>b</source><target>{target}</target></segment></unit>"
        )))
    }

    #[test]
    fn prefixes_groups_and_segments_make_no_difference() {
        let unit = "<unit id=\"a\"><notes><note>x</note></notes>\
            <originalData><data id=\"d\">{{contact.reason}}</data></originalData>\
            <segment><source>One <ph id=\"1\" dataRef=\"d\"/>.</source><target>Eins <ph id=\"1\"/>.</target></segment>\
            <ignorable><source> </source></ignorable>\
            <segment><source>Two.<!-- 2 --></source><target>Zwei.</target></segment></unit>";
        let row = &read(&file(unit)).unwrap().rows[0];
        assert_eq!((row.line, row.id.as_str()), (3, "a"));
        assert_eq!(row.source, "One {{contact.reason}}. Two.");
        assert_eq!(row.wordings, [(Language::De, "Eins {{contact.reason}}. Zwei.".to_owned())]);
    }

    #[test]
    fn what_is_another_format_is_told() {
        for (file, expected) in [
            ("", "line 1: This is an empty file, not XLIFF 2.0 or 2.1."),
            ("id,source:en", "line 1: This is plain text, not XLIFF 2.0 or 2.1."),
            ("<html/>", "line 1: This is <html>, not XLIFF 2.0 or 2.1."),
            (
                "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"/>",
                "line 1: This is <xliff>, not XLIFF 2.0 or 2.1.",
            ),
            (&file("").replace("2.1", "2.2"), "line 2: This is XLIFF 2.2, not XLIFF 2.0 or 2.1."),
            (
                &file("").replace("\"de\"", "\"sv\""),
                "line 2: trgLang: “sv” is none of the languages that surveys speak.",
            ),
            (
                &file("").replace("srcLang", "srclang"),
                "line 2: The file does not say its languages: srcLang is missing.",
            ),
        ] {
            assert_eq!(problems(file), [expected]);
        }
        assert!(problems(&" ".repeat(LIMIT + 1))[0].starts_with("line 1: The file has"));
    }

    #[test]
    fn nothing_is_brought_in_from_elsewhere() {
        let doctype = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
        let file = file("").replace("?>", &format!("?>{doctype}"));
        let message =
            "line 1: This file has a document type, which could bring in texts from elsewhere. Please remove it.";
        assert_eq!(problems(&file), [message]);
        let entity = "line 3: This cannot be read as XML: the entity “a” is not known; only those of XML itself are.";
        assert_eq!(said_of("&a;"), [entity]);
    }

    #[test]
    fn malformed_files_are_told_with_their_line() {
        let whole = file("<unit id=\"a\">\n</unit>");
        for (broken, line) in [
            (whole.replace("</x:unit>", "</x:unti>"), 4),
            (whole.replace("</x:xliff>", ""), 4),
            (whole.replace("id=\"a\"", "id=\"a\" id=\"b\""), 3),
            (whole.replace("id=\"a\"", "id=\"&b;\""), 3),
        ] {
            let told = problems(&broken);
            assert!(told[0].starts_with(&format!("line {line}: This cannot be read as XML: ")), "{told:?}");
        }
        assert!(said_of("\u{1}")[0].ends_with("the character U+0001 cannot stand in XML."));
        assert!(said_of("&#1;")[0].ends_with("the character U+0001 cannot stand in XML."));
    }

    #[test]
    fn what_would_be_lost_is_told() {
        for (target, expected) in [
            ("<ph id=\"1\"/>", "The file does not say what the placeholder “1” is written like."),
            ("a<sc id=\"1\"/>", "The element <sc> cannot be taken; what it stands for would be lost."),
            ("<cp hex=\"D800\"/>", "“D800” is not the number of a character."),
        ] {
            assert_eq!(said_of(target), [format!("line 3, a: {expected}")]);
        }
        let half = "<unit id=\"a\"><segment><source>b</source><target>c</target></segment><segment><source>d</source></segment></unit>";
        let message = "line 3, a: Only some of its segments are translated; it is taken when all of them are.";
        assert_eq!(problems(&file(half)), [message]);
    }
}
