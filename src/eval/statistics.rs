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
    let Interval { low, high } = wilson_of(part as f64 / whole as f64, whole as f64);
    // The ends are exact where all or none are; rounding must not take them out of 0 to 1.
    let low = if part == 0 { 0.0 } else { low };
    let high = if part == whole { 1.0 } else { high };
    Some(Interval { low, high })
}

/// Wilson's 95 % interval of a share that was seen in `n` draws, or in a sample worth as many.
fn wilson_of(share: f64, n: f64) -> Interval {
    let scale = 1.0 + Z * Z / n;
    let middle = (share + Z * Z / (2.0 * n)) / scale;
    let half = Z / scale * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt();
    Interval { low: (middle - half).max(0.0), high: (middle + half).min(1.0) }
}

/// What was read of one stratum of a sample.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Stratum {
    /// Findings that the stratum stands for, those not drawn included.
    pub findings: f64,
    /// Drawn, read and true.
    pub right: u64,
    /// Drawn, read and true or false.
    pub decided: u64,
}

/// A share estimated from a stratified sample.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The share.
    pub share: f64,
    /// Its 95 % interval.
    pub interval: Interval,
    /// Findings in the strata that it speaks of: those of which something was decided.
    pub findings: f64,
}

/// The share of true findings in all strata of which something was decided: the shares of the strata, each
/// weighing as much as it has findings, which is unbiased however unevenly they were drawn.
///
/// The interval is Wilson's for as many independent draws as the sample is worth: p(1 − p) / V, where
/// V = Σ W² p(1 − p) / n over the strata. For both, the shares are drawn towards one half, (right + 1) / (decided + 2),
/// since a stratum in which all findings read were true does not say that all are. For one stratum this is
/// [`wilson`] itself.
#[must_use]
pub fn stratified(strata: &[Stratum]) -> Option<Estimate> {
    let read = || strata.iter().filter(|stratum| stratum.decided > 0 && stratum.findings > 0.0);
    let findings: f64 = read().map(|stratum| stratum.findings).sum();
    if findings <= 0.0 {
        return None;
    }
    let (mut share, mut drawn_in, mut variance) = (0.0, 0.0, 0.0);
    for stratum in read() {
        let weight = stratum.findings / findings;
        let n = stratum.decided as f64;
        let cautious = (stratum.right as f64 + 1.0) / (n + 2.0);
        share += weight * stratum.right as f64 / n;
        drawn_in += weight * cautious;
        variance += weight * weight * cautious * (1.0 - cautious) / n;
    }
    // Sums of shares may leave 0 to 1 by a rounding.
    let share = share.clamp(0.0, 1.0);
    let worth = drawn_in * (1.0 - drawn_in) / variance;
    let mut interval = wilson_of(share, worth);
    if read().all(|stratum| stratum.right == 0) {
        interval.low = 0.0;
    }
    if read().all(|stratum| stratum.right == stratum.decided) {
        interval.high = 1.0;
    }
    Some(Estimate { share, interval, findings })
}

/// How far two readers agree beyond chance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kappa {
    /// Cohen's kappa: 1 where they always agree, 0 where as often as by chance.
    pub value: f64,
    /// Its 95 % interval.
    pub interval: Interval,
}

