//! An assistant's announcement of its translation, left where the translation begins: *Sure! Here is the
//! translated text:*.
//!
//! Some announcements are certain by their words; others need the colon that ends them. At the borders
//! of a document both are errors; within it a colon may announce something that somebody else translated.

use super::parts::{self, Parts};
use super::sayings::{self, Match, Proof, SALUTATIONS, Saying, Sayings, TOPIC};
use crate::analysis::Paragraph;
use crate::document::DocumentView;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};

/// See the module.
pub static RULE: Rule = Rule {
    code: "LLM001",
    name: "llm-preamble",
    family: Family::LLM,
    langs: LangSet::ALL,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” is an assistant announcing its translation, not the translation",
    why: "A chat assistant introduces what it was asked for, and its answer was stored whole. The announcement \
          has nothing in the source text. Delete it, and look at the end of the text for a closing remark.",
    sources: &[Source { title: "mtlint catalogue of artefacts: llm-preamble", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::En,
            "Here is the translation of the article into English:\n\nThe harbour was closed on Sunday.",
            &["Here is the translation of the article"],
        ),
        Example::bad(
            Lang::En,
            "Sure! Here's the translated text:\n\nThe harbour was closed on Sunday.",
            &["Sure! Here's the translated"],
        ),
        Example::bad(
            Lang::En,
            "Here's a refined version of the paragraph:\n\nThe harbour was closed on Sunday.",
            &["Here's a refined version"],
        ),
        Example::bad(Lang::En, "**Translation:**\n\nThe harbour was closed on Sunday.", &["Translation"]),
        Example::good(Lang::En, "Here is the road to Tripoli, the driver said."),
        Example::good(Lang::En, "The translation of the Quran into French took ten years."),
        Example::good(Lang::En, "“Here is the translation of the letter,” she said, and sat down."),
        Example::good(Lang::En, "Certainly, I have seen worse. Here is a better idea: stay at home."),
        Example::bad(
            Lang::Fr,
            "Voici la traduction en français\u{a0}:\n\nLe port est resté fermé dimanche.",
            &["Voici la traduction en français"],
        ),
        Example::bad(
            Lang::Fr,
            "Bien sûr\u{202f}! Voici la traduction demandée\u{a0}:\n\nLe port est resté fermé dimanche.",
            &["Bien sûr\u{202f}! Voici la traduction"],
        ),
        Example::bad(Lang::Fr, "Traduction\u{a0}:\n\nLe port est resté fermé dimanche.", &["Traduction"]),
        Example::good(Lang::Fr, "Voici la maison où il est né."),
        Example::good(Lang::Fr, "Voici la recette de ma grand-mère\u{a0}: elle ne demande que des œufs."),
        Example::good(Lang::Fr, "La traduction française de ce roman paraîtra en mars."),
        Example::good(Lang::Fr, "– Voici la traduction de la lettre, dit-elle en s'asseyant."),
        Example::bad(
            Lang::Ar,
            "إليك الترجمة إلى العربية:\n\nأغلق الميناء يوم الأحد.",
            &["إليك الترجمة إلى العربية"],
        ),
        Example::bad(
            Lang::Ar,
            "بالطبع! إليك النص المترجم:\n\nأغلق الميناء يوم الأحد.",
            &["بالطبع! إليك النص"],
        ),
        Example::bad(Lang::Ar, "النص المترجم:\n\nأغلق الميناء يوم الأحد.", &["النص المترجم"]),
        Example::bad(
            Lang::Ar,
            "Here is the Arabic translation:\n\nأغلق الميناء يوم الأحد بسبب الرياح.",
            &["Here is the Arabic translation"],
        ),
        Example::good(Lang::Ar, "إليك قصة الملك وابنة الخادمة"),
        Example::good(Lang::Ar, "صدرت الترجمة العربية للرواية في بيروت."),
        Example::bad(
            Lang::En,
            "In English, this would read:\n\nThe harbour was closed on Sunday.",
            &["In English, this would read:"],
        ),
        Example::good(
            Lang::En,
            "A notice hung at the gate.\n\nTranslated into English, it reads as follows:\n\nKeep out at night.",
        ),
        Example::bad(
            Lang::Fr,
            "En français, le texte donne ceci\u{a0}:\n\nLe port est resté fermé dimanche.",
            &["En français, le texte donne ceci\u{a0}:"],
        ),
        Example::good(
            Lang::Fr,
            "Une affiche pendait à la porte.\n\nTraduite en français, elle donne ceci\u{a0}:\n\nEntrée interdite la nuit.",
        ),
        Example::bad(
            Lang::Ar,
            "هكذا يترجم النص إلى العربية:\n\nأغلق الميناء يوم الأحد بسبب الرياح.",
            &["هكذا يترجم النص إلى العربية:"],
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
    (Sure, "sure|certainly|absolutely|gladly|great|understood|okay|ok|alright|perfect|yes thing? ! here's the|a|an|your|my _? _? _? translation|translations|translated|rendering"),
    (Sure, "sure|certainly|absolutely|gladly|great|understood|okay|ok|alright|perfect|yes thing? ! here is|are the|a|an|your|my _? _? _? translation|translations|translated|rendering"),
    (Sure, "sure|certainly|absolutely|gladly|great|understood|okay|ok|alright|perfect|yes thing? ! below is|are the|a|an|your|my _? _? _? translation|translations|translated"),
    (Sure, "of course ! here's the|a|an|your|my _? _? _? translation|translations|translated|rendering"),
    (Sure, "of course ! here is|are the|a|an|your|my _? _? _? translation|translations|translated|rendering"),
    (Sure, "of course ! below is|are the|a|an|your|my _? _? _? translation|translations|translated"),
    (Sure, "sure|certainly|absolutely|gladly|understood|okay|ok|alright|yes thing? ! i'll translate"),
    (Sure, "sure|certainly|absolutely|gladly|understood|okay|ok|alright|yes thing? ! i can|will translate"),
    (Sure, "of course ! i'll translate"),
    (Sure, "of course ! i can|will translate"),
    (Sure, "i'd be happy|glad to translate"),
    (Sure, "i'd be happy|glad to help|assist you? with the|this|your translation"),
    (Sure, "i'll|i've translate|translated the|this|your|that following? provided? text|passage|article|paragraph|sentence|document for you"),
    (Sure, "here's|below the|your translated|requested text|version|passage|article|document|paragraph|sentence|content|translation"),
    (Sure, "here is|are the|your translated|requested text|version|passage|article|document|paragraph|sentence|content|translation"),
    (Sure, "below is|are the|your translated|requested text|version|passage|article|document|paragraph|sentence|content|translation"),
    (Sure, "here's the|a|your|my _? _? translation of the|your|this provided|given|following|source|original? text|passage|article|document|paragraph|sentence|content"),
    (Sure, "here is the|a|your|my _? _? translation of the|your|this provided|given|following|source|original? text|passage|article|document|paragraph|sentence|content"),
    (Sure, "below is the|a|your|my _? _? translation of the|your|this provided|given|following|source|original? text|passage|article|document|paragraph|sentence|content"),
    (Sure, "here's the|a|your|my _? _? translation into|in|to standard|modern|formal? english|french|arabic|german|spanish"),
    (Sure, "here is the|a|your|my _? _? translation into|in|to standard|modern|formal? english|french|arabic|german|spanish"),
    (Weak, "here's the|a|an|your|my|one _? _? translation|translations|rendering"),
    (Weak, "here is|are the|a|an|your|my|one|some _? _? translation|translations|rendering"),
    (Weak, "below is|are the|a|an|your|my _? _? translation|translations|rendering"),
    (Weak, "here's the|a|an|your more|slightly? refined|revised|polished|improved|corrected|rewritten|edited|cleaned|smoother|refreshed|natural|concise|formal|updated|fluent|literal|idiomatic|rephrased|proofread up|and? _? _? version|translation|text|draft"),
    (Weak, "here is the|a|an|your more|slightly? refined|revised|polished|improved|corrected|rewritten|edited|cleaned|smoother|refreshed|natural|concise|formal|updated|fluent|literal|idiomatic|rephrased|proofread up|and? _? _? version|translation|text|draft"),
    (Weak, "sure|certainly|absolutely|gladly|great|understood|okay|ok|alright|perfect|yes thing? ! here's|here"),
    (Weak, "of course ! here's|here"),
    (Weak, "here's|below the|an english|french|arabic version|text"),
    (Weak, "here is the|an english|french|arabic version|text"),
    (Weak, "below is the|an english|french|arabic version|text"),
    (Weak, "here's the|your text|article|passage|document in english|french|arabic"),
    (Weak, "here is the|your text|article|passage|document in english|french|arabic"),
    (Weak, "below is the|your text|article|passage|document in english|french|arabic"),
    (Weak, "the translation is|reads"),
    (Weak, "the translation of the|your|this text|passage|article|sentence|paragraph|document into|in|to english|french|arabic is"),
    (Weak, "the translated text|version is|reads"),
    (Label, "translated text|version|passage|article|content"),
    (Label, "translation"),
    (Label, "translation into|to english|french|arabic"),
    (Label, "translation of the|your text|passage|article"),
    (Label, "english|french|arabic translation"),
    (Label, "final|revised translation"),
    (Label, "original|source text"),
    (Label, "start of translation|translated"),
    (Weak, "the following is a|the|my _? _? translation"),
    (Sure, "as requested ! here's the|a|your _? _? translation|translated"),
    (Sure, "as requested ! here is the|a|your _? _? translation|translated"),
    (Weak, "i have translated your|the|this text|passage|article|document"),
    (Weak, "i've translated your|this text|passage|article|document"),
    (Label, "my translation"),
];

#[rustfmt::skip]
static FRENCH: &[Saying] = &[
    (Sure, "bien sûr ! voici la|le|les|une|votre|ma _? _? traduction|traductions|texte|version"),
    (Sure, "certainement|absolument|volontiers|parfait ! voici la|le|les|une|votre|ma _? _? traduction|traductions|texte|version"),
    (Sure, "d'accord ! voici la|le|les|une|votre|ma _? _? traduction|traductions|texte|version"),
    (Sure, "avec plaisir ! voici la|le|les|une|votre|ma _? _? traduction|traductions|texte|version"),
    (Sure, "bien sûr ! je vais|peux vous? traduire"),
    (Sure, "voici la|une|votre|ma _? traduction en|vers le|l'? français|anglais|arabe"),
    (Sure, "voici la|une|votre|ma _? traduction du texte|passage|paragraphe|document|contenu"),
    (Sure, "voici la|une|votre|ma _? traduction de votre|ce|cette"),
    (Sure, "voici la traduction demandée|proposée|intégrale|complète|fidèle|révisée|corrigée"),
    (Sure, "voici le|votre texte|passage|document|paragraphe|contenu traduit"),
    (Sure, "voici la|une version traduite"),
    (Sure, "vous trouverez ci-dessous la|une|votre|ma traduction"),
    (Sure, "vous trouverez ci-après la|une|votre|ma traduction"),
    (Sure, "ci-dessous ,? la|une|votre traduction"),
    (Sure, "je vais traduire le|ce|cet|votre texte|passage|document|article|paragraphe"),
    (Weak, "voici la|une|votre|ma _? traduction"),
    (Weak, "voici la|une|votre _? version révisée|améliorée|corrigée|remaniée|retravaillée|reformulée|plus|peaufinée"),
    (Weak, "voici le|votre texte révisé|amélioré|corrigé|reformulé|retravaillé|en|dans"),
    (Weak, "voici la|une version française|anglaise|arabe du|de"),
    (Weak, "je vous propose la|une|cette traduction"),
    (Weak, "bien sûr ! voici"),
    (Weak, "certainement|absolument|volontiers|parfait ! voici"),
    (Weak, "d'accord ! voici"),
    (Weak, "avec plaisir ! voici"),
    (Weak, "j'ai traduit le|l'|ce|cet|votre texte|passage|document|article|extrait"),
    (Weak, "la traduction|version traduite"),
    (Label, "traduction"),
    (Label, "texte traduit"),
    (Label, "version traduite"),
    (Label, "traduction française|anglaise|arabe"),
    (Label, "traduction en français|anglais|arabe"),
    (Label, "traduction vers le français"),
    (Label, "traduction vers l'anglais"),
    (Label, "traduction vers l'arabe"),
    (Label, "traduction du texte|passage"),
    (Label, "texte original|source"),
    (Label, "début de la traduction"),
    (Weak, "comme demandé ! voici la|une|votre|le _? traduction|texte"),
];

#[rustfmt::skip]
static ARABIC: &[Saying] = &[
    (Sure, "بالطبع|بالتأكيد|طبعا|حسنا|أكيد ! إليك|إليكم|اليك|هذه|هذا|أدناه الترجمة|ترجمة|النص|نص|ترجمتك"),
    (Sure, "بكل سرور ! إليك|إليكم|اليك|هذه|هذا|أدناه الترجمة|ترجمة|النص|نص"),
    (Sure, "بالطبع|بالتأكيد|طبعا|حسنا|أكيد ! فيما يلي الترجمة|ترجمة|النص|نص"),
    (Sure, "بالطبع|بالتأكيد|طبعا|حسنا|أكيد ! سأقوم بترجمة|بالترجمة"),
    (Sure, "بالطبع|بالتأكيد|طبعا|حسنا|أكيد ! يمكنني ترجمة|مساعدتك"),
    (Sure, "إليك|اليك الترجمة إلى العربية|الإنجليزية|الفرنسية|اللغة"),
    (Sure, "إليك|إليكم|اليك النص المترجم"),
    (Sure, "إليك|إليكم|اليك ترجمة النص|المقال|الفقرة|الجملة|المقطع"),
    (Sure, "إليك|إليكم|اليك الترجمة المطلوبة|الكاملة|العربية|الإنجليزية|الفرنسية"),
    (Sure, "فيما يلي|يأتي النص المترجم"),
    (Sure, "أدناه الترجمة|ترجمة المطلوبة|النص|الكاملة"),
    (Sure, "سأقوم بترجمة النص|المقال|الفقرة|هذا|هذه"),
    (Weak, "إليك|إليكم|اليك الترجمة|ترجمة|ترجمتك|نسخة|صياغة"),
    (Weak, "إليك|إليكم|اليك النسخة|الصيغة المترجمة|المنقحة|المعدلة|العربية|المحسنة"),
    (Sure, "يسعدني مساعدتك|ذلك ! إليك|إليكم|اليك الترجمة|ترجمة|النص|نص"),
    (Weak, "فيما يلي|يأتي الترجمة|ترجمة"),
    (Weak, "هذه هي? الترجمة|ترجمة"),
    (Weak, "بالطبع|بالتأكيد|طبعا|حسنا|أكيد ! إليك|إليكم|اليك"),
    (Label, "الترجمة"),
    (Label, "النص المترجم"),
    (Label, "النص الأصلي"),
    (Label, "ترجمة النص"),
    (Label, "الترجمة العربية|الإنجليزية|الفرنسية"),
    (Label, "الترجمة إلى اللغة? العربية|الإنجليزية|الفرنسية"),
    (Sure, "بالطبع|بالتأكيد|طبعا|حسنا|أكيد ! هذه|هذا هي|هو الترجمة|ترجمة|النص"),
    (Weak, "وفيما يلي|يأتي الترجمة|ترجمة"),
    (Label, "ترجمة النص|المقال إلى اللغة? العربية|الإنجليزية|الفرنسية"),
    (Sure, "تجد|ستجد|تجدون|ستجدون أدناه|هنا ترجمة النص|المقال|الفقرة|المقطع|الجملة|المستند"),
    (Sure, "تجد|ستجد|تجدون|ستجدون أدناه|هنا الترجمة|النص المطلوبة|الكاملة|العربية|المترجم"),
    (Sure, "إليك|إليكم|اليك|هذا النص مترجما|مترجم إلى|بالعربية|من"),
    (Sure, "إليك|إليكم|اليك النص الكامل? باللغة العربية|الإنجليزية|الفرنسية"),
    (Sure, "تفضل|تفضلي|تفضلوا ! إليك|إليكم|هذه|هذا الترجمة|ترجمة|النص"),
    (Sure, "تفضل|تفضلي|تفضلوا ,? ترجمة النص|المقال|الفقرة|المقطع"),
    (Sure, "تمام|ممتاز|رائع|مفهوم|حاضر ! إليك|إليكم|اليك الترجمة|ترجمة|النص"),
    (Weak, "لقد ترجمت النص|المقال|الفقرة|المقطع|المستند|نصك"),
    (Weak, "لقد قمت بترجمة النص|المقال|الفقرة|المقطع|المستند|نصك"),
    (Weak, "تمت ترجمة النص|المقال|الفقرة|المقطع|المستند إلى"),
    (Weak, "الترجمة هي|كالتالي|كالآتي"),
    (Weak, "تجد|ستجد|تجدون|ستجدون أدناه الترجمة|ترجمة"),
    (Weak, "هذا هو? النص المترجم|بعد"),
];

pub(super) static SAYINGS: Sayings = Sayings::new([ENGLISH, FRENCH, ARABIC], &[&TOPIC, &SALUTATIONS]);

/// Kinds of words that a remark hangs on, see [`parts`].
const HUNG: u32 = parts::TRANSLATION | parts::LANGUAGE;

fn check(p: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    let may_begin = SAYINGS.may_begin(p, i, report) && sayings::opens_line(p, i);
    let Some(found) = may_begin.then(|| SAYINGS.said_at(p, i)).flatten() else {
        if announces(p, i) && !SAYINGS.said_in(p, |found| is_told(p, found)) {
            report.add_as(Severity::Warning, parts::whole(p), None);
        }
        return;
    };
    match found.proof {
        Sure => report.add(found.span(p), None),
        Weak if is_told(p, found) => report.add_as(Severity::Warning, found.span(p), None),
        Label => report.add_as(Severity::Info, found.span(p), None),
        Weak => {}
    }
}

/// Whether the saying is reported where it opens a line.
fn is_told(p: &Paragraph<'_>, found: Match) -> bool {
    let announces = || sayings::announces(p, found.last) && is_called_out(p, found);
    sayings::opens_line(p, found.first) && (found.proof != Weak || announces())
}

/// Tokens of the longest remark.
const LONGEST: usize = 26;

/// Whether the paragraph as a whole announces a translation: it speaks of one and ends with a colon, or promises one.
fn announces(p: &Paragraph<'_>, i: usize) -> bool {
    use parts::{BELOW, I, LANGUAGE, NOT, TARGET, TEXT, TRANSLATION, WORDING, YOU};
    let Some(parts) = Parts::of(p, i, HUNG, LONGEST) else { return false };
    if parts.have_any(NOT) {
        return false;
    }
    match parts.closing {
        ':' => {
            parts.have(TRANSLATION) && parts.have_any(TEXT | LANGUAGE | I | BELOW)
                || parts.have(LANGUAGE | BELOW) && parts.have_any(TEXT | WORDING)
                || parts.have(TARGET | BELOW)
        }
        '.' | '!' => {
            p.tokens.len() <= LONGEST / 2
                && (parts.have(TRANSLATION | TEXT | BELOW) || parts.have(TRANSLATION | I | YOU))
        }
        _ => false,
    }
}

/// Whether what announces with an assent alone does so as assistants do: *Certainly! Here are*, and not *Certainly. Here
/// is what happened*.
fn is_called_out(p: &Paragraph<'_>, found: Match) -> bool {
    let said = found.span(p).of(p.text);
    let aside = || p.tokens.get(found.last + 1).is_some() && ASIDES.contains(&p.word(found.last + 1));
    !(said.contains(['.', ',', '،']) || (said.contains('!') && aside()))
}

/// What people announce so.
const ASIDES: [&str; 8] = ["what", "how", "why", "the", "comment", "ce", "pourquoi", "qui"];

/// Labels from which they are the form of the document, as in a lesson with examples.
const FORM: u32 = 3;

fn settle(view: &DocumentView<'_>, unsettled: &Unsettled<'_>) -> Option<Severity> {
    if sayings::is_about_assistants(view) {
        return Some(Severity::Info);
    }
    let first = view.opens_document();
    if parts::is_whole(unsettled.found) {
        // Only where an answer begins: elsewhere a text may speak of a translation.
        let begins = first && !view.ends_document() && view.counted(1) == 0;
        return begins.then_some(Severity::Warning);
    }
    let stands_alone = matches!(view.current().ends.1, ':' | '*' | '_');
    Some(match unsettled.severity {
        // In a letter people announce what they send.
        Severity::Warning if view.counted(1) > 0 => Severity::Info,
        Severity::Warning if !is_about_translation(unsettled.found) => Severity::Warning,
        Severity::Warning if first || (stands_alone && sayings::is_at_border(view)) => Severity::Error,
        // Somebody translates a phrase of his text.
        Severity::Warning if !stands_alone => Severity::Info,
        Severity::Info if first && view.hits() < FORM => Severity::Warning,
        severity => severity,
    })
}

/// Whether the announcement names a translation, not only a better version.
fn is_about_translation(found: &str) -> bool {
    ["ranslat", "endering", "raduction", "raduit", "ترجم"].into_iter().any(|part| found.contains(part))
}
