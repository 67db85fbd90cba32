//! The village in which the machines run, and who acts there.

use byalag::{
    associations::draft::BylawsDraft,
    identity::{Caller, acts::enter_as},
    meetings::MeetingId,
};
use chrono::Duration;
use poem::http::Method;
use proptest::{
    prop_oneof,
    strategy::{Just, Strategy},
};
use sea_orm::{ConnectionTrait, Statement, Value as Bound};
use serde_json::{Value, json};

use crate::support::{Answer, Ask, TestApp, Village};

/// An id that nothing has.
pub const UNKNOWN: &str = "018f0000-0000-7000-8000-000000000000";
/// Those who come to meetings: all on the list but the last, who is a guest.
pub const PEOPLE: [&str; 9] = [
    "Karin Nilsson",
    "Sven Öberg",
    "Per Åström",
    "Aino Lahti",
    "Anna Holm",
    "Bo Ek",
    "Cilla Berg",
    "Dag Lund",
    "Rut Gäst",
];
/// How many of them are on the list.
pub const LISTED: usize = 8;
/// Who of them has not paid, and may not vote.
pub const UNPAID: usize = 6;
/// The board, with a vote each.
pub const BOARD: usize = 4;
const MAILBOXES: [&str; LISTED] = ["karin", "sven", "per", "aino", "anna", "bo", "cilla", "dag"];

/// Who does something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Chair,
    Secretary,
    BoardMember,
    Treasurer,
    Auditor,
    Member,
    Stranger,
    Nobody,
}

impl Who {
    /// Which of the people they are.
    pub fn person(self) -> Option<usize> {
        match self {
            Self::Chair => Some(0),
            Self::Secretary => Some(1),
            Self::BoardMember => Some(2),
            Self::Treasurer => Some(3),
            Self::Member => Some(4),
            Self::Auditor | Self::Stranger | Self::Nobody => None,
        }
    }

    /// Whether the association is theirs in any way.
    pub fn is_inside(self) -> bool {
        !matches!(self, Self::Stranger | Self::Nobody)
    }

    /// Whether they plan, call and hold meetings by their office.
    pub fn leads(self) -> bool {
        matches!(self, Self::Chair | Self::Secretary)
    }

    /// Whether they sit on the board.
    pub fn on_board(self) -> bool {
        self.leads() || matches!(self, Self::BoardMember | Self::Treasurer)
    }

    /// Whether they see the board's meetings.
    pub fn sees_board(self) -> bool {
        self.on_board() || self == Self::Auditor
    }
}

/// Somebody, most often one who may.
pub fn who() -> impl Strategy<Value = Who> {
    prop_oneof![
        10 => Just(Who::Chair),
        8 => Just(Who::Secretary),
        4 => Just(Who::BoardMember),
        3 => Just(Who::Treasurer),
        1 => Just(Who::Auditor),
        3 => Just(Who::Member),
        1 => Just(Who::Stranger),
        1 => Just(Who::Nobody),
    ]
}

/// The status of what is done, or of why it is refused.
pub type Verdict = Result<u16, u16>;

/// Refuses with a status, unless.
pub fn only(allowed: bool, otherwise: u16) -> Result<(), u16> {
    if allowed { Ok(()) } else { Err(otherwise) }
}

/// By what somebody shows who they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// A session opened within five minutes.
    Fresh,
    /// A session opened before.
    Old,
    /// A token.
    Token,
}

struct Keys {
    who: Who,
    token: String,
    old: String,
    fresh: String,
}

/// One request of a machine.
pub struct Request {
    pub method: Method,
    /// The address below the meeting's, with its stroke.
    pub path: String,
    pub version: Option<i64>,
    /// Null for none.
    pub body: Value,
}

impl Request {
    pub fn new(method: Method, path: &str, body: Value) -> Self {
        Self { method, path: path.to_owned(), version: None, body }
    }

    pub fn at(self, version: i64) -> Self {
        Self { version: Some(version), ..self }
    }
}

/// The village with its list.
pub struct World<'a> {
    pub test: &'a TestApp,
    home: String,
    /// The ids of those on the list, in the order of the people.
    pub members: Vec<String>,
    keys: Vec<Keys>,
}

