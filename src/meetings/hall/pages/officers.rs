//! Who was chosen: chair, secretary, adjusters and tellers, from those who are there or by name.

use askama::Template;
use poem::{
    Response, handler,
    web::{Data, Path},
};

use super::{Top, base, is_shown, now, seat_of, shell as shell_of, told_apart, top};
use crate::{
    associations::{self, place::Here},
    identity::Guest,
    kit::{
        App, Fault, Words,
        door::Speech,
        form::Fields,
        shell::{self, FormState, Shell},
    },
    meetings::{
        Role, Seat, State,
        hall::{
            acts,
            draft::{OfficerDraft, OfficersDraft},
        },
        meeting, meeting_officer, store,
    },
};

/// The most places of a kind on the page.
const MOST: usize = 5;
/// What stands before a name that is no member's in the list of those who are there.
const NAMED: &str = "name:";

#[derive(Template)]
#[template(path = "meetings/hall/pages/officers.html")]
struct OfficersPage {
    shell: Shell,
    top: Top,
    form: FormState,
    version: i64,
    wanted: String,
    /// Whether the board's meeting goes on with nobody in the chair.
    is_unled: bool,
    seats: Vec<Place>,
    people: Vec<(String, String)>,
    leads: bool,
}

/// Those who were chosen, and the folded names of those who come from outside.
type Known<'a> = (&'a [meeting_officer::Model], &'a [String]);

/// The fields of one place.
struct Place {
    legend: String,
    name: Cell,
    other: Cell,
    email: Cell,
    /// Somebody is chosen of whom no mailbox is known: they adjust on paper.
    is_mute: bool,
    /// A guest is chosen to adjust.
    is_guest: bool,
    /// The mailbox that is noted of somebody who is no member.
    noted: Option<String>,
}

impl Place {
    fn is_open(&self) -> bool {
        !self.other.value.is_empty() || !self.email.value.is_empty() || self.email.fault.is_some()
    }
}

/// A field: its name, what was typed, what is wrong with it.
struct Cell {
    field: String,
    value: String,
    fault: Option<String>,
}

/// Where the places stand in a form: the role, the field of the draft, how many.
fn places(adjusters: usize) -> Vec<(Role, String, usize)> {
    let mut places = vec![(Role::Chair, "chair".to_owned(), 1), (Role::Secretary, "secretary".to_owned(), 1)];
    places.extend((0..adjusters.min(MOST)).map(|place| (Role::Adjuster, format!("adjusters.{place}"), place + 1)));
    places.extend((0..2).map(|place| (Role::Teller, format!("tellers.{place}"), place + 1)));
    places
}

/// Those who are there, as they are chosen from: members by id, others by name.
async fn people(app: &App, seat: &Seat, chosen: &[meeting_officer::Model]) -> Result<Vec<(String, String)>, Fault> {
    let came = if seat.sees_hall() { acts::list_attendance(app, seat).await?.items } else { Vec::new() };
    let mut people: Vec<(String, String)> = came
        .into_iter()
        .filter(|one| one.present)
        .map(|one| (one.member_id.map_or_else(|| format!("{NAMED}{}", one.name), |id| id.to_string()), one.name))
        .collect();
    for one in chosen {
        if !people.iter().any(|(value, _)| *value == value_of(one)) {
            people.push((value_of(one), one.name.clone()));
        }
    }
    people.sort_by_cached_key(|(_, name)| crate::kit::text::sort_key(name));
    Ok(people)
}

fn value_of(one: &meeting_officer::Model) -> String {
    one.member_id.map_or_else(|| format!("{NAMED}{}", one.name), |id| id.to_string())
}

