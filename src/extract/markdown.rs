//! Markdown: CommonMark with tables, footnotes, task lists and front matter; MDX too.
//!
//! Headings, paragraphs, list items, cells and quoted paragraphs are paragraphs. Front matter, blocks of code, blocks
//! of HTML, addresses and struck-out text are left out, and so are the marks of emphasis. Code within a line keeps its
//! backticks: rules pass over it, and a sentence around it stays a sentence. Remarks to mtlint stay too.

mod mdx;

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use super::sink::Sink;
use crate::origin::{Mapped, Spot};

/// What is understood besides CommonMark. Not smart punctuation: the text is checked as it was written; not
/// mathematics: a price is written with the same sign.
const SYNTAX: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_GFM)
    .union(Options::ENABLE_HEADING_ATTRIBUTES)
    .union(Options::ENABLE_YAML_STYLE_METADATA_BLOCKS)
    .union(Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS);

/// Elements of HTML whose content is no prose.
const CODE: [&str; 5] = ["code", "kbd", "samp", "tt", "var"];

/// The text of `source`, which begins at `base`; `is_mdx`: it holds components and expressions.
pub(super) fn extract(source: &str, base: Spot, is_mdx: bool) -> Mapped {
    let parsed = if is_mdx { Cow::Owned(mdx::as_markdown(source)) } else { Cow::Borrowed(source) };
    let mut reader = Reader { source, parsed: &parsed, sink: Sink::new(source, base), skipped: 0 };
    for (event, range) in Parser::new_ext(&parsed, SYNTAX).into_offset_iter() {
        reader.take(event, range);
    }
    reader.sink.finish()
}

struct Reader<'a> {
    source: &'a str,
    /// The same as Markdown, byte for byte at its place.
    parsed: &'a str,
    sink: Sink<'a>,
    /// How many elements that are left out are open.
    skipped: u32,
}

impl Reader<'_> {
    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(&tag, range),
            Event::End(tag) => self.end(tag),
            _ if self.skipped > 0 => {}
            Event::Text(text) if self.source[range.clone()] == *text => self.sink.verbatim(range),
            Event::Text(text) => self.sink.replaced(range, &text),
            Event::Code(_) => self.code(range),
            Event::InlineHtml(html) => self.inline_html(&html, range),
            Event::SoftBreak | Event::HardBreak => self.sink.line_break(range),
            Event::Rule => self.sink.end_paragraph(),
            Event::FootnoteReference(_) => self.sink.leave_out(),
            Event::Html(_) | Event::TaskListMarker(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::HtmlBlock => {
                if self.skipped == 0 {
                    self.html_block(range);
                }
                self.skipped += 1;
            }
            Tag::CodeBlock(_) | Tag::MetadataBlock(_) => {
                self.sink.end_paragraph();
                self.skipped += 1;
            }
            Tag::Strikethrough => {
                self.sink.leave_out();
                self.skipped += 1;
            }
            Tag::Image { .. } | Tag::Link { link_type: LinkType::Inline, .. } if self.skipped == 0 => {
                // One without words leaves spaces on both sides.
                self.sink.leave_out();
            }
            Tag::Emphasis | Tag::Strong | Tag::Superscript | Tag::Subscript | Tag::Link { .. } => {}
            Tag::Image { .. } => {}
            _ => self.sink.end_paragraph(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::HtmlBlock | TagEnd::CodeBlock | TagEnd::MetadataBlock(_) => {
                self.skipped -= 1;
                self.sink.end_paragraph();
            }
            TagEnd::Strikethrough => self.skipped -= 1,
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Superscript | TagEnd::Subscript => {}
            TagEnd::Link | TagEnd::Image => {}
            _ => self.sink.end_paragraph(),
        }
    }

    fn code(&mut self, range: Range<usize>) {
        if self.source[range.clone()].starts_with('`') {
            self.sink.verbatim(range);
        } else {
            // An expression of MDX.
            self.sink.replaced(range, mdx::EXPRESSION);
        }
    }

    fn inline_html(&mut self, html: &str, range: Range<usize>) {
        let name = html.trim_start_matches(['<', '/']);
        let name = &name[..name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len())];
        if is_remark(html) {
            self.remark(range);
        } else if name.eq_ignore_ascii_case("br") {
            self.sink.line_break(range);
        } else if CODE.iter().any(|code| code.eq_ignore_ascii_case(name)) {
            self.sink.replaced(range, "`");
        } else {
            self.sink.leave_out();
        }
    }

    /// Takes the remarks of a block of HTML, and what stands behind a comment in its line.
    fn html_block(&mut self, block: Range<usize>) {
        // Within a paragraph the remark is about that paragraph, even if it ends it.
        let between = &self.source[self.sink.behind().min(block.start)..block.start];
        self.sink.end_paragraph();
        if between.matches('\n').count() == 1 && between.chars().all(|c| c.is_whitespace() || c == '>') {
            self.sink.resume();
            let line = self.sink.behind() + between.find('\n').unwrap_or_default();
            self.sink.line_break(line..line + 1);
        }
        let mut from = block.start;
        while let Some(start) = self.parsed[from..block.end].find("<!--").map(|at| from + at)
            && let Some(end) = self.parsed[start..block.end].find("-->").map(|at| start + at + "-->".len())
        {
            let is_first = self.source[block.start..start].trim().is_empty();
            if is_first {
                let rest = self.source[end..block.end].trim_end().len();
                if is_remark(&self.parsed[start..end]) {
                    self.remark(start..end);
                }
                self.sink.verbatim(end..end + rest);
                return;
            }
            if is_remark(&self.parsed[start..end]) {
                self.remark(start..end);
                self.sink.end_paragraph();
            }
            from = end;
        }
    }

    /// Appends a remark to mtlint, which in MDX was written in another way.
    fn remark(&mut self, range: Range<usize>) {
        if self.source[range.clone()] == self.parsed[range.clone()] {
            self.sink.verbatim(range);
        } else {
            self.sink.replaced(range.clone(), &self.parsed[range]);
        }
    }
}

/// Whether a piece of HTML is a remark to mtlint.
pub(super) fn is_remark(html: &str) -> bool {
    html.strip_prefix("<!--").is_some_and(|inside| inside.trim_start().starts_with("mtlint:"))
}

#[cfg(test)]
mod tests;
