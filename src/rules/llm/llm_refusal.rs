//! A refusal, or a request for the source text, where the translation should stand.
//!
//! What speaks of translating is certain. *I can't help with that* is also what people write to each
//! other, so it counts less within a document and nothing in a letter.

use super::parts::{self, Parts};
use super::sayings::{self, Proof, SALUTATIONS, Saying, Sayings, TOPIC};
use crate::analysis::Paragraph;
use crate::document::DocumentView;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};

/// See the module.
pub static RULE: Rule = Rule {
    code: "LLM003",
    name: "llm-refusal",
    family: Family::LLM,
    langs: LangSet::ALL,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” is an assistant's answer in place of a translation",
    why: "The assistant refused the task or never received its text, and the answer was stored as the \
          translation. Nothing of the source is there. Translate the segment again.",
    sources: &[Source { title: "mtlint catalogue of artefacts: llm-refusal", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::En,
            "I'm sorry, but I can't help with that request.",
            &["I'm sorry, but I can't help with that request"],
        ),
        Example::bad(
            Lang::En,
            "Please provide the text you would like to be translated.",
            &["Please provide the text you would like to be translated"],
        ),
        Example::bad(
            Lang::En,
            "The market opens at six.\n\nIt seems that you haven't provided any text to translate.\n\nIt closes at noon.",
            &["It seems that you haven't provided any text"],
        ),
        Example::good(Lang::En, "\"I'm sorry, but I can't come,\" she said."),
        Example::good(Lang::En, "Please provide a valid passport number."),
        Example::good(
            Lang::En,
            "Dear Ms Hill,\n\nI'm sorry, but I can't help with that request.\n\nBest regards,\nAnn",
        ),
        Example::good(Lang::En, "I'm sorry, but I cannot refund tickets that were bought elsewhere."),
        Example::bad(
            Lang::Fr,
            "Désolé, mais je ne peux pas traduire ce texte.",
            &["Désolé, mais je ne peux pas traduire"],
        ),
        Example::bad(
            Lang::Fr,
            "Veuillez fournir le texte à traduire.",
            &["Veuillez fournir le texte à traduire"],
        ),
        Example::bad(
            Lang::Fr,
            "Il semble que vous n'ayez fourni aucun texte.\n\nPouvez-vous m'envoyer le texte à traduire\u{202f}?",
            &["Il semble que vous n'ayez fourni aucun texte", "Pouvez-vous m'envoyer le texte à traduire"],
        ),
        Example::good(Lang::Fr, "Veuillez fournir une copie de votre passeport."),
        Example::good(Lang::Fr, "Désolé, mais je ne peux pas venir demain."),
        Example::good(Lang::Fr, "«\u{a0}Je ne peux pas traduire ce texte\u{a0}», dit l'élève."),
        Example::bad(Lang::Ar, "عذراً، لا أستطيع ترجمة هذا النص.", &["عذراً، لا أستطيع ترجمة"]),
        Example::bad(Lang::Ar, "يرجى تقديم النص المراد ترجمته.", &["يرجى تقديم النص المراد ترجمته"]),
        Example::good(Lang::Ar, "عذراً على التأخير يا صديقي."),
        Example::good(Lang::Ar, "يرجى تقديم نسخة من جواز السفر."),
        Example::bad(
            Lang::En,
            "Nothing in your message can be translated, as it holds no text.\n\nThe harbour was closed on Sunday.",
            &["Nothing in your message can be translated, as it holds no text."],
        ),
        Example::good(
            Lang::En,
            "The harbour was closed on Sunday.\n\nMy aunt could not translate the notice for you.",
        ),
        Example::bad(
            Lang::Fr,
            "Ce passage ne se prête pas, selon moi, à la traduction.\n\nLe port est resté fermé dimanche.",
            &["Ce passage ne se prête pas, selon moi, à la traduction."],
        ),
        Example::good(Lang::Fr, "Le port est resté fermé dimanche.\n\nJe n'ai pas su traduire l'affiche."),
    ],
    check: Check::Keys {
        keys: |lang| SAYINGS.keys(lang).into_iter().chain(parts::keys(HUNG)).collect(),
        check,
    },
    settle: Some(settle),
};

use Proof::{Sure, Weak};

