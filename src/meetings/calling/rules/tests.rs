use super::{envelope::home_of, *};

fn somebody(name: &str, email: Option<&str>, street: Option<&str>, household: &str) -> Recipient {
    Recipient {
        member_id: None,
        name: name.to_owned(),
        email: email.map(str::to_owned),
        home: street.map(|street| home(street, "96177")),
        household: household.to_owned(),
    }
}

fn home(street: &str, postal_code: &str) -> Home {
    Home { street: street.to_owned(), postal_code: postal_code.to_owned(), city: "Gunnarsbyn".to_owned() }
}

fn village() -> Vec<Recipient> {
    vec![
        somebody("Anna Holm", Some("holm@example.org"), Some("Byavägen 1"), "a"),
        somebody("Per Holm", Some("holm@example.org"), Some("Byavägen 1"), "a"),
        somebody("Rut Åström", None, Some("Byavägen 3"), "b"),
        somebody("Olle Åström", None, Some("byavägen 3"), "b"),
        somebody("Vivi Åström", None, Some("Byavägen 3"), "c"),
        somebody("Nils Ensam", None, None, "d"),
    ]
}

const USUAL: [Channel; 3] = [Channel::Email, Channel::Letter, Channel::Poster];

#[test]
fn one_letter_a_mailbox_and_one_envelope_a_household() {
    let plan = plan(&village(), &USUAL, &USUAL);
    assert_eq!(plan.email.len(), 1);
    assert_eq!(plan.email[0].names(), ["Anna Holm", "Per Holm"]);
    let envelopes: Vec<_> = plan.post.iter().map(Postal::names).collect();
    assert_eq!(envelopes, [vec!["Rut Åström", "Olle Åström"], vec!["Vivi Åström"]]);
    assert_eq!((plan.mailed(), plan.posted()), (2, 3));
    let lost: Vec<_> = plan.unreachable.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(lost, ["Nils Ensam"]);
    assert_eq!(plan.for_all(), [Channel::Poster]);
}

#[test]
fn envelopes_are_sorted_as_a_postman_does() {
    let mut people = village();
    people[4].home = Some(home("Byavägen 3", "96100"));
    let plan = plan(&people, &USUAL, &USUAL);
    let codes: Vec<_> = plan.post.iter().map(|one| one.postal_code.as_str()).collect();
    assert_eq!(codes, ["96100", "96177"]);
}

#[test]
fn who_is_mailed_gets_a_letter_as_well_where_mail_does_not_count() {
    let chosen = [Channel::Email, Channel::Letter];
    let plan = plan(&village(), &chosen, &[Channel::Letter]);
    assert_eq!((plan.mailed(), plan.posted()), (2, 5));
}

#[test]
fn a_channel_that_does_not_count_reaches_nobody() {
    let names = |chosen: &[Channel], counted: &[Channel]| {
        missed(&village(), chosen, counted).into_iter().map(|one| one.name).collect::<Vec<_>>()
    };
    assert!(names(&USUAL, &USUAL).is_empty());
    assert_eq!(names(&[Channel::Email, Channel::Letter], &USUAL), ["Nils Ensam"]);
    assert_eq!(names(&[Channel::Email, Channel::Letter, Channel::Poster], &[Channel::Email]).len(), 4);
    assert!(names(&[Channel::Poster], &[Channel::Poster]).is_empty());
    assert_eq!(names(&[Channel::Email], &[Channel::Poster]).len(), 6);
}

#[test]
fn what_leads_nowhere_is_not_chosen_by_itself() {
    assert_eq!(usual(&village(), &USUAL), USUAL);
    assert_eq!(usual(&village()[..2], &USUAL), [Channel::Email, Channel::Poster]);
    assert_eq!(usual(&[], &[Channel::Email]), [Channel::Email]);
    assert_eq!(counted(Kind::Board, &USUAL), [Channel::Email]);
}

#[test]
fn an_address_comes_back_from_its_line() {
    let postal = |street: &str, code: &str, city: &str| Postal {
        people: Vec::new(),
        street: street.to_owned(),
        postal_code: code.to_owned(),
        city: city.to_owned(),
    };
    for one in [
        postal("Byavägen 1", "96177", "Gunnarsbyn"),
        postal("Box 4, c/o Holm", "98491", "Muodoslompolo"),
        postal("Storgata 2", "9170", "Longyearbyen"),
    ] {
        let home = home_of(&on_one_line(&one)).unwrap();
        assert_eq!((home.street, home.postal_code, home.city), (one.street, one.postal_code, one.city));
    }
    assert_eq!(on_one_line(&postal("Byavägen 1", "96177", "Gunnarsbyn")), "Byavägen 1, 961 77 Gunnarsbyn");
    assert_eq!(home_of(""), None);
    assert_eq!(home_of("anna@example.org"), None);
}

