//! Text that speaks as an assistant: *As an AI language model, I cannot verify this.*
//!
//! Only the first person counts: models are written about every day, but only they say *I am one*.

use super::sayings::{self, Match, Proof, Saying, Sayings, TOPIC};
use crate::analysis::{Gap, Paragraph};
use crate::document::DocumentView;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};

/// See the module.
pub static RULE: Rule = Rule {
    code: "LLM002",
    name: "llm-identity",
    family: Family::LLM,
    langs: LangSet::ALL,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}”: an assistant speaks of itself here",
    why: "An assistant that cannot or will not do what it is asked says what it is, and its answer was taken for \
          the text. What the source says is missing. Delete the paragraph and translate it again.",
    sources: &[Source { title: "mtlint catalogue of artefacts: llm-identity", url: "" }],
    params: &[],
    examples: &[
        Example::bad(
            Lang::En,
            "As an AI language model, I cannot verify this claim.",
            &["As an AI language model, I"],
        ),
        Example::bad(
            Lang::En,
            "The bridge opened in May. I am just an AI assistant and have no opinion.",
            &["I am just an AI assistant"],
        ),
        Example::good(Lang::En, "As an AI researcher, I have seen this before."),
        Example::good(Lang::En, "The company sells an AI language model to banks."),
        Example::good(
            Lang::En,
            "The program answered: “As an AI language model, I have no favourite colour.”",
        ),
        Example::good(Lang::En, "ChatGPT replied that as an AI language model I should not trust it."),
        Example::bad(
            Lang::Fr,
            "En tant que modèle de langage, je ne peux pas vérifier cette information.",
            &["En tant que modèle de langage"],
        ),
        Example::bad(
            Lang::Fr,
            "Je suis une intelligence artificielle et n'ai pas d'avis.",
            &["Je suis une intelligence artificielle"],
        ),
        Example::bad(
            Lang::Fr,
            "En tant que modèle d'IA, je ne peux pas le confirmer.",
            &["En tant que modèle d'IA"],
        ),
        Example::good(Lang::Fr, "En tant que modèle, elle a défilé à Paris."),
        Example::good(Lang::Fr, "En tant que modèle de langage, ce système apprend de très longs textes."),
        Example::bad(Lang::Ar, "بصفتي نموذج لغة كبير، لا أستطيع الإجابة عن هذا السؤال.", &["بصفتي نموذج لغة"]),
        Example::bad(Lang::Ar, "أنا مجرد نموذج لغوي ولا رأي لي في هذا.", &["أنا مجرد نموذج لغوي"]),
        Example::good(Lang::Ar, "يعمل نموذج لغوي كبير على تحليل النصوص."),
        Example::good(Lang::Ar, "بصفتي طبيبا أرى أن العلاج نجح."),
        Example::bad(Lang::En, "I have no hands, for I am an AI and no surgeon.", &["I am an AI"]),
        Example::good(Lang::En, "I am an AI researcher and I am a chatbot designer, too."),
    ],
    check: Check::Keys { keys: |lang| SAYINGS.keys(lang), check },
    settle: Some(settle),
};

use Proof::{Sure, Weak};

#[rustfmt::skip]
static ENGLISH: &[Saying] = &[
    (Sure, "as an ai ,? language? model|assistant|chatbot|system|translator ,? i|i'm|my|i'd|i've"),
    (Sure, "as an ai ,? i don't|cannot|can't|do|am|lack|have"),
    (Sure, "as an ai-powered assistant|chatbot|tool ,? i"),
    (Sure, "as an artificial intelligence ,? language? model|assistant|chatbot|system? ,? i|i'm|my"),
    (Sure, "as a large? language model ,? i|i'm|i've|i'd|my"),
    (Sure, "i'm just|only|merely? an ai language? model|assistant|chatbot|system"),
    (Sure, "i am just|only|merely? an ai language? model|assistant|chatbot|system"),
    (Sure, "i'm a large? language model"),
    (Sure, "i am a large? language model"),
    (Sure, "i'm just|only|merely|simply a large? language model"),
    (Sure, "i am just|only|merely|simply a large? language model"),
    (Sure, "i am just|only|merely|simply? an artificial intelligence"),
    (Sure, "i'm just|only|merely|simply? an artificial intelligence"),
    (Sure, "my knowledge|training ends|stops|ended|stopped in|at|with|there"),
    (Sure, "my knowledge|training is limited to|by"),
    (Sure, "my training data ends|stops|ended|stopped|is|was|comes|came"),
    (Sure, "being an ai language? model|assistant|chatbot|system ,? i|i'm|my"),
    (Sure, "being a large? language model ,? i|i'm|my"),
    (Sure, "as a language|conversational|virtual ai ,? i|i'm|my"),
    (Sure, "as a virtual|digital ai? assistant ,? i cannot|can't|don't|do|am|have"),
    (Sure, "my knowledge cutoff"),
    (Sure, "my knowledge base? only|is cutoff|goes|extends|limited up|to?"),
    (Sure, "my training data only|includes|cutoff|goes|extends|does"),
    (Sure, "as of my last|latest knowledge|training? update|cutoff"),
    (Sure, "i was trained by openai|google|anthropic|meta|mistral"),
    (Sure, "as an ai developed|created|made|trained|built by"),
    (Sure, "i'm just|only|merely an ai"),
    (Sure, "i am just|only|merely an ai"),
    // Who says what it is, in whatever sentence.
    (Sure, "i'm|i am? just|only|merely|simply|also? an|your ai|chatbot $"),
    (Sure, "i'm|i am? just|only|merely|simply|also? an|your ai|chatbot and|but|so|that|which|who|developed|trained|created|built|made|designed|without"),
    (Sure, "i'm|i am? just|only|merely|simply|also? a|an|your ai|conversational|automated? ai|language|conversational chatbot|assistant|model|bot|agent $"),
    (Sure, "i'm|i am? just|only|merely|simply|also? a|an|your ai|conversational|automated? ai|language|conversational chatbot|assistant|model|bot|agent and|but|so|that|which|who|developed|trained|created|built|made|designed|without"),
    (Sure, "i'm|i am? chatgpt"),
    (Sure, "being|as an ai ,? i|i'm|my|i've"),
    (Sure, "being|as an artificial intelligence ,? i|i'm|my|i've"),
    (Sure, "my last|latest knowledge|training update"),
    (Sure, "as of my last|latest update"),
    (Sure, "i do|don't not? have real-time access|information|data"),
];

