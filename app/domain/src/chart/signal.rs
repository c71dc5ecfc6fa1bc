//! The signals of a control chart: what chance alone hardly ever does.
//!
//! One point outside the limits, two of three in the outer third on the same side, seven on one side of the centre,
//! seven rising or falling. Sources: ISO 7870-2; NHS England, Making data count.

use crate::{sentence, staff::Sentence, text_enum::text_enum};
use serde::{Deserialize, Serialize};

text_enum! {
    "side";
    /// A side of the centre line.
    pub enum Side {
        /// Above it.
        Above = "above", "above";
        /// Below it.
        Below = "below", "below";
    }
}

text_enum! {
    "trend";
    /// The direction of a run.
    pub enum Trend {
        /// Each point is higher than the one before.
        Rising = "rising", "rising";
        /// Each point is lower than the one before.
        Falling = "falling", "falling";
    }
}

/// Why a point stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "signal", content = "way", rename_all = "snake_case")]
pub enum Signal {
    /// The point lies outside its limits.
    Outside(Side),
    /// It is one of two among three consecutive points that lie in the outer third, or beyond, on the same side.
    OuterThird(Side),
    /// It is one of seven or more consecutive points on the same side of the centre.
    OneSide(Side),
    /// It is one of seven or more consecutive points that rise, or fall, each.
    Run(Trend),
}

/// How many consecutive points make a run.
const RUN: usize = 7;

impl Signal {
    /// Why the point stands out, in words.
    #[must_use]
    pub fn in_words(self) -> Sentence {
        match self {
            Self::Outside(side) => sentence!("chart-outside", side = side.as_str()),
            Self::OuterThird(side) => sentence!("chart-outer-third", side = side.as_str()),
            Self::OneSide(side) => sentence!("chart-one-side", side = side.as_str()),
            Self::Run(trend) => sentence!("chart-run", trend = trend.as_str()),
        }
    }

    /// What the signal says about the figure where more is better: a change for the better, or not.
    #[must_use]
    pub const fn is_good(self) -> bool {
        matches!(
            self,
            Self::Outside(Side::Above)
                | Self::OuterThird(Side::Above)
                | Self::OneSide(Side::Above)
                | Self::Run(Trend::Rising)
        )
    }
}

/// A point as the rules see it: its distance from the centre in standard errors, and its figure.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
    /// Distance from the centre ÷ standard error; positive above.
    pub(super) distance: f64,
    /// The figure itself; runs up and down are seen in figures, for limits change with n.
    pub(super) figure: f64,
}

/// The signals of each point, in the order of the points.
pub(super) fn signals(points: &[Seen]) -> Vec<Vec<Signal>> {
    let mut found = vec![Vec::new(); points.len()];
    for (at, point) in points.iter().enumerate() {
        if point.distance.abs() > 3.0 {
            found[at].push(Signal::Outside(side(point.distance)));
        }
    }
    for side in [Side::Above, Side::Below] {
        let far = |point: &Seen| match side {
            Side::Above => point.distance > 2.0,
            Side::Below => point.distance < -2.0,
        };
        mark(&mut found, Signal::OuterThird(side), outer_thirds(points, far));
        let on_side = |point: &Seen| match side {
            Side::Above => point.distance > 0.0,
            Side::Below => point.distance < 0.0,
        };
        mark(
            &mut found,
            Signal::OneSide(side),
            runs(points.len(), |at| on_side(&points[at]), |at| on_side(&points[at])),
        );
    }
    for trend in [Trend::Rising, Trend::Falling] {
        let goes_on = |at: usize| {
            let step = points[at].figure - points[at - 1].figure;
            match trend {
                Trend::Rising => step > 0.0,
                Trend::Falling => step < 0.0,
            }
        };
        mark(&mut found, Signal::Run(trend), runs(points.len(), |_| true, goes_on));
    }
    found
}

fn side(distance: f64) -> Side {
    if distance > 0.0 { Side::Above } else { Side::Below }
}

fn mark(found: &mut [Vec<Signal>], signal: Signal, at: Vec<bool>) {
    for (signals, marked) in found.iter_mut().zip(at) {
        if marked {
            signals.push(signal);
        }
    }
}

/// The points that are far out and have another far one on the same side among the two before or after within three in a row.
fn outer_thirds(points: &[Seen], far: impl Fn(&Seen) -> bool) -> Vec<bool> {
    let mut marked = vec![false; points.len()];
    for start in 0..points.len() {
        let three: Vec<usize> = (start..points.len().min(start + 3)).filter(|at| far(&points[*at])).collect();
        if three.len() >= 2 {
            for at in three {
                marked[at] = true;
            }
        }
    }
    marked
}

