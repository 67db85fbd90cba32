//! The post office: nothing is lost, nothing is sent without its cause, and what fails is told.

use std::{
    sync::atomic::Ordering,
    time::{Duration, Instant},
};

use byalag::notices::{self, State, worker};
use chrono::Duration as Span;
use serde_json::json;

use crate::{
    on_both_engines,
    support::{
        TestApp,
        service::{Service, ask_for, free_port},
        sink::Sink,
    },
};

async fn ask(test: &TestApp) {
    test.post("/api/v1/sign-in").json(&json!({ "email": "anna@example.org" })).send().await.status(202);
}

/// Whether a code stands alone in the line.
fn code_in_line(line: &str) -> bool {
    line.len() == 7 && line.chars().all(|c| c.is_ascii_digit() || c == ' ')
}

async fn round(test: &TestApp, sink: &Sink) -> u64 {
    let smtp = worker::transport(Some(&sink.url)).unwrap();
    worker::round(&test.app, smtp.as_ref()).await.unwrap()
}

on_both_engines! {
    async fn a_letter_is_delivered_once(test: TestApp) {
        let sink = Sink::start().await;
        ask(&test).await;
        assert_eq!(round(&test, &sink).await, 1);
        assert_eq!(round(&test, &sink).await, 0);
        let letters = sink.letters();
        assert_eq!(letters.len(), 1);
        let kept = &test.letters().await[0];
        assert_eq!(kept.state, State::Sent);
        assert!(letters[0].contains(&format!("Message-ID: {}", kept.message_id)), "{}", letters[0]);
        assert!(letters[0].contains("Auto-Submitted: auto-generated"));
        for part in ["multipart/alternative", "text/plain", "text/html"] {
            assert!(letters[0].contains(part), "{part} is not in {}", letters[0]);
        }
        // The code stands in the page as well, in a paragraph of its own.
        let code = kept.body.as_deref().unwrap().lines().find(|line| code_in_line(line)).unwrap().to_owned();
        assert!(kept.html.as_deref().unwrap().contains(&format!(">{code}</p>")), "{:?}", kept.html);
    }

    async fn a_letter_that_is_put_off_is_tried_again_later(test: TestApp) {
        let sink = Sink::start().await;
        sink.defer.store(2, Ordering::SeqCst);
        ask(&test).await;
        assert_eq!(round(&test, &sink).await, 0);
        assert_eq!(round(&test, &sink).await, 0);
        test.later(Span::seconds(31));
        assert_eq!(round(&test, &sink).await, 0);
        test.later(Span::seconds(61));
        assert_eq!(round(&test, &sink).await, 1);
        let kept = &test.letters().await[0];
        assert_eq!((kept.state, kept.attempts), (State::Sent, 3));
    }

    async fn a_letter_that_is_refused_says_why(test: TestApp) {
        let sink = Sink::start().await;
        sink.refuse.store(1, Ordering::SeqCst);
        ask(&test).await;
        assert_eq!(round(&test, &sink).await, 0);
        let kept = &test.letters().await[0];
        assert_eq!(kept.state, State::Failed);
        assert!(kept.failure.as_deref().unwrap().contains("nobody here"));
    }

    async fn a_letter_lost_between_is_sent_again_under_the_same_name(test: TestApp) {
        use sea_orm::ConnectionTrait;
        let sink = Sink::start().await;
        ask(&test).await;
        test.app.db().maintain().execute_unprepared("UPDATE letter SET state = 'sending'").await.unwrap();
        assert_eq!(round(&test, &sink).await, 0);
        test.later(Span::minutes(16));
        assert_eq!(round(&test, &sink).await, 1);
        assert!(sink.letters()[0].contains(&test.letters().await[0].message_id));
    }

    async fn of_two_workers_one_takes_the_letter(test: TestApp) {
        let sink = Sink::start().await;
        for number in 0..5 {
            let email = format!("m{number}@example.org");
            test.post("/api/v1/sign-in").json(&json!({ "email": email })).send().await.status(202);
        }
        let (one, other) = tokio::join!(round(&test, &sink), round(&test, &sink));
        assert_eq!((one + other, sink.letters().len()), (5, 5));
    }

    async fn a_delivered_letter_is_forgotten_after_thirty_days(test: TestApp) {
        let sink = Sink::start().await;
        ask(&test).await;
        round(&test, &sink).await;
        worker::forget(&test.app).await.unwrap();
        assert!(test.letters().await[0].body.is_some());
        test.later(Span::days(31));
        worker::forget(&test.app).await.unwrap();
        assert!(test.letters().await[0].body.is_none());
    }

    async fn a_letter_without_its_cause_is_not_written(test: TestApp) {
        let draft = notices::Draft { purpose: "test", to: "a@example.org".into(), ..notices::Draft::default() };
        let refused = test.app.write(async |txn| -> Result<(), byalag::kit::Fault> {
            notices::hand_over(&test.app, txn, draft).await?;
            Err(byalag::kit::Fault::absent())
        });
        assert!(refused.await.is_err());
        assert!(test.letters().await.is_empty());
    }
}

/// How often the service is killed: three times, or as often as `BYALAG_TEST_KILLS` says.
fn kills() -> usize {
    std::env::var("BYALAG_TEST_KILLS").map_or(3, |text| text.trim().parse().expect("BYALAG_TEST_KILLS is a number"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_killed_service_loses_no_letter() {
    let folder = tempfile::tempdir().unwrap();
    let database = format!("sqlite://{}/byalag.db", folder.path().display());
    let sink = Sink::start().await;
    let url = sink.url.clone();
    tokio::task::spawn_blocking(move || {
        let (port, kills) = (free_port(), kills());
        for number in 0..kills {
            let service = Service::start(&database, port, None);
            let body = json!({ "email": format!("m{number}@example.org") }).to_string();
            // Each from a place of its own: from one place only so many letters may be asked for.
            let ask =
                format!("POST /api/v1/sign-in HTTP/1.1\r\nX-Forwarded-For: 2001:db8::{:x}\r\nX-Rest:", number + 1);
            let answer = ask_for(port, &ask, &body);
            assert!(answer.starts_with("HTTP/1.1 202"), "{answer}");
            drop(service);
        }
        let _service = Service::start(&database, port, Some(&url));
        let until =
            Instant::now() + Duration::from_secs(30) + Duration::from_millis(100) * u32::try_from(kills).unwrap();
        while sink.letters().len() < kills && Instant::now() < until {
            std::thread::sleep(Duration::from_millis(50));
        }
        assert_eq!(sink.letters().len(), kills);
    })
    .await
    .unwrap();
}
