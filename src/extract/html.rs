//! HTML: the text of a page, by default without what stands around it.
//!
//! Elements that browsers show as blocks are paragraphs. Scripts, styles, code listings, forms' fields and what is hidden are left
//! out, as are parts in another language than the page by their own `lang`, and what says `translate="no"`. Attributes are not
//! read. Entities are decoded once: one that is left afterwards was encoded twice, which is a finding.
//!
//! What a page is about ([`HtmlText::Main`]) is told by its elements first: what lies in `main` or `article`, if there is enough
//! of it; else all that lies in no menu, banner, footer or aside and is not made of links.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use lol_html::html_content::Element;
use lol_html::{HtmlRewriter, Settings, doc_comments, doc_text, element, end_tag};

use super::markdown::is_remark;
use super::sink::Sink;
use crate::input::HtmlText;
use crate::lang::Lang;
use crate::origin::{Mapped, Spot};

/// Elements that do not begin a paragraph.
const INLINE: [&str; 33] = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "img", "ins", "kbd", "mark", "q", "ruby", "s", "samp", "small", "span", "strong", "sub",
    "sup", "time", "u", "var", "wbr",
];

/// Elements whose content is no prose.
const SKIPPED: [&str; 24] = [
    "audio", "canvas", "datalist", "del", "embed", "iframe", "input", "math", "meter", "noscript", "object",
    "option", "pre", "progress", "rp", "rt", "script", "select", "style", "svg", "template", "textarea",
    "video", "listing",
];

/// Elements whose content is code within a sentence.
const CODE: [&str; 5] = ["code", "kbd", "samp", "tt", "var"];

/// Elements around the text of a page.
const AROUND: [&str; 8] = ["aside", "button", "dialog", "footer", "form", "label", "menu", "nav"];

/// Roles of such elements.
const ROLES_AROUND: [&str; 8] =
    ["alert", "banner", "complementary", "contentinfo", "dialog", "menu", "navigation", "search"];

/// Characters that `main` or `article` must hold to be taken for the whole text.
const ENOUGH: usize = 140;

/// A paragraph with more characters is text, however many of them are links.
const LONG: usize = 200;

/// What holds for a piece of text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Place {
    skipped: bool,
    link: bool,
    around: bool,
    main: bool,
    code: bool,
    /// The title of the page, which belongs to its text.
    title: bool,
}

#[derive(Debug)]
enum Event {
    Text(Range<usize>, Place),
    /// A paragraph ends or begins.
    Border,
    /// A line break, and the tag that it is.
    Line(Range<usize>),
    /// A remark to mtlint.
    Remark(Range<usize>),
}

/// An element that is open.
#[derive(Clone, Copy, Debug)]
struct Open {
    id: u32,
    place: Place,
    is_block: bool,
}

/// What is read of a page while its elements open and close.
#[derive(Debug, Default)]
struct Page {
    events: Vec<Event>,
    open: Vec<Open>,
    next: u32,
    lang: Option<Lang>,
}

/// The text of `source`, which begins at `base`, and the language that the page says it is in.
pub(super) fn extract(source: &str, base: Spot, wanted: HtmlText) -> (Option<Mapped>, Lang) {
    let page = Rc::new(RefCell::new(Page::default()));
    read(source, &page);
    let mut page = page.borrow_mut();
    let lang = page.lang.unwrap_or_default();
    let events = std::mem::take(&mut page.events);
    (Some(write(source, base, &blocks(source, events), wanted)), lang)
}

fn read(source: &str, page: &Rc<RefCell<Page>>) {
    let (opened, texts, comments) = (Rc::clone(page), Rc::clone(page), Rc::clone(page));
    let settings = Settings::new()
        .append_element_content_handler(element!("*", move |element| {
            let id = opened.borrow_mut().open(element);
            if let Some(id) = id {
                let closed = Rc::clone(&opened);
                // An element that has no end tag by nature cannot have been opened.
                if let Some(handlers) = element.end_tag_handlers() {
                    handlers.push(end_tag!(move |_| {
                        closed.borrow_mut().close(id);
                        Ok(())
                    }));
                }
            }
            Ok(())
        }))
        .append_document_content_handler(doc_text!(move |text| {
            texts.borrow_mut().text(text.source_location().bytes());
            Ok(())
        }))
        .append_document_content_handler(doc_comments!(move |comment| {
            comments.borrow_mut().events.push(Event::Remark(comment.source_location().bytes()));
            Ok(())
        }));
    let mut rewriter = HtmlRewriter::new(settings, |_: &[u8]| {});
    // It can only fail for want of memory, or by a handler; what was read before counts then.
    if rewriter.write(source.as_bytes()).is_ok() {
        let _ = rewriter.end();
    }
}

