//! What a person may say about an association, its bylaws and its offices.

use chrono::{Datelike, NaiveDate};
use poem_openapi::{Enum, Object};
use sea_orm::{DeriveActiveEnum, EnumIter};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    AssociationId, Kind, Post,
    affiliation::Shared,
    association::{LegalForm, keyed},
    rules,
};
use crate::{
    identity::rules::email,
    kit::{Fault, FieldFault, form::Fields, phone, text},
};

/// A street address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Object)]
#[oai(deny_unknown_fields)]
pub struct Address {
    /// Street and number, or a box.
    pub street: Option<String>,
    /// Five digits.
    pub postal_code: Option<String>,
    /// Post town.
    pub city: Option<String>,
}

/// A place on the map, WGS 84.
#[derive(Clone, Copy, Debug, PartialEq, Object)]
#[oai(deny_unknown_fields)]
pub struct Position {
    /// Latitude in degrees, 60 to 72.
    pub lat: f64,
    /// Longitude in degrees, 10 to 30.
    pub lon: f64,
}

/// An association as its board describes it.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct AssociationDraft {
    /// What kind it is.
    #[oai(default = "village")]
    pub kind: Kind,
    /// Its name, 2 to 120 characters.
    pub name: String,
    /// Its name in addresses; made from the name when left out.
    pub slug: Option<String>,
    /// What the law sees.
    #[oai(default = "nonprofit")]
    pub legal_form: LegalForm,
    /// Ten digits with a check digit, if it has one.
    pub organisation_number: Option<String>,
    /// The municipality's four digits.
    pub municipality: String,
    /// The village.
    pub village: Option<String>,
    /// The role mailbox.
    pub email: Option<String>,
    /// The role telephone; Swedish numbers may be written as at home.
    pub phone: Option<String>,
    /// Its website.
    pub website: Option<String>,
    /// Its address.
    pub address: Option<Address>,
    /// Its place on the map.
    pub position: Option<Position>,
    /// The year it was founded.
    pub founded: Option<i32>,
    /// A few sentences, at most 2,000 characters.
    pub about: Option<String>,
    /// Language tags: sv, fi, fit, se, smj, sje, en.
    #[oai(default)]
    pub languages: Vec<String>,
    /// The chair's name, when the one who registers it has none yet.
    pub chair: Option<String>,
}

fn village() -> Kind {
    Kind::Association
}

fn nonprofit() -> LegalForm {
    LegalForm::Nonprofit
}

/// An association's profile, every field checked.
#[derive(Clone, Debug)]
pub struct Profile {
    /// As in the draft.
    pub kind: Kind,
    /// As in the draft.
    pub name: String,
    /// Checked and folded.
    pub slug: String,
    /// As in the draft.
    pub legal_form: LegalForm,
    /// Ten digits.
    pub organisation_number: Option<String>,
    /// Four digits of Norrbotten.
    pub municipality: String,
    /// As in the draft.
    pub village: Option<String>,
    /// In lower case.
    pub email: Option<String>,
    /// E.164.
    pub phone: Option<String>,
    /// With its scheme.
    pub website: Option<String>,
    /// Checked.
    pub address: Address,
    /// Checked.
    pub position: Option<Position>,
    /// As in the draft.
    pub founded: Option<i32>,
    /// As in the draft.
    pub about: Option<String>,
    /// Known tags.
    pub languages: Vec<String>,
}

/// The languages an association may say it speaks.
pub const LANGUAGES: &[&str] = &["sv", "fi", "fit", "se", "smj", "sje", "en"];

/// Collects faults while fields are checked one by one.
struct Check(Vec<FieldFault>);

impl Check {
    fn line(&mut self, field: &str, value: Option<&str>, most: usize) -> Option<String> {
        let text = text::one_line(value?);
        if text.chars().count() > most {
            self.0.push(FieldFault::new(field, "text_too_long").with("most", most));
        }
        (!text.is_empty()).then_some(text)
    }

    fn by<T>(
        &mut self,
        field: &str,
        value: Option<&str>,
        code: &'static str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let text = value.map(str::trim).filter(|text| !text.is_empty())?;
        let read = read(text);
        if read.is_none() {
            self.0.push(FieldFault::new(field, code));
        }
        read
    }
}

