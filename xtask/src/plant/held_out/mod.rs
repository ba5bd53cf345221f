//! The set held out: sayings, calques and lines of pages written without a look at the rules' lists.
//!
//! A rule that looks for phrases is only measured by phrases its author has not seen. Nothing here is put into a
//! list because it was missed here: once that is done, a set says nothing any more and a new one has to be written.

mod calques;
mod llm_ar;
mod llm_en;
mod llm_fr;
mod web;

use super::place::Injector;

pub(crate) const INJECTORS: &[&[Injector]] =
    &[llm_en::INJECTORS, llm_fr::INJECTORS, llm_ar::INJECTORS, calques::INJECTORS, web::INJECTORS];
