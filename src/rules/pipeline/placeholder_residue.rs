//! A placeholder or a slot of a template that was never filled: *\_\_PERSON\_1\_\_*, *\[Your Name\]*, *{0}*.
//!
//! Placeholders that a pipeline puts in for names are certain. Slots that programs fill (`{0}`, `%s`) stand
//! by right in the texts of a program, so they count where a document has no more than one or two.

use crate::analysis::{Paragraph, Signs, is_word_char};
use crate::document::DocumentView;
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "PIP004",
    name: "placeholder-residue",
    family: Family::PIPELINE,
    langs: LangSet::ALL,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” is a placeholder that nothing was put in for",
    why: "Pipelines replace names, numbers and links by placeholders before translation and put them back \
          afterwards; templates and assistants leave slots for the reader to fill. What should stand here is \
          missing: take it from the source.",
    sources: &[Source { title: "mtlint catalogue of artefacts: placeholder-residue", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::En, "He met __PERSON_1__ in Paris.", &["__PERSON_1__"]),
        Example::bad(Lang::En, "Visit $url for details.", &["$url"]),
        Example::bad(Lang::En, "Dear [Your Name],\n\nThe shop opens at nine.", &["[Your Name]"]),
        Example::bad(Lang::En, "The train to {0} leaves at noon, see XXURL.", &["{0}", "XXURL"]),
        Example::good(Lang::En, "The variable __init__ is special."),
        Example::good(Lang::En, "He said [sic] that it was over. [Applause]"),
        Example::good(Lang::En, "It costs $50. In LaTeX, $x$ is a formula and $name$ too."),
        Example::good(Lang::En, "See [Your rights](https://example.org) and [Name][1]."),
        Example::bad(Lang::Fr, "Cher [Votre nom],", &["[Votre nom]"]),
        Example::bad(Lang::Fr, "Le train pour __LOC_2__ part à midi.", &["__LOC_2__"]),
        Example::good(Lang::Fr, "Elle a écrit «\u{a0}Cher [Votre nom]\u{a0}» sans rien remplir."),
        Example::good(Lang::Fr, "Il a dit [sic] que tout était fini."),
        Example::bad(Lang::Ar, "عزيزي [اسمك]،", &["[اسمك]"]),
        Example::bad(Lang::Ar, "زار __PERSON_1__ مدينة وهران أمس.", &["__PERSON_1__"]),
        Example::good(Lang::Ar, "قال [هكذا] إن الأمر انتهى. [تصفيق]"),
        Example::good(Lang::Ar, "بلغ السعر $50 في السوق."),
        Example::bad(Lang::En, "Send it to [Company Name] and greet {name}.", &["[Company Name]", "{name}"]),
        Example::good(
            Lang::En,
            "The value {{itemNumber_Copy}} is kept; the balance {Type} is low on {date}. Choose Setup > [name of the module].",
        ),
    ],
    check: Check::Paragraph(Signs::NONE, check),
    settle: Some(settle),
};

/// Signs of all placeholders but *XXURL* and *⟦1⟧*, which have capitals or digits.
const SIGNS: Signs = Signs::SYMBOL.with(Signs::SQUARE).with(Signs::AT).with(Signs::ANGLE);

/// Findings per paragraph.
const MOST: usize = 20;

fn check(p: &Paragraph<'_>, report: &mut Report<'_>) {
    let has_signs = p.signs.meets(SIGNS);
    if !has_signs && !p.signs.meets(Signs::DIGIT) && p.counts.all_caps == 0 {
        return;
    }
    let text = p.text;
    let bytes = text.as_bytes();
    let mut found = 0;
    let mut at = 0;
    while found < MOST {
        let rest = &bytes[at..];
        let step = if has_signs {
            let begins =
                |byte: &u8| matches!(byte, b'_' | b'[' | b'{' | b'$' | b'%' | b'X' | b'@' | b'<' | 0xE2);
            rest.iter().position(begins)
        } else {
            // Most paragraphs with a number or a name in capitals have nothing else.
            memchr::memchr2(b'X', 0xE2, rest)
        };
        let Some(step) = step else { return };
        at += step;
        let slot = match bytes[at] {
            b'_' => underlined(text, at),
            b'[' => bracketed(text, at),
            b'{' => braced(text, at),
            b'$' => variable(text, at),
            b'%' => conversion(text, at),
            b'X' => crossed(text, at),
            b'<' => angled(text, at),
            b'@' => between_ats(text, at),
            _ => numbered(text, at),
        };
        let Some((end, severity)) = slot.filter(|_| !is_shown(p, at)) else {
            at += 1;
            continue;
        };
        let span = Span::new(at, end);
        if !is_mentioned(p, span) && (severity == Severity::Error || !is_of_program(p, span)) {
            report.count(usize::from(severity != Severity::Error), 1);
            report.add_as(severity, span, None);
            found += 1;
        }
        at = end;
    }
}

