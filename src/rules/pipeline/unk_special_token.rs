//! Tokens that only a model should see: *\<unk\>*, *\</s\>*, *\[CLS\]*, *\<|im_end|\>*, *\>\>fra\<\<*, *\_\_en\_\_*.
//!
//! Some look like HTML (`<s>` strikes text out) and some like names of code, so each kind says where it
//! counts. A text that shows three kinds of them, or quotes one, is about models.

use crate::analysis::{Paragraph, Signs};
use crate::finding::Severity;
use crate::lang::{Lang, LangSet};
use crate::rule::{Check, Example, Family, Report, Rule, Source, Status};
use crate::span::Span;

/// See the module.
pub static RULE: Rule = Rule {
    code: "PIP003",
    name: "unk-special-token",
    family: Family::PIPELINE,
    langs: LangSet::ALL,
    severity: Severity::Error,
    status: Status::Stable,
    since: "0.2.0",
    message: "“{found}” is a special token of a model, not text",
    why: "Models mark unknown words, borders of sentences, turns of a dialogue and languages with tokens of their \
          own, which the pipeline takes away again. Here one was left. Where it stands for an unknown word, the \
          source has a word that is missing: translate the sentence again.",
    sources: &[
        Source { title: "mtlint catalogue of artefacts: unk-special-token", url: "" },
        Source {
            title: "Hugging Face Transformers: special tokens of tokenisers",
            url: "https://huggingface.co/docs/transformers/main_classes/tokenizer",
        },
    ],
    params: &[],
    examples: &[
        Example::bad(Lang::En, "The <unk> of the city was arrested.", &["<unk>"]),
        Example::bad(Lang::En, "[CLS] The talks go on. [SEP]", &["[CLS]", "[SEP]"]),
        Example::bad(Lang::En, "The talks go on.<|im_end|>", &["<|im_end|>"]),
        Example::bad(Lang::En, "<think>The talks go on.", &["<think>"]),
        Example::good(Lang::En, "He wrote <i>Bonjour</i> on the board, and a < b and c > d."),
        Example::good(Lang::En, "The old price was <s>20</s> 15 euros."),
        Example::good(Lang::En, "BERT adds [CLS] and [SEP], pads with [PAD] and hides words with [MASK]."),
        Example::good(Lang::En, "Unknown words become `<unk>`, and “</s>” ends a sentence."),
        Example::bad(Lang::Fr, "Bonjour à tous.</s>", &["</s>"]),
        Example::bad(Lang::Fr, ">>fra<< Le ministre a parlé hier.", &[">>fra<<"]),
        Example::good(Lang::Fr, "L'ancien prix, <s>20 €</s>, est barré."),
        Example::good(Lang::Fr, "Le jeton «\u{a0}<unk>\u{a0}» remplace les mots inconnus."),
        Example::bad(Lang::Ar, "__ar__ قال الوزير إن المحادثات مستمرة.", &["__ar__"]),
        Example::bad(Lang::Ar, "زار الوزير مدينة [UNK] أمس.", &["[UNK]"]),
        Example::good(Lang::Ar, "كان السعر القديم <s>20</s> دينارا."),
        Example::good(Lang::Ar, "يحل الرمز `<unk>` محل الكلمات المجهولة."),
    ],
    check: Check::Paragraph(Signs::ANGLE.with(Signs::SYMBOL).with(Signs::BRACKET), check),
    settle: None,
};

/// What stands between angle brackets.
#[rustfmt::skip]
const ANGLED: &[&str] = &[
    "unk", "pad", "eos", "bos", "mask", "sep", "cls", "eot", "sos", "start_of_turn", "end_of_turn", "blank",
    "think", "unused0", "nospeech", "s", "/s", "/think", "|endoftext|", "|im_start|", "|im_end|", "|assistant|",
    "|user|", "|system|", "|eot_id|", "|begin_of_text|", "|end_of_text|", "|start_header_id|", "|end_header_id|",
    "|end|", "|pad|", "|unk|", "<sys>", "</sys>", "2en", "2fr", "2ar",
];

/// What stands between square brackets.
const SQUARE: [&str; 8] = ["UNK", "CLS", "SEP", "PAD", "MASK", "INST", "/INST", "BOS"];

/// Kinds in one paragraph from which it is about models.
const KINDS: usize = 3;

/// Findings per paragraph.
const MOST: usize = 20;

