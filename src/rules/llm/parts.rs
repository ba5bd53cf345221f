//! What an assistant says, told by its parts: who speaks to whom, about a translation, and where.
//!
//! A list of sayings knows what its author thought of; assistants say the same in ever new words. But short paragraphs
//! at the borders of a document that speak of its translation and of *me* or *you* have little else to be. So the words
//! of a short paragraph are sorted into kinds here, and each rule says which kinds together make its remark.
//! Such a remark is reported as a whole, closing mark included, by which rules know it again when they settle it.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::analysis::{Paragraph, key_of};
use crate::rule::WordKey;
use crate::span::Span;

/// Kinds of words, one bit each.
pub(super) const TRANSLATION: u32 = 1;
pub(super) const LANGUAGE: u32 = 1 << 1;
pub(super) const TEXT: u32 = 1 << 2;
pub(super) const BELOW: u32 = 1 << 3;
pub(super) const I: u32 = 1 << 4;
pub(super) const YOU: u32 = 1 << 5;
pub(super) const NOT: u32 = 1 << 6;
pub(super) const REQUEST: u32 = 1 << 7;
pub(super) const CONTEXT: u32 = 1 << 8;
pub(super) const CUT_OFF: u32 = 1 << 9;
pub(super) const PASTE: u32 = 1 << 10;
pub(super) const REWORK: u32 = 1 << 11;
pub(super) const WORDING: u32 = 1 << 12;
pub(super) const OFFER: u32 = 1 << 13;
pub(super) const NEXT: u32 = 1 << 14;
pub(super) const PART: u32 = 1 << 15;
pub(super) const ORIGINAL: u32 = 1 << 16;
pub(super) const KEPT: u32 = 1 << 17;
pub(super) const LITERAL: u32 = 1 << 18;
pub(super) const TERM: u32 = 1 << 19;
pub(super) const TRANSCRIBED: u32 = 1 << 20;
pub(super) const NOTE: u32 = 1 << 21;
pub(super) const MESSAGE: u32 = 1 << 22;
/// A language with a preposition: *into English*.
pub(super) const TARGET: u32 = 1 << 23;
pub(super) const HELP: u32 = 1 << 24;
pub(super) const OTHER: u32 = 1 << 25;
pub(super) const HOPE: u32 = 1 << 26;
pub(super) const FEEDBACK: u32 = 1 << 27;
pub(super) const RENDERED: u32 = 1 << 28;
pub(super) const TRANSLATOR: u32 = 1 << 29;
/// *no problem*: what is denied is nothing.
const PROBLEM: u32 = 1 << 30;

