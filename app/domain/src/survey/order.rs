//! Choices in random orders.

use super::Choice;

/// How many orders there are. A page is kept for each, so they are few; enough that no choice gains by its place.
pub const ORDERS: u8 = 24;

/// The choices in one of the [`ORDERS`]; pinned ones stay where they are. The same number always gives the same order.
#[must_use]
pub fn shuffled(choices: &[Choice], order: u8) -> Vec<&Choice> {
    let mut free: Vec<&Choice> = choices.iter().filter(|choice| !choice.pinned).collect();
    // Each choice comes first equally often: the orders turn it round, and half of them run backwards.
    if let Some(turn) = usize::from(order).checked_rem(free.len()) {
        free.rotate_left(turn);
        // Once round, pairs change places as well, so that neighbours do not stay neighbours.
        let round = usize::from(order) / free.len();
        if round % 2 == 1 {
            free[1..].reverse();
        }
        if round / 2 % 2 == 1 {
            free.chunks_mut(2).for_each(<[_]>::reverse);
        }
    }
    let mut free = free.into_iter();
    choices.iter().filter_map(|choice| if choice.pinned { Some(choice) } else { free.next() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::Texts;
    use proptest::prelude::*;

    fn choices(pinned: &[bool]) -> Vec<Choice> {
        let choice = |(at, pinned): (usize, &bool)| Choice {
            key: format!("c{at}"),
            text: Texts::default(),
            pinned: *pinned,
            exclusive: false,
        };
        pinned.iter().enumerate().map(choice).collect()
    }

    #[test]
    fn each_comes_first_equally_often() {
        for n in [2, 3, 4, 6, 8] {
            let choices = choices(&vec![false; n]);
            for choice in &choices {
                let first = (0..ORDERS).filter(|order| shuffled(&choices, *order)[0] == choice).count();
                assert_eq!(first, usize::from(ORDERS) / n, "{} of {n}", choice.key);
            }
        }
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_what_is_pinned_stays(pinned in proptest::collection::vec(any::<bool>(), 0..12), order in 0..ORDERS) {
            let choices = choices(&pinned);
            let mut order = shuffled(&choices, order);
            for (at, choice) in choices.iter().enumerate().filter(|(_, choice)| choice.pinned) {
                prop_assert_eq!(order[at], choice);
            }
            order.sort_by_key(|choice| choices.iter().position(|known| known.key == choice.key));
            prop_assert_eq!(order, choices.iter().collect::<Vec<_>>());
        }
    }
}
