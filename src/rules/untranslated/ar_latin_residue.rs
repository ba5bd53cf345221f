//! An English or French word left in an Arabic sentence: قال الوزير إن government سوف تجتمع.
//!
//! Names, products and commands are written in Latin letters by right, so only words in lower case count, and only
//! where Arabic words stand right around them and no bracket or quotation mark makes them part of something else: edited
//! Arabic has hardly any there. The lists say how much a word weighs. Whole phrases belong to the rule about copied spans.

use std::ops::RangeInclusive;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::function_words::is_function_word;
use crate::analysis::{Gap, Paragraph, Signs, TokenKind, key_of};
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "UNT003",
    name: "ar-latin-residue",
    family: Family::UNTRANSLATED,
    langs: LangSet::AR,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "Left untranslated: “{found}”",
    why: "Older engines copy the words that they do not know, and language models leave some out of carelessness. Edited \
          Arabic puts a foreign term in brackets or quotation marks behind its translation. A word by itself, or a \
          pair that may be a term, is an info; a pair with an article or a preposition, or a French word with its accents, \
          is a warning. Translate them.",
    sources: &[Source { title: "mtlint list of common English and French words", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::Ar, "قال الوزير إن government سوف تجتمع.", &["government"]),
        Example::bad(
            Lang::Ar,
            "تم توقيع the agreement أمس، بعد زيارة ville الجزائر.",
            &["the agreement", "ville"],
        ),
        Example::good(Lang::Ar, "تستثمر شركة google الأمريكية في الحوسبة السحابية (cloud and security)."),
        Example::good(
            Lang::Ar,
            "بلغت السرعة 5 km في الساعة، وقرأت صحيفة the Guardian، وكلمة «government» إنجليزية.",
        ),
        Example::bad(Lang::Ar, "تحدث الوزير عن unemployment because في البلاد.", &["unemployment because"]),
        Example::bad(
            Lang::Ar,
            "يحتاج المشروع إلى straightforward خطة، وقال إن بعض الرجال in nursing يعملون ليلا.",
            &["straightforward", "in nursing"],
        ),
        Example::bad(Lang::Ar, "زارت اللجنة منطقة éloignée في الجنوب.", &["éloignée"]),
        Example::good(Lang::Ar, "حمّل تطبيق outlook ثم افتح Fabrikam، فموقع fabrikam يعمل بنظام linux الآن."),
        Example::good(Lang::Ar, "نادِ الدالة getRows وأرسل json إلى الخادم."),
        Example::good(Lang::Ar, "اكتب الأمر open file ثم كلمة because في الحقل."),
    ],
    check: Check::Paragraph(Signs::NONE, check),
    settle: None,
};