/// Whether byte `at` lies in code or an address; a placeholder within bars or between two ats does not.
fn is_shown(p: &Paragraph<'_>, at: usize) -> bool {
    p.masks.iter().any(|mask| {
        let piece = mask.of(p.text);
        mask.range().contains(&at)
            && !piece.starts_with('<')
            && (piece.starts_with('`') || piece.contains('/'))
    })
}

/// Whether the placeholder is what a short quotation shows.
fn is_mentioned(p: &Paragraph<'_>, span: Span) -> bool {
    const SHORT: u32 = 40;
    let inside = |quotation: &Span| {
        quotation.start < span.start && span.end < quotation.end && quotation.end - quotation.start <= SHORT
    };
    p.quotations.iter().any(inside)
}

/// Whether the slot is a program's own, of which its manual tells: it has a name as programmers make them, others
/// stand beside it in a message, or it is a step on the way through menus.
fn is_of_program(p: &Paragraph<'_>, span: Span) -> bool {
    let found = span.of(p.text);
    let composed = || {
        let name = found.trim_matches(['{', '}']).as_bytes();
        found.starts_with('{')
            && name.windows(2).any(|two| two[0].is_ascii_lowercase() && two[1].is_ascii_uppercase())
    };
    let among_others = || {
        found.starts_with('{') && !found.starts_with("{{") && {
            let others = p.text.match_indices('{').filter(|(at, _)| !span.range().contains(at));
            others.into_iter().any(|(at, _)| p.text[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic()))
        }
    };
    let in_menu = || found.starts_with('[') && p.text.contains(" > ");
    composed() || among_others() || in_menu()
}

type Slot = Option<(usize, Severity)>;

/// What placeholders are made of, besides numbers.
#[rustfmt::skip]
const KINDS: &[&str] = &[
    "PERSON", "PER", "LOC", "LOCATION", "ORG", "ENTITY", "ENT", "NE", "NUM", "NUMBER", "URL", "DATE", "TIME", "TERM",
    "PH", "VAR", "NAME", "EMAIL", "PLACEHOLDER", "TAG", "CITY", "COMPANY", "ADDRESS", "PHONE", "TITLE", "MISC", "GPE", "TOKEN", "QUOTE", "ID",
];

fn is_kind(name: &str) -> bool {
    let bare = name.trim_end_matches(|c: char| c.is_ascii_digit() || c == '_');
    KINDS.contains(&bare)
}

/// `__PERSON_1__`, `_NUM_`.
fn underlined(text: &str, at: usize) -> Slot {
    let rest = &text[at..];
    let marks = rest.len() - rest.trim_start_matches('_').len();
    if marks > 2 || text[..at].ends_with(is_word_char) {
        return None;
    }
    let name = rest[marks..]
        .bytes()
        .take_while(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || *b == b'_')
        .count();
    let whole = &rest[marks..marks + name];
    let body = whole.trim_end_matches('_');
    let closing = whole.len() - body.len();
    let ends = !rest[marks + name..].starts_with(|c: char| is_word_char(c));
    (closing == marks && ends && is_kind(body)).then_some((at + marks + name, Severity::Error))
}

/// `XXPH1`, `XXURL`.
fn crossed(text: &str, at: usize) -> Slot {
    let rest = text[at..].strip_prefix("XX")?;
    if text[..at].ends_with(is_word_char) {
        return None;
    }
    let length =
        rest.bytes().take_while(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || *b == b'_').count();
    let ends = !rest[length..].starts_with(|c: char| is_word_char(c));
    let name = rest[..length].trim_end_matches("XX");
    (ends && is_kind(name)).then_some((at + 2 + length, Severity::Error))
}

/// `@@NAME@@`, `@url@`.
fn between_ats(text: &str, at: usize) -> Slot {
    let rest = &text[at..];
    let marks = rest.len() - rest.trim_start_matches('@').len();
    let length = rest[marks..].bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'_').count();
    let name = &rest[marks..marks + length];
    let closing = rest[marks + length..].len() - rest[marks + length..].trim_start_matches('@').len();
    let known = is_kind(&name.to_ascii_uppercase());
    (marks <= 2 && closing == marks && length > 0 && known && !text[..at].ends_with(is_word_char))
        .then_some((at + marks * 2 + length, Severity::Error))
}

