//! A tag that the translation has lost, changed or made up.

use super::codes;
use super::few::{Few, marked, unpaired};
use super::tags::{self, MOST, Tag};
use crate::analysis::Signs;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::pair::Pair;
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "BIT004",
    name: "tag-mismatch",
    family: Family::BITEXT,
    langs: LangSet::ALL,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.1.0",
    message: "The tags differ from those of the source: “{source}”",
    why: "Tags set the links and the type of a text. Engines lose them, translate their names and attributes, or close them \
          where nothing is open, and the page that is made of the text breaks. Take the tags over as the source has them, \
          around the words that they belong to.",
    sources: &[Source { title: "mtlint catalogue of artefacts: bi-tags", url: "" }],
    params: &[],
    examples: &[
        Example::bad_pair(Lang::Fr, "Lisez <b>tout</b>.", Lang::En, "Read <b>everything<b>.", &["<b>"]),
        Example::bad_pair(
            Lang::Ar,
            "انقر <a href=\"help.html\">هنا</a>.",
            Lang::En,
            "Click here.",
            &["Click here."],
        ),
        Example::good_pair(
            Lang::Fr,
            "<i>Un</i> mot <b>fort</b>",
            Lang::En,
            "A <b>strong</b> word, just <i>one</i>",
        ),
        Example::good_pair(Lang::Fr, "Tapez <nom>, si a < b", Lang::En, "Type <name>, if a < b"),
        Example::bad_pair(
            Lang::En,
            "Press <kbd>Enter</kbd> twice.",
            Lang::Fr,
            "Appuyez deux fois sur <touche>Entrée</touche>.",
            &["<touche>", "</touche>"],
        ),
        Example::bad_pair(
            Lang::En,
            "<img src=\"lamp.png\"> A lamp",
            Lang::Fr,
            "<img src=\"lampe.png\"> Une lampe",
            &["<img src=\"lampe.png\">"],
        ),
        Example::good_pair(
            Lang::En,
            "<span lang=\"en\" title=\"A tip\">Tip</span>",
            Lang::Fr,
            "<span lang=\"fr\" title=\"Un conseil\">Conseil</span>",
        ),
        Example::good_pair(Lang::En, "One line<br>and more", Lang::Fr, "Une ligne<br>et la suite"),
        Example::bad_pair(Lang::En, "A <b>big</b> house", Lang::Ar, "بيت <b>كبير", &["بيت <b>كبير"]),
        Example::bad_pair(
            Lang::Fr,
            "Un <em>petit</em> jardin",
            Lang::Ar,
            "حديقة <em>صغيرة</strong>",
            &["</strong>"],
        ),
        Example::good_pair(Lang::En, "A <b>big</b> house", Lang::Ar, "بيت <b>كبير</b>"),
        Example::good_pair(
            Lang::En,
            "<p dir=\"ltr\">Good morning</p>",
            Lang::Ar,
            "<p dir=\"rtl\">صباح الخير</p>",
        ),
    ],
    check: Check::Pair(check),
    settle: None,
};

fn check(pair: &Pair<'_>, report: &mut Report<'_>) {
    let whole = Span::new(0, pair.target.text.len());
    codes::compare(pair, report, |name| !codes::is_placeholder(name));
    if !pair.source.signs.with(pair.target.signs).meets(Signs::ANGLE) {
        return;
    }
    let (mut source, mut target): (Few<Tag<'_>, MOST>, Few<_, MOST>) = (Few::new(), Few::new());
    tags::read(pair.source.text, &mut source);
    tags::read(pair.target.text, &mut target);
    if !source.is_whole() || !target.is_whole() || (source.is_empty() && target.is_empty()) {
        return;
    }
    let (missing, extra) = unpaired::<_, MOST>(&source, &target, Tag::agrees);
    let are_tags = source
        .iter()
        .chain(target.iter())
        .any(|tag| tag.is_html() || tag.is_end || !tag.attributes.is_empty());
    // *<name>* that stands alone on both sides is a word to be filled in.
    if !are_tags {
        return;
    }
    let mut gone = marked(&source, &missing);
    for tag in marked(&target, &extra) {
        let partner = gone.next().map_or(Span::default(), |tag| tag.span);
        report.add_pair(weight(tag, source.len().abs_diff(target.len())), tag.span, partner, None);
    }
    let opening = |end: &Tag<'_>| marked(&source, &missing).any(|tag| !tag.is_end && tag.name == end.name);
    // Of both tags around a word one is enough to tell.
    for tag in gone.filter(|tag| !tag.is_end || !opening(tag)) {
        report.add_pair(weight(tag, source.len().abs_diff(target.len())), whole, tag.span, None);
    }
    if missing.iter().chain(&extra).any(|open| *open) {
        return;
    }
    // The same tags, but one is closed in itself and its partner is not: *<br/>* and *<br>*.
    let closed = |tags: &[Tag<'_>]| tags.iter().filter(|tag| tag.is_closed).count();
    if closed(&source) != closed(&target)
        && let Some((tag, partner)) =
            target.iter().zip(source.iter()).find(|(tag, other)| tag.is_closed != other.is_closed)
    {
        report.add_pair(Severity::Info, tag.span, partner.span, None);
    }
}

/// A line break more or less is a matter of layout.
fn weight(tag: &Tag<'_>, difference: usize) -> Severity {
    if tag.name.eq_ignore_ascii_case("br") && difference <= 1 { Severity::Info } else { Severity::Error }
}
