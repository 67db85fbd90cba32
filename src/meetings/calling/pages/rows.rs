//! Receipts as rows of a page, in groups that stand alike, with the forms that note what became of
//! them. What needs a hand stands first and open.

use std::collections::{BTreeMap, HashSet};

use crate::{
    associations::draft::Channel,
    kit::{Words, form::Fields, text},
    meetings::{
        ReceiptState,
        calling::{
            print,
            rules::is_for_all,
            view::{CallView, ReceiptView},
        },
        papers::pages::choose_again,
    },
};

/// How many rows of a group a page shows unless asked for all.
const MOST: usize = 50;
/// How many letters to give by hand are shown at once.
const MOST_OPEN: usize = 10;

/// Where the forms of a page are, and what was typed in one that was refused.
pub struct Forms<'a> {
    /// The words.
    pub words: Words,
    /// The address of the meeting's pages.
    pub base: &'a str,
    /// Whether forms are shown.
    pub may_call: bool,
    /// What stands in the fields of a day and of a name.
    pub usual: (String, String),
    /// The form that was refused: its key, what was typed, and what is wrong with it by field.
    pub refused: Option<Refused>,
}

/// A form that was refused.
pub struct Refused {
    /// Which form.
    pub key: String,
    /// As typed.
    pub fields: Fields,
    /// Field and sentence.
    pub faults: Vec<(String, String)>,
}

/// A field of a form.
pub struct Input {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: &'static str,
    /// Its label.
    pub label: String,
    /// `date` or `text`.
    pub kind: &'static str,
    /// What stands in it.
    pub value: String,
    /// What is wrong with it.
    pub fault: Option<String>,
}

/// A form that notes what was done when, by whom and where.
pub struct MarkForm {
    /// Where it goes.
    pub action: String,
    /// The day, who, and where for what hangs or was published.
    pub inputs: Vec<Input>,
}

/// A form for a picture.
pub struct PhotoForm {
    /// Where it goes.
    pub action: String,
    /// The id of its field.
    pub id: String,
    /// What is wrong with the picture that was sent.
    pub fault: Option<String>,
    /// Which one it was, since it has to be chosen again.
    pub again: Option<String>,
}

/// Receipts that stand alike.
pub struct Group {
    /// How many there are of what, a sentence.
    pub title: String,
    /// Whether its rows are shown at once.
    pub is_open: bool,
    /// Its receipts by name, those that wait first.
    pub rows: Vec<Row>,
    /// That there are more than those shown, a sentence.
    pub more: Option<String>,
}

/// How receipts stand, in the order that they are shown.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    Bounced,
    ForAll,
    ByHand,
    ToPost,
    OnTheWay,
    Delivered,
    Posted,
}

impl Standing {
    fn of(receipt: &ReceiptView) -> Self {
        match (receipt.channel, receipt.state) {
            (_, ReceiptState::Bounced) => Self::Bounced,
            (channel, _) if is_for_all(channel) => Self::ForAll,
            (Channel::Letter, ReceiptState::Waiting) if receipt.by_hand => Self::ByHand,
            (Channel::Letter, ReceiptState::Waiting) => Self::ToPost,
            (Channel::Letter, _) => Self::Posted,
            (_, ReceiptState::Waiting | ReceiptState::HandedOver) => Self::OnTheWay,
            (_, ReceiptState::Delivered | ReceiptState::Printed | ReceiptState::Posted) => Self::Delivered,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Bounced => "call-group-bounced",
            Self::ForAll => "call-group-for-all",
            Self::ByHand => "call-group-by-hand",
            Self::ToPost => "call-group-to-post",
            Self::OnTheWay => "call-group-on-the-way",
            Self::Delivered => "call-group-delivered",
            Self::Posted => "call-group-posted",
        }
    }

    /// Letters to post are noted all at once; what is done needs nobody.
    fn is_open(self, count: usize) -> bool {
        match self {
            Self::Bounced | Self::ForAll => true,
            Self::ByHand => count <= MOST_OPEN,
            Self::ToPost | Self::OnTheWay | Self::Delivered | Self::Posted => false,
        }
    }
}

/// A receipt.
pub struct Row {
    /// Its id.
    pub id: String,
    /// The name.
    pub name: String,
    /// The channel.
    pub channel: String,
    /// Where it went.
    pub address: String,
    /// How far it has come.
    pub state: String,
    /// The badge's class.
    pub badge: &'static str,
    /// When, and by whom.
    pub when: String,
    /// What the mail server said.
    pub detail: String,
    /// Where to ask for a letter instead.
    pub by_letter: Option<String>,
    /// Where to note that the letter was posted or given.
    pub printed: Option<String>,
    /// The form for what is put up or published.
    pub posting: Option<MarkForm>,
    /// Where a picture goes.
    pub photo: Option<PhotoForm>,
    /// Where the picture is.
    pub picture: Option<String>,
}

