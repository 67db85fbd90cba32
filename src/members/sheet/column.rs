//! The columns of a membership list and their stable names, which the mapping form sends.

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Column {
    /// Member number.
    Number,
    /// Key in another system.
    ExternalId,
    /// Given names.
    GivenName,
    /// Family name.
    FamilyName,
    /// Both names: "Efternamn, Förnamn" or "Förnamn Efternamn".
    FullName,
    /// Both names, family name first, without a comma: "Efternamn Förnamn".
    FamilyNameFirst,
    /// E-mail address.
    Email,
    /// Phone number.
    Phone,
    /// Street address; may end in postal code and city when no other column holds these.
    Street,
    /// Postal code; a city after it is taken too.
    PostalCode,
    /// City; a postal code before it is taken too.
    City,
    /// Year or date of birth.
    BirthYear,
    /// Kind of member.
    Category,
    /// Beginning of the membership.
    Joined,
    /// End of the membership.
    Left,
    /// Free note.
    Note,
    /// Whether the fee of this year is paid.
    Paid(i32),
    /// What keeps a household together.
    Household,
    /// Personnummer, which is refused or reduced to a year.
    PersonalNumber,
    /// Not imported.
    Ignored,
}

/// Every column but those of fee years, in the order a form offers them.
const PLAIN: [(Column, &str); 19] = [
    (Column::Number, "number"),
    (Column::ExternalId, "external_id"),
    (Column::GivenName, "given_name"),
    (Column::FamilyName, "family_name"),
    (Column::FullName, "name"),
    (Column::FamilyNameFirst, "name_family_first"),
    (Column::Email, "email"),
    (Column::Phone, "phone"),
    (Column::Street, "street"),
    (Column::PostalCode, "postal_code"),
    (Column::City, "city"),
    (Column::BirthYear, "birth_year"),
    (Column::Category, "category"),
    (Column::Joined, "joined"),
    (Column::Left, "left"),
    (Column::Note, "note"),
    (Column::Household, "household"),
    (Column::PersonalNumber, "personal_number"),
    (Column::Ignored, "ignored"),
];

/// Fee years that can be meant.
const FEE_YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

impl Column {
    /// The stable name: `given_name`, `paid_2026`.
    pub fn key(self) -> String {
        if let Self::Paid(year) = self {
            return format!("paid_{year}");
        }
        PLAIN.iter().find(|(column, _)| *column == self).map_or_else(String::new, |(_, key)| (*key).to_owned())
    }

    /// The column with this name.
    pub fn from_key(key: &str) -> Option<Self> {
        if let Some(year) = key.strip_prefix("paid_") {
            let digits = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
            let year = year.parse().ok().filter(|year| digits && FEE_YEARS.contains(year))?;
            return Some(Self::Paid(year));
        }
        PLAIN.iter().find(|(_, name)| *name == key).map(|(column, _)| *column)
    }

    /// Every column that is not a fee year, in the order a form offers them.
    pub fn plain() -> impl Iterator<Item = Self> {
        PLAIN.iter().map(|(column, _)| *column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_stable() {
        for column in Column::plain().chain([Column::Paid(2026)]) {
            assert_eq!(Column::from_key(&column.key()), Some(column));
        }
        assert_eq!(Column::Paid(2026).key(), "paid_2026");
        assert_eq!(Column::GivenName.key(), "given_name");
        for key in ["", "paid_", "paid_26", "paid_+026", "paid_20261", "paid_0000", "Number"] {
            assert_eq!(Column::from_key(key), None, "{key}");
        }
    }
}
