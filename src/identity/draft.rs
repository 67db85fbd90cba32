//! What a person may say to identity.

use poem_openapi::Object;

use super::rules;
use crate::kit::{Fault, form::Fields};

/// Asks for a code and a link by e-mail.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct SignInDraft {
    /// The mailbox to send to.
    #[oai(validator(max_length = 254))]
    pub email: String,
}

impl SignInDraft {
    /// The mailbox, checked.
    ///
    /// # Errors
    /// Invalid, when it cannot be a mail address.
    pub fn check(&self) -> Result<String, Fault> {
        rules::email(&self.email).ok_or_else(|| Fault::field("email", "email_invalid"))
    }
}

/// Shows the code from the letter.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct CodeDraft {
    /// The mailbox that the code was sent to.
    #[oai(validator(max_length = 254))]
    pub email: String,
    /// The six digits.
    #[oai(validator(max_length = 20))]
    pub code: String,
    /// Which of those who share the mailbox it is, when there are several.
    #[oai(validator(max_length = 200))]
    pub person: Option<String>,
}

impl CodeDraft {
    /// From a form.
    pub fn from_fields(fields: &Fields) -> Self {
        Self { email: fields.text("email").to_owned(), code: fields.text("code").to_owned(), person: None }
    }

    /// The mailbox and the digits, checked.
    ///
    /// # Errors
    /// Invalid, with every field at fault.
    pub fn check(&self) -> Result<(String, String), Fault> {
        let email = rules::email(&self.email).ok_or_else(|| Fault::field("email", "email_invalid"))?;
        let digits: String = self.code.chars().filter(char::is_ascii_digit).collect();
        if digits.len() == 6 { Ok((email, digits)) } else { Err(Fault::field("code", "code_six_digits")) }
    }
}

/// A new token.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct TokenDraft {
    /// What to call it, so that it is known when it is to be revoked.
    #[oai(validator(min_length = 1, max_length = 100))]
    pub name: String,
    /// Whether it may change things, or only read.
    #[oai(default)]
    pub write: bool,
    /// How many days it lasts, at most 365.
    #[oai(validator(minimum(value = "1"), maximum(value = "365")))]
    pub days: Option<i64>,
}

impl TokenDraft {
    /// Checks it.
    ///
    /// # Errors
    /// Invalid, with every field at fault.
    pub fn check(&self) -> Result<(), Fault> {
        let name = self.name.trim();
        if name.is_empty() || name.chars().count() > 100 || name.chars().any(char::is_control) {
            return Err(Fault::field("name", "name_invalid"));
        }
        if self.days.is_some_and(|days| !(1..=rules::TOKEN_DAYS).contains(&days)) {
            return Err(Fault::field("days", "days_out_of_range"));
        }
        Ok(())
    }
}
