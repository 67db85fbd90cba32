//! Who may do what: every operation of the contract against every kind of actor. An operation
//! without a row fails the test.
//!
//! A change is tried with a version that is never right (99), so that whoever may make it is told
//! 412 and nothing moves; whoever may not is told 401, 403 or 404 first.

use std::collections::{BTreeSet, HashMap};

use poem::http::Method;
use serde_json::{Value, json};

use crate::{
    on_both_engines,
    support::{TestApp, Village, contract},
};

/// The columns of the table, in order.
const ACTORS: [&str; 9] =
    ["nobody", "stranger", "member", "board_member", "treasurer", "secretary", "chair", "auditor", "officer"];

struct Row {
    operation: &'static str,
    /// Values for the address: more than one row may try other ones.
    query: &'static str,
    body: Value,
    statuses: &'static str,
}

fn row(operation: &'static str, body: Value, statuses: &'static str) -> Row {
    Row { operation, query: "", body, statuses }
}

fn asks(operation: &'static str, query: &'static str, statuses: &'static str) -> Row {
    Row { operation, query, body: Value::Null, statuses }
}

fn bylaws() -> Value {
    serde_json::to_value(byalag::associations::draft::BylawsDraft::default()).unwrap()
}

const ALL: &str = "200 200 200 200 200 200 200 200 200";
const KNOWN: &str = "401 200 200 200 200 200 200 200 200";
const INSIDE: &str = "401 404 200 200 200 200 200 200 404";

#[rustfmt::skip]
fn identity_rows() -> Vec<Row> {
    vec![
        row("ask_sign_in", json!({ "email": "{unique}@example.org" }), "202 202 202 202 202 202 202 202 202"),
        row("sign_in", json!({ "email": "{unique}@example.org", "code": "123456" }), "422 422 422 422 422 422 422 422 422"),
        asks("get_me", "", KNOWN),
        asks("list_tokens", "", KNOWN),
        row("create_token", json!({ "name": "x" }), "401 201 201 201 201 201 201 201 201"),
        asks("delete_token", "", "401 404 404 404 404 404 404 404 404"),
        asks("sign_out", "", "401 204 204 204 204 204 204 204 204"),
    ]
}

#[rustfmt::skip]
fn association_rows() -> Vec<Row> {
    let office = json!({ "post": "deputy", "name": "Nils Ny", "from": "2026-03-01" });
    let profile = json!({ "name": "Byn {unique}", "municipality": "2582" });
    vec![
        asks("list_municipalities", "", ALL),
        asks("list_associations", "", ALL),
        row("create_association", profile.clone(), "401 201 201 201 201 201 201 201 201"),
        asks("get_association", "", ALL),
        asks("get_association_by_slug", "", ALL),
        row("change_association", profile, "401 404 403 403 403 412 412 403 404"),
        asks("get_bylaws", "", INSIDE),
        row("change_bylaws", bylaws(), "401 404 403 403 403 412 412 403 404"),
        asks("list_offices", "", INSIDE),
        row("create_office", office.clone(), "401 404 403 403 403 201 201 403 404"),
        row("change_office", office, "401 404 403 403 403 412 412 403 404"),
        asks("delete_office", "", "401 404 403 403 403 412 412 403 404"),
        row("hand_over", json!({ "day": "2026-04-01", "offices": [] }), "401 404 403 403 403 422 422 403 404"),
        asks("list_affiliations", "", INSIDE),
        row("create_affiliation", json!({ "umbrella_id": "{network}" }), "401 404 403 403 403 409 409 403 404"),
        // Approving is the umbrella's: the address is the network's.
        asks("approve_affiliation", "", "401 404 404 404 404 404 404 404 409"),
        asks("delete_affiliation", "", "401 404 403 403 403 412 412 403 404"),
    ]
}

