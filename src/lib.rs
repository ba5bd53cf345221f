//! mtlint reads text corpora in French, English and Arabic, decides the language of every
//! paragraph, flags likely machine-translation artefacts and writes CSV reports.
//!
//! The modules are layers: each uses only those above it in the list below.

pub mod detect;
pub mod lang;
pub mod span;