#[rustfmt::skip]
static ENGLISH: &[Saying] = &[
    (Sure, "i'm sorry ,? but? i can't|cannot|won't translate"),
    (Sure, "i'm sorry ,? but? i'm|am not? able|unable to? translate"),
    (Sure, "i'm sorry ,? but? i am unable|not able? to translate"),
    (Sure, "i am sorry ,? but? i can't|cannot|won't translate"),
    (Sure, "i am sorry ,? but? i am unable|not able? to translate"),
    (Sure, "i apologize|apologise ,? but i can't|cannot translate"),
    (Sure, "i apologize|apologise ,? but i am|was unable|not able? to translate"),
    (Sure, "sorry ,? but? i can't|cannot|won't translate this|the|that|your"),
    (Sure, "sorry ,? but? i'm|i am? unable|not able? to translate this|the|that|your"),
    (Sure, "i can't|cannot|won't provide|produce|give|offer you? with? a|the|any _? translation"),
    (Sure, "i'm unable|not able? to provide|produce|give|offer you? with? a|the|any _? translation of|for"),
    (Sure, "i am unable|not able? to provide|produce|give|offer you? with? a|the|any _? translation of|for"),
    (Sure, "i'm unable|not able? to help|assist you? with the|this|your translation"),
    (Sure, "i am unable|not able? to help|assist you? with the|this|your translation"),
    (Sure, "i did not receive|see|find|get any text|content|input $"),
    (Sure, "i didn't|haven't receive|received|see|find|get any text|content|input $"),
    (Sure, "i have not received|found any text|content|input $"),
    (Sure, "i don't|didn't|cannot|can't|do|did not? see|find|have|receive any|a text|content|document|passage to translate"),
    (Weak, "the|your text|message|input|passage|document seems|appears to be incomplete|empty|missing|blank|truncated $"),
    (Weak, "unfortunately ,? the|your text|message|input|passage|document seems|appears|is to? be? incomplete|empty|missing|blank|truncated $"),
    (Weak, "i'm sorry ,? but? the|your text|message|input|passage|document seems|appears|is to? be? incomplete|empty|missing|blank|truncated $"),
    (Weak, "i am sorry ,? but? the|your text|message|input|passage|document seems|appears|is to? be? incomplete|empty|missing|blank|truncated $"),
    (Sure, "unfortunately ,? i did not receive|see any text|content|input"),
    (Sure, "unfortunately ,? i didn't|haven't|don't|can't|cannot receive|received|see any text|content|input"),
    (Sure, "i'm sorry ,? but? i did not receive|see any text|content|input"),
    (Sure, "i'm sorry ,? but? i didn't|haven't|don't|can't|cannot receive|received|see any text|content|input"),
    (Sure, "please paste|enter|type|insert|upload|attach the|your|some text|sentence|content|passage|paragraph|document|article you|you'd|that|to|for _? _? _? _? translate|translated|translation"),
    (Sure, "please provide|share|send|paste the full|complete|source|original|entire|actual text|sentence|content|passage|paragraph|document|article to|for|you|that|so _? _? _? _? translate|translated|translation"),
    (Sure, "it looks like you have not provided|included|shared|attached|pasted any|the|a|your? text|content|document|passage|sentence"),
    (Sure, "you haven't|didn't|forgot to? provide|provided|include|included|share|shared|paste|pasted any|the|a text|content|document|passage|sentence to|for translate|translation"),
    (Sure, "you have not provided|included|shared|pasted any|the|a text|content|document|passage|sentence to|for translate|translation"),
    (Sure, "unfortunately ,? i can't|cannot translate this|the|that|your"),
    (Sure, "unfortunately ,? i'm unable|not able? to translate this|the|that|your"),
    (Sure, "i'm unable|not able? to translate this|the|that|your _? text|content|passage|document|article|request|sentence"),
    (Sure, "i am unable|not able? to translate this|the|that|your _? text|content|passage|document|article|request|sentence"),
    (Sure, "i can't|cannot|won't translate this|that|your|the _? text|content|passage|document|article|request|sentence"),
    (Sure, "i can't|cannot help|assist you? with the|this|your translation"),
    (Sure, "i can't|cannot help|assist you? with translating"),
    (Sure, "i can't|cannot fulfill|fulfil|comply with? this|that|your request"),
    (Sure, "i don't|cannot|can't see any|the|a text|content|passage|document|sentence to|for|that|in|you"),
    (Sure, "i do not see any|the|a text|content|passage|document|sentence to|for|that|in|you"),
    (Sure, "it seems|appears that? you haven't|didn't|forgot to? provide|provided|include|included|share|shared|attach|attached|paste|pasted any|the|a|your? text|content|document|passage|sentence"),
    (Sure, "it looks like you haven't|didn't|forgot to? provide|provided|include|included|share|shared|attach|attached|paste|pasted any|the|a|your? text|content|document|passage|sentence"),
    (Sure, "it seems|appears that? you have not provided|included|shared|attached any|the|a|your? text|content|document|passage|sentence"),
    (Sure, "it seems|appears that? there is|are no text|content to|for|in|provided"),
    (Sure, "it seems|appears that? there's no text|content to|for|in|provided"),
    (Sure, "it looks like there is|are no text|content to|for|in|provided"),
    (Sure, "it looks like there's no text|content to|for|in|provided"),
    (Sure, "there is no text|content to translate"),
    (Sure, "there's no text|content to translate"),
    (Sure, "no text was? provided|given to|for translate|translation"),
    (Sure, "please provide|share|send me? the|your|some text|sentence|content|passage|paragraph|document|article that? you'd|you _? _? _? _? _? translated|translate"),
    (Sure, "please provide|share|send me? the|your|some text|sentence|content|passage|paragraph|document|article that? you _? _? to be translated"),
    (Sure, "please provide|share|send me? the|your|some text|sentence|content|passage|paragraph|document|article to|for be? translate|translated|translation"),
    (Sure, "please provide|share the source? text ,? and|so i'll|i"),
    (Sure, "could|can|would you please? provide|share|send|paste me? the|your _? text|sentence|content|passage|document that? you'd|you|to|for _? _? _? _? _? translate|translated|translation"),
    (Weak, "i'm sorry ,? but? i can't|cannot|won't help|assist|comply|continue|do with? that|this|your? request? $"),
    (Weak, "i am sorry ,? but? i can't|cannot|won't help|assist|comply|continue|do with? that|this|your? request? $"),
    (Weak, "i apologize|apologise ,? but i can't|cannot|am help|assist|comply|unable with|to? that|this|your|help|assist"),
    (Weak, "sorry ,? but? i can't|cannot|won't help|assist|comply|continue|do with? that|this|your? request? $"),
    (Weak, "sorry ,? but? i'm|i am? unable|not able? to help|assist|fulfill|fulfil|comply|continue with? that|this|your? request? $"),
    (Weak, "i'm sorry ,? but? i'm|i am? unable|not able? to help|assist|fulfill|fulfil|comply|continue with? that|this|your? request? $"),
    (Weak, "i am sorry ,? but? i'm|i am? unable|not able? to help|assist|fulfill|fulfil|comply|continue with? that|this|your? request? $"),
    (Weak, "i can't|cannot help|assist|comply with that|this|your request? $"),
    (Weak, "i'm unable|not able? to help|assist|fulfill|fulfil|comply|provide with? that|this|your|a request|translation"),
    (Weak, "i am unable|not able? to help|assist|fulfill|fulfil|comply|provide with? that|this|your|a request|translation"),
    (Sure, "there doesn't seem|appear to be any text|content to|for translate|translation"),
    (Sure, "there does not seem|appear to be any text|content to|for translate|translation"),
];

