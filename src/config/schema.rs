//! The JSON schema of `mtlint.toml`, for editors that complete and check while one writes.
//!
//! It is made from the rules of this very program, so it knows each rule's own keys. A test holds it and the
//! reader together.

use serde_json::{Map, Value, json};

use super::COMMON_KEYS;
use crate::rule::Rule;
use crate::rules;

/// The schema, in draft 7, which editors for TOML read.
#[must_use]
pub fn schema() -> Value {
    let text = json!({ "type": "string" });
    let texts = one_or_many(&text);
    let languages = json!({ "enum": ["en", "fr", "ar"] });
    let levels = json!({ "enum": ["error", "warning", "info", "off"] });
    let names = described(&texts, "Codes, beginnings of codes, names or families of rules.");
    let paths = described(&texts, "Patterns of paths, taken from the folder of this file.");
    let table = |values: Value| json!({ "type": "object", "additionalProperties": values });
    let bad = closed(json!({ "text": text, "found": texts, "language": languages }), &["text", "found"]);
    let good = closed(json!({ "text": text, "language": languages }), &["text"]);
    let custom = closed(
        json!({
            "code": { "type": "string", "pattern": "^[A-Z]{3}[0-9]{3}$" },
            "name": { "type": "string", "pattern": "^[a-z0-9-]+$" },
            "message": text,
            "why": text,
            "languages": one_or_many(&languages),
            "severity": { "enum": ["error", "warning", "info"] },
            "in-quotations": { "type": "boolean" },
            "phrases": texts,
            "phrase-files": texts,
            "substitutions": table(text.clone()),
            "regex": texts,
            "regex-substitutions": table(text.clone()),
            "bad": { "type": "array", "items": bad },
            "good": { "type": "array", "items": { "anyOf": [text, good] } },
        }),
        &["code", "name", "message"],
    );
    let gate = closed(
        json!({
            "fail-on": { "enum": ["error", "warning", "info", "never"] },
            "new-only": { "type": "boolean" },
            "max-findings": table(json!({ "type": "integer", "minimum": 0 })),
            "max-per-10000-words": table(json!({ "type": "number", "minimum": 0 })),
        }),
        &[],
    );
    let expect = closed(json!({ "paths": paths, "language": languages }), &["paths", "language"]);
    let different = closed(
        json!({ "paths": paths, "select": names, "ignore": names, "severity": table(levels.clone()) }),
        &["paths"],
    );
    let mut of_rules = Map::new();
    for rule in rules::all() {
        let keys = of_rule(rule, &texts, &levels);
        of_rules.insert(rule.name.to_owned(), keys.clone());
        of_rules.insert(rule.code.to_owned(), keys);
    }
    let mut schema = closed(
        json!({
            "select": names,
            "ignore": names,
            // Rules of the user's own have tables, too.
            "rules": { "type": "object", "properties": of_rules, "additionalProperties": { "type": "object" } },
            "custom": { "type": "array", "items": custom },
            "rule-files": texts,
            "glossary": closed(json!({ "files": described(&texts, "Tables (CSV, TSV) or term bases (TBX), beside this file.") }), &["files"]),
            "gate": gate,
            "expect": { "type": "array", "items": expect },
            "override": { "type": "array", "items": different },
        }),
        &[],
    );
    schema["$schema"] = json!("http://json-schema.org/draft-07/schema#");
    schema["title"] = json!("mtlint.toml");
    schema
}

fn of_rule(rule: &Rule, texts: &Value, levels: &Value) -> Value {
    let mut keys = Map::new();
    for key in COMMON_KEYS {
        keys.insert(key.to_owned(), if key == "severity" { levels.clone() } else { texts.clone() });
    }
    for param in rule.params {
        let number = json!({
            "type": "number",
            "minimum": param.min,
            "maximum": param.max,
            "default": param.default,
            "description": param.help,
        });
        keys.insert(param.name.to_owned(), number);
    }
    described(&closed(Value::Object(keys), &[]), &rule.outline())
}

/// A table that has no other keys.
fn closed(keys: Value, required: &[&str]) -> Value {
    json!({ "type": "object", "properties": keys, "required": required, "additionalProperties": false })
}

fn one_or_many(item: &Value) -> Value {
    json!({ "anyOf": [item, { "type": "array", "items": item }] })
}

fn described(value: &Value, text: &str) -> Value {
    let mut value = value.clone();
    value["description"] = json!(text);
    value
}
