//! How an event of the demo is written down: once for all villages and all years.

use chrono::Weekday;

/// An event as any village could have it. Texts may hold `{dag}` (torsdag), `{Huset}` (Byagården), `{huset}`
/// (i byagården), `{Stranden}` (Badplatsen) and `{stranden}` (vid badplatsen).
#[derive(Debug, Clone, Copy)]
pub struct EventTemplate {
    /// What stands in the calendar.
    pub title: &'static str,
    /// One or two sentences for those who wonder.
    pub description: &'static str,
    /// Where, as a place's name.
    pub location: &'static str,
    /// One of [`super::CATEGORIES`].
    pub category: &'static str,
    /// `public`, `members` or `board`.
    pub visibility: &'static str,
    /// The (first) day.
    pub when: When,
    /// The time of day.
    pub hours: Hours,
    /// Whether and how it comes back.
    pub repeats: Repeats,
    /// How many may come, where that is limited.
    pub capacity: Option<i32>,
}

/// A day of the year, without the year. Months and days count from 1.
#[derive(Debug, Clone, Copy)]
pub enum When {
    /// Month and day.
    On(u32, u32),
    /// The first such weekday on or after a month and day.
    After(u32, u32, Weekday),
    /// The same, but in some villages a week or two later.
    Around(u32, u32, Weekday),
    /// The n-th such weekday of a month.
    Nth(u8, Weekday, u32),
    /// The last such weekday of a month.
    Last(Weekday, u32),
    /// The village's own free evening (Monday to Thursday), on or after a month and day.
    Evening(u32, u32),
    /// So many days after Easter Sunday; negative is before.
    Easter(i64),
}

/// The time of day.
#[derive(Debug, Clone, Copy)]
pub enum Hours {
    /// So many whole days.
    Days(u64),
    /// From hour and minute, for so many minutes. Some villages begin half an hour or an hour later.
    At(u32, u32, i64),
}

/// Whether an event comes back.
#[derive(Debug, Clone, Copy)]
pub enum Repeats {
    /// It does not.
    Once,
    /// Every so many weeks, through a month and day of the same year; the rule counts the times.
    WeeksCounted(i64, u32, u32),
    /// The same; the rule names the last day.
    WeeksUntil(i64, u32, u32),
    /// So many times on the same weekday of the month; goes with [`When::Nth`] and [`When::Last`].
    Months(u32),
}

/// An event for all, once, from six to eight in the evening; the methods change what differs.
pub(super) const fn event(
    title: &'static str,
    when: When,
    location: &'static str,
    category: &'static str,
    description: &'static str,
) -> EventTemplate {
    EventTemplate {
        title,
        description,
        location,
        category,
        visibility: "public",
        when,
        hours: Hours::At(18, 0, 120),
        repeats: Repeats::Once,
        capacity: None,
    }
}

impl EventTemplate {
    /// Starts at hour and minute and lasts so many minutes.
    pub(super) const fn at(mut self, hour: u32, minute: u32, minutes: i64) -> Self {
        self.hours = Hours::At(hour, minute, minutes);
        self
    }

    /// Takes so many whole days.
    pub(super) const fn days(mut self, days: u64) -> Self {
        self.hours = Hours::Days(days);
        self
    }

    /// Comes back.
    pub(super) const fn again(mut self, repeats: Repeats) -> Self {
        self.repeats = repeats;
        self
    }

    /// Is seen by `members` or the `board` only.
    pub(super) const fn only(mut self, visibility: &'static str) -> Self {
        self.visibility = visibility;
        self
    }

    /// Has room for so many.
    pub(super) const fn seats(mut self, capacity: i32) -> Self {
        self.capacity = Some(capacity);
        self
    }
}
