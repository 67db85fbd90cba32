//! Appointing, changing and ending offices, and handing over to the next board.

use chrono::{Days, NaiveDate};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter,
    QueryOrder,
};
use serde_json::json;

use super::office_letters;
use crate::{
    associations::{
        AssociationId, OfficeId, Permit, Post,
        draft::{HandoverDraft, OfficeDraft},
        office,
        right::{BeInside, EditOffices, SeeOffices},
        rules,
        standing::covers,
        view::OfficeView,
    },
    identity::rules::name_key,
    journal,
    kit::{App, Fault, FieldFault, once::Once},
};

/// Offices, newest term first; those that are over only when `past` asks for them.
///
/// # Errors
/// A fault of the store.
pub async fn list(app: &App, permit: &Permit<BeInside>, past: bool) -> Result<Vec<OfficeView>, Fault> {
    let sees_mailbox = permit.also::<SeeOffices>();
    let mut rows = all(app.read(), permit.association()).await?;
    rows.retain(|row| past || row.until_day.is_none_or(|until| until >= app.today()));
    rows.sort_by(|left, right| (left.post, &left.name).cmp(&(right.post, &right.name)));
    Ok(rows.into_iter().map(|row| OfficeView::of(row, sees_mailbox)).collect())
}

async fn all(db: &impl ConnectionTrait, id: AssociationId) -> Result<Vec<office::Model>, Fault> {
    Ok(office::Entity::find()
        .filter(office::Column::AssociationId.eq(id))
        .order_by_desc(office::Column::FromDay)
        .all(db)
        .await?)
}

/// Those on the board today who agreed to be shown to anybody.
///
/// # Errors
/// A fault of the store.
pub async fn public_board(app: &App, id: AssociationId) -> Result<Vec<OfficeView>, Fault> {
    let mut rows = office::Entity::find()
        .filter(office::Column::AssociationId.eq(id))
        .filter(office::Column::Public.eq(true))
        .filter(covers(app.today()))
        .all(app.read())
        .await?;
    rows.sort_by(|left, right| (left.post, &left.name).cmp(&(right.post, &right.name)));
    Ok(rows.into_iter().map(|row| OfficeView::of(row, false)).collect())
}

/// Appoints somebody to a post for a term, and writes to them.
///
/// # Errors
/// Invalid, with every field at fault.
pub async fn appoint(
    app: &App,
    permit: &Permit<EditOffices>,
    once: &Once,
    draft: &OfficeDraft,
) -> Result<OfficeView, Fault> {
    let row = row(app, permit.association(), draft)?;
    app.write_once(permit.caller().account.0, once, async |txn| {
        insert(app, txn, permit, &row).await?;
        let untold = office_letters::tell(app, txn, permit, &[], std::slice::from_ref(&row)).await?;
        Ok(OfficeView::of(row.clone(), true).told(&untold))
    })
    .await
}

fn row(app: &App, association: AssociationId, draft: &OfficeDraft) -> Result<office::Model, Fault> {
    let (name, email) = draft.check()?;
    Ok(office::Model {
        id: OfficeId(app.id()),
        association_id: association,
        post: draft.post,
        name_key: name_key(&name),
        name,
        email,
        member_id: draft.member_id,
        from_day: draft.from,
        until_day: draft.until,
        public: draft.public,
        version: 1,
        created: app.now(),
        changed: app.now(),
    })
}

async fn insert(
    app: &App,
    txn: &DatabaseTransaction,
    permit: &Permit<EditOffices>,
    row: &office::Model,
) -> Result<(), Fault> {
    let active = office::ActiveModel::from(row.clone()).reset_all();
    office::Entity::insert(active).exec_without_returning(txn).await?;
    journal::note(app, txn, permit.stamp(app), "office.appointed", row.id.0, json!({ "post": row.post.key() })).await
}

/// Changes an office: its person, its term. Who gets it by that is written to.
///
/// # Errors
/// Absent; Invalid; Stale; Conflict `last_chair`, when nobody would be chair today.
pub async fn change(
    app: &App,
    permit: &Permit<EditOffices>,
    id: OfficeId,
    version: i64,
    draft: &OfficeDraft,
) -> Result<OfficeView, Fault> {
    let wanted = row(app, permit.association(), draft)?;
    app.write(async |txn| {
        let old = within(txn, permit, id).await?;
        if old.version != version {
            return Err(Fault::stale());
        }
        let new = office::Model { id, version: version + 1, created: old.created, ..wanted.clone() };
        let changed = office::Entity::update_many()
            .set(office::ActiveModel::from(new.clone()).reset_all())
            .filter(office::Column::Id.eq(id))
            .filter(office::Column::Version.eq(version))
            .exec(txn)
            .await?;
        if changed.rows_affected != 1 {
            return Err(Fault::stale());
        }
        journal::note(app, txn, permit.stamp(app), "office.changed", id.0, json!({ "post": new.post.key() })).await?;
        let (old, now) = (std::slice::from_ref(&old), std::slice::from_ref(&new));
        let untold = office_letters::tell(app, txn, permit, old, now).await?;
        keep_a_chair(txn, permit.association(), app.today()).await?;
        Ok(OfficeView::of(new, true).told(&untold))
    })
    .await
}