#[rustfmt::skip]
static FRENCH: &[Saying] = &[
    (Sure, "désolé|désolée ,? mais? je ne peux|puis pas traduire"),
    (Sure, "désolé|désolée ,? mais? je ne suis pas en mesure de traduire"),
    (Sure, "je suis désolé|désolée ,? mais? je ne peux|puis pas traduire"),
    (Sure, "je suis désolé|désolée ,? mais? je ne suis pas en mesure de traduire"),
    (Sure, "malheureusement ,? je ne peux|puis pas traduire"),
    (Sure, "malheureusement ,? je ne suis pas en mesure de traduire"),
    (Sure, "je ne peux|puis pas traduire ce|cette|le|la|votre texte|passage|contenu|document|phrase|demande"),
    (Sure, "je ne suis pas en mesure|capable de traduire ce|cette|le|la|votre texte|passage|contenu|document|phrase"),
    (Sure, "veuillez me|m'? fournir|transmettre|communiquer|envoyer|partager|coller|indiquer|adresser le|votre|un texte|passage|contenu|document à traduire"),
    (Sure, "veuillez me|m'? fournir|transmettre|communiquer|envoyer|partager|coller|indiquer|adresser le|votre|un texte|passage|contenu|document que vous souhaitez|voulez|désirez|aimeriez _? _? _? traduire|traduit|traduise|traduction"),
    (Sure, "veuillez me|m'? fournir|transmettre|communiquer|envoyer|partager la phrase à traduire"),
    (Sure, "merci de me|m'? fournir|transmettre|communiquer|envoyer|partager|coller|indiquer|adresser le|votre|un texte|passage|contenu|document à traduire"),
    (Sure, "merci de me|m'? fournir|transmettre|communiquer|envoyer|partager|coller|indiquer|adresser le|votre|un texte|passage|contenu|document que vous souhaitez|voulez|désirez|aimeriez _? _? _? traduire|traduit|traduise|traduction"),
    (Sure, "pourriez-vous me|m'? fournir|transmettre|communiquer|envoyer|partager|coller|indiquer le|votre texte|passage|contenu|document à traduire"),
    (Sure, "pourriez-vous me|m'? fournir|transmettre|communiquer|envoyer|partager|coller|indiquer le|votre texte|passage|contenu|document que vous souhaitez|voulez|désirez _? _? _? traduire|traduit|traduise|traduction"),
    (Sure, "pouvez-vous me|m'? fournir|transmettre|communiquer|envoyer|partager|coller|indiquer le|votre texte|passage|contenu|document à traduire"),
    (Sure, "pouvez-vous me|m'? fournir|transmettre|communiquer|envoyer|partager|coller|indiquer le|votre texte|passage|contenu|document que vous souhaitez|voulez|désirez _? _? _? traduire|traduit|traduise|traduction"),
    (Sure, "il semble|semblerait que vous n'ayez fourni|inclus|joint|partagé|transmis|envoyé|collé|saisi aucun texte|contenu|document|passage"),
    (Sure, "je ne peux|puis pas vous? fournir|proposer|donner de|une|la traduction"),
    (Sure, "je ne suis pas en mesure de fournir|proposer|donner de|une|la traduction"),
    (Sure, "il semble que vous n'ayez pas|rien fourni|inclus|joint|partagé|transmis|envoyé|collé"),
    (Sure, "il semble qu'il n'y ait pas|aucun de? texte|contenu"),
    (Sure, "il n'y a pas|aucun de? texte|contenu à traduire"),
    (Weak, "désolé|désolée ,? mais? je ne peux|puis pas vous? aider|répondre|satisfaire|accéder|continuer à|avec cette|ce|votre|cela demande? $"),
    (Weak, "je suis désolé|désolée ,? mais? je ne peux|puis pas vous? aider|répondre|satisfaire|accéder|continuer à|avec cette|ce|votre|cela demande? $"),
    (Weak, "je ne peux|puis pas répondre|accéder|satisfaire à cette|votre demande $"),
    (Sure, "je m'excuse ,? mais je ne peux|puis pas traduire"),
    (Weak, "je m'excuse ,? mais? je ne peux|puis pas vous? aider|répondre|satisfaire|accéder|continuer à|avec cette|ce|votre|cela demande? $"),
    (Weak, "aucun texte n'a été fourni|transmis|inclus $"),
];

