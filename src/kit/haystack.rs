//! Searching many short texts at once: side by side in memory they are gone through in one go, far
//! quicker than one after the other where each of them lies.

use memchr::memmem::Finder;

/// Many short texts in one, a line each, to be searched in one go.
#[derive(Clone, Debug, Default)]
pub struct Haystack {
    text: String,
    begins: Vec<usize>,
}

impl<'a> FromIterator<&'a str> for Haystack {
    fn from_iter<T: IntoIterator<Item = &'a str>>(lines: T) -> Self {
        let mut all = Self::default();
        for line in lines {
            all.begins.push(all.text.len());
            all.text.push_str(line);
            all.text.push('\n');
        }
        all
    }
}

impl Haystack {
    /// The places, from 0, of the lines that have a blank and then `word` in them.
    pub fn lines_with(&self, word: &str) -> Vec<usize> {
        let wanted = format!(" {word}");
        let finder = Finder::new(&wanted);
        let (mut found, mut from) = (Vec::new(), 0);
        while let Some(at) = self.text.as_bytes().get(from..).and_then(|rest| finder.find(rest)) {
            let next = self.begins.partition_point(|begin| *begin <= from + at);
            found.push(next.saturating_sub(1));
            // One hit in a line is enough.
            let Some(begin) = self.begins.get(next) else { break };
            from = *begin;
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_line_is_found_once_by_the_beginning_of_a_word() {
        let all: Haystack = [" eva astrom", "", " astrom astrid", " bo ek"].into_iter().collect();
        assert_eq!(all.lines_with("ast"), [0, 2]);
        assert_eq!(all.lines_with("e"), [0, 3]);
        assert_eq!(all.lines_with("strom"), [] as [usize; 0]);
        assert_eq!(all.lines_with("ek"), [3]);
        assert!(Haystack::default().lines_with("a").is_empty());
    }

    proptest! {
        #[test]
        fn it_finds_what_a_look_at_each_line_finds(lines in proptest::collection::vec("( [abå]{0,3}){0,4}", 0..12), word in "[abå]{1,2}") {
            let all: Haystack = lines.iter().map(String::as_str).collect();
            let wanted = format!(" {word}");
            let each: Vec<usize> = (0..lines.len()).filter(|place| lines[*place].contains(&wanted)).collect();
            prop_assert_eq!(all.lines_with(&word), each);
        }
    }
}
