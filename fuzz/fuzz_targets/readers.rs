//! Any bytes, read as the format that `MTLINT_FORMAT` names: nothing may panic, and memory stays bounded.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use mtlint::input::Format;

#[path = "../../tests/support/readers.rs"]
mod readers;

static FORMAT: LazyLock<Format> = LazyLock::new(|| {
    let wanted = std::env::var("MTLINT_FORMAT").unwrap_or_default();
    let found = Format::ALL.into_iter().find(|format| format.name() == wanted);
    found.unwrap_or_else(|| panic!("MTLINT_FORMAT must name one of {}", Format::ALL.map(Format::name).join(", ")))
});

fuzz_target!(|data: &[u8]| readers::check(*FORMAT, data.to_vec()));
