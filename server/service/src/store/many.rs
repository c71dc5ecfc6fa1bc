//! Many rows at once, in statements of few lengths.
//!
//! A statement with another number of values is another statement: the database reads and plans it anew, and what a
//! connection remembers of statements is soon full. Here their lengths are powers of two.

use sea_orm::{ActiveModelTrait, ConnectionTrait, DbErr, EntityTrait};

/// The most rows of one statement. Both databases take more than 30,000 values in one, and no table of ours has a
/// hundred columns.
const MOST_ROWS: usize = 64;

/// Writes `rows`, in their order.
///
/// # Errors
/// When the database is away, or a row breaks a rule of its table; the rows before it are written then.
pub(crate) async fn insert_all<A>(tx: &impl ConnectionTrait, rows: Vec<A>) -> Result<(), DbErr>
where
    A: ActiveModelTrait + Send,
{
    let mut rest = rows;
    while !rest.is_empty() {
        let left = rest.split_off(length(rest.len()));
        A::Entity::insert_many(rest).exec_without_returning(tx).await?;
        rest = left;
    }
    Ok(())
}

/// How many of so many rows go first.
const fn length(rows: usize) -> usize {
    if rows >= MOST_ROWS { MOST_ROWS } else { 1 << rows.ilog2() }
}

/// `values` for an `IN`: the last one is repeated up to a power of two.
pub(crate) fn padded<T: Clone>(values: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut values: Vec<T> = values.into_iter().collect();
    if let Some(last) = values.last().cloned() {
        values.resize(values.len().next_power_of_two(), last);
    }
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_powers_of_two() {
        let lengths = |mut rows: usize| {
            let mut lengths = Vec::new();
            while rows > 0 {
                lengths.push(length(rows));
                rows -= length(rows);
            }
            lengths
        };
        assert_eq!(lengths(1), [1]);
        assert_eq!(lengths(21), [16, 4, 1]);
        assert_eq!(lengths(131), [64, 64, 2, 1]);
    }

    #[test]
    fn values_are_padded_by_what_is_among_them() {
        assert_eq!(padded([1, 2, 3]), [1, 2, 3, 3]);
        assert_eq!(padded([1, 2]), [1, 2]);
        assert_eq!(padded([0_i32; 0]), [0_i32; 0]);
    }
}
