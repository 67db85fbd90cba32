//! The commands, as whoever runs the service types them.

use std::{
    path::Path,
    process::{Command, Output},
};

use crate::support::service::{Service, ask_for, free_port};

fn byalag(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_byalag"))
        .args(arguments)
        .env("BYALAG_DATABASE_URL", database(folder))
        .env("BYALAG_LOG", "off")
        .output()
        .unwrap()
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
    let elsewhere = tempfile::tempdir().unwrap();
    said(&byalag(elsewhere.path(), &["restore", copy.to_str().unwrap()]));
    refused(&byalag(elsewhere.path(), &["restore", copy.to_str().unwrap()]));
    assert!(said(&byalag(elsewhere.path(), &["verify"])).contains("0 broken"));
    let _service = Service::start(&database(elsewhere.path()), port, None);
    let me =
        ask_for(port, &format!("GET /api/v1/me HTTP/1.1\r\nAuthorization: Bearer {}\r\nX-Rest:", token.trim()), "");
    assert!(me.contains("anna@example.org"), "{me}");
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
