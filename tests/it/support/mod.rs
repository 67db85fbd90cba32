//! What tests stand on: an application without a port, with a clock that stands still and mail
//! that is kept, over a database of its own copied from a template migrated once a run.

mod answer;
mod engine;
pub mod service;
pub mod sink;
pub mod village;

use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
};

use byalag::{
    identity::{Caller, acts, draft::TokenDraft},
    kit::{App, chance::Chance, clock::Clock, config::Config, db::Db},
    notices, web,
};
use chrono::{DateTime, Utc};
use poem::{
    Addr, Body, Endpoint, EndpointExt, Request, Response,
    endpoint::BoxEndpoint,
    http::{Method, uri::Scheme},
    web::{LocalAddr, RemoteAddr},
};
use serde_json::Value;

pub use answer::{Answer, contract};
pub use engine::{Engine, Store, required};
pub use village::Village;

/// When every test begins: a Tuesday in spring, noon in Sweden.
pub const NOW: &str = "2026-03-10T11:00:00Z";

/// An application for one test.
pub struct TestApp {
    pub app: App,
    doors: BoxEndpoint<'static, Response>,
    store: Arc<Store>,
}

impl TestApp {
    pub async fn start(engine: Engine) -> Option<Self> {
        let store = Arc::new(Store::make(engine).await?);
        let db = Db::open(&store.url).await.expect("the test's database opens");
        let now: DateTime<Utc> = NOW.parse().unwrap();
        Some(Self::over(db, Clock::fixed(now), store.seed, store))
    }

    fn over(db: Db, clock: Clock, seed: u64, store: Arc<Store>) -> Self {
        let app = web::put_together(App::new(db, clock, Chance::seeded(seed), Config::quiet(&store.url)));
        let doors = web::doors(app.clone()).boxed();
        Self { app, doors, store }
    }

    /// Another node over the same database: it remembers nothing of what this one does.
    pub async fn node(&self) -> Self {
        let db = Db::open(&self.store.url).await.expect("the test's database opens once more");
        Self::over(db, self.app.clock().clone(), self.store.seed.wrapping_add(1), Arc::clone(&self.store))
    }

    /// Moves the clock.
    pub fn later(&self, by: chrono::Duration) {
        self.app.clock().advance(by);
    }

    /// Begins a request.
    pub fn ask(&self, method: Method, path: &str) -> Ask<'_> {
        Ask { test: self, request: Request::builder().method(method).uri_str(path), body: Body::empty(), from: None }
    }

    pub fn get(&self, path: &str) -> Ask<'_> {
        self.ask(Method::GET, path)
    }

    pub fn post(&self, path: &str) -> Ask<'_> {
        self.ask(Method::POST, path)
    }

    pub fn put(&self, path: &str) -> Ask<'_> {
        self.ask(Method::PUT, path)
    }

    pub fn delete(&self, path: &str) -> Ask<'_> {
        self.ask(Method::DELETE, path)
    }

    /// Somebody with an account.
    pub async fn person(&self, email: &str, name: &str) -> Caller {
        let account = self.app.write(async |txn| acts::find_or_make(&self.app, txn, email, name).await).await.unwrap();
        Caller::on_behalf_of(account)
    }

    /// A token of theirs.
    pub async fn token(&self, caller: &Caller) -> String {
        let draft = TokenDraft { name: "test".into(), write: true, days: None };
        acts::create_token(&self.app, caller.account, &draft).await.unwrap().secret
    }

    /// The letters so far, newest first.
    pub async fn letters(&self) -> Vec<notices::letter::Model> {
        notices::recent(self.app.read(), 0, 100).await.unwrap()
    }

    /// The sign-in letters to a mailbox, newest first.
    pub async fn sign_in_letters(&self, email: &str) -> Vec<notices::letter::Model> {
        let mut letters = self.letters().await;
        letters.retain(|letter| letter.purpose == "sign_in" && letter.recipient == email);
        letters
    }

    /// Signs in through the pages and returns the cookie.
    pub async fn sign_in(&self, email: &str) -> String {
        let known = self.sign_in_letters(email).await;
        self.post("/sign-in").form(&[("email", email), ("to", "/me")]).send().await.status(303);
        // The clock may stand still: the new letter is the one that was not there before.
        let letters = self.sign_in_letters(email).await;
        let fresh = letters.iter().find(|letter| known.iter().all(|old| old.id != letter.id));
        let code = code_in(fresh.and_then(|letter| letter.body.as_deref()).expect("a sign-in letter"));
        let answer = self.post("/sign-in/code").form(&[("email", email), ("code", &code)]).send().await.status(303);
        answer.cookie("byalag").expect("a session")
    }
}

