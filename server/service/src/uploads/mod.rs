//! Files that customers send with their answers.
//!
//! A browser cannot keep a chosen file when a form comes back, so the server does: [`settle`] looks at each by its content,
//! keeps it under the attempt, and says in the form what there is. With the response that names them they become part of it
//! ([`belong`]); what is never submitted goes after a day ([`forget`]). Bytes are rows of the database: one backup holds
//! them, every replica sees them, and they go with the response.

mod inspect;
mod keep;
mod limits;
mod read;
mod room;
mod settle;
mod wishes;

pub use inspect::{Kept, inspect};
pub(crate) use keep::{belong, drop_gone};
pub use limits::{FORM_MB, Limits, Most};
pub use read::{File, FileRecord, open};
pub(crate) use read::{by_response, of_answers};
pub use room::{Fill, Room, fill, forget, nearly_full_of_cards};
pub use settle::{Arrived, Content, Sent, settle};
pub(crate) use wishes::refuse_unmet;
pub use wishes::unmet;
