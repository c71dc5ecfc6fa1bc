//! The one table.

use std::fmt;

/// What was measured, by database, in the order in which it was.
#[derive(Default)]
pub(crate) struct Table {
    columns: Vec<&'static str>,
    rows: Vec<(String, Vec<String>)>,
}

impl Table {
    /// From here on another database is measured.
    pub(crate) fn column(&mut self, name: &'static str) {
        self.columns.push(name);
    }

    /// What was measured of the present database.
    pub(crate) fn set(&mut self, what: &str, value: impl Into<String>) {
        let place = match self.rows.iter().position(|(known, _)| known == what) {
            Some(place) => place,
            None => {
                self.rows.push((what.to_owned(), Vec::new()));
                self.rows.len() - 1
            }
        };
        let values = &mut self.rows[place].1;
        values.resize(self.columns.len().saturating_sub(1), String::new());
        let value = value.into();
        eprintln!("   {what}: {value}");
        values.push(value);
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| | {} |", self.columns.join(" | "))?;
        writeln!(f, "|---|{}", "---|".repeat(self.columns.len()))?;
        for (what, values) in &self.rows {
            let cells: Vec<&str> =
                (0..self.columns.len()).map(|place| values.get(place).map_or("", String::as_str)).collect();
            writeln!(f, "| {what} | {} |", cells.join(" | "))?;
        }
        Ok(())
    }
}

/// A whole number with its thousands apart.
pub(crate) fn thousands(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A rate, as a whole number.
pub(crate) fn rate(a_second: f64) -> String {
    thousands(a_second.round() as u64)
}
