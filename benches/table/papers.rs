//! Minutes on paper: ten pages as PDF, of content that was never printed before.
//!
//! Nothing keeps printed pages, and nothing shall seem to: before each request every paragraph of the
//! draft is rewritten, and what comes must differ from what came before.

use std::time::Instant;

use serde_json::{Value, json};

use super::{
    Bench, drafts,
    gathering::{self, Gathering},
    http::{Answer, Connection, request},
    report::{Fallible, Goal, Row, Spread, figure, millis, shown},
    service::{self, Service, items, text},
};

const MEMBERS: u64 = 100;
/// How many came to the meeting.
const PRESENT: usize = 40;
const PRINTS: usize = 15;
const STARTS: usize = 5;
/// Ten pages, one more or less.
const PAGES: std::ops::RangeInclusive<usize> = 9..=11;
/// The points at which votes are counted.
const VOTED: [&str; 3] = ["fee", "plan_and_budget", "board_proposals"];
const DECISION: &str = "Mötet beslutade enligt styrelsens förslag och gav styrelsen i uppdrag att verkställa beslutet \
                        före årets slut.";
/// What is said at village meetings.
const SAID: [&str; 8] = [
    "Ordföranden redogjorde för hur arbetet har gått under året och tackade alla som har ställt upp.",
    "Kassören berättade att pengarna räcker, om bidraget från kommunen kommer före sommaren.",
    "Flera medlemmar frågade hur arbetet ska fördelas mellan byarna, och vem som håller i nyckeln till bystugan.",
    "Det framfördes att vägen till badplatsen är svår att plöja efter snöfallen i februari, och att hyveln står på \
     verkstad.",
    "Sekreteraren läste upp ett brev från länsstyrelsen om fiskevårdsområdet och de nya gränserna för naturreservatet.",
    "Någon föreslog att frågan tas upp igen till hösten, när anbuden från hantverkarna i trakten har kommit in.",
    "Mötet diskuterade försäkringen av bygdegården, brandskyddet i köket och hur ofta sotaren egentligen kommer.",
    "Styrelsen lovade att skriva till alla som har båtplats och påminna om städdagen den andra lördagen i maj.",
];

/// The rows of print.
///
/// # Errors
/// When the meeting cannot be held, or its minutes have not ten pages.
pub fn rows(bench: &Bench) -> Fallible<Vec<Row>> {
    let url = bench.copy("large")?;
    let token = service::token(&url, gathering::MAILBOX)?;
    let (mut rows, pdf) = warm(bench, &url, &token)?;
    rows.push(first(bench, &url, &pdf)?);
    Ok(rows)
}

/// The rows of a service that has printed before, and the request for what it printed last.
fn warm(bench: &Bench, url: &str, token: &str) -> Fallible<(Vec<Row>, Vec<u8>)> {
    let service = Service::start(bench.folder(), url)?;
    let meeting = Gathering::open(&service, token, MEMBERS)?;
    hold(&meeting)?;
    let mut connection = Connection::open(service.address)?;
    let whole = drafted(bench, &meeting, &mut connection)?;
    let locked = lock(&meeting)?;
    let extract = extracts(bench, &meeting, &locked, &mut connection)?;
    Ok((vec![whole, extract], meeting.reading("/minutes.pdf")))
}

/// Holds the meeting from the roll to its close.
fn hold(meeting: &Gathering<'_>) -> Fallible<()> {
    let there = meeting.members.get(..PRESENT).ok_or("too few members")?;
    let mut people: Vec<Value> = Vec::new();
    for one in there {
        let member = text(one, "id")?;
        meeting.ask(&meeting.tap(&meeting.bearer(), &member, true, &format!("{member}-came")), 200)?;
        let named = named(one)?;
        // Namesakes may not be chosen for two things.
        if people.iter().all(|other| other.get("name") != named.get("name")) {
            people.push(named);
        }
    }
    let [chair, secretary, one, other, ..] = people.as_slice() else {
        return Err("too few members".into());
    };
    let officers = json!({ "chair": chair, "secretary": secretary, "adjusters": [one, other] });
    meeting.put("/officers", drafts::version(&meeting.get("")?)?, &officers)?;
    let roll = meeting.post("/roll", None, 200)?;
    let votes = roll.get("votes_present").and_then(Value::as_i64).ok_or("no votes in the roll")?;
    let agenda = meeting.get("/agenda")?;
    for (number, item) in items(&agenda).iter().enumerate() {
        record(meeting, number, item, votes)?;
    }
    meeting.post("/close", None, 200)?;
    Ok(())
}

fn named(member: &Value) -> Fallible<Value> {
    let name = format!("{} {}", text(member, "given_name")?, text(member, "family_name")?);
    Ok(json!({ "name": name, "member_id": text(member, "id")? }))
}

fn record(meeting: &Gathering<'_>, number: usize, item: &Value, votes: i64) -> Fallible<()> {
    let place = format!("/items/{}", text(item, "id")?);
    let kind = text(item, "kind")?;
    if VOTED.contains(&kind.as_str()) {
        let options = json!([{ "text": "Bifall", "votes": votes - 3 }, { "text": "Avslag", "votes": 3 }]);
        let ballot = json!({ "method": "show_of_hands", "options": options });
        meeting.post(&format!("{place}/ballots"), Some(&ballot), 201)?;
    }
    let decision = if kind == "other_business" { "" } else { DECISION };
    let draft = json!({ "notes": told(number, 0), "decision": decision, "state": "done" });
    meeting.put(&place, drafts::version(item)?, &draft)?;
    Ok(())
}