#[test]
fn a_call_that_would_void_says_every_reason() {
    let day = "2026-03-14".parse().ok();
    let unmet = [Finding::new(Rule::NoticeTooShort, true, day), Finding::new(Rule::ChannelMissing, true, None)];
    let fault = refuse(&unmet).unwrap_err();
    assert_eq!(fault.code, "call_would_void");
    let codes: Vec<_> = fault.fields.iter().map(|field| (field.field.as_str(), field.code)).collect();
    assert_eq!(codes, [("notice_too_short", "call_notice_too_short"), ("channel_missing", "call_channel_missing")]);
    assert!(refuse(&[]).is_ok());
}

mod answers {
    use chrono::NaiveDate;
    use uuid::Uuid;

    use super::*;
    use crate::meetings::{
        CallId, Cause, ReceiptId, ReceiptState,
        calling::view::{CallCounts, CallView, ReceiptView},
        planning::rules::Waiver,
    };

    fn receipt(name: &str, channel: Channel, state: ReceiptState, at: Option<&str>) -> ReceiptView {
        ReceiptView {
            id: ReceiptId(Uuid::nil()),
            member_id: None,
            name: name.to_owned(),
            channel,
            address: None,
            by_hand: false,
            state,
            at: at.map(|at| at.parse().unwrap()),
            by_name: None,
            document_id: None,
            detail: None,
        }
    }

    fn call(receipts: Vec<ReceiptView>) -> Vec<CallView> {
        vec![CallView {
            id: CallId(Uuid::nil()),
            number: 1,
            cause: Cause::Call,
            subject: String::new(),
            body: String::new(),
            at: "2026-03-10T11:00:00Z".parse().unwrap(),
            waived: Vec::new(),
            counts: CallCounts::of(&receipts),
            receipts,
        }]
    }

    fn said(receipts: Vec<ReceiptView>, waived: &[Waiver]) -> Answer {
        answer(&call(receipts), &USUAL, NaiveDate::from_ymd_opt(2026, 3, 14), waived)
    }

    const IN_TIME: Option<&str> = Some("2026-03-12T11:00:00Z");
    const LATE: Option<&str> = Some("2026-03-20T11:00:00Z");

    #[test]
    fn everybody_one_by_one_or_all_at_once() {
        let mailed = |state, at| receipt("Anna", Channel::Email, state, at);
        assert_eq!(said(vec![mailed(ReceiptState::Delivered, IN_TIME)], &[]), Answer::Yes);
        assert_eq!(said(vec![mailed(ReceiptState::HandedOver, None)], &[]), Answer::Waiting);
        assert_eq!(said(vec![mailed(ReceiptState::Delivered, LATE)], &[]), Answer::No);
        let bounced = mailed(ReceiptState::Bounced, None);
        assert_eq!(said(vec![bounced.clone()], &[]), Answer::Waiting);
        let by_post = receipt("Anna", Channel::Letter, ReceiptState::Printed, IN_TIME);
        assert_eq!(said(vec![bounced.clone(), by_post], &[]), Answer::Yes);
        let poster = receipt("Anslag", Channel::Poster, ReceiptState::Posted, IN_TIME);
        assert_eq!(said(vec![bounced, poster], &[]), Answer::Yes);
    }

    #[test]
    fn a_poster_is_waited_for_and_a_late_one_does_no_harm() {
        let mailed = receipt("Anna", Channel::Email, ReceiptState::Delivered, IN_TIME);
        let waiting = receipt("Anslag", Channel::Poster, ReceiptState::Waiting, None);
        assert_eq!(said(vec![mailed.clone(), waiting], &[]), Answer::Waiting);
        let late = receipt("Anslag", Channel::Poster, ReceiptState::Posted, LATE);
        assert_eq!(said(vec![mailed, late.clone()], &[]), Answer::Yes);
        assert_eq!(said(vec![late], &[]), Answer::No);
    }

    #[test]
    fn the_board_may_set_a_rule_aside() {
        let waiver = |rule| Waiver {
            rule,
            why: "Alla har sagt ja.".to_owned(),
            by: "Karin Nilsson".to_owned(),
            day: NaiveDate::default(),
        };
        let late = receipt("Anna", Channel::Email, ReceiptState::Delivered, LATE);
        assert_eq!(said(vec![late], &[waiver(Rule::NoticeTooShort)]), Answer::Waived);
        let bounced = receipt("Anna", Channel::Email, ReceiptState::Bounced, None);
        assert_eq!(said(vec![bounced], &[waiver(Rule::ChannelMissing)]), Answer::Waived);
        assert_eq!(answer(&[], &USUAL, None, &[]), Answer::No);
    }
}
