//! Paper: letters for window envelopes, address labels, a poster, the evidence. What is said stands
//! in the data; the sources beside this file hold no words.

use fluent::FluentArgs;
use serde_json::{Value, json};

use super::{
    acts::{Evidence, Size},
    qr,
    rules::{Answer, Plan, Postal, is_for_all},
    text::{Matter, facts},
    view::{CallView, ReceiptView},
};
use crate::{
    associations::{association, draft::Channel},
    calendar::wording,
    kit::{
        App, Fault, Words,
        paper::Paper,
        text::{postal_code, sort_key},
    },
    meetings::{Cause, ReceiptState, meeting, planning::rules::Waiver},
};

/// Letters, one a household, for envelopes with their window to the right (H2): C5, folded once, and
/// C65 or E65, folded twice.
///
/// The address begins 120 mm from the left of the sheet and 45 mm from its top, and a line of it has
/// 70 mm. A sheet slides in its envelope: an A4 has 10 mm to spare in an E65 and 19 mm in a C5, and 11
/// to 15 mm in height. With a window of 90 by 35 mm that ends 20 mm from the right of the envelope, what
/// lies between 120 and 190 mm is seen wherever the sheet lies. In height, windows begin 39 to 44 mm from
/// the top of the envelope and are 30 to 35 mm high, so that what lies between 44 and 59 mm is always
/// seen, and down to 70 mm where the sheet lies at the top: room for three lines at least, and for five.
///
/// Source: of the heights, the measures of C5, C65 and E65 window envelopes that the Norwegian office
/// supplier Office Consult gives ("Plassering av mottakerfelt i vinduskonvolutter"), who advises 44 mm
/// as well; that Swedish windows are to the left (V2) or to the right (H2), Harry Kuvert's guide. The
/// Swedish standard itself (SS 61 30 10) is for sale and was not read: print one and try it.
const LETTERS: &str = include_str!("papers/letters.typ");
/// 3 by 8 labels of 70 by 37 mm on A4.
const LABELS: &str = include_str!("papers/labels.typ");
const POSTER: &str = include_str!("papers/poster.typ");
const EVIDENCE: &str = include_str!("papers/evidence.typ");

