//! A village's year in the demo: habits that come back and feasts once a year, different in every village.
//!
//! Nothing here is drawn by lot: the same village and year always give the same events.

mod days;
mod feasts;
mod habits;
mod rule;
mod template;
#[cfg(test)]
mod tests;

pub use template::{EventTemplate, Hours, Repeats, When};

use super::names::mixed;
use chrono::{Datelike, NaiveDateTime, TimeDelta, Weekday};

/// The categories that the demo's events have.
pub const CATEGORIES: [&str; 10] =
    ["meeting", "work_day", "culture", "sport", "food", "children", "market", "course", "service", "other"];

/// An event with its dates, ready to be made by the calendar's own verb. All times are local, Europe/Stockholm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedEvent {
    /// What stands in the calendar.
    pub title: String,
    /// One or two sentences.
    pub description: String,
    /// A place in the village.
    pub location: String,
    /// One of [`CATEGORIES`].
    pub category: &'static str,
    /// `public`, `members` or `board`.
    pub visibility: &'static str,
    /// Whether it takes whole days.
    pub all_day: bool,
    /// The (first) start; midnight if it takes whole days. It is the first occurrence of the recurrence.
    pub starts: NaiveDateTime,
    /// The end of that occurrence, always after the start; for whole days the midnight after the last one.
    pub ends: NaiveDateTime,
    /// The value of an RRULE (RFC 5545 3.3.10) that ends within the year, or none.
    pub recurrence: Option<String>,
    /// `confirmed`, `tentative` or `cancelled`.
    pub status: &'static str,
    /// How many may come, where that is limited.
    pub capacity: Option<i32>,
}

/// The events of one village in one year, 14 to 24 of them, by start. Every series ends within the year, so years can
/// be planned one after another. Years 1900 to 2099.
pub fn year(village_index: usize, year: i32) -> Vec<PlannedEvent> {
    let village = Village::numbered(village_index);
    let habits = village.chosen(habits::SOMEWHERE, 3 + village.chance(1) % 3);
    let feasts = village.chosen(feasts::FEASTS, 5 + village.chance(2) % 9);
    let templates = habits::EVERYWHERE.iter().chain(habits).chain(feasts);
    let mut events: Vec<PlannedEvent> = templates.filter_map(|template| village.plan(template, year)).collect();
    events.sort_by(|one, other| (one.starts, &one.title).cmp(&(other.starts, &other.title)));
    events
}

/// What makes one village's year differ from another's.
struct Village {
    seed: u64,
}

/// A place as its name, and as one says where something is.
struct Venue {
    name: &'static str,
    phrase: &'static str,
}

const HOUSES: &[Venue] = &[
    Venue { name: "Byagården", phrase: "i byagården" },
    Venue { name: "Bygdegården", phrase: "i bygdegården" },
    Venue { name: "Gamla skolan", phrase: "i gamla skolan" },
    Venue { name: "Folkets hus", phrase: "i Folkets hus" },
    Venue { name: "Hembygdsgården", phrase: "på hembygdsgården" },
    Venue { name: "Byastugan", phrase: "i byastugan" },
];

const SHORES: &[Venue] = &[
    Venue { name: "Badplatsen", phrase: "vid badplatsen" },
    Venue { name: "Båthamnen", phrase: "vid båthamnen" },
    Venue { name: "Stranden", phrase: "nere vid stranden" },
    Venue { name: "Udden", phrase: "ute på udden" },
];

const EVENINGS: &[Weekday] = &[Weekday::Thu, Weekday::Tue, Weekday::Wed, Weekday::Mon];

impl Village {
    fn numbered(index: usize) -> Self {
        Self { seed: mixed(u64::try_from(index).unwrap_or_default()) }
    }

    fn chance(&self, salt: u64) -> u64 {
        mixed(self.seed ^ salt)
    }

    /// So many of the templates, in an order of the village's own.
    fn chosen(&self, templates: &'static [EventTemplate], how_many: u64) -> Vec<&'static EventTemplate> {
        let mut ranked: Vec<&EventTemplate> = templates.iter().collect();
        ranked.sort_by_key(|template| self.chance(salt(template)));
        ranked.truncate(usize::try_from(how_many).unwrap_or_default());
        ranked
    }

    fn plan(&self, template: &EventTemplate, year: i32) -> Option<PlannedEvent> {
        let own = self.chance(salt(template));
        let evening = pick(EVENINGS, own).copied()?;
        let day = days::day(template.when, year, evening, mixed(own) % 3)?;
        let midnight = day.and_hms_opt(0, 0, 0)?;
        let (starts, ends) = match template.hours {
            Hours::Days(days) => (midnight, midnight.checked_add_days(chrono::Days::new(days))?),
            Hours::At(hour, minute, minutes) => {
                let later = LATER.get(usize::try_from(own % 4).ok()?)?;
                let starts = day.and_hms_opt(hour, minute, 0)?.checked_add_signed(TimeDelta::try_minutes(*later)?)?;
                (starts, starts.checked_add_signed(TimeDelta::try_minutes(minutes)?)?)
            }
        };
        Some(PlannedEvent {
            title: self.told(template.title, day.weekday()),
            description: self.told(template.description, day.weekday()),
            location: self.told(template.location, day.weekday()),
            category: template.category,
            visibility: template.visibility,
            all_day: matches!(template.hours, Hours::Days(_)),
            starts,
            ends,
            recurrence: rule::rule(template, starts),
            status: self.status(template, year),
            capacity: template.capacity,
        })
    }

    /// Fills in the village's own places and the weekday.
    fn told(&self, text: &str, day: Weekday) -> String {
        let house = pick(HOUSES, self.chance(3));
        let shore = pick(SHORES, self.chance(4));
        text.replace("{dag}", swedish(day))
            .replace("{Huset}", house.map_or("", |venue| venue.name))
            .replace("{huset}", house.map_or("", |venue| venue.phrase))
            .replace("{Stranden}", shore.map_or("", |venue| venue.name))
            .replace("{stranden}", shore.map_or("", |venue| venue.phrase))
    }

    /// Now and then a feast is called off or not yet certain; a meeting never is.
    fn status(&self, template: &EventTemplate, year: i32) -> &'static str {
        let is_feast = matches!(template.repeats, Repeats::Once) && template.category != "meeting";
        let year = u64::try_from(year).unwrap_or_default();
        match self.chance(salt(template) ^ mixed(year)) % 18 {
            0 if is_feast => "cancelled",
            1 if is_feast => "tentative",
            _ => "confirmed",
        }
    }
}

/// How many minutes later than usual a village begins.
const LATER: [i64; 4] = [0, 0, 30, 60];

/// A number of the template's own, which stays when others are added or moved.
fn salt(template: &EventTemplate) -> u64 {
    template.title.bytes().fold(0, |sum, byte| mixed(sum ^ u64::from(byte)))
}

fn pick<T>(list: &[T], chance: u64) -> Option<&T> {
    let length = u64::try_from(list.len()).ok().filter(|length| *length > 0)?;
    list.get(usize::try_from(chance % length).ok()?)
}

fn swedish(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "måndag",
        Weekday::Tue => "tisdag",
        Weekday::Wed => "onsdag",
        Weekday::Thu => "torsdag",
        Weekday::Fri => "fredag",
        Weekday::Sat => "lördag",
        Weekday::Sun => "söndag",
    }
}
