//! The agenda as a form: every point a row, moved by its number, removed by emptying its heading.

use std::{cmp::Ordering, collections::BTreeMap};

use askama::Template;
use poem::{
    Response, handler,
    web::{Data, Path},
};

use super::{nav, said, seated};
use crate::{
    associations::{place::Here, right::PlanMeetings},
    identity::Guest,
    kit::{
        App, Fault, FieldFault, Kind as FaultKind, Words,
        door::Speech,
        form::Fields,
        shell::{self, FormState, Shell, Tab},
    },
    meetings::{
        ItemKind, Seat, State,
        planning::{
            acts,
            draft::{AgendaDraft, ItemDraftWithId, MOST_POINTS},
            view::AgendaView,
        },
    },
};

/// Empty rows under the others.
const EMPTY: usize = 2;
/// Rows that one more press gives.
const MORE: usize = 5;

#[derive(Template)]
#[template(path = "meetings/planning/pages/agenda.html")]
struct AgendaPage {
    shell: Shell,
    tabs: Vec<Tab>,
    form: FormState,
    base: String,
    title: String,
    rows: Vec<Row>,
    kinds: Vec<(String, String)>,
    is_fixed: bool,
    /// What stands there now, when somebody else saved meanwhile.
    now: Vec<String>,
    version: i64,
}

/// The fields of one point.
struct Row {
    legend: String,
    id: Cell,
    motion: Cell,
    place: Cell,
    heading: Cell,
    kind: Cell,
    text: Cell,
}

/// A field: its name, what was typed, what is wrong with it.
struct Cell {
    field: String,
    value: String,
    fault: Option<String>,
}

fn field(place: usize, name: &str) -> String {
    format!("items.{place}.{name}")
}

fn row(words: Words, form: &FormState, place: usize) -> Row {
    let cell = |name: &str| {
        let field = field(place, name);
        Cell { value: form.value(&field).to_owned(), fault: form.fault(&field).map(ToOwned::to_owned), field }
    };
    let number = i64::try_from(place + 1).unwrap_or_default();
    let mut one = Row {
        legend: words.with("meeting-agenda-point", "number", number),
        id: cell("id"),
        motion: cell("motion_id"),
        place: cell("place"),
        heading: cell("heading"),
        kind: cell("kind"),
        text: cell("text"),
    };
    if one.heading.value.is_empty() && one.id.value.is_empty() {
        one.legend = words.t("meeting-agenda-new");
    }
    if one.kind.value.is_empty() {
        ItemKind::General.key().clone_into(&mut one.kind.value);
    }
    if one.place.value.is_empty() {
        // A new point comes before the closing unless it is told otherwise.
        one.place.value =
            (0..place).filter(|row| !form.value(&field(*row, "id")).is_empty()).count().max(1).to_string();
    }
    one
}

fn filled(agenda: &AgendaView) -> (FormState, usize) {
    let mut fields = Vec::new();
    for (place, item) in agenda.items.iter().enumerate() {
        fields.extend([
            (field(place, "id"), item.id.to_string()),
            (field(place, "motion_id"), item.motion_id.map(|id| id.to_string()).unwrap_or_default()),
            (field(place, "place"), (place + 1).to_string()),
            (field(place, "heading"), item.heading.clone()),
            (field(place, "kind"), item.kind.key().to_owned()),
            (field(place, "text"), item.text.clone()),
        ]);
    }
    (FormState { fields: Fields(fields), ..FormState::default() }, agenda.items.len() + EMPTY)
}

fn page(here: &Here, speech: &Speech, seat: &Seat, form: FormState, rows: usize, version: i64) -> AgendaPage {
    let (words, row_of) = (speech.words, seat.meeting());
    AgendaPage {
        shell: here.shell(speech, "meetings"),
        tabs: nav(here, seat, words, "agenda"),
        base: format!("/{}/meetings/{}", here.association.slug, row_of.id),
        title: row_of.title.clone(),
        rows: (0..rows.min(MOST_POINTS)).map(|place| row(words, &form, place)).collect(),
        kinds: ItemKind::ALL.iter().map(|kind| (kind.key().to_owned(), said(words, "item", kind.key()))).collect(),
        is_fixed: row_of.state != State::Draft && row_of.kind.is_general(),
        form,
        now: Vec::new(),
        version,
    }
}

#[handler]
pub(super) async fn show_agenda(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    here.permit::<PlanMeetings>()?;
    let seat = seated(&app, &here, &meeting).await?;
    let agenda = acts::agenda(&app, &seat).await?;
    let (form, rows) = filled(&agenda);
    shell::html(&page(&here, &speech, &seat, form, rows, agenda.version))
}

