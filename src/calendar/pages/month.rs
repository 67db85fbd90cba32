//! The calendar of one association: a month as a grid or a list.

use std::collections::HashMap;

use askama::Template;
use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime};
use poem::{
    Request, Response, handler,
    web::{Data, Path},
};

use super::{audience, labels, query, start_name};
use crate::{
    associations::{AssociationId, place::Here, right::EditEvents},
    calendar::{
        Sight, Status,
        acts::{self, Place, Span},
        rules::last_day_of,
        view::OccurrenceView,
        wording,
    },
    identity::Guest,
    kit::{
        App, Fault, Words,
        door::Speech,
        shell::{self, Shell},
    },
};

/// How many occurrences a page shows at most.
const MOST: usize = 1_000;

#[derive(Template)]
#[template(path = "calendar/pages/month.html")]
struct CalendarPage {
    shell: Shell,
    slug: String,
    heading: String,
    count: String,
    is_empty: bool,
    empty: String,
    is_list: bool,
    month: String,
    this_month: String,
    previous: Neighbour,
    next: Neighbour,
    weekdays: Vec<(String, String)>,
    weeks: Vec<Week>,
    agenda: Vec<Day>,
    edits: bool,
    printed: String,
}

/// The month before or after.
struct Neighbour {
    month: String,
    name: String,
}

/// A row of the grid.
struct Week {
    number: u32,
    days: Vec<Day>,
}

/// A day with what happens on it.
struct Day {
    date: NaiveDate,
    number: u32,
    weekday: String,
    month: String,
    is_out: bool,
    is_today: bool,
    items: Vec<Item>,
}

/// Something that happens.
struct Item {
    href: String,
    time: String,
    title: String,
    notes: Vec<String>,
    meta: String,
    is_off: bool,
}

/// What the items of a month are made with.
struct Maker {
    words: Words,
    own: AssociationId,
    slug: String,
    places: HashMap<AssociationId, Place>,
    today: NaiveDate,
}

#[handler]
pub(super) async fn show_calendar(
    app: Data<&App>,
    speech: Data<&Speech>,
    request: &Request,
    guest: Guest,
    Path(slug): Path<String>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let asked = query(request);
    let first = month_of(asked.text("month"), app.today());
    let next = first.checked_add_months(Months::new(1)).unwrap_or(first);
    let sight = Sight::with_affiliates(&app, &here.association, audience(&here)).await?;
    let span = Span { from: first.and_time(NaiveTime::MIN), until: next.and_time(NaiveTime::MIN) };
    let found = acts::occurrences(&app, &sight, span, None, MOST).await?;
    let maker = Maker {
        words: speech.words,
        own: here.association.id,
        slug: here.association.slug.clone(),
        places: if sight.is_wide() { acts::places(&app, &sight.associations).await? } else { HashMap::new() },
        today: app.today(),
    };
    shell::html(&page(&here, &speech, &maker, first, asked.text("view") == "list", &found))
}

/// The first day of the month that an address names, else of this one.
fn month_of(text: &str, today: NaiveDate) -> NaiveDate {
    let named: Option<NaiveDate> = format!("{text}-01").parse().ok();
    let day = named.filter(|day| (1900..=2200).contains(&day.year())).unwrap_or(today);
    day.with_day(1).unwrap_or(day)
}

fn page(
    here: &Here,
    speech: &Speech,
    maker: &Maker,
    first: NaiveDate,
    is_list: bool,
    found: &[OccurrenceView],
) -> CalendarPage {
    let words = speech.words;
    let heading = wording::month(words, first);
    let before = first.checked_sub_months(Months::new(1)).unwrap_or(first);
    let after = first.checked_add_months(Months::new(1)).unwrap_or(first);
    let name = here.association.name.as_str();
    CalendarPage {
        shell: here.shell(speech, "calendar"),
        slug: here.association.slug.clone(),
        count: words.with("calendar-count", "count", found.len()),
        is_empty: found.is_empty(),
        empty: words.with("calendar-empty-title", "month", heading.as_str()),
        is_list,
        month: key(first),
        this_month: key(maker.today),
        previous: Neighbour { month: key(before), name: wording::month(words, before) },
        next: Neighbour { month: key(after), name: wording::month(words, after) },
        weekdays: weekdays(words),
        weeks: if is_list { Vec::new() } else { maker.weeks(first, found) },
        agenda: if is_list { maker.agenda(first, found) } else { Vec::new() },
        edits: here.may::<EditEvents>(),
        printed: words.with2("calendar-printed", ("name", name), ("date", words.date(&maker.today))),
        heading,
    }
}

