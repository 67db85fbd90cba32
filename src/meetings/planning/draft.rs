//! What a person may say about a meeting and its agenda: as JSON or as a form, checked the same way.

mod agenda;
mod form;

use chrono::{Datelike, Days, NaiveDateTime, TimeDelta, Timelike};
use chrono_tz::Tz;
use poem_openapi::Object;

use crate::{
    associations::{draft::BylawsDraft, rules::website},
    calendar::{
        Visibility,
        zone::{self, LocalFault},
    },
    kit::{Fault, FieldFault, Words, text},
    meetings::{Kind, meeting},
};

pub use agenda::{AgendaDraft, ItemDraft, ItemDraftWithId, MOST_POINTS, WaiverDraft};
pub use form::form_of;

/// The years in which meetings may be held.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;
/// The longest that a meeting may be planned for.
const LONGEST: TimeDelta = TimeDelta::days(7);

/// A meeting, as it is planned.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct MeetingDraft {
    /// The kind of meeting.
    pub kind: Kind,
    /// The title, one line of at most 200 characters; made of kind and year when left out.
    pub title: Option<String>,
    /// The start, local time in `timezone`.
    pub starts: NaiveDateTime,
    /// The end that is planned; three hours after the start of a general meeting when left out, two of the board's.
    pub ends: Option<NaiveDateTime>,
    /// Europe/Stockholm, Europe/Helsinki or Europe/Oslo.
    #[oai(default = "home")]
    pub timezone: String,
    /// Where it is held, one line of at most 200 characters.
    pub place: Option<String>,
    /// Where one takes part from afar, http or https.
    pub remote_url: Option<String>,
    /// Who sees it in the calendar once it is called; anybody when left out, of the board's meetings the board.
    pub visibility: Option<Visibility>,
}

fn home() -> String {
    zone::HOME.name().to_owned()
}

/// A meeting, every field checked and in its normal form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    kind: Kind,
    title: String,
    starts: NaiveDateTime,
    ends: NaiveDateTime,
    zone: Tz,
    place: Option<String>,
    remote_url: Option<String>,
    visibility: Visibility,
}

impl MeetingDraft {
    /// The meeting, with every field checked. Titles are made in the association's language, from
    /// what its bylaws call things.
    ///
    /// # Errors
    /// Invalid, with every field at fault at once.
    pub fn check(&self, words: Words, bylaws: &BylawsDraft) -> Result<Plan, Fault> {
        let mut faults = Vec::new();
        let zone = zone::zone(&self.timezone);
        if zone.is_none() {
            faults.push(FieldFault::new("timezone", "event_timezone_unknown"));
        }
        let zone = zone.unwrap_or(zone::HOME);
        let (starts, ends) = self.span(zone, &mut faults);
        let plan = Plan {
            kind: self.kind,
            title: line("title", self.title.as_deref(), &mut faults)
                .unwrap_or_else(|| default_title(words, bylaws, self.kind, starts)),
            starts,
            ends,
            zone,
            place: line("place", self.place.as_deref(), &mut faults),
            remote_url: self.checked_url(&mut faults),
            visibility: self.visibility.unwrap_or_else(|| default_visibility(self.kind)),
        };
        if faults.is_empty() { Ok(plan) } else { Err(Fault::fields(faults)) }
    }

    /// Start and end in whole seconds. A time that the clocks skip or show twice is refused, as in
    /// the calendar.
    fn span(&self, zone: Tz, faults: &mut Vec<FieldFault>) -> (NaiveDateTime, NaiveDateTime) {
        let starts = self.starts.with_nanosecond(0).unwrap_or(self.starts);
        let ends = match self.ends {
            Some(ends) => ends.with_nanosecond(0).unwrap_or(ends),
            None => default_end(starts, self.kind, zone),
        };
        for (field, at) in [("starts", starts), ("ends", ends)] {
            if !YEARS.contains(&at.year()) {
                faults.push(FieldFault::new(field, "date_out_of_range"));
            } else if let Err(fault) = zone::sound(at, zone) {
                faults.push(FieldFault::new(field, local_code(fault)));
            }
        }
        if ends <= starts {
            faults.push(FieldFault::new("ends", "meeting_ends_before_start"));
        } else if ends - starts > LONGEST {
            faults.push(FieldFault::new("ends", "meeting_too_long"));
        }
        (starts, ends)
    }

    fn checked_url(&self, faults: &mut Vec<FieldFault>) -> Option<String> {
        let text = self.remote_url.as_deref().map(text::one_line).filter(|text| !text.is_empty())?;
        let url = website(&text);
        if url.is_none() {
            faults.push(FieldFault::new("remote_url", "website_invalid"));
        }
        url
    }
}

impl Plan {
    /// The kind of meeting.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The row with the plan's fields in place; identity, state and times are the caller's to set.
    pub fn onto(&self, row: meeting::Model) -> meeting::Model {
        meeting::Model {
            kind: self.kind,
            title: self.title.clone(),
            starts: self.starts,
            ends: self.ends,
            timezone: self.zone.name().to_owned(),
            place: self.place.clone(),
            remote_url: self.remote_url.clone(),
            visibility: self.visibility,
            ..row
        }
    }
}

/// One clean line of at most 200 characters; nothing when it is empty.
fn line(field: &str, value: Option<&str>, faults: &mut Vec<FieldFault>) -> Option<String> {
    let line = text::one_line(value?);
    if line.chars().count() > 200 {
        faults.push(FieldFault::new(field, "text_too_long").with("most", 200));
    }
    (!line.is_empty()).then_some(line)
}

