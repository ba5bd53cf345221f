//! A place, a month or a day of the week in small letters, where a program that puts capitals back has failed.
//!
//! Places come from the table of places; those that are everyday words (china, turkey) are left out, and so are documents
//! that write everything small.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::analysis::{Gap, Paragraph, TokenKind, key_of};
use crate::document::DocumentView;
use crate::finding::{Fix, Severity};
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status, Unsettled};
use crate::rules::names::places::{ALL_HEADS, Kind, PLACES};

/// See the module.
pub static RULE: Rule = Rule {
    code: "NAM005",
    name: "lowercase-proper-name",
    family: Family::NAMES,
    langs: LangSet::of(&[Lang::En, Lang::Fr]),
    severity: Severity::Warning,
    status: Status::Stable,
    since: "0.2.0",
    message: "The name “{found}” begins with a capital",
    why: "Statistical engines translate in small letters and put capitals back afterwards; what they miss shows in \
          names of places, and in English in months and days. Write the capital.",
    sources: &[Source { title: "mtlint catalogue of artefacts: lowercase-proper-name", url: "" }],
    params: &[],
    examples: &[
        Example::bad(Lang::En, "The situation in libya and algeria is tense.", &["libya", "algeria"]),
        Example::bad(
            Lang::En,
            "He met the envoys in paris and london, on a monday in september.",
            &["paris", "london", "monday", "september"],
        ),
        Example::bad(Lang::En, "the situation in libya and algeria", &["libya", "algeria"]),
        Example::good(Lang::En, "They serve a turkey sandwich on fine china, and march in may."),
        Example::good(Lang::En, "Libya and Algeria signed in Paris, says libya-today and #algeria."),
        Example::bad(Lang::Fr, "Le président de la libye est arrivé.", &["libye"]),
        Example::bad(
            Lang::Fr,
            "Il va de bruxelles à moscou en passant par varsovie.",
            &["bruxelles", "moscou", "varsovie"],
        ),
        Example::good(Lang::Fr, "Il mange une grenade et un plat de chine, un lundi de septembre."),
        Example::good(Lang::Fr, "La Libye, l'Algérie et le site libye-info."),
    ],
    check: Check::Words { words: ALL_HEADS, check },
    settle: Some(settle),
};

/// Names of places that are everyday words, given names or adjectives when they are written small.
const WORDS: &[&str] = &[
    "wales",
    "équateur",
    "cordoba",
    "china",
    "turkey",
    "jordan",
    "japan",
    "guinea",
    "chad",
    "mali",
    "niger",
    "cologne",
    "florence",
    "constantine",
    "sofia",
    "nice",
    "tours",
    "champagne",
    "burgundy",
    "hamburg",
    "frankfurt",
    "havana",
    "panama",
    "georgia",
    "brunei",
    "cashmere",
    "kashmir",
    "madeira",
    "muscat",
    "java",
    "mecca",
    "medina",
    "bordeaux",
    "alps",
    "angora",
    "jersey",
    "cayenne",
    "limerick",
    "morocco",
    "oxford",
    "bologna",
    "milan",
    "geneva",
    "vienna",
    "turin",
    "tangier",
    "homs",
    "chine",
    "suisse",
    "grenade",
    "damas",
    "berne",
    "cordoue",
    "marseille",
    "tanger",
    "valence",
    "gaza",
    "maroc",
    "saxe",
    "gand",
    "anvers",
    "tamise",
    "tigre",
    "vienne",
    "corse",
    "bretagne",
    "bohême",
    "bourgogne",
    "inde",
    "mexico",
    "bruges",
    "mecque",
    "mayence",
    "manche",
    "escaut",
    "gange",
    "crète",
    "rome",
    "bern",
    "tibre",
    "cadix",
    "malte",
    "oman",
    "laos",
    "paris",
    "barbade",
    "chili",
    "canton",
    "cap",
    "le cap",
    "singapour",
    "barbades",
    "limousin",
    "macédoine",
    "savoie",
    "astrakan",
    "congo",
    "canada",
    "colombie",
    "thrace",
    "antioche",
    "argentine",
    "hanovre",
    "bengali",
    "palestine",
    "europe",
    "asie",
    "asia",
    "africa",
    "dominique",
    "levant",
    "tulle",
    "hollande",
    "tage",
    "ganges",
    "tyr",
    "tyre",
    "rhin",
    "nile",
    "nil",
    "meuse",
    "elbe",
    "syracuse",
    "normande",
    "normandie",
    "castile",
    "castille",
    "constance",
    "toscane",
    "florida",
    "virginia",
    "virginie",
    "lucerne",
    "jericho",
    "havane",
    "palerme",
    "odessa",
    "derna",
    "sidon",
    "nazareth",
    "texas",
    "quebec",
    "québec",
    "turquie",
    "piedmont",
];

