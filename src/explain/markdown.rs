//! A rule as a page of `docs/rules`.
//!
//! Examples are HTML blocks: Markdown would take the very signs that many rules are about for its own, and
//! knows no writing direction. Within such a block nothing but `&`, `<` and `>` means anything.

use std::fmt::Write as _;

use super::{Card, Shown, fixes, languages, measurement, status, visible};
use crate::lang::Lang;

pub(super) fn render(card: &Card) -> String {
    let rule = card.rule;
    let mut out = format!(
        "# {} {}\n\n<!-- Written by `cargo xtask gen` from the rule's own file, which is the one to edit. -->\n\n",
        rule.code, rule.name
    );
    let _ = writeln!(
        out,
        "| family | languages | severity | status | suggests a fix | since |\n|---|---|---|---|---|---|\n\
         | {} | {} | {} | {} | {} | {} |\n",
        rule.family.name,
        languages(rule.langs),
        rule.severity,
        status(rule.status),
        fixes(card.fixes),
        rule.since
    );
    let _ = writeln!(out, "> {}\n\n{}\n", escape(&rule.outline()), escape(rule.why));
    for (title, examples) in [("Found", &card.bad), ("Left alone", &card.good)] {
        let _ = writeln!(out, "## {title}\n");
        for lang in Lang::ALL {
            let of_lang: Vec<&Shown> = examples.iter().filter(|shown| shown.lang == lang).collect();
            if !of_lang.is_empty() {
                let _ = writeln!(out, "### {}\n", heading(lang));
            }
            of_lang.iter().for_each(|shown| example(shown, &mut out));
        }
    }
    if !rule.params.is_empty() {
        out.push_str("## Parameters\n\n| name | default | range | |\n|---|---|---|---|\n");
        for param in rule.params {
            let _ = writeln!(
                out,
                "| `{}` | {} | {} to {} | {} |",
                param.name,
                param.default,
                param.min,
                param.max,
                cell(param.help)
            );
        }
        out.push('\n');
    }
    out.push_str("## Measured in edited human text\n\n");
    if card.measured.is_empty() {
        out.push_str("Not yet.\n\n");
    } else {
        out.push_str("| language | found | precision |\n|---|---|---|\n");
        for measured in &card.measured {
            let [frequency, precision] = measurement(measured);
            let _ = writeln!(out, "| {} | {frequency} | {precision} |", measured.lang.name());
        }
        out.push_str("\n[How this was measured](../evaluation.md), also in machine text.\n\n");
    }
    out.push_str("## Sources\n\n");
    for source in rule.sources {
        let _ = match source.url {
            "" => writeln!(out, "- {}", escape(source.title)),
            url => writeln!(out, "- [{}](<{url}>)", escape(source.title)),
        };
    }
    out
}

fn heading(lang: Lang) -> &'static str {
    match lang {
        Lang::En | Lang::Fr | Lang::Ar => lang.name(),
        Lang::Other => "Another language",
        Lang::Und => "Undetermined",
    }
}

fn example(shown: &Shown, out: &mut String) {
    block(shown, false, out);
    if shown.found().any(|piece| piece.fix.is_some()) {
        out.push_str("becomes\n\n");
        block(shown, true, out);
    }
}

/// The example as it is, or with what is certain written instead.
fn block(shown: &Shown, is_fixed: bool, out: &mut String) {
    if let Some((from, texts)) = &shown.source {
        let _ = writeln!(out, "<blockquote{}>", attributes(*from));
        for text in texts {
            let _ = writeln!(out, "<p>{}</p>", html(text, false));
        }
        out.push_str("</blockquote>\n\ntranslated as\n\n");
    }
    let _ = writeln!(out, "<blockquote{}>", attributes(shown.lang));
    for paragraph in &shown.paragraphs {
        out.push_str("<p>");
        for piece in paragraph {
            let _ = match &piece.fix {
                // Where a piece is to go, there is nothing to underline.
                Some(fix) if is_fixed && fix.is_empty() => Ok(()),
                Some(fix) if is_fixed => write!(out, "<ins>{}</ins>", html(fix, true)),
                _ if piece.is_found => write!(out, "<mark>{}</mark>", html(&piece.text, true)),
                _ => write!(out, "{}", html(&piece.text, false)),
            };
        }
        out.push_str("</p>\n");
    }
    out.push_str("</blockquote>\n\n");
}

/// The language and writing direction of an HTML element, where a browser would take them wrongly.
fn attributes(lang: Lang) -> &'static str {
    match lang {
        Lang::Ar => " lang=\"ar\" dir=\"rtl\"",
        Lang::Fr => " lang=\"fr\"",
        _ => "",
    }
}

/// `text` within an HTML block: no tag, no blank line.
fn html(text: &str, is_found: bool) -> String {
    let text = visible(text, is_found);
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('\n', "<br>")
}

/// `text` in Markdown, none of its signs taken for markup.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in visible(text, false).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '~' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push(' '),
            _ => out.push(c),
        }
    }
    out
}

/// `text` in a cell of a table.
pub(super) fn cell(text: &str) -> String {
    escape(text).replace('|', "\\|")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules;

    #[test]
    fn signs_of_markup_are_shown_and_do_nothing() {
        assert_eq!(escape("a *b* <br> &amp; [c]"), "a \\*b\\* &lt;br> &amp;amp; \\[c\\]");
        assert_eq!(html("<b>\n&lt;", false), "&lt;b&gt;<br>&amp;lt;");
        assert_eq!(cell("a|b"), "a\\|b");
    }

    /// Markdown goes on within an HTML block at the first blank line.
    #[test]
    fn arabic_examples_run_from_right_to_left_in_unbroken_blocks() {
        for rule in rules::all() {
            let page = Card::new(rule).markdown();
            for block in page.split("<blockquote").skip(1) {
                let block = block.split("</blockquote>").next().unwrap_or_default();
                assert!(!block.contains("\n\n"), "{rule:?}: {block}");
            }
            let blocks = page.matches("<blockquote lang=\"ar\"").count();
            let turned = page.matches("<blockquote lang=\"ar\" dir=\"rtl\">").count();
            let examples = rule.examples.iter().filter(|example| example.lang == Lang::Ar).count();
            assert!(blocks == turned && turned >= examples, "{rule:?}: {examples} examples, {turned} blocks");
        }
    }
}
