//! A note about the translation left in the text: *Note: I have kept the names as they are.*
//!
//! Translators of books write notes too, and mark them as such: those weigh little unless they stand at the
//! border of a document, where an assistant puts its own.

use super::parts::{self, Parts};
use super::sayings::{self, Proof, Saying, Sayings, TOPIC};
use crate::analysis::Paragraph;
use crate::document::DocumentView;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};

/// See the module.
pub static RULE: Rule = Rule {
    code: "LLM006",
    name: "llm-translator-note",
    family: Family::LLM,
    langs: LangSet::ALL,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” begins a note about the translation that was left in the text",
    why: "Assistants explain what they did, and translators leave remarks for an editor; neither is meant for the \
          reader. Delete the note, or make it a footnote when the reader needs it.",
    sources: &[Source { title: "mtlint catalogue of artefacts: llm-translator-note", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::En, "Note: The original text contains a typo.", &["Note: The original text"]),
        Example::bad(Lang::En, "**Translation note:** “wilaya” means province.", &["Translation note"]),
        Example::bad(
            Lang::En,
            "The harbour was closed.\n\nNote: I have kept the names of the ships in French.",
            &["Note: I have kept"],
        ),
        Example::good(Lang::En, "Note: the museum is closed on Monday."),
        Example::good(Lang::En, "Note: The original building was lost in a fire."),
        Example::good(Lang::En, "In a note the translator said that he had kept the names."),
        Example::bad(Lang::Fr, "Note\u{a0}: j'ai conservé les noms propres.", &["Note\u{a0}: j'ai conservé"]),
        Example::bad(
            Lang::Fr,
            "Remarque\u{a0}: cette traduction suit le texte de près.",
            &["Remarque\u{a0}: cette traduction"],
        ),
        Example::good(Lang::Fr, "Remarque\u{a0}: les prix sont indiqués hors taxes."),
        Example::good(Lang::Fr, "La note du traducteur occupe trois pages."),
        Example::bad(Lang::Ar, "ملاحظة: الترجمة حرفية في بعض المواضع.", &["ملاحظة: الترجمة"]),
        Example::bad(Lang::Ar, "ملاحظة: قمت بترجمة أسماء الأماكن.", &["ملاحظة: قمت بترجمة"]),
        Example::good(Lang::Ar, "ملاحظة: الدخول مجاني للأطفال."),
        Example::good(Lang::Ar, "كتب المترجم ملاحظة طويلة في آخر الكتاب."),
        Example::bad(
            Lang::En,
            "The harbour was closed on Sunday.\n\nSome proverbs have been rendered freely in this translation.",
            &["Some proverbs have been rendered freely in this translation."],
        ),
        Example::good(
            Lang::En,
            "The translation took three years. The names of the boats were painted over.",
        ),
    ],
    check: Check::Keys {
        keys: |lang| SAYINGS.keys(lang).into_iter().chain(parts::keys(HUNG)).collect(),
        check,
    },
    settle: Some(settle),
};

use Proof::{Label, Sure, Weak};

#[rustfmt::skip]
static ENGLISH: &[Saying] = &[
    (Sure, "note|notes ! i kept|left|preserved|retained|maintained|translated|used|added|adapted|assumed|chose|made|omitted|rendered|transliterated"),
    (Sure, "note|notes ! i have kept|left|preserved|retained|maintained|translated|used|added|adapted|assumed|chosen|made|omitted|rendered|transliterated"),
    (Sure, "note|notes ! i've kept|left|preserved|retained|maintained|translated|used|added|adapted|assumed|chosen|made|omitted|rendered|transliterated"),
    (Sure, "note|notes ! the original|source french|english|arabic? text|article|document|passage|sentence|paragraph|formatting"),
    (Sure, "note|notes ! this|the translation"),
    (Sure, "note|notes ! the term|word|phrase|expression|name|title _ _? _? translated|rendered|left|kept|refers|transliterated"),
    (Sure, "note|notes ! proper|personal|place|brand nouns|names have|were|are been? kept|left|preserved|translated|transliterated"),
    (Sure, "note|notes ! this is a literal|direct|free|faithful? translation"),
    (Sure, "note|notes ! some|certain|several terms|idioms|expressions|words|phrases|names|sentences have|were|are been? adapted|translated|kept|left|rendered|simplified|transliterated"),
    (Sure, "note|notes ! _ ! has|is|was been? translated|rendered|transliterated"),
    (Sure, "please note that this|the translation"),
    (Sure, "please note that i have? kept|left|preserved|retained|translated|used|added|adapted|assumed"),
    (Sure, "please note that i've kept|left|preserved|retained|translated|used|added|adapted|assumed"),
    (Sure, "i have kept|preserved|maintained|retained the original formatting|structure|names|proper|tone|text|meaning|style"),
    (Sure, "i've kept|preserved|maintained|retained the original formatting|structure|names|proper|tone|text|meaning|style"),
    (Label, "translation note|notes"),
    (Label, "notes|note on|about|regarding the? translation"),
    (Label, "key|main changes|improvements made?"),
    (Label, "changes made"),
    (Label, "explanation|explanations of|for the? changes|choices|translation|edits"),
    (Label, "alternative|alternate translation|translations|version|versions|renderings"),
    (Weak, "translator's note|notes"),
    (Weak, "translators note"),
    (Sure, "note|notes ! since|because the text|source|original|tone|document"),
    (Sure, "note|notes ! the term|word|name|phrase|expression ! _ ! has|is|was been? translated|rendered|kept|left|transliterated"),
    (Label, "a few notes on|about the translation"),
    (Label, "some notes on|about the translation"),
    // The reservation that services put under what they translate.
    (Sure, "this document|page|article|text|content has|was been? automatically? translated using|automatically"),
    (Sure, "this document|page|article|text|content has|was been? automatically translated"),
];