impl AssociationDraft {
    /// From a form.
    ///
    /// # Errors
    /// Invalid, with every field at fault when one of them cannot be read.
    pub fn from_fields(fields: &Fields, today: NaiveDate) -> Result<Self, Fault> {
        let mut faults = Vec::new();
        let lat: Option<f64> = fields.parsed("lat", "position_malformed", &mut faults);
        let lon: Option<f64> = fields.parsed("lon", "position_malformed", &mut faults);
        let founded = fields.parsed("founded", "year_malformed", &mut faults);
        let draft = Self {
            kind: Kind::from_key(fields.text("kind")).unwrap_or(Kind::Association),
            name: fields.text("name").to_owned(),
            slug: fields.filled("slug"),
            legal_form: LegalForm::from_key(fields.text("legal_form")).unwrap_or(LegalForm::Nonprofit),
            organisation_number: fields.filled("organisation_number"),
            municipality: fields.text("municipality").to_owned(),
            village: fields.filled("village"),
            email: fields.filled("email"),
            phone: fields.filled("phone"),
            website: fields.filled("website"),
            address: Some(Address {
                street: fields.filled("address.street"),
                postal_code: fields.filled("address.postal_code"),
                city: fields.filled("address.city"),
            }),
            position: lat.zip(lon).map(|(lat, lon)| Position { lat, lon }),
            founded,
            about: fields.filled("about"),
            languages: fields.all("languages").map(ToOwned::to_owned).collect(),
            chair: fields.filled("chair"),
        };
        Fault::unread(faults, draft, &["position"], |draft| draft.check(today))
    }

    /// The profile, with every field checked.
    ///
    /// # Errors
    /// Invalid, with every field at fault at once.
    pub fn check(&self, today: NaiveDate) -> Result<Profile, Fault> {
        let mut check = Check(Vec::new());
        let name = check.line("name", Some(&self.name), 120).unwrap_or_default();
        if name.chars().count() < 2 {
            check.0.push(FieldFault::new("name", "name_needed"));
        }
        let slug = rules::slug(self.slug.as_deref().unwrap_or(&name));
        // An address made from a name is at fault with the name: only one of them needs mending.
        if let Err(code) = slug
            && (self.slug.is_some() || check.0.is_empty())
        {
            check.0.push(FieldFault::new("slug", code));
        }
        if !super::municipality_list::NORRBOTTEN.iter().any(|one| one.code == self.municipality) {
            check.0.push(FieldFault::new("municipality", "municipality_unknown"));
        }
        if self.founded.is_some_and(|year| !(1000..=today.year()).contains(&year)) {
            check.0.push(FieldFault::new("founded", "year_malformed"));
        }
        if self.position.is_some_and(|at| !(60.0..=72.0).contains(&at.lat) || !(10.0..=30.0).contains(&at.lon)) {
            check.0.push(FieldFault::new("position", "position_malformed"));
        }
        if self.languages.iter().any(|tag| !LANGUAGES.contains(&tag.as_str())) {
            check.0.push(FieldFault::new("languages", "language_unknown"));
        }
        if self.about.as_ref().is_some_and(|about| about.chars().count() > 2000) {
            check.0.push(FieldFault::new("about", "text_too_long").with("most", 2000));
        }
        let profile = Profile {
            kind: self.kind,
            slug: slug.unwrap_or_default(),
            legal_form: self.legal_form,
            organisation_number: check.by(
                "organisation_number",
                self.organisation_number.as_deref(),
                "organisation_number_invalid",
                rules::organisation_number,
            ),
            municipality: self.municipality.clone(),
            village: check.line("village", self.village.as_deref(), 80),
            email: check.by("email", self.email.as_deref(), "email_invalid", email),
            phone: check.by("phone", self.phone.as_deref(), "phone_invalid", |text| phone::phone(text).ok()),
            website: check.by("website", self.website.as_deref(), "website_invalid", rules::website),
            address: self.checked_address(&mut check),
            position: self.position,
            founded: self.founded,
            about: self.about.as_ref().map(|about| clean(about)).filter(|about| !about.is_empty()),
            languages: self.languages.clone(),
            name,
        };
        if check.0.is_empty() { Ok(profile) } else { Err(Fault::fields(check.0)) }
    }

    fn checked_address(&self, check: &mut Check) -> Address {
        let address = self.address.clone().unwrap_or_default();
        Address {
            street: check.line("address.street", address.street.as_deref(), 120),
            postal_code: check.by(
                "address.postal_code",
                address.postal_code.as_deref(),
                "postal_code_invalid",
                rules::postal_code,
            ),
            city: check.line("address.city", address.city.as_deref(), 60),
        }
    }
}