/// What was said at a point: two or three paragraphs, others in each round and of one length.
fn told(number: usize, round: usize) -> String {
    let sentence = |at: usize| SAID.get(at % SAID.len()).copied().unwrap_or_default();
    let parts = (0..2 + (number + 1) % 2).map(|part| {
        let at = number * 5 + part * 3 + round;
        format!("{round}.{number}.{part}. {} {} {}", sentence(at), sentence(at + 1), sentence(at + 2))
    });
    parts.collect::<Vec<_>>().join("\n\n")
}

/// The minutes with every paragraph rewritten.
fn rewritten(minutes: &Value, round: usize) -> Fallible<Value> {
    let paragraphs = paragraphs(minutes)?.iter().enumerate().map(|(number, one)| {
        json!({
            "id": one.get("id"),
            "heading": one.get("heading"),
            "text": told(number, round),
            "decision": one.get("decision"),
        })
    });
    let paragraphs: Vec<Value> = paragraphs.collect();
    Ok(json!({ "paragraphs": paragraphs }))
}

fn paragraphs(minutes: &Value) -> Fallible<&[Value]> {
    let all = minutes.get("paragraphs").and_then(Value::as_array).ok_or("no paragraphs in the minutes")?;
    Ok(all.as_slice())
}

fn drafted(bench: &Bench, meeting: &Gathering<'_>, connection: &mut Connection) -> Fallible<Row> {
    let pdf = meeting.reading("/minutes.pdf");
    let mut minutes = meeting.post("/minutes", None, 201)?;
    let mut before = connection.ask(&pdf)?.expect(200)?;
    let mut pages = ten(&before)?;
    let mut times = Vec::new();
    for round in 1..=bench.rounds(PRINTS) {
        let draft = rewritten(&minutes, round)?;
        minutes = meeting.put("/minutes", drafts::version(&minutes)?, &draft)?;
        let began = Instant::now();
        let printed = connection.ask(&pdf)?.expect(200)?;
        times.push(millis(began.elapsed()));
        if printed.body == before.body {
            return Err("rewritten minutes were printed as they were before".into());
        }
        pages = ten(&printed)?;
        before = printed;
    }
    let began = Instant::now();
    connection.ask(&pdf)?.expect(200)?;
    let note = format!(
        "{pages} pages, {} bytes; a draft, every § of it rewritten before each request; unchanged once more {} ms",
        shown(figure(before.body.len())),
        shown(millis(began.elapsed())),
    );
    Ok(Row::measured("minutes of ten pages as PDF, warm", &Spread::of(times)?, "ms", Goal::AtMost(150.0)).note(note))
}

/// Locks the minutes, and answers the numbers of their paragraphs.
fn lock(meeting: &Gathering<'_>) -> Fallible<Vec<i64>> {
    let version = drafts::version(&meeting.get("/minutes")?)?;
    let headers = [meeting.bearer(), format!("If-Match: \"{version}\"")];
    let locked = meeting.ask(&request("POST", &meeting.path("/minutes/lock"), &headers, b""), 200)?.json()?;
    Ok(paragraphs(&locked)?.iter().filter_map(|one| one.get("number").and_then(Value::as_i64)).collect())
}

/// One paragraph after the other; each is printed once.
fn extracts(bench: &Bench, meeting: &Gathering<'_>, numbers: &[i64], connection: &mut Connection) -> Fallible<Row> {
    let pdf = |number: &i64| meeting.reading(&format!("/minutes/paragraphs/{number}.pdf"));
    let (last, others) = numbers.split_last().ok_or("no paragraphs in the minutes")?;
    connection.ask(&pdf(last))?.expect(200)?;
    let (mut times, mut size) = (Vec::new(), 0);
    for number in others.iter().take(bench.rounds(PRINTS)) {
        let bytes = pdf(number);
        let began = Instant::now();
        size = connection.ask(&bytes)?.expect(200)?.body.len();
        times.push(millis(began.elapsed()));
    }
    let note = format!("of locked minutes, another § at each request; {} bytes", shown(figure(size)));
    Ok(Row::measured("extract of one § as PDF, warm", &Spread::of(times)?, "ms", Goal::None).note(note))
}

/// What the first to ask waits for.
fn first(bench: &Bench, url: &str, pdf: &[u8]) -> Fallible<Row> {
    let (mut times, mut pages) = (Vec::new(), 0);
    for _ in 0..bench.rounds(STARTS) {
        let service = Service::start(bench.folder(), url)?;
        let mut connection = Connection::open(service.address)?;
        let began = Instant::now();
        let printed = connection.ask(pdf)?.expect(200)?;
        times.push(millis(began.elapsed()));
        pages = count(&printed)?;
    }
    let note = format!("the same minutes, locked: {pages} pages with the evidence of their adjustment");
    Ok(Row::measured("first PDF after start", &Spread::of(times)?, "ms", Goal::None).note(note))
}

/// How many pages it has, if they are ten, one more or less.
fn ten(printed: &Answer) -> Fallible<usize> {
    let pages = count(printed)?;
    if PAGES.contains(&pages) { Ok(pages) } else { Err(format!("the minutes have {pages} pages, not ten").into()) }
}

/// Counts a document's pages: its objects of type `/Page`, which stand unpacked in what we print.
fn count(printed: &Answer) -> Fallible<usize> {
    let text = String::from_utf8_lossy(&printed.body);
    let is_page = |rest: &&str| {
        let kind = rest.trim_start().strip_prefix("/Page");
        kind.is_some_and(|after| !after.starts_with(|next: char| next.is_ascii_alphabetic()))
    };
    match text.split("/Type").skip(1).filter(is_page).count() {
        0 => Err("a PDF whose pages cannot be counted".into()),
        pages => Ok(pages),
    }
}
