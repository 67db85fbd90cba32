//! Collects faults while the fields of a draft are checked one by one, and tidies records.

use crate::{
    kit::{Fault, FieldFault, text},
    minutes::record::{Record, VoteRecord},
};

/// The most characters of a name.
const NAME: usize = 200;
/// The most characters of a line of the record: a proposal, a reason.
const LONG: usize = 4_000;
/// The most entries of one kind in a record.
const ENTRIES: usize = 100;

/// Collects faults while fields are checked one by one.
#[derive(Default)]
pub(super) struct Check(pub(super) Vec<FieldFault>);

impl Check {
    fn fits(&mut self, field: String, value: &str, most: usize) {
        if value.chars().count() > most {
            self.0.push(FieldFault::new(field, "text_too_long").with("most", most));
        }
    }

    /// One clean line.
    pub(super) fn line(&mut self, field: String, value: &str, most: usize) -> String {
        let line = text::one_line(value);
        self.fits(field, &line, most);
        line
    }

    /// Several clean lines.
    pub(super) fn lines(&mut self, field: String, value: &str, most: usize) -> String {
        let lines = text::lines(value);
        self.fits(field, &lines, most);
        lines
    }

    /// What was checked, if nothing is at fault.
    pub(super) fn done<T>(self, checked: T) -> Result<T, Fault> {
        if self.0.is_empty() { Ok(checked) } else { Err(Fault::fields(self.0)) }
    }
}

/// A record with clean texts; what cannot be goes to `check`.
pub(super) fn tidied(record: &Record, at: &str, check: &mut Check) -> Record {
    let mut tidy = record.clone();
    let lengths = [tidy.votes.len(), tidy.dissents.len(), tidy.tasks.len(), tidy.elections.len()];
    if lengths.iter().any(|length| *length > ENTRIES) {
        check.0.push(FieldFault::new(format!("{at}record"), "record_too_long").with("most", ENTRIES));
    }
    for (place, vote) in tidy.votes.iter_mut().enumerate() {
        count(vote, &format!("{at}record.votes.{place}"), check);
    }
    for (place, dissent) in tidy.dissents.iter_mut().enumerate() {
        dissent.name = check.line(format!("{at}record.dissents.{place}.name"), &dissent.name, NAME);
        dissent.text = check.lines(format!("{at}record.dissents.{place}.text"), &dissent.text, LONG);
    }
    for (place, task) in tidy.tasks.iter_mut().enumerate() {
        task.what = check.line(format!("{at}record.tasks.{place}.what"), &task.what, LONG);
        task.who = check.line(format!("{at}record.tasks.{place}.who"), &task.who, NAME);
    }
    for (place, election) in tidy.elections.iter_mut().enumerate() {
        election.name = check.line(format!("{at}record.elections.{place}.name"), &election.name, NAME);
    }
    tidy
}

/// No option can have got more votes than there were. Their sum can: where several are elected each may
/// vote for as many.
fn count(vote: &mut VoteRecord, field: &str, check: &mut Check) {
    for option in &mut vote.options {
        option.text = check.line(format!("{field}.options"), &option.text, LONG);
    }
    let mut votes = vote.options.iter().filter_map(|option| option.votes).chain(vote.abstained);
    if vote.entitled < 0 || votes.any(|votes| !(0..=vote.entitled).contains(&votes)) {
        check.0.push(FieldFault::new(field, "record_votes_too_many"));
    }
    let most = i32::try_from(vote.options.len()).unwrap_or(i32::MAX);
    vote.seats = vote.seats.filter(|seats| (2..=most).contains(seats));
    vote.percent = vote.percent.filter(|percent| (1..=100).contains(percent));
    if vote.winner.is_some_and(|winner| !(1..=most).contains(&winner)) {
        check.0.push(FieldFault::new(field, "record_winner_unknown"));
    }
}
