//! From the bytes of a document to its text: markup left out, entities decoded, with a map back.
//!
//! Every form gives paragraphs with a blank line between them, and each of its characters knows its place in the file
//! ([`Mapped`]). What is no prose (code, addresses of links) is left out or left to the masks of the analysis.

#[cfg(feature = "html")]
mod html;
mod lines;
mod markdown;
mod sink;
mod subtitles;

use crate::input::{Form, HtmlText, RawDocument};
use crate::lang::Lang;
use crate::origin::Mapped;

/// What a document says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extracted {
    /// Its text, with the places it was taken from; `None` where the text is the document as it is.
    pub text: Option<Mapped>,
    /// The language that the document says it is in.
    pub lang: Lang,
}

/// The text of `document`, which reads `text` when decoded.
#[must_use]
#[cfg_attr(not(feature = "html"), expect(unused_variables, reason = "only pages have parts to choose from"))]
pub fn extract(document: &RawDocument, text: &str, html_text: HtmlText) -> Extracted {
    let (text, lang) = match document.form {
        Form::Text => (None, Lang::Und),
        Form::Markdown => (Some(markdown::extract(text, document.base, false)), Lang::Und),
        Form::Mdx => (Some(markdown::extract(text, document.base, true)), Lang::Und),
        #[cfg(feature = "html")]
        Form::Html => html::extract(text, document.base, html_text),
        // Their reader has told that this build does not read them.
        #[cfg(not(feature = "html"))]
        Form::Html => (Some(Mapped::default()), Lang::Und),
        Form::Subtitles => (Some(subtitles::extract(text, document.base)), Lang::Und),
        Form::Lines => (Some(lines::extract(text, document.base)), Lang::Und),
    };
    Extracted { text, lang: if lang == Lang::Und { document.lang } else { lang } }
}
