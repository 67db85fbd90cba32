//! State machines: whatever is done in whatever order by whomever, meeting, roll, minutes and
//! adjustment never reach a state that they must not be in.
//!
//! Sequences of steps by chance run against the application through its JSON door. Beside them runs a
//! model in few words, which says of each step whether it is done or refused, and with which status; after
//! each step the database must say of the meeting exactly what the model does. A sequence that fails is
//! made smaller until nothing can be left out, and is told. The chance is the same at every run.
//!
//! On SQLite 10,000 steps are done at least, on PostgreSQL 3,000; the rules that are plain functions
//! are tried as often again.

mod hall;
mod harness;
mod minutes;
mod pure;
mod world;

use std::cell::Cell;

use byalag::minutes::acts::verify;
use serde_json::json;

use crate::{on_both_engines, support::TestApp};
use harness::explore;
use world::World;

/// How many steps each of the two machines does at least.
fn least(test: &TestApp) -> usize {
    if test.app.db().is_sqlite() { 5_000 } else { 1_500 }
}

/// What was reached on the whole, so that a machine which is always refused does not pass.
async fn reached(world: &World<'_>, sql: &str, wanted: &[&str]) {
    let found = world.facts(sql, Vec::new()).await;
    for one in wanted {
        assert!(found.iter().any(|state| state == one), "{one} was never reached: {found:?}");
    }
}

on_both_engines! {
    async fn no_meeting_reaches_a_forbidden_state(test: TestApp) {
        let rules = json!({ "quorum": hall::QUORUM, "adjusters": hall::ADJUSTERS, "proxies": 1 });
        let world = World::build(&test, &rules).await;
        let wanted = least(&test);
        let steps = explore(&hall::lives(), 21, wanted, async |case: usize, life: hall::Life, done: &Cell<usize>| {
            hall::run(&world, case, life, done).await;
        })
        .await;
        assert!(steps >= wanted, "{steps} steps");
        if test.app.db().is_sqlite() {
            let states = "SELECT DISTINCT state FROM meeting UNION SELECT 'vote held' FROM ballot \
                UNION SELECT 'proxy given' FROM proxy UNION SELECT 'roll kept' FROM roll_entry \
                UNION SELECT 'office given' FROM office WHERE name LIKE 'Vald %'";
            reached(&world, states, &["called", "cancelled", "closed", "open"]).await;
            reached(&world, states, &["office given", "proxy given", "roll kept", "vote held"]).await;
        }
    }

    async fn no_minutes_reach_a_forbidden_state(test: TestApp) {
        let world = World::build(&test, &json!({ "numbering": "year" })).await;
        let (lives, wanted) = (minutes::lives(), least(&test));
        let steps = explore(&lives, 22, wanted, async |case: usize, life: minutes::Life, done: &Cell<usize>| {
            minutes::run(&world, case, life, done).await;
        })
        .await;
        assert!(steps >= wanted, "{steps} steps");
        if test.app.db().is_sqlite() {
            let states = "SELECT DISTINCT state FROM minutes UNION SELECT 'corrected' FROM addendum \
                UNION SELECT 'correction confirmed' FROM adjustment WHERE addendum_id IS NOT NULL";
            reached(&world, states, &["adjusted", "corrected", "correction confirmed", "draft", "locked"]).await;
        }
        assert_eq!(verify(&test.app).await.unwrap(), Vec::<String>::new());
    }
}
