//! Meetings and minutes, from the plan to the adjusted text, which the database itself keeps from
//! any change.

use sea_orm_migration::{prelude::*, sea_orm::DbBackend};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crate::run(manager, CALENDAR).await?;
        crate::run(manager, MEETINGS).await?;
        crate::run(manager, CALLS).await?;
        crate::run(manager, HALL).await?;
        crate::run(manager, ELECTIONS).await?;
        crate::run(manager, MINUTES).await?;
        let guards = match manager.get_connection().get_database_backend() {
            DbBackend::Sqlite => SQLITE_GUARDS,
            _ => POSTGRES_GUARDS,
        };
        crate::run(manager, guards).await
    }

    async fn down(&self, _: &SchemaManager) -> Result<(), DbErr> {
        Err(DbErr::Migration("minutes are kept for ever: this step has no way back".into()))
    }
}

/// `kept_by`: the room whose event it is; kept as long as the event.
const CALENDAR: &str = "ALTER TABLE event ADD COLUMN kept_by text";

/// Purpose: holding meetings as the bylaws ask. Basis: the association's agreement with its members.
/// Kept permanently with the minutes; drafts that were never called go with their meeting.
const MEETINGS: &str = r"
CREATE TABLE meeting (
    id {uuid} PRIMARY KEY, association_id {uuid} NOT NULL REFERENCES association (id), event_id {uuid} NOT NULL,
    kind text NOT NULL, title text NOT NULL, starts {local} NOT NULL, ends {local} NOT NULL, timezone text NOT NULL,
    place text, remote_url text, visibility text NOT NULL, state text NOT NULL, waived text NOT NULL,
    called {instant}, opened {instant}, roll_frozen {instant}, closed {instant}, cancelled {instant},
    version bigint NOT NULL, created {instant} NOT NULL, changed {instant} NOT NULL,
    UNIQUE (association_id, id), UNIQUE (association_id, event_id),
    FOREIGN KEY (association_id, event_id) REFERENCES event (association_id, id)
);
CREATE INDEX meeting_starts ON meeting (association_id, starts);
CREATE TABLE meeting_officer (
    id {uuid} PRIMARY KEY, association_id {uuid} NOT NULL, meeting_id {uuid} NOT NULL, role text NOT NULL,
    place integer NOT NULL, name text NOT NULL, name_key text NOT NULL, email text, member_id {uuid},
    created {instant} NOT NULL, UNIQUE (association_id, id),
    FOREIGN KEY (association_id, meeting_id) REFERENCES meeting (association_id, id) ON DELETE CASCADE,
    FOREIGN KEY (association_id, member_id) REFERENCES member (association_id, id)
);
CREATE INDEX meeting_officer_meeting ON meeting_officer (meeting_id);
CREATE TABLE motion (
    id {uuid} PRIMARY KEY, association_id {uuid} NOT NULL REFERENCES association (id), meeting_id {uuid},
    title text NOT NULL, text text NOT NULL, proposer text NOT NULL, member_id {uuid}, received {date} NOT NULL,
    opinion text NOT NULL, state text NOT NULL, version bigint NOT NULL, created {instant} NOT NULL,
    changed {instant} NOT NULL, UNIQUE (association_id, id),
    FOREIGN KEY (association_id, meeting_id) REFERENCES meeting (association_id, id),
    FOREIGN KEY (association_id, member_id) REFERENCES member (association_id, id)
);
CREATE INDEX motion_meeting ON motion (association_id, meeting_id);
CREATE TABLE agenda_item (
    id {uuid} PRIMARY KEY, association_id {uuid} NOT NULL, meeting_id {uuid} NOT NULL, number integer NOT NULL,
    kind text NOT NULL, heading text NOT NULL, text text NOT NULL, motion_id {uuid}, state text NOT NULL,
    notes text NOT NULL, decision text NOT NULL, opened {instant}, closed {instant}, version bigint NOT NULL,
    UNIQUE (association_id, id),
    FOREIGN KEY (association_id, meeting_id) REFERENCES meeting (association_id, id) ON DELETE CASCADE,
    FOREIGN KEY (association_id, motion_id) REFERENCES motion (association_id, id)
);
CREATE INDEX agenda_item_meeting ON agenda_item (meeting_id, number);
CREATE TABLE agenda_template (
    id {uuid} PRIMARY KEY, association_id {uuid} NOT NULL REFERENCES association (id), name text NOT NULL,
    kind text NOT NULL, items text NOT NULL, version bigint NOT NULL, created {instant} NOT NULL,
    changed {instant} NOT NULL, UNIQUE (association_id, id)
);
CREATE TABLE blob (
    association_id {uuid} NOT NULL REFERENCES association (id), sha256 text NOT NULL, size bigint NOT NULL,
    bytes {bytes} NOT NULL, created {instant} NOT NULL, PRIMARY KEY (association_id, sha256)
);
CREATE TABLE document (
    id {uuid} PRIMARY KEY, association_id {uuid} NOT NULL, meeting_id {uuid} NOT NULL, item_id {uuid},
    purpose text NOT NULL, title text NOT NULL, file_name text NOT NULL, media_type text NOT NULL,
    size bigint NOT NULL, sha256 text NOT NULL, place integer NOT NULL, added_by {uuid}, created {instant} NOT NULL,
    UNIQUE (association_id, id),
    FOREIGN KEY (association_id, meeting_id) REFERENCES meeting (association_id, id) ON DELETE CASCADE,
    FOREIGN KEY (association_id, sha256) REFERENCES blob (association_id, sha256)
);
CREATE INDEX document_meeting ON document (meeting_id, place)
";

