//! What will happen when the meeting closes: what still keeps it from closing, who takes a seat, who
//! leaves one, and who adjusts.

use chrono::NaiveDate;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{officers, tally};
use crate::{
    associations::{
        self, Post, Proof,
        acts::{Elected, Turnover, term_end},
        draft::BylawsDraft,
        office,
        standing::covers,
    },
    identity::rules::name_key,
    kit::{App, Fault},
    meetings::{
        ItemState, Kind, Role, Seat, candidate, election,
        hall::rules::{self, Crowd},
        meeting, meeting_officer, store,
    },
};

/// What will happen when the meeting closes.
#[derive(Debug)]
pub struct Outlook {
    /// What keeps it from closing.
    pub hindrances: Vec<Fault>,
    /// Who was chosen to chair the meeting or to write and was never noted as there.
    pub unnoted: Vec<String>,
    /// How many points were not reached.
    pub waiting: usize,
    /// The day from which those elected have their seats, and from which their terms are counted.
    pub day: NaiveDate,
    /// Who takes a seat.
    pub seated: Vec<Seated>,
    /// Whose terms are over.
    pub leaving: Vec<Leaving>,
    /// Who stays on the board; nobody when nobody is elected to it.
    pub staying: Vec<String>,
    /// How large the board will be, when that is another number of seats than the bylaws allow.
    pub size: Option<Size>,
    /// Who adjusts the minutes: the chair, and those chosen for it.
    pub adjusting: Vec<meeting_officer::Model>,
}

/// Somebody elected, and for how long.
#[derive(Clone, Debug)]
pub struct Seated {
    /// The name.
    pub name: String,
    /// The post.
    pub post: Post,
    /// The last day of the term.
    pub until: Option<NaiveDate>,
    /// Whether they can sign in to use what the post lets them do.
    pub signs_in: bool,
}

/// Somebody whose term is over.
#[derive(Clone, Debug)]
pub struct Leaving {
    /// The name.
    pub name: String,
    /// The post.
    pub post: Post,
    /// The last day of the term.
    pub last: NaiveDate,
}

/// A board that is larger or smaller than the bylaws allow. Deputies are not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// So many, where the bylaws allow at most so many.
    Large(usize, u8),
    /// So many, where the bylaws ask for at least so many.
    Small(usize, u8),
}

impl Size {
    fn of(board: usize, bylaws: &BylawsDraft) -> Option<Self> {
        if board > usize::from(bylaws.board_max) {
            return Some(Self::Large(board, bylaws.board_max));
        }
        (board < usize::from(bylaws.board_min)).then_some(Self::Small(board, bylaws.board_min))
    }
}

/// What will happen when the meeting closes.
///
/// # Errors
/// A fault of the store.
pub async fn outlook(app: &App, seat: &Seat) -> Result<Outlook, Fault> {
    let db = app.read();
    let row = store::find(db, seat, seat.id()).await?;
    let bylaws = associations::acts::rules_of(db, seat.association()).await?;
    let items = store::agenda(db, seat, row.id).await?;
    let chosen = store::chosen(db, seat, row.id).await?;
    let ever = Crowd::of(&tally::ever(db, seat, row.id).await?);
    let day = rules::seated_from(&row, app.now());
    let elected = elected(db, seat, &row).await?;
    let changes_board = elected.iter().any(|one| one.post.on_board());
    let turnover = if elected.is_empty() {
        Turnover::default()
    } else {
        associations::acts::turnover(app, db, seat, day, &bylaws, &elected).await?
    };
    // Who is elected again to the same post does not leave it.
    let again: Vec<(Post, String)> = elected.iter().map(|one| (one.post, name_key(&one.name))).collect();
    let leaving = turnover.leaving.into_iter().filter(|(one, _)| !again.contains(&(one.post, one.name_key.clone())));
    let leaving = leaving.map(|(one, last)| Leaving { name: one.name, post: one.post, last });
    let seated = elected.into_iter().map(|one| Seated {
        until: term_end(&bylaws, day, one.years),
        name: one.name,
        post: one.post,
        signs_in: one.email.is_some(),
    });
    let staying = turnover.staying.into_iter().filter(|_| changes_board).map(|one| one.name);
    Ok(Outlook {
        hindrances: rules::hindrances(&row, &bylaws, &items, &chosen, &ever),
        unnoted: chosen
            .iter()
            .filter(|one| matches!(one.role, Role::Chair | Role::Secretary))
            .filter(|one| !ever.has(one.member_id, &one.name_key))
            .map(|one| one.name.clone())
            .collect(),
        waiting: items.iter().filter(|item| item.state == ItemState::Waiting).count(),
        day,
        seated: seated.collect(),
        leaving: leaving.collect(),
        staying: staying.collect(),
        size: Size::of(turnover.board, &bylaws).filter(|_| changes_board),
        adjusting: chosen.into_iter().filter(|one| matches!(one.role, Role::Chair | Role::Adjuster)).collect(),
    })
}

/// Those whom the meeting elected, in the order of the elections. A mailbox that was not said is the
/// one that they use for an office already, else the list's.
pub(super) async fn elected(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    row: &meeting::Model,
) -> Result<Vec<Elected>, Fault> {
    let elections = election::Entity::within(proof)
        .filter(election::Column::MeetingId.eq(row.id))
        .filter(election::Column::Decided.is_not_null())
        .order_by_asc(election::Column::Created)
        .order_by_asc(election::Column::Id)
        .all(db)
        .await?;
    let winners = candidate::Entity::within(proof)
        .filter(candidate::Column::MeetingId.eq(row.id))
        .filter(candidate::Column::Elected.eq(true))
        .order_by_asc(candidate::Column::Place)
        .all(db)
        .await?;
    let ids = winners.iter().filter_map(|one| one.member_id).collect();
    let mailboxes = officers::mailboxes(db, proof, ids).await?;
    let held = office::Entity::find()
        .filter(office::Column::AssociationId.eq(proof.association()))
        .filter(covers(rules::day(row)))
        .all(db)
        .await?;
    let mailbox = |one: &candidate::Model| {
        let listed = mailboxes.iter().find(|(id, _)| Some(*id) == one.member_id).and_then(|(_, email)| email.clone());
        let (id, key) = (one.member_id.map(|id| id.0), name_key(&one.name));
        let of = |is_theirs: &dyn Fn(&office::Model) -> bool| {
            held.iter().filter(|office| is_theirs(office)).find_map(|office| office.email.clone())
        };
        let used = of(&|office| id.is_some() && office.member_id == id);
        used.or(listed).or_else(|| of(&|office| office.name_key == key))
    };
    let annual = (row.kind == Kind::Annual).then(|| row.starts.date());
    let mut elected = Vec::new();
    for election in &elections {
        for one in winners.iter().filter(|one| one.election_id == election.id) {
            elected.push(Elected {
                post: election.post,
                name: one.name.clone(),
                email: one.email.clone().or_else(|| mailbox(one)),
                member_id: one.member_id.map(|id| id.0),
                years: one.years,
                public: one.public,
                annual,
            });
        }
    }
    Ok(elected)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_board_fits_the_bylaws_or_does_not() {
        let bylaws = BylawsDraft::default();
        let found = [4, 5, 7, 8].map(|board| Size::of(board, &bylaws));
        assert_eq!(found, [Some(Size::Small(4, 5)), None, None, Some(Size::Large(8, 7))]);
    }
}