/// Several lines, without other control characters.
fn clean(text: &str) -> String {
    text.replace("\r\n", "\n").chars().filter(|c| !c.is_control() || *c == '\n').collect::<String>().trim().to_owned()
}

/// A post for a person and a term.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct OfficeDraft {
    /// Which post.
    pub post: Post,
    /// The person's name.
    pub name: String,
    /// The mailbox they sign in with; without one they have the post but cannot sign in.
    pub email: Option<String>,
    /// The member it is, when that is known.
    pub member_id: Option<Uuid>,
    /// The first day.
    pub from: NaiveDate,
    /// The last day; none when it runs until somebody else is elected.
    pub until: Option<NaiveDate>,
    /// Whether the person agrees that post and name are shown to anybody.
    #[oai(default)]
    pub public: bool,
}

impl OfficeDraft {
    /// From a form.
    ///
    /// # Errors
    /// Invalid, with every field that cannot be read.
    pub fn from_fields(fields: &Fields, today: NaiveDate) -> Result<Self, Fault> {
        let mut faults = Vec::new();
        let post = Post::from_key(fields.text("post"));
        if post.is_none() {
            faults.push(FieldFault::new("post", "post_needed"));
        }
        let draft = Self {
            post: post.unwrap_or(Post::BoardMember),
            name: fields.text("name").to_owned(),
            email: fields.filled("email"),
            member_id: fields.parsed("member_id", "member_unknown", &mut faults),
            from: fields.date("from", &mut faults).unwrap_or(today),
            until: fields.date("until", &mut faults),
            public: fields.ticked("public"),
        };
        Fault::unread(faults, draft, &["until"], Self::check)
    }

    /// Name and mailbox, checked.
    ///
    /// # Errors
    /// Invalid, with every field at fault at once.
    pub fn check(&self) -> Result<(String, Option<String>), Fault> {
        let mut check = Check(Vec::new());
        let name = check.line("name", Some(&self.name), 120).unwrap_or_default();
        if name.is_empty() {
            check.0.push(FieldFault::new("name", "name_needed"));
        }
        if self.until.is_some_and(|until| until < self.from) {
            check.0.push(FieldFault::new("until", "until_before_from"));
        }
        if !(1900..=2200).contains(&self.from.year()) || self.until.is_some_and(|day| day.year() > 2200) {
            check.0.push(FieldFault::new("from", "date_out_of_range"));
        }
        let email = check.by("email", self.email.as_deref(), "email_invalid", email);
        if check.0.is_empty() { Ok((name, email)) } else { Err(Fault::fields(check.0)) }
    }
}

/// The next board, all at once: terms that run end the day before, and these begin.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct HandoverDraft {
    /// The day the new board begins.
    pub day: NaiveDate,
    /// Who holds what from then on.
    pub offices: Vec<HandoverOffice>,
}

/// One post of the next board.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct HandoverOffice {
    /// Which post.
    pub post: Post,
    /// The person's name.
    pub name: String,
    /// The mailbox they sign in with.
    pub email: Option<String>,
    /// The last day, if it is set.
    pub until: Option<NaiveDate>,
    /// Whether the person agrees that post and name are shown to anybody.
    #[oai(default)]
    pub public: bool,
}

/// Asks an umbrella for affiliation.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct AffiliationDraft {
    /// The umbrella.
    pub umbrella_id: AssociationId,
    /// What is shared beyond network facts.
    #[oai(default)]
    pub shared: Vec<Shared>,
}

/// How a notice of meeting may be given.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, EnumIter, DeriveActiveEnum, Enum,
)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[oai(rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// E-mail to each member.
    Email,
    /// Letter to each member.
    Letter,
    /// Poster in the village.
    Poster,
    /// Advert in a newspaper.
    Advert,
    /// The association's website.
    Website,
}

/// Whose fee must be paid for a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Enum)]
#[oai(rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum FeeRule {
    /// No fee is asked.
    None,
    /// This year's.
    ThisYear,
    /// This year's or last year's.
    ThisOrLastYear,
}

/// Who has a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Enum)]
#[oai(rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum VoteOf {
    /// Each person.
    Person,
    /// Each household.
    Household,
}

/// How the paragraphs of minutes are numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Enum)]
#[oai(rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Numbering {
    /// From 1 at each meeting.
    Meeting,
    /// Through the year.
    Year,
}

