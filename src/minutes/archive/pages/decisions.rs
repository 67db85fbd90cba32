//! "Vad bestämde vi om bryggan?": the search over all decisions.

use askama::Template;
use poem::{
    Request, Response, handler,
    web::{Data, Path},
};

use crate::{
    associations::{
        place::Here,
        right::{BeInside, SeeBoardMeetings},
    },
    identity::Guest,
    kit::{
        App, Fault, Words,
        door::Speech,
        form::{self, Fields},
        shell::{self, FormState, Shell},
    },
    minutes::archive::acts::{self, Asked, DecisionView},
};

/// How many characters of a decision the list shows.
const SHOWN: usize = 320;

#[derive(Template)]
#[template(path = "minutes/archive/pages/decisions.html")]
struct DecisionsPage {
    shell: Shell,
    slug: String,
    form: FormState,
    is_search: bool,
    rows: Vec<Row>,
    next: Option<String>,
    years: Vec<(String, String)>,
}

/// A paragraph that was found.
struct Row {
    heading: String,
    href: String,
    meeting: String,
    excerpt: String,
    is_decision: bool,
}

#[handler]
pub(super) async fn show_decisions(
    app: Data<&App>,
    speech: Data<&Speech>,
    request: &Request,
    guest: Guest,
    Path(slug): Path<String>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<BeInside>()?;
    let fields = Fields(form::decode(request.uri().query().unwrap_or_default().as_bytes()));
    let (words, after) = (fields.filled("q"), fields.filled("after"));
    let mut faults = Vec::new();
    let year: Option<i32> = fields.parsed("year", "date_out_of_range", &mut faults);
    let asked = Asked { words: words.as_deref(), year, limit: None, after: after.as_deref() };
    let found =
        if faults.is_empty() { acts::decisions(&app, &permit, &asked).await } else { Err(Fault::fields(faults)) };
    let years = match here.permit::<SeeBoardMeetings>() {
        Ok(sees) => packages(&slug, &acts::years(&app, &sees).await?),
        Err(_) => Vec::new(),
    };
    let page = |rows: Vec<Row>, next: Option<String>, form: FormState| DecisionsPage {
        shell: here.shell(&speech, "meetings"),
        slug: slug.clone(),
        form,
        is_search: words.is_some() || year.is_some(),
        rows,
        next,
        years,
    };
    match found {
        Ok(found) => {
            let rows = found.items.into_iter().map(|one| row(speech.words, &slug, one)).collect();
            let next = found.next.map(|after| further(&slug, &fields, &after)).transpose()?;
            shell::html(&page(rows, next, FormState { fields, ..FormState::default() }))
        }
        Err(fault) if !fault.fields.is_empty() => {
            let form = FormState::refused(fields.clone(), &fault, speech.words);
            shell::refused(&page(Vec::new(), None, form), &fault)
        }
        Err(fault) => Err(fault),
    }
}

fn row(words: Words, slug: &str, one: DecisionView) -> Row {
    let is_decision = !one.decision.is_empty();
    let said = if is_decision { &one.decision } else { &one.text };
    let number = ("number", one.number.to_string());
    let (meeting, day) = (("meeting", one.meeting_title.as_str()), words.date(&one.day));
    // Board meetings are often named by their day.
    let is_named_by_day =
        one.meeting_title.split_once(&day).is_some_and(|(before, _)| !before.ends_with(|c: char| c.is_ascii_digit()));
    Row {
        heading: words.with2("archive-paragraph", number, ("heading", one.heading.as_str())),
        href: format!("/{slug}/meetings/{}/minutes#n-{}", one.meeting_id, one.number),
        meeting: if is_named_by_day {
            one.meeting_title.clone()
        } else {
            words.with2("archive-found-at", meeting, ("day", day))
        },
        excerpt: shortened(said),
        is_decision,
    }
}

/// The beginning of a text, cut between words.
fn shortened(text: &str) -> String {
    if text.chars().count() <= SHOWN {
        return text.to_owned();
    }
    let cut: String = text.chars().take(SHOWN).collect();
    let whole = cut.rsplit_once(char::is_whitespace).map_or(cut.as_str(), |(whole, _)| whole);
    format!("{whole} …")
}

/// The address of the next page.
fn further(slug: &str, fields: &Fields, after: &str) -> Result<String, Fault> {
    let pairs = [("q", fields.text("q")), ("year", fields.text("year")), ("after", after)];
    let query = serde_urlencoded::to_string(pairs).map_err(Fault::broken)?;
    Ok(format!("/{slug}/decisions?{query}"))
}

/// The packages of these years.
fn packages(slug: &str, years: &[i32]) -> Vec<(String, String)> {
    years.iter().map(|year| (format!("/{slug}/archive/{year}.zip"), year.to_string())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_decision_is_cut_between_words() {
        assert_eq!(shortened("Bygg."), "Bygg.");
        let long = "bryggan ".repeat(100);
        let cut = shortened(&long);
        assert!(cut.ends_with("bryggan …") && cut.chars().count() <= SHOWN + 2, "{cut}");
        assert!(shortened(&"å".repeat(1_000)).chars().count() <= SHOWN + 2);
    }
}