/// Common words of English and French, besides the function words, in which no Arabic writer slips.
#[rustfmt::skip]
static WORDS: &[&str] = &[
    // English
    "the", "and", "with", "from", "that", "this", "these", "those", "which", "their", "there", "they", "because", "about", "after",
    "before", "between", "against", "during", "without", "under", "over", "through", "however", "although", "while",
    "also", "only", "more", "most", "other", "many", "some", "such", "than", "then", "when", "who", "whose", "will", "would", "should",
    "could", "have", "has", "had", "been", "being", "was", "were", "are", "government", "minister", "president", "people", "country",
    "countries", "world", "year", "years", "month", "week", "day", "days", "today", "yesterday", "tomorrow", "agreement", "election",
    "elections", "police", "army", "forces", "war", "peace", "law", "court", "city", "town", "village", "street", "road", "house",
    "home", "school", "student", "students", "teacher", "hospital", "doctor", "money", "market", "company", "companies", "business",
    "economy", "economic", "political", "policy", "public", "national", "international", "social", "member", "members", "group",
    "meeting", "support", "help", "problem", "problems", "question", "answer", "number", "large", "small", "great", "good", "bad",
    "important", "different", "same", "first", "second", "last", "next", "early", "late", "water", "food", "children", "child",
    "woman", "women", "man", "men", "family", "mother", "father", "life", "death", "health", "work", "worker", "workers", "said",
    "says", "make", "made", "take", "took", "give", "gave", "come", "came", "know", "known", "think", "want", "need", "needs",
    "information", "development", "education", "research", "report", "reports", "history", "language", "society", "community",
    "church", "mosque", "religion", "region", "border", "crisis", "growth", "production", "increase", "decrease", "decision",
    "announced", "according", "including", "several", "another", "every", "always", "never", "often", "together", "towards",
    // French
    "les", "des", "dans", "avec", "pour", "sur", "une", "est", "sont", "cette", "ces", "leur", "leurs", "nous", "vous", "elle", "elles",
    "ils", "mais", "aussi", "être", "avoir", "été", "entre", "après", "avant", "depuis", "pendant", "contre", "chez", "sans", "sous",
    "gouvernement", "ministre", "président", "pays", "monde", "année", "années", "mois", "semaine", "jour", "jours", "aujourd'hui",
    "hier", "demain", "accord", "élections", "armée", "guerre", "paix", "loi", "ville", "villes", "rue", "maison", "école", "élève",
    "élèves", "enseignant", "hôpital", "médecin", "argent", "marché", "entreprise", "entreprises", "économie", "politique",
    "nationale", "sociale", "membre", "membres", "groupe", "réunion", "soutien", "aide", "problème", "problèmes", "grand",
    "grande", "petit", "petite", "premier", "première", "dernier", "dernière", "eau", "enfants", "enfant", "femme", "femmes", "homme",
    "hommes", "famille", "mère", "père", "vie", "mort", "santé", "travail", "travailleurs", "formation", "développement", "rapport",
    "histoire", "langue", "société", "église", "mosquée", "région", "frontière", "crise", "croissance", "décision", "selon", "plusieurs",
    "toujours", "jamais", "souvent", "ensemble", "quartier", "sécurité",
    // More of both.
    "into", "both", "until", "since", "where", "why", "how", "what", "much", "very", "well", "still", "even",
    "here", "our", "your", "his", "her", "its", "them", "him", "she", "but", "each", "few", "too", "may", "might",
    "must", "shall", "did", "done", "doing", "got", "going", "gone", "see", "seen", "saw", "found", "look", "used",
    "using", "called", "try", "ask", "feel", "become", "leave", "keep", "begin", "hear", "play", "live", "believe",
    "bring", "happen", "sit", "stand", "lose", "pay", "meet", "continue", "learn", "lead", "understand", "stop",
    "speak", "spend", "grow", "walk", "win", "offer", "remember", "love", "consider", "appear", "buy", "wait",
    "serve", "die", "expect", "stay", "fall", "reach", "kill", "remain", "suggest", "raise", "pass", "sell",
    "decide", "hand", "eye", "fact", "night", "story", "job", "words", "friend", "hour", "idea", "door", "person",
    "result", "morning", "reason", "girl", "boy", "guy", "moment", "foreign", "leader", "leaders", "parties",
    "attack", "attacks", "victims", "citizens", "officials", "official", "statement", "conflict", "security",
    "democracy", "justice", "freedom", "rights", "human", "victory", "defeat", "protest", "strike", "trade",
    "taxes", "price", "prices", "salary", "debt", "weather", "climate", "earth", "sea", "river", "mountain",
    "island", "forest", "animals", "plant", "plants", "fish", "bird", "flower", "sun", "moon", "young", "short",
    "high", "low", "wrong", "hard", "easy", "strong", "weak", "rich", "poor", "big", "little", "better", "best",
    "worse", "worst", "whole", "clear", "impossible", "necessary", "difficult", "similar", "recent", "serious",
    "ready", "medical", "military", "ainsi", "alors", "autre", "autres", "beaucoup", "bien", "cela", "celui",
    "chaque", "comme", "comment", "dont", "donc", "dès", "encore", "eux", "fait", "faire", "faut", "jusque", "lors",
    "lorsque", "même", "moins", "non", "notre", "par", "parce", "parmi", "peu", "peut", "plus", "puis", "quand",
    "que", "quel", "quelle", "qui", "quoi", "rien", "ses", "tous", "tout", "toute", "toutes", "très", "trop",
    "vers", "voici", "voilà", "votre", "afin", "chef", "état", "états", "partie", "partis", "peuple", "droit",
    "droits", "liberté", "démocratie", "autorités", "responsable", "responsables", "attaque", "attaques",
    "victimes", "citoyens", "déclaration", "capitale", "conflit", "victoire", "défaite", "grève", "commerce",
    "impôt", "prix", "salaire", "banque", "pétrole", "gaz", "énergie", "climat", "terre", "fleuve", "montagne",
    "île", "forêt", "oiseau", "arbre", "fleur", "soleil", "lune", "nouveau", "nouvelle", "vieux", "jeune", "haut",
    "vrai", "faux", "dur", "facile", "fort", "faible", "riche", "pauvre", "libre", "plein", "vide", "meilleur",
    "pire", "clair", "nécessaire", "difficile", "récent", "grave", "prêt", "médical", "militaire", "étranger",
    "étrangers", "mot", "mots", "livre", "livres", "réponse", "nombre", "tête", "nuit", "matin", "soir", "heure",
    "heures", "idée", "corps", "visage", "niveau", "bureau", "porte", "personne", "personnes", "résultat", "raison",
    "fille", "garçon", "ami", "amis", "pouvoir", "jeu", "ligne", "voiture", "équipe",
];

