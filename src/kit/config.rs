//! What the operator decides: environment and flags alike.

use std::net::SocketAddr;

/// The settings of one installation.
#[derive(Clone, Debug, clap::Args)]
#[command(next_help_heading = "Settings")]
pub struct Config {
    /// Where the data lives: `sqlite://PATH` (a file beside you unless told otherwise) or `postgres://…`.
    #[arg(
        long,
        env = "BYALAG_DATABASE_URL",
        default_value = "sqlite://byalag.db",
        global = true,
        hide_env_values = true
    )]
    pub database_url: String,
    /// The address and port to listen on.
    #[arg(long, env = "BYALAG_LISTEN", default_value = "127.0.0.1:8080", global = true)]
    pub listen: SocketAddr,
    /// The address people reach the service at; links in letters and feeds begin with it.
    #[arg(long, env = "BYALAG_BASE_URL", global = true)]
    pub base_url: Option<String>,
    /// The mail server: `smtp://host:port` or `smtps://user:password@host:port`. Without it, letters stay readable in the outbox.
    #[arg(long, env = "BYALAG_SMTP_URL", global = true, hide_env_values = true)]
    pub smtp_url: Option<String>,
    /// The address letters come from.
    #[arg(long, env = "BYALAG_MAIL_FROM", default_value = "byalag@localhost", global = true)]
    pub mail_from: String,
    /// What is logged: `warn`, `info`, `debug`, or a filter such as `byalag=debug`.
    #[arg(long, env = "BYALAG_LOG", default_value = "info", global = true)]
    pub log: String,
    /// Proxies (addresses) whose `X-Forwarded-For` is believed. None by default.
    #[arg(long, env = "BYALAG_TRUSTED_PROXIES", value_delimiter = ',', global = true)]
    pub trusted_proxies: Vec<std::net::IpAddr>,
    /// Shows `/metrics` to other machines than this one. A proxy on this machine must say for whom it asks
    /// (`X-Forwarded-For`), or else refuse `/metrics` itself.
    #[arg(long, env = "BYALAG_PUBLIC_METRICS", global = true)]
    pub public_metrics: bool,
}

impl Config {
    /// The address people reach the service at, without a slash at the end.
    pub fn base(&self) -> String {
        match &self.base_url {
            Some(url) => url.trim_end_matches('/').to_owned(),
            None => format!("http://{}", self.listen),
        }
    }

    /// Whether people come over https, so that cookies and headers can be strict.
    pub fn is_https(&self) -> bool {
        self.base().starts_with("https://")
    }

    /// Settings for tests: everything in its default place, nothing leaves the process.
    pub fn quiet(database_url: &str) -> Self {
        Self {
            database_url: database_url.to_owned(),
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            base_url: Some("http://localhost".to_owned()),
            smtp_url: None,
            mail_from: "byalag@example.org".to_owned(),
            log: "off".to_owned(),
            trusted_proxies: Vec::new(),
            public_metrics: false,
        }
    }
}
