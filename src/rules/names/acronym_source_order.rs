//! An acronym in the letter order of the other language: ONU for UN, IMF for FMI.
//!
//! An acronym in brackets behind its long form is the business of `acronym-expansion-mismatch`. One beside a name in
//! capitals may belong to that name, and is left alone; one that has another meaning in the text's language counts only
//! where a clear one stands in the same document.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::analysis::{Gap, Paragraph, TokenKind, key_of};
use crate::document::DocumentView;
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};
use crate::rules::names::acronyms::{ACRONYMS, HEADS};
use crate::rules::names::places::Use;
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "NAM002",
    name: "acronym-source-order",
    family: Family::NAMES,
    langs: LangSet::of(&[Lang::En, Lang::Fr]),
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "The acronym “{found}” belongs to the other language: {lang} text has its own",
    why: "The letters of an acronym follow the word order of its language: the ONU of French is the UN of English. \
          Translation engines copy words in capitals as they are. Write the acronym that the readers know.",
    sources: &[Source { title: "mtlint catalogue of artefacts: acronym-source-order", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::En, "The ONU envoy met the OTAN chief.", &["ONU", "OTAN"]),
        Example::bad(Lang::En, "It asked for a loan from the FMI, according to the OMS.", &["FMI", "OMS"]),
        Example::bad(
            Lang::En,
            "The ONU's envoy and two ONGs said that the TVA would rise.",
            &["ONU", "ONGs", "TVA"],
        ),
        Example::good(Lang::En, "She works for ONU Femmes and the Mission de l'ONU au Mali."),
        Example::good(Lang::En, "The agency is known by its French acronym FMI. The UN envoy left."),
        Example::good(Lang::En, "The Organisation des Nations unies (ONU) was founded in 1945."),
        Example::good(Lang::En, "The TVA built dams in Tennessee, and the SIDA flag was blue."),
        Example::bad(Lang::Fr, "L'envoyé de l'UN a rencontré le chef de la NATO.", &["UN", "NATO"]),
        Example::bad(Lang::Fr, "Le pays a demandé un prêt à l'IMF et aux NGOs.", &["IMF", "NGOs"]),
        Example::good(Lang::Fr, "UN accord a été signé par l'OTAN et l'ONU. L'UN des deux a ri."),
        Example::good(Lang::Fr, "UN Women et la NATO Defense College Foundation publient une étude."),
        Example::good(Lang::Fr, "L'autorisation EU/1/04/289/001 est échue."),
    ],
    check: Check::Words { words: HEADS, check },
    settle: Some(settle),
};

/// An acronym of the other language.
struct Form {
    lang: Lang,
    usage: Use,
    text: &'static str,
    right: &'static str,
}

static FORMS: LazyLock<FxHashMap<u64, Vec<Form>>> = LazyLock::new(|| {
    let mut forms: FxHashMap<u64, Vec<Form>> = FxHashMap::default();
    for acronym in ACRONYMS {
        for (lang, usage, text, right) in [
            (Lang::Fr, acronym.en_in_fr, acronym.en, acronym.fr),
            (Lang::En, acronym.fr_in_en, acronym.fr, acronym.en),
        ] {
            for ending in ["", "s", "'s"] {
                let form = Form { lang, usage, text, right };
                forms.entry(key_of(&format!("{text}{ending}"))).or_default().push(form);
            }
        }
    }
    forms
});

fn check(paragraph: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    let written = paragraph.written(i);
    // *UN* and *EU* are the most frequent words of French in lower case.
    if !written.starts_with(char::is_uppercase) {
        return;
    }
    let Some(forms) = FORMS.get(&paragraph.tokens[i].key) else { return };
    let Some(form) = forms.iter().find(|form| form.lang == paragraph.lang) else { return };
    let Some(ending) = written.strip_prefix(form.text) else { return };
    if !["", "s", "'s", "’s"].contains(&ending) || form.usage == Use::Free || stands_apart(paragraph, i) {
        return;
    }
    // *300 BCE*
    if form.usage == Use::Doubtful && i > 0 && paragraph.tokens[i - 1].kind == TokenKind::Number {
        return;
    }
    if form.lang == Lang::Fr && ["UN", "EU"].contains(&form.text) && !has_article(paragraph, i) {
        return;
    }
    let end = written.len() - if ending.starts_with(['\'', '’']) { ending.len() } else { 0 };
    let start = paragraph.tokens[i].span.start;
    let span = Span { start, end: start + end as u32 };
    let fix = fix(paragraph, i, form, span.of(paragraph.text));
    if form.usage == Use::Wrong {
        report.count(0, 1);
        report.add(span, fix);
    } else {
        report.add_as(Severity::Info, span, fix);
    }
}