#[handler]
pub(super) async fn do_change(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<PlanMeetings>()?;
    let seat = seated(&app, &here, &meeting).await?;
    let rows = rows_in(&fields);
    let version = fields.version()?;
    if fields.ticked("more") {
        let form = FormState { fields, ..FormState::default() };
        return shell::html(&page(&here, &speech, &seat, form, rows + MORE, version));
    }
    let changed = match read(&fields) {
        Ok((draft, places)) => {
            let done = acts::change_agenda(&app, &permit, seat.id(), version, &draft).await;
            done.map_err(|fault| in_place(fault, &places))
        }
        Err(fault) => Err(fault),
    };
    match changed {
        Ok(_) => Ok(shell::go(&format!("/{slug}/meetings/{meeting}?done=agenda_saved"))),
        Err(fault) => {
            let mut form = FormState::refused(fields, &fault, speech.words);
            if fault.kind != FaultKind::Stale {
                return shell::refused(&page(&here, &speech, &seat, form, rows, version), &fault);
            }
            let there = acts::agenda(&app, &seat).await?;
            forget_gone(&mut form.fields, &there);
            let mut page = page(&here, &speech, &seat, form, rows, there.version);
            page.now = there.items.into_iter().map(|item| item.heading).collect();
            shell::refused(&page, &fault)
        }
    }
}

/// Points that somebody removed meanwhile become new ones: what was typed is kept.
fn forget_gone(fields: &mut Fields, there: &AgendaView) {
    for (name, value) in &mut fields.0 {
        if name.ends_with(".id") && !there.items.iter().any(|item| item.id.to_string() == *value) {
            value.clear();
        }
    }
}

/// How many rows were sent.
fn rows_in(fields: &Fields) -> usize {
    let places = fields.0.iter().filter_map(|(name, _)| name.strip_prefix("items.")?.split('.').next()?.parse().ok());
    places.filter(|place: &usize| *place < MOST_POINTS).max().map_or(0, |last| last + 1)
}

/// The agenda as typed, in the order of its numbers, and from which row each point came. Rows without
/// heading and text are passed over.
fn read(fields: &Fields) -> Result<(AgendaDraft, Vec<usize>), Fault> {
    let mut faults = Vec::new();
    let mut found: BTreeMap<(usize, usize), ItemDraftWithId> = BTreeMap::new();
    for row in 0..rows_in(fields) {
        let (heading, text) = (fields.text(&field(row, "heading")), fields.text(&field(row, "text")));
        let is_new = fields.text(&field(row, "id")).is_empty();
        if heading.is_empty() && (text.is_empty() || !is_new) {
            continue;
        }
        let typed = fields.text(&field(row, "place"));
        let place = if typed.is_empty() { Ok(row + 1) } else { typed.parse::<usize>() };
        let place = place.unwrap_or_else(|_| {
            let named = if heading.is_empty() { text } else { heading };
            let name = field(row, "place");
            faults.push(FieldFault::new(name, "agenda_place_malformed").with("point", named));
            row + 1
        });
        let Some(kind) = ItemKind::from_key(fields.text(&field(row, "kind"))) else {
            let name = field(row, "kind");
            faults.push(FieldFault::new(name, "agenda_item_unknown"));
            continue;
        };
        let item = ItemDraftWithId {
            id: fields.text(&field(row, "id")).parse().ok(),
            kind,
            heading: heading.to_owned(),
            text: text.to_owned(),
            motion_id: fields.text(&field(row, "motion_id")).parse().ok(),
        };
        // A row that moved up to a number comes before the one that has it, one that moved down after it.
        let key = match place.cmp(&(row + 1)) {
            Ordering::Less => place.saturating_mul(2).saturating_sub(1),
            Ordering::Equal => place.saturating_mul(2),
            Ordering::Greater => place.saturating_mul(2).saturating_add(1),
        };
        found.insert((key, row), item);
    }
    if !faults.is_empty() {
        return Err(Fault::fields(faults));
    }
    let places = found.keys().map(|(_, row)| *row).collect();
    Ok((AgendaDraft { items: found.into_values().collect() }, places))
}

/// The verb counts points; the form counts rows.
fn in_place(mut fault: Fault, places: &[usize]) -> Fault {
    for one in &mut fault.fields {
        let split = one.field.strip_prefix("items.").and_then(|rest| rest.split_once('.'));
        let found = split.and_then(|(point, name)| Some((*places.get(point.parse::<usize>().ok()?)?, name)));
        if let Some((row, name)) = found {
            let name = if matches!(name, "id" | "motion_id") { "heading" } else { name };
            one.field = field(row, name);
        }
    }
    fault
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(rows: &[(&str, &str)]) -> Fields {
        let each = rows.iter().enumerate().flat_map(|(place, (number, heading))| {
            [
                (field(place, "place"), (*number).to_owned()),
                (field(place, "heading"), (*heading).to_owned()),
                (field(place, "kind"), "general".to_owned()),
            ]
        });
        Fields(each.collect())
    }

    fn headings(rows: &[(&str, &str)]) -> Vec<String> {
        read(&typed(rows)).unwrap().0.items.into_iter().map(|item| item.heading).collect()
    }

    #[test]
    fn a_point_moves_to_its_number_and_an_empty_one_goes() {
        assert_eq!(headings(&[("1", "a"), ("2", "b"), ("1", "c")]), ["c", "a", "b"]);
        assert_eq!(headings(&[("3", "a"), ("2", "b"), ("3", "c")]), ["b", "c", "a"]);
        assert_eq!(headings(&[("1", "a"), ("2", ""), ("3", "c")]), ["a", "c"]);
        assert!(read(&typed(&[("x", "a")])).is_err());
    }
}
