//! People and programs that use Afterword: users, their sessions, API tokens.

mod flash;
pub(crate) mod password;
mod sessions;
mod tokens;
mod users;

pub use flash::Flash;
pub use sessions::{Identity, NewSession, SessionId, identify, keep_flash, log_in, log_out};
pub use tokens::{NewToken, SCOPES, add_token, token_actor};
pub use users::{NewUser, UserRow, add_user, users};
