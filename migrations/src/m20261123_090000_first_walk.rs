//! The first walk: identity, journal, letters, associations, members, calendar.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crate::run(manager, KIT).await?;
        crate::run(manager, IDENTITY).await?;
        crate::run(manager, ASSOCIATIONS).await?;
        crate::run(manager, MUNICIPALITIES).await?;
        crate::run(manager, MEMBERS).await?;
        crate::run(manager, CALENDAR).await
    }

    async fn down(&self, _: &SchemaManager) -> Result<(), DbErr> {
        Err(DbErr::Migration("the first migration has nothing before it".into()))
    }
}

const KIT: &str = r"
CREATE TABLE answered (
    actor {uuid} NOT NULL, key text NOT NULL, fingerprint text NOT NULL, answer text NOT NULL,
    created {instant} NOT NULL, PRIMARY KEY (actor, key)
);
CREATE INDEX answered_created ON answered (created);
CREATE TABLE journal_entry (
    id {uuid} PRIMARY KEY, chain {uuid} NOT NULL, number bigint NOT NULL, at {instant} NOT NULL,
    actor {uuid}, verb text NOT NULL, subject {uuid}, detail text NOT NULL,
    previous text NOT NULL, hash text NOT NULL, UNIQUE (chain, number)
);
CREATE TABLE letter (
    id {uuid} PRIMARY KEY, association_id {uuid}, purpose text NOT NULL, recipient text NOT NULL,
    recipient_name text NOT NULL, sender_name text NOT NULL, reply_to text, subject text NOT NULL,
    body text, html text, message_id text NOT NULL, state text NOT NULL, attempts integer NOT NULL,
    due {instant} NOT NULL, created {instant} NOT NULL, sent {instant}, failure text
);
CREATE INDEX letter_due ON letter (state, due);
CREATE INDEX letter_created ON letter (created)
";

const IDENTITY: &str = r"
CREATE TABLE account (
    id {uuid} PRIMARY KEY, email text NOT NULL, name text NOT NULL, name_key text NOT NULL,
    language text NOT NULL, operator boolean NOT NULL, created {instant} NOT NULL,
    UNIQUE (email, name_key)
);
CREATE TABLE sign_in_code (
    id {uuid} PRIMARY KEY, email text NOT NULL, code_hash text NOT NULL, link_hash text NOT NULL UNIQUE,
    browser_hash text NOT NULL, destination text NOT NULL, tries integer NOT NULL,
    created {instant} NOT NULL, expires {instant} NOT NULL, used {instant}
);
CREATE INDEX sign_in_code_email ON sign_in_code (email, created);
CREATE TABLE attempt (
    id {uuid} PRIMARY KEY, subject text NOT NULL, at {instant} NOT NULL
);
CREATE INDEX attempt_subject ON attempt (subject, at);
CREATE TABLE session (
    id {uuid} PRIMARY KEY, secret_hash text NOT NULL UNIQUE, account_id {uuid} REFERENCES account (id),
    email text NOT NULL, created {instant} NOT NULL, seen {instant} NOT NULL, ended {instant}
);
CREATE TABLE token (
    id {uuid} PRIMARY KEY, account_id {uuid} NOT NULL REFERENCES account (id), name text NOT NULL,
    secret_hash text NOT NULL UNIQUE, scope text NOT NULL, created {instant} NOT NULL,
    expires {instant} NOT NULL, last_used {instant}, revoked {instant}
);
CREATE INDEX token_account ON token (account_id)
";

const ASSOCIATIONS: &str = r"
CREATE TABLE municipality (code text PRIMARY KEY, name text NOT NULL, languages text NOT NULL);
CREATE TABLE association (
    id {uuid} PRIMARY KEY, kind text NOT NULL, name text NOT NULL, sort_key {sorted} NOT NULL, search text NOT NULL,
    slug text NOT NULL UNIQUE, legal_form text NOT NULL, organisation_number text UNIQUE,
    municipality text NOT NULL REFERENCES municipality (code), village text, email text, phone text,
    website text, street text, postal_code text, city text, lat {real}, lon {real}, founded integer,
    about text, languages text NOT NULL, version bigint NOT NULL, created {instant} NOT NULL, changed {instant} NOT NULL
);
CREATE INDEX association_sorted ON association (sort_key, id);
CREATE INDEX association_municipality ON association (municipality, sort_key);
CREATE TABLE bylaws (
    association_id {uuid} PRIMARY KEY REFERENCES association (id), rules text NOT NULL,
    version bigint NOT NULL, changed {instant} NOT NULL
);
CREATE TABLE office (
    id {uuid} PRIMARY KEY, association_id {uuid} NOT NULL REFERENCES association (id), post text NOT NULL,
    name text NOT NULL, name_key text NOT NULL, email text, member_id {uuid},
    from_day {date} NOT NULL, until_day {date}, public boolean NOT NULL,
    version bigint NOT NULL, created {instant} NOT NULL, changed {instant} NOT NULL,
    UNIQUE (association_id, id)
);
CREATE INDEX office_holder ON office (email, name_key);
CREATE INDEX office_association ON office (association_id, from_day);
CREATE TABLE affiliation (
    id {uuid} PRIMARY KEY, association_id {uuid} NOT NULL REFERENCES association (id),
    umbrella_id {uuid} NOT NULL REFERENCES association (id), state text NOT NULL, shared text NOT NULL,
    from_day {date}, until_day {date}, version bigint NOT NULL, created {instant} NOT NULL,
    changed {instant} NOT NULL, CHECK (association_id <> umbrella_id)
);
CREATE INDEX affiliation_association ON affiliation (association_id);
CREATE INDEX affiliation_umbrella ON affiliation (umbrella_id, state)
";

