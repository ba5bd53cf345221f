//! A document whose sentences are longer or shorter, on the whole, than those of nearly all edited text.
//!
//! The mean number of words in a sentence is compared with the band of edited text in the same language; see [`band`] for
//! the measurement. Verse, tables, lists and short documents make no claim.

use crate::analysis::{Paragraph, Signs};
use crate::document::DocumentView;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "STA002",
    name: "length-anomaly-sentence",
    family: Family::STATISTICS,
    langs: LangSet::OURS,
    severity: Severity::Info,
    status: Status::Preview,
    since: "0.2.0",
    message: "The mean length of the document's sentences lies outside the band of edited text",
    why: "Engines keep the source's sentences whole, join them when full stops are lost, or fall silent halfway. A mean \
          far outside the usual is a reason to look at how the text was cut, and no more than that.",
    sources: &[Source { title: "mtlint catalogue of artefacts: length-anomaly-sentence", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::En, LONG_EN, &[HEAD_EN]),
        Example::bad(Lang::En, SHORT_EN, &[HEAD_EN]),
        Example::good(Lang::En, "He came. He saw. He won."),
        Example::good(Lang::En, USUAL_EN),
        Example::bad(Lang::Fr, LONG_FR, &[HEAD_FR]),
        Example::bad(Lang::Fr, SHORT_FR, &[HEAD_FR]),
        Example::good(Lang::Fr, "Il vint. Il vit. Il vainquit."),
        Example::good(Lang::Fr, USUAL_FR),
        Example::bad(Lang::Ar, LONG_AR, &[HEAD_AR]),
        Example::bad(Lang::Ar, SHORT_AR, &[HEAD_AR]),
        Example::good(Lang::Ar, "جاء. رأى. انتصر."),
        Example::good(Lang::Ar, USUAL_AR),
    ],
    check: Check::Measured { needs: Signs::NONE, measure, check },
    settle: None,
};

/// A document: `$head`, and under it `$text` ten times.
macro_rules! ten {
    ($head:expr, $text:literal) => {
        concat!($head, "\n\n", $text, $text, $text, $text, $text, $text, $text, $text, $text, $text)
    };
}

const HEAD_EN: &str = "The report was read on Monday.";
const LONG_EN: &str = ten!(
    "The report was read on Monday.",
    "The minister said that the talks which had begun in the spring of the year before and which many had thought would \
     fail because nobody trusted anybody had in the end led to a text that all sides could sign without losing face \
     at home. "
);
const SHORT_EN: &str = ten!(
    "The report was read on Monday.",
    "It rained. They left. Nobody spoke. The road was long. He slept. She drove on. "
);
const USUAL_EN: &str = ten!(
    "The report was read on Monday.",
    "The talks had begun in the spring, and many had thought that they would fail. In the end all sides signed. "
);
const HEAD_FR: &str = "Le rapport a été lu lundi matin.";
const LONG_FR: &str = ten!(
    "Le rapport a été lu lundi matin.",
    "Le ministre a dit que les discussions qui avaient commencé au printemps de l'année passée et dont beaucoup pensaient \
     qu'elles échoueraient parce que personne ne faisait confiance à personne avaient fini par donner un texte que \
     tous les camps pouvaient signer sans perdre la face chez eux. "
);
const SHORT_FR: &str = ten!(
    "Le rapport a été lu lundi matin.",
    "Il pleuvait. Ils partirent. Personne ne parla. La route fut longue. Il dormait. Elle conduisait. "
);
const USUAL_FR: &str = ten!(
    "Le rapport a été lu lundi matin.",
    "Les discussions avaient commencé au printemps, et beaucoup pensaient qu'elles échoueraient. Tous finirent par \
     signer un texte. "
);
const HEAD_AR: &str = "تليت نسخة التقرير صباح يوم الاثنين.";
const LONG_AR: &str = ten!(
    "تليت نسخة التقرير صباح يوم الاثنين.",
    "قال الوزير إن المحادثات التي بدأت في ربيع العام الماضي والتي ظن كثيرون أنها ستفشل لأن أحدا لم يكن يثق بأحد والتي توقفت \
     مرات عديدة ثم عادت بعد أن تدخل الوسطاء من دول الجوار ومن المنظمات الدولية التي أرسلت مبعوثيها إلى العاصمة وإلى المدن \
     الأخرى في شرق البلاد وغربها حيث التقوا شيوخ القبائل وقادة الجماعات وممثلي الأحزاب والنقابات والجمعيات والطلاب والنساء \
     والشباب انتهت أخيرا إلى نص يستطيع كل طرف من الأطراف أن يوقعه من دون أن يفقد ماء وجهه أمام أنصاره في بلدته وأمام أهله \
     وأصدقائه وأمام من وعدهم قبل أشهر طويلة بأنه لن يتراجع أبدا عن كلمة واحدة مما قال لهم في تلك الليلة الباردة. "
);
const SHORT_AR: &str = ten!(
    "تليت نسخة التقرير صباح يوم الاثنين.",
    "هطل المطر. خرجوا مسرعين. سكت الجميع. طال الطريق. نام الولد. قادت أمه. سار الأب وحده. وصلوا. "
);
const USUAL_AR: &str = ten!(
    "تليت نسخة التقرير صباح يوم الاثنين.",
    "بدأت المحادثات في الربيع، وظن كثيرون أنها ستفشل لأن أحدا لم يكن يثق بأحد. ثم وقع الجميع النص في النهاية. "
);

/// Words and sentences below which a document says nothing.
const FEWEST_WORDS: u32 = 150;
const FEWEST_SENTENCES: u32 = 5;

/// The shortest and longest mean of edited text, in words.
///
/// Measured on text by people, in windows of 129 paragraphs. English news, web text and novels: 8.7 to 32.8 (325 windows).
/// French news, web text, novels and documentation: 7.2 to 34.1 (1,623 windows), to which a fifth is added because *l'eau*
/// is two words here. Arabic news, documentation and prose: 4.9 to 104.4 (1,187 windows), 99 in 100 of the prose up to 87,
/// for some writers use commas only.
const fn band(lang: Lang) -> (u32, u32) {
    match lang {
        Lang::En => (8, 36),
        Lang::Fr => (7, 41),
        _ => (4, 90),
    }
}

fn measure(paragraph: &Paragraph<'_>, report: &mut Report<'_>) {
    let counts = &paragraph.counts;
    // A heading, a list item or a row has no end.
    let ends = paragraph.text.trim_end().ends_with(['.', '!', '?', '…', '؟', '"', '”', '»', ')']);
    if paragraph.is_data() || paragraph.is_verse() || !ends || counts.words < 5 {
        return;
    }
    let sentences = paragraph.marked.iter().filter(|&&i| paragraph.starts_sentence(i as usize)).count();
    report.count(0, counts.words);
    report.count(1, sentences as u32);
}

/// Share of a document's letters from which on it is all in one language.
const ONE_LANGUAGE: f32 = 0.75;

fn check(view: &DocumentView<'_>) -> Option<Severity> {
    if view.is_foreign(ONE_LANGUAGE) {
        return None;
    }
    let (words, sentences) = (view.counted(0), view.counted(1));
    let (shortest, longest) = band(view.current().lang);
    let is_odd = words < sentences * shortest || words > sentences * longest;
    (words >= FEWEST_WORDS && sentences >= FEWEST_SENTENCES && is_odd).then_some(Severity::Info)
}
