//! Letters to those who get an office: what it is, from when, what it lets them do, how to sign in.
//!
//! Anybody may register an association and enter whoever they like on its board, so that such letters
//! are counted, as tries to sign in are: an association that an umbrella has taken in may send more
//! of them a day than one that nobody knows yet, and whoever enters offices in many associations has
//! no more than in one. Nor does a mailbox get more than a few, whoever they come from.

use chrono::Duration;
use sea_orm::{ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, PaginatorTrait, QueryFilter};

use super::directory;
use crate::{
    associations::{
        AssociationId, OfficeId, Post, Proof,
        affiliation::{self, State},
        association, office,
    },
    identity::{self, attempt},
    kit::{App, Fault, Words, letter, secret},
    notices,
};

/// The most letters about offices in a day and night, of an association that an umbrella has taken in.
const KNOWN_MOST: u64 = 40;
/// The same of one that nobody has taken in yet: a board with its deputies and auditors.
const NEW_MOST: u64 = 10;
/// The most letters about offices to one mailbox, from all associations together.
const MAILBOX_MOST: u64 = 3;

/// Writes to those who hold an office `now` that they did not hold `before`: one letter a person,
/// however many the posts. Nobody is written to about their own doing, nor about a term that is over.
/// When today's letters are used up, the rest have their office without one: theirs is the answer.
///
/// # Errors
/// A fault of the store.
pub(super) async fn tell(
    app: &App,
    txn: &DatabaseTransaction,
    permit: &impl Proof,
    before: &[office::Model],
    now: &[office::Model],
) -> Result<Vec<OfficeId>, Fault> {
    let mut news: Vec<&office::Model> = now.iter().filter(|row| is_news(app, permit, before, row)).collect();
    if news.is_empty() {
        return Ok(Vec::new());
    }
    news.sort_by(|one, other| (holder(one), one.post).cmp(&(holder(other), other.post)));
    let people: Vec<&[&office::Model]> = news.chunk_by(|one, other| holder(one) == holder(other)).collect();
    let association = directory::by_id(txn, permit.association()).await?;
    let mut left = left_today(app, txn, permit).await?;
    let mut untold = Vec::new();
    for offices in people {
        let Some(first) = offices.first() else {
            continue;
        };
        let (email, name_key) = holder(first);
        if left == 0 || written(app, txn, &mailbox(email)).await? >= MAILBOX_MOST {
            untold.extend(offices.iter().map(|office| office.id));
            continue;
        }
        let words = Words(identity::acts::language_of(txn, email, name_key).await?);
        notices::hand_over(app, txn, draft(app, words, &association, first, offices)).await?;
        count(app, txn, permit, email).await?;
        left -= 1;
    }
    if !untold.is_empty() {
        let association = permit.association();
        tracing::warn!(%association, untold = untold.len(), "today's letters about offices are used up");
    }
    Ok(untold)
}

/// What is counted: an association's letters, and those that one person causes anywhere.
fn subjects(proof: &impl Proof) -> [String; 2] {
    let association = format!("association {}", proof.association());
    let account = format!("account {}", proof.caller().account.0);
    [association, account].map(|one| format!("office-letter:{}", secret::hash(&one)))
}

/// What is counted of a mailbox.
fn mailbox(email: &str) -> String {
    format!("office-letter:to {}", secret::hash(&email.to_lowercase()))
}

/// How many letters were counted in the day and night that end now.
async fn written(app: &App, txn: &DatabaseTransaction, subject: &str) -> Result<u64, Fault> {
    Ok(attempt::Entity::find()
        .filter(attempt::Column::Subject.eq(subject))
        .filter(attempt::Column::At.gt(app.now() - Duration::days(1)))
        .count(txn)
        .await?)
}

/// How many letters may still be written in the day and night that end now. Whoever enters offices has
/// the association's journal to themselves; one person in several associations at the very same moment
/// may have a few more.
async fn left_today(app: &App, txn: &DatabaseTransaction, proof: &impl Proof) -> Result<u64, Fault> {
    let most = if is_known(txn, proof.association()).await? { KNOWN_MOST } else { NEW_MOST };
    let mut left = most;
    for subject in subjects(proof) {
        left = left.min(most.saturating_sub(written(app, txn, &subject).await?));
    }
    Ok(left)
}

