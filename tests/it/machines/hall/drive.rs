//! Runs the life of a meeting against the application, and holds it against the model at each step.

use std::{cell::Cell, collections::BTreeMap};

use byalag::meetings::MeetingId;
use poem::http::Method;
use serde_json::{Value, json};

use super::{
    Act, Chosen, Life, POSTS, STATES, Step,
    model::Model,
    parts::{Phase, Point},
};
use crate::{
    machines::world::{PEOPLE, Request, UNKNOWN, Who, World, text},
    support::Answer,
};

/// This very day: the doors are open.
const STARTS: &str = "2026-03-10T12:30:00";

/// What the database says of a meeting, and of the offices that it gave.
const FACTS: &str = "
SELECT 'meeting|' || state || '|' || CAST(version AS text)
    || CASE WHEN roll_frozen IS NULL THEN '|-' ELSE '|settled' END
    || CASE WHEN opened IS NULL THEN '|-' ELSE '|opened' END
    || CASE WHEN closed IS NULL THEN '|-' ELSE '|closed' END
    || CASE WHEN cancelled IS NULL THEN '|-' ELSE '|cancelled' END FROM meeting WHERE id = $1
UNION ALL SELECT 'attendance|' || name || CASE WHEN left_at IS NULL THEN '|here' ELSE '|left' END
    FROM attendance WHERE meeting_id = $1
UNION ALL SELECT 'roll|' || name || CASE WHEN may THEN '|may' ELSE '|may not' END
    || CASE WHEN corrected THEN '|corrected' ELSE '|-' END FROM roll_entry WHERE meeting_id = $1
UNION ALL SELECT 'proxy|' || giver.family_name || '|' || holder.family_name FROM proxy
    JOIN member giver ON giver.id = proxy.giver_id JOIN member holder ON holder.id = proxy.holder_id
    WHERE proxy.meeting_id = $1
UNION ALL SELECT 'chosen|' || role || '|' || name FROM meeting_officer WHERE meeting_id = $1
UNION ALL SELECT 'point|' || CAST(number AS text) || '|' || state || '|' || decision || '|' || CAST(version AS text)
    FROM agenda_item WHERE meeting_id = $1
UNION ALL SELECT 'ballot|' || CAST(entitled AS text) || '|' || COALESCE(CAST(winner AS text), '-')
    || CASE WHEN casting THEN '|casting|' ELSE '|-|' END || options || '|' || COALESCE(CAST(abstained AS text), '-')
    FROM ballot WHERE meeting_id = $1
UNION ALL SELECT 'election|' || post || '|' || CAST(seats AS text)
    || CASE WHEN decided IS NULL THEN '|-|' ELSE '|decided|' END || CAST(version AS text)
    FROM election WHERE meeting_id = $1
UNION ALL SELECT 'candidate|' || name || CASE WHEN elected THEN '|elected' ELSE '|-' END
    FROM candidate WHERE meeting_id = $1
UNION ALL SELECT 'office|' || name || '|' || post FROM office WHERE name LIKE $2";

struct Scene<'a> {
    world: &'a World<'a>,
    id: MeetingId,
    model: Model,
}

/// Runs the life of a meeting.
pub async fn run(world: &World<'_>, case: usize, life: Life, done: &Cell<usize>) {
    let mut scene = Scene::set(world, case, life.kind).await;
    let begun = [Act::Call, Act::Open].into_iter().take(life.start).map(|act| Step { who: Who::Chair, act });
    for step in begun.chain(life.steps) {
        scene.step(&step).await;
        done.set(done.get() + 1);
    }
}

