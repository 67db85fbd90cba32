//! Our own stylesheet, script and mark: compiled into the binary, kept by browsers for a year
//! under a name that changes with the content.

use std::sync::OnceLock;

use poem::{Body, Response, handler, http::header, web::Path};

use crate::kit::{Fault, secret};

const STYLE: &str = include_str!("static/byalag.css");
const SCRIPT: &str = include_str!("static/byalag.js");
const REFERENCE: &str = include_str!("static/reference.js");
const HALL: &str = include_str!("static/hall.js");
const MINUTES: &str = include_str!("static/minutes.js");
const MARK: &str = include_str!("static/icon.svg");

/// The content's own mark in addresses: changes when any file does.
pub fn revision() -> &'static str {
    static REVISION: OnceLock<String> = OnceLock::new();
    REVISION.get_or_init(|| {
        secret::hash(&[STYLE, SCRIPT, REFERENCE, HALL, MINUTES, MARK].concat()).chars().take(10).collect()
    })
}

/// The stylesheet without what only its readers need: comments, indents, line ends.
fn style() -> &'static str {
    static PRESSED: OnceLock<String> = OnceLock::new();
    PRESSED.get_or_init(|| pressed(STYLE))
}

fn pressed(style: &str) -> String {
    let mut text = String::with_capacity(style.len());
    let mut rest = style;
    while let Some((before, comment)) = rest.split_once("/*") {
        text.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn answer(kind: &str, content: &'static str) -> Response {
    Response::builder()
        .header(header::CONTENT_TYPE, kind)
        .header(header::CACHE_CONTROL, "public, max-age=31536000, immutable")
        .body(Body::from_string(content.to_owned()))
}

/// One of our files.
#[handler]
pub fn file(Path(name): Path<String>) -> Result<Response, Fault> {
    match name.as_str() {
        "byalag.css" => Ok(answer("text/css; charset=utf-8", style())),
        "byalag.js" => Ok(answer("text/javascript; charset=utf-8", SCRIPT)),
        "hall.js" => Ok(answer("text/javascript; charset=utf-8", HALL)),
        "minutes.js" => Ok(answer("text/javascript; charset=utf-8", MINUTES)),
        "reference.js" => Ok(answer("text/javascript; charset=utf-8", REFERENCE)),
        "icon.svg" => Ok(answer("image/svg+xml", MARK)),
        _ => Err(Fault::absent()),
    }
}

/// The mark, where browsers look for it.
#[handler]
pub fn icon() -> Response {
    answer("image/svg+xml", MARK)
}

/// Search engines may read public pages and feeds; a feed that robots.txt bans is refused by some calendars.
#[handler]
pub fn robots() -> Response {
    Response::builder()
        .header(header::CONTENT_TYPE, "text/plain; charset=utf-8")
        .body(Body::from_string("User-agent: *\nDisallow: /me\nDisallow: /sign-in\n".to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stylesheet_keeps_its_rules_and_is_small() {
        assert_eq!(pressed("/* a */\n.x {\n  color: red; /* b */\n}\n"), ".x {\ncolor: red;\n}");
        assert_eq!(style().matches('{').count(), style().matches('}').count());
        assert!(!style().contains("/*") && style().len() < 25 * 1024, "{} bytes", style().len());
    }
}
