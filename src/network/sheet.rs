//! The lists of this room as tables for a spreadsheet, in the language of whoever asks.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::{
    search::municipality_name,
    view::{Affiliate, FigureRow, FiguresView},
};
use crate::{
    associations::{rules::spoken_organisation_number, view::AssociationView},
    kit::{
        Fault, Words,
        clock::HOME_ZONE,
        tables::{Cell, Out, write_csv, write_xlsx},
    },
};

/// A table to be written as CSV or as a workbook.
pub struct Sheet {
    headings: Vec<String>,
    rows: Vec<Vec<Out>>,
}

impl Sheet {
    fn of(words: Words, headings: &[&str], rows: impl Iterator<Item = Vec<Out>>) -> Self {
        let headings = headings.iter().map(|one| words.t(&format!("network-column-{one}"))).collect();
        Self { headings, rows: rows.collect() }
    }

    fn headings(&self) -> Vec<&str> {
        self.headings.iter().map(String::as_str).collect()
    }

    /// As CSV that opens right in a Swedish Excel.
    pub fn csv(&self) -> Vec<u8> {
        let rows = self.rows.iter().map(|row| row.iter().map(plain).collect());
        write_csv(&self.headings(), rows)
    }

    /// As a workbook of one sheet.
    ///
    /// # Errors
    /// Broken, when it cannot be put together.
    pub fn xlsx(&self) -> Result<Vec<u8>, Fault> {
        write_xlsx(&self.headings(), self.rows.iter().cloned()).map_err(Fault::broken)
    }
}

fn plain(out: &Out) -> String {
    match out {
        Out::Empty => String::new(),
        Out::Text(text) => text.clone(),
        Out::Number(number) => Cell::Number(*number).text(),
        Out::Date(date) => date.to_string(),
    }
}

fn text(text: impl Into<String>) -> Out {
    Out::Text(text.into())
}

fn optional(value: Option<&String>) -> Out {
    value.map_or(Out::Empty, text)
}

fn number(number: i64) -> Out {
    u32::try_from(number).map_or(Out::Empty, |number| Out::Number(f64::from(number)))
}

fn day(at: DateTime<Utc>) -> Out {
    Out::Date(at.with_timezone(&HOME_ZONE).date_naive())
}

/// The affiliates with their facts. Where there are too few members to be counted, words say so.
pub fn affiliates(words: Words, list: &[Arc<Affiliate>]) -> Sheet {
    let headings = [
        "name",
        "kind",
        "municipality-code",
        "municipality",
        "village",
        "email",
        "phone",
        "website",
        "board",
        "members",
        "events-this-year",
        "annual-meeting",
        "changed",
        "slug",
    ];
    let rows = list.iter().map(|one| &one.view).map(|one| {
        vec![
            text(&one.name),
            text(words.t(&format!("kind-{}", one.kind.key()))),
            text(&one.municipality),
            text(municipality_name(&one.municipality)),
            optional(one.village.as_ref()),
            optional(one.email.as_ref()),
            optional(one.phone.as_ref()),
            optional(one.website.as_ref()),
            text(words.t(&format!("network-board-{}", one.board.key()))),
            one.member_count.map_or_else(|| text(words.t("network-fewer")), number),
            number(one.events_this_year),
            one.next_annual_meeting.map_or(Out::Empty, Out::Date),
            day(one.last_changed),
            text(&one.slug),
        ]
    });
    Sheet::of(words, &headings, rows)
}

/// Figures by municipality, with all together in the last row.
pub fn figures(words: Words, figures: &FiguresView) -> Sheet {
    let headings = [
        "municipality-code",
        "municipality",
        "associations",
        "boards-complete",
        "boards-vacant",
        "boards-unknown",
        "members",
        "left-out",
        "events",
        "year",
    ];
    let rows = figures.items.iter().chain([&figures.total]).map(|row| figure(words, row, figures.year));
    Sheet::of(words, &headings, rows)
}

fn figure(words: Words, row: &FigureRow, year: i32) -> Vec<Out> {
    let name = if row.municipality.is_some() { row.name.clone() } else { words.t("network-all") };
    vec![
        optional(row.municipality.as_ref()),
        text(name),
        number(row.associations),
        number(row.boards_complete),
        number(row.boards_vacant),
        number(row.boards_unknown),
        row.members.map_or(Out::Empty, number),
        number(row.left_out),
        number(row.events),
        number(i64::from(year)),
    ]
}

/// The affiliates as anybody may see them.
pub fn directory(words: Words, list: &[AssociationView]) -> Sheet {
    let headings = [
        "name",
        "kind",
        "organisation-number",
        "municipality-code",
        "municipality",
        "village",
        "website",
        "founded",
        "slug",
    ];
    let rows = list.iter().map(|one| {
        vec![
            text(&one.name),
            text(words.t(&format!("kind-{}", one.kind.key()))),
            one.organisation_number.as_deref().map_or(Out::Empty, |digits| text(spoken_organisation_number(digits))),
            text(&one.municipality),
            text(municipality_name(&one.municipality)),
            optional(one.village.as_ref()),
            optional(one.website.as_ref()),
            one.founded.map_or(Out::Empty, |year| number(i64::from(year))),
            text(&one.slug),
        ]
    });
    Sheet::of(words, &headings, rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::associations::{AssociationId, Kind, association::LegalForm};

    #[test]
    fn the_directory_holds_no_mailbox_and_no_telephone() {
        let view = AssociationView {
            id: AssociationId(uuid::Uuid::nil()),
            kind: Kind::Association,
            name: "Svartlå byaförening".to_owned(),
            slug: "svartla".to_owned(),
            legal_form: LegalForm::Nonprofit,
            organisation_number: Some("8988012772".to_owned()),
            municipality: "2582".to_owned(),
            village: None,
            email: Some("styrelsen@example.org".to_owned()),
            phone: Some("+46924123456".to_owned()),
            website: None,
            address: None,
            position: None,
            founded: Some(1978),
            about: None,
            languages: vec![],
            version: 1,
            changed: DateTime::default(),
        };
        let csv = String::from_utf8(directory(Words::default(), &[view]).csv()).unwrap();
        assert!(
            csv.contains("Svartlå byaförening;") && csv.contains(";898801-2772;2582;Boden;;;1978;svartla\r\n"),
            "{csv}"
        );
        assert!(!csv.contains("styrelsen") && !csv.contains("924"), "{csv}");
    }

    #[test]
    fn figures_end_with_all_together_and_leave_unknown_sums_empty() {
        let row = |municipality: Option<&str>, members: Option<i64>, left_out: i64| FigureRow {
            municipality: municipality.map(ToOwned::to_owned),
            name: municipality.map_or(String::new(), |code| municipality_name(code).to_owned()),
            associations: 1,
            boards_complete: 1,
            boards_vacant: 0,
            boards_unknown: 0,
            members,
            suppressed: left_out > 0,
            left_out,
            events: 7,
        };
        let view = FiguresView {
            year: 2026,
            counted_on: "2026-03-10".parse().unwrap(),
            items: vec![row(Some("2582"), None, 1)],
            total: row(None, Some(40), 1),
        };
        let csv = String::from_utf8(figures(Words::default(), &view).csv()).unwrap();
        assert!(csv.contains("2582;Boden;1;1;0;0;;1;7;2026\r\n"), "{csv}");
        assert!(
            csv.lines().last().is_some_and(|line| line.starts_with(';') && line.ends_with(";1;1;0;0;40;1;7;2026")),
            "{csv}"
        );
    }
}
