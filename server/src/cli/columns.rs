//! Lists in columns, for people and for `awk`.

use chrono::{DateTime, SecondsFormat, Utc};

/// The rows, one a line, each column as wide as its widest cell. An empty cell is a hyphen, so that columns can be
/// counted.
pub(super) fn aligned<const N: usize>(rows: impl IntoIterator<Item = [String; N]>) -> String {
    let filled = |cell: String| if cell.is_empty() { "-".to_owned() } else { cell };
    let rows: Vec<[String; N]> = rows.into_iter().map(|row| row.map(filled)).collect();
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or_default();
    let widths: Vec<usize> = (0..N).map(width).collect();
    let line = |row: &[String; N]| {
        let cells: Vec<String> = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        format!("{}\n", cells.join("  ").trim_end())
    };
    rows.iter().map(line).collect()
}

/// A time in UTC, or the word for none.
pub(super) fn moment(at: Option<DateTime<Utc>>, none: &str) -> String {
    at.map_or_else(|| none.to_owned(), |at| at.to_rfc3339_opts(SecondsFormat::Secs, true))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_wide_as_their_widest_cell() {
        let rows = [["NAME", "ROLE"], ["Zoë", "agent"], ["", "administrator"]].map(|row| row.map(str::to_owned));
        assert_eq!(aligned(rows), "NAME  ROLE\nZoë   agent\n-     administrator\n");
    }

    #[test]
    fn times_are_utc_and_none_is_a_word() {
        assert_eq!(moment(DateTime::from_timestamp(1_763_636_400, 5), "never"), "2025-11-20T11:00:00Z");
        assert_eq!(moment(None, "never"), "never");
    }
}