/// Whether an umbrella has taken the association in.
async fn is_known(txn: &DatabaseTransaction, id: AssociationId) -> Result<bool, Fault> {
    let taken_in = affiliation::Entity::find()
        .filter(affiliation::Column::AssociationId.eq(id))
        .filter(affiliation::Column::State.eq(State::Affiliated))
        .count(txn)
        .await?;
    Ok(taken_in > 0)
}

async fn count(app: &App, txn: &DatabaseTransaction, proof: &impl Proof, email: &str) -> Result<(), Fault> {
    for subject in subjects(proof).into_iter().chain([mailbox(email)]) {
        let row = attempt::ActiveModel { id: Set(app.id()), subject: Set(subject), at: Set(app.now()) };
        attempt::Entity::insert(row).exec_without_returning(txn).await?;
    }
    Ok(())
}

/// Whether the office is news to its holder, who can be written to and did not enter it themselves.
/// A command on the machine, such as the demo, puts in place what people know already.
fn is_news(app: &App, permit: &impl Proof, before: &[office::Model], row: &office::Model) -> bool {
    let (email, _) = holder(row);
    !email.is_empty()
        && email != permit.caller().email
        && !permit.caller().is_machine()
        && row.until_day.is_none_or(|until| until >= app.today())
        && !before.iter().any(|old| old.post == row.post && holder(old) == holder(row))
}

/// A person is a mailbox and the name in it.
fn holder(row: &office::Model) -> (&str, &str) {
    (row.email.as_deref().unwrap_or_default(), row.name_key.as_str())
}

fn draft(
    app: &App,
    words: Words,
    association: &association::Model,
    first: &office::Model,
    offices: &[&office::Model],
) -> notices::Draft {
    let about = [("posts", posts(words, offices)), ("association", association.name.clone())];
    let subject = words.pairs("letter-office-subject", &about);
    let email = first.email.clone().unwrap_or_default();
    let base = app.config().base();
    let mut parts = vec![
        words.pairs("letter-office-hello", &[("name", first.name.clone())]),
        words.pairs("letter-office-why", &about),
    ];
    parts.extend(offices.iter().map(|office| term(words, office)));
    parts.extend([
        words.pairs("letter-office-sign-in", &[("email", email.clone())]),
        format!("{base}/sign-in"),
        words.t("letter-office-page"),
        format!("{base}/{}", association.slug),
        match &association.email {
            Some(mailbox) => words.pairs("letter-office-mistake", &[("mailbox", mailbox.clone())]),
            None => words.t("letter-office-mistake-no-mailbox"),
        },
        words.pairs("letter-office-regards", &about),
    ]);
    let text = parts.join("\n\n");
    notices::Draft {
        association: Some(association.id.0),
        purpose: "office",
        to: email,
        to_name: first.name.clone(),
        from_name: association.name.clone(),
        reply_to: association.email.clone(),
        html: Some(letter::html(words.0, &subject, &text)),
        subject,
        text,
    }
}

/// From when until when, and what it lets them do: two sentences, each in its line.
fn term(words: Words, office: &office::Model) -> String {
    let mut pairs = vec![("post", phrase(words, "as", office.post)), ("from", words.date(&office.from_day))];
    let days = match &office.until_day {
        Some(until) => {
            pairs.push(("until", words.date(until)));
            words.pairs("letter-office-term-ended", &pairs)
        }
        None => words.pairs("letter-office-term-open", &pairs),
    };
    format!("{days}\n{}", phrase(words, "can", office.post))
}

/// "ordförande", "ordförande och kassör".
fn posts(words: Words, offices: &[&office::Model]) -> String {
    let mut posts: Vec<String> = offices.iter().map(|office| phrase(words, "as", office.post)).collect();
    let last = posts.pop().unwrap_or_default();
    if posts.is_empty() {
        return last;
    }
    words.pairs("letter-office-posts", &[("others", posts.join(", ")), ("last", last)])
}

fn phrase(words: Words, what: &str, post: Post) -> String {
    words.t(&format!("letter-office-{what}-{}", post.key().replace('_', "-")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::Language;

    #[test]
    fn every_post_has_its_name_and_its_sentence_in_every_language() {
        for words in Language::ALL.map(Words) {
            for post in Post::ALL {
                for what in ["as", "can"] {
                    let phrase = phrase(words, what, *post);
                    assert!(!phrase.is_empty() && !phrase.starts_with("letter-office-"), "{phrase}");
                }
            }
        }
    }
}
