//! What somebody shall do by a day: listed, changed, done.

use chrono::NaiveDate;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter};
use serde_json::json;

use crate::{
    associations::{
        Permit, Proof,
        right::{CommentMinutes, SeeBoardMeetings},
    },
    kit::{
        App, Fault, Words,
        page::{self, Page},
    },
    meetings::{
        TaskId,
        papers::{draft::TaskDraft, view::TaskView},
        store, task,
    },
};

/// A page of tasks: the open ones first, by their day.
///
/// # Errors
/// Invalid, when limit or cursor is.
pub async fn list_tasks(
    app: &App,
    permit: &Permit<SeeBoardMeetings>,
    open: Option<bool>,
    limit: Option<u64>,
    after: Option<&str>,
) -> Result<Page<TaskView>, Fault> {
    let limit = page::limit(limit)?;
    let after: Option<TaskId> = match page::key(after)? {
        Some(key) => Some(key.parse().map_err(|_| Fault::field("after", "cursor_unknown"))?),
        None => None,
    };
    let mut rows = task::Entity::within(permit).all(app.read()).await?;
    rows.retain(|row| open.is_none_or(|open| row.done.is_none() == open));
    in_order(&mut rows);
    if let Some(after) = after {
        let place = rows.iter().position(|row| row.id == after).map_or(rows.len(), |place| place + 1);
        rows.drain(..place);
    }
    rows.truncate(usize::try_from(limit + 1).unwrap_or(usize::MAX));
    let views = rows.into_iter().map(|row| TaskView::of(row, app.today())).collect();
    Ok(Page::cut(views, limit, |task: &TaskView| task.id.to_string()))
}

/// The open ones first; those with a day before those without, the nearest first.
fn in_order(rows: &mut [task::Model]) {
    rows.sort_by_key(|row| (row.done.is_some(), row.due.is_none(), row.due, row.created, row.id));
}

/// Every open task, the nearest day first: what follows to the next board meeting.
///
/// # Errors
/// A fault of the store.
pub async fn open_tasks(db: &impl ConnectionTrait, proof: &impl Proof) -> Result<Vec<task::Model>, Fault> {
    let mut rows = task::Entity::within(proof).filter(task::Column::Done.is_null()).all(db).await?;
    in_order(&mut rows);
    Ok(rows)
}

/// The text of the agenda's point for tasks: a line for each, with who and by when.
pub fn tasks_text(words: Words, tasks: &[task::Model]) -> String {
    let lines: Vec<String> = tasks.iter().map(|task| line(words, &task.what, &task.who, task.due)).collect();
    lines.join("\n")
}

fn line(words: Words, what: &str, who: &str, due: Option<NaiveDate>) -> String {
    let what = ("what", what.to_owned());
    match (who, due.map(|day| words.date(&day))) {
        ("", None) => words.pairs("paper-task-line", &[what]),
        ("", Some(day)) => words.pairs("paper-task-line-day", &[what, ("day", day)]),
        (who, None) => words.pairs("paper-task-line-who", &[what, ("who", who.to_owned())]),
        (who, Some(day)) => words.pairs("paper-task-line-both", &[what, ("who", who.to_owned()), ("day", day)]),
    }
}

/// A task.
///
/// # Errors
/// Absent.
pub async fn see_task(app: &App, permit: &Permit<SeeBoardMeetings>, id: TaskId) -> Result<TaskView, Fault> {
    Ok(TaskView::of(find(app.read(), permit, id).await?, app.today()))
}

async fn find(db: &impl ConnectionTrait, proof: &impl Proof, id: TaskId) -> Result<task::Model, Fault> {
    task::Entity::within(proof).filter(task::Column::Id.eq(id)).one(db).await?.ok_or_else(Fault::absent)
}

/// Changes a task: what, who, by when, whether it is done.
///
/// # Errors
/// Absent; Invalid, with every field at fault; Stale.
pub async fn change_task(
    app: &App,
    permit: &Permit<CommentMinutes>,
    id: TaskId,
    version: i64,
    draft: &TaskDraft,
) -> Result<TaskView, Fault> {
    let said = draft.check()?;
    app.write(async |txn| {
        let old = find(txn, permit, id).await?;
        let done = said.done.then(|| old.done.unwrap_or_else(|| app.now()));
        let new = task::Model { what: said.what.clone(), who: said.who.clone(), due: said.due, done, ..old };
        save(app, txn, permit, new, version).await
    })
    .await
}

/// Says that a task is done, or that it is not after all.
///
/// # Errors
/// Absent; Stale.
pub async fn set_done(
    app: &App,
    permit: &Permit<CommentMinutes>,
    id: TaskId,
    version: i64,
    done: bool,
) -> Result<TaskView, Fault> {
    app.write(async |txn| {
        let old = find(txn, permit, id).await?;
        let at = done.then(|| old.done.unwrap_or_else(|| app.now()));
        save(app, txn, permit, task::Model { done: at, ..old }, version).await
    })
    .await
}

async fn save(
    app: &App,
    txn: &DatabaseTransaction,
    proof: &impl Proof,
    row: task::Model,
    version: i64,
) -> Result<TaskView, Fault> {
    let row = task::Model { version: version + 1, changed: app.now(), ..row };
    let saved = task::Entity::update_many()
        .set(task::ActiveModel::from(row.clone()).reset_all())
        .filter(task::Column::AssociationId.eq(proof.association()))
        .filter(task::Column::Id.eq(row.id))
        .filter(task::Column::Version.eq(version))
        .exec(txn)
        .await?;
    if saved.rows_affected != 1 {
        return Err(Fault::stale());
    }
    let detail = json!({ "version": row.version, "done": row.done.is_some() });
    store::noted(app, txn, proof, "task.changed", row.id.0, detail).await?;
    Ok(TaskView::of(row, app.today()))
}
