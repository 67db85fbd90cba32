//! Identity: who is this? Accounts, sessions, sign-in codes, tokens.
//!
//! An account is a person behind a mailbox: control of the mailbox and the name in it. Several
//! people may share one mailbox; they are told apart by name. It refuses to know rights inside an
//! association: those are read from offices by `associations::permit`.

use crate::ids;

pub mod account;
pub mod acts;
pub mod api;
pub mod attempt;
pub mod caller;
pub mod draft;
pub mod pages;
pub mod people;
pub mod rules;
pub mod session;
pub mod sign_in_code;
pub mod token;
pub mod view;

pub use caller::{Caller, Guest, Known, Who};
pub use people::{Directory, People};

ids! {
    /// A person's account.
    AccountId,
    /// A bearer token.
    TokenId,
}
