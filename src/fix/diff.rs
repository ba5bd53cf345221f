//! The edits of a text as a unified diff.
//!
//! Nothing is searched for: the edits say which lines change. So a file is read once, a line at a time, and
//! no more of it is in memory than one hunk.

use std::collections::VecDeque;
use std::io::{self, BufRead, Write};
use std::iter::Peekable;
use std::slice;

use super::edit::Edit;

/// How a diff is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// For a file or another program: the lines byte for byte.
    Plain,
    /// For a terminal: U+FFFD for control characters, which it would obey.
    Visible,
    /// The same in colours.
    Coloured,
}

/// Lines shown around a change.
const CONTEXT: usize = 3;

/// Writes what `edits`, in order and without overlaps, change in the UTF-8 text that `old` gives, under
/// the name `name`. A byte-order mark at the beginning is not counted.
///
/// # Errors
/// Of `old` and of `out`.
pub fn unified(
    name: &str,
    old: &mut impl BufRead,
    edits: &[Edit],
    style: Style,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut text = Text { reader: old, at: 0, begun: false, edits: edits.iter().peekable() };
    let mut diff =
        Diff { name, out, style, begun: false, old: 0, new: 0, before: VecDeque::new(), hunk: None };
    while let Some(block) = text.next_block()? {
        let new = block.with_edits();
        if new == block.text {
            for line in lines(&block.text) {
                diff.keep(line)?;
            }
        } else {
            diff.change(&block.text, &new);
        }
    }
    diff.close()
}

fn lines(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    text.split_inclusive(|&byte| byte == b'\n')
}

/// Lines that change together, or one that may not change at all.
#[derive(Default)]
struct Block<'a> {
    text: Vec<u8>,
    /// Bytes of the byte-order mark in front.
    mark: usize,
    /// Code points before it.
    begin: u64,
    edits: Vec<&'a Edit>,
}

impl Block<'_> {
    fn with_edits(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(self.text.len());
        // Place in the text, in bytes and in code points.
        let (mut at, mut counted) = (self.mark, self.begin);
        out.extend_from_slice(&self.text[..at]);
        for edit in &self.edits {
            let start = behind(&self.text, at, edit.start - counted);
            let end = behind(&self.text, start, edit.end - edit.start);
            out.extend_from_slice(&self.text[at..start]);
            out.extend_from_slice(edit.new.as_bytes());
            (at, counted) = (end, edit.end);
        }
        out.extend_from_slice(&self.text[at..]);
        out
    }
}

/// The place `count` code points behind `from`.
fn behind(text: &[u8], from: usize, count: u64) -> usize {
    let starts = (from..text.len()).filter(|&at| text[at] & 0xC0 != 0x80);
    starts.chain([text.len()]).nth(count as usize).unwrap_or(text.len())
}

/// A text cut into blocks.
struct Text<'a, R> {
    reader: &'a mut R,
    /// Code points read.
    at: u64,
    begun: bool,
    edits: Peekable<slice::Iter<'a, Edit>>,
}

impl<'a, R: BufRead> Text<'a, R> {
    fn next_block(&mut self) -> io::Result<Option<Block<'a>>> {
        let mut block = Block { begin: self.at, ..Block::default() };
        let mut more = self.add_line(&mut block)?;
        loop {
            let is_end = !more || !block.text.ends_with(b"\n");
            let at = self.at;
            let here = |edit: &&Edit| edit.start < at || is_end;
            while let Some(edit) = self.edits.next_if(here) {
                block.edits.push(edit);
            }
            let Some(last) = block.edits.last() else { break };
            // What has lost its line break is one line with what follows.
            let joins = last.end == at && last.start < at && {
                let new = block.with_edits();
                !new.is_empty() && !new.ends_with(b"\n")
            };
            if is_end || !(last.end > at || joins) {
                break;
            }
            more = self.add_line(&mut block)?;
        }
        Ok((!block.text.is_empty() || !block.edits.is_empty()).then_some(block))
    }

    /// Whether there was a line.
    fn add_line(&mut self, block: &mut Block<'_>) -> io::Result<bool> {
        let before = block.text.len();
        self.reader.read_until(b'\n', &mut block.text)?;
        if !self.begun {
            self.begun = true;
            block.mark = if block.text.starts_with("\u{FEFF}".as_bytes()) { 3 } else { 0 };
        }
        let counted = before.max(block.mark);
        self.at += block.text[counted..].iter().filter(|&&byte| byte & 0xC0 != 0x80).count() as u64;
        Ok(block.text.len() > before)
    }
}

/// Writes hunks.
struct Diff<'a, W> {
    name: &'a str,
    out: &'a mut W,
    style: Style,
    /// Whether the names of the files were written.
    begun: bool,
    /// Lines taken of the old and of the new text.
    old: u64,
    new: u64,
    /// The last lines before the next hunk.
    before: VecDeque<Vec<u8>>,
    hunk: Option<Hunk>,
}

