//! Permits: the proof that somebody holds a right in one association. Minted here and nowhere else.

use std::marker::PhantomData;

use super::{AssociationId, Post, Standing, right::Right, standing};
use crate::{
    identity::Caller,
    journal::Stamp,
    kit::{App, Fault, Kind},
};

/// A proof of standing in one association, of whatever kind: what a tenant's rows are asked for with.
pub trait Proof: Send + Sync {
    /// The association.
    fn association(&self) -> AssociationId;
    /// Who bears it.
    fn caller(&self) -> &Caller;

    /// Who does something, where and when.
    fn stamp(&self, app: &App) -> Stamp {
        Stamp { association: Some(self.association().0), actor: Some(self.caller().account.0), at: app.now() }
    }
}

impl<R: Right> Proof for Permit<R> {
    fn association(&self) -> AssociationId {
        self.association
    }

    fn caller(&self) -> &Caller {
        &self.caller
    }
}

/// The proof that its bearer holds the right `R` in one association.
#[derive(Clone, Debug)]
pub struct Permit<R> {
    association: AssociationId,
    caller: Caller,
    standing: Standing,
    right: PhantomData<R>,
}

/// Reads the caller's standing and mints a permit.
///
/// # Errors
/// Absent for an outsider, who shall not learn what is there; Forbidden for an insider without the
/// right; Unknown `sign_in_again` when an office is to be used long after signing in.
pub async fn permit<R: Right>(app: &App, caller: &Caller, association: AssociationId) -> Result<Permit<R>, Fault> {
    let standing = standing::standing(app, caller, association).await?;
    Permit::of(caller, association, standing)
}

impl<R: Right> Permit<R> {
    /// Mints a permit from a standing that was just read.
    ///
    /// # Errors
    /// As [`permit`].
    pub(super) fn of(caller: &Caller, association: AssociationId, standing: Standing) -> Result<Self, Fault> {
        if !standing.inside() {
            return Err(Fault::absent());
        }
        if !R::held(&standing) {
            return Err(Fault::forbidden());
        }
        if !R::MEMBERS && !caller.recent {
            return Err(Fault::new(Kind::Unknown, "sign_in_again"));
        }
        Ok(Self { association, caller: caller.clone(), standing, right: PhantomData })
    }
}

impl<R> Permit<R> {
    /// A permit for whoever runs a command on the machine itself: they hold the database in their
    /// hands already. No door mints this.
    pub fn at_the_machine(association: AssociationId) -> Self {
        let standing = Standing { posts: Post::ALL.to_vec(), member: false };
        Self { association, caller: Caller::machine(), standing, right: PhantomData }
    }

    /// The association.
    pub fn association(&self) -> AssociationId {
        self.association
    }

    /// Who bears it.
    pub fn caller(&self) -> &Caller {
        &self.caller
    }

    /// How they stand.
    pub fn standing(&self) -> &Standing {
        &self.standing
    }

    /// Whether they hold another right, too.
    pub fn also<O: Right>(&self) -> bool {
        O::held(&self.standing)
    }

    /// Whether they hold a post.
    pub fn holds(&self, post: Post) -> bool {
        self.standing.posts.contains(&post)
    }

    /// Who does something, where and when.
    pub fn stamp(&self, app: &App) -> Stamp {
        Stamp { association: Some(self.association.0), actor: Some(self.caller.account.0), at: app.now() }
    }
}
