//! Runs the life of minutes against the application, and holds it against the model at each step.

use std::cell::Cell;

use byalag::{
    meetings::{ItemState, MeetingId, State, agenda_item, meeting},
    minutes::rules::{canonical, hash},
};
use poem::http::Method;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Statement};
use serde_json::{Value, json};

use super::{
    ATTACKS, Act, Life, SIGNERS, Step,
    apply::NOTES,
    model::{ASKED, Locked, Model, Paragraph, Phase},
};
use crate::{
    machines::world::{Hand, Request, UNKNOWN, Who, World, text},
    support::Answer,
};

/// What the database says of the minutes of a meeting.
const FACTS: &str = "
SELECT 'meeting|' || state FROM meeting WHERE id = $1
UNION ALL SELECT 'minutes|' || state || CASE WHEN adjusted IS NULL THEN '|-|' ELSE '|adjusted|' END
    || CAST(version AS text) || '|' || CASE WHEN state = 'draft' THEN '-' ELSE CAST(first_number AS text) END
    || '|' || COALESCE(content_hash, '-') FROM minutes WHERE meeting_id = $1
UNION ALL SELECT 'content|' || content FROM minutes WHERE meeting_id = $1 AND content IS NOT NULL
UNION ALL SELECT 'paragraph|' || CAST(one.place AS text) || '|' || one.heading || '|' || one.text || '|'
    || one.decision || '|' || CAST(one.version AS text)
    FROM paragraph one JOIN minutes ON minutes.id = one.minutes_id WHERE minutes.meeting_id = $1
UNION ALL SELECT 'addendum|' || CAST(one.number AS text) || '|' || one.text
    FROM addendum one JOIN minutes ON minutes.id = one.minutes_id WHERE minutes.meeting_id = $1
UNION ALL SELECT 'adjustment|' || CAST(COALESCE(addendum.number, 0) AS text) || '|' || one.role || '|' || one.name
    || CASE WHEN one.content_hash = COALESCE(addendum.content_hash, minutes.content_hash)
       THEN '|over its hash' ELSE '|over another' END
    FROM adjustment one JOIN minutes ON minutes.id = one.minutes_id
    LEFT JOIN addendum ON addendum.id = one.addendum_id WHERE minutes.meeting_id = $1
UNION ALL SELECT 'comment|' || one.name
    FROM minutes_comment one JOIN minutes ON minutes.id = one.minutes_id WHERE minutes.meeting_id = $1";

/// The numbers that locked minutes of the same series and year have taken: the first, and how many.
const NUMBERS: &str = "
SELECT CAST(other.first_number AS text) || ' ' || CAST(COUNT(paragraph.id) AS text) FROM minutes own
    JOIN minutes other ON other.association_id = own.association_id AND other.series = own.series
        AND other.year = own.year AND other.state <> 'draft'
    JOIN paragraph ON paragraph.minutes_id = other.id
    WHERE own.meeting_id = $1 GROUP BY other.id, other.first_number";

const PDF: &[u8] = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n";

struct Scene<'a> {
    world: &'a World<'a>,
    id: MeetingId,
    model: Model,
    scan: String,
}

/// Runs the life of minutes.
pub async fn run(world: &World<'_>, case: usize, life: Life, done: &Cell<usize>) {
    let mut scene = Scene::set(world, case, life.kind).await;
    let begun = [Act::Close, Act::Begin, Act::Lock { stale: false }].into_iter().take(life.start);
    for step in begun.map(|act| Step { who: Who::Secretary, act }).chain(life.steps) {
        scene.step(&step).await;
        done.set(done.get() + 1);
    }
}

impl<'a> Scene<'a> {
    /// A meeting that goes on, with every point dealt with. Four in a row share a year, and its numbers.
    async fn set(world: &'a World<'a>, case: usize, kind: &'static str) -> Self {
        let made = world.plan(kind, &format!("{}-03-10T{}:00:00", 2025 - case / 4, 14 + case % 4)).await;
        let id: MeetingId = text(&made["id"]).parse().unwrap();
        deal_with_all(world, id, kind).await;
        let ask = async |method: Method, path: &str, body: Value| {
            world.send(Who::Secretary, id, &Request::new(method, path, body)).await.status(200).json()
        };
        ask(Method::POST, "/open?other_day=true", json!({})).await;
        for (_, name) in &SIGNERS[..ASKED] {
            ask(Method::POST, "/attendance", json!({ "guest": name, "presence": "arrived" })).await;
        }
        let version = ask(Method::GET, "", Value::Null).await["version"].as_i64().unwrap();
        let named = |name: &str| json!({ "name": name });
        let adjusters = [named(SIGNERS[1].1), named(SIGNERS[2].1)];
        let chosen = json!({ "chair": named(SIGNERS[0].1), "secretary": named("Sven Öberg"), "adjusters": adjusters });
        let choose = Request::new(Method::PUT, "/officers", chosen).at(version);
        world.send(Who::Secretary, id, &choose).await.status(200);
        let agenda = ask(Method::GET, "/agenda", Value::Null).await;
        let agenda = agenda["items"].as_array().unwrap().iter().map(|item| text(&item["heading"])).collect();
        let scan = world.bring_scan(id, PDF).await;
        let model = Model {
            kind,
            agenda,
            closed: false,
            phase: Phase::Unbegun,
            version: 0,
            paragraphs: Vec::new(),
            locked: None,
            addenda: Vec::new(),
            confirmed: Vec::new(),
            comments: Vec::new(),
        };
        Self { world, id, model, scan }
    }

