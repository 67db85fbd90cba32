//! The commands, as whoever runs the service types them.

use std::{
    ffi::OsString,
    fs::Permissions,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use crate::support::{
    Engine, Store, required,
    service::{Service, ask_for, free_port},
};

fn byalag(folder: &Path, arguments: &[&str]) -> Output {
    command(&database(folder), arguments).output().unwrap()
}

fn command(database: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_byalag"));
    command.args(arguments).env("BYALAG_DATABASE_URL", database).env("BYALAG_LOG", "off");
    command
}

fn database(folder: &Path) -> String {
    format!("sqlite://{}/byalag.db", folder.display())
}

fn said(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn refused(output: &Output) -> String {
    assert!(!output.status.success());
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn a_token_is_printed_alone_and_works() {
    let folder = tempfile::tempdir().unwrap();
    let token = said(&byalag(folder.path(), &["token", "anna@example.org", "--name", "skript"]));
    assert!(token.starts_with("byl_") && token.trim().lines().count() == 1);
    assert!(said(&byalag(folder.path(), &["operator", "anna@example.org"])).contains("anna@example.org"));
    let port = free_port();
    let _service = Service::start(&database(folder.path()), port, None);
    let me =
        ask_for(port, &format!("GET /api/v1/me HTTP/1.1\r\nAuthorization: Bearer {}\r\nX-Rest:", token.trim()), "");
    assert!(me.contains("anna@example.org") && me.contains("\"operator\":true"), "{me}");
    assert!(refused(&byalag(folder.path(), &["token", "inte en adress"])).contains("e-mail"));
}

#[test]
fn a_backup_made_while_serving_is_restored_whole() {
    let folder = tempfile::tempdir().unwrap();
    let token = said(&byalag(folder.path(), &["token", "anna@example.org"]));
    let port = free_port();
    let service = Service::start(&database(folder.path()), port, None);
    let copy = folder.path().join("copy.db");
    said(&byalag(folder.path(), &["backup", copy.to_str().unwrap()]));
    assert!(refused(&byalag(folder.path(), &["backup", copy.to_str().unwrap()])).contains("copy.db"));
    drop(service);
    // Who may not read the backup may not read what comes of it; a file without a byte is no database yet.
    std::fs::set_permissions(&copy, Permissions::from_mode(0o600)).unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let target = elsewhere.path().join("byalag.db");
    std::fs::write(&target, "").unwrap();
    said(&byalag(elsewhere.path(), &["restore", copy.to_str().unwrap()]));
    assert_eq!(target.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    refused(&byalag(elsewhere.path(), &["restore", copy.to_str().unwrap()]));
    assert!(said(&byalag(elsewhere.path(), &["verify"])).contains("0 broken"));
    let _service = Service::start(&database(elsewhere.path()), port, None);
    let me =
        ask_for(port, &format!("GET /api/v1/me HTTP/1.1\r\nAuthorization: Bearer {}\r\nX-Rest:", token.trim()), "");
    assert!(me.contains("anna@example.org"), "{me}");
    // The counts are for this machine, and not for whom a proxy on it speaks.
    let counts = |more: &str| ask_for(port, &format!("GET /metrics HTTP/1.1\r\n{more}X-Rest:"), "");
    assert!(counts("").starts_with("HTTP/1.1 200"), "{}", counts(""));
    for header in ["X-Forwarded-For: 192.0.2.7\r\n", "Forwarded: for=192.0.2.7\r\n"] {
        assert!(counts(header).starts_with("HTTP/1.1 404"), "{header}");
    }
}

/// A PATH on which the command finds `pg_dump` and `pg_restore`. Debian keeps them out of the usual
/// one, a folder for each version: the newest reads what every server writes.
fn path_with_postgres() -> Option<OsString> {
    let usual = std::env::var_os("PATH").unwrap_or_default();
    let mut places: Vec<PathBuf> = std::env::split_paths(&usual).collect();
    let version = |folder: &PathBuf| folder.file_name().and_then(|name| name.to_str()?.parse::<f64>().ok());
    let installed = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten().map(|entry| entry.path());
    let newest = installed.max_by(|one, other| version(one).partial_cmp(&version(other)).unwrap());
    if let Some(folder) = newest {
        places.insert(0, folder.join("bin"));
    }
    let found = |tool: &str| places.iter().any(|place| place.join(tool).is_file());
    (found("pg_dump") && found("pg_restore")).then(|| std::env::join_paths(&places).unwrap())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_of_postgres_is_restored_whole() {
    let Some(path) = path_with_postgres() else {
        assert!(!required("postgres"), "PostgreSQL is required: pg_dump and pg_restore are not there");
        eprintln!("not run: there is no pg_dump and pg_restore");
        return;
    };
    let (Some(from), Some(to)) = (Store::make(Engine::Postgres).await, Store::bare_postgres().await) else {
        eprintln!("not run: BYALAG_TEST_POSTGRES names no server");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy.dump");
    let copy = copy.to_str().unwrap();
    let run = |url: &str, arguments: &[&str]| command(url, arguments).env("PATH", &path).output().unwrap();
    let token = said(&run(&from.url, &["token", "anna@example.org"]));
    said(&run(&from.url, &["operator", "maria@example.org"]));
    said(&run(&from.url, &["backup", copy]));
    assert!(refused(&run(&from.url, &["backup", copy])).contains("copy.dump"));
    // What comes after the backup is not in it.
    said(&run(&from.url, &["token", "late@example.org"]));
    said(&run(&to.url, &["restore", copy]));
    // A database that holds something already is left as it is.
    refused(&run(&to.url, &["restore", copy]));
    let verified = said(&run(&to.url, &["verify"]));
    assert!(verified.contains("0 broken") && !verified.contains("journal: 0 lines"), "{verified}");
    let port = free_port();
    let _service = Service::start(&to.url, port, None);
    let me =
        ask_for(port, &format!("GET /api/v1/me HTTP/1.1\r\nAuthorization: Bearer {}\r\nX-Rest:", token.trim()), "");
    assert!(me.starts_with("HTTP/1.1 200") && me.contains("anna@example.org"), "{me}");
    assert_eq!(accounts(&to.url).await, ["anna@example.org", "maria@example.org"]);
    assert_eq!(accounts(&from.url).await.len(), 3);
}

/// The mailboxes of all accounts, sorted.
async fn accounts(database: &str) -> Vec<String> {
    use sea_orm::{ConnectionTrait, DbBackend, Statement};
    let db = byalag::kit::db::Db::open(database).await.unwrap();
    let query = Statement::from_string(DbBackend::Postgres, "SELECT email FROM account ORDER BY email");
    let rows = db.read().query_all_raw(query).await.unwrap();
    let emails = rows.iter().map(|row| row.try_get_by_index::<String>(0).unwrap()).collect();
    db.close().await;
    emails
}

#[test]
fn a_damaged_backup_is_not_put_in_place() {
    let folder = tempfile::tempdir().unwrap();
    let broken = folder.path().join("broken.db");
    std::fs::write(&broken, [7; 5000]).unwrap();
    refused(&byalag(folder.path(), &["restore", broken.to_str().unwrap()]));
    assert!(!folder.path().join("byalag.db").exists());
}

#[test]
fn a_package_that_is_not_there_is_named_and_one_that_is_none_is_told() {
    let folder = tempfile::tempdir().unwrap();
    assert!(refused(&byalag(folder.path(), &["verify", "gone.zip"])).contains("gone.zip"));
    let file = folder.path().join("letter.zip");
    std::fs::write(&file, "Hej!").unwrap();
    let output = byalag(folder.path(), &["verify", file.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.starts_with("the archive cannot be read: ") && said.ends_with(": TOUCHED\n"), "{said}");
    assert!(!folder.path().join("byalag.db").exists());
}

#[test]
fn a_port_that_is_taken_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let output = byalag(folder.path(), &["serve", "--listen", &address]);
    assert!(refused(&output).contains(&address));
}

#[test]
fn the_document_needs_no_database() {
    let folder = tempfile::tempdir().unwrap();
    assert!(said(&byalag(folder.path(), &["openapi"])).contains("\"openapi\": \"3."));
    assert!(!folder.path().join("byalag.db").exists());
    for command in
        ["serve", "demo", "work", "migrate", "openapi", "backup", "restore", "verify", "token", "operator", "import"]
    {
        assert!(said(&byalag(folder.path(), &[command, "--help"])).lines().count() > 3);
    }
}
