//! Load over loopback. The closed loop keeps a number of requests under way and counts answers;
//! the open loop sends at a fixed rate and takes each time from when the request was due, so that
//! a slow answer cannot hide those that had to wait behind it.

use std::{
    net::SocketAddr,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
    time::{Duration, Instant},
};

use super::{
    http::Connection,
    machine,
    report::{Fallible, figure},
};

/// Senders of the open loop: as many requests can be under way.
const SENDERS: usize = 16;

/// A request of a kind, and the status that its answer must have.
#[derive(Clone, Debug)]
pub struct Ask {
    /// What it is called in the table.
    pub kind: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The status of a good answer.
    pub expect: u16,
}

/// When a closed loop ends, whichever comes first.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    /// After so long.
    pub time: Duration,
    /// After so many answers.
    pub count: usize,
}

impl Limit {
    /// So long.
    pub fn time(time: Duration) -> Self {
        Self { time, count: usize::MAX }
    }

    /// So many, in at most a minute.
    pub fn count(count: usize) -> Self {
        Self { time: Duration::from_mins(1), count }
    }
}

/// What a closed loop saw.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// Answers a second.
    pub per_second: f64,
    /// Processor time of the server for each answer, in microseconds.
    pub cost: f64,
    /// The share of the time in which the server was at work, 0 to 1 for one core.
    pub busy: f64,
}

/// Keeps `width` requests under way, taken in turn from `asks`, and counts the answers.
///
/// Each connection has one request under way and they are read in turn: the oldest first, which is
/// the order in which a server on one core answers, so that nothing is spent on waiting for any of
/// them.
///
/// # Errors
/// When an answer is not the one expected.
pub fn closed(address: SocketAddr, pid: u32, asks: &[Ask], width: usize, limit: Limit) -> Fallible<Pace> {
    let mut turns = asks.iter().cycle();
    let mut lanes = Vec::with_capacity(width);
    for _ in 0..width.min(limit.count) {
        lanes.push((Connection::open(address)?, turns.next().ok_or("nothing to ask")?));
    }
    let before = machine::processor_time(pid)?;
    let began = Instant::now();
    let (mut sent, mut answered) = (lanes.len(), 0_usize);
    for (connection, ask) in &mut lanes {
        connection.send(&ask.bytes)?;
    }
    let mut over = false;
    while answered < sent {
        for (connection, ask) in &mut lanes {
            if answered >= sent {
                break;
            }
            check(ask, connection.skim()?)?;
            answered += 1;
            over = over || sent >= limit.count || began.elapsed() >= limit.time;
            if !over && let Some(next) = turns.next() {
                *ask = next;
                connection.send(&next.bytes)?;
                sent += 1;
            }
        }
    }
    let took = began.elapsed();
    let used = machine::processor_time(pid)?.saturating_sub(before);
    Ok(Pace {
        per_second: figure(answered) / took.as_secs_f64(),
        cost: used.as_secs_f64() * 1_000_000.0 / figure(answered),
        busy: used.as_secs_f64() / took.as_secs_f64(),
    })
}

fn check(ask: &Ask, status: u16) -> Fallible<()> {
    if status == ask.expect {
        return Ok(());
    }
    let line = ask.bytes.split(|byte| *byte == b'\r').next().unwrap_or_default();
    Err(format!("{} was answered {status}, not {}", String::from_utf8_lossy(line), ask.expect).into())
}

/// One answer of the open loop.
#[derive(Clone, Copy, Debug)]
pub struct Arrival {
    /// The kind of its request.
    pub kind: &'static str,
    /// From when it was due to when its answer was read.
    pub took: Duration,
}

/// Sends every request of `asks` once, `per_second` of them, and tells how long each took.
///
/// # Errors
/// When an answer is not the one expected.
pub fn open(address: SocketAddr, asks: &[Ask], per_second: u32) -> Fallible<Vec<Arrival>> {
    let next = AtomicUsize::new(0);
    let step = Duration::from_secs(1) / per_second.max(1);
    let began = Instant::now() + Duration::from_millis(50);
    let send = || -> Fallible<Vec<Arrival>> {
        let mut connection = Connection::open(address)?;
        let mut seen = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(ask) = asks.get(number) else {
                return Ok(seen);
            };
            let due = began + step * u32::try_from(number)?;
            thread::sleep(due.saturating_duration_since(Instant::now()));
            connection.send(&ask.bytes)?;
            check(ask, connection.skim()?)?;
            seen.push(Arrival { kind: ask.kind, took: due.elapsed() });
        }
    };
    thread::scope(|scope| {
        let senders: Vec<_> = (0..SENDERS).map(|_| scope.spawn(send)).collect();
        let mut all = Vec::with_capacity(asks.len());
        for sender in senders {
            all.extend(sender.join().map_err(|_| "a sender was cut short")??);
        }
        Ok(all)
    })
}
