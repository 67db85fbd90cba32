//! `backup` and `restore`: of the embedded engine by its own online copy, of PostgreSQL by its own tools.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    time::Duration,
};

use byalag::kit::{App, Fault, Kind, config::Config, db::Db};
use indicatif::{ProgressBar, ProgressStyle};
use sea_orm::{ConnectionTrait, DbBackend, Statement};

/// Writes a copy of the whole database while the service goes on.
pub async fn backup(config: &Config, file: &Path) -> Result<ExitCode, Fault> {
    if file.exists() {
        return Err(Fault::new(Kind::Conflict, "file_exists").with("file", file.display()));
    }
    let bar = spinner("copying");
    if config.database_url.starts_with("sqlite:") {
        let db = Db::open(&config.database_url).await?;
        let copy =
            Statement::from_sql_and_values(DbBackend::Sqlite, "VACUUM INTO ?", [file.display().to_string().into()]);
        db.maintain().execute_raw(copy).await?;
    } else {
        tool(
            "pg_dump",
            &["--format=custom", "--no-owner", "--file", &file.display().to_string(), &config.database_url],
        )?;
    }
    bar.finish_and_clear();
    println!("{}", file.display());
    Ok(ExitCode::SUCCESS)
}

/// Puts a backup in place of an empty or absent database.
pub async fn restore(config: &Config, file: &Path) -> Result<ExitCode, Fault> {
    if !file.exists() {
        return Err(Fault::new(Kind::Absent, "file_absent").with("file", file.display()));
    }
    if let Some(target) = sqlite_path(&config.database_url) {
        if std::fs::metadata(&target).is_ok_and(|target| target.len() > 0) {
            return Err(Fault::new(Kind::Conflict, "file_exists").with("file", target.display()));
        }
        let half = target.with_extension("restoring");
        if let Err(error) = copy(file, &half) {
            let _ = std::fs::remove_file(&half);
            return Err(Fault::broken(error));
        }
        let bar = spinner("checking");
        let whole = check(&half).await;
        bar.finish_and_clear();
        if !matches!(whole, Ok(true)) {
            let _ = std::fs::remove_file(&half);
            return Err(Fault::new(Kind::Invalid, "backup_damaged").with("file", file.display()));
        }
        std::fs::rename(&half, &target).map_err(Fault::broken)?;
    } else {
        let bar = spinner("restoring");
        tool(
            "pg_restore",
            &[
                "--no-owner",
                "--exit-on-error",
                "--single-transaction",
                "--dbname",
                &config.database_url,
                &file.display().to_string(),
            ],
        )?;
        bar.finish_and_clear();
    }
    println!("restored");
    Ok(ExitCode::SUCCESS)
}

/// Copies a file and shows how far it is.
fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    let source = std::fs::File::open(from)?;
    let style = ProgressStyle::with_template("{msg} {wide_bar} {bytes} of {total_bytes}");
    let bar = ProgressBar::new(source.metadata()?.len()).with_message("restoring");
    let bar = bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    let mut target = std::fs::File::create(to)?;
    // Who may not read the backup may not read what comes of it.
    target.set_permissions(source.metadata()?.permissions())?;
    std::io::copy(&mut bar.wrap_read(source), &mut target)?;
    target.sync_all()?;
    bar.finish_and_clear();
    Ok(())
}

async fn check(file: &Path) -> Result<bool, Fault> {
    let db = Db::open(&format!("sqlite://{}", file.display())).await?;
    let sound = pragma(&db).await;
    db.close().await;
    sound
}

async fn pragma(db: &Db) -> Result<bool, Fault> {
    let query = Statement::from_string(DbBackend::Sqlite, "PRAGMA integrity_check");
    let row = db.maintain().query_one_raw(query).await?;
    let text: String = row.map(|row| row.try_get_by_index(0)).transpose()?.unwrap_or_default();
    Ok(text == "ok")
}

/// Whether the database's own check finds it sound.
pub async fn integrity(app: &App) -> Result<bool, Fault> {
    if app.db().is_sqlite() { pragma(app.db()).await } else { Ok(true) }
}

fn sqlite_path(url: &str) -> Option<PathBuf> {
    let rest = url.strip_prefix("sqlite://").or_else(|| url.strip_prefix("sqlite:"))?;
    Some(PathBuf::from(rest.split('?').next().unwrap_or(rest)))
}

fn tool(name: &str, arguments: &[&str]) -> Result<(), Fault> {
    let status = std::process::Command::new(name).args(arguments).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Fault::broken(format!("{name}: {status}"))),
        Err(error) => Err(Fault::new(Kind::Unavailable, "tool_absent").with("tool", name).with("reason", error)),
    }
}

fn spinner(what: &'static str) -> ProgressBar {
    let bar = ProgressBar::new_spinner().with_message(what);
    bar.enable_steady_tick(Duration::from_millis(120));
    bar
}
