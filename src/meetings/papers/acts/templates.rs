//! An association's own agendas to begin from.

use sea_orm::{ActiveModelTrait, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter};
use serde_json::json;

use crate::{
    associations::{
        Permit,
        right::{PlanMeetings, SeeBoardMeetings},
    },
    kit::{App, Fault, once::Once, text},
    meetings::{
        ItemKind, MeetingId, TemplateId, agenda_template,
        papers::{draft::TemplateDraft, view::TemplateView},
        planning::draft::ItemDraft,
        store,
    },
};

/// Every own agenda, by name.
///
/// # Errors
/// A fault of the store.
pub async fn list_templates(app: &App, permit: &Permit<SeeBoardMeetings>) -> Result<Vec<TemplateView>, Fault> {
    let mut rows = agenda_template::Entity::within(permit).all(app.read()).await?;
    rows.sort_by_cached_key(|row| (row.kind, text::sort_key(&row.name), row.id));
    Ok(rows.into_iter().map(TemplateView::from).collect())
}

/// Keeps an own agenda.
///
/// # Errors
/// Invalid, with every field at fault.
pub async fn create_template(
    app: &App,
    permit: &Permit<PlanMeetings>,
    once: &Once,
    draft: &TemplateDraft,
) -> Result<TemplateView, Fault> {
    let said = draft.check()?;
    app.write_once(permit.caller().account.0, once, async |txn| insert(app, txn, permit, &said).await).await
}

async fn insert(
    app: &App,
    txn: &DatabaseTransaction,
    permit: &Permit<PlanMeetings>,
    said: &TemplateDraft,
) -> Result<TemplateView, Fault> {
    let row = agenda_template::Model {
        id: TemplateId(app.id()),
        association_id: permit.association(),
        name: said.name.clone(),
        kind: said.kind,
        items: serde_json::to_string(&said.items).map_err(Fault::broken)?,
        version: 1,
        created: app.now(),
        changed: app.now(),
    };
    let active = agenda_template::ActiveModel::from(row.clone()).reset_all();
    agenda_template::Entity::insert(active).exec_without_returning(txn).await?;
    let detail = json!({ "kind": row.kind.key(), "points": said.items.len() });
    store::noted(app, txn, permit, "template.created", row.id.0, detail).await?;
    Ok(TemplateView::from(row))
}

/// Keeps the agenda of a meeting as an own one, without its motions, which are that meeting's alone.
///
/// # Errors
/// Absent; Invalid, with every field at fault.
pub async fn save_agenda(
    app: &App,
    permit: &Permit<PlanMeetings>,
    meeting: MeetingId,
    name: &str,
) -> Result<TemplateView, Fault> {
    app.write(async |txn| {
        let row = store::find(txn, permit, meeting).await?;
        let points = store::agenda(txn, permit, meeting).await?.into_iter().filter(|one| one.kind != ItemKind::Motion);
        let items = points
            .map(|one| ItemDraft { kind: one.kind, heading: one.heading, text: one.text, motion_id: None })
            .collect();
        let draft = TemplateDraft { name: name.to_owned(), kind: row.kind, items };
        insert(app, txn, permit, &draft.check()?).await
    })
    .await
}

/// Takes an own agenda away. Meetings that began from it keep theirs.
///
/// # Errors
/// Absent; Stale.
pub async fn remove_template(
    app: &App,
    permit: &Permit<PlanMeetings>,
    id: TemplateId,
    version: i64,
) -> Result<(), Fault> {
    app.write(async |txn| {
        let found = agenda_template::Entity::within(permit).filter(agenda_template::Column::Id.eq(id)).one(txn).await?;
        if found.ok_or_else(Fault::absent)?.version != version {
            return Err(Fault::stale());
        }
        agenda_template::Entity::delete_many()
            .filter(agenda_template::Column::AssociationId.eq(permit.association()))
            .filter(agenda_template::Column::Id.eq(id))
            .exec(txn)
            .await?;
        store::noted(app, txn, permit, "template.removed", id.0, json!({})).await
    })
    .await
}
