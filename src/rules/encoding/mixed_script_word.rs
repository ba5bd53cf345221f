//! Words with letters of two scripts: *gоvernment* with a Cyrillic *о*, *شركةGoogle*.
//!
//! Letters that look the same are certain, and can be turned back. Science writes a Greek letter into Latin
//! words by right (*TGFβ*), and Arabic glues its one-letter words to Latin names; neither looks like the other
//! script.

use crate::analysis::{Paragraph, Signs};
use crate::document::DocumentView;
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};

/// See the module.
pub static RULE: Rule = Rule {
    code: "ENC004",
    name: "mixed-script-word",
    family: Family::ENCODING,
    langs: LangSet::ALL,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” mixes letters of two scripts",
    why: "A letter of another script that looks the same comes from a keyboard, a scan or an attempt to get round a \
          filter, and makes the word unknown to dictionaries and models. Type the word again in one script; \
          between Arabic and Latin letters, put the space that is missing.",
    sources: &[
        Source { title: "mtlint catalogue of artefacts: mixed-script-word", url: "" },
        Source {
            title: "Unicode Technical Standard 39: confusable characters",
            url: "https://www.unicode.org/reports/tr39/",
        },
    ],
    params: &[],
    examples: &[
        Example::bad(Lang::En, "On Friday the gоvernment said no.", &["gоvernment"]),
        Example::bad(Lang::En, "The road to Аlgiers is open.", &["Аlgiers"]),
        Example::good(Lang::En, "A layer of 5 µm holds β-carotene, TGFβ and 3 kΩ; Δt is short."),
        Example::good(Lang::En, "The Russian word Москва means Moscow, and ΑΒΓ are letters."),
        Example::bad(Lang::Fr, "Hier le présidеnt a parlé.", &["présidеnt"]),
        Example::bad(Lang::Fr, "La Ρologne a voté.", &["Ρologne"]),
        Example::good(Lang::Fr, "Une couche de 5 µm et le récepteur PPARγ."),
        Example::good(Lang::Fr, "Le mot russe правда veut dire vérité."),
        Example::bad(Lang::Ar, "أعلنت شركةGoogle أمس عن خدمة جديدة.", &["شركةGoogle"]),
        Example::bad(Lang::Ar, "كتب كلمة Nеws في أول السطر.", &["Nеws"]),
        Example::good(Lang::Ar, "أعلن الـFBI أمس، وبـGoogle أيضا."),
        Example::good(Lang::Ar, "سنة 1990م، وفيتامين B12، وشركة Google."),
    ],
    check: Check::Paragraph(Signs::MIXED_SCRIPT, check),
    settle: Some(settle),
};

/// Findings per paragraph.
const MOST: usize = 20;

fn check(p: &Paragraph<'_>, report: &mut Report<'_>) {
    let mut found = 0;
    for (i, token) in p.tokens.iter().enumerate() {
        let word = p.written(i);
        if word.is_ascii() || token.is_masked() {
            continue;
        }
        let Some((severity, fix)) = judge(word, p.signs.meets(Signs::GARBLED)) else { continue };
        report.add_as(severity, token.span, fix);
        found += 1;
        if found == MOST {
            return;
        }
    }
}

/// Arabic and Latin words glued together up to which each is a slip.
const FEW: u32 = 3;

/// A document that loses its spaces everywhere was not typed that way: one cause, and no warning for each trace.
fn settle(view: &DocumentView<'_>, unsettled: &Unsettled<'_>) -> Option<Severity> {
    let everywhere = unsettled.severity == Severity::Warning && view.hits() > FEW;
    Some(if everywhere { Severity::Info } else { unsettled.severity })
}

/// Letters of a word by script.
#[derive(Default)]
struct Scripts {
    latin: usize,
    arabic: usize,
    cyrillic: usize,
    greek: usize,
}

impl Scripts {
    fn of(word: &str) -> Self {
        let mut scripts = Self::default();
        for c in word.chars() {
            match c as u32 {
                0xAA | 0xB5 | 0xBA | 0x2126 => {}
                0x41..=0x5A | 0x61..=0x7A | 0xC0..=0x24F | 0x1E00..=0x1EFF if c.is_alphabetic() => {
                    scripts.latin += 1
                }
                0x370..=0x3FF | 0x1F00..=0x1FFF => scripts.greek += 1,
                0x400..=0x52F => scripts.cyrillic += 1,
                0x620..=0x63F | 0x641..=0x64A | 0x671..=0x6D3 | 0xFB50..=0xFDFF | 0xFE70..=0xFEFC => {
                    scripts.arabic += 1;
                }
                _ => {}
            }
        }
        scripts
    }
}

