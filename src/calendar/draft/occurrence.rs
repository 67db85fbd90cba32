//! What a person may say about one occurrence of a series.

use chrono::NaiveDateTime;
use poem_openapi::Object;

use super::check::Check;
use crate::{
    calendar::{Status, event, rules},
    kit::{Fault, FieldFault, form::Fields},
};

/// One occurrence as it shall be. What is left out is as in the series.
#[derive(Clone, Debug, Default, Object)]
#[oai(deny_unknown_fields)]
pub struct OccurrenceDraft {
    /// When it starts, local time in the event's zone; at most 366 days from where the rule puts it.
    pub starts: Option<NaiveDateTime>,
    /// When it ends, exclusive.
    pub ends: Option<NaiveDateTime>,
    /// Its own title.
    pub title: Option<String>,
    /// Its own place.
    pub location: Option<String>,
    /// `cancelled`, when it does not take place.
    pub status: Option<Status>,
    /// The same as `status: cancelled`.
    #[oai(default)]
    pub cancelled: bool,
}

/// One occurrence, every field checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OccurrencePlan {
    /// When it starts.
    pub starts: NaiveDateTime,
    /// When it ends, exclusive.
    pub ends: NaiveDateTime,
    /// Its own title, if not the series'.
    pub title: Option<String>,
    /// Its own place, if not the series'.
    pub location: Option<String>,
    /// Whether it does not take place.
    pub cancelled: bool,
}

impl OccurrenceDraft {
    /// From a form.
    ///
    /// # Errors
    /// Invalid, with every field that cannot be read.
    pub fn from_fields(fields: &Fields, all_day: bool) -> Result<Self, Fault> {
        let mut faults = Vec::new();
        let (starts, ends) = super::form::span(fields, all_day, &mut faults);
        let (title, location) = (fields.filled("title"), fields.filled("location"));
        let draft = Self { starts, ends, title, location, ..Self::default() };
        if faults.is_empty() { Ok(draft) } else { Err(Fault::fields(faults)) }
    }

    /// The occurrence of `row` that the rule puts at `original`, with every field checked.
    ///
    /// # Errors
    /// Invalid, with every field at fault at once.
    pub fn check(&self, row: &event::Model, original: NaiveDateTime) -> Result<OccurrencePlan, Fault> {
        let mut check = Check::default();
        let starts = self.starts.unwrap_or(original);
        let ends = self.ends.or_else(|| starts.checked_add_signed(row.ends - row.starts)).unwrap_or(starts);
        let (starts, ends) = if self.starts.is_none() && self.ends.is_none() {
            (starts, ends)
        } else {
            check.span((starts, ends), row.all_day, row.zone())
        };
        if (starts - original).abs() > rules::FARTHEST {
            check.fault(FieldFault::new("starts", "occurrence_too_far"));
        }
        if self.status == Some(Status::Tentative) && row.status != Status::Tentative {
            check.fault(FieldFault::new("status", "occurrence_status_of_series"));
        }
        let title = check.line("title", self.title.as_deref(), 200);
        let location = check.line("location", self.location.as_deref(), 200);
        check.done(OccurrencePlan {
            starts,
            ends,
            title: title.filter(|title| *title != row.title),
            location: location.filter(|place| row.location.as_ref() != Some(place)),
            cancelled: self.cancelled || self.status == Some(Status::Cancelled),
        })
    }
}
