//! One member on the roll: correcting the line, and a proxy.

use std::collections::HashMap;

use askama::Template;
use poem::{
    Response, handler,
    web::{Data, Path},
};

use super::{Top, base, is_shown, member_id, named, now, roll, seat_of, shell as shell_of, top};
use crate::{
    associations::{self, place::Here},
    identity::Guest,
    kit::{
        App, Fault, FieldFault, Words,
        door::Speech,
        form::Fields,
        shell::{self, FormState, Shell},
    },
    meetings::{
        Seat,
        hall::{
            acts::{self, Mark},
            draft::{CorrectionDraft, ProxyDraft},
            rules,
            view::{RollLineView, RollView},
        },
    },
    members::MemberId,
};

#[derive(Template)]
#[template(path = "meetings/hall/pages/line.html")]
struct LinePage {
    shell: Shell,
    top: Top,
    form: FormState,
    name: String,
    vote: String,
    reason: String,
    note: Option<String>,
    is_settled: bool,
    action: String,
    answers: Vec<(String, String)>,
    proxy: Option<String>,
    holders: Vec<(String, String)>,
}

async fn page(
    app: &App,
    speech: &Speech,
    here: &Here,
    seat: &Seat,
    id: MemberId,
    form: Option<FormState>,
) -> Result<LinePage, Fault> {
    let words = speech.words;
    let meeting = now(app.read(), seat).await?;
    let found = acts::get_roll(app, seat).await?;
    let line = line(&found, id).ok_or_else(Fault::absent)?;
    let bylaws = associations::acts::rules_of(app.read(), here.association.id).await?;
    let people = found.entitled.iter().chain(&found.refused);
    let people: Vec<_> = people.filter_map(|line| Some((line.member_id?, line.name.clone()))).collect();
    let marks = acts::tell_apart(app, seat, &people).await?;
    let given = found.proxies.iter().find(|one| one.giver_id == id);
    let now_may = if line.may { "yes" } else { "no" };
    let form = form.unwrap_or_else(|| FormState::filled([("may", now_may.to_owned()), ("note", String::new())]));
    Ok(LinePage {
        shell: shell_of(here, speech),
        top: top(app, words, here, seat).await?,
        name: named(words, &line.name, marks.get(&id)),
        vote: words.t(if line.may { "hall-vote-yes" } else { "hall-vote-no" }),
        reason: roll::reason(words, line),
        note: roll::note(words, line),
        is_settled: rules::is_settled(&meeting),
        action: format!("{}/roll/{id}", base(here, meeting.id)),
        answers: vec![("yes".to_owned(), words.t("hall-correct-yes")), ("no".to_owned(), words.t("hall-correct-no"))],
        proxy: given
            .map(|one| words.pairs("hall-proxy-line", &[("giver", one.giver.clone()), ("holder", one.holder.clone())])),
        holders: if bylaws.proxies > 0 && line.may && !line.present {
            holders(words, &found, &marks, id)
        } else {
            Vec::new()
        },
        form,
    })
}

fn line(roll: &RollView, id: MemberId) -> Option<&RollLineView> {
    roll.entitled.iter().chain(&roll.refused).find(|line| line.member_id == Some(id))
}

/// Those who are there and may vote.
fn holders(words: Words, roll: &RollView, marks: &HashMap<MemberId, Mark>, giver: MemberId) -> Vec<(String, String)> {
    let there = roll.entitled.iter().filter(|line| line.present);
    let known = there.filter_map(|line| line.member_id.map(|id| (id, named(words, &line.name, marks.get(&id)))));
    known.filter(|(id, _)| *id != giver).map(|(id, name)| (id.to_string(), name)).collect()
}

#[handler]
pub(super) async fn show_line(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting, member)): Path<(String, String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let seat = seat_of(&app, &here, &meeting).await?;
    shell::html(&page(&app, &speech, &here, &seat, member_id(&member)?, None).await?)
}

fn correction(fields: &Fields) -> Result<CorrectionDraft, Fault> {
    let may = match fields.text("may") {
        "yes" => true,
        "no" => false,
        _ => return Err(Fault::field("may", "roll_answer_needed")),
    };
    Ok(CorrectionDraft { may, note: fields.text("note").to_owned() })
}

#[handler]
pub(super) async fn do_correct(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting, member)): Path<(String, String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let seat = seat_of(&app, &here, &meeting).await?;
    let id = member_id(&member)?;
    let corrected = match correction(&fields) {
        Ok(draft) => acts::correct_roll(&app, &seat, id, &draft).await.map(|_| "hall_roll_corrected"),
        Err(fault) => Err(fault),
    };
    answer(&app, &speech, (&here, &seat, id), fields, corrected).await
}

#[handler]
pub(super) async fn do_give(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting, member)): Path<(String, String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let seat = seat_of(&app, &here, &meeting).await?;
    let id = member_id(&member)?;
    let mut faults: Vec<FieldFault> = Vec::new();
    let holder: Option<MemberId> = fields.parsed("holder_id", "proxy_holder_unknown", &mut faults);
    let given = match holder {
        Some(holder_id) => {
            acts::give_proxy(&app, &seat, id, &ProxyDraft { holder_id }).await.map(|_| "hall_proxy_given")
        }
        None => Err(Fault::field("holder_id", "proxy_holder_unknown")),
    };
    answer(&app, &speech, (&here, &seat, id), fields, given).await
}

#[handler]
pub(super) async fn do_withdraw(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting, member)): Path<(String, String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let seat = seat_of(&app, &here, &meeting).await?;
    let id = member_id(&member)?;
    let withdrawn = acts::withdraw_proxy(&app, &seat, id).await.map(|()| "hall_proxy_withdrawn");
    answer(&app, &speech, (&here, &seat, id), fields, withdrawn).await
}

/// The roll with what was done, or the same page with what is wrong.
async fn answer(
    app: &App,
    speech: &Speech,
    (here, seat, id): (&Here, &Seat, MemberId),
    fields: Fields,
    done: Result<&'static str, Fault>,
) -> Result<Response, Fault> {
    match done {
        Ok(done) => Ok(shell::go(&format!("{}/roll?done={done}", base(here, seat.id())))),
        Err(fault) if is_shown(&fault) => {
            let form = FormState::refused(fields, &fault, speech.words);
            shell::refused(&page(app, speech, here, seat, id, Some(form)).await?, &fault)
        }
        Err(fault) => Err(fault),
    }
}
