//! Lists in memory are never older than the last commit, whoever wrote it: after each verb they are
//! held against an application that remembers nothing, and one that remembers what stood before.

use byalag::{
    associations::Permit,
    members::{
        acts::{Search, list},
        view::MemberView,
    },
};
use serde_json::{Value, json};

use crate::{
    on_both_engines,
    support::{TestApp, Village},
};

struct Lists<'a> {
    test: &'a TestApp,
    other: TestApp,
    village: &'a Village,
    base: String,
    token: String,
}

impl Lists<'_> {
    async fn seen(&self, node: &TestApp) -> Vec<MemberView> {
        let permit = Permit::at_the_machine(self.village.id);
        list(&node.app, &permit, &Search { limit: Some(500), ..Search::default() }).await.unwrap().items
    }

    /// What everybody sees after what was done, which changed something.
    async fn agree(&self, done: &str, before: &mut Vec<MemberView>) {
        let fresh = self.seen(&self.test.node().await).await;
        assert_eq!(self.seen(self.test).await, fresh, "here, after {done}");
        assert_eq!(self.seen(&self.other).await, fresh, "on the other node, after {done}");
        assert_ne!(fresh, *before, "{done} changed nothing");
        *before = fresh;
    }

    async fn post(&self, path: &str, body: &Value) -> Value {
        let answer = self.test.post(&format!("{}{path}", self.base)).token(&self.token).json(body).send().await;
        assert!(answer.code < 300, "{path}: {}", answer.text());
        if answer.code == 204 { Value::Null } else { answer.json() }
    }

    async fn import(&self, text: &str) -> Value {
        let path = format!("{}/members/import", self.base);
        self.test.post(&path).token(&self.token).body("text/csv", text).send().await.status(200).json()
    }
}

on_both_engines! {
    async fn a_list_in_memory_follows_every_verb(test: TestApp) {
        let village = Village::build(&test).await;
        let token = test.token(&village.chair).await;
        let base = format!("/api/v1/associations/{}", village.id);
        let lists = Lists { test: &test, other: test.node().await, village: &village, base, token };
        let mut before = lists.seen(&test).await;

        let mut ids = Vec::new();
        for (given, family) in [("Anna", "Holm"), ("Bo", "Ek"), ("Cilla", "Öberg")] {
            let made = lists.post("/members", &json!({ "given_name": given, "family_name": family })).await;
            ids.push(made["id"].as_str().unwrap().to_owned());
            lists.agree("a new member", &mut before).await;
        }
        let path = format!("{}/members/{}", lists.base, ids[0]);
        let renamed = json!({ "given_name": "Anna", "family_name": "Ås", "email": "anna@example.org" });
        test.put(&path).token(&lists.token).version(1).json(&renamed).send().await.status(200);
        lists.agree("a new name", &mut before).await;

        test.put(&format!("{path}/fee-years/2026")).token(&lists.token).send().await.status(200);
        lists.agree("a paid fee", &mut before).await;
        test.delete(&format!("{path}/fee-years/2026")).token(&lists.token).send().await.status(204);
        lists.agree("a fee not paid", &mut before).await;

        let home = json!({ "name": "Ås och Ek", "members": [ids[0], ids[1]] });
        let made = lists.post("/households", &home).await;
        lists.agree("a household", &mut before).await;
        let household = format!("{}/households/{}", lists.base, made["id"].as_str().unwrap());
        let alone = json!({ "name": "Ås", "members": [ids[0]] });
        let changed = test.put(&household).token(&lists.token).version(1).json(&alone).send().await.status(200).json();
        lists.agree("somebody who moved out", &mut before).await;
        let version = changed["version"].as_i64().unwrap();
        test.delete(&household).token(&lists.token).version(version).send().await.status(204);
        lists.agree("a household that is no more", &mut before).await;

        let report = lists.import("Förnamn;Efternamn;Betalt 2026\r\nDag;Ek;x\r\nEva;Ek;\r\n").await;
        lists.agree("an import", &mut before).await;
        lists.post(&format!("/members/import/{}/undo", report["undo"].as_str().unwrap()), &json!({})).await;
        lists.agree("an import undone", &mut before).await;

        test.delete(&format!("{}/members/{}", lists.base, ids[2])).token(&lists.token).version(1).send().await.status(204);
        lists.agree("somebody removed", &mut before).await;

        // More than is followed line by line, and by another room in between.
        for number in 0..130 {
            lists.post("/members", &json!({ "given_name": "Fler", "family_name": format!("Nummer {number:03}") })).await;
        }
        lists.agree("many new ones", &mut before).await;
    }
}
