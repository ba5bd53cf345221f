//! A sentence that stands twice in its paragraph: once more right behind itself, or further on.
//!
//! Groups of up to eight words belong to the rule about doubled phrases and whole paragraphs to the one about
//! repeated paragraphs; this one begins where those end. Comparing from the border of one sentence to that
//! of another, rather than cutting into sentences, makes abbreviations harmless.

use super::run::is_verse;
use crate::analysis::{Gap, LONGEST_GROUP, Paragraph, Signs, TokenKind};
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "REP006",
    name: "repeated-sentence",
    family: Family::REPETITION,
    langs: LangSet::ALL,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.2.0",
    message: "The same sentence stands twice in the paragraph: “{found}”",
    why: "A system that translates sentence by sentence says a sentence again where it loses its place, and pages \
          repeat a teaser within their text. Delete the copy, and compare with the source: it may stand where \
          another sentence should. Right behind the sentence it is an error; further on it may be meant.",
    sources: &[Source { title: "mtlint catalogue of artefacts: repeated-sentence", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::En,
            "The talks about the river will resume on Monday in Geneva. The talks about the river will resume on Monday in Geneva.",
            &[
                "The talks about the river will resume on Monday in Geneva. The talks about the river will resume on Monday in Geneva",
            ],
        ),
        Example::bad(
            Lang::En,
            "The bridge was closed because Mr. Hall had seen a crack in it. Cars took the ferry. The bridge was closed because Mr. Hall had seen a crack in it.",
            &["The bridge was closed because Mr. Hall had seen a crack in it"],
        ),
        Example::good(Lang::En, "Thank you. Thank you. We shall see. We shall see."),
        Example::good(
            Lang::En,
            "The northern line runs every ten minutes from five to midnight. The southern line runs every ten minutes from five to midnight.",
        ),
        Example::bad(
            Lang::Fr,
            "Le ministre a reçu hier la délégation libyenne à Alger. Le ministre a reçu hier la délégation libyenne à Alger.",
            &[
                "Le ministre a reçu hier la délégation libyenne à Alger. Le ministre a reçu hier la délégation libyenne à Alger",
            ],
        ),
        Example::bad(
            Lang::Fr,
            "Le pont est resté fermé trois semaines au printemps dernier. On prenait le bac. Le pont est resté fermé trois semaines au printemps dernier.",
            &["Le pont est resté fermé trois semaines au printemps dernier"],
        ),
        Example::good(Lang::Fr, "Oui. Oui. Je ne sais pas. Je ne sais pas."),
        Example::good(
            Lang::Fr,
            "Sur la ligne du nord, un train passe toutes les dix minutes. Sur la ligne du sud, un train passe toutes les dix minutes.",
        ),
        Example::bad(
            Lang::Ar,
            "استقبل الوزير أمس وفدا كبيرا من ليبيا في مدينة الجزائر. استقبل الوزير أمس وفدا كبيرا من ليبيا في مدينة الجزائر.",
            &[
                "استقبل الوزير أمس وفدا كبيرا من ليبيا في مدينة الجزائر. استقبل الوزير أمس وفدا كبيرا من ليبيا في مدينة الجزائر",
            ],
        ),
        Example::bad(
            Lang::Ar,
            "ظل الجسر القديم مغلقا ثلاثة أسابيع في الربيع الماضي. استعمل الناس العبارة. ظل الجسر القديم مغلقا ثلاثة أسابيع في الربيع الماضي.",
            &["ظل الجسر القديم مغلقا ثلاثة أسابيع في الربيع الماضي"],
        ),
        Example::good(Lang::Ar, "نعم. نعم. لا أعرف. لا أعرف."),
        Example::good(
            Lang::Ar,
            "يمر القطار في خط الشمال كل عشر دقائق حتى منتصف الليل. يمر القطار في خط الجنوب كل عشر دقائق حتى منتصف الليل.",
        ),
        Example::good(
            Lang::En,
            "Let her think of this room in the long years to come! The lamp burned low. Let her think of this room in the long years to come!",
        ),
    ],
    check: Check::Paragraph(Signs::NONE, check),
    settle: None,
};

