//! mtlint reads text corpora in French, English and Arabic, decides the language of every
//! paragraph, flags likely machine-translation artefacts and writes CSV reports.
//!
//! The modules are layers, in the order that ARCHITECTURE.md tells and `tests/layers.rs` holds.

pub mod analysis;
pub mod baseline;
pub mod changes;
pub mod config;
pub mod detect;
pub mod document;
pub mod engine;
pub mod error;
pub mod eval;
pub mod examples;
pub mod explain;
pub mod extract;
pub mod finding;
pub mod fix;
pub mod gate;
pub mod glossary;
pub mod input;
pub mod lang;
mod nearest;
pub mod origin;
pub mod pair;
pub mod phrase;
pub mod pipeline;
pub mod policy;
pub mod register;
pub mod report;
pub mod review;
pub mod rule;
pub mod rules;
pub mod segment;
pub mod settings;
pub mod span;
pub mod suppress;
