//! What becomes of each row of a file: somebody new, somebody changed, nothing, or a refusal with
//! its reason. Nothing is written here.

use super::{
    roster::{Known, Misfit, Roster},
    store,
};
use crate::{
    associations::{
        AssociationId, Permit,
        right::{KeepMembers, MarkFees},
    },
    kit::{App, FieldFault, Words},
    members::{
        HouseholdId,
        draft::as_in_the_contract,
        household, member, rules,
        sheet::{CellFault, Line, Misread},
        view::{Change, ImportRow, ImportView, Outcome},
    },
};

/// What an import does.
pub(super) struct Plan {
    /// What is said of it.
    pub view: ImportView,
    /// Those whom it brings or changes, among all others.
    pub known: Vec<Known>,
    /// The households that it brings.
    pub homes: Vec<household::Model>,
}

/// Takes the rows of a file one after the other.
pub(super) struct Planner<'a> {
    app: &'a App,
    words: Words,
    association: AssociationId,
    marks_fees: bool,
    roster: Roster,
    view: ImportView,
}

/// What one row comes to.
type Told = Result<(Outcome, Option<Vec<Change>>), Vec<FieldFault>>;

impl<'a> Planner<'a> {
    /// A plan over the list as it is.
    pub fn new(app: &'a App, permit: &Permit<KeepMembers>, roster: Roster, words: Words) -> Self {
        let view = ImportView {
            accepted: 0,
            updated: 0,
            unchanged: 0,
            rejected: 0,
            rows: Vec::new(),
            fees_left: false,
            undo: None,
        };
        Self { app, words, association: permit.association(), marks_fees: permit.also::<MarkFees>(), roster, view }
    }

    /// Takes a row.
    pub fn take(&mut self, line: u32, read: Result<Line, Misread>) {
        let named = |given: &str, family: &str| Some(rules::listed_name(given, family)).filter(|name| !name.is_empty());
        let (name, told) = match read {
            Ok(said) => (named(&said.given_name, &said.family_name), self.settle(line, said)),
            Err(misread) => {
                (named(&misread.name.0, &misread.name.1), Err(misread.faults.into_iter().map(of_cell).collect()))
            }
        };
        let row = match told {
            Ok((outcome, changes)) => {
                ImportRow { row: line, outcome, name, code: None, field: None, detail: None, changes }
            }
            Err(faults) => self.refused(line, name, &faults),
        };
        match row.outcome {
            Outcome::New => self.view.accepted += 1,
            Outcome::Changed => self.view.updated += 1,
            Outcome::Unchanged => self.view.unchanged += 1,
            Outcome::Rejected => self.view.rejected += 1,
        }
        self.view.rows.push(row);
    }

    fn refused(&self, line: u32, name: Option<String>, faults: &[FieldFault]) -> ImportRow {
        let sentences: Vec<String> = faults.iter().map(|fault| self.words.code(fault.code, &fault.args)).collect();
        let first = faults.first();
        ImportRow {
            row: line,
            outcome: Outcome::Rejected,
            name,
            code: first.map(|fault| fault.code.to_owned()),
            field: first.map(|fault| fault.field.clone()),
            detail: Some(sentences.join(" ")),
            changes: None,
        }
    }

    fn settle(&mut self, line: u32, said: Line) -> Told {
        let said = Line { email: said.email.map(|email| email.to_lowercase()), ..said };
        let name_key = rules::name_key(&said.given_name, &said.family_name);
        match self.roster.find(&said, &name_key) {
            Ok(None) => self.add(line, &said),
            Ok(Some(place)) => self.meet(place, line, &said),
            Err(Misfit::Ambiguous) => Err(vec![FieldFault::new("given_name", "import_ambiguous")]),
            Err(Misfit::KeysDisagree) => Err(vec![FieldFault::new("number", "import_keys_disagree")]),
        }
    }

    fn add(&mut self, line: u32, said: &Line) -> Told {
        let row = self.merged(store::blank(self.app, self.association), said);
        in_order(&row)?;
        let fees = said.paid.iter().filter(|(_, is_paid)| *is_paid).map(|(year, _)| *year).collect();
        self.roster.enter(Known { row, fees, before: None, line: Some(line), is_new: true });
        Ok((Outcome::New, None))
    }