/// Whether something around says that the acronym is no slip: a longer name, a phrase of the other language, brackets
/// behind a long form, a number, a word about acronyms.
fn stands_apart(paragraph: &Paragraph<'_>, i: usize) -> bool {
    let tokens = paragraph.tokens;
    let span = tokens[i].span;
    if paragraph.is_all_caps() || paragraph.is_data() || paragraph.is_foreign(span) {
        return true;
    }
    let (before, after) = (paragraph.gap_text(i), paragraph.gap_text(i + 1));
    if before.ends_with(['(', '[', '/', '-', '_', '.', '"', '“', '«', '&', '@', '#'])
        || after.starts_with(['/', '_', '"', '”', '&'])
    {
        return true;
    }
    if paragraph.quotations.iter().any(|quotation| quotation.contains(span) && quotation.len() <= 60) {
        return true;
    }
    if i > 0 && (tokens[i].gap.is_blank() || tokens[i].gap == Gap::Glued) {
        let word = paragraph.word(i - 1);
        let foreign = match paragraph.lang {
            Lang::En => ["de", "du", "des", "la", "le", "les", "d'", "l'", "en", "et"].contains(&word),
            _ => ["the", "of", "and", "for"].contains(&word),
        };
        let is_name = tokens[i - 1].is_capitalised() && !FUNCTION_WORDS.contains(&word);
        if foreign || is_name {
            return true;
        }
    }
    if let Some(next) = tokens.get(i + 1) {
        let word = paragraph.word(i + 1);
        let is_office = OFFICES.iter().any(|office| word.starts_with(office));
        if next.gap.is_blank() && next.is_capitalised() && !(paragraph.lang == Lang::En && is_office) {
            return true;
        }
        if (next.gap == Gap::Hyphen && (next.is_capitalised() || next.kind == TokenKind::Number))
            || (next.gap == Gap::Tight)
            || (next.gap.is_blank() && ["de", "du", "des", "of"].contains(&word))
        {
            return true;
        }
    }
    (i.saturating_sub(8)..i).any(|at| ABOUT_NAMES.iter().any(|stem| paragraph.word(at).starts_with(stem)))
}

/// Words that stand before an acronym at the head of a sentence without being part of a name.
const FUNCTION_WORDS: &[&str] = &[
    "the", "a", "an", "of", "by", "to", "from", "in", "with", "and", "or", "for", "at", "its", "this",
    "that", "but", "as", "if", "when", "while", "since", "on", "under", "l'", "le", "la", "les", "d'", "de",
    "du", "des", "un", "une", "à", "au", "aux", "en", "et", "par", "pour", "selon", "avec", "cette", "ce",
    "si", "mais", "dans", "sur", "some", "many", "several", "all", "two", "no", "most",
];

/// Beginnings of the words with which English goes on after an organisation: *the UN Secretary-General*.
const OFFICES: &[&str] = &[
    "secretar",
    "security",
    "general",
    "special",
    "envoy",
    "chief",
    "president",
    "director",
    "charter",
    "high",
    "commission",
    "deputy",
    "ambassador",
    "assembly",
    "mission",
];

/// Beginnings of the words that speak of the acronym itself.
const ABOUT_NAMES: &[&str] =
    &["acronym", "sigle", "initial", "abbrev", "abrég", "abrév", "anglais", "french", "english"];

/// Whether French treats the capitals as a name: *de l'UN*, but not *l'UN des deux*.
fn has_article(paragraph: &Paragraph<'_>, i: usize) -> bool {
    let Some(before) = i.checked_sub(1) else { return false };
    let goes_on = |word: &str| ["des", "de", "ou", "et", "après", "d'", "dans", "comme", "à"].contains(&word);
    // *les EU* are the États-Unis.
    ["l'", "la", "le", "d'"].contains(&paragraph.word(before))
        && !paragraph
            .tokens
            .get(i + 1)
            .is_some_and(|next| next.gap.is_blank() && goes_on(paragraph.word(i + 1)))
        && !paragraph.tokens[before].is_all_caps()
}

/// The other acronym, where the article before it stays right.
fn fix(paragraph: &Paragraph<'_>, i: usize, form: &Form, found: &str) -> Option<Fix> {
    let article =
        i > 0 && (paragraph.tokens[i].gap == Gap::Glued || ["a", "an"].contains(&paragraph.word(i - 1)));
    let is_vowel = |text: &str| text.starts_with(['A', 'E', 'I', 'O', 'U', 'H']);
    let stays = !article && (form.lang == Lang::En || !is_vowel(form.right));
    (stays && found == form.text).then_some(Fix::Text(form.right))
}

/// Share of a document's letters from which on it is all in one language.
const ONE_LANGUAGE: f32 = 0.75;

fn settle(view: &DocumentView<'_>, unsettled: &Unsettled<'_>) -> Option<Severity> {
    if view.is_foreign(ONE_LANGUAGE) {
        return None;
    }
    match unsettled.severity {
        Severity::Info => (view.counted(0) > 0).then_some(Severity::Warning),
        other => Some(other),
    }
}
