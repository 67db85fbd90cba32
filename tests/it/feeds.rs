//! The feeds, as calendar programs see them.

use serde_json::{Value, json};

use crate::{
    on_both_engines,
    support::{Answer, TestApp, Village},
};

fn weekly(title: &str) -> Value {
    json!({
        "title": title, "description": "Ta med garn; kaffe, bullar\noch gott humör. åäö 🎉", "location": "Byagården",
        "starts": "2026-03-12T18:00:00", "ends": "2026-03-12T20:00:00", "timezone": "Europe/Stockholm",
        "visibility": "public", "recurrence": "FREQ=WEEKLY;BYDAY=TH"
    })
}

async fn with_event(test: &TestApp) -> (Village, String, Value) {
    let village = Village::build(test).await;
    let token = test.token(&village.secretary).await;
    let path = format!("/api/v1/associations/{}/events", village.id);
    let made = test.post(&path).token(&token).json(&weekly("Stickcafé")).send().await.status(201).json();
    (village, token, made)
}

async fn feed(test: &TestApp) -> Answer {
    test.get("/calendar/gunnarsbyn.ics").send().await.status(200)
}

fn unfolded(text: &str) -> String {
    text.replace("\r\n ", "")
}

on_both_engines! {
    async fn a_feed_is_what_calendar_programs_want(test: TestApp) {
        with_event(&test).await;
        let answer = feed(&test).await;
        assert_eq!(answer.header("content-type"), "text/calendar; charset=utf-8");
        assert!(answer.header("cache-control").contains("max-age=300"));
        assert!(answer.header("vary").to_lowercase().contains("accept-encoding"));
        assert!(answer.header("content-disposition").is_empty());
        let text = answer.text();
        assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
        assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
        for part in ["BEGIN:VTIMEZONE", "TZID:Europe/Stockholm", "RRULE:FREQ=WEEKLY;BYDAY=TH", "X-WR-CALNAME:", "REFRESH-INTERVAL;VALUE=DURATION:PT4H", "SEQUENCE:0", "LAST-MODIFIED:20260310T110000Z", "DTSTAMP:20260310T110000Z"] {
            assert!(text.contains(part), "{part} is not in {text}");
        }
        assert!(unfolded(&text).contains(r"Ta med garn\; kaffe\, bullar\noch gott humör."));
    }

    async fn what_has_not_changed_is_not_sent_again(test: TestApp) {
        let (village, token, made) = with_event(&test).await;
        let first = feed(&test).await;
        let tag = first.header("etag").to_owned();
        test.later(chrono::Duration::hours(3));
        for known in [tag.clone(), format!("W/{tag}"), format!("\"x\", {tag}"), "*".to_owned()] {
            let again = test.get("/calendar/gunnarsbyn.ics").header("if-none-match", &known).header("cache-control", "no-cache").send().await.status(304);
            assert!(again.bytes.is_empty());
            assert_eq!(again.header("etag"), tag);
        }
        let modified = first.header("last-modified").to_owned();
        test.get("/calendar/gunnarsbyn.ics").header("if-modified-since", &modified).send().await.status(304);
        assert_eq!(feed(&test).await.bytes, first.bytes);
        let mut draft = weekly("Stickcafé");
        draft["location"] = json!("Gamla skolan");
        let path = format!("/api/v1/associations/{}/events/{}", village.id, made["id"].as_str().unwrap());
        test.put(&path).token(&token).version(1).json(&draft).send().await.status(200);
        let changed = test.get("/calendar/gunnarsbyn.ics").header("if-none-match", &tag).send().await.status(200);
        assert!(changed.text().contains("SEQUENCE:1") && changed.text().contains("Gamla skolan"));
    }

    async fn a_feed_is_packed_and_its_head_told(test: TestApp) {
        with_event(&test).await;
        let plain = feed(&test).await;
        let packed = test.get("/calendar/gunnarsbyn.ics").header("accept-encoding", "gzip").send().await.status(200);
        assert_eq!(packed.header("content-encoding"), "gzip");
        assert_ne!(packed.header("etag"), plain.header("etag"));
        let mut text = String::new();
        std::io::Read::read_to_string(&mut flate2::read::GzDecoder::new(&packed.bytes[..]), &mut text).unwrap();
        assert_eq!(text, plain.text());
        let head = test.ask(poem::http::Method::HEAD, "/calendar/gunnarsbyn.ics").send().await.status(200);
        assert!(head.bytes.is_empty());
        assert_eq!(head.header("etag"), plain.header("etag"));
    }

    async fn a_cancelled_event_stays_and_says_so(test: TestApp) {
        let (village, token, made) = with_event(&test).await;
        let mut draft = weekly("Stickcafé");
        draft["status"] = json!("cancelled");
        let path = format!("/api/v1/associations/{}/events/{}", village.id, made["id"].as_str().unwrap());
        test.put(&path).token(&token).version(1).json(&draft).send().await.status(200);
        let text = feed(&test).await.text();
        assert!(text.contains("STATUS:CANCELLED") && text.contains("SUMMARY:INSTÄLLT: Stickcafé") && text.contains("SEQUENCE:1"));
    }

    async fn umbrella_and_municipality_gather_public_events(test: TestApp) {
        let (_, _, made) = with_event(&test).await;
        let uid = feed(&test).await.text().lines().find(|line| line.starts_with("UID:")).unwrap().to_owned();
        for path in ["/calendar/norrbotten-samverkar.ics", "/calendar/municipality/2582.ics"] {
            let text = test.get(path).send().await.status(200).text();
            assert!(text.contains(&uid), "{path} lacks {uid} of {made}");
        }
        test.get("/calendar/municipality/0180.ics").send().await.status(404);
        test.get("/calendar/finns-inte.ics").send().await.status(404);
    }

    async fn a_wide_feed_is_made_anew_only_for_what_it_shows(test: TestApp) {
        let (village, token, made) = with_event(&test).await;
        let network = || test.get("/calendar/norrbotten-samverkar.ics");
        let first = network().send().await.status(200);
        let events = format!("/api/v1/associations/{}/events", village.id);
        let mut far = weekly("Om tre år");
        (far["starts"], far["ends"]) = (json!("2029-03-15T18:00:00"), json!("2029-03-15T20:00:00"));
        let far = test.post(&events).token(&token).json(&far).send().await.status(201).json();
        let same = network().send().await.status(200);
        assert_eq!((same.header("etag"), same.header("last-modified")), (first.header("etag"), first.header("last-modified")));
        assert_eq!(same.bytes, first.bytes);
        // What comes into sight, what is called otherwise, and whose name is another are seen at once.
        let path = format!("{events}/{}", far["id"].as_str().unwrap());
        test.put(&path).token(&token).version(1).json(&weekly("Redan nu")).send().await.status(200);
        assert!(network().send().await.text().contains("SUMMARY:Redan nu"));
        let path = format!("{events}/{}", made["id"].as_str().unwrap());
        test.put(&path).token(&token).version(1).json(&weekly("Vävcafé")).send().await.status(200);
        let text = network().send().await.text();
        assert!(text.contains("SUMMARY:Vävcafé") && text.contains("SUMMARY:Redan nu") && !text.contains("Stickcafé"));
    }

    async fn a_feed_on_one_node_follows_what_another_writes_within_a_second(test: TestApp) {
        let (village, token, made) = with_event(&test).await;
        let other = test.node().await;
        let paths = ["/calendar/gunnarsbyn.ics", "/calendar/norrbotten-samverkar.ics", "/calendar/municipality/2582.ics"];
        for path in paths {
            assert!(other.get(path).send().await.status(200).text().contains("SUMMARY:Stickcafé"));
        }
        for number in 1..4 {
            let path = format!("/api/v1/associations/{}/events/{}", village.id, made["id"].as_str().unwrap());
            test.put(&path).token(&token).version(number).json(&weekly(&format!("Kväll {number}"))).send().await.status(200);
            test.later(chrono::Duration::seconds(1));
            for path in paths {
                let text = other.get(path).send().await.status(200).text();
                assert!(text.contains(&format!("SUMMARY:Kväll {number}")), "{path} after change {number}");
            }
        }
    }

    async fn a_feed_that_was_read_before_shows_each_change_and_what_stayed(test: TestApp) {
        let (village, token, made) = with_event(&test).await;
        let events = format!("/api/v1/associations/{}/events", village.id);
        feed(&test).await;
        test.later(chrono::Duration::minutes(1));
        let other = test.post(&events).token(&token).json(&weekly("Vävcafé")).send().await.status(201).json();
        let text = feed(&test).await.text();
        assert!(text.contains("SUMMARY:Stickcafé") && text.contains("SUMMARY:Vävcafé"), "{text}");
        test.later(chrono::Duration::minutes(1));
        let one = format!("{events}/{}/occurrences/2026-03-19T18:00:00", made["id"].as_str().unwrap());
        let moved = json!({ "starts": "2026-03-20T19:00:00", "ends": "2026-03-20T21:00:00" });
        test.put(&one).token(&token).version(1).json(&moved).send().await.status(200);
        let text = feed(&test).await.text();
        assert!(text.contains("RECURRENCE-ID;TZID=Europe/Stockholm:20260319T180000") && text.contains("SUMMARY:Vävcafé"), "{text}");
        // A series that is changed after one of its days was moved keeps the moved day.
        test.later(chrono::Duration::minutes(1));
        let mut draft = weekly("Stickcafé");
        draft["location"] = json!("Gamla skolan");
        let path = format!("{events}/{}", made["id"].as_str().unwrap());
        test.put(&path).token(&token).version(2).json(&draft).send().await.status(200);
        let text = feed(&test).await.text();
        assert!(text.contains("LOCATION:Gamla skolan") && text.contains("RECURRENCE-ID"), "{text}");
        // What is taken back from the public is gone from its feed at once.
        let mut hidden = weekly("Vävcafé");
        hidden["visibility"] = json!("board");
        let path = format!("{events}/{}", other["id"].as_str().unwrap());
        test.put(&path).token(&token).version(1).json(&hidden).send().await.status(200);
        let text = feed(&test).await.text();
        assert!(text.contains("RECURRENCE-ID") && !text.contains("Vävcafé"), "{text}");
    }

    async fn an_address_that_another_association_took_over_leads_to_its_calendar(test: TestApp) {
        let (village, _, _) = with_event(&test).await;
        assert!(feed(&test).await.text().contains("SUMMARY:Stickcafé"));
        let (path, token) = (format!("/api/v1/associations/{}", village.id), test.token(&village.chair).await);
        let elsewhere = json!({ "name": "Gunnarsbyns byalag", "slug": "gunnarsbyns-byalag", "municipality": "2582" });
        test.put(&path).token(&token).version(1).json(&elsewhere).send().await.status(200);
        test.later(chrono::Duration::seconds(1));
        test.get("/calendar/gunnarsbyn.ics").send().await.status(404);
        let heir = json!({ "name": "Nya Gunnarsbyn", "slug": "gunnarsbyn", "municipality": "2582" });
        test.post("/api/v1/associations").token(&test.token(&village.stranger).await).json(&heir).send().await.status(201);
        let text = feed(&test).await.text();
        assert!(text.contains("X-WR-CALNAME:Nya Gunnarsbyn") && !text.contains("Stickcafé"), "{text}");
        let text = test.get("/calendar/gunnarsbyns-byalag.ics").send().await.status(200).text();
        assert!(text.contains("SUMMARY:Stickcafé"), "{text}");
    }

    async fn a_personal_feed_shows_what_its_owner_may_see_until_it_is_revoked(test: TestApp) {
        let (village, token, _) = with_event(&test).await;
        let mut board = weekly("Styrelsemöte");
        board["visibility"] = json!("board");
        test.post(&format!("/api/v1/associations/{}/events", village.id)).token(&token).json(&board).send().await.status(201);
        let keys = format!("/api/v1/associations/{}/feed-keys", village.id);
        let made = test.post(&keys).token(&token).json(&json!({})).send().await.status(201).json();
        let url = made["url"].as_str().unwrap();
        let path = url.trim_start_matches("http://localhost").to_owned();
        assert!(path.starts_with("/calendar/key/") && path.ends_with(".ics"), "{url}");
        let answer = test.get(&path).send().await.status(200);
        assert!(answer.text().contains("Styrelsemöte") && answer.text().contains("Stickcafé"));
        assert!(answer.header("cache-control").contains("private"));
        assert_eq!(answer.header("referrer-policy"), "no-referrer");
        assert_eq!(answer.header("x-robots-tag"), "noindex");
        assert!(!feed(&test).await.text().contains("Styrelsemöte"));
        let list = test.get(&keys).token(&token).send().await.status(200).json();
        assert_eq!(list["items"].as_array().unwrap().len(), 1);
        assert!(!list.to_string().contains(path.trim_start_matches("/calendar/key/").trim_end_matches(".ics")));
        let key = list["items"][0]["id"].as_str().unwrap();
        let other = test.token(&village.chair).await;
        test.delete(&format!("{keys}/{key}")).token(&other).send().await.status(404);
        test.delete(&format!("{keys}/{key}")).token(&token).send().await.status(204);
        test.get(&path).send().await.status(404);
    }

    async fn a_personal_feed_ends_with_the_office(test: TestApp) {
        let (village, _, _) = with_event(&test).await;
        let chair = test.token(&village.chair).await;
        let offices = format!("/api/v1/associations/{}/offices", village.id);
        let until = (test.app.today() + chrono::Duration::days(3)).to_string();
        let draft = json!({ "post": "deputy", "name": "Olle Okänd", "email": "okand@example.org", "from": "2026-03-01", "until": until });
        test.post(&offices).token(&chair).json(&draft).send().await.status(201);
        let token = test.token(&village.stranger).await;
        let keys = format!("/api/v1/associations/{}/feed-keys", village.id);
        let made = test.post(&keys).token(&token).json(&json!({})).send().await.status(201).json();
        let path = made["url"].as_str().unwrap().trim_start_matches("http://localhost").to_owned();
        test.get(&path).send().await.status(200);
        test.later(chrono::Duration::days(4));
        test.get(&path).send().await.status(404);
    }
}