/// Words of the list above that are names all the same in the language of the key.
const NAMES: &[(Lang, &str)] = &[
    (Lang::En, "paris"),
    (Lang::En, "geneva"),
    (Lang::En, "vienna"),
    (Lang::En, "milan"),
    (Lang::En, "canada"),
    (Lang::En, "rome"),
    (Lang::En, "mexico"),
    (Lang::En, "africa"),
    (Lang::En, "europe"),
    (Lang::En, "palestine"),
    (Lang::Fr, "turquie"),
    (Lang::Fr, "europe"),
    (Lang::Fr, "maroc"),
];

struct Name {
    lang: Lang,
    text: &'static str,
}

static NAMES_BY_KEY: LazyLock<FxHashMap<u64, Vec<Name>>> = LazyLock::new(|| {
    let mut names: FxHashMap<u64, Vec<Name>> = FxHashMap::default();
    let mut add = |lang: Lang, text: &'static str| {
        let small = text.to_lowercase();
        let is_word = WORDS.contains(&&*small) && !NAMES.contains(&(lang, &*small));
        if small.chars().count() >= 5 && !text.contains([' ', '-', '\'']) && !is_word {
            names.entry(key_of(text)).or_default().push(Name { lang, text });
        }
    };
    for place in PLACES.iter().filter(|place| matches!(place.kind, Kind::Country | Kind::City)) {
        add(Lang::En, place.en);
        add(Lang::Fr, place.fr[0]);
    }
    for day in DATES {
        add(Lang::En, day);
    }
    names
});

/// Months and days of English that are no other words.
const DATES: &[&str] = &[
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "January",
    "February",
    "April",
    "September",
    "October",
    "November",
    "December",
];

fn check(paragraph: &Paragraph<'_>, i: usize, report: &mut Report<'_>) {
    let token = &paragraph.tokens[i];
    if token.is_capitalised() {
        report.count(0, 1);
        return;
    }
    if token.has_digit() || !matches!(token.gap, Gap::Space | Gap::Line | Gap::Glued | Gap::Comma) {
        return;
    }
    let Some(names) = NAMES_BY_KEY.get(&token.key) else { return };
    let Some(name) = names.iter().find(|name| name.lang == paragraph.lang) else { return };
    if matches!(paragraph.gap_after(i), Gap::Hyphen | Gap::Tight)
        || paragraph.gap_text(i).contains(['#', '@', '/'])
    {
        return;
    }
    // *3 january* is a date, and another rule's; a text in small letters throughout has no capitals to miss.
    let is_date = DATES.contains(&name.text)
        && (paragraph.tokens.get(i + 1).is_some_and(|next| next.kind == TokenKind::Number)
            || (i > 0 && paragraph.tokens[i - 1].kind == TokenKind::Number));
    if is_date || paragraph.is_foreign(token.span) || paragraph.is_data() {
        return;
    }
    // Who writes a whole paragraph without capitals may do so on purpose.
    let severity = if paragraph.counts.capitalised == 0 { Severity::Info } else { Severity::Warning };
    report.add_as(severity, token.span, Some(Fix::Text(name.text)));
}

/// Share of a document's letters from which on it is all in one language.
const ONE_LANGUAGE: f32 = 0.75;

/// Words below which a document without capitals proves nothing about its writer.
const SHORT: u32 = 30;

fn settle(view: &DocumentView<'_>, unsettled: &Unsettled<'_>) -> Option<Severity> {
    if view.is_foreign(ONE_LANGUAGE) {
        return None;
    }
    let capitals: u32 = view.around().map(|paragraph| paragraph.counts.capitalised).sum();
    if view.words() > SHORT && capitals * 50 < view.words() {
        return None;
    }
    // One slip is a slip; a writer who never writes capitals does so on purpose.
    let hits = view.hits();
    Some(if hits >= 2 && hits <= view.counted(0).max(4) { unsettled.severity } else { Severity::Info })
}