#[rustfmt::skip]
static FRENCH: &[Saying] = &[
    (Weak, "en tant que grand? modèle de langage|langue"),
    (Weak, "en tant que modèle linguistique"),
    (Weak, "en tant que modèle|système|programme|agent d' ia|intelligence"),
    (Weak, "en tant qu' assistant|assistante|agent d' ia|intelligence"),
    (Weak, "en tant que simple? modèle|programme de langage|langue|conversation"),
    (Weak, "en tant qu'ia"),
    (Weak, "en tant qu'intelligence artificielle"),
    (Weak, "en tant qu'assistant ia|virtuel|numérique"),
    (Weak, "en tant qu'assistante ia|virtuelle|numérique"),
    (Weak, "en tant que chatbot"),
    (Sure, "je suis une intelligence artificielle"),
    (Sure, "je suis une ia"),
    (Sure, "je suis un grand? modèle de langage|langue"),
    (Sure, "je suis un modèle linguistique"),
    (Sure, "je suis un modèle|assistant d' ia|intelligence"),
    (Sure, "je suis un assistant ia|virtuel"),
    (Sure, "je ne suis qu'une ia"),
    (Sure, "je ne suis qu'une intelligence artificielle"),
    (Sure, "je ne suis qu'un simple? modèle de langage"),
    (Sure, "je ne suis qu'un simple? assistant virtuel|ia"),
    (Sure, "mes connaissances s'arrêtent à|en"),
    (Sure, "ma date limite de connaissances"),
    (Sure, "j'ai été entraîné|entraînée|développé|développée|conçu|conçue par openai|google|anthropic|meta|mistral"),
    (Sure, "mes données d'entraînement"),
    (Sure, "mes données d'apprentissage"),
    (Weak, "étant une ia"),
    (Weak, "étant une intelligence artificielle"),
    (Weak, "étant un grand? modèle de langage"),
    (Weak, "étant un assistant virtuel|ia"),
    (Sure, "je suis chatgpt"),
    (Sure, "je suis un agent conversationnel"),
    (Sure, "je suis un chatbot"),
    (Sure, "je ne suis qu'un programme informatique"),
    (Sure, "je suis un programme informatique"),
    (Weak, "en ma qualité d' ia|intelligence"),
    (Weak, "en ma qualité d'assistant virtuel|ia|numérique"),
    (Weak, "en ma qualité de modèle"),
];

