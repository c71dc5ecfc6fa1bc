//! A table as it is written: rows in, bytes out, in one of three forms.

use std::{
    borrow::Cow,
    io::{self, Write},
    sync::{Arc, Mutex, PoisonError},
};

use chrono::{DateTime, Datelike, NaiveDate, SecondsFormat, Timelike, Utc};
use chrono_tz::Tz;
use rust_xlsxwriter::{ExcelDateTime, Format as CellFormat, Workbook, Worksheet, XlsxError};
use serde_json::{Map, Value};

use super::{Out, gone};
use crate::{Error, Result, csv_cell::harmless};

/// Rows of a sheet that spreadsheets open, the header among them; what is more goes to the next sheet.
const SHEET_ROWS: u32 = 1_048_576;
/// Letters of a cell that spreadsheets open.
const CELL_LETTERS: usize = 32_767;

/// The form of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Comma-separated, UTF-8, with a header.
    Csv,
    /// A spreadsheet.
    Xlsx,
    /// A JSON object a line.
    Ndjson,
}

impl Format {
    /// All forms.
    pub const ALL: [Self; 3] = [Self::Csv, Self::Xlsx, Self::Ndjson];

    /// The word for it, which is also the end of a file's name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Ndjson => "ndjson",
        }
    }

    /// The form of a word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.as_str() == word)
    }

    /// What it is called in HTTP.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Ndjson => "application/x-ndjson",
        }
    }
}

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// The form.
    pub format: Format,
    /// Whether CSV begins with a byte order mark: Excel needs it to see that it is UTF-8, programs stumble over it.
    pub mark: bool,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    Empty,
    Text(String),
    Int(i64),
    Decimal(f64),
    Flag(bool),
    Day(NaiveDate),
    /// As people read it, in the organisation's zone.
    Local(DateTime<Tz>),
    Utc(DateTime<Utc>),
    Json(Value),
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

macro_rules! cell_from {
    ($($type:ty => $cell:expr),*) => {
        $(impl From<$type> for Cell {
            fn from(value: $type) -> Self {
                $cell(value)
            }
        })*
    };
}

cell_from!(
    String => Cell::Text,
    i64 => Cell::Int,
    i32 => |n| Cell::Int(i64::from(n)),
    f64 => Cell::Decimal,
    bool => Cell::Flag,
    NaiveDate => Cell::Day,
    Value => Cell::Json,
    &str => |text: &str| Cell::Text(text.to_owned()),
    uuid::Uuid => |id: uuid::Uuid| Cell::Text(id.to_string())
);

/// Both cells of a moment.
pub(super) fn moment(at: Option<DateTime<Utc>>, zone: Tz) -> [Cell; 2] {
    at.map_or([Cell::Empty, Cell::Empty], |at| [Cell::Local(at.with_timezone(&zone)), Cell::Utc(at)])
}

/// A table under way.
pub(super) struct Sheet {
    columns: &'static [&'static str],
    form: Form,
}

enum Form {
    Csv(Box<csv::Writer<Vec<u8>>>),
    Ndjson(Vec<u8>),
    Xlsx(Box<Spreadsheet>),
}

impl Sheet {
    /// A table of `columns`, with its header.
    pub(super) fn begin(options: Options, columns: &'static [&'static str]) -> Result<Self> {
        let form = match options.format {
            Format::Csv => {
                let begin = if options.mark { "\u{feff}".as_bytes().to_vec() } else { Vec::new() };
                let mut writer = csv::Writer::from_writer(begin);
                writer.write_record(columns).map_err(unwritable)?;
                Form::Csv(Box::new(writer))
            }
            Format::Ndjson => Form::Ndjson(Vec::new()),
            Format::Xlsx => Form::Xlsx(Box::new(Spreadsheet::begin(columns)?)),
        };
        Ok(Self { columns, form })
    }

    /// Adds a row: a cell for each column.
    pub(super) fn row(&mut self, cells: &[Cell]) -> Result<()> {
        if cells.len() != self.columns.len() {
            return Err(Error::Internal(format!("a row has {} cells and not {}", cells.len(), self.columns.len())));
        }
        match &mut self.form {
            Form::Csv(writer) => {
                for cell in cells {
                    writer.write_field(csv_text(cell).as_bytes()).map_err(unwritable)?;
                }
                writer.write_record(None::<&[u8]>).map_err(unwritable)
            }
            Form::Ndjson(lines) => {
                let object: Map<_, _> =
                    self.columns.iter().zip(cells).map(|(name, cell)| ((*name).to_owned(), json(cell))).collect();
                serde_json::to_writer(&mut *lines, &object).map_err(unwritable)?;
                lines.push(b'\n');
                Ok(())
            }
            Form::Xlsx(spreadsheet) => spreadsheet.row(self.columns, cells),
        }
    }

    /// What is written and not taken yet. A spreadsheet keeps its rows in a file until its end.
    pub(super) fn take(&mut self) -> Vec<u8> {
        match &mut self.form {
            Form::Csv(writer) => {
                // Into memory, which takes all.
                writer.flush().ok();
                let fresh = csv::WriterBuilder::new().has_headers(false).from_writer(Vec::new());
                std::mem::replace(&mut **writer, fresh).into_inner().unwrap_or_default()
            }
            Form::Ndjson(lines) => std::mem::take(lines),
            Form::Xlsx(_) => Vec::new(),
        }
    }

    /// Ends the table and hands on what is left. Waits for whoever reads; not for async code.
    pub(super) fn end(mut self, out: &Out) -> Result<()> {
        let left = self.take();
        if !left.is_empty() {
            out.blocking_send(left).map_err(|_| gone())?;
        }
        match self.form {
            Form::Xlsx(mut spreadsheet) => {
                let failed = Arc::new(Mutex::new(false));
                let writer =
                    io::BufWriter::with_capacity(64 * 1024, Handing { out: out.clone(), failed: failed.clone() });
                let saved = spreadsheet.workbook.save_to_writer(writer);
                if *failed.lock().unwrap_or_else(PoisonError::into_inner) {
                    return Err(gone());
                }
                saved.map_err(unwritable)
            }
            Form::Csv(_) | Form::Ndjson(_) => Ok(()),
        }
    }
}

