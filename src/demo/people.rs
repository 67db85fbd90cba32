//! The people of the demo: three to be, and hundreds made of chance.

use super::names;
use crate::{
    identity::{Caller, acts},
    kit::{App, Fault, text},
};

/// The village in which two of the three live.
pub const HOME: &str = "gunnarsbyn";
/// The county's network.
pub const NETWORK: &str = "norrbotten-samverkar";
/// Keeps the membership list.
pub const SECRETARY: (&str, &str) = ("Siv Lundström", "siv.lundstrom@example.org");
/// A member like most.
pub const MEMBER: (&str, &str) = ("Anders Heikki", "anders.heikki@example.org");
/// Works at the county's office.
pub const OFFICER: (&str, &str) = ("Maria Niemi", "maria.niemi@example.org");
/// Leads the council of Överkalix.
pub const COUNCIL: (&str, &str) = ("Birgit Larsson", "birgit.larsson@example.org");

/// The person with an account.
///
/// # Errors
/// A fault of the store.
pub async fn caller(app: &App, (name, email): (&str, &str)) -> Result<Caller, Fault> {
    let account = app.write(async |txn| acts::find_or_make(app, txn, email, name).await).await?;
    Ok(Caller::on_behalf_of(account))
}

/// A person made of chance.
#[derive(Clone, Debug)]
pub struct Person {
    /// Given name.
    pub given: String,
    /// Family name.
    pub family: String,
    /// Mailbox; one in five has none.
    pub email: Option<String>,
    /// The year of birth.
    pub born: i32,
}

impl Person {
    /// The person of that number in a village.
    pub fn numbered(village: usize, number: usize, family: &str, year: i32) -> Self {
        let chance = names::mixed(u64::try_from(village * 10_007 + number).unwrap_or(0));
        let born = year - 16 - i32::try_from(chance % 76).unwrap_or(0);
        let given = names::given_name(born, chance >> 8).to_owned();
        let box_name = format!("{}.{}.{village}-{number}", text::slug(&given), text::slug(family));
        let email = (!chance.is_multiple_of(5)).then(|| format!("{box_name}@example.org"));
        Self { given, family: family.to_owned(), email, born }
    }

    /// The whole name.
    pub fn name(&self) -> String {
        format!("{} {}", self.given, self.family)
    }
}
