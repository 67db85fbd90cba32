//! Starting on the file that is there: how soon it is ready, and what it holds when nobody asks.

use std::{thread, time::Duration};

use super::{
    Bench, machine,
    report::{Fallible, Goal, Row, Spread, millis},
    service::Service,
};

const STARTS: usize = 7;
/// How long it is left alone before its memory is read.
const IDLE: Duration = Duration::from_secs(1);

/// The rows of a start.
///
/// # Errors
/// When it does not start.
pub fn rows(bench: &Bench) -> Fallible<Vec<Row>> {
    let url = bench.copy("large")?;
    drop(Service::start(bench.folder(), &url)?);
    let (mut ready, mut resident, mut anonymous) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..bench.rounds(STARTS) {
        let service = Service::start(bench.folder(), &url)?;
        ready.push(millis(service.ready_after));
        thread::sleep(bench.time(IDLE));
        let memory = machine::memory(service.pid())?;
        resident.push(memory.resident);
        anonymous.push(memory.anonymous);
    }
    let own = format!("{:.1} MiB of it its own", Spread::of(anonymous)?.median);
    Ok(vec![
        Row::measured("ready after start on the existing file", &Spread::of(ready)?, "ms", Goal::AtMost(100.0))
            .note("from the start of the process to 200 at /health/ready"),
        Row::measured("resident when idle", &Spread::of(resident)?, "MiB", Goal::AtMost(40.0)).note(own),
    ])
}