/// The words of each kind, in three languages: an assistant speaks the one that it was asked in.
#[rustfmt::skip]
static WORDS: &[(u32, &[&str])] = &[
    (TRANSLATION, &[
        "translate", "translates", "translated", "translating", "translation",
        "traduire", "traduction", "traduit", "traduite", "traduits", "traduites", "traduis", "traduise", "traduirai",
        "ترجمة", "الترجمة", "للترجمة", "بالترجمة", "والترجمة", "ترجمته", "ترجمتها", "ترجمتي", "ترجمتك", "بترجمة", "لترجمة",
        "لترجمته", "أترجم", "أترجمه", "أترجمها", "لأترجمه", "سأترجم", "سأترجمه", "يترجم", "تترجم", "نترجم", "مترجم", "مترجما",
        "مترجمة", "ترجمت", "ترجمتها",
    ]),
    (LANGUAGE, &[
        "english", "french", "arabic", "spanish", "german", "italian", "français", "française", "anglais", "anglaise", "arabe",
        "espagnol", "allemand", "العربية", "بالعربية", "للعربية", "الإنجليزية", "بالإنجليزية", "الفرنسية", "بالفرنسية",
        "الإنجليزي", "الفرنسي", "العربي",
    ]),
    (TEXT, &[
        "text", "passage", "article", "document", "paragraph", "sentence", "excerpt", "fragment", "phrase", "content",
        "texte", "extrait", "paragraphe", "contenu", "النص", "نص", "نصا", "للنص", "المقال", "الفقرة", "للفقرة", "الجملة", "المقطع",
        "الوثيقة", "المستند", "المحتوى", "نصك",
    ]),
    (MESSAGE, &["message", "attachment", "input", "رسالتك", "نصك", "المرفق"]),
    (TARGET, &["بالعربية", "للعربية", "بالإنجليزية", "بالفرنسية"]),
    (BELOW, &[
        "here", "here's", "below", "following", "follows", "reads", "read", "voici", "dessous", "après", "suivant", "suivante", "suit", "ainsi",
        "donne", "إليك", "إليكم", "أدناه", "التالي", "التالية", "الآتي", "الآتية", "كالتالي", "كالآتي", "يلي", "يأتي", "تفضل", "هذا", "هذه",
    ]),
    (I, &[
        "i", "i'm", "i'll", "i've", "i'd", "me", "my", "je", "j'", "m'", "moi", "ma", "mon", "mes", "أنا", "لي", "أستطيع", "يمكنني",
        "بإمكاني", "أحتاج", "أترجم", "سأترجم", "أقترح", "ترجمتي", "اخترت", "أبقيت", "تركت", "احتفظت", "لدي", "أجد", "أرحب", "أواصل", "أتابع",
        "أساعدك", "لأنني", "لأني", "لست", "أرفض", "أتمكن", "أعدل", "سأعدل", "أعيد", "يسعدني", "أرسل", "علي", "ترجمت", "أترجمه", "لأترجمه", "سأترجمه", "وسأعيد", "سأعيد", "وسأعدلها", "سأعدلها", "اختار",
    ]),
    (YOU, &[
        "you", "your", "you'd", "you're", "you've", "yours", "vous", "votre", "vos", "te", "toi", "لك", "لكم", "تريد", "ترغب", "تود", "أردت", "رغبت", "شئت",
        "أرسلته", "قدمته", "أدخلته", "رسالتك", "نصك", "رأيك", "خدمتك", "طلبك", "لطلبك", "مساعدتك", "أساعدك", "يمكنك", "عليك", "أخبرني", "قل", "فقل", "وقل", "tell", "dites", "dis", "أفدتك", "ساعدتك",
    ]),
    (NOT, &[
        "not", "no", "cannot", "can't", "won't", "don't", "didn't", "doesn't", "isn't", "haven't", "couldn't", "unable", "decline", "refuse",
        "pas", "aucun", "aucune", "rien", "impossible", "refuser", "refuse", "لا", "لم", "لن", "لست", "ليس", "ليست", "يتعذر", "أرفض", "غير", "ولا", "فلا", "ولن", "ولم",
    ]),
    (REQUEST, &["request", "requests", "demande", "الطلب", "لطلبك", "طلبك"]),
    (CONTEXT, &["context", "contexte", "السياق", "سياق"]),
    (CUT_OFF, &[
        "cut", "truncated", "incomplete", "empty", "missing", "tronqué", "coupé", "incomplet", "incomplète", "vide", "مكتمل", "مكتملة", "ناقص", "ناقصة",
        "فارغ", "فارغة", "مبتور",
    ]),
    (PASTE, &["paste", "pasted", "coller", "collez", "collé", "الصق", "لصق", "ألصق"]),
    (REWORK, &[
        "revise", "rework", "tweak", "polish", "rephrase", "refine", "adjust", "rewrite", "reword", "reformuler", "reformule", "retoucher", "remanier",
        "retravailler", "adapter", "ajuster", "corrigerai", "reprendrai", "تعديل", "تعديلها", "تحسين", "تنقيح", "أعدل", "سأعدلها", "وسأعدلها",
        "صياغتها", "صياغته", "أعدلها", "أعدله",
    ]),
    (WORDING, &[
        "wording", "tone", "style", "version", "phrasing", "register", "ton", "formulation", "registre", "الصياغة", "الأسلوب", "أسلوب",
        "صياغة", "نسخة", "صيغة", "النبرة",
    ]),
    (OFFER, &["provide", "offer", "prepare", "proposer", "fournir", "offrir", "préparer", "تقديم", "إعداد", "أقدم"]),
    (HELP, &[
        "help", "helps", "helped", "assist", "assistance", "aider", "aide", "aidera", "ساعدتك", "أفدتك", "أساعدك", "مساعدتك", "مساعدة", "أفيدك",
    ]),
    (OTHER, &["else", "other", "another", "further", "autre", "autres", "آخر", "أخرى"]),
    (HOPE, &["hope", "hoping", "espère", "espérant", "آمل", "أتمنى", "أرجو"]),
    (FEEDBACK, &[
        "feedback", "corrections", "comments", "suggestions", "remarques", "commentaires", "observations", "ملاحظات", "تصحيحات", "تعليقات",
    ]),
    (RENDERED, &[
        "rendered", "replaced", "adapted", "rendus", "rendues", "remplacés", "remplacées", "adaptés", "adaptées", "transcrits", "transcrit", "نقلت",
        "استبدلت", "كتبت", "كيفت",
    ]),
    (TRANSLATOR, &["translator's", "translators", "translator", "traducteur", "traductrice", "المترجم", "المترجمة"]),
    (PROBLEM, &["problem", "problème", "مشكلة"]),
    (NEXT, &["next", "following", "remaining", "rest", "suivant", "suivante", "suite", "reste", "التالي", "التالية", "الموالي", "الموالية", "بقية", "باقي"]),
    (PART, &[
        "section", "chapter", "part", "paragraph", "passage", "page", "text", "chapitre", "partie", "suite", "paragraphe", "texte", "الجزء", "الفصل",
        "الفقرة", "القسم", "الصفحة", "النص",
    ]),
    (ORIGINAL, &["original", "source", "originale", "origine", "الأصل", "الأصلي", "الأصلية", "المصدر"]),
    (KEPT, &[
        "kept", "left", "retained", "preserved", "untranslated", "conservé", "conservée", "conservés", "laissé", "laissée", "laissés", "gardé", "gardés",
        "maintenu", "أبقيت", "ترك", "تركت", "احتفظت", "أبقينا",
    ]),
    (LITERAL, &["literal", "literally", "littéral", "littérale", "littéralement", "حرفية", "الحرفية", "حرفيا"]),
    (TERM, &[
        "term", "terms", "word", "words", "idiom", "idioms", "proverb", "proverbs", "pun", "wordplay", "acronym", "abbreviation", "name", "names", "phrase",
        "phrases", "expression", "expressions", "quotations", "terme", "termes", "mot", "mots", "sigle", "sigles", "proverbe", "proverbes", "calembour",
        "idiotismes", "nom", "noms", "كلمة", "كلمات", "مصطلح", "المصطلح", "المصطلحات", "العبارات", "العبارة", "الأمثال", "الاختصار", "أسماء",
        "الأسماء", "التورية", "الجناس",
    ]),
    (TRANSCRIBED, &["transliterated", "transliteration", "translittérés", "translittération"]),
    (NOTE, &[
        "note", "notes", "nb", "remark", "remarque", "remarques", "précisions", "ndt", "tn", "ملاحظة", "ملاحظات", "الملاحظات", "تنبيه", "تنويه", "ملحوظة",
    ]),
];

