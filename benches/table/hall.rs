//! At the door of a meeting: three devices at once tap who comes and who leaves, and in the end the
//! list must say what the taps say.

use std::{
    collections::HashMap,
    thread,
    time::{Duration, Instant},
};

use serde_json::Value;

use super::{
    Bench,
    gathering::{self, Gathering},
    http::{Connection, request},
    report::{Fallible, Goal, Row, Spread, figure, millis, percentile, shown},
    service::{self, Service, items, text},
};

const MEMBERS: u64 = 2_000;
/// How many come at first, and are there in the end.
const PRESENT: usize = 300;
/// How many go home in the end, and how many come late.
const LATE: usize = 30;
const DEVICES: usize = 3;
/// How often everybody goes out and comes back.
const TURNS: usize = 2;
/// How many go out and come back at each device while it shows the page anew after each tap.
const SHOWN: usize = 50;
/// One tap in so many is sent again under its key, as if its answer had been lost.
const AGAIN: usize = 7;
/// One member in so many is tapped at two devices when they come.
const SHARED: usize = 10;
const GOAL: Goal = Goal::AtMost(100.0);

/// A tap: of whom, whether they came, and whether it is sent twice.
#[derive(Clone, Copy, Debug)]
struct Tap {
    member: usize,
    came: bool,
    twice: bool,
}

/// What the taps say of a member: how often they came, and whether they are there.
#[derive(Clone, Copy, Debug, Default)]
struct Stay {
    times: usize,
    here: bool,
}

/// The meeting and what was tapped there.
struct Hall<'s> {
    meeting: Gathering<'s>,
    cookie: String,
    members: Vec<String>,
    stays: Vec<Stay>,
    /// How many taps were sent, and how many of them again under their key.
    sent: (usize, usize),
}

/// The times that devices saw.
#[derive(Debug, Default)]
struct Seen {
    taps: Vec<Duration>,
    pages: Vec<Duration>,
}

/// The rows of the hall on SQLite.
///
/// # Errors
/// When the meeting cannot be held, or a tap is refused.
pub fn sqlite(bench: &Bench) -> Fallible<Vec<Row>> {
    run(bench, &bench.copy("large")?, "SQLite")
}

/// The rows of the hall on PostgreSQL.
///
/// # Errors
/// When no server is named, or as [`sqlite`].
pub fn postgres(bench: &Bench) -> Fallible<Vec<Row>> {
    run(bench, bench.postgres()?.url(), "PostgreSQL")
}

fn run(bench: &Bench, url: &str, engine: &str) -> Fallible<Vec<Row>> {
    let token = service::token(url, gathering::MAILBOX)?;
    let cookie = service::cookie(url, gathering::MAILBOX)?;
    let service = Service::start(bench.folder(), url)?;
    let mut hall = Hall::of(Gathering::open(&service, &token, MEMBERS)?, cookie)?;
    let mut devices = Vec::new();
    for _ in 0..DEVICES {
        devices.push(Connection::open(service.address)?);
    }
    let door = hall.go(&mut devices, "door", &arrivals(), None)?;
    hall.meeting.post("/roll", None, 200)?;
    let later = hall.go(&mut devices, "later", &comings(bench.count(TURNS)), None)?;
    let headers = [hall.cookie.clone(), "Accept: text/html".to_owned()];
    let page = request("GET", &hall.meeting.page, &headers, b"");
    let watched = hall.go(&mut devices, "watched", &excursions(), Some(page.as_slice()))?;
    let p99 = |times: &[Duration]| shown(millis(percentile(times, 99)));
    let split = format!(
        "300 of 2,000 members; p99 {} ms at the door, {} ms after the roll was settled",
        p99(&door.taps),
        p99(&later.taps),
    );
    let pages = format!("the page itself: p99 {} ms, {}", p99(&watched.pages), told(&watched.pages));
    let mut quick = door.taps;
    quick.extend(later.taps);
    Ok(vec![
        row(format!("attendance tap to answer, p99, three devices, {engine}"), &quick).note_also(&split),
        row(format!("attendance tap, p99, each showing the page anew, {engine}"), &watched.taps).note_also(&pages),
        hall.counted(engine)?,
    ])
}

fn row(what: String, times: &[Duration]) -> Row {
    Row::measured(what, &Spread::one(millis(percentile(times, 99))), "ms", GOAL).note(format!(
        "{} taps, {}",
        shown(figure(times.len())),
        told(times)
    ))
}

fn told(times: &[Duration]) -> String {
    let part = |share| shown(millis(percentile(times, share)));
    format!("median {} ms, slowest {} ms", part(50), part(100))
}

impl<'s> Hall<'s> {
    fn of(meeting: Gathering<'s>, cookie: String) -> Fallible<Self> {
        let some = meeting.members.get(..PRESENT + LATE).ok_or("too few members")?;
        let members = some.iter().map(|one| text(one, "id")).collect::<Fallible<Vec<_>>>()?;
        let stays = vec![Stay::default(); members.len()];
        Ok(Self { meeting, cookie, members, stays, sent: (0, 0) })
    }

    /// Lets every device send its taps, one after the other, all devices at once. With a `page` each
    /// reads it after each tap.
    fn go(
        &mut self,
        devices: &mut [Connection],
        phase: &str,
        plans: &[Vec<Tap>],
        page: Option<&[u8]>,
    ) -> Fallible<Seen> {
        let hall = &*self;
        let seen = thread::scope(|scope| -> Fallible<Seen> {
            let sending: Vec<_> = devices
                .iter_mut()
                .zip(plans)
                .enumerate()
                .map(|(number, (device, plan))| {
                    let name = format!("{phase}-{number}");
                    scope.spawn(move || hall.send(device, &name, plan, page))
                })
                .collect();
            let mut all = Seen::default();
            for one in sending {
                let seen = one.join().map_err(|_| "a device was cut short")??;
                all.taps.extend(seen.taps);
                all.pages.extend(seen.pages);
            }
            Ok(all)
        })?;
        for tap in plans.iter().flatten() {
            self.sent.0 += 1;
            self.sent.1 += usize::from(tap.twice);
            if let Some(stay) = self.stays.get_mut(tap.member) {
                stay.tapped(tap.came);
            }
        }
        Ok(seen)
    }

