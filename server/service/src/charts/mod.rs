//! Charts as SVG, made on the server.

mod axis;
mod distribution;
mod interval;
mod sheet;
mod trend;
#[cfg(test)]
mod well_formed;

pub use distribution::distribution;
pub use interval::{Ends, interval};
pub use trend::{Mark, Stretch, Trend, TrendPoint, trend};

/// How wide a chart is drawn. Both are put into a page, and the style sheet shows the one that fits: so words keep
/// their size on a phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// For a card on a laptop: 680 pixels.
    Wide,
    /// For a phone: 340 pixels.
    Narrow,
}

impl Width {
    const fn pixels(self) -> f32 {
        match self {
            Self::Wide => 680.0,
            Self::Narrow => 340.0,
        }
    }
}
