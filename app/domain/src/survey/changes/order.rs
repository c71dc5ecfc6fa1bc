//! Two lists whose members have keys: what came, went and moved.

use std::collections::{BTreeMap, BTreeSet};

/// Two lists, member by member.
pub(super) struct Paired<'a, T> {
    pub(super) removed: Vec<&'a T>,
    pub(super) added: Vec<&'a T>,
    /// What is in both, in the new order: old and new.
    pub(super) kept: Vec<(&'a T, &'a T)>,
}

/// Which members of two lists have the same key.
pub(super) fn pair<'a, T>(old: &'a [T], new: &'a [T], key: impl Fn(&T) -> &str) -> Paired<'a, T> {
    let before: BTreeMap<&str, &T> = old.iter().map(|member| (key(member), member)).collect();
    let now: BTreeSet<&str> = new.iter().map(&key).collect();
    let mut paired = Paired {
        removed: old.iter().filter(|member| !now.contains(key(member))).collect(),
        added: Vec::new(),
        kept: Vec::new(),
    };
    for member in new {
        match before.get(key(member)) {
            Some(was) => paired.kept.push((was, member)),
            None => paired.added.push(member),
        }
    }
    paired
}

/// The keys that stand elsewhere among those that are in both lists, each with the one before it in the new list. As few
/// as possible: what comes or goes moves nothing, and where one changes its place the others stay.
pub(super) fn moved<'a>(old: &[&'a str], new: &[&'a str]) -> Vec<(&'a str, Option<&'a str>)> {
    let before: BTreeMap<&str, usize> = old.iter().enumerate().map(|(at, key)| (*key, at)).collect();
    let common: Vec<(usize, usize)> =
        new.iter().enumerate().filter_map(|(at, key)| Some((at, *before.get(key)?))).collect();
    let places: Vec<usize> = common.iter().map(|(_, was)| *was).collect();
    let staying = longest_rise(&places);
    let moving = common.iter().enumerate().filter(|(at, _)| !staying.contains(at));
    moving.map(|(_, (at, _))| (new[*at], at.checked_sub(1).map(|before| new[before]))).collect()
}

/// Where the members of a longest rising sequence among the numbers stand.
fn longest_rise(numbers: &[usize]) -> BTreeSet<usize> {
    // For each length, where the sequence of that length ends whose end is the lowest; and what stands before each number.
    let mut ends: Vec<usize> = Vec::new();
    let mut before = Vec::with_capacity(numbers.len());
    for (at, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|end| numbers[*end] < *number);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    std::iter::successors(ends.last().copied(), |at| before[*at]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn as_few_as_possible_move() {
        assert_eq!(moved(&["a", "b", "c", "d"], &["d", "a", "b", "c"]), [("d", None)]);
        assert_eq!(moved(&["a", "b", "c"], &["b", "c", "a"]), [("a", Some("c"))]);
        assert_eq!(moved(&["a", "b", "c"], &["c", "x", "a"]).len(), 1);
        assert_eq!(moved(&["a", "b"], &["x", "a", "y", "b", "z"]), []);
        assert_eq!(moved(&[], &["a"]), []);
    }

    proptest! {
        #[test]
        fn what_does_not_move_keeps_its_order(new in Just((0..9).collect::<Vec<usize>>()).prop_shuffle()) {
            let rise = longest_rise(&new);
            let staying: Vec<usize> = rise.iter().map(|at| new[*at]).collect();
            prop_assert!(staying.is_sorted() && !staying.is_empty());
            prop_assert_eq!(rise.len() == new.len(), new.is_sorted());
        }
    }
}
