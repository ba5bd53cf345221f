//! Faults of Arabic spelling, word forms and agreement.

use mtlint::lang::Lang::Ar;

use super::place::{Context, Edit, How, Injector, Words};

pub(crate) const INJECTORS: &[Injector] = &[
    Injector::new("ARO001", &[Ar], "a frequent word misspelt", How::Once(misspell)),
    Injector::new("ARO002", &[Ar], "ة of a definite noun written ه", How::Once(ta_marbuta)),
    Injector::new("ARM001", &[Ar], "ب set apart from its word", How::Once(detach_ba)),
    Injector::new("ARM001", &[Ar], "ف, ك or ل set apart from its word", How::Once(detach_others)),
    Injector::new("ARM001", &[Ar], "the article set apart from its noun", How::Once(detach_article)),
    Injector::new("ARS001", &[Ar], "noun and adjective swapped", How::Once(swap_adjective)),
    Injector::new("ARS002", &[Ar], "the article on the first noun of a construct", How::Once(definite_head)),
    Injector::new("ARS002", &[Ar], "a construct of ours with the article", How::Sentence(CONSTRUCTS)),
    Injector::new("ARS003", &[Ar], "the other gender of a number", How::Once(number_gender)),
    Injector::new("ARS003", &[Ar], "a number of ours in the wrong gender", How::Sentence(NUMBERS)),
    Injector::new("ARS004", &[Ar], "a relative pronoun for people", How::Once(human_relative)),
    Injector::new(
        "ARS004",
        &[Ar],
        "a relative pronoun for people, in a sentence of ours",
        How::Sentence(RELATIVES),
    ),
    Injector::new("ARS005", &[Ar], "lists with one conjunction, twice", How::Sentences(2, LISTS)),
];

fn is_arabic(word: &str) -> bool {
    word.chars().all(|c| matches!(c, '\u{621}'..='\u{652}' | '\u{670}'))
}

/// Replaces words as a list of pairs says, with و or ف written onto them or not.
fn replace(context: &mut Context<'_>, words: &Words<'_>, pairs: &[(&str, &str)]) -> Option<Edit> {
    words.anywhere(&mut context.rng, |_, i| {
        let word = words.get(i);
        let bare = word.strip_prefix(['و', 'ف']).unwrap_or(word);
        let with = pairs.iter().find_map(|(from, to)| match () {
            () if word == *from => Some((*to).to_owned()),
            () if bare == *from => Some(format!("{}{to}", &word[..word.len() - bare.len()])),
            () => None,
        })?;
        Some(Edit::new(words.place(i), with))
    })
}

fn misspell(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    let pairs = [
        ("هذا", "هاذا"),
        ("هذه", "هاذه"),
        ("لكن", "لاكن"),
        ("ذلك", "ذالك"),
        ("هؤلاء", "هاؤلاء"),
        ("الذي", "اللذي"),
        ("التي", "اللتي"),
        ("كذلك", "كذالك"),
        ("هكذا", "هاكذا"),
        ("لذلك", "لذالك"),
    ];
    replace(context, words, &pairs)
}

/// Whether a word is a noun with its article: not a name of God, a relative or an adverb.
fn definite(word: &str) -> Option<&str> {
    let other = ["الذي", "التي", "الذين", "الله", "اللذين", "الآن", "اليوم", "اللواتي", "اللاتي", "الى"];
    let bare = word.strip_prefix("ال")?;
    (bare.chars().count() >= 3 && is_arabic(word) && !other.contains(&word)).then_some(bare)
}

fn ta_marbuta(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    words.anywhere(&mut context.rng, |_, i| {
        let word = words.get(i);
        let bare = word.strip_prefix(['و', 'ف', 'ب', 'ك']).unwrap_or(word);
        let stem = definite(bare).and(word.strip_suffix('ة'))?;
        Some(Edit::new(words.place(i), format!("{stem}ه")))
    })
}

fn detach_ba(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    detach(context, words, &["ب"])
}

fn detach_others(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    detach(context, words, &["ف", "ك", "ل"])
}

