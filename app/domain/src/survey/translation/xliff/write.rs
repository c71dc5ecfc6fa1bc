//! Writes XLIFF.

use super::super::codes::{self, Code, Piece};
use super::super::{Unit, units};
use super::{NAMESPACE, VERSIONS, is_allowed};
use crate::{Language, survey::Survey};
use quick_xml::Writer;
use quick_xml::escape::escape;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io;

type Xml = Writer<Vec<u8>>;

/// The texts of a survey for translators, with what there is already in the target language.
///
/// # Errors
/// When source and target are one language, or when a file cannot be written to memory, which does not happen.
pub fn write(survey: &Survey, source: Language, target: Language) -> io::Result<String> {
    if source == target {
        let message = format!("nothing is translated from {0} into {0}", source.label());
        return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
    }
    let mut xml = Writer::new(Vec::new());
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    line(&mut xml, 0)?;
    let head =
        [("xmlns", NAMESPACE), ("version", VERSIONS[0]), ("srcLang", source.as_str()), ("trgLang", target.as_str())];
    xml.create_element("xliff").with_attributes(head).write_inner_content(|xml| {
        line(xml, 1)?;
        // Blanks are part of texts; programs of translators keep them only where they are told to.
        let file = [("id", "survey"), ("original", survey.key.as_str()), ("xml:space", "preserve")];
        xml.create_element("file").with_attributes(file).write_inner_content(|xml| {
            units(survey).iter().try_for_each(|unit| write_unit(xml, unit, source, target))?;
            line(xml, 1)
        })?;
        line(xml, 0)
    })?;
    line(&mut xml, 0)?;
    String::from_utf8(xml.into_inner()).map_err(io::Error::other)
}

fn write_unit(xml: &mut Xml, unit: &Unit, source: Language, target: Language) -> io::Result<()> {
    let said = |language| unit.texts.wording(language).unwrap_or_default();
    let mut marks = Marks::default();
    let of_source = marks.source(codes::pieces(said(source), unit.is_template));
    let of_target = marks.target(codes::pieces(said(target), unit.is_template));
    line(xml, 2)?;
    xml.create_element("unit").with_attribute(("id", unit.id.as_str())).write_inner_content(|xml| {
        if !marks.data.is_empty() {
            line(xml, 3)?;
            xml.create_element("originalData").write_inner_content(|xml| marks.write_data(xml))?;
        }
        line(xml, 3)?;
        let state = if said(target).trim().is_empty() { "initial" } else { "translated" };
        xml.create_element("segment").with_attribute(("state", state)).write_inner_content(|xml| {
            line(xml, 4)?;
            xml.create_element("source").write_inner_content(|xml| marks.write(xml, &of_source))?;
            if !said(target).is_empty() {
                line(xml, 4)?;
                xml.create_element("target").write_inner_content(|xml| marks.write(xml, &of_target))?;
            }
            line(xml, 3)
        })?;
        line(xml, 2)
    })?;
    Ok(())
}

/// A line end, and the blanks before what stands so deep.
fn line(xml: &mut Xml, depth: usize) -> io::Result<()> {
    xml.write_event(Event::Text(BytesText::from_escaped(format!("\n{}", "  ".repeat(depth)))))
}

/// Words as XML has them.
fn write_words(xml: &mut Xml, words: &str) -> io::Result<()> {
    let mut rest = words;
    while let Some((at, c)) = rest.char_indices().find(|(_, c)| !is_allowed(*c)) {
        write_allowed(xml, &rest[..at])?;
        xml.create_element("cp").with_attribute(("hex", format!("{:04X}", u32::from(c)).as_str())).write_empty()?;
        rest = &rest[at + c.len_utf8()..];
    }
    write_allowed(xml, rest)
}

fn write_allowed(xml: &mut Xml, words: &str) -> io::Result<()> {
    if words.is_empty() {
        return Ok(());
    }
    // Whoever reads XML takes a carriage return for a line end, unless it is written as a reference.
    xml.write_event(Event::Text(BytesText::from_escaped(escape(words).replace('\r', "&#13;"))))
}

