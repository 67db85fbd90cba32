//! The facts that an umbrella may know of its affiliates (F1), in a fixed number of queries.

use std::collections::HashMap;

use chrono::{DateTime, Datelike, Utc};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use super::{below::Below, count, meetings};
use crate::{
    associations::{
        AssociationId, Permit, Post, association, bylaws,
        draft::{BylawsDraft, Position},
        office,
        right::SeeNetwork,
        standing::covers,
    },
    calendar::calendar_revision,
    kit::{App, Fault},
    network::{rules, view::AffiliateView},
};

/// Every affiliate of the umbrella with its facts, sorted by name in Swedish.
///
/// However many affiliates there are, the database is asked the same few questions.
///
/// # Errors
/// Absent, when it is no umbrella.
pub async fn facts(app: &App, permit: &Permit<SeeNetwork>) -> Result<Vec<AffiliateView>, Fault> {
    let below = Below::read(app, permit).await?;
    of(app, below, app.today().year()).await
}

/// The facts of affiliates at hand, with their events in `year`.
pub(super) async fn of(app: &App, below: Below, year: i32) -> Result<Vec<AffiliateView>, Fault> {
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