fn check(p: &Paragraph<'_>, report: &mut Report<'_>) {
    let mut from = 0;
    let mut kinds = [""; KINDS];
    let mut known = 0;
    let mut total = 0;
    // Two passes over the few signs: one to see what it is about, one to report.
    while let Some(span) = next_token(p, from) {
        from = span.end as usize;
        total += 1;
        let kind = kind(span.of(p.text));
        if known < KINDS && !kinds[..known].contains(&kind) {
            kinds[known] = kind;
            known += 1;
        }
    }
    if total == 0 || known >= KINDS {
        return;
    }
    from = 0;
    for _ in 0..MOST {
        let Some(span) = next_token(p, from) else { break };
        from = span.end as usize;
        report.add(span, None);
    }
}

/// The name without what opens and closes it: `<s>` and `</s>` are one kind.
fn kind(found: &str) -> &str {
    found.trim_matches(|c: char| !c.is_alphanumeric())
}

fn next_token(p: &Paragraph<'_>, from: usize) -> Option<Span> {
    let bytes = p.text.as_bytes();
    let mut at = from;
    loop {
        at += bytes.get(at..)?.iter().position(|byte| matches!(byte, b'<' | b'[' | b'>' | b'_'))?;
        if let Some(end) = token_end(p.text, at)
            && !is_mentioned(p, at, end)
        {
            return Some(Span::new(at, end));
        }
        at += 1;
    }
}

/// One past the token that starts at byte `at`.
fn token_end(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    match rest.as_bytes()[0] {
        b'<' => angled_end(text, at),
        b'[' => {
            let name = rest[1..].split(']').next()?;
            let known = SQUARE.contains(&name) && rest.len() > name.len() + 1;
            let link = rest[name.len() + 1..].starts_with("](") || rest[name.len() + 1..].starts_with("][");
            (known && !link).then_some(at + name.len() + 2)
        }
        b'>' => {
            let name = rest.strip_prefix(">>")?.split("<<").next()?;
            let plain = name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
            ((2..=8).contains(&name.len()) && plain && rest[2 + name.len()..].starts_with("<<"))
                .then_some(at + name.len() + 4)
        }
        _ => {
            let name = rest.strip_prefix("__").and_then(|rest| rest.split("__").next());
            if let Some(name @ ("en" | "fr" | "ar" | "eng" | "fra" | "ara" | "opt_src" | "opt_tgt")) = name
                && rest[2 + name.len()..].starts_with("__")
            {
                return Some(at + name.len() + 4);
            }
            None
        }
    }
}

fn angled_end(text: &str, at: usize) -> Option<usize> {
    const LONGEST: usize = 24;
    let rest = &text[at + 1..];
    let close = rest.bytes().take(LONGEST).position(|byte| byte == b'>')?;
    let name = &rest[..close];
    let double = name.starts_with('<') && rest[close + 1..].starts_with('>');
    let (name, end) = match double {
        true => (&rest[..close + 1], at + close + 3),
        false => (name.trim(), at + close + 2),
    };
    let extra = name.strip_prefix("extra_id_").is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit()));
    let known = extra || ANGLED.iter().any(|token| token.eq_ignore_ascii_case(name));
    let fits = match name {
        // Struck-out text of HTML hugs its words and has both its tags.
        "s" => !text[end..].contains("</s>") || text[end..].starts_with(' '),
        "/s" => {
            let opened = text[..at].rfind("<s>");
            opened.is_none_or(|open| text[open + 3..].starts_with(' '))
        }
        "mask" | "blank" | "think" | "/think" => !text[end..].contains("</mask>"),
        _ => true,
    };
    (known && fits).then_some(end)
}

/// Whether the token is shown rather than left: in code or between quotation marks.
fn is_mentioned(p: &Paragraph<'_>, at: usize, end: usize) -> bool {
    let bytes = p.text.as_bytes();
    let in_code = p.masks.iter().any(|mask| mask.range().contains(&at) && bytes[mask.start as usize] == b'`');
    let before = p.text[..at].trim_end_matches([' ', '\u{A0}', '\u{202F}']).chars().next_back();
    let after = p.text[end..].trim_start_matches([' ', '\u{A0}', '\u{202F}']).chars().next();
    let quoted = before.is_some_and(|c| matches!(c, '"' | '“' | '«' | '\'' | '‘' | '`'))
        && after.is_some_and(|c| matches!(c, '"' | '”' | '»' | '\'' | '’' | '`' | ',' | '.'));
    in_code || quoted
}
