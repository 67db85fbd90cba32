//! The text of minutes as a whole: what is locked, hashed, printed and archived. A draft has the
//! same shape, so that the print of a draft and of the locked minutes cannot differ.

use chrono::{DateTime, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{Series, record::Record};
use crate::meetings;

/// The name of this shape; a later shape gets a new one, and old minutes stay as they are.
pub const FORMAT: &str = "byalag-minutes-1";

/// The text of minutes as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Content {
    /// [`FORMAT`].
    pub format: String,
    /// Whose minutes they are.
    pub association: ContentAssociation,
    /// The meeting.
    pub meeting: ContentMeeting,
    /// Which numbers the paragraphs take.
    pub series: Series,
    /// The year of the series.
    pub year: i32,
    /// Who was chosen for what.
    pub chosen: ContentChosen,
    /// Who was there, members first, each as they sort.
    pub attendance: Vec<ContentPresence>,
    /// The voting roll; none where none was settled.
    pub roll: Option<ContentRoll>,
    /// The paragraphs, in order.
    pub paragraphs: Vec<ContentParagraph>,
    /// The appendices, in order.
    pub appendices: Vec<ContentAppendix>,
}

/// The association, as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContentAssociation {
    /// Its name.
    pub name: String,
    /// Ten digits, if it has one.
    pub organisation_number: Option<String>,
    /// What the general meeting is called: årsmöte, byastämma.
    pub meeting_name: String,
    /// What the board is called.
    pub board_name: String,
    /// What the chair is called.
    pub chair_name: String,
}

/// The meeting, as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContentMeeting {
    /// Its id.
    pub id: meetings::MeetingId,
    /// The kind.
    pub kind: meetings::Kind,
    /// The title.
    pub title: String,
    /// When it began, local time: when it was opened, else as planned.
    pub starts: NaiveDateTime,
    /// When it ended, local time: when it was closed, else as planned.
    pub ends: NaiveDateTime,
    /// The zone's name.
    pub timezone: String,
    /// Where.
    pub place: Option<String>,
    /// When the members were first called.
    pub called: Option<DateTime<Utc>>,
    /// Rules that the board set aside, in words of the record: rule and why.
    pub waived: Vec<String>,
}

/// Who was chosen for what.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContentChosen {
    /// Mötesordförande.
    pub chair: Option<String>,
    /// Mötessekreterare.
    pub secretary: Option<String>,
    /// Justerare, in order.
    pub adjusters: Vec<String>,
    /// Rösträknare, in order.
    pub tellers: Vec<String>,
}

/// Somebody's presence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContentPresence {
    /// The name.
    pub name: String,
    /// Whether they came as a guest.
    pub guest: bool,
    /// When they came, local time.
    pub arrived: NaiveDateTime,
    /// When they left before the end, local time.
    pub left: Option<NaiveDateTime>,
}

/// The voting roll, as it was settled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContentRoll {
    /// When it was settled.
    pub frozen: DateTime<Utc>,
    /// Those present who may vote, as they sort.
    pub entitled: Vec<String>,
    /// Proxies, as "giver for holder".
    pub proxies: Vec<ContentProxy>,
    /// How many votes those present had when it was settled.
    pub votes: i32,
}

/// A proxy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContentProxy {
    /// Who gives the vote.
    pub giver: String,
    /// Who casts it.
    pub holder: String,
}

/// A paragraph.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContentParagraph {
    /// Its number in the series.
    pub number: i32,
    /// The heading.
    pub heading: String,
    /// What was said; may be empty.
    pub text: String,
    /// What was decided; may be empty.
    pub decision: String,
    /// Votes, dissents, tasks, elections.
    pub record: Record,
}

/// An appendix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContentAppendix {
    /// Its number, from 1.
    pub number: i32,
    /// What it is called.
    pub title: String,
    /// The file's name.
    pub file_name: String,
    /// The file's type.
    pub media_type: String,
    /// Octets.
    pub size: i64,
    /// SHA-256 of the bytes, lower-case hex.
    pub sha256: String,
}
