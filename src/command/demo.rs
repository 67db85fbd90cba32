//! `demo`: the whole product over a demo county.

use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
    process::ExitCode,
};

use byalag::{
    demo::{self, Size},
    kit::{Fault, config::Config},
};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use poem::listener::{Acceptor, Listener, TcpListener};

/// How many ports are tried after one that is taken.
const PORTS: u16 = 20;

#[derive(Debug, Args)]
pub struct Demo {
    /// The file that holds the demo county; it is made if it is absent.
    #[arg(long, default_value = "byalag-demo.db")]
    file: PathBuf,
    /// Begins anew, even if the file is there.
    #[arg(long)]
    fresh: bool,
    /// How large: `county` is to look at, `large` is for measuring (1,500 associations).
    #[arg(long, value_enum, default_value = "county")]
    size: Size,
    /// Makes the county and exits.
    #[arg(long)]
    only_make: bool,
    /// An empty database to make the county in and serve it from, instead of a file: `postgres://…`.
    #[arg(long, value_name = "URL", conflicts_with_all = ["file", "fresh"])]
    database: Option<String>,
}

/// Makes the demo county if it is not there, and serves it.
pub async fn demo(config: Config, demo: Demo) -> Result<ExitCode, Fault> {
    let database_url = if let Some(address) = &demo.database {
        build(&config, demo.size, address.clone()).await?;
        address.clone()
    } else {
        if demo.fresh {
            remove(&demo.file);
        }
        if !demo.file.exists() {
            make(&config, &demo).await?;
        }
        url(&demo.file)
    };
    if demo.only_make {
        return Ok(ExitCode::SUCCESS);
    }
    let mut config = Config { database_url, ..config };
    let acceptor = free_port(&mut config).await?;
    let app = super::open(config).await?;
    println!("{}", app.config().base());
    super::serve::run(app.with(demo::cast()), acceptor).await
}

/// Builds beside the file and puts it in place when it is whole: a demo cut short leaves nothing half-done.
async fn make(config: &Config, demo: &Demo) -> Result<(), Fault> {
    let half = demo.file.with_extension(format!("{}.building", std::process::id()));
    remove(&half);
    build(config, demo.size, url(&half)).await?;
    if demo.file.exists() {
        remove(&half);
    } else {
        std::fs::rename(&half, &demo.file).map_err(Fault::broken)?;
    }
    Ok(())
}

/// Builds the county in an empty database, and lets go of it.
async fn build(config: &Config, size: Size, database_url: String) -> Result<(), Fault> {
    let app = super::open(Config { database_url, ..config.clone() }).await?;
    let style = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}").map_err(Fault::broken)?;
    let bar = ProgressBar::new(0).with_style(style).with_message("building the demo county");
    demo::build(&app, size, &|done, of| {
        bar.set_length(of);
        bar.set_position(done);
    })
    .await?;
    bar.finish_and_clear();
    app.db().clone().close().await;
    Ok(())
}

fn url(file: &Path) -> String {
    format!("sqlite://{}", file.display())
}

fn remove(file: &Path) {
    for ending in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{ending}", file.display()));
    }
}

/// The first free port from the one asked for: a second demo must not fail.
async fn free_port(config: &mut Config) -> Result<impl Acceptor + use<>, Fault> {
    let asked = config.listen;
    let mut last = None;
    for step in 0..PORTS {
        let address = SocketAddr::new(asked.ip(), asked.port().saturating_add(step));
        match TcpListener::bind(address).into_acceptor().await {
            Ok(acceptor) => {
                config.listen = address;
                return Ok(acceptor);
            }
            Err(error) => last = Some(error),
        }
    }
    Err(last.map_or_else(|| Fault::broken("no port"), |error| super::serve::port_fault(asked, &error)))
}
