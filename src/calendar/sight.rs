//! How much of which calendars somebody may see: the one way to the rows of events.

use sea_orm::{ColumnTrait, Condition};

use super::{Visibility, event};
use crate::{
    associations::{
        AssociationId, Kind, Permit, Standing, acts, association,
        right::{BeInside, Right, SeeBoardEvents},
        standing::standing,
    },
    identity::Caller,
    kit::{App, Fault},
};

/// To whom an association's calendar is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Audience {
    /// Anybody.
    Public,
    /// Its members.
    Members,
    /// Its board.
    Board,
}

impl Audience {
    /// The audience that somebody of that standing belongs to. The board's events are for those
    /// who signed in recently, as everything that comes with an office is.
    pub fn of(standing: &Standing, recent: bool) -> Self {
        if recent && SeeBoardEvents::held(standing) {
            Self::Board
        } else if BeInside::held(standing) {
            Self::Members
        } else {
            Self::Public
        }
    }

    /// What it may see.
    pub fn visibilities(self) -> &'static [Visibility] {
        match self {
            Self::Public => &[Visibility::Public],
            Self::Members => &[Visibility::Public, Visibility::Members],
            Self::Board => &[Visibility::Public, Visibility::Members, Visibility::Board],
        }
    }

    /// Its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Members => "members",
            Self::Board => "board",
        }
    }
}

/// The audience that a caller belongs to in an association.
///
/// # Errors
/// A fault of the store.
pub async fn audience(app: &App, caller: Option<&Caller>, id: AssociationId) -> Result<Audience, Fault> {
    match caller {
        Some(caller) => Ok(Audience::of(&standing(app, caller, id).await?, caller.recent)),
        None => Ok(Audience::Public),
    }
}

/// Which calendars, and how much of them: one's own as its audience may, the others' public events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sight {
    /// The association that is looked at; none when only public events of several are.
    pub own: Option<AssociationId>,
    /// How much of it.
    pub audience: Audience,
    /// Every association whose events are shown, the own one included.
    pub associations: Vec<AssociationId>,
}

impl Sight {
    /// One association alone.
    pub fn of_one(id: AssociationId, audience: Audience) -> Self {
        Self { own: Some(id), audience, associations: vec![id] }
    }

    /// All that the bearer of a permit may see of its association.
    pub fn by_permit<R>(permit: &Permit<R>) -> Self {
        Self::of_one(permit.association(), Audience::of(permit.standing(), permit.caller().recent))
    }

    /// The public events of several associations.
    pub fn of_many(associations: Vec<AssociationId>) -> Self {
        Self { own: None, audience: Audience::Public, associations }
    }

    /// An association; an umbrella with the public events of those below it.
    ///
    /// # Errors
    /// A fault of the store.
    pub async fn with_affiliates(app: &App, row: &association::Model, audience: Audience) -> Result<Self, Fault> {
        let mut sight = Self::of_one(row.id, audience);
        if row.kind != Kind::Association {
            sight.associations.extend(acts::affiliates(app.read(), row.id).await?);
        }
        Ok(sight)
    }

    /// Whether events of other associations are among them.
    pub fn is_wide(&self) -> bool {
        self.own.is_none() || self.associations.len() > 1
    }

    /// The condition on events.
    pub(super) fn condition(&self) -> Condition {
        let whose = match self.associations.as_slice() {
            [one] => event::Column::AssociationId.eq(*one),
            many => event::Column::AssociationId.is_in(many.iter().copied()),
        };
        Condition::all().add(whose).add(self.visible())
    }

    fn visible(&self) -> Condition {
        let public = event::Column::Visibility.eq(Visibility::Public);
        let own = match (self.own, self.audience) {
            (None, _) | (_, Audience::Public) => return Condition::all().add(public),
            (Some(own), _) => event::Column::AssociationId.eq(own),
        };
        let inside = event::Column::Visibility.is_in(self.audience.visibilities().iter().copied());
        Condition::any().add(public).add(Condition::all().add(own).add(inside))
    }
}
