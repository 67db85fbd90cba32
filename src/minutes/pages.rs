//! The HTML door of minutes: written, read, locked, confirmed.

mod adjust;
mod draft;
mod edit;
mod lock;
mod lost;
mod paper;
mod reading;
mod show;

use poem::{Route, get, post};

use crate::{
    associations::place::Here,
    identity::Guest,
    kit::{
        App, Fault, Words,
        door::Speech,
        shell::{Shell, Tab},
    },
    meetings::{MeetingId, Seat, hall::rules::began, planning, seat},
};

/// Values and their texts, for lists of choices.
type Options = Vec<(String, String)>;

/// The pages of minutes.
pub fn routes(route: Route) -> Route {
    route
        .at("/:slug/meetings/:meeting/minutes", get(show::show_minutes).post(show::do_begin))
        .at("/:slug/meetings/:meeting/minutes/renewal", post(show::do_renew))
        .at("/:slug/meetings/:meeting/minutes/additions", post(edit::do_add))
        .at("/:slug/meetings/:meeting/minutes/edit/:paragraph", post(edit::do_edit))
        .at("/:slug/meetings/:meeting/minutes/comments", post(show::do_comment))
        .at("/:slug/meetings/:meeting/minutes/comments/:comment/removal", post(show::do_remove_comment))
        .at("/:slug/meetings/:meeting/minutes/lock", get(lock::show_lock).post(lock::do_lock))
        .at("/:slug/meetings/:meeting/minutes/adjustments", post(adjust::do_adjust))
        .at("/:slug/meetings/:meeting/minutes/paper", post(paper::do_paper))
        .at("/:slug/meetings/:meeting/minutes/scans/:adjustment", get(paper::show_scan))
        .at("/:slug/meetings/:meeting/minutes/reminders", post(adjust::do_remind))
        .at("/:slug/meetings/:meeting/minutes/addenda", post(adjust::do_correct))
}

/// A meeting as a place in the pages, and how the guest is seated there.
struct Room {
    here: Here,
    seat: Seat,
    /// The meeting's address.
    base: String,
}

impl Room {
    /// The meeting of that address.
    ///
    /// # Errors
    /// Unknown for a stranger, who is asked to sign in; Absent.
    async fn find(app: &App, guest: Guest, slug: &str, meeting: &str) -> Result<Self, Fault> {
        let here = Here::find(app, guest, slug).await?;
        let id: MeetingId = meeting.parse().map_err(|_| Fault::absent())?;
        let caller = here.caller.as_ref().ok_or_else(Fault::unknown)?;
        let seat = seat(app, caller, here.association.id, id).await?;
        let base = format!("/{}/meetings/{id}", here.association.slug);
        Ok(Self { here, seat, base })
    }

    fn shell(&self, speech: &Speech) -> Shell {
        self.here.shell(speech, "meetings")
    }

    fn tabs(&self, words: Words) -> Vec<Tab> {
        planning::pages::nav(&self.here, &self.seat, words, "minutes")
    }

    /// The address of the minutes, with this told.
    fn done(&self, key: &str) -> String {
        format!("{}/minutes?done={key}", self.base)
    }

    /// When and where the meeting was.
    fn about(&self, words: Words) -> String {
        let meeting = self.seat.meeting();
        let when = words.moment(&began(meeting.starts, meeting.opened, &meeting.timezone));
        match &meeting.place {
            Some(place) => words.pairs("minutes-when-where", &[("when", when), ("place", place.clone())]),
            None => when,
        }
    }
}

/// Who sees the minutes when all have adjusted them: said to those who write them, before and after.
fn seen(words: Words, seat: &Seat, is_adjusted: bool) -> String {
    words.t(match (is_adjusted, seat.meeting().kind.is_general()) {
        (true, true) => "minutes-seen-general",
        (true, false) => "minutes-seen-board",
        (false, true) => "minutes-seen-later-general",
        (false, false) => "minutes-seen-later-board",
    })
}

/// A text as its paragraphs, each with its lines.
fn paragraphs(text: &str) -> Vec<Vec<String>> {
    text.split("\n\n")
        .map(|block| block.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect::<Vec<_>>())
        .filter(|lines| !lines.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blank_line_begins_a_paragraph() {
        assert_eq!(paragraphs("ett\ntvå\n\n\n\ntre"), [vec!["ett", "två"], vec!["tre"]]);
        assert!(paragraphs("").is_empty() && paragraphs("\n\n").is_empty());
    }
}
