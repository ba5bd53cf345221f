//! How a CSV table is written: its dialect, its header, its rows.

use csv_core::{QuoteStyle, Terminator, WriterBuilder};

/// How CSV is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    /// Between cells: one ASCII character.
    pub delimiter: u8,
    /// Whether a file starts with a byte-order mark.
    pub bom: bool,
}

impl Default for Dialect {
    fn default() -> Self {
        Self { delimiter: b',', bom: true }
    }
}

/// Appends one row of cells, quoted where they need it.
///
/// The core of the `csv` crate writes into room that is there already: a run over bad text writes
/// millions of rows, and none of them should cost an allocation of its own.
pub fn write_cells<'a>(out: &mut Vec<u8>, dialect: Dialect, cells: impl IntoIterator<Item = &'a str>) {
    let mut writer = WriterBuilder::new()
        .delimiter(dialect.delimiter)
        .quote_style(QuoteStyle::Necessary)
        .terminator(Terminator::Any(b'\n'))
        .build();
    // A quotation mark may have to close the cell before.
    const ENDS: usize = 8;
    for (i, cell) in cells.into_iter().enumerate() {
        if i > 0 {
            fill(out, ENDS, |room| writer.delimiter(room).1);
        }
        // At worst every byte is a quotation mark, and doubled.
        fill(out, cell.len() * 2 + ENDS, |room| {
            let (_, _, written) = writer.field(cell.as_bytes(), room);
            written
        });
    }
    fill(out, ENDS, |room| writer.terminator(room).1);
}

/// Appends what `write` puts at the beginning of `room` bytes; it says how many those are.
fn fill(out: &mut Vec<u8>, room: usize, write: impl FnOnce(&mut [u8]) -> usize) {
    let start = out.len();
    out.resize(start + room, 0);
    let written = write(&mut out[start..]);
    out.truncate(start + written);
}

/// The first line of a report.
#[must_use]
pub fn header(columns: &[&str], dialect: Dialect) -> Vec<u8> {
    let mut out = Vec::new();
    if dialect.bom {
        out.extend_from_slice("\u{FEFF}".as_bytes());
    }
    write_cells(&mut out, dialect, columns.iter().copied());
    out
}
