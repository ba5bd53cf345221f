//! WARC and WET: pages as a crawler fetched them, or the text it took out of them.
//!
//! A record of text is a document, named by its address. Responses lose the head of their protocol; pages go through the
//! reader of HTML. What is no text (images, requests, metadata, visits without content) is passed over.

use std::io::{self, BufRead, BufReader, Read};

use encoding_rs::Encoding;

use super::Source;
use super::decode::{Facts, encoding_of};
use super::documents::{Form, LONGEST_DOCUMENT, RawDocument};
use super::reader::{Items, Problems};
use super::unpack::Unpacked;
use crate::error::ProblemKind;
use crate::origin::Spot;

/// A line of a record's head longer than this is damage.
const LONGEST_LINE: u64 = 64 << 10;

/// Most lines of a head.
const LONGEST_HEAD: usize = 500;

/// What every record begins with.
const MARK: &[u8] = b"WARC/";

/// Reads the records of a crawl.
pub(super) struct Warc {
    stream: BufReader<Unpacked>,
    /// Bytes of the unpacked file that were read.
    at: u64,
    line: Vec<u8>,
    finished: bool,
}

/// The head of a record, or of a message within it: names in small letters, and values.
#[derive(Debug, Default)]
struct Head(Vec<(String, String)>);

impl Head {
    fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Adds the field on `line`; a line that begins with white space goes on with the field before.
    fn add(&mut self, line: &[u8]) {
        let line = String::from_utf8_lossy(line);
        if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = self.0.last_mut() {
                value.push(' ');
                value.push_str(line.trim());
            }
        } else if let Some((name, value)) = line.split_once(':') {
            self.0.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
        }
    }
}

/// What became of a record.
enum Met {
    Document(RawDocument),
    PassedOver,
    End,
}

impl Warc {
    pub(super) fn open(source: &Source) -> Result<Self, ProblemKind> {
        let mut stream = BufReader::with_capacity(128 * 1024, Unpacked::open(source)?);
        match stream.fill_buf() {
            Ok([]) => return Err(ProblemKind::Empty),
            Ok(head) if !head.starts_with(MARK) => {
                return Err(ProblemKind::Unreadable("it does not begin with a WARC record".to_owned()));
            }
            Ok(_) => {}
            Err(error) => return Err(ProblemKind::Unreadable(error.to_string())),
        }
        Ok(Self { stream, at: 0, line: Vec::new(), finished: false })
    }

    /// Reads a line into `self.line`, without its break; `false` at the end.
    fn read_line(&mut self) -> io::Result<bool> {
        self.line.clear();
        let count = (&mut self.stream).take(LONGEST_LINE).read_until(b'\n', &mut self.line)?;
        self.at += count as u64;
        while matches!(self.line.last(), Some(b'\n' | b'\r')) {
            self.line.pop();
        }
        Ok(count > 0)
    }

    fn next_record(&mut self, problems: &mut Problems) -> io::Result<Met> {
        let mut is_lost = false;
        loop {
            let begins = self.at;
            if !self.read_line()? {
                return Ok(Met::End);
            }
            if self.line.starts_with(MARK) {
                break;
            }
            // The blank lines behind a record. Anything else means that its length was wrong.
            if !self.line.is_empty() && !std::mem::replace(&mut is_lost, true) {
                let reason =
                    format!("at byte {begins} there is no record: the one before has a wrong length");
                problems.add(None, None, ProblemKind::Record(reason));
            }
        }
        let mut head = Head::default();
        for _ in 0..LONGEST_HEAD {
            if !self.read_line()? || self.line.is_empty() {
                break;
            }
            head.add(&self.line);
        }
        let begins = self.at;
        let uri = head.get("warc-target-uri").map(|uri| uri.trim_matches(['<', '>']));
        let name = uri.or(head.get("warc-record-id")).unwrap_or_default().to_owned();
        let Some(length) = head.get("content-length").and_then(|length| length.parse::<u64>().ok()) else {
            let reason = format!("the record at byte {begins} has no length");
            problems.add(Some(&name), None, ProblemKind::Record(reason));
            return Ok(Met::PassedOver);
        };
        let kind = head.get("warc-type").unwrap_or_default();
        let is_wanted = matches!(kind, "response" | "resource" | "conversion");
        if !is_wanted || length > LONGEST_DOCUMENT as u64 {
            if is_wanted {
                problems.add(Some(&name), None, ProblemKind::LongRecord { limit: LONGEST_DOCUMENT });
            }
            self.pass(length)?;
            return Ok(Met::PassedOver);
        }
        let mut body = vec![0; length as usize];
        self.stream.read_exact(&mut body)?;
        self.at += length;
        let is_message = kind == "response"
            || head.get("content-type").is_some_and(|kind| kind.starts_with("application/http"));
        let read =
            if is_message { message(body) } else { Ok((head.get("content-type").map(str::to_owned), body)) };
        match read {
            Ok((kind, body)) => {
                Ok(document(name, kind.as_deref(), body).map_or(Met::PassedOver, Met::Document))
            }
            Err(reason) => {
                problems.add(Some(&name), None, ProblemKind::Record(reason));
                Ok(Met::PassedOver)
            }
        }
    }

