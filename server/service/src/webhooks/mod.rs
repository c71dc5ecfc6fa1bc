//! Outgoing webhooks, as the Standard Webhooks specification has them.
//!
//! An event is written in the transaction of its cause, with one delivery for each endpoint that wants it, and a job
//! for each delivery. Nothing is written when nobody wants it. A delivery is tried until the receiver takes it, with
//! the same id each time; what came back is kept for a month.

mod deliver;
mod deliveries;
mod endpoints;
mod events;
mod forget;
pub mod guard;
mod health;
mod notice;
pub mod sender;
pub mod sign;

pub use deliver::{deliver, give_up};
pub use deliveries::{Delivery, DeliveryPage, Try, list as deliveries, retry, retry_failed, send_test};
pub use endpoints::{Endpoint, EndpointInput, Made, add, change, get, list, remove, rotate, switch};
pub(crate) use events::{Wanted, wanted};
pub use forget::forget;
pub use notice::{send_notice, troubled};
pub use sender::{GuardedSender, HttpSender};

use crate::{Actor, Error, Result};
use domain::sentence;

fn authorise(actor: &Actor) -> Result<()> {
    if actor.role.can_set_up_webhooks() { Ok(()) } else { Err(Error::Forbidden(sentence!("may-set-up-webhooks"))) }
}