/// `<NAME>`, and the tags that translation files put in for markup: `<ph id="1"/>`.
fn angled(text: &str, at: usize) -> Slot {
    const LONGEST: usize = 40;
    const TAGS: [&str; 6] = ["ph", "x", "bx", "ex", "bpt", "ept"];
    let rest = &text[at + 1..];
    let close = rest.bytes().take(LONGEST).position(|b| matches!(b, b'>' | b'<' | b'\n'))?;
    if rest.as_bytes()[close] != b'>' {
        return None;
    }
    let inside = &rest[..close];
    let end = at + close + 2;
    if is_kind(inside) && inside.len() > 2 {
        return Some((end, Severity::Error));
    }
    let (tag, attribute) = inside.split_once(' ')?;
    (TAGS.contains(&tag) && attribute.starts_with("id=")).then_some((end, Severity::Warning))
}

/// `⟦3⟧`.
fn numbered(text: &str, at: usize) -> Slot {
    let rest = text.get(at..)?.strip_prefix('⟦')?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    (digits > 0 && rest[digits..].starts_with('⟧'))
        .then_some((at + '⟦'.len_utf8() * 2 + digits, Severity::Error))
}

/// `[Your Name]`, `[Insert date]`, `[Nom]`: an order or a possessive is certain, a bare label is not.
fn bracketed(text: &str, at: usize) -> Slot {
    const LONGEST: usize = 60;
    let rest = &text[at + 1..];
    let close = rest.bytes().take(LONGEST).position(|b| matches!(b, b']' | b'[' | b'\n'))?;
    if rest.as_bytes()[close] != b']'
        || rest[close + 1..].starts_with(['(', '[', ':'])
        || text[..at].ends_with(|c: char| is_word_char(c) || matches!(c, '!' | ']' | '/'))
    {
        return None;
    }
    let slot = &rest[..close];
    let mut words = slot.split([' ', '\u{A0}', '\'', '’', '/']).filter(|word| !word.is_empty());
    let (first, second) = (words.next()?, words.next());
    let is = |list: &[&str], word: &str| list.iter().any(|known| same(known, word));
    let kinds = || slot.len() > 2 && slot.split(' ').all(is_kind);
    let severity =
        if (is(&ORDERS, first) && second.is_some()) || is(&WHOLE, slot) || kinds() || is_field(slot) {
            Severity::Error
        } else if is(&LABELS, slot)
            || (is(&NAMED, first) && second.is_some_and(|word| is(&LINKS, word) || first == "اسم"))
        {
            Severity::Warning
        } else {
            return None;
        };
    Some((at + close + 2, severity))
}

/// Whether all words of the slot, two or more, are those of forms: *Company Name*, *adresse de la société*.
fn is_field(slot: &str) -> bool {
    let mut words = slot.split([' ', '\u{A0}', '\'', '’']).filter(|word| !word.is_empty());
    let of_form = |word: &str| FIELDS.iter().any(|field| same(field, word));
    let joins =
        |word: &str| LINKS.contains(&word) || matches!(word, "la" | "le" | "l" | "your" | "s" | "the");
    let first = words.next().is_some_and(of_form);
    let (mut fields, mut others) = (0, 0);
    for word in words {
        if of_form(word) {
            fields += 1;
        } else if !joins(word) {
            others += 1;
        }
    }
    first && fields > 0 && others == 0
}

/// What is asked for in forms.
#[rustfmt::skip]
const FIELDS: [&str; 46] = [
    "name", "title", "company", "client", "customer", "recipient", "sender", "address", "email", "phone", "number", "position", "job",
    "city", "date", "link", "product", "employer", "contact", "nom", "titre", "société", "entreprise", "destinataire", "expéditeur",
    "personne", "adresse", "numéro", "téléphone", "poste", "ville", "lien", "produit", "prénom", "اسم", "الاسم", "عنوان", "الشركة", "المؤسسة",
    "الشخص", "المستلم", "العميل", "المرسل", "رقم", "الهاتف", "المنتج",
];

/// Whether two words differ in case only.
fn same(known: &str, word: &str) -> bool {
    known.len() == word.len()
        && known.chars().zip(word.chars().flat_map(char::to_lowercase)).all(|(a, b)| a == b)
}

/// First words of slots that tell the reader what to write.
#[rustfmt::skip]
const ORDERS: [&str; 14] = [
    "your", "insert", "ton", "ta", "votre", "vos", "insérer", "insérez", "indiquer", "أدخل", "اسمك", "أضف",
    "ضع", "بريدك",
];

