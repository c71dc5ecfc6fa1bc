//! What stands inside `<source>`, `<target>` and `<data>`, and the text that it is.

use super::super::Problem;
use super::super::codes;
use super::node::{Element, Node, Nodes};
use std::collections::BTreeMap;

/// A piece of a text, as the file has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Bit {
    Text(String),
    /// A placeholder that stands alone: its id, and where its data is.
    Ph(String, Option<String>),
    /// One begins that has words inside: its id, and where the data before them is.
    Open(String, Option<String>),
    /// It ends: its id, and where the data behind its words is.
    Close(String, Option<String>),
}

/// What was read of a text, and what of it cannot be taken.
#[derive(Debug, Default)]
pub(super) struct Inline {
    pub(super) bits: Vec<Bit>,
    pub(super) problems: Vec<String>,
}

/// Reads up to the end of the element that has just begun.
pub(super) fn read(nodes: &mut Nodes<'_>) -> Result<Inline, Problem> {
    let mut inline = Inline::default();
    // What is said at the end of each element that is open: something for placeholders, nothing for remarks.
    let mut open: Vec<Option<Bit>> = Vec::new();
    loop {
        match nodes.next()? {
            Node::Text(text) => inline.bits.push(Bit::Text(text)),
            Node::Open(element) => match element.name.as_str() {
                "pc" => {
                    let id = id(&element);
                    let reference = |name| element.get(name).map(str::to_owned);
                    inline.bits.push(Bit::Open(id.clone(), reference("dataRefStart")));
                    open.push(Some(Bit::Close(id, reference("dataRefEnd"))));
                }
                // A remark about words; the words are inside it.
                "mrk" => open.push(None),
                _ => {
                    inline.empty(&element);
                    nodes.skip_element(&element)?;
                }
            },
            Node::Foreign(name) => {
                inline.problems.push(format!("<{name}> cannot stand inside a text."));
                nodes.skip(&name)?;
            }
            Node::Close => match open.pop() {
                Some(end) => inline.bits.extend(end),
                None => return Ok(inline),
            },
            Node::End => return Ok(inline),
        }
    }
}

impl Inline {
    /// Takes an element that has nothing inside.
    fn empty(&mut self, element: &Element) {
        match element.name.as_str() {
            "ph" => self.bits.push(Bit::Ph(id(element), element.get("dataRef").map(str::to_owned))),
            "cp" => {
                let hex = element.get("hex").unwrap_or_default();
                match u32::from_str_radix(hex, 16).ok().and_then(char::from_u32) {
                    Some(c) => self.bits.push(Bit::Text(c.into())),
                    None => self.problems.push(format!("“{hex}” is not the number of a character.")),
                }
            }
            // The two ends of a remark about words.
            "sm" | "em" => {}
            name => {
                self.problems.push(format!("The element <{name}> cannot be taken; what it stands for would be lost."))
            }
        }
    }

    /// The text as it is, where no placeholders can stand: in `<data>`.
    pub(super) fn plain(self) -> Result<String, Vec<String>> {
        let mut text = String::new();
        let mut problems = self.problems;
        for bit in self.bits {
            match bit {
                Bit::Text(words) => text.push_str(&words),
                _ => problems.push("A placeholder stands inside the data of another one.".to_owned()),
            }
        }
        if problems.is_empty() { Ok(text) } else { Err(problems) }
    }
}

fn id(element: &Element) -> String {
    element.get("id").unwrap_or_default().to_owned()
}

/// Puts placeholders back: what they are written like, by where it stands in the unit.
#[derive(Debug, Default)]
pub(super) struct Placeholders {
    /// What stands in `<originalData>`.
    pub(super) data: BTreeMap<String, String>,
    /// Where the data of each placeholder of the source is, for programs that do not repeat it in the target.
    known: BTreeMap<(String, bool), String>,
}

impl Placeholders {
    /// Remembers the placeholders of the source.
    pub(super) fn learn(&mut self, source: &[Bit]) {
        for bit in source {
            match bit {
                Bit::Ph(id, Some(data)) | Bit::Open(id, Some(data)) => {
                    self.known.insert((id.clone(), false), data.clone());
                }
                Bit::Close(id, Some(data)) => {
                    self.known.insert((id.clone(), true), data.clone());
                }
                _ => {}
            }
        }
    }

    /// The text that the pieces are.
    pub(super) fn text(&self, bits: &[Bit]) -> Result<String, String> {
        let (mut text, mut is_inside) = (String::new(), false);
        for bit in bits {
            let was_inside = is_inside;
            match bit {
                Bit::Text(words) if is_inside => text.push_str(&codes::escaped(words)),
                Bit::Text(words) => text.push_str(words),
                Bit::Close(id, data) => {
                    is_inside = false;
                    text.push_str(self.data(id, true, data.as_deref())?);
                }
                Bit::Ph(id, _) | Bit::Open(id, _) if was_inside => {
                    return Err(format!("The placeholder “{id}” stands inside another one."));
                }
                Bit::Ph(id, data) => text.push_str(self.data(id, false, data.as_deref())?),
                Bit::Open(id, data) => {
                    is_inside = true;
                    text.push_str(self.data(id, false, data.as_deref())?);
                }
            }
        }
        Ok(text)
    }

    fn data(&self, id: &str, is_end: bool, reference: Option<&str>) -> Result<&str, String> {
        let reference = reference.or_else(|| self.known.get(&(id.to_owned(), is_end)).map(String::as_str));
        let data = reference.and_then(|reference| self.data.get(reference));
        data.map(String::as_str)
            .ok_or_else(|| format!("The file does not say what the placeholder “{id}” is written like."))
    }
}
