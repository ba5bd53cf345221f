//! Three styles of quotation marks or more in one document.
//!
//! A style counts for each paragraph that has a quotation in it, so that one quotation within another, or one slip, is no
//! style. Four counts go into the two that a rule has: the second of each pair in steps of 256, which no window reaches.

use crate::analysis::{Paragraph, Signs};
use crate::document::DocumentView;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};

/// See the module.
pub static RULE: Rule = Rule {
    code: "PUN008",
    name: "mixed-quotes-styles",
    family: Family::PUNCTUATION,
    langs: LangSet::OURS,
    severity: Severity::Info,
    status: Status::Stable,
    since: "0.2.0",
    message: "Three styles of quotation marks or more stand in one document",
    why: "Engines copy the marks of the source here and write their own there, and texts joined from several sources \
          keep those of each. Edited text has one style, and another for quotations within quotations. Make them one.",
    sources: &[Source { title: "mtlint catalogue of artefacts: mixed-quotes-styles", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::En, MIXED_EN, &["He said “yes” on the first day of the long talks."]),
        Example::bad(Lang::En, MIXED_LOW_EN, &["He said “yes” on the first day of the long talks."]),
        Example::good(Lang::En, "He said “yes” and then ‘no’.\n\nShe said “perhaps” and \"never\"."),
        Example::good(Lang::En, "He said “yes”.\n\nShe said \"no\".\n\nThey said “yes” and \"no\" again."),
        Example::bad(Lang::Fr, MIXED_FR, &["Il a dit « oui » le premier jour des longues négociations."]),
        Example::bad(Lang::Fr, MIXED_LOW_FR, &["Il a dit « oui » le premier jour des longues négociations."]),
        Example::good(Lang::Fr, "Il a dit « oui ».\n\nElle a répondu « “non”, et non ! »."),
        Example::good(Lang::Fr, "Il a dit « oui ».\n\nElle a dit \"non\".\n\nEux « oui » et \"non\"."),
        Example::bad(Lang::Ar, MIXED_AR, &["قال الوزير «نعم» في اليوم الأول من المحادثات الطويلة."]),
        Example::bad(Lang::Ar, MIXED_LOW_AR, &["قال الوزير «نعم» في اليوم الأول من المحادثات الطويلة."]),
        Example::good(Lang::Ar, "قال الوزير «نعم».\n\nقالت الوزيرة «لا»."),
        Example::good(Lang::Ar, "قال الوزير «نعم».\n\nقالت الوزيرة \"لا\"."),
    ],
    check: Check::Measured { needs: Signs::QUOTE, measure, check },
    settle: None,
};

const MIXED_EN: &str = "He said “yes” on the first day of the long talks.\n\nShe said \"no\" on the second day of \
                        them.\n\nThey said «maybe» on the third day.\n\nHe said “yes” again, and she said \"no\" again \
                        and then «maybe».";
const MIXED_LOW_EN: &str = "He said “yes” on the first day of the long talks.\n\nShe said \"no\" on the second day of \
                            them.\n\nThey said „maybe“ on the third day.\n\nHe said “yes” again, and she said \"no\" \
                            again and then „maybe“.";
const MIXED_FR: &str = "Il a dit « oui » le premier jour des longues négociations.\n\nElle a dit \"non\" le deuxième \
                        jour.\n\nIls ont dit “peut-être” le troisième jour.\n\nIl a dit « oui », elle a dit \"non\" et \
                        eux “peut-être”.";
const MIXED_LOW_FR: &str = "Il a dit « oui » le premier jour des longues négociations.\n\nElle a dit \"non\" le \
                            deuxième jour.\n\nIls ont dit „peut-être“ le troisième jour.\n\nIl a dit « oui », elle \"non\" \
                            et eux „peut-être“.";
const MIXED_AR: &str = "قال الوزير «نعم» في اليوم الأول من المحادثات الطويلة.\n\nقالت الوزيرة \"لا\" في اليوم الثاني.\n\nقال \
                        الجميع “ربما” في اليوم الثالث.\n\nقال الوزير «نعم» وقالت \"لا\" وقال الجميع “ربما”.";
const MIXED_LOW_AR: &str = "قال الوزير «نعم» في اليوم الأول من المحادثات الطويلة.\n\nقالت الوزيرة \"لا\" في اليوم \
                            الثاني.\n\nقال الجميع „ربما“ في اليوم الثالث.\n\nقال الوزير «نعم» وقالت \"لا\" وقال الجميع \
                            „ربما“.";

/// What the second count of a pair is multiplied by.
const STEP: u32 = 256;

fn measure(paragraph: &Paragraph<'_>, report: &mut Report<'_>) {
    if paragraph.is_data() {
        return;
    }
    let mut seen = [0u32; 4];
    for quotation in paragraph.quotations {
        match quotation.of(paragraph.text).chars().next() {
            Some('«') => seen[0] = 1,
            Some('“' | '”') => seen[1] = 1,
            Some('"') => seen[2] = 1,
            Some('„') => seen[3] = 1,
            _ => {}
        }
    }
    report.count(0, seen[0] + STEP * seen[1]);
    report.count(1, seen[2] + STEP * seen[3]);
}

fn check(view: &DocumentView<'_>) -> Option<Severity> {
    let pairs = [view.counted(0), view.counted(1)];
    let styles =
        pairs.iter().flat_map(|pair| [pair % STEP, pair / STEP]).filter(|paragraphs| *paragraphs >= 2);
    (styles.count() >= 3).then_some(Severity::Info)
}
