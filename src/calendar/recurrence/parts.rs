//! A recurrence rule taken apart into its parts, and put together again in one fixed order.

use super::fault::RuleFault;
use super::list::{bits, both_ways, by_day, letters, numbers, weekday, weekdays};
use super::value::{count, frequency, interval, months, until};
use crate::calendar::zone;
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc, Weekday};
use chrono_tz::Tz;
use std::fmt::{Display, Write};

/// The longest text of a rule, in octets.
pub(super) const LONGEST: usize = 500;

/// The names of the parts that we read, in the order of the bits that mark them as seen.
const NAMES: [&str; 11] = [
    "FREQ",
    "INTERVAL",
    "COUNT",
    "UNTIL",
    "WKST",
    "BYMONTH",
    "BYMONTHDAY",
    "BYDAY",
    "BYYEARDAY",
    "BYWEEKNO",
    "BYSETPOS",
];

/// The period that a rule steps by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Frequency {
    Daily,
    Weekly,
    Monthly,
    Yearly,
}

/// The end of a series in one of the three forms that people and programs write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Until {
    /// Through this day.
    Day(NaiveDate),
    /// Through this local time.
    Local(NaiveDateTime),
    /// Through this instant.
    Instant(DateTime<Utc>),
}

/// A rule in parts. Sets have bit n for day or month n, weekdays bit 0 for Monday.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Parts {
    pub(super) frequency: Frequency,
    pub(super) interval: u16,
    pub(super) count: Option<u32>,
    pub(super) until: Option<Until>,
    pub(super) week_start: Weekday,
    pub(super) months: u16,
    pub(super) month_days: u32,
    /// Days counted from the end of the month: bit 1 is the last.
    pub(super) month_days_back: u32,
    pub(super) weekdays: u8,
    pub(super) nth: Vec<(i16, Weekday)>,
    pub(super) year_days: Vec<i16>,
    pub(super) weeks: Vec<i16>,
    pub(super) positions: Vec<i16>,
}

impl Until {
    /// The last local time that may still start an occurrence.
    pub(super) fn local(self, zone: Tz) -> NaiveDateTime {
        match self {
            Self::Day(day) => day.and_hms_opt(23, 59, 59).unwrap_or(day.and_time(NaiveTime::MIN)),
            Self::Local(at) => at,
            Self::Instant(at) => zone::local(at, zone),
        }
    }
}

impl Parts {
    /// A rule of this frequency and step with nothing else said.
    pub(super) fn every(frequency: Frequency, interval: u16) -> Self {
        Self {
            frequency,
            interval,
            count: None,
            until: None,
            week_start: Weekday::Mon,
            months: 0,
            month_days: 0,
            month_days_back: 0,
            weekdays: 0,
            nth: Vec::new(),
            year_days: Vec::new(),
            weeks: Vec::new(),
            positions: Vec::new(),
        }
    }

    /// Reads a rule's value, in capitals, and checks that its parts may stand together.
    pub(super) fn parse(text: &str) -> Result<Self, RuleFault> {
        if text.len() > LONGEST {
            return Err(RuleFault::TooLong);
        }
        let mut parts = Self::every(Frequency::Daily, 1);
        let mut seen = 0_u16;
        for part in text.split(';') {
            let (name, value) = part.split_once('=').ok_or(RuleFault::Malformed)?;
            if let Some(index) = NAMES.iter().position(|known| *known == name) {
                if seen & (1 << index) != 0 {
                    return Err(RuleFault::Malformed);
                }
                seen |= 1 << index;
            }
            parts.take(name, value)?;
        }
        if seen & 1 == 0 {
            return Err(RuleFault::Malformed);
        }
        parts.check()?;
        Ok(parts)
    }

    fn take(&mut self, name: &str, value: &str) -> Result<(), RuleFault> {
        match name {
            "FREQ" => self.frequency = frequency(value)?,
            "INTERVAL" => self.interval = interval(value)?,
            "COUNT" => self.count = Some(count(value)?),
            "UNTIL" => self.until = Some(until(value).ok_or(RuleFault::Malformed)?),
            "WKST" => self.week_start = weekday(value)?,
            "BYMONTH" => self.months = months(value)?,
            "BYMONTHDAY" => (self.month_days, self.month_days_back) = both_ways(value, 31)?,
            "BYDAY" => (self.weekdays, self.nth) = by_day(value)?,
            "BYYEARDAY" => self.year_days = numbers(value, 366)?,
            "BYWEEKNO" => self.weeks = numbers(value, 53)?,
            "BYSETPOS" => self.positions = numbers(value, 366)?,
            "BYHOUR" | "BYMINUTE" | "BYSECOND" => return Err(RuleFault::TooOften),
            "RSCALE" | "SKIP" | "BYEASTER" => return Err(RuleFault::Unsupported),
            _ => return Err(RuleFault::Malformed),
        }
        Ok(())
    }

