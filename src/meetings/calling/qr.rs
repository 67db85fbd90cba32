//! A QR code (ISO/IEC 18004) as a picture: from the poster to the meeting's page.

use std::fmt::Write as _;

use qrcode::{Color, QrCode};

use crate::kit::Fault;

/// The empty edge that the standard asks for, in modules.
const QUIET: usize = 4;

/// The code of a text as SVG, one path of squares, with the empty edge around it.
///
/// # Errors
/// Broken, when the text is too long for any code.
pub fn svg(text: &str) -> Result<Vec<u8>, Fault> {
    let code = QrCode::new(text).map_err(Fault::broken)?;
    let width = code.width();
    let side = width + 2 * QUIET;
    let mut path = String::new();
    for (place, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            // Writing to a String cannot fail.
            let _ = write!(path, "M{} {}h1v1h-1z", place % width + QUIET, place / width + QUIET);
        }
    }
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\">\
        <rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/><path d=\"{path}\" fill=\"#000\"/></svg>"
    );
    Ok(svg.into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_a_picture_with_an_edge() {
        let picture = String::from_utf8(svg("https://byalag.example.org/gunnarsbyn").unwrap()).unwrap();
        assert!(picture.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "), "{picture}");
        // The upper left corner of the first finder pattern stands right inside the edge.
        assert!(picture.contains("M4 4h1v1h-1z") && !picture.contains("M3 "), "{picture}");
        assert!(svg(&"x".repeat(5_000)).is_err());
    }
}
