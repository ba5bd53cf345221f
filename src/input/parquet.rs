//! Parquet: a column of texts, and one that names them.
//!
//! Row groups of a usual size are decoded by the workers, side by side; one that is larger than memory should hold is
//! read here, a batch at a time.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{Int32Type, Int64Type, UInt32Type, UInt64Type};
use arrow_array::{Array, ArrayRef, RecordBatch};
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{
    ArrowReaderMetadata, ArrowReaderOptions, ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder,
};

use super::decode::Facts;
use super::documents::{Form, RawDocument};
use super::on_disk::OnDisk;
use super::piece::{Body, Deferred, Piece};
use super::reader::{Problems, Reader};
use super::unpack::Unpacked;
use super::{ID_FIELDS, Options, Source, TEXT_FIELDS};
use crate::error::{Problem, ProblemKind};
use crate::origin::Spot;

/// A row group whose text has more bytes than this is read a batch at a time.
const LARGE: i64 = 32 << 20;

/// Rows of a batch.
const BATCH: usize = 512;

/// Reads the rows of a file.
pub(super) struct Table {
    /// The input as it is stored.
    stored: Unpacked,
    file: Arc<OnDisk>,
    columns: Columns,
    /// Row groups to read: number, rows before it, and bytes of its text.
    groups: VecDeque<(usize, usize, i64)>,
    /// The rows of a large group that is being read, and the number of the next.
    open: Option<(ParquetRecordBatchReader, usize)>,
    first: bool,
    problems: Problems,
}

/// Which columns are read, and what the file's footer says; the same for all row groups.
#[derive(Clone)]
struct Columns {
    metadata: ArrowReaderMetadata,
    mask: ProjectionMask,
    /// Path of the text.
    text: Vec<String>,
    /// Path of the name.
    id: Option<Vec<String>>,
    file: String,
}

impl Table {
    pub(super) fn open(source: &Source, options: &Options) -> Result<Self, ProblemKind> {
        let (file, stored) = OnDisk::of(source)?;
        let damaged = |error: String| ProblemKind::Unreadable(format!("it is no Parquet file: {error}"));
        let metadata = guarded(|| {
            // What the writer's program thought of the columns is of no use here.
            let options = ArrowReaderOptions::new().with_skip_arrow_metadata(true);
            let file = file.open().map_err(|error| error.to_string())?;
            ArrowReaderMetadata::load(&file, options).map_err(|error| error.to_string())
        });
        let metadata = metadata.map_err(damaged)?;
        let columns = Columns::find(metadata, &source.name, options)?;
        let mut rows = 0;
        let mut groups = VecDeque::new();
        for (number, group) in columns.metadata.metadata().row_groups().iter().enumerate() {
            let path = columns.text.join(".");
            let text = group.columns().iter().find(|column| column.column_path().string() == path);
            if group.num_rows() > 0 {
                groups.push_back((number, rows, text.map_or(0, |text| text.uncompressed_size())));
            }
            rows += usize::try_from(group.num_rows()).unwrap_or_default();
        }
        let problems = Problems::new(&source.name);
        Ok(Self { stored, file: Arc::new(file), columns, groups, open: None, first: true, problems })
    }

    /// The next piece of a large row group.
    fn batch(&mut self) -> Option<Vec<RawDocument>> {
        let (reader, row) = self.open.as_mut()?;
        let next = guarded(|| reader.next().transpose().map_err(|error| error.to_string()));
        match next {
            Ok(Some(batch)) => {
                let mut documents = Vec::new();
                self.columns.documents(&batch, *row, &mut documents, &mut self.problems);
                *row += batch.num_rows();
                return Some(documents);
            }
            Ok(None) => {}
            Err(reason) => {
                let reason = format!("{reason} (near row {row})");
                self.problems.add(None, None, ProblemKind::Damaged(reason));
            }
        }
        self.open = None;
        None
    }
}

impl Reader for Table {
    fn next_piece(&mut self) -> Option<Piece> {
        let piece = |body| Some(Piece { body, line: 1, within: None, first: true, last: true });
        loop {
            if let Some(documents) = self.batch() {
                self.first = false;
                if documents.is_empty() {
                    continue;
                }
                return piece(Body::Documents(documents));
            }
            let Some((number, row, size)) = self.groups.pop_front() else {
                if std::mem::take(&mut self.first) {
                    self.problems.add(None, None, ProblemKind::Empty);
                }
                return None;
            };
            let (file, columns) = (Arc::clone(&self.file), self.columns.clone());
            if size > LARGE {
                match columns.rows(&file, number) {
                    Ok(reader) => self.open = Some((reader, row)),
                    Err(reason) => self.problems.add(None, None, ProblemKind::Damaged(reason)),
                }
                continue;
            }
            self.first = false;
            let load = move || columns.group(&file, number, row);
            return piece(Body::Deferred(Deferred::new(usize::try_from(size).unwrap_or_default(), load)));
        }
    }

    fn take_problems(&mut self) -> Vec<Problem> {
        self.problems.take()
    }

    fn facts(&mut self) -> Facts {
        // The rows were read here and there; what is left is read now, for the hash of the whole.
        self.stored.facts("columns")
    }
}

