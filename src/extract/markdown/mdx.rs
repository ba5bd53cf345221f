//! MDX: what is no Markdown in it is painted over, byte for byte, so that places stay.

/// What is read for an expression: something that rules pass over.
pub(super) const EXPRESSION: &str = "`…`";

/// Characters that an import or an export has and a sentence that begins with the same word has not.
const CODE: [char; 4] = ['\'', '"', '{', '='];

/// What stands around a comment in an expression; as long as `<!--` and `-->`.
const OPENED: &str = "{/* ";
const CLOSED: &str = "*/}";

/// `source` with imports, exports and tags in lines of their own blank, and expressions as code; as long as it was.
pub(super) fn as_markdown(source: &str) -> String {
    let mut painter = Painter { source, bytes: source.as_bytes().to_vec() };
    painter.modules();
    painter.inline();
    String::from_utf8(painter.bytes).expect("whole characters are painted over")
}

struct Painter<'a> {
    source: &'a str,
    bytes: Vec<u8>,
}

impl Painter<'_> {
    fn paint(&mut self, from: usize, to: usize, with: u8) {
        let breaks = |byte: u8| matches!(byte, b'\n' | b'\r');
        self.bytes[from..to].iter_mut().filter(|byte| !breaks(**byte)).for_each(|byte| *byte = with);
    }

    /// Blanks blocks of imports and exports: from the line that begins one to the next blank line.
    fn modules(&mut self) {
        let mut at = 0;
        let mut block: Option<usize> = None;
        let mut is_fenced = false;
        let mut was_blank = true;
        for line in self.source.split_inclusive('\n') {
            let is_blank = line.trim().is_empty();
            if line.trim_start().starts_with("```") || line.trim_start().starts_with("~~~") {
                is_fenced = !is_fenced;
            }
            let begins = line.starts_with("import ") || line.starts_with("export ");
            if let Some(from) = block.filter(|_| is_blank) {
                self.paint(from, at, b' ');
                block = None;
            } else if block.is_none() && was_blank && begins && !is_fenced && line.contains(CODE) {
                block = Some(at);
            }
            was_blank = is_blank;
            at += line.len();
        }
        if let Some(from) = block {
            self.paint(from, at, b' ');
        }
    }

    fn inline(&mut self) {
        let mut at = 0;
        while let Some(next) =
            self.bytes[at..].iter().position(|byte| matches!(byte, b'`' | b'{' | b'<' | b'\\'))
        {
            let from = at + next;
            at = match self.bytes[from] {
                b'`' => self.behind_code(from),
                b'{' => self.expression(from),
                b'<' => self.tag(from),
                _ => from + 2,
            }
            .min(self.bytes.len());
        }
    }

    /// The byte behind the code that the backticks at `from` open, or behind them.
    fn behind_code(&self, from: usize) -> usize {
        let run = |at: usize| self.bytes[at..].iter().take_while(|&&byte| byte == b'`').count();
        let ticks = run(from);
        let mut at = from + ticks;
        while let Some(next) = memchr::memchr(b'`', &self.bytes[at..]) {
            let found = run(at + next);
            if found == ticks {
                return at + next + found;
            }
            // Code within a line ends with its paragraph.
            if ticks < 3 && self.source.as_bytes()[at..at + next].windows(2).any(|pair| pair == b"\n\n") {
                break;
            }
            at += next + found;
        }
        from + ticks
    }

    /// Makes code of the expression that begins at `from`; returns the byte behind it.
    fn expression(&mut self, from: usize) -> usize {
        let Some(end) = self.behind_braces(from) else { return from + 1 };
        if self.is_remark(from, end) {
            // MDX has no comments of HTML, and remarks to mtlint are read as such.
            self.bytes[from..from + OPENED.len()].copy_from_slice(b"<!--");
            self.bytes[end - CLOSED.len()..end].copy_from_slice(b"-->");
            return end;
        }
        self.paint(from, end, b'x');
        let is_code = end - from > 2;
        if self.is_alone(from, end) {
            self.paint(from, end, b' ');
        } else if is_code {
            self.bytes[from] = b'`';
            self.bytes[end - 1] = b'`';
        }
        end
    }

    /// Whether the expression is a comment that speaks to mtlint.
    fn is_remark(&self, from: usize, end: usize) -> bool {
        let inside =
            self.source.get(from..end).and_then(|text| text.strip_prefix(OPENED)?.strip_suffix(CLOSED));
        inside.is_some_and(|text| text.trim_start().starts_with("mtlint:") && !text.contains("-->"))
    }

    /// Blanks the tag at `from` if it has its lines to itself, else makes it one that Markdown knows; returns the byte
    /// behind it.
    fn tag(&mut self, from: usize) -> usize {
        let begins =
            self.bytes.get(from + 1).is_some_and(|&b| b.is_ascii_alphabetic() || matches!(b, b'/' | b'>'));
        let Some(end) = begins.then(|| self.behind_tag(from)).flatten() else { return from + 1 };
        if self.is_alone(from, end) {
            self.paint(from, end, b' ');
            return end;
        }
        let mut at = from + 1;
        let mut is_name = true;
        while at < end - 1 {
            match self.bytes[at] {
                b'{' => {
                    let behind = self.behind_braces(at).unwrap_or(end - 1).min(end - 1);
                    self.paint(at, behind, b'x');
                    at = behind;
                    continue;
                }
                b'.' | b':' if is_name => self.bytes[at] = b'x',
                byte if byte.is_ascii_whitespace() => is_name = false,
                _ => {}
            }
            at += 1;
        }
        end
    }

    /// Whether there is nothing else in the lines of `from..end`.
    fn is_alone(&self, from: usize, end: usize) -> bool {
        let before = self.bytes[..from].iter().rev().take_while(|&&byte| byte != b'\n');
        let after = self.bytes[end..].iter().take_while(|&&byte| byte != b'\n');
        before.chain(after).all(u8::is_ascii_whitespace)
    }

    /// The byte behind the tag that begins at `from`.
    fn behind_tag(&self, from: usize) -> Option<usize> {
        let mut at = from + 1;
        while let Some(&byte) = self.bytes.get(at) {
            match byte {
                b'>' => return Some(at + 1),
                b'<' => return None,
                b'\n' if self.bytes.get(at + 1) == Some(&b'\n') => return None,
                b'{' => at = self.behind_braces(at)?,
                b'"' | b'\'' => at += 2 + memchr::memchr(byte, &self.bytes[at + 1..])?,
                _ => at += 1,
            }
        }
        None
    }

    /// The byte behind the brace that closes the one at `from`; an expression with a blank line in it is none.
    fn behind_braces(&self, from: usize) -> Option<usize> {
        let mut depth = 0;
        for at in from..self.bytes.len() {
            match self.bytes[at] {
                b'{' => depth += 1,
                b'}' => {
                    depth -= 1;
                    if depth == 0 {
                        return Some(at + 1);
                    }
                }
                b'\n' if self.bytes.get(at + 1) == Some(&b'\n') => return None,
                _ => {}
            }
        }
        None
    }
}
