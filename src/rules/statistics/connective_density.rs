//! A document in which many sentences open with a word that says how they follow from the one before.
//!
//! Translations spell out what originals leave to the reader. The share of such sentences is compared with the highest
//! share that edited text reaches; see [`most`] for the measurement. It is a figure for reviewers, never a verdict.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::analysis::{Paragraph, Signs, key_of};
use crate::document::DocumentView;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "STA003",
    name: "connective-density",
    family: Family::STATISTICS,
    langs: LangSet::OURS,
    severity: Severity::Info,
    status: Status::Stable,
    since: "0.2.0",
    message: "Far more sentences than in edited text open with a connective",
    why: "Translations say in words how sentences hang together – moreover, en outre, علاوة على ذلك – where originals \
          leave it to the reader. Strike those that say nothing new.",
    sources: &[
        Source { title: "mtlint catalogue of artefacts: connective-density", url: "" },
        Source { title: "Baker 1993: Corpus Linguistics and Translation Studies (explicitation)", url: "" },
    ],
    params: &[],
    examples: &[
        Example::bad(Lang::En, DENSE_EN, &[DENSE_EN]),
        Example::bad(Lang::En, DENSE_TWO_EN, &[DENSE_TWO_EN]),
        Example::good(Lang::En, "Indeed, it rained. Moreover, it was cold. Thus, they stayed in."),
        Example::good(Lang::En, PLAIN_EN),
        Example::bad(Lang::Fr, DENSE_FR, &[DENSE_FR]),
        Example::bad(Lang::Fr, DENSE_TWO_FR, &[DENSE_TWO_FR]),
        Example::good(Lang::Fr, "En effet, il pleuvait. De plus, il faisait froid. Ils restèrent."),
        Example::good(Lang::Fr, PLAIN_FR),
        Example::bad(Lang::Ar, DENSE_AR, &[DENSE_AR]),
        Example::bad(Lang::Ar, DENSE_TWO_AR, &[DENSE_TWO_AR]),
        Example::good(Lang::Ar, "في الواقع، هطل المطر. علاوة على ذلك، كان الجو باردا. فبقوا."),
        Example::good(Lang::Ar, PLAIN_AR),
    ],
    check: Check::Measured { needs: Signs::NONE, measure, check },
    settle: None,
};

const DENSE_EN: &str = "Indeed, it rained. Moreover, it was cold. They stayed in. Thus, nothing was done. Furthermore, \
    the road was closed. Nobody came. In addition, the phone was dead. However, they had food. They ate. Therefore, \
    they slept. In fact, it was late. Finally, morning came. They left. As such, the house was empty. It was sold. \
    Additionally, the car was gone.";
const DENSE_TWO_EN: &str = "However, the plan failed. In this context, talks began. The envoy left. In particular, he was \
    tired. On the other hand, he was glad. He slept. Consequently, he was late. Moreover, it snowed. The train stood. Thus, \
    he walked. In this regard, he was brave. He fell. Indeed, he broke a leg. Therefore, he stayed. He wrote. Finally, \
    he came home.";
const PLAIN_EN: &str = "It rained. It was cold. They stayed in. Nothing was done. The road was closed. Nobody came. However, \
    they had food. They ate. They slept. It was late. Morning came. They left. The house was empty. It was sold. The car \
    was gone. They walked. Spring came.";
const DENSE_FR: &str = "En effet, il pleuvait. De plus, il faisait froid. Ils restèrent. Par conséquent, rien ne fut fait. En \
    outre, la route était fermée. Personne ne vint. Par ailleurs, le téléphone se taisait. Cependant, ils avaient à manger. \
    Ils mangèrent. De même, ils dormirent. En fait, il était tard. Finalement, le matin vint. Ils partirent. Tout d'abord, \
    la maison fut vide. On la vendit. De plus, la voiture avait disparu.";
const DENSE_TWO_FR: &str = "Cependant, le plan échoua. Dans ce contexte, on discuta. L'envoyé partit. En outre, il était las. \
    D'un autre côté, il était content. Il dormit. En conséquence, il fut en retard. De plus, il neigeait. Le train attendit. \
    Par conséquent, il marcha. En effet, il était brave. Il tomba. Actuellement, il boite. Par ailleurs, il écrit. Il \
    lit. Finalement, il rentra.";
const PLAIN_FR: &str = "Il pleuvait. Il faisait froid. Ils restèrent. Rien ne fut fait. La route était fermée. Personne ne \
    vint. Cependant, ils avaient à manger. Ils mangèrent. Ils dormirent. Il était tard. Le matin vint. Ils partirent. La \
    maison fut vide. On la vendit. La voiture avait disparu. Ils marchèrent. Le printemps vint.";
const DENSE_AR: &str = "في الواقع، هطل المطر. علاوة على ذلك، كان الجو باردا. بقوا في البيت. وبالتالي، لم يعملوا. بالإضافة إلى \
    ذلك، أغلق الطريق. لم يأت أحد. ومع ذلك، كان عندهم طعام. أكلوا. لذلك، ناموا. في نهاية المطاف، جاء الصباح. خرجوا. من ناحية \
    أخرى، بيع البيت. مشوا. أخيرا، وصلوا. ضحكوا. بشكل عام، كانوا سعداء.";
const DENSE_TWO_AR: &str = "ومع ذلك، فشلت الخطة. في هذا السياق، بدأ الحوار. غادر المبعوث. نتيجة لذلك، تعب. من ناحية أخرى، فرح. \
    نام. لذلك، تأخر. علاوة على ذلك، نزل الثلج. توقف القطار. وبالتالي، مشى. في الواقع، كان شجاعا. سقط. حاليا، يعرج. مؤخرا، كتب. \
    قرأ. أخيرا، عاد إلى بيته.";
