//! The table as a stream of rows.

use std::{
    collections::BTreeMap,
    fs::File,
    io::{BufReader, Read},
    path::Path,
};

use csv::{ByteRecord, ReaderBuilder, StringRecord};
use sha2::{Digest, Sha256};

use super::mapping::{Mapping, is_field};
use crate::{Error, FieldError, Result};

/// One row of the table, as the mapping sees it.
#[derive(Clone, Debug)]
pub struct Row {
    /// The line of the file on which it begins; the header is line 1.
    pub line: u64,
    /// The row as it stands in the file.
    pub record: StringRecord,
    cells: BTreeMap<String, Cell>,
}

#[derive(Clone, Debug)]
struct Cell {
    /// The column; none for a constant.
    column: Option<String>,
    text: String,
}

impl Row {
    /// What the row says for `field`; nothing when that is blank or not mapped.
    #[must_use]
    pub fn get(&self, field: &str) -> Option<&str> {
        self.cells.get(field).map(|cell| cell.text.as_str()).filter(|text| !text.is_empty())
    }

    /// Whether a column or constant fills `field`, even with nothing.
    #[must_use]
    pub fn has(&self, field: &str) -> bool {
        self.cells.contains_key(field)
    }

    /// The fields that begin with `prefix`, without it, and what the row says for them; blank ones are left out.
    pub fn under<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.cells
            .iter()
            .filter_map(move |(field, cell)| Some((field.strip_prefix(prefix)?, cell.text.as_str())))
            .filter(|(_, text)| !text.is_empty())
    }

    /// A row that says this, as if each field stood in a column of its name.
    #[cfg(test)]
    pub(super) fn of(cells: impl IntoIterator<Item = (String, String)>) -> Self {
        let cells = cells.into_iter().map(|(field, text)| {
            let cell = Cell { column: Some(field.clone()), text: text.trim().to_owned() };
            (field, cell)
        });
        Self { line: 2, record: StringRecord::new(), cells: cells.collect() }
    }

    /// The column that fills `field`; the field itself when none does.
    #[must_use]
    pub fn column_of(&self, field: &str) -> String {
        self.cells.get(field).and_then(|cell| cell.column.clone()).unwrap_or_else(|| field.to_owned())
    }
}

/// A row that cannot even be taken apart.
#[derive(Clone, Debug)]
pub(super) struct Broken {
    pub(super) line: u64,
    pub(super) record: StringRecord,
    pub(super) error: FieldError,
}

/// An open table.
pub(super) struct Table {
    reader: csv::Reader<BufReader<File>>,
    headers: StringRecord,
    /// Place of a column, its name and the fields it fills.
    fills: Vec<(usize, String, Vec<String>)>,
    mapping: Mapping,
    /// Whether the header names our fields.
    by_header: bool,
}

impl Table {
    /// The columns that fill nothing, where the header itself names the fields: most likely they are misspelt.
    pub(super) fn unused(&self) -> Vec<String> {
        let fills = |place| self.fills.iter().any(|(filled, ..)| *filled == place);
        let unused = self.headers.iter().enumerate().filter(|(place, _)| self.by_header && !fills(*place));
        unused.map(|(_, name)| name.to_owned()).collect()
    }

    /// Opens the table and finds its columns. Without columns in the mapping, the header names our fields itself.
    pub(super) fn open(path: &Path, mapping: &Mapping, known: &[&str]) -> Result<Self> {
        let file = File::open(path).map_err(|error| cannot_read(path, &error))?;
        let delimiter = mapping.delimiter.and_then(|delimiter| u8::try_from(delimiter).ok()).unwrap_or(b',');
        let mut reader = ReaderBuilder::new()
            .delimiter(delimiter)
            .flexible(true)
            .from_reader(BufReader::with_capacity(1 << 16, file));
        let headers: StringRecord = reader
            .headers()
            .map_err(|error| cannot_read(path, &error))?
            .iter()
            .map(|name| name.trim_start_matches('\u{feff}').trim())
            .collect();
        let by_header = mapping.column.is_empty();
        let mapping = if by_header { named_by_header(mapping, &headers, known) } else { mapping.clone() };
        mapping.check_fields(known)?;
        let fills = fills(&mapping, &headers)?;
        Ok(Self { reader, headers, fills, mapping, by_header })
    }

