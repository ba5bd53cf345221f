//! More or fewer brackets than in the source.
//!
//! French writes an ending in brackets (*inscrit(e)*), and Arabic the Latin form of a name; neither is counted.

use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::pair::Pair;
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "BIT016",
    name: "brackets-mismatch",
    family: Family::BITEXT,
    langs: LangSet::ALL,
    severity: Severity::Info,
    status: Status::Stable,
    since: "0.1.0",
    message: "The translation has more or fewer brackets than its source",
    why: "What stands in brackets is easily dropped by an engine, or taken up into the sentence. Translators add a bracket to \
          explain a name, too, so compare and decide.",
    sources: &[Source { title: "mtlint catalogue of artefacts: bi-brackets", url: "" }],
    params: &[],
    examples: &[
        Example::bad_pair(
            Lang::Fr,
            "Le four (en bas) est chaud.",
            Lang::En,
            "The oven is hot.",
            &["The oven is hot."],
        ),
        Example::bad_pair(Lang::Ar, "الفرن ساخن.", Lang::En, "The oven (below) is hot.", &["("]),
        Example::good_pair(
            Lang::Fr,
            "Êtes-vous inscrit(e) (ici)\u{a0}?",
            Lang::En,
            "Are you registered (here)?",
        ),
        Example::good_pair(Lang::Ar, "الفرن (في الأسفل) ساخن.", Lang::En, "The oven (below) is hot."),
        Example::bad_pair(
            Lang::En,
            "The oven [see page 3] is hot.",
            Lang::Fr,
            "Le four, voir page 3, est chaud.",
            &["Le four, voir page 3, est chaud."],
        ),
        Example::bad_pair(
            Lang::En,
            "Fill in the form.",
            Lang::Fr,
            "Remplissez le formulaire (deux pages).",
            &["("],
        ),
        Example::good_pair(Lang::En, "Your friend(s) (if any)", Lang::Fr, "Votre ami(e) (le cas échéant)"),
        Example::good_pair(Lang::En, "Press [Enter].", Lang::Fr, "Appuyez sur [Entrée]."),
        Example::bad_pair(
            Lang::En,
            "The well (dry since May) is deep.",
            Lang::Ar,
            "البئر عميقة.",
            &["البئر عميقة."],
        ),
        Example::bad_pair(Lang::Fr, "Le puits est profond.", Lang::Ar, "البئر (الجافة) عميقة.", &["("]),
        Example::good_pair(Lang::En, "The Seine is long.", Lang::Ar, "نهر السين (Seine) طويل."),
        Example::good_pair(Lang::En, "Choose the file(s).", Lang::Ar, "اختر الملف (الملفات)."),
        Example::good_pair(Lang::En, "The well (dry) is deep.", Lang::Ar, "البئر (الجافة) عميقة."),
    ],
    check: Check::Pair(check),
    settle: None,
};

/// The marks that are counted.
const MARKS: [char; 6] = ['(', ')', '[', ']', '{', '}'];

fn check(pair: &Pair<'_>, report: &mut Report<'_>) {
    let (source, target) = (pair.source.text, pair.target.text);
    if memchr::memchr3(b'(', b'[', b'{', source.as_bytes()).is_none()
        && memchr::memchr3(b'(', b'[', b'{', target.as_bytes()).is_none()
    {
        return;
    }
    let ((counted, endings), (found, _)) = (count(source), count(target));
    let most = endings + glosses(target);
    // Arabic writes the plural of *file(s)* out, and adds Latin forms.
    let is_free = |kind: usize| {
        pair.target.lang == Lang::Ar
            && kind < 2
            && (counted[kind]..=counted[kind].saturating_add(most)).contains(&found[kind])
    };
    let Some(kind) = (0..MARKS.len()).find(|kind| counted[*kind] != found[*kind] && !is_free(*kind)) else {
        return;
    };
    let place = |text: &str| text.find(MARKS[kind]).map(|at| Span::new(at, at + 1));
    let span = place(target).unwrap_or(Span::new(0, target.len()));
    report.add_pair(Severity::Info, span, place(source).unwrap_or_default(), None);
}

/// How many of each mark `text` has, and how many words with an ending in brackets, which are not among them.
fn count(text: &str) -> ([u16; MARKS.len()], u16) {
    let mut counts = [0u16; MARKS.len()];
    let (mut skipped, mut endings) = (0, 0u16);
    for (at, c) in text.bytes().enumerate() {
        let Some(kind) = (match c {
            b'(' => Some(0),
            b')' => Some(1),
            b'[' => Some(2),
            b']' => Some(3),
            b'{' => Some(4),
            b'}' => Some(5),
            _ => None,
        }) else {
            continue;
        };
        if c == b'(' && is_ending(text, at) {
            skipped += 1;
            endings = endings.saturating_add(1);
        } else if c == b')' && skipped > 0 {
            skipped -= 1;
        } else if c != b')' || counts[0] > counts[1] || !is_label(text, at) {
            counts[kind] = counts[kind].saturating_add(1);
        }
    }
    (counts, endings)
}

/// How many brackets hold Latin letters only.
fn glosses(text: &str) -> u16 {
    text.match_indices('(').filter(|(at, _)| is_latin_form(text, *at)).count().min(1000) as u16
}

/// Whether the bracket at `open` stands right behind a word and holds its ending: *ami(e)s*, *file(s)*.
fn is_ending(text: &str, open: usize) -> bool {
    let inside = &text[open + 1..];
    let length = inside.find(')').unwrap_or(usize::MAX);
    text[..open].ends_with(char::is_alphanumeric)
        && length <= 6
        && inside[..length].chars().all(char::is_alphabetic)
}

/// Whether the bracket at `open` holds Latin letters only.
fn is_latin_form(text: &str, open: usize) -> bool {
    let inside = &text[open + 1..];
    inside.find(')').is_some_and(|length| {
        let inside = &inside[..length];
        inside.chars().any(char::is_alphabetic) && !inside.chars().any(|c| matches!(c, '\u{600}'..='\u{6FF}'))
    })
}

/// Whether the bracket at `close` ends the label of a list: *a)*, *2)*.
fn is_label(text: &str, close: usize) -> bool {
    let before = &text[..close];
    let word = before.rfind(char::is_whitespace).map_or(before, |at| before[at..].trim_start());
    !word.is_empty() && word.len() <= 2 && word.chars().all(char::is_alphanumeric)
}