fn key(day: NaiveDate) -> String {
    day.format("%Y-%m").to_string()
}

fn weekdays(words: Words) -> Vec<(String, String)> {
    let day = |number: u8| (words.t(&format!("calendar-short-{number}")), words.t(&format!("weekday-{number}")));
    (1..=7).map(day).collect()
}

impl Maker {
    /// The weeks of the month from Monday, days of other months empty.
    fn weeks(&self, first: NaiveDate, found: &[OccurrenceView]) -> Vec<Week> {
        let back = u64::from(first.weekday().num_days_from_monday());
        let mut monday = first.checked_sub_days(Days::new(back)).unwrap_or(first);
        let mut weeks = Vec::new();
        while weeks.len() < 6 && (monday <= first || monday.month() == first.month()) {
            let days = monday.iter_days().take(7).map(|day| self.day(day, first, found)).collect();
            weeks.push(Week { number: monday.iso_week().week(), days });
            monday = monday.checked_add_days(Days::new(7)).unwrap_or(monday);
        }
        weeks
    }

    fn day(&self, day: NaiveDate, first: NaiveDate, found: &[OccurrenceView]) -> Day {
        let is_out = day.month() != first.month();
        let on_it = found.iter().filter(|one| !is_out && covers(one, day));
        self.empty_day(day, is_out, on_it.map(|one| self.item(one, day)).collect())
    }

    fn empty_day(&self, day: NaiveDate, is_out: bool, items: Vec<Item>) -> Day {
        Day {
            date: day,
            number: day.day(),
            weekday: self.words.weekday(&day),
            month: self.words.t(&format!("month-{}", day.month())),
            is_out,
            is_today: day == self.today && !is_out,
            items,
        }
    }

    /// The days on which something begins, each with what does.
    fn agenda(&self, first: NaiveDate, found: &[OccurrenceView]) -> Vec<Day> {
        let mut days: Vec<Day> = Vec::new();
        for one in found {
            let day = one.starts.date().max(first);
            let item = self.item(one, day);
            match days.last_mut().filter(|last| last.date == day) {
                Some(last) => last.items.push(item),
                None => days.push(self.empty_day(day, false, vec![item])),
            }
        }
        days
    }

    fn item(&self, one: &OccurrenceView, day: NaiveDate) -> Item {
        let words = self.words;
        let place = self.places.get(&one.association_id).filter(|_| one.association_id != self.own);
        let slug = place.map_or(self.slug.as_str(), |place| place.slug.as_str());
        let whose = place.map(|place| place.name.clone());
        let time = match (one.all_day, one.starts.date() == day) {
            (true, _) => words.t("calendar-all-day"),
            (false, true) => wording::clock(words, one.starts),
            (false, false) => words.t("calendar-continues"),
        };
        let hours = if one.is_open_ended {
            wording::begins(words, one.starts)
        } else {
            wording::hours(words, (one.starts, one.ends), one.all_day)
        };
        let near = (day - self.today).num_days();
        let hours = if matches!(near, 0 | 1) { wording::at_day(words, day, self.today, hours) } else { hours };
        let notes: Vec<String> = whose.into_iter().chain(labels::notes(words, one)).collect();
        let parts = std::iter::once(hours).chain(one.location.clone()).chain(notes.iter().cloned());
        Item {
            href: format!("/{slug}/calendar/{}?at={}", one.event_id, start_name(one.original_start)),
            time,
            title: one.title.clone(),
            meta: parts.collect::<Vec<_>>().join(" · "),
            notes,
            is_off: one.status == Status::Cancelled,
        }
    }
}

/// Whether something takes place on a day; what ends past midnight belongs to the evening before.
fn covers(one: &OccurrenceView, day: NaiveDate) -> bool {
    let late = |at: NaiveDateTime| !one.all_day && at.time() < NaiveTime::from_hms_opt(6, 0, 0).unwrap_or_default();
    let last = last_day_of(one.starts, one.ends);
    let last = if late(one.ends) && last > one.starts.date() { last.pred_opt().unwrap_or(last) } else { last };
    (one.starts.date()..=last).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_a_month() {
        let today = "2026-03-10".parse().unwrap();
        assert_eq!(month_of("2026-12", today), "2026-12-01".parse::<NaiveDate>().unwrap());
        for wrong in ["", "2026-13", "0001-01", "2026", "december"] {
            assert_eq!(month_of(wrong, today), "2026-03-01".parse::<NaiveDate>().unwrap(), "{wrong}");
        }
    }
}
