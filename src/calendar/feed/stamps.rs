//! Stamps: what must be known of events to choose those that a feed shows.

use std::{collections::HashMap, sync::Arc};

use chrono::{NaiveDate, NaiveDateTime};
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use serde::Deserialize;
use uuid::Uuid;

use super::window::Window;
use crate::{
    associations::AssociationId,
    calendar::{EventId, Status, acts::Span, event, ics::feed_uid},
    kit::{App, Fault},
};

/// The columns of a stamp, in its order.
pub(super) const COLUMNS: [event::Column; 7] = {
    use event::Column::{AssociationId, Id, LastDay, Starts, Status, Uid, Version};
    [Id, AssociationId, Version, Starts, LastDay, Status, Uid]
};

/// What must be known of an event to choose it; it is read from [`COLUMNS`].
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Stamp {
    pub(super) id: EventId,
    pub(super) association_id: AssociationId,
    pub(super) version: i64,
    pub(super) starts: NaiveDateTime,
    pub(super) last_day: Option<NaiveDate>,
    pub(super) status: Status,
    pub(super) uid: String,
}

impl Stamp {
    pub(super) fn of(row: &event::Model) -> Self {
        let uid = if row.uid == feed_uid(row.id.0) { String::new() } else { row.uid.clone() };
        Self {
            id: row.id,
            association_id: row.association_id,
            version: row.version,
            starts: row.starts,
            last_day: row.last_day,
            status: row.status,
            uid,
        }
    }

    /// Whether it can have an occurrence in a span, as [`touches`] asks the engine.
    fn touches(&self, span: Span) -> bool {
        self.starts < span.until && self.last_day.is_none_or(|day| day >= span.from.date())
    }

    /// Whether it is shown in a window: what was cancelled long ago is not.
    pub(super) fn is_shown(&self, window: Window) -> bool {
        let over = window.cancelled_before();
        self.status != Status::Cancelled || self.last_day.is_none_or(|day| day >= over)
    }

    /// Whether its UID was made from its id; an imported one brought its own.
    pub(super) fn has_own_uid(&self) -> bool {
        self.uid.is_empty() || self.uid == feed_uid(self.id.0)
    }
}

/// The public stamps of many associations in a span: one row an association, since reading a
/// hundred thousand small rows costs far more than their text.
pub(super) async fn bundles(
    app: &App,
    ids: &[AssociationId],
    span: Span,
) -> Result<HashMap<AssociationId, Vec<Stamp>>, Fault> {
    let backend = app.read().get_database_backend();
    let numbered = |place: usize| if backend == DbBackend::Postgres { format!("${place}") } else { "?".to_owned() };
    let bundle = match backend {
        DbBackend::Postgres => {
            "string_agg(replace(id::text, '-', '') || ' ' || version || ' ' || to_char(starts, 'YYYY-MM-DD HH24:MI:SS') || ' ' \
             || coalesce(last_day::text, '-') || ' ' || status || ' ' || uid, chr(10))"
        }
        _ => {
            "group_concat(lower(hex(id)) || ' ' || version || ' ' || starts || ' ' || coalesce(last_day, '-') || ' ' \
             || status || ' ' || uid, char(10))"
        }
    };
    let places: Vec<String> = (3..ids.len() + 3).map(numbered).collect();
    let sql = format!(
        "SELECT association_id, {bundle} FROM event WHERE visibility = 'public' AND starts < {} \
         AND (last_day IS NULL OR last_day >= {}) AND association_id IN ({}) GROUP BY association_id",
        numbered(1),
        numbered(2),
        places.join(", ")
    );
    let bounds: [sea_orm::Value; 2] = [span.until.into(), span.from.date().into()];
    let values = bounds.into_iter().chain(ids.iter().map(|id| id.0.into()));
    let mut found = HashMap::with_capacity(ids.len());
    for row in app.read().query_all_raw(Statement::from_sql_and_values(backend, sql, values)).await? {
        let (id, text) = (AssociationId(row.try_get_by_index(0)?), row.try_get_by_index::<String>(1)?);
        found.insert(id, text.lines().filter_map(|line| stamp(id, line)).collect());
    }
    Ok(found)
}

/// A stamp from its line: id, version, start (date and time), last day, status, UID.
fn stamp(association_id: AssociationId, line: &str) -> Option<Stamp> {
    let mut words = line.splitn(7, ' ');
    let id = EventId(Uuid::parse_str(words.next()?).ok()?);
    let version = words.next()?.parse().ok()?;
    let (day, time) = (words.next()?, words.next()?);
    let starts = NaiveDateTime::new(day.parse().ok()?, time.parse().ok()?);
    let last_day = match words.next()? {
        "-" => None,
        day => Some(day.parse().ok()?),
    };
    let status = Status::from_key(words.next()?)?;
    let uid = words.next()?;
    let uid = if uid == feed_uid(id.0) { String::new() } else { uid.to_owned() };
    Some(Stamp { id, association_id, version, starts, last_day, status, uid })
}

/// Those of many that a window shows; where that is more than `most`, the first ones only if `cut`.
pub(super) fn choose(many: &[Arc<Vec<Stamp>>], window: Window, most: usize, cut: bool) -> Option<Vec<Stamp>> {
    let span = window.span();
    let shown = || many.iter().flat_map(|stamps| stamps.iter()).filter(|stamp| stamp.touches(span));
    if !cut && shown().nth(most).is_some() {
        return None;
    }
    let mut chosen: Vec<&Stamp> = shown().collect();
    if cut && chosen.len() > most {
        chosen.select_nth_unstable_by_key(most, |stamp| (stamp.starts, stamp.id));
        chosen.truncate(most);
    }
    Some(chosen.into_iter().filter(|stamp| stamp.is_shown(window)).cloned().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_is_read_from_its_line() {
        let of = AssociationId(Uuid::nil());
        let line = "018f000000007000800000000000000a 7 2026-03-12 18:00:00 2026-03-12 cancelled abc@elsewhere x";
        let read = stamp(of, line).unwrap();
        assert_eq!((read.version, read.status, read.uid.as_str()), (7, Status::Cancelled, "abc@elsewhere x"));
        assert_eq!(read.starts.to_string(), "2026-03-12 18:00:00");
        let own =
            "018f000000007000800000000000000a 1 2026-03-12 18:00:00 - confirmed 018f0000-0000-7000-8000-00000000000a";
        let read = stamp(of, own).unwrap();
        assert!(read.last_day.is_none() && read.has_own_uid());
        assert!(stamp(of, "nonsense").is_none());
    }
}