    /// What RFC 5545 3.3.10 forbids to stand together, and what programs disagree on.
    fn check(&self) -> Result<(), RuleFault> {
        use Frequency::{Daily, Monthly, Weekly, Yearly};
        let yearly = self.frequency == Yearly;
        if self.count.is_some() && self.until.is_some() {
            return Err(RuleFault::UntilAndCount);
        }
        let forbidden = (self.has_month_days() && self.frequency == Weekly)
            || (!self.nth.is_empty() && matches!(self.frequency, Daily | Weekly))
            || (!self.year_days.is_empty() && !yearly)
            || (!self.weeks.is_empty() && (!yearly || !self.nth.is_empty()))
            || (!self.positions.is_empty() && self.is_bare() && self.months == 0);
        if forbidden {
            return Err(RuleFault::Malformed);
        }
        let disputed = (!self.nth.is_empty() && self.weekdays != 0)
            || (!self.weeks.is_empty() && (self.weekdays == 0 || self.week_start != Weekday::Mon))
            || (!self.positions.is_empty() && !matches!(self.frequency, Monthly | Yearly));
        if disputed {
            return Err(RuleFault::Unsupported);
        }
        Ok(())
    }

    /// True when days of the month are named.
    pub(super) fn has_month_days(&self) -> bool {
        self.month_days | self.month_days_back != 0
    }

    /// True when no day is named, so that the start says which it is.
    pub(super) fn is_bare(&self) -> bool {
        !self.has_month_days()
            && self.weekdays == 0
            && self.nth.is_empty()
            && self.year_days.is_empty()
            && self.weeks.is_empty()
    }

    /// The value of the RRULE property, each part in its fixed place.
    pub(super) fn text(&self) -> String {
        let mut text = String::with_capacity(64);
        text.push_str("FREQ=");
        text.push_str(match self.frequency {
            Frequency::Daily => "DAILY",
            Frequency::Weekly => "WEEKLY",
            Frequency::Monthly => "MONTHLY",
            Frequency::Yearly => "YEARLY",
        });
        let step = (self.interval != 1).then_some(self.interval);
        part(&mut text, "INTERVAL", step.into_iter());
        part(&mut text, "BYMONTH", bits(self.months.into()));
        part(&mut text, "BYWEEKNO", self.weeks.iter());
        part(&mut text, "BYYEARDAY", self.year_days.iter());
        let month_days = bits(self.month_days).map(i64::from);
        let from_end = bits(self.month_days_back).map(|day| -i64::from(day));
        part(&mut text, "BYMONTHDAY", month_days.chain(from_end));
        let plain = weekdays(self.weekdays).map(|day| letters(day).to_owned());
        let nth = self.nth.iter().map(|(count, day)| format!("{count}{}", letters(*day)));
        part(&mut text, "BYDAY", plain.chain(nth));
        part(&mut text, "BYSETPOS", self.positions.iter());
        let week_start = (self.week_start != Weekday::Mon).then(|| letters(self.week_start));
        part(&mut text, "WKST", week_start.into_iter());
        part(&mut text, "UNTIL", self.until.map(until_text).into_iter());
        part(&mut text, "COUNT", self.count.into_iter());
        text
    }
}

fn part<T: Display>(text: &mut String, name: &str, items: impl Iterator<Item = T>) {
    for (index, item) in items.enumerate() {
        // Writing to a String cannot fail.
        let _ = if index == 0 { write!(text, ";{name}={item}") } else { write!(text, ",{item}") };
    }
}

