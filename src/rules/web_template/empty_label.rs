//! A label without its value, straight before the next label: *E-mail: Phone number: 066 29 88 16*.

use crate::analysis::{Gap, Paragraph, Signs};
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "WEB002",
    name: "empty-label",
    family: Family::WEB_TEMPLATE,
    langs: LangSet::ALL,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "The label “{found}” has no value",
    why: "The page had the value in a link, an image or a field, and only the label was taken for text. Put the \
          value in, or remove the label.",
    sources: &[Source { title: "mtlint catalogue of artefacts: empty-label", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::En, "E-mail: Phone number: 066 29 88 16", &["E-mail"]),
        Example::bad(Lang::En, "Address: Website: Fax: 20 30 40", &["Address", "Website"]),
        Example::bad(Lang::En, "Date: Category: Views: 12", &["Date", "Category"]),
        Example::good(Lang::En, "E-mail: info@example.org Phone: 123"),
        Example::good(Lang::En, "Name: Date of birth: fill in both, please. Address: 3 Mill Lane"),
        Example::bad(Lang::Fr, "Courriel\u{a0}: Téléphone\u{a0}: 01 23 45 67 89", &["Courriel"]),
        Example::bad(Lang::Fr, "Adresse\u{a0}:\nSite web\u{a0}: www.example.org", &["Adresse"]),
        Example::bad(
            Lang::Fr,
            "Date\u{a0}: Source\u{a0}: Mots-clés\u{a0}: Adresse électronique\u{a0}: Tél.\u{a0}: 01 23 45 67 89",
            &["Date", "Source", "Mots-clés", "Adresse électronique"],
        ),
        Example::good(Lang::Fr, "Nom\u{a0}: Prénom\u{a0}: Date\u{a0}:"),
        Example::good(Lang::Fr, "Téléphone\u{a0}: 01 23 45 67 89"),
        Example::good(Lang::Fr, "Son adresse\u{a0}: le téléphone ne répond pas."),
        Example::bad(Lang::Ar, "البريد الإلكتروني: الهاتف: 0550", &["البريد الإلكتروني"]),
        Example::bad(Lang::Ar, "العنوان: رقم الهاتف: 0550 44", &["العنوان"]),
        Example::good(Lang::Ar, "الهاتف: 0550 العنوان: الجزائر"),
        Example::good(Lang::Ar, "هذا هو العنوان: شارع النخيل."),
        Example::bad(Lang::En, "Price: Size: Colour:", &["Price", "Size"]),
        Example::good(Lang::En, "Rule one: a question: who pays?"),
    ],
    check: Check::Paragraph(Signs::HIGH_MARK, check),
    settle: None,
};

/// The words that labels begin with.
#[rustfmt::skip]
const FIRST_WORDS: &[&str] = &[
    "e", "email", "phone", "tel", "telephone", "fax", "mobile", "address", "website", "web", "author", "category",
    "username", "tags", "views", "comments", "published", "posted", "skype", "facebook", "twitter", "instagram", "whatsapp", "courriel", "téléphone", "tél", "numéro",
    "portable", "adresse", "site", "auteur", "catégorie", "البريد", "الهاتف", "رقم", "الفاكس", "الجوال", "المحمول",
    "العنوان", "الموقع", "الكاتب", "المصدر", "هاتف", "فاكس", "الإيميل", "التصنيف", "القسم", "الوسوم", "الناشر", "واتساب",
    "فيسبوك", "تويتر", "إنستغرام", "بريد", "source", "vues", "mots", "date", "nom", "prénom", "ville",
];

/// Labels of contact data, whole. *Name*, *Date* and *Signature* are left out: they stand empty on forms.
#[rustfmt::skip]
const LABELS: &[&[&str]] = &[
    &["e", "mail"], &["e", "mail", "address"], &["email"], &["email", "address"], &["phone"], &["phone", "number"],
    &["tel"], &["telephone"], &["telephone", "number"], &["fax"], &["fax", "number"], &["mobile"],
    &["mobile", "number"], &["address"], &["website"], &["web", "site"], &["web"], &["author"], &["category"],
    &["username"], &["tags"], &["views"], &["comments"], &["published", "on"], &["posted", "by"],
    &["posted", "on"], &["skype"], &["facebook"], &["twitter"], &["instagram"], &["whatsapp"],
    &["courriel"], &["téléphone"], &["tél"], &["numéro", "de", "téléphone"], &["portable"], &["adresse"],
    &["adresse", "e", "mail"], &["adresse", "mail"], &["adresse", "électronique"], &["source"], &["vues"],
    &["mots", "clés"], &["site", "web"], &["site"], &["auteur"], &["catégorie"],
    &["البريد", "الإلكتروني"], &["البريد", "الالكتروني"], &["الهاتف"], &["رقم", "الهاتف"], &["هاتف"], &["فاكس"],
    &["الفاكس"], &["الجوال"], &["المحمول"], &["العنوان"], &["الموقع"], &["الموقع", "الإلكتروني"], &["الكاتب"],
    &["المصدر"], &["الإيميل"], &["التصنيف"], &["القسم"], &["الوسوم"], &["الناشر"], &["واتساب"], &["فيسبوك"], &["تويتر"],
    &["إنستغرام"], &["بريد", "إلكتروني"], &["رقم", "الجوال"], &["رقم", "الفاكس"],
];

