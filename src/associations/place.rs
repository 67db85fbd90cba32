//! An association as a place in the pages: found by its slug, with the tabs that one may use there.

use super::{
    Kind, Permit, Standing, acts, association,
    right::{BeInside, Right, SeeMembers},
    standing::standing,
};
use crate::{
    identity::{Caller, Guest},
    kit::{
        App, Fault, Words,
        door::Speech,
        shell::{Place, Shell, Tab},
    },
};

/// An association somebody stands in.
#[derive(Clone, Debug)]
pub struct Here {
    /// The association.
    pub association: association::Model,
    /// Who it is, if we know.
    pub caller: Option<Caller>,
    /// How they stand there.
    pub standing: Standing,
}

impl Here {
    /// The association of that slug, seen by a guest.
    ///
    /// # Errors
    /// Absent, when there is none.
    pub async fn find(app: &App, guest: Guest, slug: &str) -> Result<Self, Fault> {
        let association = acts::by_slug(app.read(), slug).await?;
        let standing = match &guest.0 {
            Some(caller) => standing(app, caller, association.id).await?,
            None => Standing::default(),
        };
        Ok(Self { association, caller: guest.0, standing })
    }

    /// Whether the guest holds a right here; for showing what can be done, never for allowing it.
    pub fn may<R: Right>(&self) -> bool {
        R::held(&self.standing)
    }

    /// The proof that the guest holds a right here.
    ///
    /// # Errors
    /// Unknown for a stranger, who is asked to sign in; else as [`super::permit()`].
    pub fn permit<R: Right>(&self) -> Result<Permit<R>, Fault> {
        let caller = self.caller.as_ref().ok_or_else(Fault::unknown)?;
        Permit::of(caller, self.association.id, self.standing.clone())
    }

    /// The shell of a page here, with `tab` (`start`, `calendar`, `meetings`, `members`, `board`, `county`) marked.
    pub fn shell(&self, speech: &Speech, tab: &str) -> Shell {
        let mut shell = Shell::new(speech, self.caller.as_ref().map(|caller| caller.called().to_owned()));
        shell.place = Some(Place {
            name: self.association.name.clone(),
            href: format!("/{}", self.association.slug),
            tabs: self.tabs(speech.words, tab),
        });
        shell
    }

    fn tabs(&self, words: Words, here: &str) -> Vec<Tab> {
        let slug = &self.association.slug;
        let umbrella = self.association.kind != Kind::Association;
        let mut tabs = vec![("start", format!("/{slug}")), ("calendar", format!("/{slug}/calendar"))];
        if umbrella {
            tabs.push(("county", format!("/{slug}/county")));
        }
        if BeInside::held(&self.standing) {
            tabs.push(("meetings", format!("/{slug}/meetings")));
        }
        // Five places at most: an umbrella's members are associations, and stand in its overview.
        if SeeMembers::held(&self.standing) && !umbrella {
            tabs.push(("members", format!("/{slug}/members")));
        }
        if BeInside::held(&self.standing) {
            tabs.push(("board", format!("/{slug}/board")));
        }
        tabs.into_iter()
            .map(|(key, href)| Tab { key, href, text: words.t(&format!("tab-{key}")), here: key == here })
            .collect()
    }
}
