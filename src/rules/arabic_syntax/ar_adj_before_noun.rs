//! A definite adjective before its bare noun, as in English: في الأخيرة سنوات for في السنوات الأخيرة.
//!
//! A definite adjective may end one noun phrase while an indefinite noun starts the next (*أعلنت القوات الوطنية
//! حكومة جديدة*), so what stands before it must be able to govern a noun phrase and be none itself.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::clitics::{is_before_noun, is_definite, without_article, without_conjunction, word_before};
use crate::analysis::{Gap, Paragraph, Signs, Token, key_of};
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "ARS001",
    name: "ar-adj-before-noun",
    family: Family::ARABIC_SYNTAX,
    langs: LangSet::AR,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.2.0",
    message: "The adjective stands before its noun: “{found}” should be “{fix}”",
    why: "English puts adjectives before nouns, Arabic behind them, where they take the article as the noun does. \
          Engines that translate phrase by phrase keep the English order. Put the noun first, with its article.",
    sources: &[Source { title: "mtlint catalogue of artefacts: ar-adj-before-noun", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::Ar, "في الأخيرة سنوات تغير الوضع كثيرا.", &["الأخيرة سنوات"]),
        Example::bad(Lang::Ar, "أعلنت الوطنية حكومة أنها مستعدة للحوار.", &["الوطنية حكومة"]),
        Example::bad(
            Lang::Ar,
            "خلال الماضية أشهر تراجعت الأسعار، وبقيت العسكرية قوات في مواقعها.",
            &["الماضية أشهر", "العسكرية قوات"],
        ),
        Example::bad(
            Lang::Ar,
            "يخضع المشروع للدولية منظمات، ويهتم المقبل عام بالبيئة.",
            &["للدولية منظمات", "المقبل عام"],
        ),
        Example::bad(
            Lang::Ar,
            "تراجعت نسبة الحضرية منطقة، وزار وفد من الكهربائية محطة.",
            &["الحضرية منطقة", "الكهربائية محطة"],
        ),
        Example::good(
            Lang::Ar,
            "أكد أن التعددية سياسة، وكانت البداية مجلة، وفي الدولي صفحة عن النقدية شركة.",
        ),
        Example::good(Lang::Ar, "وضع نقطة البداية ونقطة النهاية، وقدم الجائزة العالمية لخدمة اللغة."),
        Example::good(Lang::Ar, "في السنوات الأخيرة تغير الوضع، وأعلنت القوات الوطنية حكومة جديدة."),
        Example::good(Lang::Ar, "تعيش الأزمة السياسية دولة القانون، وتفجرت في الآونة الأخيرة أزمة حادة."),
        Example::good(
            Lang::Ar,
            "تتصدر الولايات المتحدة الأمريكية دول العالم، وتنتج كوريا الجنوبية سيارات كثيرة.",
        ),
        Example::good(Lang::Ar, "تذكر بتجربته التاريخية أيام مجده، وتمنح هذه الكبيرة دول الجوار مكانة."),
        Example::good(
            Lang::Ar,
            "قرر للإنسانية مبادئ، ونقلوا إلى العربية علوم اليونان، وفي السعودية شركات كبيرة.",
        ),
        Example::good(Lang::Ar, "أعلن السياسي دعم الحكومة، ونشرت البحرية قوات، وحققت الصينية نتائج باهرة."),
        Example::good(Lang::Ar, "العربية لغة جميلة، والوطنية شركة تأمين، وبثت قناة العربية مقابلة."),
    ],
    check: Check::Paragraph(Signs::NONE, check),
    settle: None,
};