/// Words that announce a word in another language.
#[rustfmt::skip]
static ANNOUNCING: &[&str] = &[
    "كلمة", "الكلمة", "كلمتي", "مصطلح", "المصطلح", "لفظ", "لفظة", "عبارة", "العبارة", "الأمر", "أمر", "حقل", "الحقل", "زر", "الزر",
    "ملف", "الملف", "مجلد", "المجلد", "شركة", "موقع", "الموقع", "تطبيق", "التطبيق", "برنامج", "البرنامج", "الفرع", "فرع", "المتغير",
    "الدالة", "دالة", "السمة", "الخاصية", "القيمة", "قيمة", "المعلمة", "عنصر", "العنصر", "نوع", "النوع", "كود", "مثل", "أي", "تسمى", "يسمى",
    "اسم", "باسم", "وسم", "الوسم", "علامة", "العلامة", "صحيفة", "مجلة", "فيلم", "أغنية", "ألبوم", "كتاب", "حرف", "الفعل", "خيار",
    "بالإنجليزية", "بالإنكليزية", "بالفرنسية", "الإنجليزية", "الفرنسية", "صفحة", "أداة", "نموذج", "جملة", "الجملة", "قناة", "فرقة",
];

/// Words of computing that Arabic text writes as they are.
#[rustfmt::skip]
static TECHNICAL: &[&str] = &[
    "json", "html", "http", "https", "docx", "xlsx", "pptx", "jpeg", "mpeg", "guid", "uuid", "iframe", "datetime", "boolean", "integer",
    "float", "double", "varchar", "string", "null", "true", "false", "localhost", "openid", "oauth", "cookie", "cookies", "token",
    "tokens", "ping", "shell", "root", "admin", "login", "username", "password", "blob", "cache", "proxy", "firewall", "router",
    "webhook", "online", "offline", "email", "blog", "wiki", "chat", "bluetooth", "wifi", "sudo", "bash", "grep", "curl", "select",
    "regedit", "cmdlet", "where", "join", "insert", "update", "delete", "async", "await", "void", "enum", "struct", "class", "import", "export", "query",
];

/// Names of products and companies that people also write small, as their logos do; those that are common words
/// (*access*, *exchange*) are left out.
#[rustfmt::skip]
static NAMES: &[&str] = &[
    "microsoft", "windows", "office", "outlook", "azure", "excel", "powerpoint", "powershell", "sharepoint", "onedrive",
    "intune", "skype", "google", "gmail", "chrome", "android", "iphone", "ipad", "itunes",
    "netflix", "facebook", "messenger", "whatsapp", "instagram", "telegram", "twitter", "youtube", "linkedin", "tiktok",
    "snapchat", "pinterest", "reddit", "wikipedia", "yahoo", "bing", "firefox", "linux", "ubuntu",
    "github", "docker", "kubernetes", "python", "java", "javascript", "adobe", "photoshop", "airbnb",
    "paypal", "samsung", "huawei", "nokia", "sony", "toyota", "intel", "nvidia", "openai", "chatgpt",
];

/// The keys of the words of a list.
fn keys(words: &[&str]) -> FxHashSet<u64> {
    words.iter().map(|word| key_of(word)).collect()
}

static KNOWN: LazyLock<FxHashSet<u64>> = LazyLock::new(|| keys(WORDS));

/// Words in a row at most: more are a phrase.
const LONGEST: usize = 3;
/// Letters of a word that is on no list: less may be a unit or a file's ending, more is an identifier.
const LETTERS: RangeInclusive<usize> = 4..=16;

fn check(paragraph: &Paragraph<'_>, report: &mut Report<'_>) {
    let tokens = paragraph.tokens;
    if paragraph.counts.arabic == paragraph.counts.words {
        return;
    }
    let mut i = 0;
    while i < tokens.len() {
        let first = i;
        i += 1;
        if !is_latin(paragraph, first) {
            continue;
        }
        while i < tokens.len() && tokens[i].gap.is_blank() && is_latin(paragraph, i) {
            i += 1;
        }
        if i - first <= LONGEST && is_in_arabic(paragraph, first, i) {
            let weight = weigh(paragraph, first, i);
            let span = paragraph.span_of(first, i - 1);
            if let Some(severity) = weight.filter(|_| is_running(paragraph, first, span)) {
                report.add_as(severity, span, None);
            }
        }
    }
}

