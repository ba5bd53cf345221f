//! A name of the source that the translation does not have in any form.
//!
//! Much that is written with a capital is translated: institutions, titles, peoples. So a name is what surely is one
//! (see `proper`), or a place that is known; and it is there when the translation has it as it is, in its own form, in a
//! word made of it, or in letters that sound alike.

use super::known_places::{has_place, place_at, plain};
use super::proper;
use super::skeleton::Skeleton;
use crate::analysis::{Gap, Paragraph};
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::pair::Pair;
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::rules::names::places::Place;
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "BIT017",
    name: "name-missing",
    family: Family::BITEXT,
    langs: LangSet::OURS,
    severity: Severity::Info,
    status: Status::Stable,
    since: "0.1.0",
    message: "The name “{source}” is not in the translation",
    why: "Engines drop names, or replace them by others that they know better. Look for the name in the translation; it may stand \
          there as a pronoun or a title (“the minister”), which is right.",
    sources: &[Source { title: "mtlint catalogue of artefacts: bi-named-entities", url: "" }],
    params: &[],
    examples: &[
        Example::bad_pair(
            Lang::Fr,
            "La lettre est arrivée de Bruxelles ce matin.",
            Lang::En,
            "The letter arrived this morning.",
            &["The letter arrived this morning."],
        ),
        Example::bad_pair(
            Lang::Ar,
            "وصلت الرسالة من القاهرة هذا الصباح.",
            Lang::En,
            "The letter arrived this morning.",
            &["The letter arrived this morning."],
        ),
        Example::good_pair(
            Lang::Fr,
            "La lettre est arrivée de Bruxelles ce matin.",
            Lang::En,
            "The letter arrived from Brussels this morning.",
        ),
        Example::good_pair(
            Lang::Ar,
            "وصلت الرسالة من القاهرة هذا الصباح.",
            Lang::En,
            "The letter arrived from Cairo this morning.",
        ),
        Example::bad_pair(
            Lang::En,
            "The keys were given to Mrs Thornbury yesterday.",
            Lang::Fr,
            "Les clés ont été remises hier.",
            &["Les clés ont été remises hier."],
        ),
        Example::bad_pair(
            Lang::En,
            "Our next train goes to Vienna and Prague.",
            Lang::Fr,
            "Notre prochain train va à Prague.",
            &["Notre prochain train va à Prague."],
        ),
        Example::good_pair(
            Lang::En,
            "The keys were given to Mrs Thornbury yesterday.",
            Lang::Fr,
            "Les clés ont été remises hier à Mme Thornbury.",
        ),
        Example::good_pair(
            Lang::En,
            "The French minister spoke on Tuesday.",
            Lang::Fr,
            "La ministre a parlé mardi.",
        ),
        Example::bad_pair(
            Lang::En,
            "The letter was written in winter by Doctor Holmgren.",
            Lang::Ar,
            "كتبت الرسالة في الشتاء.",
            &["كتبت الرسالة في الشتاء."],
        ),
        Example::bad_pair(
            Lang::Fr,
            "Le bateau part pour Alger ce soir.",
            Lang::Ar,
            "تبحر السفينة هذا المساء.",
            &["تبحر السفينة هذا المساء."],
        ),
        Example::good_pair(
            Lang::En,
            "The letter was written in winter by Doctor Holmgren.",
            Lang::Ar,
            "كتب الدكتور هولمغرين الرسالة في الشتاء.",
        ),
        Example::good_pair(
            Lang::Fr,
            "Le bateau part pour Alger ce soir.",
            Lang::Ar,
            "تبحر السفينة إلى الجزائر هذا المساء.",
        ),
        Example::bad_pair(
            Lang::En,
            "The prize was handed to Emma Field at noon.",
            Lang::Fr,
            "Le prix a été remis à midi.",
            &["Le prix a été remis à midi."],
        ),
        Example::bad_pair(
            Lang::Ar,
            "تُحفظ الملفات في SharePoint كل مساء.",
            Lang::En,
            "The files are saved every evening.",
            &["The files are saved every evening."],
        ),
        Example::good_pair(
            Lang::Fr,
            "La lettre a été signée hier par Jiří Dvořák.",
            Lang::En,
            "The letter was signed yesterday by Jiri Dvorak.",
        ),
    ],
    check: Check::Pair(check),
    settle: None,
};

fn check(pair: &Pair<'_>, report: &mut Report<'_>) {
    let (source, target) = (pair.source, pair.target);
    let is_short = target.counts.words < 3;
    if is_short
        || !source.lang.is_ours()
        || source.lang == target.lang
        || is_heading(source)
        || source.is_data()
    {
        return;
    }
    // A translation that is mostly not there is another rule's.
    if target.text.len() * 3 < source.text.len() || pair.is_copy() {
        return;
    }
    let mut i = 0;
    while i < source.tokens.len() {
        let Some((first, last, name)) = name_at(source, i, target) else {
            i += 1;
            continue;
        };
        let is_there = match name {
            // Of what Arabic has a name for, little is written by its sound.
            Name::Place(place) => has_place(target, place) || has_run(source, first, last, target, 3),
            Name::Other => has_run(source, first, last, target, if target.lang == Lang::Ar { 2 } else { 3 }),
            Name::None => true,
        };
        if !is_there && !is_in_title(source, source.span_of(first, last)) {
            report.add_pair(
                Severity::Info,
                Span::new(0, target.text.len()),
                source.span_of(first, last),
                None,
            );
            return;
        }
        i = last + 1;
    }
}

