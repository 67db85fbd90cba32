//! `verify`: that nothing was tampered with, in the database or in a package that left it.

use std::{fs::File, io::BufReader, path::Path, process::ExitCode};

use byalag::{
    journal,
    kit::{Fault, Kind, config::Config},
    minutes::{self, archive::check},
};

/// Checks the database: its own integrity, every journal's chain, all locked minutes.
pub async fn database(config: Config) -> Result<ExitCode, Fault> {
    let app = super::open(config).await?;
    let sound = super::backup::integrity(&app).await?;
    let (lines, broken) = journal::verify(app.read()).await?;
    let touched = minutes::acts::verify(&app).await?;
    for chain in &broken {
        println!("journal of {}: line {} does not fit", chain.chain, chain.number);
    }
    for sentence in &touched {
        println!("{sentence}");
    }
    println!(
        "database: {}; journal: {lines} lines, {} broken chains; locked minutes: {}",
        if sound { "sound" } else { "DAMAGED" },
        broken.len(),
        if touched.is_empty() { "as they were locked" } else { "TOUCHED" }
    );
    Ok(code(sound && broken.is_empty() && touched.is_empty()))
}

/// Checks a package of a meeting or of a year; it needs no database.
pub fn package(file: &Path) -> Result<ExitCode, Fault> {
    let opened = File::open(file)
        .map_err(|error| Fault::new(Kind::Absent, "file_absent").with("file", file.display()).with("reason", error))?;
    let report = check::check(BufReader::new(opened));
    for sentence in &report.faults {
        println!("{sentence}");
    }
    println!(
        "package: {} files, minutes of {} meetings: {}",
        report.files,
        report.meetings,
        if report.faults.is_empty() { "as they were packed" } else { "TOUCHED" }
    );
    Ok(code(report.faults.is_empty()))
}

fn code(is_whole: bool) -> ExitCode {
    if is_whole { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