#[rustfmt::skip]
static FRENCH: &[Saying] = &[
    (Sure, "note|remarque|notes|remarques ! j'ai conservé|gardé|laissé|traduit|préservé|choisi|utilisé|ajouté|adapté|maintenu|respecté|omis|opté|rendu"),
    (Sure, "note|remarque|notes|remarques ! la|cette traduction"),
    (Sure, "note|remarque|notes|remarques ! le texte original|source"),
    (Sure, "note|remarque|notes|remarques ! le terme|mot|nom|titre _ _? _? traduit|rendu|conservé|laissé"),
    (Sure, "note|remarque|notes|remarques ! certains|certaines|quelques|plusieurs|les termes|noms|mots|expressions|passages|phrases|tournures ont|sont été? adaptés|adaptées|traduits|traduites|conservés|conservées|laissés|laissées|simplifiés|simplifiées|rendus|rendues|modifiés|modifiées"),
    (Sure, "note|remarque|notes|remarques ! les noms propres ont|sont été? conservés|laissés|gardés|traduits"),
    (Sure, "veuillez noter que cette|la traduction"),
    (Sure, "veuillez noter que j'ai conservé|gardé|laissé|traduit|préservé|choisi|utilisé"),
    (Sure, "j'ai conservé|gardé|préservé|respecté la|le|les structure|mise|noms|ton|format|style|formatage originale|original|propres|en"),
    (Label, "note|notes de traduction"),
    (Label, "remarque|remarques|note|notes sur|concernant la traduction"),
    (Label, "explication|explications des choix|modifications"),
    (Label, "principales modifications apportées?"),
    (Label, "modifications apportées"),
    (Weak, "note|notes du traducteur"),
    (Weak, "note|notes de la traductrice"),
    (Sure, "note|remarque|notes|remarques ! le terme|mot|nom|titre ! _ ! a|est été? traduit|rendu|conservé|laissé"),
    (Label, "quelques remarques|notes sur|concernant la traduction"),
    (Sure, "nb ! j'ai conservé|gardé|laissé|traduit|adapté"),
    (Sure, "ce|cet|cette document|page|article|texte|contenu a été traduit|traduite automatiquement"),
    (Sure, "ce|cet|cette document|page|article|texte|contenu a été traduit|traduite à l'aide d'"),
];