/// Purpose: showing for ever that a meeting was duly called. Basis: legitimate interest, since a
/// challenge has no time limit. Kept permanently: name, channel and where it went.
const CALLS: &str = r"
CREATE TABLE meeting_call (
    id {uuid} PRIMARY KEY, association_id {uuid} NOT NULL, meeting_id {uuid} NOT NULL, number integer NOT NULL,
    cause text NOT NULL, subject text NOT NULL, body text NOT NULL, waived text NOT NULL, at {instant} NOT NULL,
    actor {uuid}, UNIQUE (association_id, id), UNIQUE (meeting_id, number),
    FOREIGN KEY (association_id, meeting_id) REFERENCES meeting (association_id, id)
);
CREATE TABLE call_receipt (
    id {uuid} PRIMARY KEY, association_id {uuid} NOT NULL, meeting_id {uuid} NOT NULL, call_id {uuid} NOT NULL,
    member_id {uuid}, name text NOT NULL, channel text NOT NULL, address text NOT NULL, letter_id {uuid},
    state text NOT NULL, at {instant}, by_name text, document_id {uuid}, created {instant} NOT NULL,
    UNIQUE (association_id, id),
    FOREIGN KEY (association_id, meeting_id) REFERENCES meeting (association_id, id),
    FOREIGN KEY (association_id, call_id) REFERENCES meeting_call (association_id, id),
    FOREIGN KEY (association_id, member_id) REFERENCES member (association_id, id),
    FOREIGN KEY (association_id, document_id) REFERENCES document (association_id, id)
);
CREATE INDEX call_receipt_call ON call_receipt (call_id)
";

