//! XML as far as XLIFF needs it: elements, text, and nothing that could bring in something from elsewhere.

use super::super::Problem;
use super::{NAMESPACE, is_allowed};
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::{Namespace, QName, ResolveResult};
use quick_xml::{NsReader, XmlVersion};

/// Something that stands in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Node {
    /// An element of XLIFF begins; those that are empty begin and end.
    Open(Element),
    /// An element of something else begins.
    Foreign(String),
    Close,
    Text(String),
    End,
}

/// The beginning of an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Element {
    pub(super) name: String,
    attributes: Vec<(String, String)>,
    /// Its name with its prefix, as its end has it.
    qualified: String,
}

impl Element {
    /// The value of an attribute.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// Reads a file node by node.
pub(super) struct Nodes<'a> {
    file: &'a str,
    xml: NsReader<&'a [u8]>,
    depth: usize,
    /// Up to where line ends were counted, and how many there were.
    counted: (usize, usize),
}

/// The most attributes of an element; those of XLIFF have some ten.
const ATTRIBUTES: usize = 100;

impl<'a> Nodes<'a> {
    pub(super) fn new(file: &'a str) -> Self {
        let mut xml = NsReader::from_str(file);
        xml.config_mut().expand_empty_elements = true;
        Self { file, xml, depth: 0, counted: (0, 0) }
    }

    /// The line at which it stands, from 1.
    pub(super) fn line(&self) -> usize {
        self.count().1 + 1
    }

    /// Counts line ends on from where that was done before, so that no byte is looked at for every unit.
    fn count(&self) -> (usize, usize) {
        let (from, ends) = self.counted;
        let at = usize::try_from(self.xml.buffer_position()).unwrap_or(usize::MAX).min(self.file.len());
        let passed = self.file.as_bytes().get(from..at).unwrap_or_default();
        (at.max(from), ends + passed.iter().filter(|byte| **byte == b'\n').count())
    }

    /// The next node.
    pub(super) fn next(&mut self) -> Result<Node, Problem> {
        loop {
            self.counted = self.count();
            let (namespace, event) = match self.xml.read_resolved_event() {
                Ok((namespace, event)) => (matches!(namespace, ResolveResult::Bound(Namespace(NAMESPACE))), event),
                Err(error) => return Err(self.malformed(error)),
            };
            return Ok(match event {
                Event::Start(start) => {
                    self.depth += 1;
                    self.open(&start, namespace)?
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    Node::Close
                }
                Event::Text(text) => self.text(&text.xml10_content())?,
                Event::CData(text) => self.text(&text.xml10_content())?,
                Event::GeneralRef(reference) => self.reference(&reference)?,
                Event::Eof if self.depth > 0 => return Err(self.malformed("the file ends before its elements do")),
                Event::Eof => Node::End,
                Event::DocType(_) => {
                    let message =
                        "This file has a document type, which could bring in texts from elsewhere. Please remove it.";
                    return Err(Problem::at(self.line(), message));
                }
                Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => continue,
            });
        }
    }

    /// Passes over what is left of an element that has just begun.
    pub(super) fn skip(&mut self, qualified: &str) -> Result<(), Problem> {
        self.depth = self.depth.saturating_sub(1);
        self.xml.read_to_end(QName(qualified)).map(drop).map_err(|error| self.malformed(error))
    }

    /// Passes over an element of XLIFF.
    pub(super) fn skip_element(&mut self, element: &Element) -> Result<(), Problem> {
        self.skip(&element.qualified)
    }

    fn open(&self, start: &BytesStart<'_>, is_ours: bool) -> Result<Node, Problem> {
        let qualified = start.name().as_ref().to_owned();
        let mut attributes = Vec::new();
        for attribute in start.attributes() {
            if attributes.len() == ATTRIBUTES {
                return Err(self.malformed(format!("an element has more than {ATTRIBUTES} attributes")));
            }
            let attribute = attribute.map_err(|error| self.malformed(error))?;
            let value = attribute
                .normalized_value(XmlVersion::Implicit1_0)
                .map_err(|error| self.malformed(error))?
                .into_owned();
            attributes.push((attribute.key.as_ref().to_owned(), value));
        }
        if !is_ours {
            return Ok(Node::Foreign(qualified));
        }
        Ok(Node::Open(Element { name: start.local_name().as_ref().to_owned(), attributes, qualified }))
    }

    fn text(&self, text: &str) -> Result<Node, Problem> {
        match text.chars().find(|c| !is_allowed(*c)) {
            Some(c) => Err(self.malformed(format!("the character U+{:04X} cannot stand in XML", u32::from(c)))),
            None => Ok(Node::Text(text.to_owned())),
        }
    }

    fn reference(&self, reference: &BytesRef<'_>) -> Result<Node, Problem> {
        if let Some(c) = reference.resolve_char_ref().map_err(|error| self.malformed(error))? {
            return self.text(c.encode_utf8(&mut [0; 4]));
        }
        let name = reference.xml10_content();
        match quick_xml::escape::resolve_predefined_entity(&name) {
            Some(text) => Ok(Node::Text(text.to_owned())),
            None => Err(self.malformed(format!("the entity “{name}” is not known; only those of XML itself are"))),
        }
    }

    fn malformed(&self, error: impl std::fmt::Display) -> Problem {
        Problem::at(self.line(), format!("This cannot be read as XML: {error}."))
    }
}