/// Whether `span` stands in a quotation as short as a title, which may be translated. What people say is translated as the rest is.
fn is_in_title(paragraph: &Paragraph<'_>, span: Span) -> bool {
    let words =
        |quotation: &Span| paragraph.tokens.iter().filter(|token| quotation.overlaps(token.span)).count();
    let around = |quotation: &&Span| quotation.start < span.start && span.end < quotation.end;
    paragraph.quotations.iter().filter(around).any(|quotation| words(quotation) <= LONGEST_TITLE)
}

/// Words of the longest title.
const LONGEST_TITLE: usize = 6;

enum Name {
    Place(&'static Place),
    Other,
    None,
}

/// Whether so many words begin with a capital that it says nothing.
fn is_heading(paragraph: &Paragraph<'_>) -> bool {
    paragraph.counts.capitalised * 5 > paragraph.counts.words * 2 && paragraph.lang != Lang::Ar
}

/// The words with capitals that begin with token `i`, what they name, and its first and last token.
fn name_at(paragraph: &Paragraph<'_>, i: usize, target: &Paragraph<'_>) -> Option<(usize, usize, Name)> {
    let token = &paragraph.tokens[i];
    if token.is_masked() || token.has_digit() {
        return None;
    }
    if paragraph.lang == Lang::Ar && !token.is_capitalised() {
        return place_at(paragraph, i).map(|(last, place)| (i, last, Name::Place(place)));
    }
    if !token.is_capitalised() || token.is_single_letter() {
        return None;
    }
    let mut last = i;
    while paragraph.tokens.get(last + 1).is_some_and(|next| {
        next.is_capitalised() && matches!(next.gap, Gap::Space | Gap::Hyphen) && !next.is_masked()
    }) {
        last += 1;
    }
    // Most names stand in the translation as they are, and then nothing more is asked.
    let is_kept = |at: usize| {
        let token = &paragraph.tokens[at];
        token.span.len() >= ALIKE && target.tokens.iter().any(|other| other.key == token.key)
    };
    if (i..=last).any(is_kept) {
        return Some((i, last, Name::None));
    }
    if paragraph.lang == Lang::Ar {
        // What Arabic text has in Latin letters is a name, but for what brackets add to a translation.
        let is_gloss = paragraph.gap_text(i).contains(['(', '[']);
        let is_name = !is_gloss
            && last - i < LONGEST_LATIN
            && (i..=last).all(|at| {
                let token = &paragraph.tokens[at];
                token.span.len() >= ALIKE && !token.has_digit() && !proper::is_word(paragraph, at)
            });
        return Some((i, last, if is_name { Name::Other } else { Name::None }));
    }
    if let Some((end, place)) = place_at(paragraph, i) {
        // *Paris Saint-Germain* is no place.
        return Some((i, last, Name::Place(place))).filter(|_| end == last);
    }
    // A run with a word of the language in it is a title, an office or an institution: it is passed over whole.
    let first = proper::name_in(paragraph, i, last);
    Some(first.map_or((i, last, Name::None), |first| (first, last, Name::Other)))
}

/// Words of the longest name in Latin letters that Arabic text has.
const LONGEST_LATIN: usize = 3;

/// Letters that two forms of a name begin with.
const ALIKE: usize = 4;

/// Whether any word of the name in tokens `first` to `last` of `source` stands in `target`, as it is or by its sound, which takes so many
/// consonants: of two there are many words.
fn has_run(
    source: &Paragraph<'_>,
    first: usize,
    last: usize,
    target: &Paragraph<'_>,
    consonants: usize,
) -> bool {
    (first..=last).any(|at| {
        let word = source.word(at);
        let word = proper::bare(word);
        let skeleton = Skeleton::of(word);
        let is_mute = skeleton.len() < consonants.min(2);
        if target.lang == Lang::Ar && (source.lang == Lang::Ar || is_mute) {
            return true;
        }
        let can_sound = skeleton.len() >= consonants;
        (0..target.tokens.len()).any(|i| {
            let other = target.word(i);
            let is_it = alike(word, other, ALIKE) || can_sound && may_be(target, i, &skeleton);
            is_it || target.tokens[i].gap == Gap::Glued && other == word
        })
    })
}

/// Whether token `i` of `target` may be a transcription of the name with this skeleton.
fn may_be(target: &Paragraph<'_>, i: usize, skeleton: &Skeleton) -> bool {
    let word = target.word(i);
    if target.lang != Lang::Ar {
        return target.tokens[i].is_capitalised() && Skeleton::of(word).fits(skeleton);
    }
    let bare = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    let bare = bare.strip_prefix(['ب', 'ل', 'ك']).unwrap_or(bare);
    [word, bare, bare.strip_prefix("ال").unwrap_or(bare)].iter().any(|word| Skeleton::of(word).fits(skeleton))
}

/// Whether both begin with the same `least` letters, accents aside, or the shorter is a beginning of the longer.
fn alike(one: &str, other: &str, least: usize) -> bool {
    let common = one.chars().zip(other.chars()).take_while(|(a, b)| plain(*a) == plain(*b)).count();
    common >= least || common > 0 && common == one.chars().count() && common == other.chars().count()
}
