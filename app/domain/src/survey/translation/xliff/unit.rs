//! Reads a unit: one text, which programs may have cut into segments.

use super::super::{Problem, Row};
use super::inline::{self, Bit, Inline, Placeholders};
use super::node::{Element, Node, Nodes};
use crate::Language;

/// A part of a text.
struct Segment {
    source: Vec<Bit>,
    target: Option<Vec<Bit>>,
    /// Whether it holds what is not translated, such as the blank between two sentences.
    is_ignorable: bool,
}

/// Reads one unit.
pub(super) struct UnitReader<'a, 'f> {
    nodes: &'a mut Nodes<'f>,
    line: usize,
    id: String,
    placeholders: Placeholders,
    segments: Vec<Segment>,
    messages: Vec<String>,
}

impl<'a, 'f> UnitReader<'a, 'f> {
    /// The unit that has just begun. What cannot be taken is told; the row then is one that nothing is to be done with.
    ///
    /// # Errors
    /// When the file cannot be read any further.
    pub(super) fn read(
        nodes: &'a mut Nodes<'f>,
        element: &Element,
        target: Language,
    ) -> Result<Result<Row, Vec<Problem>>, Problem> {
        let (line, id) = (nodes.line(), element.get("id").unwrap_or_default().to_owned());
        let placeholders = Placeholders::default();
        let mut unit = UnitReader { nodes, line, id, placeholders, segments: Vec::new(), messages: Vec::new() };
        unit.content()?;
        Ok(unit.row(target))
    }

    fn content(&mut self) -> Result<(), Problem> {
        self.children(|unit, element| match element.name.as_str() {
            "originalData" => unit.original_data(),
            "segment" | "ignorable" => unit.segment(element),
            _ => unit.nodes.skip_element(element),
        })
    }

    /// Calls `read` with every element of XLIFF up to the end of the one that is open; it reads up to the end of each.
    fn children(&mut self, read: impl Fn(&mut Self, &Element) -> Result<(), Problem>) -> Result<(), Problem> {
        loop {
            match self.nodes.next()? {
                Node::Open(element) => read(self, &element)?,
                Node::Foreign(name) => self.nodes.skip(&name)?,
                Node::Text(_) => {}
                Node::Close | Node::End => return Ok(()),
            }
        }
    }

    fn original_data(&mut self) -> Result<(), Problem> {
        self.children(|unit, element| {
            let id = element.get("id").unwrap_or_default().to_owned();
            match inline::read(unit.nodes)?.plain() {
                Ok(text) => drop(unit.placeholders.data.insert(id, text)),
                Err(messages) => unit.messages.extend(messages),
            }
            Ok(())
        })
    }

    fn segment(&mut self, element: &Element) -> Result<(), Problem> {
        let is_ignorable = element.name == "ignorable";
        self.segments.push(Segment { source: Vec::new(), target: None, is_ignorable });
        self.children(|unit, element| {
            let is_source = element.name == "source";
            if !is_source && element.name != "target" {
                return unit.nodes.skip_element(element);
            }
            if element.get("order").is_some() {
                unit.messages
                    .push("Its segments are in another order than in the source, which is not read.".to_owned());
            }
            let Inline { bits, problems } = inline::read(unit.nodes)?;
            unit.messages.extend(problems);
            if let Some(segment) = unit.segments.last_mut() {
                if is_source { segment.source = bits } else { segment.target = Some(bits) }
            }
            Ok(())
        })
    }

    fn row(mut self, target: Language) -> Result<Row, Vec<Problem>> {
        let source: Vec<Bit> = self.segments.iter().flat_map(|segment| segment.source.clone()).collect();
        self.placeholders.learn(&source);
        let mut text = |bits: &[Bit]| {
            self.placeholders.text(bits).unwrap_or_else(|message| {
                self.messages.push(message);
                String::new()
            })
        };
        let source = text(&source);
        let wording = match translation(&self.segments) {
            Ok(bits) => text(&bits),
            Err(message) => {
                self.messages.push(message);
                String::new()
            }
        };
        self.messages.dedup();
        let Self { line, id, messages, .. } = self;
        if messages.is_empty() {
            return Ok(Row { line, id, source, wordings: vec![(target, wording)] });
        }
        Err(messages.into_iter().map(|message| Problem::of(line, &id, message)).collect())
    }
}

/// The whole translation: nothing where no segment has one.
fn translation(segments: &[Segment]) -> Result<Vec<Bit>, String> {
    let needed = || segments.iter().filter(|segment| !segment.is_ignorable && !is_blank(&segment.source));
    let is_there = |segment: &Segment| segment.target.as_ref().is_some_and(|target| !is_blank(target));
    let there = segments.iter().filter(|segment| is_there(segment)).count();
    if there == 0 {
        return Ok(Vec::new());
    }
    if !needed().all(is_there) {
        return Err("Only some of its segments are translated; it is taken when all of them are.".to_owned());
    }
    // What is not translated reads as in the source.
    Ok(segments.iter().flat_map(|segment| segment.target.clone().unwrap_or_else(|| segment.source.clone())).collect())
}

fn is_blank(bits: &[Bit]) -> bool {
    bits.iter().all(|bit| matches!(bit, Bit::Text(text) if text.trim().is_empty()))
}