#[rustfmt::skip]
static ARABIC: &[Saying] = &[
    (Sure, "ملاحظة|ملحوظة|تنويه|ملاحظات ! الترجمة|ترجمة"),
    (Sure, "ملاحظة|ملحوظة|تنويه|ملاحظات ! هذه الترجمة"),
    (Sure, "ملاحظة|ملحوظة|تنويه|ملاحظات ! النص الأصلي|المصدر"),
    (Sure, "ملاحظة|ملحوظة|تنويه|ملاحظات ! في النص الأصلي"),
    (Sure, "ملاحظة|ملحوظة|تنويه|ملاحظات ! تمت? ترجمة|ترجمت"),
    (Sure, "ملاحظة|ملحوظة|تنويه|ملاحظات ! تم الحفاظ|الاحتفاظ|الإبقاء|ترجمة على? _"),
    (Sure, "ملاحظة|ملحوظة|تنويه|ملاحظات ! قمت بترجمة|بالحفاظ|بالاحتفاظ|بالإبقاء|بتعديل|باستخدام|بإضافة"),
    (Sure, "ملاحظة|ملحوظة|تنويه|ملاحظات ! لقد ترجمت|حافظت|احتفظت|أبقيت|قمت|استخدمت|تركت"),
    (Sure, "ملاحظة|ملحوظة|تنويه|ملاحظات ! ترجمت|حافظت|احتفظت|أبقيت|تركت|استخدمت"),
    (Sure, "يرجى ملاحظة أن هذه? الترجمة"),
    (Sure, "لقد حافظت|احتفظت|أبقيت على التنسيق|الأسماء|أسماء|البنية|الأسلوب|النبرة"),
    (Label, "ملاحظات|ملاحظة حول|على|عن|بشأن الترجمة"),
    (Label, "ملاحظات|ملاحظة الترجمة"),
    (Weak, "ملاحظة|ملاحظات|ملحوظة المترجم|المترجمة"),
    (Sure, "ملاحظة|ملحوظة|تنويه|ملاحظات ! تمت? الترجمة"),
    (Sure, "تم|تمت ترجمة هذا|هذه المستند|الصفحة|المقال|النص|الوثيقة|المحتوى باستخدام|آليا"),
];

pub(super) static SAYINGS: Sayings = Sayings::new([ENGLISH, FRENCH, ARABIC], &[&TOPIC]);

/// Kinds of words that a remark hangs on, see [`parts`].
const HUNG: u32 =
    parts::TRANSLATION | parts::LITERAL | parts::KEPT | parts::TRANSCRIBED | parts::TERM | parts::TRANSLATOR;

fn check(p: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    let may_begin = SAYINGS.may_begin(p, i, report) && (sayings::opens_line(p, i) || opens_bracket(p, i));
    let Some(found) = may_begin.then(|| SAYINGS.said_at(p, i)).flatten() else {
        if remarks(p, i)
            && !SAYINGS
                .said_in(p, |found| sayings::opens_line(p, found.first) || opens_bracket(p, found.first))
        {
            report.add_as(Severity::Info, parts::whole(p), None);
        }
        return;
    };
    match found.proof {
        Sure => report.add(found.span(p), None),
        // What a translator signs is a footnote more often than not.
        Weak if p.gap_text(found.last + 1).trim_start_matches(['*', '_']).trim_start().starts_with(':') => {
            report.add_as(Severity::Info, found.span(p), None)
        }
        Label => report.add_as(Severity::Warning, found.span(p), None),
        Weak => {}
    }
}

/// Whether token `i` opens a bracket that is not the paragraph's first sign.
fn opens_bracket(p: &Paragraph<'_>, i: usize) -> bool {
    p.gap_text(i).ends_with(['(', '['])
}

/// Tokens of the longest remark.
const LONGEST: usize = 40;

/// Whether the paragraph as a whole says how the text was translated. People say so, too, about texts of
/// others; so this weighs something at a document's end only.
fn remarks(p: &Paragraph<'_>, i: usize) -> bool {
    use parts::{
        I, KEPT, LANGUAGE, LITERAL, NOTE, ORIGINAL, RENDERED, TERM, TRANSCRIBED, TRANSLATION, TRANSLATOR,
    };
    let Some(parts) = Parts::of(p, i, HUNG, LONGEST) else { return false };
    let noted = parts.first & NOTE != 0 && parts.have_any(TRANSLATION | LITERAL | TRANSLATOR)
        || parts.first & NOTE != 0 && parts.have(KEPT) && parts.have_any(ORIGINAL | LANGUAGE);
    let told = parts.have(TRANSLATION | I) && parts.have_any(LITERAL | ORIGINAL | TERM)
        || parts.have(LITERAL | I) && parts.have_any(LANGUAGE)
        || parts.have(ORIGINAL | LANGUAGE | KEPT | TERM)
        || parts.have(TRANSLATION | TERM) && parts.have_any(RENDERED | ORIGINAL)
        || parts.have(TRANSCRIBED | TERM);
    let announced = parts.closing == ':' && parts.have(TRANSLATION | NOTE);
    noted || told || announced
}

fn settle(view: &DocumentView<'_>, unsettled: &Unsettled<'_>) -> Option<Severity> {
    if sayings::is_about_assistants(view) {
        return Some(Severity::Info);
    }
    Some(match unsettled.severity {
        Severity::Info if view.hits() == 1 && !view.opens_document() && view.ends_document() => {
            Severity::Warning
        }
        severity => severity,
    })
}
