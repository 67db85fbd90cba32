//! A list before it is written: what each column is taken to be, and what becomes of each row.

use askama::Template;
use poem::{
    Request, Response, handler,
    web::{Data, Path},
};

use super::{
    Options, is_shown,
    mapping::{Mapping, choices},
    query, said, wording,
};
use crate::{
    associations::{Permit, place::Here, right::KeepMembers},
    identity::Guest,
    kit::{
        App, Fault, Words,
        door::Speech,
        form::Fields,
        once::Once,
        shell::{self, Shell},
        tables::Cell,
    },
    members::{
        ImportDraftId,
        acts::{self, Draft},
        sheet::Column,
        view::{ImportRow, ImportView, Outcome},
    },
};

/// Rows that are shown at once.
const ROWS: usize = 200;
/// Cells of a column that are shown beside it.
const SAMPLES: usize = 3;
/// The longest sample of a column, in characters.
const SAMPLE_MAX: usize = 60;

#[derive(Template)]
#[template(path = "members/pages/review.html")]
struct ReviewPage {
    shell: Shell,
    slug: String,
    action: String,
    file_name: String,
    columns: Vec<ColumnRow>,
    choices: Options,
    has_personal: bool,
    keeps_birth_year: bool,
    hidden: Vec<(String, String)>,
    view: Option<ImportView>,
    rows: Vec<RowShown>,
    all_rows: Option<String>,
    summary: Option<String>,
    write: String,
    fees_left: bool,
}

/// A column of the file.
struct ColumnRow {
    name: String,
    heading: String,
    sample: String,
    is_personal: bool,
    chosen: String,
}

/// A row of the file and what becomes of it.
struct RowShown {
    line: u32,
    name: String,
    badge: &'static str,
    outcome: String,
    detail: String,
    changes: Vec<ChangeShown>,
}

/// A value that changes, in words.
struct ChangeShown {
    label: String,
    old: String,
    new: String,
}

fn draft_id(text: &str) -> Result<ImportDraftId, Fault> {
    text.parse().map_err(|_| Fault::absent())
}

fn columns(words: Words, draft: &Draft, mapping: &Mapping) -> Vec<ColumnRow> {
    let row = |(at, heading): (usize, &String)| {
        let is_personal = draft.columns.get(at) == Some(&Column::PersonalNumber);
        let cells = draft.table.rows.iter().map(|row| row.cell(at)).filter(|cell| !cell.is_empty());
        let sample = cells.take(SAMPLES).map(Cell::text).collect::<Vec<_>>().join(" · ");
        ColumnRow {
            name: format!("column_{at}"),
            heading: if heading.is_empty() {
                words.with("members-import-column-nameless", "number", at + 1)
            } else {
                heading.clone()
            },
            sample: if is_personal { words.t("members-import-not-shown") } else { shortened(&sample) },
            is_personal,
            chosen: mapping.columns.get(at).map(|column| column.key()).unwrap_or_default(),
        }
    };
    draft.table.headings.iter().enumerate().map(row).collect()
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(SAMPLE_MAX) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

fn shown(words: Words, row: ImportRow) -> RowShown {
    let change = |change: crate::members::view::Change| {
        let told =
            |value: Option<String>| value.map(|value| wording::value(words, &change.field, &value)).unwrap_or_default();
        ChangeShown { label: wording::label(words, &change.field), old: told(change.old), new: told(change.new) }
    };
    RowShown {
        line: row.row,
        name: row.name.unwrap_or_default(),
        badge: match row.outcome {
            Outcome::New => "new",
            Outcome::Changed => "changed",
            Outcome::Unchanged => "same",
            Outcome::Rejected => "refused",
        },
        outcome: said(words, "members-import-outcome", row.outcome.key()),
        detail: row.detail.unwrap_or_default(),
        changes: row.changes.unwrap_or_default().into_iter().map(change).collect(),
    }
}

/// Everything about the page but what becomes of the rows.
fn frame(app: &App, here: &Here, speech: &Speech, draft: &Draft, mapping: &Mapping) -> ReviewPage {
    let words = speech.words;
    let slug = here.association.slug.clone();
    ReviewPage {
        shell: here.shell(speech, "members"),
        action: format!("/{slug}/members/import/{}", draft.id),
        file_name: draft.file_name.clone(),
        columns: columns(words, draft, mapping),
        choices: choices(words, &draft.columns, chrono::Datelike::year(&app.today())),
        has_personal: draft.columns.contains(&Column::PersonalNumber),
        keeps_birth_year: mapping.keeps_birth_year,
        hidden: mapping.pairs(),
        view: None,
        rows: Vec::new(),
        all_rows: None,
        summary: None,
        write: String::new(),
        fees_left: false,
        slug,
    }
}

/// The page with what becomes of the rows: refusals first, then changes.
async fn page(
    app: &App,
    (here, permit): (&Here, &Permit<KeepMembers>),
    speech: &Speech,
    (draft, mapping): (Draft, &Mapping),
    shows_all: bool,
) -> Result<ReviewPage, Fault> {
    let words = speech.words;
    let mut page = frame(app, here, speech, &draft, mapping);
    let mut view = match acts::preview(app, permit, mapping.order(draft), words).await {
        Ok(view) => view,
        Err(fault) if is_shown(&fault) => {
            page.summary = Some(fault.detail(words));
            return Ok(page);
        }
        Err(fault) => return Err(fault),
    };
    let mut rows = std::mem::take(&mut view.rows);
    rows.sort_by_key(|row| row.outcome);
    if rows.len() > ROWS && !shows_all {
        page.all_rows = Some(format!("{}?{}&all=yes", page.action, mapping.query()?));
        rows.truncate(ROWS);
    }
    page.rows = rows.into_iter().map(|row| shown(words, row)).collect();
    page.write = words.with("members-import-write", "count", view.accepted + view.updated);
    page.fees_left = view.fees_left;
    page.view = Some(view);
    Ok(page)
}

#[handler]
pub(super) async fn show_review(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    request: &Request,
    Path((slug, draft)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let fields = query(request);
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<KeepMembers>()?;
    let draft = acts::read_draft(&app, &permit, draft_id(&draft)?).await?;
    let mapping = Mapping::of(&draft, &fields);
    let page = page(&app, (&here, &permit), &speech, (draft, &mapping), fields.ticked("all")).await?;
    shell::html(&page)
}

#[handler]
pub(super) async fn do_import(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, draft)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<KeepMembers>()?;
    let draft = acts::read_draft(&app, &permit, draft_id(&draft)?).await?;
    let mapping = Mapping::of(&draft, &fields);
    let written = acts::import(&app, &permit, &Once::free(), mapping.order(draft.clone()), speech.words).await;
    match written {
        Ok(ImportView { undo: Some(run), rejected, .. }) => {
            let rest = format!("draft={}&{}", draft.id, mapping.query()?);
            if rejected == 0 {
                acts::drop_draft(&app, &permit, draft.id).await?;
            }
            Ok(shell::go(&format!("/{slug}/members/import/{run}/done?{rest}")))
        }
        Ok(_) => Ok(shell::go(&format!("/{slug}/members?done=import_nothing_new"))),
        Err(fault) if is_shown(&fault) => {
            let mut page = frame(&app, &here, &speech, &draft, &mapping);
            page.summary = Some(fault.detail(speech.words));
            shell::refused(&page, &fault)
        }
        Err(fault) => Err(fault),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn samples_have_an_end() {
        assert_eq!(shortened("kort"), "kort");
        assert_eq!(shortened(&"å".repeat(100)).chars().count(), SAMPLE_MAX + 1);
    }
}
