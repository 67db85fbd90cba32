//! A general meeting to measure with: an association of its own, whose members come from a list, and
//! its annual meeting, planned, called and opened through the API.

use byalag::kit::clock::Clock;
use chrono::{Days, SecondsFormat};
use serde_json::{Value, json};

use super::{
    drafts,
    http::{Answer, request},
    report::Fallible,
    service::{Service, api, items, put, text},
};

/// The mailbox of the chair, who holds the meeting.
pub const MAILBOX: &str = "stina.stamma@example.org";
/// Days from the call to the meeting's day: more than bylaws usually ask for.
const NOTICE: u64 = 30;

/// An annual meeting that goes on.
pub struct Gathering<'s> {
    service: &'s Service,
    token: String,
    /// Where its page at the door is.
    pub page: String,
    /// The members, as the list sorts.
    pub members: Vec<Value>,
    place: String,
}

impl<'s> Gathering<'s> {
    /// Founds the association, takes so many members in and opens the meeting.
    ///
    /// It is opened before its day: people come when they are tapped. The call is a poster, so that
    /// no letters are on their way while something is measured.
    ///
    /// # Errors
    /// When a step is refused.
    pub fn open(service: &'s Service, token: &str, members: u64) -> Fallible<Self> {
        let founding = json!({ "name": "Stämmobyn", "municipality": "2582", "chair": "Stina Stämma" });
        let founded = service.post(token, "/associations", &founding)?;
        let home = format!("/associations/{}", text(&founded, "id")?);
        import(service, token, &home, members)?;
        let day = drafts::today() + Days::new(NOTICE);
        let plan = json!({ "kind": "annual", "starts": format!("{day}T18:00:00"), "place": "Bygdegården" });
        let planned = service.post(token, &format!("{home}/meetings"), &plan)?;
        let id = text(&planned, "id")?;
        let meeting = Self {
            service,
            token: token.to_owned(),
            page: format!("/{}/meetings/{id}/hall", text(&founded, "slug")?),
            members: roster(service, token, &home)?,
            place: format!("{home}/meetings/{id}"),
        };
        meeting.post("/call", Some(&json!({ "channels": ["poster"] })), 201)?;
        meeting.post("/open?other_day=true", None, 200)?;
        Ok(meeting)
    }

    /// The header that says who asks, as a program says it.
    pub fn bearer(&self) -> String {
        format!("Authorization: Bearer {}", self.token)
    }

    /// The whole path of something that is the meeting's.
    pub fn path(&self, of: &str) -> String {
        format!("/api/v1{}{of}", self.place)
    }

    /// A request that reads something of the meeting's.
    pub fn reading(&self, of: &str) -> Vec<u8> {
        api("GET", &format!("{}{of}", self.place), &self.token, None)
    }

    /// Reads something of the meeting's.
    ///
    /// # Errors
    /// When it is not to be had.
    pub fn get(&self, of: &str) -> Fallible<Value> {
        self.ask(&self.reading(of), 200)?.json()
    }

    /// Does or makes something at the meeting; `due` is the status of a good answer.
    ///
    /// # Errors
    /// When it is refused.
    pub fn post(&self, of: &str, body: Option<&Value>, due: u16) -> Fallible<Value> {
        self.ask(&api("POST", &format!("{}{of}", self.place), &self.token, body), due)?.json()
    }

    /// Changes something of the meeting's that stood at that version.
    ///
    /// # Errors
    /// When it is refused.
    pub fn put(&self, of: &str, version: i64, body: &Value) -> Fallible<Value> {
        self.ask(&put(&format!("{}{of}", self.place), &self.token, version, body), 200)?.json()
    }

    /// Sends a request on a connection of its own.
    ///
    /// # Errors
    /// When its answer has another status.
    pub fn ask(&self, bytes: &[u8], due: u16) -> Fallible<Answer> {
        self.service.ask(bytes)?.expect(due)
    }

    /// A tap at the door, as the page's script sends it: `who` is the header that says who taps.
    pub fn tap(&self, who: &str, member: &str, came: bool, key: &str) -> Vec<u8> {
        let headers = [
            who.to_owned(),
            "Content-Type: application/json".to_owned(),
            "Sec-Fetch-Site: same-origin".to_owned(),
            format!("Idempotency-Key: {key}"),
        ];
        let presence = if came { "arrived" } else { "left" };
        let at = Clock::System.now().to_rfc3339_opts(SecondsFormat::Millis, true);
        let body = json!({ "presence": presence, "at": at, "member_id": member });
        request("POST", &self.path("/attendance"), &headers, body.to_string().as_bytes())
    }
}

/// Takes the members in, all at once.
fn import(service: &Service, token: &str, home: &str, members: u64) -> Fallible<()> {
    let headers = [format!("Authorization: Bearer {token}"), "Content-Type: text/csv".to_owned()];
    let path = format!("/api/v1{home}/members/import");
    let sheet = drafts::sheet(members);
    let report = service.ask(&request("POST", &path, &headers, sheet.as_bytes()))?.expect(200)?.json()?;
    match report.get("accepted").and_then(Value::as_u64) {
        Some(accepted) if accepted == members => Ok(()),
        accepted => Err(format!("of {members} members it took {accepted:?}").into()),
    }
}

/// The whole membership list.
fn roster(service: &Service, token: &str, home: &str) -> Fallible<Vec<Value>> {
    let mut members = Vec::new();
    let mut from = String::new();
    loop {
        let page = service.get(token, &format!("{home}/members?limit=500{from}"))?;
        members.extend(items(&page).iter().cloned());
        match text(&page, "next") {
            Ok(next) => from = format!("&after={next}"),
            Err(_) => return Ok(members),
        }
    }
}
