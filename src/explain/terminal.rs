//! A rule as `mtlint explain` prints it: plain text, paragraphs of an example under each other.

use std::fmt::Write as _;

use super::{Card, Shown, fixes, languages, measurement, status, visible};

pub(super) fn render(card: &Card) -> String {
    let rule = card.rule;
    let mut out = format!("{} {}\n", rule.code, rule.name);
    // Rules of a user's own have no version.
    let since = if rule.since.is_empty() { String::new() } else { format!(", since {}", rule.since) };
    let _ = writeln!(
        out,
        "{}, family {}, languages {}, {}{since}, suggests a fix: {}\n",
        rule.severity,
        rule.family.name,
        languages(rule.langs),
        status(rule.status),
        fixes(card.fixes)
    );
    let _ = writeln!(out, "{}\n\n{}\n", rule.outline(), rule.why);
    for (title, examples) in [("Found:", &card.bad), ("Not found:", &card.good)] {
        let _ = writeln!(out, "{title}");
        examples.iter().for_each(|shown| example(shown, &mut out));
        out.push('\n');
    }
    if !rule.params.is_empty() {
        out.push_str("Parameters:\n");
        for param in rule.params {
            let _ = writeln!(
                out,
                "  {} = {} ({} to {}): {}",
                param.name, param.default, param.min, param.max, param.help
            );
        }
        out.push('\n');
    }
    out.push_str("Measured in edited human text:\n");
    if card.measured.is_empty() {
        out.push_str("  not yet\n");
    }
    for measured in &card.measured {
        let [frequency, precision] = measurement(measured);
        let border = if precision.is_empty() { "" } else { ": " };
        let _ = writeln!(out, "  {:<6} {frequency}{border}{precision}", measured.lang.code());
    }
    out.push('\n');
    for source in rule.sources {
        let border = if source.url.is_empty() { "" } else { ", " };
        let _ = writeln!(out, "Source: {}{border}{}", source.title, source.url);
    }
    out
}

fn example(shown: &Shown, out: &mut String) {
    if let Some((from, texts)) = &shown.source {
        for (i, text) in texts.iter().enumerate() {
            let lead = if i == 0 { from.code() } else { "" };
            let _ = writeln!(out, "  {lead:<6} {}", line(text, false));
        }
    }
    for (i, paragraph) in shown.paragraphs.iter().enumerate() {
        let lead = if i == 0 { shown.lang.code() } else { "" };
        let text: String = paragraph.iter().map(|piece| line(&piece.text, piece.is_found)).collect();
        let _ = writeln!(out, "  {lead:<6} {text}");
    }
    let found: Vec<String> = shown
        .found()
        .map(|piece| match &piece.fix {
            Some(fix) => format!("“{}” (write “{}”)", line(&piece.text, true), line(fix, true)),
            None => format!("“{}”", line(&piece.text, true)),
        })
        .collect();
    if !found.is_empty() {
        let _ = writeln!(out, "         → {}", found.join(", "));
    }
}

fn line(text: &str, is_found: bool) -> String {
    visible(text, is_found).replace('\n', "⏎")
}
