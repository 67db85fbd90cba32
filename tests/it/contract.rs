//! The contract: the document is the committed one, byte for byte, and speaks standard OpenAPI.

use std::collections::HashSet;

use serde_json::Value;

use crate::support::contract;

#[test]
fn the_committed_document_is_the_code_s() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/openapi/byalag.v1.json");
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        committed == byalag::web::contract::document(),
        "the contract has changed; renew it with: cargo run -- openapi > openapi/byalag.v1.json"
    );
}

fn operations() -> Vec<(String, &'static Value)> {
    let paths = contract()["paths"].as_object().unwrap();
    let all = paths.iter().flat_map(|(path, item)| {
        item.as_object().unwrap().iter().map(move |(method, operation)| (format!("{method} {path}"), operation))
    });
    all.collect()
}

#[test]
fn every_operation_says_what_it_is() {
    let mut ids = HashSet::new();
    for (name, operation) in operations() {
        let id = operation["operationId"].as_str().unwrap_or_else(|| panic!("{name} has no operation id"));
        assert!(
            id.contains('_') && id.chars().all(|c| c.is_ascii_lowercase() || c == '_'),
            "{name}: {id} is not verb_noun"
        );
        assert!(ids.insert(id), "{id} is there twice");
        assert!(operation["summary"].as_str().is_some_and(|text| !text.is_empty()), "{name} has no summary");
        assert_eq!(operation["tags"].as_array().map(Vec::len), Some(1), "{name} has one tag");
        for (status, answer) in operation["responses"].as_object().unwrap() {
            assert!(
                answer["description"].as_str().is_some_and(|text| !text.is_empty()),
                "{name}: {status} says nothing"
            );
        }
    }
}

#[test]
fn formats_and_names_are_standard() {
    let text = byalag::web::contract::document();
    for odd in ["naive-date", "naive-time", "Page<", "/:"] {
        assert!(!text.contains(odd), "the document has {odd}");
    }
    assert!(text.contains("\"format\": \"date\""));
}

#[test]
fn changes_ask_for_the_version() {
    // What has no version: it is there or it is not, or the same said twice is said once.
    let by_nature = [
        "sign_out",
        "delete_token",
        "delete_feed_key",
        "mark_fee_year",
        "unmark_fee_year",
        "delete_ballot",
        "delete_candidate",
        "delete_document",
        "delete_minutes_comment",
        "delete_proposal",
        "delete_reservation",
        "give_proxy",
        "withdraw_proxy",
        "correct_roll",
        "mark_receipt",
    ];
    for (name, operation) in operations() {
        let id = operation["operationId"].as_str().unwrap();
        if (name.starts_with("put ") || name.starts_with("delete ")) && !by_nature.contains(&id) {
            let parameters = operation["parameters"].as_array().cloned().unwrap_or_default();
            assert!(parameters.iter().any(|one| one["name"] == "If-Match"), "{name} does not ask If-Match");
        }
    }
}
