//! A common English or French word left in an Arabic sentence: قال الوزير إن government سوف تجتمع.
//!
//! Names, products and commands are written in Latin letters by right, so only common words in lower case count, and
//! only where no other Latin word, bracket or quotation mark makes them part of something else. Whole phrases belong to
//! the rule about copied spans.

use crate::analysis::{Gap, Paragraph, Signs};
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "UNT003",
    name: "ar-latin-residue",
    family: Family::UNTRANSLATED,
    langs: LangSet::AR,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "A common word left untranslated: “{found}”",
    why: "Older engines copy the words that they do not know, and language models leave some out of carelessness. Edited \
          Arabic puts a foreign term in brackets or quotation marks behind its translation. One word is an info, two \
          or three in a row are a warning. Translate them.",
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
        Example::good(Lang::Ar, "اكتب الأمر open file ثم كلمة because في الحقل."),
    ],
    check: Check::Words { words: WORDS, check },
    settle: None,
};

/// Common words of English and French in which no Arabic writer slips.
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

/// Words in a row from which on the rule warns.
const IN_A_ROW: usize = 2;
/// Words in a row at most: more are a phrase.
const LONGEST: usize = 3;

fn check(paragraph: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    let tokens = paragraph.tokens;
    let continues = |at: usize| tokens[at].gap.is_blank() && is_latin(paragraph, at);
    let is_known = |at: usize| WORDS.contains(&paragraph.word(at));
    // A run is looked at once, from the first word in it that is known.
    let mut first = i;
    while first > 0 && tokens[first].gap.is_blank() && is_latin(paragraph, first - 1) {
        first -= 1;
        if is_known(first) {
            return;
        }
    }
    let mut end = i + 1;
    while end < tokens.len() && continues(end) {
        end += 1;
    }
    let count = end - first;
    let is_plain = (first..end).all(|at| {
        let token = &tokens[at];
        !(token.is_capitalised() || token.has_digit() || token.is_masked())
            && (is_known(at) || token.span.of(paragraph.text).chars().all(char::is_lowercase))
    });
    let (Some(before), Some(after)) = (first.checked_sub(1), tokens.get(end)) else { return };
    let is_in_arabic = tokens[before].is_arabic()
        && tokens[first].gap.is_blank()
        && after.is_arabic()
        && matches!(after.gap, Gap::Space | Gap::Line | Gap::Comma | Gap::Stop);
    let span = paragraph.span_of(first, end - 1);
    if !is_plain
        || count > LONGEST
        || !is_in_arabic
        || ANNOUNCING.contains(&paragraph.word(before))
        || paragraph.is_foreign(span)
        || paragraph.is_quoted(span)
        || is_bracketed(paragraph, span.start as usize)
    {
        return;
    }
    report.add_as(if count >= IN_A_ROW { Severity::Warning } else { Severity::Info }, span, None);
}

fn is_latin(paragraph: &Paragraph<'_>, at: usize) -> bool {
    !paragraph.tokens[at].is_arabic() && paragraph.written(at).starts_with(char::is_alphabetic)
}

fn is_bracketed(paragraph: &Paragraph<'_>, at: usize) -> bool {
    let before = &paragraph.text[..at];
    paragraph.signs.meets(Signs::BRACKET)
        && before
            .rfind(['(', '['])
            .is_some_and(|open| before.rfind([')', ']']).is_none_or(|close| close < open))
}

#[cfg(test)]
mod tests {
    use super::{ANNOUNCING, WORDS};

    #[test]
    fn no_word_stands_twice() {
        for list in [WORDS, ANNOUNCING] {
            for (i, word) in list.iter().enumerate() {
                assert!(!list[..i].contains(word), "{word} stands twice");
            }
        }
    }
}