    /// One step: answered as the model says, and afterwards the database says what the model does.
    async fn step(&mut self, step: &Step) {
        match &step.act {
            Act::Attack { attack } if self.model.phase >= Phase::Locked => self.attack(*attack).await,
            act => self.ask(step.who, act).await,
        }
        let facts = self.world.facts(FACTS, vec![self.id.0.into()]).await;
        if self.model.phase >= Phase::Locked && self.model.locked.is_none() {
            self.hold_the_lock(&facts).await;
        }
        assert_eq!(facts, self.model.facts(), "{step:?}");
    }

    async fn ask(&mut self, who: Who, act: &Act) {
        let verdict = self.model.verdict(who, act);
        let hand = if let Act::Adjust { hand, .. } = act { *hand } else { Hand::Token };
        let answer = self.world.send_by(who, hand, self.id, &self.request(who, act)).await;
        let code = verdict.unwrap_or_else(|code| code);
        assert_eq!(answer.code, code, "{who:?} {act:?}: {}", answer.text());
        if verdict.is_ok() {
            let said = if code == 204 { Value::Null } else { answer.json() };
            self.model.apply(who, act, &said);
            self.heard(act, &answer);
        }
    }

    /// Whoever holds the database in their hands changes nothing that is locked.
    async fn attack(&self, attack: usize) {
        let db = self.world.test.app.db().maintain();
        let values = vec![self.id.0.into()];
        let sql = Statement::from_sql_and_values(db.get_database_backend(), ATTACKS[attack], values);
        let refused = db.execute_raw(sql).await.expect_err(ATTACKS[attack]);
        assert!(refused.to_string().contains("minutes are locked"), "{}: {refused}", ATTACKS[attack]);
    }

    /// What was locked has its hash, says what was written, and takes numbers that nothing else has.
    async fn hold_the_lock(&mut self, facts: &[String]) {
        let content = facts.iter().find_map(|fact| fact.strip_prefix("content|")).unwrap();
        let value: Value = serde_json::from_str(content).unwrap();
        assert_eq!(canonical(&value), content, "locked as canonical JSON");
        let paragraphs = value["paragraphs"].as_array().unwrap();
        let first = paragraphs[0]["number"].as_i64().unwrap();
        let locked: Vec<_> = paragraphs.iter().map(|one| (&one["number"], words(one))).collect();
        let numbers: Vec<Value> = (first..).take(self.model.paragraphs.len()).map(Value::from).collect();
        let written: Vec<_> = numbers.iter().zip(self.model.paragraphs.iter().map(written)).collect();
        assert_eq!(locked, written);
        self.model.locked = Some(Locked { hash: hash(content), content: content.to_owned(), first });
        let taken = self.world.facts(NUMBERS, vec![self.id.0.into()]).await;
        let mut taken: Vec<(i64, i64)> = taken.iter().map(|line| range(line)).collect();
        taken.sort_unstable();
        let meet = taken.windows(2).find(|two| two[0].0 + two[0].1 > two[1].0);
        assert_eq!(meet, None, "numbers are used once: {taken:?}");
    }

    /// What is shown agrees with what was done.
    fn heard(&self, act: &Act, answer: &Answer) {
        let is_whole = matches!(act, Act::Begin | Act::Renew | Act::Rewrite { .. } | Act::Lock { .. });
        if !is_whole && !matches!(act, Act::Read | Act::Attack { .. }) {
            return;
        }
        let shown = answer.json();
        let numbers: Vec<i64> =
            shown["paragraphs"].as_array().unwrap().iter().filter_map(|one| one["number"].as_i64()).collect();
        let first = numbers.first().copied().unwrap_or(1);
        assert_eq!(numbers, (first..).take(self.model.paragraphs.len()).collect::<Vec<_>>(), "no gap");
        let hash = self.model.locked.as_ref().map(|locked| locked.hash.as_str());
        assert!(hash.is_none() || shown["content_hash"].as_str() == hash, "{shown}");
        let awaited = if self.model.phase < Phase::Locked { 0 } else { ASKED - self.model.confirmations(None) };
        assert_eq!(shown["awaited"].as_array().unwrap().len(), awaited, "{shown}");
        for (place, addendum) in shown["addenda"].as_array().unwrap().iter().enumerate() {
            let awaited = ASKED - self.model.confirmations(Some(place));
            assert_eq!(addendum["awaited"].as_array().unwrap().len(), awaited, "{shown}");
        }
    }

