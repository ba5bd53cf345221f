//! A place called by its name in another language.
//!
//! The table of places says what each form shows; what stands around it decides. Nothing is reported inside a longer
//! name, and a doubtful form only where a preposition or a dateline says that it is a place.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::analysis::{Gap, Paragraph, key_of};
use crate::document::DocumentView;
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};
use crate::rules::names::context::{self, place_of};
use crate::rules::names::places::{HEADS, Kind, PLACES, Place, Use};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "NAM001",
    name: "exonym-source-form",
    family: Family::NAMES,
    langs: LangSet::OURS,
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” is not how {lang} text names this place",
    why: "Translation engines copy names they do not know, and most of all those in capitals at the head of a \
          report. Languages have their own names for well-known places: Algiers is Alger in French and الجزائر \
          in Arabic. Write the name that the text's language uses, unless it is part of a proper name.",
    sources: &[
        Source { title: "mtlint catalogue of artefacts: exonym-source-form", url: "" },
        Source {
            title: "Unicode CLDR: names of territories and exemplar cities",
            url: "https://cldr.unicode.org",
        },
    ],
    params: &[],
    examples: &[
        Example::bad(Lang::En, "ALGER – The Libyan government has called for more help.", &["ALGER"]),
        Example::bad(Lang::En, "The talks in Genève failed.", &["Genève"]),
        Example::bad(
            Lang::En,
            "He flew from Londres to Pékin and on to La Haye.",
            &["Londres", "Pékin", "La Haye"],
        ),
        Example::bad(
            Lang::En,
            "Varsovie's mayor wrote to the embassy in Royaume-Uni.",
            &["Varsovie", "Royaume-Uni"],
        ),
        Example::good(Lang::En, "Albert Londres was a journalist. Air Algérie said it would fly."),
        Example::good(Lang::En, "He studied at the Université de Genève and read La Bataille d'Alger."),
        Example::good(Lang::En, "The talks in Geneva failed; he likes “Le Chat de Londres” best."),
        Example::good(Lang::En, "The Paris-Alger train, Alger-Centre and www.tourisme-alger.com"),
        Example::bad(Lang::Fr, "Il est arrivé à London hier.", &["London"]),
        Example::bad(Lang::Fr, "LONDON – Le ministre a déclaré que tout allait bien.", &["LONDON"]),
        Example::bad(
            Lang::Fr,
            "La crise de Syria inquiète l'Egypt et la Saudi Arabia.",
            &["Syria", "Egypt", "Saudi Arabia"],
        ),
        Example::good(Lang::Fr, "La London School of Economics publie une étude."),
        Example::good(Lang::Fr, "Jack London est un écrivain, et le London Bridge un pont."),
        Example::good(Lang::Fr, "Il est né à London, Ontario, et vit à Londres."),
        Example::bad(Lang::Ar, "وصل إلى كايرو أمس", &["كايرو"]),
        Example::bad(Lang::Ar, "زار الرئيس موروكو ثم عاد بإيجيبت إلى الحوار", &["موروكو", "بإيجيبت"]),
        Example::good(Lang::Ar, "وصل إلى القاهرة أمس"),
        Example::good(Lang::Ar, "نقلت صحيفة جيروزاليم بوست الخبر، وأقلعت طائرة طيران إنديا."),
        Example::good(Lang::Ar, "زار الرئيس المغرب ومصر والجزائر."),
    ],
    check: Check::Words { words: HEADS, check },
    settle: Some(settle),
};

/// A form of a place's name that is wrong in one language.
struct Form {
    place: &'static Place,
    /// The language in which it is wrong.
    lang: Lang,
    usage: Use,
    /// Keys of its words.
    words: Vec<u64>,
    /// The key of its last word with an English *'s*.
    possessive: u64,
    /// Which of the words it is looked for by: 1 behind an article.
    head: usize,
    /// Length of what Arabic writes onto it, in bytes.
    proclitic: usize,
}

