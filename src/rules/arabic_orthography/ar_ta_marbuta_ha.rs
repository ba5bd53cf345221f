//! A definite noun that ends in ه where ة belongs: المدينه for المدينة.
//!
//! A noun with the article takes no possessive, so ه at its end is ة without its dots or a letter of the root. Words
//! whose root ends in ه are few and have few forms; nouns of other forms are found by their form (*ية*, *فعالة*,
//! *متفعلة*), the rest by a list.

use super::ta_marbuta_words::{ENDING_IN_HA, FEMININE};
use crate::analysis::{Paragraph, Signs};
use crate::document::DocumentView;
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};
use crate::rules::arabic_syntax::clitics::without_article;

/// See the module.
pub static RULE: Rule = Rule {
    code: "ARO002",
    name: "ar-ta-marbuta-ha",
    family: Family::ARABIC_ORTHOGRAPHY,
    langs: LangSet::AR,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” ends in ه where ة belongs: “{fix}”",
    why: "Careless typing drops the dots of ة, and engines trained on such text write ه at the end of feminine nouns. \
          With the article before it the word cannot carry the pronoun ه. Write ة. Where a document has the \
          habit, the first is a warning and the others are infos.",
    sources: &[Source { title: "mtlint catalogue of artefacts: ar-ta-marbuta-ha", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::Ar,
            "أعلنت الحكومه عن القرار في المدينه القديمه.",
            &["الحكومه", "المدينه", "القديمه"],
        ),
        Example::bad(Lang::Ar, "تحدث باللغه الفصحى عن العلوم الهندسيه.", &["باللغه", "الهندسيه"]),
        Example::bad(
            Lang::Ar,
            "وَالسَّنَه القادمة ستكون للجامعه وللصناعات الوطنيه.",
            &["وَالسَّنَه", "للجامعه", "الوطنيه"],
        ),
        Example::bad(
            Lang::Ar,
            "بلغت الحضاره في الولايات المتحده الحقيقه القاتله.",
            &["الحضاره", "المتحده", "الحقيقه", "القاتله"],
        ),
        Example::good(
            Lang::Ar,
            "أثبت التزامه والتحاقه بهم، وبان التشابه بين المكروه والمشتبه والمتنزه والتافه.",
        ),
        Example::good(Lang::Ar, "في هذا الاتجاه سارت حكومته الجديدة، رحمه الله."),
        Example::good(
            Lang::Ar,
            "المياه الجوفية والفواكه والتنبيه والفقيه والجنيه والبوفيه كلمات تنتهي بالهاء.",
        ),
        Example::good(Lang::Ar, "حضر والده ووالدته، والتقيناه في ساحته، ثم ألقى كلمته فألهمه الجمهور."),
    ],
    check: Check::Paragraph(Signs::NONE, check),
    settle: Some(settle),
};

/// Findings in the window from which on they are a habit of the writer.
const HABIT: u32 = 5;

fn settle(view: &DocumentView<'_>, unsettled: &Unsettled<'_>) -> Option<Severity> {
    let is_habit = view.hits() >= HABIT && view.has_reported();
    Some(if is_habit { Severity::Info } else { unsettled.severity })
}

fn check(paragraph: &Paragraph<'_>, report: &mut Report<'_>) {
    for (i, token) in paragraph.tokens.iter().enumerate() {
        // Most words have another letter at their end.
        if !token.folded_bytes(paragraph.folded).ends_with("ه".as_bytes()) {
            continue;
        }
        if token.is_masked() || token.has_digit() {
            continue;
        }
        let word = paragraph.word(i);
        if without_article(word).is_some_and(is_feminine) && !paragraph.is_foreign(token.span) {
            report.add(token.span, Some(Fix::Compute(with_dots)));
        }
    }
}

/// Whether the noun, without its article, would end in ة.
fn is_feminine(stem: &str) -> bool {
    let Some(bare) = stem.strip_suffix('ه') else { return false };
    FEMININE.binary_search(&bare).is_ok()
        || (has_feminine_form(bare) && ENDING_IN_HA.binary_search(&bare).is_err())
}

/// Whether the word before ه has a form whose last radical is another letter, so that ه is none.
fn has_feminine_form(bare: &str) -> bool {
    let mut letters = ['\0'; 12];
    let mut count = 0;
    for c in bare.chars() {
        // Nor is a letter of another language or of damaged text part of such a form.
        if count == letters.len() || !matches!(c, 'ء'..='ي') {
            return false;
        }
        letters[count] = c;
        count += 1;
    }
    match letters[..count] {
        // *الوطنيه*, but not *التوجيه* or *البوفيه*
        [_, _, .., _, 'ي'] if count >= 4 => true,
        // *التزامه* is a verbal noun whose ال is its own.
        ['ت', _, 'ا', _] => false,
        // *الحضاره*, *القاتله*, *الحقيقه*, *السيوله*
        [_, _, 'ا' | 'ي' | 'و', _] | [_, 'ا', _, _] => true,
        // *المتحده*, *المتطوره*
        ['م', _, _, _, ..] => true,
        // *الصناعاته* is none, *الاستشاره* is.
        [.., 'ا', last] => count >= 4 && last != 'ت' && letters[0] != 'ت',
        _ => false,
    }
}

/// The word with ة at its end.
fn with_dots(found: &str) -> Option<String> {
    let at = found.rfind('ه')?;
    Some(format!("{}ة{}", &found[..at], &found[at + 'ه'.len_utf8()..]))
}