keyed!(Channel { Email = "email", Letter = "letter", Poster = "poster", Advert = "advert", Website = "website" });
keyed!(FeeRule { None = "none", ThisYear = "this_year", ThisOrLastYear = "this_or_last_year" });
keyed!(VoteOf { Person = "person", Household = "household" });
keyed!(Numbering { Meeting = "meeting", Year = "year" });

/// Bylaws as data. Days are calendar days; shares are percent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Object)]
#[oai(deny_unknown_fields)]
pub struct BylawsDraft {
    /// Days before a general meeting by which members must be called.
    pub notice_min_days: u16,
    /// The channels that count as a call.
    pub channels: Vec<Channel>,
    /// The last month in which the annual meeting may be held.
    pub annual_latest_month: u8,
    /// The last day of that month.
    pub annual_latest_day: u8,
    /// Days before the annual meeting by which motions must be in; none when there is no rule.
    pub motion_deadline_days: Option<u16>,
    /// The first month of the financial year.
    pub fiscal_year_starts: u8,
    /// The age from which a member may vote; none when there is no limit.
    pub voting_age: Option<u8>,
    /// Which fee must be paid for a vote.
    pub fee_rule: FeeRule,
    /// Whether only those who live in the village may vote.
    pub residence_required: bool,
    /// Whether each person or each household has a vote.
    pub vote_of: VoteOf,
    /// How many others a member may vote for by proxy; 0 when proxies are not allowed.
    pub proxies: u8,
    /// Members that must be present for a general meeting to decide; 0 when any number can.
    pub quorum: u16,
    /// Whether the chair decides when votes are equal.
    pub casting_vote: bool,
    /// The fewest seats on the board, deputies not counted.
    pub board_min: u8,
    /// The most seats.
    pub board_max: u8,
    /// Years in a board member's term.
    pub board_term_years: u8,
    /// Whether half the board is elected each year.
    pub half_election: bool,
    /// How many adjust the minutes beside the chair.
    pub adjusters: u8,
    /// How many auditors.
    pub auditors: u8,
    /// The share of votes that changes the bylaws, in percent.
    pub change_percent: u8,
    /// At how many meetings a change must be decided.
    pub change_meetings: u8,
    /// Days there must be between those meetings.
    pub change_gap_days: u16,
    /// The share of members that can demand an extra meeting, in percent; none when there is no such rule.
    pub extra_percent: Option<u8>,
    /// The number of members that can demand an extra meeting; none when there is no such rule.
    pub extra_members: Option<u16>,
    /// How the paragraphs of minutes are numbered.
    pub numbering: Numbering,
    /// What the general meeting is called: årsmöte, byastämma.
    pub meeting_name: String,
    /// What the board is called: styrelse, byaråd.
    pub board_name: String,
    /// What the chair is called: ordförande, byfogde.
    pub chair_name: String,
}

impl Default for BylawsDraft {
    /// The usual bylaws of a byalag.
    fn default() -> Self {
        Self {
            notice_min_days: 14,
            channels: vec![Channel::Email, Channel::Letter, Channel::Poster],
            annual_latest_month: 3,
            annual_latest_day: 31,
            motion_deadline_days: Some(14),
            fiscal_year_starts: 1,
            voting_age: Some(15),
            fee_rule: FeeRule::ThisOrLastYear,
            residence_required: false,
            vote_of: VoteOf::Person,
            proxies: 0,
            quorum: 0,
            casting_vote: true,
            board_min: 5,
            board_max: 7,
            board_term_years: 2,
            half_election: true,
            adjusters: 2,
            auditors: 2,
            change_percent: 67,
            change_meetings: 2,
            change_gap_days: 30,
            extra_percent: Some(10),
            extra_members: None,
            numbering: Numbering::Meeting,
            meeting_name: "årsmöte".to_owned(),
            board_name: "styrelse".to_owned(),
            chair_name: "ordförande".to_owned(),
        }
    }
}

