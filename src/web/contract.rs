//! The contract: the `OpenAPI` document, made standard, and the pages that show it.

use std::{collections::BTreeMap, sync::OnceLock};

use askama::Template;
use poem::{Body, Response, handler, http::header, web::Data};
use serde_json::{Map, Value};

use super::compose::service;
use crate::kit::{
    Fault,
    door::Speech,
    shell::{self, Shell},
};

/// The document, pretty-printed, with a line break at its end.
pub fn document() -> String {
    let text = serde_json::to_string_pretty(value()).unwrap_or_default();
    text + "\n"
}

fn value() -> &'static Value {
    static DOCUMENT: OnceLock<Value> = OnceLock::new();
    DOCUMENT.get_or_init(|| {
        let mut document = serde_json::from_str(&service().spec()).unwrap_or_default();
        standard(&mut document);
        describe(&mut document);
        document
    })
}

/// Gives formats and names that other people's generators know: `date`, `date-time-local`,
/// `MemberViewPage` for `Page<MemberView>`.
fn standard(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(standard),
        Value::Object(fields) => {
            *fields =
                std::mem::take(fields).into_iter().map(|(key, value)| (plain(&key), value)).collect::<Map<_, _>>();
            fields.values_mut().for_each(standard);
            let needed = fields.get("required").cloned().unwrap_or_default();
            if let Some(Value::Object(properties)) = fields.get_mut("properties") {
                properties.iter_mut().for_each(|(name, field)| may_be_null(name, field, &needed));
            }
            if let Some(Value::String(format)) = fields.get_mut("format") {
                match format.as_str() {
                    "naive-date" => "date".clone_into(format),
                    "naive-date-time" => "date-time-local".clone_into(format),
                    _ => {}
                }
            }
        }
        Value::String(text) if text.starts_with("#/components/") => *text = plain(text),
        _ => {}
    }
}

/// What may be left out may be null as well, in requests and in answers alike.
fn may_be_null(name: &str, field: &mut Value, needed: &Value) {
    let is_needed = needed.as_array().is_some_and(|needed| needed.iter().any(|one| one == name));
    if is_needed {
        return;
    }
    if field.get("$ref").is_some() {
        *field = serde_json::json!({ "allOf": [field.take()] });
    }
    field["nullable"] = Value::Bool(true);
}

/// A plain answer needs a description, too (`OpenAPI` 3.0, Response Object).
fn describe(document: &mut Value) {
    let paths = document.get_mut("paths").and_then(Value::as_object_mut).into_iter().flat_map(Map::values_mut);
    let operations = paths.filter_map(Value::as_object_mut).flat_map(Map::values_mut);
    let answers =
        operations.filter_map(|operation| operation.get_mut("responses")?.as_object_mut()).flat_map(Map::values_mut);
    for answer in answers {
        if answer.get("description").and_then(Value::as_str) == Some("") {
            answer["description"] = Value::from("What was asked for.");
        }
    }
}

fn plain(name: &str) -> String {
    let Some((outer, inner)) = name.strip_suffix('>').and_then(|name| name.split_once('<')) else {
        return name.to_owned();
    };
    match outer.rsplit_once('/') {
        Some((path, outer)) => format!("{path}/{inner}{outer}"),
        None => format!("{inner}{outer}"),
    }
}

/// The methods that an address of the API takes, as `Allow` spells them.
pub fn methods_of(path: &str) -> Option<String> {
    let methods: Vec<String> = item_at(path)?.keys().map(|method| method.to_uppercase()).collect();
    (!methods.is_empty()).then(|| methods.join(", "))
}

/// What the document says of an address. A segment that is written out wins over a parameter.
fn item_at(path: &str) -> Option<&'static Map<String, Value>> {
    let paths = value().get("paths")?.as_object()?;
    let fitting = paths.iter().filter(|(pattern, _)| fits(pattern, path));
    let (_, item) = fitting.min_by_key(|(pattern, _)| pattern.matches('{').count())?;
    item.as_object()
}

/// The first field of a body that should be text and is not. The framework takes numbers and truths
/// for text; a program that sends them has made a mistake that it should hear of.
pub fn not_text(method: &str, path: &str, body: &Value) -> Option<String> {
    let operation = item_at(path)?.get(&method.to_lowercase())?;
    let content = operation.pointer("/requestBody/content")?.as_object()?;
    let (_, json) = content.iter().find(|(kind, _)| kind.starts_with("application/json"))?;
    astray(json.get("schema")?, body, "")
}

fn astray(schema: &Value, body: &Value, at: &str) -> Option<String> {
    if body.is_null() {
        return None;
    }
    if let Some(inner) = schema.pointer("/allOf/0") {
        return astray(inner, body, at);
    }
    if let Some(name) = schema.get("$ref").and_then(Value::as_str).and_then(|path| path.rsplit('/').next()) {
        return astray(value().pointer(&format!("/components/schemas/{name}"))?, body, at);
    }
    match schema.get("type").and_then(Value::as_str)? {
        "string" => (!body.is_string()).then(|| at.to_owned()),
        "array" => {
            let items = schema.get("items")?;
            body.as_array()?
                .iter()
                .enumerate()
                .find_map(|(place, one)| astray(items, one, &below(at, &place.to_string())))
        }
        "object" => {
            let properties = schema.get("properties")?.as_object()?;
            body.as_object()?.iter().find_map(|(name, one)| astray(properties.get(name)?, one, &below(at, name)))
        }
        _ => None,
    }
}

fn below(at: &str, name: &str) -> String {
    if at.is_empty() { name.to_owned() } else { format!("{at}.{name}") }
}