#[rustfmt::skip]
fn member_rows() -> Vec<Row> {
    let member = json!({ "given_name": "Ny", "family_name": "Medlem {unique}" });
    vec![
        asks("list_members", "", "401 404 403 200 200 200 200 200 404"),
        row("create_member", member.clone(), "401 404 403 403 403 201 201 403 404"),
        asks("get_member", "", "401 404 200 200 200 200 200 200 404"),
        row("change_member", member, "401 404 403 403 403 412 412 403 404"),
        asks("delete_member", "", "401 404 403 403 403 412 412 403 404"),
        asks("mark_fee_year", "", "401 404 403 403 200 403 200 403 404"),
        asks("unmark_fee_year", "", "401 404 403 403 204 403 204 403 404"),
        row("import_members", json!("Medl.nr;Namn\r\n{unique};Ny {unique}\r\n"), "401 404 403 403 403 200 200 403 404"),
        asks("undo_member_import", "", "401 404 403 403 403 404 404 403 404"),
        asks("export_members_csv", "", "401 404 403 403 403 200 200 403 404"),
        asks("export_members_xlsx", "", "401 404 403 403 403 200 200 403 404"),
        asks("list_households", "", "401 404 403 403 200 200 200 403 404"),
        row("create_household", json!({ "name": "Huset {unique}" }), "401 404 403 403 403 201 201 403 404"),
        asks("suggest_households", "", "401 404 403 403 200 200 200 403 404"),
        row("change_household", json!({ "name": "Huset" }), "401 404 403 403 403 412 412 403 404"),
        asks("delete_household", "", "401 404 403 403 403 412 412 403 404"),
        asks("list_own_memberships", "", KNOWN),
        asks("get_own_membership", "", "401 404 200 404 404 404 404 404 404"),
        row("change_own_membership", json!({}), "401 404 412 404 404 404 404 404 404"),
    ]
}

