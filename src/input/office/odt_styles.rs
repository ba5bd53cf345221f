//! The styles of an ODT document: which of them are code or hidden, and the languages they say.
//!
//! Those that a user named stand in a part of their own, those that a program made for a single paragraph or word before
//! the text; both are read the same way.

use std::collections::HashMap;

use super::docx_styles::is_code;
use super::prose::{Look, complex};
use super::xml::{Element, Space, Visitor};
use crate::lang::Lang;

/// Styles that rest on one another; a longer chain is a loop.
const LONGEST_CHAIN: usize = 32;

/// What a style is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Family {
    Paragraph,
    Text,
}

/// What is known of all styles.
#[derive(Debug, Default)]
pub(super) struct Styles {
    /// What a style says, and the one that it rests on.
    known: HashMap<(Family, String), (Look, Option<String>)>,
    default: Look,
    current: Current,
}

/// The style that properties are for.
#[derive(Debug, Default)]
enum Current {
    #[default]
    None,
    Default,
    Named(Family, String),
}

impl Styles {
    /// What text in the style `name` looks like.
    pub(super) fn look(&self, family: Family, name: &str) -> Look {
        let mut look = Look::default();
        let mut next = Some(name.to_owned());
        for _ in 0..LONGEST_CHAIN {
            let Some((own, under)) = next.take().and_then(|name| self.known.get(&(family, name))) else {
                break;
            };
            look = look.over(*own);
            next.clone_from(under);
        }
        look
    }

    /// What text that says nothing looks like.
    pub(super) fn default_look(&self) -> Look {
        self.default
    }

    /// Takes what an element of a style says.
    pub(super) fn take(&mut self, element: &Element<'_>) {
        match element.name {
            "default-style" => {
                let is_text = element.get("family").is_some_and(|family| family == "paragraph");
                self.current = if is_text { Current::Default } else { Current::None };
            }
            "style" => {
                let family = match element.get("family").as_deref() {
                    Some("paragraph") => Family::Paragraph,
                    Some("text") => Family::Text,
                    _ => {
                        self.current = Current::None;
                        return;
                    }
                };
                let name = element.get("name").unwrap_or_default().into_owned();
                let parent = element.get("parent-style-name").map(|name| name.into_owned());
                // A program that knows no name for it names no style either.
                let code = [Some(name.as_str()), parent.as_deref()].into_iter().flatten();
                let is_code = code.into_iter().any(|name| is_code(&name.replace("_20_", "")));
                let look = Look { is_code, ..Look::default() };
                self.known.insert((family, name.clone()), (look, parent));
                self.current = Current::Named(family, name);
            }
            "text-properties" => {
                let lang = element.get("language").and_then(|tag| Lang::from_tag(&tag));
                let langs = (lang, element.get("language-complex").and_then(|tag| complex(&tag)));
                let is_hidden = element.get("display").is_some_and(|display| display == "none");
                let own = match &self.current {
                    Current::None => return,
                    Current::Default => &mut self.default,
                    Current::Named(family, name) => match self.known.get_mut(&(*family, name.clone())) {
                        Some((look, _)) => look,
                        None => return,
                    },
                };
                *own = Look { is_hidden, langs, ..*own };
            }
            _ => {}
        }
    }
}

impl Visitor for Styles {
    fn start(&mut self, element: &Element<'_>) -> bool {
        if element.space == Space::Style {
            self.take(element);
        }
        true
    }

    fn end(&mut self) {}

    fn text(&mut self, _text: &str) {}
}
