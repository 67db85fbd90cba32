//! Where names may stand, so that no name hides another name or a mark.

use super::projection::{HEIGHT, Spot, WIDTH};

/// Radius of a mark.
pub const MARK: f64 = 5.0;

/// Average width of a letter in a municipality's name (15 units high) and in a village's (12 units high). A little
/// generous: the reader's font is not known.
const WIDE: f64 = 9.0;
const NARROW: f64 = 7.0;
const AREA_HEIGHT: f64 = 15.0;
const PLACE_HEIGHT: f64 = 12.0;
/// From the mark's middle to the nearest letter.
const REACH: f64 = MARK + 3.0;

/// A text, put down: `anchor` says which part of it stands at the spot.
#[derive(Debug, Clone, Copy)]
pub struct Caption {
    /// On the baseline.
    pub spot: Spot,
    /// `start`, `middle` or `end`, as in SVG's `text-anchor`.
    pub anchor: &'static str,
}

#[derive(Debug, Clone, Copy)]
struct Frame {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

/// What is already taken on the sheet.
#[derive(Debug, Default)]
pub struct Room {
    taken: Vec<Frame>,
}

impl Room {
    /// Keeps the room of a municipality's name, written around `middle`.
    pub fn keep_name(&mut self, name: &str, middle: Spot) {
        self.taken.push(around(Caption { spot: middle, anchor: "middle" }, width(name, WIDE), AREA_HEIGHT));
    }

    /// Keeps the room of a mark.
    pub fn keep_mark(&mut self, Spot { x, y }: Spot) {
        self.taken.push(Frame { left: x - MARK, top: y - MARK, right: x + MARK, bottom: y + MARK });
    }

    /// Finds and keeps a place for a village's name beside its mark, to the right if possible; `None` if it is too
    /// crowded there.
    pub fn caption(&mut self, name: &str, mark: Spot) -> Option<Caption> {
        let wide = width(name, NARROW);
        let (caption, frame) = beside(mark)
            .into_iter()
            .map(|caption| (caption, around(caption, wide, PLACE_HEIGHT)))
            .find(|(_, frame)| self.is_free(frame))?;
        self.taken.push(frame);
        Some(caption)
    }

    fn is_free(&self, frame: &Frame) -> bool {
        frame.is_on_sheet() && !self.taken.iter().any(|other| frame.overlaps(other))
    }
}

impl Frame {
    fn is_on_sheet(&self) -> bool {
        self.left >= 0.0 && self.top >= 0.0 && self.right <= WIDTH && self.bottom <= HEIGHT
    }

    fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }
}

/// The four ways to write beside a mark, the best first.
fn beside(Spot { x, y }: Spot) -> [Caption; 4] {
    [
        Caption { spot: Spot { x: x + REACH, y: y + 4.0 }, anchor: "start" },
        Caption { spot: Spot { x: x - REACH, y: y + 4.0 }, anchor: "end" },
        Caption { spot: Spot { x, y: y - REACH }, anchor: "middle" },
        Caption { spot: Spot { x, y: y + REACH + 9.0 }, anchor: "middle" },
    ]
}

/// The frame of a text: most of its height above the baseline, a fifth below.
fn around(Caption { spot, anchor }: Caption, wide: f64, height: f64) -> Frame {
    let left = match anchor {
        "start" => spot.x,
        "end" => spot.x - wide,
        _ => spot.x - wide / 2.0,
    };
    Frame { left, top: spot.y - height * 0.8, right: left + wide, bottom: spot.y + height * 0.2 }
}

fn width(text: &str, letter: f64) -> f64 {
    text.chars().map(|_| letter).sum()
}
