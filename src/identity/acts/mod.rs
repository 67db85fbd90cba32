//! The verbs of identity.

mod accounts;
mod fresh;
mod limits;
mod sign_in;
mod tokens;

pub use accounts::{be_someone, find_or_make, language_of, make_operator, rename};
pub use fresh::signed_in_within;
pub use limits::forget_old;
pub use sign_in::{Opened, ask, by_code, by_link, choose, enter_as, out, people_of};
pub use tokens::{create as create_token, list as list_tokens, revoke as revoke_token};
