//! Invitations: one request to one customer about one contact, from its row to its last message.
//!
//! Each message carries a random token of its own, of which only the hash is stored: a reminder is told from
//! the first mail, and a copy of the database opens no survey. The token is made when the message is sent, so
//! there is none before, and a second try has another one.

mod advance;
mod by_token;
mod invite;
mod kinds;
mod letter;
mod new_link;
mod outbox;
mod records;
mod send;

pub use advance::advance;
pub(crate) use advance::{Locked, advance_all, lock, outcome};
pub(crate) use by_token::link_state;
pub use by_token::{Link, LinkState, Opened, by_token};
pub use invite::{Invite, invite};
pub(crate) use invite::{Terms, invite_on, plan_expiry};
pub use kinds::{Delivery, InvitationKind, MessageKind};
pub use new_link::new_link;
pub use outbox::{Letter, Sent, letter, outbox};
pub use records::{InvitationRecord, MessageRecord, newest_letter, of_contact};
pub use send::{expire, give_up, send};
