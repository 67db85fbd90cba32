//! Importing a calendar that the board has elsewhere, as an iCalendar file (RFC 5545).

use std::collections::HashMap;

use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter};
use serde_json::json;
use uuid::Uuid;

use super::{events::fresh, occurrence, store};
use crate::{
    associations::{Permit, right::EditEvents},
    calendar::{
        EventId, event, feed, occurrence_change,
        recurrence::produces,
        rules,
        view::{Imported, ImportedRow, ImportedView},
    },
    kit::{App, Fault, FieldFault, Words, bundle, once::Once},
};

mod file;

pub use file::MOST;
use file::{Moved, Read, Said};

/// What became of one event of the file.
type Outcome = Result<Imported, FieldFault>;

/// An event with its changed occurrences.
struct Series {
    row: event::Model,
    changes: Vec<occurrence_change::Model>,
}

/// Imports the events of a file. Those that are here already, by their UID, are left alone, so that
/// the same file can be imported again. Alarms and invited people are passed over; an occurrence that the
/// file moves, renames or cancels is so here, too.
///
/// # Errors
/// Large; Invalid `import_unreadable`, `import_empty` or `import_too_many`.
pub async fn import(
    app: &App,
    permit: &Permit<EditEvents>,
    once: &Once,
    bytes: &[u8],
    words: Words,
) -> Result<ImportedView, Fault> {
    let read = file::read(bytes)?;
    let _outdated = feed::outdate(app, permit.association())?;
    app.write_once(permit.caller().account.0, once, async |txn| {
        let known = Known::read(txn, permit, &read).await?;
        let (new, outcomes) = taken(app, permit, &read, &known);
        for one in &new {
            store::insert(txn, &one.row).await?;
            store::insert_changes(txn, &one.changes).await?;
        }
        let rows = (1..).zip(read.iter().zip(&outcomes));
        let view = summed(rows.map(|(number, (one, outcome))| told(number, one, outcome, words)).collect());
        if view.accepted > 0 {
            store::noted(app, txn, permit, "events.imported", None::<Uuid>, json!({ "accepted": view.accepted }))
                .await?;
        }
        Ok(view)
    })
    .await
}

/// What the file brings, and what becomes of each of its events. A changed occurrence may stand before its
/// series.
fn taken(app: &App, permit: &Permit<EditEvents>, read: &[Read], known: &Known) -> (Vec<Series>, Vec<Outcome>) {
    let mut new: HashMap<&str, Series> = HashMap::new();
    let mut series = Vec::with_capacity(read.len());
    for one in read {
        let Ok(Said::Event(plan)) = &one.said else {
            series.push(None);
            continue;
        };
        let is_new = !known.0.contains_key(&one.uid) && !new.contains_key(one.uid.as_str());
        series.push(Some(if is_new { Imported::Accepted } else { Imported::Unchanged }));
        if is_new {
            let row = event::Model { uid: one.uid.clone(), ..fresh(app, permit.association(), plan) };
            new.insert(&one.uid, Series { row, changes: Vec::new() });
        }
    }
    let outcomes = read.iter().zip(series).map(|(one, series)| match (&one.said, series) {
        (Err(fault), _) => Err(fault.clone()),
        (Ok(Said::Occurrence(moved)), _) => match (known.0.get(&one.uid), new.get_mut(one.uid.as_str())) {
            (Some(series), _) => series.has(moved),
            (None, Some(series)) => series.take(app, moved),
            (None, None) => Err(FieldFault::new("recurrence", "import_occurrence")),
        },
        (Ok(Said::Event(_)), outcome) => Ok(outcome.unwrap_or(Imported::Unchanged)),
    });
    let outcomes = outcomes.collect();
    let mut new: Vec<Series> = new.into_values().collect();
    new.sort_by_key(|one| one.row.id);
    (new, outcomes)
}

impl Series {
    /// Takes a changed occurrence.
    fn take(&mut self, app: &App, moved: &Moved) -> Outcome {
        let row = &self.row;
        let original = moved.original(row.zone());
        if !produces(&row.series(&row.excluded()), original) {
            return Err(FieldFault::new("recurrence", "import_occurrence"));
        }
        if !moved.is_like(row.all_day) {
            return Err(FieldFault::new("starts", "import_occurrence_times"));
        }
        if self.changes.iter().any(|change| change.original_start == original) {
            return Ok(Imported::Unchanged);
        }
        let plan = moved.draft(row.zone(), row.visibility).check(row, original).map_err(file::first)?;
        let change = occurrence::planned(app, row, original, None, plan);
        let change = occurrence_change::Model { version: row.version, ..change };
        let last = rules::last_day_of(change.starts, change.ends);
        self.row.last_day = row.last_day.map(|day| day.max(last));
        self.changes.push(change);
        Ok(Imported::Accepted)
    }

    /// Whether a changed occurrence is here already. What is not must be entered by hand: the series may
    /// have been changed here since.
    fn has(&self, moved: &Moved) -> Outcome {
        let original = moved.original(self.row.zone());
        let is_here = self.changes.iter().any(|change| change.original_start == original);
        if is_here { Ok(Imported::Unchanged) } else { Err(FieldFault::new("recurrence", "import_occurrence_known")) }
    }
}

/// Those of the file's events that the association has, by their UIDs.
struct Known(HashMap<String, Series>);

impl Known {
    async fn read(db: &impl ConnectionTrait, permit: &Permit<EditEvents>, read: &[Read]) -> Result<Self, Fault> {
        let uids = read.iter().map(|one| one.uid.as_str());
        let rows = bundle::rows(db, event::Entity::within(permit).filter(event::Column::Uid.is_in(uids))).await?;
        let ids: Vec<EventId> = rows.iter().map(|row| row.id).collect();
        let those = occurrence_change::Entity::within(permit).filter(occurrence_change::Column::EventId.is_in(ids));
        let mut changes: HashMap<EventId, Vec<occurrence_change::Model>> = HashMap::new();
        for change in bundle::rows(db, those).await? {
            changes.entry(change.event_id).or_default().push(change);
        }
        let with_changes = |row: event::Model| {
            let changes = changes.remove(&row.id).unwrap_or_default();
            (row.uid.clone(), Series { row, changes })
        };
        Ok(Self(rows.into_iter().map(with_changes).collect()))
    }
}

fn told(row: u32, one: &Read, outcome: &Outcome, words: Words) -> ImportedRow {
    let fault = outcome.as_ref().err();
    ImportedRow {
        row,
        outcome: outcome.as_ref().copied().unwrap_or(Imported::Rejected),
        title: one.title.clone(),
        code: fault.map(|fault| fault.code.to_owned()),
        field: fault.map(|fault| fault.field.clone()),
        detail: fault.map(|fault| words.code(fault.code, &fault.args)),
    }
}

fn summed(rows: Vec<ImportedRow>) -> ImportedView {
    let count =
        |outcome: Imported| u32::try_from(rows.iter().filter(|row| row.outcome == outcome).count()).unwrap_or(u32::MAX);
    ImportedView {
        accepted: count(Imported::Accepted),
        unchanged: count(Imported::Unchanged),
        rejected: count(Imported::Rejected),
        rows,
    }
}

#[cfg(test)]
mod tests;