    fn pass(&mut self, count: u64) -> io::Result<()> {
        let passed = io::copy(&mut (&mut self.stream).take(count), &mut io::sink())?;
        self.at += passed;
        if passed < count { Err(io::ErrorKind::UnexpectedEof.into()) } else { Ok(()) }
    }
}

impl Items for Warc {
    type Item = RawDocument;

    fn next_item(&mut self, problems: &mut Problems) -> Option<RawDocument> {
        while !self.finished {
            match self.next_record(problems) {
                Ok(Met::Document(document)) => return Some(document),
                Ok(Met::PassedOver) => {}
                Ok(Met::End) => self.finished = true,
                Err(error) => {
                    self.finished = true;
                    let reason = match error.kind() {
                        io::ErrorKind::UnexpectedEof => {
                            format!("it ends within a record, at byte {}", self.at)
                        }
                        _ => format!("{error}, at byte {}", self.at),
                    };
                    problems.add(None, None, ProblemKind::Damaged(reason));
                }
            }
        }
        None
    }

    fn facts(&mut self) -> Facts {
        self.stream.get_mut().facts("records")
    }
}

/// The document that a record of the kind `kind` is; `None` for what is no text.
fn document(name: String, kind: Option<&str>, body: Vec<u8>) -> Option<RawDocument> {
    let (media, said) = match kind {
        Some(kind) => {
            let (media, rest) = kind.split_once(';').unwrap_or((kind, ""));
            (media.trim().to_ascii_lowercase(), charset(rest))
        }
        None => (String::new(), None),
    };
    let form = match media.as_str() {
        "text/html" | "application/xhtml+xml" => Form::Html,
        "text/plain" => Form::Text,
        "text/markdown" => Form::Markdown,
        _ => return None,
    };
    let (encoding, mark) = encoding_of(&body, said, form == Form::Html);
    let mut document = RawDocument::new(Some(name), body, form, Spot::START);
    if mark > 0 {
        document.bytes.drain(..mark);
    }
    document.encoding = encoding;
    Some(document)
}

/// The encoding that the parameters of a media type name.
fn charset(parameters: &str) -> Option<&'static Encoding> {
    let value = parameters.split(';').find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim().eq_ignore_ascii_case("charset").then_some(value)
    })?;
    Encoding::for_label(value.trim().trim_matches(['"', '\'']).as_bytes())
}

