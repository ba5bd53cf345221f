//! Character references of HTML and XML that nobody decoded: *The minister&#8217;s visit*.

use std::sync::LazyLock;

use super::references::{Reference, decode, is_set_apart, reference_at};
use crate::analysis::{Paragraph, Signs, key_of};
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "ENC002",
    name: "html-entity-residue",
    family: Family::ENCODING,
    langs: LangSet::ALL,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.1.0",
    message: "The character reference “{found}” was left undecoded: write “{fix}”",
    why: "The text was taken out of HTML or XML without decoding its character references, or was escaped \
          twice. A translation system translates around the debris and a model learns it as words. Decode \
          the text once more.",
    sources: &[
        Source {
            title: "HTML 4.01, section 24: character entity references",
            url: "https://www.w3.org/TR/html4/sgml/entities.html",
        },
        Source {
            title: "WHATWG HTML: numeric character reference end state",
            url: "https://html.spec.whatwg.org/",
        },
    ],
    params: &[],
    examples: &[
        Example::bad(
            Lang::En,
            "The minister&#8217;s visit lasted two days&hellip;",
            &["&#8217;", "&hellip;"],
        ),
        Example::bad(
            Lang::En,
            "He said &quot;yes&quot; to Smith &amp; Sons.",
            &["&quot;", "&quot;", "&amp;"],
        ),
        Example::bad(Lang::En, "Prices fell by&nbsp;5 % and by&amp;nbsp;6 %.", &["&nbsp;", "&amp;nbsp;"]),
        Example::good(Lang::En, "AT&T announced a merger; R&D; marketing and sales were told."),
        Example::good(
            Lang::En,
            "Johnson & Johnson, Q&A; see https://example.org/?a=1&copy=2&lt;=3 for more.",
        ),
        Example::good(Lang::En, "The HTML entity &eacute; stands for é, and “&nbsp;” for a no-break space."),
        Example::good(Lang::En, "<p>Fish &amp; chips</p>"),
        Example::bad(Lang::Fr, "L&rsquo;ONU a annonc&eacute; un accord.", &["&rsquo;", "&eacute;"]),
        Example::bad(
            Lang::Fr,
            "&laquo;&#xA0;Oui&nbsp;&raquo;, dit-il.",
            &["&laquo;", "&#xA0;", "&nbsp;", "&raquo;"],
        ),
        Example::good(Lang::Fr, "Dupont & Fils ; Marks & Spencer ; la R&D ; c'est tout."),
        Example::good(
            Lang::Fr,
            "L'entité &eacute; donne un é ; en code, `&nbsp;` donne une espace insécable.",
        ),
        Example::bad(Lang::Ar, "قال&nbsp;الوزير إن &quot;الاتفاق&quot; تم.", &["&nbsp;", "&quot;", "&quot;"]),
        Example::bad(Lang::Ar, "وصل الوفد &#1573;لى الجزائر&#1548; ثم غادر.", &["&#1573;", "&#1548;"]),
        Example::good(Lang::Ar, "وقعت شركة AT&T اتفاقا مع Johnson & Johnson؛ ثم أعلنت R&D;."),
        Example::good(Lang::Ar, "اكتب `&nbsp;` في صفحة HTML لإضافة مسافة."),
    ],
    check: Check::Paragraph(Signs::AMPERSAND, check),
    settle: None,
};

/// Words of a text that explains character references.
static ABOUT: LazyLock<Vec<u64>> = LazyLock::new(|| {
    ["entity", "entities", "entité", "entités", "html", "xml", "escape", "escaped", "échappement"]
        .iter()
        .map(|word| key_of(word))
        .collect()
});

fn check(paragraph: &Paragraph<'_>, report: &mut Report<'_>) {
    let text = paragraph.text;
    let mut from = 0;
    while let Some(at) = memchr::memchr(b'&', &text.as_bytes()[from..]).map(|i| i + from) {
        from = at + 1;
        let Some(reference) = reference_at(text, at) else { continue };
        from = reference.end;
        if is_set_apart(text, at, &reference)
            || paragraph.is_masked(at)
            || is_shown(paragraph, at, &reference)
        {
            continue;
        }
        report.add(Span::new(at, reference.end), Some(Fix::Compute(decode)));
    }
}

/// Whether the reference is meant to be seen: in markup, between quotation marks, or standing alone
/// in a text about such references.
fn is_shown(paragraph: &Paragraph<'_>, at: usize, reference: &Reference<'_>) -> bool {
    let text = paragraph.text;
    let before = text[..at].chars().next_back();
    let after = text[reference.end..].chars().next();
    let quoted = before.is_some_and(|c| matches!(c, '"' | '“' | '‘' | '\'' | '«' | '`' | '(' | '\u{A0}'))
        && after.is_some_and(|c| matches!(c, '"' | '”' | '’' | '\'' | '»' | '`' | ')' | '\u{A0}'));
    let alone = !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric);
    quoted
        || paragraph.masks.iter().any(|mask| mask.of(text).starts_with('<'))
        || (alone && paragraph.tokens.iter().any(|token| ABOUT.contains(&token.key)))
}
