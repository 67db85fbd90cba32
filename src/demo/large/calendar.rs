//! The calendar of a village to measure with: two hundred events, a hundred of them public and
//! within the window of its feed, every tenth of those a weekly series and every tenth a monthly one.

use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime};
use sea_orm::DatabaseTransaction;

use super::{Village, insert};
use crate::{
    calendar::{Category, EventId, Status, Visibility, calendar_revision, event, ics, recurrence::Rule, rules, zone},
    demo::events::{self, PlannedEvent},
    kit::Fault,
};

const EVENTS: usize = 200;
/// So many are in the feed.
const IN_FEED: usize = 100;
/// The others up to here are long past; what remains is not public.
const PUBLIC: usize = 190;

impl Village<'_> {
    /// Puts the village's events in.
    ///
    /// # Errors
    /// A fault of the store.
    pub(super) async fn save_calendar(&self, txn: &DatabaseTransaction) -> Result<(), Fault> {
        let like = events::year(self.number, self.today.year());
        let rows: Vec<event::Model> =
            (0..EVENTS).zip(like.iter().cycle()).map(|(turn, like)| self.event(turn, like)).collect();
        let revision = calendar_revision::Model { association_id: self.id, revision: 1, changed: self.now };
        insert::<_, event::ActiveModel>(txn, rows).await?;
        insert::<_, calendar_revision::ActiveModel>(txn, vec![revision]).await
    }

    fn event(&self, turn: usize, like: &PlannedEvent) -> event::Model {
        let (day, visibility) = self.when(turn);
        let starts = day.and_time(like.starts.time());
        let rule = rule(turn, starts, like.all_day);
        let id = EventId(self.app.id());
        let row = event::Model {
            id,
            association_id: self.id,
            uid: ics::feed_uid(id.0),
            title: like.title.clone(),
            description: Some(like.description.clone()),
            location: Some(like.location.clone()),
            category: Category::from_key(like.category),
            visibility,
            all_day: like.all_day,
            starts,
            ends: starts + (like.ends - like.starts),
            timezone: zone::HOME.name().to_owned(),
            recurrence: rule.as_ref().map(|rule| rule.text().to_owned()),
            excluded: String::new(),
            last_day: None,
            status: Status::Confirmed,
            url: None,
            capacity: like.capacity,
            kept_by: None,
            sequence: 0,
            version: 1,
            created: self.now,
            changed: self.now,
        };
        event::Model { last_day: rules::last_day(&row, rule.as_ref().and_then(Rule::last), &[]), ..row }
    }

    /// From eighty days ago to fourteen months ahead, or before the feed's window of three months.
    fn when(&self, turn: usize) -> (NaiveDate, Visibility) {
        let turn_days = |first: i64, step: i64, from: usize| {
            let turns = i64::try_from(turn.saturating_sub(from)).unwrap_or(0);
            self.today + Duration::days(first + turns * step)
        };
        match turn {
            ..IN_FEED => (turn_days(-80, 5, 0), Visibility::Public),
            IN_FEED..PUBLIC => (turn_days(-110, -10, IN_FEED), Visibility::Public),
            _ if turn.is_multiple_of(2) => (turn_days(5, 20, PUBLIC), Visibility::Members),
            _ => (turn_days(5, 20, PUBLIC), Visibility::Board),
        }
    }
}

/// Half a year of weeks, or ten months where every month has that day.
fn rule(turn: usize, starts: NaiveDateTime, all_day: bool) -> Option<Rule> {
    let text = match turn % 10 {
        _ if turn >= IN_FEED => return None,
        7 if starts.day() <= 28 => format!("FREQ=MONTHLY;BYMONTHDAY={};COUNT=10", starts.day()),
        3 | 7 => "FREQ=WEEKLY;COUNT=26".to_owned(),
        _ => return None,
    };
    Rule::parse(&text, starts, all_day, zone::HOME).ok()
}
