//! A seat at the table of one meeting: the proof that somebody may hold it and write its minutes, by
//! their office or because the meeting chose them. A justerare is an assignment, not an office.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{MeetingId, Role, meeting, meeting_officer};
use crate::{
    associations::{
        AssociationId, Post, Proof, Standing,
        right::{HoldMeetings, Right, SeeBoardMeetings, SeeMembers},
        standing::standing,
    },
    identity::Caller,
    kit::{App, Fault, Kind as FaultKind},
};

/// The proof that its bearer belongs to one meeting: by office, or by being chosen there.
#[derive(Clone, Debug)]
pub struct Seat {
    association: AssociationId,
    caller: Caller,
    standing: Standing,
    meeting: meeting::Model,
    roles: Vec<Role>,
}

impl Proof for Seat {
    fn association(&self) -> AssociationId {
        self.association
    }

    fn caller(&self) -> &Caller {
        &self.caller
    }
}

/// Reads how the caller stands at a meeting.
///
/// # Errors
/// Absent for an outsider, for a meeting that is not there, and for a member where the board meets
/// or the meeting is not called yet; Unknown `sign_in_again` when an office or a task is to be used
/// long after signing in.
pub async fn seat(app: &App, caller: &Caller, association: AssociationId, id: MeetingId) -> Result<Seat, Fault> {
    let standing = standing(app, caller, association).await?;
    let roles = roles(app, caller, association, id).await?;
    if !standing.inside() && roles.is_empty() {
        return Err(Fault::absent());
    }
    let found = meeting::Entity::find_by_id(id).filter(meeting::Column::AssociationId.eq(association));
    let meeting = found.one(app.read()).await?.ok_or_else(Fault::absent)?;
    let seat = Seat { association, caller: caller.clone(), standing, meeting, roles };
    if !seat.sees() {
        return Err(Fault::absent());
    }
    if !caller.recent && (!seat.standing.posts.is_empty() || !seat.roles.is_empty()) {
        return Err(Fault::new(FaultKind::Unknown, "sign_in_again"));
    }
    Ok(seat)
}

async fn roles(app: &App, caller: &Caller, association: AssociationId, id: MeetingId) -> Result<Vec<Role>, Fault> {
    if caller.email.is_empty() || caller.name_key.is_empty() {
        return Ok(Vec::new());
    }
    let chosen = meeting_officer::Entity::find()
        .filter(meeting_officer::Column::AssociationId.eq(association))
        .filter(meeting_officer::Column::MeetingId.eq(id))
        .filter(meeting_officer::Column::Email.eq(&caller.email))
        .filter(meeting_officer::Column::NameKey.eq(&caller.name_key))
        .order_by_asc(meeting_officer::Column::Role)
        .all(app.read())
        .await?;
    Ok(chosen.into_iter().map(|one| one.role).collect())
}

impl Seat {
    /// The meeting, as it was when the seat was taken; verbs read it anew in their transaction.
    pub fn meeting(&self) -> &meeting::Model {
        &self.meeting
    }

    /// The meeting's id.
    pub fn id(&self) -> MeetingId {
        self.meeting.id
    }

    /// What they were chosen for at this meeting.
    pub fn roles(&self) -> &[Role] {
        &self.roles
    }

    /// How they stand in the association.
    pub fn standing(&self) -> &Standing {
        &self.standing
    }

    /// Whether they hold a right by their office.
    pub fn holds<R: Right>(&self) -> bool {
        R::held(&self.standing)
    }

    /// Whether they may see the meeting at all: general meetings once they are called, or while the
    /// nominating committee prepares its elections; the others as those of the board.
    fn sees(&self) -> bool {
        let is_general = self.meeting.kind.is_general();
        let is_shown = self.meeting.state != super::State::Draft || self.standing.posts.contains(&Post::Nominator);
        (is_general && is_shown) || self.holds::<SeeBoardMeetings>() || !self.roles.is_empty()
    }

    /// Whether they may hold the meeting: chair or secretary of association or meeting, or a teller.
    pub fn may_hold(&self) -> bool {
        self.may_lead() || self.roles.contains(&Role::Teller)
    }

    /// Whether they see who is at the meeting and who may vote, by name: those who hold it or were chosen
    /// there, until it is closed. Afterwards the minutes say it, and the lists are for those whose office
    /// shows them the members.
    pub fn sees_hall(&self) -> bool {
        let serves = self.may_hold() || !self.roles.is_empty();
        self.holds::<SeeMembers>() || (serves && self.meeting.state != super::State::Closed)
    }

    /// Whether they may open and close the meeting and say who is chosen: chair or secretary of
    /// association or meeting.
    pub fn may_lead(&self) -> bool {
        let roles = [Role::Chair, Role::Secretary];
        self.holds::<HoldMeetings>() || roles.iter().any(|role| self.roles.contains(role))
    }

    /// Whether they may write its minutes: chair or secretary of association or meeting.
    pub fn may_write(&self) -> bool {
        let posts = [Post::Chair, Post::Secretary];
        let roles = [Role::Chair, Role::Secretary];
        posts.iter().any(|post| self.standing.posts.contains(post))
            || roles.iter().any(|role| self.roles.contains(role))
    }

    /// The seat, if its bearer may hold the meeting.
    ///
    /// # Errors
    /// Forbidden.
    pub fn to_hold(self) -> Result<Self, Fault> {
        if self.may_hold() { Ok(self) } else { Err(Fault::forbidden()) }
    }

    /// Refuses whoever may not lead the meeting.
    ///
    /// # Errors
    /// Forbidden.
    pub fn must_lead(&self) -> Result<(), Fault> {
        if self.may_lead() { Ok(()) } else { Err(Fault::forbidden()) }
    }

    /// The seat, if its bearer may write the minutes.
    ///
    /// # Errors
    /// Forbidden.
    pub fn to_write(self) -> Result<Self, Fault> {
        if self.may_write() { Ok(self) } else { Err(Fault::forbidden()) }
    }
}
