//! A letter as HTML, made from its plain text, so that both say the same.
//!
//! One column and no colours of our own: the reader's light or dark stays. No image, no style sheet,
//! nothing from elsewhere: it looks alike in every mail program and tells nobody that it was opened.

use std::fmt::Write as _;

use super::{text, words::Language};

const COLUMN: &str = "max-width:34em;margin:0 auto;padding:16px;overflow-wrap:anywhere;\
    font:18px/1.5 system-ui,'Segoe UI',Roboto,'Noto Sans',sans-serif";
const PARAGRAPH: &str = "margin:0 0 16px";
/// A code is read from one screen and typed on another.
const CODE: &str = "margin:0 0 16px;font-size:32px;font-weight:700;letter-spacing:2px";

/// A plain text as a small HTML document: a paragraph for each block of lines, web addresses as
/// links, a code that stands alone in its line large. Everything in it is escaped.
pub fn html(language: Language, title: &str, plain: &str) -> String {
    let (tag, title, plain) = (language.tag(), escaped(&text::one_line(title)), text::lines(plain));
    let body: String = paragraphs(&plain).iter().map(|lines| paragraph(lines)).collect();
    // Mail on the web drops the outer element: the column says the language once more.
    format!(
        "<!doctype html>\n<html lang=\"{tag}\">\n<head><meta charset=\"utf-8\">\
        <meta name=\"viewport\" content=\"width=device-width\">\
        <meta name=\"color-scheme\" content=\"light dark\"><title>{title}</title></head>\n\
        <body style=\"margin:0\">\n<div lang=\"{tag}\" style=\"{COLUMN}\">\n{body}</div>\n</body>\n</html>\n"
    )
}

/// Blocks of lines between empty ones; a code is a block of its own.
fn paragraphs(plain: &str) -> Vec<Vec<&str>> {
    let (mut found, mut open) = (Vec::new(), Vec::new());
    for line in plain.lines() {
        let alone = is_code(line);
        if alone || line.is_empty() {
            found.push(std::mem::take(&mut open));
        }
        if alone {
            found.push(vec![line]);
        } else if !line.is_empty() {
            open.push(line);
        }
    }
    found.push(open);
    found.retain(|lines: &Vec<&str>| !lines.is_empty());
    found
}

fn paragraph(lines: &[&str]) -> String {
    let style = if lines.first().is_some_and(|line| is_code(line)) { CODE } else { PARAGRAPH };
    let html: Vec<String> = lines.iter().map(|line| linked(line)).collect();
    format!("<p style=\"{style}\">{}</p>\n", html.join("<br>\n"))
}

/// Six digits, perhaps with a space between, and nothing else.
fn is_code(line: &str) -> bool {
    line.chars().all(|c| c.is_ascii_digit() || c == ' ') && line.chars().filter(char::is_ascii_digit).count() == 6
}

/// A line escaped, its web addresses as links.
fn linked(line: &str) -> String {
    let mut html = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((from, until)) = address(rest) {
        let (head, tail) = rest.split_at(until);
        let (before, url) = head.split_at(from);
        let url = escaped(url);
        // Writing to a String cannot fail.
        let _ = write!(html, "{}<a href=\"{url}\">{url}</a>", escaped(before));
        rest = tail;
    }
    html.push_str(&escaped(rest));
    html
}

/// Where the first web address in a line begins and ends.
fn address(line: &str) -> Option<(usize, usize)> {
    line.match_indices("http").find_map(|(from, _)| {
        let (before, rest) = line.split_at(from);
        let host = rest.strip_prefix("https://").or_else(|| rest.strip_prefix("http://"))?;
        let bare =
            !before.ends_with(char::is_alphanumeric) && host.starts_with(|c: char| c.is_alphanumeric() || c == '[');
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"')).unwrap_or(rest.len());
        let (url, _) = rest.split_at(end);
        bare.then(|| (from, from + without_punctuation(url).len()))
    })
}

