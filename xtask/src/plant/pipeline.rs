//! Marks left by the programs of a translation pipeline.

use mtlint::lang::Lang::{self, En, Fr};

use super::OURS;
use super::place::{Context, Edit, Fault, How, Injector, Words};
use super::random::Rng;

pub(crate) const INJECTORS: &[Injector] = &[
    Injector::new("PIP001", OURS, "a word cut with @@ or ￭", How::Once(cut_subword)),
    Injector::new("PIP001", OURS, "words headed by ▁", How::Once(pieces)),
    Injector::new("PIP001", OURS, "an unknown piece as ⁇", How::Once(unknown_piece)),
    Injector::new("PIP001", &[En, Fr], "a quotation mark or apostrophe left escaped", How::Once(escaped)),
    Injector::new("PIP001", &[En, Fr], "a hyphen as @-@", How::Once(hyphen)),
    Injector::new("PIP002", OURS, "every mark set apart", How::Document(tokenise)),
    Injector::new("PIP003", OURS, "a word replaced by the unknown token", How::Once(unknown_token)),
    Injector::new("PIP003", OURS, "a token at either end", How::Once(end_token)),
    Injector::new("PIP004", OURS, "a name as a placeholder", How::Once(placeholder)),
    Injector::new("PIP004", OURS, "a slot to fill in", How::Once(slot)),
    Injector::new("PIP005", OURS, "the last paragraph cut behind a function word", How::Document(truncate)),
];

/// A place within a word of letters.
fn within_word(rng: &mut Rng, word: &str) -> Option<usize> {
    let chars: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
    let fits = chars.len() >= 5 && word.chars().all(char::is_alphabetic);
    fits.then(|| chars[rng.within(2, chars.len() - 2)])
}

fn cut_subword(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    words.anywhere(&mut context.rng, |rng, i| {
        let word = words.get(i);
        let at = within_word(rng, word)?;
        let mark = rng.pick(&["@@ ", "@@ ", "￭ ", " ￭"]);
        Some(Edit::new(words.place(i), format!("{}{mark}{}", &word[..at], &word[at..])))
    })
}

fn pieces(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    words.anywhere(&mut context.rng, |rng, i| {
        let n = rng.within(1, 4);
        let joined = words.are_joined(i, n) && words.before(i) == " ";
        joined.then(|| {
            let span = words.span(i, i + n - 1);
            Edit::new(span.clone(), format!("▁{}", words.text[span].replace(' ', " ▁")))
        })
    })
}

fn unknown_piece(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    words.anywhere(&mut context.rng, |_, i| words.is_inside(i).then(|| Edit::new(words.place(i), "⁇")))
}

fn escaped(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    let (rng, lang) = (&mut context.rng, context.lang);
    let places: Vec<(usize, &str)> = words.text.match_indices(['\'', '’', '"']).collect();
    let (at, sign) = places.get(rng.below(places.len())).copied()?;
    let entity = if sign == "\"" { "quot" } else { "apos" };
    // As tokenisers set them: apart, but for what English contracts to the right (*don &apos;t*). Written onto the
    // next word otherwise they are escapes of a page, and another rule's.
    let contracts = sign != "\"" && lang == En;
    let with = match (rng.coin(), contracts) {
        (false, _) => format!(" & {entity} ; "),
        (true, true) => format!(" &{entity};"),
        (true, false) => format!(" &{entity}; "),
    };
    Some(Edit::new(at..at + sign.len(), with))
}

fn hyphen(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    words.anywhere(&mut context.rng, |_, i| {
        let last = i + 1 == words.len();
        (!last && words.gap(i) == "-").then(|| {
            let at = words.place(i).end;
            let span = words.span(i, i + 1);
            Edit::new(at..at + 1, " @-@ ").marking(span.start..span.end + 4)
        })
    })
}

fn tokenise(_: &mut Context<'_>, paragraphs: &mut Vec<String>) -> Option<Vec<Fault>> {
    let mut faults = Vec::new();
    for (paragraph, text) in paragraphs.iter_mut().enumerate() {
        let mut out = String::new();
        for (at, c) in text.char_indices() {
            let rest = &text[at + c.len_utf8()..];
            let mark = matches!(c, ',' | '،' | '.' | '?' | '!' | ';' | '؟' | '؛' | ')');
            let ends = rest.is_empty() || rest.starts_with([' ', '.', ',', '،', '"', '”', '»']);
            if mark && ends && !out.ends_with(' ') && !out.is_empty() {
                out.push(' ');
            }
            out.push(c);
            if c == '(' {
                out.push(' ');
            }
        }
        if out != *text {
            *text = out;
            faults.push(Fault { paragraph, bytes: 0..text.len() });
        }
    }
    (faults.len() >= 3).then_some(faults)
}