/// Prepositions before the language that is translated into.
const INTO: [&str; 8] = ["in", "into", "to", "en", "vers", "إلى", "باللغة", "اللغة"];

/// The kinds of the words of a short paragraph.
#[derive(Clone, Copy, Debug)]
pub(super) struct Parts {
    kinds: u32,
    /// Those of the first word.
    pub(super) first: u32,
    /// The last sign of the paragraph that is no space and no mark of Markdown.
    pub(super) closing: char,
}

impl Parts {
    /// The kinds in `p`, when it has at most `most` tokens and token `i` is the first of those in `hung`, so that a
    /// paragraph is looked at once.
    pub(super) fn of(p: &Paragraph<'_>, i: usize, hung: u32, most: usize) -> Option<Self> {
        if p.tokens.len() > most || is_dialogue(p) || p.is_data() {
            return None;
        }
        let kinds_of = |i: usize| kinds().get(&p.tokens[i].key).copied().unwrap_or_default();
        let mut all = 0;
        for at in 0..p.tokens.len() {
            let kinds = kinds_of(at);
            if at < i && kinds & hung != 0 {
                return None;
            }
            all |= kinds;
            if kinds & LANGUAGE != 0 && at > 0 && INTO.contains(&p.word(at - 1)) {
                all |= TARGET;
            }
        }
        if all & PROBLEM != 0 {
            all &= !NOT;
        }
        let closing = p.text.trim_end_matches([' ', '*', '_', ')', ']', '\u{A0}', '\u{202F}']);
        let closing = closing.chars().next_back().unwrap_or_default();
        (all & hung != 0).then(|| Self { kinds: all, first: kinds_of(0), closing })
    }

    /// Whether there are words of all these kinds.
    pub(super) fn have(self, kinds: u32) -> bool {
        self.kinds & kinds == kinds
    }

    /// Whether there are words of one of these kinds.
    pub(super) fn have_any(self, kinds: u32) -> bool {
        self.kinds & kinds != 0
    }
}

/// The keys of the words of these kinds.
pub(super) fn keys(hung: u32) -> impl Iterator<Item = WordKey> {
    kinds().iter().filter(move |(_, kinds)| **kinds & hung != 0).map(|(key, _)| WordKey::One(*key))
}

/// The whole paragraph without the space around it.
pub(super) fn whole(p: &Paragraph<'_>) -> Span {
    let start = p.text.len() - p.text.trim_start().len();
    Span::new(start, start + p.text.trim().len())
}

/// Whether what is reported is a whole paragraph and no saying, which ends with a word.
pub(super) fn is_whole(found: &str) -> bool {
    !found.ends_with(char::is_alphanumeric)
}

/// Whether somebody speaks in it: then a person says it.
fn is_dialogue(p: &Paragraph<'_>) -> bool {
    p.text.trim_start().starts_with(['-', '–', '—', '"', '“', '«', '„', '‘', '>', '•'])
}

fn kinds() -> &'static FxHashMap<u64, u32> {
    static KINDS: OnceLock<FxHashMap<u64, u32>> = OnceLock::new();
    KINDS.get_or_init(|| {
        let mut kinds = FxHashMap::default();
        for (kind, words) in WORDS {
            for word in *words {
                *kinds.entry(key_of(word)).or_default() |= kind;
            }
        }
        kinds
    })
}

#[cfg(test)]
mod tests {
    use super::{PROBLEM, WORDS};
    use crate::analysis::fold;

    #[test]
    fn the_words_are_folded_and_each_kind_has_its_bit() {
        let mut bits = 0;
        for (kind, words) in WORDS {
            assert!(kind.is_power_of_two() && *kind <= PROBLEM && bits & kind == 0, "{words:?}");
            bits |= kind;
            for word in *words {
                assert_eq!(fold(word), *word);
            }
        }
    }
}
