//! A database that cannot be written to: it is said, reading goes on, nothing is half-done, and
//! afterwards all is as before.
//!
//! On SQLite alone: there one connection writes, and can be told to behave so. On PostgreSQL it would
//! have to be told to each connection of the pool.

use byalag::kit::Words;
use chrono::Duration;
use sea_orm::ConnectionTrait;
use serde_json::{Value, json};

use crate::support::{Answer, Engine, TestApp, Village};

const READ_ONLY: &str = "PRAGMA query_only = on";
const WRITABLE: &str = "PRAGMA query_only = off";
/// As many pages as there are: SQLite takes the number for at least that.
const FULL: &str = "PRAGMA max_page_count = 1";
const ROOMY: &str = "PRAGMA max_page_count = 1073741823";

/// A village on SQLite, with its chair's token and cookie.
struct Hall {
    test: TestApp,
    base: String,
    token: String,
    cookie: String,
}

impl Hall {
    async fn open() -> Self {
        let test = TestApp::start(Engine::Sqlite).await.unwrap();
        let village = Village::build(&test).await;
        let token = test.token(&village.chair).await;
        let cookie = test.sign_in("karin@example.org").await;
        let hall = Self { base: format!("/api/v1/associations/{}", village.id), test, token, cookie };
        // The first use of a token is noted: not in the middle of what is tried.
        hall.count("offices").await;
        hall
    }

    async fn tell(&self, pragma: &str) {
        self.test.app.db().maintain().execute_unprepared(pragma).await.unwrap();
    }

    /// How many there are, asked through the API.
    async fn count(&self, what: &str) -> usize {
        let path = format!("{}/{what}", self.base);
        let list = self.test.get(&path).token(&self.token).send().await.status(200).json();
        list["items"].as_array().unwrap().len()
    }

    async fn appoint(&self, office: &Value) -> Answer {
        self.test.post(&format!("{}/offices", self.base)).token(&self.token).json(office).send().await
    }

    async fn appoint_on_the_page(&self, name: &str) -> Answer {
        let form = [("post", "deputy"), ("name", name), ("from", "2026-03-10")];
        self.test.post("/gunnarsbyn/board/new").cookie(&self.cookie).form(&form).send().await
    }

    async fn import(&self, sheet: &str, query: &str) -> Answer {
        let path = format!("{}/members/import{query}", self.base);
        self.test.post(&path).token(&self.token).body("text/csv", sheet.as_bytes()).send().await
    }
}

/// A list too long for what is left of any page.
fn sheet() -> String {
    let names = ('a'..='t').flat_map(|one| ('a'..='t').map(move |two| format!("Holm{one}{two}")));
    let mut text = "Medlemsnummer;Förnamn;Efternamn;Adress;Postnummer;Ort\r\n".to_owned();
    for (number, name) in (1..).zip(names) {
        text.push_str(&format!("{number};Anna;{name};Byavägen {number};961 77;Gunnarsbyn\r\n"));
    }
    text
}

#[track_caller]
fn refuses(answer: Answer, code: &str) {
    let answer = answer.status(503);
    assert_eq!(answer.json()["code"], code);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    assert!(!answer.header("retry-after").is_empty());
}