/// Sets a proclitic apart where what is behind it shows that it is one: the article, or a pronoun.
fn detach(context: &mut Context<'_>, words: &Words<'_>, letters: &[&str]) -> Option<Edit> {
    const BEHIND: &[&str] = &["هذا", "هذه", "ذلك", "أن", "كل", "أي", "عدم", "بعض", "جميع", "عدة"];
    words.anywhere(&mut context.rng, |_, i| {
        let word = words.get(i);
        let (letter, rest) = match () {
            // ل swallows the alif of the article.
            () if letters.contains(&"ل") && word.starts_with("لل") => ("ل", format!("ا{}", &word[2..])),
            () => {
                let letter = letters.iter().find(|letter| word.starts_with(**letter))?;
                (*letter, word[letter.len()..].to_owned())
            }
        };
        let shown = definite(&rest).is_some() || BEHIND.contains(&rest.as_str());
        shown.then(|| Edit::new(words.place(i), format!("{letter} {rest}")))
    })
}

fn detach_article(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    words.anywhere(&mut context.rng, |_, i| {
        let bare = definite(words.get(i))?;
        // Words whose ال is their own look the same; they begin with ال and little else.
        (bare.chars().count() >= 4).then(|| Edit::new(words.place(i), format!("ال {bare}")))
    })
}

/// English order: the adjective with its article, then the bare noun. Not where what comes out is right, or may be:
///
/// - behind another definite word, whose adjective it then is (*الرئيس الوطنية*);
/// - at the head of a clause, where it reads as a subject and what it is (*إن الطبقية مسألة*);
/// - with the name of a language or of a country, which stands alone (*العربية لغة*, *في السعودية شركة*).
fn swap_adjective(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    const CLAUSE: &[&str] = &["أن", "إن", "ان", "لأن", "لكن", "بأن", "كان", "كانت", "هي", "هو"];
    words.anywhere(&mut context.rng, |_, i| {
        let before = (i > 0 && words.are_joined(i - 1, 2)).then(|| words.get(i - 1))?;
        let bare = before.strip_prefix(['و', 'ف']).unwrap_or(before);
        let is_definite = ["ال", "بال", "كال", "لل"].iter().any(|article| bare.starts_with(article));
        if is_definite || !is_arabic(before) || CLAUSE.contains(&bare) {
            return None;
        }
        let (noun, adjective) = (words.get(i), words.get(i + 1));
        let bare = definite(noun)?;
        let relational = noun.ends_with('ة') && adjective.ends_with("ية");
        // An adjective behind another one is no noun.
        let relational = relational && !noun.ends_with("ية");
        // The article changes *امرأة*, so that taking it away leaves no word.
        let relational = relational && !["المرأة", "اللغة"].contains(&noun) && adjective != "السعودية";
        let fits = relational && definite(adjective).is_some() && words.are_joined(i, 2);
        fits.then(|| Edit::new(words.span(i, i + 1), format!("{adjective} {bare}")))
    })
}

const HEADS: &[(&str, &str)] = &[
    ("رئيس", "الوزراء"),
    ("رئيس", "الجمهورية"),
    ("وزير", "الخارجية"),
    ("وزير", "الداخلية"),
    ("وزير", "الدفاع"),
    ("وزارة", "الخارجية"),
    ("وزارة", "الداخلية"),
    ("وزارة", "الدفاع"),
    ("مجلس", "الأمن"),
    ("مجلس", "النواب"),
    ("مجلس", "الوزراء"),
    ("حقوق", "الإنسان"),
    ("كرة", "القدم"),
    ("رئيس", "التحرير"),
    ("وزير", "المالية"),
    ("وزارة", "التربية"),
    ("وزارة", "الصحة"),
    ("حرية", "التعبير"),
    ("نظام", "التشغيل"),
    ("سعر", "الصرف"),
];

fn definite_head(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    words.anywhere(&mut context.rng, |_, i| {
        let (head, complement) = (words.get(i), words.get(i + 1));
        let fits = HEADS.contains(&(head, complement)) && words.are_joined(i, 2);
        fits.then(|| Edit::new(words.span(i, i + 1), format!("ال{head} {complement}")))
    })
}

const CONSTRUCTS: &[&str] = &[
    "{التقى|استقبل} ⟦{الرئيس الوزراء|الوزير الخارجية|الوزير الداخلية|الرئيس الجمهورية}⟧ {وفدا من الطلاب|ضيوفه مساء}.",
    "{اجتمع|انعقد} ⟦{المجلس الأمن|المجلس الوزراء|المجلس النواب}⟧ {صباح اليوم|في ساعة متأخرة}.",
    "{أعلنت|قالت} ⟦{الوزارة الخارجية|الوزارة الداخلية|الوزارة الدفاع}⟧ {ذلك أمس|إن الأمر انتهى}.",
    "تعمل المنظمة من أجل ⟦الحقوق الإنسان⟧ {منذ سنوات|في كل مكان}.",
];