/// Takes an HTTP response apart: its media type and its content, unchunked and unpacked.
fn message(body: Vec<u8>) -> Result<(Option<String>, Vec<u8>), String> {
    let Some(end) = head_end(&body) else { return Err("the response has no head".to_owned()) };
    let mut lines =
        body[..end].split(|&byte| byte == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line));
    let status = lines.next().unwrap_or_default();
    let mut head = Head::default();
    lines.take(LONGEST_HEAD).for_each(|line| head.add(line));
    // An error page is the server's text, not the page's.
    let is_good = status.split(|&byte| byte == b' ').nth(1).is_some_and(|code| code.starts_with(b"2"));
    if !is_good {
        return Ok((None, Vec::new()));
    }
    let mut content = body[end..].to_vec();
    let is_chunked =
        head.get("transfer-encoding").is_some_and(|coding| coding.eq_ignore_ascii_case("chunked"));
    // Many crawlers keep the head as it was and the content as it is when unchunked.
    if is_chunked && let Some(whole) = unchunked(&content) {
        content = whole;
    }
    let coding = head.get("content-encoding").unwrap_or("identity").trim().to_ascii_lowercase();
    let content = match coding.as_str() {
        "identity" | "" | "none" | "utf-8" => content,
        "gzip" | "x-gzip" if content.starts_with(&[0x1F, 0x8B]) => {
            unpacked(flate2::read::MultiGzDecoder::new(&content[..]))?
        }
        "deflate" if content.first() == Some(&0x78) => {
            unpacked(flate2::read::ZlibDecoder::new(&content[..]))?
        }
        "zstd" if content.starts_with(&[0x28, 0xB5, 0x2F, 0xFD]) => {
            let decoder = zstd::Decoder::new(&content[..]).map_err(|error| error.to_string())?;
            unpacked(decoder)?
        }
        // Said and not done, by crawlers that unpack what they keep.
        "gzip" | "x-gzip" | "deflate" | "zstd" => content,
        "br" if std::str::from_utf8(&content).is_ok() => content,
        other => return Err(format!("the response is packed as {other}, which is not read")),
    };
    Ok((head.get("content-type").map(str::to_owned), content))
}

fn head_end(body: &[u8]) -> Option<usize> {
    let crlf = memchr::memmem::find(body, b"\r\n\r\n").map(|at| at + 4);
    let lf = memchr::memmem::find(body, b"\n\n").map(|at| at + 2);
    match (crlf, lf) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}

/// The content of chunks put together; `None` where these are none.
fn unchunked(mut body: &[u8]) -> Option<Vec<u8>> {
    let mut whole = Vec::with_capacity(body.len());
    loop {
        let end = memchr::memchr(b'\n', body)?;
        let size = std::str::from_utf8(&body[..end]).ok()?.trim();
        let size = usize::from_str_radix(size.split(';').next()?.trim(), 16).ok()?;
        body = &body[end + 1..];
        if size == 0 {
            return Some(whole);
        }
        whole.extend_from_slice(body.get(..size)?);
        body = body.get(size..)?;
        body = body.strip_prefix(b"\r\n").or_else(|| body.strip_prefix(b"\n")).unwrap_or(body);
    }
}

fn unpacked(reader: impl Read) -> Result<Vec<u8>, String> {
    let mut content = Vec::new();
    match reader.take(LONGEST_DOCUMENT as u64 + 1).read_to_end(&mut content) {
        Ok(_) if content.len() > LONGEST_DOCUMENT => {
            Err(format!("the response unpacks to more than {LONGEST_DOCUMENT} bytes"))
        }
        Ok(_) => Ok(content),
        Err(error) => Err(format!("the response is damaged: {error}")),
    }
}

#[cfg(test)]
mod tests {
    use super::{message, unchunked};

    #[test]
    fn chunks_are_put_together() {
        assert_eq!(unchunked(b"3\r\nabc\r\n2;x=1\r\nde\r\n0\r\n\r\n").as_deref(), Some(&b"abcde"[..]));
        assert_eq!(unchunked(b"<html>\n"), None);
        assert_eq!(unchunked(b"ff\r\nabc"), None);
    }

    #[test]
    fn a_response_is_taken_apart() {
        let good = b"HTTP/1.1 200 OK\r\nContent-Type: text/html;\r\n charset=utf-8\r\n\r\n<p>".to_vec();
        assert_eq!(message(good), Ok((Some("text/html; charset=utf-8".to_owned()), b"<p>".to_vec())));
        let gone = b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>".to_vec();
        assert_eq!(message(gone), Ok((None, Vec::new())));
        let packed = b"HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\n\xFF\xFE".to_vec();
        assert!(message(packed).is_err_and(|reason| reason.contains("br")));
        assert!(message(b"nothing".to_vec()).is_err());
    }
}