    /// What one device does. The time of a tap that is sent again is that of the first time.
    fn send(&self, device: &mut Connection, name: &str, plan: &[Tap], page: Option<&[u8]>) -> Fallible<Seen> {
        let mut seen = Seen::default();
        for (number, tap) in plan.iter().enumerate() {
            let member = self.members.get(tap.member).ok_or("a tap of nobody")?;
            let bytes = self.meeting.tap(&self.cookie, member, tap.came, &format!("{name}-{number}-{member}"));
            let sent = Instant::now();
            let answer = device.ask(&bytes)?;
            seen.taps.push(sent.elapsed());
            let said = answer.expect(200)?.json()?;
            if said.get("present").and_then(Value::as_bool) != Some(tap.came) {
                return Err("a tap was answered with the opposite".into());
            }
            if tap.twice && device.ask(&bytes)?.expect(200)?.json()? != said {
                return Err("a tap that was sent again was answered otherwise".into());
            }
            if let Some(page) = page {
                let sent = Instant::now();
                let answer = device.ask(page)?;
                seen.pages.push(sent.elapsed());
                answer.expect(200)?;
            }
        }
        Ok(seen)
    }

    /// Holds the list against the taps: each coming stands there once, and who is there is there.
    fn counted(&self, engine: &str) -> Fallible<Row> {
        let list = self.meeting.get("/attendance")?;
        let mut noted: HashMap<&str, (usize, usize)> = HashMap::new();
        for one in items(&list) {
            let member = one.get("member_id").and_then(Value::as_str).unwrap_or_default();
            let (times, here) = noted.entry(member).or_default();
            *times += 1;
            *here += usize::from(one.get("present").and_then(Value::as_bool).unwrap_or_default());
        }
        let (mut lost, mut doubled) = (0, 0);
        for (member, stay) in self.members.iter().zip(&self.stays) {
            let (times, here) = noted.remove(member.as_str()).unwrap_or_default();
            lost += stay.times.saturating_sub(times) + usize::from(stay.here).abs_diff(here);
            doubled += times.saturating_sub(stay.times);
        }
        doubled += noted.values().map(|(times, _)| times).sum::<usize>();
        let due = self.stays.iter().filter(|stay| stay.here).count();
        let present = list.get("present").and_then(Value::as_u64).ok_or("no sum in the list")?;
        lost += due.abs_diff(usize::try_from(present)?);
        let note = format!(
            "{lost} lost, {doubled} doubled of {} taps; {} sent again under their key, {} at two devices; {present} \
             there in the end, {due} by the taps",
            shown(figure(self.sent.0)),
            self.sent.1,
            PRESENT.div_ceil(SHARED),
        );
        let wrong = Spread::one(figure(lost + doubled));
        Ok(Row::measured(format!("taps lost or doubled, {engine}"), &wrong, "taps", Goal::AtMost(0.0)).note(note))
    }
}

impl Stay {
    /// Who is there does not come again, and who is not there does not leave.
    fn tapped(&mut self, came: bool) {
        self.times += usize::from(came && !self.here);
        self.here = came;
    }
}

fn tap(member: usize, came: bool, salt: usize) -> Tap {
    Tap { member, came, twice: (member + salt).is_multiple_of(AGAIN) }
}

/// Those who are a device's: after the door each member is tapped at one device alone, so that the
/// order of their taps is known.
fn own(device: usize) -> impl Iterator<Item = usize> {
    (device..PRESENT).step_by(DEVICES)
}

/// Whether somebody goes home in the end.
fn leaves(member: usize) -> bool {
    member.is_multiple_of(PRESENT / LATE)
}

/// Everybody comes; some are tapped at two devices at once.
fn arrivals() -> Vec<Vec<Tap>> {
    let is_at = |member: usize, device: usize| {
        let is_shared = member.is_multiple_of(SHARED) && (member + 1) % DEVICES == device;
        member % DEVICES == device || is_shared
    };
    let plan = |device| (0..PRESENT).filter(move |one| is_at(*one, device)).map(|one| tap(one, true, 0)).collect();
    (0..DEVICES).map(plan).collect()
}

/// People go out by fives and come back; in the end some go home, and as many come late.
fn comings(turns: usize) -> Vec<Vec<Tap>> {
    let plan = |device| {
        let mine: Vec<usize> = own(device).collect();
        let mut plan = Vec::new();
        for turn in 1..=turns {
            for few in mine.chunks(5) {
                plan.extend(few.iter().map(|one| tap(*one, false, turn)));
                plan.extend(few.iter().map(|one| tap(*one, true, turn)));
            }
        }
        plan.extend(mine.iter().filter(|one| leaves(**one)).map(|one| tap(*one, false, 0)));
        plan.extend((PRESENT + device..PRESENT + LATE).step_by(DEVICES).map(|one| tap(one, true, 0)));
        plan
    };
    (0..DEVICES).map(plan).collect()
}

/// Some of those who are there go out and come back, one by one.
fn excursions() -> Vec<Vec<Tap>> {
    let plan = |device| {
        let there = own(device).filter(|one| !leaves(*one)).take(SHOWN);
        there.flat_map(|one| [tap(one, false, 0), tap(one, true, 0)]).collect()
    };
    (0..DEVICES).map(plan).collect()
}