/// The severity and fix of a word of two scripts; `None` for one that may mix them.
fn judge(word: &str, garbled: bool) -> Option<(Severity, Option<Fix>)> {
    let scripts = Scripts::of(word);
    let lookalikes = |table: &[(char, char)], to_latin: bool| {
        let strange = word.chars().filter(|&c| to_latin != c.is_ascii() && c.is_alphabetic());
        strange
            .filter(|c| !is_latin(*c) || !to_latin)
            .all(|c| table.iter().any(|&(latin, other)| if to_latin { other == c } else { latin == c }))
    };
    match scripts {
        Scripts { latin: 1.., cyrillic: 1.., arabic: 0, greek: 0 } => {
            if scripts.latin >= scripts.cyrillic && lookalikes(&CYRILLIC, true) {
                // One of each is a symbol or a formula: *xу*.
                return (scripts.latin > 1).then_some((Severity::Error, Some(Fix::Compute(to_latin))));
            }
            let backwards = scripts.cyrillic > scripts.latin && lookalikes(&CYRILLIC, false);
            (backwards && !garbled && scripts.cyrillic > 2)
                .then_some((Severity::Error, Some(Fix::Compute(to_cyrillic))))
        }
        Scripts { latin: 3.., greek: 1.., arabic: 0, cyrillic: 0 } => {
            let certain = lookalikes(&GREEK, true) && !garbled;
            certain.then_some((Severity::Error, Some(Fix::Compute(to_latin))))
        }
        Scripts { latin: 1.., arabic: 1.., cyrillic: 0, greek: 0 } => {
            // Tatweel joins the two on purpose; one or two Arabic letters in front are clitics.
            let prefix = word.chars().take_while(|c| !is_latin(*c)).filter(|c| c.is_alphabetic()).count();
            let glued = word.starts_with(|c: char| !is_latin(c)) && prefix <= 3;
            let single = scripts.latin == 1 || scripts.arabic == 1;
            if garbled || word.contains('\u{640}') || single {
                return None;
            }
            Some((if glued { Severity::Info } else { Severity::Warning }, None))
        }
        _ => None,
    }
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c as u32, 0xC0..=0x24F | 0x1E00..=0x1EFF)
}

/// Latin letters and the Cyrillic ones that look the same.
const CYRILLIC: [(char, char); 28] = [
    ('a', 'а'),
    ('c', 'с'),
    ('e', 'е'),
    ('i', 'і'),
    ('j', 'ј'),
    ('o', 'о'),
    ('p', 'р'),
    ('s', 'ѕ'),
    ('x', 'х'),
    ('y', 'у'),
    ('ï', 'ї'),
    ('ë', 'ё'),
    ('A', 'А'),
    ('B', 'В'),
    ('C', 'С'),
    ('E', 'Е'),
    ('H', 'Н'),
    ('I', 'І'),
    ('J', 'Ј'),
    ('K', 'К'),
    ('M', 'М'),
    ('O', 'О'),
    ('P', 'Р'),
    ('S', 'Ѕ'),
    ('T', 'Т'),
    ('X', 'Х'),
    ('Y', 'У'),
    ('k', 'к'),
];

/// Latin letters and the Greek ones that look the same.
const GREEK: [(char, char); 16] = [
    ('o', 'ο'),
    ('v', 'ν'),
    ('A', 'Α'),
    ('B', 'Β'),
    ('E', 'Ε'),
    ('H', 'Η'),
    ('I', 'Ι'),
    ('K', 'Κ'),
    ('M', 'Μ'),
    ('N', 'Ν'),
    ('O', 'Ο'),
    ('P', 'Ρ'),
    ('T', 'Τ'),
    ('X', 'Χ'),
    ('Y', 'Υ'),
    ('Z', 'Ζ'),
];

fn to_latin(word: &str) -> Option<String> {
    let turned = word
        .chars()
        .map(|c| CYRILLIC.iter().chain(&GREEK).find(|(_, other)| *other == c).map_or(c, |(latin, _)| *latin));
    let turned: String = turned.collect();
    turned.chars().all(|c| is_latin(c) || !c.is_alphabetic()).then_some(turned)
}

fn to_cyrillic(word: &str) -> Option<String> {
    let turn = |c| CYRILLIC.iter().find(|(latin, _)| *latin == c).map_or(c, |(_, other)| *other);
    let turned: String = word.chars().map(turn).collect();
    (!turned.chars().any(is_latin)).then_some(turned)
}