/// Purpose: the record of a meeting. Basis: agreement. Attendance and roll are kept permanently.
const HALL: &str = r"
CREATE TABLE attendance (
    id {uuid} PRIMARY KEY, association_id {uuid} NOT NULL, meeting_id {uuid} NOT NULL, member_id {uuid},
    name text NOT NULL, guest_key text, arrived {instant} NOT NULL, left_at {instant}, UNIQUE (association_id, id),
    CHECK ((member_id IS NULL) <> (guest_key IS NULL)),
    FOREIGN KEY (association_id, meeting_id) REFERENCES meeting (association_id, id) ON DELETE CASCADE,
    FOREIGN KEY (association_id, member_id) REFERENCES member (association_id, id)
);
CREATE UNIQUE INDEX attendance_member ON attendance (meeting_id, member_id) WHERE left_at IS NULL;
CREATE UNIQUE INDEX attendance_guest ON attendance (meeting_id, guest_key) WHERE left_at IS NULL;
CREATE TABLE roll_entry (
    meeting_id {uuid} NOT NULL, member_id {uuid} NOT NULL, association_id {uuid} NOT NULL, name text NOT NULL,
    sort_key {sorted} NOT NULL, household_id {uuid}, may boolean NOT NULL, reason text NOT NULL,
    corrected boolean NOT NULL, note text NOT NULL, PRIMARY KEY (meeting_id, member_id),
    FOREIGN KEY (association_id, meeting_id) REFERENCES meeting (association_id, id) ON DELETE CASCADE,
    FOREIGN KEY (association_id, member_id) REFERENCES member (association_id, id)
);
CREATE TABLE proxy (
    meeting_id {uuid} NOT NULL, giver_id {uuid} NOT NULL, association_id {uuid} NOT NULL, holder_id {uuid} NOT NULL,
    created {instant} NOT NULL, PRIMARY KEY (meeting_id, giver_id), CHECK (giver_id <> holder_id),
    FOREIGN KEY (association_id, meeting_id) REFERENCES meeting (association_id, id) ON DELETE CASCADE,
    FOREIGN KEY (association_id, giver_id) REFERENCES member (association_id, id),
    FOREIGN KEY (association_id, holder_id) REFERENCES member (association_id, id)
);
CREATE TABLE proposal (
    id {uuid} PRIMARY KEY, association_id {uuid} NOT NULL, meeting_id {uuid} NOT NULL, item_id {uuid} NOT NULL,
    number integer NOT NULL, text text NOT NULL, proposer text NOT NULL, created {instant} NOT NULL,
    UNIQUE (association_id, id),
    FOREIGN KEY (association_id, item_id) REFERENCES agenda_item (association_id, id) ON DELETE CASCADE
);
CREATE INDEX proposal_meeting ON proposal (meeting_id);
CREATE TABLE ballot (
    id {uuid} PRIMARY KEY, association_id {uuid} NOT NULL, meeting_id {uuid} NOT NULL, item_id {uuid} NOT NULL,
    method text NOT NULL, majority text NOT NULL, options text NOT NULL, abstained integer, entitled integer NOT NULL,
    casting boolean NOT NULL, winner integer, at {instant} NOT NULL, UNIQUE (association_id, id),
    FOREIGN KEY (association_id, item_id) REFERENCES agenda_item (association_id, id) ON DELETE CASCADE
);
CREATE INDEX ballot_meeting ON ballot (meeting_id);
CREATE TABLE reservation (
    id {uuid} PRIMARY KEY, association_id {uuid} NOT NULL, meeting_id {uuid} NOT NULL, item_id {uuid} NOT NULL,
    name text NOT NULL, text text NOT NULL, at {instant} NOT NULL, UNIQUE (association_id, id),
    FOREIGN KEY (association_id, item_id) REFERENCES agenda_item (association_id, id) ON DELETE CASCADE
);
CREATE INDEX reservation_meeting ON reservation (meeting_id);
CREATE TABLE task (
    id {uuid} PRIMARY KEY, association_id {uuid} NOT NULL, meeting_id {uuid} NOT NULL, item_id {uuid},
    what text NOT NULL, who text NOT NULL, due {date}, done {instant}, version bigint NOT NULL,
    created {instant} NOT NULL, changed {instant} NOT NULL, UNIQUE (association_id, id),
    FOREIGN KEY (association_id, meeting_id) REFERENCES meeting (association_id, id) ON DELETE CASCADE
);
CREATE INDEX task_open ON task (association_id, done)
";