    fn meet(&mut self, place: usize, line: u32, said: &Line) -> Told {
        let Some(known) = self.roster.known.get_mut(place) else {
            return Ok((Outcome::Unchanged, None));
        };
        if let Some(first) = known.line {
            return Err(vec![FieldFault::new("row", "duplicate_in_file").with("first", first)]);
        }
        known.line = Some(line);
        let (old, before) = (known.row.clone(), known.fees.clone());
        let new = self.merged(old.clone(), said);
        in_order(&new)?;
        let fees = self.fees(&before, said);
        if new == old && fees == before {
            return Ok((Outcome::Unchanged, None));
        }
        let mut changes = self.changes(&old, &new);
        if fees != before {
            changes.push(Change { field: "fee_years".to_owned(), old: years(&before), new: years(&fees) });
        }
        let new = member::Model { version: old.version + 1, changed: self.app.now(), ..new };
        self.roster.change(place, new, fees);
        Ok((Outcome::Changed, Some(changes)))
    }

    /// The paid years with what a row says of them. Only who may mark fees changes those of
    /// somebody who is on the list already.
    fn fees(&mut self, before: &[i32], said: &Line) -> Vec<i32> {
        if !self.marks_fees {
            self.view.fees_left |= !said.paid.is_empty();
            return before.to_vec();
        }
        let mut fees = before.to_vec();
        for (year, is_paid) in &said.paid {
            fees.retain(|one| one != year);
            fees.extend(is_paid.then_some(*year));
        }
        fees.sort_unstable();
        fees
    }

    /// The row with what is said in place. What is not said stays.
    fn merged(&mut self, mut row: member::Model, said: &Line) -> member::Model {
        let household = said.household.as_deref().map(|name| self.home(name, said));
        for (slot, value) in [(&mut row.given_name, &said.given_name), (&mut row.family_name, &said.family_name)] {
            if !value.is_empty() {
                slot.clone_from(value);
            }
        }
        over(&mut row.number, said.number.as_ref());
        over(&mut row.external_id, said.external_id.as_ref());
        over(&mut row.email, said.email.as_ref());
        over(&mut row.phone, said.phone.as_ref());
        over(&mut row.street, said.street.as_ref());
        over(&mut row.postal_code, said.postal_code.as_ref());
        over(&mut row.city, said.city.as_ref());
        over(&mut row.birth_year, said.birth_year.as_ref());
        over(&mut row.household_id, household.as_ref());
        over(&mut row.joined, said.joined.as_ref());
        over(&mut row.left_day, said.left.as_ref());
        over(&mut row.note, said.note.as_ref());
        if let Some(category) = said.category {
            row.category = category.into();
        }
        row.keyed()
    }

    fn home(&mut self, name: &str, said: &Line) -> HouseholdId {
        let (app, association) = (self.app, self.association);
        self.roster.household(name, || household::Model {
            id: HouseholdId(app.id()),
            association_id: association,
            name: name.to_owned(),
            street: said.street.clone(),
            postal_code: said.postal_code.clone(),
            city: said.city.clone(),
            version: 1,
            created: app.now(),
            changed: app.now(),
        })
    }

    fn changes(&self, old: &member::Model, new: &member::Model) -> Vec<Change> {
        let values = |row: &member::Model| {
            let household = row.household_id.and_then(|id| self.roster.household_name(id));
            [
                ("number", row.number.clone()),
                ("external_id", row.external_id.clone()),
                ("given_name", Some(row.given_name.clone())),
                ("family_name", Some(row.family_name.clone())),
                ("email", row.email.clone()),
                ("phone", row.phone.clone()),
                ("address.street", row.street.clone()),
                ("address.postal_code", row.postal_code.clone()),
                ("address.city", row.city.clone()),
                ("birth_year", row.birth_year.map(|year| year.to_string())),
                ("category", Some(row.category.key().to_owned())),
                ("household_id", household),
                ("joined", row.joined.map(|day| day.to_string())),
                ("left", row.left_day.map(|day| day.to_string())),
                ("note", row.note.clone()),
            ]
        };
        let pairs = values(old).into_iter().zip(values(new));
        pairs
            .filter(|((_, old), (_, new))| old != new)
            .map(|((field, old), (_, new))| Change { field: field.to_owned(), old, new })
            .collect()
    }

    /// The plan.
    pub fn finish(mut self) -> Plan {
        self.roster.drop_empty_homes();
        Plan { view: self.view, known: self.roster.known, homes: self.roster.homes }
    }
}

fn of_cell(fault: CellFault) -> FieldFault {
    FieldFault::new(as_in_the_contract(fault.field), fault.code).with("value", fault.value)
}

fn over<T: Clone>(slot: &mut Option<T>, said: Option<&T>) {
    if said.is_some() {
        *slot = said.cloned();
    }
}

fn in_order(row: &member::Model) -> Result<(), Vec<FieldFault>> {
    if row.joined.zip(row.left_day).is_some_and(|(joined, left)| left < joined) {
        return Err(vec![FieldFault::new("left", "left_before_joined")]);
    }
    Ok(())
}

/// "2025, 2026".
fn years(years: &[i32]) -> Option<String> {
    let text = years.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    (!text.is_empty()).then_some(text)
}
