//! Charts that tell a change from chance.

pub mod control;
mod signal;

pub use control::{ControlChart, Limits, MINIMUM_PERIODS, Point, metric_chart, share_chart};
pub use signal::{Side, Signal, Trend};
