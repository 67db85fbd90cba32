//! One village of the demo: its association, board, members and year.

use std::fmt::Write;

use chrono::{Datelike, Duration, NaiveDate};

use super::{
    events, meetings, names,
    people::{self, Person},
};
use crate::{
    associations::{
        AssociationId, Kind, Permit, Post, acts,
        association::LegalForm,
        draft::{Address, AssociationDraft, BylawsDraft, OfficeDraft, Position},
    },
    calendar::{self, draft::EventDraft},
    identity::Caller,
    kit::{App, Fault, Words, once::Once},
    members,
};

const VILLAGES: &str = include_str!("villages.tsv");

/// What a village is to become.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The association.
    pub draft: AssociationDraft,
    /// The municipality's code.
    pub municipality: String,
    /// How many members.
    pub members: usize,
    /// The post that nobody holds.
    pub vacant: Option<Post>,
}

/// Every village of the demo.
pub fn plans() -> Vec<Plan> {
    VILLAGES.lines().skip(1).filter_map(plan).collect()
}

fn plan(line: &str) -> Option<Plan> {
    let cells: Vec<&str> = line.split('\t').collect();
    let [slug, name, village, municipality, lat, lon, postal_code, city, founded, form, members, board, _, about] =
        cells.as_slice()
    else {
        return None;
    };
    let text = |text: &str| Some(text.to_owned());
    let draft = AssociationDraft {
        kind: Kind::Association,
        name: (*name).to_owned(),
        slug: text(slug),
        legal_form: LegalForm::from_key(form).unwrap_or(LegalForm::Nonprofit),
        organisation_number: None,
        municipality: (*municipality).to_owned(),
        village: text(village),
        email: Some(format!("{slug}@example.org")),
        phone: None,
        website: Some(format!("https://{slug}.example.org")),
        address: Some(Address { street: text("Byavägen 1"), postal_code: text(postal_code), city: text(city) }),
        position: lat.parse().ok().zip(lon.parse().ok()).map(|(lat, lon)| Position { lat, lon }),
        founded: founded.parse().ok(),
        about: text(about),
        languages: vec!["sv".to_owned()],
        chair: None,
    };
    Some(Plan {
        draft,
        municipality: (*municipality).to_owned(),
        members: members.parse().unwrap_or(40),
        vacant: board.strip_prefix("vacant:").and_then(Post::from_key),
    })
}

impl Plan {
    /// The draft of an umbrella.
    pub fn umbrella(kind: Kind, name: &str, slug: &str, municipality: &str) -> AssociationDraft {
        AssociationDraft {
            kind,
            name: name.to_owned(),
            slug: Some(slug.to_owned()),
            legal_form: LegalForm::Nonprofit,
            organisation_number: None,
            municipality: municipality.to_owned(),
            village: None,
            email: Some(format!("{slug}@example.org")),
            phone: None,
            website: None,
            address: None,
            position: None,
            founded: None,
            about: Some("Vi hjälper byarna att hjälpa varandra.".to_owned()),
            languages: vec!["sv".to_owned()],
            chair: None,
        }
    }
}

/// Builds one village and returns its chair.
///
/// # Errors
/// A fault of the store.
pub async fn build(app: &App, index: usize, plan: &Plan) -> Result<(Caller, AssociationId), Fault> {
    let year = app.today().year();
    let people = inhabitants(index, plan, year);
    let chair_name = people.first().map(Person::name).unwrap_or_default();
    let chair = people::caller(app, (&chair_name, &mailbox(index, 0))).await?;
    let made = acts::register(app, &chair, &Once::free(), &plan.draft).await?;
    board(app, made.id, index, plan, &people).await?;
    let sheet = sheet(plan, &people, year, index);
    members::acts::import_file(app, &Permit::at_the_machine(made.id), sheet.as_bytes(), false, Words::default())
        .await?;
    calendar(app, made.id, index, year).await?;
    if plan.draft.slug.as_deref() == Some(people::HOME) {
        meetings::build(app, made.id, &chair).await?;
    }
    Ok((chair, made.id))
}

/// Families live together: three in a row share a family name.
fn inhabitants(index: usize, plan: &Plan, year: i32) -> Vec<Person> {
    (0..plan.members)
        .map(|number| {
            let family = names::family_name(names::mixed(u64::try_from(index * 977 + number / 3).unwrap_or(0)));
            Person::numbered(index, number, family, year)
        })
        .collect()
}

fn mailbox(index: usize, seat: usize) -> String {
    format!("styrelse-{index}-{seat}@example.org")
}