/// Labels that stand empty on forms, and count straight before one of the others.
const FORM: &[&[&str]] = &[&["date"], &["nom"], &["prénom"], &["ville"]];

/// Labels of the shortest row: two may be a heading and what it announces.
const FEWEST: usize = 3;

/// Labels of the longest row of them.
const MOST: usize = 12;

fn check(p: &Paragraph<'_>, report: &mut Report<'_>) {
    if memchr::memchr_iter(b':', p.text.as_bytes()).nth(1).is_none() {
        return;
    }
    let mut found = false;
    for i in 0..p.tokens.len() {
        found |= opens(p, i) && FIRST_WORDS.contains(&p.word(i)) && check_at(p, i, report);
    }
    if !found {
        check_row(p, report);
    }
}

/// A paragraph that is nothing but labels, whichever they are: *Price: Size: Colour:*. Numbers may stand behind some.
fn check_row(p: &Paragraph<'_>, report: &mut Report<'_>) {
    const LONGEST: usize = 160;
    let text = p.text.trim_end();
    if text.len() > LONGEST || !text.ends_with(':') || p.is_data() {
        return;
    }
    let labels = text.matches(':').count();
    let is_row = (FEWEST..=MOST).contains(&labels)
        && text[..text.len() - 1].split(':').all(|piece| is_label(label_of(piece)));
    // A form to fill in asks who one is.
    let asks = |word: &str| {
        FORM.contains(&[word].as_slice()) && word != "date" && word != "ville" || WHO.contains(&word)
    };
    if !is_row || (0..p.tokens.len()).any(|i| asks(p.word(i))) {
        return;
    }
    let mut at = 0;
    for piece in text[..text.len() - 1].split(':') {
        let label = label_of(piece);
        let start = at + piece.len() - piece.trim_start_matches(|c| !is_of_label(c)).len();
        at += piece.len() + 1;
        let has_value = text[at..].trim_start().starts_with(|c: char| c.is_ascii_digit() || c == '+');
        if !has_value && at < text.len() {
            report.add(Span::new(start, start + label.len()), None);
        }
    }
}

/// Who one is, on forms; besides [`FORM`].
const WHO: [&str; 6] = ["name", "signature", "signed", "الاسم", "اللقب", "التوقيع"];

/// The label at the end of what stands between two colons, behind the number of the label before.
fn label_of(piece: &str) -> &str {
    piece.trim_start_matches(|c| !is_of_label(c)).trim_end()
}

fn is_of_label(c: char) -> bool {
    c.is_alphabetic()
}

/// Whether it is as labels are: three words at most, with a capital where there are such, and no marks.
fn is_label(label: &str) -> bool {
    let starts = label.starts_with(|c: char| c.is_uppercase() || (c.is_alphabetic() && !c.is_lowercase()));
    let plain = |c: char| {
        c.is_alphabetic()
            || matches!(c, ' ' | '-' | '.' | '\'' | '’' | '\u{A0}' | '\u{202F}' | '\u{300}'..='\u{36F}')
    };
    starts && label.split(' ').count() <= 3 && label.chars().all(plain)
}

/// Whether a label may stand at token `i`: what follows a word of its sentence is none, unless that is another label.
fn opens(p: &Paragraph<'_>, i: usize) -> bool {
    i == 0
        || p.tokens[i - 1].has_digit()
        || (p.tokens[i].gap != Gap::Space
            && p.gap_text(i).contains(['\n', '|', '•', '·', '.', ';', '/', ':']))
}

fn check_at(p: &Paragraph<'_>, i: usize, report: &mut Report<'_>) -> bool {
    let Some(last) = label_at(p, i, LABELS).or_else(|| label_at(p, i, FORM)) else { return false };
    let found = last + 1 < p.tokens.len()
        && label_at(p, last + 1, LABELS).is_some()
        && !p.is_quoted(p.span_of(i, last));
    if found {
        report.add(p.span_of(i, last), None);
    }
    found
}

/// The last token of the label at token `i`, when nothing but a colon and space follows it.
fn label_at(p: &Paragraph<'_>, i: usize, labels: &[&[&str]]) -> Option<usize> {
    labels.iter().find_map(|label| {
        let last = i + label.len() - 1;
        if last >= p.tokens.len() || !label.iter().enumerate().all(|(k, word)| p.word(i + k) == *word) {
            return None;
        }
        let after = p.gap_text(last + 1).trim_start_matches(['.', ' ', '\u{A0}', '\u{202F}', '*']);
        let behind = after.strip_prefix(':')?;
        let empty = last + 1 == p.tokens.len() || behind.trim_matches(['*', '\u{A0}']).trim().is_empty();
        empty.then_some(last)
    })
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{FIRST_WORDS, FORM, LABELS};

    #[test]
    fn lists_fit_each_other_and_have_no_duplicates() {
        assert_eq!(LABELS.iter().collect::<HashSet<_>>().len(), LABELS.len());
        assert_eq!(FIRST_WORDS.iter().collect::<HashSet<_>>().len(), FIRST_WORDS.len());
        for label in LABELS.iter().chain(FORM) {
            assert!(FIRST_WORDS.contains(&label[0]), "{label:?}");
        }
    }
}