fn fits(pattern: &str, path: &str) -> bool {
    let (mut wanted, mut given) = (pattern.split('/'), path.trim_end_matches('/').split('/'));
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return true,
            (Some(want), Some(got)) if want == got || want.starts_with('{') => {}
            _ => return false,
        }
    }
}

/// One operation, for the reference page.
pub struct Operation {
    /// Its id.
    pub id: String,
    /// In upper case.
    pub method: String,
    /// With parameters in braces.
    pub path: String,
    /// One line.
    pub summary: String,
    /// More lines.
    pub description: String,
    /// Parameters: name, where, needed, meaning.
    pub parameters: Vec<(String, String, bool, String)>,
    /// The name of the body's schema, and an example of it.
    pub body: Option<(String, String)>,
    /// Status and meaning.
    pub answers: Vec<(String, String)>,
}

/// The operations by tag, in the document's order.
pub fn operations() -> BTreeMap<String, Vec<Operation>> {
    let mut groups: BTreeMap<String, Vec<Operation>> = BTreeMap::new();
    let paths = value().get("paths").and_then(Value::as_object);
    for (path, item) in paths.into_iter().flatten() {
        for (method, operation) in item.as_object().into_iter().flatten() {
            let tag = operation.pointer("/tags/0").and_then(Value::as_str).unwrap_or("-").to_owned();
            groups.entry(tag).or_default().push(read(path, method, operation));
        }
    }
    groups
}

fn read(path: &str, method: &str, operation: &Value) -> Operation {
    let text = |value: &Value, name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let parameters = operation.get("parameters").and_then(Value::as_array).into_iter().flatten();
    let answers = operation.get("responses").and_then(Value::as_object).into_iter().flatten();
    let schema = operation.pointer("/requestBody/content/application~1json*/schema").or_else(|| {
        let content = operation.pointer("/requestBody/content")?.as_object()?;
        content.iter().find(|(kind, _)| kind.starts_with("application/json")).and_then(|(_, body)| body.get("schema"))
    });
    Operation {
        id: text(operation, "operationId"),
        method: method.to_uppercase(),
        path: path.to_owned(),
        summary: text(operation, "summary"),
        description: text(operation, "description"),
        parameters: parameters
            .map(|one| {
                (
                    text(one, "name"),
                    text(one, "in"),
                    one.get("required") == Some(&Value::Bool(true)),
                    text(one, "description"),
                )
            })
            .collect(),
        body: schema
            .map(|schema| (text(schema, "$ref").rsplit('/').next().unwrap_or_default().to_owned(), example(schema, 0))),
        answers: answers.map(|(status, answer)| (status.clone(), text(answer, "description"))).collect(),
    }
}

/// A body to begin from: every needed field with an empty value of its type.
fn example(schema: &Value, depth: usize) -> String {
    serde_json::to_string_pretty(&sample(schema, depth)).unwrap_or_default()
}

fn sample(schema: &Value, depth: usize) -> Value {
    if depth > 4 {
        return Value::Null;
    }
    if let Some(name) = schema.get("$ref").and_then(Value::as_str).and_then(|path| path.rsplit('/').next()) {
        return value()
            .pointer(&format!("/components/schemas/{name}"))
            .map_or(Value::Null, |schema| sample(schema, depth + 1));
    }
    if let Some(first) = schema.pointer("/enum/0") {
        return first.clone();
    }
    match schema.get("type").and_then(Value::as_str) {
        Some("object") => {
            let needed: Vec<&str> = schema
                .get("required")
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .collect();
            let fields = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
            fields
                .filter(|(name, _)| needed.contains(&name.as_str()))
                .map(|(name, field)| (name.clone(), sample(field, depth + 1)))
                .collect()
        }
        Some("array") => Value::Array(Vec::new()),
        Some("string") => Value::String(String::new()),
        Some("boolean") => Value::Bool(false),
        Some("integer" | "number") => Value::from(0),
        _ => Value::Null,
    }
}

#[derive(Template)]
#[template(path = "web/pages/reference.html")]
struct ReferencePage {
    shell: Shell,
    groups: BTreeMap<String, Vec<Operation>>,
}

#[derive(Template)]
#[template(path = "web/pages/problems.html")]
struct ProblemsPage {
    shell: Shell,
    codes: Vec<(String, String)>,
}

/// The interactive reference: every operation, to read and to try. It loads nothing from elsewhere.
#[handler]
pub async fn reference(speech: Data<&Speech>) -> Result<Response, Fault> {
    shell::html(&ReferencePage { shell: Shell::new(&speech, None), groups: operations() })
}

/// Every error code with its sentence.
#[handler]
pub async fn problems(speech: Data<&Speech>) -> Result<Response, Fault> {
    let mut codes: Vec<(String, String)> = crate::kit::words::TEXTS
        .iter()
        .filter(|(_, language, _)| *language == speech.words.0)
        .flat_map(|(_, _, text)| text.lines())
        .filter_map(|line| line.strip_prefix("code-")?.split_once('='))
        // The page where a code from a letter is typed has texts of that name, too.
        .filter(|(key, _)| !key.starts_with("page-"))
        .map(|(key, _)| (key.trim().replace('-', "_"), speech.words.code(&key.trim().replace('-', "_"), &[])))
        .collect();
    codes.sort();
    shell::html(&ProblemsPage { shell: Shell::new(&speech, None), codes })
}

/// The document as JSON.
#[handler]
pub async fn document_page() -> Response {
    Response::builder().header(header::CONTENT_TYPE, "application/json").body(Body::from_string(document()))
}