impl Page {
    /// Takes the start tag of an element; its number if it can have content.
    fn open(&mut self, element: &Element<'_, '_>) -> Option<u32> {
        let name = element.tag_name();
        let range = element.source_location().bytes();
        let name = name.as_str();
        if name == "br" {
            self.events.push(Event::Line(range));
            return None;
        }
        let mut place = self.place();
        let attribute = |name: &str| element.get_attribute(name);
        let said = attribute("lang").or_else(|| attribute("xml:lang")).and_then(|tag| Lang::from_tag(&tag));
        match (name, said, self.lang) {
            ("html", Some(lang), _) => self.lang = Some(lang),
            ("body", Some(lang), None) => self.lang = Some(lang),
            (_, Some(lang), Some(page)) if lang != page => place.skipped = true,
            _ => {}
        }
        let is_hidden =
            element.has_attribute("hidden") || attribute("aria-hidden").is_some_and(|value| value == "true");
        let is_fixed = attribute("translate").is_some_and(|value| value.eq_ignore_ascii_case("no"));
        place.skipped |= SKIPPED.contains(&name) || is_hidden || is_fixed;
        place.skipped |= name == "head";
        if name == "title" {
            place = Place { title: true, ..Place::default() };
        }
        let role = attribute("role").unwrap_or_default();
        // The head of an article holds its title.
        let is_banner = name == "header" && !place.main;
        place.around |= is_banner || AROUND.contains(&name) || ROLES_AROUND.contains(&role.as_str());
        place.main |= matches!(name, "main" | "article") || role == "main";
        place.link |= name == "a";
        place.code |= CODE.contains(&name);
        let is_block = !INLINE.contains(&name) && name != "tt";
        if is_block {
            self.events.push(Event::Border);
        }
        if !element.can_have_content() {
            return None;
        }
        self.next += 1;
        self.open.push(Open { id: self.next, place, is_block });
        Some(self.next)
    }

    /// Takes the end tag of element `id`, and with it the ends of those within it that have none.
    fn close(&mut self, id: u32) {
        let Some(at) = self.open.iter().rposition(|open| open.id == id) else { return };
        if self.open[at..].iter().any(|open| open.is_block) {
            self.events.push(Event::Border);
        }
        self.open.truncate(at);
    }

    fn place(&self) -> Place {
        self.open.last().map(|open| open.place).unwrap_or_default()
    }

    fn text(&mut self, range: Range<usize>) {
        let place = self.place();
        if place.skipped || range.is_empty() {
            return;
        }
        if let Some(Event::Text(before, same)) = self.events.last_mut()
            && before.end == range.start
            && *same == place
        {
            before.end = range.end;
            return;
        }
        self.events.push(Event::Text(range, place));
    }
}

/// A paragraph of the page.
#[derive(Debug, Default)]
struct Block<'a> {
    pieces: Vec<Piece<'a>>,
    chars: usize,
    link_chars: usize,
    around: bool,
    main: bool,
    title: bool,
    has_remark: bool,
}

#[derive(Debug)]
enum Piece<'a> {
    /// Stands in the page as it is.
    Verbatim(Range<usize>),
    /// Stands for something else.
    Replaced(Range<usize>, std::borrow::Cow<'a, str>),
}

/// Puts the paragraphs of a page together.
#[derive(Debug, Default)]
struct Blocks<'a> {
    done: Vec<Block<'a>>,
    current: Block<'a>,
    /// White space that counts if text follows.
    space: Option<Range<usize>>,
    in_code: bool,
}

fn blocks(source: &str, events: Vec<Event>) -> Vec<Block<'_>> {
    let mut blocks = Blocks::default();
    for event in events {
        match event {
            Event::Border => blocks.end(),
            Event::Line(range) => blocks.line(range),
            Event::Remark(range) if is_remark(&source[range.clone()]) => {
                blocks.flush_space();
                blocks.current.has_remark = true;
                blocks.current.pieces.push(Piece::Verbatim(range));
            }
            Event::Remark(_) => {}
            Event::Text(range, place) => blocks.text(source, range, place),
        }
    }
    blocks.end();
    blocks.done
}

impl<'a> Blocks<'a> {
    fn end(&mut self) {
        self.space = None;
        self.end_code();
        let block = std::mem::take(&mut self.current);
        if block.chars > 0 || block.has_remark {
            self.done.push(block);
        }
    }

