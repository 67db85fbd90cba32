//! The real service over real sockets: an upload that breaks off, and a polite request to stop.

use std::{
    io::{ErrorKind, Read, Write},
    net::{Shutdown, TcpStream},
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use crate::support::service::{Service, ask_for, free_port};

/// Longer than any answer takes; a service that hangs must not hang the tests.
const PATIENCE: Duration = Duration::from_secs(30);

fn database(folder: &Path) -> String {
    format!("sqlite://{}/byalag.db", folder.display())
}

/// The one who runs the machine makes a token.
fn token(folder: &Path) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_byalag"));
    command.args(["token", "anna@example.org"]).env("BYALAG_DATABASE_URL", database(folder)).env("BYALAG_LOG", "off");
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

/// The JSON of an answer, which must have that status.
fn told(answer: &str, status: u16) -> Value {
    assert!(answer.starts_with(&format!("HTTP/1.1 {status}")), "{answer}");
    serde_json::from_str(answer.split_once("\r\n\r\n").unwrap().1).unwrap()
}

/// Sends one request as whoever has the token.
fn ask_as(port: u16, token: &str, what: &str, body: &str) -> String {
    ask_for(port, &format!("{what} HTTP/1.1\r\nAuthorization: Bearer {token}\r\nX-Rest:"), body)
}

fn connect(port: u16) -> TcpStream {
    let stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream
}

/// All that is answered until the other side closes.
fn rest_of(mut stream: TcpStream) -> String {
    let mut answer = Vec::new();
    match stream.read_to_end(&mut answer) {
        // The other side may hang up on what it has not read.
        Err(error) if error.kind() != ErrorKind::ConnectionReset => panic!("{error}"),
        _ => String::from_utf8_lossy(&answer).into_owned(),
    }
}

#[test]
fn half_an_upload_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (token, port) = (token(folder.path()), free_port());
    let _service = Service::start(&database(folder.path()), port, None);
    let draft = json!({ "name": "Gunnarsbyns byaförening", "municipality": "2582", "chair": "Anna Holm" });
    let made = told(&ask_as(port, &token, "POST /api/v1/associations", &draft.to_string()), 201);
    let members = format!("/api/v1/associations/{}/members", made["id"].as_str().unwrap());
    let list = || told(&ask_as(port, &token, &format!("GET {members}"), ""), 200)["items"].as_array().unwrap().len();
    assert_eq!(list(), 0);
    let mut sheet = "Medlemsnummer;Förnamn;Efternamn\r\n".to_owned();
    let mut number = 0;
    while sheet.len() < 50_000 {
        number += 1;
        sheet.push_str(&format!("{number};Anna;Holm\r\n"));
    }
    let mut stream = connect(port);
    let head = format!(
        "POST {members}/import HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer {token}\r\n\
        Content-Type: text/csv\r\nContent-Length: 100000\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).unwrap();
    stream.write_all(sheet.as_bytes()).unwrap();
    stream.shutdown(Shutdown::Write).unwrap();
    let answer = rest_of(stream);
    assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 4"), "{answer}");
    assert_eq!(list(), 0);
    // And it goes on serving.
    let member = json!({ "given_name": "Anna", "family_name": "Holm" });
    told(&ask_as(port, &token, &format!("POST {members}"), &member.to_string()), 201);
    assert_eq!(list(), 1);
}

#[test]
fn what_is_under_way_is_answered_before_the_service_stops() {
    let folder = tempfile::tempdir().unwrap();
    let port = free_port();
    let mut service = Service::start(&database(folder.path()), port, None);
    let body = json!({ "email": "anna@example.org" }).to_string();
    let (first, second) = body.split_at(body.len() / 2);
    let mut stream = connect(port);
    let head = format!(
        "POST /api/v1/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).unwrap();
    stream.write_all(first.as_bytes()).unwrap();
    std::thread::sleep(Duration::from_millis(300));
    service.ask_to_stop();
    // The door closes to those who come now.
    let until = Instant::now() + Duration::from_secs(5);
    while TcpStream::connect(("127.0.0.1", port)).is_ok() {
        assert!(Instant::now() < until, "the service still lets people in");
        std::thread::sleep(Duration::from_millis(20));
    }
    assert!(service.ended_within(Duration::ZERO).is_none(), "the service ended with a request under way");
    stream.write_all(second.as_bytes()).unwrap();
    let answer = rest_of(stream);
    assert!(answer.starts_with("HTTP/1.1 202"), "{answer}");
    // The service gives answers under way ten seconds; there is nothing left to wait for.
    let status = service.ended_within(Duration::from_secs(10)).expect("the service stops in time");
    assert!(status.success(), "{status}");
}

#[test]
fn a_request_that_never_ends_does_not_keep_the_service() {
    let folder = tempfile::tempdir().unwrap();
    let port = free_port();
    let mut service = Service::start(&database(folder.path()), port, None);
    let mut stream = connect(port);
    let head = "POST /api/v1/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{";
    stream.write_all(head.as_bytes()).unwrap();
    std::thread::sleep(Duration::from_millis(300));
    let asked = Instant::now();
    service.ask_to_stop();
    let status = service.ended_within(Duration::from_secs(20)).expect("the service stops all the same");
    assert!(status.success() && asked.elapsed() >= Duration::from_secs(5), "{status} after {:?}", asked.elapsed());
    assert!(rest_of(stream).is_empty());
}
