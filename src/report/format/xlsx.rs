//! A workbook for review: a sheet of findings with a list of verdicts to choose from.
//!
//! Written by hand as a stream, so that rows are made by the workers and memory stays bounded: rows and cells carry
//! no address, which readers then count. The words that are known before a run (severities, rules, languages) stand once in a
//! table of strings; every other text is an inline string. No program takes either for a formula, a number or a date. A
//! sheet has 1,048,576 rows, so what does not fit is cut.

use std::sync::{Arc, LazyLock};

use rustc_hash::FxHashMap;

use super::super::cell::cut;
use super::super::files::ReportFile;
use super::super::rows::Rows;
use super::zip::Archive;
use super::{End, Fingerprint, Format, Sink, Style, Told, text, xml};
use crate::error::Result;
use crate::finding::Severity;
use crate::lang::Lang;
use crate::rules;

/// Rows of a sheet, the header among them.
const ROWS: u64 = 1_048_576;

/// Bytes of a sheet, well below what an archive's entry can have.
const BYTES: u64 = 4_000_000_000;

/// Cell formats, by their place in [`STYLES`].
const TEXT: u8 = b'0';
const NUMBER: &[u8] = b"1";
const RIGHT_TO_LEFT: u8 = b'2';
const HEADER: u8 = b'3';
const BEFORE: u8 = b'4';

pub(super) fn finding(told: &Told<'_>, style: &Style, out: &mut Vec<u8>) {
    let row = told.row;
    let rule = row.rule;
    let directed = |cell: &str, other: u8| if text::is_right_to_left(cell) { RIGHT_TO_LEFT } else { other };
    out.extend_from_slice(b"<row>");
    push(Fingerprint::of(row.fingerprint).as_str(), TEXT, out);
    SHARED.push(row.severity.name(), out);
    match SHARED.rules.get(rule.code) {
        Some(cells) => out.extend_from_slice(cells),
        // A rule of the user's own.
        None => [rule.code, rule.name, rule.family.name].into_iter().for_each(|cell| push(cell, TEXT, out)),
    }
    SHARED.push(row.language.code(), out);
    push(told.file, TEXT, out);
    push(told.record, TEXT, out);
    for number in [row.paragraph, row.line, row.column] {
        push_number(number, out);
    }
    push(row.before, directed(row.before, BEFORE), out);
    push(row.found, directed(row.found, TEXT), out);
    push(row.after, directed(row.after, TEXT), out);
    push(told.message, TEXT, out);
    push(row.suggestion, directed(row.suggestion, TEXT), out);
    push_number(row.start.points, out);
    push_number(row.end.points, out);
    for cell in style.verdicts.cells(row.fingerprint) {
        push(cell, directed(cell, TEXT), out);
    }
    if let (true, Some(unit)) = (style.has_pairs, row.unit.as_ref()) {
        SHARED.push(unit.language.code(), out);
        push(unit.source, directed(unit.source, TEXT), out);
        push(unit.target, directed(unit.target, TEXT), out);
    }
    out.extend_from_slice(b"</row>\n");
}

/// What many rows say: its cells, and the table of strings that these are places in. The same for all runs of one mtlint,
/// so that workers know the places before there is a table.
struct Shared {
    strings: Vec<&'static str>,
    /// Cells of text by what they say.
    cells: FxHashMap<&'static str, Vec<u8>>,
    /// The cells for code, name and family of a rule, by its code.
    rules: FxHashMap<&'static str, Vec<u8>>,
}

static SHARED: LazyLock<Shared> = LazyLock::new(|| {
    let mut shared = Shared { strings: Vec::new(), cells: FxHashMap::default(), rules: FxHashMap::default() };
    for name in Severity::ALL.map(Severity::name).into_iter().chain(Lang::ALL.map(Lang::code)) {
        let cell = shared.cell(name);
        shared.cells.insert(name, cell);
    }
    for rule in rules::all() {
        let cells = [rule.code, rule.name, rule.family.name].map(|text| shared.cell(text)).concat();
        shared.rules.insert(rule.code, cells);
    }
    shared
});

impl Shared {
    fn cell(&mut self, text: &'static str) -> Vec<u8> {
        let place = self.strings.iter().position(|known| *known == text).unwrap_or_else(|| {
            self.strings.push(text);
            self.strings.len() - 1
        });
        format!("<c t=\"s\"><v>{place}</v></c>").into_bytes()
    }

    fn push(&self, text: &str, out: &mut Vec<u8>) {
        match self.cells.get(text) {
            Some(cell) => out.extend_from_slice(cell),
            None => push(text, TEXT, out),
        }
    }

    /// `sharedStrings.xml`.
    fn table(&self) -> String {
        let mut out =
            format!("{XML}<sst xmlns=\"{MAIN}\" uniqueCount=\"{}\">", self.strings.len()).into_bytes();
        for text in &self.strings {
            out.extend_from_slice(b"<si><t>");
            xml::push(&mut out, text);
            out.extend_from_slice(b"</t></si>");
        }
        out.extend_from_slice(b"</sst>\n");
        String::from_utf8(out).expect("it is made of text")
    }
}

