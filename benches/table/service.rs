//! The real binary as a child process, and its data.

use std::{
    fs::{self, File},
    net::{SocketAddr, TcpListener},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use byalag::{
    identity::{self, session},
    kit::{chance::Chance, clock::Clock, config::Config, secret},
    web,
};
use sea_orm::{ActiveValue::Set, EntityTrait};
use serde_json::Value;

use super::{
    http::{Answer, Connection, request},
    machine,
    report::Fallible,
};

/// The binary that is measured.
const BINARY: &str = env!("CARGO_BIN_EXE_byalag");
/// How long a service may take to be ready.
const READY_WITHIN: Duration = Duration::from_secs(30);

/// A running service; it ends with the value.
pub struct Service {
    child: Child,
    /// Where it listens.
    pub address: SocketAddr,
    /// How long it took from its start until it said that it was ready.
    pub ready_after: Duration,
}

impl Service {
    /// Starts the service over a database and waits until it is ready.
    ///
    /// # Errors
    /// When it does not become ready; what it said is in the error.
    pub fn start(folder: &Path, url: &str) -> Fallible<Self> {
        let address = free_address()?;
        let log = folder.join(format!("service-{}.log", address.port()));
        let mut command = machine::on(machine::SERVERS, BINARY);
        let listen = address.to_string();
        let settings = [("BYALAG_DATABASE_URL", url), ("BYALAG_LISTEN", listen.as_str()), ("BYALAG_LOG", "warn")];
        let began = Instant::now();
        let child = plain(&mut command)
            .arg("serve")
            .envs(settings)
            .stdout(Stdio::null())
            .stderr(File::create(&log)?)
            .spawn()?;
        let mut service = Self { child, address, ready_after: Duration::ZERO };
        while !service.is_ready() {
            if began.elapsed() > READY_WITHIN || !matches!(service.child.try_wait(), Ok(None)) {
                let said = fs::read_to_string(&log).unwrap_or_default();
                return Err(
                    format!("the service did not become ready: {}", said.lines().last().unwrap_or_default()).into()
                );
            }
            thread::sleep(Duration::from_micros(500));
        }
        service.ready_after = began.elapsed();
        Ok(service)
    }

    fn is_ready(&self) -> bool {
        let asked = Connection::open(self.address)
            .map_err(Into::into)
            .and_then(|mut open| open.ask(&request("GET", "/health/ready", &[], b"")));
        asked.is_ok_and(|answer| answer.status == 200)
    }

    /// Its process.
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Asks once, on a connection of its own.
    ///
    /// # Errors
    /// When there is no answer.
    pub fn ask(&self, bytes: &[u8]) -> Fallible<Answer> {
        Connection::open(self.address)?.ask(bytes)
    }

    /// Reads something from the API.
    ///
    /// # Errors
    /// When it is not to be had.
    pub fn get(&self, token: &str, path: &str) -> Fallible<Value> {
        self.ask(&api("GET", path, token, None))?.expect(200)?.json()
    }

    /// Makes something through the API.
    ///
    /// # Errors
    /// When it is refused.
    pub fn post(&self, token: &str, path: &str, body: &Value) -> Fallible<Value> {
        self.ask(&api("POST", path, token, Some(body)))?.expect(201)?.json()
    }

    /// The id of the association of that slug.
    ///
    /// # Errors
    /// When there is none.
    pub fn association(&self, slug: &str) -> Fallible<String> {
        text(&self.get("", &format!("/associations/by-slug/{slug}"))?, "id")
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        machine::part_with(&mut self.child);
    }
}

/// A request to the API, with a token unless it is empty.
pub fn api(method: &str, path: &str, token: &str, body: Option<&Value>) -> Vec<u8> {
    let mut headers = Vec::new();
    if !token.is_empty() {
        headers.push(format!("Authorization: Bearer {token}"));
    }
    if body.is_some() {
        headers.push("Content-Type: application/json".to_owned());
    }
    let body = body.map(Value::to_string).unwrap_or_default();
    request(method, &format!("/api/v1{path}"), &headers, body.as_bytes())
}

/// A change to something whose version is known.
pub fn put(path: &str, token: &str, version: i64, body: &Value) -> Vec<u8> {
    let headers = [
        format!("Authorization: Bearer {token}"),
        "Content-Type: application/json".to_owned(),
        format!("If-Match: \"{version}\""),
    ];
    request("PUT", &format!("/api/v1{path}"), &headers, body.to_string().as_bytes())
}

/// The text in a field of a JSON object.
///
/// # Errors
/// When there is none.
pub fn text(object: &Value, field: &str) -> Fallible<String> {
    let text = object.get(field).and_then(Value::as_str).ok_or_else(|| format!("no {field} in the answer"))?;
    Ok(text.to_owned())
}

/// The rows of a list.
pub fn items(list: &Value) -> &[Value] {
    list.get("items").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

/// A bearer token, made by the command line.
///
/// # Errors
/// When the command fails.
pub fn token(url: &str, email: &str) -> Fallible<String> {
    let made = plain(&mut Command::new(BINARY)).args(["token", email]).env("BYALAG_DATABASE_URL", url).output()?;
    if !made.status.success() {
        return Err(format!("byalag token: {}", String::from_utf8_lossy(&made.stderr)).into());
    }
    Ok(String::from_utf8(made.stdout)?.trim().to_owned())
}

/// The cookie header of a browser in which somebody has signed in, entered as signing in does.
///
/// # Errors
/// A fault of the store.
pub fn cookie(url: &str, email: &str) -> Fallible<String> {
    runtime()?.block_on(async {
        let app = web::open(Config::quiet(url), Clock::System, Chance::System).await?;
        let account = identity::acts::be_someone(&app, email).await?;
        let cookie = secret::fresh(app.chance());
        let row = session::ActiveModel {
            id: Set(app.id()),
            secret_hash: Set(secret::hash(&cookie)),
            account_id: Set(Some(account.id)),
            email: Set(account.email),
            created: Set(app.now()),
            seen: Set(app.now()),
            ended: Set(None),
        };
        app.write(async |txn| {
            session::Entity::insert(row).exec_without_returning(txn).await?;
            Ok(())
        })
        .await?;
        app.db().clone().close().await;
        Fallible::Ok(format!("Cookie: {}={cookie}", identity::caller::COOKIE))
    })
}

/// Makes the data of that size, unless a file newer than the binary is there already.
///
/// # Errors
/// When the command fails.
pub fn data(size: &str) -> Fallible<PathBuf> {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("bench-{size}.db"));
    let changed = |path: &Path| fs::metadata(path).and_then(|known| known.modified());
    if changed(&file).is_ok_and(|made| changed(Path::new(BINARY)).is_ok_and(|built| made > built)) {
        return Ok(file);
    }
    eprintln!("making the data: {size}");
    let mut command = machine::on("0-1", BINARY);
    let status =
        plain(&mut command).args(["demo", "--fresh", "--only-make", "--size", size, "--file"]).arg(&file).status()?;
    if status.success() { Ok(file) } else { Err(format!("byalag demo --size {size}: {status}").into()) }
}

/// A runtime for the few things that are done in this process.
///
/// # Errors
/// When no threads are to be had.
pub fn runtime() -> Fallible<tokio::runtime::Runtime> {
    Ok(tokio::runtime::Builder::new_current_thread().enable_all().build()?)
}

/// A port of loopback that nobody listens on.
///
/// # Errors
/// When there is none.
pub fn free_address() -> Fallible<SocketAddr> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?)
}

/// Without the settings of whoever measures.
fn plain(command: &mut Command) -> &mut Command {
    for name in ["DATABASE_URL", "LISTEN", "BASE_URL", "SMTP_URL", "LOG", "TRUSTED_PROXIES", "PUBLIC_METRICS"] {
        command.env_remove(format!("BYALAG_{name}"));
    }
    command.stdin(Stdio::null())
}
