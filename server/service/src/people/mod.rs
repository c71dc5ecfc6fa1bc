//! People and programs that use Afterword: users, their sessions, API tokens.

mod account;
mod device;
mod factor_rule;
mod flash;
mod log_in;
mod manage;
pub(crate) mod password;
mod rules;
mod second_factor;
mod sessions;
mod tokens;
mod totp;
mod tries;
mod users;

pub use account::{change_password, choose_language, own_email, own_language};
pub use device::Browser;
pub use factor_rule::{second_factor_roles, set_second_factor_roles};
pub use flash::Flash;
pub use log_in::{Entered, NewChallenge, code_wanted, enter_code, log_in};
pub use manage::{
    Account, AccountChange, account_of, accounts, change_account, disable, enable, end_sessions_of, make_password,
    reset_second_factor, set_password,
};
pub use second_factor::{
    SecondFactor, SetUp, begin_second_factor, confirm_second_factor, new_recovery_codes, remove_second_factor,
    second_factor,
};
pub use sessions::{
    Duty, Identity, NewSession, SessionId, SessionRow, end_session, identify, keep_flash, log_out, log_out_everywhere,
    sessions,
};
pub use tokens::{NewToken, SCOPES, TokenRow, add_token, revoke_token, token_actor, token_end, token_named, tokens};
pub use users::{NewUser, UserRow, add_user, add_user_with_made_password, users};
