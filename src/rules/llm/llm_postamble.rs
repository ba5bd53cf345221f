//! An assistant's closing courtesy: *Let me know if you would like a more literal translation.*
//!
//! What speaks of the translation is certain where a sentence begins. General courtesy is also what
//! people close their letters and posts with: it counts in a document's last paragraph only, weighs less,
//! and not at all in a letter.

use super::parts::{self, Parts};
use super::sayings::{self, Proof, SALUTATIONS, Saying, Sayings, TOPIC};
use crate::analysis::{Paragraph, Signs};
use crate::document::DocumentView;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};

/// See the module.
pub static RULE: Rule = Rule {
    code: "LLM005",
    name: "llm-postamble",
    family: Family::LLM,
    langs: LangSet::ALL,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” is an assistant taking leave, not part of the text",
    why: "A chat assistant ends its answer with an offer or a wish, and the answer was stored whole. The sentence \
          has nothing in the source text. Delete it, and look at the beginning of the text for an announcement.",
    sources: &[Source { title: "mtlint catalogue of artefacts: llm-postamble", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::En,
            "The harbour was closed on Sunday.\n\nLet me know if you need any changes to the translation.",
            &["Let me know if you need any changes to the translation"],
        ),
        Example::bad(
            Lang::En,
            "The harbour was closed on Sunday.\n\nI hope this translation helps!",
            &["I hope this translation"],
        ),
        Example::bad(
            Lang::En,
            "The harbour was closed on Sunday.\n\n[End of translation]",
            &["End of translation"],
        ),
        Example::good(Lang::En, "Feel the wind and let it carry you."),
        Example::good(
            Lang::En,
            "Dear Tom,\n\nThe minutes are attached.\n\nLet me know if you need any changes.\n\nAnn",
        ),
        Example::good(Lang::En, "The book ends here. Let me know the end of the story, he wrote."),
        Example::bad(
            Lang::Fr,
            "Le port est resté fermé dimanche.\n\nN'hésitez pas à me demander d'autres traductions.",
            &["N'hésitez pas à me demander d'autres traductions"],
        ),
        Example::bad(
            Lang::Fr,
            "Le port est resté fermé dimanche.\n\nSouhaitez-vous que je reformule certains passages\u{202f}?",
            &["Souhaitez-vous que je reformule"],
        ),
        Example::good(Lang::Fr, "Nous espérons que cette loi sera adoptée."),
        Example::good(Lang::Fr, "N'hésitez pas à me contacter au 01 23 45 67 89."),
        Example::bad(
            Lang::Ar,
            "أغلق الميناء يوم الأحد.\n\nآمل أن تكون هذه الترجمة مفيدة لك.",
            &["آمل أن تكون هذه الترجمة"],
        ),
        Example::bad(
            Lang::Ar,
            "أغلق الميناء يوم الأحد.\n\nأخبرني إذا كنت بحاجة إلى أي تعديل على الترجمة.",
            &["أخبرني إذا كنت بحاجة إلى أي تعديل على الترجمة"],
        ),
        Example::good(Lang::Ar, "آمل أن نلتقي قريبا في الجزائر."),
        Example::good(Lang::Ar, "أخبرني أبي أن الميناء مغلق."),
        Example::bad(
            Lang::En,
            "The harbour was closed on Sunday.\n\nTell me if the translation sounds wrong to you.",
            &["Tell me if the translation sounds wrong to you."],
        ),
        Example::good(
            Lang::En,
            "Tell me if the translation sounds wrong to you.\n\nThe harbour was closed on Sunday.",
        ),
        Example::bad(
            Lang::Fr,
            "Le port est resté fermé dimanche.\n\nQue pensez-vous de cette traduction\u{202f}?",
            &["Que pensez-vous de cette traduction\u{202f}?"],
        ),
        Example::good(
            Lang::Fr,
            "Que pensez-vous de cette traduction\u{202f}?\n\nLe port est resté fermé dimanche.",
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
    (Sure, "let me know if you _? _? _? _? _? _? _? translation|translations|translated|translate"),
    (Sure, "let me know if you'd _? _? _? _? _? _? translation|translations|translated|translate"),
    (Sure, "let me know if there _? _? _? _? _? _? translation|translations|translated|translate"),
    (Sure, "please let me know if you _? _? _? _? _? _? translation|translations|translated|translate"),
    (Sure, "feel free to ask|reach|let|request _? _? _? _? _? _? translation|translations|translated|translate"),
    (Sure, "i hope this|the|my translation|rendering"),
    (Sure, "would you like me to translate|adjust|refine|revise|polish|rephrase|rewrite|simplify|continue|shorten"),
    (Sure, "do you want me to translate|adjust|refine|revise|polish|rephrase|rewrite|simplify|shorten"),
    (Sure, "should i translate|rephrase|rewrite"),
    (Sure, "if you _? _? _? _? _? translation|translations|translated ,? please? let|feel|just|i"),
    (Sure, "i'd be happy to translate|adjust|refine|revise|rephrase"),
    (Sure, "i can also translate|rephrase"),
    (Sure, "i can also provide|offer|give|prepare you? _? _? _? translation|translations"),
    (Label, "end of translation|translated|the? text|translation?"),
    (Weak, "let me know if you need|want|require|have|prefer|wish any|anything|further|more|additional|other|a|another|some _? changes|change|adjustments|adjusted|modifications|edits|revisions|clarification|clarifications|assistance|help|tweaks|style|tone|version|refinements|else"),
    (Weak, "let me know if you would like|prefer me|any|anything|a|further|more|it|another|some|to"),
    (Weak, "let me know if you'd like|prefer me|any|anything|a|further|more|it|another|some|to"),
    (Weak, "let me know how else? i can help|assist|further"),
    (Weak, "i hope this helps $"),
    (Weak, "i hope this meets|is your|what expectations|needs|requirements|you"),
    (Weak, "feel free to ask|let|reach if|me|out|know|any _? you|know|if|questions _? _? _? _? _? _? _? $"),
    (Weak, "please feel free to ask|let|reach if|me|out|know|any _? you|know|if|questions _? _? _? _? _? _? _? $"),
    (Weak, "if you need|want any|another|a|an|some|further|more|other _? _? version|adjustments|changes|edits|revisions|revision|tone|style|modifications|rewording ,? please|just? let me know"),
    (Sure, "please feel free to ask|let|reach|request _? _? _? _? _? _? _? translation|translations|translated|translate"),
    (Weak, "let me know if you need|want|prefer me to"),
    (Weak, "let me know if you need|want|would|prefer like? a|another|the different|more|less|formal|literal _? tone|style|version|wording"),
    (Sure, "is there anything|something else you'd|you|i _? _? _? _? translate|translated"),
    (Weak, "please let me know if you need|want|require|have|would|prefer _? _? changes|adjustments|modifications|edits|revisions|clarification|clarifications|assistance|help|refinements"),
    (Weak, "is there anything else you'd|you|i _? _? _? _? _? $"),
    (Weak, "if you need|have any|further|more|additional|other _? changes|adjustments|modifications|edits|revisions|clarification|clarifications|refinements|tweaks"),
    (Weak, "would you like me to"),
    (Weak, "do you want me to"),
    (Sure, "i hope you find|found this|the|my translation"),
    (Sure, "hope this translation"),
    (Sure, "if you'd like|prefer ,? i can|could provide|offer|make|give|do _? _? _? translation|translations"),
    (Sure, "if you want|like|prefer ,? i can|could provide|offer|make|give|do _? _? _? translation|translations"),
    (Weak, "hope this helps $"),
    (Weak, "let me know if this|it|that works|looks|sounds|meets|reads"),
    (Weak, "if you'd like|prefer ,? i can|could"),
    (Weak, "if you want|like ,? i can|could also? adjust|refine|revise|rephrase|provide|shorten|rewrite"),
];

#[rustfmt::skip]
static FRENCH: &[Saying] = &[
    (Sure, "n'hésitez pas à me? demander|dire|solliciter|signaler|faire|indiquer _? _? _? _? _? _? traduction|traductions|traduire"),
    (Sure, "n'hésitez pas si vous _? _? _? _? _? _? _? traduction|traductions|traduire"),
    (Sure, "j'espère que cette|la|ma traduction"),
    (Sure, "souhaitez-vous que je traduise|modifie|adapte|reformule|ajuste|corrige|révise|retravaille|simplifie|raccourcisse"),
    (Sure, "voulez-vous que je traduise|adapte|reformule|ajuste|corrige|révise|retravaille|simplifie|raccourcisse"),
    (Sure, "désirez-vous que je traduise|modifie|adapte|reformule|ajuste|corrige|révise|retravaille"),
    (Sure, "si vous _? _? _? _? _? _? _? traduction|traductions|traduire ,? n'hésitez"),
    (Sure, "dites-moi si vous _? _? _? _? _? _? _? traduction|traductions|traduire|traduise"),
    (Label, "fin de la? traduction"),
    (Label, "fin du texte traduit"),
    (Weak, "n'hésitez pas à me? le? demander|dire|solliciter|signaler|faire|indiquer"),
    (Weak, "n'hésitez pas si vous avez|souhaitez|voulez|désirez"),
    (Weak, "j'espère que cela|ceci vous|répond"),
    (Weak, "souhaitez-vous que je|j'"),
    (Weak, "voulez-vous que je|j'"),
    (Weak, "si vous avez besoin de|d' autres? modifications|précisions|ajustements|changements|modification|clarifications"),
    (Weak, "si vous avez besoin de|d' plus? autre? aide|assistance|explications|renseignements ,? n'hésitez"),
    (Weak, "dites-moi si vous souhaitez|voulez|préférez|avez"),
    (Weak, "faites-moi savoir si vous"),
    (Weak, "si vous souhaitez|voulez|préférez une|un autre? version|ton|style|formulation"),
];

#[rustfmt::skip]
static ARABIC: &[Saying] = &[
    (Sure, "آمل|أتمنى|أرجو أن تكون|تنال|تفيدك|تعجبك هذه? الترجمة|ترجمتي"),
    (Sure, "هل تريد|ترغب|تود|تحتاج مني|أن|في|إلى _? _? _? أترجم|ترجمة|ترجمته|الترجمة"),
    (Sure, "أخبرني|أعلمني إذا|إن|لو كنت|أردت|احتجت|رغبت|كان _? _? _? _? _? ترجمة|الترجمة|ترجمته"),
    (Sure, "لا تتردد في|بطلب _? _? _? _? _? ترجمة|الترجمة|ترجمات"),
    (Sure, "إذا كنت بحاجة|تحتاج|ترغب|تريد إلى|في _? _? ترجمة|الترجمة|ترجمات ,? فلا|لا|أخبرني|يسعدني"),
    (Sure, "هل تريد|ترغب|تود في? تعديل|تغيير|تحسين|تبسيط|تنقيح أسلوب|صياغة|نبرة|لغة هذه? الترجمة|النص"),
    (Sure, "إذا كنت بحاجة|تحتاج|ترغب|تريد إلى|في? _? ترجمة|الترجمة|ترجمات ,? فأنا|فأخبرني|فأعلمني|فيسعدني|أنا"),
    (Sure, "إذا كنت بحاجة|تحتاج|ترغب|تريد إلى|في? ترجمة أخرى|مختلفة|إضافية|أدق|حرفية ,? فأنا|فأخبرني|فأعلمني|فيسعدني|أنا|أخبرني|فلا|لا"),
    (Sure, "يسعدني أن? أترجم|ترجمة المزيد|نص|نصوص|نصا|أي"),
    (Label, "نهاية|انتهت الترجمة"),
    (Label, "نهاية النص المترجم"),
    (Weak, "آمل|أتمنى|أرجو أن يكون|يفيدك|يساعدك هذا مفيدا|واضحا|لك"),
    (Weak, "هل تريد|ترغب|تود|تحتاج مني|أن|في|إلى _? _? أعدل|أضيف|تعديل|تعديلات|تغيير|أعيد|مساعدة"),
    (Weak, "إذا كنت بحاجة|تحتاج|ترغب|تريد إلى|في أي? تعديل|تعديلات|تغييرات|توضيح|توضيحات|مساعدة"),
    (Weak, "أخبرني|أعلمني إذا|إن|لو كنت|أردت|احتجت|رغبت|كان"),
    (Weak, "لا تتردد في طرح|سؤالي|إخباري|طلب|إعلامي|السؤال|التواصل"),
    (Weak, "إذا كان|كانت لديك أي|أسئلة|استفسارات"),
    (Weak, "هل هناك شيء|أي آخر|شيء"),
    (Weak, "إذا أردت|رغبت|احتجت _? _? تعديل|تعديلات|تغيير|تغييرات|نسخة|صيغة"),
];

pub(super) static SAYINGS: Sayings = Sayings::new([ENGLISH, FRENCH, ARABIC], &[&TOPIC, &SALUTATIONS]);

/// How a person may be reached: what closes a page rather than an answer.
#[rustfmt::skip]
static CONTACT: &[&str] = &[
    "contact", "contacter", "email", "mail", "phone", "call", "office", "team", "équipe", "téléphone", "appeler",
    "comment", "comments", "commentaires", "commentaire", "below", "تعليق", "التعليقات", "هاتف", "الهاتف",
];

/// Kinds of words that a remark hangs on, see [`parts`].
const HUNG: u32 = parts::TRANSLATION | parts::REWORK | parts::OFFER | parts::NEXT | parts::HELP;

fn check(p: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    let may_begin = SAYINGS.may_begin(p, i, report) && p.starts_sentence(i);
    let Some(found) = may_begin.then(|| SAYINGS.said_at(p, i)).flatten() else {
        if offers(p, i) && !SAYINGS.said_in(p, |found| p.starts_sentence(found.first)) {
            report.add_as(Severity::Warning, parts::whole(p), None);
        }
        return;
    };
    let spoken = p.gap_text(0).contains(['–', '—', '"', '“', '«', '„']) || p.gap_text(i).contains(['–', '—']);
    if spoken {
        return;
    }
    if found.proof != Weak {
        report.add(found.span(p), None);
        return;
    }
    let is_contact = p.signs.meets(Signs::AT.with(Signs::DIGIT).with(Signs::SLASH))
        || (i..p.tokens.len()).any(|j| CONTACT.contains(&p.word(j)));
    // The last sentence, or the one before it.
    let near_end = (found.last + 1..p.tokens.len()).filter(|&j| p.starts_sentence(j)).count() <= 1;
    if !is_contact && near_end {
        report.add_as(Severity::Warning, found.span(p), None);
    }
}

/// Tokens of the longest remark.
const LONGEST: usize = 30;

/// Whether the paragraph as a whole offers more of the kind, or asks how the translation is liked.
fn offers(p: &Paragraph<'_>, i: usize) -> bool {
    use parts::{
        FEEDBACK, HELP, HOPE, I, NEXT, OFFER, OTHER, PART, PASTE, REWORK, TRANSLATION, WORDING, YOU,
    };
    let Some(parts) = Parts::of(p, i, HUNG, LONGEST) else { return false };
    let ends = matches!(parts.closing, '.' | '?' | '!' | '؟');
    let asks = matches!(parts.closing, '?' | '؟');
    ends && (parts.have(TRANSLATION | YOU)
        || parts.have(TRANSLATION | I) && asks
        || parts.have(TRANSLATION | FEEDBACK)
        || parts.have(HELP | I | YOU | OTHER) && asks
        || parts.have(HOPE | HELP) && p.tokens.len() <= LONGEST / 3
        || parts.have(NEXT | PART | PASTE)
        || parts.have(REWORK | I) && (parts.have_any(YOU | WORDING) || asks)
        || parts.have(REWORK | WORDING) && p.tokens.len() <= LONGEST / 2
        || parts.have(OFFER | WORDING | I)
        || parts.have(NEXT | PART | I) && (asks || parts.have(YOU)))
}

fn settle(view: &DocumentView<'_>, unsettled: &Unsettled<'_>) -> Option<Severity> {
    if sayings::is_about_assistants(view) {
        return Some(Severity::Info);
    }
    if unsettled.severity == Severity::Error {
        return Some(Severity::Error);
    }
    let closes = !view.opens_document() && view.ends_document();
    (view.counted(1) == 0 && closes).then_some(Severity::Warning)
}