/// Cohen's kappa of a table of counts, the answers of one reader in its rows and of the other in its columns.
/// `None` where it is not defined: nothing was answered by both, or both always gave one and the same answer.
///
/// The interval is the usual one from the standard error √(pₒ(1 − pₒ) / n) / (1 − pₑ); for a few dozen findings it
/// is rough.
#[must_use]
pub fn kappa<const N: usize>(table: &[[u64; N]; N]) -> Option<Kappa> {
    let n = table.iter().flatten().sum::<u64>() as f64;
    if n == 0.0 {
        return None;
    }
    let agreed = (0..N).map(|i| table[i][i]).sum::<u64>() as f64 / n;
    let row = |i: usize| table[i].iter().sum::<u64>() as f64 / n;
    let column = |i: usize| table.iter().map(|row| row[i]).sum::<u64>() as f64 / n;
    let by_chance: f64 = (0..N).map(|i| row(i) * column(i)).sum();
    let room = 1.0 - by_chance;
    if room <= f64::EPSILON {
        return None;
    }
    let value = (agreed - by_chance) / room;
    let half = Z * (agreed * (1.0 - agreed) / n).sqrt() / room;
    Some(Kappa { value, interval: Interval { low: (value - half).max(-1.0), high: (value + half).min(1.0) } })
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

    #[test]
    fn one_stratum_is_a_plain_sample() {
        for (right, decided) in [(0, 5), (5, 5), (3, 7), (81, 263)] {
            let strata = [Stratum { findings: 1000.0, right, decided }, Stratum::default()];
            let estimate = stratified(&strata).expect("something was read");
            let plain = wilson(right, decided).expect("there is a whole");
            assert!(close(estimate.interval.low, plain.low) && close(estimate.interval.high, plain.high));
            assert!(close(estimate.share, right as f64 / decided as f64));
        }
        assert_eq!(stratified(&[Stratum { findings: 10.0, right: 0, decided: 0 }]), None);
    }

    #[test]
    fn strata_weigh_as_much_as_they_have_findings() {
        let large = Stratum { findings: 900.0, right: 10, decided: 10 };
        let small = Stratum { findings: 100.0, right: 0, decided: 50 };
        let estimate = stratified(&[large, small]).expect("something was read");
        // Pooled, it would be 10 of 60.
        assert!(close(estimate.share, 0.9) && close(estimate.findings, 1000.0), "{estimate:?}");
        assert!(estimate.interval.low > 0.5 && estimate.interval.high > 0.9, "{estimate:?}");
    }

    /// Draws samples from strata whose shares are known: on average the estimate is right, and the interval holds
    /// the truth about as often as it says.
    #[test]
    fn the_estimate_is_unbiased_and_its_interval_holds() {
        let mut state = 0x9e37_79b9_7f4a_7c15_u64;
        let mut draw = move || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state >> 11) as f64 / (1u64 << 53) as f64
        };
        for strata in [
            &[(900.0, 0.95, 20), (100.0, 0.2, 20)][..],
            &[(5000.0, 0.99, 30), (300.0, 0.5, 30), (20.0, 0.05, 15)],
            &[(400.0, 0.6, 10), (400.0, 0.9, 40)],
            &[(1000.0, 0.9, 40)],
        ] {
            let all: f64 = strata.iter().map(|(findings, ..)| findings).sum();
            let truth: f64 = strata.iter().map(|(findings, share, _)| findings * share / all).sum();
            let (mut sum, mut held) = (0.0, 0);
            const TIMES: u32 = 4000;
            for _ in 0..TIMES {
                let read: Vec<Stratum> = strata
                    .iter()
                    .map(|&(findings, share, decided)| Stratum {
                        findings,
                        right: (0..decided).filter(|_| draw() < share).count() as u64,
                        decided,
                    })
                    .collect();
                let estimate = stratified(&read).expect("something was read");
                sum += estimate.share;
                held += u32::from(estimate.interval.low <= truth && truth <= estimate.interval.high);
            }
            let mean = sum / f64::from(TIMES);
            let coverage = f64::from(held) / f64::from(TIMES);
            assert!((mean - truth).abs() < 0.005, "{strata:?}: {mean} for {truth}");
            assert!(coverage > 0.92, "{strata:?}: {coverage}");
        }
    }

    /// Two tables by hand: 0.7 observed and 0.5 by chance; 0.6 and 0.54.
    #[test]
    fn kappa_is_agreement_beyond_chance() {
        let value = |table| kappa(&table).map(|kappa| kappa.value);
        assert!(close(value([[20, 5], [10, 15]]).expect("defined"), 0.4));
        assert!(close(value([[45, 15], [25, 15]]).expect("defined"), 0.1304));
        assert!(close(value([[7, 0], [0, 3]]).expect("defined"), 1.0));
        assert!(value([[0, 5], [5, 0]]).expect("defined") < 0.0);
        assert_eq!(value([[9, 0], [0, 0]]), None);
        assert_eq!(value([[0, 0], [0, 0]]), None);
        let kappa = kappa(&[[20, 5], [10, 15]]).expect("defined");
        assert!(kappa.interval.low < kappa.value && kappa.value < kappa.interval.high);
    }
}
