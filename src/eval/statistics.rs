//! Intervals of shares and of ratios of rates.
//!
//! Wilson's interval is used throughout, since it stays sensible where nothing or everything was found,
//! which is the usual outcome here. All intervals take findings for independent of each other; findings
//! that come in clusters (one damaged document) make them too narrow.

/// Two-sided 95 % of the normal distribution.
const Z: f64 = 1.959_963_984_540_054;

/// A share or ratio with its 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// Wilson's 95 % interval of the share that `part` of `whole` are; `None` where `whole` is 0.
#[must_use]
pub fn wilson(part: u64, whole: u64) -> Option<Interval> {
    if whole == 0 {
        return None;
    }
    let n = whole as f64;
    let share = part as f64 / n;
    let scale = 1.0 + Z * Z / n;
    let middle = (share + Z * Z / (2.0 * n)) / scale;
    let half = Z / scale * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt();
    // The ends are exact where all or none are; rounding must not take them out of 0 to 1.
    let low = if part == 0 { 0.0 } else { (middle - half).max(0.0) };
    let high = if part == whole { 1.0 } else { (middle + half).min(1.0) };
    Some(Interval { low, high })
}

/// How many times as often something occurs in one text as in another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ratio {
    /// The ratio; `None` where it never occurs in the other text, however often in the first.
    pub value: Option<f64>,
    /// Lower end of the 95 % interval.
    pub low: f64,
    /// Upper end; `None` where nothing bounds it.
    pub high: Option<f64>,
}

/// The ratio of two rates, each hits and words; `None` where there are no words or no hits at all.
///
/// Given how many hits there are in both, the number in the first is binomial, and its share and the
/// ratio of the rates follow from each other; the interval is Wilson's of that share.
#[must_use]
pub fn rate_ratio((hits, words): (u64, u64), (other_hits, other_words): (u64, u64)) -> Option<Ratio> {
    let all = hits + other_hits;
    if words == 0 || other_words == 0 {
        return None;
    }
    let scale = other_words as f64 / words as f64;
    let odds = |share: f64| (share < 1.0).then(|| share / (1.0 - share) * scale);
    let interval = wilson(hits, all)?;
    Some(Ratio {
        value: odds(hits as f64 / all as f64),
        low: odds(interval.low).unwrap_or(f64::MAX),
        high: odds(interval.high),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(a: f64, b: f64) -> bool {
        (a - b).abs() < 5e-4
    }

    /// The examples of Newcombe (1998), by the method that he numbers 3, and the case of all.
    #[test]
    fn wilson_gives_known_values() {
        for (part, whole, low, high) in [
            (15, 148, 0.0624, 0.1605),
            (0, 20, 0.0, 0.1611),
            (1, 29, 0.0061, 0.1718),
            (81, 263, 0.2553, 0.3662),
            (10, 10, 0.7225, 1.0),
        ] {
            let interval = wilson(part, whole).expect("there is a whole");
            assert!(
                close(interval.low, low) && close(interval.high, high),
                "{part} of {whole}: {interval:?}"
            );
        }
        assert_eq!(wilson(0, 0), None);
    }

    #[test]
    fn the_interval_holds_the_share_and_narrows() {
        for (part, whole) in [(0, 1), (1, 1), (3, 7), (50, 100)] {
            let share = part as f64 / whole as f64;
            let narrow = wilson(part * 100, whole * 100).expect("there is a whole");
            let wide = wilson(part, whole).expect("there is a whole");
            assert!(wide.low <= share && share <= wide.high, "{wide:?}");
            assert!(narrow.high - narrow.low < wide.high - wide.low, "{narrow:?} {wide:?}");
        }
    }

    #[test]
    fn equal_rates_have_ratio_one_whatever_the_sizes() {
        let ratio = rate_ratio((10, 1_000), (100, 10_000)).expect("both have words");
        assert!(close(ratio.value.expect("both have hits"), 1.0), "{ratio:?}");
        assert!(ratio.low < 1.0 && ratio.high.expect("bounded") > 1.0, "{ratio:?}");
    }

    #[test]
    fn a_ratio_knows_what_it_does_not_know() {
        let never = rate_ratio((12, 1_000), (0, 1_000)).expect("both have words");
        assert_eq!((never.value, never.high), (None, None));
        assert!(never.low > 2.0, "{never:?}");
        let none = rate_ratio((0, 1_000), (12, 1_000)).expect("both have words");
        assert_eq!((none.value, none.low), (Some(0.0), 0.0));
        assert!(none.high.expect("bounded") < 0.5, "{none:?}");
        assert_eq!(rate_ratio((0, 1_000), (0, 1_000)), None);
        assert_eq!(rate_ratio((3, 0), (0, 1_000)), None);
    }
}