/// Hands on what is written to it.
struct Handing {
    out: Out,
    failed: Arc<Mutex<bool>>,
}

impl Write for Handing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.blocking_send(bytes.to_vec()).map_err(|_| {
            *self.failed.lock().unwrap_or_else(PoisonError::into_inner) = true;
            io::Error::from(io::ErrorKind::BrokenPipe)
        })?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A workbook; more than one sheet only when one is full.
struct Spreadsheet {
    workbook: Workbook,
    sheet: usize,
    next: u32,
    local: CellFormat,
    day: CellFormat,
    head: CellFormat,
}

impl Spreadsheet {
    fn begin(columns: &[&str]) -> Result<Self> {
        let mut spreadsheet = Self {
            workbook: Workbook::new(),
            sheet: 0,
            next: 0,
            local: CellFormat::new().set_num_format("yyyy-mm-dd hh:mm:ss"),
            day: CellFormat::new().set_num_format("yyyy-mm-dd"),
            head: CellFormat::new().set_bold(),
        };
        spreadsheet.new_sheet(columns).map_err(unwritable)?;
        Ok(spreadsheet)
    }

    fn new_sheet(&mut self, columns: &[&str]) -> Result<(), XlsxError> {
        let sheet = self.workbook.add_worksheet_with_constant_memory()?;
        sheet.set_freeze_panes(1, 0)?;
        for (at, column) in (0..).zip(columns) {
            sheet.write_string_with_format(0, at, *column, &self.head)?;
        }
        self.next = 1;
        Ok(())
    }

    fn row(&mut self, columns: &[&str], cells: &[Cell]) -> Result<()> {
        if self.next == SHEET_ROWS {
            self.new_sheet(columns).map_err(unwritable)?;
            self.sheet += 1;
        }
        let row = self.next;
        self.next += 1;
        let sheet = self.workbook.worksheet_from_index(self.sheet).map_err(unwritable)?;
        for (at, cell) in (0..).zip(cells) {
            write_cell(sheet, row, at, cell, &self.local, &self.day).map_err(unwritable)?;
        }
        Ok(())
    }
}

/// Texts are written as texts: nothing in them is calculated, whatever they begin with.
fn write_cell(
    sheet: &mut Worksheet,
    row: u32,
    at: u16,
    cell: &Cell,
    local: &CellFormat,
    day: &CellFormat,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => return Ok(()),
        // A spreadsheet's numbers are exact to fifteen digits.
        Cell::Int(n) => sheet.write_number(row, at, *n as f64),
        Cell::Decimal(n) => sheet.write_number(row, at, *n),
        Cell::Flag(flag) => sheet.write_boolean(row, at, *flag),
        Cell::Day(on) => match spreadsheet_day(*on) {
            Some(value) => sheet.write_datetime_with_format(row, at, value, day),
            None => sheet.write_string(row, at, plain(cell)),
        },
        Cell::Local(time) => {
            let (hour, minute, second) = (time.hour(), time.minute(), time.second());
            match spreadsheet_day(time.date_naive()) {
                Some(value) => {
                    let value = value.and_hms(hour as u16, minute as u8, f64::from(second))?;
                    sheet.write_datetime_with_format(row, at, value, local)
                }
                None => sheet.write_string(row, at, plain(cell)),
            }
        }
        Cell::Text(text) => sheet.write_string(row, at, shortened(text)),
        Cell::Utc(_) | Cell::Json(_) => sheet.write_string(row, at, shortened(&plain(cell))),
    }?;
    Ok(())
}