fn number_gender(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    const FORMS: &[(&str, &str)] = &[
        ("ثلاث", "ثلاثة"),
        ("أربع", "أربعة"),
        ("خمس", "خمسة"),
        ("ست", "ستة"),
        ("سبع", "سبعة"),
        ("تسع", "تسعة"),
        ("عشر", "عشرة"),
    ];
    const NOUNS: &[&str] = &[
        "سنوات",
        "مرات",
        "ساعات",
        "دول",
        "مدن",
        "نساء",
        "شركات",
        "أيام",
        "أشهر",
        "رجال",
        "أشخاص",
        "أعوام",
        "كتب",
        "أسابيع",
        "أطفال",
        "سنين",
        "قرون",
        "أنواع",
        "خطوات",
        "كلمات",
        "دقائق",
        "مراحل",
        "أقسام",
        "أجزاء",
        "أسباب",
        "شهور",
        "فصول",
    ];
    words.anywhere(&mut context.rng, |_, i| {
        let (number, noun) = (words.get(i), words.get(i + 1));
        let fits = NOUNS.contains(&noun) && words.are_joined(i, 2);
        let with = FORMS.iter().find_map(|(short, long)| match number {
            number if number == *short => Some(*long),
            number if number == *long => Some(*short),
            _ => None,
        })?;
        fits.then(|| Edit::new(words.span(i, i + 1), format!("{with} {noun}")))
    })
}

const NUMBERS: &[&str] = &[
    "{بقي هناك|استمر العمل} ⟦{خمسة|ثلاثة|أربعة|سبعة} {سنوات|ساعات|مرات}⟧ {كاملة|دون توقف}.",
    "{وصل|حضر} ⟦{ثلاث|أربع|خمس|سبع} {رجال|أشخاص|أطفال|جنود}⟧ {إلى المكان|قبل الظهر}.",
    "{عاد بعد|انتظر} ⟦{ثلاث|أربع|خمس|ست} {أيام|أشهر|أسابيع}⟧ {من السفر|في البيت}.",
];

fn human_relative(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    words.anywhere(&mut context.rng, |_, i| {
        let noun = words.get(i);
        let plural = definite(noun).is_some()
            && (noun.ends_with("ات") || ["الدول", "المدن", "القوانين", "البرامج"].contains(&noun));
        let fits = plural && words.get(i + 1) == "التي" && words.are_joined(i, 2);
        fits.then(|| Edit::new(words.span(i, i + 1), format!("{noun} الذين")))
    })
}

const RELATIVES: &[&str] = &[
    "{وقعت|رفضت} ⟦{الشركات|الدول|المؤسسات|الحكومات} الذين⟧ {شاركوا في المعرض|وافقوا على النص} {الاتفاق|الوثيقة}.",
    "{هذه هي|تغيرت} ⟦{المدن|القوانين|البرامج|المشاكل} الذين⟧ {ذكرناها|تحدثنا عنها} من قبل.",
    "{خرجت|جلست} ⟦{النساء|الفتيات|الطالبات|السيدات} الذين⟧ {حضروا الحفل|شاركوا في السباق} {مبكرا|معا}.",
];

const LISTS: &[&str] = &[
    "{زار|أحب} ⟦{تونس، ليبيا، مصر، و المغرب|التفاح، البرتقال، الموز، والعنب|الشعر، المسرح، الرسم، والموسيقى}⟧ {منذ صغره|في شبابه}.",
    "{يبيع المتجر|نجد في السوق} ⟦{الخبز، الحليب، الجبن، والزيت|الكتب، الأقلام، الدفاتر، والحقائب|الورد، الشجر، البذور، والسماد}⟧ {كل صباح|طوال الأسبوع}.",
    "{تحدثوا عن|يشمل البرنامج} ⟦{الحرية، العدالة، المساواة، والسلام|الصحة، التعليم، السكن، والعمل}⟧ {طوال المساء|هذا العام}.",
];
