//! What was typed in a form that could not be saved: shown again to be copied, with the way back. It
//! stands here and nowhere else: nothing of it is kept on the server.

use askama::Template;
use poem::{
    Response,
    http::{HeaderValue, header},
};

use crate::{
    identity::Guest,
    kit::{
        Fault, Kind,
        door::Speech,
        form::Fields,
        shell::{self, Shell},
    },
};

/// Fields that hold text, each with the key of its label.
pub(super) type Labels = &'static [(&'static str, &'static str)];

/// A paragraph's form.
pub(super) const PARAGRAPH: Labels =
    &[("heading", "minutes-heading"), ("text", "minutes-text"), ("decision", "minutes-decision")];
/// The form of a comment.
pub(super) const COMMENT: Labels = &[("text", "minutes-comment")];
/// The form by which somebody confirms.
pub(super) const NOTE: Labels = &[("note", "minutes-ask-note")];
/// The form of a correction.
pub(super) const CORRECTION: Labels = &[("text", "minutes-correct-what")];

#[derive(Template)]
#[template(path = "minutes/pages/lost.html")]
struct LostPage {
    shell: Shell,
    why: String,
    /// Whether signing in again helps.
    is_out: bool,
    /// Where to go on: signing in, or the minutes.
    href: Option<String>,
    rows: Vec<Row>,
}

/// What was typed in one field.
struct Row {
    id: &'static str,
    label: String,
    text: String,
}

/// A form of these pages, from before anything is asked of it: whoever may no longer use it gets their
/// text back.
pub(super) struct Typed<'a> {
    speech: &'a Speech,
    who: Option<String>,
    /// The address of the minutes, if it is one.
    minutes: Option<String>,
    fields: &'a Fields,
    labels: Labels,
}

impl<'a> Typed<'a> {
    pub(super) fn new(
        speech: &'a Speech,
        guest: &Guest,
        (slug, meeting): (&str, &str),
        fields: &'a Fields,
        labels: Labels,
    ) -> Self {
        let is_plain =
            |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        let minutes = (is_plain(slug) && is_plain(meeting)).then(|| format!("/{slug}/meetings/{meeting}/minutes"));
        Self { speech, who: guest.called(), minutes, fields, labels }
    }

    /// The answer of the form, or the page with what was typed. A form without text is refused as any
    /// other.
    ///
    /// # Errors
    /// The fault, when nothing was typed.
    pub(super) fn or_shown(self, answer: Result<Response, Fault>) -> Result<Response, Fault> {
        let fault = match answer {
            Err(fault) if self.labels.iter().any(|(name, _)| self.fields.filled(name).is_some()) => fault,
            other => return other,
        };
        if fault.kind == Kind::Broken {
            tracing::error!(trace = %self.speech.trace, %fault, source = ?fault.source, "our fault");
        }
        let mut response = shell::refused(&self.page(&fault), &fault)?;
        if fault.kind == Kind::Unknown {
            let asked = HeaderValue::from_static("Bearer realm=\"byalag\"");
            response.headers_mut().insert(header::WWW_AUTHENTICATE, asked);
        }
        Ok(response)
    }

    fn page(self, fault: &Fault) -> LostPage {
        let words = self.speech.words;
        let is_out = fault.kind == Kind::Unknown;
        let rows = self.labels.iter().filter_map(|&(name, label)| {
            let text = self.fields.filled(name)?.replace('\r', "");
            Some(Row { id: name, label: words.t(label), text })
        });
        LostPage {
            rows: rows.collect(),
            why: fault.detail(words),
            href: self.minutes.map(|to| if is_out { sign_in(&to) } else { to }),
            is_out,
            shell: Shell::new(self.speech, self.who),
        }
    }
}

/// Signing in again, and back to `to`.
pub(super) fn sign_in(to: &str) -> String {
    let query = serde_urlencoded::to_string([("again", "1"), ("to", to)]).unwrap_or_default();
    format!("/sign-in?{query}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::Words;

    fn shown(slug: &str, typed: &[(&str, &str)], fault: Fault) -> Result<String, Fault> {
        let speech = Speech { words: Words::default(), path: "/".into(), ..Speech::default() };
        let fields = Fields(typed.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect());
        let page = Typed::new(&speech, &Guest(None), (slug, "m-1"), &fields, PARAGRAPH);
        if fields.filled("text").is_none() {
            return page.or_shown(Err(fault)).map(|_| String::new());
        }
        Ok(page.page(&fault).render().unwrap())
    }

    #[test]
    fn what_was_typed_comes_back_and_is_only_text() {
        let page = shown("byn", &[("text", "Jag </textarea><script>x</script>")], Fault::unknown()).unwrap();
        assert!(page.contains("Jag ") && !page.contains("<script>x") && !page.contains("Jag </textarea>"), "{page}");
        assert!(page.contains("/sign-in?again=1") && page.contains("to=%2Fbyn%2Fmeetings%2Fm-1%2Fminutes"), "{page}");
        let away = shown("/evil.example", &[("text", "Jag")], Fault::absent()).unwrap();
        assert!(away.contains("Jag") && !away.contains("evil.example"), "{away}");
    }

    #[test]
    fn where_nothing_was_typed_the_fault_is_told_as_any_other() {
        assert_eq!(shown("byn", &[("text", "  ")], Fault::forbidden()).unwrap_err().kind, Kind::Forbidden);
    }
}