/// Whether words of Arabic stand right before and behind, or a number or the sentence's end behind.
fn is_in_arabic(paragraph: &Paragraph<'_>, first: usize, end: usize) -> bool {
    let tokens = paragraph.tokens;
    let Some(before) = first.checked_sub(1) else { return false };
    let follows = match tokens.get(end) {
        Some(after) if after.is_arabic() => {
            matches!(after.gap, Gap::Space | Gap::Line | Gap::Comma | Gap::Stop)
        }
        Some(after) => after.kind == TokenKind::Number && paragraph.gap_text(end).starts_with(' '),
        None => paragraph.gap_text(end).starts_with(['.', '!', '؟', '…']),
    };
    // A word may have lost the space before its gloss: then the run starts in it.
    let is_mixed = paragraph.written(before).ends_with(|c: char| c.is_ascii_alphabetic());
    tokens[before].is_arabic() && !is_mixed && tokens[first].gap.is_blank() && follows
}

/// How much a run of Latin words weighs; `None` for one that holds a name or an identifier. Edited Arabic has a bare
/// term now and then, so words that are on no list weigh little; it hardly ever has a French word with its
/// accents, or a frequent word that does not just join two terms.
fn weigh(paragraph: &Paragraph<'_>, first: usize, end: usize) -> Option<Severity> {
    let (mut frequent, mut known, count) = (0, 0, end - first);
    for at in first..end {
        let token = &paragraph.tokens[at];
        let word = paragraph.word(at);
        let is_plain = !(token.has_digit() || token.is_masked());
        if !is_plain || paragraph.written(at).contains(char::is_uppercase) {
            return None;
        }
        let is_frequent = is_function_word(Lang::En, token.key) || is_function_word(Lang::Fr, token.key);
        let is_accented = word.contains(FRENCH) && LETTERS.contains(&word.chars().count());
        let is_known = is_frequent || is_accented || KNOWN.contains(&token.key);
        // What has a capital elsewhere is a name.
        let is_name =
            || paragraph.tokens.iter().any(|other| other.key == token.key && other.is_capitalised());
        if !is_known && (!has_shape(word, count) || is_name()) {
            return None;
        }
        let is_joining = at > first && at + 1 < end;
        frequent += usize::from(is_accented || (is_frequent && count > 1 && !is_joining));
        known += usize::from(is_known);
    }
    let is_sure = frequent > 0 || (count > 1 && known == count);
    Some(if is_sure { Severity::Warning } else { Severity::Info })
}

/// Letters that English words do not have.
const FRENCH: [char; 13] = ['é', 'è', 'ê', 'ë', 'à', 'â', 'î', 'ï', 'ô', 'ù', 'û', 'ç', 'œ'];

/// Whether a word that is on no list is built like a word of English or French. Within a run of `count` words short
/// ones count too: *to get*, *la prise*.
fn has_shape(word: &str, count: usize) -> bool {
    let letters = word.chars().count();
    let fits = if count > 1 { letters <= *LETTERS.end() } else { LETTERS.contains(&letters) };
    let vowels = word.chars().filter(|c| "aeiouyàâéèêëîïôùû".contains(*c)).count();
    let is_word = word.chars().all(|c| c.is_lowercase() || c == '\'');
    fits && is_word
        && vowels > 0
        && vowels * 6 >= letters
        && !TECHNICAL.contains(&word)
        && !NAMES.contains(&word)
}

/// Whether the run is part of the sentence: no word announces it, nothing sets it off.
fn is_running(paragraph: &Paragraph<'_>, first: usize, span: Span) -> bool {
    !(ANNOUNCING.contains(&paragraph.word(first - 1))
        || paragraph.is_foreign(span)
        || is_set_off(paragraph, first, span))
}

fn is_latin(paragraph: &Paragraph<'_>, at: usize) -> bool {
    let token = &paragraph.tokens[at];
    token.kind == TokenKind::Word
        && !token.is_arabic()
        && paragraph.written(at).starts_with(char::is_alphabetic)
}

/// Whether a quotation mark or bracket opens close before the run or closes right behind it. One further off holds
/// Arabic text, in which the run is as foreign as outside.
fn is_set_off(paragraph: &Paragraph<'_>, first: usize, span: Span) -> bool {
    const OPENING: [char; 9] = ['(', '[', '{', '"', '«', '“', '”', '‘', '\''];
    const CLOSING: [char; 8] = [')', ']', '}', '"', '»', '”', '“', '’'];
    let (start, end) = (span.start as usize, span.end as usize);
    let from = first.checked_sub(2).map_or(0, |before| paragraph.tokens[before].span.end as usize);
    paragraph.text[from..start].contains(OPENING) || paragraph.text[end..].starts_with(CLOSING)
}

#[cfg(test)]
mod tests {
    use super::{ANNOUNCING, NAMES, TECHNICAL, WORDS};

    #[test]
    fn no_word_stands_twice() {
        for list in [WORDS, ANNOUNCING, TECHNICAL, NAMES] {
            for (i, word) in list.iter().enumerate() {
                assert!(!list[..i].contains(word), "{word} stands twice");
            }
        }
    }
}