/// Adjectives, most of them relational, which no writer uses with the article as nouns before an indefinite noun;
/// sorted, without the article.
#[rustfmt::skip]
static ADJECTIVES: &[&str] = &[
    "آسيوية", "أثرية", "أخلاقية", "أخيرة", "أدبية", "أردنية", "أساسية", "أسبوعية", "أسترالية", "أسرية", "أفريقية",
    "أفغانية", "أكاديمية", "ألمانية", "أمريكية", "أمنية", "أميركية", "أوروبية", "أوكرانية", "أولية", "إثيوبية",
    "إجرامية", "إخبارية", "إدارية", "إذاعية", "إرهابية", "إسبانية", "إسرائيلية", "إسلامية", "إصلاحية", "إعلامية",
    "إغاثية", "إفريقية", "إقليمية", "إلكترونية", "إماراتية", "إمبراطورية", "إندونيسية", "إنمائية", "إيرانية",
    "إيطالية", "ائتلافية", "اتحادية", "اجتماعية", "استثمارية", "استخباراتية", "استعمارية", "استهلاكية", "استوائية",
    "افتراضية", "اقتصادية", "انتخابية", "باكستانية", "برازيلية", "برتغالية", "برلمانية", "بريطانية", "بعيدة",
    "بلجيكية", "بنكية", "بولندية", "بيئية", "تاريخية", "تالية", "تجارية", "تجريبية", "تحليلية", "تراثية", "تربوية",
    "تركية", "تشريعية", "تشغيلية", "تطبيقية", "تطوعية", "تعليمية", "تقليدية", "تكتيكية", "تكنولوجية", "تلفزيونية",
    "تنظيمية", "تنموية", "تونسية", "ثقافية", "ثنائية", "ثورية", "جامعية", "جبلية", "جديدة", "جراحية", "جزئية",
    "جزائرية", "جسدية", "جسمانية", "جماعية", "جماهيرية", "جمركية", "جنائية", "جنوبية", "جوهرية", "جوية", "حالية",
    "حديثة", "حرارية", "حربية", "حرفية", "حزبية", "حضارية", "حضرية", "حكومية", "حيوانية", "حيوية", "خطيرة",
    "خليجية", "خيرية", "دبلوماسية", "دستورية", "دفاعية", "دوائية", "دولارية", "دولي", "دولية", "دينية", "رئاسية",
    "رئيسية", "ربحية", "رسمية", "رقمية", "روحية", "روسية", "رومانية", "رياضية", "ريفية", "زراعية", "زمنية",
    "سابقة", "ساحلية", "سكانية", "سكنية", "سلمية", "سنوية", "سودانية", "سورية", "سويدية", "سويسرية", "سياحية",
    "سياسية", "سينمائية", "شبابية", "شرقية", "شعبية", "شعرية", "شمالية", "شهرية", "شيعية", "صاروخية", "صحراوية",
    "صحفية", "صحية", "صغيرة", "صناعية", "صومالية", "صينية", "ضرورية", "ضريبية", "ضعيفة", "طاقوية", "طبية",
    "طبيعية", "طلابية", "طويلة", "عائلية", "عاجلة", "عالمية", "عثمانية", "عدائية", "عراقية", "عربية", "عسكرية",
    "عقارية", "عقلية", "علاجية", "علمية", "علنية", "عليا", "عمالية", "عمرانية", "غازية", "غذائية", "غربية",
    "غنائية", "غنية", "فردية", "فرنسية", "فعلية", "فقيرة", "فكرية", "فلاحية", "فلسطينية", "فلسفية", "فنية",
    "فيتنامية", "فيدرالية", "فيزيائية", "قادم", "قادمة", "قانونية", "قتالية", "قديمة", "قريبة", "قضائية", "قطرية",
    "قوية", "كافية", "كبرى", "كبيرة", "كثيرة", "كربونية", "كندية", "كهربائية", "كورية", "كويتية", "كيميائية",
    "كينية", "لازمة", "لبنانية", "لغوية", "لوجستية", "ليبرالية", "ليبية", "مائية", "مادية", "ماضية", "ماليزية",
    "مبدئية", "متبادلة", "متزايدة", "متعددة", "متقدمة", "متوسطية", "مجاورة", "محلية", "محورية", "مختلفة", "مدنية",
    "مركزية", "مستقبلية", "مسلحة", "مشتركة", "مصرفية", "مصرية", "معاصرة", "معدنية", "معمارية", "معنوية", "مغاربية",
    "مغربية", "مقبل", "مقبلة", "مكانية", "مكسيكية", "ملحوظة", "ملموسة", "ممكنة", "مناخية", "منتجة", "منفصلة",
    "منهجية", "مهنية", "موحدة", "موريتانية", "موسمية", "موسيقية", "نامية", "نباتية", "نحوية", "نرويجية", "نسائية",
    "نفسية", "نفطية", "نقابية", "نمساوية", "نهائية", "نووية", "نيجيرية", "هجومية", "هندسية", "هندية", "هولندية",
    "وراثية", "وسطى", "وطني", "وطنية", "وقائية", "وهمية", "يابانية", "يمنية", "يونانية",
];

