//! Fixes of a file: which are made, what the file is then, how it is shown and put in place.
//!
//! A fixed text is never kept: a file and the edits of it are read as one stream ([`Rewriter`]), by the next
//! pass of checks as by what writes the file in the end. So a file of any size needs the memory of its edits,
//! and whatever lies outside of them is passed on byte for byte, in its own encoding.

mod diff;
mod edit;
mod insert;
mod put;
mod rewrite;
mod units;

pub use diff::{Style, unified};
pub use edit::{Edit, without_overlaps};
pub use insert::{Insertion, joined};
pub use put::{Failure, copy, put};
pub use rewrite::{Patch, Rewriter};
