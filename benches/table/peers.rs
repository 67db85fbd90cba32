//! nginx beside us: one process on the servers' core, with the same bytes as static files.

use std::{
    fs::{self, File},
    net::SocketAddr,
    path::Path,
    process::{Child, Stdio},
    thread,
    time::Duration,
};

use super::{
    http::{Answer, Connection, request},
    machine,
    report::Fallible,
    service::free_address,
};

/// What the files are called there.
pub const FILE: &str = "/feed.ics";

/// A running nginx; it ends with the value.
pub struct Nginx {
    child: Child,
    /// Where it serves as it does unless told otherwise.
    pub usual: SocketAddr,
    /// Where it keeps its files open.
    pub caching: SocketAddr,
}

impl Nginx {
    /// Starts nginx over the two forms of a file.
    ///
    /// # Errors
    /// When it is not installed or does not start.
    pub fn start(folder: &Path, plain: &[u8], packed: &[u8]) -> Fallible<Self> {
        if !machine::has("nginx") {
            return Err("nginx is not installed".into());
        }
        let home = folder.join("nginx");
        fs::create_dir_all(home.join("files"))?;
        fs::write(home.join("files").join("feed.ics"), plain)?;
        fs::write(home.join("files").join("feed.ics.gz"), packed)?;
        let (usual, caching) = (free_address()?, free_address()?);
        fs::write(home.join("nginx.conf"), settings(usual, caching))?;
        let mut command = machine::on(machine::SERVERS, "nginx");
        command.arg("-p").arg(&home).args(["-c", "nginx.conf"]);
        let log = home.join("error.log");
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(File::create(&log)?).spawn()?;
        let mut nginx = Self { child, usual, caching };
        for _ in 0..200 {
            if Connection::open(caching).is_ok() {
                return Ok(nginx);
            }
            if !matches!(nginx.child.try_wait(), Ok(None)) {
                break;
            }
            thread::sleep(Duration::from_millis(10));
        }
        let said = fs::read_to_string(&log).unwrap_or_default();
        Err(format!("nginx did not start: {}", said.lines().last().unwrap_or_default()).into())
    }

    /// Its process.
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Asks once for the file.
    ///
    /// # Errors
    /// When there is no answer.
    pub fn ask(&self, headers: &[String]) -> Fallible<Answer> {
        Connection::open(self.usual)?.ask(&request("GET", FILE, headers, b""))?.expect(200)
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        machine::part_with(&mut self.child);
    }
}

/// One process, no log, connections that stay: nginx as fast as it goes. What others call tuning,
/// keeping files open, is measured beside it.
fn settings(usual: SocketAddr, caching: SocketAddr) -> String {
    format!(
        "daemon off;
master_process off;
worker_processes 1;
pid nginx.pid;
error_log stderr crit;
events {{ worker_connections 256; }}
http {{
    access_log off;
    types {{ text/calendar ics; }}
    charset utf-8;
    charset_types text/calendar;
    sendfile on;
    tcp_nopush on;
    etag on;
    keepalive_requests 1000000000;
    keepalive_timeout 600s;
    gzip_static on;
    gzip_vary on;
    client_body_temp_path body;
    proxy_temp_path proxy;
    fastcgi_temp_path fastcgi;
    uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
    server {{ listen {usual}; root files; }}
    server {{
        listen {caching};
        root files;
        open_file_cache max=100 inactive=600s;
        open_file_cache_valid 600s;
    }}
}}
"
    )
}
