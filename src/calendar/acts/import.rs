//! Importing a calendar that the board has elsewhere, as an iCalendar file (RFC 5545).

use std::collections::{HashMap, HashSet};

use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter, QuerySelect};
use serde_json::json;
use uuid::Uuid;

use super::{events::fresh, occurrence, store};
use crate::{
    associations::{Permit, right::EditEvents},
    calendar::{
        event, feed, occurrence_change,
        recurrence::produces,
        rules,
        view::{Imported, ImportedRow, ImportedView},
    },
    kit::{App, Fault, FieldFault, Words, once::Once},
};

mod file;

pub use file::MOST;
use file::{Moved, Read, Said};

/// What became of one event of the file.
type Outcome = Result<Imported, FieldFault>;

/// An event that the file brings, with its changed occurrences.
struct New {
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
        let known = known(txn, permit, &read).await?;
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
fn taken(app: &App, permit: &Permit<EditEvents>, read: &[Read], known: &HashSet<String>) -> (Vec<New>, Vec<Outcome>) {
    let mut new: Vec<New> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut outcomes: Vec<Option<Outcome>> = Vec::with_capacity(read.len());
    for one in read {
        outcomes.push(match &one.said {
            Err(fault) => Some(Err(fault.clone())),
            _ if known.contains(&one.uid)
                || matches!(&one.said, Ok(Said::Event(_)) if places.contains_key(one.uid.as_str())) =>
            {
                Some(Ok(Imported::Unchanged))
            }
            Ok(Said::Event(plan)) => {
                places.insert(&one.uid, new.len());
                let row = event::Model { uid: one.uid.clone(), ..fresh(app, permit.association(), plan) };
                new.push(New { row, changes: Vec::new() });
                Some(Ok(Imported::Accepted))
            }
            Ok(Said::Occurrence(_)) => None,
        });
    }
    let outcomes = outcomes.into_iter().zip(read).map(|(outcome, one)| match (outcome, &one.said) {
        (None, Ok(Said::Occurrence(moved))) => {
            let series = places.get(one.uid.as_str()).and_then(|place| new.get_mut(*place));
            series.map_or_else(
                || Err(FieldFault::new("recurrence", "import_occurrence")),
                |series| series.take(app, moved),
            )
        }
        (outcome, _) => outcome.unwrap_or(Ok(Imported::Unchanged)),
    });
    let outcomes = outcomes.collect();
    (new, outcomes)
}

impl New {
    /// Takes a changed occurrence.
    fn take(&mut self, app: &App, moved: &Moved) -> Outcome {
        let row = &self.row;
        let original = moved.original(row.zone());
        if !produces(&row.series(&row.excluded()), original) {
            return Err(FieldFault::new("recurrence", "import_occurrence"));
        }
        if self.changes.iter().any(|change| change.original_start == original) {
            return Ok(Imported::Unchanged);
        }
        let plan = moved.draft(row.zone()).check(row, original).map_err(file::first)?;
        let change = occurrence::planned(app, row, original, None, plan);
        let change = occurrence_change::Model { version: row.version, ..change };
        let last = rules::last_day_of(change.starts, change.ends);
        self.row.last_day = row.last_day.map(|day| day.max(last));
        self.changes.push(change);
        Ok(Imported::Accepted)
    }
}

/// Those of the file's UIDs that the association has.
async fn known(
    db: &impl ConnectionTrait,
    permit: &Permit<EditEvents>,
    read: &[Read],
) -> Result<HashSet<String>, Fault> {
    let known: Vec<String> = event::Entity::within(permit)
        .select_only()
        .column(event::Column::Uid)
        .filter(event::Column::Uid.is_in(read.iter().map(|one| one.uid.as_str())))
        .into_tuple()
        .all(db)
        .await?;
    Ok(known.into_iter().collect())
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