const MEMBERS: &str = r"
CREATE TABLE household (
    id {uuid} PRIMARY KEY, association_id {uuid} NOT NULL REFERENCES association (id), name text NOT NULL,
    street text, postal_code text, city text, version bigint NOT NULL, created {instant} NOT NULL,
    changed {instant} NOT NULL, UNIQUE (association_id, id)
);
CREATE TABLE member (
    id {uuid} PRIMARY KEY, association_id {uuid} NOT NULL REFERENCES association (id), number text,
    external_id text, given_name text NOT NULL, family_name text NOT NULL, name_key text NOT NULL,
    sort_key {sorted} NOT NULL, search text NOT NULL, email text, phone text, street text, postal_code text,
    city text, birth_year integer, category text NOT NULL, household_id {uuid}, joined {date}, left_day {date},
    note text, erased {instant}, version bigint NOT NULL, created {instant} NOT NULL, changed {instant} NOT NULL,
    UNIQUE (association_id, id),
    FOREIGN KEY (association_id, household_id) REFERENCES household (association_id, id)
);
CREATE INDEX member_sorted ON member (association_id, sort_key, id, joined, left_day, erased, category, search);
CREATE UNIQUE INDEX member_number ON member (association_id, number);
CREATE INDEX member_mailbox ON member (email, name_key);
CREATE INDEX member_household ON member (association_id, household_id);
CREATE TABLE fee_year (
    association_id {uuid} NOT NULL, member_id {uuid} NOT NULL, year integer NOT NULL,
    PRIMARY KEY (association_id, member_id, year),
    FOREIGN KEY (association_id, member_id) REFERENCES member (association_id, id) ON DELETE CASCADE
);
CREATE TABLE import_run (
    id {uuid} PRIMARY KEY, association_id {uuid} NOT NULL REFERENCES association (id), actor {uuid},
    accepted integer NOT NULL, updated integer NOT NULL, unchanged integer NOT NULL, rejected integer NOT NULL,
    before text NOT NULL, created {instant} NOT NULL, undone {instant}, UNIQUE (association_id, id)
);
CREATE TABLE import_draft (
    id {uuid} PRIMARY KEY, association_id {uuid} NOT NULL REFERENCES association (id), actor {uuid},
    file_name text NOT NULL, sheet text NOT NULL, created {instant} NOT NULL, UNIQUE (association_id, id)
)
";

const CALENDAR: &str = r"
CREATE TABLE event (
    id {uuid} PRIMARY KEY, association_id {uuid} NOT NULL REFERENCES association (id), uid text NOT NULL,
    title text NOT NULL, description text, location text, category text, visibility text NOT NULL,
    all_day boolean NOT NULL, starts {local} NOT NULL, ends {local} NOT NULL, timezone text NOT NULL,
    recurrence text, excluded text NOT NULL, last_day {date}, status text NOT NULL, url text, capacity integer,
    sequence integer NOT NULL, version bigint NOT NULL, created {instant} NOT NULL, changed {instant} NOT NULL,
    UNIQUE (association_id, id), UNIQUE (association_id, uid)
);
CREATE INDEX event_starts ON event (association_id, starts);
CREATE INDEX event_last_day ON event (last_day);
CREATE TABLE occurrence_change (
    association_id {uuid} NOT NULL, event_id {uuid} NOT NULL, original_start {local} NOT NULL,
    starts {local} NOT NULL, ends {local} NOT NULL, title text, location text, cancelled boolean NOT NULL,
    sequence integer NOT NULL, version bigint NOT NULL, changed {instant} NOT NULL,
    PRIMARY KEY (event_id, original_start),
    FOREIGN KEY (association_id, event_id) REFERENCES event (association_id, id) ON DELETE CASCADE
);
CREATE INDEX occurrence_change_original ON occurrence_change (association_id, original_start);
CREATE TABLE calendar_revision (
    association_id {uuid} PRIMARY KEY REFERENCES association (id), revision bigint NOT NULL, changed {instant} NOT NULL
);
CREATE TABLE feed_key (
    id {uuid} PRIMARY KEY, association_id {uuid} NOT NULL REFERENCES association (id),
    account_id {uuid} NOT NULL REFERENCES account (id), purpose text NOT NULL, secret_hash text NOT NULL UNIQUE,
    created {instant} NOT NULL, last_used {instant}, revoked {instant}, UNIQUE (association_id, id)
);
CREATE INDEX feed_key_account ON feed_key (account_id)
";

/// The fourteen municipalities of county 25, with the minority languages each is an administrative
/// area for (lag 2009:724 om nationella minoriteter).
const MUNICIPALITIES: &str = r"
INSERT INTO municipality (code, name, languages) VALUES
    ('2505', 'Arvidsjaur', 'se'), ('2506', 'Arjeplog', 'se'), ('2510', 'Jokkmokk', 'se'),
    ('2513', 'Överkalix', ''), ('2514', 'Kalix', 'fi fit'), ('2518', 'Övertorneå', 'fi fit'),
    ('2521', 'Pajala', 'fi fit'), ('2523', 'Gällivare', 'fi fit se'), ('2560', 'Älvsbyn', ''),
    ('2580', 'Luleå', 'fi fit se'), ('2581', 'Piteå', ''), ('2582', 'Boden', ''),
    ('2583', 'Haparanda', 'fi fit'), ('2584', 'Kiruna', 'fi fit se')
";
