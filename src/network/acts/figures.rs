//! Facts summed by municipality.

use std::collections::BTreeSet;

use chrono::Datelike;

use super::facts;
use crate::{
    associations::{Kind, Permit, municipality_list::NORRBOTTEN, right::SeeNetwork},
    kit::{App, Fault, text},
    network::{
        Board, rules,
        search::municipality_name,
        view::{AffiliateView, FigureRow, FiguresView},
    },
};

/// Figures of the umbrella by municipality, with the events of a year; this year unless told
/// otherwise. A network is shown every municipality of the county, a council those it is in.
///
/// # Errors
/// Absent, when it is no umbrella; Invalid `year_out_of_range` outside 2000 to 2100.
pub async fn figures(app: &App, permit: &Permit<SeeNetwork>, year: Option<i32>) -> Result<FiguresView, Fault> {
    let today = app.today();
    let year = year.unwrap_or(today.year());
    if !(2000..=2100).contains(&year) {
        return Err(Fault::field("year", "year_out_of_range"));
    }
    let county = facts::in_year(app, permit, year).await?;
    let all: Vec<&AffiliateView> = county.affiliates.iter().map(|one| &one.view).collect();
    let whole_county = county.kind == Kind::Network;
    Ok(FiguresView { year, counted_on: today, items: by_municipality(&all, whole_county), total: summed(&all) })
}

fn by_municipality(all: &[&AffiliateView], whole_county: bool) -> Vec<FigureRow> {
    let mut codes: BTreeSet<&str> = all.iter().map(|one| one.municipality.as_str()).collect();
    if whole_county {
        codes.extend(NORRBOTTEN.iter().map(|one| one.code));
    }
    let mut codes: Vec<&str> = codes.into_iter().collect();
    codes.sort_by_cached_key(|code| (text::sort_key(municipality_name(code)), *code));
    codes.into_iter().map(|code| of_municipality(code, all)).collect()
}

fn of_municipality(code: &str, all: &[&AffiliateView]) -> FigureRow {
    let here: Vec<&AffiliateView> = all.iter().copied().filter(|one| one.municipality == code).collect();
    FigureRow { municipality: Some(code.to_owned()), name: municipality_name(code).to_owned(), ..summed(&here) }
}

fn summed(all: &[&AffiliateView]) -> FigureRow {
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let boards = |board: Board| number(all.iter().filter(|one| one.board == board).count());
    let members = rules::sum(all.iter().map(|one| one.member_count));
    FigureRow {
        municipality: None,
        name: String::new(),
        associations: number(all.len()),
        boards_complete: boards(Board::Complete),
        boards_vacant: boards(Board::Vacant),
        boards_unknown: boards(Board::Unknown),
        members: members.persons,
        suppressed: members.left_out > 0,
        left_out: members.left_out,
        events: all.iter().map(|one| one.events_this_year).sum(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::associations::AssociationId;
    use chrono::DateTime;
    use uuid::Uuid;

    fn affiliate(municipality: &str, board: Board, members: i64) -> AffiliateView {
        let member_count = rules::shown(members);
        AffiliateView {
            id: AssociationId(Uuid::nil()),
            kind: Kind::Association,
            name: "Byn".to_owned(),
            slug: "byn".to_owned(),
            municipality: municipality.to_owned(),
            village: None,
            email: None,
            phone: None,
            website: None,
            position: None,
            board,
            last_changed: DateTime::default(),
            next_annual_meeting: None,
            member_count,
            suppressed: member_count.is_none(),
            events_this_year: 2,
        }
    }

    fn seen(all: &[AffiliateView]) -> Vec<&AffiliateView> {
        all.iter().collect()
    }

    fn county() -> Vec<AffiliateView> {
        vec![
            affiliate("2582", Board::Complete, 40),
            affiliate("2582", Board::Vacant, 3),
            affiliate("2560", Board::Unknown, 4),
            affiliate("2505", Board::Complete, 60),
        ]
    }

    #[test]
    fn rows_come_in_swedish_order_and_leave_small_counts_out() {
        let county = county();
        let rows = by_municipality(&seen(&county), false);
        let short: Vec<_> =
            rows.iter().map(|row| (row.name.as_str(), row.associations, row.members, row.left_out)).collect();
        assert_eq!(short, [("Arvidsjaur", 1, Some(60), 0), ("Boden", 2, Some(40), 1), ("Älvsbyn", 1, None, 1)]);
    }

    #[test]
    fn the_county_s_total_is_the_sum_of_its_rows() {
        let county = county();
        let (rows, total) = (by_municipality(&seen(&county), true), summed(&seen(&county)));
        assert_eq!(rows.len(), 14);
        assert_eq!((total.members, total.left_out, total.suppressed, total.events), (Some(100), 2, true, 8));
        assert_eq!(rows.iter().filter_map(|row| row.members).sum::<i64>(), 100);
        let boards = (total.boards_complete, total.boards_vacant, total.boards_unknown);
        assert_eq!((total.associations, boards), (4, (2, 1, 1)));
    }
}
