//! What is printed: rows of what, figure, goal, met or not; and the few statistics behind them.

use std::{
    error::Error,
    io::{self, Write},
    time::Duration,
};

/// Anything that keeps a row from being measured; its text is what the row says.
pub type Fallible<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// How a figure compares to its goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// As good as asked for, or better.
    Met,
    /// Not as good as asked for.
    Missed,
    /// Shown for comparison, or not measured.
    None,
}

/// A bound that a figure is held against.
#[derive(Clone, Copy, Debug)]
pub enum Goal {
    /// More is better.
    AtLeast(f64),
    /// Less is better.
    AtMost(f64),
    /// The figure is shown for comparison alone.
    None,
}

impl Goal {
    /// Holds a figure against it.
    pub fn verdict(self, figure: f64) -> Verdict {
        let met = match self {
            Self::AtLeast(bound) => figure >= bound,
            Self::AtMost(bound) => figure <= bound,
            Self::None => return Verdict::None,
        };
        if met { Verdict::Met } else { Verdict::Missed }
    }

    fn text(self, unit: &str) -> String {
        match self {
            Self::AtLeast(bound) => format!(">= {} {unit}", shown(bound)),
            Self::AtMost(bound) => format!("<= {} {unit}", shown(bound)),
            Self::None => "-".to_owned(),
        }
    }
}

/// One line of the table.
#[derive(Clone, Debug)]
pub struct Row {
    what: String,
    figure: String,
    goal: String,
    verdict: Verdict,
    note: String,
}

impl Row {
    /// A measured figure: the median of `spread` against the goal, least and most beside it.
    pub fn measured(what: impl Into<String>, spread: &Spread, unit: &str, goal: Goal) -> Self {
        let range = if spread.count > 1 {
            format!(" ({}..{})", shown(spread.least), shown(spread.most))
        } else {
            String::new()
        };
        Self {
            what: what.into(),
            figure: format!("{} {unit}{range}", shown(spread.median)),
            goal: goal.text(unit),
            verdict: goal.verdict(spread.median),
            note: String::new(),
        }
    }

    /// A row without a figure, and why.
    pub fn unmeasured(what: impl Into<String>, why: impl Into<String>) -> Self {
        let figure = format!("not measured: {}", why.into());
        Self { what: what.into(), figure, goal: "-".to_owned(), verdict: Verdict::None, note: String::new() }
    }

    /// Adds what a reader should know about the figure.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }

    /// Adds more to the note.
    #[must_use]
    pub fn note_also(mut self, more: &str) -> Self {
        self.note = format!("{}; {more}", self.note);
        self
    }

    /// Whether the goal was met.
    pub fn verdict(&self) -> Verdict {
        self.verdict
    }
}

/// Median, least and most of several measurements.
#[derive(Clone, Copy, Debug)]
pub struct Spread {
    /// The middle one.
    pub median: f64,
    /// The least.
    pub least: f64,
    /// The most.
    pub most: f64,
    count: usize,
}

impl Spread {
    /// The spread of several measurements.
    ///
    /// # Errors
    /// When there are none.
    pub fn of(measured: impl IntoIterator<Item = f64>) -> Fallible<Self> {
        let mut all: Vec<f64> = measured.into_iter().collect();
        all.sort_by(f64::total_cmp);
        let (Some(least), Some(most)) = (all.first(), all.last()) else {
            return Err("nothing was measured".into());
        };
        let middle = all.len() / 2;
        let upper = all.get(middle).copied().unwrap_or(*most);
        let lower = all.get(middle.saturating_sub(1)).copied().unwrap_or(upper);
        let median = if all.len().is_multiple_of(2) { f64::midpoint(lower, upper) } else { upper };
        Ok(Self { median, least: *least, most: *most, count: all.len() })
    }

    /// A single measurement.
    pub fn one(figure: f64) -> Self {
        Self { median: figure, least: figure, most: figure, count: 1 }
    }
}

/// The time that `share` of a hundred did not exceed; the nearest rank, never interpolated.
pub fn percentile(times: &[Duration], share: usize) -> Duration {
    let mut sorted = times.to_vec();
    sorted.sort_unstable();
    let rank = (sorted.len() * share).div_ceil(100).max(1);
    sorted.get(rank - 1).copied().unwrap_or_default()
}

/// A time in milliseconds.
pub fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

/// A count as a figure; counts beyond four thousand million do not occur.
pub fn figure(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}

/// Three digits are what a measurement on a shared machine is worth.
pub fn shown(figure: f64) -> String {
    let size = figure.abs();
    if size >= 100.0 {
        let sign = if figure < 0.0 { "-" } else { "" };
        return grouped(sign, &format!("{size:.0}"));
    }
    if size >= 10.0 { format!("{figure:.1}") } else { format!("{figure:.2}") }
}

fn grouped(sign: &str, digits: &str) -> String {
    let mut text = sign.to_owned();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Prints the table as it stands in the README.
pub fn print(rows: &[Row]) -> io::Result<()> {
    let mut table =
        vec![["what".to_owned(), "figure".to_owned(), "goal".to_owned(), "met".to_owned(), "note".to_owned()]];
    table.extend(rows.iter().map(|row| {
        let met = match row.verdict {
            Verdict::Met => "yes",
            Verdict::Missed => "NO",
            Verdict::None => "-",
        };
        [row.what.clone(), row.figure.clone(), row.goal.clone(), met.to_owned(), row.note.clone()]
    }));
    let mut widths = [0_usize; 5];
    for cells in &table {
        for (width, cell) in widths.iter_mut().zip(cells) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let mut out = io::stdout().lock();
    for (number, cells) in table.iter().enumerate() {
        let padded: Vec<String> = cells.iter().zip(widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        writeln!(out, "| {} |", padded.join(" | "))?;
        if number == 0 {
            let rule: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
            writeln!(out, "| {} |", rule.join(" | "))?;
        }
    }
    out.flush()
}