#[rustfmt::skip]
static ARABIC: &[Saying] = &[
    (Sure, "عذرا|آسف|أعتذر|معذرة|للأسف ,? لكن|لكنني|ولكن|ولكنني|لكني|فأنا? لا أستطيع|يمكنني|أقدر ترجمة|الترجمة"),
    (Sure, "عذرا|آسف|أعتذر|معذرة|للأسف ,? لكن|لكنني|ولكن|ولكنني|لكني|أنا|لكنني? لست|غير قادر|قادرا|قادرة على ترجمة"),
    (Sure, "عذرا|آسف|أعتذر|معذرة|للأسف ,? لا? يمكن? ليس? بإمكاني|بمقدوري ترجمة"),
    (Sure, "لا أستطيع|يمكنني ترجمة هذا|هذه|النص|المحتوى"),
    (Sure, "أنا غير قادر|قادرة على ترجمة"),
    (Sure, "يرجى|الرجاء تقديم|تزويدي|إرسال|توفير|مشاركة|إدخال|كتابة|لصق|إرفاق النص|بالنص|نص|المحتوى المراد|الذي|المطلوب|للترجمة _? _? ترجمته|ترجمة|لترجمته|للترجمة"),
    (Sure, "من فضلك ,? قدم|أرسل|زودني|شارك|شاركني لي? النص|بالنص|نص المراد|الذي|المطلوب|للترجمة _? _? ترجمته|ترجمة|لترجمته|للترجمة"),
    (Sure, "يبدو أنك لم تقدم|ترسل|ترفق|تزودني|تقم|تشارك أي|النص|نصا|بتقديم|بإرسال|بالنص"),
    (Sure, "يرجى|الرجاء تقديم|تزويدي|إرسال|توفير|مشاركة|إدخال|كتابة|لصق|إرفاق النص|بالنص|نص|المحتوى للترجمة|لترجمته"),
    (Sure, "لا يوجد نص|محتوى للترجمة|لترجمته"),
    (Sure, "لم يتم تقديم|توفير أي? نص للترجمة|لترجمته"),
    (Weak, "عذرا|آسف|أعتذر|معذرة ,? لكن|لكنني|ولكن|ولكنني|لكني? لا أستطيع|يمكنني مساعدتك|المساعدة|تلبية|الاستجابة|تنفيذ في? هذا|لهذا|ذلك الطلب? $"),
    (Weak, "لا أستطيع|يمكنني تلبية|تنفيذ هذا الطلب $"),
    (Sure, "أنا آسف|آسفة|أعتذر ,? لكن|لكنني|ولكن|ولكنني|لكني|فأنا? لا أستطيع|يمكنني|أقدر ترجمة|الترجمة"),
    (Sure, "أنا آسف|آسفة ,? لكن|لكنني|ولكن|ولكنني? لست|غير قادرا|قادرة|قادر على ترجمة"),
    (Weak, "أنا آسف|آسفة ,? لكن|لكنني|ولكن|ولكنني|لكني? لا أستطيع|يمكنني مساعدتك|المساعدة|تلبية|الاستجابة|تنفيذ في? هذا|لهذا|ذلك الطلب? $"),
    (Sure, "لم تقدم|ترسل|ترفق|تدخل|تزودني|تشارك لي? أي? نص|نصا|النص|بنص|بأي للترجمة|لأترجمه|لترجمته|كي|نص"),
    (Sure, "لم أتلق|أستلم أي? نص|نصا للترجمة|لأترجمه|لترجمته"),
    (Sure, "أين النص الذي تريد|تريدني|ترغب أن|ترجمته|في"),
    (Sure, "هل يمكنك تزويدي|إرسال|مشاركة|تقديم النص|بالنص الذي|المراد|المطلوب تريد|ترغب|ترجمته|ترجمة"),
    (Sure, "لم تقم بتقديم|بإرسال|بإرفاق|بتزويدي أي? نص|النص|نصا|بنص|بالنص"),
];

