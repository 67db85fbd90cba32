//! The forms of minutes: whatever is typed comes back when it cannot be saved, and nobody overwrites another.

use chrono::Duration;
use serde_json::{Value, json};

use super::{PDF, hand, hold, multipart, verified};
use crate::{
    on_both_engines,
    support::{TestApp, Village},
};

on_both_engines! {
    async fn what_was_typed_comes_back_when_the_door_has_closed(test: TestApp) {
        let village = Village::build(&test).await;
        let held = hold(&test, &village, "board", "2026-03-10T18:00:00", &["Per Åström"]).await;
        let begun = held.begin(&test).await;
        let (page, writer) = (format!("{}/minutes", held.page), hand(&test, &village.secretary).await);
        let edit = format!("{page}/edit/{}", begun["paragraphs"][0]["id"].as_str().unwrap());
        let typed = [("version", "1"), ("heading", "Öppnande"), ("text", "Min <b>långa</b> text"), ("decision", "Vi beslutade"), ("act", "save")];
        let comes_back = |shown: &str| shown.contains("långa") && shown.contains("Vi beslutade") && !shown.contains("<b>långa");
        // Signed out, in three languages.
        for (language, said) in [("sv", "Kopiera den och logga in igen"), ("en", "Copy it and sign in again"), ("fi", "Kopioi se ja kirjaudu uudelleen")] {
            let shown = test.post(&edit).header("accept-language", language).form(&typed).send().await.status(401);
            assert!(!shown.header("www-authenticate").is_empty());
            let shown = shown.text();
            assert!(comes_back(&shown) && shown.contains(said) && shown.contains("/sign-in?again=1"), "{shown}");
            assert!(!shown.contains("Gunnarsbyns byaförening"), "{shown}");
        }
        // Every other form with text, too; one without is refused as any other.
        for (form, field) in [("comments", "text"), ("adjustments", "note"), ("addenda", "text")] {
            let shown = test.post(&format!("{page}/{form}")).form(&[(field, "Mina egna ord")]).send().await.status(401).text();
            assert!(shown.contains("Mina egna ord") && shown.contains("/sign-in?again=1"), "{form}: {shown}");
        }
        let shown = test.post(&format!("{page}/comments")).form(&[("text", " ")]).send().await.status(401).text();
        assert!(!shown.contains("<textarea"), "{shown}");
        // Whoever has no right to write, or is a stranger, gets the words back and learns nothing.
        for (who, code) in [(&village.board_member, 403), (&village.treasurer, 403), (&village.stranger, 404)] {
            let cookie = hand(&test, who).await;
            let shown = test.post(&edit).cookie(&cookie).form(&typed).send().await.status(code).text();
            assert!(comes_back(&shown) && !shown.contains("Punkten 1"), "{shown}");
        }
        // The browser that saves by itself is told the same.
        let auto = test.post(&edit).form(&[("version", "1"), ("heading", "Ö"), ("text", "x"), ("auto", "1")]).send().await.status(401);
        assert_eq!(auto.json()["code"], "sign_in_needed");
        // An hour later the office needs a new sign-in.
        test.later(Duration::minutes(61));
        let shown = test.post(&edit).cookie(&writer).form(&typed).send().await.status(401).text();
        assert!(comes_back(&shown) && shown.contains("/sign-in?again=1"), "{shown}");
        assert_eq!(held.read(&test).await, begun);
    }

    async fn what_was_typed_in_a_paragraph_that_is_gone_comes_back(test: TestApp) {
        let village = Village::build(&test).await;
        let held = hold(&test, &village, "board", "2026-03-10T18:00:00", &["Per Åström"]).await;
        let begun = held.begin(&test).await;
        let (page, writer) = (format!("{}/minutes", held.page), hand(&test, &village.secretary).await);
        let edit = format!("{page}/edit/{}", begun["paragraphs"][1]["id"].as_str().unwrap());
        test.post(&edit).cookie(&writer).form(&[("version", "1"), ("act", "remove")]).send().await.status(303);
        let long = "x".repeat(201);
        for heading in ["Min rubrik", long.as_str()] {
            let typed = [("version", "1"), ("heading", heading), ("text", "Mina ord"), ("act", "save")];
            let shown = test.post(&edit).cookie(&writer).form(&typed).send().await.status(404).text();
            assert!(shown.contains("Mina ord") && shown.contains("har tagit bort paragrafen"), "{shown}");
        }
        let auto = test.post(&edit).cookie(&writer).form(&[("version", "1"), ("heading", "Ö"), ("text", "x"), ("auto", "1")]).send().await.status(404);
        assert_eq!(auto.json()["code"], "paragraph_removed");
        // A comment on minutes that were locked meanwhile.
        held.lock(&test).await;
        let shown = test.post(&format!("{page}/comments")).cookie(&writer).form(&[("text", "Kl. 18.05, tror jag")]).send().await.status(409).text();
        assert!(shown.contains("Kl. 18.05, tror jag"), "{shown}");
    }

    async fn a_note_that_comes_too_late_is_not_lost(test: TestApp) {
        let village = Village::build(&test).await;
        let held = hold(&test, &village, "board", "2026-03-10T18:00:00", &["Per Åström"]).await;
        held.begin(&test).await;
        let hash = held.lock(&test).await;
        let per = hand(&test, &village.board_member).await;
        assert_eq!(held.adjust(&test, &per, &hash).await, 201);
        let typed = [("content_hash", hash.as_str()), ("as", "adjuster"), ("addendum_id", ""), ("note", "Jag minns det annorlunda.")];
        let shown = test.post(&format!("{}/minutes/adjustments", held.page)).cookie(&per).form(&typed).send().await.status(409).text();
        assert!(shown.contains("Jag minns det annorlunda.") && shown.contains("Justeringen är redan gjord"), "{shown}");
    }

    async fn two_secretaries_see_both_texts_before_anything_is_saved(test: TestApp) {
        let village = Village::build(&test).await;
        let held = hold(&test, &village, "board", "2026-03-10T18:00:00", &["Per Åström"]).await;
        let begun = held.begin(&test).await;
        let id = begun["paragraphs"][0]["id"].as_str().unwrap();
        let edit = format!("{}/minutes/edit/{id}", held.page);
        let (karin, sven) = (hand(&test, &village.chair).await, hand(&test, &village.secretary).await);
        let typed = |version: &'static str, text: &'static str, more: (&'static str, &'static str)| {
            [("version", version), ("heading", "Öppnande"), ("text", text), ("decision", ""), more]
        };
        let save = ("act", "save");
        test.post(&edit).cookie(&karin).form(&typed("1", "Karins ord", save)).send().await.status(303);
        let stored = async || held.read(&test).await["paragraphs"][0]["text"].as_str().unwrap().to_owned();
        // What saves by itself is told calmly, and overwrites nothing.
        let auto = test.post(&edit).cookie(&sven).form(&typed("1", "Svens ord", ("auto", "1"))).send().await.status(412).json();
        assert_eq!(auto["code"], "stale");
        assert!(auto["detail"].as_str().unwrap().contains("båda texterna"), "{auto}");
        // The button shows both; so does a form that says no version at all.
        for (version, code) in [("1", 412), ("", 428)] {
            let shown = test.post(&edit).cookie(&sven).form(&typed(version, "Svens ord", save)).send().await.status(code).text();
            let places = ["Det som är sparat nu", "Karins ord", "Din text", "Svens ord"].map(|words| shown.find(words));
            assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?} in {shown}");
            assert!(shown.contains("name=\"version\" value=\"2\"") && shown.contains("data-autosave-off"), "{shown}");
            assert_eq!(stored().await, "Karins ord");
        }
        test.post(&edit).cookie(&sven).form(&typed("2", "Bådas ord", save)).send().await.status(303);
        assert_eq!(stored().await, "Bådas ord");
    }

    async fn a_refused_scan_is_told_by_its_name_and_the_rest_is_kept(test: TestApp) {
        let village = Village::build(&test).await;
        let held = hold(&test, &village, "board", "2026-03-10T18:00:00", &["Per Åström"]).await;
        held.begin(&test).await;
        held.lock(&test).await;
        let (writer, page) = (hand(&test, &village.secretary).await, format!("{}/minutes/paper", held.page));
        let refused = async |fields: &[(&str, &str)], file: &[u8]| {
            let (kind, body) = multipart(fields, file);
            test.post(&page).cookie(&writer).body(&kind, body).send().await.status(422).text()
        };
        // Nobody is ticked: the file is fine, and must be chosen again all the same.
        let shown = refused(&[("addendum_id", "")], PDF).await;
        assert!(shown.contains("Filen skannat.pdf är inte sparad") && shown.contains("Kryssa för vilka"), "{shown}");
        assert!(shown.contains("<details class=\"more noprint\" open><summary>Justerat på papper"), "{shown}");
        assert!(shown.contains("value=\"chair:Karin Nilsson\"") && !shown.contains("value=\"chair:Karin Nilsson\" checked"), "{shown}");
        // The file is none: those who were ticked still are, and no one else.
        let shown = refused(&[("signed", "chair:Karin Nilsson"), ("addendum_id", "")], b"MZ a program").await;
        assert!(shown.contains("href=\"#f-file-minutes\"") && shown.contains("id=\"f-file-minutes-e\""), "{shown}");
        assert!(shown.contains("value=\"chair:Karin Nilsson\" checked") && !shown.contains("value=\"adjuster:Per Åström\" checked"), "{shown}");
        // Nothing was chosen: there is no name to tell.
        let shown = refused(&[("signed", "chair:Karin Nilsson"), ("addendum_id", "")], b"").await;
        assert!(!shown.contains("Filen skannat.pdf"), "{shown}");
        assert_eq!(held.read(&test).await["adjustments"], json!([]));
        let untouched = test.get(&format!("{}/minutes", held.page)).cookie(&writer).send().await.status(200).text();
        assert!(untouched.contains("value=\"adjuster:Per Åström\" checked") && !untouched.contains("noprint\" open>"), "{untouched}");
    }

    async fn the_scan_is_for_the_board_and_those_chosen(test: TestApp) {
        let village = Village::build(&test).await;
        let members = format!("/api/v1/associations/{}/members", village.id);
        let secretary = test.token(&village.secretary).await;
        let anna = json!({ "given_name": "Anna", "family_name": "Holm", "email": "anna@example.org" });
        test.post(&members).token(&secretary).json(&anna).send().await.status(201);
        let held = hold(&test, &village, "annual", "2026-03-10T18:00:00", &["Per Åström", "Aino Lahti"]).await;
        held.begin(&test).await;
        held.lock(&test).await;
        let (writer, page) = (hand(&test, &village.secretary).await, format!("{}/minutes", held.page));
        let sign = async |signed: &[(&str, &str)]| {
            let (kind, body) = multipart(signed, PDF);
            test.post(&format!("{page}/paper")).cookie(&writer).body(&kind, body).send().await.status(303);
            held.read(&test).await
        };
        let locked = sign(&[("signed", "chair:Karin Nilsson")]).await;
        let first = &locked["adjustments"][0];
        assert!(first["document_id"].is_string(), "{locked}");
        let scan = format!("{}/adjustments/{}/scan", held.minutes(), first["id"].as_str().unwrap());
        let link = format!("{page}/scans/{}", first["id"].as_str().unwrap());
        let (member, browser) = (test.token(&village.member).await, hand(&test, &village.member).await);
        // It is the board's, and stays so: what was written by hand is not for every member.
        let file = test.get(&scan).token(&secretary).send().await.status(200);
        assert_eq!((file.bytes.as_slice(), file.header("content-type")), (PDF, "application/pdf"));
        assert!(file.header("content-disposition").starts_with("attachment; "), "{}", file.header("content-disposition"));
        let shown = test.get(&page).cookie(&writer).send().await.status(200).text();
        assert!(shown.contains(&link), "{shown}");
        test.get(&scan).token(&member).send().await.status(404);
        test.get(&link).cookie(&browser).send().await.status(404);
        let adjusted = sign(&[("signed", "adjuster:Per Åström"), ("signed", "adjuster:Aino Lahti")]).await;
        assert_eq!(adjusted["state"], "adjusted");
        test.get(&scan).token(&member).send().await.status(404);
        test.get(&link).cookie(&browser).send().await.status(404);
        let shown = test.get(&page).cookie(&browser).send().await.status(200).text();
        assert!(!shown.contains("/minutes/scans/"), "{shown}");
        assert_eq!(test.get(&link).cookie(&writer).send().await.status(200).bytes, PDF);
        let shown = test.get(&page).cookie(&writer).send().await.status(200).text();
        assert_eq!(shown.matches("/minutes/scans/").count(), 3, "{shown}");
        test.get(&scan).token(&test.token(&village.stranger).await).send().await.status(404);
        test.get(&scan).send().await.status(401);
        test.get(&link).send().await.status(303);
        // The scans of one meeting are not found at another; nor is what nobody signed in ink.
        let other = hold(&test, &village, "board", "2026-03-11T18:00:00", &["Per Åström"]).await;
        other.begin(&test).await;
        let hash = other.lock(&test).await;
        let karin = hand(&test, &village.chair).await;
        assert_eq!(other.adjust(&test, &karin, &hash).await, 201);
        let signed: Value = other.read(&test).await["adjustments"][0]["id"].clone();
        for id in [first["id"].as_str().unwrap(), signed.as_str().unwrap()] {
            test.get(&format!("{}/adjustments/{id}/scan", other.minutes())).token(&secretary).send().await.status(404);
        }
        assert_eq!(verified(&test).await, Vec::<String>::new());
    }
}