/// What `read` gives. The library takes some damage for a fault of its own and panics.
fn guarded<T>(read: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| Err("its structure is damaged".to_owned()))
}

impl Columns {
    fn find(metadata: ArrowReaderMetadata, file: &str, options: &Options) -> Result<Self, ProblemKind> {
        let schema = metadata.parquet_schema();
        let paths: Vec<String> = schema.columns().iter().map(|column| column.path().string()).collect();
        let find = |wanted: &Option<String>, usual: &[&str]| match wanted {
            Some(wanted) => paths.iter().find(|path| *path == wanted),
            None => usual.iter().find_map(|name| paths.iter().find(|path| path == name)),
        };
        let Some(text) = find(&options.text_field, &TEXT_FIELDS) else {
            let wanted = options.text_field.as_deref().unwrap_or(TEXT_FIELDS[0]);
            let there = paths.iter().take(20).map(String::as_str).collect::<Vec<_>>().join(", ");
            return Err(ProblemKind::MissingField(format!("{wanted:?}; there are {there}")));
        };
        let id = find(&options.id_field, &ID_FIELDS);
        let split = |path: &String| path.split('.').map(str::to_owned).collect();
        let wanted = [Some(text), id].into_iter().flatten().map(String::as_str);
        let mask = ProjectionMask::columns(schema, wanted);
        let (text, id) = (split(text), id.map(split));
        Ok(Self { mask, text, id, file: file.to_owned(), metadata })
    }

    /// The rows of group `number`.
    fn rows(&self, file: &OnDisk, number: usize) -> Result<ParquetRecordBatchReader, String> {
        guarded(|| {
            let file = file.open().map_err(|error| error.to_string())?;
            ParquetRecordBatchReaderBuilder::new_with_metadata(file, self.metadata.clone())
                .with_projection(self.mask.clone())
                .with_row_groups(vec![number])
                .with_batch_size(BATCH)
                .build()
                .map_err(|error| error.to_string())
        })
    }

    /// All documents of group `number`, before which there are `row` rows.
    fn group(&self, file: &OnDisk, number: usize, mut row: usize) -> (Vec<RawDocument>, Vec<Problem>) {
        let mut documents = Vec::new();
        let mut problems = Problems::new(&self.file);
        let read = self.rows(file, number).and_then(|mut rows| {
            while let Some(batch) = guarded(|| rows.next().transpose().map_err(|error| error.to_string()))? {
                self.documents(&batch, row, &mut documents, &mut problems);
                row += batch.num_rows();
            }
            Ok(())
        });
        if let Err(reason) = read {
            let reason = format!("{reason} (row group {number}, near row {})", row + 1);
            problems.add(None, None, ProblemKind::Damaged(reason));
        }
        (documents, problems.take())
    }

    fn documents(
        &self,
        batch: &RecordBatch,
        row: usize,
        out: &mut Vec<RawDocument>,
        problems: &mut Problems,
    ) {
        let Some(texts) = column(batch, &self.text) else { return };
        let ids = self.id.as_ref().and_then(|path| column(batch, path));
        for i in 0..batch.num_rows() {
            let number = row + i + 1;
            let id = ids.as_ref().and_then(|ids| cell(ids, i)).unwrap_or_else(|| format!("#{number}"));
            if texts.is_null(i) {
                continue;
            }
            match bytes(&texts, i) {
                Some(bytes) => out.push(RawDocument::new(Some(id), bytes.to_vec(), Form::Text, Spot::START)),
                None => {
                    let (field, found) = (self.text.join("."), "something else");
                    problems.add(Some(&id), None, ProblemKind::WrongType { field, found });
                    return;
                }
            }
        }
    }
}

/// The column at `path`.
fn column(batch: &RecordBatch, path: &[String]) -> Option<ArrayRef> {
    let (first, rest) = path.split_first()?;
    let array = batch.column_by_name(first)?.clone();
    rest.iter().try_fold(array, |array, name| array.as_struct_opt()?.column_by_name(name).cloned())
}

/// The text of row `i`.
fn bytes(array: &ArrayRef, i: usize) -> Option<&[u8]> {
    if let Some(texts) = array.as_string_opt::<i32>() {
        return Some(texts.value(i).as_bytes());
    }
    array.as_binary_opt::<i32>().map(|texts| texts.value(i))
}

/// The name in row `i`: a text or a number.
fn cell(array: &ArrayRef, i: usize) -> Option<String> {
    if array.is_null(i) {
        return None;
    }
    if let Some(bytes) = bytes(array, i) {
        return Some(String::from_utf8_lossy(bytes).into_owned());
    }
    let signed = array.as_primitive_opt::<Int64Type>().map(|numbers| numbers.value(i));
    let signed =
        signed.or_else(|| array.as_primitive_opt::<Int32Type>().map(|numbers| i64::from(numbers.value(i))));
    let unsigned = array.as_primitive_opt::<UInt64Type>().map(|numbers| numbers.value(i));
    let unsigned = unsigned
        .or_else(|| array.as_primitive_opt::<UInt32Type>().map(|numbers| u64::from(numbers.value(i))));
    signed.map(|number| number.to_string()).or_else(|| unsigned.map(|number| number.to_string()))
}