/// The page that helps: the form again with what was typed, and a sentence that says what to do.
#[track_caller]
fn helps(answer: Answer, code: &str, typed: &str) {
    let page = answer.status(503).text();
    assert!(page.contains(&Words::default().code(code, &[])) && page.contains(typed), "{page}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_that_is_read_only_is_still_read() {
    let hall = Hall::open().await;
    let office = json!({ "post": "deputy", "name": "Nils Ny", "from": "2026-03-10" });
    let (offices, letters) = (hall.count("offices").await, hall.test.letters().await.len());
    hall.tell(READ_ONLY).await;
    // By now token and session would note this visit.
    hall.test.later(Duration::minutes(2));
    refuses(hall.appoint(&office).await, "storage_read_only");
    helps(hall.appoint_on_the_page("Siv Ny").await, "storage_read_only", "Siv Ny");
    let asked = hall.test.post("/sign-in").form(&[("email", "anna@example.org")]).send().await;
    helps(asked, "storage_read_only", "anna@example.org");
    let out = hall.test.post("/sign-out").cookie(&hall.cookie).form(&[]).send().await;
    helps(out, "storage_read_only", &Words::default().t("error-503"));
    assert_eq!(hall.count("offices").await, offices);
    hall.test.get("/gunnarsbyn/board").cookie(&hall.cookie).send().await.status(200);
    hall.test.get("/gunnarsbyn").send().await.status(200);
    hall.tell(WRITABLE).await;
    hall.appoint(&office).await.status(201);
    hall.appoint_on_the_page("Siv Ny").await.status(303);
    hall.test.post("/sign-in").form(&[("email", "anna@example.org")]).send().await.status(303);
    assert_eq!((hall.count("offices").await, hall.test.letters().await.len()), (offices + 2, letters + 1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_list_that_does_not_fit_on_the_disk_is_not_there_at_all() {
    let hall = Hall::open().await;
    let sheet = sheet();
    let fits = hall.import(&sheet, "?dry_run=true").await.status(200).json()["accepted"].as_u64().unwrap();
    assert!(fits > 300, "only {fits} rows would be taken");
    hall.tell(FULL).await;
    refuses(hall.import(&sheet, "").await, "storage_full");
    assert_eq!(hall.count("members?limit=500").await, 0);
    hall.test.get("/gunnarsbyn").send().await.status(200);
    hall.tell(ROOMY).await;
    let taken = hall.import(&sheet, "").await.status(200).json();
    assert_eq!(taken["accepted"].as_u64(), Some(fits));
    assert_eq!(hall.count("members?limit=500").await, usize::try_from(fits).unwrap());
}

/// SQLite takes back the whole transaction by itself when the disk is full. What is written, refused
/// and written afterwards must be in the database as others see it, not in the writer's head.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn after_a_full_disk_what_is_acknowledged_is_kept() {
    let hall = Hall::open().await;
    let long = "Siv Ny ".repeat(16);
    let before = hall.count("offices").await;
    hall.tell(FULL).await;
    let mut made = 0;
    loop {
        let answer = hall.appoint_on_the_page(&long).await;
        if answer.code == 503 {
            helps(answer, "storage_full", long.trim());
            break;
        }
        answer.status(303);
        made += 1;
        assert!(made < 200, "the disk is never full");
    }
    assert_eq!(hall.count("offices").await, before + made);
    hall.tell(ROOMY).await;
    let office = json!({ "post": "deputy", "name": "Nils Ny", "from": "2026-03-10" });
    hall.appoint(&office).await.status(201);
    // Refused after the row was deleted, and rolled back: nobody would be chair.
    let list = hall.test.get(&format!("{}/offices", hall.base)).token(&hall.token).send().await.status(200).json();
    let chair = list["items"].as_array().unwrap().iter().find(|office| office["post"] == "chair").unwrap();
    let chair = format!("{}/offices/{}", hall.base, chair["id"].as_str().unwrap());
    hall.test.delete(&chair).token(&hall.token).version(1).send().await.status(409);
    hall.appoint(&office).await.status(201);
    assert_eq!(hall.count("offices").await, before + made + 2);
    // Another process sees the same.
    let other = byalag::kit::db::Db::open(&hall.test.app.config().database_url).await.unwrap();
    let query = sea_orm::Statement::from_string(sea_orm::DbBackend::Sqlite, "SELECT COUNT(*) FROM office");
    let seen: i64 = other.read().query_one_raw(query).await.unwrap().unwrap().try_get_by_index(0).unwrap();
    // With the chair of the county's network.
    assert_eq!(usize::try_from(seen).unwrap(), before + made + 3);
    other.close().await;
}