/// Name and address of the association, line by line.
fn sender(association: &association::Model) -> Vec<String> {
    let town = association.postal_code.as_deref().zip(association.city.as_deref());
    [
        Some(association.name.clone()),
        association.street.clone(),
        town.map(|(code, city)| format!("{} {city}", postal_code(code))),
        association.email.clone(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Names and address, line by line; those whose address nobody knows have their name alone.
fn envelopes(plan: &Plan) -> Vec<Vec<String>> {
    let with_address = plan.post.iter().map(lines);
    let by_hand = plan.unreachable.iter().filter(|_| plan.letter).map(|person| vec![person.name.clone()]);
    with_address.chain(by_hand).collect()
}

/// A long household goes on one line: a window shows five.
fn lines(postal: &Postal) -> Vec<String> {
    let names = postal.names();
    let mut lines = if names.len() > 3 { vec![names.join(", ")] } else { names };
    lines.extend([postal.street.clone(), format!("{} {}", postal_code(&postal.postal_code), postal.city)]);
    lines
}

/// The letters of a call, each on pages of its own.
pub fn letters(app: &App, matter: &Matter, (subject, body): (&str, &str), plan: &Plan) -> Paper {
    let words = matter.words;
    let data = json!({
        "author": matter.association.name,
        "sender": sender(&matter.association),
        "date": words.date(&app.today()),
        "paragraphs": body.split("\n\n").collect::<Vec<_>>(),
        "letters": envelopes(plan),
        "none": words.t("call-paper-no-letters"),
    });
    paper(app, LETTERS, matter, subject.to_owned(), data)
}

/// The addresses of the same letters, as labels.
pub fn labels(app: &App, matter: &Matter, plan: &Plan) -> Paper {
    let words = matter.words;
    let labels: Vec<_> = plan.post.iter().map(lines).collect();
    let none = words.t("call-paper-no-letters");
    let data = json!({ "author": matter.association.name, "labels": labels, "none": none });
    paper(app, LABELS, matter, words.t("call-paper-labels"), data)
}

/// The poster, with a code that leads to the meeting's page.
///
/// # Errors
/// Broken, when the address is too long for any code.
pub fn poster(app: &App, matter: &Matter, row: &meeting::Model, size: Size) -> Result<Paper, Fault> {
    let words = matter.words;
    let headings: Vec<&str> = matter.items.iter().map(|item| item.heading.as_str()).collect();
    let data = json!({
        "author": matter.association.name,
        "association": matter.association.name,
        "size": size.key(),
        "calls": words.t(if row.adjourned_to.is_some() { "call-poster-goes-on" } else { "call-poster-calls" }),
        "day": words.long_date(&row.starts.date()),
        "hours": wording::begins(words, row.starts),
        "place": row.place.clone().unwrap_or_default(),
        "remote": row.remote_url.clone().unwrap_or_default(),
        "agenda_heading": words.t("call-letter-agenda"),
        "agenda": headings,
        "welcome": words.t("call-advert-welcome"),
        "more": words.t("call-poster-more"),
        "alt": words.t("call-poster-code"),
        "url": matter.url,
        "put_up": words.t("call-poster-put-up"),
    });
    let mut paper = paper(app, POSTER, matter, row.title.clone(), data);
    paper.files.push(("qr.svg".to_owned(), qr::svg(&matter.url)?));
    Ok(paper)
}

/// "Var mötet behörigen utlyst?", with all that answers it.
pub fn evidence(app: &App, found: &Evidence) -> Paper {
    let matter = &found.matter;
    let words = matter.words;
    let calls: Vec<Value> = found.calls.iter().map(|call| call_data(found, call)).collect();
    let data = json!({
        "author": matter.association.name,
        "association": matter.association.name,
        "meeting": found.meeting.title,
        "where": facts(words, &found.meeting).lines().collect::<Vec<_>>(),
        "answer": answer(words, found.answer),
        "why": why(words, found),
        "facts": asked(found),
        "waived_heading": words.t("call-waived"),
        "waived": waived(found),
        "calls": calls,
        "printed": words.with("call-evidence-as-of", "when", words.instant(&app.now())),
        "page": words.t("call-evidence-page"),
    });
    paper(app, EVIDENCE, matter, words.t("call-evidence-title"), data)
}

/// "Ja, mötet är behörigen utlyst."
pub fn answer(words: Words, answer: Answer) -> String {
    words.t(&answer_key(answer))
}

fn answer_key(answer: Answer) -> String {
    format!("call-answer-{}", answer.key().replace('_', "-"))
}

/// What the answer stands on, and how many e-mails of the latest call no mail server has confirmed, where
/// the answer is yes without them: by a poster, or by a word of the board.
pub fn why(words: Words, found: &Evidence) -> String {
    let text = words.t(&format!("{}-text", answer_key(found.answer)));
    let call = found.calls.iter().rfind(|call| call.cause == Cause::Call);
    let open = |receipt: &&ReceiptView| {
        receipt.channel == Channel::Email && matches!(receipt.state, ReceiptState::Waiting | ReceiptState::HandedOver)
    };
    let unconfirmed = call.map_or(0, |call| call.receipts.iter().filter(open).count());
    match found.answer {
        Answer::Yes | Answer::Waived if unconfirmed > 0 => {
            format!("{text} {}", words.with("call-answer-unconfirmed", "count", unconfirmed))
        }
        _ => text,
    }
}

/// What the bylaws ask, and when the members were called: label and value.
pub fn asked(found: &Evidence) -> Vec<(String, String)> {
    let words = found.matter.words;
    let name = |channel: &Channel| words.t(&format!("call-channel-{}", channel.key()));
    let mut channels: Vec<String> = found.counted.iter().map(name).collect();
    for later in channels.iter_mut().skip(1) {
        *later = later.to_lowercase();
    }
    let mut facts = vec![(words.t("call-asked-channels"), wording::list(words, &channels))];
    if let Some(latest) = &found.latest {
        facts.push((words.t("call-asked-latest"), words.long_date(latest)));
    }
    if let Some(called) = &found.meeting.called {
        facts.push((words.t("call-asked-called"), words.instant(called)));
    }
    facts
}

/// The rules that the board set aside, each in a sentence with its reason.
pub fn waived(found: &Evidence) -> Vec<String> {
    let words = found.matter.words;
    let sentence = |waiver: &Waiver| {
        let rule = words.t(&format!("call-rule-{}", waiver.rule.key().replace('_', "-")));
        let day = words.date(&waiver.day);
        let pairs = [("rule", rule), ("why", waiver.why.clone()), ("by", waiver.by.clone()), ("day", day)];
        words.pairs("call-waived-why", &pairs)
    };
    found.waived.iter().map(sentence).collect()
}

fn call_data(found: &Evidence, call: &CallView) -> Value {
    let words = found.matter.words;
    let head =
        ["call-column-name", "call-column-channel", "call-column-address", "call-column-state", "call-column-when"];
    let mut receipts: Vec<&ReceiptView> = call.receipts.iter().collect();
    receipts.sort_by_cached_key(|one| (one.channel, sort_key(&one.name)));
    let rows: Vec<[String; 5]> = receipts.into_iter().map(|receipt| row(found, receipt)).collect();
    let heading = words.with(&format!("call-heading-{}", call.cause.key()), "number", call.number.to_string());
    json!({
        "heading": heading,
        "at": words.with("call-at", "when", words.instant(&call.at)),
        "subject": call.subject,
        "counts": counted(words, call),
        "head": head.map(|key| words.t(key)),
        "rows": rows,
    })
}

/// How many were called by what: "112 kallade, varav 100 med e-post …"; where nobody was called by name,
/// what hangs in the village or is published.
pub fn counted(words: Words, call: &CallView) -> String {
    if call.counts.people == 0 {
        return for_all(words, call);
    }
    let counts = &call.counts;
    let mut args = FluentArgs::new();
    for (name, count) in [
        ("people", counts.people),
        ("email", counts.email),
        ("letter", counts.letter),
        ("delivered", counts.delivered),
        ("bounced", counts.bounced),
        ("printed", counts.printed),
        ("posted", counts.posted),
    ] {
        args.set(name, count);
    }
    words.args("call-counts", Some(&args))
}

fn for_all(words: Words, call: &CallView) -> String {
    let is_used = |channel: Channel| call.receipts.iter().any(|one| one.channel == channel);
    let used = Channel::ALL.iter().filter(|channel| is_for_all(**channel) && is_used(**channel));
    let names: Vec<String> =
        used.map(|channel| words.t(&format!("call-channel-{}", channel.key())).to_lowercase()).collect();
    if names.is_empty() {
        return String::new();
    }
    let key = if call.cause == Cause::Call { "call-by" } else { "call-told-by" };
    words.with(key, "channels", wording::list(words, &names))
}

fn row(found: &Evidence, receipt: &ReceiptView) -> [String; 5] {
    let words = found.matter.words;
    let when = receipt.at.as_ref().map(|at| words.instant(at)).unwrap_or_default();
    let when = match &receipt.by_name {
        Some(name) => words.with2("call-when-by", ("when", when), ("name", name.as_str())),
        None => when,
    };
    [
        receipt.name.clone(),
        words.t(&format!("call-channel-{}", receipt.channel.key())),
        receipt.address.clone().unwrap_or_default(),
        state(words, receipt),
        when,
    ]
}

/// How far it has come, in the words of its channel.
pub fn state(words: Words, receipt: &ReceiptView) -> String {
    words.t(&state_key(receipt))
}

/// The text of a state: what waits differs by channel.
fn state_key(receipt: &ReceiptView) -> String {
    let state = receipt.state.key().replace('_', "-");
    match (receipt.state, receipt.channel) {
        (ReceiptState::Waiting, Channel::Letter) if receipt.by_hand => "call-state-by-hand".to_owned(),
        (ReceiptState::Waiting | ReceiptState::Posted, channel) => format!("call-state-{state}-{}", channel.key()),
        _ => format!("call-state-{state}"),
    }
}

fn paper(app: &App, source: &'static str, matter: &Matter, title: String, data: Value) -> Paper {
    Paper { source, title, data, files: Vec::new(), language: matter.words.0, at: app.now() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        kit::Language,
        meetings::{CallId, ReceiptId, calling::view::CallCounts},
    };
    use chrono::DateTime;
    use uuid::Uuid;

    #[test]
    fn a_call_by_poster_alone_counts_nobody() {
        let receipt = ReceiptView {
            id: ReceiptId(Uuid::nil()),
            member_id: None,
            name: "Anslag".to_owned(),
            channel: Channel::Poster,
            address: None,
            by_hand: false,
            state: ReceiptState::Posted,
            at: None,
            by_name: None,
            document_id: None,
            detail: None,
        };
        let call = CallView {
            id: CallId(Uuid::nil()),
            number: 1,
            cause: Cause::Call,
            subject: String::new(),
            body: String::new(),
            at: DateTime::UNIX_EPOCH,
            waived: Vec::new(),
            counts: CallCounts { posted: 1, ..CallCounts::default() },
            receipts: vec![receipt],
        };
        assert_eq!(counted(Words(Language::Sv), &call), "Kallade genom anslag.");
        let one = CallView { counts: CallCounts { people: 1, ..CallCounts::default() }, ..call };
        assert!(counted(Words(Language::Sv), &one).contains("kallade med namn"));
    }
}