/// Purpose: who was nominated and elected. Basis: agreement. Kept permanently: name and post.
const ELECTIONS: &str = r"
CREATE TABLE election (
    id {uuid} PRIMARY KEY, association_id {uuid} NOT NULL, meeting_id {uuid} NOT NULL, item_id {uuid},
    post text NOT NULL, seats integer NOT NULL, years integer NOT NULL, decided {instant}, version bigint NOT NULL,
    created {instant} NOT NULL, UNIQUE (association_id, id),
    FOREIGN KEY (association_id, meeting_id) REFERENCES meeting (association_id, id) ON DELETE CASCADE
);
CREATE INDEX election_meeting ON election (meeting_id);
CREATE TABLE candidate (
    id {uuid} PRIMARY KEY, association_id {uuid} NOT NULL, meeting_id {uuid} NOT NULL, election_id {uuid} NOT NULL,
    place integer NOT NULL, name text NOT NULL, email text, member_id {uuid}, proposed_by text NOT NULL,
    years integer NOT NULL, elected boolean NOT NULL, public boolean NOT NULL, created {instant} NOT NULL,
    UNIQUE (association_id, id),
    FOREIGN KEY (association_id, election_id) REFERENCES election (association_id, id) ON DELETE CASCADE,
    FOREIGN KEY (association_id, member_id) REFERENCES member (association_id, id)
);
CREATE INDEX candidate_election ON candidate (election_id, place)
";

/// Purpose: the association's memory. Basis: legitimate interest. Kept permanently.
const MINUTES: &str = r"
CREATE TABLE minutes (
    id {uuid} PRIMARY KEY, association_id {uuid} NOT NULL, meeting_id {uuid} NOT NULL UNIQUE, series text NOT NULL,
    year integer NOT NULL, first_number integer NOT NULL, state text NOT NULL, content text, content_hash text,
    locked {instant}, locked_by {uuid}, adjusted {instant}, version bigint NOT NULL, created {instant} NOT NULL,
    changed {instant} NOT NULL, UNIQUE (association_id, id), UNIQUE (association_id, meeting_id),
    FOREIGN KEY (association_id, meeting_id) REFERENCES meeting (association_id, id)
);
CREATE INDEX minutes_series ON minutes (association_id, series, year);
CREATE TABLE paragraph (
    id {uuid} PRIMARY KEY, association_id {uuid} NOT NULL, minutes_id {uuid} NOT NULL, item_id {uuid},
    place integer NOT NULL, heading text NOT NULL, text text NOT NULL, decision text NOT NULL, record text NOT NULL,
    version bigint NOT NULL, created {instant} NOT NULL, changed {instant} NOT NULL, UNIQUE (association_id, id),
    FOREIGN KEY (association_id, minutes_id) REFERENCES minutes (association_id, id)
);
CREATE INDEX paragraph_minutes ON paragraph (minutes_id, place);
CREATE TABLE minutes_comment (
    id {uuid} PRIMARY KEY, association_id {uuid} NOT NULL, minutes_id {uuid} NOT NULL, paragraph_id {uuid},
    name text NOT NULL, text text NOT NULL, actor {uuid} NOT NULL, created {instant} NOT NULL,
    UNIQUE (association_id, id),
    FOREIGN KEY (association_id, minutes_id) REFERENCES minutes (association_id, id)
);
CREATE INDEX minutes_comment_minutes ON minutes_comment (minutes_id);
CREATE TABLE addendum (
    id {uuid} PRIMARY KEY, association_id {uuid} NOT NULL, minutes_id {uuid} NOT NULL, number integer NOT NULL,
    text text NOT NULL, content text NOT NULL, content_hash text NOT NULL, actor {uuid} NOT NULL,
    created {instant} NOT NULL, UNIQUE (association_id, id), UNIQUE (minutes_id, number),
    FOREIGN KEY (association_id, minutes_id) REFERENCES minutes (association_id, id)
);
CREATE TABLE adjustment (
    id {uuid} PRIMARY KEY, association_id {uuid} NOT NULL, minutes_id {uuid} NOT NULL, addendum_id {uuid},
    role text NOT NULL, name text NOT NULL, name_key text NOT NULL, account {uuid}, way text NOT NULL,
    note text NOT NULL, content_hash text NOT NULL, document_id {uuid}, at {instant} NOT NULL,
    UNIQUE (association_id, id),
    FOREIGN KEY (association_id, minutes_id) REFERENCES minutes (association_id, id),
    FOREIGN KEY (association_id, addendum_id) REFERENCES addendum (association_id, id),
    FOREIGN KEY (association_id, document_id) REFERENCES document (association_id, id)
);
CREATE INDEX adjustment_minutes ON adjustment (minutes_id);
CREATE UNIQUE INDEX adjustment_once ON adjustment (minutes_id, name_key, role) WHERE addendum_id IS NULL;
CREATE UNIQUE INDEX adjustment_addendum_once ON adjustment (addendum_id, name_key, role) WHERE addendum_id IS NOT NULL
";

