//! Why a recurrence rule is refused.

/// Why a recurrence rule is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleFault {
    /// It is not a rule of RFC 5545 3.3.10.
    Malformed,
    /// It repeats more often than once a day.
    TooOften,
    /// It ends before the event begins.
    UntilBeforeStart,
    /// It has both an end date and a number of times, which the RFC forbids.
    UntilAndCount,
    /// No day fits it.
    WithoutOccurrence,
    /// The event does not begin on a day that the rule gives (RFC 5545 3.8.5.3: undefined).
    StartNotFirst,
    /// It asks for more times than we keep.
    TooMany,
    /// Its text is longer than we keep.
    TooLong,
    /// It is a rule, but one that calendar programs do not agree on.
    Unsupported,
}

impl RuleFault {
    /// The stable code of this refusal.
    pub fn code(self) -> &'static str {
        match self {
            Self::Malformed => "rule_malformed",
            Self::TooOften => "rule_too_often",
            Self::UntilBeforeStart => "rule_until_before_start",
            Self::UntilAndCount => "rule_until_and_count",
            Self::WithoutOccurrence => "rule_without_occurrence",
            Self::StartNotFirst => "rule_start_not_first",
            Self::TooMany => "rule_too_many",
            Self::TooLong => "rule_too_long",
            Self::Unsupported => "rule_unsupported",
        }
    }
}

impl std::fmt::Display for RuleFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for RuleFault {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_prints_its_code() {
        assert_eq!(RuleFault::TooOften.to_string(), "rule_too_often");
        assert_eq!(RuleFault::StartNotFirst.code(), "rule_start_not_first");
    }
}