/// Slots that are certain as a whole.
#[rustfmt::skip]
const WHOLE: [&str; 9] = [
    "بريدك", "اسمك", "اسم الشركة", "اسم المستلم", "عنوانك", "nom de l'entreprise", "nom du destinataire", "company name",
    "insert",
];

/// First words of slots that name what belongs there, when one of [`LINKS`] follows: *nom du client*.
const NAMED: [&str; 8] = ["name", "nom", "date", "title", "titre", "adresse", "number", "اسم"];

/// See [`NAMED`].
const LINKS: [&str; 8] = ["of", "here", "du", "de", "ici", "complet", "d", "هنا"];

/// Slots that forms also have.
#[rustfmt::skip]
const LABELS: [&str; 15] = [
    "name", "recipient", "date", "company", "city", "address", "email", "nom", "prénom", "entreprise", "adresse", "الاسم", "التاريخ",
    "العنوان", "المدينة",
];

/// `{0}`, `{{name}}`.
fn braced(text: &str, at: usize) -> Slot {
    let rest = &text[at..];
    let marks = rest.len() - rest.trim_start_matches('{').len();
    let inside = &rest[marks..];
    let length =
        inside.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b' ')).count();
    let name = inside[..length].trim();
    let closes = inside[length..].starts_with(&"}}"[..marks.min(2)]);
    let number = !name.is_empty() && name.len() <= 2 && name.bytes().all(|b| b.is_ascii_digit());
    let named = !name.is_empty() && !name.contains(' ') && !number && (marks == 2 || is_variable(name));
    // Sets and code: {1, 2}, f{0}.
    let apart =
        !text[..at].ends_with(|c: char| is_word_char(c) || matches!(c, '$' | '\\' | '=' | '^' | '_' | '%'));
    (marks <= 2 && closes && apart && (number || named))
        .then_some((at + marks * 2 + length, Severity::Warning))
}

/// Names of variables that templates have; other words behind a dollar are wordplay or code.
#[rustfmt::skip]
const VARIABLES: [&str; 19] = [
    "url", "name", "user", "username", "link", "title", "date", "email", "product", "company", "number", "num",
    "count", "amount", "price", "city", "country", "entity", "customer",
];

fn is_variable(name: &str) -> bool {
    VARIABLES.contains(&name)
}

/// `$url`.
fn variable(text: &str, at: usize) -> Slot {
    let rest = &text[at + 1..];
    let braces = usize::from(rest.starts_with('{'));
    let length = rest[braces..].bytes().take_while(|b| b.is_ascii_lowercase() || *b == b'_').count();
    let end = braces + length;
    let name = rest[braces..end].split('_').next_back().unwrap_or_default();
    let closed = if braces == 1 { rest[end..].starts_with('}') } else { true };
    let after = &rest[end..];
    let apart =
        text[..at].chars().next_back().is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '"' | '«'));
    let code = after.starts_with(['$', '=', '[', '-', '(', ':']) || after.starts_with(" =");
    (is_variable(name) && closed && apart && !code).then_some((at + 1 + end + braces, Severity::Warning))
}

/// `%s`, `%1$s`, `%d`.
fn conversion(text: &str, at: usize) -> Slot {
    let rest = &text[at + 1..];
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let dollar = usize::from(digits > 0 && rest[digits..].starts_with('$'));
    let end = digits * dollar + dollar;
    let letter = rest[end..].starts_with(['s', 'd', '@']);
    let ends = !rest.get(end + 1..).unwrap_or_default().starts_with(|c: char| is_word_char(c));
    let apart = text[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric() && c != '%' && c != ' ')
        || text[..at].ends_with(' ') && !text[..at].trim_end().ends_with(|c: char| c.is_ascii_digit());
    (letter && ends && apart).then_some((at + end + 2, Severity::Warning))
}

/// Slots of a program up to which they were left by mistake.
const FEW: u32 = 2;

fn settle(view: &DocumentView<'_>, unsettled: &Unsettled<'_>) -> Option<Severity> {
    let (certain, others) = (view.counted(0), view.counted(1));
    Some(match unsettled.severity {
        // Many slots to fill make a form.
        Severity::Error if certain > FORM && unsettled.found.starts_with('[') => Severity::Info,
        Severity::Warning if others > FEW => Severity::Info,
        severity => severity,
    })
}

/// Slots to fill from which the document is a form.
const FORM: u32 = 8;
