//! An address of the web, of mail or of a file that is not the source's.
//!
//! Sites have a page for each language, so the language in a path or a host may change, and the country a host ends in;
//! after a change of language the page may be called otherwise.

use super::few::{Few, marked, unpaired};
use crate::analysis::{Paragraph, Signs};
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::pair::Pair;
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "BIT005",
    name: "address-mismatch",
    family: Family::BITEXT,
    langs: LangSet::ALL,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.1.0",
    message: "The addresses differ from those of the source: “{source}”",
    why: "An engine that translates an address, cuts it or sets spaces into it makes a link that leads nowhere, or a letter \
          that does not arrive. Copy the address from the source; where the site has a page in the language of the \
          translation, put that.",
    sources: &[Source { title: "mtlint catalogue of artefacts: bi-urls-emails", url: "" }],
    params: &[],
    examples: &[
        Example::bad_pair(
            Lang::Fr,
            "Voir https://exemple.org/plan pour venir.",
            Lang::En,
            "See https://exemple.org/map to find us.",
            &["https://exemple.org/map"],
        ),
        Example::bad_pair(
            Lang::Ar,
            "راسلونا على info@example.org من فضلكم.",
            Lang::En,
            "Please write to infos@example.org soon.",
            &["infos@example.org"],
        ),
        Example::good_pair(
            Lang::Fr,
            "Voir https://example.org/fr/plan, merci.",
            Lang::En,
            "See https://example.org/en/map.",
        ),
        Example::good_pair(
            Lang::Fr,
            "Écrivez à info@example.org.",
            Lang::En,
            "Write to <info@example.org>, please.",
        ),
        Example::bad_pair(
            Lang::En,
            "Edit /etc/hosts first.",
            Lang::Fr,
            "Modifiez d'abord /etc/hôtes dans ce cas.",
            &["/etc/hôtes"],
        ),
        Example::bad_pair(
            Lang::En,
            "Write to help@example.com for more.",
            Lang::Fr,
            "Écrivez à aide@example.com pour en savoir plus.",
            &["aide@example.com"],
        ),
        Example::good_pair(
            Lang::En,
            "More on https://en.example.org/wiki/Lighthouse",
            Lang::Fr,
            "Plus de détails sur https://fr.example.org/wiki/Phare",
        ),
        Example::good_pair(
            Lang::En,
            "Go to http://www.example.com/.",
            Lang::Fr,
            "Rendez-vous sur https://www.example.fr\u{a0}!",
        ),
        Example::bad_pair(
            Lang::En,
            "Sign up at https://example.net/join today.",
            Lang::Ar,
            "سجل اليوم في https://example.net/انضم الآن.",
            &["https://example.net/انضم"],
        ),
        Example::bad_pair(
            Lang::Fr,
            "Écrivez à jardin@example.org avant lundi.",
            Lang::Ar,
            "اكتبوا إلى jardins@example.org قبل الاثنين.",
            &["jardins@example.org"],
        ),
        Example::good_pair(
            Lang::En,
            "See https://example.com/en-us/help.",
            Lang::Ar,
            "راجع https://example.com/ar-sa/help.",
        ),
        Example::good_pair(
            Lang::En,
            "Write to info@example.org, please.",
            Lang::Ar,
            "راسلونا على info@example.org، من فضلكم.",
        ),
    ],
    check: Check::Pair(check),
    settle: None,
};

/// More of them than this make a list of links.
const MOST: usize = 16;

const NEEDED: Signs = Signs::AT.with(Signs::SLASH).with(Signs::SYMBOL).with(Signs::TIGHT);

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Kind {
    #[default]
    Web,
    Mail,
    File,
}

#[derive(Clone, Copy, Debug, Default)]
struct Address<'a> {
    span: Span,
    kind: Kind,
    /// Without scheme and what a sentence puts behind it.
    text: &'a str,
}

fn check(pair: &Pair<'_>, report: &mut Report<'_>) {
    if !pair.source.signs.with(pair.target.signs).meets(NEEDED) {
        return;
    }
    let (mut source, mut target): (Few<Address<'_>, MOST>, Few<_, MOST>) = (Few::new(), Few::new());
    read(pair.source, &mut source);
    read(pair.target, &mut target);
    if !source.is_whole() || !target.is_whole() || (source.is_empty() && target.is_empty()) {
        return;
    }
    let (missing, extra) = unpaired::<_, MOST>(&source, &target, agree);
    let mut gone = marked(&source, &missing);
    for address in marked(&target, &extra) {
        // What the source has elsewhere is no other address.
        if pair.source.text.contains(address.text) {
            continue;
        }
        match gone.next() {
            Some(partner) => report.add_pair(Severity::Error, address.span, partner.span, None),
            None => report.add_pair(Severity::Info, address.span, Span::default(), None),
        }
    }
    let whole = Span::new(0, pair.target.text.len());
    for address in gone.filter(|address| !pair.target.text.contains(address.text)) {
        let severity = if address.kind == Kind::File { Severity::Info } else { Severity::Warning };
        report.add_pair(severity, whole, address.span, None);
    }
}

/// Gathers the addresses of `paragraph`.
fn read<'a>(paragraph: &Paragraph<'a>, out: &mut Few<Address<'a>, MOST>) {
    let text = paragraph.text;
    let mut start = 0;
    for piece in text.split(is_border) {
        let at = start;
        start += piece.len();
        start += text[start..].chars().next().map_or(0, char::len_utf8);
        if piece.len() < 4 {
            continue;
        }
        let lead = piece.len() - piece.trim_start_matches(['(', '[', '\'', ':', ',']).len();
        let inner = piece[lead..]
            .trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'', '…', '/', '*', '>', '؟']);
        let Some((kind, skip)) = kind_of(inner) else { continue };
        let span = Span::new(at + lead, at + lead + inner.len());
        out.push(Address { span, kind, text: &inner[skip..] });
    }
}