static FORMS: LazyLock<FxHashMap<u64, Vec<Form>>> = LazyLock::new(|| {
    let mut forms: FxHashMap<u64, Vec<Form>> = FxHashMap::default();
    let mut add = |place, lang, usage, text: &str, proclitic: &str| {
        if usage == Use::Free {
            return;
        }
        let text = format!("{proclitic}{text}");
        let head = usize::from(text.starts_with("La ") || text.starts_with("Le "));
        let words: Vec<u64> = text.split([' ', '-']).map(key_of).collect();
        let possessive = key_of(&format!("{}'s", text.rsplit([' ', '-']).next().unwrap_or_default()));
        let mut put = |key| {
            let words = words.clone();
            let form = Form { place, lang, usage, words, possessive, head, proclitic: proclitic.len() };
            forms.entry(key).or_default().push(form);
        };
        put(words[head]);
        if lang == Lang::En && words.len() == head + 1 {
            put(possessive);
        }
    };
    for place in PLACES {
        add(place, Lang::Fr, place.en_in_fr, place.en, "");
        for text in place.fr {
            add(place, Lang::En, place.fr_in_en, text, "");
        }
        for text in place.not_ar {
            for proclitic in ["", "و", "ف", "ب", "ل", "ك", "وب", "ول"] {
                add(place, Lang::Ar, Use::Wrong, text, proclitic);
            }
        }
    }
    // The longest first: *Soudan du Sud* before *Soudan*.
    for list in forms.values_mut() {
        list.sort_by_key(|form| std::cmp::Reverse(form.words.len()));
    }
    forms
});

/// Words behind a place's foreign name that make it part of the name of a paper, an airline or a firm.
const NAMED_AFTER: [&str; 8] = ["بوست", "إير", "إيرلاينز", "تايمز", "تل", "تيليكوم", "فيلم", "سات"];

fn check(paragraph: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    let Some(forms) = FORMS.get(&paragraph.tokens[i].key) else { return };
    for form in forms.iter().filter(|form| form.lang == paragraph.lang) {
        let Some((first, last)) = form.stands_at(paragraph, i) else { continue };
        if let Some(severity) = form.severity(paragraph, first, last) {
            let span = form.span(paragraph, first, last);
            report.add_as(severity, span, form.fix(span.of(paragraph.text)));
        }
        return;
    }
}

impl Form {
    /// Its first and last token, when its words stand around token `i`, which is its head.
    fn stands_at(&self, paragraph: &Paragraph<'_>, i: usize) -> Option<(usize, usize)> {
        let first = i.checked_sub(self.head)?;
        let last = first + self.words.len() - 1;
        let tokens = paragraph.tokens.get(first..=last)?;
        let joined = tokens[1..].iter().all(|token| token.gap.is_blank() || token.gap == Gap::Hyphen);
        let (end, others) = self.words.split_last()?;
        let same = tokens.iter().zip(others).all(|(token, key)| token.key == *key);
        let ends = [*end, self.possessive].contains(&tokens.last()?.key);
        let is_name = self.lang == Lang::Ar || tokens[self.head].is_capitalised();
        (joined && same && ends && is_name).then_some((first, last))
    }

    fn severity(&self, paragraph: &Paragraph<'_>, first: usize, last: usize) -> Option<Severity> {
        let next = || paragraph.tokens.get(last + 1).map_or("", |_| paragraph.word(last + 1));
        let previous = || first.checked_sub(1).map_or("", |before| paragraph.word(before));
        let is_firm = self.lang == Lang::Ar
            && (NAMED_AFTER.contains(&next()) || matches!(previous(), "إير" | "طيران" | "شركة" | "صحيفة"));
        if paragraph.is_data() || is_firm {
            return None;
        }
        let place = place_of(paragraph, first, last);
        match (place, self.usage) {
            (context::Place::Part, _) | (_, Use::Free) => None,
            _ if is_namesake(paragraph, last) || self.is_club(paragraph, first) => None,
            (context::Place::Dateline | context::Place::Named, _) => Some(Severity::Warning),
            // In Arabic, which has no capitals, it may be a person.
            (context::Place::Open, Use::Wrong)
                if self.lang == Lang::Ar && !self.names_place(paragraph, first) =>
            {
                Some(Severity::Info)
            }
            (context::Place::Open, Use::Wrong) => Some(Severity::Warning),
            (context::Place::Open, Use::Doubtful) => None,
        }
    }

    /// Whether a preposition is written onto it.
    fn names_place(&self, paragraph: &Paragraph<'_>, first: usize) -> bool {
        self.proclitic > 0 && paragraph.word(first)[..self.proclitic].contains(['ب', 'ل', 'ك'])
    }

    /// *le Barcelona*: French gives cities no article, but clubs and hotels called after them.
    fn is_club(&self, paragraph: &Paragraph<'_>, first: usize) -> bool {
        let is_city = self.lang == Lang::Fr && self.place.kind == Kind::City;
        is_city && first > 0 && ["le", "du", "au"].contains(&paragraph.word(first - 1))
    }

