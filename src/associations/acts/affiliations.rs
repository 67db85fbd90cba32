//! Affiliation: a dated graph, requested by the one and approved by the other.

use std::collections::{HashMap, HashSet};

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, DbBackend, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect, Statement,
};
use serde_json::json;

use crate::{
    associations::{
        AffiliationId, AssociationId, Kind, Permit,
        affiliation::{self, State},
        association,
        draft::AffiliationDraft,
        right::{BeInside, EditAffiliations},
        view::AffiliationView,
    },
    journal::{self, Stamp},
    kit::{App, Fault, once::Once},
};

/// Asks an umbrella for affiliation.
///
/// # Errors
/// Invalid `umbrella_unknown` when it is no umbrella; Conflict `affiliation_exists` when there is
/// one already, `affiliation_circle` when the umbrella stands below the association.
pub async fn request(
    app: &App,
    permit: &Permit<EditAffiliations>,
    once: &Once,
    draft: &AffiliationDraft,
) -> Result<AffiliationView, Fault> {
    let (below, above) = (permit.association(), draft.umbrella_id);
    app.write_once(permit.caller().account.0, once, async |txn| {
        let umbrella = association::Entity::find_by_id(above).one(txn).await?;
        if umbrella.is_none_or(|umbrella| umbrella.kind == Kind::Association) {
            return Err(Fault::field("umbrella_id", "umbrella_unknown"));
        }
        if reaches(txn, above, below).await? {
            return Err(Fault::conflict("affiliation_circle"));
        }
        if open_between(txn, below, above).await? {
            return Err(Fault::conflict("affiliation_exists"));
        }
        let row = affiliation::ActiveModel {
            id: Set(AffiliationId(app.id())),
            association_id: Set(below),
            umbrella_id: Set(above),
            state: Set(State::Requested),
            shared: Set(draft.shared.iter().map(|one| one.key()).collect::<Vec<_>>().join(" ")),
            from_day: Set(None),
            until_day: Set(None),
            version: Set(1),
            created: Set(app.now()),
            changed: Set(app.now()),
        };
        let row = affiliation::Entity::insert(row).exec_with_returning(txn).await?;
        journal::note(app, txn, permit.stamp(app), "affiliation.requested", row.id.0, json!({ "umbrella": above.0 }))
            .await?;
        one_view(txn, row).await
    })
    .await
}

/// Whether the graph leads from `from` upwards to `to`.
async fn reaches(db: &impl ConnectionTrait, from: AssociationId, to: AssociationId) -> Result<bool, Fault> {
    let (mut seen, mut ahead) = (HashSet::new(), vec![from]);
    while let Some(here) = ahead.pop() {
        if here == to {
            return Ok(true);
        }
        if seen.insert(here) {
            ahead.extend(umbrellas_of(db, here).await?);
        }
    }
    Ok(false)
}

async fn open_between(db: &impl ConnectionTrait, below: AssociationId, above: AssociationId) -> Result<bool, Fault> {
    Ok(affiliation::Entity::find()
        .filter(affiliation::Column::AssociationId.eq(below))
        .filter(affiliation::Column::UmbrellaId.eq(above))
        .filter(affiliation::Column::State.ne(State::Ended))
        .one(db)
        .await?
        .is_some())
}

/// The umbrellas right above an association today.
///
/// # Errors
/// A fault of the store.
pub async fn umbrellas_of(db: &impl ConnectionTrait, id: AssociationId) -> Result<Vec<AssociationId>, Fault> {
    Ok(affiliation::Entity::find()
        .select_only()
        .column(affiliation::Column::UmbrellaId)
        .filter(affiliation::Column::AssociationId.eq(id))
        .filter(affiliation::Column::State.eq(State::Affiliated))
        .into_tuple()
        .all(db)
        .await?)
}

/// Every association below an umbrella today, at any depth, each once; the umbrella is not among them.
///
/// # Errors
/// A fault of the store.
pub async fn affiliates(db: &impl ConnectionTrait, umbrella: AssociationId) -> Result<Vec<AssociationId>, Fault> {
    let backend = db.get_database_backend();
    let (bundle, [of, first, further, own]) = match backend {
        DbBackend::Postgres => ("CAST(json_agg(id) AS text)", ["$1", "$2", "$2", "$1"]),
        _ => ("json_group_array(lower(hex(id)))", ["?1", "?2", "?2", "?1"]),
    };
    // Whoever is reached in two ways stands once, and a circle ends.
    let sql = format!(
        "WITH RECURSIVE below(id) AS (\
         SELECT association_id FROM affiliation WHERE umbrella_id = {of} AND state = {first} UNION \
         SELECT next.association_id FROM below JOIN affiliation AS next ON next.umbrella_id = below.id \
         WHERE next.state = {further}) SELECT {bundle} FROM below WHERE id <> {own}"
    );
    let values = [umbrella.into(), State::Affiliated.into()];
    let row = db.query_one_raw(Statement::from_sql_and_values(backend, sql, values)).await?;
    let text = row.map(|row| row.try_get_by_index::<Option<String>>(0)).transpose()?.flatten();
    text.map_or(Ok(Vec::new()), |text| serde_json::from_str(&text)).map_err(Fault::broken)
}

