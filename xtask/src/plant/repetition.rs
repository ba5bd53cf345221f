//! Words, phrases, sentences, titles and paragraphs that stand twice.

use mtlint::lang::Lang::{self, En, Fr};

use super::OURS;
use super::place::{Context, Edit, Fault, How, Injector, Words, capitalised, starts_upper};

pub(crate) const INJECTORS: &[Injector] = &[
    Injector::new("REP001", OURS, "a function word doubled", How::Once(double_word)),
    Injector::new("REP002", OURS, "two to five words doubled", How::Once(double_phrase)),
    Injector::new("REP003", OURS, "two to four words, four to six times", How::Once(loop_phrase)),
    Injector::new("REP003", OURS, "a loop to the end of the paragraph", How::Once(loop_to_end)),
    Injector::new("REP004", OURS, "a title printed twice", How::Document(repeat_title)),
    Injector::new("REP005", OURS, "a paragraph printed twice in a row", How::Document(repeat_next)),
    Injector::new("REP005", OURS, "a paragraph printed once more further down", How::Document(repeat_later)),
    Injector::new("REP006", OURS, "a sentence written twice", How::Once(repeat_sentence)),
    Injector::new("REP007", &[En], "adjective of the noun's stem put before it", How::Once(echo_english)),
    Injector::new("REP007", &[Fr], "adjective of the noun's stem put behind it", How::Once(echo_french)),
];

/// Words that no sentence needs twice in a row.
fn function_words(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Fr => &[
            "le", "la", "les", "de", "des", "du", "un", "une", "et", "à", "dans", "pour", "sur", "avec",
            "par", "au", "aux", "est", "son", "sa", "ses",
        ],
        Lang::Ar => &["في", "من", "إلى", "على", "عن", "أن", "التي", "الذي", "هذا", "هذه", "مع", "بعد"],
        _ => &[
            "the", "of", "to", "in", "and", "a", "for", "with", "on", "at", "by", "from", "was", "are",
            "this", "its", "an", "be",
        ],
    }
}

fn double_word(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    let list = function_words(context.lang);
    words.anywhere(&mut context.rng, |_, i| {
        let word = words.get(i);
        let fits = list.contains(&word) && words.is_inside(i);
        fits.then(|| Edit::new(words.place(i), format!("{word} {word}")))
    })
}

/// `n` words from `i` on that stand within a sentence, in lower case.
fn phrase(words: &Words<'_>, i: usize, n: usize) -> Option<std::ops::Range<usize>> {
    let plain = |word: &str| !starts_upper(word) && word.chars().all(char::is_alphabetic);
    // Not from the middle of a contraction or compound.
    let whole = i > 0 && words.before(i) == " " && words.are_joined(i, n);
    let whole = whole && !words.gap(i + n - 1).starts_with(['\'', '’', '-']);
    let fits = whole && (i..i + n).all(|j| plain(words.get(j)));
    let span = fits.then(|| words.span(i, i + n - 1))?;
    // Short ones are idioms: on and on and on.
    (words.text[span.clone()].chars().count() >= 9).then_some(span)
}

fn double_phrase(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    words.anywhere(&mut context.rng, |rng, i| {
        let n = rng.within(2, 5);
        let span = phrase(words, i, n)?;
        let text = &words.text[span.clone()];
        Some(Edit::new(span.clone(), format!("{text} {text}")))
    })
}

fn loop_phrase(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    words.anywhere(&mut context.rng, |rng, i| {
        let (n, times) = (rng.within(2, 4), rng.within(4, 6));
        let span = phrase(words, i, n)?;
        let between = if rng.coin() { " " } else { ", " };
        let text = &words.text[span.clone()];
        Some(Edit::new(span.clone(), vec![text; times].join(between)))
    })
}

/// Decoding that never stops: everything behind the phrase is lost.
fn loop_to_end(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    words.anywhere(&mut context.rng, |rng, i| {
        let (n, times) = (rng.within(1, 6), rng.within(6, 12));
        let span = phrase(words, i, n).filter(|_| i > 3)?;
        let text = vec![&words.text[span.clone()]; times].join(" ");
        Some(Edit::new(span.start..words.text.len(), text))
    })
}

/// A heading of a few words taken from the text, at the top and once more below.
fn repeat_title(context: &mut Context<'_>, paragraphs: &mut Vec<String>) -> Option<Vec<Fault>> {
    let title = context.rng.order(paragraphs.len()).into_iter().find_map(|i| {
        let words = Words::of(&paragraphs[i]);
        let n = context.rng.within(4, 9);
        words.are_joined(0, n).then(|| capitalised(&paragraphs[i][words.span(0, n - 1)]))
    })?;
    paragraphs.insert(0, title.clone());
    paragraphs.insert(1, title);
    Some(vec![whole(paragraphs, 0), whole(paragraphs, 1)])
}

fn repeat_next(context: &mut Context<'_>, paragraphs: &mut Vec<String>) -> Option<Vec<Fault>> {
    let from = long_paragraph(context, paragraphs, 10)?;
    repeat_at(paragraphs, from, from + 1)
}

