//! A mark where none can stand: a comma or semicolon that opens a paragraph, a mark of Chinese typography.
//!
//! Chinese marks are right between Chinese characters, so only those between words of other scripts count.

use crate::analysis::{Paragraph, Signs, is_word_char};
use crate::document::DocumentView;
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "PUN013",
    name: "stray-punctuation",
    family: Family::PUNCTUATION,
    langs: LangSet::OURS,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "The mark “{found}” cannot stand here",
    why: "A comma or semicolon at the head of a paragraph is left over from a sentence that was cut or moved; wide \
          marks of Chinese come from models and pages that mix languages. Delete the mark, or write the one that \
          the language uses.",
    sources: &[Source { title: "mtlint: marks that no typography of the three languages knows", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::En, ", which the minister denied on Monday.", &[","]),
        Example::bad(Lang::En, "The talks failed， and everybody left。", &["，", "。"]),
        Example::good(Lang::En, "The talks failed, and everybody left; the sign read 出口，左。"),
        Example::good(Lang::En, "... and so it began. 'Tis late; go."),
        Example::bad(Lang::Fr, "; le ministre l'a démenti lundi.", &[";"]),
        Example::bad(Lang::Fr, "Les négociations ont échoué， dit-il.", &["，"]),
        Example::good(Lang::Fr, "… et tout commença. ;-) Bonne chance, dit-il."),
        Example::good(Lang::Fr, "L'enseigne disait 出口，左。"),
        Example::bad(Lang::Ar, "فشلت المحادثات， ثم غادر الجميع.", &["，"]),
        Example::bad(Lang::Ar, "اتصل بالوزير： غدا صباحا.", &["："]),
        Example::good(Lang::Ar, "فشلت المحادثات، ثم غادر الجميع."),
        Example::good(Lang::Ar, "كانت اللافتة تقول 出口，左。"),
    ],
    check: Check::Paragraph(Signs::NONE, check),
    settle: Some(settle),
};

const WIDE: [char; 8] = ['，', '、', '。', '；', '：', '！', '？', '．'];

fn check(paragraph: &Paragraph<'_>, report: &mut Report<'_>) {
    let text = paragraph.text;
    let rest = text.trim_start();
    let opens: &[char] = if paragraph.lang == Lang::Ar { &['،', '؛'] } else { &[',', ';'] };
    if let Some(mark) = rest.chars().next().filter(|c| opens.contains(c))
        && !paragraph.is_data()
    {
        let behind = rest[mark.len_utf8()..].trim_start_matches([' ', '\u{a0}']);
        let at = text.len() - rest.len();
        if behind.starts_with(char::is_alphabetic) && behind.contains(' ') {
            report.add(Span::new(at, at + mark.len_utf8()), None);
        }
    }
    if !paragraph.signs.meets(Signs::WIDE) {
        return;
    }
    for (at, mark) in text.match_indices(WIDE) {
        let span = Span::new(at, at + mark.len());
        let is_ours = |c: char| is_word_char(c) && (c as u32) < 0x2000;
        let before = text[..at].chars().rev().find(|c| !c.is_whitespace());
        let after = text[at + mark.len()..].chars().find(|c| !c.is_whitespace());
        if before.is_some_and(is_ours)
            && after.is_none_or(|c| (c as u32) < 0x2000)
            && !paragraph.is_masked(at)
        {
            report.add(span, fix(mark, &text[at + mark.len()..], paragraph.lang));
        }
    }
}

/// The mark of the language, where the space behind it is there.
fn fix(mark: &str, rest: &str, lang: Lang) -> Option<Fix> {
    if !rest.is_empty() && !rest.starts_with(char::is_whitespace) {
        return None;
    }
    let text = match (mark, lang) {
        ("，" | "、", Lang::Ar) => "،",
        ("，" | "、", _) => ",",
        ("。" | "．", _) => ".",
        _ => return None,
    };
    Some(Fix::Text(text))
}

/// Share of a document's letters from which on it is all in one language.
const ONE_LANGUAGE: f32 = 0.75;

fn settle(view: &DocumentView<'_>, unsettled: &Unsettled<'_>) -> Option<Severity> {
    (!view.is_foreign(ONE_LANGUAGE)).then_some(unsettled.severity)
}
