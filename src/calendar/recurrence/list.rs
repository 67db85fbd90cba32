//! The lists inside a rule, read into sets of bits and back: `BYMONTH=1,6`, `BYDAY=MO,-1SU`.

use super::fault::RuleFault;
use chrono::Weekday;

/// The days of the week in the order of their bits.
pub(super) const WEEK: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// The two letters of a weekday.
pub(super) fn letters(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "MO",
        Weekday::Tue => "TU",
        Weekday::Wed => "WE",
        Weekday::Thu => "TH",
        Weekday::Fri => "FR",
        Weekday::Sat => "SA",
        Weekday::Sun => "SU",
    }
}

/// The weekday of two letters.
pub(super) fn weekday(text: &str) -> Result<Weekday, RuleFault> {
    WEEK.into_iter().find(|day| letters(*day) == text).ok_or(RuleFault::Malformed)
}

/// The bit of a weekday, Monday lowest.
pub(super) fn bit(day: Weekday) -> u8 {
    1 << day.num_days_from_monday()
}

/// The weekdays of a set, from Monday.
pub(super) fn weekdays(set: u8) -> impl Iterator<Item = Weekday> {
    WEEK.into_iter().filter(move |day| set & bit(*day) != 0)
}

/// The numbers of the bits that are set, from the lowest.
pub(super) fn bits(set: u32) -> impl Iterator<Item = u32> {
    let mut rest = set;
    std::iter::from_fn(move || {
        (rest != 0).then(|| {
            let lowest = rest.trailing_zeros();
            rest &= rest - 1;
            lowest
        })
    })
}

/// Whole numbers from -`most` to `most` without 0, sorted and each once.
pub(super) fn numbers(text: &str, most: u16) -> Result<Vec<i16>, RuleFault> {
    let mut list = text.split(',').map(|item| number(item, most)).collect::<Result<Vec<i16>, RuleFault>>()?;
    list.sort_unstable();
    list.dedup();
    Ok(list)
}

/// The positive and the negative numbers of a list, each as a set of bits; `most` is at most 31.
pub(super) fn both_ways(text: &str, most: u16) -> Result<(u32, u32), RuleFault> {
    let (mut on, mut back) = (0_u32, 0_u32);
    for item in text.split(',') {
        let value = number(item, most)?;
        let set = if value > 0 { &mut on } else { &mut back };
        *set |= 1_u32 << value.unsigned_abs();
    }
    Ok((on, back))
}

/// Plain weekdays as a set, and those with a number as (number, weekday), sorted and each once.
pub(super) fn by_day(text: &str) -> Result<(u8, Vec<(i16, Weekday)>), RuleFault> {
    let (mut plain, mut nth) = (0_u8, Vec::new());
    for item in text.split(',') {
        let (count, day) =
            item.len().checked_sub(2).and_then(|at| item.split_at_checked(at)).ok_or(RuleFault::Malformed)?;
        let day = weekday(day)?;
        if count.is_empty() {
            plain |= bit(day);
        } else {
            nth.push((number(count, 53)?, day));
        }
    }
    nth.sort_unstable_by_key(|(count, day)| (*count, day.num_days_from_monday()));
    nth.dedup();
    Ok((plain, nth))
}

fn number(text: &str, most: u16) -> Result<i16, RuleFault> {
    let value: i16 = text.parse().map_err(|_| RuleFault::Malformed)?;
    if value == 0 || value.unsigned_abs() > most {
        return Err(RuleFault::Malformed);
    }
    Ok(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_and_each_number_once() {
        assert_eq!(numbers("5,-1,+5,2", 10), Ok(vec![-1, 2, 5]));
        assert_eq!(both_ways("1,31,-1,1", 31), Ok(((1 << 1) | (1 << 31), 1 << 1)));
        assert_eq!(
            by_day("SU,2MO,MO,-1FR,2MO"),
            Ok((bit(Weekday::Mon) | bit(Weekday::Sun), vec![(-1, Weekday::Fri), (2, Weekday::Mon)]))
        );
    }

    #[test]
    fn nonsense_is_malformed() {
        for text in ["", "0", "1,,2", "11", "a", "1 ", "99999999", "--1"] {
            assert_eq!(numbers(text, 10), Err(RuleFault::Malformed), "{text}");
        }
        for text in ["", "M", "XX", "0MO", "1", "MO,", "Å", "54MO", "MÅ"] {
            assert_eq!(by_day(text), Err(RuleFault::Malformed), "{text}");
        }
    }

    #[test]
    fn bits_come_from_the_lowest() {
        assert_eq!(bits(1 | (1 << 5) | (1 << 31)).collect::<Vec<_>>(), [0, 5, 31]);
        assert_eq!(bits(0).count(), 0);
        assert_eq!(weekdays(0b100_0001).collect::<Vec<_>>(), [Weekday::Mon, Weekday::Sun]);
    }
}
