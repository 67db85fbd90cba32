//! The feed of one association, read at once: its row, its calendar's revision and its events are one
//! question, answered as of one moment.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, EntityTrait, Iterable, QueryFilter, QuerySelect, QueryTrait};

use super::{
    pieces::Pieces,
    source::{Source, Subject, head, marked},
    stamps::{self, Stamp},
    window::{Window, windows},
};
use crate::{
    associations::{AssociationId, Kind, acts, association},
    calendar::{
        Audience, Sight,
        acts::{Place, touches},
        calendar_revision, event, occurrence_change,
    },
    kit::{App, Fault, bundle},
};

/// Events that were read with their association.
#[derive(Clone, Debug)]
pub(super) struct AtHand {
    /// In which window.
    pub(super) window: Window,
    /// Their stamps, in no order.
    pub(super) stamps: Vec<Stamp>,
}

/// The association whose feed it is, if it can be that of one alone; `known` is whose it was before.
///
/// # Errors
/// Absent, when there is no such feed.
pub(super) async fn home(
    app: &App,
    subject: Subject<'_>,
    known: Option<AssociationId>,
) -> Result<Option<AssociationId>, Fault> {
    match subject {
        Subject::Municipality(_) => Ok(None),
        Subject::Inside(holder) => Ok(Some(holder.association)),
        Subject::Association(_) if known.is_some() => Ok(known),
        Subject::Association(slug) => {
            let row = acts::by_slug(app.read(), slug).await?;
            Ok((row.kind == Kind::Association).then_some(row.id))
        }
    }
}

/// What the feed is about, with its events of the widest window. Rows that say they were changed since come
/// along and are made into texts on the way; that is a hint, and versions decide: a text that is another's is
/// made from its row later. Nothing when it is not the feed of that association alone.
///
/// # Errors
/// A fault of the store.
pub(super) async fn read(
    app: &App,
    pieces: &Pieces,
    subject: Subject<'_>,
    home: AssociationId,
) -> Result<Option<Source>, Fault> {
    let audience = match subject {
        Subject::Inside(holder) => holder.audience,
        Subject::Association(_) | Subject::Municipality(_) => Audience::Public,
    };
    let (sight, [window, ..]) = (Sight::of_one(home, audience), windows(app.today()));
    let backend = app.read().get_database_backend();
    let whose = {
        use association::Column::{Changed, Kind, Name, Slug, Version};
        let whose = association::Entity::find_by_id(home);
        let whose = if let Subject::Association(slug) = subject { whose.filter(Slug.eq(slug)) } else { whose };
        bundle::question(backend, whose, &[Name, Slug, Kind, Version, Changed])
    };
    let revision = {
        use calendar_revision::Column::{Changed, Revision};
        bundle::question(backend, calendar_revision::Entity::find_by_id(home), &[Revision, Changed])
    };
    let shown = event::Entity::seen(&sight).filter(touches(window.span()));
    let changes = occurrence_change::Entity::beside(&sight.associations);
    let every_column: Vec<event::Column> = event::Column::iter().collect();
    let every_change: Vec<occurrence_change::Column> = occurrence_change::Column::iter().collect();
    let mut questions = vec![whose, revision];
    if let Some(since) = pieces.known_until(home) {
        let fresh = shown.clone().filter(event::Column::Changed.gt(since));
        let ids = fresh.clone().select_only().column(event::Column::Id).into_query();
        let changes = changes.filter(occurrence_change::Column::EventId.in_subquery(ids));
        questions.push(bundle::question(backend, fresh, &every_column));
        questions.push(bundle::question(backend, changes, &every_change));
        questions.push(bundle::question(backend, shown, &stamps::COLUMNS));
    } else {
        questions.push(bundle::question(backend, shown, &every_column));
        questions.push(bundle::question(backend, changes, &every_change));
    }
    let answers = bundle::together(app.read(), questions).await?;
    let [whose, revision, rows, changes, rest @ ..] = answers.as_slice() else {
        return Err(Fault::broken("fewer answers than questions"));
    };
    let Some(mut source) = source(app, &sight, whose.as_deref(), revision.as_deref())? else { return Ok(None) };
    let rows: Vec<event::Model> = bundle::answer(rows.as_deref())?;
    let stamps = match rest {
        [stamps] => bundle::answer(stamps.as_deref())?,
        _ => rows.iter().map(Stamp::of).collect(),
    };
    pieces.learn(app, &source, &rows, bundle::answer(changes.as_deref())?);
    source.at_hand = Some(AtHand { window, stamps });
    Ok(Some(source))
}

/// The row and the revision as a feed's source; nothing for an umbrella, or when it is no longer there.
fn source(app: &App, sight: &Sight, whose: Option<&str>, revision: Option<&str>) -> Result<Option<Source>, Fault> {
    let rows: Vec<(String, String, Kind, i64, DateTime<Utc>)> = bundle::answer(whose)?;
    let revisions: Vec<(i64, DateTime<Utc>)> = bundle::answer(revision)?;
    let (Some(id), Some((name, slug, Kind::Association, version, changed))) = (sight.own, rows.into_iter().next())
    else {
        return Ok(None);
    };
    let counts = revisions.iter().map(|(revision, changed)| (id, *revision, *changed));
    let (mark, newest) = marked(std::iter::once((id, version, changed)).chain(counts));
    Ok(Some(Source {
        sight: sight.clone(),
        head: head(app, &name, &slug, sight.audience),
        places: HashMap::from([(id, Place { name, slug })]),
        revisions: revisions.iter().map(|(revision, _)| (id, *revision)).collect(),
        versions: HashMap::from([(id, version)]),
        newest,
        mark,
        at_hand: None,
    }))
}