/// Nouns that feminine adjectives go with.
#[rustfmt::skip]
static FEMININE_NOUNS: &[&str] = &[
    "سنوات", "أشهر", "شهور", "أيام", "أسابيع", "ساعات", "عقود", "قرون", "سنة", "حكومة", "حكومات", "قوات", "قوة",
    "دولة", "دول", "مدينة", "مدن", "شركة", "شركات", "منظمة", "منظمات", "مؤسسة", "مؤسسات", "انتخابات", "مفاوضات",
    "محادثات", "علاقات", "سياسة", "سياسات", "وزارة", "لجنة", "لجان", "قضية", "قضايا", "مشكلة", "مشاكل", "مشكلات",
    "أزمة", "أزمات", "منطقة", "مناطق", "قرارات", "حرب", "حروب", "سلطات", "سلطة", "مشاريع", "خدمات", "نتائج",
    "بلدان", "ظروف", "جهود", "أحداث", "تطورات", "إصلاحات", "عمليات", "عملية", "هيئة", "هيئات", "أسواق", "سوق",
    "أحزاب", "جماعات", "جماعة", "عقوبات", "اتفاقية", "اتفاقيات", "مساعدات", "تهديدات", "تحديات", "صحافة", "محكمة",
    "وكالة", "أوضاع", "مصالح", "موارد", "استثمارات", "بنوك", "مصادر", "أسلحة", "طائرات", "بطولة", "حقوق", "منتجات",
    "تقارير", "أنشطة", "إجراءات", "حدود", "أراضي", "أهداف", "أسباب", "عوامل", "مراحل", "تجارب", "دراسات", "أبحاث",
    "جامعات", "تجربة", "حضارة", "لغة", "سياحة", "غابات", "إذاعة", "مياه", "جوائز", "زيادة", "حقيقة", "كتل", "أحياء",
    "سمات", "قمة", "بيئة", "تنمية", "ثقافة", "تربية", "صناعة", "تجارة", "زراعة", "حياة", "حركة", "حركات", "ثورة",
    "وحدة", "هوية", "قيمة", "قيم", "مبادئ", "مفاهيم", "أفكار", "نظرية", "نظريات", "دراسة", "بحوث", "كتب", "مكتبة",
    "مكتبات", "جامعة", "كلية", "مدرسة", "مدارس", "جمعية", "جمعيات", "نقابة", "نقابات", "مسرحية", "رواية", "روايات",
    "قصة", "قصص", "قصيدة", "قصائد", "أغاني", "فنون", "علوم", "آداب", "رياضة", "ألعاب", "مباراة", "مباريات", "فرق",
    "منتخبات", "أندية", "طرق", "وسائل", "أساليب", "أدوات", "أجهزة", "تقنيات", "برامج", "أنظمة", "قوانين", "قواعد",
    "شروط", "معايير", "مواد", "عناصر", "مواقع", "شبكات", "شبكة", "مصانع", "مستشفيات", "عيادات", "أمراض", "حالات",
    "خطوات", "خطة", "خطط", "ميزانية", "اقتصادات", "قيود", "رسوم", "ضرائب", "أموال", "استراتيجية", "استراتيجيات",
    "رؤية", "أهمية", "قوى", "طاقة", "ثروة", "ثروات", "أسعار", "سلع", "بضائع", "صادرات", "واردات", "أرباح", "خسائر",
    "صحف", "مجلات", "قنوات", "إذاعات", "وكالات", "مصطلحات", "مناهج", "كوارث", "هجمات", "معارك", "عمارات", "أحكام",
    "محاكم", "مجتمعات", "أقليات", "جاليات", "شعوب", "أمم", "طوائف", "مذاهب", "ديانات", "نصوص", "مخطوطات", "آثار",
    "متاحف",
];

/// Nouns of the masculine adjectives.
const MASCULINE_NOUNS: [&str; 10] =
    ["عام", "شهر", "أسبوع", "مجتمع", "قانون", "نظام", "جيش", "منتخب", "اقتصاد", "مؤتمر"];

/// Indefinite nouns and names before an adjective that is theirs or a name: *قناة العربية*, *كوريا الجنوبية*.
const OWNERS: [&str; 34] = [
    "قناة",
    "شركة",
    "جريدة",
    "صحيفة",
    "مجلة",
    "مدينة",
    "حي",
    "بلدية",
    "ولاية",
    "محافظة",
    "وزارة",
    "مصر",
    "سوريا",
    "أمريكا",
    "أميركا",
    "أوروبا",
    "كوريا",
    "بريطانيا",
    "آسيا",
    "إفريقيا",
    "أفريقيا",
    "غينيا",
    "جامعة",
    "كلية",
    "دار",
    "مؤسسة",
    "منظمة",
    "بنك",
    "مصرف",
    "إذاعة",
    "وكالة",
    "دلهي",
    "مجموعة",
    "أم",
];

