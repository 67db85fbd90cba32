//! What a board may say of a call, and of what became of it in print.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc};
use poem_openapi::{Enum, Object};

use super::rules::is_for_all;
use crate::{
    associations::{association::keyed, draft::Channel},
    calendar::zone,
    kit::{App, Fault, FieldFault, form::Fields, text},
};

/// The longest subject, in characters.
const SUBJECT: usize = 200;
/// The longest greeting, in characters.
const MESSAGE: usize = 5_000;
/// How long a reason may be, in characters.
const WHY: std::ops::RangeInclusive<usize> = 5..=500;
/// The longest name or place, in characters.
const LINE: usize = 200;

/// A call, or a message that a called meeting was moved.
#[derive(Clone, Debug, Default, Object)]
#[oai(deny_unknown_fields)]
pub struct CallDraft {
    /// The subject, one line of at most 200 characters; made of title and day when left out.
    pub subject: Option<String>,
    /// Own words that stand first, at most 5,000 characters.
    pub message: Option<String>,
    /// The channels; those of the bylaws that lead to somebody when left out. A change goes to
    /// those who were called, by the channels of the call.
    pub channels: Option<Vec<Channel>>,
    /// Why it is sent although no channel of the bylaws reaches everybody, 5 to 500 characters: sets
    /// the rule `channel_missing` aside.
    pub anyway: Option<String>,
}

/// A meeting that will not be held.
#[derive(Clone, Debug, Default, Object)]
#[oai(deny_unknown_fields)]
pub struct CancellationDraft {
    /// Own words that stand first, at most 5,000 characters.
    pub message: Option<String>,
}

/// What became of a letter, a poster or an advert.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct ReceiptDraft {
    /// Of a letter `printed`, of the others `posted`.
    pub state: Mark,
    /// The day; today when left out.
    pub at: Option<NaiveDate>,
    /// Who did it; the asker when left out.
    pub by_name: Option<String>,
    /// Where a poster hangs, or which newspaper it was.
    pub place: Option<String>,
}

/// What can be noted by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename_all = "snake_case", rename = "ReceiptMark")]
pub enum Mark {
    /// Printed and posted, or given by hand.
    Printed,
    /// Put up in the village, or published.
    Posted,
}

keyed!(Mark { Printed = "printed", Posted = "posted" });

/// All letters of a call were printed and posted.
#[derive(Clone, Debug, Default, Object)]
#[oai(deny_unknown_fields)]
pub struct PrintingDraft {
    /// The day; today when left out.
    pub at: Option<NaiveDate>,
    /// Who did it; the asker when left out.
    pub by_name: Option<String>,
}

/// One more poster or advert.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct PostingDraft {
    /// `poster`, `advert` or `website`.
    pub channel: Channel,
    /// Where it hangs or was published.
    pub place: String,
    /// The day; today when left out.
    pub at: Option<NaiveDate>,
    /// Who did it; the asker when left out.
    pub by_name: Option<String>,
}

/// What is said of a call, in its normal form.
#[derive(Clone, Debug, Default)]
pub struct Said {
    /// The subject.
    pub subject: Option<String>,
    /// Own words.
    pub message: Option<String>,
    /// The channels, each once.
    pub channels: Option<Vec<Channel>>,
    /// Why all the same.
    pub anyway: Option<String>,
}

/// When something was done, by whom and where, checked.
#[derive(Clone, Debug)]
pub struct Done {
    /// When: now, or noon of an earlier day.
    pub at: DateTime<Utc>,
    /// Who, if it is said.
    pub by_name: Option<String>,
    /// Where, if it is said.
    pub place: Option<String>,
}

impl CallDraft {
    /// From a form. Where it asks for channels and no box is ticked, none is chosen.
    pub fn from_fields(fields: &Fields) -> Self {
        let channels = || fields.all("channels").filter_map(Channel::from_key).collect();
        Self {
            subject: fields.filled("subject"),
            message: fields.filled("message"),
            channels: fields.ticked("asks_channels").then(channels),
            anyway: fields.filled("anyway"),
        }
    }

    /// In its normal form.
    ///
    /// # Errors
    /// Invalid, with every field at fault at once.
    pub fn check(&self) -> Result<Said, Fault> {
        let mut faults = Vec::new();
        let channels = self.channels.clone().map(|mut channels| {
            channels.sort_unstable();
            channels.dedup();
            channels
        });
        if channels.as_ref().is_some_and(Vec::is_empty) {
            faults.push(FieldFault::new("channels", "channel_needed"));
        }
        let anyway = lines(self.anyway.as_deref(), "anyway", *WHY.end(), &mut faults);
        if anyway.as_ref().is_some_and(|why| why.chars().count() < *WHY.start()) {
            faults.push(FieldFault::new("anyway", "call_why_needed"));
        }
        let said = Said {
            subject: line(self.subject.as_deref(), "subject", SUBJECT, &mut faults),
            message: lines(self.message.as_deref(), "message", MESSAGE, &mut faults),
            channels,
            anyway,
        };
        if faults.is_empty() { Ok(said) } else { Err(Fault::fields(faults)) }
    }
}

