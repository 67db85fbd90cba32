//! The time zones that events are given in: local wall time plus one of these.
//!
//! Instants are computed when they are needed and never stored, so that a change of the
//! rules for summer time moves no event.

use chrono::offset::LocalResult;
use chrono::{DateTime, NaiveDateTime, Offset, TimeDelta, TimeZone, Timelike, Utc};
use chrono_tz::Tz;

/// The zone of nearly every village in the county.
pub const HOME: Tz = chrono_tz::Europe::Stockholm;

/// All zones we accept: our own, and those of the villages across the two borders.
pub const ZONES: [Tz; 3] = [HOME, chrono_tz::Europe::Helsinki, chrono_tz::Europe::Oslo];

/// The form of VTIMEZONE that every calendar program can use: one STANDARD, one DAYLIGHT, each
/// with a yearly rule. The European change is at 01:00 UTC, hence `$forward` and `$back` are
/// the local times before the change.
macro_rules! vtimezone {
    ($name:literal, $standard:literal, $summer:literal, $forward:literal, $back:literal,
     $standard_name:literal, $summer_name:literal) => {
        concat!(
            "BEGIN:VTIMEZONE\r\nTZID:",
            $name,
            "\r\nBEGIN:STANDARD\r\nDTSTART:19701025T",
            $back,
            "\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nTZOFFSETFROM:",
            $summer,
            "\r\nTZOFFSETTO:",
            $standard,
            "\r\nTZNAME:",
            $standard_name,
            "\r\nEND:STANDARD\r\nBEGIN:DAYLIGHT\r\nDTSTART:19700329T",
            $forward,
            "\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nTZOFFSETFROM:",
            $standard,
            "\r\nTZOFFSETTO:",
            $summer,
            "\r\nTZNAME:",
            $summer_name,
            "\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n"
        )
    };
}

const STOCKHOLM: &str = vtimezone!("Europe/Stockholm", "+0100", "+0200", "020000", "030000", "CET", "CEST");
const OSLO: &str = vtimezone!("Europe/Oslo", "+0100", "+0200", "020000", "030000", "CET", "CEST");
const HELSINKI: &str = vtimezone!("Europe/Helsinki", "+0200", "+0300", "030000", "040000", "EET", "EEST");

/// Why a local time cannot be the start of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LocalFault {
    /// The clocks skip this time when summer time begins.
    Nonexistent,
    /// The clocks show this time twice when summer time ends.
    Doubled,
}

impl LocalFault {
    /// The stable code of this refusal.
    pub fn code(self) -> &'static str {
        match self {
            Self::Nonexistent => "time_nonexistent",
            Self::Doubled => "time_doubled",
        }
    }
}

/// The zone of this name, if it is one that we accept.
pub fn zone(name: &str) -> Option<Tz> {
    ZONES.into_iter().find(|zone| zone.name() == name)
}

/// The VTIMEZONE component of a zone, in CRLF lines (RFC 5545 3.6.5); `None` for a zone that
/// we do not accept.
pub fn vtimezone(zone: Tz) -> Option<&'static str> {
    match zone {
        chrono_tz::Europe::Stockholm => Some(STOCKHOLM),
        chrono_tz::Europe::Helsinki => Some(HELSINKI),
        chrono_tz::Europe::Oslo => Some(OSLO),
        _ => None,
    }
}

/// The instant of a local time, by RFC 5545 3.3.5: in a gap the offset from before it counts,
/// of a doubled time the first.
pub fn instant(local: NaiveDateTime, zone: Tz) -> DateTime<Utc> {
    match zone.from_local_datetime(&local) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => at.with_timezone(&Utc),
        LocalResult::None => in_gap(local, zone),
    }
}

fn in_gap(local: NaiveDateTime, zone: Tz) -> DateTime<Utc> {
    local
        .checked_sub_signed(TimeDelta::days(1))
        .and_then(|before| zone.from_local_datetime(&before).earliest())
        .and_then(|before| local.checked_sub_offset(before.offset().fix()))
        .unwrap_or(local)
        .and_utc()
}

/// The wall time in `zone` at an instant.
pub fn local(instant: DateTime<Utc>, zone: Tz) -> NaiveDateTime {
    instant.with_timezone(&zone).naive_local()
}

/// The same, to the minute: what is said of when something began or ended.
pub fn minute(instant: DateTime<Utc>, zone: Tz) -> NaiveDateTime {
    let at = local(instant, zone);
    at.with_second(0).and_then(|at| at.with_nanosecond(0)).unwrap_or(at)
}

