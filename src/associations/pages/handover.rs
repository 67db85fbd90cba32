//! Handing over to the next board: one page with all of it.

use askama::Template;
use poem::{
    Response, handler,
    web::{Data, Path},
};

use super::{Options, board::covers, is_shown, options};
use crate::{
    associations::{
        Post, acts,
        draft::{HandoverDraft, HandoverOffice},
        place::Here,
        right::EditOffices,
        view::OfficeView,
    },
    identity::Guest,
    kit::{
        App, Fault, FieldFault,
        door::Speech,
        form::Fields,
        shell::{self, FormState, Shell},
    },
};

/// The posts that stand in the form even when nobody holds them today.
const USUAL: [Post; 3] = [Post::Chair, Post::Secretary, Post::Treasurer];
/// Empty rows under the others.
const EMPTY: usize = 3;
/// Rows that one more press gives.
const MORE: usize = 5;
/// The most rows that are read.
const MOST: usize = 40;

#[derive(Template)]
#[template(path = "associations/pages/handover.html")]
struct HandoverPage {
    shell: Shell,
    slug: String,
    form: FormState,
    posts: Options,
    rows: Vec<Row>,
}

/// The fields of one seat on the next board.
struct Row {
    legend: String,
    post: Cell,
    name: Cell,
    email: Cell,
    until: Cell,
    public: Cell,
}

/// A field: its name, what was typed, what is wrong with it.
struct Cell {
    field: String,
    value: String,
    fault: Option<String>,
}

fn field(place: usize, name: &str) -> String {
    format!("offices.{place}.{name}")
}

fn page(here: &Here, speech: &Speech, form: FormState, rows: usize) -> HandoverPage {
    let words = speech.words;
    let posts = Post::ALL.iter().filter(|post| post.on_board()).map(|post| post.key());
    HandoverPage {
        shell: here.shell(speech, "board"),
        slug: here.association.slug.clone(),
        posts: options(words, "post", posts),
        rows: (0..rows.min(MOST))
            .map(|place| {
                let number = i64::try_from(place + 1).unwrap_or_default();
                row(&form, place, words.with("handover-row", "number", number))
            })
            .collect(),
        form,
    }
}

fn row(form: &FormState, place: usize, legend: String) -> Row {
    let cell = |name: &str| {
        let field = field(place, name);
        Cell { value: form.value(&field).to_owned(), fault: form.fault(&field).map(ToOwned::to_owned), field }
    };
    let mut post = cell("post");
    if post.value.is_empty() {
        Post::BoardMember.key().clone_into(&mut post.value);
    }
    Row { legend, post, name: cell("name"), email: cell("email"), until: cell("until"), public: cell("public") }
}

/// The present board and the usual posts, as a form to go on from.
fn prefilled(app: &App, offices: &[OfficeView]) -> (FormState, usize) {
    let today = app.today();
    let board: Vec<&OfficeView> =
        offices.iter().filter(|office| office.post.on_board() && covers(office, today)).collect();
    let mut fields = vec![("day".to_owned(), today.to_string())];
    for (place, office) in board.iter().enumerate() {
        let until = office.until.filter(|until| *until > today).map_or_else(String::new, |until| until.to_string());
        fields.extend([
            (field(place, "post"), office.post.key().to_owned()),
            (field(place, "name"), office.name.clone()),
            (field(place, "email"), office.email.clone().unwrap_or_default()),
            (field(place, "until"), until),
            (field(place, "public"), if office.public { "yes" } else { "" }.to_owned()),
        ]);
    }
    let vacant = USUAL.iter().filter(|post| !board.iter().any(|office| office.post == **post));
    let mut rows = board.len();
    for post in vacant {
        fields.push((field(rows, "post"), post.key().to_owned()));
        rows += 1;
    }
    (FormState { fields: Fields(fields), ..FormState::default() }, rows + EMPTY)
}

#[handler]
pub(super) async fn show_handover(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path(slug): Path<String>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    here.permit::<EditOffices>()?;
    let offices = acts::list_offices(&app, &here.permit()?, false).await?;
    let (form, rows) = prefilled(&app, &offices);
    shell::html(&page(&here, &speech, form, rows))
}

