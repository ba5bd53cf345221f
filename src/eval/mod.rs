//! How often the rules are right: measured on text whose faults are known, and on plain text.
//!
//! Three kinds of evidence are kept apart, because none stands for another. *Labelled cases* say what a
//! rule must find and must leave alone, one fault each. *Human text* says how often it speaks where an
//! editor has been, and verdicts of those who read its findings say how many of them are right. *Machine
//! text* says whether it separates the two. Nothing here keeps text: a verdict is known by the
//! fingerprint of its finding.

mod answers;
mod cases;
mod categories;
mod judgements;
mod measured;
mod reading;
mod sets;
mod statistics;
mod table;
mod tally;
mod verdict;

pub use answers::{Answer, Answers, CaseCount, CaseRun, Found, Outcome};
pub use cases::{Case, Kind, Scope, read_cases};
pub use categories::rules_of;
pub use judgements::{Judgement, Judgements};
pub use measured::{Measured, measured, measured_table};
pub use reading::{Reading, ToRead};
pub use sets::{Hit, Nature, SetPart, SetReport, TextSet, group};
pub use statistics::{Estimate, Interval, Kappa, Ratio, Stratum, kappa, rate_ratio, stratified, wilson};
pub use table::{COLUMNS, Evaluation, Figures, Row, per_10000};
pub use tally::{Count, SetTally};
pub use verdict::Verdict;
