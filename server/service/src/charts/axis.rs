//! A value axis with round numbers.

/// From where to where an axis goes, and in which steps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Axis {
    pub(super) least: f64,
    pub(super) most: f64,
    step: f64,
}

impl Axis {
    /// An axis that holds `least` to `most` with some air and about five lines, within `range`.
    pub(super) fn around(least: f64, most: f64, range: (f64, f64)) -> Self {
        let (least, most) = if least <= most { (least, most) } else { (most, least) };
        let width = (most - least).max(4.0);
        let step = [1.0, 2.0, 5.0, 10.0, 20.0, 25.0, 50.0].into_iter().find(|step| width / step <= 5.0).unwrap_or(50.0);
        let down = ((least - step / 10.0) / step).floor() * step;
        let up = ((most + step / 10.0) / step).ceil() * step;
        Self { least: down.max(range.0), most: up.min(range.1), step }
    }

    /// The values that get a line.
    pub(super) fn lines(self) -> impl Iterator<Item = f64> {
        let first = (self.least / self.step).ceil() as i64;
        let last = (self.most / self.step).floor() as i64;
        (first..=last).map(move |line| line as f64 * self.step)
    }

    /// Where `value` lies, from 0 (least) to 1 (most).
    pub(super) fn place(self, value: f64) -> f32 {
        (((value - self.least) / (self.most - self.least)).clamp(0.0, 1.0)) as f32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_round_and_hold_the_values() {
        let axis = Axis::around(66.0, 84.0, (0.0, 100.0));
        assert_eq!(axis.lines().collect::<Vec<_>>(), [65.0, 70.0, 75.0, 80.0, 85.0]);
        let full = Axis::around(-100.0, 100.0, (-100.0, 100.0));
        assert_eq!((full.least, full.most), (-100.0, 100.0));
        let point = Axis::around(100.0, 100.0, (0.0, 100.0));
        assert!(point.least < 100.0 && point.most <= 100.0 && point.lines().count() >= 2);
    }

    #[test]
    fn places_run_from_bottom_to_top() {
        let axis = Axis::around(20.0, 40.0, (0.0, 100.0));
        assert!(axis.place(axis.least) == 0.0 && axis.place(axis.most) == 1.0 && axis.place(1e9) == 1.0);
    }
}
