//! An answer, held against the contract: a status its operation does not declare fails the test.

use std::sync::OnceLock;

use poem::{
    Response,
    http::{HeaderMap, Method},
};
use serde_json::Value;

/// An answer whose body was read.
pub struct Answer {
    pub code: u16,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
    what: String,
}

impl Answer {
    pub async fn read(method: &Method, path: &str, response: Response) -> Self {
        let (parts, body) = response.into_parts();
        let answer = Self {
            code: parts.status.as_u16(),
            headers: parts.headers,
            bytes: body.into_vec().await.unwrap(),
            what: format!("{method} {path}"),
        };
        if path.starts_with("/api/v1/") {
            answer.hold_against_contract(method, path);
        }
        answer
    }

    fn hold_against_contract(&self, method: &Method, path: &str) {
        let Some(operation) = operation(method, path) else {
            assert!(matches!(self.code, 404 | 405), "{} is not in the contract but answers {}", self.what, self.code);
            return;
        };
        let declared = operation["responses"].get(self.code.to_string());
        let declared = declared
            .unwrap_or_else(|| panic!("{} answers {}, which its operation does not declare", self.what, self.code));
        if let Some(content) = declared["content"].as_object() {
            let kind = self.header("content-type").split(';').next().unwrap().to_owned();
            let known = content.keys().any(|known| known.split(';').next() == Some(&kind));
            assert!(
                known || self.bytes.is_empty(),
                "{} answers {} as {kind}, declared are {:?}",
                self.what,
                self.code,
                content.keys()
            );
        }
    }

    /// Asserts the status.
    #[track_caller]
    pub fn status(self, code: u16) -> Self {
        assert_eq!(self.code, code, "{}: {}", self.what, self.text());
        self
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap_or_else(|error| panic!("{}: {error}: {}", self.what, self.text()))
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    pub fn cookie(&self, name: &str) -> Option<String> {
        self.headers
            .get_all("set-cookie")
            .iter()
            .filter_map(|value| value.to_str().ok()?.split(';').next()?.split_once('='))
            .find(|(key, _)| *key == name)
            .map(|(_, value)| value.to_owned())
    }
}

/// The contract.
pub fn contract() -> &'static Value {
    static CONTRACT: OnceLock<Value> = OnceLock::new();
    CONTRACT.get_or_init(|| serde_json::from_str(&byalag::web::contract::document()).unwrap())
}

/// The operation at an address, if there is one.
fn operation(method: &Method, path: &str) -> Option<&'static Value> {
    let method = method.as_str().to_lowercase();
    let paths = contract()["paths"].as_object().unwrap();
    let mut fitting: Vec<_> =
        paths.iter().filter(|(pattern, item)| fits(pattern, path) && item.get(&method).is_some()).collect();
    // A written-out segment wins over a parameter.
    fitting.sort_by_key(|(pattern, _)| pattern.matches('{').count());
    fitting.first().map(|(_, item)| &item[&method])
}

fn fits(pattern: &str, path: &str) -> bool {
    let (wanted, given): (Vec<_>, Vec<_>) = (pattern.split('/').collect(), path.split('/').collect());
    wanted.len() == given.len() && wanted.iter().zip(&given).all(|(want, got)| want == got || want.starts_with('{'))
}