    pub(super) fn headers(&self) -> &StringRecord {
        &self.headers
    }

    /// How many bytes of the file are behind us.
    pub(super) fn position(&self) -> u64 {
        self.reader.position().byte()
    }

    /// The next row; none at the end.
    pub(super) fn next(&mut self) -> Result<Option<Result<Row, Broken>>> {
        let mut bytes = ByteRecord::new();
        if !self
            .reader
            .read_byte_record(&mut bytes)
            .map_err(|error| Error::conflict(format!("The file cannot be read on: {error}")))?
        {
            return Ok(None);
        }
        let line = bytes.position().map_or(0, csv::Position::line);
        let record = match StringRecord::from_byte_record(bytes) {
            Ok(record) => record,
            Err(error) => {
                let place = error.utf8_error().field();
                let record = StringRecord::from_byte_record_lossy(error.into_byte_record());
                let column = self.headers.get(place).filter(|name| !name.is_empty()).unwrap_or("row");
                let error =
                    FieldError::new(column, "syntax", "This is not UTF-8. Please save the file in that encoding.");
                return Ok(Some(Err(Broken { line, record, error })));
            }
        };
        if record.len() != self.headers.len() {
            let message = format!("The row has {} columns; the header has {}.", record.len(), self.headers.len());
            let error = FieldError::new("row", "syntax", message);
            return Ok(Some(Err(Broken { line, record, error })));
        }
        Ok(Some(Ok(self.row(line, record))))
    }

    fn row(&self, line: u64, record: StringRecord) -> Row {
        let mut cells: BTreeMap<String, Cell> = self
            .mapping
            .constant
            .iter()
            .map(|(field, text)| (field.clone(), Cell { column: None, text: text.trim().to_owned() }))
            .collect();
        for (place, column, fields) in &self.fills {
            let written = record.get(*place).unwrap_or_default();
            for field in fields {
                let text = self.mapping.value(field, written).to_owned();
                // A constant stands in where the column says nothing.
                if !(text.is_empty() && self.mapping.constant.contains_key(field)) {
                    cells.insert(field.clone(), Cell { column: Some(column.clone()), text });
                }
            }
        }
        Row { line, record, cells }
    }
}

fn named_by_header(mapping: &Mapping, headers: &StringRecord, known: &[&str]) -> Mapping {
    let mut mapping = mapping.clone();
    for name in headers {
        if is_field(known, name) {
            mapping.column.insert(name.to_owned(), super::mapping::Targets::One(name.to_owned()));
        }
    }
    mapping
}

fn fills(mapping: &Mapping, headers: &StringRecord) -> Result<Vec<(usize, String, Vec<String>)>> {
    let mut errors = Vec::new();
    let mut fills = Vec::new();
    for (column, targets) in &mapping.column {
        match headers.iter().position(|name| name == column.trim()) {
            Some(place) => fills.push((place, column.trim().to_owned(), targets.fields().to_vec())),
            None => {
                let names = domain::text::shortened(&headers.iter().collect::<Vec<_>>().join(", "), 400);
                let message = format!("The file has no column of this name; it has: {names}.");
                errors.push(FieldError::new(format!("column.{column}"), "unknown", message));
            }
        }
    }
    if errors.is_empty() && fills.is_empty() {
        let message = "No column of the file is one of our fields. Please name them in a mapping file.";
        errors.push(FieldError::new("column", "required", message));
    }
    if errors.is_empty() { Ok(fills) } else { Err(Error::Invalid(errors)) }
}

/// What tells a file with its mapping from every other: SHA-256 of both.
pub(super) fn fingerprint(path: &Path, mapping: &str) -> Result<(String, u64)> {
    let mut file = File::open(path).map_err(|error| cannot_read(path, &error))?;
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 1 << 16];
    let mut length = 0;
    loop {
        let read = file.read(&mut buffer).map_err(|error| cannot_read(path, &error))?;
        if read == 0 {
            break;
        }
        hash.update(&buffer[..read]);
        length += read as u64;
    }
    hash.update(mapping.as_bytes());
    Ok((hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect(), length))
}