#[derive(Default)]
struct Hunk {
    /// Lines before it in the old and in the new text.
    old_before: u64,
    new_before: u64,
    /// Each line with its sign.
    lines: Vec<(u8, Vec<u8>)>,
    /// Unchanged lines at the end.
    kept: usize,
}

impl<W: Write> Diff<'_, W> {
    /// Takes a line that does not change.
    fn keep(&mut self, line: &[u8]) -> io::Result<()> {
        if self.hunk.as_ref().is_some_and(|hunk| hunk.kept == 2 * CONTEXT) {
            self.close()?;
        }
        self.old += 1;
        self.new += 1;
        match &mut self.hunk {
            Some(hunk) => {
                hunk.lines.push((b' ', line.to_vec()));
                hunk.kept += 1;
            }
            None => {
                self.before.push_back(line.to_vec());
                if self.before.len() > CONTEXT {
                    self.before.pop_front();
                }
            }
        }
        Ok(())
    }

    /// Takes lines that become others.
    fn change(&mut self, old: &[u8], new: &[u8]) {
        let hunk = self.hunk.get_or_insert_with(|| {
            let context = self.before.len() as u64;
            Hunk {
                old_before: self.old - context,
                new_before: self.new - context,
                lines: self.before.drain(..).map(|line| (b' ', line)).collect(),
                kept: 0,
            }
        });
        hunk.kept = 0;
        hunk.lines.extend(lines(old).map(|line| (b'-', line.to_vec())));
        hunk.lines.extend(lines(new).map(|line| (b'+', line.to_vec())));
        self.old += lines(old).count() as u64;
        self.new += lines(new).count() as u64;
    }

    /// Writes the hunk under way; the lines behind its context may go before the next one.
    fn close(&mut self) -> io::Result<()> {
        let Some(mut hunk) = self.hunk.take() else { return Ok(()) };
        let behind = hunk.lines.len() - hunk.kept.saturating_sub(CONTEXT);
        self.before.extend(hunk.lines.drain(behind..).map(|(_, line)| line));
        if !self.begun {
            self.begun = true;
            // A name with a line break in it would read as lines of the diff.
            let name: String =
                self.name.chars().map(|c| if c.is_control() { '\u{FFFD}' } else { c }).collect();
            self.line("1", format!("--- {name}\n").as_bytes())?;
            self.line("1", format!("+++ {name}\n").as_bytes())?;
        }
        let count = |other: u8| hunk.lines.iter().filter(|(sign, _)| *sign != other).count() as u64;
        let old = range(hunk.old_before, count(b'+'));
        let new = range(hunk.new_before, count(b'-'));
        self.line("36", format!("@@ -{old} +{new} @@\n").as_bytes())?;
        for (sign, line) in &hunk.lines {
            let colour = match sign {
                b'-' => "31",
                b'+' => "32",
                _ => "",
            };
            self.line(colour, &[&[*sign], line.as_slice()].concat())?;
            if !line.ends_with(b"\n") {
                self.out.write_all(b"\n\\ No newline at end of file\n")?;
            }
        }
        Ok(())
    }

    /// Writes a line in a colour of ECMA-48; none where it is empty.
    fn line(&mut self, colour: &str, line: &[u8]) -> io::Result<()> {
        if self.style == Style::Plain {
            return self.out.write_all(line);
        }
        let shown: String = String::from_utf8_lossy(line)
            .trim_end_matches(['\r', '\n'])
            .chars()
            .map(|c| if c.is_control() && c != '\t' { '\u{FFFD}' } else { c })
            .collect();
        let end = if line.ends_with(b"\n") { "\n" } else { "" };
        if colour.is_empty() || self.style == Style::Visible {
            write!(self.out, "{shown}{end}")
        } else {
            write!(self.out, "\u{1b}[{colour}m{shown}\u{1b}[0m{end}")
        }
    }
}