fn check(paragraph: &Paragraph<'_>, report: &mut Report<'_>) {
    for (i, pair) in paragraph.tokens.windows(2).enumerate() {
        let (token, next) = (&pair[0], &pair[1]);
        if token.is_arabic()
            && !token.is_masked()
            && next.gap.is_blank()
            && may_be_noun(paragraph, next)
            && let Some(adjective) = without_article(paragraph.word(i))
        {
            look(paragraph, i, adjective, report);
        }
    }
}

static NOUN_KEYS: LazyLock<FxHashSet<u64>> = LazyLock::new(|| {
    [FEMININE_NOUNS, &MASCULINE_NOUNS].into_iter().flatten().map(|word| key_of(word)).collect()
});

/// Whether the token can be one of the nouns, or has their form: of the words behind a definite one few do.
fn may_be_noun(paragraph: &Paragraph<'_>, token: &Token) -> bool {
    let word = token.folded_bytes(paragraph.folded);
    (word.ends_with("ة".as_bytes()) && !word.starts_with("ال".as_bytes())) || NOUN_KEYS.contains(&token.key)
}

/// Looks at token `i`, which is `adjective` with its article, and at the word behind it.
fn look(paragraph: &Paragraph<'_>, i: usize, adjective: &str, report: &mut Report<'_>) {
    let Some(next) = paragraph.tokens.get(i + 1) else { return };
    if !next.gap.is_blank() || next.is_masked() {
        return;
    }
    let noun = paragraph.word(i + 1);
    let is_known = ADJECTIVES.binary_search(&adjective).is_ok();
    let is_feminine = adjective.ends_with('ة') || matches!(adjective, "كبرى" | "عليا");
    let nouns = if is_feminine { FEMININE_NOUNS } else { &MASCULINE_NOUNS[..] };
    let is_of_people = OF_PEOPLES.contains(&adjective);
    let severity = match () {
        () if is_known && nouns.contains(&noun) && (!is_of_people || OF_STATES.contains(&noun)) => {
            Severity::Error
        }
        () if is_known && is_feminine && !is_of_people && is_noun_by_form(noun) => Severity::Warning,
        () if !is_known
            && is_relational(adjective)
            && ((nouns.contains(&noun) && !is_clause(paragraph, i))
                || (is_governed(paragraph, i) && is_noun_by_form(noun) && !noun.starts_with('م'))) =>
        {
            Severity::Warning
        }
        () => return,
    };
    let span = paragraph.span_of(i, i + 1);
    if can_begin(paragraph, i, noun, is_of_people) && !(paragraph.is_foreign(span) || paragraph.is_verse()) {
        report.add_as(severity, span, Some(Fix::Compute(swapped)));
    }
}

/// Whether token `i` begins a clause, where a noun may stand alone: *أن التعددية رؤية*.
fn is_clause(paragraph: &Paragraph<'_>, i: usize) -> bool {
    word_before(paragraph, i).is_some_and(|before| {
        matches!(without_conjunction(before), "أن" | "إن" | "ان" | "لأن" | "لكن" | "بأن")
    })
}

/// Whether what stands before token `i` governs a noun phrase and begins no clause.
fn is_governed(paragraph: &Paragraph<'_>, i: usize) -> bool {
    let governs = |before: &str| is_before_noun(before) || HEADS.contains(&without_conjunction(before));
    !is_clause(paragraph, i) && word_before(paragraph, i).is_some_and(governs)
}

/// Whether the word has the form of a relational adjective, and is no noun of that form: *الحضرية*, but not *الحرية*.
fn is_relational(adjective: &str) -> bool {
    adjective.ends_with("ية")
        && adjective.chars().count() >= 5
        && adjective.chars().all(|c| matches!(c, 'ء'..='ي'))
        && !NOUNS_IN_IYA.contains(&adjective)
}

/// Whether the word has the form of an indefinite feminine noun with nothing written onto it.
fn is_noun_by_form(noun: &str) -> bool {
    noun.ends_with('ة')
        && !noun.ends_with("ية")
        && noun.chars().count() >= 4
        && !noun.starts_with(['و', 'ف', 'ب', 'ل', 'ك'])
        && !is_definite(noun)
        && !ADVERBS.contains(&noun)
}

