//! The membership list: keeping it, importing it, exporting it, and what nobody else may see.

mod pages;

use serde_json::{Value, json};

use crate::{
    on_both_engines,
    support::{TestApp, Village},
};

const CSV: &str = "text/csv";

/// A list as a village has it: Windows-1252, semicolons, Swedish headings, one column with both names.
fn sheet() -> Vec<u8> {
    let text = "Medl.nr;Namn;E-post;Mobil;Adress;Postnr;Ort;Född;Kategori;Medlem sedan;Betalt 2025;Betalt 2026\r\n\
        1;Åström, Örjan;orjan@example.org;070-123 45 67;Byavägen 1;961 77;Gunnarsbyn;1951;Röstberättigad;2001-03-01;x;x\r\n\
        2;Åström, Eva;orjan@example.org;;Byavägen 1;961 77;Gunnarsbyn;1953-04-02;Röstberättigad;2001-03-01;x;\r\n\
        3;Öberg, Kalle;inte en adress;;Byavägen 3;961 77;Gunnarsbyn;1990;;1/3 2024;;\r\n\
        ;;;;;;;;;;;\r\n\
        4;Ek, Nils;;0924-123 45;Byavägen 5;96177;Gunnarsbyn;2016;Röstberättigad;20240301;ja;ja\r\n";
    encode(text)
}

fn encode(text: &str) -> Vec<u8> {
    encoding_rs::WINDOWS_1252.encode(text).0.into_owned()
}

struct Roll<'a> {
    test: &'a TestApp,
    base: String,
    token: String,
}

impl<'a> Roll<'a> {
    async fn of(test: &'a TestApp, village: &Village) -> Self {
        let token = test.token(&village.chair).await;
        Self { test, base: format!("/api/v1/associations/{}/members", village.id), token }
    }

    async fn import(&self, bytes: Vec<u8>, query: &str) -> Value {
        let path = format!("{}/import{query}", self.base);
        self.test.post(&path).token(&self.token).body(CSV, bytes).send().await.status(200).json()
    }

    async fn names(&self, query: &str) -> Vec<String> {
        let list = self.test.get(&format!("{}{query}", self.base)).token(&self.token).send().await.status(200).json();
        let name =
            |one: &Value| format!("{} {}", one["given_name"].as_str().unwrap(), one["family_name"].as_str().unwrap());
        list["items"].as_array().unwrap().iter().map(name).collect()
    }

    async fn csv(&self) -> Vec<u8> {
        self.test.get(&format!("{}.csv", self.base)).token(&self.token).send().await.status(200).bytes
    }
}

fn counts(report: &Value) -> [i64; 4] {
    ["accepted", "updated", "unchanged", "rejected"].map(|name| report[name].as_i64().unwrap())
}

