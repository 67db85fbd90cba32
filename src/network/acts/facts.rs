//! The facts that an umbrella may know of its affiliates (F1), in a fixed number of queries.

use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::{
    below::{Below, Umbrella},
    count, meetings,
};
use crate::{
    associations::{
        AssociationId, Kind, Permit, Post, association, bylaws,
        draft::{BylawsDraft, Position},
        office,
        right::SeeNetwork,
        standing::covers,
    },
    calendar::calendar_revision,
    journal,
    kit::{App, Fault, text},
    network::{rules, view::AffiliateView},
};

/// How many facts are kept at most.
const MOST_KEPT: usize = 20_000;

/// Facts in memory, by association and year of its events. What is kept is right as long as nothing
/// was noted in the association's journal and the day is the same: every verb notes what it does.
#[derive(Default)]
pub struct Cache(RwLock<HashMap<(AssociationId, i32), Kept>>);

struct Kept {
    head: i64,
    day: NaiveDate,
    sort_key: String,
    view: Arc<AffiliateView>,
}

impl Cache {
    fn get(&self, key: (AssociationId, i32), head: i64, day: NaiveDate) -> Option<(String, Arc<AffiliateView>)> {
        let kept = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let found = kept.get(&key).filter(|kept| kept.head == head && kept.day == day)?;
        Some((found.sort_key.clone(), Arc::clone(&found.view)))
    }

    fn put(&self, views: &[AffiliateView], heads: &HashMap<Uuid, i64>, day: NaiveDate, year: i32) {
        let mut kept = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if kept.len() > MOST_KEPT {
            kept.clear();
        }
        for view in views {
            let head = heads.get(&view.id.0).copied().unwrap_or_default();
            let one = Kept { head, day, sort_key: text::sort_key(&view.name), view: Arc::new(view.clone()) };
            kept.insert((view.id, year), one);
        }
    }
}

/// Every affiliate of the umbrella with its facts, sorted by name in Swedish.
///
/// However many affiliates there are, the database is asked the same few questions.
///
/// # Errors
/// Absent, when it is no umbrella.
pub async fn facts(app: &App, permit: &Permit<SeeNetwork>) -> Result<Vec<AffiliateView>, Fault> {
    Ok(in_year(app, permit, app.today().year()).await?.1)
}

/// The kind of umbrella, and the facts with the events of `year`: read anew for those alone where something
/// was done since.
///
/// # Errors
/// As [`facts`].
pub(super) async fn in_year(
    app: &App,
    permit: &Permit<SeeNetwork>,
    year: i32,
) -> Result<(Kind, Vec<AffiliateView>), Fault> {
    let cache = app.part::<Cache>()?;
    let umbrella = Umbrella::read(app, permit).await?;
    let chains: Vec<Uuid> = umbrella.ids.iter().map(|id| id.0).collect();
    let heads = journal::heads(app.read(), &chains).await?;
    let head = |id: AssociationId| heads.get(&id.0).copied().unwrap_or_default();
    let (mut found, mut outdated) = (Vec::with_capacity(chains.len()), Vec::new());
    for id in &umbrella.ids {
        match cache.get((*id, year), head(*id), app.today()) {
            Some(kept) => found.push(kept),
            None => outdated.push(*id),
        }
    }
    if !outdated.is_empty() {
        let fresh = of(app, Below::some(app, &umbrella, &outdated).await?, year).await?;
        cache.put(&fresh, &heads, app.today(), year);
        found.extend(fresh.into_iter().map(|view| (text::sort_key(&view.name), Arc::new(view))));
    }
    found.sort_by(|one, other| (&one.0, one.1.id).cmp(&(&other.0, other.1.id)));
    Ok((umbrella.kind, found.into_iter().map(|(_, view)| (*view).clone()).collect()))
}

/// The facts of affiliates at hand, with their events in `year`.
async fn of(app: &App, below: Below, year: i32) -> Result<Vec<AffiliateView>, Fault> {
    let known = Known {
        posts: posts(app, &below).await?,
        offices: offices_changed(app, &below).await?,
        calendars: calendars_changed(app, &below).await?,
        members: count::members(app, &below).await?,
        events: count::events(app, &below, year).await?,
        bylaws: own_bylaws(app, &below).await?,
        usual: BylawsDraft::default(),
    };
    let meetings = meetings::annual(app, &below, |id| known.rules(id).meeting_name.as_str()).await?;
    let views = below.rows.into_iter().map(|row| {
        let next_annual_meeting = meetings.get(&row.id).copied();
        AffiliateView { next_annual_meeting, ..known.view(row) }
    });
    Ok(views.collect())
}

