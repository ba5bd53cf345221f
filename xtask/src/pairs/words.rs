//! Words and numbers of a text as whoever plants faults sees them, cut without the library's tokeniser.

use std::ops::Range;

/// A word and the byte where it starts.
pub(crate) struct Word<'a> {
    pub(crate) text: &'a str,
    pub(crate) at: usize,
}

impl Word<'_> {
    pub(crate) fn lower(&self) -> String {
        self.text.to_lowercase().replace('’', "'")
    }

    /// The word without the Arabic short words written onto it, and an article behind them.
    pub(crate) fn stem(&self) -> &str {
        let rest = self.text.strip_prefix(['و', 'ف']).filter(|rest| rest.len() > 6).unwrap_or(self.text);
        rest.strip_prefix(['ب', 'ل', 'ك'])
            .filter(|rest| rest.len() > 6 && !rest.starts_with('ر'))
            .unwrap_or(rest)
    }
}

/// Runs of letters, marks on letters and digits; an apostrophe ends a French word and is part of an English one.
pub(crate) fn words(text: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = Vec::new();
    let chars = text.char_indices().peekable();
    for (at, c) in chars {
        let is_mark = matches!(c, '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{640}' | '\u{300}'..='\u{36F}');
        // "n't" stays together, "l'eau" does not.
        let is_contraction = matches!(c, '\'' | '’')
            && text[..at].ends_with(['n', 'N'])
            && text[at + c.len_utf8()..].starts_with("t")
            && !text[at + c.len_utf8() + 1..].starts_with(char::is_alphanumeric);
        if !c.is_alphanumeric() && !is_mark && !is_contraction {
            continue;
        }
        let end = at + c.len_utf8();
        match words.last_mut() {
            Some(last) if last.at + last.text.len() == at => last.text = &text[last.at..end],
            _ => words.push(Word { text: &text[at..end], at }),
        }
    }
    words
}

/// Whether `text` is running text of at least so many words, not a row of names.
pub(crate) fn is_running(text: &str, fewest: usize) -> bool {
    let words = words(text);
    let small = words
        .iter()
        .filter(|word| word.text.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_uppercase()));
    words.len() >= fewest && small.count() * 3 >= words.len() * 2
}

/// `text` with the words of these numbers replaced; where nothing comes in place of a word, a space goes with it.
pub(crate) fn rest_of(text: &str, replaced: &[(usize, &str)], words: &[Word<'_>]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for &(i, with) in replaced {
        let (start, mut end) = (words[i].at, words[i].at + words[i].text.len());
        out.push_str(&text[from..start]);
        out.push_str(with);
        if with.is_empty() {
            let rest = &text[end..];
            if let Some(c) = rest.chars().next().filter(|c| matches!(c, ' ' | '\'' | '’')) {
                end += c.len_utf8();
            } else if out.ends_with(' ') {
                out.pop();
            }
        }
        from = end;
    }
    out.push_str(&text[from..]);
    out
}

/// A number that stands for itself: not part of a name, an address, or a longer number.
pub(crate) struct Digits {
    pub(crate) at: Range<usize>,
    /// In ASCII digits.
    pub(crate) value: String,
    pub(crate) is_arabic: bool,
}

pub(crate) fn digits(text: &str) -> Vec<Digits> {
    let value = |c: char| match c {
        '0'..='9' => Some(c),
        '٠'..='٩' => char::from_digit(c as u32 - '٠' as u32, 10),
        _ => None,
    };
    let mut found: Vec<Digits> = Vec::new();
    for (at, c) in text.char_indices() {
        let Some(digit) = value(c) else { continue };
        let end = at + c.len_utf8();
        match found.last_mut() {
            Some(last) if last.at.end == at => {
                last.at.end = end;
                last.value.push(digit);
            }
            _ => found.push(Digits { at: at..end, value: digit.to_string(), is_arabic: !c.is_ascii() }),
        }
    }
    let is_bound = |c: char| {
        c.is_alphanumeric()
            || matches!(
                c,
                '-' | '_' | '/' | '.' | ',' | ':' | '\u{2011}' | '–' | '=' | '&' | '#' | '٫' | '٬' | '\''
            )
    };
    found.retain(|number| {
        let before = text[..number.at.start].chars().next_back();
        let mut behind = text[number.at.end..].chars();
        let ends = match behind.next() {
            // At the end of a sentence or clause.
            Some('.' | ',' | ':') => behind.next().is_none_or(char::is_whitespace),
            Some(c) => !is_bound(c),
            None => true,
        };
        // Digits in groups with spaces between them are one number.
        let group = |text: &str| text.trim_matches([' ', '\u{a0}', '\u{202f}']).to_owned();
        let next_to = group(&text[number.at.end..]).starts_with(|c| value(c).is_some())
            || group(&text[..number.at.start]).ends_with(|c| value(c).is_some());
        ends && !next_to && before.is_none_or(|c| !is_bound(c))
    });
    found
}

#[cfg(test)]
mod tests {
    use super::{digits, rest_of, words};

    #[test]
    fn a_word_goes_with_one_space() {
        for (text, i, with, wanted) in [
            ("I do not know.", 2, "", "I do know."),
            ("I know not.", 2, "", "I know."),
            ("il n'est pas là", 1, "", "il est pas là"),
            ("I can't go", 1, "can", "I can go"),
        ] {
            assert_eq!(rest_of(text, &[(i, with)], &words(text)), wanted);
        }
    }

    #[test]
    fn numbers_in_names_and_groups_are_left_alone() {
        let values = |text: &str| digits(text).into_iter().map(|number| number.value).collect::<Vec<_>>();
        assert_eq!(values("In 2010, 45 of ٣٠ ships."), ["2010", "45", "30"]);
        assert!(values("COVID-19, 12 500, 3.5, v2 and 10/12").is_empty());
    }
}