fn is_border(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '<' | '>' | '"' | '«' | '»' | '“' | '”' | '،' | '؛' | '|' | '{' | '}' | '`' | '‘' | '’'
        )
}

/// What `piece` is an address of, and how many bytes its scheme has.
fn kind_of(piece: &str) -> Option<(Kind, usize)> {
    for scheme in ["https://", "http://", "ftp://"] {
        if let Some(rest) = piece.strip_prefix(scheme) {
            return rest.contains('.').then_some((Kind::Web, scheme.len()));
        }
    }
    if piece.starts_with("www.") {
        return Some((Kind::Web, 0));
    }
    let mail = piece.strip_prefix("mailto:").unwrap_or(piece);
    if let Some((name, host)) = mail.split_once('@') {
        let is_host = host.contains('.') && !host.contains(['@', '/']) && host.is_ascii();
        let is_name = !name.is_empty() && name.chars().all(|c| is_letter(c) || "._%+-".contains(c));
        return (is_host && is_name).then_some((Kind::Mail, piece.len() - mail.len()));
    }
    // *"/etc/hosts"* and *"~/notes/today"*; *and/or/both* is none, and nor is *//*.
    let rest = piece.strip_prefix('~').unwrap_or(piece).strip_prefix('/')?;
    let mut parts = rest.split('/');
    let is_part = |part: &str| !part.is_empty() && part.chars().all(|c| is_letter(c) || "._-".contains(c));
    let is_path = rest.contains('/')
        && rest.len() > 4
        && parts.all(is_part)
        && rest.starts_with(|c: char| c.is_ascii_alphabetic());
    is_path.then_some((Kind::File, 0))
}

/// Accents that stand apart from their letters count as letters.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || !c.is_ascii()
}

fn agree(one: &Address<'_>, other: &Address<'_>) -> bool {
    if one.kind != other.kind {
        return false;
    }
    if one.text.eq_ignore_ascii_case(other.text) {
        return true;
    }
    one.kind == Kind::Web && is_translated_page(one.text, other.text)
}

/// Whether `other` can be the page of `one` for readers of another language.
fn is_translated_page(one: &str, other: &str) -> bool {
    let parts = |address: &str| address.find(['/', '?', '#']).unwrap_or(address.len());
    let (host, path) = one.split_at(parts(one));
    let (other_host, other_path) = other.split_at(parts(other));
    let same_site = site(host) == site(other_host);
    if !same_site {
        return false;
    }
    let language = |host: &str, path: &str| {
        path.split(['/', '?', '&', '=', '#', '_', '.']).any(is_language) || host.split('.').any(is_language)
    };
    let is_moved = language(host, path) || language(other_host, other_path);
    // Percent signs write the same letters in another way.
    is_moved || path.eq_ignore_ascii_case(other_path) || path.contains('%') || other_path.contains('%')
}

/// The name of a host, without *www*, a language and the domain it ends in.
fn site(host: &str) -> &str {
    let host = host.strip_prefix("www.").unwrap_or(host);
    let host = match host.split_once('.') {
        Some((first, rest)) if is_language(first) && rest.contains('.') => rest,
        _ => host,
    };
    host.split('.').next().unwrap_or(host)
}

/// *fr*, *en-us*, *ar_SA*; and the words that sites have for them.
fn is_language(part: &str) -> bool {
    let (language, region) =
        part.split_at(part.len().min(2).min(part.find(|c: char| !c.is_ascii()).unwrap_or(2)));
    let is_ours = ["en", "fr", "ar"].iter().any(|code| code.eq_ignore_ascii_case(language));
    let is_region = region.is_empty()
        || (region.len() == 3
            && region.starts_with(['-', '_'])
            && region[1..].bytes().all(|b| b.is_ascii_alphabetic()));
    (is_ours && is_region)
        || ["english", "french", "arabic", "francais", "anglais", "arabe", "eng", "fra", "ara"]
            .iter()
            .any(|name| name.eq_ignore_ascii_case(part))
}

#[cfg(test)]
mod tests {
    use super::{Kind, is_language, is_translated_page, kind_of};

    #[test]
    fn addresses_are_told_from_words() {
        for (text, expected) in [
            ("https://a.org/x", Some(Kind::Web)),
            ("www.a.org", Some(Kind::Web)),
            ("a.b@c.org", Some(Kind::Mail)),
            ("mailto:a@c.org", Some(Kind::Mail)),
            ("/usr/share/doc", Some(Kind::File)),
            ("and/or/both", None),
            ("/24/365", None),
            ("@name", None),
            ("http://", None),
        ] {
            assert_eq!(kind_of(text).map(|(kind, _)| kind), expected, "{text}");
        }
    }

    #[test]
    fn a_page_may_be_that_of_the_other_language() {
        for (one, other, expected) in [
            ("a.org/en/x", "a.org/fr/y", true),
            ("en.a.org/x", "ar.a.org/y", true),
            ("a.org/en-us/x", "a.org/fr-fr/x", true),
            ("www.a.com", "a.fr", true),
            ("a.org/x", "a.org/y", false),
            ("a.org/x", "b.org/x", false),
        ] {
            assert_eq!(is_translated_page(one, other), expected, "{one} {other}");
        }
        assert!(is_language("FR") && is_language("en-US") && !is_language("é") && !is_language("art"));
    }
}