/// The affiliations of an association, upwards and downwards, newest first.
///
/// # Errors
/// A fault of the store.
pub async fn list(app: &App, permit: &Permit<BeInside>) -> Result<Vec<AffiliationView>, Fault> {
    let rows = affiliation::Entity::find()
        .filter(touches(permit.association()))
        .order_by_desc(affiliation::Column::Created)
        .limit(2_000)
        .all(app.read())
        .await?;
    let names = names(app.read(), rows.iter().flat_map(|row| [row.association_id, row.umbrella_id])).await?;
    Ok(rows.into_iter().map(|row| named(row, &names)).collect())
}

fn touches(id: AssociationId) -> Condition {
    Condition::any().add(affiliation::Column::AssociationId.eq(id)).add(affiliation::Column::UmbrellaId.eq(id))
}

async fn names(
    db: &impl ConnectionTrait,
    ids: impl Iterator<Item = AssociationId>,
) -> Result<HashMap<AssociationId, String>, Fault> {
    let ids: HashSet<AssociationId> = ids.collect();
    let rows: Vec<(AssociationId, String)> = association::Entity::find()
        .select_only()
        .columns([association::Column::Id, association::Column::Name])
        .filter(association::Column::Id.is_in(ids))
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}

fn named(row: affiliation::Model, names: &HashMap<AssociationId, String>) -> AffiliationView {
    let name = |id: AssociationId| names.get(&id).cloned().unwrap_or_default();
    let (below, above) = (name(row.association_id), name(row.umbrella_id));
    AffiliationView::of(row, below, above)
}

async fn one_view(db: &impl ConnectionTrait, row: affiliation::Model) -> Result<AffiliationView, Fault> {
    let names = names(db, [row.association_id, row.umbrella_id].into_iter()).await?;
    Ok(named(row, &names))
}

/// The umbrella says yes.
///
/// # Errors
/// Absent; Stale; Forbidden for the one that asked; Conflict `affiliation_not_open` when it is not waiting.
pub async fn approve(
    app: &App,
    permit: &Permit<EditAffiliations>,
    id: AffiliationId,
    version: i64,
) -> Result<AffiliationView, Fault> {
    app.write(async |txn| {
        let row = within(txn, permit, id).await?;
        if row.umbrella_id != permit.association() {
            return Err(Fault::forbidden());
        }
        if row.state != State::Requested {
            return Err(Fault::conflict("affiliation_not_open"));
        }
        let new = affiliation::Model { state: State::Affiliated, from_day: Some(app.today()), ..row };
        save(app, txn, permit.stamp(app), new, version, "affiliation.approved").await
    })
    .await
}

/// Either end says that it is over, or that it shall not be.
///
/// # Errors
/// Absent; Stale; Conflict `affiliation_not_open` when it is over already.
pub async fn end(
    app: &App,
    permit: &Permit<EditAffiliations>,
    id: AffiliationId,
    version: i64,
) -> Result<AffiliationView, Fault> {
    app.write(async |txn| {
        let row = within(txn, permit, id).await?;
        if row.state == State::Ended {
            return Err(Fault::conflict("affiliation_not_open"));
        }
        let new = affiliation::Model { state: State::Ended, until_day: Some(app.today()), ..row };
        save(app, txn, permit.stamp(app), new, version, "affiliation.ended").await
    })
    .await
}

async fn within(
    db: &impl ConnectionTrait,
    permit: &Permit<EditAffiliations>,
    id: AffiliationId,
) -> Result<affiliation::Model, Fault> {
    affiliation::Entity::find_by_id(id).filter(touches(permit.association())).one(db).await?.ok_or_else(Fault::absent)
}

async fn save(
    app: &App,
    txn: &sea_orm::DatabaseTransaction,
    stamp: Stamp,
    row: affiliation::Model,
    version: i64,
    verb: &str,
) -> Result<AffiliationView, Fault> {
    if row.version != version {
        return Err(Fault::stale());
    }
    let new = affiliation::Model { version: version + 1, changed: app.now(), ..row };
    let changed = affiliation::Entity::update_many()
        .set(affiliation::ActiveModel::from(new.clone()).reset_all())
        .filter(affiliation::Column::Id.eq(new.id))
        .filter(affiliation::Column::Version.eq(version))
        .exec(txn)
        .await?;
    if changed.rows_affected != 1 {
        return Err(Fault::stale());
    }
    journal::note(app, txn, stamp, verb, new.id.0, json!({})).await?;
    one_view(txn, new).await
}
