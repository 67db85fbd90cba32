//! `serve` and `work`.

use std::{process::ExitCode, time::Duration};

use byalag::{
    identity,
    kit::{App, Fault, Kind, config::Config},
    meetings, members,
    notices::worker,
    web,
};
use poem::{
    Server,
    listener::{Acceptor, Listener, TcpListener},
};
use tokio::sync::watch;

/// How long answers under way may take when the service is asked to stop.
const DRAIN: Duration = Duration::from_secs(10);
/// How often what has had its time is erased.
const HOUSEKEEPING: Duration = Duration::from_hours(1);

/// Runs the service with its worker until it is asked to stop.
pub async fn serve(config: Config) -> Result<ExitCode, Fault> {
    let listen = config.listen;
    let acceptor = TcpListener::bind(listen).into_acceptor().await.map_err(|error| port_fault(listen, &error))?;
    let app = super::open(config).await?;
    tracing::info!(address = %app.config().base(), "ready");
    run(app, acceptor).await
}

/// A sentence for a port that cannot be had.
pub fn port_fault(listen: std::net::SocketAddr, error: &std::io::Error) -> Fault {
    Fault::new(Kind::Unavailable, "port_taken").with("address", listen).with("reason", error)
}

/// Serves an opened application on a listener that is already bound.
pub async fn run(app: App, acceptor: impl Acceptor + 'static) -> Result<ExitCode, Fault> {
    let smtp = worker::transport(app.config().smtp_url.as_deref())?;
    let (stop, stopped) = watch::channel(false);
    let post = tokio::spawn(worker::run(app.clone(), smtp, stopped.clone()));
    let cleaning = tokio::spawn(housekeeping(app.clone(), stopped));
    let served = Server::new_with_acceptor(acceptor)
        .run_with_graceful_shutdown(web::doors(app.clone()), asked_to_stop(), Some(DRAIN))
        .await;
    let _ = stop.send(true);
    let _ = tokio::join!(post, cleaning);
    app.db().clone().close().await;
    served.map_err(Fault::broken).map(|()| ExitCode::SUCCESS)
}

/// Runs the worker alone until it is asked to stop.
pub async fn work(config: Config) -> Result<ExitCode, Fault> {
    let app = super::open(config).await?;
    let smtp = worker::transport(app.config().smtp_url.as_deref())?;
    let (stop, stopped) = watch::channel(false);
    let post = tokio::spawn(worker::run(app.clone(), smtp, stopped.clone()));
    let cleaning = tokio::spawn(housekeeping(app, stopped));
    asked_to_stop().await;
    let _ = stop.send(true);
    let _ = tokio::join!(post, cleaning);
    Ok(ExitCode::SUCCESS)
}

async fn housekeeping(app: App, mut stopped: watch::Receiver<bool>) {
    while !*stopped.borrow() {
        for (what, done) in [
            ("sign-in", identity::acts::forget_old(&app).await),
            ("letters", worker::forget(&app).await),
            ("members", members::acts::erase_overdue(&app).await.map(drop)),
            ("chosen", meetings::forget_mailboxes(&app).await),
            ("lists", app.part::<members::acts::Shelf>().map(|shelf| shelf.tidy(app.now()))),
        ] {
            if let Err(fault) = done {
                tracing::error!(what, %fault, source = ?fault.source, "housekeeping failed");
            }
        }
        tokio::select! {
            () = tokio::time::sleep(HOUSEKEEPING) => {}
            _ = stopped.changed() => {}
        }
    }
}

async fn asked_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = interrupted => {}
        () = terminated => {}
    }
}
