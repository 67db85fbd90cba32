//! The home village's meetings: one of the board's that was held today, whose minutes wait for one
//! adjuster, and an annual meeting that is ready to be called.

use chrono::{Datelike, Days, Duration, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use super::people;
use crate::{
    associations::{AssociationId, Permit, Post, permit, right::PlanMeetings},
    calendar::zone,
    identity::{self, Caller},
    kit::{App, Fault, once::Once},
    meetings::{
        self, AgendaItemId, ItemKind, ItemState, Kind, Majority, Method, Seat,
        hall::{
            self,
            draft::{AttendanceDraft, OfficerDraft, OfficersDraft, Presence},
            view::CandidateView,
        },
        papers::{self, draft::MotionDraft},
        planning::{
            self,
            draft::{AgendaDraft, ItemDraft, ItemDraftWithId, MeetingDraft},
            view::AgendaView,
        },
        points::{
            self,
            draft::{BallotDraft, CandidateDraft, RecordDraft, TaskDraft},
            rules::Choice,
        },
    },
    minutes::{self, draft::AdjustmentDraft, view::MinutesView},
};

/// A point of the board's meeting, with what was said and decided.
struct Point {
    kind: ItemKind,
    heading: &'static str,
    notes: &'static str,
    decision: &'static str,
}

const JETTY: &str = "Bryggan vid badplatsen";

const POINTS: &[Point] = &[
    Point {
        kind: ItemKind::Opening,
        heading: "Mötets öppnande",
        notes: "Ordföranden hälsade alla välkomna och öppnade mötet.",
        decision: "",
    },
    Point {
        kind: ItemKind::Agenda,
        heading: "Fastställande av dagordning",
        notes: "",
        decision: "Dagordningen fastställdes.",
    },
    Point {
        kind: ItemKind::Adjusters,
        heading: "Val av justerare",
        notes: "",
        decision: "Styrelsen valde kassören att justera protokollet tillsammans med ordföranden.",
    },
    Point {
        kind: ItemKind::PreviousMinutes,
        heading: "Föregående protokoll",
        notes: "",
        decision: "Föregående protokoll gicks igenom och lades till handlingarna.",
    },
    Point {
        kind: ItemKind::General,
        heading: "Ekonomi",
        notes: "Kassören berättade att det finns 23 400 kronor på kontot och att alla räkningar är betalda.",
        decision: "Styrelsen tog del av informationen och lade den till handlingarna.",
    },
    Point {
        kind: ItemKind::General,
        heading: JETTY,
        notes: "Tre plankor är ruttna och stegen sitter löst. Virket kostar ungefär 4 800 kronor. \
                Några ville vänta ett år, till dess att bidraget är klart.",
        decision: "Styrelsen beslutade att laga bryggan före midsommar.",
    },
    Point {
        kind: ItemKind::General,
        heading: "Nästa möte",
        notes: "Nästa möte hålls hemma hos sekreteraren om en månad.",
        decision: "",
    },
    Point {
        kind: ItemKind::Closing,
        heading: "Mötets avslutande",
        notes: "Ordföranden tackade för visat intresse och avslutade mötet.",
        decision: "",
    },
];

/// Builds both meetings. The secretary leads the way, as in most villages.
///
/// # Errors
/// A fault of the store.
pub async fn build(app: &App, id: AssociationId, chair: &Caller) -> Result<(), Fault> {
    let secretary = people::caller(app, people::SECRETARY).await?;
    let plans: Permit<PlanMeetings> = permit(app, &secretary, id).await?;
    board(app, &plans, (&secretary, chair)).await?;
    annual(app, &plans, (&secretary, chair)).await
}

/// Plans a meeting, and takes the secretary's seat at it.
async fn plan(
    app: &App,
    plans: &Permit<PlanMeetings>,
    secretary: &Caller,
    (kind, starts, place): (Kind, NaiveDateTime, &str),
) -> Result<Seat, Fault> {
    let draft = MeetingDraft {
        kind,
        title: None,
        starts,
        ends: None,
        timezone: zone::HOME.name().to_owned(),
        place: Some(place.to_owned()),
        remote_url: None,
        visibility: None,
    };
    let planned = planning::acts::create(app, plans, &Once::free(), &draft).await?;
    meetings::seat(app, secretary, plans.association(), planned.id).await
}

/// The hour that it is, whole; not the one that the clocks skip in spring and show twice in autumn.
fn this_hour(app: &App) -> NaiveDateTime {
    let now = app.clock().local();
    let hour = if now.hour() == 2 { 1 } else { now.hour() };
    now.date().and_time(NaiveTime::MIN) + Duration::hours(i64::from(hour))
}

async fn board(app: &App, plans: &Permit<PlanMeetings>, (secretary, chair): (&Caller, &Caller)) -> Result<(), Fault> {
    let seat = plan(app, plans, secretary, (Kind::Board, this_hour(app), "Bygdegården")).await?;
    let agenda = write_agenda(app, plans, &seat).await?;
    let opened = hall::acts::open(app, &seat, &Once::free()).await?;
    let there = gather(app, &seat).await?;
    hall::acts::choose_officers(app, &seat, opened.version, &officers(&there)).await?;
    for (item, point) in agenda.items.iter().zip(POINTS) {
        if point.heading == JETTY {
            vote_on_jetty(app, &seat, item.id, &there).await?;
        }
        let said = RecordDraft {
            notes: point.notes.to_owned(),
            decision: point.decision.to_owned(),
            state: ItemState::Done,
            without_quorum: false,
        };
        points::acts::record_item(app, &seat, item.id, item.version, &said).await?;
    }
    hall::acts::close(app, &seat, &Once::free()).await?;
    let begun = minutes::acts::begin(app, &seat, &Once::free()).await?;
    let locked = minutes::acts::lock(app, &seat, begun.version).await?;
    adjust(app, chair, &seat, locked).await
}

/// The board's own agenda in place of the usual one.
async fn write_agenda(app: &App, plans: &Permit<PlanMeetings>, seat: &Seat) -> Result<AgendaView, Fault> {
    let point = |point: &Point| {
        let item =
            ItemDraft { kind: point.kind, heading: point.heading.to_owned(), text: String::new(), motion_id: None };
        ItemDraftWithId::of(None, item)
    };
    let draft = AgendaDraft { items: POINTS.iter().map(point).collect() };
    planning::acts::change_agenda(app, plans, seat.id(), seat.meeting().version, &draft).await
}

/// Everybody on the board comes but the deputy.
async fn gather(app: &App, seat: &Seat) -> Result<Vec<CandidateView>, Fault> {
    let mut there = hall::acts::search_attendance(app, seat, &hall::acts::Search::default()).await?;
    there.retain(|one| one.post != Some(Post::Deputy));
    for one in &there {
        let draft = AttendanceDraft {
            member_id: one.member_id,
            guest: one.member_id.is_none().then(|| one.name.clone()),
            presence: Presence::Arrived,
            at: None,
        };
        hall::acts::record_attendance(app, seat, &Once::free(), &draft).await?;
    }
    Ok(there)
}

fn holder(there: &[CandidateView], post: Post) -> Option<&CandidateView> {
    there.iter().find(|one| one.post == Some(post))
}

fn officers(there: &[CandidateView]) -> OfficersDraft {
    let named = |post| {
        holder(there, post).map(|one| OfficerDraft { name: one.name.clone(), member_id: one.member_id, email: None })
    };
    OfficersDraft {
        chair: named(Post::Chair),
        secretary: named(Post::Secretary),
        adjusters: named(Post::Treasurer).into_iter().collect(),
        tellers: Vec::new(),
    }
}

/// One would rather wait; and somebody is to buy the timber.
async fn vote_on_jetty(app: &App, seat: &Seat, item: AgendaItemId, there: &[CandidateView]) -> Result<(), Fault> {
    let votes = points::acts::see_item(app, seat, item).await?.entitled.unwrap_or_default();
    let option = |text: &str, votes| Choice { text: text.to_owned(), votes: Some(votes) };
    let ballot = BallotDraft {
        method: Method::ShowOfHands,
        majority: Majority::Simple,
        options: vec![option("Laga bryggan före midsommar", votes - 1), option("Vänta ett år", 1)],
        abstained: None,
        winner: None,
        without_quorum: false,
    };
    points::acts::hold_ballot(app, seat, &Once::free(), item, &ballot).await?;
    let task = TaskDraft {
        what: "Köpa virke till bryggan".to_owned(),
        who: holder(there, Post::Treasurer).map(|one| one.name.clone()).unwrap_or_default(),
        due: app.today().checked_add_days(Days::new(60)),
    };
    points::acts::create_task(app, seat, &Once::free(), item, &task).await?;
    Ok(())
}

/// The chair has just signed in, and confirms the locked minutes. The adjuster is still waited for.
async fn adjust(app: &App, chair: &Caller, seat: &Seat, locked: MinutesView) -> Result<(), Fault> {
    let session = identity::acts::enter_as(app, &chair.email, &chair.name).await?;
    let chair = identity::caller::of_session(app, &session.secret).await?.ok_or_else(Fault::unknown)?;
    let seat = meetings::seat(app, &chair, seat.meeting().association_id, seat.id()).await?;
    let draft = AdjustmentDraft {
        note: None,
        content_hash: locked.content_hash.unwrap_or_default(),
        addendum_id: None,
        role: None,
    };
    minutes::acts::adjust(app, &seat, &Once::free(), &draft).await?;
    Ok(())
}

/// In a month, while that is as early in the year as the bylaws ask; else in March of the next.
pub(super) fn annual_day(today: NaiveDate) -> NaiveDate {
    let soon = today + Duration::days(30);
    if soon.month() <= 3 { soon } else { NaiveDate::from_ymd_opt(soon.year() + 1, 3, 14).unwrap_or(soon) }
}

/// The coming annual meeting, still a draft: with a motion, elections, and two who are nominated.
async fn annual(app: &App, plans: &Permit<PlanMeetings>, (secretary, chair): (&Caller, &Caller)) -> Result<(), Fault> {
    let starts = annual_day(app.today()).and_time(NaiveTime::MIN) + Duration::hours(18);
    let seat = plan(app, plans, secretary, (Kind::Annual, starts, "Bygdegården")).await?;
    let elections = points::acts::suggest_elections(app, &seat, &Once::free()).await?.items;
    let chosen = [(Post::Chair, (chair.name.as_str(), chair.email.as_str())), (Post::BoardMember, people::MEMBER)];
    for (post, (name, email)) in chosen {
        let Some(election) = elections.iter().find(|one| one.post == post) else {
            continue;
        };
        let candidate = CandidateDraft {
            name: name.to_owned(),
            member_id: None,
            email: Some(email.to_owned()),
            proposed_by: "Valberedningen".to_owned(),
            years: None,
            public: true,
        };
        points::acts::nominate(app, &seat, &Once::free(), election.id, &candidate).await?;
    }
    motion(app, plans.association()).await
}

/// A member sends a motion in; it gets a point of its own at the annual meeting.
async fn motion(app: &App, id: AssociationId) -> Result<(), Fault> {
    let member = people::caller(app, people::MEMBER).await?;
    let inside = permit(app, &member, id).await?;
    let draft = MotionDraft {
        title: "En bastu vid badplatsen".to_owned(),
        text: "Jag föreslår att föreningen bygger en bastu vid badplatsen, som alla i byn kan boka. \
               Virke finns på sågen, och flera av oss hjälper gärna till att bygga."
            .to_owned(),
        proposer: None,
        meeting_id: None,
    };
    papers::acts::create_motion(app, &inside, &Once::free(), &draft).await?;
    Ok(())
}