/// The points in stretches of at least [`RUN`], where a stretch begins at a point that `begins` and continues while `goes_on`.
fn runs(length: usize, begins: impl Fn(usize) -> bool, goes_on: impl Fn(usize) -> bool) -> Vec<bool> {
    let mut marked = vec![false; length];
    let mut start = 0;
    while start < length {
        let mut end = start + 1;
        if begins(start) {
            while end < length && goes_on(end) {
                end += 1;
            }
            if end - start >= RUN {
                marked[start..end].fill(true);
            }
        }
        // The turning point of one run may be the first point of the next.
        start = if end - start > 1 && end < length && begins(end - 1) && !goes_on(end) {
            (end - 1).max(start + 1)
        } else {
            end
        };
    }
    marked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text_enum::text_enum_holds;
    use proptest::prelude::*;

    fn of(distances: &[f64]) -> Vec<Vec<Signal>> {
        let points: Vec<Seen> =
            distances.iter().map(|distance| Seen { distance: *distance, figure: *distance }).collect();
        signals(&points)
    }

    fn where_is(signal: Signal, distances: &[f64]) -> Vec<usize> {
        of(distances).iter().enumerate().filter(|(_, signals)| signals.contains(&signal)).map(|(at, _)| at).collect()
    }

    #[test]
    fn words_round_trip() {
        text_enum_holds!(Side);
        text_enum_holds!(Trend);
    }

    #[test]
    fn a_point_outside_is_a_signal_and_one_on_the_limit_is_not() {
        assert_eq!(of(&[3.1]), [[Signal::Outside(Side::Above)]]);
        assert_eq!(of(&[-3.1]), [[Signal::Outside(Side::Below)]]);
        assert!(of(&[3.0])[0].is_empty());
    }

    #[test]
    fn two_of_three_far_out_on_one_side() {
        let above = Signal::OuterThird(Side::Above);
        assert_eq!(where_is(above, &[2.5, 0.1, 2.2, 0.0]), [0, 2]);
        assert_eq!(where_is(above, &[2.5, 0.1, 0.0, 2.2]), [0_usize; 0], "four apart");
        assert_eq!(where_is(above, &[2.5, -2.2, 0.0]), [0_usize; 0], "on different sides");
        assert_eq!(where_is(Signal::OuterThird(Side::Below), &[0.0, -2.1, -2.1]), [1, 2]);
    }

    #[test]
    fn seven_on_one_side_are_a_run_and_six_are_none() {
        let above = Signal::OneSide(Side::Above);
        assert_eq!(where_is(above, &[-0.1, 0.3, 0.1, 0.2, 0.1, 0.4, 0.1, 0.2, -0.1]), [1, 2, 3, 4, 5, 6, 7]);
        assert_eq!(where_is(above, &[0.3, 0.1, 0.2, 0.1, 0.4, 0.1, -0.1]), [0_usize; 0]);
        assert_eq!(
            where_is(above, &[0.3, 0.1, 0.2, 0.0, 0.4, 0.1, 0.2, 0.1]),
            [0_usize; 0],
            "a point on the centre breaks it"
        );
    }

    #[test]
    fn seven_rising_are_a_run_also_from_the_turning_point_of_a_fall() {
        let rising = Signal::Run(Trend::Rising);
        assert_eq!(where_is(rising, &[-1.2, -0.9, -0.6, -0.3, 0.1, 0.4, 0.7]), [0, 1, 2, 3, 4, 5, 6]);
        assert_eq!(where_is(rising, &[-0.9, -0.6, -0.3, 0.1, 0.4, 0.7]), [0_usize; 0]);
        assert_eq!(where_is(rising, &[0.5, -1.2, -0.9, -0.6, -0.3, 0.1, 0.4, 0.7]), [1, 2, 3, 4, 5, 6, 7]);
        assert_eq!(
            where_is(rising, &[-1.2, -0.9, -0.6, -0.6, 0.1, 0.4, 0.7, 0.8]),
            [0_usize; 0],
            "a standstill breaks it"
        );
    }

    #[test]
    fn signals_say_why_and_which_way() {
        assert_eq!(Signal::OuterThird(Side::Below).in_words(), "two of three in a row far below the centre");
        assert!(Signal::Run(Trend::Rising).is_good() && !Signal::Outside(Side::Below).is_good());
    }

    /// Each rule by its wording, slowly.
    fn by_the_book(distances: &[f64], at: usize) -> Vec<Signal> {
        let length = distances.len();
        let windows = |size: usize| {
            (0..length.saturating_sub(size - 1))
                .map(move |start| (start, start + size))
                .filter(move |(start, end)| (*start..*end).contains(&at))
        };
        let mut found = Vec::new();
        for (side, sign) in [(Side::Above, 1.0), (Side::Below, -1.0)] {
            if distances[at] * sign > 3.0 {
                found.push(Signal::Outside(side));
            }
            // Two far ones at most two apart lie in one window of three, also at the end of the series.
            let far = |at: usize| distances[at] * sign > 2.0;
            if far(at) && (at.saturating_sub(2)..(at + 3).min(length)).any(|other| other != at && far(other)) {
                found.push(Signal::OuterThird(side));
            }
            if windows(7).any(|(start, end)| distances[start..end].iter().all(|distance| distance * sign > 0.0)) {
                found.push(Signal::OneSide(side));
            }
        }
        for (trend, sign) in [(Trend::Rising, 1.0), (Trend::Falling, -1.0)] {
            if windows(7)
                .any(|(start, end)| distances[start..end].windows(2).all(|pair| (pair[1] - pair[0]) * sign > 0.0))
            {
                found.push(Signal::Run(trend));
            }
        }
        found
    }

    proptest! {
        #[test]
        fn the_rules_are_those_of_the_book(steps in proptest::collection::vec(-8_i32..=8, 0..40), drift in -1_i32..=1) {
            let distances: Vec<f64> = steps.iter().enumerate().map(|(at, step)| f64::from(*step + drift * at as i32 / 2) / 2.0).collect();
            for (at, signals) in of(&distances).into_iter().enumerate() {
                let mut expected = by_the_book(&distances, at);
                let mut got = signals;
                let key = |signal: &Signal| signal.in_words().to_string();
                expected.sort_by_key(key);
                got.sort_by_key(key);
                prop_assert_eq!(got, expected, "at {} of {:?}", at, distances);
            }
        }
    }
}
