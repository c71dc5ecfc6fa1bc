//! Contacts: finished interactions, stored once, with who handled them frozen as it was at their end.
//!
//! Whoever tells us of a contact (REST, CSV, a form, a command) fills a [`ContactInput`]; [`record`] checks it,
//! stores it and has it judged, in one transaction. The same `(source, external_id)` again is the same contact.

mod attribution;
mod batch;
mod check;
mod customers;
mod detail;
mod input;
mod lock;
mod note;
mod record;
mod sight;
mod timeline;

pub use batch::{CHUNK, preview_many, record_many};
pub use detail::{AttributionChange, Case, Contact, Customer, Decided, Detail, Handler, Invited, Returned, detail};
pub use input::{AgentInput, ContactInput, CustomerInput, from_json};
pub use note::note;
pub use record::{Recorded, record};
pub use sight::visible;
pub use timeline::{Moment, MomentKind, Timeline, timeline};