const PLAIN_AR: &str = "هطل المطر. كان الجو باردا. بقوا في البيت. لم يعملوا. أغلق الطريق. لم يأت أحد. ومع ذلك، كان عندهم طعام. \
    أكلوا. ناموا. جاء الصباح. خرجوا. بيع البيت. مشوا. وصلوا. ضحكوا. كانوا سعداء. حل الربيع.";

const OPENERS_EN: &[&str] = &[
    "indeed",
    "moreover",
    "furthermore",
    "thus",
    "therefore",
    "however",
    "in addition",
    "in fact",
    "in this context",
    "in this regard",
    "in this sense",
    "in this respect",
    "on the other hand",
    "in this framework",
    "for his part",
    "for her part",
    "according to him",
    "it should be noted that",
    "it is worth noting that",
    "it should be recalled that",
    "as a reminder",
    "as such",
    "in particular",
    "finally",
    "additionally",
    "notably",
    "consequently",
    "as a result",
    "nevertheless",
    "nonetheless",
    "besides",
    "similarly",
    "overall",
    "in conclusion",
];
const OPENERS_FR: &[&str] = &[
    "en outre",
    "de plus",
    "cependant",
    "par conséquent",
    "en conséquence",
    "de même",
    "en effet",
    "par ailleurs",
    "en fait",
    "tout d' abord",
    "finalement",
    "également",
    "additionnellement",
    "dans ce contexte",
    "dans ce cadre",
    "à cet égard",
    "il est important de noter que",
    "il convient de noter que",
    "il est à noter que",
    "en tant que tel",
    "d' un autre côté",
    "d' autre part",
    "au lieu de cela",
    "actuellement",
    "récemment",
    "néanmoins",
    "toutefois",
    "ainsi",
    "en particulier",
    "de ce fait",
    "en conclusion",
    "globalement",
];
const OPENERS_AR: &[&str] = &[
    "بالإضافة إلى ذلك",
    "علاوة على ذلك",
    "ومع ذلك",
    "مع ذلك",
    "في الواقع",
    "نتيجة لذلك",
    "من ناحية أخرى",
    "بدلا من ذلك",
    "على سبيل المثال",
    "في هذا السياق",
    "في نهاية المطاف",
    "بشكل عام",
    "من المهم أن نلاحظ أن",
    "تجدر الإشارة إلى أن",
    "وفقا لذلك",
    "وبالتالي",
    "بالتالي",
    "لذلك",
    "حاليا",
    "مؤخرا",
    "أخيرا",
    "فضلا عن ذلك",
    "إضافة إلى ذلك",
    "في المقابل",
];

/// Sentences below which a document says nothing.
const FEWEST: u32 = 15;

/// The share of sentences, in hundredths, above which hardly any edited text is.
///
/// Measured on text by people, in documents and windows of 129 paragraphs with 15 sentences or more; the highest share, and
/// the one that 99 in 100 stay below. English news, web text and novels (326): 14.4 and 10. French news, web text, novels and
/// documentation (1,696): 23.8 and 13. Arabic news, prose and documentation (1,325): 21.4 and 15.
const fn most(lang: Lang) -> u32 {
    match lang {
        Lang::En => 15,
        Lang::Fr => 18,
        _ => 20,
    }
}

fn measure(paragraph: &Paragraph<'_>, report: &mut Report<'_>) {
    if paragraph.is_data() || paragraph.is_verse() {
        return;
    }
    let openers = &OPENERS[match paragraph.lang {
        Lang::En => 0,
        Lang::Fr => 1,
        _ => 2,
    }];
    let (mut sentences, mut connected) = (0, 0);
    for i in paragraph.marked.iter().map(|i| *i as usize) {
        if paragraph.starts_sentence(i) {
            sentences += 1;
            let openers = openers.get(&paragraph.tokens[i].key);
            connected +=
                u32::from(openers.is_some_and(|list| list.iter().any(|rest| go_on(paragraph, i, rest))));
        }
    }
    report.count(0, sentences);
    report.count(1, connected);
}

/// The openers of a language by the key of their first word: the keys of the words behind it.
type Openers = FxHashMap<u64, Vec<Vec<u64>>>;

/// Every sentence asks, so they are looked up rather than compared one after the other.
static OPENERS: LazyLock<[Openers; 3]> = LazyLock::new(|| {
    [OPENERS_EN, OPENERS_FR, OPENERS_AR].map(|list| {
        let mut openers = Openers::default();
        for opener in list {
            let mut words = opener.split(' ').map(key_of);
            let first = words.next().unwrap_or_default();
            openers.entry(first).or_default().push(words.collect());
        }
        openers
    })
});

/// Whether the words of `rest` stand behind token `i`.
fn go_on(paragraph: &Paragraph<'_>, i: usize, rest: &[u64]) -> bool {
    let behind = paragraph.tokens.get(i + 1..i + 1 + rest.len());
    behind.is_some_and(|tokens| tokens.iter().zip(rest).all(|(token, key)| token.key == *key))
}

/// Share of a document's letters from which on it is all in one language.
const ONE_LANGUAGE: f32 = 0.75;

fn check(view: &DocumentView<'_>) -> Option<Severity> {
    if view.is_foreign(ONE_LANGUAGE) {
        return None;
    }
    let (sentences, connected) = (view.counted(0), view.counted(1));
    let is_dense = sentences >= FEWEST && connected * 100 > sentences * most(view.current().lang);
    is_dense.then_some(Severity::Info)
}
