//! The interval of a share.

/// The two-sided 95 % quantile of the normal distribution.
pub(super) const Z: f64 = 1.959_963_984_540_054;

/// The Wilson score interval of `hits` out of `n` at 95 %, as shares 0–1; always holds `hits / n`.
///
/// Source: Wilson 1927; recommended for small n by Brown, Cai, DasGupta 2001. Without any observation it is 0–1.
#[must_use]
pub fn wilson(hits: u64, n: u64) -> (f64, f64) {
    if n == 0 {
        return (0.0, 1.0);
    }
    let n = n as f64;
    let share = (hits as f64 / n).min(1.0);
    let z2 = Z * Z;
    let middle = (share + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let half = Z * (share * (1.0 - share) / n + z2 / (4.0 * n * n)).sqrt() / (1.0 + z2 / n);
    // The share lies inside by mathematics; rounding must not say otherwise at 0 and 1.
    ((middle - half).clamp(0.0, share), (middle + half).clamp(share, 1.0))
}

#[cfg(test)]
mod tests {
    use super::wilson;
    use proptest::prelude::*;

    #[test]
    fn the_check_figure_holds() {
        let (low, high) = wilson(20, 25);
        assert_eq!(((low * 1000.0).round(), (high * 1000.0).round()), (609.0, 911.0));
    }

    #[test]
    fn the_ends_are_reached_and_not_passed() {
        assert_eq!(wilson(0, 0), (0.0, 1.0));
        assert_eq!(wilson(0, 10).0, 0.0);
        assert_eq!(wilson(10, 10).1, 1.0);
        assert!((wilson(0, 10).1 - 0.277_5).abs() < 1e-4);
    }

    proptest! {
        #[test]
        fn it_holds_the_share_and_narrows_with_n(hits in 0_u64..500, misses in 0_u64..500) {
            let n = hits + misses;
            let (low, high) = wilson(hits, n);
            prop_assert!((0.0..=1.0).contains(&low) && (0.0..=1.0).contains(&high));
            if n > 0 {
                let share = hits as f64 / n as f64;
                prop_assert!(low <= share && share <= high);
                let (low4, high4) = wilson(hits * 4, n * 4);
                prop_assert!(high4 - low4 < high - low);
                let (mirrored_low, mirrored_high) = wilson(misses, n);
                prop_assert!((mirrored_low - (1.0 - high)).abs() < 1e-9 && (mirrored_high - (1.0 - low)).abs() < 1e-9);
            }
        }
    }
}
