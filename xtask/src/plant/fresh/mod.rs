//! A second set held out: sayings, calques and lines of pages written after the rules had been mended by the first.
//!
//! Its author had read the names of the rules, the first set and the sentences planted by default, and neither the
//! rules nor their lists. Its first run is the measurement; whoever reads what it misses ends that.

mod calques;
mod friends;
mod labels;
mod llm_ar;
mod llm_en;
mod llm_fr;
mod web;

use super::place::Injector;

pub(crate) const INJECTORS: &[&[Injector]] = &[
    llm_en::INJECTORS,
    llm_fr::INJECTORS,
    llm_ar::INJECTORS,
    calques::INJECTORS,
    friends::INJECTORS,
    web::INJECTORS,
    labels::INJECTORS,
];