fn local_code(fault: LocalFault) -> &'static str {
    match fault {
        LocalFault::Nonexistent => "local_time_nonexistent",
        LocalFault::Doubled => "local_time_doubled",
    }
}

fn default_visibility(kind: Kind) -> Visibility {
    if kind.is_general() { Visibility::Public } else { Visibility::Board }
}

/// Three hours after the start of a general meeting, two of the board's; an hour later where the
/// clocks skip that time or show it twice.
fn default_end(starts: NaiveDateTime, kind: Kind, zone: Tz) -> NaiveDateTime {
    let hours = if kind.is_general() { 3 } else { 2 };
    let after = |hours| starts.checked_add_signed(TimeDelta::hours(hours)).unwrap_or(starts);
    let ends = after(hours);
    if zone::sound(ends, zone).is_ok() { ends } else { after(hours + 1) }
}

/// "Byastämma 2026", "Styrelsemöte 12 mars 2026".
fn default_title(words: Words, bylaws: &BylawsDraft, kind: Kind, starts: NaiveDateTime) -> String {
    let day = starts.date();
    let texts = [
        // "Extra årsmöte": the name stands inside.
        ("name", if kind == Kind::ExtraAnnual { bylaws.meeting_name.clone() } else { capital(&bylaws.meeting_name) }),
        ("board", capital(&bylaws.board_name)),
        ("year", day.year().to_string()),
        ("date", words.date(&day)),
    ];
    let key = match kind {
        Kind::Annual => "meeting-title-annual",
        Kind::ExtraAnnual => "meeting-title-extra",
        Kind::Member => "meeting-title-member",
        Kind::Board if bylaws.board_name == BylawsDraft::default().board_name => "meeting-title-board",
        Kind::Board => "meeting-title-board-named",
        Kind::Constituting => "meeting-title-constituting",
    };
    words.pairs(key, &texts)
}

/// The text with a capital letter first.
pub fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// The day after, for an end past midnight.
fn next_day(at: NaiveDateTime) -> NaiveDateTime {
    at.checked_add_days(Days::new(1)).unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::form::Fields;

    fn draft(kind: Kind, starts: &str) -> MeetingDraft {
        MeetingDraft {
            kind,
            title: None,
            starts: starts.parse().unwrap(),
            ends: None,
            timezone: home(),
            place: None,
            remote_url: None,
            visibility: None,
        }
    }

    fn checked(draft: &MeetingDraft, bylaws: &BylawsDraft) -> Result<Plan, Fault> {
        draft.check(Words::default(), bylaws)
    }

    #[test]
    fn titles_and_ends_are_made_when_they_are_left_out() {
        let usual = BylawsDraft::default();
        let plan = checked(&draft(Kind::Annual, "2026-03-28T18:00:00"), &usual).unwrap();
        assert_eq!((plan.title.as_str(), plan.visibility), ("Årsmöte 2026", Visibility::Public));
        assert_eq!(plan.ends - plan.starts, TimeDelta::hours(3));
        let plan = checked(&draft(Kind::Board, "2026-03-12T18:00:00"), &usual).unwrap();
        assert_eq!((plan.title.as_str(), plan.visibility), ("Styrelsemöte 12 mars 2026", Visibility::Board));
        assert_eq!(plan.ends - plan.starts, TimeDelta::hours(2));
        let own = BylawsDraft { meeting_name: "byastämma".into(), board_name: "byaråd".into(), ..usual };
        let title = |kind| checked(&draft(kind, "2026-03-12T18:00:00"), &own).unwrap().title;
        assert_eq!(title(Kind::Annual), "Byastämma 2026");
        assert_eq!(title(Kind::ExtraAnnual), "Extra byastämma 12 mars 2026");
        assert_eq!(title(Kind::Board), "Byaråd 12 mars 2026");
    }

    #[test]
    fn every_fault_is_told_at_once() {
        let wrong = MeetingDraft {
            title: Some("x".repeat(201)),
            ends: Some("2026-03-29T01:00:00".parse().unwrap()),
            timezone: "Mars/Olympus".to_owned(),
            remote_url: Some("inte en länk".to_owned()),
            ..draft(Kind::Member, "2026-03-29T02:30:00")
        };
        let codes: Vec<_> =
            checked(&wrong, &BylawsDraft::default()).unwrap_err().fields.iter().map(|fault| fault.code).collect();
        let expected = [
            "event_timezone_unknown",
            "local_time_nonexistent",
            "meeting_ends_before_start",
            "text_too_long",
            "website_invalid",
        ];
        assert_eq!(codes, expected);
    }

    #[test]
    fn an_end_that_we_choose_is_never_one_that_the_clocks_skip() {
        let plan = checked(&draft(Kind::Annual, "2026-03-28T23:30:00"), &BylawsDraft::default()).unwrap();
        assert_eq!(plan.ends.to_string(), "2026-03-29 03:30:00");
    }

    #[test]
    fn a_form_may_end_past_midnight() {
        let typed = [("kind", "board"), ("starts", "2026-03-12"), ("starts_time", "22.00"), ("ends_time", "00.30")];
        let fields = Fields(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect());
        let draft = MeetingDraft::from_fields(&fields).unwrap();
        assert_eq!(draft.ends.unwrap().to_string(), "2026-03-13 00:30:00");
        let codes: Vec<_> =
            MeetingDraft::from_fields(&Fields::default()).unwrap_err().fields.iter().map(|fault| fault.code).collect();
        assert_eq!(codes, ["meeting_kind_needed", "meeting_day_needed", "meeting_time_needed"]);
    }
}
