//! What somebody shall do: the open tasks first, and one big button to say that one is done.

use askama::Template;
use chrono::NaiveDate;
use poem::{
    Response, handler,
    web::{Data, Path},
};

use super::{is_shown, named};
use crate::{
    associations::{
        place::Here,
        right::{CommentMinutes, SeeBoardMeetings},
    },
    identity::Guest,
    kit::{
        App, Fault, Kind, Words,
        door::Speech,
        form::Fields,
        page::MOST,
        shell::{self, FormState, Shell},
    },
    meetings::papers::{acts, draft::TaskDraft, view::TaskView},
};

#[derive(Template)]
#[template(path = "meetings/papers/pages/tasks.html")]
struct TasksPage {
    shell: Shell,
    slug: String,
    may_change: bool,
    open: Vec<Row>,
    done: Vec<Row>,
    /// Why nothing was done.
    told: Option<String>,
}

/// A task in the list.
struct Row {
    id: String,
    what: String,
    who: String,
    when: String,
    is_overdue: bool,
    version: i64,
}

#[derive(Template)]
#[template(path = "meetings/papers/pages/task.html")]
struct TaskPage {
    shell: Shell,
    list: String,
    action: String,
    /// What somebody else has saved meanwhile.
    now: Option<Row>,
    form: FormState,
}

fn row(words: Words, today: NaiveDate, one: TaskView) -> Row {
    let when = match one.due {
        Some(due) if one.overdue => {
            words.with2("paper-task-overdue", ("day", words.date(&due)), ("count", (today - due).num_days()))
        }
        Some(due) => words.with("paper-task-due-by", "day", words.date(&due)),
        None => String::new(),
    };
    Row { id: one.id.to_string(), what: one.what, who: one.who, when, is_overdue: one.overdue, version: one.version }
}

#[handler]
pub(super) async fn show_tasks(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path(slug): Path<String>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    shell::html(&list(&app, &here, &speech, None).await?)
}

async fn list(app: &App, here: &Here, speech: &Speech, told: Option<String>) -> Result<TasksPage, Fault> {
    let permit = here.permit::<SeeBoardMeetings>()?;
    let list = acts::list_tasks(app, &permit, None, Some(MOST), None).await?;
    let (done, open): (Vec<TaskView>, Vec<TaskView>) = list.items.into_iter().partition(|one| one.done);
    let rows = |tasks: Vec<TaskView>| -> Vec<Row> {
        tasks.into_iter().map(|one| row(speech.words, app.today(), one)).collect()
    };
    Ok(TasksPage {
        shell: here.shell(speech, "meetings"),
        slug: here.association.slug.clone(),
        may_change: here.may::<CommentMinutes>(),
        open: rows(open),
        done: rows(done),
        told,
    })
}

#[handler]
pub(super) async fn do_done(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, task)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<CommentMinutes>()?;
    let done = fields.ticked("done");
    let told = if done { "task_done" } else { "task_reopened" };
    match acts::set_done(&app, &permit, named(&task)?, fields.version()?, done).await {
        Ok(_) => Ok(shell::go(&format!("/{slug}/meetings/tasks?done={told}"))),
        Err(fault) if fault.kind == Kind::Stale => {
            let told = speech.words.t("paper-tasks-overtaken");
            shell::refused(&list(&app, &here, &speech, Some(told)).await?, &fault)
        }
        Err(fault) => Err(fault),
    }
}

fn page(here: &Here, speech: &Speech, task: &str, form: FormState) -> TaskPage {
    let list = format!("/{}/meetings/tasks", here.association.slug);
    TaskPage { shell: here.shell(speech, "meetings"), action: format!("{list}/{task}"), list, now: None, form }
}

fn filled(one: &TaskView) -> FormState {
    FormState::filled([
        ("what", one.what.clone()),
        ("who", one.who.clone()),
        ("due", one.due.map(|day| day.to_string()).unwrap_or_default()),
        ("done", if one.done { "yes".to_owned() } else { String::new() }),
        ("version", one.version.to_string()),
    ])
}

#[handler]
pub(super) async fn show_task(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, task)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    here.permit::<CommentMinutes>()?;
    let one = acts::see_task(&app, &here.permit::<SeeBoardMeetings>()?, named(&task)?).await?;
    shell::html(&page(&here, &speech, &one.id.to_string(), filled(&one)))
}

#[handler]
pub(super) async fn do_change(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, task)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<CommentMinutes>()?;
    let id = named(&task)?;
    let changed = match (fields.version(), TaskDraft::from_fields(&fields)) {
        (Ok(version), Ok(draft)) => acts::change_task(&app, &permit, id, version, &draft).await,
        (Err(fault), _) | (_, Err(fault)) => Err(fault),
    };
    match changed {
        Ok(_) => Ok(shell::go(&format!("/{slug}/meetings/tasks?done=task_saved"))),
        Err(fault) if is_shown(&fault) => {
            let mut form = FormState::refused(fields, &fault, speech.words);
            let mut there = None;
            if fault.kind == Kind::Stale {
                let now = acts::see_task(&app, &here.permit::<SeeBoardMeetings>()?, id).await?;
                form.fields.0.retain(|(name, _)| name != "version");
                form.fields.0.push(("version".to_owned(), now.version.to_string()));
                form.summary = Some(speech.words.t("paper-overtaken"));
                there = Some(row(speech.words, app.today(), now));
            }
            let page = TaskPage { now: there, ..page(&here, &speech, &id.to_string(), form) };
            shell::refused(&page, &fault)
        }
        Err(fault) => Err(fault),
    }
}
