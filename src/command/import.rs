//! `import`: a membership list from the command line.

use std::{path::PathBuf, process::ExitCode};

use byalag::{
    associations::{self, Permit},
    kit::{Fault, Kind, Words, config::Config},
    members,
};
use clap::Subcommand;
use indicatif::ProgressBar;

#[derive(Debug, Subcommand)]
pub enum Import {
    /// Imports a membership list (CSV or XLSX) and says what became of each row that was refused.
    Members {
        /// The association's name in addresses.
        #[arg(long)]
        association: String,
        /// The file.
        file: PathBuf,
        /// Says what would happen, and changes nothing.
        #[arg(long)]
        dry_run: bool,
    },
}

/// Runs an import.
pub async fn import(config: Config, import: Import) -> Result<ExitCode, Fault> {
    let Import::Members { association, file, dry_run } = import;
    let bytes = std::fs::read(&file)
        .map_err(|error| Fault::new(Kind::Absent, "file_absent").with("file", file.display()).with("reason", error))?;
    let app = super::open(config).await?;
    let found = associations::acts::by_slug(app.read(), &association).await?;
    let permit = Permit::at_the_machine(found.id);
    let bar = ProgressBar::new_spinner().with_message("importing");
    bar.enable_steady_tick(std::time::Duration::from_millis(120));
    let report = members::acts::import_file(&app, &permit, &bytes, dry_run, Words(byalag::kit::Language::En)).await?;
    bar.finish_and_clear();
    for row in report.rows.iter().filter(|row| row.code.is_some()) {
        println!("row {}: {}", row.row, row.detail.as_deref().unwrap_or_default());
    }
    println!(
        "new {}, changed {}, unchanged {}, refused {}",
        report.accepted, report.updated, report.unchanged, report.rejected
    );
    if let Some(undo) = report.undo {
        println!("undo: POST /api/v1/associations/{}/members/import/{undo}/undo", found.id);
    }
    Ok(if report.rejected == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