/// The form as it stands: those who were chosen.
fn filled(chosen: &[meeting_officer::Model]) -> FormState {
    let of = |role: Role| chosen.iter().filter(|one| one.role == role).map(|one| &one.name_key).collect::<Vec<_>>();
    // By custom those who adjust count the votes, too.
    let is_same = of(Role::Teller) == of(Role::Adjuster);
    let mut fields = Vec::new();
    for one in chosen.iter().filter(|one| one.role != Role::Teller || !is_same) {
        let field = match one.role {
            Role::Chair => "chair".to_owned(),
            Role::Secretary => "secretary".to_owned(),
            Role::Adjuster => format!("adjusters.{}", one.place - 1),
            Role::Teller => format!("tellers.{}", one.place - 1),
        };
        fields.push((format!("{field}.name"), value_of(one)));
    }
    if is_same {
        fields.push(("tellers_same".to_owned(), "yes".to_owned()));
    }
    FormState { fields: Fields(fields), ..FormState::default() }
}

fn place(words: Words, form: &FormState, (chosen, outside): Known<'_>, of: (Role, String, usize)) -> Place {
    let (role, field, number) = of;
    let cell = |name: &str| {
        let field = format!("{field}.{name}");
        Cell { value: form.value(&field).to_owned(), fault: form.fault(&field).map(ToOwned::to_owned), field }
    };
    let (name, other, email) = (cell("name"), cell("other"), cell("email"));
    let legend = format!("hall-place-{}", role.key());
    let here = chosen.iter().find(|one| one.role == role && value_of(one) == name.value);
    Place {
        legend: words.with(&legend, "number", i64::try_from(number).unwrap_or_default()),
        is_mute: here.is_some_and(|one| one.email.is_none()),
        is_guest: here.is_some_and(|one| role == Role::Adjuster && outside.contains(&one.name_key)),
        noted: here.filter(|one| one.member_id.is_none()).and_then(|one| one.email.clone()),
        name,
        other,
        email,
    }
}

/// Whether the board's meeting goes on with nobody in the chair. A general meeting chooses its chair at
/// a point of its own.
fn is_unled(meeting: &meeting::Model, chosen: &[meeting_officer::Model]) -> bool {
    !meeting.kind.is_general() && meeting.state == State::Open && !chosen.iter().any(|one| one.role == Role::Chair)
}

async fn page(
    app: &App,
    speech: &Speech,
    here: &Here,
    seat: &Seat,
    form: Option<FormState>,
) -> Result<OfficersPage, Fault> {
    let words = speech.words;
    let meeting = now(app.read(), seat).await?;
    let bylaws = associations::acts::rules_of(app.read(), here.association.id).await?;
    let chosen = store::chosen(app.read(), seat, meeting.id).await?;
    let known = chosen.iter().filter(|one| one.role == Role::Adjuster).count();
    let form = form.unwrap_or_else(|| filled(&chosen));
    let wanted = if meeting.kind.is_general() { "hall-officers-wanted" } else { "hall-officers-board" };
    let of_all = places(usize::from(bylaws.adjusters).max(known));
    let outside = acts::outsiders(app, seat, &chosen).await?;
    Ok(OfficersPage {
        shell: shell_of(here, speech),
        top: top(app, words, here, seat).await?,
        version: meeting.version,
        wanted: words.with(wanted, "count", i64::from(bylaws.adjusters)),
        is_unled: is_unled(&meeting, &chosen),
        seats: of_all.into_iter().map(|of| place(words, &form, (chosen.as_slice(), outside.as_slice()), of)).collect(),
        people: told_apart(app, words, seat, people(app, seat, &chosen).await?).await?,
        leads: seat.may_lead(),
        form,
    })
}

#[handler]
pub(super) async fn show_officers(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let seat = seat_of(&app, &here, &meeting).await?;
    shell::html(&page(&app, &speech, &here, &seat, None).await?)
}