/// What is locked stays as it is, whoever asks: state may only go on from locked to adjusted.
const SQLITE_GUARDS: &str = r"
CREATE TRIGGER minutes_stay BEFORE UPDATE ON minutes WHEN OLD.state <> 'draft' AND (
    NEW.id IS NOT OLD.id OR NEW.association_id IS NOT OLD.association_id OR NEW.meeting_id IS NOT OLD.meeting_id
    OR NEW.series IS NOT OLD.series OR NEW.year IS NOT OLD.year OR NEW.first_number IS NOT OLD.first_number
    OR NEW.content IS NOT OLD.content OR NEW.content_hash IS NOT OLD.content_hash OR NEW.locked IS NOT OLD.locked
    OR NEW.locked_by IS NOT OLD.locked_by OR NEW.state = 'draft' OR (OLD.state = 'adjusted' AND NEW.state <> 'adjusted')
    OR (OLD.state = 'adjusted' AND NEW.adjusted IS NOT OLD.adjusted)
    ) BEGIN SELECT RAISE(ABORT, 'minutes are locked'); END;
CREATE TRIGGER minutes_remain BEFORE DELETE ON minutes WHEN OLD.state <> 'draft' BEGIN SELECT RAISE(ABORT, 'minutes are locked'); END;
CREATE TRIGGER paragraph_stays BEFORE UPDATE ON paragraph WHEN EXISTS (SELECT 1 FROM minutes WHERE id IN (OLD.minutes_id, NEW.minutes_id) AND state <> 'draft') BEGIN SELECT RAISE(ABORT, 'minutes are locked'); END;
CREATE TRIGGER paragraph_remains BEFORE DELETE ON paragraph WHEN EXISTS (SELECT 1 FROM minutes WHERE id = OLD.minutes_id AND state <> 'draft') BEGIN SELECT RAISE(ABORT, 'minutes are locked'); END;
CREATE TRIGGER paragraph_comes BEFORE INSERT ON paragraph WHEN EXISTS (SELECT 1 FROM minutes WHERE id = NEW.minutes_id AND state <> 'draft') BEGIN SELECT RAISE(ABORT, 'minutes are locked'); END;
CREATE TRIGGER addendum_stays BEFORE UPDATE ON addendum BEGIN SELECT RAISE(ABORT, 'minutes are locked'); END;
CREATE TRIGGER addendum_remains BEFORE DELETE ON addendum BEGIN SELECT RAISE(ABORT, 'minutes are locked'); END;
CREATE TRIGGER adjustment_stays BEFORE UPDATE ON adjustment BEGIN SELECT RAISE(ABORT, 'minutes are locked'); END;
CREATE TRIGGER adjustment_remains BEFORE DELETE ON adjustment BEGIN SELECT RAISE(ABORT, 'minutes are locked'); END;
CREATE TRIGGER document_stays BEFORE UPDATE ON document WHEN EXISTS (SELECT 1 FROM minutes WHERE meeting_id IN (OLD.meeting_id, NEW.meeting_id) AND state <> 'draft') BEGIN SELECT RAISE(ABORT, 'minutes are locked'); END;
CREATE TRIGGER document_remains BEFORE DELETE ON document WHEN EXISTS (SELECT 1 FROM minutes WHERE meeting_id = OLD.meeting_id AND state <> 'draft') BEGIN SELECT RAISE(ABORT, 'minutes are locked'); END;
CREATE TRIGGER appendix_comes BEFORE INSERT ON document WHEN NEW.purpose = 'appendix' AND EXISTS (SELECT 1 FROM minutes WHERE meeting_id = NEW.meeting_id AND state <> 'draft') BEGIN SELECT RAISE(ABORT, 'minutes are locked'); END;
CREATE TRIGGER blob_stays BEFORE UPDATE ON blob BEGIN SELECT RAISE(ABORT, 'a kept file never changes'); END
";