    fn request(&self, who: Who, act: &Act) -> Request {
        let post = |path: &str, body: Value| Request::new(Method::POST, path, body);
        match act {
            Act::Close => post("/close", Value::Null),
            Act::Begin => post("/minutes", Value::Null),
            Act::Write { place, words, stale } => {
                let place = place.checked_rem(self.model.paragraphs.len());
                let found = place.map(|place| &self.model.paragraphs[place]);
                let (id, version) = found.map_or((UNKNOWN, 1), |one| (one.id.as_str(), one.version));
                let body = json!({ "heading": words.heading, "text": words.text, "decision": words.decision });
                let path = format!("/minutes/draft/{id}");
                Request::new(Method::PUT, &path, body).at(version - i64::from(*stale))
            }
            Act::Rewrite { turned, dropped, added, stale } => {
                let all: Vec<Value> = self.model.rewritten(*turned, *dropped, *added).iter().map(draft).collect();
                Request::new(Method::PUT, "/minutes", json!({ "paragraphs": all })).at(self.version(*stale))
            }
            Act::Renew => post("/minutes/renewal", Value::Null),
            Act::Comment => post("/minutes/comments", json!({ "text": format!("{who:?} tycker annorlunda.") })),
            Act::Uncomment { comment } => {
                let found = self.model.comment(*comment).map(|place| self.model.comments[place].0.as_str());
                let path = format!("/minutes/comments/{}", found.unwrap_or(UNKNOWN));
                Request::new(Method::DELETE, &path, Value::Null)
            }
            Act::Lock { stale } => post("/minutes/lock", Value::Null).at(self.version(*stale)),
            Act::Read | Act::Attack { .. } => Request::new(Method::GET, "/minutes", Value::Null),
            Act::Correct { empty } => {
                post("/minutes/addenda", json!({ "text": if *empty { " " } else { "Rätt år är 2026." } }))
            }
            Act::Adjust { .. } | Act::Sign { .. } => self.confirming(act),
        }
    }

    fn confirming(&self, act: &Act) -> Request {
        let addendum = |of: super::Of| match (of, self.model.addendum(of)) {
            (None, _) => None,
            (Some(_), None) => Some(("x", UNKNOWN)),
            (Some(_), Some(place)) => {
                let (hash, id) = &self.model.addenda[place];
                Some((hash.as_str(), id.as_str()))
            }
        };
        if let Act::Sign { signer, of } = act {
            let (role, name) = SIGNERS[*signer];
            let addendum = addendum(*of).map(|(_, id)| id);
            let body = json!({ "role": role, "name": name, "document_id": self.scan, "addendum_id": addendum });
            return Request::new(Method::POST, "/minutes/adjustments/paper", body);
        }
        let Act::Adjust { right, of, role, .. } = act else {
            unreachable!("{act:?} confirms nothing");
        };
        let whole = self.model.locked.as_ref().map_or("x", |locked| locked.hash.as_str());
        let hash = addendum(*of).map_or(whole, |(hash, _)| hash);
        let hash = if *right { hash } else { "x" };
        let addendum = addendum(*of).map(|(_, id)| id);
        let body = json!({ "content_hash": hash, "addendum_id": addendum, "as": role });
        Request::new(Method::POST, "/minutes/adjustments", body)
    }

    fn version(&self, stale: bool) -> i64 {
        self.model.version - i64::from(stale)
    }
}

/// Calls to a general meeting and deals with every point, without the verbs that other tests try.
async fn deal_with_all(world: &World<'_>, id: MeetingId, kind: &str) {
    let write = world.test.app.write(async |txn| {
        if kind != "board" {
            let called = meeting::ActiveModel { state: Set(State::Called), ..Default::default() };
            meeting::Entity::update_many().set(called).filter(meeting::Column::Id.eq(id)).exec(txn).await?;
        }
        let state = Set(ItemState::Done);
        let done = agenda_item::ActiveModel { state, notes: Set(NOTES.to_owned()), ..Default::default() };
        let items = agenda_item::Entity::update_many().set(done).filter(agenda_item::Column::MeetingId.eq(id));
        items.exec(txn).await?;
        Ok(())
    });
    write.await.unwrap();
}

fn draft(paragraph: &Paragraph) -> Value {
    let id = Some(&paragraph.id).filter(|id| !id.is_empty());
    let (heading, text, decision) = (&paragraph.heading, &paragraph.text, &paragraph.decision);
    json!({ "id": id, "heading": heading, "text": text, "decision": decision })
}

fn words(paragraph: &Value) -> [String; 3] {
    ["heading", "text", "decision"].map(|field| text(&paragraph[field]))
}

fn written(paragraph: &Paragraph) -> [String; 3] {
    [paragraph.heading.clone(), paragraph.text.clone(), paragraph.decision.clone()]
}

fn range(line: &str) -> (i64, i64) {
    let (first, count) = line.split_once(' ').unwrap();
    (first.parse().unwrap(), count.parse().unwrap())
}