/// Whether a noun phrase can begin with token `i`.
fn can_begin(paragraph: &Paragraph<'_>, i: usize, noun: &str, is_of_people: bool) -> bool {
    // Behind ب ل ك the adjective cannot belong to what stands before.
    if !without_conjunction(paragraph.word(i)).starts_with("ال") {
        return true;
    }
    let Some(before) = word_before(paragraph, i) else {
        // *الوطنية شركة تأمين* is a sentence; no adjective of time is a subject.
        let is_time =
            matches!(noun, "سنوات" | "أشهر" | "شهور" | "أيام" | "أسابيع" | "ساعات" | "عقود" | "قرون");
        return is_time
            && matches!(paragraph.tokens[i].gap, Gap::Start | Gap::Stop | Gap::Comma | Gap::Punct);
    };
    // *IF السابقة قيمة*
    if !paragraph.tokens[i - 1].is_arabic() {
        return false;
    }
    let bare = without_conjunction(before);
    if is_before_noun(before) || HEADS.contains(&bare) {
        return true;
    }
    // *تجربته التاريخية* and *هذه الكبيرة* are definite, too.
    let ends_in_pronoun =
        ["ه", "ها", "هم", "هما", "هن", "نا", "ك", "كم", "ي"].iter().any(|end| bare.ends_with(end));
    if ends_in_pronoun || matches!(bare, "هذا" | "تلك" | "ذلك" | "هؤلاء") {
        return false;
    }
    if is_definite(before)
        || bare.ends_with("يا")
        || (bare.ends_with("ية") && !bare.starts_with('ت'))
        || paragraph.tokens[i - 1].has_digit()
    {
        return false;
    }
    // *مدينة لوس أنجلوس الأمريكية*: the adjective belongs to a name.
    let is_owned =
        (i.saturating_sub(4)..i).any(|at| OWNERS.contains(&without_conjunction(paragraph.word(at))));
    if is_owned {
        return false;
    }
    is_verb(bare) || !is_of_people
}

/// Nouns that govern a noun phrase and are no names.
const HEADS: [&str; 28] = [
    "ان",
    "معظم",
    "إحدى",
    "أحد",
    "خارج",
    "داخل",
    "باقي",
    "سائر",
    "كافة",
    "جميع",
    "مختلف",
    "عدد",
    "رئيس",
    "رئاسة",
    "موافقة",
    "أغلب",
    "أغلبية",
    "غالبية",
    "بقية",
    "قادة",
    "زعماء",
    "رؤساء",
    "موقف",
    "مواقف",
    "سياسات",
    "مصالح",
    "أنظمة",
    "حدود",
];

/// A verb, as far as letters tell: past with ت, or present.
fn is_verb(word: &str) -> bool {
    (word.ends_with('ت') && !word.ends_with("ات")) || word.starts_with(['ي', 'ت', 'س'])
}

/// Nouns that have the form of relational adjectives.
#[rustfmt::skip]
static NOUNS_IN_IYA: &[&str] = &[
    "حرية", "أهمية", "قضية", "عملية", "جنسية", "شخصية", "ديمقراطية", "جمهورية", "نظرية", "تنمية", "تربية", "تسمية", "تغطية",
    "أغلبية", "أقلية", "أكثرية", "بشرية", "إنسانية", "اشتراكية", "رأسمالية", "قومية", "شيوعية", "مسؤولية", "اتفاقية", "كمية",
    "نوعية", "آلية", "كيفية", "خصوصية", "عضوية", "قابلية", "فعالية", "صلاحية", "أولوية", "استراتيجية", "بلدية", "مديرية",
    "جمعية", "تقنية", "هوية", "مسرحية", "أغنية", "أمسية", "هدية", "ضحية", "زاوية", "ناحية", "داخلية", "خارجية", "مالية",
    "سعودية", "إنجليزية", "ميزانية", "بحرية", "قرية", "خلية", "عبودية", "إنتاجية", "شفافية", "مصداقية", "حساسية", "جاذبية",
    "ازدواجية", "استقلالية", "استمرارية", "علمانية", "يهودية", "مسيحية", "نصرانية", "جاهلية", "صهيونية", "عولمة", "وصية",
    "بداية", "نهاية", "وقاية", "تسوية", "نقدية", "أهلية", "تصفية", "خاصية", "وردية", "إمكانية", "خلفية", "حاوية", "حكاية", "أدوية",
    "تعرية", "إسكندرية", "أريحية", "لائكية", "يومية", "شواية", "رعاية", "حماية", "عناية", "رواية", "ولاية", "كفاية", "هواية",
    "غاية", "راية", "جباية", "دعاية", "وصاية", "رماية", "سقاية", "بناية", "جناية", "ترقية", "تهنئة", "تعزية", "تضحية", "تعبئة",
    "مرجعية", "أبجدية", "عنصرية", "إقطاعية", "حزبية", "محسوبية", "أنانية", "سامية", "عفوية", "حيوية", "قدسية", "روحانية",
    "بنيوية", "وجودية", "ماركسية", "صوفية", "شاعرية", "مدنية", "رمزية", "خلافة",
    "تزكية", "ماهية", "ذهنية", "عقلية", "نفسية", "طائفية", "واقعية", "رومانسية", "بورجوازية", "بيروقراطية", "أرستقراطية",
];