    /// From its first letter to its last, without an English *'s*.
    fn span(&self, paragraph: &Paragraph<'_>, first: usize, last: usize) -> Span {
        let mut span = paragraph.span_of(first, last);
        if paragraph.tokens[last].key == self.possessive
            && let Some(at) = paragraph.written(last).rfind(['\'', '’'])
        {
            span.end = paragraph.tokens[last].span.start + at as u32;
        }
        span
    }

    /// The right name, where putting it in leaves the words around right.
    fn fix(&self, found: &str) -> Option<Fix> {
        let place = self.place;
        match self.lang {
            Lang::Ar if found.len() == self.written_length() => Some(Fix::Text(place.ar)),
            // French names countries with articles, and elides before vowels.
            Lang::Fr => {
                let name = place.fr[0];
                let certain = place.kind == Kind::City && self.head == 0 && !name.starts_with("L");
                let vowel = |text: &str| text.starts_with(['A', 'E', 'É', 'I', 'O', 'U', 'Y', 'H']);
                (certain && vowel(name) == vowel(found)).then_some(cased(found, name))
            }
            Lang::En if place.kind != Kind::Water && !takes_article(place.en) => Some(cased(found, place.en)),
            _ => None,
        }
    }

    /// Bytes of a form that nothing is written onto; no length at all for the others.
    fn written_length(&self) -> usize {
        let same = |text: &&&str| text.split(' ').map(key_of).eq(self.words.iter().copied());
        self.place.not_ar.iter().find(same).map_or(0, |text| text.len())
    }
}

/// The name as a fix, in capitals where the found one is.
fn cased(found: &str, name: &'static str) -> Fix {
    let is_upper = found.chars().all(|c| !c.is_lowercase());
    if is_upper { Fix::Compute(in_capitals) } else { Fix::Text(name) }
}

/// The name of the place found in capitals, in the other of the two languages.
fn in_capitals(found: &str) -> Option<String> {
    let words: Vec<u64> = found.split([' ', '-']).map(key_of).collect();
    let form = words.iter().filter_map(|key| FORMS.get(key)).flatten().find(|form| form.words == words)?;
    let name = if form.lang == Lang::Fr { form.place.fr[0] } else { form.place.en };
    Some(name.to_uppercase())
}

/// Whether English puts an article before the name.
fn takes_article(name: &str) -> bool {
    name.starts_with("United")
        || name.ends_with("Republic")
        || ["Netherlands", "Comoros", "Gambia", "Caucasus", "Carpathians", "Middle East", "West Bank"]
            .contains(&name)
}

/// Whether a state or province follows that has a town of this name: *London, Ontario*.
fn is_namesake(paragraph: &Paragraph<'_>, last: usize) -> bool {
    const STATES: &[&str] = &[
        "ontario",
        "kentucky",
        "virginia",
        "virginie",
        "texas",
        "ohio",
        "georgia",
        "géorgie",
        "maine",
        "connecticut",
        "illinois",
        "indiana",
        "arizona",
        "california",
        "californie",
        "pennsylvania",
        "pennsylvanie",
        "minnesota",
        "massachusetts",
        "tennessee",
        "alabama",
        "idaho",
        "missouri",
        "michigan",
        "oregon",
        "maryland",
        "delaware",
        "quebec",
        "québec",
        "iowa",
        "kansas",
        "nebraska",
        "florida",
        "floride",
        "new",
        "nouveau",
        "nouvelle",
        "ont",
        "ky",
        "va",
        "tx",
        "oh",
        "ga",
        "ct",
        "il",
        "pa",
        "mn",
        "ma",
        "tn",
        "al",
        "mi",
        "ny",
        "nj",
    ];
    let next = last + 1;
    next < paragraph.tokens.len()
        && (paragraph.tokens[next].gap == Gap::Comma || paragraph.gap_text(next).trim() == "(")
        && paragraph.tokens[next].is_capitalised()
        && STATES.contains(&paragraph.word(next))
}

/// Share of a document's letters from which on it is all in one language.
const ONE_LANGUAGE: f32 = 0.75;

fn settle(view: &DocumentView<'_>, unsettled: &Unsettled<'_>) -> Option<Severity> {
    (!view.is_foreign(ONE_LANGUAGE)).then_some(unsettled.severity)
}
