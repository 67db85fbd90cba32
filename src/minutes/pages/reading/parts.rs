//! What the page of locked minutes is put together from.

use crate::{
    associations::Proof,
    kit::{Words, shell::FormState},
    meetings::{Role, Seat},
    minutes::{
        AddendumId, Way,
        content::{ContentAppendix, ContentPresence},
        pages::paragraphs,
        view::{AddendumView, AdjustmentView, AwaitedView, MinutesView, ParagraphView},
        wording,
    },
};

/// A paragraph, to be read.
pub(super) struct Shown {
    pub(super) number: i32,
    pub(super) sign: String,
    pub(super) heading: String,
    pub(super) text: Vec<Vec<String>>,
    pub(super) decision: Vec<Vec<String>>,
    pub(super) lines: Vec<String>,
}

/// Somebody who is asked, and whether they have confirmed.
pub(super) struct Person {
    pub(super) name: String,
    pub(super) role: String,
    pub(super) told: String,
    pub(super) note: Vec<Vec<String>>,
    pub(super) is_given: bool,
    /// Where what they signed in ink can be fetched, and what it is called.
    pub(super) scan: Option<(String, String)>,
}

/// A correction, to be read.
pub(super) struct Correction {
    pub(super) title: String,
    pub(super) text: Vec<Vec<String>>,
    pub(super) people: Vec<Person>,
}

/// The button by which the reader confirms.
pub(super) struct Ask {
    pub(super) title: String,
    pub(super) button: String,
    pub(super) role: &'static str,
    pub(super) hash: String,
    pub(super) addendum: String,
    /// What was typed, when the form comes again.
    pub(super) note: String,
    /// Tells its fields from those of other buttons.
    pub(super) key: String,
}

/// The form for a scan, with those whose names may stand on it.
pub(super) struct Paper {
    pub(super) title: String,
    pub(super) addendum: String,
    pub(super) people: Vec<Signer>,
    pub(super) key: String,
    /// Whether the form comes again.
    pub(super) is_open: bool,
    /// What is wrong with who signed.
    pub(super) who_fault: Option<String>,
    /// What is wrong with the file, or that it must be chosen again.
    pub(super) file_faults: Vec<String>,
}

/// Somebody whose name may stand on a scan.
pub(super) struct Signer {
    pub(super) value: String,
    pub(super) text: String,
    pub(super) is_ticked: bool,
}

/// The name of a field of the form for a scan, in the form's state: other forms on the page have
/// fields by the same names.
pub(in crate::minutes::pages) fn of_paper(name: &str, addendum: &str) -> String {
    format!("{name}-{}", key_of(addendum))
}

fn key_of(addendum: &str) -> &str {
    if addendum.is_empty() { "minutes" } else { addendum }
}

impl Shown {
    pub(super) fn of(words: Words, one: &ParagraphView) -> Self {
        Self {
            number: one.number,
            sign: words.with("minutes-sign", "number", one.number.to_string()),
            heading: one.heading.clone(),
            text: paragraphs(&one.text),
            decision: paragraphs(&one.decision),
            lines: wording::lines(words, &one.record),
        }
    }
}

impl Correction {
    pub(super) fn of(words: Words, scans: Option<&str>, one: &AddendumView, given: &[AdjustmentView]) -> Self {
        Self {
            title: title(words, one),
            text: paragraphs(&one.text),
            people: people(words, scans, given, Some(one.id), &one.awaited),
        }
    }
}

/// "Rättelse 1, 3 april 2026 kl. 18.00".
fn title(words: Words, one: &AddendumView) -> String {
    let when = words.instant(&one.created);
    words.pairs("minutes-addendum-title", &[("number", one.number.to_string()), ("when", when)])
}

/// Those who have confirmed, then those who are awaited; `scans` is the meeting's address, for those who may
/// see what was signed in ink.
pub(super) fn people(
    words: Words,
    scans: Option<&str>,
    given: &[AdjustmentView],
    addendum: Option<AddendumId>,
    awaited: &[AwaitedView],
) -> Vec<Person> {
    let given = given.iter().filter(|one| one.addendum_id == addendum).map(|one| {
        let key = match one.way {
            Way::Signed => "minutes-person-signed",
            Way::Paper => "minutes-person-paper",
        };
        Person {
            name: one.name.clone(),
            role: wording::role(words, one.role),
            told: words.with(key, "when", words.instant(&one.at)),
            note: paragraphs(&one.note),
            is_given: true,
            scan: scans.filter(|_| one.document_id.is_some()).map(|base| {
                let text = words.with("minutes-person-scan", "name", one.name.clone());
                (format!("{base}/minutes/scans/{}", one.id), text)
            }),
        }
    });
    let awaited = awaited.iter().map(|one| Person {
        name: one.name.clone(),
        role: wording::role(words, one.role),
        told: words.t("minutes-person-awaited"),
        note: Vec::new(),
        is_given: false,
        scan: None,
    });
    given.chain(awaited).collect()
}

