//! The large demo, to measure with: hundreds of villages put straight into the tables, a
//! transaction each. The verbs that people use would take an hour for it.
//!
//! Villages are `village-1`, `village-2` and so on, each with a chair `chair-N@example.org`; the
//! first has ten thousand members. Half of a village's events lie within the window of its feed.

mod calendar;
mod roster;

use chrono::{DateTime, Duration, NaiveDate, Utc};
use sea_orm::{ActiveModelTrait, DatabaseTransaction, InsertMany, IntoActiveModel};

use super::{Progress, names, people, umbrella};
use crate::{
    associations::{
        AffiliationId, AssociationId, Kind, OfficeId, Post, affiliation,
        association::{self, LegalForm},
        municipality_list::{Municipality, NORRBOTTEN},
        office,
    },
    identity::{self, rules::name_key},
    kit::{App, Fault, text},
};

/// Members for each association, on average.
const MEMBERS: usize = 100;
/// Members of the first village.
const MOST_MEMBERS: usize = 10_000;
/// Rows of one statement: SQLite takes at most 32,766 values in one.
const CHUNK: usize = 500;

const FIRST: [&str; 12] =
    ["Nor", "Sör", "Öster", "Väster", "Mellan", "Lång", "Stor", "Ytter", "Över", "Hede", "Björk", "Tall"];
const LAST: [&str; 12] =
    ["byn", "träsk", "näs", "sund", "fors", "berg", "mark", "backa", "heden", "vik", "sel", "udden"];

/// Puts `associations` villages, their network and all that is theirs into an empty database.
///
/// # Errors
/// A fault of the store.
pub async fn build(app: &App, associations: usize, progress: Progress<'_>) -> Result<(), Fault> {
    let steps = count(associations) + 1;
    let (_, network) =
        umbrella(app, Kind::Network, "Norrbotten samverkar", people::NETWORK, people::OFFICER, "2580").await?;
    progress(1, steps);
    for number in 1..=associations {
        let village = Village::numbered(app, number, associations);
        app.write(async |txn| village.save(txn, network).await).await?;
        progress(count(number) + 1, steps);
    }
    Ok(())
}

/// One village before it is saved.
struct Village<'a> {
    app: &'a App,
    id: AssociationId,
    number: usize,
    members: usize,
    place: Municipality,
    today: NaiveDate,
    now: DateTime<Utc>,
}

impl<'a> Village<'a> {
    fn numbered(app: &'a App, number: usize, of: usize) -> Self {
        const FALLBACK: Municipality = NORRBOTTEN[0];
        let place = NORRBOTTEN.get(number % NORRBOTTEN.len()).copied().unwrap_or(FALLBACK);
        Self {
            app,
            id: AssociationId(app.id()),
            number,
            members: members(number, of),
            place,
            today: app.today(),
            now: app.now(),
        }
    }

    async fn save(&self, txn: &DatabaseTransaction, network: AssociationId) -> Result<(), Fault> {
        identity::acts::find_or_make(self.app, txn, &self.mailbox(), &self.chair()).await?;
        insert::<_, association::ActiveModel>(txn, vec![self.association()]).await?;
        insert::<_, office::ActiveModel>(txn, vec![self.office()]).await?;
        insert::<_, affiliation::ActiveModel>(txn, vec![self.affiliation(network)]).await?;
        self.save_roster(txn).await?;
        self.save_calendar(txn).await
    }

    fn mailbox(&self) -> String {
        format!("chair-{}@example.org", self.number)
    }

    fn chair(&self) -> String {
        format!("Chair {}", self.number)
    }

    /// A number of this village's own for each `salt`.
    fn chance(&self, salt: usize) -> u64 {
        names::mixed(count(self.number * 100_003 + salt))
    }

    fn village(&self) -> String {
        let pick = |list: &[&'static str], at: usize| list.get(at % list.len().max(1)).copied().unwrap_or_default();
        format!("{}{} {}", pick(&FIRST, self.number), pick(&LAST, self.number / FIRST.len()), self.number)
    }

    fn association(&self) -> association::Model {
        let village = self.village();
        let name = format!("{village} byaförening");
        // A third of a degree at most: about as far as a village lies from the middle of its municipality.
        let shift = |salt| f64::from(u16::try_from(self.chance(salt) % 600).unwrap_or(300)) / 1_000.0 - 0.3;
        association::Model {
            id: self.id,
            kind: Kind::Association,
            sort_key: text::sort_key(&name),
            search: format!(" {}", text::fold(&format!("{name} {village} {}", self.place.name))),
            name,
            slug: format!("village-{}", self.number),
            legal_form: LegalForm::Nonprofit,
            organisation_number: None,
            municipality: self.place.code.to_owned(),
            village: Some(village),
            email: Some(format!("village-{}@example.org", self.number)),
            phone: None,
            website: Some(format!("https://village-{}.example.org", self.number)),
            street: Some("Byavägen 1".to_owned()),
            postal_code: Some("96177".to_owned()),
            city: Some(self.place.name.to_owned()),
            lat: Some(self.place.lat + shift(1)),
            lon: Some(self.place.lon + shift(2)),
            founded: Some(1920 + i32::try_from(self.number % 100).unwrap_or(0)),
            about: Some("En by att mäta med: allt här är påhittat.".to_owned()),
            languages: "sv".to_owned(),
            version: 1,
            created: self.now,
            changed: self.now,
        }
    }

    fn office(&self) -> office::Model {
        let name = self.chair();
        office::Model {
            id: OfficeId(self.app.id()),
            association_id: self.id,
            post: Post::Chair,
            name_key: name_key(&name),
            name,
            email: Some(self.mailbox()),
            member_id: None,
            from_day: self.today - Duration::days(200),
            until_day: None,
            public: true,
            version: 1,
            created: self.now,
            changed: self.now,
        }
    }

    fn affiliation(&self, network: AssociationId) -> affiliation::Model {
        affiliation::Model {
            id: AffiliationId(self.app.id()),
            association_id: self.id,
            umbrella_id: network,
            state: affiliation::State::Affiliated,
            shared: affiliation::Shared::Board.key().to_owned(),
            from_day: Some(self.today - Duration::days(200)),
            until_day: None,
            version: 1,
            created: self.now,
            changed: self.now,
        }
    }
}

/// How many members a village has, so that they are a hundred for each association in all.
fn members(number: usize, of: usize) -> usize {
    let rest = (of * MEMBERS).saturating_sub(MOST_MEMBERS);
    let others = of.saturating_sub(1).max(1);
    match number {
        1 => MOST_MEMBERS,
        _ => rest / others + usize::from(number - 2 < rest % others),
    }
}

/// Puts rows in, many to a statement.
async fn insert<M, A>(txn: &DatabaseTransaction, rows: Vec<M>) -> Result<(), Fault>
where
    M: IntoActiveModel<A>,
    A: ActiveModelTrait,
{
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        InsertMany::<A>::many(rows.by_ref().take(CHUNK)).exec_without_returning(txn).await?;
    }
    Ok(())
}

fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_a_hundred_members_for_each_association() {
        for of in [101, 150, 1_500] {
            let all: usize = (1..=of).map(|number| members(number, of)).sum();
            assert_eq!(all, of * MEMBERS, "{of}");
        }
        assert_eq!((members(1, 150), members(2, 1_500), members(1_500, 1_500)), (10_000, 94, 93));
    }
}
