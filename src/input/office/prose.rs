//! The paragraphs of a document as they are put together from its pieces, and the language it says it is in.
//!
//! A paragraph may lie within another (a text box, a note); the inner one comes out behind the outer one, notes behind
//! everything. What is code or a formula within a sentence stands between backticks, so that rules pass over it.

use crate::lang::Lang;

/// What breaks a line within a paragraph; a line break ends it.
const BREAK: char = '\x0B';

/// Where a paragraph comes out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Place {
    #[default]
    Body,
    Footnotes,
    Endnotes,
}

/// The languages that a stretch of text says it is in: in left-to-right scripts, and in the others.
pub(super) type Langs = (Option<Lang>, Option<Lang>);

/// The language that `tag` says for text in scripts such as the Arabic one. Hindi is what LibreOffice writes where nobody chose one.
pub(super) fn complex(tag: &str) -> Option<Lang> {
    if tag.starts_with("hi") { None } else { Lang::from_tag(tag) }
}

/// How a stretch of text is set.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Look {
    pub is_code: bool,
    pub is_hidden: bool,
    pub langs: Langs,
}

impl Look {
    /// With what it does not say itself from `under`.
    pub(super) fn over(self, under: Self) -> Self {
        Self {
            is_code: self.is_code || under.is_code,
            is_hidden: self.is_hidden || under.is_hidden,
            langs: (self.langs.0.or(under.langs.0), self.langs.1.or(under.langs.1)),
        }
    }
}

/// Takes in paragraphs.
#[derive(Debug, Default)]
pub(super) struct Prose {
    /// What is complete, by place.
    complete: [String; 3],
    /// Paragraphs that lie within others of the same place, until those end.
    waiting: [String; 3],
    open: Vec<Paragraph>,
    /// A paragraph whose end was deleted: the next goes on with it.
    carried: Option<Paragraph>,
    /// Characters in each language, by what the document says.
    weights: [u64; Lang::ALL.len()],
}

#[derive(Debug, Default)]
struct Paragraph {
    place: Place,
    text: String,
    has_words: bool,
    /// Whether the text so far ends within code.
    in_code: bool,
    /// Whether something was left out just now.
    has_gap: bool,
    /// Whether the text ends in white space of which more is no more.
    in_space: bool,
}

impl Prose {
    /// A paragraph begins.
    pub(super) fn begin(&mut self, place: Place) {
        let carried = self.carried.take_if(|carried| carried.place == place);
        self.open.push(carried.unwrap_or_else(|| Paragraph {
            place,
            in_space: true,
            ..Paragraph::default()
        }));
    }

    /// The last paragraph that began ends; `joins` if the next goes on with it.
    pub(super) fn end(&mut self, joins: bool) {
        let Some(paragraph) = self.open.pop() else { return };
        let place = paragraph.place;
        let is_within = self.open.iter().any(|outer| outer.place == place);
        if joins && !is_within {
            self.carried = Some(paragraph);
            return;
        }
        let to = if is_within { &mut self.waiting } else { &mut self.complete };
        paragraph.write(&mut to[place as usize]);
        if !is_within {
            let waiting = std::mem::take(&mut self.waiting[place as usize]);
            self.complete[place as usize].push_str(&waiting);
        }
    }

    /// Appends `text` to the paragraph, if there is one.
    pub(super) fn push(&mut self, text: &str, look: Look) {
        let Some(paragraph) = self.open.last_mut() else { return };
        if look.is_hidden {
            paragraph.has_gap = true;
            return;
        }
        if !look.is_code {
            let is_complex = text.chars().any(|c| ('\u{590}'..'\u{900}').contains(&c));
            let said = if is_complex { look.langs.1 } else { look.langs.0 };
            self.weights[said.unwrap_or_default() as usize] += text.chars().count() as u64;
        }
        paragraph.push(text, look.is_code);
        paragraph.in_space = false;
    }

    /// Appends `text`, in which any white space is one space.
    pub(super) fn push_collapsed(&mut self, text: &str, look: Look) {
        let mut rest = text;
        while let Some(paragraph) = self.open.last_mut() {
            let is_space = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r');
            let words = rest.trim_start_matches(is_space);
            if words.len() < rest.len() && !paragraph.in_space {
                self.push(" ", look);
                // It was there when the loop began.
                if let Some(paragraph) = self.open.last_mut() {
                    paragraph.in_space = true;
                }
            }
            if words.is_empty() {
                return;
            }
            let end = words.find(is_space).unwrap_or(words.len());
            self.push(&words[..end], look);
            rest = &words[end..];
        }
    }

    /// Breaks the line.
    pub(super) fn break_line(&mut self) {
        if let Some(paragraph) = self.open.last_mut() {
            paragraph.end_code();
            paragraph.text.push(BREAK);
            paragraph.in_space = true;
        }
    }

    /// Takes note that something within the paragraph is left out.
    pub(super) fn leave_out(&mut self) {
        if let Some(paragraph) = self.open.last_mut() {
            paragraph.has_gap = true;
        }
    }

    /// All paragraphs, one a line, and the language of most of the text.
    pub(super) fn finish(mut self) -> (String, Lang) {
        // What was under way where a part is damaged.
        while !self.open.is_empty() {
            self.end(false);
        }
        if let Some(paragraph) = self.carried.take() {
            let place = paragraph.place;
            paragraph.write(&mut self.complete[place as usize]);
        }
        let all: u64 = self.weights.iter().sum();
        let most = Lang::ALL.into_iter().find(|&lang| self.weights[lang as usize] * 2 > all);
        (self.complete.concat(), most.unwrap_or_default())
    }
}

impl Paragraph {
    fn push(&mut self, text: &str, is_code: bool) {
        if text.is_empty() {
            return;
        }
        let mut text = text;
        // Of the spaces on both sides of what was left out, one side is enough.
        if std::mem::take(&mut self.has_gap) && (self.text.is_empty() || self.text.ends_with(' ')) {
            text = text.trim_start_matches(' ');
        }
        if is_code && !self.in_code {
            self.text.push('`');
        } else if !is_code {
            self.end_code();
        }
        self.in_code = is_code;
        self.has_words |= !is_code && !text.trim().is_empty();
        let special = |c: char| matches!(c, '\n' | '\r' | '\x0B' | '\x0C') || (is_code && c == '`');
        for (number, part) in text.split(special).enumerate() {
            if number > 0 {
                self.text.push(' ');
            }
            self.text.push_str(part);
        }
    }

    fn end_code(&mut self) {
        if std::mem::take(&mut self.in_code) {
            self.text.push('`');
        }
    }

    /// Writes it as a line, if it says something.
    fn write(mut self, out: &mut String) {
        self.end_code();
        if self.has_words {
            out.push_str(self.text.trim_matches([' ', '\t', BREAK]));
            out.push('\n');
        }
    }
}