#[rustfmt::skip]
fn calendar_rows() -> Vec<Row> {
    let event = json!({ "title": "Fika", "starts": "2026-05-01T18:00:00", "ends": "2026-05-01T19:00:00", "timezone": "Europe/Stockholm", "visibility": "public" });
    let moved = json!({ "starts": "2026-03-20T19:00:00", "ends": "2026-03-20T21:00:00" });
    let keeps = "401 404 403 412 412 412 412 403 404";
    vec![
        asks("list_events", "", ALL),
        row("create_event", event.clone(), "401 404 403 201 201 201 201 403 404"),
        asks("get_event", "", ALL),
        row("change_event", event.clone(), keeps),
        asks("delete_event", "", keeps),
        row("change_occurrence", moved, keeps),
        asks("restore_occurrence", "", keeps),
        row("split_event", event, keeps),
        row("import_events", json!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n"), "401 404 403 422 422 422 422 403 404"),
        asks("list_occurrences", "?from=2026-03-01&until=2026-04-01", ALL),
        asks("list_feed_keys", "", INSIDE),
        row("create_feed_key", json!({}), "401 404 201 201 201 201 201 201 404"),
        asks("delete_feed_key", "", "401 404 404 404 404 404 404 404 404"),
    ]
}

/// What only those who hold a meeting may do; the table's meeting is not open.
const HOLD: &str = "401 404 404 403 403 409 409 403 404";
/// What those inside see of a meeting that is not called: the board and the auditor.
const SEES: &str = "401 404 404 200 200 200 200 200 404";
/// What those who hold a meeting do with something that is not there.
const GONE: &str = "401 404 404 403 403 404 404 403 404";
/// What is not there, for anybody.
const NONE: &str = "401 404 404 404 404 404 404 404 404";

#[rustfmt::skip]
fn meeting_rows() -> Vec<Row> {
    let meeting = json!({ "kind": "board", "starts": "2026-04-20T18:00:00" });
    let agenda = json!({ "items": [{ "kind": "opening", "heading": "Mötets öppnande" }] });
    vec![
        asks("list_meetings", "", INSIDE),
        row("create_meeting", meeting.clone(), "401 404 403 403 403 201 201 403 404"),
        asks("get_meeting", "", SEES),
        row("change_meeting", meeting, "401 404 403 403 403 412 412 403 404"),
        asks("delete_meeting", "", "401 404 403 403 403 412 412 403 404"),
        asks("get_agenda", "", SEES),
        row("change_agenda", agenda, "401 404 403 403 403 412 412 403 404"),
        row("waive_rule", json!({ "rule": "notice_too_short", "why": "Vi gör så ändå" }), "401 404 403 403 403 422 422 403 404"),
        asks("preview_call", "", "401 404 403 403 403 200 200 403 404"),
        row("call_meeting", json!({ "channels": [] }), "401 404 403 403 403 422 422 403 404"),
        asks("list_calls", "", "401 404 403 200 200 200 200 200 404"),
        row("create_call", json!({}), "401 404 403 403 403 409 409 403 404"),
        row("cancel_meeting", json!({ "message": "x".repeat(5001) }), "401 404 403 403 403 422 422 403 404"),
        row("mark_receipt", json!({ "state": "printed" }), "401 404 403 403 403 404 404 403 404"),
        asks("call_by_letter", "", "401 404 403 403 403 404 404 403 404"),
        row("mark_printed", json!({}), "401 404 403 403 403 404 404 403 404"),
        row("create_posting", json!({ "channel": "poster", "place": "Handlarn" }), "401 404 403 403 403 404 404 403 404"),
        asks("export_call_letters", "", "401 404 403 403 403 200 200 403 404"),
        row("preview_call_letters", json!({}), "401 404 403 403 403 200 200 403 404"),
        asks("export_call_labels", "", "401 404 403 403 403 200 200 403 404"),
        asks("export_call_poster", "", "401 404 403 403 403 200 200 403 404"),
        asks("export_call_advert", "", "401 404 403 403 403 200 200 403 404"),
        asks("export_call_evidence", "", "401 404 403 200 200 200 200 200 404"),
    ]
}

#[rustfmt::skip]
fn hall_rows() -> Vec<Row> {
    let unknown = "018f0000-0000-7000-8000-000000000000";
    let ballot = json!({ "method": "acclamation", "options": [{ "text": "Ja" }, { "text": "Nej" }], "winner": 1 });
    let election = json!({ "post": "deputy", "seats": 1, "years": 1 });
    vec![
        row("open_meeting", json!({}), HOLD),
        row("adjourn_meeting", json!({ "to": "2026-03-29T18:00:00" }), HOLD),
        asks("search_candidates", "?q=a", "401 404 404 403 403 200 200 403 404"),
        row("close_meeting", json!({}), HOLD),
        row("choose_officers", json!({ "adjusters": [{ "name": "Per Åström" }] }), "401 404 404 403 403 412 412 403 404"),
        asks("list_attendance", "", SEES),
        row("record_attendance", json!({ "guest": "Rut", "presence": "arrived" }), HOLD),
        asks("search_attendance", "?q=a", "401 404 404 403 403 200 200 403 404"),
        asks("get_roll", "", SEES),
        row("freeze_roll", json!({}), HOLD),
        row("correct_roll", json!({ "may": true, "note": "Betalade nu" }), HOLD),
        row("give_proxy", json!({ "holder_id": unknown }), HOLD),
        asks("withdraw_proxy", "", HOLD),
        asks("get_item", "", "401 404 404 200 200 200 200 403 404"),
        row("record_item", json!({ "state": "open" }), HOLD),
        row("create_proposal", json!({ "text": "x" }), HOLD),
        asks("delete_proposal", "", HOLD),
        row("hold_ballot", ballot, HOLD),
        asks("delete_ballot", "", HOLD),
        row("create_reservation", json!({ "name": "x" }), HOLD),
        asks("delete_reservation", "", HOLD),
        row("create_task", json!({ "what": "x" }), HOLD),
        asks("delete_task", "", HOLD),
        row("record_result", json!({ "elected": [] }), HOLD),
        asks("get_vacancies", "", SEES),
        asks("list_elections", "", SEES),
        row("create_election", election.clone(), "401 404 404 403 403 201 201 403 404"),
        asks("suggest_elections", "", HOLD),
        row("change_election", election, GONE),
        asks("delete_election", "", GONE),
        row("create_candidate", json!({ "name": "x" }), GONE),
        asks("delete_candidate", "", GONE),
    ]
}

#[rustfmt::skip]
fn paper_rows() -> Vec<Row> {
    let motion = json!({ "title": "Motion {unique}", "text": "Att." });
    let template = json!({ "name": "Mall {unique}", "kind": "board", "items": [{ "kind": "opening", "heading": "Öppnande" }] });
    vec![
        asks("list_motions", "", INSIDE),
        row("create_motion", motion.clone(), "401 404 201 201 201 201 201 201 404"),
        asks("list_meeting_motions", "", SEES),
        row("create_meeting_motion", motion, "401 404 404 201 201 201 201 201 404"),
        asks("get_motion", "", NONE),
        row("change_motion", json!({ "title": "x", "text": "y" }), "401 404 403 403 403 404 404 403 404"),
        asks("withdraw_motion", "", NONE),
        asks("list_tasks", "", "401 404 403 200 200 200 200 200 404"),
        row("change_task", json!({ "what": "x" }), "401 404 403 404 404 404 404 403 404"),
        asks("list_agenda_templates", "", "401 404 403 200 200 200 200 200 404"),
        row("create_agenda_template", template, "401 404 403 403 403 201 201 403 404"),
        asks("delete_agenda_template", "", "401 404 403 403 403 404 404 403 404"),
        asks("get_year_wheel", "", "401 404 403 200 200 200 200 200 404"),
        asks("plan_constituting", "", "401 404 403 403 403 409 409 403 404"),
        asks("list_documents", "", SEES),
        Row { operation: "create_document", query: "?file_name=x.txt", body: json!("Text {unique}"), statuses: "401 404 404 403 403 201 201 403 404" },
        asks("export_document", "", NONE),
        asks("delete_document", "", GONE),
    ]
}

#[rustfmt::skip]
fn minutes_rows() -> Vec<Row> {
    let unknown = "018f0000-0000-7000-8000-000000000000";
    vec![
        asks("get_minutes", "", NONE),
        asks("create_minutes", "", HOLD),
        asks("renew_minutes", "", GONE),
        row("change_minutes", json!({ "paragraphs": [] }), GONE),
        row("change_paragraph", json!({ "heading": "x" }), GONE),
        asks("list_minutes_comments", "", "401 404 404 404 404 404 404 403 404"),
        row("create_minutes_comment", json!({ "text": "x" }), "401 404 404 404 404 404 404 403 404"),
        asks("delete_minutes_comment", "", "401 404 404 404 404 404 404 403 404"),
        asks("lock_minutes", "", GONE),
        asks("list_adjustments", "", NONE),
        row("adjust_minutes", json!({ "content_hash": "x" }), "401 404 404 403 403 403 403 403 404"),
        row("adjust_on_paper", json!({ "role": "adjuster", "name": "x", "document_id": unknown }), GONE),
        row("create_addendum", json!({ "text": "x" }), GONE),
        asks("remind_adjusters", "", GONE),
        asks("export_minutes_pdf", "", NONE),
        asks("export_adjustment_scan", "", NONE),
        asks("export_extract_pdf", "", NONE),
        asks("export_archive", "", NONE),
        asks("export_year_archive", "", "401 404 403 404 404 404 404 404 404"),
        asks("search_decisions", "", INSIDE),
    ]
}

fn network_rows() -> Vec<Row> {
    let office = "401 404 404 404 404 404 404 404 200";
    [
        "list_affiliates",
        "export_affiliates_csv",
        "export_affiliates_xlsx",
        "get_figures",
        "export_figures_csv",
        "export_figures_xlsx",
    ]
    .into_iter()
    .map(|operation| asks(operation, "", office))
    .collect()
}

fn rows() -> Vec<Row> {
    [
        identity_rows(),
        association_rows(),
        member_rows(),
        calendar_rows(),
        meeting_rows(),
        paper_rows(),
        hall_rows(),
        minutes_rows(),
        network_rows(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Method and address of each operation.
fn operations() -> HashMap<String, (Method, String)> {
    let paths = contract()["paths"].as_object().unwrap();
    let all = paths.iter().flat_map(|(path, item)| {
        item.as_object().unwrap().iter().map(move |(method, operation)| {
            let method: Method = method.to_uppercase().parse().unwrap();
            (operation["operationId"].as_str().unwrap().to_owned(), (method, path.clone()))
        })
    });
    all.collect()
}

#[test]
fn every_operation_has_a_row() {
    let known: BTreeSet<String> = rows().iter().map(|row| row.operation.to_owned()).collect();
    let there: BTreeSet<String> = operations().into_keys().collect();
    assert_eq!(known, there);
}

/// The ids that stand in addresses.
async fn places(test: &TestApp, village: &Village) -> HashMap<&'static str, String> {
    let chair = test.token(&village.chair).await;
    let base = format!("/api/v1/associations/{}", village.id);
    let first = |list: Value| list["items"][0]["id"].as_str().unwrap_or_default().to_owned();
    let offices = test.get(&format!("{base}/offices")).token(&chair).send().await.status(200).json();
    let affiliations = test.get(&format!("{base}/affiliations")).token(&chair).send().await.status(200).json();
    let event = json!({
        "title": "Stickcafé", "starts": "2026-03-12T18:00:00", "ends": "2026-03-12T20:00:00",
        "timezone": "Europe/Stockholm", "visibility": "public", "recurrence": "FREQ=WEEKLY;BYDAY=TH"
    });
    let event = test.post(&format!("{base}/events")).token(&chair).json(&event).send().await.status(201).json();
    let member = json!({ "given_name": "Anna", "family_name": "Holm", "email": "anna@example.org" });
    let member = test.post(&format!("{base}/members")).token(&chair).json(&member).send().await.status(201).json();
    let household = json!({ "name": "Huset" });
    let household = test.post(&format!("{base}/households")).token(&chair).json(&household).send().await.status(201);
    let household = household.json();
    let unknown = "018f0000-0000-7000-8000-000000000000";
    let meeting = json!({ "kind": "annual", "starts": "2026-03-28T18:00:00" });
    let meeting = test.post(&format!("{base}/meetings")).token(&chair).json(&meeting).send().await.status(201).json();
    let meeting = meeting["id"].as_str().unwrap().to_owned();
    let agenda = test.get(&format!("{base}/meetings/{meeting}/agenda")).token(&chair).send().await.status(200).json();
    HashMap::from([
        ("{item}", agenda["items"][0]["id"].as_str().unwrap().to_owned()),
        ("{meeting}", meeting),
        ("{number}", "1.pdf".to_owned()),
        ("{file}", "2026.zip".to_owned()),
        ("{call}", unknown.to_owned()),
        ("{receipt}", unknown.to_owned()),
        ("{giver}", unknown.to_owned()),
        ("{proposal}", unknown.to_owned()),
        ("{ballot}", unknown.to_owned()),
        ("{reservation}", unknown.to_owned()),
        ("{task}", unknown.to_owned()),
        ("{election}", unknown.to_owned()),
        ("{candidate}", unknown.to_owned()),
        ("{motion}", unknown.to_owned()),
        ("{template}", unknown.to_owned()),
        ("{document}", unknown.to_owned()),
        ("{paragraph}", unknown.to_owned()),
        ("{adjustment}", unknown.to_owned()),
        ("{comment}", unknown.to_owned()),
        ("{household}", household["id"].as_str().unwrap().to_owned()),
        ("{year}", "2026".to_owned()),
        ("{undo}", unknown.to_owned()),
        ("{member}", member["id"].as_str().unwrap().to_owned()),
        ("{event}", event["id"].as_str().unwrap().to_owned()),
        ("{original_start}", "2026-03-19T18:00:00".to_owned()),
        ("{key}", "018f0000-0000-7000-8000-000000000000".to_owned()),
        ("{id}", village.id.to_string()),
        ("{association}", village.id.to_string()),
        ("{network}", village.network.to_string()),
        ("{slug}", village.slug.to_owned()),
        ("{office}", first(offices)),
        ("{affiliation}", first(affiliations)),
    ])
}

fn put_in(text: &str, places: &HashMap<&'static str, String>) -> String {
    places.iter().fold(text.to_owned(), |text, (name, value)| text.replace(name, value))
}

on_both_engines! {
    async fn each_operation_answers_each_actor_as_the_table_says(test: TestApp) {
        let village = Village::build(&test).await;
        let places = places(&test, &village).await;
        let operations = operations();
        let mut wrong = Vec::new();
        for (place, actor) in ACTORS.iter().enumerate() {
            let token = match village.actor(actor) {
                Some(caller) => Some(test.token(caller).await),
                None => None,
            };
            for (number, row) in rows().iter().enumerate() {
                let Some((method, path)) = operations.get(row.operation) else { continue };
                let mut places = places.clone();
                places.insert("{unique}", format!("{place}-{number}"));
                if matches!(row.operation, "approve_affiliation") || path.starts_with("/api/v1/umbrellas/") {
                    places.insert("{association}", village.network.to_string());
                    places.insert("{id}", village.network.to_string());
                }
                let path = put_in(path, &places).replace("{id}", "018f0000-0000-7000-8000-000000000000");
                let mut ask = test.ask(method.clone(), &format!("{path}{}", row.query)).version(99);
                if let Some(token) = &token {
                    ask = ask.token(token);
                }
                if let Some(text) = row.body.as_str() {
                    let kind = if text.starts_with("BEGIN") { "text/calendar" } else { "text/csv" };
                    ask = ask.body(kind, put_in(text, &places));
                } else if !row.body.is_null() {
                    let body: Value = serde_json::from_str(&put_in(&row.body.to_string(), &places)).unwrap();
                    ask = ask.json(&body);
                }
                test.later(chrono::Duration::minutes(1));
                let answer = ask.send().await;
                let expected: u16 = row.statuses.split(' ').nth(place).unwrap().parse().unwrap();
                if answer.code != expected {
                    wrong.push(format!("{} as {actor}: {} instead of {expected}: {}", row.operation, answer.code, answer.text()));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