fn push(cell: &str, style: u8, out: &mut Vec<u8>) {
    // Most of a sheet is what stands around its texts, so nothing is said that goes without saying.
    out.extend_from_slice(b"<c");
    if style != TEXT {
        out.extend_from_slice(&[b' ', b's', b'=', b'"', style, b'"']);
    }
    if cell.is_empty() {
        out.extend_from_slice(b"/>");
        return;
    }
    out.extend_from_slice(b" t=\"inlineStr\"><is><t");
    if cell.starts_with(char::is_whitespace) || cell.ends_with(char::is_whitespace) {
        out.extend_from_slice(b" xml:space=\"preserve\"");
    }
    out.push(b'>');
    let cell = cut(cell);
    // Workbooks write characters that XML lacks as _x0007_, so text that reads so already is told apart.
    let odd = |out: &mut Vec<u8>, c: char| out.extend_from_slice(format!("_x{:04X}_", c as u32).as_bytes());
    let mut rest: &str = &cell;
    while let Some(at) = escape_like(rest) {
        let (before, after) = rest.split_at(at);
        xml::escape(out, before, odd);
        let is_escape = after
            .as_bytes()
            .get(2..7)
            .is_some_and(|next| next[..4].iter().all(u8::is_ascii_hexdigit) && next[4] == b'_');
        out.extend_from_slice(if is_escape { b"_x005F_" } else { b"_" });
        rest = &after[1..];
    }
    xml::escape(out, rest, odd);
    out.extend_from_slice(b"</t></is></c>");
}

/// Where `text` holds what may read like an escape.
fn escape_like(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b'_', bytes).find(|at| bytes.get(at + 1) == Some(&b'x'))
}

fn push_number(number: u64, out: &mut Vec<u8>) {
    out.extend_from_slice(b"<c s=\"");
    out.extend_from_slice(NUMBER);
    out.extend_from_slice(b"\"><v>");
    out.extend_from_slice(itoa::Buffer::new().format(number).as_bytes());
    out.extend_from_slice(b"</v></c>");
}

#[derive(Debug)]
pub(super) struct Workbook {
    archive: Archive,
    style: Arc<Style>,
    limit: u64,
    rows: u64,
    bytes: u64,
    is_full: bool,
    /// The letter of the last column.
    last_column: char,
}

impl Workbook {
    pub(super) fn new(file: ReportFile, style: Arc<Style>) -> Result<Self> {
        Self::with_limit(file, style, ROWS)
    }

    /// A sheet of at most `limit` rows.
    fn with_limit(file: ReportFile, style: Arc<Style>, limit: u64) -> Result<Self> {
        let mut archive = Archive::new(file);
        archive.begin("xl/worksheets/sheet1.xml")?;
        archive.write(SHEET.as_bytes())?;
        let mut header = b"<row>".to_vec();
        let columns = style.finding_columns();
        columns.iter().for_each(|name| push(name, HEADER, &mut header));
        header.extend_from_slice(b"</row>\n");
        archive.write(&header)?;
        let bytes = (SHEET.len() + header.len()) as u64;
        let last_column = char::from(b'A' + (columns.len() - 1) as u8);
        Ok(Self { archive, style, limit, rows: 1, bytes, is_full: false, last_column })
    }
}

impl Sink for Workbook {
    fn rows(&mut self, _file: &str, rows: &Rows) -> Result<()> {
        if self.is_full {
            return Ok(());
        }
        let chunk = rows.chunk(Format::Xlsx);
        let mut end = 0;
        for (_, row) in chunk.pieces() {
            let length = row.len() as u64;
            if self.rows == self.limit || self.bytes + length > BYTES {
                self.is_full = true;
                if let Some(open) = self.style.open(Format::Xlsx) {
                    open.close_all();
                }
                break;
            }
            self.rows += 1;
            self.bytes += length;
            end += row.len();
        }
        self.archive.write(&chunk.bytes[..end])
    }

    fn finish(&mut self, _end: &End<'_>) -> Result<Option<u64>> {
        let (last, last_column) = (self.rows, self.last_column);
        let archive = &mut self.archive;
        archive.write(
            format!(
                "</sheetData>\n<autoFilter ref=\"A1:{last_column}{last}\"/>\n\
                 <dataValidations count=\"1\"><dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" \
                 sqref=\"S2:S{ROWS}\"><formula1>\"true,false,unsure\"</formula1></dataValidation></dataValidations>\n\
                 </worksheet>\n"
            )
            .as_bytes(),
        )?;
        let workbook = format!(
            "{XML}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><sheets>\
             <sheet name=\"findings\" sheetId=\"1\" r:id=\"rId1\"/></sheets><definedNames>\
             <definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\">findings!$A$1:${last_column}${last}\
             </definedName></definedNames></workbook>\n"
        );
        for (name, part) in [
            ("[Content_Types].xml", CONTENT_TYPES),
            ("_rels/.rels", PACKAGE),
            ("xl/workbook.xml", &workbook),
            ("xl/_rels/workbook.xml.rels", SHEETS),
            ("xl/styles.xml", STYLES),
            ("xl/sharedStrings.xml", &SHARED.table()),
        ] {
            archive.begin(name)?;
            archive.write(part.as_bytes())?;
        }
        archive.finish()?;
        Ok(Some(last - 1))
    }