/// The lines of a hunk in its head: first line and number; of no lines, the one before.
fn range(before: u64, count: u64) -> String {
    match count {
        0 => format!("{before},0"),
        1 => format!("{}", before + 1),
        _ => format!("{},{count}", before + 1),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn diff(old: &str, edits: &[(u64, u64, &str)]) -> String {
        let edits: Vec<Edit> =
            edits.iter().map(|&(start, end, new)| Edit { start, end, new: new.into() }).collect();
        let mut out = Vec::new();
        unified("a.txt", &mut old.as_bytes(), &edits, Style::Plain, &mut out).expect("memory");
        String::from_utf8(out).expect("UTF-8")
    }

    #[test]
    fn no_edits_give_no_diff() {
        assert_eq!(diff("one\ntwo\n", &[]), "");
        // Edits that came to nothing after all.
        assert_eq!(diff("one\ntwo\n", &[(0, 3, "one")]), "");
    }

    #[test]
    fn near_changes_share_a_hunk_and_far_ones_do_not() {
        let old: String = (1..=20).map(|n| format!("{n}\n")).collect();
        assert_eq!(
            diff(&old, &[(0, 1, "I"), (14, 15, "VIII"), (39, 41, "")]),
            "--- a.txt\n+++ a.txt\n\
             @@ -1,11 +1,11 @@\n-1\n+I\n 2\n 3\n 4\n 5\n 6\n 7\n-8\n+VIII\n 9\n 10\n 11\n\
             @@ -14,7 +14,7 @@\n 14\n 15\n 16\n-17\n+\n 18\n 19\n 20\n"
        );
    }

    #[test]
    fn lines_can_be_joined_and_taken_out() {
        assert_eq!(
            diff("à\nb\nc\n", &[(1, 2, " ")]),
            "--- a.txt\n+++ a.txt\n@@ -1,3 +1,2 @@\n-à\n-b\n+à b\n c\n"
        );
        assert_eq!(diff("a\nb\nc\n", &[(2, 4, "")]), "--- a.txt\n+++ a.txt\n@@ -1,3 +1,2 @@\n a\n-b\n c\n");
        assert_eq!(diff("a\n", &[(0, 2, "")]), "--- a.txt\n+++ a.txt\n@@ -1 +0,0 @@\n-a\n");
        assert_eq!(
            diff("a\nb\n", &[(0, 3, "x\ny")]),
            "--- a.txt\n+++ a.txt\n@@ -1,2 +1,2 @@\n-a\n-b\n+x\n+y\n"
        );
    }

    #[test]
    fn the_end_of_a_text_without_a_line_break_is_told() {
        assert_eq!(
            diff("\u{FEFF}a a", &[(1, 3, "")]),
            "--- a.txt\n+++ a.txt\n@@ -1 +1 @@\n-\u{FEFF}a a\n\\ No newline at end of file\n\
             +\u{FEFF}a\n\\ No newline at end of file\n"
        );
        assert_eq!(diff("a\n", &[(2, 2, "b\n")]), "--- a.txt\n+++ a.txt\n@@ -1 +1,2 @@\n a\n+b\n");
    }

    #[test]
    fn a_terminal_is_shown_no_control_characters() {
        let edits = [Edit { start: 0, end: 1, new: "b".into() }];
        let shown = |style| {
            let mut out = Vec::new();
            unified("a", &mut "a\u{1b}[2J\r\n".as_bytes(), &edits, style, &mut out).expect("memory");
            String::from_utf8(out).expect("UTF-8")
        };
        let coloured = shown(Style::Coloured);
        let changed = "\u{1b}[31m-a\u{FFFD}[2J\u{1b}[0m\n\u{1b}[32m+b\u{FFFD}[2J\u{1b}[0m\n";
        assert!(coloured.ends_with(changed), "{coloured:?}");
        assert!(shown(Style::Visible).ends_with(" @@\n-a\u{FFFD}[2J\n+b\u{FFFD}[2J\n"));
    }

    /// What `diff` makes of `old`, as any program that applies diffs would.
    fn apply(old: &str, diff: &str) -> String {
        let mut kept = old.split_inclusive('\n');
        let mut taken = 0;
        let mut out = String::new();
        // The note about the end takes away the line break that was written before it.
        let diff = diff.replace("\n\\ No newline at end of file\n", "\u{0}");
        let lines = diff.split_inclusive(['\n', '\u{0}']).skip(2);
        for line in lines {
            let text = line.strip_suffix('\u{0}').unwrap_or(line);
            if let Some(head) = text.strip_prefix("@@ -") {
                let range = head.split(' ').next().expect("a range");
                let (first, count) = range.split_once(',').unwrap_or((range, "1"));
                let first: usize = first.parse().expect("a line");
                let before = if count == "0" { first } else { first - 1 };
                out.extend(kept.by_ref().take(before - taken));
                taken = before;
            } else if let Some(text) = text.strip_prefix('+') {
                out.push_str(text);
            } else {
                assert_eq!(kept.next(), Some(&text[1..]));
                taken += 1;
                out.push_str(text.strip_prefix(' ').unwrap_or_default());
            }
        }
        out.extend(kept);
        out
    }

    proptest! {
        #[test]
        fn a_diff_says_what_the_edits_do(
            parts in prop::collection::vec(("[aé\n]{0,12}", "[bü\n]{0,3}", "[cع\n]{0,3}"), 0..6),
            rest in "[dé\n]{0,6}",
        ) {
            let (mut old, mut new, mut edits) = (String::new(), String::new(), Vec::new());
            for (kept, gone, come) in &parts {
                old.push_str(kept);
                let start = old.chars().count() as u64;
                old.push_str(gone);
                let end = old.chars().count() as u64;
                edits.push((start, end, come.as_str()));
                new.extend([kept.as_str(), come]);
            }
            old.push_str(&rest);
            new.push_str(&rest);
            let diff = diff(&old, &edits);
            prop_assert_eq!(apply(&old, &diff), &*new, "{}", diff);
            prop_assert_eq!(diff.is_empty(), old == new);
        }
    }
}
