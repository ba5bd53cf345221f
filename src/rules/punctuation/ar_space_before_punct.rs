//! A space before an Arabic mark, or none behind it.
//!
//! French and tokenisers set marks apart, and so do some typists. A document that does so throughout is told
//! once, as tokenised text, and one that has the habit is warned once here; each mark counts where it differs
//! from the rest of its document.

use crate::analysis::{Paragraph, Signs, TokenKind};
use crate::document::DocumentView;
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};
use crate::rules::pipeline::tokenised_text::is_tokenised_around;
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "PUN004",
    name: "ar-space-before-punct",
    family: Family::PUNCTUATION,
    langs: LangSet::AR,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "Spacing around this mark: “{found}” should be “{fix}”",
    why: "Arabic writes its marks straight behind the word and puts the space after them. A space before the mark \
          comes from French source text, from a tokeniser or from a template; a missing space behind it from \
          pieces that a program joined. One in a document is an info, a few are warnings; where a typist has the \
          habit the first is a warning and the others are infos. Move the space.",
    sources: &[Source { title: "mtlint catalogue of artefacts: ar-space-before-punct", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::Ar, "شارك المقال !", &["المقال !"]),
        Example::bad(Lang::Ar, "قال الوزير ، إن الحل قريب. هل انتهت الأزمة ؟", &["الوزير ،", "الأزمة ؟"]),
        Example::bad(
            Lang::Ar,
            "زار الجزائر،تونس ثم عاد؛وكان متعبا. هل يعود القطار؟نعم.",
            &["الجزائر،تونس", "عاد؛وكان", "القطار؟نعم"],
        ),
        Example::bad(Lang::Ar, "شروط القبول (لجميع الطلاب) :\n\nانتهى التسجيل .", &["الطلاب) :", "التسجيل ."]),
        Example::good(Lang::Ar, "قال الوزير، إن الحل قريب. وقال: «نعم»! ثم صمت ..."),
        Example::good(Lang::Ar, "بلغ السعر نحو 1،500 دينار، بنسبة 3 : 2 تقريبا :)"),
        Example::good(
            Lang::Ar,
            "يا ليل طل أو لا تطل\nلا بد لي أن أسهرك !\nلو بات عندي قمري\nما بت أرعى قمرك !",
        ),
        Example::good(Lang::Ar, "أيا جارتا هل تشعرين بحالي ؟ * تعالي أقاسمك الهموم ، تعالي"),
        Example::good(Lang::Ar, "جلسنا ننتظر … ثم جاء،\nوقال (نعم، ولكن...)"),
        Example::good(Lang::Ar, "كتب على الورقة ,,انتظر'' ثم خرج."),
    ],
    check: Check::Paragraph(Signs::NONE, check),
    settle: Some(settle),
};

/// Findings in the window from which on the rule warns.
const FEWEST: u32 = 2;
/// Findings in the window from which on a fifth of all marks make a habit of their typist.
const HABIT: u32 = 3;

fn check(paragraph: &Paragraph<'_>, report: &mut Report<'_>) {
    let counts = &paragraph.counts;
    let may_be_spaced = paragraph.signs.meets(Signs::SPACED_MARK);
    let may_be_joined = counts.commas > 0 || paragraph.signs.meets(Signs::TIGHT);
    if !(may_be_spaced || may_be_joined) || paragraph.is_data() || paragraph.is_verse() {
        return;
    }
    // The halves of a line of verse: *… * …*.
    let has_stars = || paragraph.text.contains(" * ") || paragraph.text.contains("***");
    if paragraph.signs.meets(Signs::SYMBOL) && has_stars() {
        return;
    }
    let tokens = paragraph.tokens;
    let behind = paragraph.marked.iter().map(|i| *i as usize).chain([tokens.len()]);
    for i in behind.filter_map(|i| i.checked_sub(1)) {
        let (token, next) = (&tokens[i], tokens.get(i + 1));
        if !token.is_arabic() || token.is_masked() {
            continue;
        }
        report.count(0, 1);
        let gap = paragraph.gap_text(i + 1);
        if let Some(end) = spaced_mark(gap, next.is_none()) {
            let mut span = Span { start: token.span.start, end: token.span.end + end as u32 };
            // *ارتباط ،حدد*: the space moves behind the mark.
            if let Some(next) = next.filter(|next| next.span.start == span.end && next.is_arabic()) {
                span.end = next.span.end;
            }
            if !paragraph.is_foreign(span) {
                report.add(span, Some(Fix::Compute(with_space_moved)));
            }
        } else if matches!(gap, "،" | "؛" | "؟")
            && next.is_some_and(|next| next.is_arabic() && next.kind == TokenKind::Word)
            && !(token.is_single_letter() || token.has_digit() || next.is_some_and(|n| n.is_single_letter()))
        {
            report.add(paragraph.span_of(i, i + 1), Some(Fix::Compute(with_space)));
        }
    }
}