impl<'a> World<'a> {
    /// The village, with these rules in its bylaws.
    pub async fn build(test: &'a TestApp, rules: &Value) -> Self {
        let village = Village::build(test).await;
        let mut world = Self {
            test,
            home: format!("/api/v1/associations/{}", village.id),
            members: Vec::new(),
            keys: keys(test, &village).await,
        };
        let mut bylaws = serde_json::to_value(BylawsDraft::default()).unwrap();
        for (name, value) in rules.as_object().unwrap() {
            bylaws[name] = value.clone();
        }
        let path = format!("{}/bylaws", world.home);
        world.ask(Who::Chair, Method::PUT, &path).version(0).json(&bylaws).send().await.status(200);
        let path = format!("{}/members", world.home);
        for (place, (name, mailbox)) in PEOPLE.iter().zip(MAILBOXES).enumerate() {
            let (given, family) = name.split_once(' ').unwrap();
            let paid = if place == UNPAID { json!([]) } else { json!([2026]) };
            let email = format!("{mailbox}@example.org");
            let draft = json!({ "given_name": given, "family_name": family, "email": email, "fee_years": paid });
            let made = world.ask(Who::Chair, Method::POST, &path).json(&draft).send().await.status(201).json();
            world.members.push(text(&made["id"]));
        }
        world
    }

    /// Begins a request with somebody's token.
    fn ask(&self, who: Who, method: Method, path: &str) -> Ask<'a> {
        let ask = self.test.ask(method, path);
        match self.keys.iter().find(|keys| keys.who == who) {
            Some(keys) => ask.token(&keys.token),
            None => ask,
        }
    }

    /// Plans a meeting and answers with it.
    pub async fn plan(&self, kind: &str, starts: &str) -> Value {
        let draft = json!({ "kind": kind, "starts": starts, "place": "Bystugan" });
        let path = format!("{}/meetings", self.home);
        self.ask(Who::Secretary, Method::POST, &path).json(&draft).send().await.status(201).json()
    }

    /// Sends a request about a meeting.
    pub async fn send(&self, who: Who, meeting: MeetingId, request: &Request) -> Answer {
        self.send_by(who, Hand::Token, meeting, request).await
    }

    /// The same, shown by that hand.
    pub async fn send_by(&self, who: Who, hand: Hand, meeting: MeetingId, request: &Request) -> Answer {
        let path = format!("{}/meetings/{meeting}{}", self.home, request.path);
        let ask = self.test.ask(request.method.clone(), &path);
        let ask = match (self.keys.iter().find(|keys| keys.who == who), hand) {
            (None, _) => ask,
            (Some(keys), Hand::Token) => ask.token(&keys.token),
            (Some(keys), Hand::Old) => ask.cookie(&keys.old),
            (Some(keys), Hand::Fresh) => ask.cookie(&keys.fresh),
        };
        let ask = match request.version {
            Some(version) => ask.version(version),
            None => ask,
        };
        if request.body.is_null() { ask.send().await } else { ask.json(&request.body).send().await }
    }

    /// Brings a scan of what was signed, and answers with its id.
    pub async fn bring_scan(&self, meeting: MeetingId, bytes: &[u8]) -> String {
        let path = format!("{}/meetings/{meeting}/documents?purpose=scan&file_name=skannat.pdf", self.home);
        let ask = self.ask(Who::Secretary, Method::POST, &path).body("application/octet-stream", bytes);
        text(&ask.send().await.status(201).json()["id"])
    }

    /// What the database itself says, a line of text each, sorted.
    pub async fn facts(&self, sql: &str, bound: Vec<Bound>) -> Vec<String> {
        let db = self.test.app.read();
        let query = Statement::from_sql_and_values(db.get_database_backend(), sql, bound);
        let rows = db.query_all_raw(query).await.unwrap();
        let mut facts: Vec<String> = rows.iter().map(|row| row.try_get_by_index::<String>(0).unwrap()).collect();
        facts.sort();
        facts
    }
}

/// Tokens and sessions; the clock goes on six minutes between the old sessions and the fresh ones.
async fn keys(test: &TestApp, village: &Village) -> Vec<Keys> {
    let callers = [
        (Who::Chair, &village.chair),
        (Who::Secretary, &village.secretary),
        (Who::BoardMember, &village.board_member),
        (Who::Treasurer, &village.treasurer),
        (Who::Auditor, &village.auditor),
        (Who::Member, &village.member),
        (Who::Stranger, &village.stranger),
    ];
    let mut keys = Vec::new();
    for (who, caller) in callers {
        let (token, old) = (test.token(caller).await, session(test, caller).await);
        keys.push(Keys { who, token, old, fresh: String::new() });
    }
    test.later(Duration::minutes(6));
    for (keys, (_, caller)) in keys.iter_mut().zip(callers) {
        keys.fresh = session(test, caller).await;
    }
    keys
}

async fn session(test: &TestApp, caller: &Caller) -> String {
    enter_as(&test.app, &caller.email, &caller.name).await.unwrap().secret
}

/// A text out of an answer.
pub fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}
