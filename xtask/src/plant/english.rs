//! Faults of English, made of real sentences where a change makes them.

use mtlint::lang::Lang::En;

use super::place::{Context, Edit, How, Injector, Words, cased, starts_lower};

pub(crate) const INJECTORS: &[Injector] = &[
    Injector::new("ENG001", &[En], "a second determiner", How::Once(second_determiner)),
    Injector::new("ENG002", &[En], "to behind a modal verb", How::Once(modal_to)),
    Injector::new("ENG002", &[En], "an inflected verb behind a modal verb", How::Once(modal_inflected)),
    Injector::new("ENG003", &[En], "an written a", How::Once(an_to_a)),
    Injector::new("ENG003", &[En], "a written an", How::Once(a_to_an)),
    Injector::new("ENG004", &[En], "a contraction taken apart", How::Once(split_contraction)),
    Injector::new("ENS001", &[En], "adjective and noun swapped", How::Once(swap_adjective)),
    Injector::new("ENS002", &[En], "a month's end without preposition", How::Once(bare_date)),
    Injector::new("ENS002", &[En], "a date of ours without preposition", How::Sentence(DATES)),
    Injector::new("ENS003", &[En], "a period without preposition", How::Sentence(DURATIONS)),
    Injector::new("ENS004", &[En], "a noun and its clause as a sentence", How::Sentence(FRAGMENTS)),
];

fn second_determiner(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    words.anywhere(&mut context.rng, |rng, i| {
        let with = match words.get(i) {
            // *this the* and *its the* are right, or another slip: *Is this the road? Its the shortest.*
            "the" => rng.pick(&["the his", "the their", "the a", "a the", "the this", "my the", "the an"]),
            "his" => rng.pick(&["the his", "his the", "a his"]),
            "their" => rng.pick(&["the their", "their the"]),
            "its" => "the its",
            "a" => rng.pick(&["a the", "the a", "a their"]),
            "this" => "the this",
            _ => return None,
        };
        let next = words.get(i + 1);
        let fits = words.is_inside(i) && starts_lower(next) && next.len() > 3;
        fits.then(|| Edit::new(words.place(i), with))
    })
}

const MODALS: &[&str] = &["can", "could", "must", "should", "would", "will", "might", "may"];

/// A modal verb with its verb behind it.
fn modal(words: &Words<'_>, i: usize) -> Option<std::ops::Range<usize>> {
    let determiner =
        ["the", "his", "her", "their", "its", "a", "of", "my", "our", "your", "own", "free", "in", "last"];
    let verb = words.get(i + 1);
    let other = [
        "not", "never", "also", "only", "still", "even", "well", "soon", "now", "then", "always", "they",
        "this", "as", "or", "to", "any", "yet", "again", "but", "and", "in", "of", "on", "at", "for", "with",
        "by", "so", "too", "just", "than", "most", "no", "if", "some", "rather", "sooner", "that", "his",
        "her",
    ];
    let is_verb = starts_lower(verb) && verb.len() > 1 && !verb.ends_with("ly") && !other.contains(&verb);
    let subject = i > 0 && !determiner.contains(&words.get(i - 1)) && words.before(i) == " ";
    let pronoun = ["he", "she", "it", "we", "you", "the", "all", "be", "i"];
    let plain = is_verb && (verb == "be" || !pronoun.contains(&verb));
    (MODALS.contains(&words.get(i)) && subject && plain && words.are_joined(i, 2))
        .then(|| words.span(i, i + 1))
}

fn modal_to(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    words.anywhere(&mut context.rng, |_, i| {
        let span = modal(words, i)?;
        Some(Edit::new(span, format!("{} to {}", words.get(i), words.get(i + 1))))
    })
}

fn modal_inflected(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    const VERBS: &[(&str, &str)] = &[
        ("be", "is"),
        ("have", "has"),
        ("make", "makes"),
        ("take", "takes"),
        ("give", "gives"),
        ("go", "goes"),
        ("come", "comes"),
        ("see", "sees"),
        ("get", "gets"),
        ("become", "becomes"),
        ("say", "says"),
        ("do", "does"),
        ("need", "needs"),
        ("find", "finds"),
        ("help", "helps"),
        ("use", "uses"),
        ("remain", "remains"),
        ("continue", "continues"),
        ("lead", "leads"),
        ("allow", "allows"),
        ("provide", "provides"),
        ("keep", "keeps"),
    ];
    words.anywhere(&mut context.rng, |_, i| {
        let span = modal(words, i)?;
        let (_, inflected) = VERBS.iter().find(|(base, _)| *base == words.get(i + 1))?;
        Some(Edit::new(span, format!("{} {inflected}", words.get(i))))
    })
}