/// The six digits in a letter.
pub fn code_in(text: &str) -> String {
    let digits: String = text.chars().filter(|c| c.is_ascii_digit() || *c == ' ' || *c == '\n').collect();
    digits
        .split('\n')
        .map(|line| line.replace(' ', ""))
        .find(|line| line.len() == 6)
        .unwrap_or_else(|| panic!("no code in {text}"))
}

/// A request being made.
pub struct Ask<'a> {
    test: &'a TestApp,
    request: poem::RequestBuilder,
    body: Body,
    from: Option<IpAddr>,
}

impl Ask<'_> {
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.request = self.request.header(name, value);
        self
    }

    pub fn token(self, token: &str) -> Self {
        self.header("authorization", &format!("Bearer {token}"))
    }

    pub fn cookie(self, cookie: &str) -> Self {
        self.header("cookie", &format!("byalag={cookie}"))
    }

    pub fn version(self, version: i64) -> Self {
        self.header("if-match", &format!("\"{version}\""))
    }

    pub fn json(mut self, value: &Value) -> Self {
        self.body = Body::from_string(value.to_string());
        self.header("content-type", "application/json")
    }

    pub fn form(mut self, fields: &[(&str, &str)]) -> Self {
        self.body = Body::from_string(serde_urlencoded::to_string(fields).unwrap());
        self.header("content-type", "application/x-www-form-urlencoded")
    }

    pub fn body(mut self, kind: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.body = Body::from_vec(bytes.into());
        self.header("content-type", kind)
    }

    /// A body as it is, such as a stream without an end.
    pub fn raw(mut self, body: Body) -> Self {
        self.body = body;
        self.header("content-type", "application/json")
    }

    /// As if it came over the wire from that address.
    pub fn sent_from(mut self, address: &str) -> Self {
        self.from = Some(address.parse().unwrap());
        self
    }

    pub async fn send(self) -> Answer {
        let mut request = self.request.body(self.body);
        if let Some(from) = self.from {
            request = over_the_wire(request, from);
        }
        let (method, path) = (request.method().clone(), request.uri().path().to_owned());
        let response = self.test.doors.get_response(request).await;
        Answer::read(&method, &path, response).await
    }
}

/// The request as the server makes it of what a socket brings.
fn over_the_wire(request: Request, from: IpAddr) -> Request {
    let (parts, body) = request.into_parts();
    let mut head = poem::http::Request::builder().method(parts.method).uri(parts.uri).body(()).unwrap();
    *head.headers_mut() = parts.headers;
    let (head, ()) = head.into_parts();
    let remote = RemoteAddr(Addr::SocketAddr(SocketAddr::new(from, 40_000)));
    Request::from_parts((head, LocalAddr::default(), remote, Scheme::HTTP).into(), body)
}

/// Makes a test of each function, on both engines.
#[macro_export]
macro_rules! on_both_engines {
    ($($(#[$doc:meta])* async fn $name:ident($app:ident: TestApp) $body:block)+) => { $(
        $(#[$doc])*
        mod $name {
            use super::*;

            async fn body($app: TestApp) $body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                body($crate::support::TestApp::start($crate::support::Engine::Sqlite).await.unwrap()).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                match $crate::support::TestApp::start($crate::support::Engine::Postgres).await {
                    Some(app) => body(app).await,
                    None => eprintln!("not run: BYALAG_TEST_POSTGRES names no server"),
                }
            }
        }
    )+ };
}
