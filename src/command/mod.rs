//! The commands, and how they say that something went wrong.

mod backup;
mod demo;
mod import;
mod people;
mod serve;
mod verify;

use std::{path::PathBuf, process::ExitCode};

use byalag::{
    kit::{App, Fault, Words, chance::Chance, clock::Clock, config::Config},
    web,
};
use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Runs the service, worker included. Without settings it keeps its data in byalag.db beside you.
    Serve,
    /// Runs the service over a demo county, with demo people to sign in as and a page of sent mail.
    Demo(demo::Demo),
    /// Runs the worker alone, which delivers letters; for several nodes on PostgreSQL.
    Work,
    /// Brings the database's schema up to date and exits.
    Migrate,
    /// Prints the OpenAPI document.
    Openapi,
    /// Writes a copy of the whole database to FILE while the service goes on.
    Backup {
        /// The file to write; it must not exist.
        file: PathBuf,
    },
    /// Puts a backup in place of an empty or absent database. Stop the service first.
    Restore {
        /// The file that `backup` wrote.
        file: PathBuf,
    },
    /// Checks that nothing was tampered with: the database's own integrity, every journal's chain, and
    /// all locked minutes with their appendices. Or, of a package for the archive, without any database,
    /// every file and the locked text.
    Verify {
        /// A package of a meeting or of a year (zip) to check instead of the database.
        package: Option<PathBuf>,
    },
    /// Makes a bearer token for a person and prints it alone on standard output.
    Token {
        /// The person's e-mail; the account is made if it is new.
        email: String,
        /// What to call the token.
        #[arg(long, default_value = "command line")]
        name: String,
        /// The token may only read.
        #[arg(long)]
        read_only: bool,
    },
    /// Makes a person the operator of this installation.
    Operator {
        /// The person's e-mail; the account is made if it is new.
        email: String,
    },
    /// Imports a file.
    #[command(subcommand)]
    Import(import::Import),
}

/// Runs a command to its end.
pub fn run(command: Command, config: Config) -> ExitCode {
    if matches!(command, Command::Openapi) {
        print!("{}", web::contract::document());
        return ExitCode::SUCCESS;
    }
    log(&config);
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return failed(&format!("no threads to be had: {error}")),
    };
    match runtime.block_on(carry_out(command, config)) {
        Ok(code) => code,
        Err(fault) => failed(&told(&fault)),
    }
}

async fn carry_out(command: Command, config: Config) -> Result<ExitCode, Fault> {
    match command {
        Command::Serve => serve::serve(config).await,
        Command::Demo(demo) => demo::demo(config, demo).await,
        Command::Work => serve::work(config).await,
        Command::Migrate => open(config).await.map(|_| ExitCode::SUCCESS),
        Command::Openapi => Ok(ExitCode::SUCCESS),
        Command::Backup { file } => backup::backup(&config, &file).await,
        Command::Restore { file } => backup::restore(&config, &file).await,
        Command::Verify { package: Some(file) } => verify::package(&file),
        Command::Verify { package: None } => verify::database(config).await,
        Command::Token { email, name, read_only } => people::token(config, &email, name, !read_only).await,
        Command::Operator { email } => people::operator(config, &email).await,
        Command::Import(import) => import::import(config, import).await,
    }
}

/// The application over the settings' database, migrated.
pub async fn open(config: Config) -> Result<App, Fault> {
    web::open(config, Clock::System, Chance::System).await
}

fn log(config: &Config) {
    let filter = tracing_subscriber::EnvFilter::try_new(format!("{},sqlx=warn,sea_orm_migration=warn", config.log))
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info"));
    let lines = tracing_subscriber::fmt().json().with_env_filter(filter).with_writer(std::io::stderr);
    let _ = lines.try_init();
}

/// A fault in plain words, with what lies behind it.
fn told(fault: &Fault) -> String {
    let words = Words(byalag::kit::Language::En);
    let mut text = fault.detail(words);
    for field in &fault.fields {
        text = format!("{text}\n  {}: {}", field.field, words.code(field.code, &field.args));
    }
    if let Some(source) = &fault.source {
        text = format!("{text}\n  {source}");
    }
    text
}

fn failed(text: &str) -> ExitCode {
    eprintln!("byalag: {text}");
    ExitCode::FAILURE
}