/// An address without what the sentence around it ends with; a bracket that it opens itself stays.
fn without_punctuation(url: &str) -> &str {
    let mut url = url;
    loop {
        let mut bare = url.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '”', '’', '»', '…']);
        for (opens, closes) in [('(', ')'), ('[', ']')] {
            if bare.matches(closes).count() > bare.matches(opens).count() {
                bare = bare.strip_suffix(closes).unwrap_or(bare);
            }
        }
        if bare.len() == url.len() {
            return bare;
        }
        url = bare;
    }
}

fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            _ => html.push(c),
        }
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(url: &str) -> String {
        format!("<a href=\"{url}\">{url}</a>")
    }

    #[test]
    fn everything_is_escaped() {
        let page = html(Language::Fi, "Du & <jag>", "Hej <script>alert(\"1\")</script> & 'du'");
        assert!(page.starts_with("<!doctype html>\n<html lang=\"fi\">"), "{page}");
        assert!(page.contains("<title>Du &amp; &lt;jag&gt;</title>"), "{page}");
        assert!(page.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;du&#39;"), "{page}");
        let wicked = linked("https://x.example/\"onclick=\"y <b>");
        assert_eq!(wicked, format!("{}&quot;onclick=&quot;y &lt;b&gt;", link("https://x.example/")));
        assert_eq!(linked("https://x.example/?a=1&b='"), format!("{}&#39;", link("https://x.example/?a=1&amp;b=")));
    }

    #[test]
    fn an_address_ends_before_the_sentence_does() {
        for (address, after) in [
            ("https://x.example/a", "."),
            ("http://localhost:8080/sign-in/link/aB-_", ""),
            ("https://x.example/a", "), se"),
            ("https://x.example/a_(b)", "."),
            ("https://x.example/?q=1", "?!"),
            ("https://åre.example", "»…"),
            ("http://[::1]:8080/a", ", och"),
            ("https://x.example/", " https"),
        ] {
            assert_eq!(linked(&format!("Se {address}{after}")), format!("Se {}{after}", link(address)));
        }
        let two = linked("(https://a.example) http://b.example");
        assert_eq!(two, format!("({}) {}", link("https://a.example"), link("http://b.example")));
        for none in ["https://", "http://.", "javascript:alert(1)", "xhttps://a.example", "https:// a.example", "http"]
        {
            assert_eq!(linked(none), none);
        }
    }

    #[test]
    fn a_blank_line_parts_paragraphs_and_a_code_stands_alone() {
        assert_eq!(paragraphs("ett\ntvå\n\n\ntre"), [vec!["ett", "två"], vec!["tre"]]);
        assert_eq!(paragraphs("Koden:\n123 456\nSkriv den"), [vec!["Koden:"], vec!["123 456"], vec!["Skriv den"]]);
        let page = html(Language::Sv, "Kod", "Här är den:\r\n\r\n123 456\r\n\r\nHälsningar\r\nbyalag");
        assert!(page.contains(&format!("<p style=\"{CODE}\">123 456</p>")), "{page}");
        assert!(page.contains("Hälsningar<br>\nbyalag</p>"), "{page}");
        assert!(!is_code("12345") && !is_code("1234567") && !is_code("kod 123456") && !is_code(""));
    }

    #[test]
    fn no_control_character_gets_through_and_nothing_comes_from_elsewhere() {
        let page = html(Language::Sv, "a\r\nb\u{7}", "Hej\u{0}\u{8} du\u{202e}\tdär\u{1b}[0m https://x.example/\u{7}a");
        assert!(page.contains("<title>a b</title>"), "{page}");
        assert!(page.contains("Hej du där[0m"), "{page}");
        assert!(page.contains(&link("https://x.example/a")), "{page}");
        assert!(page.chars().all(|c| !c.is_control() || c == '\n'), "{page:?}");
        for outside in ["<img", "src=", "url(", "<link", "@import", "<script"] {
            assert!(!page.contains(outside), "{outside}");
        }
    }
}
