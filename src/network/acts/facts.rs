//! The facts that an umbrella may know of its affiliates (F1), in a fixed number of queries.

use std::{
    collections::{HashMap, HashSet},
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
    kit::{App, Fault},
    network::{
        rules,
        view::{Affiliate, AffiliateView},
    },
};

/// How many facts are kept at most, and in lists as many again.
const MOST_KEPT: usize = 20_000;

/// Facts in memory, by association and year of its events. What is kept is right as long as nothing
/// was noted in the association's journal and the day is the same: every verb notes what it does.
#[derive(Default)]
pub struct Cache(RwLock<Memory>);

#[derive(Default)]
struct Memory {
    facts: HashMap<(AssociationId, i32), Kept>,
    lists: HashMap<(AssociationId, i32), List>,
}

struct Kept {
    head: i64,
    day: NaiveDate,
    affiliate: Arc<Affiliate>,
}

/// The whole list of an umbrella, and what it was right for.
struct List {
    heads: HashMap<Uuid, i64>,
    ids: HashSet<AssociationId>,
    day: NaiveDate,
    affiliates: Arc<[Arc<Affiliate>]>,
}

/// An umbrella with everything below it.
pub(super) struct County {
    /// What kind the umbrella is.
    pub(super) kind: Kind,
    /// Its affiliates with their facts, sorted by name in Swedish.
    pub(super) affiliates: Arc<[Arc<Affiliate>]>,
}

/// What is asked for, and at which heads of the journals.
struct Question<'a> {
    umbrella: (AssociationId, i32),
    ids: &'a HashSet<AssociationId>,
    heads: &'a HashMap<Uuid, i64>,
    day: NaiveDate,
}

impl Question<'_> {
    fn head(&self, id: AssociationId) -> i64 {
        self.heads.get(&id.0).copied().unwrap_or_default()
    }
}

impl Cache {
    /// The whole list, if nothing was done since.
    fn list(&self, asked: &Question) -> Option<Arc<[Arc<Affiliate>]>> {
        let memory = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let list = memory.lists.get(&asked.umbrella)?;
        let same = list.day == asked.day && list.heads == *asked.heads && list.ids == *asked.ids;
        same.then(|| Arc::clone(&list.affiliates))
    }

    /// Those that are known as they are now, and those to be read.
    fn sorted_out(&self, asked: &Question) -> (Vec<Arc<Affiliate>>, Vec<AssociationId>) {
        let memory = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let (mut found, mut outdated) = (Vec::with_capacity(asked.ids.len()), Vec::new());
        for id in asked.ids {
            let kept = memory.facts.get(&(*id, asked.umbrella.1));
            match kept.filter(|kept| kept.head == asked.head(*id) && kept.day == asked.day) {
                Some(kept) => found.push(Arc::clone(&kept.affiliate)),
                None => outdated.push(*id),
            }
        }
        (found, outdated)
    }

    fn keep(&self, asked: &Question, fresh: &[Arc<Affiliate>], affiliates: &Arc<[Arc<Affiliate>]>) {
        let mut memory = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if memory.facts.len() > MOST_KEPT {
            memory.facts.clear();
        }
        let listed: usize = memory.lists.values().map(|list| list.affiliates.len()).sum();
        if listed + affiliates.len() > MOST_KEPT {
            memory.lists.clear();
        }
        for affiliate in fresh {
            let (id, affiliate) = (affiliate.view.id, Arc::clone(affiliate));
            let kept = Kept { head: asked.head(id), day: asked.day, affiliate };
            memory.facts.insert((id, asked.umbrella.1), kept);
        }
        let (heads, ids, affiliates) = (asked.heads.clone(), asked.ids.clone(), Arc::clone(affiliates));
        memory.lists.insert(asked.umbrella, List { heads, ids, day: asked.day, affiliates });
    }
}

/// Every affiliate of the umbrella with its facts, sorted by name in Swedish.
///
/// However many affiliates there are, the database is asked the same few questions.
///
/// # Errors
/// Absent, when it is no umbrella.
pub async fn facts(app: &App, permit: &Permit<SeeNetwork>) -> Result<Arc<[Arc<Affiliate>]>, Fault> {
    Ok(in_year(app, permit, app.today().year()).await?.affiliates)
}

/// The umbrella and its facts with the events of `year`: read anew for those alone where something
/// was done since.
///
/// # Errors
/// As [`facts`].
pub(super) async fn in_year(app: &App, permit: &Permit<SeeNetwork>, year: i32) -> Result<County, Fault> {
    let cache = app.part::<Cache>()?;
    let umbrella = Umbrella::read(app, permit).await?;
    let chains: Vec<Uuid> = umbrella.ids.iter().map(|id| id.0).collect();
    // The heads come first: what is noted meanwhile is read again later.
    let heads = journal::heads(app.read(), &chains).await?;
    let place = (permit.association(), year);
    let asked = Question { umbrella: place, ids: &umbrella.ids, heads: &heads, day: app.today() };
    if let Some(affiliates) = cache.list(&asked) {
        return Ok(County { kind: umbrella.kind, affiliates });
    }
    let (mut found, outdated) = cache.sorted_out(&asked);
    let fresh = if outdated.is_empty() {
        Vec::new()
    } else {
        of(app, Below::some(app, &umbrella, &outdated).await?, year).await?
    };
    let fresh: Vec<Arc<Affiliate>> = fresh.into_iter().map(|view| Arc::new(view.into())).collect();
    found.extend(fresh.iter().cloned());
    found.sort_unstable_by(|one, other| (&one.sort_key, one.view.id).cmp(&(&other.sort_key, other.view.id)));
    let affiliates: Arc<[Arc<Affiliate>]> = found.into();
    cache.keep(&asked, &fresh, &affiliates);
    Ok(County { kind: umbrella.kind, affiliates })
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