impl<'a> Scene<'a> {
    /// Plans a meeting. That it is called so late is set aside, as a board may.
    async fn set(world: &'a World<'a>, case: usize, kind: &'static str) -> Self {
        let made = world.plan(kind, STARTS).await;
        let id: MeetingId = text(&made["id"]).parse().unwrap();
        let mut version = made["version"].as_i64().unwrap();
        if kind != "board" {
            let waiver = json!({ "rule": "notice_too_short", "why": "Alla vet om det redan." });
            let waived = world.send(Who::Chair, id, &Request::new(Method::POST, "/waivers", waiver)).await.status(200);
            version = waived.json()["version"].as_i64().unwrap();
        }
        let agenda = world.send(Who::Chair, id, &Request::new(Method::GET, "/agenda", Value::Null)).await.status(200);
        let points = agenda.json()["items"].as_array().unwrap().iter().map(point).collect();
        let model = Model {
            case,
            kind,
            phase: Phase::Draft,
            version,
            settled: false,
            visits: Vec::new(),
            entries: BTreeMap::new(),
            proxies: BTreeMap::new(),
            chosen: Chosen::default(),
            points,
            ballots: Vec::new(),
            elections: Vec::new(),
            seated: Vec::new(),
            nominated: 0,
        };
        Self { world, id, model }
    }

    /// One step: answered as the model says, and afterwards the database says what the model does.
    async fn step(&mut self, step: &Step) {
        let verdict = self.model.verdict(step.who, &step.act);
        let answer = self.world.send(step.who, self.id, &self.request(&step.act)).await;
        let code = verdict.unwrap_or_else(|code| code);
        assert_eq!(answer.code, code, "{step:?}: {}", answer.text());
        if verdict.is_ok() {
            let said = if code == 204 { Value::Null } else { answer.json() };
            self.model.apply(&step.act, &said);
            self.heard(&step.act, &answer);
        }
        let pattern = format!("Vald {}.%", self.model.case);
        let facts = self.world.facts(FACTS, vec![self.id.0.into(), pattern.into()]).await;
        assert_eq!(facts, self.model.facts(), "{step:?}");
        for ballot in facts.iter().filter(|fact| fact.starts_with("ballot|")) {
            is_within(ballot);
        }
    }

    /// The roll as it is shown counts those who are there, and nobody who left.
    fn heard(&self, act: &Act, answer: &Answer) {
        if !matches!(act, Act::See) {
            return;
        }
        let roll = answer.json();
        assert_eq!(roll["votes_present"], self.model.votes(), "{roll}");
        assert_eq!(roll["present"], self.model.members_here(), "{roll}");
        assert_eq!(roll["frozen_at"].is_string(), self.model.settled, "{roll}");
        let lines = ["entitled", "refused"].map(|side| roll[side].as_array().unwrap().clone()).concat();
        let here = |line: &&Value| line["present"] == true;
        let gone = lines.iter().filter(here).find(|line| {
            let person = PEOPLE.iter().position(|name| line["name"] == *name);
            !person.is_some_and(|person| self.model.is_here(person))
        });
        assert_eq!(gone, None, "counted, and not there");
    }

    fn request(&self, act: &Act) -> Request {
        let person = |person: &usize| self.world.members.get(*person);
        let post = |path: &str, body: Value| Request::new(Method::POST, path, body);
        match act {
            Act::Replan { stale } => {
                let plan = json!({ "kind": self.model.kind, "starts": STARTS, "place": "Skolan" });
                Request::new(Method::PUT, "", plan).at(self.version(*stale))
            }
            Act::Call => post("/call", json!({})),
            Act::Cancel => post("/cancel", json!({})),
            Act::Open => opening(),
            Act::Close => post("/close", Value::Null),
            Act::Tap { person: who, comes } => {
                let presence = if *comes { "arrived" } else { "left" };
                let guest = person(who).is_none().then(|| PEOPLE[*who]);
                post("/attendance", json!({ "member_id": person(who), "guest": guest, "presence": presence }))
            }
            Act::Correct { person: who, may } => {
                let path = format!("/roll/{}", person(who).unwrap());
                Request::new(Method::PUT, &path, json!({ "may": may, "note": "Mötet beslutade så." }))
            }
            Act::Settle => post("/roll", Value::Null),
            Act::Give { giver, holder } => {
                let path = format!("/proxies/{}", person(giver).unwrap());
                Request::new(Method::PUT, &path, json!({ "holder_id": person(holder) }))
            }
            Act::Withdraw { giver } => {
                Request::new(Method::DELETE, &format!("/proxies/{}", person(giver).unwrap()), Value::Null)
            }
            Act::Choose { chosen, stale } => {
                Request::new(Method::PUT, "/officers", named(chosen)).at(self.version(*stale))
            }
            Act::See => Request::new(Method::GET, "/roll", Value::Null),
            _ => self.deciding(act),
        }
    }