/// Refuses a local time that the clocks skip or show twice: no two calendar programs agree on
/// what it means.
pub fn sound(local: NaiveDateTime, zone: Tz) -> Result<(), LocalFault> {
    match zone.from_local_datetime(&local) {
        LocalResult::Single(_) => Ok(()),
        LocalResult::Ambiguous(..) => Err(LocalFault::Doubled),
        LocalResult::None => Err(LocalFault::Nonexistent),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    const HELSINKI_ZONE: Tz = chrono_tz::Europe::Helsinki;

    fn at(month: u32, day: u32, hour: u32, minute: u32) -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap().and_hms_opt(hour, minute, 0).unwrap()
    }

    #[test]
    fn only_three_zones_are_accepted() {
        assert_eq!(zone("Europe/Stockholm"), Some(HOME));
        assert_eq!(zone("Europe/Helsinki"), Some(HELSINKI_ZONE));
        assert_eq!(zone("Europe/Oslo"), Some(chrono_tz::Europe::Oslo));
        for name in ["", "UTC", "europe/stockholm", "Europe/Berlin", "Europe/Stockholm "] {
            assert_eq!(zone(name), None, "{name}");
        }
    }

    #[test]
    fn summer_and_winter_have_their_own_offset() {
        assert_eq!(instant(at(1, 15, 19, 0), HOME), at(1, 15, 18, 0).and_utc());
        assert_eq!(instant(at(7, 15, 19, 0), HOME), at(7, 15, 17, 0).and_utc());
        assert_eq!(instant(at(7, 15, 19, 0), HELSINKI_ZONE), at(7, 15, 16, 0).and_utc());
        assert_eq!(local(at(7, 15, 17, 0).and_utc(), HOME), at(7, 15, 19, 0));
    }

    #[test]
    fn a_skipped_time_takes_the_offset_from_before() {
        assert_eq!(instant(at(3, 29, 2, 30), HOME), at(3, 29, 1, 30).and_utc());
        assert_eq!(instant(at(3, 29, 3, 30), HELSINKI_ZONE), at(3, 29, 1, 30).and_utc());
        assert_eq!(sound(at(3, 29, 2, 0), HOME), Err(LocalFault::Nonexistent));
        assert_eq!(sound(at(3, 29, 2, 59), HOME), Err(LocalFault::Nonexistent));
        assert_eq!(sound(at(3, 29, 1, 59), HOME), Ok(()));
        assert_eq!(sound(at(3, 29, 3, 0), HOME), Ok(()));
    }

    #[test]
    fn a_doubled_time_is_the_first() {
        assert_eq!(instant(at(10, 25, 2, 30), HOME), at(10, 25, 0, 30).and_utc());
        assert_eq!(sound(at(10, 25, 2, 0), HOME), Err(LocalFault::Doubled));
        assert_eq!(sound(at(10, 25, 2, 59), HOME), Err(LocalFault::Doubled));
        assert_eq!(sound(at(10, 25, 3, 0), HOME), Ok(()));
        assert_eq!(LocalFault::Doubled.code(), "time_doubled");
    }

    #[test]
    fn each_block_says_what_the_zone_does() {
        for zone in ZONES {
            let block = vtimezone(zone).unwrap();
            assert!(block.contains(&format!("\r\nTZID:{}\r\n", zone.name())));
            assert_eq!(block.matches('\n').count(), block.matches("\r\n").count());
            assert_eq!(block.matches("BEGIN:STANDARD").count(), 1);
            assert_eq!(block.matches("BEGIN:DAYLIGHT").count(), 1);
            let winter = instant(at(1, 15, 12, 0), zone);
            let hours = (at(1, 15, 12, 0) - winter.naive_utc()).num_hours();
            // The change is at 01:00 UTC, so its local time is one hour after the offset.
            assert!(block.contains(&format!("DTSTART:19700329T{:02}0000\r\n", hours + 1)));
            assert!(block.contains(&format!("DTSTART:19701025T{:02}0000\r\n", hours + 2)));
            assert!(block.contains(&format!("TZOFFSETFROM:+{hours:02}00\r\nTZOFFSETTO:+{:02}00", hours + 1)));
            assert!(block.contains(&format!("TZOFFSETFROM:+{:02}00\r\nTZOFFSETTO:+{hours:02}00", hours + 1)));
        }
        assert_eq!(vtimezone(chrono_tz::UTC), None);
    }
}
