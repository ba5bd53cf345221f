//! How long translations are for their sources, fitted to pairs by human translators.
//!
//! Written by `cargo xtask fit-lengths --write`, which needs the pairs in `../shared/data/bitext`; what they are stands in
//! `docs/lengths.md`. French and Arabic are joined through English.

use super::UsualRatio;
use crate::lang::Lang;

/// From which language into which, and what is usual.
pub(super) const FITTED: &[(Lang, Lang, UsualRatio)] = &[
    (Lang::En, Lang::Fr, UsualRatio { mean: 0.164, spread: 0.086, noise: 1.27 }),
    (Lang::Fr, Lang::En, UsualRatio { mean: -0.180, spread: 0.089, noise: 1.39 }),
    (Lang::En, Lang::Ar, UsualRatio { mean: -0.100, spread: 0.084, noise: 1.44 }),
    (Lang::Ar, Lang::En, UsualRatio { mean: 0.087, spread: 0.111, noise: 1.14 }),
    (Lang::Fr, Lang::Ar, UsualRatio { mean: -0.280, spread: 0.089, noise: 1.44 }),
    (Lang::Ar, Lang::Fr, UsualRatio { mean: 0.251, spread: 0.111, noise: 1.27 }),
];