    fn deciding(&self, act: &Act) -> Request {
        match act {
            Act::Record { point, state, decides, stale } => {
                let point = &self.model.points[point % self.model.points.len()];
                let decision = if *decides { "Bifall" } else { "" };
                let said = json!({ "state": STATES[*state], "decision": decision });
                let request = Request::new(Method::PUT, &format!("/items/{}", point.id), said);
                request.at(point.version - i64::from(*stale))
            }
            Act::Vote { point, vote } => {
                let point = &self.model.points[point % self.model.points.len()];
                Request::new(Method::POST, &format!("/items/{}/ballots", point.id), vote.draft())
            }
            Act::Unvote { ballot } => {
                let held = self.model.ballot(*ballot).map(|place| self.model.ballots[place].id.as_str());
                Request::new(Method::DELETE, &format!("/ballots/{}", held.unwrap_or(UNKNOWN)), Value::Null)
            }
            Act::Elect { post, seats } => {
                let election = json!({ "post": POSTS[*post], "seats": seats, "years": 1 });
                Request::new(Method::POST, "/elections", election)
            }
            Act::Nominate { election } | Act::Decide { election, .. } | Act::Unelect { election } => {
                self.electing(*election, act)
            }
            _ => unreachable!("{act:?} decides nothing"),
        }
    }

    fn electing(&self, number: usize, act: &Act) -> Request {
        let found = self.model.election(number);
        let (id, version) = found.map_or((UNKNOWN, 1), |found| (found.id.as_str(), found.version));
        match act {
            Act::Nominate { .. } => {
                let path = format!("/elections/{id}/candidates");
                Request::new(Method::POST, &path, json!({ "name": self.model.next_name() }))
            }
            Act::Decide { count, .. } => {
                let known = found.map(|found| found.candidates.as_slice()).unwrap_or_default();
                let elected: Vec<&str> = known.iter().take(*count).map(|(id, _, _)| id.as_str()).collect();
                let path = format!("/elections/{id}/result");
                Request::new(Method::PUT, &path, json!({ "elected": elected })).at(version)
            }
            _ => Request::new(Method::DELETE, &format!("/elections/{id}"), Value::Null).at(version),
        }
    }

    fn version(&self, stale: bool) -> i64 {
        self.model.version - i64::from(stale)
    }
}

/// Opening a meeting on its day.
fn opening() -> Request {
    Request::new(Method::POST, "/open", json!({}))
}

fn point(item: &Value) -> Point {
    let version = item["version"].as_i64().unwrap();
    Point { id: text(&item["id"]), kind: text(&item["kind"]), state: "waiting", decision: "", version }
}

fn named(chosen: &Chosen) -> Value {
    let one = |person: &usize| json!({ "name": PEOPLE[*person] });
    let all = |people: &[usize]| people.iter().map(one).collect::<Vec<Value>>();
    json!({
        "chair": chosen.chair.as_ref().map(one),
        "secretary": chosen.secretary.as_ref().map(one),
        "adjusters": all(&chosen.adjusters),
        "tellers": all(&chosen.tellers),
    })
}

/// No vote was counted above those in the hall when it was held.
fn is_within(fact: &str) {
    let parts: Vec<&str> = fact.split('|').collect();
    let entitled: i64 = parts[1].parse().unwrap();
    let options: Value = serde_json::from_str(parts[4]).unwrap();
    let given: i64 = options.as_array().unwrap().iter().filter_map(|option| option["votes"].as_i64()).sum();
    assert!(given + parts[5].parse::<i64>().unwrap_or(0) <= entitled, "{fact}");
}