fn until_text(until: Until) -> String {
    match until {
        Until::Day(day) => day.format("%Y%m%d").to_string(),
        Until::Local(at) => at.format("%Y%m%dT%H%M%S").to_string(),
        Until::Instant(at) => at.format("%Y%m%dT%H%M%SZ").to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn round(text: &str) -> Result<String, RuleFault> {
        Parts::parse(text).map(|parts| parts.text())
    }

    #[test]
    fn parts_come_back_in_their_fixed_order() {
        assert_eq!(round("FREQ=DAILY;INTERVAL=1").unwrap(), "FREQ=DAILY");
        assert_eq!(
            round("COUNT=4;BYDAY=TH,MO;WKST=SU;INTERVAL=2;FREQ=WEEKLY").unwrap(),
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;WKST=SU;COUNT=4"
        );
        // The crate's own printing turns 1SU into SU, which is another rule.
        assert_eq!(round("FREQ=MONTHLY;BYDAY=1SU").unwrap(), "FREQ=MONTHLY;BYDAY=1SU");
        assert_eq!(
            round("FREQ=MONTHLY;BYMONTHDAY=-1,15,31;BYMONTH=12,1").unwrap(),
            "FREQ=MONTHLY;BYMONTH=1,12;BYMONTHDAY=15,31,-1"
        );
        for until in ["20261231", "20261231T190000", "20261231T180000Z"] {
            let text = format!("FREQ=DAILY;UNTIL={until}");
            assert_eq!(round(&text).unwrap(), text);
        }
    }

    #[test]
    fn each_refusal_has_its_own_fault() {
        use RuleFault::{Malformed, TooLong, TooMany, TooOften, Unsupported, UntilAndCount};
        for (text, fault) in [
            ("", Malformed),
            ("FREQ=", Malformed),
            ("INTERVAL=2", Malformed),
            ("FREQ=DAILY;FREQ=DAILY", Malformed),
            ("FREQ=DAILY;", Malformed),
            ("FREQ=DAILY;X-A=1", Malformed),
            ("FREQ=DAILY\r\nX:1", Malformed),
            ("FREQ=DAILY;INTERVAL=0", Malformed),
            ("FREQ=DAILY;INTERVAL=-1", Malformed),
            ("FREQ=DAILY;INTERVAL=100000000", Unsupported),
            ("FREQ=DAILY;INTERVAL=99999999999999999999", Unsupported),
            ("FREQ=DAILY;COUNT=0", Malformed),
            ("FREQ=DAILY;COUNT=2001", TooMany),
            ("FREQ=DAILY;COUNT=99999999999999999999", TooMany),
            ("FREQ=DAILY;COUNT=2;UNTIL=20300101", UntilAndCount),
            ("FREQ=DAILY;UNTIL=20300231", Malformed),
            ("FREQ=DAILY;UNTIL=2030", Malformed),
            ("FREQ=DAILY;UNTIL=20300101T250000", Malformed),
            ("FREQ=DAILY;UNTIL=20300101X120000Z", Malformed),
            ("FREQ=DAILY;UNTIL=ÅÄÖ20300101", Malformed),
            ("FREQ=SECONDLY", TooOften),
            ("FREQ=MINUTELY;COUNT=3", TooOften),
            ("FREQ=HOURLY", TooOften),
            ("FREQ=DAILY;BYHOUR=1,2", TooOften),
            ("FREQ=DAILY;BYDAY=1MO", Malformed),
            ("FREQ=WEEKLY;BYMONTHDAY=1", Malformed),
            ("FREQ=MONTHLY;BYYEARDAY=1", Malformed),
            ("FREQ=MONTHLY;BYWEEKNO=1", Malformed),
            ("FREQ=MONTHLY;BYMONTH=13", Malformed),
            ("FREQ=MONTHLY;BYMONTH=-1", Malformed),
            ("FREQ=MONTHLY;BYMONTHDAY=32", Malformed),
            ("FREQ=MONTHLY;BYSETPOS=1", Malformed),
            ("FREQ=MONTHLY;BYDAY=MO,1TU", Unsupported),
            ("FREQ=YEARLY;BYWEEKNO=20", Unsupported),
            ("FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1", Unsupported),
            ("FREQ=YEARLY;RSCALE=HEBREW", Unsupported),
        ] {
            assert_eq!(round(text), Err(fault), "{text}");
        }
        let long = format!("FREQ=YEARLY;BYYEARDAY={}", "1,".repeat(300));
        assert_eq!(round(&long), Err(TooLong));
    }
}
