//! The year wheel of an association.

use sea_orm::{ColumnTrait, QueryFilter};

use crate::{
    associations::{self, Permit, right::SeeBoardMeetings},
    kit::{App, Fault},
    meetings::{
        Kind, meeting,
        papers::{view::YearWheel, wheel},
    },
};

/// The years that can be asked for.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// What comes when in a year, by the bylaws and the meetings that are there.
///
/// # Errors
/// Invalid `date_out_of_range`.
pub async fn year_wheel(app: &App, permit: &Permit<SeeBoardMeetings>, year: i32) -> Result<YearWheel, Fault> {
    if !YEARS.contains(&year) {
        return Err(Fault::field("year", "date_out_of_range"));
    }
    let bylaws = associations::acts::rules_of(app.read(), permit.association()).await?;
    let meetings = meeting::Entity::within(permit)
        .filter(meeting::Column::Kind.is_in([Kind::Annual, Kind::Constituting]))
        .all(app.read())
        .await?;
    Ok(wheel::wheel(&bylaws, year, app.today(), &meetings))
}