/// A short one further down may be a refrain or a step to take again.
fn repeat_later(context: &mut Context<'_>, paragraphs: &mut Vec<String>) -> Option<Vec<Fault>> {
    let from = long_paragraph(context, paragraphs, 20).filter(|from| from + 2 <= paragraphs.len())?;
    let to = context.rng.within(from + 2, paragraphs.len());
    repeat_at(paragraphs, from, to)
}

fn long_paragraph(context: &mut Context<'_>, paragraphs: &[String], words: usize) -> Option<usize> {
    let long = |i: &usize| paragraphs[*i].split_whitespace().count() >= words;
    context.rng.order(paragraphs.len()).into_iter().find(long)
}

fn repeat_at(paragraphs: &mut Vec<String>, from: usize, to: usize) -> Option<Vec<Fault>> {
    let copy = paragraphs[from].clone();
    paragraphs.insert(to, copy);
    Some(vec![whole(paragraphs, from), whole(paragraphs, to)])
}

fn whole(paragraphs: &[String], paragraph: usize) -> Fault {
    Fault { paragraph, bytes: 0..paragraphs[paragraph].len() }
}

/// Words from which a sentence said twice is no doubled phrase, which another rule finds.
const FEWEST_OF_SENTENCE: usize = 10;

fn repeat_sentence(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    let mut starts = words.sentences();
    let ends = words.text.ends_with(['.', '!', '?', '؟']);
    starts.push(words.text.len());
    let rng = &mut context.rng;
    let n = starts.len() - 1;
    rng.order(n).into_iter().find_map(|i| {
        let span = starts[i]..starts[i + 1];
        let sentence = words.text[span.clone()].trim_end();
        let fits = (i + 1 < n || ends) && sentence.split_whitespace().count() >= FEWEST_OF_SENTENCE;
        // Once more where it stands, or later in the paragraph.
        let to = starts[rng.within(i + 1, n)];
        let with = if to == words.text.len() { format!(" {sentence}") } else { format!("{sentence} ") };
        let end = to + with.len();
        fits.then(|| Edit::new(to..to, with).marking(span.start..end))
    })
}

fn echo_english(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    const PAIRS: &[(&str, &str)] = &[
        ("minister", "ministerial"),
        ("ministers", "ministerial"),
        ("nations", "national"),
        ("regions", "regional"),
        ("region", "regional"),
        ("president", "presidential"),
        ("industry", "industrial"),
        ("industries", "industrial"),
        ("government", "governmental"),
        ("governments", "governmental"),
        ("parliament", "parliamentary"),
        ("commerce", "commercial"),
        ("province", "provincial"),
        ("provinces", "provincial"),
        ("economy", "economical"),
        ("institutions", "institutional"),
        ("institution", "institutional"),
        ("department", "departmental"),
        ("constitution", "constitutional"),
        ("profession", "professional"),
        ("religion", "religious"),
        ("continent", "continental"),
        ("secretary", "secretarial"),
        ("budget", "budgetary"),
        ("artist", "artistic"),
        ("territory", "territorial"),
        ("residents", "residential"),
        ("education", "educational"),
        ("organisation", "organisational"),
        ("organization", "organizational"),
        ("science", "scientific"),
    ];
    words.anywhere(&mut context.rng, |_, i| {
        let word = words.get(i);
        let (_, adjective) = PAIRS.iter().find(|(noun, _)| *noun == word)?;
        words.is_inside(i).then(|| Edit::new(words.place(i), format!("{adjective} {word}")))
    })
}

fn echo_french(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    const PAIRS: &[(&str, &str)] = &[
        ("ministre", "ministériel"),
        ("ministres", "ministériels"),
        ("région", "régionale"),
        ("régions", "régionales"),
        ("nation", "nationale"),
        ("nations", "nationales"),
        ("président", "présidentiel"),
        ("industrie", "industrielle"),
        ("industries", "industrielles"),
        ("gouvernement", "gouvernemental"),
        ("parlement", "parlementaire"),
        ("commerce", "commercial"),
        ("province", "provinciale"),
        ("économie", "économique"),
        ("institution", "institutionnelle"),
        ("institutions", "institutionnelles"),
        ("département", "départemental"),
        ("départements", "départementaux"),
        ("constitution", "constitutionnelle"),
        ("profession", "professionnelle"),
        ("religion", "religieuse"),
        ("continent", "continental"),
        ("budget", "budgétaire"),
        ("artistes", "artistiques"),
        ("territoire", "territorial"),
        ("territoires", "territoriaux"),
        ("sciences", "scientifiques"),
        ("organisation", "organisationnelle"),
        ("environnement", "environnemental"),
        ("culture", "culturelle"),
    ];
    words.anywhere(&mut context.rng, |_, i| {
        let word = words.get(i);
        let (_, adjective) = PAIRS.iter().find(|(noun, _)| *noun == word)?;
        words.is_inside(i).then(|| Edit::new(words.place(i), format!("{word} {adjective}")))
    })
}