impl Forms<'_> {
    /// A field with what was typed in it, or what is usual.
    fn input(&self, key: &str, name: &'static str, usual: &str) -> Input {
        let refused = self.refused.as_ref().filter(|refused| refused.key == key);
        let fault = refused.and_then(|one| one.faults.iter().find(|(field, _)| field == name));
        Input {
            id: format!("f-{key}-{name}"),
            name,
            label: self.words.t(&format!("call-mark-{}", name.replace('_', "-"))),
            kind: if name == "at" { "date" } else { "text" },
            value: refused.map_or(usual, |one| one.fields.text(name)).to_owned(),
            fault: fault.map(|(_, sentence)| sentence.clone()),
        }
    }

    /// A form for a day and a name, and for a place where it is asked.
    pub fn mark(&self, key: &str, action: String, place: Option<&str>) -> MarkForm {
        let (day, name) = (self.usual.0.as_str(), self.usual.1.as_str());
        let mut inputs: Vec<Input> = place.map(|place| self.input(key, "place", place)).into_iter().collect();
        inputs.push(self.input(key, "at", day));
        inputs.push(self.input(key, "by_name", name));
        MarkForm { action, inputs }
    }

    /// A form for a picture, with what was wrong with the one that was refused.
    fn photo(&self, key: &str, action: String) -> PhotoForm {
        let refused = self.refused.as_ref().filter(|refused| refused.key == key);
        let fault = refused.and_then(|one| one.faults.iter().find(|(field, _)| field == "photo"));
        PhotoForm {
            action,
            id: format!("f-{key}-photo"),
            fault: fault.map(|(_, sentence)| sentence.clone()),
            again: refused.and_then(|one| choose_again(self.words, one.fields.text("photo"))),
        }
    }

    /// The receipts of a call in their groups; of each as many as a page shows, unless all.
    pub fn groups(&self, call: &CallView, all: bool) -> Vec<Group> {
        let letters: HashSet<&str> = call
            .receipts
            .iter()
            .filter(|receipt| receipt.channel == Channel::Letter)
            .map(|receipt| receipt.name.as_str())
            .collect();
        let mut groups: BTreeMap<Standing, Vec<&ReceiptView>> = BTreeMap::new();
        for receipt in &call.receipts {
            groups.entry(Standing::of(receipt)).or_default().push(receipt);
        }
        let group = |(standing, found)| self.group(standing, found, &letters, all);
        groups.into_iter().map(group).collect()
    }

    fn group(&self, standing: Standing, mut found: Vec<&ReceiptView>, letters: &HashSet<&str>, all: bool) -> Group {
        let is_done = |receipt: &ReceiptView| receipt.state != ReceiptState::Waiting;
        found.sort_by_cached_key(|receipt| (is_done(receipt), text::sort_key(&receipt.name)));
        let count = found.len();
        let most = if all { count } else { MOST };
        Group {
            title: self.words.with(standing.key(), "count", count),
            is_open: standing.is_open(count),
            rows: found.into_iter().take(most).map(|receipt| self.row(receipt, letters)).collect(),
            more: (count > most).then(|| self.words.with("call-rows-more", "count", count)),
        }
    }

    fn row(&self, receipt: &ReceiptView, letters: &HashSet<&str>) -> Row {
        let (words, id) = (self.words, receipt.id.to_string());
        let place = format!("{}/receipts/{id}", self.base);
        let when = receipt.at.as_ref().map(|at| words.instant(at)).unwrap_or_default();
        let is_bounced = receipt.state == ReceiptState::Bounced;
        let is_waiting = receipt.state == ReceiptState::Waiting;
        let hangs = is_for_all(receipt.channel);
        let has_letter = letters.contains(receipt.name.as_str());
        let address = receipt.address.clone().unwrap_or_default();
        Row {
            name: receipt.name.clone(),
            channel: words.t(&format!("call-channel-{}", receipt.channel.key())),
            state: print::state(words, receipt),
            badge: badge(receipt.state),
            when: match &receipt.by_name {
                Some(name) => words.with2("call-when-by", ("when", when), ("name", name.as_str())),
                None => when,
            },
            detail: receipt.detail.clone().unwrap_or_default(),
            by_letter: (self.may_call && is_bounced && !has_letter).then(|| format!("{place}/letter")),
            printed: (self.may_call && is_waiting && receipt.channel == Channel::Letter).then(|| place.clone()),
            posting: (self.may_call && is_waiting && hangs).then(|| self.mark(&id, place.clone(), Some(&address))),
            photo: (self.may_call && hangs && receipt.state == ReceiptState::Posted)
                .then(|| self.photo(&id, format!("{place}/photo"))),
            picture: receipt.document_id.map(|document| format!("{}/documents/{document}", self.base)),
            address,
            id,
        }
    }
}

fn badge(state: ReceiptState) -> &'static str {
    match state {
        ReceiptState::Bounced => "refused",
        ReceiptState::Waiting => "warn",
        ReceiptState::HandedOver => "same",
        ReceiptState::Delivered | ReceiptState::Printed | ReceiptState::Posted => "new",
    }
}
