//! Names for the keys that stand in rows.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::{Result, store::entity::contact_reason};

/// The names of contact reasons, by code.
pub(super) struct Reasons(HashMap<String, String>);

impl Reasons {
    /// The names of `codes`.
    pub(super) async fn of(db: &impl ConnectionTrait, codes: impl IntoIterator<Item = String>) -> Result<Self> {
        let rows = contact_reason::Entity::find().filter(contact_reason::Column::Code.is_in(codes)).all(db).await?;
        Ok(Self(rows.into_iter().map(|row| (row.code, row.name)).collect()))
    }

    /// The reason with its place in the tree: `Billing › Late fee`. Where nobody named it, its code made readable.
    pub(super) fn name(&self, code: &str) -> String {
        let above = code.rsplit_once('/').map(|(above, _)| readable(above));
        let last = self.0.get(code).cloned().unwrap_or_else(|| readable(code.rsplit('/').next().unwrap_or(code)));
        match above {
            // A name that brings its own path, or repeats it ("Meter reading" below "Meter"), needs no second one.
            Some(above) if !last.contains('›') && !last.starts_with(&above) => format!("{above} › {last}"),
            _ => last,
        }
    }
}

/// `billing/late-fee` as `Billing › Late fee`.
fn readable(code: &str) -> String {
    let part = |part: &str| {
        let words = part.replace(['-', '_'], " ");
        let mut letters = words.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>()).unwrap_or_default()
    };
    code.split('/').map(part).collect::<Vec<_>>().join(" › ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_become_readable_and_names_win() {
        let reasons = Reasons(HashMap::from([("billing/late-fee".to_owned(), "Late payment fee".to_owned())]));
        assert_eq!(reasons.name("billing/late-fee"), "Billing › Late payment fee");
        assert_eq!(reasons.name("meter/reading_of-gas"), "Meter › Reading of gas");
        assert_eq!(reasons.name("meter/meter-reading"), "Meter reading");
        assert_eq!(reasons.name("unknown"), "Unknown");
    }
}
