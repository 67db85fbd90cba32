//! Whether a row of a file speaks of somebody who is on the list already.
//!
//! The number decides, then the key in another system. Without these a name is not enough: the
//! year of birth or the mailbox must agree, else the address or the telephone. Where neither side
//! says any of these, one name alone is the same person, so that a list of bare names can be read
//! in twice without doubling.

use crate::members::{member, rules::address_key, sheet::Line};

/// How much speaks for it that a row and a member of the same name are one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// Nothing but the name, and nothing to compare.
    NameAlone,
    /// The address or the telephone agrees.
    Place,
    /// The year of birth or the mailbox agrees.
    Person,
}

/// How alike they are; nothing when they cannot be one person. The names are known to be equal.
pub fn likeness(said: &Line, known: &member::Model) -> Option<Likeness> {
    let number = compare(said.number.as_ref(), known.number.as_ref());
    let external = compare(said.external_id.as_ref(), known.external_id.as_ref());
    let born = compare(said.birth_year, known.birth_year);
    if [number, external, born].contains(&Some(false)) {
        return None;
    }
    let mail = compare(said.email.as_ref(), known.email.as_ref());
    let home = compare(
        address_key(said.street.as_deref(), said.postal_code.as_deref()),
        address_key(known.street.as_deref(), known.postal_code.as_deref()),
    );
    let phone = compare(said.phone.as_ref(), known.phone.as_ref());
    if [born, mail].contains(&Some(true)) {
        Some(Likeness::Person)
    } else if [home, phone].contains(&Some(true)) {
        Some(Likeness::Place)
    } else if [mail, home, phone].contains(&Some(false)) {
        None
    } else {
        Some(Likeness::NameAlone)
    }
}

/// Whether both say the same; nothing when one of them says nothing.
fn compare<T: PartialEq>(said: Option<T>, known: Option<T>) -> Option<bool> {
    Some(said? == known?)
}

/// The one that a row speaks of, among those of its name.
///
/// # Errors
/// When two are equally alike.
pub fn choose<T: Copy>(likely: impl Iterator<Item = (T, Likeness)>) -> Result<Option<T>, Ambiguous> {
    let mut best: Option<(T, Likeness)> = None;
    let mut tied = false;
    for (one, likeness) in likely {
        match best {
            Some((_, other)) if likeness < other => {}
            Some((_, other)) if likeness == other => tied = true,
            _ => (best, tied) = (Some((one, likeness)), false),
        }
    }
    if tied { Err(Ambiguous) } else { Ok(best.map(|(one, _)| one)) }
}

/// Two members are equally alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ambiguous;

#[cfg(test)]
pub(in crate::members) mod tests {
    use chrono::DateTime;
    use uuid::Uuid;

    use super::*;
    use crate::{associations::AssociationId, members::MemberId};

    /// A member of that name, nothing else known.
    pub(in crate::members) fn row(given: &str, family: &str) -> member::Model {
        member::Model {
            given_name: given.to_owned(),
            family_name: family.to_owned(),
            ..member::Model::blank(MemberId(Uuid::nil()), AssociationId(Uuid::nil()), DateTime::UNIX_EPOCH)
        }
    }

    fn text(text: &str) -> Option<String> {
        Some(text.to_owned())
    }

    #[test]
    fn year_or_mailbox_make_a_person() {
        let mut known = row("Anna", "Ek");
        (known.birth_year, known.email) = (Some(1958), text("ek@example.org"));
        let said = |birth_year, email: &str| Line { birth_year, email: text(email), ..Line::default() };
        assert_eq!(likeness(&said(Some(1958), "new@example.org"), &known), Some(Likeness::Person));
        assert_eq!(likeness(&said(None, "ek@example.org"), &known), Some(Likeness::Person));
        assert_eq!(likeness(&said(Some(1985), "ek@example.org"), &known), None, "mother and daughter");
        assert_eq!(likeness(&said(None, "new@example.org"), &known), None);
    }

    #[test]
    fn other_numbers_are_other_people() {
        let known = member::Model { number: text("17"), birth_year: Some(1958), ..row("Anna", "Ek") };
        let said = |number: Option<String>| Line { number, birth_year: Some(1958), ..Line::default() };
        assert_eq!(likeness(&said(text("18")), &known), None);
        assert_eq!(likeness(&said(None), &known), Some(Likeness::Person));
    }

    #[test]
    fn the_address_speaks_when_nothing_better_does() {
        let known = member::Model {
            street: text("Byvägen 7"),
            postal_code: text("96177"),
            phone: text("+46701234567"),
            ..row("Anna", "Ek")
        };
        let at = |street: &str| Line { street: text(street), postal_code: text("96177"), ..Line::default() };
        assert_eq!(likeness(&at("BYVÄGEN 7"), &known), Some(Likeness::Place));
        assert_eq!(likeness(&at("Byvägen 9"), &known), None);
        let moved = Line { phone: text("+46701234567"), ..at("Byvägen 9") };
        assert_eq!(likeness(&moved, &known), Some(Likeness::Place));
        assert_eq!(
            likeness(&Line { email: text("a@example.org"), ..Line::default() }, &known),
            Some(Likeness::NameAlone)
        );
    }

    #[test]
    fn the_most_alike_is_chosen_and_a_tie_is_told() {
        use Likeness::{NameAlone, Person, Place};
        assert_eq!(choose([(1, NameAlone), (2, Person), (3, Place)].into_iter()), Ok(Some(2)));
        assert_eq!(choose([(1, Place), (2, Place)].into_iter()), Err(Ambiguous));
        assert_eq!(choose([(1, Place), (2, Place), (3, Person)].into_iter()), Ok(Some(3)));
        assert_eq!(choose(std::iter::empty::<(u8, Likeness)>()), Ok(None));
    }
}
