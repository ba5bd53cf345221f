//! What comes after a run: findings are drawn for reading, read, judged and counted, and two runs compared.
//!
//! Everything works on `findings.csv` or what spreadsheets make of it. Findings are known by fingerprint, so nothing
//! here needs the text that was checked.

mod agreement;
mod columns;
mod diff;
mod faults;
mod outcome;
mod precision;
mod reviewed;
mod sample;
mod strata;
mod table;
mod typed;
#[cfg(feature = "xlsx")]
mod workbook;

pub use agreement::{Agreement, agreement};
pub use columns::{Column, Columns};
pub use diff::{Change, Counts, Diff, OldPlace, Told, compare};
pub use outcome::{agreement_csv, disputed_csv, precision_csv};
pub use precision::{Advice, Judgeable, Precision, precision};
pub use reviewed::{About, Judged, Review, Settled, Vote, reviewer_names};
pub use sample::{Allocation, By, Drawn, Plan, STRATUM_COLUMNS, allocate};
pub use strata::{SampleRow, Strata, StratumRows};
pub use table::{Row, Table, letters};
pub use typed::{Typed, is_judged};
