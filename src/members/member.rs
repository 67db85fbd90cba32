//! A member of one association.

use chrono::NaiveDate;
use poem_openapi::Enum;
use sea_orm::{Condition, entity::prelude::*};
use serde::{Deserialize, Serialize};

use super::{HouseholdId, MemberId, rules, sheet};
use crate::associations::{AssociationId, Permit, association::keyed, right::Right};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "member")]
/// A member.
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: MemberId,
    /// The association.
    pub association_id: AssociationId,
    /// The member number, as the association writes it; no two are alike there.
    pub number: Option<String>,
    /// The key in another system.
    pub external_id: Option<String>,
    /// Given names; may be empty when the family name is not.
    pub given_name: String,
    /// Family name; may be empty when the given name is not.
    pub family_name: String,
    /// The whole name folded, as identity folds it.
    pub name_key: String,
    /// Family name and given name, as they sort in Swedish.
    pub sort_key: String,
    /// Name, mailbox, telephone and number folded, a blank before each word, for search.
    pub search: String,
    /// A mailbox in lower case; several members may share one.
    pub email: Option<String>,
    /// E.164.
    pub phone: Option<String>,
    /// Street and number, or a box.
    pub street: Option<String>,
    /// Four or five digits.
    pub postal_code: Option<String>,
    /// Post town.
    pub city: Option<String>,
    /// The year of birth.
    pub birth_year: Option<i32>,
    /// The kind of member.
    pub category: Category,
    /// The household.
    pub household_id: Option<HouseholdId>,
    /// The first day of the membership; none when nobody knows.
    pub joined: Option<NaiveDate>,
    /// The first day on which they are no member any longer.
    pub left_day: Option<NaiveDate>,
    /// For the board alone.
    pub note: Option<String>,
    /// When name and contact were erased; what is left serves counts.
    pub erased: Option<ChronoDateTimeUtc>,
    /// Counts changes.
    pub version: i64,
    /// When it was entered.
    pub created: ChronoDateTimeUtc,
    /// When it was last changed.
    pub changed: ChronoDateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

impl Entity {
    /// The members of the permit's association, erased ones among them.
    pub fn within<R: Right>(permit: &Permit<R>) -> Select<Self> {
        Self::find().filter(Column::AssociationId.eq(permit.association()))
    }

    /// The members of the permit's association whose names are still there.
    pub fn named<R: Right>(permit: &Permit<R>) -> Select<Self> {
        Self::within(permit).filter(Column::Erased.is_null())
    }
}

/// The condition that somebody is a member on a day; who was erased is none.
pub fn belongs_on(day: NaiveDate) -> Condition {
    let begun = Condition::any().add(Column::Joined.is_null()).add(Column::Joined.lte(day));
    let goes_on = Condition::any().add(Column::LeftDay.is_null()).add(Column::LeftDay.gt(day));
    Condition::all().add(Column::Erased.is_null()).add(begun).add(goes_on)
}

/// Whether a membership that ends then is over on a day.
pub fn is_over(left_day: Option<NaiveDate>, day: NaiveDate) -> bool {
    left_day.is_some_and(|left| left <= day)
}

impl Model {
    /// A member of whom nothing is known yet.
    pub fn blank(id: MemberId, association_id: AssociationId, now: ChronoDateTimeUtc) -> Self {
        Self {
            id,
            association_id,
            number: None,
            external_id: None,
            given_name: String::new(),
            family_name: String::new(),
            name_key: String::new(),
            sort_key: String::new(),
            search: String::new(),
            email: None,
            phone: None,
            street: None,
            postal_code: None,
            city: None,
            birth_year: None,
            category: Category::Voting,
            household_id: None,
            joined: None,
            left_day: None,
            note: None,
            erased: None,
            version: 1,
            created: now,
            changed: now,
        }
    }

    /// The row with what is derived from its other columns: keys and search text.
    #[must_use]
    pub fn keyed(self) -> Self {
        Self {
            name_key: rules::name_key(&self.given_name, &self.family_name),
            sort_key: rules::sort_key(&self.given_name, &self.family_name),
            search: rules::search_text(&self),
            ..self
        }
    }

    /// "Sven Åkerlund".
    pub fn name(&self) -> String {
        rules::full_name(&self.given_name, &self.family_name)
    }
}

/// The kind of member. Who may vote follows from the bylaws, not from this alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Enum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[oai(rename_all = "snake_case", rename = "MemberCategory")]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// Röstberättigad medlem.
    Voting,
    /// Stödmedlem.
    Supporting,
    /// Hedersmedlem.
    Honorary,
}

keyed!(Category { Voting = "voting", Supporting = "supporting", Honorary = "honorary" });

impl From<sheet::Category> for Category {
    fn from(category: sheet::Category) -> Self {
        match category {
            sheet::Category::Voting => Self::Voting,
            sheet::Category::Supporting => Self::Supporting,
            sheet::Category::Honorary => Self::Honorary,
        }
    }
}

impl From<Category> for sheet::Category {
    fn from(category: Category) -> Self {
        match category {
            Category::Voting => Self::Voting,
            Category::Supporting => Self::Supporting,
            Category::Honorary => Self::Honorary,
        }
    }
}
