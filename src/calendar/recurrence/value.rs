//! The single values inside a rule: its frequency, its numbers, its end.

use super::fault::RuleFault;
use super::list::both_ways;
use super::parts::{Frequency, Until};
use chrono::NaiveDate;

/// The most times that a rule may count.
const MOST: u32 = 2000;
/// The longest step: beyond it lies only mistake or mischief.
const WIDEST: u16 = 1000;

/// FREQ: a day at the least.
pub(super) fn frequency(text: &str) -> Result<Frequency, RuleFault> {
    match text {
        "DAILY" => Ok(Frequency::Daily),
        "WEEKLY" => Ok(Frequency::Weekly),
        "MONTHLY" => Ok(Frequency::Monthly),
        "YEARLY" => Ok(Frequency::Yearly),
        "SECONDLY" | "MINUTELY" | "HOURLY" => Err(RuleFault::TooOften),
        _ => Err(RuleFault::Malformed),
    }
}

/// INTERVAL: from 1 to [`WIDEST`].
pub(super) fn interval(text: &str) -> Result<u16, RuleFault> {
    match digits(text).ok_or(RuleFault::Malformed)? {
        0 => Err(RuleFault::Malformed),
        step => u16::try_from(step).ok().filter(|step| *step <= WIDEST).ok_or(RuleFault::Unsupported),
    }
}

/// COUNT: from 1 to [`MOST`].
pub(super) fn count(text: &str) -> Result<u32, RuleFault> {
    match digits(text).ok_or(RuleFault::Malformed)? {
        0 => Err(RuleFault::Malformed),
        times if times > MOST => Err(RuleFault::TooMany),
        times => Ok(times),
    }
}

/// BYMONTH as a set of bits.
pub(super) fn months(text: &str) -> Result<u16, RuleFault> {
    let (on, back) = both_ways(text, 12)?;
    if back != 0 {
        return Err(RuleFault::Malformed);
    }
    u16::try_from(on).map_err(|_| RuleFault::Malformed)
}

/// A number in digits alone; one that is too large for us becomes the largest we know.
fn digits(text: &str) -> Option<u32> {
    let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().unwrap_or(u32::MAX))
}

/// UNTIL in any of its three forms.
pub(super) fn until(text: &str) -> Option<Until> {
    let number = |from: usize, to: usize| text.get(from..to).and_then(digits);
    let year = i32::try_from(number(0, 4)?).ok()?;
    let day = NaiveDate::from_ymd_opt(year, number(4, 6)?, number(6, 8)?)?;
    if text.len() == 8 {
        return Some(Until::Day(day));
    }
    let at = day.and_hms_opt(number(9, 11)?, number(11, 13)?, number(13, 15)?)?;
    match (text.get(8..9)?, text.get(15..)?) {
        ("T", "") => Some(Until::Local(at)),
        ("T", "Z") => Some(Until::Instant(at.and_utc())),
        _ => None,
    }
}