impl BylawsDraft {
    /// From a form.
    ///
    /// # Errors
    /// Invalid, with every field that cannot be read.
    pub fn from_fields(fields: &Fields) -> Result<Self, Fault> {
        let mut faults = Vec::new();
        let draft = Self {
            notice_min_days: number(fields, "notice_min_days", &mut faults),
            channels: fields.all("channels").filter_map(Channel::from_key).collect(),
            annual_latest_month: number(fields, "annual_latest_month", &mut faults),
            annual_latest_day: number(fields, "annual_latest_day", &mut faults),
            motion_deadline_days: fields.parsed("motion_deadline_days", "number_malformed", &mut faults),
            fiscal_year_starts: number(fields, "fiscal_year_starts", &mut faults),
            voting_age: fields.parsed("voting_age", "number_malformed", &mut faults),
            fee_rule: FeeRule::from_key(fields.text("fee_rule")).unwrap_or(FeeRule::None),
            residence_required: fields.ticked("residence_required"),
            vote_of: VoteOf::from_key(fields.text("vote_of")).unwrap_or(VoteOf::Person),
            proxies: number(fields, "proxies", &mut faults),
            quorum: number(fields, "quorum", &mut faults),
            casting_vote: fields.ticked("casting_vote"),
            board_min: number(fields, "board_min", &mut faults),
            board_max: number(fields, "board_max", &mut faults),
            board_term_years: number(fields, "board_term_years", &mut faults),
            half_election: fields.ticked("half_election"),
            adjusters: number(fields, "adjusters", &mut faults),
            auditors: number(fields, "auditors", &mut faults),
            change_percent: number(fields, "change_percent", &mut faults),
            change_meetings: number(fields, "change_meetings", &mut faults),
            change_gap_days: number(fields, "change_gap_days", &mut faults),
            extra_percent: fields.parsed("extra_percent", "number_malformed", &mut faults),
            extra_members: fields.parsed("extra_members", "number_malformed", &mut faults),
            numbering: Numbering::from_key(fields.text("numbering")).unwrap_or(Numbering::Meeting),
            meeting_name: fields.text("meeting_name").to_owned(),
            board_name: fields.text("board_name").to_owned(),
            chair_name: fields.text("chair_name").to_owned(),
        };
        Fault::unread(faults, draft, &["annual_latest_day", "board_max"], Self::check)
    }

    /// Checks what numbers can be, and that they fit each other.
    ///
    /// # Errors
    /// Invalid, with every field at fault at once.
    pub fn check(&self) -> Result<(), Fault> {
        let mut faults = Vec::new();
        let mut within = |field: &str, value: u16, least: u16, most: u16| {
            if !(least..=most).contains(&value) {
                faults.push(FieldFault::new(field, "number_out_of_range").with("least", least).with("most", most));
            }
        };
        within("notice_min_days", self.notice_min_days, 1, 90);
        within("annual_latest_month", self.annual_latest_month.into(), 1, 12);
        within("annual_latest_day", self.annual_latest_day.into(), 1, 31);
        within("motion_deadline_days", self.motion_deadline_days.unwrap_or(0), 0, 365);
        within("fiscal_year_starts", self.fiscal_year_starts.into(), 1, 12);
        within("voting_age", self.voting_age.unwrap_or(0).into(), 0, 25);
        within("proxies", self.proxies.into(), 0, 10);
        within("quorum", self.quorum, 0, 1000);
        within("board_min", self.board_min.into(), 1, 25);
        within("board_max", self.board_max.into(), self.board_min.into(), 25);
        within("board_term_years", self.board_term_years.into(), 1, 6);
        within("adjusters", self.adjusters.into(), 1, 5);
        within("auditors", self.auditors.into(), 0, 5);
        within("change_percent", self.change_percent.into(), 50, 100);
        within("change_meetings", self.change_meetings.into(), 1, 3);
        within("change_gap_days", self.change_gap_days, 0, 400);
        within("extra_percent", self.extra_percent.unwrap_or(1).into(), 1, 100);
        within("extra_members", self.extra_members.unwrap_or(1), 1, 1000);
        if NaiveDate::from_ymd_opt(2024, self.annual_latest_month.into(), self.annual_latest_day.into()).is_none() {
            faults.push(FieldFault::new("annual_latest_day", "date_malformed"));
        }
        if self.channels.is_empty() {
            faults.push(FieldFault::new("channels", "channel_needed"));
        }
        for (field, name) in
            [("meeting_name", &self.meeting_name), ("board_name", &self.board_name), ("chair_name", &self.chair_name)]
        {
            if name.trim().is_empty() || name.chars().count() > 40 || name.chars().any(char::is_control) {
                faults.push(FieldFault::new(field, "name_invalid"));
            }
        }
        if faults.is_empty() { Ok(()) } else { Err(Fault::fields(faults)) }
    }
}

fn number<T: std::str::FromStr + Default>(fields: &Fields, name: &str, faults: &mut Vec<FieldFault>) -> T {
    let before = faults.len();
    let read = fields.parsed(name, "number_malformed", faults);
    if read.is_none() && faults.len() == before {
        faults.push(FieldFault::new(name, "number_needed"));
    }
    read.unwrap_or_default()
}