pub(super) static SAYINGS: Sayings = Sayings::new([ENGLISH, FRENCH, ARABIC], &[&TOPIC, &SALUTATIONS]);

/// Kinds of words that a remark hangs on, see [`parts`].
const HUNG: u32 = parts::TRANSLATION | parts::REQUEST | parts::MESSAGE | parts::PASTE | parts::CUT_OFF;

fn check(p: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    let may_begin = SAYINGS.may_begin(p, i, report) && sayings::opens_line(p, i);
    let Some(found) = may_begin.then(|| SAYINGS.said_at(p, i)).flatten() else {
        if declines(p, i) && !SAYINGS.said_in(p, |found| sayings::opens_line(p, found.first)) {
            report.add_as(Severity::Info, parts::whole(p), None);
        }
        return;
    };
    let severity = if found.proof == Sure { Severity::Error } else { Severity::Warning };
    report.add_as(severity, found.span(p), None);
}

/// Tokens of the longest remark.
const LONGEST: usize = 40;

/// Whether the paragraph as a whole says that there will be no translation, or asks for what to translate.
fn declines(p: &Paragraph<'_>, i: usize) -> bool {
    use parts::{CONTEXT, CUT_OFF, I, MESSAGE, NOT, PASTE, REQUEST, TEXT, TRANSLATION, YOU};
    let Some(parts) = Parts::of(p, i, HUNG, LONGEST) else { return false };
    let ends = matches!(parts.closing, '.' | '?' | '!' | '؟');
    ends && (parts.have(TRANSLATION | NOT) && parts.have_any(I | YOU)
        || parts.have(TRANSLATION | I | CONTEXT)
        || parts.have(REQUEST | NOT | I)
        || parts.have(MESSAGE | YOU | CUT_OFF)
        || parts.have(TEXT | YOU | CUT_OFF) && matches!(parts.closing, '?' | '؟')
        || parts.have(PASTE | TEXT | NOT))
}

fn settle(view: &DocumentView<'_>, unsettled: &Unsettled<'_>) -> Option<Severity> {
    if sayings::is_about_assistants(view) {
        return Some(Severity::Info);
    }
    if unsettled.severity == Severity::Error {
        return Some(Severity::Error);
    }
    if unsettled.severity == Severity::Info {
        // Only where an answer begins: elsewhere people speak so of what they do.
        return (view.opens_document() && view.counted(1) == 0).then_some(Severity::Warning);
    }
    let (above, below) = (!view.opens_document(), !view.ends_document());
    match (view.counted(1) > 0, above || below) {
        (true, _) => None,
        (false, false) => Some(Severity::Error),
        (false, true) => Some(if above { Severity::Info } else { Severity::Warning }),
    }
}