/// Words in ة that stand for themselves behind a noun phrase.
#[rustfmt::skip]
static ADVERBS: &[&str] = &[
    "خاصة", "عامة", "كافة", "عادة", "مباشرة", "فجأة", "مقارنة", "إضافة", "نتيجة", "بداية", "نهاية", "مرة", "مستقلة", "جملة",
    "قاطبة", "صفة", "بصفة", "بصورة", "كبيرة", "صغيرة", "جديدة", "قديمة", "عدة", "عشرة", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة",
    "ثمانية", "تسعة", "بمثابة", "رغبة", "إشارة", "استجابة", "خشية", "محاولة", "مساهمة",
];

/// Adjectives of peoples, which are also languages, women and, behind the names of places, theirs: *حلب السورية*.
#[rustfmt::skip]
static OF_PEOPLES: &[&str] = &[
    "عربية", "أمريكية", "أميركية", "أوروبية", "إسلامية", "إسرائيلية", "فرنسية", "بريطانية", "روسية", "صينية", "مصرية", "تركية",
    "باكستانية", "عراقية", "يمنية", "إيرانية", "فلسطينية", "لبنانية", "سورية", "مغربية", "تونسية", "جزائرية", "ليبية", "كويتية",
    "أردنية", "قطرية", "إماراتية", "خليجية", "ألمانية", "هندية", "يابانية", "أفريقية", "إفريقية", "آسيوية", "إيطالية", "إسبانية",
    "أفغانية",
];

/// The nouns that they go with here: of states and what belongs to them.
#[rustfmt::skip]
static OF_STATES: &[&str] = &[
    "دولة", "دول", "حكومة", "حكومات", "قوات", "مدينة", "مدن", "شركة", "شركات", "منظمة", "منظمات", "مؤسسة", "مؤسسات", "منطقة",
    "مناطق", "سلطات", "جامعات", "علاقات", "بلدان", "أراضي", "حدود", "أسواق", "بنوك", "أحزاب", "شعوب",
];

/// *السنوات الأخيرة* for *الأخيرة سنوات*, *للمنظمات الدولية* for *للدولية منظمات*.
fn swapped(found: &str) -> Option<String> {
    let (adjective, noun) = found.split_once(char::is_whitespace)?;
    let noun = noun.trim_start();
    let bare = adjective.find("ال").filter(|&at| at <= 'و'.len_utf8() * 2).map(|at| adjective.split_at(at));
    match bare {
        Some((clitic, adjective)) => Some(format!("{clitic}ال{noun} {adjective}")),
        None => {
            let adjective = adjective.strip_prefix("لل")?;
            Some(format!("لل{noun} ال{adjective}"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{
        ADJECTIVES, ADVERBS, FEMININE_NOUNS, MASCULINE_NOUNS, NOUNS_IN_IYA, OF_PEOPLES, OF_STATES, OWNERS,
        swapped,
    };

    #[test]
    fn noun_and_adjective_change_places() {
        for (found, right) in [
            ("الأخيرة سنوات", "السنوات الأخيرة"),
            ("والوطنية حكومة", "والحكومة الوطنية"),
            ("للدولية منظمات", "للمنظمات الدولية"),
        ] {
            assert_eq!(swapped(found).as_deref(), Some(right));
        }
    }

    #[test]
    fn no_noun_stands_twice() {
        for list in
            [FEMININE_NOUNS, &MASCULINE_NOUNS[..], &OWNERS[..], OF_PEOPLES, OF_STATES, NOUNS_IN_IYA, ADVERBS]
        {
            for (i, noun) in list.iter().enumerate() {
                assert!(!list[..i].contains(noun), "{noun} stands twice");
            }
        }
    }

    #[test]
    fn adjectives_are_sorted() {
        assert!(ADJECTIVES.is_sorted_by(|a, b| a < b));
    }
}