/// A piece of a text, with the number under which the unit knows its placeholder.
enum Marked<'a> {
    Words(&'a str),
    Code(usize, Code<'a>),
}

/// The placeholders of a unit.
#[derive(Default)]
struct Marks<'a> {
    /// Those of the source, and whether the target has used them.
    of_source: Vec<(Code<'a>, bool)>,
    /// What stands in `<originalData>`.
    data: Vec<&'a str>,
}

impl<'a> Marks<'a> {
    fn source(&mut self, pieces: Vec<Piece<'a>>) -> Vec<Marked<'a>> {
        let mut marked = Vec::new();
        for piece in pieces {
            marked.push(match piece {
                Piece::Words(words) => Marked::Words(words),
                Piece::Code(code) => {
                    self.keep(&code);
                    self.of_source.push((code.clone(), false));
                    Marked::Code(self.of_source.len(), code)
                }
            });
        }
        marked
    }

    /// A placeholder of the target is that of the source which stands for the same; where there is none, it is words.
    fn target(&mut self, pieces: Vec<Piece<'a>>) -> Vec<Marked<'a>> {
        let mut marked = Vec::new();
        for piece in pieces {
            let code = match piece {
                Piece::Words(words) => {
                    marked.push(Marked::Words(words));
                    continue;
                }
                Piece::Code(code) => code,
            };
            let is_twin = |(known, is_used): &(Code<'_>, bool)| {
                !is_used && known.subject == code.subject && known.default.is_some() == code.default.is_some()
            };
            if let Some(at) = self.of_source.iter().position(is_twin) {
                self.of_source[at].1 = true;
                self.keep(&code);
                marked.push(Marked::Code(at + 1, code));
            } else {
                let (words, closing) = code.default.unwrap_or_default();
                marked.extend([code.opening, words, closing].map(Marked::Words));
            }
        }
        marked
    }

    fn keep(&mut self, code: &Code<'a>) {
        for data in [Some(code.opening), code.default.map(|(_, closing)| closing)].into_iter().flatten() {
            if !self.data.contains(&data) {
                self.data.push(data);
            }
        }
    }

    /// The id of what was kept.
    fn reference(&self, data: &str) -> String {
        format!("d{}", self.data.iter().take_while(|known| **known != data).count() + 1)
    }

    fn write_data(&self, xml: &mut Xml) -> io::Result<()> {
        for data in &self.data {
            let id = self.reference(data);
            xml.create_element("data")
                .with_attribute(("id", id.as_str()))
                .write_inner_content(|xml| write_words(xml, data))?;
        }
        Ok(())
    }

    fn write(&self, xml: &mut Xml, pieces: &[Marked<'_>]) -> io::Result<()> {
        pieces.iter().try_for_each(|piece| match piece {
            Marked::Words(words) => write_words(xml, words),
            Marked::Code(id, code) => self.write_code(xml, *id, code),
        })
    }

    fn write_code(&self, xml: &mut Xml, id: usize, code: &Code<'_>) -> io::Result<()> {
        let (id, opening) = (id.to_string(), self.reference(code.opening));
        // Placeholders may change their places in a sentence; without them it says something else.
        let fixed = [("canCopy", "no"), ("canDelete", "no")];
        if let Some((words, closing)) = code.default {
            let closing = self.reference(closing);
            let attributes = [("id", id.as_str()), ("dataRefStart", &opening), ("dataRefEnd", &closing)];
            let element = xml.create_element("pc").with_attributes(attributes).with_attributes(fixed);
            // What stands for its two ends is said of both or of none; behind the words stands nothing that could be read.
            let element = element.with_attributes([("equivStart", code.subject), ("equivEnd", "")]);
            element.write_inner_content(|xml| write_words(xml, &codes::unescaped(words)))?;
        } else {
            let attributes = [("id", id.as_str()), ("dataRef", &opening)];
            let element = xml.create_element("ph").with_attributes(attributes).with_attributes(fixed);
            let equivalent = if code.is_quoted() { None } else { Some(("equiv", code.subject)) };
            element.with_attributes(equivalent).write_empty()?;
        }
        Ok(())
    }
}
