//! What every page shares: the words, who is signed in, the place one stands in, and the state of a form.

use askama::Template;
use poem::{Body, Response, http::header};

use super::{Fault, Words, door::Speech, form::Fields, words::Language};

/// One of the places at the top of a page.
#[derive(Clone, Debug)]
pub struct Tab {
    /// Its key, for its picture.
    pub key: &'static str,
    /// Where it leads.
    pub href: String,
    /// Its text.
    pub text: String,
    /// Whether one stands there.
    pub here: bool,
}

/// The place that a page belongs to.
#[derive(Clone, Debug)]
pub struct Place {
    /// Its name.
    pub name: String,
    /// Where its start page is.
    pub href: String,
    /// At most five tabs.
    pub tabs: Vec<Tab>,
}

/// What every page shares.
#[derive(Clone, Debug)]
pub struct Shell {
    /// Speaks the person's language.
    pub words: Words,
    /// The path and query of this page.
    pub path: String,
    /// Finds this request in the log.
    pub trace: String,
    /// The name (or e-mail) of who is signed in.
    pub who: Option<String>,
    /// The place that the page belongs to.
    pub place: Option<Place>,
    /// What was just done, as a sentence.
    pub flash: Option<String>,
}

impl Shell {
    /// The shell of a page. `?done=saved` in its address shows the text `done-saved`.
    pub fn new(speech: &Speech, who: Option<String>) -> Self {
        let query = speech.path.split_once('?').map_or("", |(_, query)| query);
        let flash = super::form::decode(query.as_bytes())
            .into_iter()
            .find(|(name, _)| name == "done")
            .and_then(|(_, done)| speech.words.find(&format!("done-{}", done.replace('_', "-")), None));
        Self { words: speech.words, path: speech.path.clone(), trace: speech.trace.clone(), who, place: None, flash }
    }

    /// The text under `key`.
    pub fn t(&self, key: &str) -> String {
        self.words.t(key)
    }

    /// The language tag of the page.
    pub fn tag(&self) -> &'static str {
        self.words.0.tag()
    }

    /// The languages one can switch to.
    pub fn languages(&self) -> [Language; 3] {
        Language::ALL
    }

    /// The page's path with its query, fit to come back to.
    pub fn back(&self) -> &str {
        &self.path
    }

    /// An opaque mark of who is signed in, for text that a browser keeps.
    pub fn who_key(&self) -> String {
        self.who.as_deref().map_or_else(String::new, |who| super::secret::hash(who).chars().take(12).collect())
    }

    /// The first part of the name of who is signed in.
    pub fn given_name(&self) -> &str {
        self.who.as_deref().and_then(|who| who.split([' ', '@']).next()).unwrap_or_default()
    }

    /// The path alone.
    pub fn bare_path(&self) -> &str {
        self.path.split('?').next().unwrap_or("/")
    }
}

/// The state of a form: what was typed, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct FormState {
    /// As typed.
    pub fields: Fields,
    /// Field and sentence, in the form's order of checking.
    pub faults: Vec<(String, String)>,
    /// A sentence about the whole.
    pub summary: Option<String>,
}

impl FormState {
    /// A form filled in with these values.
    pub fn filled(values: impl IntoIterator<Item = (&'static str, String)>) -> Self {
        let fields = values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Self { fields: Fields(fields), ..Self::default() }
    }

    /// The same form, shown again because of a fault.
    pub fn refused(fields: Fields, fault: &Fault, words: Words) -> Self {
        let faults = fault
            .fields
            .iter()
            .map(|field| (field.field.clone(), words.code(field.code, &field.args)))
            .collect::<Vec<_>>();
        Self { fields, summary: Some(fault.detail(words)), faults }
    }

    /// What stands in a field.
    pub fn value(&self, name: &str) -> &str {
        self.fields.text(name)
    }

    /// Whether a choice is made.
    pub fn chosen(&self, name: &str, value: &str) -> bool {
        self.fields.all(name).any(|chosen| chosen == value)
    }

    /// Whether a box is ticked.
    pub fn ticked(&self, name: &str) -> bool {
        self.fields.ticked(name)
    }

    /// What is wrong at a field.
    pub fn fault(&self, name: &str) -> Option<&str> {
        self.faults.iter().find(|(field, _)| field == name).map(|(_, sentence)| sentence.as_str())
    }
}

/// A page as an answer. Pages are made for one person and never stored by others.
///
/// # Errors
/// Broken, when the template fails.
pub fn html(template: &impl Template) -> Result<Response, Fault> {
    let text = template.render().map_err(Fault::broken)?;
    Ok(Response::builder()
        .header(header::CONTENT_TYPE, "text/html; charset=utf-8")
        .header(header::CACHE_CONTROL, "no-store")
        .body(Body::from_string(text)))
}

/// A page as an answer to a form that was refused: the same page, with status 422.
///
/// # Errors
/// Broken, when the template fails.
pub fn refused(template: &impl Template, fault: &Fault) -> Result<Response, Fault> {
    let mut response = html(template)?;
    response.set_status(fault.kind.status());
    Ok(response)
}

/// Goes to another page after something was done (303).
pub fn go(to: &str) -> Response {
    Response::builder()
        .status(poem::http::StatusCode::SEE_OTHER)
        .header(header::LOCATION, to)
        .header(header::CACHE_CONTROL, "no-store")
        .finish()
}