fn cannot_read(path: &Path, error: &dyn std::fmt::Display) -> Error {
    Error::conflict(format!("{} cannot be read: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    use crate::nasty;

    fn table(content: &[u8], mapping: &str) -> Result<Table> {
        let folder = std::env::temp_dir().join(format!("afterword-table-{}", fingerprint_of(content)));
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join("t.csv");
        std::fs::write(&path, content).unwrap();
        Table::open(&path, &Mapping::parse(mapping).unwrap(), &["external_id", "channel", "source", "attributes."])
    }

    fn fingerprint_of(content: &[u8]) -> String {
        Sha256::digest(content).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }

    #[test]
    fn rows_come_through_the_mapping_with_their_lines() {
        let content = "\u{feff}Ticket  ,Kind\n1, Call \n\"2\n3\",\n4\n";
        let mapping = "[column]\nTicket = \"external_id\"\nKind = [\"channel\", \"attributes.kind\"]\n[constant]\nsource = \"x\"\nchannel = \"chat\"\n[values.channel]\nCall = \"phone\"";
        let mut table = table(content.as_bytes(), mapping).unwrap();
        let row = table.next().unwrap().unwrap().unwrap();
        assert_eq!(
            (row.line, row.get("external_id"), row.get("channel"), row.get("source")),
            (2, Some("1"), Some("phone"), Some("x"))
        );
        assert_eq!(row.under("attributes.").collect::<Vec<_>>(), [("kind", "Call")]);
        assert_eq!((row.column_of("external_id"), row.column_of("source")), ("Ticket".to_owned(), "source".to_owned()));
        let row = table.next().unwrap().unwrap().unwrap();
        assert_eq!((row.line, row.get("external_id"), row.get("channel")), (3, Some("2\n3"), Some("chat")));
        let broken = table.next().unwrap().unwrap().unwrap_err();
        assert_eq!((broken.line, broken.error.field.as_str()), (5, "row"));
        assert!(table.next().unwrap().is_none());
    }

    #[test]
    fn without_a_mapping_the_header_names_the_fields() {
        let mut table = table(b"external_id,weather\n1,rain\n2,\xff\n", "").unwrap();
        assert_eq!(table.next().unwrap().unwrap().unwrap().get("external_id"), Some("1"));
        let broken = table.next().unwrap().unwrap().unwrap_err();
        assert_eq!((broken.line, broken.error.field.as_str()), (3, "weather"));
    }

    #[test]
    fn a_column_that_is_not_there_is_named() {
        let error = table(b"a,b\n", "[column]\nc = \"external_id\"").map(|_| ()).unwrap_err().to_string();
        assert!(error.contains("column.c") && error.contains("a, b"), "{error}");
        assert!(table(b"x,y\n", "").is_err());
    }

    proptest! {
        /// Whatever bytes a file has: rows with their lines, or an error that says where; and an end.
        #[test]
        fn any_bytes_are_rows_or_errors_with_their_place(
            header in prop_oneof![Just("external_id,channel".to_owned()), nasty::soup()],
            body in prop_oneof![nasty::soup().prop_map(String::into_bytes), proptest::collection::vec(any::<u8>(), 0..200)],
        ) {
            let content: Vec<u8> = header.into_bytes().into_iter().chain(*b"\n").chain(body).collect();
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("t.csv");
            std::fs::write(&path, &content).unwrap();
            let opened = Table::open(&path, &Mapping::default(), &["external_id", "channel", "attributes."]);
            match opened {
                Err(error) => prop_assert!(!error.to_string().is_empty()),
                Ok(mut table) => {
                    let mut last = 1;
                    while let Some(row) = table.next().unwrap() {
                        let line = match &row {
                            Ok(row) => row.line,
                            Err(broken) => {
                                prop_assert!(!broken.error.field.is_empty() && !broken.error.message.to_string().is_empty());
                                broken.line
                            }
                        };
                        // A lone carriage return ends a row and begins no line.
                        prop_assert!(line >= last, "line {line} after {last}");
                        last = line;
                        prop_assert!(table.position() <= content.len() as u64);
                    }
                }
            }
        }
    }
}