fn unknown_token(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    words.anywhere(&mut context.rng, |rng, i| {
        let token = rng.pick(&["<unk>", "<unk>", "<UNK>", "[UNK]", "[MASK]", "<mask>"]);
        words.is_inside(i).then(|| Edit::new(words.place(i), token))
    })
}

fn end_token(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    const FIRST: &[&str] =
        &["<s> ", "[CLS] ", "<bos> ", ">>fra<< ", ">>ara<< ", "<2en> ", "__fr__ ", "<|im_start|>"];
    const LAST: &[&str] =
        &["</s>", " </s>", " [SEP]", " <pad>", "<eos>", " <pad> <pad>", "<|endoftext|>", "<|im_end|>"];
    let rng = &mut context.rng;
    let (at, token) =
        if rng.below(3) == 0 { (0, rng.pick(FIRST)) } else { (words.text.len(), rng.pick(LAST)) };
    Some(Edit::new(at..at, token))
}

fn placeholder(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    words.anywhere(&mut context.rng, |rng, i| {
        let template = rng.pick(&[
            "__{PERSON|NAME|LOC|ORG|URL|NUM|DATE}_{0|1|2|3}__",
            "{XXURLXX|XXNAMEXX|__URL__|__EMAIL__}",
            "<{PERSON|LOCATION|URL|NUM|EMAIL}_{1|2}>",
        ]);
        let token = rng.spin(template);
        // Braces are the template's own signs.
        let token = if rng.below(4) == 0 {
            rng.pick(&["{0}", "{1}", "{name}", "{{name}}", "%1$s"]).to_owned()
        } else {
            token
        };
        words.is_inside(i).then(|| Edit::new(words.place(i), token))
    })
}

fn slot(context: &mut Context<'_>, words: &Words<'_>) -> Option<Edit> {
    let templates: &[&str] = match context.lang {
        Lang::Fr => &[
            "[{Votre|Ton} nom]",
            "[{Nom|Adresse} de {l’entreprise|la société|la personne}]",
            "[Insérer {la date|le lien|le titre} ici]",
            "[votre {adresse|ville|titre}]",
            "[insérez {le nom|la source}]",
        ],
        Lang::Ar => &[
            "[اسمك]",
            "[{اسم|عنوان} {الشركة|المؤسسة|الشخص}]",
            "[أدخل {التاريخ|الرابط|الاسم} هنا]",
            "[{عنوانك|اسمك الكامل}]",
        ],
        _ => &[
            "[Your {Name|Company|Title|Address}]",
            "[{Company|Recipient's|Client} Name]",
            "[Insert {date|name|link|title} here]",
            "[your {name|city|email address}]",
            "[insert {location|source}]",
        ],
    };
    words.anywhere(&mut context.rng, |rng, i| {
        let template = rng.pick(templates);
        let token = rng.spin(template);
        words.is_inside(i).then(|| Edit::new(words.place(i), token))
    })
}

/// Drops what follows a function word of the last paragraph, twelve words or more into it.
fn truncate(context: &mut Context<'_>, paragraphs: &mut Vec<String>) -> Option<Vec<Fault>> {
    let list: &[&str] = match context.lang {
        Lang::Fr => &[
            "le", "la", "les", "de", "des", "du", "et", "dans", "pour", "avec", "que", "qui", "un", "une",
            "au", "sur", "par", "à",
        ],
        Lang::Ar => &["في", "من", "إلى", "على", "عن", "أن", "التي", "الذي", "بين", "حتى"],
        _ => &[
            "the", "of", "and", "to", "in", "for", "with", "a", "an", "by", "from", "that", "which", "his",
            "their", "at",
        ],
    };
    let last = paragraphs.len() - 1;
    let words = Words::of(&paragraphs[last]);
    let order = context.rng.order(words.len());
    let i = order.into_iter().find(|&i| i >= 12 && list.contains(&words.get(i)) && words.gap(i) == " ")?;
    let place = words.place(i);
    let start = words.sentences().into_iter().rfind(|start| *start <= place.start)?;
    paragraphs[last].truncate(place.end);
    Some(vec![Fault { paragraph: last, bytes: start..place.end }])
}