/// What was read about the affiliates, by association.
struct Known {
    posts: HashMap<AssociationId, Vec<Post>>,
    offices: HashMap<AssociationId, DateTime<Utc>>,
    calendars: HashMap<AssociationId, DateTime<Utc>>,
    members: HashMap<AssociationId, i64>,
    events: HashMap<AssociationId, i64>,
    bylaws: HashMap<AssociationId, BylawsDraft>,
    usual: BylawsDraft,
}

impl Known {
    fn rules(&self, id: AssociationId) -> &BylawsDraft {
        self.bylaws.get(&id).unwrap_or(&self.usual)
    }

    fn view(&self, row: association::Model) -> AffiliateView {
        let id = row.id;
        let posts = self.posts.get(&id).map(Vec::as_slice).unwrap_or_default();
        let offices = self.offices.get(&id).copied();
        let members = self.members.get(&id).copied();
        let changes = [Some(row.changed), offices, self.calendars.get(&id).copied()];
        AffiliateView {
            id,
            kind: row.kind,
            name: row.name,
            slug: row.slug,
            municipality: row.municipality,
            village: row.village,
            email: row.email,
            phone: row.phone,
            website: row.website,
            position: row.lat.zip(row.lon).map(|(lat, lon)| Position { lat, lon }),
            board: rules::board(posts, offices.is_some(), self.rules(id).board_min),
            last_changed: changes.into_iter().flatten().max().unwrap_or(row.changed),
            next_annual_meeting: None,
            member_count: members,
            suppressed: members.is_none(),
            events_this_year: self.events.get(&id).copied().unwrap_or(0),
        }
    }
}

/// The posts held today; who holds them is not read.
async fn posts(app: &App, below: &Below) -> Result<HashMap<AssociationId, Vec<Post>>, Fault> {
    let held: Vec<(AssociationId, Post)> = office::Entity::find()
        .select_only()
        .columns([office::Column::AssociationId, office::Column::Post])
        .filter(office::Column::AssociationId.is_in(below.ids()))
        .filter(covers(app.today()))
        .into_tuple()
        .all(app.read())
        .await?;
    let mut posts: HashMap<AssociationId, Vec<Post>> = HashMap::new();
    for (id, post) in held {
        posts.entry(id).or_default().push(post);
    }
    Ok(posts)
}

/// When any office was last changed; an association without any is not in the answer.
async fn offices_changed(app: &App, below: &Below) -> Result<HashMap<AssociationId, DateTime<Utc>>, Fault> {
    let changed: Vec<(AssociationId, DateTime<Utc>)> = office::Entity::find()
        .select_only()
        .column(office::Column::AssociationId)
        .column_as(office::Column::Changed.max(), "changed")
        .filter(office::Column::AssociationId.is_in(below.ids()))
        .group_by(office::Column::AssociationId)
        .into_tuple()
        .all(app.read())
        .await?;
    Ok(changed.into_iter().collect())
}

async fn calendars_changed(app: &App, below: &Below) -> Result<HashMap<AssociationId, DateTime<Utc>>, Fault> {
    let changed: Vec<(AssociationId, DateTime<Utc>)> = calendar_revision::Entity::find()
        .select_only()
        .columns([calendar_revision::Column::AssociationId, calendar_revision::Column::Changed])
        .filter(calendar_revision::Column::AssociationId.is_in(below.ids()))
        .into_tuple()
        .all(app.read())
        .await?;
    Ok(changed.into_iter().collect())
}

/// The bylaws of those that have entered their own; the others go by the usual ones.
async fn own_bylaws(app: &App, below: &Below) -> Result<HashMap<AssociationId, BylawsDraft>, Fault> {
    let rows = bylaws::Entity::find().filter(bylaws::Column::AssociationId.is_in(below.ids())).all(app.read()).await?;
    let mut own = HashMap::new();
    for row in rows {
        let rules: BylawsDraft = serde_json::from_str(&row.rules).map_err(Fault::broken)?;
        own.insert(row.association_id, rules);
    }
    Ok(own)
}
