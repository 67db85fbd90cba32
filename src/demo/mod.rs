//! The demo: a county of villages with boards, members and a year of events, all fictional, built
//! through the same verbs that people use.
//!
//! It refuses to be anything but data: the product does not know whether it runs over a demo.

pub mod events;
mod large;
mod meetings;
pub mod names;
mod people;
mod village;

use chrono::Datelike;
use sea_orm::EntityTrait;

use crate::{
    associations::{self, AssociationId, Kind, acts, draft::AffiliationDraft, permit},
    identity::{self, Caller},
    kit::{App, Fault, once::Once},
    web::pages::{Demo, DemoPerson},
};
use village::{Plan, plans};

/// How large a demo is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Size {
    /// The county, to look at.
    County,
    /// 1,500 associations, 150,000 members and 300,000 events, for measuring.
    Large,
    /// A tenth of that.
    Tenth,
}

/// Told how far the work has come: steps done, of how many.
pub type Progress<'a> = &'a (dyn Fn(u64, u64) + Sync);

/// Builds the demo in an empty database. Its pages let anybody be some of its people, so it never
/// joins people who are there already.
///
/// # Errors
/// Conflict `database_in_use`; a fault of the store.
pub async fn build(app: &App, size: Size, progress: Progress<'_>) -> Result<(), Fault> {
    if identity::account::Entity::find().one(app.read()).await?.is_some() {
        return Err(Fault::conflict("database_in_use"));
    }
    match size {
        Size::County => county(app, progress).await,
        Size::Large => large::build(app, 1_500, progress).await,
        Size::Tenth => large::build(app, 150, progress).await,
    }
}

/// The three people to be, for the demo's start page.
pub fn cast() -> Demo {
    let person = |name: &str, email: &str, what: &str, slug: &str| DemoPerson {
        name: name.to_owned(),
        email: email.to_owned(),
        what: what.to_owned(),
        slug: slug.to_owned(),
    };
    Demo {
        people: vec![
            person(people::SECRETARY.0, people::SECRETARY.1, "secretary", people::HOME),
            person(people::MEMBER.0, people::MEMBER.1, "member", people::HOME),
            person(people::OFFICER.0, people::OFFICER.1, "officer", people::NETWORK),
        ],
    }
}

async fn county(app: &App, progress: Progress<'_>) -> Result<(), Fault> {
    let plans = plans();
    let steps = u64::try_from(plans.len()).unwrap_or(0) + 2;
    let (officer, network) =
        umbrella(app, Kind::Network, "Norrbotten samverkar", people::NETWORK, people::OFFICER, "2580").await?;
    let (head, council) =
        umbrella(app, Kind::Council, "Överkalix bygderåd", "overkalix-bygderad", people::COUNCIL, "2513").await?;
    join(app, (&head, council), (&officer, network)).await?;
    progress(2, steps);
    let mut done = 2;
    for (index, plan) in plans.iter().enumerate() {
        let (chair, id) = village::build(app, index, plan).await?;
        let above = if plan.municipality == "2513" { (&head, council) } else { (&officer, network) };
        join(app, (&chair, id), above).await?;
        done += 1;
        progress(done, steps);
    }
    Ok(())
}

async fn umbrella(
    app: &App,
    kind: Kind,
    name: &str,
    slug: &str,
    head: (&str, &str),
    municipality: &str,
) -> Result<(Caller, AssociationId), Fault> {
    let caller = people::caller(app, head).await?;
    let draft = Plan::umbrella(kind, name, slug, municipality);
    let made = acts::register(app, &caller, &Once::free(), &draft).await?;
    village::calendar(app, made.id, 900 + municipality.len(), app.today().year()).await?;
    Ok((caller, made.id))
}

/// The one asks, the other approves.
async fn join(app: &App, below: (&Caller, AssociationId), above: (&Caller, AssociationId)) -> Result<(), Fault> {
    let asking = permit(app, below.0, below.1).await?;
    let draft = AffiliationDraft { umbrella_id: above.1, shared: vec![associations::affiliation::Shared::Board] };
    let asked = acts::request(app, &asking, &Once::free(), &draft).await?;
    let approving = permit(app, above.0, above.1).await?;
    acts::approve(app, &approving, asked.id, asked.version).await?;
    Ok(())
}