/// A day as spreadsheets count them: none before 1900.
fn spreadsheet_day(day: NaiveDate) -> Option<ExcelDateTime> {
    ExcelDateTime::from_ymd(u16::try_from(day.year()).ok()?, day.month() as u8, day.day() as u8).ok()
}

fn shortened(text: &str) -> String {
    // Spreadsheets count as UTF-16 does.
    let mut length = 0;
    text.chars()
        .take_while(|c| {
            length += c.len_utf16();
            length <= CELL_LETTERS
        })
        .collect()
}

/// The cell as CSV has it.
fn csv_text(cell: &Cell) -> Cow<'_, str> {
    match cell {
        Cell::Text(text) => harmless(text),
        other => plain(other),
    }
}

fn plain(cell: &Cell) -> Cow<'_, str> {
    match cell {
        Cell::Empty => "".into(),
        Cell::Text(text) => text.into(),
        Cell::Int(n) => n.to_string().into(),
        Cell::Decimal(n) => n.to_string().into(),
        Cell::Flag(flag) => if *flag { "true" } else { "false" }.into(),
        Cell::Day(day) => day.to_string().into(),
        Cell::Local(time) => {
            format!("{} {}", time.date_naive(), time.time().with_nanosecond(0).unwrap_or_default()).into()
        }
        Cell::Utc(time) => time.to_rfc3339_opts(SecondsFormat::Millis, true).into(),
        Cell::Json(json) => json.to_string().into(),
    }
}

fn json(cell: &Cell) -> Value {
    match cell {
        Cell::Empty => Value::Null,
        Cell::Int(n) => Value::from(*n),
        Cell::Decimal(n) => Value::from(*n),
        Cell::Flag(flag) => Value::from(*flag),
        Cell::Json(json) => json.clone(),
        // With its offset: a program reads no table beside it to know the zone.
        Cell::Local(time) => Value::from(time.to_rfc3339_opts(SecondsFormat::Millis, true)),
        other => Value::from(plain(other)),
    }
}

fn unwritable(error: impl std::fmt::Display) -> Error {
    Error::Internal(format!("a table could not be written: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: &[&str] = &["text", "n"];

    fn written(format: Format, rows: &[[Cell; 2]]) -> Vec<u8> {
        let (out, mut ours) = tokio::sync::mpsc::channel(1000);
        let mut sheet = Sheet::begin(Options { format, mark: false }, COLUMNS).unwrap();
        for row in rows {
            sheet.row(row).unwrap();
        }
        sheet.end(&out).unwrap();
        drop(out);
        let mut all = Vec::new();
        while let Some(piece) = ours.blocking_recv() {
            all.extend(piece);
        }
        all
    }

    #[test]
    fn what_would_be_a_formula_is_a_text() {
        let rows = ["=1+1", "+49151", "-1", "@x", "\tx", "\rx", "a=b"].map(|text| [text.into(), Cell::Int(-1)]);
        let csv = String::from_utf8(written(Format::Csv, &rows)).unwrap();
        let read: Vec<_> = csv::Reader::from_reader(csv.as_bytes()).records().map(|row| row.unwrap()).collect();
        let texts: Vec<_> = read.iter().map(|row| row[0].to_owned()).collect();
        assert_eq!(texts, ["'=1+1", "'+49151", "'-1", "'@x", "'\tx", "'\rx", "a=b"]);
        assert!(read.iter().all(|row| &row[1] == "-1"), "numbers stay numbers: {csv}");
    }

    #[test]
    fn lines_of_json_keep_texts_as_they_are() {
        let lines = String::from_utf8(written(Format::Ndjson, &[["=1".into(), Cell::Empty]])).unwrap();
        assert_eq!(lines, "{\"n\":null,\"text\":\"=1\"}\n");
    }

    #[test]
    fn a_spreadsheet_is_one_and_holds_no_formula() {
        let bytes =
            written(Format::Xlsx, &[["=1+1".into(), Cell::Int(7)], ["x".repeat(40_000).as_str().into(), Cell::Empty]]);
        let mut zip = zip::ZipArchive::new(io::Cursor::new(bytes)).unwrap();
        let mut sheet = String::new();
        io::Read::read_to_string(&mut zip.by_name("xl/worksheets/sheet1.xml").unwrap(), &mut sheet).unwrap();
        assert!(sheet.contains("=1+1") && sheet.contains("<v>7</v>"), "{}", &sheet[..500]);
        assert!(!sheet.contains("<f>"), "{}", &sheet[..500]);
    }

    #[test]
    fn a_row_of_another_length_is_refused() {
        let mut sheet = Sheet::begin(Options { format: Format::Csv, mark: true }, COLUMNS).unwrap();
        assert!(sheet.row(&[Cell::Empty]).is_err());
        assert!(sheet.take().starts_with("\u{feff}text,n\n".as_bytes()));
    }
}