#[rustfmt::skip]
static ARABIC: &[Saying] = &[
    (Sure, "بصفتي|باعتباري|كوني|لكوني نموذج|نموذجا لغة|لغوي|لغويا|لغات|للغة|ذكاء|للذكاء"),
    (Sure, "بصفتي|باعتباري|كوني|لكوني مساعد|مساعدا ذكي|ذكيا|افتراضي|افتراضيا|رقمي|رقميا|ذكاء|للذكاء"),
    (Sure, "بصفتي|باعتباري|كوني|لكوني ذكاء اصطناعي|اصطناعيا"),
    (Sure, "أنا مجرد? نموذج لغة|لغوي|ذكاء|للذكاء|لغات"),
    (Sure, "أنا مجرد? مساعد افتراضي|ذكاء|للذكاء"),
    (Sure, "أنا مجرد? ذكاء اصطناعي"),
    (Weak, "كنموذج لغة|لغوي|ذكاء|للذكاء"),
    (Weak, "كمساعد ذكاء|افتراضي|للذكاء|ذكي"),
    (Sure, "أنا مجرد? برنامج|روبوت ذكاء|محادثة|دردشة"),
    (Sure, "أنا chatgpt"),
    // The same within a clause.
    (Sure, "أنني|لأنني|إنني|بأنني|فأنا|وأنا|لأني|أني|إني مجرد? نموذج لغة|لغوي|ذكاء|للذكاء|لغات"),
    (Sure, "أنني|لأنني|إنني|بأنني|فأنا|وأنا|لأني|أني|إني مجرد? مساعد افتراضي|ذكاء|للذكاء"),
    (Sure, "أنني|لأنني|إنني|بأنني|فأنا|وأنا|لأني|أني|إني مجرد? ذكاء اصطناعي"),
    (Sure, "أنني|لأنني|إنني|بأنني|فأنا|وأنا|لأني|أني|إني مجرد? برنامج|روبوت ذكاء|محادثة|دردشة|حاسوبي|حاسوب"),
    (Weak, "كذكاء اصطناعي"),
    (Sure, "تم|جرى تدريبي|تطويري من|على|بواسطة|لكي"),
    (Sure, "آخر تحديث لمعلوماتي|لمعرفتي|لبياناتي|لمعارفي"),
];

/// Words that say *I* behind a clause that only says what speaks.
#[rustfmt::skip]
static FIRST_PERSON: &[&str] = &[
    "je", "j'", "ma", "mes", "mon", "أستطيع", "يمكنني", "لدي", "أملك", "أنا", "أقدم", "يسعدني", "لست",
];

/// Words within which they follow.
const NEAR: usize = 8;

pub(super) static SAYINGS: Sayings = Sayings::new([ENGLISH, FRENCH, ARABIC], &[&TOPIC]);

fn check(p: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    if !SAYINGS.may_begin(p, i, report) {
        return;
    }
    let Some(mut found) = SAYINGS.at(p, i) else { return };
    // What only shows that no other noun follows is no part of it.
    if found.last > found.first && GOING_ON.contains(&p.word(found.last)) {
        found.last -= 1;
    }
    if found.proof == Weak && !says_i(p, found) || is_reported(p, found) {
        return;
    }
    report.add(found.span(p), None);
}

/// Words behind *I am an AI* with which the sentence goes on.
const GOING_ON: [&str; 13] = [
    "and",
    "but",
    "so",
    "that",
    "which",
    "who",
    "developed",
    "trained",
    "created",
    "built",
    "made",
    "designed",
    "without",
];

fn says_i(p: &Paragraph<'_>, found: Match) -> bool {
    (found.last + 1..p.tokens.len()).take(NEAR).any(|i| FIRST_PERSON.contains(&p.word(i)))
}

/// Whether somebody reports what an assistant said: in quotation marks, behind a dash of dialogue, or behind
/// its name or a verb of saying.
fn is_reported(p: &Paragraph<'_>, found: Match) -> bool {
    const BEFORE: usize = 12;
    let opening = p.gap_text(0);
    let speaks_on = || {
        // A quotation that opens the paragraph and has not ended yet.
        let ended = (1..=found.first).any(|i| p.gap_text(i).contains(['"', '”', '»']));
        opening.contains(['"', '“', '«', '„']) && !ended
    };
    if p.is_quoted(found.span(p)) || opening.contains(['–', '—']) || speaks_on() {
        return true;
    }
    // Within the sentence, or right before its colon.
    (found.first.saturating_sub(BEFORE)..found.first)
        .rev()
        .take_while(|&i| p.tokens[i + 1].gap != Gap::Stop)
        .any(|i| SPEAKERS.contains(&p.word(i)))
        || (found.first > 0
            && p.gap_text(found.first).ends_with(['"', '“', '«', '\'', '‘', '\u{A0}', '\u{202F}']))
}

/// Who or what reports an assistant's words.
#[rustfmt::skip]
static SPEAKERS: &[&str] = &[
    "chatgpt", "gemini", "claude", "copilot", "chatbot", "bot", "siri", "alexa", "said", "says", "replied",
    "replies", "answered", "answers", "wrote", "writes", "like", "such", "phrases", "dit", "répond",
    "répondu", "répondit", "écrit", "phrase", "قال", "يقول", "أجاب", "يجيب", "كتب", "رد", "عبارة", "عبارات",
];

fn settle(view: &DocumentView<'_>, unsettled: &Unsettled<'_>) -> Option<Severity> {
    Some(if sayings::is_about_assistants(view) { Severity::Info } else { unsettled.severity })
}
