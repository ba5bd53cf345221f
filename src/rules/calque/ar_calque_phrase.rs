//! Arabic phrases copied word by word from English or French: بسبب حقيقة أن, عندما يأتي الأمر إلى.

use super::calques_ar::CALQUES;
use crate::analysis::Paragraph;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Hit, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "CAL003",
    name: "ar-calque-phrase",
    family: Family::CALQUE,
    langs: LangSet::AR,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” copies an English or French phrase word by word",
    why: "The words are Arabic, the phrase is not: *due to the fact that*, *when it comes to*, *how to make*. Engines \
          keep such frames where Arabic has a word of its own. Rewrite the phrase; infos are those that \
          journalists have taken up.",
    sources: &[Source { title: "mtlint list of Arabic calques", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::Ar, "تأجل اللقاء بسبب حقيقة أن الوضع صعب.", &["بسبب حقيقة أن"]),
        Example::bad(Lang::Ar, "عندما يأتي الأمر إلى السياسة يصمت الجميع.", &["عندما يأتي الأمر إلى"]),
        Example::bad(Lang::Ar, "كيف لجعل الموقع أسرع؟ العديد الناس يسألون.", &["كيف لجعل", "العديد الناس"]),
        Example::bad(
            Lang::Ar,
            "وعلى الرغم من حقيقة أنه فاز، فهو يعتمد عن أصدقائه.",
            &["وعلى الرغم من حقيقة أنه", "يعتمد عن"],
        ),
        Example::bad(
            Lang::Ar,
            "هي واحدة من أهم المدن، ونتطلع قدما إلى زيارتها.",
            &["واحدة من أهم", "ونتطلع قدما إلى"],
        ),
        Example::good(Lang::Ar, "حقيقة الأمر أن الوضع صعب، وعندما يأتي الربيع نرى كيف نجعل الموقع أسرع."),
        Example::good(Lang::Ar, "العديد من الناس شارك إلى جانب الفريق، ويعتمد عن طريق اللجنة كل قرار."),
        Example::bad(
            Lang::Ar,
            "هو قادر لأن ينجح، وهذا يكون لأن العديد الطلاب يساعدونه.",
            &["قادر لأن ينجح", "وهذا يكون لأن", "العديد الطلاب"],
        ),
        Example::good(Lang::Ar, "طلب المزيد، الماء والخبز، ونال المزيد الذي يستحقه؛ وهو قادر لأنه تعلم."),
        Example::good(Lang::Ar, "كتب يقول: «بسبب حقيقة أن الحياة قصيرة» وأشار إلى حقيقة أن العمل طويل."),
    ],
    check: Check::Phrases { list: CALQUES, keep },
    settle: None,
};

fn keep(paragraph: &Paragraph<'_>, hit: &Hit) -> bool {
    let next = paragraph.tokens.get(hit.last + 1).map_or("", |_| paragraph.word(hit.last + 1));
    // *شارك إلى جانب*, *يعتمد عن طريق*: prepositions of two words.
    let goes_on = matches!(paragraph.word(hit.last), "إلى" | "عن" | "من")
        && matches!(next, "جانب" | "حد" | "درجة" | "غاية" | "طريق" | "كثب" | "قبل" | "قرب" | "الآن" | "أن");
    // *المزيد الذي*, *العديد الآخر*, *الكثير الكثير*
    let last = paragraph.word(hit.last);
    let is_open = hit.phrase.text.ends_with(" ال~");
    let is_own = is_open
        && matches!(
            last,
            "الذي"
                | "التي"
                | "الذين"
                | "الآن"
                | "اليوم"
                | "الله"
                | "الآخر"
                | "الأخرى"
                | "الآخرين"
                | "المزيد"
                | "إلى"
        );
    !(goes_on || is_own || paragraph.is_quoted(hit.span) || paragraph.is_verse())
}