async fn within(txn: &DatabaseTransaction, permit: &Permit<EditOffices>, id: OfficeId) -> Result<office::Model, Fault> {
    office::Entity::find_by_id(id)
        .filter(office::Column::AssociationId.eq(permit.association()))
        .one(txn)
        .await?
        .ok_or_else(Fault::absent)
}

async fn keep_a_chair(txn: &DatabaseTransaction, id: AssociationId, day: NaiveDate) -> Result<(), Fault> {
    if rules::has_chair(&all(txn, id).await?, day) { Ok(()) } else { Err(Fault::conflict("last_chair")) }
}

/// Removes an office that was entered by mistake. A term that is over is ended by its last day instead.
///
/// # Errors
/// Absent; Stale; Conflict `last_chair`, when nobody would be chair today.
pub async fn remove(app: &App, permit: &Permit<EditOffices>, id: OfficeId, version: i64) -> Result<(), Fault> {
    app.write(async |txn| {
        let old = within(txn, permit, id).await?;
        if old.version != version {
            return Err(Fault::stale());
        }
        office::Entity::delete_by_id(id).exec(txn).await?;
        keep_a_chair(txn, permit.association(), app.today()).await?;
        journal::note(app, txn, permit.stamp(app), "office.removed", id.0, json!({ "post": old.post.key() })).await
    })
    .await
}

/// Hands over to the next board: terms that would run on that day end the day before, these begin.
/// Who did not have the post on the eve is written to.
///
/// # Errors
/// Invalid, with the rows at fault; Conflict `last_chair`, when the next board has no chair.
pub async fn hand_over(
    app: &App,
    permit: &Permit<EditOffices>,
    draft: &HandoverDraft,
) -> Result<Vec<OfficeView>, Fault> {
    let rows = next_board(app, permit.association(), draft)?;
    let eve = draft.day.checked_sub_days(Days::new(1)).ok_or_else(|| Fault::field("day", "date_out_of_range"))?;
    app.write(async |txn| {
        let mut before = all(txn, permit.association()).await?;
        before.retain(|office| office.covers(eve) || office.covers(draft.day));
        let running = Condition::all()
            .add(office::Column::AssociationId.eq(permit.association()))
            .add(covers(draft.day))
            .add(office::Column::Post.is_in(Post::ALL.iter().copied().filter(|post| post.on_board())));
        for old in office::Entity::find().filter(running).all(txn).await? {
            end_term(txn, old, eve).await?;
        }
        for row in &rows {
            insert(app, txn, permit, row).await?;
        }
        let untold = office_letters::tell(app, txn, permit, &before, &rows).await?;
        keep_a_chair(txn, permit.association(), draft.day).await?;
        keep_a_chair(txn, permit.association(), app.today()).await?;
        journal::note(app, txn, permit.stamp(app), "board.handed_over", None, json!({ "seats": rows.len() })).await?;
        Ok(rows.iter().cloned().map(|row| OfficeView::of(row, true).told(&untold)).collect())
    })
    .await
}

fn next_board(app: &App, association: AssociationId, draft: &HandoverDraft) -> Result<Vec<office::Model>, Fault> {
    let mut faults: Vec<FieldFault> = Vec::new();
    let mut rows = Vec::new();
    for (place, office) in draft.offices.iter().enumerate() {
        let one = OfficeDraft {
            post: office.post,
            name: office.name.clone(),
            email: office.email.clone(),
            member_id: None,
            from: draft.day,
            until: office.until,
            public: office.public,
        };
        match row(app, association, &one) {
            Ok(row) => rows.push(row),
            Err(fault) => faults.extend(
                fault
                    .fields
                    .into_iter()
                    .map(|fault| FieldFault { field: format!("offices.{place}.{}", fault.field), ..fault }),
            ),
        }
    }
    if !draft.offices.iter().any(|office| office.post == Post::Chair) {
        faults.push(FieldFault::new("offices", "chair_needed"));
    }
    if faults.is_empty() { Ok(rows) } else { Err(Fault::fields(faults)) }
}

/// A term that began on the very day of the handover was entered for it and is replaced.
async fn end_term(txn: &DatabaseTransaction, old: office::Model, eve: NaiveDate) -> Result<(), Fault> {
    if old.from_day > eve {
        office::Entity::delete_by_id(old.id).exec(txn).await?;
        return Ok(());
    }
    let ended = office::Model { until_day: Some(eve), version: old.version + 1, ..old };
    office::ActiveModel::from(ended).reset_all().update(txn).await?;
    Ok(())
}