on_both_engines! {
    async fn a_list_is_looked_at_read_in_and_read_again(test: TestApp) {
        let village = Village::build(&test).await;
        let roll = Roll::of(&test, &village).await;
        let dry = roll.import(sheet(), "?dry_run=true").await;
        assert_eq!(counts(&dry), [3, 0, 0, 1]);
        assert!(dry["undo"].is_null());
        assert!(roll.names("").await.is_empty());
        let report = roll.import(sheet(), "").await;
        assert_eq!(counts(&report), [3, 0, 0, 1]);
        let refused = report["rows"].as_array().unwrap().iter().find(|row| row["outcome"] == "rejected").unwrap();
        assert_eq!((refused["row"].as_i64(), refused["field"].as_str()), (Some(4), Some("email")));
        assert_eq!(roll.names("").await, ["Nils Ek", "Eva Åström", "Örjan Åström"]);
        assert_eq!(counts(&roll.import(sheet(), "").await), [0, 0, 3, 1]);
    }

    async fn an_import_is_undone(test: TestApp) {
        let village = Village::build(&test).await;
        let roll = Roll::of(&test, &village).await;
        roll.import(sheet(), "").await;
        let before = roll.csv().await;
        let changed = "Medl.nr;Förnamn;Efternamn;Ort\r\n1;Örjan;Åström;Boden\r\n9;Ny;Person;Boden\r\n";
        let report = roll.import(changed.as_bytes().to_vec(), "").await;
        assert_eq!(counts(&report), [1, 1, 0, 0]);
        assert_ne!(roll.csv().await, before);
        let undo = format!("{}/import/{}/undo", roll.base, report["undo"].as_str().unwrap());
        let answer = test.post(&undo).token(&roll.token).send().await;
        assert!(matches!(answer.code, 200 | 204), "{}", answer.text());
        assert_eq!(roll.csv().await, before);
        let again = test.post(&undo).token(&roll.token).send().await;
        assert!(matches!(again.code, 404 | 409), "{}", again.text());
    }

    async fn what_is_exported_comes_back_the_same(test: TestApp) {
        let village = Village::build(&test).await;
        let roll = Roll::of(&test, &village).await;
        roll.import(sheet(), "").await;
        let formula = "Medl.nr;Förnamn;Efternamn;Anteckning\r\n7;Rut;Ros;=1+1\r\n8;Bo;Bok;'=1\r\n";
        roll.import(formula.as_bytes().to_vec(), "").await;
        let first = roll.csv().await;
        let text = String::from_utf8(first.clone()).unwrap();
        assert!(text.starts_with('\u{feff}') && text.contains("'=1+1") && text.contains("Åström"));
        let other = crate::support::village::register(&test, &village.chair, byalag::associations::Kind::Association, "Andra byn", "andra-byn").await;
        let there = Roll { test: &test, base: format!("/api/v1/associations/{other}/members"), token: roll.token.clone() };
        assert_eq!(counts(&there.import(first.clone(), "").await)[3], 0);
        assert_eq!(String::from_utf8(there.csv().await).unwrap(), text);
        let xlsx = test.get(&format!("{}.xlsx", roll.base)).token(&roll.token).send().await.status(200).bytes;
        let third = crate::support::village::register(&test, &village.chair, byalag::associations::Kind::Association, "Tredje byn", "tredje-byn").await;
        let there = Roll { test: &test, base: format!("/api/v1/associations/{third}/members"), token: roll.token.clone() };
        let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        test.post(&format!("{}/import", there.base)).token(&roll.token).body(kind, xlsx).send().await.status(200);
        assert_eq!(String::from_utf8(there.csv().await).unwrap(), text);
    }

    async fn the_list_is_searched_by_any_part_of_a_name(test: TestApp) {
        let village = Village::build(&test).await;
        let roll = Roll::of(&test, &village).await;
        roll.import(sheet(), "").await;
        assert_eq!(roll.names("?q=astr").await, ["Eva Åström", "Örjan Åström"]);
        assert_eq!(roll.names("?q=eva%20ast").await, ["Eva Åström"]);
        assert_eq!(roll.names("?q=070-123").await, ["Örjan Åström"]);
        assert_eq!(roll.names("?q=orjan@ex").await, ["Eva Åström", "Örjan Åström"]);
        assert!(roll.names("?q=tr").await.is_empty());
        assert_eq!(roll.names("?on=2002-01-01").await, ["Eva Åström", "Örjan Åström"]);
        assert!(roll.names("?on=1999-01-01").await.is_empty());
        let first = test.get(&format!("{}?limit=2", roll.base)).token(&roll.token).send().await.status(200).json();
        assert_eq!(roll.names(&format!("?limit=2&after={}", first["next"].as_str().unwrap())).await, ["Örjan Åström"]);
    }

    async fn a_list_with_personal_numbers_is_refused(test: TestApp) {
        let village = Village::build(&test).await;
        let roll = Roll::of(&test, &village).await;
        let list = "Namn;Personnummer\r\nAnna Holm;19811228-9874\r\nBo Holm;811218-9876\r\n";
        let path = format!("{}/import", roll.base);
        let answer = test.post(&path).token(&roll.token).body(CSV, list).send().await.status(422);
        assert!(answer.text().contains("personal_number_refused"), "{}", answer.text());
        assert!(!answer.text().contains("9874"));
        for (bytes, what) in [(vec![0x89, b'P', b'N', b'G', 0, 1, 2, 3], "a picture"), (vec![], "nothing")] {
            let answer = test.post(&path).token(&roll.token).body(CSV, bytes).send().await;
            assert_eq!(answer.code, 422, "{what}: {}", answer.text());
        }
    }

    async fn each_sees_of_a_member_what_the_matrix_says(test: TestApp) {
        let village = Village::build(&test).await;
        let roll = Roll::of(&test, &village).await;
        roll.import(sheet(), "").await;
        let seen = async |caller: &byalag::identity::Caller| {
            let token = test.token(caller).await;
            let list = test.get(&format!("{}?q=orjan%20a", roll.base)).token(&token).send().await.status(200).json();
            let one = &list["items"][0];
            (one["email"].is_string(), one["fee_years"].is_array())
        };
        assert_eq!(seen(&village.chair).await, (true, true));
        assert_eq!(seen(&village.treasurer).await, (true, true));
        assert_eq!(seen(&village.secretary).await, (true, false));
        assert_eq!(seen(&village.board_member).await, (false, false));
        assert_eq!(seen(&village.auditor).await, (false, true));
        for outsider in [&village.stranger, &village.officer] {
            let token = test.token(outsider).await;
            test.get(&roll.base).token(&token).send().await.status(404);
            test.get(&format!("{}.csv", roll.base)).token(&token).send().await.status(404);
        }
    }

    async fn a_member_is_changed_with_the_version_that_was_read(test: TestApp) {
        let village = Village::build(&test).await;
        let roll = Roll::of(&test, &village).await;
        let draft = json!({ "given_name": "Anna", "family_name": "Holm", "email": "anna@example.org", "phone": "070-123 45 67", "birth_year": 1980 });
        let made = test.post(&roll.base).token(&roll.token).json(&draft).send().await.status(201).json();
        assert_eq!(made["phone"], "+46701234567");
        let path = format!("{}/{}", roll.base, made["id"].as_str().unwrap());
        let mut other = draft.clone();
        other["family_name"] = json!("Holm Ek");
        test.put(&path).token(&roll.token).json(&other).send().await.status(428);
        test.put(&path).token(&roll.token).version(1).json(&other).send().await.status(200);
        test.put(&path).token(&roll.token).version(1).json(&draft).send().await.status(412);
        let wrong = json!({ "given_name": "", "family_name": "", "email": "x", "phone": "1", "birth_year": 1800, "joined": "2020-01-01", "left": "2019-01-01" });
        let answer = test.post(&roll.base).token(&roll.token).json(&wrong).send().await.status(422).json();
        assert!(answer["fields"].as_array().unwrap().len() >= 4, "{answer}");
    }

    async fn a_removed_member_leaves_no_address_behind(test: TestApp) {
        let village = Village::build(&test).await;
        let roll = Roll::of(&test, &village).await;
        let draft = json!({ "given_name": "Kanariefågel", "family_name": "Kvittersson", "email": "kvitter@example.org" });
        let made = test.post(&roll.base).token(&roll.token).json(&draft).send().await.status(201).json();
        let path = format!("{}/{}", roll.base, made["id"].as_str().unwrap());
        test.delete(&path).token(&roll.token).version(1).send().await.status(204);
        assert!(roll.names("").await.is_empty());
        let csv = String::from_utf8(roll.csv().await).unwrap().to_lowercase();
        assert!(!csv.contains("kanarie") && !csv.contains("kvitter"));
    }

    async fn a_member_without_an_office_stands_inside(test: TestApp) {
        let village = Village::build(&test).await;
        let roll = Roll::of(&test, &village).await;
        let draft = json!({ "given_name": "Olle", "family_name": "Okänd", "email": "okand@example.org" });
        let token = test.token(&village.stranger).await;
        let bylaws = format!("/api/v1/associations/{}/bylaws", village.id);
        test.get(&bylaws).token(&token).send().await.status(404);
        test.post(&roll.base).token(&roll.token).json(&draft).send().await.status(201);
        test.get(&bylaws).token(&token).send().await.status(200);
        test.get(&roll.base).token(&token).send().await.status(403);
    }
}
