//! Training and evaluation of the language model in `src/detect`.
//!
//! The decision to know: what is trained on and what is tested on is said once, in `corpus`, and
//! both tasks read it there.

mod card;
mod corpus;
mod eval;
mod mixes;
mod speed;
mod training;

pub(crate) use eval::{EvalArguments, evaluate};
pub(crate) use training::train;
