//! The reports of a run, all from one finding model, each in its own [`mod@format`].
//!
//! Every file is written under a temporary name and takes its place when it is complete, so earlier
//! reports are never left half overwritten. No report holds a clock time: two runs over the same input
//! give the same bytes.

pub mod cell;
pub mod columns;
pub mod context;
mod files;
mod message;
mod run;
mod summary;
mod terminal;

pub mod format;
pub mod rows;
pub mod table;
pub mod verdicts;

pub use files::{Cut, ReportFile, ReportFiles, replace_file, replace_files};
pub use format::{Format, Formats, Style};
pub use message::message;
pub use run::{InputFacts, RunFacts};
pub use summary::{RuleCount, Tally};
pub use terminal::{count, print_known, print_summary, print_suppressed};
