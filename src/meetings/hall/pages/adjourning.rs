//! Adjourning: the page says what follows from it, who is told, and until when it can be.

use askama::Template;
use poem::{
    Response, handler,
    web::{Data, Path},
};

use super::{base, is_shown, now, seat_of, shell as shell_of};
use crate::{
    associations::place::Here,
    identity::Guest,
    kit::{
        App, Fault,
        door::Speech,
        form::Fields,
        once::Once,
        shell::{self, FormState, Shell},
    },
    meetings::{
        Seat,
        calling::{self, pages::counted, view::number},
        hall::{acts, draft::AdjournmentDraft, rules},
    },
};

#[derive(Template)]
#[template(path = "meetings/hall/pages/adjourning.html")]
struct AdjourningPage {
    shell: Shell,
    title: String,
    base: String,
    limit: String,
    /// Whether anybody was called, who is told when it goes on another day.
    tells: bool,
    /// How many are told by name, a sentence, where anybody is.
    told: Option<String>,
    form: FormState,
}

async fn page(app: &App, speech: &Speech, here: &Here, seat: &Seat, form: FormState) -> Result<AdjourningPage, Fault> {
    let row = now(app.read(), seat).await?;
    let plan = calling::acts::to_be_told(app.read(), seat, row.id).await?;
    let counts =
        [("email", number(plan.mailed())), ("post", number(plan.posted())), ("hand", number(plan.unreachable.len()))];
    Ok(AdjourningPage {
        tells: !plan.is_empty(),
        told: counts.iter().any(|(_, count)| *count > 0).then(|| counted(speech.words, "call-cancel-sum", &counts)),
        shell: shell_of(here, speech),
        base: base(here, seat.id()),
        limit: speech.words.with("hall-adjourn-limit", "day", speech.words.long_date(&rules::last_day(&row))),
        title: row.title,
        form,
    })
}

#[handler]
pub(super) async fn show_adjourning(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let seat = seat_of(&app, &here, &meeting).await?;
    seat.must_lead()?;
    if !rules::goes_on(&now(app.read(), &seat).await?) {
        return Ok(shell::go(&base(&here, seat.id())));
    }
    shell::html(&page(&app, &speech, &here, &seat, FormState::default()).await?)
}

#[handler]
pub(super) async fn do_adjourn(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let seat = seat_of(&app, &here, &meeting).await?;
    let called = calling::acts::to_be_told(app.read(), &seat, seat.id()).await?;
    let adjourned = match AdjournmentDraft::from_fields(&fields) {
        Ok(draft) => acts::adjourn(&app, &seat, &Once::free(), &draft).await,
        Err(fault) => Err(fault),
    };
    match adjourned {
        Ok(view) => {
            let is_break = view.adjourned_to.is_some_and(|to| rules::is_break(seat.meeting(), app.now(), to));
            let done = if is_break || called.is_empty() { "hall_adjourned" } else { "hall_adjourned_told" };
            Ok(shell::go(&format!("{}?done={done}", base(&here, seat.id()))))
        }
        Err(fault) if is_shown(&fault) => {
            let form = FormState::refused(fields, &fault, speech.words);
            shell::refused(&page(&app, &speech, &here, &seat, form).await?, &fault)
        }
        Err(fault) => Err(fault),
    }
}
