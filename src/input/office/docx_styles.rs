//! The styles of a DOCX document: which of them are code or hidden, and the languages they say.

use std::collections::HashMap;

use super::prose::{Langs, Look, complex};
use super::xml::{Element, Space, Visitor};
use crate::lang::Lang;

/// Styles that rest on one another; a longer chain is a loop.
const LONGEST_CHAIN: usize = 32;

/// Names of styles for code, without spaces and capital letters. Programs write them in English in all languages.
pub(super) const CODE: [&str; 9] = [
    "code",
    "htmlcode",
    "htmlkeyboard",
    "htmlpreformatted",
    "htmlsample",
    "preformattedtext",
    "sourcecode",
    "sourcetext",
    "verbatimchar",
];

/// Whether the style called `name` is for code.
pub(super) fn is_code(name: &str) -> bool {
    let letters: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    CODE.contains(&letters.to_ascii_lowercase().as_str())
}

/// What is known of all styles.
#[derive(Debug, Default)]
pub(super) struct Styles {
    /// By identifier: what a style says, and the one that it rests on.
    known: HashMap<String, (Look, Option<String>)>,
    defaults: Langs,
    /// The style of paragraphs that name none.
    usual: Option<String>,
    current: Option<String>,
}

impl Styles {
    /// What text in the style `id` looks like.
    pub(super) fn look(&self, id: &str) -> Look {
        let mut look = Look::default();
        let mut next = Some(id);
        for _ in 0..LONGEST_CHAIN {
            let Some((own, under)) = next.and_then(|id| self.known.get(id)) else { break };
            look = look.over(*own);
            next = under.as_deref();
        }
        look
    }

    /// What text that says nothing looks like.
    pub(super) fn default_look(&self) -> Look {
        let own = self.usual.as_deref().map_or(Look::default(), |id| self.look(id));
        own.over(Look { langs: self.defaults, ..Look::default() })
    }

    fn own(&mut self) -> Option<&mut (Look, Option<String>)> {
        self.known.get_mut(self.current.as_ref()?)
    }
}

impl Visitor for Styles {
    fn start(&mut self, element: &Element<'_>) -> bool {
        if element.space != Space::Word {
            return true;
        }
        let value = element.get("val");
        match element.name {
            "style" => {
                let id = element.get("styleId").unwrap_or_default().into_owned();
                self.known.insert(id.clone(), Default::default());
                let is_usual = element.get("default").is_some_and(|value| is_on(Some(&value)));
                if is_usual && element.get("type").is_some_and(|kind| kind == "paragraph") {
                    self.usual = Some(id.clone());
                }
                self.current = Some(id);
            }
            // What only counts for a part of a table.
            "tblStylePr" | "latentStyles" => return false,
            "name" => {
                if let Some(own) = self.own() {
                    own.0.is_code |= value.is_some_and(|name| is_code(&name));
                }
            }
            "basedOn" => {
                if let Some(own) = self.own() {
                    own.1 = value.map(Into::into);
                }
            }
            "vanish" => {
                if let Some(own) = self.own() {
                    own.0.is_hidden = is_on(value.as_deref());
                }
            }
            "lang" => {
                let langs = langs_of(element);
                match self.own() {
                    Some(own) => own.0.langs = langs,
                    None => self.defaults = langs,
                }
            }
            _ => {}
        }
        true
    }

    fn end(&mut self) {}

    fn text(&mut self, _text: &str) {}
}

/// Whether a property that is switched by its value is on.
pub(super) fn is_on(value: Option<&str>) -> bool {
    !matches!(value, Some("0" | "false" | "off"))
}

/// The languages that an element `lang` says.
pub(super) fn langs_of(element: &Element<'_>) -> Langs {
    let lang = element.get("val").and_then(|tag| Lang::from_tag(&tag));
    (lang, element.get("bidi").and_then(|tag| complex(&tag)))
}