/// The same for PostgreSQL.
const POSTGRES_GUARDS: &str = r"
CREATE FUNCTION refuse_locked() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'minutes are locked'; END $$;
CREATE FUNCTION refuse_if_locked() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF TG_OP <> 'INSERT' AND EXISTS (SELECT 1 FROM minutes WHERE id = OLD.minutes_id AND state <> 'draft' FOR SHARE) THEN RAISE EXCEPTION 'minutes are locked'; END IF; IF TG_OP <> 'DELETE' AND EXISTS (SELECT 1 FROM minutes WHERE id = NEW.minutes_id AND state <> 'draft' FOR SHARE) THEN RAISE EXCEPTION 'minutes are locked'; END IF; IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $$;
CREATE FUNCTION refuse_if_meeting_locked() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF TG_OP <> 'INSERT' AND EXISTS (SELECT 1 FROM minutes WHERE meeting_id = OLD.meeting_id AND state <> 'draft') THEN RAISE EXCEPTION 'minutes are locked'; END IF; IF TG_OP <> 'DELETE' AND EXISTS (SELECT 1 FROM minutes WHERE meeting_id = NEW.meeting_id AND state <> 'draft') THEN RAISE EXCEPTION 'minutes are locked'; END IF; IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $$;
CREATE TRIGGER minutes_stay BEFORE UPDATE ON minutes FOR EACH ROW WHEN (OLD.state <> 'draft' AND (
    NEW.id IS DISTINCT FROM OLD.id OR NEW.association_id IS DISTINCT FROM OLD.association_id
    OR NEW.meeting_id IS DISTINCT FROM OLD.meeting_id OR NEW.series IS DISTINCT FROM OLD.series
    OR NEW.year IS DISTINCT FROM OLD.year OR NEW.first_number IS DISTINCT FROM OLD.first_number
    OR NEW.content IS DISTINCT FROM OLD.content OR NEW.content_hash IS DISTINCT FROM OLD.content_hash
    OR NEW.locked IS DISTINCT FROM OLD.locked OR NEW.locked_by IS DISTINCT FROM OLD.locked_by OR NEW.state = 'draft'
    OR (OLD.state = 'adjusted' AND (NEW.state <> 'adjusted' OR NEW.adjusted IS DISTINCT FROM OLD.adjusted))
    )) EXECUTE FUNCTION refuse_locked();
CREATE TRIGGER minutes_remain BEFORE DELETE ON minutes FOR EACH ROW WHEN (OLD.state <> 'draft') EXECUTE FUNCTION refuse_locked();
CREATE TRIGGER minutes_whole BEFORE TRUNCATE ON minutes FOR EACH STATEMENT EXECUTE FUNCTION refuse_locked();
CREATE TRIGGER paragraph_stays BEFORE INSERT OR UPDATE OR DELETE ON paragraph FOR EACH ROW EXECUTE FUNCTION refuse_if_locked();
CREATE TRIGGER paragraph_whole BEFORE TRUNCATE ON paragraph FOR EACH STATEMENT EXECUTE FUNCTION refuse_locked();
CREATE TRIGGER addendum_stays BEFORE UPDATE OR DELETE ON addendum FOR EACH ROW EXECUTE FUNCTION refuse_locked();
CREATE TRIGGER addendum_whole BEFORE TRUNCATE ON addendum FOR EACH STATEMENT EXECUTE FUNCTION refuse_locked();
CREATE TRIGGER adjustment_stays BEFORE UPDATE OR DELETE ON adjustment FOR EACH ROW EXECUTE FUNCTION refuse_locked();
CREATE TRIGGER adjustment_whole BEFORE TRUNCATE ON adjustment FOR EACH STATEMENT EXECUTE FUNCTION refuse_locked();
CREATE TRIGGER document_stays BEFORE UPDATE OR DELETE ON document FOR EACH ROW EXECUTE FUNCTION refuse_if_meeting_locked();
CREATE TRIGGER appendix_comes BEFORE INSERT ON document FOR EACH ROW WHEN (NEW.purpose = 'appendix') EXECUTE FUNCTION refuse_if_meeting_locked();
CREATE TRIGGER blob_stays BEFORE UPDATE ON blob FOR EACH ROW EXECUTE FUNCTION refuse_locked()
";