/// Somebody at a place of the form: a name that was written wins over one that was picked.
fn named(fields: &Fields, field: &str, people: &[(String, String)]) -> Option<OfficerDraft> {
    let picked = fields.filled(&format!("{field}.name"));
    let (name, member_id) = match (fields.filled(&format!("{field}.other")), picked) {
        (Some(name), _) => (name, None),
        (None, Some(value)) => {
            let known = people.iter().find(|(one, _)| *one == value).map(|(_, name)| name.clone());
            let spoken = value.strip_prefix(NAMED).map(ToOwned::to_owned);
            (spoken.or(known).unwrap_or_default(), value.parse().ok())
        }
        (None, None) => return None,
    };
    Some(OfficerDraft { name, member_id, email: fields.filled(&format!("{field}.email")) })
}

/// What was chosen, and at which place of the form each adjuster and teller stands.
fn read(fields: &Fields, people: &[(String, String)]) -> (OfficersDraft, Vec<(String, String)>) {
    let mut draft = OfficersDraft::default();
    let mut moved = Vec::new();
    for (role, field, _) in places(MOST) {
        let Some(one) = named(fields, &field, people) else {
            continue;
        };
        match role {
            Role::Chair => draft.chair = Some(one),
            Role::Secretary => draft.secretary = Some(one),
            Role::Adjuster => {
                moved.push((format!("adjusters.{}", draft.adjusters.len()), field));
                draft.adjusters.push(one);
            }
            Role::Teller => {
                moved.push((format!("tellers.{}", draft.tellers.len()), field));
                draft.tellers.push(one);
            }
        }
    }
    // The box is ticked beforehand: whoever is named as a teller is meant.
    if fields.ticked("tellers_same") && draft.tellers.is_empty() {
        draft.tellers.clone_from(&draft.adjusters);
    }
    (draft, moved)
}

/// The fault at the place of the form where it was typed.
fn in_place(mut fault: Fault, moved: &[(String, String)]) -> Fault {
    for one in &mut fault.fields {
        let Some((head, tail)) = one.field.rsplit_once('.') else {
            continue;
        };
        if let Some((_, field)) = moved.iter().find(|(draft, _)| draft == head) {
            one.field = format!("{field}.{tail}");
        }
    }
    fault
}

#[handler]
pub(super) async fn do_choose(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let seat = seat_of(&app, &here, &meeting).await?;
    let chosen = store::chosen(app.read(), &seat, seat.id()).await?;
    let (draft, moved) = read(&fields, &people(&app, &seat, &chosen).await?);
    let version = fields.version()?;
    match acts::choose_officers(&app, &seat, version, &draft).await.map_err(|fault| in_place(fault, &moved)) {
        Ok(_) => Ok(shell::go(&format!("{}/officers?done=hall_officers_chosen", base(&here, seat.id())))),
        Err(fault) if is_shown(&fault) => {
            let form = FormState::refused(fields, &fault, speech.words);
            shell::refused(&page(&app, &speech, &here, &seat, Some(form)).await?, &fault)
        }
        Err(fault) => Err(fault),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        Fields(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn empty_places_are_passed_over_and_faults_find_back() {
        let people = vec![("name:Per Åström".to_owned(), "Per Åström".to_owned())];
        let typed = fields(&[
            ("chair.name", "name:Per Åström"),
            ("adjusters.0.name", ""),
            ("adjusters.1.name", "name:Per Åström"),
            ("adjusters.1.other", "Ulla Ek"),
            ("tellers_same", "yes"),
        ]);
        let (draft, moved) = read(&typed, &people);
        assert_eq!(draft.chair.map(|one| one.name).as_deref(), Some("Per Åström"));
        assert_eq!(draft.adjusters.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Ulla Ek"]);
        assert_eq!(draft.tellers.len(), 1);
        let mut named = typed.clone();
        named.0.push(("tellers.0.other".to_owned(), "Bo Ek".to_owned()));
        let (draft, _) = read(&named, &people);
        assert_eq!(draft.tellers.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Bo Ek"]);
        let fault = in_place(Fault::field("adjusters.0.name", "adjuster_not_present"), &moved);
        assert_eq!(fault.fields[0].field, "adjusters.1.name");
    }
}