impl CancellationDraft {
    /// The own words in their normal form.
    ///
    /// # Errors
    /// Invalid, when they are too long.
    pub fn check(&self) -> Result<Option<String>, Fault> {
        let mut faults = Vec::new();
        let message = lines(self.message.as_deref(), "message", MESSAGE, &mut faults);
        if faults.is_empty() { Ok(message) } else { Err(Fault::fields(faults)) }
    }
}

impl ReceiptDraft {
    /// From a form.
    ///
    /// # Errors
    /// Invalid, when the day cannot be read.
    pub fn from_fields(fields: &Fields) -> Result<Self, Fault> {
        let state = Mark::from_key(fields.text("state")).unwrap_or(Mark::Posted);
        let (at, by_name) = day_and_name(fields)?;
        Ok(Self { state, at, by_name, place: fields.filled("place") })
    }

    /// In its normal form.
    ///
    /// # Errors
    /// Invalid, with every field at fault at once.
    pub fn check(&self, app: &App) -> Result<Done, Fault> {
        done(app, self.at, self.by_name.as_deref(), self.place.as_deref(), Vec::new())
    }
}

impl PrintingDraft {
    /// From a form.
    ///
    /// # Errors
    /// Invalid, when the day cannot be read.
    pub fn from_fields(fields: &Fields) -> Result<Self, Fault> {
        let (at, by_name) = day_and_name(fields)?;
        Ok(Self { at, by_name })
    }

    /// In its normal form.
    ///
    /// # Errors
    /// Invalid, with every field at fault at once.
    pub fn check(&self, app: &App) -> Result<Done, Fault> {
        done(app, self.at, self.by_name.as_deref(), None, Vec::new())
    }
}

impl PostingDraft {
    /// From a form.
    ///
    /// # Errors
    /// Invalid, when the day cannot be read.
    pub fn from_fields(fields: &Fields) -> Result<Self, Fault> {
        let channel = Channel::from_key(fields.text("channel")).unwrap_or(Channel::Poster);
        let (at, by_name) = day_and_name(fields)?;
        Ok(Self { channel, place: fields.text("place").to_owned(), at, by_name })
    }

    /// In its normal form.
    ///
    /// # Errors
    /// Invalid, with every field at fault at once.
    pub fn check(&self, app: &App) -> Result<Done, Fault> {
        let mut faults = Vec::new();
        if !is_for_all(self.channel) {
            faults.push(FieldFault::new("channel", "call_channel_unfit"));
        }
        if text::one_line(&self.place).is_empty() {
            faults.push(FieldFault::new("place", "receipt_place_needed"));
        }
        done(app, self.at, self.by_name.as_deref(), Some(&self.place), faults)
    }
}

fn day_and_name(fields: &Fields) -> Result<(Option<NaiveDate>, Option<String>), Fault> {
    let mut faults = Vec::new();
    let at = fields.date("at", &mut faults);
    if faults.is_empty() { Ok((at, fields.filled("by_name"))) } else { Err(Fault::fields(faults)) }
}

fn done(
    app: &App,
    at: Option<NaiveDate>,
    by_name: Option<&str>,
    place: Option<&str>,
    mut faults: Vec<FieldFault>,
) -> Result<Done, Fault> {
    let today = app.today();
    let day = at.unwrap_or(today);
    if day > today {
        faults.push(FieldFault::new("at", "receipt_day_future"));
    } else if day.year() < 1900 {
        faults.push(FieldFault::new("at", "date_out_of_range"));
    }
    let by_name = line(by_name, "by_name", LINE, &mut faults);
    let place = line(place, "place", LINE, &mut faults);
    if !faults.is_empty() {
        return Err(Fault::fields(faults));
    }
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
    let at = if day == today { app.now() } else { zone::instant(day.and_time(noon), zone::HOME) };
    Ok(Done { at, by_name, place })
}

fn line(said: Option<&str>, field: &str, most: usize, faults: &mut Vec<FieldFault>) -> Option<String> {
    short(said.map(text::one_line), field, most, faults)
}

fn lines(said: Option<&str>, field: &str, most: usize, faults: &mut Vec<FieldFault>) -> Option<String> {
    short(said.map(text::lines), field, most, faults)
}

fn short(text: Option<String>, field: &str, most: usize, faults: &mut Vec<FieldFault>) -> Option<String> {
    let text = text.filter(|text| !text.is_empty())?;
    if text.chars().count() > most {
        faults.push(FieldFault::new(field, "text_too_long").with("most", most));
    }
    Some(text)
}
