//! The year wheel (årshjul): what comes when, month by month.

use askama::Template;
use chrono::Datelike;
use poem::{
    Request, Response, handler,
    web::{Data, Path},
};

use super::{named, query, said};
use crate::{
    associations::{
        place::Here,
        right::{PlanMeetings, SeeBoardMeetings},
    },
    identity::Guest,
    kit::{
        App, Fault, Words,
        door::Speech,
        once::Once,
        shell::{self, Shell},
    },
    meetings::papers::{
        acts,
        view::{Mark, Standing, WheelEntry, YearWheel},
    },
};

#[derive(Template)]
#[template(path = "meetings/papers/pages/wheel.html")]
struct WheelPage {
    shell: Shell,
    slug: String,
    year: String,
    before: i32,
    after: i32,
    months: Vec<Month>,
}

/// A month in which something comes.
struct Month {
    name: String,
    rows: Vec<Row>,
}

/// Something of the year.
struct Row {
    day: String,
    text: String,
    state: String,
    is_missing: bool,
    href: Option<String>,
}

fn row(words: Words, slug: &str, one: &WheelEntry) -> Row {
    Row {
        day: words.date(&one.day),
        text: match one.mark {
            // The day of a meeting that is planned is its own, not the last one that the bylaws allow.
            Mark::AnnualMeeting if one.meeting_id.is_some() => words.t("paper-wheel-annual-meeting-there"),
            mark => said(words, "paper-wheel", mark.key()),
        },
        state: said(words, "paper-wheel-state", one.state.key()),
        is_missing: one.state == Standing::Missing,
        href: one.meeting_id.map(|id| format!("/{slug}/meetings/{id}")),
    }
}

/// What comes, by month; the months without anything are left out.
fn months(words: Words, slug: &str, wheel: &YearWheel) -> Vec<Month> {
    let mut months: Vec<(u32, Month)> = Vec::new();
    for one in &wheel.items {
        let number = one.day.month();
        let row = row(words, slug, one);
        match months.last_mut() {
            Some((last, month)) if *last == number => month.rows.push(row),
            _ => months.push((number, Month { name: words.t(&format!("month-{number}")), rows: vec![row] })),
        }
    }
    months.into_iter().map(|(_, month)| month).collect()
}

#[handler]
pub(super) async fn show_wheel(
    app: Data<&App>,
    speech: Data<&Speech>,
    request: &Request,
    guest: Guest,
    Path(slug): Path<String>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<SeeBoardMeetings>()?;
    let year = query(request).text("year").parse().unwrap_or_else(|_| app.today().year());
    let wheel = acts::year_wheel(&app, &permit, year).await?;
    shell::html(&WheelPage {
        shell: here.shell(&speech, "meetings"),
        year: year.to_string(),
        before: year - 1,
        after: year + 1,
        months: months(speech.words, &slug, &wheel),
        slug,
    })
}

/// Plans the new board's first meeting after a closed annual meeting.
#[handler]
pub(super) async fn do_constituting(
    app: Data<&App>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<PlanMeetings>()?;
    let made = acts::plan_constituting(&app, &permit, &Once::free(), named(&meeting)?).await?;
    Ok(shell::go(&format!("/{slug}/meetings/{}?done=constituting_planned", made.id)))
}