    fn end_code(&mut self) {
        if std::mem::take(&mut self.in_code)
            && let Some(at) = self.last_byte()
        {
            self.current.pieces.push(Piece::Replaced(at..at, "`".into()));
        }
    }

    fn last_byte(&self) -> Option<usize> {
        self.current.pieces.last().map(|piece| match piece {
            Piece::Verbatim(range) | Piece::Replaced(range, _) => range.end,
        })
    }

    fn line(&mut self, range: Range<usize>) {
        self.space = None;
        if !self.current.pieces.is_empty() {
            self.current.pieces.push(Piece::Replaced(range, "\n".into()));
        }
    }

    fn flush_space(&mut self) {
        let Some(range) = self.space.take() else { return };
        let is_after_break =
            matches!(self.current.pieces.last(), Some(Piece::Replaced(_, text)) if text == "\n");
        if !self.current.pieces.is_empty() && !is_after_break {
            self.current.pieces.push(Piece::Replaced(range, " ".into()));
        }
    }

    fn text(&mut self, source: &'a str, range: Range<usize>, place: Place) {
        self.current.around |= place.around;
        self.current.main |= place.main;
        self.current.title |= place.title;
        if self.in_code && !place.code {
            self.end_code();
        }
        let bytes = source.as_bytes();
        let mut at = range.start;
        while at < range.end {
            if bytes[at].is_ascii_whitespace() {
                let from = at;
                while at < range.end && bytes[at].is_ascii_whitespace() {
                    at += 1;
                }
                let from = self.space.as_ref().map_or(from, |space| space.start);
                self.space = Some(from..at);
                continue;
            }
            self.flush_space();
            if place.code && !self.in_code {
                self.in_code = true;
                self.current.pieces.push(Piece::Replaced(at..at, "`".into()));
            }
            let count = if bytes[at] == b'&' {
                let end = entity_end(&bytes[at..range.end]);
                let written = &source[at..at + end];
                let text = htmlize::unescape(written);
                let piece = if text == written {
                    Piece::Verbatim(at..at + end)
                } else {
                    Piece::Replaced(at..at + end, text)
                };
                self.current.pieces.push(piece);
                at += end;
                1
            } else {
                let from = at;
                while at < range.end && bytes[at] != b'&' && !self.is_break(bytes, at, range.end) {
                    at += 1;
                }
                let text = &source[from..at];
                self.verbatim(from..at);
                text.chars().count()
            };
            self.current.chars += count;
            if place.link {
                self.current.link_chars += count;
            }
        }
    }

    /// Whether the white space at `at` is more than a space between two words, which can stand as it is.
    fn is_break(&self, bytes: &[u8], at: usize, end: usize) -> bool {
        let is_space = |at: usize| bytes[at].is_ascii_whitespace();
        is_space(at) && (bytes[at] != b' ' || at + 1 >= end || is_space(at + 1))
    }

    fn verbatim(&mut self, range: Range<usize>) {
        match self.current.pieces.last_mut() {
            Some(Piece::Verbatim(before)) if before.end == range.start => before.end = range.end,
            _ => self.current.pieces.push(Piece::Verbatim(range)),
        }
    }
}

/// Bytes of the entity that begins `text`; 1 for an ampersand that begins none.
fn entity_end(text: &[u8]) -> usize {
    let longest = text.len().min(40);
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'#';
    let inside = text[1..longest].iter().take_while(|byte| is_part(byte)).count();
    match text.get(1 + inside) {
        _ if inside == 0 => 1,
        Some(b';') => inside + 2,
        _ => inside + 1,
    }
}

/// Writes the paragraphs that are wanted.
fn write(source: &str, base: Spot, blocks: &[Block<'_>], wanted: HtmlText) -> Mapped {
    let in_main: usize =
        blocks.iter().filter(|block| block.main && !block.around).map(|block| block.chars).sum();
    let is_wanted = |block: &Block<'_>| {
        if wanted == HtmlText::All || block.title || block.has_remark {
            return true;
        }
        let is_menu = block.link_chars * 2 > block.chars && block.chars < LONG;
        !block.around && if in_main >= ENOUGH { block.main } else { !is_menu }
    };
    let mut sink = Sink::new(source, base);
    for block in blocks.iter().filter(|block| is_wanted(block)) {
        for piece in &block.pieces {
            match piece {
                Piece::Verbatim(range) => sink.verbatim(range.clone()),
                Piece::Replaced(range, text) => sink.replaced(range.clone(), text),
            }
        }
        sink.end_paragraph();
    }
    sink.finish()
}

#[cfg(test)]
mod tests;