fn article(context: &mut Context<'_>, words: &Words<'_>, from: &str, to: &str) -> Option<Edit> {
    words.anywhere(&mut context.rng, |_, i| {
        let (word, next) = (words.get(i), words.get(i + 1));
        let fits = word.eq_ignore_ascii_case(from) && words.are_joined(i, 2);
        let end = words.place(i).start + to.len() + 1 + next.len();
        (fits && next.len() > 1 && starts_lower(next))
            .then(|| Edit::new(words.place(i), cased(to, word)).marking(words.place(i).start..end))
    })
}

fn an_to_a(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    article(context, words, "an", "a")
}

fn a_to_an(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    article(context, words, "a", "an")
}

/// As tokenisers cut it: don 't, do n't, it 's.
fn split_contraction(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    words.anywhere(&mut context.rng, |rng, i| {
        let (word, end) = (words.get(i), words.get(i + 1));
        let fits = i + 1 < words.len() && matches!(words.gap(i), "'" | "’");
        let fits = fits && ["t", "s", "re", "ve", "ll", "m", "d"].contains(&end) && word.len() > 1;
        let apostrophe = if fits { words.gap(i) } else { return None };
        let with = match word.strip_suffix('n') {
            Some(verb) if end == "t" && rng.coin() => format!("{verb} n{apostrophe}t"),
            _ => format!("{word} {apostrophe}{end}"),
        };
        Some(Edit::new(words.span(i, i + 1), with))
    })
}

/// The order of French: the noun, then its adjective.
fn swap_adjective(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    const ADJECTIVES: &[&str] = &[
        "international",
        "national",
        "political",
        "economic",
        "military",
        "social",
        "foreign",
        "European",
        "American",
        "presidential",
        "financial",
        "nuclear",
        "religious",
        "cultural",
        "local",
        "regional",
        "global",
        "diplomatic",
        "scientific",
        "historical",
        "humanitarian",
        "constitutional",
        "parliamentary",
        "industrial",
        "medical",
        "legal",
    ];
    const DETERMINERS: &[&str] = &[
        "the", "a", "an", "of", "in", "for", "its", "their", "this", "by", "with", "and", "to", "from", "on",
    ];
    const BEHIND: &[&str] = &[
        "of", "in", "to", "for", "and", "that", "which", "is", "are", "was", "were", "has", "have", "by",
        "with", "on", "at", "from", "will", "as", "who",
    ];
    words.anywhere(&mut context.rng, |_, i| {
        let (adjective, noun) = (words.get(i), words.get(i + 1));
        let before = i > 0 && DETERMINERS.contains(&words.get(i - 1)) && words.before(i) == " ";
        if !before || !ADJECTIVES.contains(&adjective) || !words.are_joined(i, 2) {
            return None;
        }
        let gap = words.gap(i + 1);
        let closed = gap.starts_with([',', '.', ';']) || (gap == " " && BEHIND.contains(&words.get(i + 2)));
        // *the military continued to*: what follows is no noun.
        let verb = noun.ends_with("ed") || ["back", "over", "once"].contains(&noun);
        let plain = starts_lower(noun) && noun.len() > 3 && !ADJECTIVES.contains(&noun) && !verb;
        (closed && plain).then(|| Edit::new(words.span(i, i + 1), format!("{noun} {adjective}")))
    })
}

const MONTHS: &[&str] = &[
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// "in May" becomes "end of May", and "at the end of May" loses its first two words.
fn bare_date(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    words.anywhere(&mut context.rng, |rng, i| {
        let fits = words.get(i) == "in" && MONTHS.contains(&words.get(i + 1)) && words.are_joined(i, 2);
        let part = rng.pick(&["end of", "beginning of", "end of", "start of"]);
        (fits && i > 0 && words.before(i) == " ")
            .then(|| Edit::new(words.span(i, i + 1), format!("{part} {}", words.get(i + 1))))
    })
}

const DATES: &[&str] = &[
    "The {vote|meeting|trial|festival} will {take place|begin|open} ⟦{end|beginning|start} of {May|June|March|October}⟧.",
    "{He|She|The delegation} {arrives|returns|leaves} ⟦{end|beginning} of {May|July|December}⟧ {with the others|by train}.",
    "The {law|offer|book} {was published|came out} ⟦{end|beginning} of {January|April|November}⟧.",
];

const DURATIONS: &[&str] = &[
    "⟦{However, |Yet, |But }{six|ten|three|two} {years|months|decades} of {negotiations|war|hard work|international efforts}⟧, {the country is still divided|the town has not changed|they have nothing to show}.",
    "⟦{Six|Ten|Seven} {years|months} of {war|talks|drought}⟧, the {region has|people have} {lost hope|little left}.",
];

const FRAGMENTS: &[&str] = &[
    "⟦A {situation|decision|measure|statement} {that|which} {has not prevented|surprised|will not please} {the parties from talking|the opposition|the neighbours}⟧.",
    "⟦A {visit|meeting|crisis|decision} {that|which} {will take place in the autumn|was criticised by the unions|has lasted for years}⟧.",
    "⟦An {initiative|operation} {that|which} {was welcomed by the mayor|has cost a lot|ended without success}⟧.",
];