async fn board(app: &App, id: AssociationId, index: usize, plan: &Plan, people: &[Person]) -> Result<(), Fault> {
    // Half the board is elected each year: the rest have a year more.
    let posts = [
        (Post::Secretary, 1),
        (Post::Treasurer, 0),
        (Post::BoardMember, 0),
        (Post::BoardMember, 1),
        (Post::Deputy, 0),
        (Post::Auditor, 0),
        (Post::Nominator, 0),
    ];
    let home = plan.draft.slug.as_deref() == Some(people::HOME);
    for (seat, ((post, years_more), person)) in
        (1..).zip(posts.into_iter().zip(people.iter().skip(1).filter(|person| person.email.is_some())))
    {
        if plan.vacant == Some(post) && post != Post::BoardMember {
            continue;
        }
        let (name, email) = if home && post == Post::Secretary {
            (people::SECRETARY.0.to_owned(), people::SECRETARY.1.to_owned())
        } else {
            (person.name(), mailbox(index, seat))
        };
        let draft = OfficeDraft {
            post,
            name,
            email: Some(email),
            member_id: None,
            from: elected_on(app),
            until: term_end(app, years_more),
            public: seat <= 3,
        };
        acts::appoint(app, &Permit::at_the_machine(id), &Once::free(), &draft).await?;
    }
    chair(app, id).await
}

/// The chair was elected with the others, for a year.
async fn chair(app: &App, id: AssociationId) -> Result<(), Fault> {
    let offices = acts::list_offices(app, &Permit::at_the_machine(id), false).await?;
    let Some(office) = offices.into_iter().find(|office| office.post == Post::Chair) else {
        return Ok(());
    };
    let draft = OfficeDraft {
        post: office.post,
        name: office.name,
        email: office.email,
        member_id: office.member_id,
        from: elected_on(app),
        until: term_end(app, 0),
        public: office.public,
    };
    acts::change_office(app, &Permit::at_the_machine(id), office.id, office.version, &draft).await?;
    Ok(())
}

fn elected_on(app: &App) -> NaiveDate {
    app.today() - Duration::days(200)
}

/// The last day for the coming annual meeting by the usual bylaws, or so many years later.
fn term_end(app: &App, years_more: i32) -> Option<NaiveDate> {
    let bylaws = BylawsDraft::default();
    let year = meetings::annual_day(app.today()).year() + years_more;
    NaiveDate::from_ymd_opt(year, bylaws.annual_latest_month.into(), bylaws.annual_latest_day.into())
}

/// The village's membership list as its board would have it in a file.
fn sheet(plan: &Plan, people: &[Person], year: i32, index: usize) -> String {
    let mut sheet = format!(
        "Medlemsnummer;Förnamn;Efternamn;E-post;Mobil;Adress;Postnummer;Ort;Födelseår;Kategori;Medlem sedan;Betalt {};Betalt {year}\r\n",
        year - 1
    );
    let address = plan.draft.address.clone().unwrap_or_default();
    let (code, city) = (address.postal_code.unwrap_or_default(), address.city.unwrap_or_default());
    for (number, person) in people.iter().enumerate() {
        let chance = names::mixed(u64::try_from(index * 31 + number * 17).unwrap_or(0));
        let house = number / 3;
        let street = format!(
            "{} {}",
            names::street(names::mixed(u64::try_from(index + house / 6).unwrap_or(0))),
            house * 2 % 60 + 1
        );
        let phone = format!("070-{:07}", chance % 10_000_000);
        let category = if chance.is_multiple_of(17) { "Stödmedlem" } else { "Röstberättigad" };
        let joined = year - 1 - i32::try_from(chance % 30).unwrap_or(0);
        let mark = |paid: bool| if paid { "x" } else { "" };
        let _ = write!(
            sheet,
            "{};{};{};{};{phone};{street};{code};{city};{};{category};{joined}-01-15;{};{}\r\n",
            number + 1,
            person.given,
            person.family,
            person.email.as_deref().unwrap_or_default(),
            person.born,
            mark(!chance.is_multiple_of(10)),
            mark(!chance.is_multiple_of(4)),
        );
    }
    if plan.draft.slug.as_deref() == Some(people::HOME) {
        for (number, (name, email)) in (people.len() + 1..).zip([people::SECRETARY, people::MEMBER]) {
            let (given, family) = name.split_once(' ').unwrap_or((name, ""));
            let _ = write!(
                sheet,
                "{number};{given};{family};{email};070-1740605;Byavägen 7;{code};{city};1958;Röstberättigad;2009-01-15;x;x\r\n"
            );
        }
    }
    sheet
}

/// The village's year.
///
/// # Errors
/// A fault of the store.
pub async fn calendar(app: &App, id: AssociationId, index: usize, year: i32) -> Result<(), Fault> {
    for planned in events::year(index, year).into_iter().chain(events::year(index, year + 1)) {
        let draft = EventDraft {
            title: planned.title,
            description: Some(planned.description),
            location: Some(planned.location),
            category: calendar::Category::from_key(planned.category),
            visibility: calendar::Visibility::from_key(planned.visibility).unwrap_or(calendar::Visibility::Public),
            all_day: planned.all_day,
            starts: planned.starts,
            ends: planned.ends,
            timezone: "Europe/Stockholm".to_owned(),
            recurrence: planned.recurrence,
            excluded: Vec::new(),
            status: calendar::Status::from_key(planned.status).unwrap_or(calendar::Status::Confirmed),
            url: None,
            capacity: planned.capacity,
        };
        calendar::acts::create(app, &Permit::at_the_machine(id), &Once::free(), &draft).await?;
    }
    Ok(())
}
