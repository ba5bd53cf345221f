//! Tasks about translations: pairs of sentences in `../shared/data/bitext`, read once here and checked as files.
//!
//! Whatever is measured goes through files as a user has them: findings that look at the pairs around, and their
//! fingerprints, depend on the file.

mod check;
mod data;
mod evaluate;
mod fit;
mod inject;
mod named;
mod plant;
mod words;

pub(crate) use evaluate::measure;
pub(crate) use fit::{Args as FitArgs, run as fit};
pub(crate) use plant::{Args as PlantArgs, run as plant};