    fn files(self: Box<Self>) -> Vec<ReportFile> {
        vec![self.archive.into_file()]
    }
}

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The sheet up to its rows: the header stays in sight, and columns are as wide as what stands in them.
const SHEET: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
<cols><col min="1" max="1" width="19" customWidth="1"/><col min="2" max="3" width="9" customWidth="1"/><col min="4" max="4" width="22" customWidth="1"/><col min="5" max="5" width="14" customWidth="1"/><col min="6" max="6" width="9" customWidth="1"/><col min="7" max="7" width="34" customWidth="1"/><col min="8" max="8" width="14" customWidth="1"/><col min="9" max="11" width="9" customWidth="1"/><col min="12" max="12" width="40" customWidth="1"/><col min="13" max="13" width="26" customWidth="1"/><col min="14" max="14" width="40" customWidth="1"/><col min="15" max="15" width="50" customWidth="1"/><col min="16" max="16" width="20" customWidth="1"/><col min="17" max="18" width="9" customWidth="1"/><col min="19" max="19" width="10" customWidth="1"/><col min="20" max="20" width="30" customWidth="1"/><col min="21" max="21" width="9" customWidth="1"/><col min="22" max="23" width="50" customWidth="1"/></cols>
<sheetData>
"#;

const CONTENT_TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
"#;

const PACKAGE: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
"#;

const SHEETS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>
"#;

/// Cell formats: text, plain, text from right to left, header, text before a finding, which ends beside it.
const STYLES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" readingOrder="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="right" readingOrder="2"/></xf><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="right" readingOrder="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
"#;

#[cfg(test)]
mod tests {
    use super::super::tests::sample_row;
    use super::*;
    use crate::report::Formats;
    use crate::report::rows::DocumentRows;
    use crate::report::table::Dialect;

    #[test]
    fn a_full_sheet_takes_the_first_rows_and_says_how_many() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = ReportFile::create(folder.path(), "a.xlsx").expect("a file");
        let style = Arc::new(Style::new(Formats::of(&[Format::Xlsx]), Dialect::default()));
        let mut book = Workbook::with_limit(file, style.clone(), 4).expect("a workbook");
        for _ in 0..3 {
            let mut rows = Rows::default();
            let document = DocumentRows::new(&style, "a.txt", "");
            document.finding(&sample_row(), &mut rows);
            document.finding(&sample_row(), &mut rows);
            book.rows("a.txt", &rows).expect("room on the disk");
        }
        assert!(!style.takes(Format::Xlsx, crate::finding::Severity::Error));
        let end = End { tally: &Default::default(), run: &Default::default() };
        assert_eq!(book.finish(&end).expect("room on the disk"), Some(3));
    }

    #[test]
    fn words_that_are_shared_stand_in_the_table_once() {
        let table = SHARED.table();
        let strings: Vec<&str> =
            table.split("<t>").skip(1).filter_map(|rest| rest.split("</t>").next()).collect();
        assert_eq!(strings, SHARED.strings);
        for rule in rules::all() {
            let cells = String::from_utf8(SHARED.rules[rule.code].clone()).expect("text");
            let told: Vec<&str> = cells
                .split("<c t=\"s\"><v>")
                .skip(1)
                .map(|cell| {
                    let place = cell.strip_suffix("</v></c>").expect("one cell");
                    strings[place.parse::<usize>().expect("a place")]
                })
                .collect();
            assert_eq!(told, [rule.code, rule.name, rule.family.name]);
        }
    }

    #[test]
    fn cells_hold_any_text_and_no_formula() {
        let cell = |text| {
            let mut out = Vec::new();
            push(text, TEXT, &mut out);
            let out = String::from_utf8(out).expect("text");
            let inner = out.strip_prefix("<c t=\"inlineStr\"><is><t>");
            inner.and_then(|inner| inner.strip_suffix("</t></is></c>")).map(str::to_owned)
        };
        assert_eq!(cell("=1+1").as_deref(), Some("=1+1"));
        assert_eq!(cell("a\u{1}<b>").as_deref(), Some("a_x0001_&lt;b&gt;"));
        assert_eq!(cell("_x0041_ _xyz_ _x").as_deref(), Some("_x005F_x0041_ _xyz_ _x"));
        assert_eq!(cell(""), None);
    }
}
