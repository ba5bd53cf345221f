//! What stands around a name, and what it says: that the name is a place, or a piece of a longer name.
//!
//! A name in the source language's form is wrong only where the text itself speaks of the place. *Air Algérie*, the
//! *Université de Genève* and *Albert Londres* keep theirs; capital letters and words of the other language
//! beside the name tell.

use crate::analysis::{Gap, Paragraph, TokenKind};
use crate::lang::Lang;
use crate::span::Span;

/// Words behind which English, French and Arabic name a place.
const BEFORE_EN: &[&str] = &[
    "in",
    "to",
    "from",
    "at",
    "near",
    "of",
    "for",
    "with",
    "by",
    "between",
    "via",
    "into",
    "towards",
    "toward",
    "through",
    "against",
    "about",
    "and",
    "or",
    "than",
    "around",
    "across",
    "throughout",
    "outside",
    "inside",
    "within",
    "leave",
    "left",
    "leaving",
    "reach",
    "reached",
    "visit",
    "visited",
    "visiting",
    "like",
    "including",
    "under",
    "on",
    "over",
    "as",
];
const BEFORE_FR: &[&str] = &[
    "à", "de", "d'", "vers", "pour", "depuis", "en", "au", "aux", "du", "dans", "sur", "par", "entre", "via",
    "et", "ou", "contre", "chez", "avec", "jusqu'à", "la", "l'", "le", "les", "que", "qu'", "comme", "sans",
    "près", "des",
];
const BEFORE_AR: &[&str] = &[
    "في",
    "من",
    "إلى",
    "الى",
    "على",
    "عن",
    "بين",
    "مع",
    "نحو",
    "منذ",
    "ضد",
    "لدى",
    "مدينة",
    "دولة",
    "جمهورية",
    "عاصمة",
    "سفارة",
    "حكومة",
    "رئيس",
    "وزير",
    "جنوب",
    "شمال",
    "شرق",
    "غرب",
    "وسط",
    "خارج",
    "داخل",
    "زار",
    "غادر",
];

/// Words that open a sentence, and so have a capital, before a name that they are no part of.
const STARTERS: &[&str] = &[
    "the", "while", "since", "although", "because", "when", "if", "but", "so", "yet", "that", "this",
    "after", "before", "both", "only", "even", "why", "how", "where", "what", "today", "now", "then", "si",
    "quand", "mais", "car", "lorsque", "puisque", "pourquoi", "seule", "même", "hier", "selon", "a",
];

/// Words of the other language that show a longer foreign name around.
const FRENCH_AROUND: &[&str] = &[
    "de", "du", "des", "la", "le", "les", "et", "en", "à", "au", "aux", "sur", "sous", "pour", "par", "dans",
    "une", "un", "est", "ben", "von", "di", "el", "y",
];
const ENGLISH_AROUND: &[&str] =
    &["of", "the", "and", "for", "in", "to", "by", "from", "with", "is", "was", "at"];

/// What surrounds a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// It opens the paragraph and a mark sets it off: the place a report was sent from.
    Dateline,
    /// A word before it says that a place follows.
    Named,
    /// Nothing tells either way.
    Open,
    /// It is part of a longer name, a title or a foreign phrase.
    Part,
}

/// What surrounds the tokens `first..=last` of `paragraph`.
pub(crate) fn place_of(paragraph: &Paragraph<'_>, first: usize, last: usize) -> Place {
    if is_dateline(paragraph, first, last) {
        return Place::Dateline;
    }
    let span = paragraph.span_of(first, last);
    if paragraph.is_foreign(span) || is_title(paragraph, span) {
        return Place::Part;
    }
    let (known, foreign) = match paragraph.lang {
        Lang::Fr => (BEFORE_FR, ENGLISH_AROUND),
        Lang::Ar => (BEFORE_AR, &[][..]),
        _ => (BEFORE_EN, FRENCH_AROUND),
    };
    let before = match paragraph.tokens[first].gap {
        gap if first > 0 && (gap.is_blank() || gap == Gap::Glued) => {
            let word = paragraph.word(first - 1);
            if known.contains(&word) {
                Place::Named
            } else if (is_name(paragraph, first - 1) && !STARTERS.contains(&word)) || foreign.contains(&word)
            {
                return Place::Part;
            } else {
                Place::Open
            }
        }
        Gap::Hyphen | Gap::Tight | Gap::Glued => return Place::Part,
        // *F.C. Barcelona*, *J. Moscow*
        Gap::Stop | Gap::Punct if first > 0 && is_initial(paragraph, first - 1) => return Place::Part,
        _ => Place::Open,
    };
    match paragraph.gap_after(last) {
        Gap::Hyphen | Gap::Tight => return Place::Part,
        gap if gap.is_blank()
            && ((is_name(paragraph, last + 1) && !paragraph.word(last).ends_with("'s"))
                || foreign.contains(&paragraph.word(last + 1))) =>
        {
            return Place::Part;
        }
        // *London: Macmillan, 1998*
        Gap::Punct if paragraph.gap_text(last + 1).starts_with([':', '\u{a0}', '/', '&', '@']) => {
            return Place::Part;
        }
        _ => {}
    }
    before
}

/// Whether a word of the other language stands straight before or behind the tokens `first..=last`.
pub(crate) fn has_foreign_neighbour(paragraph: &Paragraph<'_>, first: usize, last: usize) -> bool {
    let foreign = if paragraph.lang == Lang::Fr { ENGLISH_AROUND } else { FRENCH_AROUND };
    let is_foreign =
        |gap: Gap, i: usize| (gap.is_blank() || gap == Gap::Glued) && foreign.contains(&paragraph.word(i));
    (first > 0 && is_foreign(paragraph.tokens[first].gap, first - 1))
        || (last + 1 < paragraph.tokens.len() && is_foreign(paragraph.gap_after(last), last + 1))
}

/// Whether token `i` is written as a name, or as a number that belongs to one.
fn is_name(paragraph: &Paragraph<'_>, i: usize) -> bool {
    let token = &paragraph.tokens[i];
    token.is_capitalised() && token.kind == TokenKind::Word
}

/// Whether token `i` is a capital letter with its full stop.
fn is_initial(paragraph: &Paragraph<'_>, i: usize) -> bool {
    let token = &paragraph.tokens[i];
    token.is_single_letter() && token.is_capitalised() && paragraph.gap_text(i + 1).starts_with('.')
}

/// `ALGER – The government`, `LONDRES (Reuters)`
fn is_dateline(paragraph: &Paragraph<'_>, first: usize, last: usize) -> bool {
    if first > 0 || paragraph.tokens.len() < last + 6 {
        return false;
    }
    let after = paragraph.gap_text(last + 1).trim_start();
    after.starts_with(['–', '—', '(', ',']) && !paragraph.gap_text(0).contains(['"', '«', '“', '*'])
        || after.starts_with("- ")
}

/// Whether `span` stands in a quotation so short that it is a title or a name.
pub(crate) fn is_title(paragraph: &Paragraph<'_>, span: Span) -> bool {
    const LONGEST: usize = 32;
    paragraph.quotations.iter().any(|quotation| quotation.contains(span) && quotation.len() <= LONGEST)
}