/// Where the mark of `gap` ends, when a single space is all that stands between it and the word or the
/// bracket before it.
fn spaced_mark(gap: &str, is_last: bool) -> Option<usize> {
    let spaced = gap.trim_start_matches([')', ']', '»', '"', '”']);
    let marked = spaced.trim_start_matches([' ', '\u{a0}', '\u{202f}', '\u{2009}']);
    if spaced[..spaced.len() - marked.len()].chars().count() != 1 {
        return None;
    }
    let mark =
        marked.chars().next().filter(|c| matches!(c, '،' | '؛' | '؟' | '!' | '.' | ':' | ',' | ';' | '?'))?;
    let rest = &marked[mark.len_utf8()..];
    let next = rest.trim_start();
    let is_part = match mark {
        // An ellipsis, a name like .NET, a number.
        '.' => {
            let ends = if rest.is_empty() { is_last } else { rest.starts_with(char::is_whitespace) };
            next.starts_with(['.', '…']) || !ends
        }
        // Smileys, ratios, ::.
        ':' => next.starts_with([')', '(', ':', '-', '/', '|']) || (rest.is_empty() && !is_last),
        // Two low commas open a quotation: *,,word''*.
        ',' => rest.starts_with(',') && !rest[1..].starts_with(char::is_whitespace),
        ';' => next.starts_with([')', '-']),
        '!' | '؟' | '?' => next.starts_with(['=']),
        _ => false,
    };
    (!is_part).then_some(gap.len() - marked.len() + mark.len_utf8())
}

/// `الوزير،` for `الوزير ،`, `ارتباط، حدد` for `ارتباط ،حدد`.
fn with_space_moved(found: &str) -> Option<String> {
    let at = found.find(['،', '؛', '؟', '!', '.', ':', ',', ';', '?'])?;
    let end = at + found[at..].chars().next()?.len_utf8();
    let (word, mark, rest) = (found[..at].trim_end(), &found[at..end], &found[end..]);
    Some(format!("{word}{mark}{}{rest}", if rest.is_empty() { "" } else { " " }))
}

/// `الجزائر، تونس` for `الجزائر،تونس`.
fn with_space(found: &str) -> Option<String> {
    let at = found.find(['،', '؛', '؟'])?;
    let end = at + found[at..].chars().next()?.len_utf8();
    Some(format!("{} {}", &found[..end], &found[end..]))
}

fn settle(view: &DocumentView<'_>, unsettled: &Unsettled<'_>) -> Option<Severity> {
    if is_tokenised_around(view) {
        return None;
    }
    let hits = view.hits();
    let is_habit = hits >= HABIT && hits * 5 >= view.counted(0) && view.has_reported();
    Some(if hits < FEWEST || is_habit { Severity::Info } else { unsettled.severity })
}

#[cfg(test)]
mod tests {
    use super::{spaced_mark, with_space, with_space_moved};

    #[test]
    fn a_mark_behind_one_space_is_found() {
        for gap in [" ،", " ؛ ", "\u{a0}!", " ؟!", ") : ", "» ،", " . "] {
            assert!(spaced_mark(gap, false).is_some(), "{gap:?}");
        }
        assert!(spaced_mark(" :", true).is_some());
    }

    #[test]
    fn dont_flag_smileys_ellipses_and_ratios() {
        for gap in [" ...", " . .", " …", " :)", " : )", ": ", "، ", "  ،", " .N", " - ", " :"] {
            assert!(spaced_mark(gap, false).is_none(), "{gap:?}");
        }
    }

    #[test]
    fn the_fixes_move_the_space() {
        assert_eq!(with_space_moved("الطلاب) :").as_deref(), Some("الطلاب):"));
        assert_eq!(with_space_moved("ارتباط ،حدد").as_deref(), Some("ارتباط، حدد"));
        assert_eq!(with_space("عاد؛وكان").as_deref(), Some("عاد؛ وكان"));
    }
}
