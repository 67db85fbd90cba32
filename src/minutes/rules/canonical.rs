//! Canonical JSON (RFC 8785): the same value gives the same bytes, whoever writes it.

use std::fmt::Write;

use serde_json::Value;

/// A value as canonical JSON (RFC 8785): no white space, fields sorted by their UTF-16 code units,
/// as few escapes as can be. Minutes hold no numbers but whole ones, which are written as they are.
pub fn canonical(value: &Value) -> String {
    let mut text = String::new();
    put(value, &mut text);
    text
}

fn put(value: &Value, text: &mut String) {
    match value {
        Value::Null => text.push_str("null"),
        Value::Bool(truth) => text.push_str(if *truth { "true" } else { "false" }),
        Value::Number(number) => text.push_str(&number.to_string()),
        Value::String(string) => quote(string, text),
        Value::Array(items) => {
            text.push('[');
            for (place, item) in items.iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                put(item, text);
            }
            text.push(']');
        }
        Value::Object(fields) => {
            let mut sorted: Vec<(&String, &Value)> = fields.iter().collect();
            sorted.sort_by(|one, other| one.0.encode_utf16().cmp(other.0.encode_utf16()));
            text.push('{');
            for (place, (name, field)) in sorted.into_iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                quote(name, text);
                text.push(':');
                put(field, text);
            }
            text.push('}');
        }
    }
}

/// RFC 8785 3.2.2.2: the short escapes where there are some, `\u00xx` for other control characters.
fn quote(string: &str, text: &mut String) {
    text.push('"');
    for c in string.chars() {
        match c {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\u{8}' => text.push_str("\\b"),
            '\t' => text.push_str("\\t"),
            '\n' => text.push_str("\\n"),
            '\u{c}' => text.push_str("\\f"),
            '\r' => text.push_str("\\r"),
            c if u32::from(c) < 0x20 => {
                // Writing to a String cannot fail.
                let _ = write!(text, "\\u{:04x}", u32::from(c));
            }
            c => text.push(c),
        }
    }
    text.push('"');
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_order_of_writing_does_not_matter_and_nothing_is_put_between() {
        let one: Value = serde_json::from_str("{ \"b\" : [ 1 , 2 ], \"a\" : { \"d\": null, \"c\": true } }").unwrap();
        let other: Value = serde_json::from_str("{\"a\":{\"c\":true,\"d\":null},\"b\":[1,2]}").unwrap();
        assert_eq!(canonical(&one), "{\"a\":{\"c\":true,\"d\":null},\"b\":[1,2]}");
        assert_eq!(canonical(&one), canonical(&other));
        assert_eq!(canonical(&json!([])), "[]");
        assert_eq!(canonical(&json!({})), "{}");
        assert_eq!(canonical(&json!([-1, 0, 9_007_199_254_740_991_i64])), "[-1,0,9007199254740991]");
    }

    #[test]
    fn letters_and_emoji_stay_as_they_are() {
        assert_eq!(
            canonical(&json!("Årsmöte i Överkalix, äntligen 🐟 שלום á š")),
            "\"Årsmöte i Överkalix, äntligen 🐟 שלום á š\""
        );
        assert_eq!(canonical(&json!("</script> ' / \u{7f}\u{2028}")), "\"</script> ' / \u{7f}\u{2028}\"");
    }

    #[test]
    fn control_characters_are_escaped_as_shortly_as_can_be() {
        assert_eq!(canonical(&json!("\u{8}\t\n\u{c}\r\"\\")), "\"\\b\\t\\n\\f\\r\\\"\\\\\"");
        assert_eq!(canonical(&json!("\u{0}\u{1}\u{f}\u{1b}\u{1f}")), "\"\\u0000\\u0001\\u000f\\u001b\\u001f\"");
    }

    /// The example of RFC 8785 3.2.3: by UTF-16 an emoji (surrogates) sorts before U+FB33.
    #[test]
    fn fields_sort_by_their_utf_16_code_units() {
        let value = json!({
            "\u{20ac}": "Euro Sign", "\r": "Carriage Return", "\u{fb33}": "Hebrew Letter Dalet With Dagesh",
            "1": "One", "\u{1f600}": "Emoji: Grinning Face", "\u{80}": "Control", "\u{f6}": "Latin Small Letter O With Diaeresis"
        });
        let text = canonical(&value);
        let order = ["Carriage", "One", "Control", "Latin Small", "Euro", "Emoji", "Hebrew"];
        let places: Vec<usize> = order.iter().map(|name| text.find(name).unwrap()).collect();
        assert!(places.is_sorted(), "{text}");
    }

    #[test]
    fn what_was_written_reads_back_as_itself() {
        let value = json!({ "å": ["ä\n", { "ö": -5, "a\u{1}": [[], {}] }], "tom": "" });
        let text = canonical(&value);
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), value);
        assert_eq!(canonical(&serde_json::from_str(&text).unwrap()), text);
    }
}
