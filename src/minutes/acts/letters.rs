//! Letters to those who shall confirm minutes: that they are locked, that a correction was added, that
//! somebody waits.

use chrono::Duration;
use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter};

use crate::{
    associations::{self, Proof, association},
    identity,
    kit::{App, Fault, Words, letter},
    meetings::{self, MeetingId, Role, Seat, hall::rules::day, meeting},
    minutes::{
        rules::{Asked, REMINDER_HOURS},
        wording,
    },
    notices,
};

/// Why somebody is written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Why {
    /// The minutes are locked.
    Minutes,
    /// A correction was added.
    Addendum,
    /// They have been asked and have not answered.
    Reminder,
}

impl Why {
    fn purpose(self) -> &'static str {
        match self {
            Self::Minutes => "minutes_adjust",
            Self::Addendum => "minutes_addendum",
            Self::Reminder => "minutes_reminder",
        }
    }

    fn subject(self) -> &'static str {
        match self {
            Self::Minutes => "minutes-letter-adjust-subject",
            Self::Addendum => "minutes-letter-addendum-subject",
            Self::Reminder => "minutes-letter-reminder-subject",
        }
    }

    fn body(self) -> &'static str {
        match self {
            Self::Minutes => "minutes-letter-adjust-why",
            Self::Addendum => "minutes-letter-addendum-why",
            Self::Reminder => "minutes-letter-reminder-why",
        }
    }
}

/// Somebody who is asked, with the mailbox that we know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    /// Their name.
    pub name: String,
    /// The name folded.
    pub name_key: String,
    /// As what they are asked.
    pub roles: Vec<Role>,
    /// The mailbox they sign in with.
    pub email: Option<String>,
}

/// Those asked, each person once, with their mailboxes.
///
/// # Errors
/// A fault of the store.
pub(super) async fn readers(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    meeting: MeetingId,
    asked: &[Asked],
) -> Result<Vec<Reader>, Fault> {
    let chosen = meetings::store::chosen(db, proof, meeting).await?;
    let mut readers: Vec<Reader> = Vec::new();
    for one in asked {
        let row = chosen.iter().find(|row| row.role == one.role && row.name_key == one.name_key);
        let email = row.and_then(|row| row.email.clone());
        match readers.iter_mut().find(|reader| reader.name_key == one.name_key) {
            Some(reader) => {
                reader.roles.push(one.role);
                reader.email = reader.email.take().or(email);
            }
            None => readers.push(Reader {
                name: one.name.clone(),
                name_key: one.name_key.clone(),
                roles: vec![one.role],
                email,
            }),
        }
    }
    Ok(readers)
}

/// Writes to everybody of those asked whose mailbox we know, and returns their names.
///
/// # Errors
/// A fault of the store.
pub(super) async fn ask(
    app: &App,
    txn: &DatabaseTransaction,
    seat: &Seat,
    meeting: &meeting::Model,
    asked: &[Asked],
    why: Why,
) -> Result<Vec<String>, Fault> {
    let association = associations::acts::by_id(txn, seat.association()).await?;
    let mut written = Vec::new();
    for reader in readers(txn, seat, meeting.id, asked).await? {
        let Some(email) = reader.email.clone() else {
            continue;
        };
        let words = Words(identity::acts::language_of(txn, &email, &reader.name_key).await?);
        let draft = draft(app, words, (&association, meeting), &reader, email, why);
        if why == Why::Reminder && was_sent(app, txn, meeting.id, &draft).await? {
            continue;
        }
        written.push(reader.name);
        notices::hand_over(app, txn, draft).await?;
    }
    Ok(written)
}

/// Whether a letter for the same purpose went to the same person about the same meeting within a day. The
/// letter is known by the meeting's address in it: boards meet again and again under one title, and a
/// reminder of one meeting is none of the next.
async fn was_sent(
    app: &App,
    db: &impl ConnectionTrait,
    meeting: MeetingId,
    draft: &notices::Draft,
) -> Result<bool, Fault> {
    let since = app.now() - Duration::hours(REMINDER_HOURS);
    let found = notices::letter::Entity::find()
        .filter(notices::letter::Column::AssociationId.eq(draft.association))
        .filter(notices::letter::Column::Purpose.eq(draft.purpose))
        .filter(notices::letter::Column::Recipient.eq(&draft.to))
        .filter(notices::letter::Column::RecipientName.eq(&draft.to_name))
        .filter(notices::letter::Column::Body.contains(format!("/meetings/{meeting}/")))
        .filter(notices::letter::Column::Created.gt(since));
    Ok(found.one(db).await?.is_some())
}

fn draft(
    app: &App,
    words: Words,
    (association, meeting): (&association::Model, &meeting::Model),
    reader: &Reader,
    email: String,
    why: Why,
) -> notices::Draft {
    let roles: Vec<String> = reader.roles.iter().map(|role| wording::role(words, *role)).collect();
    let about = [
        ("title", meeting.title.clone()),
        ("date", words.date(&day(meeting))),
        ("association", association.name.clone()),
        ("roles", roles.join(", ")),
        ("name", reader.name.clone()),
        ("email", email.clone()),
    ];
    let subject = words.pairs(why.subject(), &about);
    let text = [
        words.pairs("minutes-letter-hello", &about),
        words.pairs(why.body(), &about),
        format!("{}/{}/meetings/{}/minutes", app.config().base(), association.slug, meeting.id),
        words.pairs("minutes-letter-how", &about),
        words.t("minutes-letter-dissent"),
        words.t("minutes-letter-paper"),
        words.pairs("minutes-letter-regards", &about),
    ]
    .join("\n\n");
    notices::Draft {
        association: Some(association.id.0),
        purpose: why.purpose(),
        to: email,
        to_name: reader.name.clone(),
        from_name: association.name.clone(),
        reply_to: association.email.clone(),
        html: Some(letter::html(words.0, &subject, &text)),
        subject,
        text,
    }
}
