//! The binary: commands around the library.

mod command;

use clap::Parser;

/// byalag – the platform on which the village associations of Norrbotten run themselves.
///
/// Begin with `byalag demo`: it shows the whole product on a file of its own. Settings come as
/// flags or as environment variables; both are listed below each command.
#[derive(Debug, Parser)]
#[command(version, max_term_width = 100)]
struct Byalag {
    #[command(subcommand)]
    command: command::Command,
    #[command(flatten)]
    config: byalag::kit::config::Config,
}

fn main() -> std::process::ExitCode {
    let Byalag { command, config } = Byalag::parse();
    command::run(command, config)
}