/// What the reader is asked to confirm: the minutes and each correction, in each role.
pub(super) fn asks(words: Words, seat: &Seat, view: &MinutesView, form: &FormState) -> Vec<Ask> {
    let key = &seat.caller().name_key;
    let is_theirs =
        |one: &&AwaitedView| seat.roles().contains(&one.role) && *key == crate::identity::rules::name_key(&one.name);
    let ask = |one: &AwaitedView, title: String, button: &str, hash: &str, addendum: String| {
        let is_again = form.value("addendum_id") == addendum && form.value("as") == one.role.key();
        Ask {
            title,
            button: words.with(button, "role", wording::role(words, one.role)),
            role: one.role.key(),
            hash: hash.to_owned(),
            note: if is_again { form.value("note").to_owned() } else { String::new() },
            key: format!("{}{addendum}", one.role.key()),
            addendum,
        }
    };
    let hash = view.content_hash.as_deref().unwrap_or_default();
    let mut asks: Vec<Ask> = view
        .awaited
        .iter()
        .filter(is_theirs)
        .map(|one| ask(one, words.t("minutes-ask-title"), "minutes-ask-do", hash, String::new()))
        .collect();
    for addendum in &view.addenda {
        let theirs = addendum.awaited.iter().filter(is_theirs);
        asks.extend(theirs.map(|one| {
            let id = addendum.id.to_string();
            ask(one, title(words, addendum), "minutes-ask-addendum-do", &addendum.content_hash, id)
        }));
    }
    asks
}

/// A form for the minutes and for each correction that somebody has yet to sign.
pub(super) fn papers(words: Words, view: &MinutesView, form: &FormState) -> Vec<Paper> {
    let mut papers = vec![paper(words, words.t("minutes-paper-title"), String::new(), &view.awaited, form)];
    let addenda = view.addenda.iter();
    papers.extend(addenda.map(|one| paper(words, title(words, one), one.id.to_string(), &one.awaited, form)));
    papers.retain(|paper| !paper.people.is_empty());
    papers
}

/// A form for a scan. When it comes again those who were ticked still are, and the file, which no
/// browser sends twice by itself, is told by its name.
fn paper(words: Words, title: String, addendum: String, awaited: &[AwaitedView], form: &FormState) -> Paper {
    let named_so = |name: &str| of_paper(name, &addendum);
    let is_open = form.ticked(&named_so("again"));
    let people = awaited.iter().map(|one| {
        let value = format!("{}:{}", one.role.key(), one.name);
        let is_ticked = !is_open || form.chosen(&named_so("signed"), &value);
        Signer { text: named(words, &one.name, one.role), value, is_ticked }
    });
    let file = form.value(&named_so("file"));
    let again = (!file.is_empty()).then(|| words.with("minutes-paper-again", "file", file));
    Paper {
        people: people.collect(),
        is_open,
        who_fault: form.fault(&named_so("signed")).map(str::to_owned),
        file_faults: form.fault(&named_so("file")).map(str::to_owned).into_iter().chain(again).collect(),
        key: key_of(&addendum).to_owned(),
        title,
        addendum,
    }
}

/// "Per Åström, justerare".
fn named(words: Words, name: &str, role: Role) -> String {
    words.pairs("minutes-named", &[("name", name.to_owned()), ("role", wording::role(words, role))])
}

/// "Bilaga 1: Årsredovisning".
pub(super) fn appendix(words: Words, one: &ContentAppendix) -> String {
    words.pairs("minutes-appendix", &[("number", one.number.to_string()), ("title", one.title.clone())])
}

/// "Karin Nilsson", "Bo Lind (gäst)", "Per Åström, gick kl. 19.30".
pub(super) fn presence(words: Words, one: &ContentPresence) -> String {
    let name = if one.guest { words.with("minutes-guest", "name", one.name.clone()) } else { one.name.clone() };
    match &one.left {
        Some(left) => words.pairs("minutes-left-early", &[("name", name), ("when", words.clock(left))]),
        None => name,
    }
}