/// Tokens from which a copy right behind is this rule's.
const NEAR: usize = LONGEST_GROUP + 1;

/// Words from which a copy further on is no formula.
const FAR: usize = 8;

/// Borders of sentences that are looked at in a paragraph; no prose has more.
const BORDERS: usize = 96;

/// Findings per paragraph.
const MOST: usize = 5;

fn check(p: &Paragraph<'_>, report: &mut Report<'_>) {
    if p.counts.stops == 0 || p.tokens.len() < FAR * 2 {
        return;
    }
    let mut borders = [0u32; BORDERS];
    let mut count = 0;
    // One bit for the two words that a sentence begins with: most paragraphs have no two alike.
    let mut seen = [0u64; 4];
    let mut alike = false;
    for &i in p.marked {
        let Some([first, second]) = p.tokens[i as usize..].first_chunk() else { break };
        if count < BORDERS && (i == 0 || is_border(p, i as usize, first.gap)) {
            borders[count] = i;
            count += 1;
            let mix = (first.key ^ second.key.rotate_left(17)) as u8;
            let bit = 1 << (mix & 63);
            let word = &mut seen[usize::from(mix >> 6)];
            alike |= *word & bit != 0;
            *word |= bit;
        }
    }
    if !alike {
        return;
    }
    let borders = &borders[..count];
    let (mut found, mut end) = (0, 0);
    for (n, &copy) in borders.iter().enumerate().skip(1) {
        let copy = copy as usize;
        if copy < end {
            continue;
        }
        // The nearest first: a copy right behind weighs most.
        let Some((first, length)) = borders[..n].iter().rev().find_map(|&first| {
            let first = first as usize;
            let length = common(p, first, copy)?;
            Some((first, length))
        }) else {
            continue;
        };
        if found == 0 && (p.is_data() || is_verse(p)) {
            return;
        }
        let adjacent = first + length == copy;
        let copied = p.span_of(copy, copy + length - 1);
        end = copy + length;
        if p.is_quoted(copied) || p.is_masked(copied.start as usize) {
            continue;
        }
        if adjacent {
            // Three and more in a row are one finding.
            while common(p, first, end).is_some_and(|more| more == length) {
                end += length;
            }
            let span = p.span_of(first, end - 1);
            report.add(span, Some(Fix::Keep(p.span_of(first, first + length - 1))));
        } else if is_refrain(p, copied) {
            continue;
        } else {
            report.add_as(Severity::Warning, copied, None);
        }
        found += 1;
        if found == MOST {
            return;
        }
    }
}

/// Whether what comes again further on is exclaimed or said, which people do on purpose: *Let him remember it!*
fn is_refrain(p: &Paragraph<'_>, copied: Span) -> bool {
    let behind = &p.text[copied.end as usize..];
    behind.starts_with('!') || copied.of(p.text).contains(['"', '“', '”', '«', '»', '!'])
}

/// Whether a sentence may begin at token `i`.
fn is_border(p: &Paragraph<'_>, i: usize, gap: Gap) -> bool {
    match gap {
        Gap::Stop => true,
        Gap::Punct => p.gap_text(i).contains(['.', '!', '?', '؟', '…']),
        _ => false,
    }
}

/// How many tokens the sentences that begin at `first` and `copy` have in common, when they are the same to the
/// end of one and long enough.
fn common(p: &Paragraph<'_>, first: usize, copy: usize) -> Option<usize> {
    let tokens = p.tokens;
    if copy >= tokens.len() || tokens[first].key != tokens[copy].key {
        return None;
    }
    let most = (copy - first).min(tokens.len() - copy);
    let equal = (0..most).take_while(|&k| tokens[first + k].key == tokens[copy + k].key).count();
    let is_end = |i: usize| i == tokens.len() || is_border(p, i, tokens[i].gap);
    let length = (1..=equal).rev().find(|&length| is_end(first + length) && is_end(copy + length))?;
    let enough = if first + length == copy { length >= NEAR } else { length >= FAR };
    let words = tokens[copy..copy + length].iter().filter(|token| token.kind == TokenKind::Word).count();
    (enough && words >= FAR).then_some(length)
}
