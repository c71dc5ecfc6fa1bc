//! Charts that tell a change from chance.

pub mod control;
mod signal;
mod stretches;

pub use control::{ControlChart, Limits, MINIMUM_PERIODS, Point, metric_chart, share_chart};
pub use signal::{Side, Signal, Trend};
pub use stretches::metric_charts;