#[handler]
pub(super) async fn do_hand_over(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path(slug): Path<String>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<EditOffices>()?;
    let rows = rows_in(&fields);
    if fields.ticked("more") {
        let form = FormState { fields, ..FormState::default() };
        return shell::html(&page(&here, &speech, form, rows + MORE));
    }
    let handed_over = match read(&fields) {
        Ok((draft, places)) => acts::hand_over(&app, &permit, &draft).await.map_err(|fault| in_place(fault, &places)),
        Err(fault) => Err(fault),
    };
    match handed_over {
        // The village's own page is there for everybody: whoever handed over may be outside by now.
        Ok(board) => {
            let is_untold = board.iter().any(|office| office.letters_used_up);
            let done = if is_untold { "handed_over_untold" } else { "handed_over" };
            Ok(shell::go(&format!("/{slug}?done={done}")))
        }
        Err(fault) if is_shown(&fault) => {
            let form = FormState::refused(fields, &fault, speech.words);
            shell::refused(&page(&here, &speech, form, rows), &fault)
        }
        Err(fault) => Err(fault),
    }
}

/// How many rows were sent.
fn rows_in(fields: &Fields) -> usize {
    let places =
        fields.0.iter().filter_map(|(name, _)| name.strip_prefix("offices.")?.split('.').next()?.parse::<usize>().ok());
    places.filter(|place| *place < MOST).max().map_or(0, |last| last + 1)
}

/// The next board as typed, and from which row each of its seats came. Empty rows are passed over.
fn read(fields: &Fields) -> Result<(HandoverDraft, Vec<usize>), Fault> {
    let mut faults = Vec::new();
    let day = fields.date("day", &mut faults);
    if day.is_none() && faults.is_empty() {
        faults.push(FieldFault::new("day", "date_malformed"));
    }
    let (mut offices, mut places) = (Vec::new(), Vec::new());
    for place in 0..rows_in(fields) {
        if let Some(office) = seat(fields, place, &mut faults) {
            offices.push(office);
            places.push(place);
        }
    }
    match day {
        Some(day) if faults.is_empty() => Ok((HandoverDraft { day, offices }, places)),
        _ => Err(Fault::fields(faults)),
    }
}

fn seat(fields: &Fields, place: usize, faults: &mut Vec<FieldFault>) -> Option<HandoverOffice> {
    let (name, email) = (fields.filled(&field(place, "name")), fields.filled(&field(place, "email")));
    if name.is_none() && email.is_none() {
        return None;
    }
    let post_field = field(place, "post");
    let Some(post) = Post::from_key(fields.text(&post_field)) else {
        faults.push(FieldFault::new(post_field, "post_needed"));
        return None;
    };
    Some(HandoverOffice {
        post,
        name: name.unwrap_or_default(),
        email,
        until: fields.date(&field(place, "until"), faults),
        public: fields.ticked(&field(place, "public")),
    })
}

/// The verb counts seats; the form counts rows, the empty ones too. Every term begins on the one day.
fn in_place(mut fault: Fault, places: &[usize]) -> Fault {
    for one in &mut fault.fields {
        let seat = one.field.strip_prefix("offices.").and_then(|rest| rest.split_once('.'));
        let found = seat.and_then(|(seat, name)| Some((*places.get(seat.parse::<usize>().ok()?)?, name)));
        let renamed = match found {
            Some((_, "from")) => Some("day".to_owned()),
            Some((place, name)) => Some(field(place, name)),
            None => None,
        };
        if let Some(renamed) = renamed {
            one.field = renamed;
        }
    }
    fault.fields.dedup();
    fault
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(pairs: &[(&str, &str)]) -> Fields {
        Fields(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn empty_rows_are_passed_over_and_faults_find_their_row() {
        let fields = typed(&[
            ("day", "2026-03-15"),
            ("offices.0.post", "chair"),
            ("offices.0.name", "Siv"),
            ("offices.1.post", "secretary"),
            ("offices.1.name", " "),
            ("offices.2.post", "treasurer"),
            ("offices.2.email", "x@example.org"),
        ]);
        let (draft, places) = read(&fields).unwrap();
        assert_eq!((draft.offices.len(), places.as_slice()), (2, [0, 2].as_slice()));
        let fault = Fault::fields(vec![
            FieldFault::new("offices.1.name", "name_needed"),
            FieldFault::new("offices.0.from", "date_out_of_range"),
            FieldFault::new("offices.1.from", "date_out_of_range"),
            FieldFault::new("offices", "chair_needed"),
        ]);
        let fields: Vec<String> = in_place(fault, &places).fields.into_iter().map(|one| one.field).collect();
        assert_eq!(fields, ["offices.2.name", "day", "offices"]);
    }

    #[test]
    fn a_day_is_needed_and_rows_have_an_end() {
        assert_eq!(read(&typed(&[("offices.0.name", "Siv")])).unwrap_err().fields.len(), 2);
        assert_eq!(
            rows_in(&typed(&[("offices.99999999999.name", "x"), ("offices.41.name", "x"), ("offices.3.name", "x")])),
            4
        );
    }
}
